#include "support/reports/TalkDesk.h"

#include "foundation/FutureOf.h"
#include "support/reports/CaseExecutors.h"
#include "support/reports/FrozenReport.h"
#include "support/reports/TalkExecutors.h"

#include <QCoro/QCoroFuture>
#include <QJsonArray>
#include <QPromise>

#include <algorithm>

namespace lotse::reports
{

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr int stillShown = 15 * 60;  // seconds after delivery
const QString aboutKey = u"about"_s; // the case by its id in My Cases
const QString fieldsKey = u"fields"_s;

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

// Why a draft may not leave as it is stored; nothing when it may.
std::optional<Error> refusal(const drafts::Draft& draft, const TalkOrder& order, int replyLimit)
{
    if (draft.state != drafts::DraftState::Editing) {
        return failure(ErrorCode::InputInvalid, u"it was sent already"_s);
    }
    if (draft.version != order.version) {
        return failure(ErrorCode::VersionConflict, order.draftId);
    }
    const QString text = textOf(draft.content, "text");
    if (text.trimmed().isEmpty() && draft.files.empty() && !draft.content.value(u"close"_s).toBool() &&
        draft.content.value(fieldsKey).toObject().isEmpty()) {
        return failure(ErrorCode::InputMissing, u"text"_s);
    }
    if (replyLimit > 0 && text.toUtf8().size() > replyLimit) {
        return failure(ErrorCode::InputInvalid, u"longer than the portal takes"_s);
    }
    return std::nullopt;
}

// Builds the items of one saying: the first carries the draft, all others wait for it.
class Saying
{
public:
    Saying(const drafts::Draft& draft, const TalkOrder& order, const QDateTime& now, Random& random)
        : m_draft(draft), m_order(order), m_now(now), m_random(random), m_case(textOf(draft.content, "case"))
    {
    }

    std::vector<outbox::Item> items(const std::vector<cases::Entry>& before)
    {
        const QString text = textOf(m_draft.content, "text").trimmed();
        if (!text.isEmpty()) {
            QJsonArray earlier;
            for (const cases::Entry& entry : before) {
                if (entry.kind != cases::EntryKind::Change && cases::sameReply(entry.text, text)) {
                    earlier.append(entry.id);
                }
            }
            add(replyOperation, m_order.title, {{u"text"_s, text}, {u"earlier"_s, earlier}});
        }
        for (const drafts::DraftFile& file : m_draft.files) {
            add(fileOperation, file.name, payloadOf(file));
        }
        const QJsonObject fields = m_draft.content.value(fieldsKey).toObject();
        if (!fields.isEmpty()) {
            add(changeOperation, m_order.title, {{fieldsKey, fields}});
        }
        if (m_draft.content.value(u"close"_s).toBool()) {
            add(closeOperation, m_order.title, {});
        }
        return std::move(m_items);
    }

private:
    QJsonObject payloadOf(const drafts::DraftFile& file) const
    {
        QJsonArray twins;
        for (const drafts::DraftFile& other : m_draft.files) {
            if (other.sha256 == file.sha256 && other.name != file.name) {
                twins.append(other.name);
            }
        }
        QJsonObject payload{{u"name"_s, file.name},
                            {u"size"_s, file.size},
                            {u"sha256"_s, file.sha256},
                            {u"md5"_s, file.md5},
                            {u"type"_s, file.type}};
        if (!twins.isEmpty()) {
            payload.insert(u"twins"_s, twins);
        }
        return payload;
    }

    void add(const QString& operation, const QString& title, QJsonObject payload)
    {
        outbox::Item item;
        item.id = m_random.uuid();
        item.operation = operation;
        item.title = title;
        item.identity = identityOf(m_order.account);
        item.created = m_now;
        item.payload = std::move(payload);
        item.payload.insert(aboutKey, m_case);
        if (m_order.reportItem.isEmpty()) {
            item.payload.insert(u"case"_s, m_case);
        }
        if (m_items.empty()) {
            item.draftId = m_draft.id;
            item.dependsOn = m_order.reportItem;
            item.notBefore = m_order.undo.count() > 0 ? m_now.addSecs(m_order.undo.count()) : QDateTime();
        } else {
            item.dependsOn = m_items.front().id;
        }
        m_items.push_back(std::move(item));
    }

