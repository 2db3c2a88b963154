// An account without a network, put together and opened as the program does it.
#pragma once

#include "assembly/OpenAccount.h"
#include "support/account/SessionSecretStore.h"

#include <QTemporaryDir>
#include <QTest>

namespace lotse::testing
{

class ShutBrowser final : public platform::Browser
{
public:
    bool open(const QUrl&) override { return false; }
};

class NobodyPicks final : public ui::FilePicker
{
public:
    void pickFiles(QWidget*, const QString&, std::function<void(QStringList)> done) override { done({}); }
};

// One followed by hand, in a folder of its own.
struct House {
    House() : settings(folder.filePath(QStringLiteral("settings.json")), QString())
    {
        account.id = QStringLiteral("house");
        account.kind = account::Kind::Assisted;
        place = account::accountFolder(folder.path(), account.id);
    }
    std::unique_ptr<assembly::OpenAccount> open()
    {
        return std::make_unique<assembly::OpenAccount>(
            assembly::AccountNeeds{.account = account,
                                   .vendor = *vendor::loadVendorProfile(QStringLiteral("jitterbit")),
                                   .dataFolder = folder.path(),
                                   .tokenKey = QStringLiteral("token"),
                                   .statusPage = QUrl(QStringLiteral("http://127.0.0.1:9")), // nobody is there
                                   .secrets = secrets,
                                   .settings = settings,
                                   .clock = clock,
                                   .random = random,
                                   .browser = browser,
                                   .files = files});
    }
    static void close(std::unique_ptr<assembly::OpenAccount>& open)
    {
        const QFuture<void> stopped = open->stop();
        QTRY_VERIFY(stopped.isFinished());
        open.reset();
    }

    QTemporaryDir folder;
    QString place;
    account::Account account;
    account::SessionSecretStore secrets;
    settings::Settings settings;
    SystemClock clock;
    SystemRandom random;
    ShutBrowser browser;
    NobodyPicks files;
};

} // namespace lotse::testing
