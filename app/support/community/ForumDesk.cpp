#include "support/community/ForumDesk.h"

#include "foundation/FutureOf.h"
#include "support/community/ForumExecutors.h"

#include <QCoro/QCoroFuture>
#include <QJsonArray>

#include <algorithm>

namespace lotse::community
{

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr int stillShown = 15 * 60; // seconds after delivery

// Aggregates are made outside of coroutines here: g++ 12 may destroy those made inside twice.
Error failure(ErrorCode code, const QString& detail)
{
    return {.code = code, .detail = detail, .retry = Retry::AfterPerson};
}

Error gone()
{
    return failure(ErrorCode::Cancelled, u"the desk is closed"_s);
}

QString textOf(const QJsonObject& json, const char* name)
{
    return json.value(QLatin1String(name)).toString();
}

QString senderOf(const account::Account& account)
{
    return account.organisationId.isEmpty() || account.userId.isEmpty()
               ? QString()
               : account.organisationId + u'/' + account.userId;
}

// Why a draft may not leave as it is stored; nothing when it may.
std::optional<Error> refusal(const drafts::Draft& draft, const ForumOrder& order)
{
    if (draft.kind != questionKind && draft.kind != answerKind) {
        return failure(ErrorCode::InputInvalid, u"not something for a forum"_s);
    }
    if (draft.state != drafts::DraftState::Editing) {
        return failure(ErrorCode::InputInvalid, u"it was sent already"_s);
    }
    if (draft.version != order.version) {
        return failure(ErrorCode::VersionConflict, order.draftId);
    }
    const bool isQuestion = draft.kind == questionKind;
    const QStringList needed = isQuestion ? QStringList{u"forum"_s, u"title"_s} : QStringList{u"thread"_s, u"text"_s};
    for (const QString& name : needed) {
        if (draft.content.value(name).toString().trimmed().isEmpty()) {
            return failure(ErrorCode::InputMissing, name);
        }
    }
    if (isQuestion && textOf(draft.content, "title").trimmed().size() > ForumDesk::longestTitle) {
        return failure(ErrorCode::InputInvalid, u"title"_s);
    }
    return std::nullopt;
}

outbox::Item itemOf(const QString& operation, const QString& title, const account::Account& account,
                    const QDateTime& now, Random& random)
{
    outbox::Item item;
    item.id = random.uuid();
    item.operation = operation;
    item.title = title;
    item.identity = senderOf(account);
    item.created = now;
    return item;
}

outbox::Item questionItem(const drafts::Draft& draft, const ForumOrder& order, const QDateTime& now, Random& random)
{
    const QString title = textOf(draft.content, "title").simplified();
    outbox::Item item = itemOf(askOperation, title, order.account, now, random);
    item.payload = {{u"forum"_s, textOf(draft.content, "forum")},
                    {u"title"_s, title},
                    {u"text"_s, textOf(draft.content, "text").trimmed()},
                    {u"topics"_s, draft.content.value(u"topics"_s).toArray()}};
    return item;
}

outbox::Item answerItem(const drafts::Draft& draft, const ForumOrder& order, const QString& title,
                        const QStringList& earlier, const QDateTime& now, Random& random)
{
    outbox::Item item = itemOf(answerOperation, title, order.account, now, random);
    item.payload = {{u"thread"_s, textOf(draft.content, "thread")},
                    {u"title"_s, title},
                    {u"text"_s, textOf(draft.content, "text").trimmed()},
                    {u"earlier"_s, QJsonArray::fromStringList(earlier)}};
    return item;
}

std::optional<Outgoing::Kind> kindOf(const outbox::Item& item)
{
    return item.operation == askOperation      ? std::optional(Outgoing::Kind::Question)
           : item.operation == answerOperation ? std::optional(Outgoing::Kind::Answer)
           : item.operation == followOperation ? std::optional(Outgoing::Kind::Follow)
           : item.operation == acceptOperation ? std::optional(Outgoing::Kind::Accept)
                                               : std::nullopt;
}

Outgoing outgoingOf(const outbox::Item& item, Outgoing::Kind kind)
{
    Outgoing going{.kind = kind,
                   .itemId = item.id,
                   .draftId = item.draftId,
                   .threadId =
                       kind == Outgoing::Kind::Question ? textOf(item.result, "id") : textOf(item.payload, "thread"),
                   .forumId = textOf(item.payload, "forum"),
                   .title = textOf(item.payload, "title"),
                   .text = textOf(item.payload, "text"),
                   .postId = kind == Outgoing::Kind::Answer ? textOf(item.result, "id") : textOf(item.payload, "post"),
                   .follows = item.payload.value(u"follows"_s).toBool(),
                   .state = item.state,
                   .reason = item.reason,
                   .at = item.created,
                   .leaves = item.state == outbox::State::Queued && item.attempts == 0 ? item.notBefore : QDateTime(),
                   .delivered = item.delivered};
    const QJsonArray topics = item.payload.value(u"topics"_s).toArray();
    for (const QJsonValue& topic : topics) {
        going.topicIds.append(topic.toString());
    }
    return going;
}

QStringList sameAnswers(const std::vector<Post>& posts, const QString& text)
{
    QStringList ids;
    for (const Post& post : posts) {
        if (sameWords(post.text(), text)) {
            ids.append(post.id);
        }
    }
    return ids;
}

} // namespace

