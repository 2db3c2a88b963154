#include "support/reports/ReportDesk.h"

#include "foundation/FutureOf.h"
#include "foundation/InWorker.h"
#include "support/reports/CaseExecutors.h"
#include "support/reports/Checks.h"
#include "support/reports/FormBinding.h"
#include "support/reports/FrozenReport.h"
#include "support/reports/Redacted.h"

#include <QCoro/QCoroFuture>
#include <QCryptographicHash>
#include <QJsonArray>

#include <algorithm>

namespace lotse::reports
{

namespace
{

struct SendOrder {
    QString draftId;
    qint64 version = 0;
    account::Account account;
    std::optional<cases::CaseForm> form;
    std::chrono::seconds undo{0};
    bool byHand = false;
};

// Aggregates are made outside of coroutines here: g++ 12 may destroy those made inside twice.
Error failure(ErrorCode code, const QString& detail)
{
    return {.code = code, .detail = detail, .retry = Retry::AfterPerson};
}

Error gone()
{
    return {.code = ErrorCode::Cancelled, .detail = QStringLiteral("the desk is closed")};
}

// Why a draft may not leave as it is stored; nothing when it may.
std::optional<Error> refusal(const drafts::Draft& draft, const SendOrder& order)
{
    if (draft.state != drafts::DraftState::Editing) {
        return failure(ErrorCode::InputInvalid, QStringLiteral("the draft was sent already"));
    }
    if (draft.version != order.version) {
        return failure(ErrorCode::VersionConflict, order.draftId);
    }
    return std::nullopt;
}

// Blocking findings as an error; nothing when the report may leave.
std::optional<Error> refusal(const std::vector<Finding>& findings)
{
    Error error{.code = ErrorCode::InputInvalid, .detail = {}, .retry = Retry::AfterPerson};
    bool blocked = false;
    for (const Finding& finding : findings) {
        if (finding.weight != Weight::Blocking) {
            continue;
        }
        blocked = true;
        if (finding.problem == Problem::Missing) {
            error.code = ErrorCode::InputMissing;
        }
        if (!finding.portalField.isEmpty()) {
            error.fields.append(finding.portalField);
        }
    }
    error.detail = QStringLiteral("the report does not pass its checks");
    return blocked ? std::optional(error) : std::nullopt;
}

// The draft as it is to be frozen, its overflow not yet stored. Errors: blocking findings.
Result<FreezeInput> frozenInput(const drafts::Draft& draft, const Report& masked, const SendOrder& order,
                                const vendor::VendorProfile& profile, const QDateTime& now)
{
    FreezeInput input{.draft = draft,
                      .report = masked,
                      .packet = {},
                      .files = draft.files,
                      .reference = ReportDesk::referenceFor(draft.id),
                      .account = order.account,
                      .form = order.byHand ? std::nullopt : order.form,
                      .now = now,
                      .notBefore =
                          order.undo.count() > 0 && !order.byHand ? now.addSecs(order.undo.count()) : QDateTime(),
                      .byHand = order.byHand};
    CheckInput checked{.report = input.report, .profile = &profile, .form = input.form, .files = {}, .now = now};
    QStringList names;
    for (const drafts::DraftFile& file : input.files) {
        checked.files.emplace_back(file.name, file.size);
        names.append(file.name);
    }
    if (const std::optional<Error> refused = refusal(check(checked))) {
        return *refused;
    }
    const PacketLimits limits = input.form ? limitsOf(profile, *input.form) : PacketLimits();
    input.packet = makePacket(input.report, profile, input.reference, names, limits);
    return input;
}

// The report as it may leave; searching a long one takes longer than a window may wait.
QFuture<Report> maskedReport(const Report& report, const vendor::VendorProfile& profile)
{
    return inWorker<Report>([report, profile] {
        Report masked = redacted(report, profile).report;
        masked.masking = {};
        return masked;
    });
}

Receipt::File receiptFile(const QJsonObject& payload)
{
    return {.name = payload.value(QLatin1String("name")).toString(),
            .size = payload.value(QLatin1String("size")).toInteger(),
            .sha256 = payload.value(QLatin1String("sha256")).toString()};
}

// Filed in the portal's own form, as against a candidate that the person recognised.
bool isByHand(const outbox::Item& item)
{
    return item.result.value(QLatin1String("byHand")).toBool() &&
           item.result.value(QLatin1String("id")).toString().isEmpty();
}

Receipt receiptOf(const outbox::Item& item, const std::vector<outbox::Item>& all)
{
    Receipt receipt;
    receipt.itemId = item.id;
    receipt.draftId = item.draftId;
    receipt.reference = item.reference;
    receipt.number = item.result.value(QLatin1String("number")).toString();
    receipt.byHand = isByHand(item);
    receipt.remoteId = item.result.value(receipt.byHand ? QLatin1String() : QLatin1String("id")).toString();
    if (receipt.byHand) {
        // The case followed by hand is the one to open.
        receipt.remoteId = item.payload.value(QLatin1String("localCase")).toString();
    }
    receipt.caseId =
        receipt.remoteId.isEmpty() ? item.payload.value(QLatin1String("localCase")).toString() : receipt.remoteId;
    receipt.subject = item.payload.value(QLatin1String("subject")).toString();
    receipt.body = item.payload.value(QLatin1String("body")).toString();
    receipt.state = item.state;
    receipt.reason = item.reason;
    receipt.queued = item.created;
    receipt.delivered = item.delivered;
    receipt.verification = item.verification;
    receipt.candidates = item.candidates;
    // As they were frozen; how each fares is told by its own item.
    for (const QJsonValue& frozen : item.payload.value(QLatin1String("files")).toArray()) {
        Receipt::File file = receiptFile(frozen.toObject());
        const auto own = std::find_if(all.begin(), all.end(), [&](const outbox::Item& other) {
            const Receipt::File of = receiptFile(other.payload);
            return other.dependsOn == item.id && of.name == file.name && of.sha256 == file.sha256;
        });
        if (own != all.end()) {
            file.state = own->state;
            file.reason = own->reason;
            file.itemId = own->id;
            file.verification = own->verification;
        }
        receipt.files.push_back(std::move(file));
    }
    return receipt;
}

} // namespace

// What the coroutines work with. `desk` is null once the desk is gone; then nothing else may be touched.
struct ReportDesk::State {
    ReportDesk* desk;
    drafts::DraftStore& drafts;
    drafts::AttachmentFolder attachments;
    outbox::Outbox& outbox;
    cases::CaseStore& cases;
    const vendor::VendorProfile& profile;
    Clock& clock;
    Random& random;

