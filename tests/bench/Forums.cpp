#include "bench/Forums.h"

#include "bench/Frame.h"
#include "bench/IndexQuery.h"
#include "bench/Measure.h"
#include "bench/OpenedAccount.h"
#include "bench/Writer.h"
#include "support/cases/Folding.h"
#include "support/community/ForumDesk.h"
#include "support/community/ThreadStore.h"
#include "ui/common/Look.h"
#include "ui/community/CommunityTab.h"
#include "ui/community/ThreadListModel.h"
#include "ui/community/ThreadListPanel.h"
#include "ui/community/ThreadView.h"

#include <QApplication>
#include <QLineEdit>
#include <QListView>

#include <SQLiteCpp/Statement.h>

namespace lotse::bench
{

namespace
{

using namespace Qt::Literals::StringLiterals;

constexpr int repliesEach = 9;
constexpr int longReplies = 2000;
constexpr double frame = 50; // milliseconds

QString threadId(int number)
{
    return u"q%1"_qs.arg(number);
}

community::Post said(Writer& writer, const QString& id, const QString& thread, const QDateTime& at)
{
    community::Post post;
    post.id = id;
    post.threadId = thread;
    post.author = {.id = u"u"_qs, .name = u"Jörg Müller"_qs};
    post.at = at;
    post.plain = writer.words(30);
    post.body = u"<p>%1</p><ul><li>one<li>two</ul>"_qs.arg(post.plain);
    post.rich = true;
    post.revision = u"1"_qs;
    return post;
}

// The last of them is the long one.
void fill(community::ThreadStore& store, int threads)
{
    Writer writer;
    const QDateTime start = QDateTime::currentDateTimeUtc().addYears(-3);
    QElapsedTimer elapsed;
    elapsed.start();
    community::ThreadChanges page;
    qint64 posts = 0;
    for (int number = 0; number < threads; ++number) {
        community::Thread thread;
        thread.id = threadId(number);
        thread.forumId = number % 3 ? u"general"_qs : u"loader"_qs;
        thread.title = writer.words(8);
        thread.author = {.id = u"a"_qs, .name = u"Priya"_qs};
        thread.created = thread.active = start.addSecs(1800LL * number);
        thread.replies = number == threads - 1 ? longReplies : repliesEach;
        thread.acceptedPost = number % 2 ? thread.id + u"-3"_qs : QString();
        thread.revision = u"1"_qs;
        page.posts.push_back(said(writer, thread.id, thread.id, thread.created));
        for (int reply = 0; reply < thread.replies; ++reply) {
            page.posts.push_back(
                said(writer, u"%1-%2"_qs.arg(thread.id).arg(reply), thread.id, thread.created.addSecs(reply + 1)));
        }
        posts += thread.replies + 1;
        page.threads.push_back(std::move(thread));
        if (page.posts.size() > 4000 || number == threads - 1) {
            page.more = number != threads - 1;
            page.cursor = QByteArray::number(number);
            if (!store.apply(std::exchange(page, {}), QDateTime::currentDateTimeUtc()).result()) {
                note(u"the mirror could not be filled"_qs);
            }
        }
    }
    note(u"filled with %1 threads of %2 posts in %3 s"_qs.arg(threads).arg(posts).arg(
        static_cast<double>(elapsed.elapsed()) / 1000, 0, 'f', 1));
}

QStringList keystrokes()
{
    QStringList all;
    for (const QString& text :
         {u"agent"_qs, u"agent oper"_qs, u"timeout connection"_qs, u"prüfung"_qs, u"certificate größe"_qs,
          u"integrationen"_qs, u"w3xk"_qs, u"database lager queue"_qs, u"verbindungsplan"_qs}) {
        all.append(asTyped(text));
    }
    return all;
}

void tell(const char* what, const std::vector<double>& taken, double budget)
{
    const double p99 = percentile(taken, 0.99);
    std::printf("  %-40s p50 %8.2f ms  p99 %8.2f ms  worst %8.2f ms", what, median(taken), p99, percentile(taken, 1));
    if (budget > 0) {
        std::printf("  (budget p99 %.0f ms: %s)", budget, p99 <= budget ? "within" : "OVER");
    }
    std::printf("\n");
    std::fflush(stdout);
}

std::vector<double> times(const QStringList& typed, const std::function<bool(const QString&)>& ask)
{
    std::vector<double> taken;
    for (const QString& text : typed) {
        QElapsedTimer elapsed;
        elapsed.start();
        const bool answered = ask(text);
        taken.push_back(answered ? static_cast<double>(elapsed.nsecsElapsed()) / 1e6 : 1e9);
    }
    return taken;
}

// From a click in the list to the first frame with words of the thread, its reading from the mirror included.
void openThreads(WatchedApplication& application, ui::CommunityTab& tab, int threads, int runs)
{
    auto* const view = tab.findChild<ui::ThreadView*>();
    std::vector<double> lengthy;
    std::vector<double> brief;
    double stall = 0;
    double whole = 0;
    for (int run = 0; run < 2 * runs; ++run) {
        const bool isLong = run % 2 == 0;
        const QString id = threadId(isLong ? threads - 1 : run);
        application.watch();
        QElapsedTimer elapsed;
        elapsed.start();
        Frame first(view->viewport(), [view] { return view->document()->characterCount() > 200; });
        tab.go({.kind = ui::Destination::Kind::Thread, .id = id});
        first.wait();
        (isLong ? lengthy : brief).push_back(first.milliseconds);
        while (isLong && !(view->isComplete() && view->document()->blockCount() > 3 * longReplies) &&
               elapsed.elapsed() < 60'000) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
        }
        if (isLong) {
            application.stopWatching();
            stall = std::max(stall, application.busiest().worked);
            whole = static_cast<double>(elapsed.nsecsElapsed()) / 1e6;
        }
    }
    tell("a thread of 9 replies, first frame", brief, 0);
    tell("a thread of 2,000 replies, first frame", lengthy, frame);
    note(u"  the same, laid out whole after %1 ms; busiest event meanwhile %2 ms"_qs.arg(whole, 0, 'f', 0)
             .arg(stall, 0, 'f', 1));
}

} // namespace

void compareForums(WatchedApplication& application, const QString& folder, int threads, int runs)
{
    OpenedAccount open(folder);
    community::ThreadStore store(open.profile.mirror, open.profile.user);
    community::ForumDesk desk(open.drafts, open.outbox, store, open.clock, open.random);
    if (store.count({}).result().valueOr(0) < threads) {
        fill(store, threads);
        store.setForums({{.id = u"general"_qs, .name = u"General"_qs}}).waitForFinished();
    }
    const QStringList typed = keystrokes();
    note(u"the Community, %1 keystrokes over %2 threads"_qs.arg(typed.size()).arg(threads));
    Straight straight(account::accountFolder(folder, OpenedAccount::accountId) + u"/mirror.sqlite"_qs, "thread_words");
    std::vector<double> yardstick;
    for (const QString& text : typed) {
        yardstick.push_back(straight.ask(text));
    }
    tell("the index alone, in a straight loop", yardstick, 0);
    tell("keystroke to the rows",
         times(typed,
               [&](const QString& text) {
                   const community::ThreadQuery query{.order = community::ThreadQuery::Order::Match, .text = text};
                   const auto counting = store.count(query);
                   const bool isRead = static_cast<bool>(store.rows(query, 0, ui::ThreadListModel::pageSize).result());
                   return static_cast<bool>(counting.result()) && isRead;
               }),
         5);
    tell("keystroke to similar threads",
         times(typed, [&](const QString& text) { return static_cast<bool>(store.similar(text, {}).result()); }), 16);

    ui::Workspace workspace = open.workspace();
    workspace.threads = &store;
    workspace.forumDesk = &desk;
    ui::applyLook(*qApp, platform::ColourScheme::Light);
    ui::CommunityTab tab(workspace);
    tab.resize(1280, 900);
    tab.show();
    auto* const panel = tab.findChild<ui::ThreadListPanel*>();
    auto* const box = panel->findChild<QLineEdit*>();
    QElapsedTimer settling;
    settling.start();
    while (settling.elapsed() < 1000 || !panel->model().isLoaded()) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    }
    tell("keystroke to the list",
         times(typed,
               [&](const QString& text) {
                   bool arrived = false;
                   const auto heard = QObject::connect(&panel->model(), &ui::ThreadListModel::arrived, panel,
                                                       [&arrived] { arrived = true; });
                   box->setText(text);
                   while (!arrived) {
                       QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 20);
                   }
                   QObject::disconnect(heard);
                   return true;
               }),
         16);
    box->clear();
    openThreads(application, tab, threads, runs);
}

} // namespace lotse::bench