bool isForumItem(const outbox::Item& item)
{
    return kindOf(item).has_value();
}

// What the coroutines work with. `desk` is null once the desk is gone; then nothing else may be touched.
struct ForumDesk::State {
    ForumDesk* desk;
    drafts::DraftStore& drafts;
    outbox::Outbox& outbox;
    ThreadStore& threads;
    Clock& clock;
    Random& random;

    using Ptr = std::shared_ptr<State>;

    static QCoro::Task<Result<QString>> send(Ptr self, ForumOrder order);
    static QCoro::Task<Result<QString>> follow(Ptr self, QString threadId, bool follows, account::Account account);
    static QCoro::Task<Result<QString>> accept(Ptr self, QString threadId, QString postId, account::Account account);
    static QCoro::Task<Result<QString>> enqueue(Ptr self, outbox::Item item);
    static QCoro::Task<Result<void>> takeBack(Ptr self, QString itemId);
    static QCoro::Task<Result<std::vector<Outgoing>>> outgoing(Ptr self, QString threadId);
    static QCoro::Task<QString> titleOf(Ptr self, QString threadId);
    static QCoro::Task<void> conclude(Ptr self, outbox::Item item);
    static QCoro::Task<void> catchUp(Ptr self);
};

QCoro::Task<QString> ForumDesk::State::titleOf(Ptr self, QString threadId)
{
    const QFuture<Result<ThreadPage>> asking = self->threads.page(threadId, 0);
    const Result<ThreadPage> page = co_await asking;
    co_return page ? QString(page->row.head.title) : QString();
}

