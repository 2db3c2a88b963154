#include "bench/Searching.h"

#include "bench/IndexQuery.h"
#include "bench/Measure.h"
#include "bench/OpenedAccount.h"
#include "bench/Writer.h"
#include "support/cases/Folding.h"
#include "ui/cases/CaseListPage.h"
#include "ui/cases/CaseListView.h"
#include "ui/cases/CasesTab.h"
#include "ui/cases/SearchBar.h"
#include "ui/common/Look.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QPaintEvent>

#include <SQLiteCpp/Statement.h>

namespace lotse::bench
{

namespace
{

using namespace Qt::Literals::StringLiterals;

constexpr int pageRows = 2000;
constexpr int wordsInComment = 30;

void fill(OpenedAccount& open, int count, int commentsPerCase)
{
    Writer writer;
    const QDateTime start = QDateTime::currentDateTimeUtc().addYears(-3);
    const qint64 span = 3LL * 365 * 24 * 3600;
    QElapsedTimer elapsed;
    elapsed.start();
    cases::ChangePage page;
    const auto send = [&](bool more) {
        page.more = more;
        page.cursor = QByteArray::number(elapsed.nsecsElapsed());
        if (!open.cases.apply(std::exchange(page, {}), QDateTime::currentDateTimeUtc()).result()) {
            note(u"the mirror could not be filled"_qs);
        }
    };
    for (int i = 0; i < count; ++i) {
        cases::Case value;
        value.id = u"case%1"_qs.arg(i);
        value.number = u"%1"_qs.arg(i + 1000, 8, 10, QLatin1Char('0'));
        value.subject = writer.words(7);
        value.description = writer.words(60);
        value.product = i % 3 ? u"Private Agent"_qs : u"Design Studio"_qs;
        value.severity = u"%1"_qs.arg(i % 4 + 1);
        value.closed = i % 50 != 0;
        value.status = value.closed ? u"Closed"_qs : u"In Progress"_qs;
        value.contactName = u"Jörg Müller %1"_qs.arg(i % 200);
        value.created = value.modified = start.addSecs(span * i / count);
        value.revision = u"1"_qs;
        page.cases.push_back(value);
        for (int k = 0; k < commentsPerCase; ++k) {
            cases::Entry entry;
            entry.id = u"e%1-%2"_qs.arg(i).arg(k);
            entry.caseId = value.id;
            entry.at = value.created;
            entry.fromVendor = k % 2 == 0;
            entry.text = writer.words(wordsInComment);
            page.entries.push_back(std::move(entry));
        }
        if (static_cast<int>(page.cases.size() + page.entries.size()) >= pageRows) {
            send(true);
        }
    }
    send(false);
    note(u"filled with %1 cases and %2 comments in %3 s"_qs.arg(count)
             .arg(count * commentsPerCase)
             .arg(static_cast<double>(elapsed.elapsed()) / 1000, 0, 'f', 1));
}

// Each text as it grows letter by letter.
QStringList keystrokes()
{
    QStringList all;
    for (const QString& text :
         {u"agent"_qs, u"agent oper"_qs, u"salesforce timeout"_qs, u"connection queue"_qs, u"prüfung"_qs,
          u"uebergabe zeit"_qs, u"transactionlog"_qs, u"integrationen"_qs, u"00004711"_qs, u"w3xk"_qs,
          u"certificate größe agent"_qs, u"müller"_qs, u"verbindungsplan"_qs}) {
        all.append(asTyped(text));
    }
    return all;
}

// Notices when the list has been painted with the answer to what was typed.
class Painted final : public QObject
{
public:
    explicit Painted(ui::CaseListView& view, const ui::CaseListModel& model)
    {
        view.viewport()->installEventFilter(this);
        connect(&model, &ui::CaseListModel::arrived, this, [this, &view, &model] {
            m_arrived = true;
            m_done = model.rowCount() == 0; // another page says so; the list is not painted
            view.viewport()->update();
        });
    }
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Paint && m_arrived && !m_inside) {
            m_inside = true;
            watched->event(event);
            m_inside = false;
            m_done = true;
            return true;
        }
        return false;
    }
    void wait()
    {
        m_arrived = m_done = false;
        while (!m_done) {
            QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 20);
        }
    }

