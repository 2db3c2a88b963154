#include "assembly/StatusCommand.h"

#include "assembly/CompanyWay.h"
#include "assembly/Options.h"
#include "foundation/settings/Declared.h"
#include "portals/statuspage/StatusPageClient.h"
#include "support/account/AccountRegistry.h"
#include "support/account/Profile.h"
#include "support/status/StatusStore.h"
#include "support/vendor/VendorProfile.h"
#include "ui/common/Formats.h"
#include "ui/shell/Languages.h"
#include "ui/status/StatusTexts.h"

#include <QCommandLineParser>
#include <QCoro/QCoroTask>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

namespace lotse::assembly
{

namespace
{

using namespace Qt::Literals::StringLiterals;
using status::Severity;

struct Wanted {
    bool json = false;
    QUrl page;
    QString folder;
    QString language;
};

std::optional<Wanted> read(const QStringList& arguments, int& exitCode)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Prints the state of the vendor's status page. Ends with 0 (fine), 1 (impaired), 2 (outage), 3 (maintenance), "
        "4 (not known now), 64 (wrong use)."_s);
    const QCommandLineOption json(u"json"_s, u"As JSON, for programs."_s);
    const QCommandLineOption page(u"status-url"_s, u"Read this status page."_s, u"URL"_s);
    const QCommandLineOption folder(u"profile-folder"_s, u"Where everything is kept."_s, u"DIR"_s);
    const QCommandLineOption language(u"language"_s, u"Language of this run: de or en."_s, u"LANGUAGE"_s);
    const QCommandLineOption help({u"h"_s, u"help"_s}, u"Show this help."_s);
    parser.addOptions({json, page, folder, language, help});
    parser.addPositionalArgument(u"status"_s, u"This command."_s);
    exitCode = StatusUsage;
    if (!parser.parse(arguments) || parser.positionalArguments() != QStringList{u"status"_s}) {
        std::fprintf(stderr, "lotse status: %s\n",
                     qPrintable(parser.errorText().isEmpty() ? u"unexpected argument"_s : parser.errorText()));
        return std::nullopt;
    }
    if (parser.isSet(help)) {
        std::fputs(qPrintable(parser.helpText()), stdout);
        exitCode = StatusFine;
        return std::nullopt;
    }
    Wanted wanted{.json = parser.isSet(json),
                  .page = QUrl(parser.value(page)),
                  .folder = parser.isSet(folder) ? QDir(parser.value(folder)).absolutePath() : usualFolder(false),
                  .language = parser.value(language)};
    if (parser.isSet(page) && statuspage::pageAddress(wanted.page).host().isEmpty()) {
        std::fprintf(stderr, "lotse status: this is no address: %s\n", qPrintable(parser.value(page)));
        return std::nullopt;
    }
    return wanted;
}

struct Place {
    QUrl page;
    QString mirror; // of the current account; empty: there is none
    QStringList regions;
};

Place placeFor(const Wanted& wanted)
{
    Place place;
    const Result<vendor::VendorProfile> vendor = vendor::loadVendorProfile(u"jitterbit"_s);
    if (vendor) {
        place.page = vendor->link(u"status"_s);
        place.regions = vendor->regions;
    }
    const QDir folder(wanted.folder);
    if (folder.exists(u"accounts.json"_s)) {
        const settings::Settings settings(folder.filePath(u"settings.json"_s), settings::policyFile());
        account::AccountRegistry accounts(wanted.folder);
        const std::vector<account::Account> all = accounts.accounts();
        std::optional<account::Account> current = accounts.account(settings.get(settings::currentAccount));
        if (!current && !all.empty()) {
            current = all.front();
        }
        net::useCompanyNetwork(companyNetwork(settings, current)); // a password would have to be asked for
        if (current) {
            place.mirror = account::accountFolder(wanted.folder, current->id);
            if (!current->statusPage.isEmpty()) {
                place.page = QUrl(current->statusPage);
            }
        }
    }
    if (!wanted.page.isEmpty()) {
        place.page = wanted.page;
    }
    place.page = statuspage::pageAddress(place.page);
    if (!QFileInfo::exists(QDir(place.mirror).filePath(u"mirror.sqlite"_s))) {
        place.mirror.clear();
    }
    return place;
}

QCoro::Task<void> ask(statuspage::StatusPageClient* page, std::optional<Result<status::Reading>>* answer)
{
    const status::Tags none;
    const std::stop_token stop;
    Result<status::Reading> reading = co_await page->read(none, false, stop);
    answer->emplace(std::move(reading));
}

// The last state that the program itself has seen of this page.
status::Overview lastKnown(const Place& place)
{
    if (place.mirror.isEmpty()) {
        return {};
    }
    const account::Profile profile = account::openProfile(place.mirror);
    status::StatusStore store(profile.mirror);
    const Result<status::Overview> overview = store.overview().result();
    return overview && overview->address == place.page ? *overview : status::Overview();
}

const char* nameOf(Severity severity)
{
    switch (severity) {
    case Severity::Fine:
        return "operational";
    case Severity::Maintenance:
        return "maintenance";
    case Severity::Minor:
        return "impaired";
    case Severity::Major:
        return "partial_outage";
    case Severity::Critical:
        return "major_outage";
    case Severity::Unknown:
        break;
    }
    return "unknown";
}