    const drafts::Draft& m_draft;
    const TalkOrder& m_order;
    const QDateTime m_now;
    Random& m_random;
    const QString m_case;
    std::vector<outbox::Item> m_items;
};

int urgency(outbox::State state)
{
    switch (state) {
    case outbox::State::PersonDecides:
        return 5;
    case outbox::State::NeedsAttention:
        return 4;
    case outbox::State::Unclear:
    case outbox::State::Checking:
        return 3;
    case outbox::State::Sending:
        return 2;
    case outbox::State::Delivered:
    case outbox::State::Cancelled:
        return 0;
    default:
        return 1;
    }
}

Spoken spokenOf(const outbox::Item& head, const std::vector<outbox::Item>& all)
{
    Spoken spoken;
    spoken.itemId = head.id;
    spoken.draftId = head.draftId;
    spoken.caseId = textOf(head.payload, "about");
    spoken.at = head.created;
    spoken.leaves = head.state == outbox::State::Queued && head.attempts == 0 ? head.notBefore : QDateTime();
    const auto take = [&spoken](const outbox::Item& item) {
        if (item.operation == replyOperation) {
            spoken.text = textOf(item.payload, "text");
            spoken.remoteId = textOf(item.result, "id");
        } else if (item.operation == fileOperation) {
            spoken.files.append(textOf(item.payload, "name"));
        } else if (item.operation == changeOperation) {
            spoken.fields = item.payload.value(fieldsKey).toObject();
        } else {
            spoken.closes = true;
        }
        if (spoken.stuckItem.isEmpty() || urgency(item.state) > urgency(spoken.state)) {
            spoken.state = item.state;
            spoken.reason = item.reason;
            spoken.stuckItem = item.id;
        }
        spoken.delivered = std::max(spoken.delivered, item.delivered);
    };
    take(head);
    for (auto item = all.rbegin(); item != all.rend(); ++item) { // oldest first
        if (item->dependsOn == head.id) {
            take(*item);
        }
    }
    return spoken;
}

} // namespace

bool isTalk(const QString& draftKind)
{
    return draftKind == replyKind || draftKind == escalationKind || draftKind == changeKind;
}

std::optional<QString> caseSpokenIn(const outbox::Item& item)
{
    const QString about = textOf(item.payload, "about");
    return about.isEmpty() ? std::nullopt : std::optional(about);
}

// What the coroutines work with. `desk` is null once the desk is gone; then nothing else may be touched.
struct TalkDesk::State {
    TalkDesk* desk;
    drafts::DraftStore& drafts;
    outbox::Outbox& outbox;
    cases::CaseStore& cases;
    Clock& clock;
    Random& random;

    using Ptr = std::shared_ptr<State>;

    static QCoro::Task<Result<QString>> send(Ptr self, TalkOrder order);
    static QCoro::Task<Result<void>> takeBack(Ptr self, QString itemId);
    static QCoro::Task<Result<std::vector<Spoken>>> spoken(Ptr self, QString caseId, QString reportItem);
    static QCoro::Task<void> conclude(Ptr self, outbox::Item item);
    static QCoro::Task<void> catchUp(Ptr self);
};

QCoro::Task<Result<QString>> TalkDesk::State::send(Ptr self, TalkOrder order)
{
    const Result<drafts::Draft> draft = co_await self->drafts.load(order.draftId);
    if (!self->desk) {
        co_return gone();
    }
    if (!draft) {
        co_return draft.error();
    }
    const Result<std::optional<cases::CaseForm>> form = co_await self->cases.form();
    if (!self->desk) {
        co_return gone();
    }
    const int replyLimit = form && *form ? (*form)->replyLimit : 0;
    const std::optional<Error> refused = refusal(*draft, order, replyLimit);
    if (refused) {
        co_return *refused;
    }
    // A case that cannot be seen any more has no earlier words; the portal says the rest.
    const Result<cases::CaseDetail> detail = co_await self->cases.detail(textOf(draft->content, "case"));
    if (!self->desk) {
        co_return gone();
    }
    const std::vector<cases::Entry> before = detail ? detail->entries : std::vector<cases::Entry>();
    Saying saying(*draft, order, self->clock.now(), self->random);
    const std::vector<outbox::Item> items = saying.items(before);
    const QString head = items.front().id;
    const auto also = [draftId = order.draftId, head, version = order.version](storage::Connection& connection) {
        return drafts::DraftStore::setState(connection, draftId, drafts::DraftState::Queued, head, version);
    };
    const Result<void> stored = co_await self->outbox.enqueue(items, also);
    if (!stored) {
        co_return stored.error();
    }
    if (self->desk) {
        self->drafts.notify(order.draftId);
        Q_EMIT self->desk->changed();
    }
    co_return Result<QString>(head);
}

