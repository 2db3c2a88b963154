#include "practice/Portal.h"

#include "practice/ControlDoor.h"
#include "practice/FaultDice.h"
#include "practice/ForumHall.h"
#include "practice/ForumInterface.h"
#include "practice/RestInterface.h"
#include "practice/SeedForums.h"
#include "practice/Seeding.h"
#include "practice/SignInInterface.h"
#include "practice/StatusInterface.h"

#include <QJsonDocument>

#include <atomic>
#include <exception>
#include <mutex>

namespace lotse::practice
{

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr int CALLS_A_DAY = 1'000'000;
const auto CLIENT_ID = u"3MVG9lotse.practice"_s;

// Everything that lives as long as the file is open; used under one lock.
struct House {
    House(const QString& file, SignInRules rules, bool livingStatus)
        : store(file, catalogue),
          signIn(store, std::move(rules)),
          desk(catalogue, store),
          forums(catalogue, store),
          community(forums),
          rest(catalogue, store, desk, community),
          gate(signIn, store),
          status(store, livingStatus)
    {
        for (const auto& row : store.rows(uR"(SELECT "Field", "Value" FROM "RemovedChoice")"_s))
            catalogue.removeChoice(row.at(0).toString(), row.at(1).toString());
    }

    Catalogue catalogue;
    Store store;
    SignIn signIn;
    CaseDesk desk;
    ForumHall forums;
    ForumInterface community;
    RestInterface rest;
    SignInInterface gate;
    StatusDesk status;
};

bool isRead(const Request& request, const QStringList& path)
{
    if (request.method == "GET" || request.method == "HEAD" || path.value(1) == QLatin1String("oauth2"))
        return true;
    if (path.last() != QLatin1String("composite"))
        return false;
    const auto parts = QJsonDocument::fromJson(request.body).object().value(u"compositeRequest"_s).toArray();
    return std::all_of(parts.begin(), parts.end(), [](const QJsonValue& part) {
        return part.toObject().value(u"method"_s).toString() == QLatin1String("GET");
    });
}

Answer errorAnswer(int status, const QString& code, const QString& message, bool retryAfter)
{
    auto made = answer(Refusal{status, code, message, {}});
    if (retryAfter)
        made.headers.append({QByteArray("Retry-After"), QByteArray("1")});
    return made;
}

// What is said when the request was not carried out.
Answer refusedBy(Mishap mishap, const Request& request)
{
    switch (mishap) {
    case Mishap::Unavailable:
    case Mishap::UnavailableRetryAfter:
        return errorAnswer(503, u"SERVER_UNAVAILABLE"_s, u"The servers are temporarily unavailable"_s,
                           mishap == Mishap::UnavailableRetryAfter);
    case Mishap::TooMany:
        return errorAnswer(429, u"TOO_MANY_REQUESTS"_s, u"Too many requests"_s, true);
    case Mishap::ServerError:
        return errorAnswer(500, u"UNKNOWN_EXCEPTION"_s, u"An unexpected error occurred. ErrorId: 1423017-88215"_s,
                           false);
    case Mishap::LimitReached:
        return errorAnswer(403, u"REQUEST_LIMIT_EXCEEDED"_s, u"TotalRequests Limit exceeded."_s, false);
    case Mishap::Html:
        return {200,
                "<!DOCTYPE html><html><head><title>Down for Maintenance</title></head><body><h1>We are down for "
                "maintenance.</h1><p>Sorry for the inconvenience.</p></body></html>",
                "text/html;charset=UTF-8",
                {},
                Cut::Never};
    case Mishap::Nonsense:
        return {200, QByteArray("\x1f\x8b\x00{]\xff\xfe\"id\":", 13), "application/json;charset=UTF-8", {}, Cut::Never};
    case Mishap::Redirect:
        return {307, {}, {}, {{QByteArray("Location"), "/elsewhere" + request.target}}, Cut::Never};
    case Mishap::ExpireSession:
        return answer(sessionEnded());
    default:
        return {503, {}, {}, {}, Cut::BeforeAnswer};
    }
}

QHash<QString, QString> texts(const QJsonObject& fields)
{
    QHash<QString, QString> values;
    for (auto it = fields.begin(); it != fields.end(); ++it)
        values.insert(it.key(), it.value().toVariant().toString());
    return values;
}

} // namespace

