// An account's stores as the program opens them, for one measurement. `folder` is a program's data folder, with one
// account in it.
#pragma once

#include "support/account/Profile.h"
#include "ui/common/Workspace.h"

namespace lotse::bench
{

class NoBrowser final : public platform::Browser
{
public:
    bool open(const QUrl&) override { return false; }
};

class NoFiles final : public ui::FilePicker
{
public:
    void pickFiles(QWidget*, const QString&, std::function<void(QStringList)> done) override { done({}); }
};

class OpenedAccount
{
public:
    static inline const QString accountId = QStringLiteral("bench");

    explicit OpenedAccount(const QString& folder)
        : vendor(*vendor::loadVendorProfile(QStringLiteral("jitterbit"))),
          profile(account::openProfile(account::accountFolder(folder, accountId))),
          settings(folder + QStringLiteral("/settings.json"), QString()),
          cases(profile.mirror, profile.user),
          caseBook(profile.user),
          drafts(profile.user, clock),
          outbox(profile.user, clock, random),
          desk(drafts, drafts::AttachmentFolder(profile.attachmentsFolder), outbox, cases, vendor, clock, random),
          sync(clock, random),
          status(profile.mirror),
          statusBook(profile.user)
    {
        account.id = accountId;
        account.name = accountId;
        account.vendor = vendor.id;
        account.kind = account::Kind::Salesforce;
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
                .attachments = drafts::AttachmentFolder(profile.attachmentsFolder),
                .outbox = outbox,
                .reports = desk,
                .sync = sync,
                .status = status,
                .statusBook = statusBook,
                .statusPage = {},
                .browser = browser,
                .files = files,
                .folder = profile.folder,
                .practice = true};
    }

    SystemClock clock;
    SystemRandom random;
    account::Account account;
    vendor::VendorProfile vendor;
    account::Profile profile;
    settings::Settings settings;
    cases::CaseStore cases;
    cases::CaseBook caseBook;
    drafts::DraftStore drafts;
    outbox::Outbox outbox;
    reports::ReportDesk desk;
    sync::SyncSchedule sync;
    status::StatusStore status;
    status::StatusBook statusBook;
    NoBrowser browser;
    NoFiles files;
};

} // namespace lotse::bench
