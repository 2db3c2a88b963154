// Carries out what a person does in a forum. Lives in the network thread. Payloads are what ForumDesk freezes.
#pragma once

#include "support/community/ForumPortal.h"
#include "support/community/ThreadStore.h"
#include "support/outbox/Executor.h"

namespace lotse::community
{

inline const QString askOperation = QStringLiteral("forum.ask");
inline const QString answerOperation = QStringLiteral("forum.answer");
inline const QString followOperation = QStringLiteral("forum.follow");
inline const QString acceptOperation = QStringLiteral("forum.accept");

// What all of them share: the portal, who sends, and reading what was done back into the mirror.
class ForumExecutor : public outbox::Executor
{
public:
    ForumExecutor(ForumPortal& portal, ThreadStore& threads, std::chrono::milliseconds timeout);

    bool isIdempotent(const outbox::Item& item) const override;
    std::chrono::milliseconds timeout(const outbox::Item& item) const override;
    QString identity() const override { return m_identity; }
    QDateTime serverTime() const override { return m_portal.serverTime(); }
    void setIdentity(const QString& identity) { m_identity = identity; } // after each sign-in

    QCoro::Task<Result<std::vector<outbox::Candidate>>> lookUp(outbox::Item item, std::optional<outbox::Item> parent,
                                                               std::stop_token stop) override;

protected:
    // The thread as it is now, taken into the mirror as well.
    static QCoro::Task<Result<WholeThread>> readBack(ForumExecutor& self, QString threadId, std::stop_token stop);

    ForumPortal& m_portal;
    ThreadStore& m_threads;
    const std::chrono::milliseconds m_timeout;

private:
    QString m_identity;
};

// {"forum", "title", "text", "topics"}; result {"id": the thread's, "number": the same}. Found again by author, title,
// text and time.
class AskExecutor final : public ForumExecutor
{
public:
    explicit AskExecutor(ForumPortal& portal, ThreadStore& threads,
                         std::chrono::milliseconds timeout = std::chrono::seconds(30));

    bool isIdempotent(const outbox::Item& item) const override;
    QCoro::Task<Result<QJsonObject>> send(outbox::Item item, std::optional<outbox::Item> parent,
                                          std::stop_token stop) override;
    QCoro::Task<Result<std::vector<outbox::Candidate>>> lookUp(outbox::Item item, std::optional<outbox::Item> parent,
                                                               std::stop_token stop) override;
    QCoro::Task<Result<outbox::Verification>> verify(outbox::Item item, std::stop_token stop) override;
};

// {"thread", "title", "text", "earlier": [ids of posts with the same words that stood there before]}; result {"id": the
// post's, "number": the thread's}. Found again by author, thread, words and time.
class AnswerExecutor final : public ForumExecutor
{
public:
    explicit AnswerExecutor(ForumPortal& portal, ThreadStore& threads,
                            std::chrono::milliseconds timeout = std::chrono::seconds(30));

    bool isIdempotent(const outbox::Item& item) const override;
    QCoro::Task<Result<QJsonObject>> send(outbox::Item item, std::optional<outbox::Item> parent,
                                          std::stop_token stop) override;
    QCoro::Task<Result<std::vector<outbox::Candidate>>> lookUp(outbox::Item item, std::optional<outbox::Item> parent,
                                                               std::stop_token stop) override;
    QCoro::Task<Result<outbox::Verification>> verify(outbox::Item item, std::stop_token stop) override;
};

// {"thread", "title", "follows"}; result {"id": the thread's, "number": likewise, "hereOnly": the portal cannot do it}.
// May be repeated. Where the portal knows no following, it is followed here only.
class FollowExecutor final : public ForumExecutor
{
public:
    explicit FollowExecutor(ForumPortal& portal, ThreadStore& threads,
                            std::chrono::milliseconds timeout = std::chrono::seconds(30));

    QCoro::Task<Result<QJsonObject>> send(outbox::Item item, std::optional<outbox::Item> parent,
                                          std::stop_token stop) override;
    QCoro::Task<Result<outbox::Verification>> verify(outbox::Item item, std::stop_token stop) override;
};

// {"thread", "title", "post"}; result {"id": the post's, "number": the thread's}. May be repeated.
class AcceptExecutor final : public ForumExecutor
{
public:
    explicit AcceptExecutor(ForumPortal& portal, ThreadStore& threads,
                            std::chrono::milliseconds timeout = std::chrono::seconds(30));

    QCoro::Task<Result<QJsonObject>> send(outbox::Item item, std::optional<outbox::Item> parent,
                                          std::stop_token stop) override;
    QCoro::Task<Result<outbox::Verification>> verify(outbox::Item item, std::stop_token stop) override;
};

} // namespace lotse::community
