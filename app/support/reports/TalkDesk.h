// Where what a person says in a case leaves their hands: a draft is frozen into outbox items (the words, the files,
// other values of its facts, the closing) in one transaction, given back while it waits, and seen until the portal's
// own conversation has it. Safe to call from the UI thread; never waits.
#pragma once

#include "support/account/Account.h"
#include "support/cases/CaseStore.h"
#include "support/drafts/DraftStore.h"
#include "support/outbox/Outbox.h"

#include <QFuture>

#include <chrono>

namespace lotse::reports
{

// Kinds of drafts. Content: {"case": id in My Cases, "text", "close": bool, "fields": {portal's name of a field: new
// value}}, each but "case" may be absent; what else stands there is the interface's.
inline const QString replyKind = QStringLiteral("case.reply");
inline const QString escalationKind = QStringLiteral("case.escalation");
inline const QString changeKind = QStringLiteral("case.change");

bool isTalk(const QString& draftKind); // one of these

struct TalkOrder {
    QString draftId;
    qint64 version = 0;
    account::Account account;
    QString title;           // for lists
    QString reportItem = {}; // of a local case: the outbox item that makes it
    std::chrono::seconds undo{0};
};

// What was said here and is not known to be in the portal's conversation yet.
struct Spoken {
    QString itemId; // of the group; for takeBack() and the person's word
    QString draftId;
    QString caseId;
    QString text;
    QStringList files;
    QJsonObject fields = {}; // portal's name of a field: new value
    bool closes = false;
    outbox::State state = outbox::State::Queued; // of whatever of it needs the person most
    std::optional<Error> reason = std::nullopt;
    QString stuckItem; // the item in that state
    QDateTime at;
    QDateTime leaves; // end of the undo window; invalid: none
    QString remoteId; // of the entry at the portal, once delivered
    QDateTime delivered;
    bool operator==(const Spoken&) const = default;
};

class TalkDesk : public QObject
{
    Q_OBJECT

public:
    TalkDesk(drafts::DraftStore& drafts, outbox::Outbox& outbox, cases::CaseStore& cases, Clock& clock, Random& random,
             QObject* parent = nullptr);
    // What is under way ends by itself; nothing here is touched any more.
    ~TalkDesk() override;

    // Sends the saved draft at `version`; answers the group's item. Errors: VersionConflict, InputMissing (nothing is
    // said), InputInvalid (sent already; longer than the portal takes), those of storage.
    QFuture<Result<QString>> send(TalkOrder order);
    // Everything of it, back into its draft, which is then as it was. Errors: InputInvalid when it may have arrived.
    QFuture<Result<void>> takeBack(QString itemId);
    // What was said in a case and is not finished, or was delivered in the last quarter of an hour; oldest first.
    // `reportItem`: of a local case.
    QFuture<Result<std::vector<Spoken>>> spoken(QString caseId, QString reportItem = {});

Q_SIGNALS:
    void changed(); // something of what was said

private:
    struct State;
    std::shared_ptr<State> m_state;
};

// Whether an item is something said in a case that exists, and which (My Cases' id); nothing for reports.
std::optional<QString> caseSpokenIn(const outbox::Item& item);

} // namespace lotse::reports
