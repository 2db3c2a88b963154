// The fault campaign: many reports leave through real outboxes, executors and the Salesforce portal over real HTTP to a
// practice portal that misbehaves in every way it knows, while the outboxes are killed, stopped, restored from older
// copies of their files and started again. At the end the arrivals at the portal are counted by reference.
//
// DeliveryCampaign [--sends N] [--way none|external-id|idempotency-key] [--seed S] [--outboxes N]
//                  [--control] (looks nothing up: the campaign must then find doubled cases)
#include "foundation/net/HttpClient.h"
#include "portals/salesforce/SalesforcePortal.h"
#include "practice/Portal.h"
#include "support/account/Profile.h"
#include "support/outbox/Outbox.h"
#include "support/reports/CaseExecutors.h"
#include "support/reports/FormBinding.h"
#include "support/reports/FrozenReport.h"
#include "support/reports/ReportDesk.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QLoggingCategory>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>
#include <memory>
#include <random>

using namespace lotse;
using namespace std::chrono_literals;
using Milliseconds = std::chrono::milliseconds;

namespace
{

constexpr auto requestTime = 400ms;
constexpr auto lateAnswer = 800ms;
constexpr auto stormPerSend = 30ms;
constexpr outbox::Policy quick{.lookUpGap = 600ms,
                               .backOffFirst = 30ms,
                               .backOffMost = 300ms,
                               .clockSlack = 2s,
                               .clockDoubt = 0ms,
                               .keyLife = 24h,
                               .verifyTries = 3};
constexpr auto drainTime = 300s; // after the last fault

struct Wish {
    int sends = 1000;
    int outboxes = 20;
    practice::Offers offers = practice::Offers::Nothing;
    quint64 seed = 1;
    bool control = false;
};

struct Tally {
    int kills = 0;
    int stops = 0;
    int restores = 0;
    int outages = 0;
};

class FixedToken final : public salesforce::TokenSource
{
public:
    explicit FixedToken(QString token) : m_token(std::move(token)) {}
    QCoro::Task<Result<QString>> load() override
    {
        co_return Result<QString>(m_token);
    } // g++ 12 moves a bare member out
    QCoro::Task<Result<void>> store(QString token) override
    {
        m_token = std::move(token);
        co_return Result<void>();
    }

private:
    QString m_token;
};

// For the control: believes of any portal that repeating a send is harmless.
class CarelessExecutor final : public outbox::Executor
{
public:
    explicit CarelessExecutor(outbox::Executor& careful) : m_careful(careful) {}
    bool isIdempotent(const outbox::Item&) const override { return true; }
    Milliseconds timeout(const outbox::Item& item) const override { return m_careful.timeout(item); }
    QString identity() const override { return m_careful.identity(); }
    QDateTime serverTime() const override { return m_careful.serverTime(); }
    QCoro::Task<Result<QJsonObject>> send(outbox::Item item, std::optional<outbox::Item> parent,
                                          std::stop_token stop) override
    {
        return m_careful.send(std::move(item), std::move(parent), std::move(stop));
    }
    QCoro::Task<Result<std::vector<outbox::Candidate>>> lookUp(outbox::Item item, std::optional<outbox::Item> parent,
                                                               std::stop_token stop) override
    {
        return m_careful.lookUp(std::move(item), std::move(parent), std::move(stop));
    }
    QCoro::Task<Result<outbox::Verification>> verify(outbox::Item item, std::stop_token stop) override
    {
        return m_careful.verify(std::move(item), std::move(stop));
    }

private:
    outbox::Executor& m_careful;
};

// What one run of the program is made of; a killed one is kept until the end, because its requests may still be under
// way and belong to nobody.
struct Life {
    Life(const practice::Portal& portal, SystemClock& clock)
        : token(portal.refreshToken()),
          salesforce({.site = portal.site(),
                      .clientId = portal.clientId(),
                      .expectedOrganisation = portal.organisationId(),
                      .expectedUser = portal.userId(),
                      .productLabels = {},
                      .severityLabels = {}},
                     http, token, clock),
          create(salesforce, requestTime),
          careless(create)
    {
        create.setIdentity(portal.organisationId() + QLatin1Char('/') + portal.userId());
    }

