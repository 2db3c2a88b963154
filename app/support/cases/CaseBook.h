// What a person adds to the cases (user.sqlite): which are watched, of what to be told, searches kept under a name, and
// the log of an outage. Safe to call from any thread; answers are futures.
#pragma once

#include "foundation/storage/Database.h"
#include "support/cases/CaseNews.h"
#include "support/cases/CaseStore.h"
#include "support/cases/IncidentLog.h"

#include <QFuture>
#include <QObject>

#include <memory>

namespace lotse::cases
{

// A search that is kept, with its order.
struct SavedView {
    QString name;
    QString search; // in the language of the search box
    SortBy sort = SortBy::Modified;
    bool descending = true;
    bool operator==(const SavedView&) const = default;
};

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

    QFuture<Result<std::vector<SavedView>>> views(); // in the person's order
    // In the place of the one of that name, else as the last.
    QFuture<Result<void>> saveView(SavedView view);
    QFuture<Result<void>> removeView(QString name);

    // Oldest first; also what was noted while the case was still a report in the outbox.
    QFuture<Result<std::vector<LogEntry>>> incidentLog(QString caseId);
    QFuture<Result<void>> addToLog(LogEntry entry); // in the place of the one of that id
    QFuture<Result<void>> removeFromLog(QString entryId);

Q_SIGNALS:
    void changed(); // what is watched, or the rules
    void viewsChanged();
    void logChanged();

private:
    struct State;
    std::shared_ptr<State> m_state;
};

} // namespace lotse::cases
