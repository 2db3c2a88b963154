#include "support/sync/SyncSchedule.h"

#include "foundation/BackOff.h"
#include "foundation/LogCategories.h"
#include "foundation/Mailbox.h"

#include <QCoro/QCoroFuture>
#include <QPromise>

#include <algorithm>
#include <vector>

namespace lotse::sync
{

namespace
{
using Time = std::chrono::milliseconds;

Standing standingAfter(const Error& error)
{
    switch (error.code) {
    case ErrorCode::Offline:
    case ErrorCode::HostUnknown:
    case ErrorCode::ConnectionRefused:
    case ErrorCode::ConnectionLost:
    case ErrorCode::TimedOut:
        return Standing::Offline;
    case ErrorCode::SignInNeeded:
    case ErrorCode::SessionNotForApi:
    case ErrorCode::IdentityChanged:
    case ErrorCode::SecretStoreUnavailable:
        return Standing::SignInNeeded;
    case ErrorCode::LimitReached:
        return Standing::Paused;
    default:
        return error.retry == Retry::AfterSignIn ? Standing::SignInNeeded : Standing::Failing;
    }
}
} // namespace

// Kept alive by its own coroutines; `schedule` is null once the schedule is gone.
struct SyncSchedule::Engine : std::enable_shared_from_this<Engine> {
    struct Entry {
        Job job;
        JobState state;
        bool running = false;
        bool again = false;
        int failures = 0;
        Time due = Time::zero();
    };
    using EntryPtr = std::shared_ptr<Entry>;

    Engine(Clock& itsClock, Random& itsRandom, Pace itsPace, SyncSchedule* itsSchedule)
        : clock(itsClock),
          random(itsRandom),
          pace(itsPace),
          schedule(itsSchedule),
          mailbox(std::make_shared<Mailbox>(itsSchedule))
    {
    }

    void pump();
    void wake();
    void setOrdinary(Time ordinary);
    void napUntil(Time time);
    void tell(const Entry& entry);
    Time waitAfter(Entry& entry, const Result<JobReport>& report);
    static QCoro::Task<void> nap(std::shared_ptr<Engine> self, Time time, std::stop_token stop);
    static QCoro::Task<void> run(std::shared_ptr<Engine> self, EntryPtr entry);
    static QCoro::Task<void> drain(std::shared_ptr<Engine> self);
    void end();