    net::HttpClient http;
    FixedToken token;
    salesforce::SalesforcePortal salesforce;
    reports::CreateExecutor create;
    CarelessExecutor careless;
};

reports::Report outage(int number)
{
    reports::Report report;
    report.language = number % 2 == 0 ? QStringLiteral("de") : QStringLiteral("en");
    report.contact.name = QStringLiteral("Jörg Müller");
    report.contact.email = QStringLiteral("joerg@example.com");
    report.contact.phone = QStringLiteral("+49 89 1234567");
    report.product = QStringLiteral("Private Agent");
    report.productVersion = QStringLiteral("11.59");
    report.region = QStringLiteral("EMEA");
    report.environment = QStringLiteral("Production");
    report.summary = QStringLiteral("Aufträge erreichen SAP nicht (%1)").arg(number);
    report.happened = QStringLiteral("Jeder Lauf endet mit „SOAP fault“.");
    return report;
}

// One account: its file, its outbox, and the lives that carried it on.
class Desk
{
public:
    Desk(QString folder, const practice::Portal& portal, SystemClock& clock, quint64 seed, bool control)
        : m_folder(std::move(folder)), m_portal(portal), m_clock(clock), m_random(seed), m_control(control)
    {
        open();
    }

    Result<void> enqueue(std::vector<outbox::Item> items) { return m_outbox->enqueue(std::move(items)).result(); }
    void start(bool goneBack = false) { m_outbox->start(goneBack); }
    void wake()
    {
        if (m_outbox) {
            m_outbox->wake();
        }
    }
    bool isRunning() const { return m_outbox != nullptr; }

    void kill(std::vector<std::unique_ptr<Life>>& dead)
    {
        m_outbox.reset();
        dead.push_back(std::move(m_life));
        m_user.reset();
    }
    QCoro::Task<void> stop() { return m_outbox->stop(); }
    void open()
    {
        m_user = std::make_shared<storage::Database>(storage::DatabaseSpec{.path = file(),
                                                                           .migrations = account::userMigrations(),
                                                                           .durability = storage::Durability::UserData,
                                                                           .readers = 1});
        m_life = std::make_unique<Life>(m_portal, m_clock);
        m_outbox = std::make_unique<outbox::Outbox>(m_user, m_clock, m_random, quick);
        m_outbox->addExecutor(reports::createOperation,
                              m_control ? static_cast<outbox::Executor&>(m_life->careless) : m_life->create);
    }

    // A copy as a backup keeps it, and its return instead of the file (only while killed).
    void backUp() { m_backup = m_user->backUp(m_folder + QStringLiteral("/copies"), 2).result().valueOr(m_backup); }
    bool restore() const
    {
        if (m_backup.isEmpty()) {
            return false;
        }
        for (const QLatin1String part : {QLatin1String(""), QLatin1String("-wal"), QLatin1String("-shm")}) {
            QFile::remove(file() + part);
        }
        return QFile::copy(m_backup, file());
    }

    std::vector<outbox::Item> unfinished() { return m_outbox->store().unfinished().result().valueOr({}); }
    std::vector<outbox::Item> all() { return m_outbox->store().all().result().valueOr({}); }

private:
    QString file() const { return m_folder + QStringLiteral("/user.sqlite"); }

    QString m_folder;
    const practice::Portal& m_portal;
    SystemClock& m_clock;
    SeededRandom m_random;
    bool m_control;
    QString m_backup;
    std::shared_ptr<storage::Database> m_user;
    std::unique_ptr<Life> m_life;
    std::unique_ptr<outbox::Outbox> m_outbox;
};

// In memory where that is possible: nothing here pulls the plug, and ten thousand synced commits take minutes on a
// disk.
QString placeForFiles()
{
    const QString memory = QStringLiteral("/dev/shm");
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + QStringLiteral("/campaign-XXXXXX");
}

class Campaign
{
public:
    explicit Campaign(const Wish& wish)
        : m_wish(wish), m_random(wish.seed), m_folder(placeForFiles()), m_portal(optionsFor(wish))
    {
    }

    int run();

private:
    static practice::PortalOptions optionsFor(const Wish& wish)
    {
        practice::PortalOptions options;
        options.cases = 5;
        options.offers = wish.offers;
        return options;
    }

    bool describe();
    bool makeDesks();
    outbox::Item report(int number);
    practice::Faults faults();
    QCoro::Task<void> trouble(Desk* desk);
    QCoro::Task<void> outages();
    void drain();
    int judge();
    double fraction() { return m_random.fraction(); }
    Milliseconds between(Milliseconds least, Milliseconds most)
    {
        return least + Milliseconds(static_cast<qint64>(fraction() * static_cast<double>((most - least).count())));
    }
    static void spin(const std::function<bool()>& until, Milliseconds most);
    int open();

