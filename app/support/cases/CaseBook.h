// What a person adds to the list of cases (user.sqlite): which are watched, and of what to be told. Safe to call from
// any thread; answers are futures.
#pragma once

#include "foundation/storage/Database.h"
#include "support/cases/CaseNews.h"

#include <QFuture>
#include <QObject>

#include <memory>

namespace lotse::cases
{

class CaseBook : public QObject
{
    Q_OBJECT

public:
    explicit CaseBook(std::shared_ptr<storage::Database> user, QObject* parent = nullptr);
    ~CaseBook() override;

    QFuture<Result<QSet<QString>>> watched(); // ids of cases
    QFuture<Result<void>> setWatched(QStringList caseIds, bool watched, QDateTime now);

    QFuture<Result<NewsRules>> rules();
    QFuture<Result<void>> saveRules(NewsRules rules);

Q_SIGNALS:
    void changed();

private:
    struct State;
    std::shared_ptr<State> m_state;
};

} // namespace lotse::cases
