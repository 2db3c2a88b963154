#include "bench/CasePages.h"

#include "bench/Frame.h"
#include "bench/Measure.h"
#include "bench/OpenedAccount.h"
#include "bench/WatchedApplication.h"
#include "ui/cases/CasePage.h"
#include "ui/cases/ConversationView.h"

#include <QElapsedTimer>
#include <QPlainTextEdit>

namespace lotse::bench
{

namespace
{

constexpr int comments = 500;
constexpr double frame = 50; // milliseconds

cases::CaseDetail longCase()
{
    cases::CaseDetail detail;
    detail.head.id = QStringLiteral("500000000000001");
    detail.head.number = QStringLiteral("00000001");
    detail.head.subject = QStringLiteral("A long story");
    detail.head.description = QStringLiteral("How it began.");
    detail.head.created = QDateTime(QDate(2026, 1, 1), QTime(8, 0), Qt::UTC);
    detail.head.modified = detail.head.created;
    detail.head.revision = QStringLiteral("1");
    for (int number = 1; number <= comments; ++number) {
        cases::Entry entry;
        entry.id = QString::number(number);
        entry.caseId = detail.head.id;
        entry.authorName = number % 2 ? QStringLiteral("Priya Natarajan") : QStringLiteral("Jörg Müller");
        entry.fromVendor = number % 2;
        entry.at = detail.head.created.addSecs(number * 3600);
        entry.text = QStringLiteral("Comment %1. We looked at https://docs.example.com/%1 and at the agent's log:\n\n"
                                    "2026-11-20 08:00:00.123 ERROR Operation %1 failed\n"
                                    "2026-11-20 08:00:01.123 ERROR retry in 30 s\n\n"
                                    "Could you check it again, please?\n\nOn 19 Nov 2026 Jörg wrote:\n> The run %1 "
                                    "stopped again.\n> What can we do?\n")
                         .arg(number);
        detail.entries.push_back(std::move(entry));
    }
    return detail;
}

double plainView(const QString& words)
{
    QPlainTextEdit view;
    view.resize(1024, 700);
    view.show();
    QCoreApplication::processEvents();
    Frame first(view.viewport(), [&view] { return !view.document()->isEmpty(); });
    view.setPlainText(words);
    first.wait();
    return first.milliseconds;
}

} // namespace

void compareCasePage(WatchedApplication& application, const QString& folder, int runs)
{
    OpenedAccount open(folder);
    const cases::CaseDetail detail = longCase();
    open.cases.put(detail).waitForFinished();
    QString words;
    for (const cases::Entry& entry : detail.entries) {
        words += entry.text;
    }
    ui::Workspace workspace = open.workspace();
    std::vector<double> first;
    std::vector<double> whole;
    std::vector<double> busiest;
    std::vector<double> plain;
    for (int run = 0; run < runs; ++run) {
        plain.push_back(plainView(words));
        ui::CasePage page(workspace);
        page.resize(1024, 700);
        page.show();
        QCoreApplication::processEvents();
        auto* const view = page.findChild<ui::ConversationView*>();
        application.watch();
        Frame painted(view->viewport(), [view] { return view->toPlainText().contains(QStringLiteral("Comment 3.")); });
        Frame complete(view->viewport(), [view] { return view->isComplete() && !view->document()->isEmpty(); });
        page.open(detail.head.id);
        painted.wait();
        view->showNewest();
        complete.wait();
        application.stopWatching();
        first.push_back(painted.milliseconds);
        whole.push_back(complete.milliseconds);
        busiest.push_back(application.busiest().worked);
    }
    report("a case of 500 comments, first frame", median(first), median(plain), "ms", 0);
    note(QStringLiteral("  budget 50 ms: %1; all of it laid out after %2 ms, longest event %3 ms of work")
             .arg(median(first) <= frame ? QStringLiteral("within") : QStringLiteral("OVER"))
             .arg(median(whole), 0, 'f', 0)
             .arg(median(busiest), 0, 'f', 1));
}

} // namespace lotse::bench