    Wish m_wish;
    SeededRandom m_random;
    SystemClock m_clock;
    QTemporaryDir m_folder;
    practice::Portal m_portal;
    cases::CaseForm m_form;
    vendor::VendorProfile m_profile;
    QHash<QString, QString> m_answers; // what the form requires
    QStringList m_references;
    std::vector<std::unique_ptr<Desk>> m_desks;
    std::vector<std::unique_ptr<Life>> m_dead;
    bool m_calm = false;
    int m_busy = 0;
    Tally m_tally;
};

void Campaign::spin(const std::function<bool()>& until, Milliseconds most)
{
    // Asking is not free: it reads stores and counts arrivals.
    constexpr qint64 pause = 100;
    QElapsedTimer elapsed;
    elapsed.start();
    QElapsedTimer sinceAsked;
    sinceAsked.start();
    QTimer tick;
    tick.start(pause);
    bool done = until();
    while (!done && elapsed.elapsed() < most.count()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        if (sinceAsked.elapsed() >= pause) {
            sinceAsked.restart();
            done = until();
        }
    }
}

QCoro::Task<void> keepForm(cases::CasePortal* portal, std::optional<Result<cases::CaseForm>>* form)
{
    form->emplace(co_await portal->describe(std::stop_token()));
}

bool Campaign::describe()
{
    Life life(m_portal, m_clock);
    std::optional<Result<cases::CaseForm>> form;
    const QCoro::Task<void> asking = keepForm(&life.salesforce, &form);
    spin([&] { return form.has_value(); }, 10s);
    if (!form || !*form) {
        std::fprintf(stderr, "the form cannot be read: %s\n", form ? qPrintable(form->error().detail) : "no answer");
        return false;
    }
    m_form = **form;
    const Result<vendor::VendorProfile> profile = vendor::loadVendorProfile(QStringLiteral("jitterbit"));
    if (!profile) {
        std::fprintf(stderr, "the vendor profile cannot be read: %s\n", qPrintable(profile.error().detail));
        return false;
    }
    m_profile = *profile;
    const reports::Report report = outage(0);
    const reports::Packet packet = reports::makePacket(report, m_profile, QStringLiteral("LT0"), {});
    for (const reports::Question& question : reports::bind(report, packet, m_profile, m_form).questions) {
        m_answers.insert(question.field.name,
                         question.choices.empty() ? QStringLiteral("campaign") : question.choices.front().value);
    }
    return true;
}

outbox::Item Campaign::report(int number)
{
    reports::FreezeInput input;
    input.draft.id = m_random.uuid();
    input.report = outage(number);
    input.report.portalAnswers = m_answers;
    input.reference = reports::ReportDesk::referenceFor(input.draft.id);
    input.packet =
        reports::makePacket(input.report, m_profile, input.reference, {}, reports::limitsOf(m_profile, m_form));
    input.account.organisationId = m_portal.organisationId();
    input.account.userId = m_portal.userId();
    // Some were sent before the portal had ever described its form.
    input.form = fraction() < 0.95 ? std::optional(m_form) : std::nullopt;
    input.now = m_clock.now();
    outbox::Item item = reports::freeze(input, m_profile, m_random).items.front();
    item.lane = fraction() < 0.5 ? outbox::Lane::Urgent : outbox::Lane::Ordinary;
    m_references.append(input.reference);
    return item;
}

bool Campaign::makeDesks()
{
    int number = 0;
    for (int i = 0; i < m_wish.outboxes; ++i) {
        m_desks.push_back(std::make_unique<Desk>(m_folder.filePath(QString::number(i)), m_portal, m_clock,
                                                 m_wish.seed * 1000 + static_cast<quint64>(i), m_wish.control));
        std::vector<outbox::Item> items;
        while (number * m_wish.outboxes < (i + 1) * m_wish.sends && number < m_wish.sends) {
            items.push_back(report(number++));
        }
        if (const Result<void> stored = m_desks.back()->enqueue(std::move(items)); !stored) {
            std::fprintf(stderr, "cannot be stored: %s\n", qPrintable(stored.error().detail));
            return false;
        }
    }
    return true;
}

practice::Faults Campaign::faults()
{
    const auto chance = [this](double most) { return most * (0.3 + 0.7 * fraction()); };
    return {.dropBeforeAccept = chance(0.05),
            .dropAfterAccept = chance(0.08),
            .lateAccept = chance(0.04),
            .unavailable = chance(0.03),
            .unavailableRetryAfter = chance(0.01),
            .tooMany = chance(0.01),
            .serverError = chance(0.04),
            .html = chance(0.04),
            .nonsense = chance(0.04),
            .truncated = chance(0.05),
            .empty = chance(0.05),
            .expireSession = chance(0.03),
            .limitReached = chance(0.02),
            .redirect = chance(0.03),
            .latency = 0ms,
            .late = lateAnswer,
            .writesOnly = false,
            .seed = m_wish.seed};
}

// One desk's bad days, until all is calm.
QCoro::Task<void> Campaign::trouble(Desk* desk)
{
    ++m_busy;
    while (!m_calm) {
        const Milliseconds quiet = between(300ms, 5000ms);
        co_await m_clock.sleep(quiet, std::stop_token());
        desk->wake();
        const double dice = fraction();
        if (m_calm || dice < 0.3) {
            continue;
        }
        if (dice < 0.45) {
            desk->backUp();
            continue;
        }
        if (dice < 0.65) {
            ++m_tally.stops;
            co_await desk->stop();
        } else {
            ++m_tally.kills;
        }
        desk->kill(m_dead);
        const Milliseconds down = between(0ms, 150ms);
        co_await m_clock.sleep(down, std::stop_token());
        const bool restored = fraction() < 0.3 && desk->restore();
        m_tally.restores += restored ? 1 : 0;
        desk->open();
        desk->start(restored);
    }
    --m_busy;
}

// The portal is not there at all for a while.
QCoro::Task<void> Campaign::outages()
{
    ++m_busy;
    while (!m_calm) {
        const Milliseconds up = between(2s, 6s);
        co_await m_clock.sleep(up, std::stop_token());
        if (m_calm) {
            break;
        }
        ++m_tally.outages;
        m_portal.stop();
        const Milliseconds down = between(50ms, 500ms);
        co_await m_clock.sleep(down, std::stop_token());
        while (!m_portal.start()) {
            const Milliseconds pause = 20ms;
            co_await m_clock.sleep(pause, std::stop_token());
        }
    }
    --m_busy;
}

int Campaign::open()
{
    int open = 0;
    for (const auto& desk : m_desks) {
        open += desk->isRunning() ? static_cast<int>(desk->unfinished().size()) : 1;
    }
    return open;
}

void Campaign::drain()
{
    m_calm = true;
    spin([this] { return m_busy == 0; }, 30s);
    m_portal.setFaults({});
    QElapsedTimer sinceWake;
    sinceWake.start();
    spin(
        [&] {
            if (sinceWake.elapsed() > 500) {
                sinceWake.restart();
                for (const auto& desk : m_desks) {
                    desk->wake();
                }
            }
            return open() == 0;
        },
        drainTime);
}

int Campaign::judge()
{
    static const QRegularExpression pattern(QStringLiteral("LT[0-9A-Z]{16}"));
    QHash<QString, int> arrived;
    for (const practice::Arrival& arrival : m_portal.arrivals()) {
        ++arrived[pattern.match(arrival.description).captured()];
    }
    int lost = 0;
    int doubled = 0;
    for (const QString& reference : std::as_const(m_references)) {
        const int times = arrived.take(reference);
        lost += times == 0 ? 1 : 0;
        doubled += times > 1 ? 1 : 0;
        if (times != 1 && !m_wish.control) {
            std::fprintf(stderr, "%s arrived %d times\n", qPrintable(reference), times);
        }
    }
    int undelivered = 0;
    int attempts = 0;
    int unverified = 0;
    for (const auto& desk : m_desks) {
        for (const outbox::Item& item : desk->all()) {
            attempts += item.attempts;
            unverified += item.verification.outcome == outbox::Verification::Outcome::Differs ? 1 : 0;
            if (item.state == outbox::State::Delivered) {
                continue;
            }
            ++undelivered;
            std::fprintf(stderr, "%s is %s: %s %s\n", qPrintable(item.reference),
                         qPrintable(outbox::stateName(item.state)),
                         item.reason ? qPrintable(errorName(item.reason->code)) : "",
                         item.reason ? qPrintable(item.reason->detail) : "");
        }
    }
    std::printf("%d sends, %d attempts, %d kills, %d stops, %d restores, %d outages: "
                "%d lost, %d doubled, %d undelivered, %d differ, %lld of unknown origin\n",
                m_wish.sends, attempts, m_tally.kills, m_tally.stops, m_tally.restores, m_tally.outages, lost, doubled,
                undelivered, unverified, static_cast<long long>(arrived.size()));
    if (m_wish.control) {
        return doubled > 0 ? 0 : 1;
    }
    return lost == 0 && doubled == 0 && undelivered == 0 && unverified == 0 && arrived.isEmpty() ? 0 : 1;
}

int Campaign::run()
{
    QElapsedTimer elapsed;
    elapsed.start();
    if (!m_portal.start()) {
        std::fprintf(stderr, "%s\n", qPrintable(m_portal.problem()));
        return 2;
    }
    if (!describe() || !makeDesks()) {
        return 2;
    }
    m_portal.setFaults(faults());
    std::vector<QCoro::Task<void>> troubles;
    for (const auto& desk : m_desks) {
        desk->start();
        troubles.push_back(trouble(desk.get()));
    }
    troubles.push_back(outages());
    // Faults go on until most has arrived, so that the last ones drain in peace; where they and the killings leave no
    // look-up a chance, peace comes by time.
    const auto enough = static_cast<qsizetype>(m_wish.sends) * 95 / 100;
    spin([&] { return m_portal.arrivals().size() >= enough; }, stormPerSend * m_wish.sends);
    const qint64 stormy = elapsed.elapsed();
    drain();
    std::printf("%.1f s of trouble, %.1f s to drain\n", static_cast<double>(stormy) / 1000,
                static_cast<double>(elapsed.elapsed() - stormy) / 1000);
    const int verdict = judge();
    QCoro::Task<void> last;
    for (const auto& desk : m_desks) {
        last = desk->stop();
        spin([&] { return last.isReady(); }, 5s);
    }
    return verdict;
}

std::optional<practice::Offers> offersOf(const QString& way)
{
    static const QHash<QString, practice::Offers> ways{
        {QStringLiteral("none"), practice::Offers::Nothing},
        {QStringLiteral("external-id"), practice::Offers::ExternalId},
        {QStringLiteral("idempotency-key"), practice::Offers::IdempotencyKey}};
    return ways.contains(way) ? std::optional(ways.value(way)) : std::nullopt;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    QLoggingCategory::setFilterRules(QStringLiteral("lotse.*=false"));
    QCommandLineParser parser;
    const QCommandLineOption sends(QStringLiteral("sends"), {}, QStringLiteral("N"));
    const QCommandLineOption way(QStringLiteral("way"), {}, QStringLiteral("way"), QStringLiteral("none"));
    const QCommandLineOption seed(QStringLiteral("seed"), {}, QStringLiteral("S"));
    const QCommandLineOption outboxes(QStringLiteral("outboxes"), {}, QStringLiteral("N"), QStringLiteral("20"));
    const QCommandLineOption control(QStringLiteral("control"));
    parser.addOptions({sends, way, seed, outboxes, control});
    parser.addHelpOption();
    parser.process(app);

    Wish wish;
    const bool soak = qEnvironmentVariableIsSet("LOTSE_SOAK");
    wish.sends = parser.isSet(sends) ? parser.value(sends).toInt() : 1000;
    wish.outboxes = parser.value(outboxes).toInt();
    wish.seed = parser.isSet(seed) ? parser.value(seed).toULongLong() : std::random_device()();
    wish.control = parser.isSet(control);
    const std::optional<practice::Offers> offers = offersOf(parser.value(way));
    if (!offers || wish.sends < 1 || wish.outboxes < 1) {
        parser.showHelp(2);
    }
    wish.offers = *offers;
    // A fresh portal every thousand keeps each look-up about as long as in real life.
    const int rounds = soak && !parser.isSet(sends) ? 10 : 1;
    for (int round = 0; round < rounds; ++round, ++wish.seed) {
        std::printf("%s, --seed %llu\n", qPrintable(parser.value(way)), static_cast<unsigned long long>(wish.seed));
        std::fflush(stdout);
        Campaign campaign(wish);
        if (const int verdict = campaign.run(); verdict != 0) {
            return verdict;
        }
    }
    return 0;
}
