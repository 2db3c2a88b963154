// What a window may ask of the forums' portal directly: a thread as it is now, its own search, and
// pictures that stand in threads. Everything that
// changes something there goes through ForumDesk. Safe to call from any thread; answers are futures.
#pragma once

#include "support/community/ThreadStore.h"

#include <QFuture>
#include <QObject>

namespace lotse::community
{

class ForumDoor : public QObject
{
    Q_OBJECT

public:
    // Lives in the network thread, or is moved there. The store outlives it.
    explicit ForumDoor(ThreadStore& store, QObject* parent = nullptr);
    ~ForumDoor() override;

    // (its own thread) The portal that is asked from now on; it outlives stop(). Without one everything is Unsupported.
    void setPortal(ForumPortal& portal);
    // (its own thread) Ends what is under way and settles when nothing runs any more; then all is Cancelled.
    QCoro::Task<void> stop();

    // Reads the thread whole into the mirror. NotFound: it was removed; the mirror's copy is marked so and stays.
    // Errors else: those of ForumPortal and of the store.
    QFuture<Result<void>> refresh(QString threadId);
    // What the portal's own search finds, best first; rows that the mirror lacks are marked onServer, and refresh()
    // brings them.
    QFuture<Result<std::vector<ThreadRow>>> search(ForumSearch search, std::stop_token stop = {});

    // The bytes of a picture that the person asked to see, without anything that tells who asks. No redirect is
    // followed, at most `longestPicture` bytes are read. Errors: those of HttpClient; Rejected for another answer.
    static constexpr qint64 longestPicture = 8'000'000;
    QFuture<Result<QByteArray>> picture(QUrl address);

private:
    struct State;
    std::shared_ptr<State> m_state;
};

} // namespace lotse::community
