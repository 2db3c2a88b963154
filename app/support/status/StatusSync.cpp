#include "support/status/StatusSync.h"

#include <QCoro/QCoroFuture>

namespace lotse::status
{

namespace
{
// Made outside of coroutines: g++ 12 may destroy aggregates made inside twice.
Error stopped()
{
    return {.code = ErrorCode::Cancelled};
}

sync::JobReport reportOf(const Overview& overview)
{
    const Summary& summary = overview.summary;
    const bool running = std::any_of(summary.maintenances.begin(), summary.maintenances.end(), isUnderWay);
    return {.urgent = !summary.incidents.empty() || running};
}
} // namespace

struct StatusSync::State {
    StatusPage& page;
    StatusStore& store;
    Clock& clock;
    const StatusSyncSpec spec;
    std::optional<std::chrono::milliseconds> everythingAt; // monotonic
};

StatusSync::StatusSync(StatusPage& page, StatusStore& store, Clock& clock, StatusSyncSpec spec)
    : m_state(new State{
          .page = page, .store = store, .clock = clock, .spec = std::move(spec), .everythingAt = std::nullopt})
{
}

sync::Job StatusSync::job() const
{
    return [state = m_state](std::stop_token stop) { return run(state, std::move(stop)); };
}

QCoro::Task<Result<sync::JobReport>> StatusSync::run(std::shared_ptr<State> state, std::stop_token stop)
{
    const QFuture<Result<Known>> asking = state->store.known(state->spec.address);
    const Result<Known> known = co_await asking;
    if (!known) {
        co_return known.error();
    }
    const std::chrono::milliseconds now = state->clock.monotonic();
    const bool due = state->everythingAt && now - *state->everythingAt >= state->spec.everythingEvery;
    const bool everything = !known->any || due;
    const Result<Reading> reading = co_await state->page.read(known->tags, everything, stop);
    if (!reading) {
        co_return reading.error();
    }
    if (stop.stop_requested()) {
        co_return stopped();
    }
    const QFuture<Result<std::vector<Change>>> applying =
        state->store.apply(state->spec.address, *reading, state->clock.now());
    const Result<std::vector<Change>> applied = co_await applying;
    if (!applied) {
        co_return applied.error();
    }
    if (everything || !state->everythingAt) {
        state->everythingAt = now;
    }
    const QFuture<Result<Overview>> looking = state->store.overview();
    const Result<Overview> overview = co_await looking;
    if (!overview) {
        co_return overview.error();
    }
    co_return reportOf(*overview);
}

} // namespace lotse::status
