// What a tab may use of the account that is open. The references live as long as the tabs.
#pragma once

#include "foundation/Clock.h"
#include "foundation/platform/Desktop.h"
#include "foundation/settings/Settings.h"
#include "support/account/Account.h"
#include "support/cases/CaseBook.h"
#include "support/cases/CaseStore.h"
#include "support/cases/PortalDoor.h"
#include "support/drafts/AttachmentFolder.h"
#include "support/drafts/DraftStore.h"
#include "support/outbox/Outbox.h"
#include "support/reports/ReportDesk.h"
#include "support/reports/TalkDesk.h"
#include "support/status/StatusBook.h"
#include "support/status/StatusStore.h"
#include "support/sync/SyncSchedule.h"
#include "support/vendor/VendorProfile.h"

namespace lotse::community
{
class ForumDesk;
class ForumDoor;
class ThreadStore;
} // namespace lotse::community

namespace lotse::ui
{

// Asks the person for files; a seam for tests.
class FilePicker
{
public:
    virtual ~FilePicker() = default;
    // Empty when cancelled. Shows the system's own dialog, modal to `parent`, without a nested event loop.
    virtual void pickFiles(QWidget* parent, const QString& title, std::function<void(QStringList)> done) = 0;
    // The same for a new file's place and name; a picker that cannot save answers as if cancelled.
    virtual void pickNewFile(QWidget*, const QString& /*title*/, const QString& /*suggestedName*/,
                             std::function<void(QString)> done)
    {
        done({});
    }
};

struct Workspace {
    const account::Account& account; // as saved last; changes are announced by AccountRegistry
    const vendor::VendorProfile& vendor;
    Clock& clock;
    settings::Settings& settings;
    cases::CaseStore& cases;
    cases::CaseBook& caseBook;
    drafts::DraftStore& drafts;
    drafts::AttachmentFolder attachments;
    outbox::Outbox& outbox; // lives in the network thread: connect queued, call only its "any thread" functions
    reports::ReportDesk& reports;
    sync::SyncSchedule& sync; // likewise
    status::StatusStore& status;
    status::StatusBook& statusBook;
    QUrl statusPage; // where it is read; empty: none is known
    platform::Browser& browser;
    FilePicker& files;
    QString folder;                            // the account's own folder
    bool practice = false;                     // practice mode
    cases::PortalDoor* portal = nullptr;       // any thread; nullptr: nothing can be asked of the portal here
    reports::TalkDesk* talk = nullptr;         // nullptr: nothing can be said in cases here
    community::ThreadStore* threads = nullptr; // nullptr: no forums here; likewise the two below
    community::ForumDoor* forumDoor = nullptr; // any thread; asks the portal
    community::ForumDesk* forumDesk = nullptr; // what the person says there
};

} // namespace lotse::ui
