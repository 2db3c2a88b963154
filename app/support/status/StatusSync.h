// The sync job of a status page. Lives in the network thread.
#pragma once

#include "foundation/Clock.h"
#include "support/status/StatusPage.h"
#include "support/status/StatusStore.h"
#include "support/sync/SyncSchedule.h"

#include <memory>

namespace lotse::status
{

struct StatusSyncSpec {
    QUrl address;
    std::chrono::milliseconds everythingEvery = std::chrono::hours(24); // lists are asked for although nothing changed
};

class StatusSync
{
public:
    // Page, store and clock outlive the schedule that runs the job.
    StatusSync(StatusPage& page, StatusStore& store, Clock& clock, StatusSyncSpec spec);

    // Wants the fast pace while an incident is open or a maintenance is under way. May outlive this object.
    sync::Job job() const;

private:
    struct State;
    static QCoro::Task<Result<sync::JobReport>> run(std::shared_ptr<State> state, std::stop_token stop);

    std::shared_ptr<State> m_state;
};

} // namespace lotse::status
