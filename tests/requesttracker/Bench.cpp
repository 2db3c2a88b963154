// How long a first mirroring takes beside a straight loop of the same requests, in turns against one server, so that
// the same load of the machine falls on both. Fails above 1.2 times the yardstick.
#include "Await.h"
#include "integration/KeptToken.h"
#include "integration/TicketServer.h"
#include "portals/requesttracker/RequestTrackerPortal.h"
#include "support/account/Profile.h"
#include "support/cases/CaseStore.h"

#include <QCoreApplication>
#include <QCoro/QCoroFuture>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>

using namespace lotse;
using lotse::testing::await;

namespace
{

constexpr int tickets = 2000;
constexpr int rounds = 3;
constexpr double allowed = 1.2;

template <typename T>
QCoro::Task<T> answerTo(QFuture<T> future)
{
    co_return co_await future;
}

// Portal, store and disk, as the program does it; the number of tickets in the mirror afterwards, -1: it failed.
int mirrorOnce(testing::TicketServer& server, double* seconds)
{
    net::HttpClient http;
    SystemClock clock;
    testing::KeptToken token(server.token(QStringLiteral("petra")));
    requesttracker::ServerSpec spec;
    spec.site = server.site();
    spec.queue = server.queue();
    spec.productLabels = {QStringLiteral("Product")};
    spec.severityLabels = {QStringLiteral("Severity Level")};
    requesttracker::RequestTrackerPortal portal(spec, http, token, clock);
    QTemporaryDir folder;
    const account::Profile profile = account::openProfile(folder.filePath(QStringLiteral("account")));
    cases::CaseStore store(profile.mirror, profile.user);
    if (!await(answerTo(profile.mirror->opened()))) {
        return -1;
    }

    QElapsedTimer timer;
    timer.start();
    QByteArray cursor;
    for (bool more = true; more;) {
        const auto page = await(portal.changes(cursor, {}));
        if (!page) {
            qWarning("%s", qPrintable(errorName(page.error().code)));
            return -1;
        }
        if (!await(answerTo(store.apply(*page, clock.now())))) {
            return -1;
        }
        cursor = page->cursor;
        more = page->more;
    }
    *seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    return await(answerTo(store.count({}))).value();
}

int loopOnce(testing::TicketServer& server, double* seconds)
{
    QProcess loop;
    loop.start(QStringLiteral(LOTSE_STRAIGHT_LOOP),
               {server.site().toString(), server.token(QStringLiteral("petra")), server.queue()});
    loop.waitForFinished(300000);
    const QJsonObject said = QJsonDocument::fromJson(loop.readAllStandardOutput()).object();
    *seconds = said.value(QLatin1String("seconds")).toDouble();
    return said.value(QLatin1String("tickets")).toInt(-1);
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    testing::TicketServer server(tickets);
    if (!server.isThere()) {
        out << server.whyNot() << Qt::endl;
        return 77;
    }
    double warm = 0;
    loopOnce(server, &warm); // the server fills its caches
    std::vector<double> ours;
    std::vector<double> theirs;
    for (int round = 0; round < rounds; ++round) {
        double a = 0;
        double b = 0;
        if (mirrorOnce(server, &a) != tickets || loopOnce(server, &b) != tickets) {
            out << "not all tickets came" << Qt::endl;
            return 1;
        }
        out << QStringLiteral("mirroring %1 s, straight loop %2 s").arg(a, 0, 'f', 2).arg(b, 0, 'f', 2) << Qt::endl;
        ours.push_back(a);
        theirs.push_back(b);
    }
    const double ratio = median(ours) / median(theirs);
    out << QStringLiteral("first mirroring of %1 tickets: %2 s, %3 times the straight loop (median of %4)")
               .arg(tickets)
               .arg(median(ours), 0, 'f', 2)
               .arg(ratio, 0, 'f', 2)
               .arg(rounds)
        << Qt::endl;
    return ratio <= allowed ? 0 : 1;
}