private:
    bool m_arrived = false;
    bool m_done = false;
    bool m_inside = false;
};

void tell(const char* what, const std::vector<double>& taken, double budget)
{
    const double p99 = percentile(taken, 0.99);
    std::printf("  %-34s p50 %8.2f ms  p99 %8.2f ms  worst %8.2f ms", what, median(taken), p99, percentile(taken, 1));
    if (budget > 0) {
        std::printf("  (budget p99 %.0f ms: %s)", budget, p99 <= budget ? "within" : "OVER");
    }
    std::printf("\n");
    std::fflush(stdout);
}

// Which of the keystrokes took longest.
void tellSlowest(const QStringList& typed, const std::vector<double>& taken)
{
    std::vector<std::pair<double, QString>> slowest;
    for (std::size_t i = 0; i < taken.size(); ++i) {
        slowest.emplace_back(taken[i], typed[static_cast<qsizetype>(i)]);
    }
    std::sort(slowest.rbegin(), slowest.rend());
    slowest.resize(std::min<std::size_t>(slowest.size(), 5));
    for (const auto& [milliseconds, text] : slowest) {
        std::printf("      %8.2f ms  %s\n", milliseconds, qPrintable(text));
    }
}

} // namespace

void compareSearch(const QString& folder, int count, int commentsPerCase)
{
    OpenedAccount open(folder);
    if (open.cases.count({}).result().valueOr(0) < count) {
        fill(open, count, commentsPerCase);
    }
    const QStringList typed = keystrokes();
    note(u"search, %1 keystrokes over %2 cases"_qs.arg(typed.size()).arg(count));
    Straight straight(account::accountFolder(folder, OpenedAccount::accountId) + u"/mirror.sqlite"_qs, "case_words");
    std::vector<double> yardstick;
    std::vector<double> rows;
    for (const QString& text : typed) {
        yardstick.push_back(straight.ask(text));
        QElapsedTimer elapsed;
        elapsed.start();
        const cases::CaseQuery query{.sort = cases::SortBy::Match,
                                     .search = cases::parseCaseSearch(text, QDate::currentDate())};
        const bool found = static_cast<bool>(open.cases.rows(query, 0, ui::CaseListModel::pageSize).result());
        rows.push_back(found ? static_cast<double>(elapsed.nsecsElapsed()) / 1e6 : 1e9);
    }
    tell("the index alone, in a straight loop", yardstick, 0);
    tell("keystroke to the first page of rows", rows, 5);
    tellSlowest(typed, rows);

    std::vector<double> alike;
    const QString story = u"agent operation salesforce timeout connection queue certificate größe verbindungsplan "
                          "übergabe zeit prüfung"_qs;
    for (qsizetype length = 8; length <= story.size(); ++length) {
        QElapsedTimer elapsed;
        elapsed.start();
        const bool found = static_cast<bool>(open.cases.similar(story.first(length), 4).result());
        alike.push_back(found ? static_cast<double>(elapsed.nsecsElapsed()) / 1e6 : 1e9);
    }
    tell("keystroke to similar cases", alike, 16);

    ui::Workspace workspace = open.workspace();
    ui::applyLook(*qApp, platform::ColourScheme::Light);
    ui::CasesTab tab(workspace);
    tab.resize(1024, 768);
    tab.show();
    auto* const box = tab.findChild<ui::SearchBar*>();
    Painted painted(*tab.findChild<ui::CaseListView*>(), tab.list().model());
    painted.wait();
    std::vector<double> screen;
    for (const QString& text : typed) {
        QElapsedTimer elapsed;
        elapsed.start();
        box->setText(text);
        painted.wait();
        screen.push_back(static_cast<double>(elapsed.nsecsElapsed()) / 1e6);
    }
    tell("keystroke to the screen", screen, 16);
    tellSlowest(typed, screen);
}

} // namespace lotse::bench
