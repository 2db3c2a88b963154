#include "ui/shell/SettingsDialog.h"

#include "foundation/settings/Declared.h"
#include "ui/common/Banner.h"
#include "ui/common/Look.h"
#include "ui/common/ScrollingPage.h"
#include "ui/shell/KeySheet.h"
#include "ui/shell/NoticeSettings.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

namespace lotse::ui
{

namespace
{

constexpr int mostUndoSeconds = 60;
constexpr int mostAlarmMinutes = 60;
constexpr int mostPaceMinutes = 24 * 60;
constexpr int mostKeepDays = 365;
constexpr int leastAttachments = 256; // megabytes
constexpr int mostAttachments = 1 << 20;

// What a data folder on another computer means.
Text networkHint(bool onNetwork)
{
    if (!onNetwork) {
        return {};
    }
    return [] {
        return SettingsDialog::tr("This folder lies on a network drive. Lotse works there with more caution and more "
                                  "slowly, and only one program at a time can use it. A folder on this computer is "
                                  "better.");
    };
}

QLabel* factLabel(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setWordWrap(true);
    return label;
}

void choose(QComboBox* box, const QString& value)
{
    box->setCurrentIndex(qMax(0, box->findData(value)));
}

} // namespace

SettingsDialog::SettingsDialog(settings::Settings& settings, SettingsFacts facts, QWidget* parent)
    : QDialog(parent),
      m_settings(settings),
      m_facts(std::move(facts)),
      m_title(new QLabel(this)),
      m_policy(new Banner(this)),
      m_language(new QComboBox(this)),
      m_colours(new QComboBox(this)),
      m_pace(new QSpinBox(this)),
      m_undo(new QSpinBox(this)),
      m_alarm(new QSpinBox(this)),
      m_keepSent(new QSpinBox(this)),
      m_attachments(new QSpinBox(this)),
      m_onClose(new QComboBox(this)),
      m_startAtLogin(new QCheckBox(this)),
      m_network(new NetworkSettings(m_settings, m_facts.network, this)),
      m_storage(new StorageSettings(this)),
      m_folder(factLabel(m_facts.dataFolder, this)),
      m_keychain(factLabel({}, this)),
      m_version(new QLabel(this)),
      m_openFolder(new QPushButton(this)),
      m_keys(new QPushButton(this)),
      m_close(new QPushButton(this))
{
    setObjectName(QStringLiteral("settingsDialog"));
    setTextRole(m_title, TextRole::Title);
    setTextRole(m_version, TextRole::Small);
    m_language->setObjectName(QStringLiteral("language"));
    m_colours->setObjectName(QStringLiteral("colours"));
    m_undo->setObjectName(QStringLiteral("undoSeconds"));
    m_alarm->setObjectName(QStringLiteral("alarmMinutes"));
    m_keepSent->setObjectName(QStringLiteral("keepSentDays"));
    m_attachments->setObjectName(QStringLiteral("attachmentMegabytes"));
    m_onClose->setObjectName(QStringLiteral("onClose"));
    m_onClose->setDisabled(m_settings.isFixed(settings::onClose));
    m_startAtLogin->setObjectName(QStringLiteral("startAtLogin"));
    m_pace->setObjectName(QStringLiteral("syncMinutes"));
    m_pace->setRange(1, mostPaceMinutes);
    m_pace->setValue(m_settings.get(settings::syncMinutes));
    m_pace->setDisabled(m_settings.isFixed(settings::syncMinutes));
    m_undo->setRange(0, mostUndoSeconds);
    m_undo->setValue(m_settings.get(settings::undoSeconds));
    m_alarm->setRange(1, mostAlarmMinutes);
    m_alarm->setValue(m_settings.get(settings::alarmMinutes));
    m_keepSent->setRange(0, mostKeepDays);
    m_keepSent->setValue(m_settings.get(settings::keepSentDays));
    m_attachments->setRange(leastAttachments, mostAttachments);
    m_attachments->setSingleStep(leastAttachments);
    m_attachments->setValue(m_settings.get(settings::attachmentMegabytes));
    m_startAtLogin->setChecked(m_settings.get(settings::startAtLogin));
    fillChoices();
    m_language->setDisabled(m_settings.isFixed(settings::language));
    m_colours->setDisabled(m_settings.isFixed(settings::colourScheme));
    m_undo->setDisabled(m_settings.isFixed(settings::undoSeconds));
    m_alarm->setDisabled(m_settings.isFixed(settings::alarmMinutes));
    m_keepSent->setDisabled(m_settings.isFixed(settings::keepSentDays));
    m_attachments->setDisabled(m_settings.isFixed(settings::attachmentMegabytes));
    m_startAtLogin->setDisabled(m_settings.isFixed(settings::startAtLogin));

    auto* look = new FormSection([] { return tr("Look and window"); }, this);
    look->add(m_language, [] { return tr("Language"); });
    look->add(m_colours, [] { return tr("Colours"); });
    look->add(
        m_onClose, [] { return tr("When the window is closed"); },
        [] { return tr("Where there is no tray, closing always quits."); });
    auto* sending = new FormSection([] { return tr("Sending and fetching"); }, this);
    sending->add(
        m_undo, [] { return tr("Time to undo"); },
        [] { return tr("How long a report waits after “Send” before it leaves."); });
    sending->add(
        m_alarm, [] { return tr("Alarm when undelivered"); },
        [] { return tr("For a production-down report that did not arrive."); });
    sending->add(
        m_pace, [] { return tr("Look for news every"); },
        [] { return tr("While something is urgent, every minute all the same."); });
    auto* storage = new FormSection([] { return tr("On this computer"); }, this);
    storage->addWide(
        m_folder, [] { return tr("Your data"); }, networkHint(m_facts.onNetwork));
    storage->add(
        m_attachments, [] { return tr("Room for attachments"); },
        [] { return tr("Of all copies together. A file that does not fit any more is not taken."); });
    storage->add(
        m_keepSent, [] { return tr("Keep sent files"); },
        [] { return tr("Copies go this long after their report arrived."); });
    storage->addWide(m_keychain, [] { return tr("Tokens are kept in"); });
    m_sections = {look, sending, storage};

    auto* notices = new NoticeSettings(m_settings, m_facts.hasCases, this);
    connect(notices, &NoticeSettings::caseRulesWanted, this, &SettingsDialog::caseRulesWanted);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(Space::small);
    buttons->addWidget(m_version);
    buttons->addStretch(1);
    m_keys->setObjectName(QStringLiteral("keys"));
    buttons->addWidget(m_openFolder);
    buttons->addWidget(m_keys);
    buttons->addWidget(m_close);
    auto* content = new QWidget(this);
    auto* sections = new QVBoxLayout(content);
    sections->setContentsMargins(0, 0, Space::small, 0);
    sections->setSpacing(Space::large);
    sections->addWidget(look);
    sections->addWidget(sending);
    sections->addWidget(notices);
    sections->addWidget(m_startAtLogin);
    sections->addWidget(m_network);
    sections->addWidget(storage);
    sections->addWidget(m_storage);
    m_storage->setVisible(m_facts.hasCases);
    sections->addStretch(1);
    auto* page = new QWidget(this);
    fillScrolling(page, content);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Space::large, Space::large, Space::large, Space::medium);
    column->setSpacing(Space::large);
    column->addWidget(m_title);
    column->addWidget(m_policy);
    column->addWidget(page, 1);
    column->addLayout(buttons);
    resize(640, 660);
    setButtonRole(m_close, ButtonRole::Primary);
    for (QPushButton* button : findChildren<QPushButton*>()) {
        button->setAutoDefault(false); // Return ends what is typed, not the page
    }
    m_language->setFocus();

