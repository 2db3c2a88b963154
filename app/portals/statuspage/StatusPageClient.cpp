#include "portals/statuspage/StatusPageClient.h"

#include "portals/statuspage/Decoder.h"

#include <QRegularExpression>

namespace lotse::statuspage
{

namespace
{

using net::HttpRequest;
using net::HttpResponse;
using status::Incident;
using status::Reading;
using status::Tags;

const QString summaryPath = QStringLiteral("/api/v2/summary.json");
const QString incidentsPath = QStringLiteral("/api/v2/incidents.json");
const QString maintenancesPath = QStringLiteral("/api/v2/scheduled-maintenances.json");
const QString feedPath = QStringLiteral("/history.atom");
constexpr std::chrono::seconds patience{20};
constexpr std::chrono::seconds longestFresh{300}; // a page that asks for more would never be current

// How long an answer may be used without asking, by its Cache-Control.
std::chrono::milliseconds freshFor(const HttpResponse& response)
{
    static const QRegularExpression maxAge(QStringLiteral("(?:^|[,\\s])max-age=(\\d{1,9})"));
    const QString control = QString::fromLatin1(response.header("cache-control")).toLower();
    if (control.contains(QLatin1String("no-cache")) || control.contains(QLatin1String("no-store"))) {
        return {};
    }
    return std::min<std::chrono::milliseconds>(std::chrono::seconds(maxAge.match(control).captured(1).toInt()),
                                               longestFresh);
}

std::optional<Error> problemOf(const HttpResponse& response, const QDateTime& now)
{
    Error error{.detail = QStringLiteral("HTTP %1").arg(response.status), .retry = Retry::Later};
    error.retryAfter = response.retryAfter(now);
    switch (response.status) {
    case 200:
    case 304:
        return std::nullopt;
    case 401:
    case 403:
        error.code = ErrorCode::Forbidden;
        break;
    case 404:
    case 410:
        error.code = ErrorCode::NotFound;
        break;
    case 429:
        error.code = ErrorCode::TooManyRequests;
        break;
    case 503:
        error.code = ErrorCode::Unavailable;
        break;
    case 511: // the network asks for a sign-in
        error.code = ErrorCode::AnswerNotPortal;
        break;
    default:
        error.code = response.status >= 500 ? ErrorCode::ServerFailed : ErrorCode::AnswerNotPortal;
    }
    return error;
}

} // namespace

// Kept alive by its own coroutines.
struct StatusPageClient::State {
    State(QUrl itsAddress, Clock& itsClock)
        : address(pageAddress(itsAddress)), clock(itsClock), http(net::HttpPolicy{.redirectHosts = {address.host()}})
    {
    }

    HttpRequest request(const QString& path, const Tags& known) const;
    template <typename T, typename Read>
    static Result<std::optional<T>> taken(const HttpResponse& response, const QDateTime& now, const QString& path,
                                          Read read, Reading& reading);
    static QCoro::Task<Result<Reading>> read(std::shared_ptr<State> self, Tags known, bool everything,
                                             std::stop_token stop);
    static QCoro::Task<Result<void>> readLists(std::shared_ptr<State> self, Tags known, Reading* reading,
                                               std::stop_token stop);

