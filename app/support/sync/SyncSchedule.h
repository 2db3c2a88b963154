// Runs named jobs at their pace, one flight per job, and says how it stands. Offline is a state, not an error.
// Lives in the network thread.
#pragma once

#include "foundation/Clock.h"
#include "foundation/Random.h"
#include "foundation/Result.h"

#include <QCoro/QCoroTask>
#include <QObject>

#include <functional>
#include <memory>
#include <stop_token>

namespace lotse::sync
{

// What a job says when it ends well.
struct JobReport {
    bool urgent = false;    // something is open that wants the fast pace
    double budgetUsed = -1; // of the server's limit of calls, 0 to 1
};

using Job = std::function<QCoro::Task<Result<JobReport>>(std::stop_token)>;

struct Pace {
    std::chrono::milliseconds urgent = std::chrono::seconds(60);
    std::chrono::milliseconds ordinary = std::chrono::minutes(5);
    std::chrono::milliseconds backOffFirst = std::chrono::seconds(5);
    std::chrono::milliseconds backOffMost = std::chrono::minutes(5);
    std::chrono::milliseconds paused =
        std::chrono::hours(1); // between looks while the server's limit is nearly used up
};

// Of the server's limit of calls: above the first the pace is halved, from the second on only a person's wish runs.
inline constexpr double slowBudget = 0.6;
inline constexpr double pauseBudget = 0.8;

enum class Standing { NeverRun, Running, UpToDate, Offline, SignInNeeded, Failing, Paused };

struct JobState {
    QString job;
    Standing standing = Standing::NeverRun;
    QDateTime lastSuccess;
    QDateTime next;
    std::optional<Error> error;

    bool operator==(const JobState&) const = default;
};

class SyncSchedule : public QObject
{
    Q_OBJECT

public:
    SyncSchedule(Clock& clock, Random& random, Pace pace = {}, QObject* parent = nullptr);
    ~SyncSchedule() override;

    void addJob(const QString& name, Job job);
    void start();
    QCoro::Task<void> stop();

    // (any thread) Run now: F5, wake-up, network return, after a send. Joins a flight in progress only by running once
    // more after it.
    void wake();
    // (any thread) Another pace than Pace::ordinary, at least Pace::urgent; what waits for longer waits no longer than
    // this.
    void setOrdinary(std::chrono::milliseconds ordinary);

Q_SIGNALS:
    void stateChanged(const lotse::sync::JobState& state);

private:
    struct Engine;
    std::shared_ptr<Engine> m_engine;
};

} // namespace lotse::sync

Q_DECLARE_METATYPE(lotse::sync::JobState)
