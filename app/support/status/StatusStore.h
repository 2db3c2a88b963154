// What the status page said last, and every incident and maintenance ever seen there (mirror.sqlite). Safe to call from
// any thread; answers are futures.
#pragma once

#include "foundation/storage/Database.h"
#include "support/status/StatusChanges.h"

#include <QFuture>
#include <QObject>

#include <memory>

namespace lotse::status
{

struct Overview {
    QUrl address;      // where it was read
    Summary summary;   // with what is open, upcoming and under way, worst and nearest first
    QDateTime checked; // when it last was known to equal the page; invalid: never
    QDateTime changed; // when it was last seen to differ
    // How far this computer's clock is ahead of the page's (ms), as of the last answer; 0 while unknown.
    qint64 clockAhead = 0;

    bool isKnown() const { return checked.isValid(); }
};

// What is known of the page's answers, for asking again.
struct Known {
    Tags tags;
    bool any = false; // something was read from this address before
};

struct IncidentQuery {
    QString words; // all of them must occur, in any order, case and accent; empty: all
    bool maintenances = true;
    bool incidents = true;
};

class StatusStore : public QObject
{
    Q_OBJECT

public:
    explicit StatusStore(std::shared_ptr<storage::Database> mirror, QObject* parent = nullptr);
    ~StatusStore() override;

    // For a page at this address; another address than the last one's: nothing is known, and what was read there is
    // forgotten at the next apply().
    QFuture<Result<Known>> known(QUrl address);
    // Takes a reading over, in one transaction; rows that are so already are not written, and a reading that brought
    // nothing writes nothing. Answers what happened, oldest first. The first reading of a page only tells what is open.
    QFuture<Result<std::vector<Change>>> apply(QUrl address, Reading reading, QDateTime now);

    QFuture<Result<Overview>> overview();
    // Newest first. Errors: Cancelled.
    QFuture<Result<std::vector<Incident>>> incidents(IncidentQuery query, int limit, std::stop_token stop = {});
    // Errors: NotFoundHere.
    QFuture<Result<Incident>> incident(QString id);
    // All that touched the time from `since` on, for the history of days; newest first.
    QFuture<Result<std::vector<Incident>>> since(QDateTime since);

Q_SIGNALS:
    void changed();                                                   // what overview() answers
    void checked(const QDateTime& at);                                // asked again, nothing new
    void happened(const std::vector<lotse::status::Change>& changes); // never empty

private:
    struct State;
    std::shared_ptr<State> m_state;
};

} // namespace lotse::status

Q_DECLARE_METATYPE(std::vector<lotse::status::Change>)
