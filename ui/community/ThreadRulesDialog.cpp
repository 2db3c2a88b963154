#include "ui/community/ThreadRulesDialog.h"

#include "ui/common/Look.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace lotse::ui
{

ThreadRulesDialog::ThreadRulesDialog(community::ThreadRules rules, QWidget* parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("threadRulesDialog"));
    setWindowTitle(tr("Notify me of the Community"));
    auto* title = new QLabel(windowTitle(), this);
    setTextRole(title, TextRole::Title);
    auto* note =
        new QLabel(tr("Quiet hours and private notifications hold here, too: they stand in the settings."), this);
    note->setWordWrap(true);
    setTextRole(note, TextRole::Secondary);

    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(Space::large);
    grid->setVerticalSpacing(Space::medium);
    grid->setColumnStretch(0, 1);
    for (std::size_t column = 0; column < community::threadNewsKinds.size(); ++column) {
        auto* head = new QLabel(wordsFor(community::threadNewsKinds[column]), this);
        setTextRole(head, TextRole::Secondary);
        grid->addWidget(head, 0, static_cast<int>(column) + 1, Qt::AlignHCenter);
    }
    for (std::size_t row = 0; row < community::threadNewsScopes.size(); ++row) {
        const community::ThreadNews::Scope scope = community::threadNewsScopes[row];
        const int line = static_cast<int>(row) + 1;
        grid->addWidget(new QLabel(wordsFor(scope), this), line, 0);
        for (std::size_t column = 0; column < community::threadNewsKinds.size(); ++column) {
            const community::ThreadNews::Kind kind = community::threadNewsKinds[column];
            auto* box = new QCheckBox(this);
            box->setProperty("alone", true); // no text beside it
            box->setChecked(rules.wants(scope, kind));
            //: for screen readers; 1 is which threads, 2 is what happens
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
    resize(560, sizeHint().height());
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(save, &QPushButton::clicked, this, [this] {
        Q_EMIT saved(this->rules());
        accept();
    });
}

community::ThreadRules ThreadRulesDialog::rules() const
{
    community::ThreadRules rules;
    for (std::size_t row = 0; row < community::threadNewsScopes.size(); ++row) {
        for (std::size_t column = 0; column < community::threadNewsKinds.size(); ++column) {
            rules.set(community::threadNewsScopes[row], community::threadNewsKinds[column],
                      m_boxes[row][column]->isChecked());
        }
    }
    return rules;
}

QString ThreadRulesDialog::wordsFor(community::ThreadNews::Scope scope)
{
    return scope == community::ThreadNews::Scope::Mine ? tr("What I asked or answered") : tr("Threads that I follow");
}

QString ThreadRulesDialog::wordsFor(community::ThreadNews::Kind kind)
{
    //: what happens in a thread: somebody replies; an answer is accepted
    return kind == community::ThreadNews::Kind::Answer ? tr("New answers") : tr("Answer accepted");
}

} // namespace lotse::ui
