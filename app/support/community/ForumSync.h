// The sync job of the forums: who reads, which forums there are, what changed since the last time, threads to be
// fetched whole, and old ones to let go. Lives in the network thread.
#pragma once

#include "foundation/Clock.h"
#include "support/community/ForumPortal.h"
#include "support/community/ThreadStore.h"
#include "support/sync/SyncSchedule.h"

#include <functional>
#include <memory>

namespace lotse::community
{

struct ForumSyncSpec {
    // Threads in which something happened within so many months are kept; asked at each run.
    std::function<int()> keepMonths = {};
    int wholeThreads = 20; // fetched whole in one run, at most
};
inline constexpr int usualMonths = 12;
inline const QString forumsJob = QStringLiteral("forums"); // the name of the job in the schedule

class ForumSync
{
public:
    // Portal, store and clock outlive the schedule that runs the job.
    ForumSync(ForumPortal& portal, ThreadStore& store, Clock& clock, ForumSyncSpec spec);

    sync::Job job() const; // may outlive this object

private:
    struct State;
    static QCoro::Task<Result<sync::JobReport>> run(std::shared_ptr<State> state, std::stop_token stop);
    static QCoro::Task<Result<void>> identify(std::shared_ptr<State> state, std::stop_token stop);
    static QCoro::Task<Result<void>> mirror(std::shared_ptr<State> state, QDateTime from, std::stop_token stop);
    static QCoro::Task<Result<void>> complete(std::shared_ptr<State> state, std::stop_token stop);

    std::shared_ptr<State> m_state;
};

} // namespace lotse::community
