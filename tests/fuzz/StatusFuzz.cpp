// The decoder of status pages, and everything that works on what it lets through, under mutated pages. What is let
// through must hold: ids once, words and times within bounds, the same after being kept and read again.
// fuzz_status [INPUTS [SEED]]; prints the seed and the number of the input that breaks something.
#include "portals/statuspage/Decoder.h"
#include "support/status/Calendar.h"
#include "support/status/DaysHistory.h"
#include "support/status/StatusChanges.h"
#include "support/status/StatusJson.h"
#include "support/status/Subscription.h"

#include <QDir>
#include <QFile>
#include <QSet>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <random>

using namespace lotse;
using namespace lotse::status;
using namespace lotse::statuspage;

namespace
{

constexpr qsizetype longest = 200'000;

class Dice
{
public:
    explicit Dice(std::uint32_t seed) : m_engine(seed) {}
    qsizetype below(qsizetype end)
    {
        return end <= 0 ? 0 : std::uniform_int_distribution<qsizetype>(0, end - 1)(m_engine);
    }

private:
    std::mt19937 m_engine;
};

QList<QByteArray> seeds()
{
    QList<QByteArray> all{
        R"({"page":{"id":"p","name":"P","url":"https://s.example","time_zone":"Etc/UTC","updated_at":"2026-11-20T08:00:00.000Z"},"status":{"indicator":"minor","description":"D"},"components":[{"id":"g","name":"EMEA","group":true,"components":["a","b"],"status":"operational"},{"id":"a","name":"Studio","status":"partial_outage","group_id":"g","position":1}],"incidents":[{"id":"i","name":"N","status":"investigating","impact":"major","created_at":"2026-11-20T07:00:00-08:00","incident_updates":[{"id":"u","status":"investigating","body":"B<br />\r\nC","display_at":"2026-11-20T07:00:00Z","affected_components":[{"code":"a","name":"Studio","old_status":"operational","new_status":"major_outage"}]}],"components":[{"id":"a","name":"Studio","status":"partial_outage"}]}],"scheduled_maintenances":[{"id":"m","name":"M","status":"scheduled","impact":"maintenance","scheduled_for":"2026-11-30T02:00:00Z","scheduled_until":"2026-11-30T03:00:00Z","incident_updates":[]}]})",
        R"(<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id><published>2022-06-08T19:13:39Z</published><updated>2022-06-08T19:13:39Z</updated><link href="https://s.example/incidents/abc"/><title>T &amp; U</title><content type="html">&lt;p&gt;&lt;small&gt;Jun 8, 19:13 UTC&lt;/small&gt;&lt;br&gt;&lt;strong&gt;Resolved&lt;/strong&gt; - Over.&lt;/p&gt;</content></entry></feed>)"};
    const QDir recorded(QStringLiteral(LOTSE_FIXTURES "/statuspage"));
    const QStringList names = recorded.entryList(QDir::Files);
    for (const QString& name : names) {
        QFile file(recorded.filePath(name));
        if (file.open(QIODevice::ReadOnly)) {
            all.append(file.readAll());
        }
    }
    return all;
}

QByteArray piece(Dice& dice, const QByteArray& of)
{
    const qsizetype from = dice.below(of.size());
    return of.mid(from, dice.below(qMin<qsizetype>(400, of.size() - from) + 1));
}

QByteArray mutated(Dice& dice, QByteArray bytes, const QList<QByteArray>& all)
{
    static const QList<QByteArray> tokens{"null",
                                          "true",
                                          "{}",
                                          "[]",
                                          "-1",
                                          "1e308",
                                          "9999999999999999999",
                                          "\"\"",
                                          "\"9999-12-31T23:59:59Z\"",
                                          "\"-0001-01-01T00:00:00Z\"",
                                          "\"\\u0000\"",
                                          "\"\\ud800\"",
                                          "\"<br />\"",
                                          "\"&#1114112;\"",
                                          "[[[[[[[[",
                                          "}}}}",
                                          "\"operational\"",
                                          "\"id\":",
                                          "\xEF\xBB\xBF",
                                          "\x00"};
    const qsizetype times = 1 + dice.below(3);
    for (qsizetype i = 0; i < times; ++i) {
        const qsizetype at = dice.below(bytes.size() + 1);
        switch (dice.below(18)) {
        case 0:
            if (at < bytes.size()) {
                bytes[at] = static_cast<char>(dice.below(256));
            }
            break;
        case 1:
            bytes.remove(at, dice.below(60));
            break;
        case 2:
            bytes.insert(at, piece(dice, bytes));
            break;
        case 3:
            bytes.insert(at, piece(dice, all[dice.below(all.size())]));
            break;
        case 4:
            bytes.insert(at, tokens[dice.below(tokens.size())]);
            break;
        case 5:
            bytes.truncate(at);
            break;
        default: { // one value for another
            const qsizetype colon = bytes.indexOf(':', at);
            const qsizetype end = colon < 0 ? -1 : bytes.indexOf(',', colon);
            if (end > colon) {
                bytes.replace(colon + 1, end - colon - 1, tokens[dice.below(tokens.size())]);
            }
        }
        }
    }
    bytes.truncate(longest);
    return bytes;
}

[[noreturn]] void broken(const char* what, int input, std::uint32_t seed)
{
    std::fprintf(stderr, "input %d of seed %u: %s\n", input, seed, what);
    std::abort();
}

struct Checker {
    int input;
    std::uint32_t seed;

    void require(bool holds, const char* what) const
    {
        if (!holds) {
            broken(what, input, seed);
        }
    }

    void check(const std::vector<Incident>& incidents) const
    {
        QSet<QString> ids;
        const QDateTime now(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);
        for (const Incident& incident : incidents) {
            require(!incident.id.isEmpty(), "an incident without an id");
            require(!ids.contains(incident.id), "an id twice");
            ids.insert(incident.id);
            const Incident kept = incidentFromJson(toJson(incident));
            require(kept.updates == incident.updates, "updates are not the same after being kept");
            require(kept.link == incident.link, "the link is not the same after being kept");
            require(kept == incident, "not the same after being kept");
            require(incident.name.size() <= 1'000, "an endless name");
            QSet<QString> updates;
            for (const Update& update : incident.updates) {
                require(!updates.contains(update.id), "an update twice");
                updates.insert(update.id);
            }
            if (incident.began().isValid()) {
                require(qAbs(incident.began().date().year()) < 10'000, "a time out of bounds");
            }
            require(merged(incident, incident) == incident, "merging with itself changes it");
            require(!changeBetween(incident, incident), "news without a change");
            (void)severityOf(incident);
            (void)calendarFile({eventOf(incident, {})}, now);
            (void)wants(usualRule(QStringLiteral("EMEA")), {.kind = Change::Kind::Opened, .incident = incident}, {});
        }
        const std::vector<Day> days = daysOf(QStringLiteral("a"), incidents, now, 90, QTimeZone::utc());
        require(days.size() == 90, "days are missing");
        for (const Day& day : days) {
            require(day.minutes >= 0 && day.minutes <= 24 * 60, "a day of more than 24 hours");
        }
    }

    int run(const QByteArray& bytes) const
    {
        int accepted = 0;
        if (const auto summary = readSummary(bytes)) {
            ++accepted;
            QSet<QString> ids;
            for (const Part& part : summary->parts) {
                require(!part.id.isEmpty() && !ids.contains(part.id), "a part twice or without an id");
                ids.insert(part.id);
                (void)regionOf(part, summary->parts, {QStringLiteral("EMEA"), QStringLiteral("NA")});
            }
            Summary kept = summaryFromJson(toJson(*summary));
            kept.incidents = summary->incidents;
            kept.maintenances = summary->maintenances;
            require(kept == *summary, "a page that is not the same after being kept");
            check(summary->incidents);
            check(summary->maintenances);
            (void)severityOf(*summary);
        }
        for (const auto& list : {readIncidents(bytes), readMaintenances(bytes), readHistoryFeed(bytes)}) {
            if (list) {
                ++accepted;
                check(*list);
            }
        }
        return accepted;
    }
};

} // namespace

int main(int argc, char** argv)
{
    const int inputs = argc > 1 ? std::atoi(argv[1]) : 6000;
    const auto seed = static_cast<std::uint32_t>(argc > 2 ? std::atoi(argv[2]) : 20261122);
    const QList<QByteArray> all = seeds();
    Dice dice(seed);
    int accepted = 0;
    for (int i = 0; i < inputs; ++i) {
        const QByteArray bytes = mutated(dice, all[dice.below(all.size())], all);
        accepted += Checker{.input = i, .seed = seed}.run(bytes);
    }
    std::printf("seed %u: %d inputs, %d readings let something through\n", seed, inputs, accepted);
    return accepted > 0 ? 0 : 1; // a run that only ever refuses tests nothing
}