// First come, first served: with an ordinary mutex a request can be overtaken for seconds, and what a client looks up
// would not show what it sent long before.
class Turnstile
{
public:
    void lock()
    {
        const auto mine = m_next.fetch_add(1);
        for (auto turn = m_turn.load(); turn != mine; turn = m_turn.load())
            m_turn.wait(turn);
    }
    void unlock()
    {
        m_turn.fetch_add(1);
        m_turn.notify_all();
    }

private:
    std::atomic_uint m_next = 0;
    std::atomic_uint m_turn = 0;
};

struct Portal::State {
    Portal* portal = nullptr;
    PortalOptions options;

    mutable Turnstile mutex; // guards the house, the dice and the problem
    QString problem;
    std::unique_ptr<House> house;
    FaultDice dice;
    std::atomic_int requests = 0;
    std::atomic_int calls = 0; // counted against the limit
    std::atomic_int statusRequests = 0;
    std::atomic_int statusUnchanged = 0;

    std::mutex serverMutex; // guards starting and stopping
    std::unique_ptr<HttpServer> server;
    std::atomic<HttpServer*> serving = nullptr;
    std::atomic<quint16> port = 0;

    QString host() const { return u"http://127.0.0.1:%1"_s.arg(port.load()); }
    bool open();
    Answer serve(const Request& request);
    Answer serveWithMishaps(const Request& request, const QStringList& path);
    Answer carryOut(const Request& request, const QStringList& path);
    Answer route(const Request& request, const QStringList& path);
    Answer serveStatusPage(const Request& request);
    void pause(std::chrono::milliseconds time);

    template <typename Deed>
    auto with(Deed deed) const
    {
        const std::lock_guard lock(mutex);
        return house ? deed(*house) : decltype(deed(*house))();
    }
    template <typename Deed>
    bool onCase(const QString& idOrNumber, Deed deed);
};

bool Portal::State::open()
{
    const std::lock_guard lock(mutex);
    if (house)
        return true;
    try {
        auto made = std::make_unique<House>(
            options.file, SignInRules{options.rotateTokens, options.sessionLength, CLIENT_ID}, options.livingStatus);
        seed(made->store, made->catalogue, options.cases);
        seedForums(made->store, made->catalogue, options.threads);
        made->rest.setOffers(options.offers);
        house = std::move(made);
        return true;
    } catch (const std::exception& failure) {
        problem = QString::fromUtf8(failure.what());
        return false;
    }
}

void Portal::State::pause(std::chrono::milliseconds time)
{
    if (auto* running = serving.load(); running && time.count() > 0)
        running->pause(time);
}

Answer Portal::State::serve(const Request& request)
{
    auto path = request.path;
    try {
        if (path.value(0) == QLatin1String("practice"))
            return serveControls(*portal, request, path.mid(1));
        if (isStatusPath(path))
            return serveStatusPage(request);
        if (path.value(0) == QLatin1String("elsewhere"))
            path.removeFirst();
        if (path.value(0) == QLatin1String("support"))
            path.removeFirst();
        if (path.value(0) != QLatin1String("services") && path.value(0) != QLatin1String("id"))
            return {404, "<html><body>Not found</body></html>", "text/html;charset=UTF-8", {}, Cut::Never};
        return serveWithMishaps(request, path);
    } catch (const Refusal& refusal) {
        return answer(refusal);
    }
}

Answer Portal::State::serveStatusPage(const Request& request)
{
    ++statusRequests;
    const std::lock_guard lock(mutex);
    auto made = practice::serveStatus(house->status, request, host());
    if (made.status == 304)
        ++statusUnchanged;
    return made;
}

Answer Portal::State::serveWithMishaps(const Request& request, const QStringList& path)
{
    ++requests;
    Mishap mishap = Mishap::None;
    Faults faults;
    {
        const std::lock_guard lock(mutex);
        mishap = dice.draw(isRead(request, path));
        faults = dice.faults();
        if (mishap == Mishap::ExpireSession && bearer(request).isEmpty())
            mishap = Mishap::None;
        if (mishap == Mishap::ExpireSession)
            house->signIn.endSession(bearer(request));
    }
    pause(faults.latency);
    if (!carriesOut(mishap))
        return refusedBy(mishap, request);
    auto made = carryOut(request, path);
    if (mishap == Mishap::DropAfterAccept)
        made.cut = Cut::BeforeAnswer;
    if (mishap == Mishap::Truncated)
        made.cut = Cut::HalfBody;
    if (mishap == Mishap::Empty)
        made = {200, {}, {}, made.headers, Cut::Never};
    if (mishap == Mishap::LateAccept)
        pause(faults.late);
    return made;
}

