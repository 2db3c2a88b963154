#include "ui/cases/NewsRulesDialog.h"

#include "ui/common/Look.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace lotse::ui
{

NewsRulesDialog::NewsRulesDialog(cases::NewsRules rules, QWidget* parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("newsRulesDialog"));
    setWindowTitle(tr("Notify me of cases"));
    auto* title = new QLabel(tr("Notify me of cases"), this);
    setTextRole(title, TextRole::Title);
    auto* note = new QLabel(tr("These notifications are made on this computer and leave it to nobody. Production-down "
                               "cases disturb in quiet hours, too."),
                            this);
    note->setWordWrap(true);
    setTextRole(note, TextRole::Secondary);

    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(Space::large);
    grid->setVerticalSpacing(Space::medium);
    grid->setColumnStretch(0, 1);
    for (std::size_t column = 0; column < cases::newsKinds.size(); ++column) {
        auto* head = new QLabel(wordsFor(cases::newsKinds[column]), this);
        setTextRole(head, TextRole::Secondary);
        grid->addWidget(head, 0, static_cast<int>(column) + 1, Qt::AlignHCenter);
    }
    for (std::size_t row = 0; row < cases::newsScopes.size(); ++row) {
        const cases::NewsScope scope = cases::newsScopes[row];
        const int line = static_cast<int>(row) + 1;
        grid->addWidget(new QLabel(wordsFor(scope), this), line, 0);
        for (std::size_t column = 0; column < cases::newsKinds.size(); ++column) {
            const cases::CaseNews::Kind kind = cases::newsKinds[column];
            auto* box = new QCheckBox(this);
            box->setProperty("alone", true); // no text beside it
            box->setChecked(rules.wants(scope, kind));
            //: for screen readers; 1 is which cases, 2 is what happens
            box->setAccessibleName(tr("%1: %2").arg(wordsFor(scope), wordsFor(kind)));
            m_boxes[row][column] = box;
            grid->addWidget(box, line, static_cast<int>(column) + 1, Qt::AlignHCenter);
        }
    }

    auto* cancel = new QPushButton(tr("Cancel"), this);
    auto* save = new QPushButton(tr("Save"), this);
    setButtonRole(save, ButtonRole::Primary);
    save->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(save);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Space::large, Space::large, Space::large, Space::medium);
    column->setSpacing(Space::medium);
    column->addWidget(title);
    column->addWidget(note);
    column->addSpacing(Space::small);
    column->addLayout(grid);
    column->addStretch(1);
    column->addLayout(buttons);
    resize(640, sizeHint().height());
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(save, &QPushButton::clicked, this, [this] {
        Q_EMIT saved(this->rules());
        accept();
    });
}

cases::NewsRules NewsRulesDialog::rules() const
{
    cases::NewsRules rules;
    for (std::size_t row = 0; row < cases::newsScopes.size(); ++row) {
        for (std::size_t column = 0; column < cases::newsKinds.size(); ++column) {
            rules.set(cases::newsScopes[row], cases::newsKinds[column], m_boxes[row][column]->isChecked());
        }
    }
    return rules;
}

QString NewsRulesDialog::wordsFor(cases::NewsScope scope)
{
    switch (scope) {
    case cases::NewsScope::ProductionDown:
        return tr("Production-down cases");
    case cases::NewsScope::Watched:
        return tr("Cases that I watch");
    case cases::NewsScope::Mine:
        return tr("Cases with me as contact");
    case cases::NewsScope::Others:
        return tr("All other cases");
    }
    return {};
}

QString NewsRulesDialog::wordsFor(cases::CaseNews::Kind kind)
{
    switch (kind) {
    case cases::CaseNews::Kind::Reply:
        //: what happens in a case: somebody replies
        return tr("Reply");
    case cases::CaseNews::Kind::Status:
        //: what happens in a case: its status changes
        return tr("Status");
    case cases::CaseNews::Kind::Closed:
        //: what happens in a case
        return tr("Closed");
    case cases::CaseNews::Kind::Escalated:
        //: what happens in a case
        return tr("Escalated");
    }
    return {};
}

} // namespace lotse::ui