int exitFor(Severity severity)
{
    switch (severity) {
    case Severity::Fine:
        return StatusFine;
    case Severity::Maintenance:
        return StatusMaintenance;
    case Severity::Unknown:
    case Severity::Minor:
        return StatusImpaired;
    case Severity::Major:
    case Severity::Critical:
        return StatusOutage;
    }
    return StatusNotKnown;
}

QJsonValue timeJson(const QDateTime& time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODate)) : QJsonValue();
}

QJsonObject incidentJson(const status::Incident& incident, const Place& place, const status::Summary& summary)
{
    QJsonArray parts;
    for (const status::PartMention& part : incident.parts) {
        parts.append(QJsonObject{{u"name"_s, part.name}, {u"status"_s, part.status}});
    }
    QJsonObject json{
        {u"id"_s, incident.id},
        {u"name"_s, incident.name},
        {u"status"_s, incident.status},
        {u"impact"_s, incident.impact},
        {u"link"_s, incident.link.toString()},
        {u"began"_s, timeJson(incident.began())},
        {u"updated"_s, timeJson(incident.updated)},
        {u"regions"_s, QJsonArray::fromStringList(status::regionsOf(incident, summary.parts, place.regions))},
        {u"parts"_s, parts}};
    if (incident.maintenance) {
        json.insert(u"from"_s, timeJson(incident.plannedFrom));
        json.insert(u"until"_s, timeJson(incident.plannedUntil));
    }
    return json;
}

void printJson(const status::Overview& overview, const Place& place, const std::optional<Error>& error)
{
    const status::Summary& summary = overview.summary;
    QJsonObject regions;
    for (const QString& region : place.regions) {
        regions.insert(region, QLatin1String(nameOf(status::severityIn(summary, region, place.regions))));
    }
    QJsonArray incidents;
    for (const status::Incident& each : summary.incidents) {
        incidents.append(incidentJson(each, place, summary));
    }
    QJsonArray maintenances;
    for (const status::Incident& each : summary.maintenances) {
        maintenances.append(incidentJson(each, place, summary));
    }
    const QJsonObject json{
        {u"page"_s, QJsonObject{{u"name"_s, summary.page.name}, {u"address"_s, place.page.toString()}}},
        {u"state"_s, overview.isKnown() ? QLatin1String(nameOf(status::severityOf(summary))) : "not_known"_L1},
        {u"indicator"_s, summary.indicator},
        {u"description"_s, summary.description},
        {u"checked"_s, timeJson(overview.checked)},
        {u"fresh"_s, !error},
        {u"error"_s, error ? QJsonValue(errorName(error->code)) : QJsonValue()},
        {u"regions"_s, regions},
        {u"incidents"_s, incidents},
        {u"maintenances"_s, maintenances}};
    std::fputs(QJsonDocument(json).toJson().constData(), stdout);
}

void printText(const status::Overview& overview, const std::optional<Error>& error, const QDateTime& now)
{
    const auto line = [](const QString& text) { std::printf("%s\n", text.toUtf8().constData()); };
    if (error) {
        sync::JobState job;
        job.error = error;
        line(ui::StatusTexts::connection(job, now));
    }
    if (!overview.isKnown()) {
        return;
    }
    const status::Summary& summary = overview.summary;
    line(ui::StatusTexts::overall(status::severityOf(summary)));
    line(summary.page.name + u" · "_s + ui::StatusTexts::age(overview, now));
    for (const status::Incident& each : summary.incidents) {
        line(u"  ! "_s + each.name + u" · "_s + ui::StatusTexts::phase(each.status) +
             (each.link.isEmpty() ? QString() : u" · "_s + each.link.toString()));
    }
    for (const status::Part& part : summary.parts) {
        if (!part.group && status::severityOfPart(part.status) != Severity::Fine) {
            line(u"  - "_s + part.name + u": "_s + ui::StatusTexts::part(part.status));
        }
    }
    for (const status::Incident& each : summary.maintenances) {
        line(u"  ~ "_s + each.name + u" · "_s + ui::StatusTexts::span(each.plannedFrom, each.plannedUntil));
    }
}

} // namespace

int statusCommand(const QStringList& arguments)
{
    int exitCode = StatusUsage;
    const std::optional<Wanted> wanted = read(arguments, exitCode);
    if (!wanted) {
        return exitCode;
    }
    ui::Languages languages;
    languages.use(wanted->language);
    const Place place = placeFor(*wanted);
    SystemClock clock;
    statuspage::StatusPageClient page(place.page, clock);
    std::optional<Result<status::Reading>> answer;
    QCoro::waitFor(ask(&page, &answer));
    const Result<status::Reading>& reading = *answer;
    std::optional<Error> error;
    status::Overview overview;
    if (reading && reading->summary) {
        overview.address = place.page;
        overview.summary = *reading->summary;
        overview.checked = clock.now();
    } else {
        error = reading ? Error{.code = ErrorCode::AnswerUnreadable} : reading.error();
        overview = lastKnown(place);
    }
    if (wanted->json) {
        printJson(overview, place, error);
    } else {
        printText(overview, error, clock.now());
    }
    std::fflush(stdout);
    return error ? StatusNotKnown : exitFor(status::severityOf(overview.summary));
}

} // namespace lotse::assembly
