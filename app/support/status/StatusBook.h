// What a person adds to the status page (user.sqlite): own go-lives, what to be told, and what was told already. Safe
// to call from any thread; answers are futures.
#pragma once

#include "foundation/storage/Database.h"
#include "support/status/GoLive.h"
#include "support/status/Subscription.h"

#include <QFuture>
#include <QObject>

#include <memory>

namespace lotse::status
{

class StatusBook : public QObject
{
    Q_OBJECT

public:
    explicit StatusBook(std::shared_ptr<storage::Database> user, QObject* parent = nullptr);
    ~StatusBook() override;

    QFuture<Result<std::vector<GoLive>>> goLives(); // soonest first
    QFuture<Result<void>> save(GoLive goLive);
    QFuture<Result<void>> removeGoLive(QString id);

    QFuture<Result<std::vector<Rule>>> rules();               // none: nobody made any yet
    QFuture<Result<void>> saveRules(std::vector<Rule> rules); // these and no others

    // Marks something as told. Answers true when it was not before, and then tells it once however often it is asked.
    QFuture<Result<bool>> tellOnce(QString what, QDateTime now);

Q_SIGNALS:
    void changed();

private:
    struct State;
    std::shared_ptr<State> m_state;
};

} // namespace lotse::status