Answer Portal::State::carryOut(const Request& request, const QStringList& path)
{
    Answer made;
    try {
        const std::lock_guard lock(mutex);
        made = route(request, path);
    } catch (const Refusal& refusal) {
        made = answer(refusal);
    } catch (const std::exception& failure) {
        made = answer(Refusal{500, u"UNKNOWN_EXCEPTION"_s, QString::fromUtf8(failure.what()), {}});
    }
    if (path.value(1) == QLatin1String("data"))
        made.headers.append({"Sforce-Limit-Info", QByteArray("api-usage=") + QByteArray::number(++calls) + '/' +
                                                      QByteArray::number(CALLS_A_DAY)});
    return made;
}

Answer Portal::State::route(const Request& request, const QStringList& path)
{
    const auto& kind = path.value(1);
    if (path.first() == QLatin1String("services") && kind == QLatin1String("oauth2"))
        return house->gate.serve(request, path.mid(2), host());
    const bool isIdentity = path.first() == QLatin1String("id") && path.size() == 3;
    const bool isData = path.first() == QLatin1String("services") && kind == QLatin1String("data");
    if (!isIdentity && !isData)
        throw Refusal{404, u"NOT_FOUND"_s, u"The requested resource does not exist"_s, {}};
    if (isData && path.size() == 2)
        return house->rest.serve(request, {}, {});
    const auto userId = house->signIn.userOf(bearer(request));
    if (userId.isEmpty())
        throw sessionEnded();
    return isIdentity ? house->gate.identity(path.at(1), path.at(2), host())
                      : house->rest.serve(request, path.mid(2), userId);
}

template <typename Deed>
bool Portal::State::onCase(const QString& idOrNumber, Deed deed)
{
    return with([&](House& open) {
        const auto caseId = open.desk.caseIdOf(idOrNumber);
        if (caseId.isEmpty())
            return false;
        try {
            deed(open, caseId);
            return true;
        } catch (const Refusal&) {
            return false;
        }
    });
}

Portal::Portal(PortalOptions options) : m_state(std::make_unique<State>())
{
    m_state->portal = this;
    m_state->port = options.port;
    m_state->options = std::move(options);
    m_state->open();
}

Portal::~Portal()
{
    stop();
}

bool Portal::start()
{
    const std::lock_guard lock(m_state->serverMutex);
    if (m_state->server)
        return true;
    if (!m_state->open())
        return false;
    auto server = std::make_unique<HttpServer>(
        m_state->port, [state = m_state.get()](const Request& request) { return state->serve(request); });
    if (!server->isListening()) {
        const std::lock_guard told(m_state->mutex);
        m_state->problem = u"Port %1 of 127.0.0.1 cannot be used."_s.arg(m_state->port.load());
        return false;
    }
    m_state->port = server->port();
    m_state->requests = 0;
    m_state->statusRequests = 0;
    m_state->statusUnchanged = 0;
    m_state->serving = server.get();
    m_state->server = std::move(server);
    return true;
}

void Portal::stop()
{
    const std::lock_guard lock(m_state->serverMutex);
    if (!m_state->server)
        return;
    m_state->server->stop();
    m_state->serving = nullptr;
    m_state->server.reset();
}

QString Portal::problem() const
{
    const std::lock_guard lock(m_state->mutex);
    return m_state->problem;
}

quint16 Portal::port() const
{
    return m_state->port;
}

QUrl Portal::site() const
{
    return QUrl(m_state->host() + u"/support"_s);
}

QString Portal::accessToken() const
{
    return m_state->with([](House& open) { return open.signIn.accessTokenFor(seatHolder(open.store)); });
}

QString Portal::refreshToken() const
{
    return m_state->with([](House& open) { return open.signIn.refreshTokenFor(seatHolder(open.store)); });
}

QString Portal::clientId() const
{
    return CLIENT_ID;
}

QString Portal::organisationId() const
{
    return m_state->with([](House& open) { return practice::organisationId(open.store); });
}

QString Portal::userId() const
{
    return m_state->with([](House& open) { return seatHolder(open.store); });
}

void Portal::setFaults(Faults faults)
{
    const std::lock_guard lock(m_state->mutex);
    m_state->dice = FaultDice(faults);
}

void Portal::setOffers(Offers offers)
{
    m_state->with([&](House& open) { open.rest.setOffers(offers); });
}

void Portal::setShowsDeletions(bool shows)
{
    m_state->with([&](House& open) { open.rest.setShowsDeletions(shows); });
}