QCoro::Task<Result<void>> TalkDesk::State::takeBack(Ptr self, QString itemId)
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
        return drafts::DraftStore::setState(connection, draftId, drafts::DraftState::Editing, {});
    };
    const Result<void> cancelled = co_await self->outbox.cancel(itemId, also);
    if (cancelled && self->desk) {
        self->drafts.notify(draftId);
        Q_EMIT self->desk->changed();
    }
    co_return cancelled;
}

QCoro::Task<Result<std::vector<Spoken>>> TalkDesk::State::spoken(Ptr self, QString caseId, QString reportItem)
{
    const Result<std::vector<outbox::Item>> all = co_await self->outbox.store().all();
    if (!all) {
        co_return all.error();
    }
    std::vector<Spoken> found;
    if (!self->desk) {
        co_return found;
    }
    const QDateTime now = self->clock.now();
    for (auto item = all->rbegin(); item != all->rend(); ++item) { // oldest first
        const bool here = textOf(item->payload, "about") == caseId ||
                          (!reportItem.isEmpty() && item->dependsOn == reportItem && caseSpokenIn(*item));
        if (item->draftId.isEmpty() || !here) {
            continue;
        }
        Spoken spoken = spokenOf(*item, *all);
        const bool fresh = spoken.state != outbox::State::Delivered || spoken.delivered.secsTo(now) < stillShown;
        if (fresh && item->state != outbox::State::Cancelled) {
            found.push_back(std::move(spoken));
        }
    }
    co_return Result<std::vector<Spoken>>(std::move(found));
}

// The draft is done once its first item is delivered; a program that was killed in between does it at its next start.
QCoro::Task<void> TalkDesk::State::conclude(Ptr self, outbox::Item item)
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

QCoro::Task<void> TalkDesk::State::catchUp(Ptr self)
{
    const Result<std::vector<drafts::Draft>> drafts = co_await self->drafts.list();
    if (!drafts || !self->desk) {
        co_return;
    }
    for (const drafts::Draft& draft : *drafts) {
        if (!isTalk(draft.kind) || draft.state != drafts::DraftState::Queued) {
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

TalkDesk::TalkDesk(drafts::DraftStore& drafts, outbox::Outbox& outbox, cases::CaseStore& cases, Clock& clock,
                   Random& random, QObject* parent)
    : QObject(parent), m_state(std::make_shared<State>(State{this, drafts, outbox, cases, clock, random}))
{
    connect(&outbox, &outbox::Outbox::itemChanged, this, [this](const outbox::Item& item) {
        if (caseSpokenIn(item)) {
            Q_EMIT changed();
        }
    });
    connect(&outbox, &outbox::Outbox::delivered, this, [this](const outbox::Item& item) {
        if (caseSpokenIn(item) && !item.draftId.isEmpty()) {
            State::conclude(m_state, item);
        }
    });
    State::catchUp(m_state);
}

TalkDesk::~TalkDesk()
{
    m_state->desk = nullptr;
}

QFuture<Result<QString>> TalkDesk::send(TalkOrder order)
{
    return futureOf(State::send(m_state, std::move(order)));
}

QFuture<Result<void>> TalkDesk::takeBack(QString itemId)
{
    return futureOf(State::takeBack(m_state, std::move(itemId)));
}

QFuture<Result<std::vector<Spoken>>> TalkDesk::spoken(QString caseId, QString reportItem)
{
    return futureOf(State::spoken(m_state, std::move(caseId), std::move(reportItem)));
}

} // namespace lotse::reports
