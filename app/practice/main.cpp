// lotse-practice: the practice portal as a program of its own. Prints one line of JSON when it listens, ends on SIGTERM
// or SIGINT.
#include "practice/Portal.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <optional>
#include <thread>

using namespace Qt::Literals::StringLiterals;
using namespace lotse::practice;

namespace
{

std::atomic_bool ended = false;

void end(int)
{
    ended = true;
}

struct Wanted {
    PortalOptions options;
    int growCases = 0;
    int growComments = 0;
};

std::optional<Offers> readOffers(const QString& name)
{
    if (name == QLatin1String("none"))
        return Offers::Nothing;
    if (name == QLatin1String("external-id"))
        return Offers::ExternalId;
    if (name == QLatin1String("idempotency-key"))
        return Offers::IdempotencyKey;
    return std::nullopt;
}

std::optional<Wanted> readArguments(const QCoreApplication& program)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"A support portal to practise with, on 127.0.0.1."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption port(u"port"_s, u"Port; a free one when not given."_s, u"N"_s, u"0"_s);
    const QCommandLineOption file(u"file"_s, u"SQLite file; in memory when not given."_s, u"F"_s);
    const QCommandLineOption offers(u"offers"_s, u"none, external-id or idempotency-key."_s, u"WAY"_s, u"none"_s);
    const QCommandLineOption rotate(u"rotate"_s, u"Each refresh gives a new refresh token."_s);
    const QCommandLineOption living(u"living"_s, u"Incidents come and go on the status page by themselves."_s);
    const QCommandLineOption growth(u"growth"_s, u"Adds made-up cases."_s, u"CASES:COMMENTS"_s);
    parser.addOptions({port, file, offers, rotate, living, growth});
    parser.process(program);

    Wanted wanted;
    bool isPort = false;
    wanted.options.port = parser.value(port).toUShort(&isPort);
    wanted.options.file = parser.value(file);
    wanted.options.rotateTokens = parser.isSet(rotate);
    wanted.options.livingStatus = parser.isSet(living);
    const auto way = readOffers(parser.value(offers));
    const auto numbers = parser.value(growth).split(u':');
    wanted.growCases = numbers.value(0).toInt();
    wanted.growComments = numbers.value(1).toInt();
    if (!isPort || !way || (parser.isSet(growth) && wanted.growCases <= 0))
        return std::nullopt;
    wanted.options.offers = *way;
    return wanted;
}

void tell(const Portal& portal)
{
    const QJsonObject line{{u"site"_s, portal.site().toString()},
                           {u"statusPage"_s, portal.statusPage().toString()},
                           {u"port"_s, portal.port()},
                           {u"accessToken"_s, portal.accessToken()},
                           {u"refreshToken"_s, portal.refreshToken()},
                           {u"clientId"_s, portal.clientId()},
                           {u"organisationId"_s, portal.organisationId()},
                           {u"userId"_s, portal.userId()}};
    std::puts(QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication program(argc, argv);
    QCoreApplication::setApplicationName(u"lotse-practice"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(LOTSE_VERSION));
    const auto wanted = readArguments(program);
    if (!wanted) {
        std::fputs("lotse-practice: a value cannot be understood; see --help\n", stderr);
        return 2;
    }
    std::signal(SIGTERM, end);
    std::signal(SIGINT, end);
    Portal portal(wanted->options);
    if (!portal.start()) {
        std::fprintf(stderr, "lotse-practice: %s\n", qUtf8Printable(portal.problem()));
        return 1;
    }
    if (wanted->growCases > 0)
        portal.grow(wanted->growCases, wanted->growComments);
    tell(portal);
    while (!ended)
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    return 0;
}