    using Ptr = std::shared_ptr<State>;

    void tell(const QString& itemId, const QString& draftId, const QString& caseId)
    {
        if (!draftId.isEmpty()) {
            drafts.notify(draftId);
        }
        cases.announce({caseId});
        Q_EMIT desk->changed(itemId);
    }

    // What was masked is accepted with sending: the raw copies go.
    void discardOriginals(const QStringList& originals, const QStringList& spared)
    {
        for (const QString& sha256 : originals) {
            if (!spared.contains(sha256)) {
                attachments.discard(sha256);
            }
        }
    }

    static QCoro::Task<Result<QString>> send(Ptr self, SendOrder order);
    static QCoro::Task<Result<std::vector<drafts::DraftFile>>>
    withOverflow(Ptr self, std::vector<drafts::DraftFile> files, Packet packet);
    static QCoro::Task<Result<QString>> store(Ptr self, FrozenReport frozen, qint64 version);
    static QCoro::Task<Result<void>> takeBack(Ptr self, QString itemId);
    static QCoro::Task<Result<void>> hold(Ptr self, QString itemId);
    static QCoro::Task<Result<void>> finishByHand(Ptr self, QString itemId, QString number);
    static QCoro::Task<Result<void>> settleFiles(Ptr self, QString itemId, QString number);
    static QCoro::Task<Result<void>> conclude(Ptr self, outbox::Item item);
    static QCoro::Task<Result<Receipt>> receipt(Ptr self, QString itemId);
    static QCoro::Task<Result<std::vector<Receipt>>> receipts(Ptr self);
    static QCoro::Task<void> catchUp(Ptr self);
};

QCoro::Task<Result<QString>> ReportDesk::State::send(Ptr self, SendOrder order)
{
    const Result<drafts::Draft> draft = co_await self->drafts.load(order.draftId);
    if (!self->desk) {
        co_return gone();
    }
    if (!draft) {
        co_return draft.error();
    }
    if (const std::optional<Error> refused = refusal(*draft, order)) {
        co_return *refused;
    }
    if (!order.form && !order.byHand) {
        const Result<std::optional<cases::CaseForm>> known = co_await self->cases.form();
        if (!self->desk) {
            co_return gone();
        }
        order.form = known ? *known : std::nullopt;
    }

    const QFuture<Report> masking = maskedReport(reportFromJson(draft->content), self->profile);
    const Report masked = co_await masking;
    if (!self->desk) {
        co_return gone();
    }
    Result<FreezeInput> input = frozenInput(*draft, masked, order, self->profile, self->clock.now());
    if (!input) {
        co_return input.error();
    }
    const Result<std::vector<drafts::DraftFile>> files = co_await withOverflow(self, input->files, input->packet);
    if (!self->desk) {
        co_return gone();
    }
    if (!files) {
        co_return files.error();
    }
    input->files = *files;
    FrozenReport frozen = freeze(*input, self->profile, self->random);
    const Report typed = reportFromJson(draft->content);
    for (const Masking::Original& original : typed.masking.originals) {
        frozen.originals.append(original.sha256);
    }
    co_return co_await store(self, frozen, order.version);
}

QCoro::Task<Result<std::vector<drafts::DraftFile>>>
ReportDesk::State::withOverflow(Ptr self, std::vector<drafts::DraftFile> files, Packet packet)
{
    if (packet.overflow) {
        const QFuture<Result<drafts::DraftFile>> adding =
            self->attachments.addBytes(packet.overflowName, QStringLiteral("text/plain"), packet.overflow->toUtf8());
        const Result<drafts::DraftFile> added = co_await adding;
        if (!added) {
            co_return added.error();
        }
        files.push_back(*added);
    }
    co_return files;
}

QCoro::Task<Result<QString>> ReportDesk::State::store(Ptr self, FrozenReport frozen, qint64 version)
{
    const outbox::Item item = frozen.items.front();
    const cases::Case local = frozen.local;
    const auto spared = std::make_shared<QStringList>(); // files that somebody else still needs
    // Draft, items and local case become true together or not at all.
    const auto also = [item, local, version, spared](storage::Connection& connection) -> Result<void> {
        *spared =
            drafts::DraftStore::fileHashes(connection, item.draftId) + outbox::OutboxStore::fileHashes(connection);
        const Result<void> locked =
            drafts::DraftStore::setState(connection, item.draftId, drafts::DraftState::Queued, item.id, version);
        if (locked) {
            cases::CaseStore::writeLocal(connection, local, item.id);
        }
        return locked;
    };
    const Result<void> stored = co_await self->outbox.enqueue(frozen.items, also);
    if (!stored) {
        co_return stored.error();
    }
    if (self->desk) {
        self->discardOriginals(frozen.originals, *spared);
        self->tell(item.id, item.draftId, local.id);
    }
    co_return item.id;
}

QCoro::Task<Result<void>> ReportDesk::State::takeBack(Ptr self, QString itemId)
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
    const QString localCase = item->payload.value(QLatin1String("localCase")).toString();
    const auto also = [draftId = item->draftId, localCase](storage::Connection& connection) -> Result<void> {
        const Result<void> unlocked =
            drafts::DraftStore::setState(connection, draftId, drafts::DraftState::Editing, {});
        if (unlocked) {
            cases::CaseStore::eraseLocal(connection, localCase);
        }
        return unlocked;
    };
    const Result<void> cancelled = co_await self->outbox.cancel(itemId, also);
    if (cancelled && self->desk) {
        self->tell(itemId, item->draftId, localCase);
    }
    co_return cancelled;
}

