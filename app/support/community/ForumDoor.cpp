#include "support/community/ForumDoor.h"

#include "foundation/net/HttpClient.h"

#include <QCoro/QCoroFuture>
#include <QPromise>

namespace lotse::community
{

namespace
{

template <typename T>
using Promise = std::shared_ptr<QPromise<Result<T>>>;

template <typename T>
Promise<T> begun()
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    return promise;
}

template <typename T>
void answer(const Promise<T>& promise, const Result<T>& result)
{
    promise->addResult(result);
    promise->finish();
}

// Made outside of coroutines: g++ 12 may destroy aggregates made inside twice.
net::HttpRequest pictureRequest(const QUrl& address)
{
    net::HttpRequest request;
    request.url = address;
    request.headers = {{"Accept", "image/*"}};
    request.followsRedirects = false;
    request.timeout = std::chrono::seconds(20);
    request.answerLimit = ForumDoor::longestPicture;
    return request;
}

Error notAPicture(int status)
{
    return {.code = ErrorCode::Rejected, .detail = QStringLiteral("a picture was answered with %1").arg(status)};
}

Error withoutPortal(bool stopped)
{
    return {.code = stopped ? ErrorCode::Cancelled : ErrorCode::Unsupported,
            .detail = QStringLiteral("this account has no forum to ask")};
}

std::vector<ThreadRow> rowsOf(const std::vector<Thread>& found)
{
    std::vector<ThreadRow> rows;
    for (const Thread& thread : found) {
        ThreadRow row;
        row.head = thread;
        row.whole = false;
        row.onServer = true;
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace

struct ForumDoor::State {
    ThreadStore& store;
    ForumPortal* portal = nullptr;
    std::stop_source open = {};
    int running = 0;
    std::unique_ptr<net::HttpClient> pictures = nullptr; // made in the door's own thread
    std::shared_ptr<QPromise<void>> drained = nullptr;

    bool isShut() const { return portal == nullptr || open.stop_requested(); }
    void ended()
    {
        if (--running == 0 && drained) {
            drained->finish();
        }
    }

    static QCoro::Task<void> refresh(std::shared_ptr<State> state, QString threadId, Promise<void> promise);
    static QCoro::Task<void> picture(std::shared_ptr<State> state, QUrl address, Promise<QByteArray> promise);
    static QCoro::Task<void> search(std::shared_ptr<State> state, ForumSearch wanted, std::stop_token stop,
                                    Promise<std::vector<ThreadRow>> promise);
};

QCoro::Task<void> ForumDoor::State::refresh(std::shared_ptr<State> state, QString threadId, Promise<void> promise)
{
    ++state->running;
    const Result<WholeThread> thread = co_await state->portal->thread(threadId, state->open.get_token());
    if (thread) {
        const QFuture<Result<ThreadsApplied>> putting = state->store.put(*thread);
        const Result<ThreadsApplied> put = co_await putting;
        answer<void>(promise, put ? Result<void>() : Result<void>(put.error()));
    } else {
        if (thread.error().code == ErrorCode::NotFound) {
            const QFuture<Result<void>> marking = state->store.setRemoved(threadId);
            co_await marking;
        }
        answer<void>(promise, thread.error());
    }
    state->ended();
}

QCoro::Task<void> ForumDoor::State::search(std::shared_ptr<State> state, ForumSearch wanted, std::stop_token stop,
                                           Promise<std::vector<ThreadRow>> promise)
{
    ++state->running;
    std::stop_source either;
    const std::function<void()> end = [&either] { either.request_stop(); };
    const std::stop_callback<std::function<void()>> byCaller(stop, end);
    const std::stop_callback<std::function<void()>> byDoor(state->open.get_token(), end);
    const Result<std::vector<Thread>> found = co_await state->portal->search(wanted, either.get_token());
    if (!found) {
        answer<std::vector<ThreadRow>>(promise, found.error());
        state->ended();
        co_return;
    }
    std::vector<ThreadRow> rows = rowsOf(*found);
    for (ThreadRow& row : rows) {
        const QFuture<Result<ThreadPage>> asking = state->store.page(row.head.id, 0);
        const Result<ThreadPage> here = co_await asking;
        if (here) {
            row = here->row;
        }
    }
    answer<std::vector<ThreadRow>>(promise, rows);
    state->ended();
}

QCoro::Task<void> ForumDoor::State::picture(std::shared_ptr<State> state, QUrl address, Promise<QByteArray> promise)
{
    ++state->running;
    const net::HttpRequest request = pictureRequest(address);
    const Result<net::HttpResponse> got = co_await state->pictures->send(request, state->open.get_token());
    if (!got) {
        answer<QByteArray>(promise, got.error());
    } else if (got->status != 200 || got->body.isEmpty()) {
        answer<QByteArray>(promise, notAPicture(got->status));
    } else {
        answer<QByteArray>(promise, got->body);
    }
    state->ended();
}

ForumDoor::ForumDoor(ThreadStore& store, QObject* parent) : QObject(parent), m_state(new State{.store = store})
{
}

ForumDoor::~ForumDoor() = default;

void ForumDoor::setPortal(ForumPortal& portal)
{
    m_state->portal = &portal;
}

QCoro::Task<void> ForumDoor::stop()
{
    const std::shared_ptr<State> state = m_state;
    state->open.request_stop();
    if (state->running > 0) {
        state->drained = std::make_shared<QPromise<void>>();
        state->drained->start();
        const QFuture<void> drained = state->drained->future();
        co_await drained;
    }
    state->pictures.reset(); // in its own thread
}

QFuture<Result<void>> ForumDoor::refresh(QString threadId)
{
    const auto promise = begun<void>();
    QMetaObject::invokeMethod(this, [state = m_state, threadId, promise] {
        if (state->isShut()) {
            answer<void>(promise, withoutPortal(state->open.stop_requested()));
            return;
        }
        State::refresh(state, threadId, promise); // detached: stop() waits for it
    });
    return promise->future();
}

QFuture<Result<QByteArray>> ForumDoor::picture(QUrl address)
{
    const auto promise = begun<QByteArray>();
    QMetaObject::invokeMethod(this, [state = m_state, address, promise] {
        if (state->open.stop_requested()) {
            answer<QByteArray>(promise, withoutPortal(true));
            return;
        }
        if (!state->pictures) {
            state->pictures = std::make_unique<net::HttpClient>();
        }
        State::picture(state, address, promise);
    });
    return promise->future();
}

QFuture<Result<std::vector<ThreadRow>>> ForumDoor::search(ForumSearch search, std::stop_token stop)
{
    const auto promise = begun<std::vector<ThreadRow>>();
    QMetaObject::invokeMethod(this, [state = m_state, search, stop, promise] {
        if (state->isShut()) {
            answer<std::vector<ThreadRow>>(promise, withoutPortal(state->open.stop_requested()));
            return;
        }
        State::search(state, search, stop, promise);
    });
    return promise->future();
}

} // namespace lotse::community
