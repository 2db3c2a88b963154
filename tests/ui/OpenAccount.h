// An account on a fresh folder with everything that a tab may use, without a network: what the portal would send is
// handed to the store by the test.
#pragma once

#include "support/account/Profile.h"
#include "ui/common/Workspace.h"

#include <QTemporaryDir>
#include <QTest>

namespace lotse::testing
{

class NoBrowser final : public platform::Browser
{
public:
    bool open(const QUrl& address) override
    {
        opened << address;
        return true;
    }
    QList<QUrl> opened;
};

class NoFiles final : public ui::FilePicker
{
public:
    void pickFiles(QWidget*, const QString&, std::function<void(QStringList)> done) override { done({}); }
    void pickNewFile(QWidget*, const QString&, const QString& name, std::function<void(QString)> done) override
    {
        suggested = name;
        done(newFile);
    }
    QString newFile; // what the person chooses; empty: they cancel
    QString suggested;
};

template <typename T>
Result<T> answer(QFuture<Result<T>> future)
{
    // A store's announcements come through the event loop, so it runs meanwhile.
    while (!future.isFinished()) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    }
    return future.result();
}

class OpenAccount
{
public:
    explicit OpenAccount(account::Kind kind = account::Kind::Salesforce)
        : vendor(*vendor::loadVendorProfile(QStringLiteral("jitterbit"))),
          profile(account::openProfile(folder.filePath(QStringLiteral("account")))),
          settings(folder.filePath(QStringLiteral("settings.json")), QString()),
          cases(profile.mirror, profile.user),
          caseBook(profile.user),
          drafts(profile.user, clock),
          attachments(profile.attachmentsFolder),
          outbox(profile.user, clock, random),
          desk(drafts, attachments, outbox, cases, vendor, clock, random),
          talk(drafts, outbox, cases, clock, random),
          sync(clock, random),
          status(profile.mirror),
          statusBook(profile.user)
    {
        account.id = QStringLiteral("test");
        account.vendor = vendor.id;
        account.kind = kind;
    }

    ui::Workspace workspace()
    {
        return {.account = account,
                .vendor = vendor,
                .clock = clock,
                .settings = settings,
                .cases = cases,
                .caseBook = caseBook,
                .drafts = drafts,
                .attachments = attachments,
                .outbox = outbox,
                .reports = desk,
                .sync = sync,
                .status = status,
                .statusBook = statusBook,
                .statusPage = {},
                .browser = browser,
                .files = files,
                .folder = profile.folder,
                .practice = true,
                .portal = nullptr,
                .talk = &talk};
    }

    QTemporaryDir folder;
    SystemClock clock;
    SystemRandom random;
    account::Account account;
    vendor::VendorProfile vendor;
    account::Profile profile;
    settings::Settings settings;
    cases::CaseStore cases;
    cases::CaseBook caseBook;
    drafts::DraftStore drafts;
    drafts::AttachmentFolder attachments;
    outbox::Outbox outbox;
    reports::ReportDesk desk;
    reports::TalkDesk talk;
    sync::SyncSchedule sync;
    status::StatusStore status;
    status::StatusBook statusBook;
    NoBrowser browser;
    NoFiles files;
};

} // namespace lotse::testing
