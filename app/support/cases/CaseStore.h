// The mirror of an account's cases (mirror.sqlite) seen together with what exists only here (user.sqlite): reports that
// wait in the outbox, cases followed by hand, read marks. Safe to call from any thread; answers are futures.
#pragma once

#include "foundation/storage/Database.h"
#include "support/cases/Case.h"
#include "support/cases/CaseNews.h"
#include "support/cases/CasePortal.h"
#include "support/cases/CaseSearch.h"
#include "support/cases/SearchCompletion.h"

#include <QFuture>
#include <QObject>

namespace lotse::cases
{

// One line of My Cases.
struct CaseRow {
    Case head;           // without description
    bool unread = false; // changed by somebody else since it was last opened here
    QString outboxItem;  // Local: the outbox item that carries it; empty otherwise
    Turn turn = Turn::Nobody;
    QDateTime lastWord = {}; // when something was said last, else when the case was made
    bool watched = false;
    // Where words are sought: the document of the case in which they were found, for CaseStore::excerpts().
    std::optional<std::int64_t> foundIn = {};
    QString excerpt = {}; // of that document, when it was asked for; one line
    bool operator==(const CaseRow&) const = default;
};

enum class SortBy {
    Number,
    Subject,
    Product,
    Severity,
    Status,
    Modified,
    Contact,
    Turn,   // ours is the greatest
    Unread, // unread is the greatest
    Match,  // where words are sought: case numbers first, then by rank where few match, else the newest
};

struct CaseQuery {
    enum class Show { All, Open, Closed };
    Show show = Show::All;
    SortBy sort = SortBy::Modified;
    bool descending = true;
    // Filters and words, all of which must hold; of several values of product, severity, status, contact or turn one.
    CaseSearch search = {};
    QString urgentTrigger = {}; // what the subject of a production-down case begins with

    // The words that the search looks for in the texts, folded; those of negated terms left out.
    [[nodiscard]] QStringList words() const;
    bool operator==(const CaseQuery&) const = default;
};

// What a page of changes did to the mirror.
struct Applied {
    int written = 0; // rows inserted, changed or removed
    QStringList changedCases;
};

struct SyncState {
    QDateTime lastComplete; // when the mirror last was known to equal the portal; invalid: never
    QByteArray cursor;
};

class CaseStore : public QObject
{
    Q_OBJECT

public:
    CaseStore(std::shared_ptr<storage::Database> mirror, std::shared_ptr<storage::Database> user,
              QObject* parent = nullptr);
    ~CaseStore() override;

    // Upserts a page and its cursor in one transaction; idempotent. Rows that are already so are not written; when none
    // changed and the cursor is the same, nothing is written at all.
    QFuture<Result<Applied>> apply(ChangePage page, QDateTime now);
    // Replaces all that the mirror has of one case by what was just read.
    QFuture<Result<Applied>> put(CaseDetail detail);
    // lastComplete also counts a sync that found nothing new, which is not written down before the store goes.
    QFuture<Result<SyncState>> syncState();

    // Where words are sought the list has at most this many cases: the newest that match.
    static constexpr int mostFound = 500;
    // So many of them are found at once, the rest when they or their count are asked for. Only a list that is no longer
    // is ranked.
    static constexpr int foundAtOnce = 100;
    QFuture<Result<int>> count(CaseQuery query, std::stop_token stop = {});
    QFuture<Result<std::vector<CaseRow>>> rows(CaseQuery query, int offset, int limit, std::stop_token stop = {});
    // For each row, around what was found of the words (folded, see CaseQuery::words()) in its comment, description or
    // file name; empty where number, subject and contact have all of them. Kept apart from rows(): a list shows its
    // lines first.
    QFuture<Result<QStringList>> excerpts(std::vector<CaseRow> rows, QStringList words, std::stop_token stop = {});
    QFuture<Result<CaseDetail>> detail(QString caseId);
    // All cases followed by hand (few), newest first, without descriptions.
    QFuture<Result<std::vector<Case>>> followed();
    // Whether any open case is a production-down one (by subject phrase), for the pace of syncing.
    QFuture<Result<bool>> hasOpenUrgent(QStringList phrases);
    // Cases changed at or after `since` in whose subject, description or comments one of the names stands; newest
    // first, at most 20, without descriptions. Those that exist only here are looked through whatever their age.
    QFuture<Result<std::vector<Case>>> naming(QStringList names, QDateTime since);
    // Cases of the mirror that speak of the same as the text, the most alike first, without descriptions. Stopped, the
    // answer is Cancelled.
    QFuture<Result<std::vector<Case>>> similar(QString text, int limit, std::stop_token stop = {});
    QFuture<Result<void>> markRead(QStringList caseIds, bool read);
    // The values that occur, to choose filters from.
    QFuture<Result<KnownValues>> knownValues();

    // A report in the outbox as a case, from "Send" on; later linked to what the portal made of it, then hidden
    // behind that.
    // Where the portal's case carries the item's reference or id in the mirror, only that one is shown; the number
    // comes from the item's result.
    QFuture<Result<void>> putLocal(Case local, QString outboxItem);
    QFuture<Result<void>> linkLocal(QString localId, QString portalCaseId);
    QFuture<Result<void>> removeLocal(QString localId);
    // Cases the person filed in the portal's own form.
    QFuture<Result<void>> putFollowed(Case followed);
    QFuture<Result<void>> addFollowedEntry(Entry entry);

    QFuture<Result<void>> saveForm(CaseForm form);
    QFuture<Result<std::optional<CaseForm>>> form();

    // For use inside a transaction of user.sqlite; announce() once it is committed.
    static void writeLocal(storage::Connection& connection, const Case& local, const QString& outboxItem);
    static void eraseLocal(storage::Connection& connection, const QString& localId);
    static void writeFollowed(storage::Connection& connection, const Case& followed);
    // (any thread) Emits changed().
    void announce(QStringList caseIds);

    // The name under which the account's own person writes: what they wrote themselves is not unread.
    QFuture<Result<void>> setReader(QString userName);
    QFuture<Result<QString>> reader(); // empty while unknown

Q_SIGNALS:
    void changed(const QStringList& caseIds); // empty: many
    void syncStateChanged();
    // What a page of changes brought that others did; never empty. Told once: with the page that first had it.
    void happened(const std::vector<lotse::cases::CaseNews>& news);

private:
    struct State;
    std::shared_ptr<State> m_state;
};

} // namespace lotse::cases

Q_DECLARE_METATYPE(std::vector<lotse::cases::CaseNews>)