    const QUrl address;
    Clock& clock;
    net::HttpClient http;
    std::chrono::milliseconds freshUntil{0}; // monotonic
};

HttpRequest StatusPageClient::State::request(const QString& path, const Tags& known) const
{
    HttpRequest made;
    made.url = address;
    made.url.setPath(address.path() + path);
    made.headers = {{"Accept", "application/json"}};
    made.timeout = patience;
    made.answerLimit = longestAnswer;
    if (const QByteArray tag = known.value(path); !tag.isEmpty()) {
        made.headers.emplace_back("If-None-Match", tag);
    }
    return made;
}

// Nothing: as it was.
template <typename T, typename Read>
Result<std::optional<T>> StatusPageClient::State::taken(const HttpResponse& response, const QDateTime& now,
                                                        const QString& path, Read read, Reading& reading)
{
    if (const std::optional<Error> problem = problemOf(response, now)) {
        return *problem;
    }
    if (response.status == 304) {
        return std::optional<T>();
    }
    Result<T> value = read(response.body);
    if (!value) {
        return value.error();
    }
    reading.tags.insert(path, response.header("etag"));
    return std::optional<T>(*std::move(value));
}

QCoro::Task<Result<Reading>> StatusPageClient::State::read(std::shared_ptr<State> self, Tags known, bool everything,
                                                           std::stop_token stop)
{
    Reading reading;
    reading.tags = known;
    if (!everything && self->clock.monotonic() < self->freshUntil) {
        co_return reading;
    }
    const HttpRequest asked = self->request(summaryPath, known);
    const Result<HttpResponse> answer = co_await self->http.send(asked, stop);
    if (!answer) {
        co_return answer.error();
    }
    const Result<std::optional<status::Summary>> summary =
        taken<status::Summary>(*answer, self->clock.now(), summaryPath, readSummary, reading);
    if (!summary) {
        co_return summary.error();
    }
    reading.summary = *summary;
    reading.serverTime = answer->date();
    if (reading.summary || everything) {
        const Result<void> lists = co_await readLists(self, known, &reading, stop);
        if (!lists && (!reading.summary || lists.error().code == ErrorCode::Cancelled)) {
            co_return lists.error();
        }
        if (!lists) {
            // What is going on now is known and shown; the next reading asks for all of it again.
            reading.tags.insert(summaryPath, QByteArray());
        }
    }
    self->freshUntil = self->clock.monotonic() + freshFor(*answer);
    co_return reading;
}

QCoro::Task<Result<void>> StatusPageClient::State::readLists(std::shared_ptr<State> self, Tags known, Reading* reading,
                                                             std::stop_token stop)
{
    const HttpRequest askedIncidents = self->request(incidentsPath, known);
    const Result<HttpResponse> incidents = co_await self->http.send(askedIncidents, stop);
    if (!incidents) {
        co_return incidents.error();
    }
    if (incidents->status == 404) {
        // A look-alike may offer the feed only; without that there is no history, which is no error.
        const HttpRequest askedFeed = self->request(feedPath, known);
        const Result<HttpResponse> feed = co_await self->http.send(askedFeed, stop);
        if (feed && feed->status == 200) {
            if (const auto history = readHistoryFeed(feed->body)) {
                reading->incidents = *history;
                reading->tags.insert(feedPath, feed->header("etag"));
            }
        }
    } else {
        const auto list =
            taken<std::vector<Incident>>(*incidents, self->clock.now(), incidentsPath, readIncidents, *reading);
        if (!list) {
            co_return list.error();
        }
        reading->incidents = *list;
    }
    const HttpRequest askedMaintenances = self->request(maintenancesPath, known);
    const Result<HttpResponse> maintenances = co_await self->http.send(askedMaintenances, stop);
    if (!maintenances) {
        co_return maintenances.error();
    }
    if (maintenances->status == 404) {
        co_return Result<void>();
    }
    const auto planned =
        taken<std::vector<Incident>>(*maintenances, self->clock.now(), maintenancesPath, readMaintenances, *reading);
    if (!planned) {
        co_return planned.error();
    }
    reading->maintenances = *planned;
    co_return Result<void>();
}

StatusPageClient::StatusPageClient(QUrl address, Clock& clock)
    : m_state(std::make_shared<State>(std::move(address), clock))
{
}

StatusPageClient::~StatusPageClient() = default;

QCoro::Task<Result<Reading>> StatusPageClient::read(Tags known, bool everything, std::stop_token stop)
{
    return State::read(m_state, std::move(known), everything, std::move(stop));
}

QUrl pageAddress(const QUrl& typed)
{
    QUrl address = typed.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
    if (address.scheme().isEmpty() && !address.path().isEmpty()) {
        address = QUrl(QStringLiteral("https://") + address.toString());
    }
    QString path = address.path();
    path.remove(QRegularExpression(QStringLiteral("(?:/api(?:/v2(?:/.*)?)?|/history(?:\\.\\w+)?|/incidents/.*)?/*$")));
    address.setPath(path);
    return address;
}

} // namespace lotse::statuspage
