// Where what a person says in a forum leaves their hands: a draft is frozen into an outbox item in one transaction,
// given back while it waits, and seen until the portal's own thread has it. Works without a network. Safe to call from
// the UI thread; never waits.
#pragma once

#include "support/account/Account.h"
#include "support/community/ThreadStore.h"
#include "support/drafts/DraftStore.h"
#include "support/outbox/Outbox.h"

#include <QFuture>

#include <chrono>

namespace lotse::community
{

// Kinds of drafts. What else stands in the content is the interface's.
// {"forum", "title", "text" (plain), "topics": [ids], "case": id in My Cases of the case it was made of, or absent}
inline const QString questionKind = QStringLiteral("community.question");
// {"thread", "text" (plain)}
inline const QString answerKind = QStringLiteral("community.answer");

struct ForumOrder {
    QString draftId;
    qint64 version = 0;
    account::Account account;
    std::chrono::seconds undo{0};
};

// What was done here and is not known to be in the mirror yet.
struct Outgoing {
    enum class Kind { Question, Answer, Follow, Accept };

    Kind kind = Kind::Question;
    QString itemId; // for takeBack() and the person's word in the outbox
    QString draftId = {};
    QString threadId = {}; // Question: empty until delivered
    QString forumId = {};  // Question
    QString title = {};    // Question; else of the thread, as far as known
    QString text = {};     // Question and Answer
    QStringList topicIds = {};
    QString postId = {};  // Accept: which; Answer: the portal's, once delivered
    bool follows = false; // Follow
    outbox::State state = outbox::State::Queued;
    std::optional<Error> reason = std::nullopt; // NotFound of an Answer: the thread was removed meanwhile
    QDateTime at = {};
    QDateTime leaves = {}; // end of the undo window; invalid: none
    QDateTime delivered = {};
    bool operator==(const Outgoing&) const = default;
};

class ForumDesk : public QObject
{
    Q_OBJECT

public:
    ForumDesk(drafts::DraftStore& drafts, outbox::Outbox& outbox, ThreadStore& threads, Clock& clock, Random& random,
              QObject* parent = nullptr);
    // What is under way ends by itself; nothing here is touched any more.
    ~ForumDesk() override;

    // Sends the saved question or answer at `version`; answers the item. What it sends is exactly what the draft holds:
    // masking happens before, in front of the person. Errors: VersionConflict, InputMissing ("title", "forum", "text",
    // "thread"), InputInvalid (sent already; a title of more than longestTitle characters), those of storage.
    QFuture<Result<QString>> send(ForumOrder order);
    static constexpr int longestTitle = 255;
    // Answers the item. The mirror shows it at once; doing the opposite before it left takes it back.
    QFuture<Result<QString>> follow(QString threadId, bool follows, account::Account account);
    QFuture<Result<QString>> accept(QString threadId, QString postId, account::Account account);
    // A question or answer goes back into its draft. Errors: InputInvalid when it may have arrived.
    QFuture<Result<void>> takeBack(QString itemId);
    // What is not finished, or was delivered in the last quarter of an hour; oldest first. `threadId` empty: all, the
    // questions among them.
    QFuture<Result<std::vector<Outgoing>>> outgoing(QString threadId = {});

Q_SIGNALS:
    void changed(); // something of what is outgoing

private:
    struct State;
    std::shared_ptr<State> m_state;
};

// Whether an item is something done in a forum.
bool isForumItem(const outbox::Item& item);

} // namespace lotse::community
