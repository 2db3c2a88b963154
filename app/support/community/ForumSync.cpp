#include "support/community/ForumSync.h"

#include "foundation/LogCategories.h"

#include <QCoro/QCoroFuture>

#include <algorithm>

namespace lotse::community
{

namespace
{

constexpr std::chrono::hours listAgain{24};
constexpr std::chrono::hours pruneAgain{6};

// Made outside of coroutines: g++ 12 may destroy aggregates made inside twice.
Error stopped()
{
    return {.code = ErrorCode::Cancelled};
}

sync::JobReport reportOf(double budgetUsed)
{
    return {.urgent = false, .budgetUsed = budgetUsed};
}

} // namespace

struct ForumSync::State {
    ForumPortal& portal;
    ThreadStore& store;
    Clock& clock;
    const ForumSyncSpec spec;
    std::optional<std::chrono::milliseconds> listed = std::nullopt; // monotonic
    std::optional<std::chrono::milliseconds> pruned = std::nullopt;
    int monthsBefore = 0;

    QDateTime keepSince() const
    {
        return clock.now().addMonths(-std::max(1, spec.keepMonths ? spec.keepMonths() : usualMonths));
    }
};

ForumSync::ForumSync(ForumPortal& portal, ThreadStore& store, Clock& clock, ForumSyncSpec spec)
    : m_state(new State{.portal = portal, .store = store, .clock = clock, .spec = std::move(spec)})
{
}

sync::Job ForumSync::job() const
{
    return [state = m_state](std::stop_token stop) { return run(state, std::move(stop)); };
}

QCoro::Task<Result<sync::JobReport>> ForumSync::run(std::shared_ptr<State> state, std::stop_token stop)
{
    const Result<void> known = co_await identify(state, stop);
    if (!known) {
        co_return known.error();
    }
    const QDateTime from = state->keepSince();
    const Result<void> mirrored = co_await mirror(state, from, stop);
    if (!mirrored) {
        const ErrorCode code = mirrored.error().code;
        if (code == ErrorCode::SignInNeeded || code == ErrorCode::IdentityChanged) {
            state->listed.reset(); // whoever signs in next may be somebody else
        }
        co_return mirrored.error();
    }
    const Result<void> completed = co_await complete(state, stop);
    if (!completed) {
        co_return completed.error();
    }
    const std::chrono::milliseconds now = state->clock.monotonic();
    const int months = state->spec.keepMonths ? state->spec.keepMonths() : usualMonths;
    if (!state->pruned || now - *state->pruned >= pruneAgain || months != state->monthsBefore) {
        const QFuture<Result<int>> pruning = state->store.prune(from);
        const Result<int> gone = co_await pruning;
        if (gone) {
            state->pruned = now;
            state->monthsBefore = months;
        }
    }
    co_return reportOf(state->portal.budgetUsed());
}

QCoro::Task<Result<void>> ForumSync::identify(std::shared_ptr<State> state, std::stop_token stop)
{
    const std::chrono::milliseconds now = state->clock.monotonic();
    if (state->listed && now - *state->listed < listAgain) {
        co_return Result<void>();
    }
    const Result<QString> reader = co_await state->portal.reader(stop);
    if (!reader) {
        co_return reader.error();
    }
    const QFuture<Result<void>> telling = state->store.setReader(*reader);
    const Result<void> told = co_await telling;
    if (!told) {
        co_return told;
    }
    const Result<std::vector<Forum>> forums = co_await state->portal.forums(stop);
    if (!forums) {
        co_return forums.error();
    }
    const QFuture<Result<void>> listing = state->store.setForums(*forums);
    const Result<void> listed = co_await listing;
    if (listed) {
        state->listed = now;
    }
    co_return listed;
}

QCoro::Task<Result<void>> ForumSync::mirror(std::shared_ptr<State> state, QDateTime from, std::stop_token stop)
{
    const QFuture<Result<ForumState>> asked = state->store.state();
    const Result<ForumState> since = co_await asked;
    if (!since) {
        co_return since.error();
    }
    QByteArray cursor = since->cursor;
    for (bool more = true; more;) {
        const Result<ThreadChanges> page = co_await state->portal.changes(cursor, from, stop);
        if (!page) {
            co_return page.error();
        }
        if (stop.stop_requested()) {
            co_return stopped();
        }
        more = page->more;
        cursor = page->cursor;
        const QFuture<Result<ThreadsApplied>> writing = state->store.apply(*page, state->clock.now());
        const Result<ThreadsApplied> applied = co_await writing;
        if (!applied) {
            co_return applied.error();
        }
    }
    co_return Result<void>();
}

// A thread that cannot be fetched today does not make the mirror out of date.
QCoro::Task<Result<void>> ForumSync::complete(std::shared_ptr<State> state, std::stop_token stop)
{
    const QFuture<Result<QStringList>> asked = state->store.missing(state->spec.wholeThreads);
    const Result<QStringList> missing = co_await asked;
    if (!missing) {
        co_return missing.error();
    }
    for (const QString& id : *missing) {
        const Result<WholeThread> thread = co_await state->portal.thread(id, stop);
        if (stop.stop_requested()) {
            co_return stopped();
        }
        if (thread) {
            const QFuture<Result<ThreadsApplied>> putting = state->store.put(*thread);
            co_await putting;
            continue;
        }
        if (thread.error().code == ErrorCode::NotFound) {
            const QFuture<Result<void>> marking = state->store.setRemoved(id);
            co_await marking;
            continue;
        }
        qCInfo(lcSync) << "thread:" << errorName(thread.error().code);
        break;
    }
    co_return Result<void>();
}

} // namespace lotse::community
