// The lines of My Cases as a window over the store: a bounded number of pages is kept, what is looked at is fetched,
// what is no longer looked at is cancelled. A sync keeps persistent indexes (selection, current, scroll anchor) on the
// cases they were on, and announces only what differs.
#pragma once

#include "foundation/Clock.h"
#include "support/cases/CaseStore.h"
#include "support/outbox/OutboxItem.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <unordered_map>

namespace lotse::ui
{

class CaseRowTexts;

// Where the lines come from: questions of CaseStore.
struct CaseSource {
    std::function<QFuture<Result<int>>(cases::CaseQuery, std::stop_token stop)> count;
    std::function<QFuture<Result<std::vector<cases::CaseRow>>>(cases::CaseQuery, int offset, int limit,
                                                               std::stop_token stop)>
        rows;
    std::function<QFuture<Result<QStringList>>(std::vector<cases::CaseRow>, QStringList words, std::stop_token stop)>
        excerpts = {}; // empty: there are none
};

class CaseListModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Mark, Number, Subject, Product, Severity, Status, Turn, Contact, Changed, ColumnCount };
    enum Role { IdRole = Qt::UserRole };
    static constexpr int pageSize = 100;
    static constexpr int keptPages = 12;

    // A line with what is derived from it once.
    struct Line {
        enum class Excerpt { NotAsked, OnItsWay, Here };
        cases::CaseRow row;
        bool urgent = false; // its subject makes it a production-down case
        Excerpt excerpt = Excerpt::NotAsked;
        bool operator==(const Line&) const = default;
    };

    // `isUrgent` judges a subject.
    CaseListModel(CaseSource source, const Clock& clock, std::function<bool(const QString&)> isUrgent,
                  QObject* parent = nullptr);
    ~CaseListModel() override;

    void setVendorName(const QString& name) { m_vendorName = name; } // stands where it is the vendor's turn

    // Takes effect when the first lines are there; until then the old ones stay.
    void setQuery(const cases::CaseQuery& query);
    const cases::CaseQuery& query() const { return m_wantedQuery; }
    // Reads again what is on show; calls in quick succession are joined. `much`: so much changes that a look now and
    // then is enough.
    void refresh(bool much = false);
    // The state of an outbox item that carries a local case; empty: not known any more.
    void setOutboxState(const QString& item, std::optional<outbox::State> state);
    void retranslate();

    // The line if it is here, else nullptr and it is fetched.
    const Line* line(int row) const;
    // The state of the item that carries this local case; Queued while unknown.
    outbox::State outboxState(const cases::CaseRow& row) const;
    bool isLoaded() const { return m_loaded; }   // the first answer is there
    bool isCounted() const { return m_counted; } // else there may be more than rowCount()
    int pagesHere() const { return static_cast<int>(m_pages.size()); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order) override;

    static std::optional<cases::SortBy> sortBy(int column);

Q_SIGNALS:
    void arrived();      // the lines on show are those of the store
    void queryChanged(); // the lines on show are now those of another query
    void failed(const lotse::Error& error);

private:
    struct Page {
        std::vector<Line> lines;
        mutable quint64 used = 0;
    };
    using Pages = std::unordered_map<int, Page>;
    struct Flight {
        std::stop_source stop;
        quint64 started = 0;
    };
    struct Gathering;

    QString idAt(int row) const;
    CaseRowTexts texts(const Line& line) const;
    Page makePage(std::vector<cases::CaseRow> rows) const;

    void askForWanted();
    void startFlight(int page);
    void landed(int page, const Result<std::vector<cases::CaseRow>>& rows);
    void keepPage(int number, Page page);
    void dropLeastUsed();
    void rememberPersistent();
    void restartFlights();

    void gather();
    void gatherPages(const std::shared_ptr<Gathering>& gathering);
    void gatherPage(const std::shared_ptr<Gathering>& gathering, int page);
    void answered(const std::shared_ptr<Gathering>& gathering);
    void search(const std::shared_ptr<Gathering>& gathering);
    void searchOn(const std::shared_ptr<Gathering>& gathering);
    void finish(const std::shared_ptr<Gathering>& gathering);
    void abandon(const std::shared_ptr<Gathering>& gathering, const Error& error);
    void wantExcerpt(int row, const Line& line) const;
    void askForExcerpts();
    void keepExcerpts(int number, Page& page, const cases::CaseQuery& query) const;
    std::vector<int> pagesInUse() const;
    bool onlyContentDiffers(const Gathering& gathering) const;
    void showContent(Gathering& gathering);
    void showOrder(Gathering& gathering);

    CaseSource m_source;
    const Clock& m_clock;
    std::function<bool(const QString&)> m_isUrgent;
    QString m_vendorName;
    cases::CaseQuery m_query;
    cases::CaseQuery m_wantedQuery;
    int m_count = 0;
    bool m_loaded = false;
    bool m_counted = false;
    Pages m_pages;
    mutable quint64 m_tick = 0;
    QHash<int, QString> m_remembered; // ids of rows that a persistent index is on and whose page was dropped
    QHash<QString, outbox::State> m_outboxStates;

    mutable std::vector<int> m_wanted; // pages that were looked at and are not here, newest last
    mutable QTimer m_ask;
    std::unordered_map<int, Flight> m_flights;

    mutable std::vector<int> m_excerptsWanted; // rows that were looked at
    mutable QTimer m_askExcerpts;
    std::stop_source m_excerptStop;

    QTimer m_again;
    std::shared_ptr<Gathering> m_gathering; // in progress; empty: none
    bool m_stale = false;                   // the store changed while gathering
};

} // namespace lotse::ui
