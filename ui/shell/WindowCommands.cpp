#include "ui/shell/WindowCommands.h"

#include "ui/shell/MainWindow.h"
#include "ui/shell/NoticeSettings.h"
#include "ui/shell/SettingsDialog.h"

#include <QKeySequence>

namespace lotse::ui
{

namespace
{

QString shown(const QKeySequence& keys)
{
    return keys.toString(QKeySequence::NativeText);
}

Command action(Text title, const QString& iconName, const QKeySequence& keys, std::function<void()> run)
{
    return {.title = std::move(title),
            //: what kind of thing was found: something to do
            .group = [] { return MainWindow::tr("Action"); },
            .iconName = iconName,
            .keys = shown(keys),
            .run = std::move(run)};
}

Command setting(MainWindow& window, const QString& name, Text title)
{
    return {.title = std::move(title),
            //: what kind of thing was found
            .group = [] { return MainWindow::tr("Setting"); },
            .iconName = QStringLiteral("settings"),
            .keys = {},
            .run = [&window, name] { Q_EMIT window.settingWanted(name); }};
}

void addActions(std::vector<Command>& all, MainWindow& window)
{
    const auto goes = [&window](Destination::Kind kind) {
        return [&window, kind] { window.go({.kind = kind, .id = {}}); };
    };
    all.push_back(action([] { return MainWindow::tr("Report a production outage"); }, QStringLiteral("alarm"),
                         Qt::CTRL | Qt::SHIFT | Qt::Key_P, goes(Destination::Kind::ProductionDown)));
    all.push_back(action([] { return MainWindow::tr("Report a problem"); }, QStringLiteral("create"), {},
                         goes(Destination::Kind::Problem)));
    all.push_back(action([] { return MainWindow::tr("Ask the community"); }, QStringLiteral("community"), {},
                         goes(Destination::Kind::Question)));
    all.push_back(action([] { return MainWindow::tr("Fetch what is new now"); }, QStringLiteral("refresh"), {},
                         [&window] { Q_EMIT window.syncWanted(); }));
    all.push_back(action([] { return MainWindow::tr("Practise a report"); }, QStringLiteral("alarm"), {},
                         [&window] { Q_EMIT window.drillWanted(); }));
    all.push_back(action([] { return MainWindow::tr("Edit this account"); }, QStringLiteral("account"), {},
                         [&window] { Q_EMIT window.accountWanted(); }));
    all.push_back(action([] { return MainWindow::tr("Add an account"); }, QStringLiteral("add"), {},
                         [&window] { Q_EMIT window.newAccountWanted(); }));
    all.push_back(action([] { return MainWindow::tr("Open the settings"); }, QStringLiteral("settings"),
                         Qt::CTRL | Qt::Key_Comma, [&window] { Q_EMIT window.settingsWanted(); }));
    all.push_back(action([] { return MainWindow::tr("Open the help"); }, QStringLiteral("info"),
                         QKeySequence(QKeySequence::HelpContents), [&window] { Q_EMIT window.helpWanted(); }));
    all.push_back(action([] { return MainWindow::tr("Show all keys"); }, QStringLiteral("info"), Qt::Key_Question,
                         [&window] { window.showKeys(); }));
    all.push_back(action([] { return MainWindow::tr("Copy diagnostics"); }, QStringLiteral("copy"), {},
                         [&window] { Q_EMIT window.diagnosticsWanted(); }));
    all.push_back(action([] { return MainWindow::tr("Quit Lotse"); }, QStringLiteral("remove"),
                         QKeySequence(QKeySequence::Quit), [&window] { window.leave(); }));
}

void addSettings(std::vector<Command>& all, MainWindow& window)
{
    const auto add = [&](const char* name, Text title) {
        all.push_back(setting(window, QLatin1String(name), std::move(title)));
    };
    add("language", [] { return SettingsDialog::tr("Language"); });
    add("colours", [] { return SettingsDialog::tr("Colours"); });
    add("onClose", [] { return SettingsDialog::tr("When the window is closed"); });
    add("undoSeconds", [] { return SettingsDialog::tr("Time to undo"); });
    add("alarmMinutes", [] { return SettingsDialog::tr("Alarm when undelivered"); });
    add("syncMinutes", [] { return SettingsDialog::tr("Look for news every"); });
    add("quietHours", [] { return SettingsDialog::tr("Quiet hours"); });
    add("privateNotices", [] { return SettingsDialog::tr("Private notifications"); });
    add("startAtLogin", [] { return SettingsDialog::tr("Start at login"); });
    add("attachmentMegabytes", [] { return SettingsDialog::tr("Room for attachments"); });
    add("proxy", [] { return SettingsDialog::tr("Proxy"); });
    add("testConnection", [] { return NetworkSettings::tr("Test the connection"); });
    add("chooseAuthorities", [] { return SettingsDialog::tr("Certificate authorities"); });
    add("keepSentDays", [] { return SettingsDialog::tr("Keep sent files"); });
}

} // namespace

std::vector<Command> windowCommands(MainWindow& window, const std::vector<Tab*>& tabs)
{
    std::vector<Command> all;
    for (std::size_t i = 0; i < tabs.size(); ++i) {
        const int index = static_cast<int>(i);
        all.push_back({.title = [title = tabs[i]->title()] { return title; },
                       //: what kind of thing was found: a page of the window
                       .group = [] { return MainWindow::tr("Page"); },
                       .iconName = tabs[i]->iconName(),
                       .keys = shown(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + index))),
                       .run = [&window, index] { window.openTab(index); }});
    }
    addActions(all, window);
    addSettings(all, window);
    return all;
}

} // namespace lotse::ui
