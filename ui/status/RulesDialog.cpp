#include "ui/status/RulesDialog.h"

#include "ui/common/Look.h"
#include "ui/status/RuleForm.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QUuid>
#include <QVBoxLayout>

#include <algorithm>

namespace lotse::ui
{

RulesDialog::RulesDialog(std::vector<status::Rule> rules, const status::Surroundings& surroundings, QWidget* parent)
    : QDialog(parent),
      m_rules(std::move(rules)),
      m_choice(new QComboBox(this)),
      m_remove(new QPushButton(tr("&Delete rule"), this)),
      m_form(new RuleForm(surroundings, this))
{
    setObjectName(QStringLiteral("rulesDialog"));
    setWindowTitle(tr("Notify me"));
    auto* title = new QLabel(tr("Notify me of the vendor's status"), this);
    setTextRole(title, TextRole::Title);
    auto* note = new QLabel(tr("These notifications are made on this computer and leave it to nobody. Quiet hours and "
                               "private mode are in the settings."),
                            this);
    note->setWordWrap(true);
    setTextRole(note, TextRole::Secondary);
    auto* choiceLabel = new QLabel(tr("Ru&le"), this);
    choiceLabel->setBuddy(m_choice);
    m_choice->setAccessibleName(tr("Rule"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto* another = new QPushButton(tr("&New rule"), this);
    auto* choice = new QHBoxLayout;
    choice->setSpacing(Space::small);
    choice->addWidget(choiceLabel);
    choice->addWidget(m_choice, 1);
    choice->addWidget(another);
    choice->addWidget(m_remove);

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
    column->addLayout(choice);
    column->addWidget(m_form, 1);
    column->addLayout(buttons);
    resize(600, 600);

    m_form->show(m_rules.front());
    showChoice();
    connect(m_form, &RuleForm::edited, this, &RulesDialog::takeOver);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &RulesDialog::choose);
    connect(another, &QPushButton::clicked, this, &RulesDialog::add);
    connect(m_remove, &QPushButton::clicked, this, &RulesDialog::remove);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(save, &QPushButton::clicked, this, [this] {
        Q_EMIT saved(m_rules);
        accept();
    });
}

void RulesDialog::takeOver()
{
    m_rules[static_cast<std::size_t>(m_place)] = m_form->rule();
    showChoice();
}

void RulesDialog::choose(int place)
{
    m_place = std::clamp(place, 0, static_cast<int>(m_rules.size()) - 1);
    m_form->show(m_rules[static_cast<std::size_t>(m_place)]);
    showChoice();
}

void RulesDialog::add()
{
    status::Rule rule = status::usualRule({});
    rule.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_rules.push_back(std::move(rule));
    choose(static_cast<int>(m_rules.size()) - 1);
    m_form->setFocus();
}

void RulesDialog::remove()
{
    m_rules.erase(m_rules.begin() + m_place);
    choose(m_place);
}

void RulesDialog::showChoice()
{
    const QSignalBlocker quiet(m_choice);
    m_choice->clear();
    for (std::size_t i = 0; i < m_rules.size(); ++i) {
        //: 1 is a running number, 2 what the rule is about
        m_choice->addItem(tr("%1. %2").arg(i + 1).arg(RuleForm::summary(m_rules[i])));
    }
    m_choice->setCurrentIndex(m_place);
    m_remove->setEnabled(m_rules.size() > 1); // without any, the usual one would hold again
}

} // namespace lotse::ui
