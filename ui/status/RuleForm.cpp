#include "ui/status/RuleForm.h"

#include "ui/common/Look.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QListWidget>
#include <QSignalBlocker>

#include <algorithm>

namespace lotse::ui
{

namespace
{

constexpr int idRole = Qt::UserRole;
constexpr int partsHeight = 150;

void choose(QComboBox* box, const QVariant& value)
{
    box->setCurrentIndex(std::max(0, box->findData(value)));
}

// Every part under the name of its group.
void listParts(QListWidget* list, const std::vector<status::Part>& parts)
{
    for (const status::Part& part : parts) {
        if (part.group) {
            continue;
        }
        const auto group =
            std::find_if(parts.begin(), parts.end(), [&](const status::Part& each) { return each.id == part.groupId; });
        const QString name = group == parts.end() ? part.name : group->name + QStringLiteral(": ") + part.name;
        auto* item = new QListWidgetItem(name, list);
        item->setData(idRole, part.id);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Checked);
    }
    if (list->count() > 0) {
        list->setCurrentRow(0);
    }
}

} // namespace

RuleForm::RuleForm(const status::Surroundings& surroundings, QWidget* parent)
    : QWidget(parent),
      m_region(new QComboBox(this)),
      m_severity(new QComboBox(this)),
      m_reminder(new QComboBox(this)),
      m_start(new QCheckBox(tr("when it &begins"), this)),
      m_update(new QCheckBox(tr("with every &update"), this)),
      m_end(new QCheckBox(tr("when it is &over"), this)),
      m_maintenances(new QCheckBox(tr("&Maintenances too"), this)),
      m_parts(new QListWidget(this))
{
    m_region->addItem(tr("every region"), QString());
    for (const QString& region : surroundings.regions) {
        m_region->addItem(region, region);
    }
    for (const status::Severity severity :
         {status::Severity::Fine, status::Severity::Minor, status::Severity::Major, status::Severity::Critical}) {
        m_severity->addItem(severityWords(severity), static_cast<int>(severity));
    }
    for (const auto& [text, minutes] :
         {std::pair{tr("no reminder"), 0}, std::pair{tr("1 hour before"), 60}, std::pair{tr("1 day before"), 1440},
          std::pair{tr("3 days before"), 4320}, std::pair{tr("1 week before"), 10080}}) {
        m_reminder->addItem(text, minutes);
    }
    listParts(m_parts, surroundings.parts);
    m_region->setAccessibleName(tr("Region"));
    m_severity->setAccessibleName(tr("Severity"));
    m_reminder->setAccessibleName(tr("Reminder of maintenances"));
    m_parts->setAccessibleName(tr("Parts"));
    m_parts->setMinimumHeight(partsHeight);

    auto* when = new QHBoxLayout;
    when->setSpacing(Space::medium);
    for (QCheckBox* box : {m_start, m_update, m_end}) {
        when->addWidget(box);
    }
    when->addStretch(1);
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(Space::small);
    form->addRow(tr("&Region"), m_region);
    form->addRow(tr("&Severity"), m_severity);
    form->addRow(tr("Tell me"), when);
    form->addRow(tr("&Parts"), m_parts);
    form->addRow(QString(), m_maintenances);
    form->addRow(tr("Re&minder"), m_reminder);

    for (QComboBox* box : {m_region, m_severity, m_reminder}) {
        connect(box, &QComboBox::currentIndexChanged, this, &RuleForm::edited);
    }
    for (QCheckBox* box : {m_start, m_update, m_end, m_maintenances}) {
        connect(box, &QCheckBox::toggled, this, &RuleForm::edited);
    }
    connect(m_parts, &QListWidget::itemChanged, this, &RuleForm::edited);
    connect(m_maintenances, &QCheckBox::toggled, m_reminder, &QWidget::setEnabled);
    setFocusProxy(m_region);
}

void RuleForm::show(const status::Rule& rule)
{
    const QSignalBlocker quiet(this);
    m_rule = rule;
    choose(m_region, rule.region);
    choose(m_severity, static_cast<int>(rule.atLeast));
    choose(m_reminder, rule.reminderMinutes);
    m_start->setChecked(rule.start);
    m_update->setChecked(rule.update);
    m_end->setChecked(rule.end);
    m_maintenances->setChecked(rule.maintenances);
    m_reminder->setEnabled(rule.maintenances);
    for (int i = 0; i < m_parts->count(); ++i) {
        QListWidgetItem* item = m_parts->item(i);
        const bool wanted = rule.parts.isEmpty() || rule.parts.contains(item->data(idRole).toString());
        item->setCheckState(wanted ? Qt::Checked : Qt::Unchecked);
    }
}

status::Rule RuleForm::rule() const
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

QString RuleForm::summary(const status::Rule& rule)
{
    const QString region = rule.region.isEmpty() ? tr("every region") : rule.region;
    return rule.parts.isEmpty()
               //: what a rule is about; 1 is a region, 2 is a severity such as "minor and worse"
               ? tr("%1, %2").arg(region, severityWords(rule.atLeast))
               //: 1 is a region, 2 is a severity such as "minor and worse", n how many parts of the vendor's service
               : tr("%1, %2, %n part(s)", nullptr, static_cast<int>(rule.parts.size()))
                     .arg(region, severityWords(rule.atLeast));
}

QString RuleForm::severityWords(status::Severity severity)
{
    switch (severity) {
    case status::Severity::Minor:
        return tr("minor and worse");
    case status::Severity::Major:
        return tr("major and worse");
    case status::Severity::Critical:
        return tr("critical only");
    default:
        return tr("everything");
    }
}

} // namespace lotse::ui
