// The sync job of a case portal: who are we there, what changed since the last time, and now and then how the portal's
// form looks. Lives in the network thread.
#pragma once

#include "foundation/Clock.h"
#include "support/cases/CasePortal.h"
#include "support/cases/CaseStore.h"
#include "support/sync/SyncSchedule.h"

#include <functional>
#include <memory>
#include <optional>

namespace lotse::cases
{

struct CaseSyncSpec {
    QStringList urgentPhrases;                                  // an open case with one of these wants the fast pace
    std::function<void(const PortalIdentity&)> identified = {}; // after each sign-in, before anything is mirrored
    std::chrono::milliseconds describeEvery = std::chrono::hours(24);
};

class CaseSync
{
public:
    // Portal, store and clock outlive the schedule that runs the job.
    CaseSync(CasePortal& portal, CaseStore& store, Clock& clock, CaseSyncSpec spec);

    // May outlive this object.
    sync::Job job() const;
    // (any thread) The next run asks for the form again.
    void describeAgain();

private:
    struct State;
    static QCoro::Task<Result<sync::JobReport>> run(std::shared_ptr<State> state, std::stop_token stop);
    static QCoro::Task<Result<void>> identify(std::shared_ptr<State> state, std::stop_token stop);
    static QCoro::Task<Result<void>> mirror(std::shared_ptr<State> state, std::stop_token stop);
    static QCoro::Task<Result<void>> written(std::optional<QFuture<Result<Applied>>> writing);
    static QCoro::Task<void> describe(std::shared_ptr<State> state, std::stop_token stop);

    std::shared_ptr<State> m_state;
};

} // namespace lotse::cases