QList<Arrival> Portal::arrivals() const
{
    return m_state->with([](House& open) {
        QList<Arrival> list;
        const auto rows = open.store.rows(uR"(SELECT c."Id", c."CaseNumber", c."Subject", c."Description", a."Fields",
                       (SELECT count(*) FROM "ContentDocumentLink" l WHERE l."LinkedEntityId" = c."Id")
                FROM "Arrival" a JOIN "Case" c ON c."Id" = a."CaseId" ORDER BY a."Number")"_s);
        for (const auto& row : rows)
            list.append({row.at(0).toString(), row.at(1).toString(), row.at(2).toString(), row.at(3).toString(),
                         texts(QJsonDocument::fromJson(row.at(4).toString().toUtf8()).object()), row.at(5).toInt()});
        return list;
    });
}

int Portal::requests() const
{
    return m_state->requests;
}

void Portal::resetRequests()
{
    m_state->requests = 0;
}

QList<ForumArrival> Portal::forumArrivals() const
{
    return m_state->with([](House& open) { return open.forums.arrivals(); });
}

QString Portal::someoneReplies(const QString& threadId, const QString& html)
{
    return m_state->with([&](House& open) { return open.forums.replyAsOther(threadId, html); });
}

QString Portal::someoneAsks(const QString& title, const QString& html)
{
    return m_state->with([&](House& open) { return open.forums.askAsOther(title, html); });
}

bool Portal::acceptPost(const QString& threadId, const QString& postId)
{
    return m_state->with([&](House& open) { return open.forums.accept(threadId, postId); });
}

bool Portal::removeThread(const QString& threadId)
{
    return m_state->with([&](House& open) { return open.forums.remove(threadId); });
}

void Portal::setForumsOpen(bool open)
{
    m_state->with([&](House& house) { house.community.setOpen(open); });
}

bool Portal::vendorReplies(const QString& caseIdOrNumber, const QString& text)
{
    return m_state->onCase(
        caseIdOrNumber, [&](House& open, const QString& id) { open.desk.reply(id, text, open.desk.engineerOf(id)); });
}

bool Portal::setStatus(const QString& caseIdOrNumber, const QString& status)
{
    return m_state->onCase(caseIdOrNumber, [&](House& open, const QString& id) {
        open.desk.setStatus(id, status, open.desk.engineerOf(id));
    });
}

bool Portal::removeCase(const QString& caseIdOrNumber)
{
    return m_state->onCase(caseIdOrNumber, [](House& open, const QString& id) { open.desk.remove(id); });
}

void Portal::removeChoice(const QString& field, const QString& value)
{
    m_state->with([&](House& open) {
        if (!open.catalogue.removeChoice(field, value))
            return;
        open.store.run(uR"(INSERT OR IGNORE INTO "RemovedChoice" VALUES (?, ?))"_s, {field, value});
        open.rest.noteDescriptionChanged();
    });
}

QString Portal::openIncident(const QString& name, const QString& impact, const QString& body,
                             const QList<PartState>& parts)
{
    return m_state->with([&](House& open) -> QString {
        try {
            return open.status.openIncident(name, impact, body, parts);
        } catch (const Refusal&) {
            return {};
        }
    });
}

QString Portal::planMaintenance(const QString& name, const QDateTime& from, const QDateTime& until, const QString& body,
                                const QStringList& parts)
{
    return m_state->with([&](House& open) -> QString {
        try {
            return open.status.planMaintenance(name, from, until, body, parts);
        } catch (const Refusal&) {
            return {};
        }
    });
}

bool Portal::updateIncident(const QString& id, const QString& status, const QString& body,
                            const QList<PartState>& parts)
{
    return m_state->with([&](House& open) {
        try {
            open.status.update(id, status, body, parts);
            return true;
        } catch (const Refusal&) {
            return false;
        }
    });
}

QUrl Portal::statusPage() const
{
    return QUrl(m_state->host());
}

int Portal::statusRequests() const
{
    return m_state->statusRequests;
}

int Portal::statusUnchanged() const
{
    return m_state->statusUnchanged;
}

void Portal::endSessions()
{
    m_state->with([](House& open) { open.signIn.endSessions(); });
}

void Portal::revokeRefreshTokens()
{
    m_state->with([](House& open) { open.signIn.revokeAll(); });
}

void Portal::grow(int cases, int commentsPerCase)
{
    m_state->with([&](House& open) { growCases(open.store, open.catalogue, cases, commentsPerCase); });
}

} // namespace lotse::practice