QCoro::Task<Result<void>> ReportDesk::State::hold(Ptr self, QString itemId)
{
    const Result<void> held = co_await self->outbox.hold(itemId);
    if (held && self->desk) {
        Q_EMIT self->desk->changed(itemId);
    }
    co_return held;
}

QCoro::Task<Result<void>> ReportDesk::State::finishByHand(Ptr self, QString itemId, QString number)
{
    if (number.isEmpty()) {
        co_return failure(ErrorCode::InputMissing, QStringLiteral("case number"));
    }
    const Result<outbox::Item> item = co_await self->outbox.store().load(itemId);
    if (!self->desk) {
        co_return gone();
    }
    if (!item) {
        co_return item.error();
    }
    if (item->state != outbox::State::Held && item->state != outbox::State::PersonDecides) {
        co_return failure(ErrorCode::InputInvalid, QStringLiteral("the report is not held"));
    }
    // The files first: once the case counts as delivered, they would leave by themselves.
    const Result<void> files = co_await settleFiles(self, itemId, number);
    if (!files) {
        co_return files;
    }
    if (!self->desk) {
        co_return gone();
    }
    const Result<void> settled = co_await self->outbox.settleDelivered(itemId, QString(), number);
    if (!settled || !self->desk) {
        co_return settled;
    }
    const Result<outbox::Item> delivered = co_await self->outbox.store().load(itemId);
    if (!self->desk) {
        co_return {};
    }
    if (!delivered) {
        co_return delivered.error();
    }
    co_return co_await conclude(self, *delivered);
}

