#include "support/cases/CaseSync.h"

#include "foundation/LogCategories.h"

#include <QCoro/QCoroFuture>

#include <atomic>

namespace lotse::cases
{

namespace
{
// Made outside of coroutines: g++ 12 may destroy aggregates made inside twice.
Error stopped()
{
    return {.code = ErrorCode::Cancelled};
}
} // namespace

struct CaseSync::State {
    CasePortal& portal;
    CaseStore& store;
    Clock& clock;
    const CaseSyncSpec spec;
    bool identified = false;
    std::optional<std::chrono::milliseconds> described; // monotonic
    std::atomic<bool> describeNow = false;
};

CaseSync::CaseSync(CasePortal& portal, CaseStore& store, Clock& clock, CaseSyncSpec spec)
    : m_state(new State{.portal = portal,
                        .store = store,
                        .clock = clock,
                        .spec = std::move(spec),
                        .identified = false,
                        .described = std::nullopt,
                        .describeNow = false})
{
}

sync::Job CaseSync::job() const
{
    return [state = m_state](std::stop_token stop) { return run(state, std::move(stop)); };
}

void CaseSync::describeAgain()
{
    m_state->describeNow = true;
}

QCoro::Task<Result<sync::JobReport>> CaseSync::run(std::shared_ptr<State> state, std::stop_token stop)
{
    const Result<void> known = co_await identify(state, stop);
    if (!known) {
        co_return known.error();
    }
    const Result<void> mirrored = co_await mirror(state, stop);
    if (!mirrored) {
        const ErrorCode code = mirrored.error().code;
        // Whoever signs in next may be somebody else.
        state->identified = code != ErrorCode::SignInNeeded && code != ErrorCode::IdentityChanged;
        co_return mirrored.error();
    }
    co_await describe(state, stop);
    const QFuture<Result<bool>> asked = state->store.hasOpenUrgent(state->spec.urgentPhrases);
    const Result<bool> urgent = co_await asked;
    co_return sync::JobReport{.urgent = urgent.valueOr(false), .budgetUsed = state->portal.budget().used};
}

QCoro::Task<Result<void>> CaseSync::identify(std::shared_ptr<State> state, std::stop_token stop)
{
    if (state->identified) {
        co_return Result<void>();
    }
    const Result<PortalIdentity> identity = co_await state->portal.identity(stop);
    if (!identity) {
        co_return identity.error();
    }
    state->identified = true;
    if (state->spec.identified) {
        state->spec.identified(*identity);
    }
    const QFuture<Result<void>> told = state->store.setReader(identity->userName);
    const Result<void> stored = co_await told;
    co_return stored;
}

QCoro::Task<Result<void>> CaseSync::mirror(std::shared_ptr<State> state, std::stop_token stop)
{
    const QFuture<Result<SyncState>> asked = state->store.syncState();
    const Result<SyncState> since = co_await asked;
    if (!since) {
        co_return since.error();
    }
    // While a page is being written the next one is already fetched.
    QByteArray cursor = since->cursor;
    std::optional<QFuture<Result<Applied>>> writing;
    for (bool more = true; more;) {
        const Result<ChangePage> page = co_await state->portal.changes(cursor, stop);
        const Result<void> before = co_await written(writing);
        if (!before) {
            co_return before.error();
        }
        if (!page) {
            co_return page.error();
        }
        if (stop.stop_requested()) {
            co_return stopped();
        }
        writing = state->store.apply(*page, state->clock.now());
        more = page->more;
        cursor = page->cursor;
    }
    const Result<void> last = co_await written(writing);
    co_return last;
}

QCoro::Task<Result<void>> CaseSync::written(std::optional<QFuture<Result<Applied>>> writing)
{
    if (!writing) {
        co_return Result<void>(); // there was no page before
    }
    const Result<Applied> applied = co_await *writing;
    if (!applied) {
        co_return applied.error();
    }
    co_return Result<void>();
}

// A form that cannot be read today is no reason to call the mirror out of date.
QCoro::Task<void> CaseSync::describe(std::shared_ptr<State> state, std::stop_token stop)
{
    const std::chrono::milliseconds now = state->clock.monotonic();
    const bool due = !state->described || now - *state->described >= state->spec.describeEvery;
    if (!due && !state->describeNow) {
        co_return;
    }
    const Result<CaseForm> form = co_await state->portal.describe(stop);
    if (!form) {
        qCInfo(lcSync) << "form:" << errorName(form.error().code);
        co_return;
    }
    const QFuture<Result<void>> saving = state->store.saveForm(*form);
    const Result<void> saved = co_await saving;
    if (saved) {
        state->described = now;
        state->describeNow = false;
    }
}

} // namespace lotse::cases
