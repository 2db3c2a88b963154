#include "ui/shell/NoticeSettings.h"

#include "foundation/settings/Declared.h"
#include "ui/common/Look.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimeEdit>
#include <QVBoxLayout>

namespace lotse::ui
{

namespace
{
const QString clockFormat = QStringLiteral("HH:mm");
}

NoticeSettings::NoticeSettings(settings::Settings& settings, bool hasCases, QWidget* parent)
    : QWidget(parent),
      m_settings(settings),
      m_title(new QLabel(this)),
      m_quiet(new QCheckBox(this)),
      m_from(new QTimeEdit(this)),
      m_to(new QLabel(this)),
      m_until(new QTimeEdit(this)),
      m_private(new QCheckBox(this)),
      m_cases(new QPushButton(this))
{
    setTextRole(m_title, TextRole::Heading);
    m_quiet->setObjectName(QStringLiteral("quietHours"));
    m_private->setObjectName(QStringLiteral("privateNotices"));
    const auto bind = [this](QTimeEdit* edit, const settings::Setting<QString>& setting) {
        edit->setDisplayFormat(clockFormat);
        edit->setTime(QTime::fromString(m_settings.get(setting), clockFormat));
        edit->setDisabled(m_settings.isFixed(setting) || !m_quiet->isChecked());
        connect(edit, &QTimeEdit::timeChanged, this,
                [this, &setting](const QTime& time) { m_settings.set(setting, time.toString(clockFormat)); });
        connect(m_quiet, &QCheckBox::toggled, edit,
                [this, edit, &setting](bool on) { edit->setEnabled(on && !m_settings.isFixed(setting)); });
    };
    m_quiet->setChecked(m_settings.get(settings::quietHours));
    m_quiet->setDisabled(m_settings.isFixed(settings::quietHours));
    bind(m_from, settings::quietFrom);
    bind(m_until, settings::quietUntil);
    m_private->setChecked(m_settings.get(settings::privateNotices));
    m_private->setDisabled(m_settings.isFixed(settings::privateNotices));
    connect(m_quiet, &QCheckBox::toggled, this, [this](bool on) { m_settings.set(settings::quietHours, on); });
    connect(m_private, &QCheckBox::toggled, this, [this](bool on) { m_settings.set(settings::privateNotices, on); });

    m_cases->setEnabled(hasCases);
    connect(m_cases, &QPushButton::clicked, this, &NoticeSettings::caseRulesWanted);

    auto* hours = new QHBoxLayout;
    hours->setSpacing(Space::small);
    hours->addWidget(m_quiet);
    hours->addWidget(m_from);
    hours->addWidget(m_to);
    hours->addWidget(m_until);
    hours->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::small);
    column->addWidget(m_title);
    column->addLayout(hours);
    column->addWidget(m_private);
    column->addWidget(m_cases, 0, Qt::AlignLeft);
    retranslate();
}

void NoticeSettings::retranslate()
{
    m_title->setText(tr("Notifications"));
    m_quiet->setText(tr("Quiet hours from"));
    m_quiet->setToolTip(tr("Only production-down cases and reports disturb then; the rest waits in the list."));
    //: between two times: from 22:00 until 07:00
    m_to->setText(tr("until"));
    m_from->setAccessibleName(tr("Quiet hours begin"));
    m_until->setAccessibleName(tr("Quiet hours end"));
    m_cases->setText(tr("Choose what to be told of cases …"));
    m_private->setText(tr("Private: notifications without their content"));
}

void NoticeSettings::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace lotse::ui