QCoro::Task<Result<void>> ReportDesk::State::settleFiles(Ptr self, QString itemId, QString number)
{
    const Result<std::vector<outbox::Item>> all = co_await self->outbox.store().all();
    if (!all) {
        co_return all.error();
    }
    for (const outbox::Item& file : *all) {
        if (file.dependsOn != itemId || file.isFinished()) {
            continue;
        }
        if (!self->desk) {
            co_return gone();
        }
        const Result<void> held = co_await self->outbox.hold(file.id);
        if (!held) {
            co_return held;
        }
        if (!self->desk) {
            co_return gone();
        }
        const Result<void> settled = co_await self->outbox.settleDelivered(file.id, QString(), number);
        if (!settled) {
            co_return settled;
        }
    }
    co_return {};
}

// What follows from a delivery: the draft is done, the local case becomes the portal's or one followed by hand. Done
// once; a program that was killed in between does it at its next start.
QCoro::Task<Result<void>> ReportDesk::State::conclude(Ptr self, outbox::Item item)
{
    const Result<drafts::Draft> draft = co_await self->drafts.load(item.draftId);
    if (!self->desk) {
        co_return gone();
    }
    if (draft && draft->state == drafts::DraftState::Delivered) {
        co_return {};
    }
    const bool byHand = isByHand(item);
    const cases::Case followed = caseOf(item, cases::Origin::FollowedByHand);
    const auto also = [item, byHand, followed](storage::Connection& connection) -> Result<void> {
        const Result<void> done =
            drafts::DraftStore::setState(connection, item.draftId, drafts::DraftState::Delivered, item.id);
        if (!done && done.error().code != ErrorCode::NotFoundHere) {
            return done;
        }
        if (byHand) {
            cases::CaseStore::eraseLocal(connection, followed.id);
            cases::CaseStore::writeFollowed(connection, followed);
        }
        return {};
    };
    const Result<void> stored = co_await self->outbox.enqueue(std::vector<outbox::Item>(), also);
    if (!stored || !self->desk) {
        co_return stored;
    }
    if (!byHand) {
        const QString remoteId = item.result.value(QLatin1String("id")).toString();
        const Result<void> linked = co_await self->cases.linkLocal(followed.id, remoteId);
        if (!linked || !self->desk) {
            co_return linked;
        }
    }
    self->tell(item.id, item.draftId, followed.id);
    co_return {};
}

QCoro::Task<Result<Receipt>> ReportDesk::State::receipt(Ptr self, QString itemId)
{
    const Result<std::vector<outbox::Item>> all = co_await self->outbox.store().all();
    if (!all) {
        co_return all.error();
    }
    const auto found = std::find_if(all->begin(), all->end(), [&itemId](const outbox::Item& item) {
        return item.id == itemId && item.operation == createOperation;
    });
    if (found == all->end()) {
        co_return failure(ErrorCode::NotFoundHere, itemId);
    }
    co_return receiptOf(*found, *all);
}