QCoro::Task<Result<QString>> ForumDesk::State::send(Ptr self, ForumOrder order)
{
    const Result<drafts::Draft> draft = co_await self->drafts.load(order.draftId);
    if (!self->desk) {
        co_return gone();
    }
    if (!draft) {
        co_return draft.error();
    }
    const std::optional<Error> refused = refusal(*draft, order);
    if (refused) {
        co_return *refused;
    }
    outbox::Item item;
    if (draft->kind == questionKind) {
        item = questionItem(*draft, order, self->clock.now(), self->random);
    } else {
        const QString threadId = textOf(draft->content, "thread");
        const QString title = co_await titleOf(self, threadId);
        if (!self->desk) {
            co_return gone();
        }
        const QFuture<Result<std::vector<Post>>> asking = self->threads.replies(threadId, 0, 100'000);
        const Result<std::vector<Post>> before = co_await asking;
        if (!self->desk) {
            co_return gone();
        }
        const QStringList earlier =
            before ? sameAnswers(*before, textOf(draft->content, "text").trimmed()) : QStringList();
        item = answerItem(*draft, order, title, earlier, self->clock.now(), self->random);
    }
    item.draftId = draft->id;
    if (order.undo.count() > 0) {
        item.notBefore = item.created.addSecs(order.undo.count());
    }
    const std::vector<outbox::Item> items(1, item);
    const auto also = [draftId = order.draftId, id = item.id,
                       version = order.version](storage::Connection& connection) {
        return drafts::DraftStore::setState(connection, draftId, drafts::DraftState::Queued, id, version);
    };
    const Result<void> stored = co_await self->outbox.enqueue(items, also);
    if (!stored) {
        co_return stored.error();
    }
    if (self->desk) {
        self->drafts.notify(order.draftId);
        Q_EMIT self->desk->changed();
    }
    co_return Result<QString>(item.id);
}

QCoro::Task<Result<QString>> ForumDesk::State::enqueue(Ptr self, outbox::Item item)
{
    const std::vector<outbox::Item> items(1, item);
    const Result<void> stored = co_await self->outbox.enqueue(items);
    if (!stored) {
        co_return stored.error();
    }
    if (self->desk) {
        Q_EMIT self->desk->changed();
    }
    co_return Result<QString>(item.id);
}

// What was wanted before and has not left yet is void by now.
QCoro::Task<Result<QString>> ForumDesk::State::follow(Ptr self, QString threadId, bool follows,
                                                      account::Account account)
{
    const QString title = co_await titleOf(self, threadId);
    const Result<std::vector<outbox::Item>> waiting = co_await self->outbox.store().unfinished();
    if (!self->desk) {
        co_return gone();
    }
    if (waiting) {
        for (const outbox::Item& earlier : *waiting) {
            if (earlier.operation == followOperation && textOf(earlier.payload, "thread") == threadId) {
                const Result<void> cancelled = co_await self->outbox.cancel(earlier.id);
                Q_UNUSED(cancelled) // one that is on its way arrives first, and this one after it
                if (!self->desk) {
                    co_return gone();
                }
            }
        }
    }
    const QFuture<Result<void>> noting = self->threads.setFollowed(threadId, follows, self->clock.now());
    const Result<void> noted = co_await noting;
    if (!noted) {
        co_return noted.error();
    }
    if (!self->desk) {
        co_return gone();
    }
    outbox::Item item = itemOf(followOperation, title, account, self->clock.now(), self->random);
    item.payload.insert(u"thread"_s, threadId);
    item.payload.insert(u"title"_s, title);
    item.payload.insert(u"follows"_s, follows);
    co_return co_await enqueue(self, item);
}

QCoro::Task<Result<QString>> ForumDesk::State::accept(Ptr self, QString threadId, QString postId,
                                                      account::Account account)
{
    const QString title = co_await titleOf(self, threadId);
    if (!self->desk) {
        co_return gone();
    }
    const QFuture<Result<void>> noting = self->threads.setAccepted(threadId, postId);
    const Result<void> noted = co_await noting;
    if (!noted) {
        co_return noted.error();
    }
    if (!self->desk) {
        co_return gone();
    }
    outbox::Item item = itemOf(acceptOperation, title, account, self->clock.now(), self->random);
    item.payload.insert(u"thread"_s, threadId);
    item.payload.insert(u"title"_s, title);
    item.payload.insert(u"post"_s, postId);
    co_return co_await enqueue(self, item);
}

QCoro::Task<Result<void>> ForumDesk::State::takeBack(Ptr self, QString itemId)
{
    const Result<outbox::Item> item = co_await self->outbox.store().load(itemId);
    if (!self->desk) {
        co_return gone();
    }
    if (!item) {
        co_return item.error();
    }
    if (item->state == outbox::State::Cancelled) {
        co_return {};
    }
    const QString draftId = item->draftId;
    const auto also = [draftId](storage::Connection& connection) {
        return draftId.isEmpty() ? Result<void>()
                                 : drafts::DraftStore::setState(connection, draftId, drafts::DraftState::Editing, {});
    };
    const Result<void> cancelled = co_await self->outbox.cancel(itemId, also);
    if (cancelled && self->desk) {
        if (!draftId.isEmpty()) {
            self->drafts.notify(draftId);
        }
        Q_EMIT self->desk->changed();
    }
    co_return cancelled;
}

QCoro::Task<Result<std::vector<Outgoing>>> ForumDesk::State::outgoing(Ptr self, QString threadId)
{
    const Result<std::vector<outbox::Item>> all = co_await self->outbox.store().all();
    if (!all) {
        co_return all.error();
    }
    std::vector<Outgoing> found;
    if (!self->desk) {
        co_return found;
    }
    const QDateTime now = self->clock.now();
    for (auto item = all->rbegin(); item != all->rend(); ++item) { // oldest first
        const std::optional<Outgoing::Kind> kind = kindOf(*item);
        if (!kind || item->state == outbox::State::Cancelled) {
            continue;
        }
        Outgoing going = outgoingOf(*item, *kind);
        const bool fresh = item->state != outbox::State::Delivered || item->delivered.secsTo(now) < stillShown;
        if (fresh && (threadId.isEmpty() || going.threadId == threadId)) {
            found.push_back(std::move(going));
        }
    }
    co_return Result<std::vector<Outgoing>>(std::move(found));
}

// A program that was killed in between does it at its next start.
QCoro::Task<void> ForumDesk::State::conclude(Ptr self, outbox::Item item)
{
    const auto also = [draftId = item.draftId, id = item.id](storage::Connection& connection) -> Result<void> {
        const Result<void> done = drafts::DraftStore::setState(connection, draftId, drafts::DraftState::Delivered, id);
        return !done && done.error().code == ErrorCode::NotFoundHere ? Result<void>() : done;
    };
    const std::vector<outbox::Item> none;
    const Result<void> stored = co_await self->outbox.enqueue(none, also);
    if (stored && self->desk) {
        self->drafts.notify(item.draftId);
        Q_EMIT self->desk->changed();
    }
}

QCoro::Task<void> ForumDesk::State::catchUp(Ptr self)
{
    const Result<std::vector<drafts::Draft>> drafts = co_await self->drafts.list();
    if (!drafts || !self->desk) {
        co_return;
    }
    for (const drafts::Draft& draft : *drafts) {
        if ((draft.kind != questionKind && draft.kind != answerKind) || draft.state != drafts::DraftState::Queued) {
            continue;
        }
        const Result<outbox::Item> item = co_await self->outbox.store().load(draft.outboxItem);
        if (!self->desk) {
            co_return;
        }
        if (item && item->state == outbox::State::Delivered) {
            co_await conclude(self, *item);
        }
        if (!self->desk) {
            co_return;
        }
    }
}

ForumDesk::ForumDesk(drafts::DraftStore& drafts, outbox::Outbox& outbox, ThreadStore& threads, Clock& clock,
                     Random& random, QObject* parent)
    : QObject(parent), m_state(std::make_shared<State>(State{this, drafts, outbox, threads, clock, random}))
{
    connect(&outbox, &outbox::Outbox::itemChanged, this, [this](const outbox::Item& item) {
        if (isForumItem(item)) {
            Q_EMIT changed();
        }
    });
    connect(&outbox, &outbox::Outbox::delivered, this, [this](const outbox::Item& item) {
        if (isForumItem(item) && !item.draftId.isEmpty()) {
            State::conclude(m_state, item);
        }
    });
    State::catchUp(m_state);
}

ForumDesk::~ForumDesk()
{
    m_state->desk = nullptr;
}

QFuture<Result<QString>> ForumDesk::send(ForumOrder order)
{
    return futureOf(State::send(m_state, std::move(order)));
}

QFuture<Result<QString>> ForumDesk::follow(QString threadId, bool follows, account::Account account)
{
    return futureOf(State::follow(m_state, std::move(threadId), follows, std::move(account)));
}

QFuture<Result<QString>> ForumDesk::accept(QString threadId, QString postId, account::Account account)
{
    return futureOf(State::accept(m_state, std::move(threadId), std::move(postId), std::move(account)));
}

QFuture<Result<void>> ForumDesk::takeBack(QString itemId)
{
    return futureOf(State::takeBack(m_state, std::move(itemId)));
}

QFuture<Result<std::vector<Outgoing>>> ForumDesk::outgoing(QString threadId)
{
    return futureOf(State::outgoing(m_state, std::move(threadId)));
}

} // namespace lotse::community
