#include "support/cases/PortalDoor.h"

#include "foundation/platform/WebMark.h"

#include <QCoro/QCoroFuture>
#include <QPromise>

#include <functional>

namespace lotse::cases
{

namespace
{
using Promise = std::shared_ptr<QPromise<Result<void>>>;

// Made outside of coroutines: g++ 12 may destroy aggregates made inside twice.
Error withoutPortal(bool stopped)
{
    return {.code = stopped ? ErrorCode::Cancelled : ErrorCode::Unsupported,
            .detail = QStringLiteral("this account has no portal to ask")};
}

void answer(const Promise& promise, const Result<void>& result)
{
    promise->addResult(result);
    promise->finish();
}
} // namespace

struct PortalDoor::State {
    CaseStore& store;
    CasePortal* portal = nullptr;
    std::stop_source open = {};
    int running = 0;
    std::shared_ptr<QPromise<void>> drained = nullptr;

    bool isShut() const { return portal == nullptr || open.stop_requested(); }
    void begun() { ++running; }
    void ended()
    {
        if (--running == 0 && drained) {
            drained->finish();
        }
    }

    static QCoro::Task<void> refresh(std::shared_ptr<State> state, QString caseId, Promise promise);
    static QCoro::Task<void> download(std::shared_ptr<State> state, WantedFile wanted, std::stop_token stop,
                                      Promise promise);
};

QCoro::Task<void> PortalDoor::State::refresh(std::shared_ptr<State> state, QString caseId, Promise promise)
{
    state->begun();
    const Result<CaseDetail> detail = co_await state->portal->read(caseId, state->open.get_token());
    if (detail) {
        const QFuture<Result<Applied>> putting = state->store.put(*detail);
        const Result<Applied> put = co_await putting;
        answer(promise, put ? Result<void>() : Result<void>(put.error()));
    } else {
        answer(promise, detail.error());
    }
    state->ended();
}

QCoro::Task<void> PortalDoor::State::download(std::shared_ptr<State> state, WantedFile wanted, std::stop_token stop,
                                              Promise promise)
{
    state->begun();
    std::stop_source either;
    const std::function<void()> end = [&either] { either.request_stop(); };
    const std::stop_callback<std::function<void()>> byCaller(stop, end);
    const std::stop_callback<std::function<void()>> byDoor(state->open.get_token(), end);
    const Result<void> fetched = co_await state->portal->download(wanted, either.get_token());
    if (fetched) {
        platform::markFromWeb(wanted.path);
    }
    answer(promise, fetched);
    state->ended();
}

PortalDoor::PortalDoor(CaseStore& store, QObject* parent) : QObject(parent), m_state(new State{.store = store})
{
}

PortalDoor::~PortalDoor() = default;

void PortalDoor::setPortal(CasePortal& portal)
{
    m_state->portal = &portal;
}

QCoro::Task<void> PortalDoor::stop()
{
    const std::shared_ptr<State> state = m_state;
    state->open.request_stop();
    if (state->running > 0) {
        state->drained = std::make_shared<QPromise<void>>();
        state->drained->start();
        const QFuture<void> drained = state->drained->future();
        co_await drained;
    }
}

QFuture<Result<void>> PortalDoor::refresh(QString caseId)
{
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    QMetaObject::invokeMethod(this, [state = m_state, caseId, promise] {
        if (state->isShut()) {
            answer(promise, withoutPortal(state->open.stop_requested()));
            return;
        }
        State::refresh(state, caseId, promise); // detached: stop() waits for it
    });
    return promise->future();
}

QFuture<Result<void>> PortalDoor::download(WantedFile wanted, std::stop_token stop)
{
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    QMetaObject::invokeMethod(this, [state = m_state, wanted = std::move(wanted), stop, promise] {
        if (state->isShut()) {
            answer(promise, withoutPortal(state->open.stop_requested()));
            return;
        }
        State::download(state, wanted, stop, promise);
    });
    return promise->future();
}

} // namespace lotse::cases