QCoro::Task<Result<std::vector<Receipt>>> ReportDesk::State::receipts(Ptr self)
{
    const Result<std::vector<outbox::Item>> all = co_await self->outbox.store().all();
    if (!all) {
        co_return all.error();
    }
    std::vector<Receipt> receipts;
    for (const outbox::Item& item : *all) {
        if (item.operation == createOperation) {
            receipts.push_back(receiptOf(item, *all));
        }
    }
    co_return receipts;
}

QCoro::Task<void> ReportDesk::State::catchUp(Ptr self)
{
    const Result<std::vector<outbox::Item>> all = co_await self->outbox.store().all();
    if (!all) {
        co_return;
    }
    for (const outbox::Item& item : *all) {
        if (!self->desk) {
            co_return;
        }
        if (item.operation == createOperation && item.state == outbox::State::Delivered) {
            co_await conclude(self, item);
        }
    }
}

ReportDesk::ReportDesk(drafts::DraftStore& drafts, drafts::AttachmentFolder attachments, outbox::Outbox& outbox,
                       cases::CaseStore& cases, const vendor::VendorProfile& profile, Clock& clock, Random& random,
                       QObject* parent)
    : QObject(parent),
      m_state(
          std::make_shared<State>(State{this, drafts, std::move(attachments), outbox, cases, profile, clock, random}))
{
    connect(&outbox, &outbox::Outbox::itemChanged, this, [this](const outbox::Item& item) {
        Q_EMIT changed(item.operation == fileOperation ? item.dependsOn : item.id);
    });
    connect(&outbox, &outbox::Outbox::delivered, this, [this](const outbox::Item& item) {
        if (item.operation == createOperation) {
            State::conclude(m_state, item);
        }
    });
    State::catchUp(m_state);
}

ReportDesk::~ReportDesk()
{
    m_state->desk = nullptr;
}

QString ReportDesk::referenceFor(const QString& draftId)
{
    // Digits and letters that are not mistaken for one another when read out on the phone; no hyphen, so that no
    // portal wraps a line in it.
    static const QString letters = QStringLiteral("0123456789ABCDEFGHJKMNPQRSTVWXYZ");
    const QByteArray hash =
        QCryptographicHash::hash(QByteArray("lotse report ") + draftId.toUtf8(), QCryptographicHash::Sha256);
    QString reference = QStringLiteral("LT");
    for (int i = 0; i < 16; ++i) {
        reference.append(letters[static_cast<unsigned char>(hash[i]) % 32]);
    }
    return reference;
}

QFuture<Result<QString>> ReportDesk::send(QString draftId, qint64 version, account::Account account,
                                          std::optional<cases::CaseForm> form, std::chrono::seconds undo)
{
    return futureOf(State::send(m_state, SendOrder{.draftId = std::move(draftId),
                                                   .version = version,
                                                   .account = std::move(account),
                                                   .form = std::move(form),
                                                   .undo = undo}));
}

QFuture<Result<void>> ReportDesk::takeBack(QString itemId)
{
    return futureOf(State::takeBack(m_state, std::move(itemId)));
}

QFuture<Result<QString>> ReportDesk::beginByHand(QString draftId, qint64 version, account::Account account)
{
    return futureOf(State::send(m_state, SendOrder{.draftId = std::move(draftId),
                                                   .version = version,
                                                   .account = std::move(account),
                                                   .form = {},
                                                   .byHand = true}));
}

QFuture<Result<void>> ReportDesk::holdForHand(QString itemId)
{
    return futureOf(State::hold(m_state, std::move(itemId)));
}

QFuture<Result<void>> ReportDesk::finishByHand(QString itemId, QString number)
{
    return futureOf(State::finishByHand(m_state, std::move(itemId), number.trimmed()));
}

QFuture<Result<Receipt>> ReportDesk::receipt(QString itemId)
{
    return futureOf(State::receipt(m_state, std::move(itemId)));
}

QFuture<Result<std::vector<Receipt>>> ReportDesk::receipts()
{
    return futureOf(State::receipts(m_state));
}

} // namespace lotse::reports