    Clock& clock;
    Random& random;
    Pace pace;
    SyncSchedule* schedule;
    std::shared_ptr<Mailbox> mailbox;
    std::vector<EntryPtr> entries;
    bool started = false;
    int active = 0;
    std::vector<QPromise<void>> idle;
    std::stop_source stop;
    std::stop_source napStop;
    std::optional<Time> napEnd;
};

SyncSchedule::SyncSchedule(Clock& clock, Random& random, Pace pace, QObject* parent)
    : QObject(parent), m_engine(std::make_shared<Engine>(clock, random, pace, this))
{
    qRegisterMetaType<JobState>();
}

SyncSchedule::~SyncSchedule()
{
    m_engine->schedule = nullptr;
    m_engine->started = false;
    m_engine->mailbox->close();
    m_engine->stop.request_stop();
    m_engine->napStop.request_stop();
}

void SyncSchedule::addJob(const QString& name, Job job)
{
    auto entry = std::make_shared<Engine::Entry>();
    entry->job = std::move(job);
    entry->state.job = name;
    m_engine->entries.push_back(std::move(entry));
    m_engine->pump();
}

void SyncSchedule::start()
{
    m_engine->started = true;
    m_engine->pump();
}

QCoro::Task<void> SyncSchedule::stop()
{
    return Engine::drain(m_engine);
}

void SyncSchedule::wake()
{
    m_engine->mailbox->post([engine = m_engine] { engine->wake(); });
}

void SyncSchedule::setOrdinary(std::chrono::milliseconds ordinary)
{
    m_engine->mailbox->post([engine = m_engine, ordinary] { engine->setOrdinary(ordinary); });
}

void SyncSchedule::Engine::setOrdinary(Time ordinary)
{
    pace.ordinary = std::max(ordinary, pace.urgent);
    for (const EntryPtr& entry : entries) {
        if (entry->state.standing == Standing::UpToDate) {
            entry->due = std::min(entry->due, clock.monotonic() + pace.ordinary);
        }
    }
    pump();
}

void SyncSchedule::Engine::wake()
{
    for (const EntryPtr& entry : entries) {
        entry->again = entry->running;
        entry->due = Time::zero();
    }
    pump();
}

void SyncSchedule::Engine::pump()
{
    if (!started) {
        return;
    }
    Time next = Time::max();
    const std::vector<EntryPtr> all = entries;
    for (const EntryPtr& entry : all) {
        if (entry->running) {
            continue;
        }
        if (entry->due > clock.monotonic()) {
            next = std::min(next, entry->due);
            continue;
        }
        run(shared_from_this(), entry);
    }
    napUntil(next);
}

void SyncSchedule::Engine::napUntil(Time time)
{
    if (!started || time == Time::max() || (napEnd && *napEnd <= time)) {
        return;
    }
    napStop.request_stop();
    napStop = std::stop_source();
    napEnd = time;
    nap(shared_from_this(), std::max(time - clock.monotonic(), Time::zero()), napStop.get_token());
}

QCoro::Task<void> SyncSchedule::Engine::nap(std::shared_ptr<Engine> self, Time time, std::stop_token stop)
{
    ++self->active;
    co_await self->clock.sleep(time, stop);
    if (!stop.stop_requested() && self->schedule) {
        self->napEnd.reset();
        self->pump();
    }
    self->end();
}

void SyncSchedule::Engine::tell(const Entry& entry)
{
    Q_EMIT schedule->stateChanged(entry.state);
}

QCoro::Task<void> SyncSchedule::Engine::run(std::shared_ptr<Engine> self, EntryPtr entry)
{
    ++self->active;
    entry->running = true;
    entry->again = false;
    entry->state.standing = Standing::Running;
    entry->state.next = {};
    self->tell(*entry);
    const std::stop_token stop = self->stop.get_token();
    const Result<JobReport> report = co_await entry->job(stop);
    entry->running = false;
    if (self->schedule && !stop.stop_requested()) {
        const Time wait = self->waitAfter(*entry, report);
        entry->due = entry->again ? Time::zero() : self->clock.monotonic() + wait;
        entry->state.next = self->clock.now().addMSecs(entry->again ? 0 : wait.count());
        self->tell(*entry);
        self->pump();
    }
    self->end();
}

Time SyncSchedule::Engine::waitAfter(Entry& entry, const Result<JobReport>& report)
{
    if (report) {
        entry.failures = 0;
        entry.state.error.reset();
        entry.state.lastSuccess = clock.now();
        const bool paused = report->budgetUsed >= pauseBudget;
        entry.state.standing = paused ? Standing::Paused : Standing::UpToDate;
        const Time ordinary = report->urgent ? pace.urgent : pace.ordinary;
        return paused ? pace.paused : report->budgetUsed > slowBudget ? 2 * ordinary : ordinary;
    }
    const Error& error = report.error();
    qCInfo(lcSync) << entry.state.job << errorName(error.code) << error.detail;
    entry.state.error = error;
    entry.state.standing = standingAfter(error);
    switch (entry.state.standing) {
    case Standing::Paused:
        return std::max(error.retryAfter.value_or(Time::zero()), pace.paused);
    case Standing::SignInNeeded:
        // A person has to act and will wake us; asking now and then costs nothing at the server.
        return pace.ordinary;
    default:
        return BackOff(pace.backOffFirst, pace.backOffMost).next(++entry.failures, random, error.retryAfter);
    }
}

void SyncSchedule::Engine::end()
{
    if (--active > 0) {
        return;
    }
    for (QPromise<void>& promise : std::exchange(idle, {})) {
        promise.finish();
    }
}

QCoro::Task<void> SyncSchedule::Engine::drain(std::shared_ptr<Engine> self)
{
    self->started = false;
    self->stop.request_stop();
    self->napStop.request_stop();
    if (self->active > 0) {
        QPromise<void> promise;
        promise.start();
        const QFuture<void> done = promise.future();
        self->idle.push_back(std::move(promise));
        co_await done;
    }
}

} // namespace lotse::sync
