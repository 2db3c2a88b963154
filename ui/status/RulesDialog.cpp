#include "ui/status/RulesDialog.h"

#include "ui/common/Look.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace lotse::ui
{

namespace
{
constexpr int idRole = Qt::UserRole;
}

RulesDialog::RulesDialog(status::Rule rule, const status::Surroundings& surroundings, QWidget* parent)
    : QDialog(parent),
      m_rule(std::move(rule)),
      m_region(new QComboBox(this)),
      m_severity(new QComboBox(this)),
      m_reminder(new QComboBox(this)),
      m_start(new QCheckBox(tr("when it &begins"), this)),
      m_update(new QCheckBox(tr("with every &update"), this)),
      m_end(new QCheckBox(tr("when it is &over"), this)),
      m_maintenances(new QCheckBox(tr("&Maintenances too"), this)),
      m_parts(new QListWidget(this))
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
    m_region->addItem(tr("every region"), QString());
    for (const QString& region : surroundings.regions) {
        m_region->addItem(region, region);
    }
    m_region->setCurrentIndex(std::max(0, m_region->findData(m_rule.region)));
    m_severity->addItem(tr("everything"), static_cast<int>(status::Severity::Fine));
    m_severity->addItem(tr("minor and worse"), static_cast<int>(status::Severity::Minor));
    m_severity->addItem(tr("major and worse"), static_cast<int>(status::Severity::Major));
    m_severity->addItem(tr("critical only"), static_cast<int>(status::Severity::Critical));
    m_severity->setCurrentIndex(std::max(0, m_severity->findData(static_cast<int>(m_rule.atLeast))));
    for (const auto& [text, minutes] :
         {std::pair{tr("no reminder"), 0}, std::pair{tr("1 hour before"), 60}, std::pair{tr("1 day before"), 1440},
          std::pair{tr("3 days before"), 4320}, std::pair{tr("1 week before"), 10080}}) {
        m_reminder->addItem(text, minutes);
    }
    m_reminder->setCurrentIndex(std::max(0, m_reminder->findData(m_rule.reminderMinutes)));
    m_start->setChecked(m_rule.start);
    m_update->setChecked(m_rule.update);
    m_end->setChecked(m_rule.end);
    m_maintenances->setChecked(m_rule.maintenances);
    m_reminder->setEnabled(m_rule.maintenances);
    connect(m_maintenances, &QCheckBox::toggled, m_reminder, &QWidget::setEnabled);
    fillParts(surroundings);
    m_region->setAccessibleName(tr("Region"));
    m_severity->setAccessibleName(tr("Severity"));
    m_reminder->setAccessibleName(tr("Reminder of maintenances"));
    m_parts->setAccessibleName(tr("Parts"));
    m_parts->setMinimumHeight(150);

    auto* when = new QHBoxLayout;
    when->setSpacing(Space::medium);
    for (QCheckBox* box : {m_start, m_update, m_end}) {
        when->addWidget(box);
    }
    when->addStretch(1);
    auto* form = new QFormLayout;
    form->setSpacing(Space::small);
    form->addRow(tr("&Region"), m_region);
    form->addRow(tr("&Severity"), m_severity);
    form->addRow(tr("Tell me"), when);
    form->addRow(tr("&Parts"), m_parts);
    form->addRow(QString(), m_maintenances);
    form->addRow(tr("Re&minder"), m_reminder);
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
    column->addLayout(form, 1);
    column->addLayout(buttons);
    resize(560, 560);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(save, &QPushButton::clicked, this, [this] {
        Q_EMIT saved(this->rule());
        accept();
    });
}

void RulesDialog::fillParts(const status::Surroundings& surroundings)
{
    for (const status::Part& part : surroundings.parts) {
        if (part.group) {
            continue;
        }
        const auto group = std::find_if(surroundings.parts.begin(), surroundings.parts.end(),
                                        [&](const status::Part& each) { return each.id == part.groupId; });
        auto* item = new QListWidgetItem(
            group == surroundings.parts.end() ? part.name : group->name + QStringLiteral(": ") + part.name, m_parts);
        item->setData(idRole, part.id);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        const bool wanted = m_rule.parts.isEmpty() || m_rule.parts.contains(part.id);
        item->setCheckState(wanted ? Qt::Checked : Qt::Unchecked);
    }
    if (m_parts->count() > 0) {
        m_parts->setCurrentRow(0);
    }
}

status::Rule RulesDialog::rule() const
{
    status::Rule made = m_rule;
    made.region = m_region->currentData().toString();
    made.atLeast = static_cast<status::Severity>(m_severity->currentData().toInt());
    made.reminderMinutes = m_reminder->currentData().toInt();
    made.start = m_start->isChecked();
    made.update = m_update->isChecked();
    made.end = m_end->isChecked();
    made.maintenances = m_maintenances->isChecked();
    made.parts.clear();
    QStringList wanted;
    for (int i = 0; i < m_parts->count(); ++i) {
        if (m_parts->item(i)->checkState() == Qt::Checked) {
            wanted.append(m_parts->item(i)->data(idRole).toString());
        }
    }
    // All of them means: those that come later, too.
    if (wanted.size() < m_parts->count()) {
        made.parts = wanted;
    }
    return made;
}

} // namespace lotse::ui