    connect(m_language, &QComboBox::activated, this,
            [this] { m_settings.set(settings::language, m_language->currentData().toString()); });
    connect(m_colours, &QComboBox::activated, this,
            [this] { m_settings.set(settings::colourScheme, m_colours->currentData().toString()); });
    connect(m_onClose, &QComboBox::activated, this,
            [this] { m_settings.set(settings::onClose, m_onClose->currentData().toString()); });
    connect(m_undo, &QSpinBox::valueChanged, this, [this](int value) { m_settings.set(settings::undoSeconds, value); });
    connect(m_pace, &QSpinBox::valueChanged, this, [this](int value) { m_settings.set(settings::syncMinutes, value); });
    connect(m_alarm, &QSpinBox::valueChanged, this,
            [this](int value) { m_settings.set(settings::alarmMinutes, value); });
    connect(m_keepSent, &QSpinBox::valueChanged, this,
            [this](int value) { m_settings.set(settings::keepSentDays, value); });
    connect(m_attachments, &QSpinBox::valueChanged, this,
            [this](int value) { m_settings.set(settings::attachmentMegabytes, value); });
    connect(m_startAtLogin, &QCheckBox::toggled, this, [this](bool on) { m_settings.set(settings::startAtLogin, on); });
    connect(m_network, &NetworkSettings::resultShown, this, &SettingsDialog::scrollTo, Qt::QueuedConnection);
    connect(m_openFolder, &QPushButton::clicked, this, &SettingsDialog::folderWanted);
    connect(m_keys, &QPushButton::clicked, this, [this] { (new KeySheet(this))->open(); });
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    retranslate();
}

void SettingsDialog::showSetting(const QString& name)
{
    if (auto* control = findChild<QWidget*>(name)) {
        control->setFocus(Qt::ShortcutFocusReason);
        scrollTo(control);
    }
}

