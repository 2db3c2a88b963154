// What works inside an Outbox: which item is due, one request per lane at a time, each step stored before it is taken.
// Lives in the network thread; kept alive by its own steps, so that one still under way ends quietly after the outbox
// is gone.
#pragma once

#include "foundation/BackOff.h"
#include "foundation/Mailbox.h"
#include "support/outbox/Outbox.h"
#include "support/outbox/StateRules.h"

#include <QHash>
#include <QPromise>

#include <array>
#include <atomic>

namespace lotse::outbox
{

class OutboxEngine : public std::enable_shared_from_this<OutboxEngine>
{
public:
    using Rule = std::function<Result<Item>(Item)>;
    using Also = std::function<Result<void>(storage::Connection&)>;

    OutboxEngine(std::shared_ptr<storage::Database> user, Clock& clock, Random& random, Policy policy, Outbox* outbox);

    void addExecutor(const QString& operation, Executor& executor) { m_executors.insert(operation, &executor); }
    void start(bool storeMayHaveGoneBack);
    static QCoro::Task<void> stop(std::shared_ptr<OutboxEngine> self);
    void abandon(); // from the outbox's destructor: nothing is stored or told any more
    void wake();

    // (any thread)
    QFuture<Result<void>> enqueue(std::vector<Item> items, Also also);
    QFuture<Result<void>> order(const QString& id, Rule rule, Also also = {}, bool withDependents = false);
    Mailbox& mailbox() { return *m_mailbox; }
    QDateTime now() const { return m_clock.now(); }

private:
    using Time = std::chrono::milliseconds; // of Clock::monotonic()
    static constexpr Time never = Time::max();

    // Items as one transaction left them. Transactions are numbered in the order they ran.
    struct Stored {
        std::vector<Item> items = {};
        std::vector<Item> parents = {}; // as they were found
        QStringList deliveredNow = {};
        quint64 number = 0;
    };
    struct Entry {
        Item item;
        quint64 number = 0;
        Time must = Time::zero(); // not before this, whoever asks
        Time due = Time::zero();  // not before this, unless woken
        bool busy = false;
        bool woken = true; // since the last step
        int failures = 0;
        int verifyTries = 0;
        std::optional<Time> senderUnknownSince;
        std::stop_source cut = std::stop_source(std::nostopstate); // of the send under way
    };
    using EntryPtr = std::shared_ptr<Entry>;
    enum class Step { None, Send, LookUp, Verify, RefuseSender, AcceptSender, NameMissingSender, LoseParent };
    enum class Track { Urgent, Ordinary, ReadBack };
    struct Plan {
        Step step = Step::None; // None with a time: look again then
        Time at = never;
    };

    QFuture<Result<Stored>> change(const QString& id, Rule rule, Also also = {}, bool withDependents = false);
    // Applies what a start makes of the stored items and answers those that are to be worked on, with their parents.
    QFuture<Result<Stored>> takeUp(bool storeMayHaveGoneBack);
    QFuture<Result<void>> tell(QFuture<Result<Stored>> stored);
    void adopt(const Stored& stored);
    void place(const Item& item, quint64 number);
    void timeEntry(Entry& entry) const;
    Time afterNow(const QDateTime& wall, Time most) const;

    void pump();
    Plan plan(Entry& entry) const;
    Plan planSending(Entry& entry, Executor& executor) const;
    static Track trackOf(const Entry& entry, Step step);
    bool mayRepeat(const Item& item, const Executor& executor) const;
    Executor* executorFor(const Item& item) const { return m_executors.value(item.operation, nullptr); }
    EntryPtr entryOf(const QString& id) const { return m_entries.value(id); }
    std::optional<Item> parentOf(const Item& item) const;
    void napUntil(Time time);
    Time backOff(Entry& entry, const std::optional<Error>& error);
    void cutOff(Entry& entry);
    void storageFailed(const EntryPtr& entry, const Error& error);
    std::stop_token stopToken() const { return m_stop.get_token(); }

    static QCoro::Task<void> load(std::shared_ptr<OutboxEngine> self, bool storeMayHaveGoneBack);
    static QCoro::Task<void> nap(std::shared_ptr<OutboxEngine> self, Time time, std::stop_token stop);
    static QCoro::Task<void> run(std::shared_ptr<OutboxEngine> self, EntryPtr entry, Step step, Track track);
    static Rule ruleOf(Step step, const QString& sender);
    static QCoro::Task<void> send(std::shared_ptr<OutboxEngine> self, EntryPtr entry);
    static QCoro::Task<void> lookUp(std::shared_ptr<OutboxEngine> self, EntryPtr entry);
    static QCoro::Task<void> verify(std::shared_ptr<OutboxEngine> self, EntryPtr entry);
    static QCoro::Task<void> settle(std::shared_ptr<OutboxEngine> self, EntryPtr entry, Rule rule);
    Rule sendingBeginsNow(const Item& before, const Executor& executor) const;
    static Rule readBack(const Verification& verification);
    Rule sendingEnded(const EntryPtr& entry, const Item& before, const Result<QJsonObject>& answer, bool idempotent);
    Rule checkingEnded(const EntryPtr& entry, const Result<std::vector<Candidate>>& found);
    void begin();
    void end();

    std::shared_ptr<storage::Database> m_user;
    Clock& m_clock;
    Random& m_random;
    const Policy m_policy;
    const BackOff m_backOff;
    Outbox* m_outbox; // null once abandoned
    std::shared_ptr<Mailbox> m_mailbox;
    std::shared_ptr<std::atomic<quint64>> m_transactions = std::make_shared<std::atomic<quint64>>(0);
    QHash<QString, Executor*> m_executors;
    QHash<QString, EntryPtr> m_entries;
    std::vector<EntryPtr> m_order; // oldest first
    std::array<bool, 3> m_taken{}; // by track
    bool m_started = false;
    int m_active = 0; // coroutines under way
    std::vector<QPromise<void>> m_idle;
    std::stop_source m_stop;
    std::stop_source m_nap;
    std::optional<Time> m_napUntil;
};

} // namespace lotse::outbox