void SettingsDialog::scrollTo(QWidget* part)
{
    if (auto* scrolling = findChild<QScrollArea*>()) {
        // It may not have been laid out yet.
        for (QWidget* each = part; each && each != scrolling; each = each->parentWidget()) {
            if (each->layout()) {
                each->layout()->activate();
            }
        }
        layout()->activate();
        scrolling->ensureWidgetVisible(part);
    }
}

void SettingsDialog::fillChoices()
{
    m_language->clear();
    m_language->addItem(tr("as the system"), QString());
    m_language->addItem(QStringLiteral("Deutsch"), QStringLiteral("de"));
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    choose(m_language, m_settings.get(settings::language));
    m_colours->clear();
    m_colours->addItem(tr("as the system"), QString());
    //: colour scheme
    m_colours->addItem(tr("light"), QStringLiteral("light"));
    //: colour scheme
    m_colours->addItem(tr("dark"), QStringLiteral("dark"));
    //: colour scheme
    m_colours->addItem(tr("high contrast"), QStringLiteral("contrast"));
    choose(m_colours, m_settings.get(settings::colourScheme));
    m_onClose->clear();
    m_onClose->addItem(tr("ask once"), QString());
    //: what happens when the window is closed
    m_onClose->addItem(tr("go on in the background"), QStringLiteral("stay"));
    //: what happens when the window is closed
    m_onClose->addItem(tr("quit"), QStringLiteral("quit"));
    choose(m_onClose, m_settings.get(settings::onClose));
}

void SettingsDialog::showPolicy()
{
    if (const QString fault = m_settings.policyFault(); !fault.isEmpty()) {
        m_policy->show(Tone::Warning, tr("The policy file of this computer cannot be read, so it rules nothing."),
                       tr("Tell your administrator: %1").arg(fault));
        return;
    }
    QStringList inVain;
    for (const settings::Settings::Misfit& misfit : m_settings.policyMisfits(settings::everySetting())) {
        //: 1 is the name of a setting in a file, such as outbox.alarm_minutes
        inVain << (misfit.isKnown ? tr("%1 has a value of another kind.").arg(misfit.key)
                                  : tr("%1 is no setting of this version.").arg(misfit.key));
    }
    if (!inVain.isEmpty()) {
        m_policy->show(Tone::Warning, tr("Some of the policy file of this computer is not followed."),
                       tr("Tell your administrator: %1").arg(inVain.join(QLatin1Char(' '))));
        return;
    }
    QStringList fixed;
    const auto note = [&](const auto& setting, const QString& name) {
        if (m_settings.isFixed(setting)) {
            fixed << name;
        }
    };
    note(settings::language, tr("Language"));
    note(settings::colourScheme, tr("Colours"));
    note(settings::onClose, tr("When the window is closed"));
    note(settings::undoSeconds, tr("Time to undo"));
    note(settings::alarmMinutes, tr("Alarm when undelivered"));
    note(settings::syncMinutes, tr("Look for news every"));
    note(settings::quietHours, tr("Quiet hours"));
    note(settings::privateNotices, tr("Private notifications"));
    note(settings::startAtLogin, tr("Start at login"));
    note(settings::attachmentMegabytes, tr("Room for attachments"));
    note(settings::keepSentDays, tr("Keep sent files"));
    note(settings::networkProxy, tr("Proxy"));
    note(settings::networkUser, tr("Name at the proxy"));
    note(settings::networkAuthorities, tr("Certificate authorities"));
    m_policy->show(fixed.isEmpty() ? Tone::Neutral : Tone::Info,
                   fixed.isEmpty() ? QString() : tr("Your company has set some of this for you."),
                   fixed.join(QStringLiteral(", ")));
}

void SettingsDialog::retranslate()
{
    m_keychain->setText(m_facts.secretsBackend.isEmpty() ? tr("memory, only until you quit", "where tokens are kept")
                                                         : m_facts.secretsBackend);
    setWindowTitle(tr("Settings"));
    m_title->setText(tr("Settings"));
    fillChoices();
    //: unit behind a number in a field
    m_undo->setSuffix(tr(" seconds"));
    m_undo->setSpecialValueText(tr("none"));
    //: unit behind a number in a field; "after" stands before it
    m_alarm->setSuffix(tr(" minutes"));
    //: unit behind a number in a field; "every" stands before it
    m_pace->setSuffix(tr(" minutes", "every"));
    //: unit behind a number in a field
    m_keepSent->setSuffix(tr(" days"));
    //: unit behind a number in a field: megabytes
    m_attachments->setSuffix(tr(" MB"));
    m_startAtLogin->setText(tr("Start Lotse when I log in to this computer"));
    m_openFolder->setText(tr("Open folder"));
    m_keys->setText(tr("All keys …"));
    m_close->setText(tr("Close"));
    //: 1 is a version number
    m_version->setText(tr("Lotse %1").arg(m_facts.version));
    for (FormSection* section : m_sections) {
        section->retranslate();
    }
    showPolicy();
}

void SettingsDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QDialog::changeEvent(event);
}

} // namespace lotse::ui
