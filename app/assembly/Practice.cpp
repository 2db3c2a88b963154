#include "assembly/Practice.h"

#include "foundation/LogCategories.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QSaveFile>
#include <QThreadPool>
#include <QTimer>

namespace lotse::assembly
{

namespace
{

using namespace Qt::Literals::StringLiterals;

constexpr std::chrono::seconds askAgainAfter{2};

std::optional<PracticeSeat> seatFrom(const QByteArray& json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const auto text = [&](const char* name) { return object.value(QLatin1String(name)).toString(); };
    const PracticeSeat seat{.site = QUrl(text("site")),
                            .clientId = text("clientId"),
                            .refreshToken = text("refreshToken"),
                            .organisationId = text("organisationId"),
                            .userId = text("userId")};
    return seat.site.host().isEmpty() ? std::nullopt : std::optional(seat);
}

QByteArray jsonOf(const PracticeSeat& seat)
{
    return QJsonDocument(QJsonObject{{u"site"_s, seat.site.toString()},
                                     {u"clientId"_s, seat.clientId},
                                     {u"organisationId"_s, seat.organisationId},
                                     {u"userId"_s, seat.userId}})
        .toJson();
}

QString seatFile(const QString& folder)
{
    return QDir(folder).filePath(u"practice.json"_s);
}

void noteSeat(const QString& folder, const PracticeSeat& seat)
{
    QSaveFile file(seatFile(folder));
    if (file.open(QIODevice::WriteOnly)) {
        file.write(jsonOf(seat));
        file.commit();
    }
}

// The port of the last time, so that accounts and mirror keep their address; any other when it is taken.
bool startPortal(practice::Portal& portal)
{
    if (!portal.start()) {
        qCWarning(lcPlatform) << "practice portal:" << portal.problem();
        return false;
    }
    return true;
}

} // namespace

Practice::Practice(QString folder, QUrl running, QObject* parent)
    : QObject(parent), m_folder(std::move(folder)), m_running(std::move(running))
{
    QFile file(seatFile(m_folder));
    if (file.open(QIODevice::ReadOnly)) {
        m_last = seatFrom(file.readAll());
    }
}

Practice::~Practice()
{
    m_stop.request_stop();
}

void Practice::begin()
{
    if (m_running.isEmpty()) {
        startHere();
    } else {
        askRunning();
    }
}

void Practice::startHere()
{
    const auto port = static_cast<quint16>(m_last ? m_last->site.port(0) : 0);
    const QString file = QDir(m_folder).filePath(u"practice-portal.sqlite"_s);
    QThreadPool::globalInstance()->start([self = QPointer(this), file, port] {
        auto portal = std::make_shared<practice::Portal>(
            practice::PortalOptions{.file = file, .port = port, .livingStatus = true});
        if (!startPortal(*portal) && port != 0) {
            portal = std::make_shared<practice::Portal>(
                practice::PortalOptions{.file = file, .port = 0, .livingStatus = true});
            startPortal(*portal);
        }
        const PracticeSeat seat{.site = portal->site(),
                                .clientId = portal->clientId(),
                                .refreshToken = portal->refreshToken(),
                                .organisationId = portal->organisationId(),
                                .userId = portal->userId()};
        if (self) {
            QMetaObject::invokeMethod(self, [self, portal, seat] {
                self->m_portal = portal;
                self->take(seat);
            });
        }
    });
}

QCoro::Task<void> Practice::askRunning()
{
    const QPointer<Practice> self(this);
    QUrl address = m_running;
    address.setPath(u"/practice/tokens"_s);
    net::HttpRequest request;
    request.url = address;
    const Result<net::HttpResponse> answer = co_await m_http.send(request, m_stop.get_token());
    if (!self || m_stop.stop_requested()) {
        co_return;
    }
    const std::optional<PracticeSeat> seat = answer ? seatFrom(answer->body) : std::nullopt;
    if (seat && !seat->refreshToken.isEmpty()) {
        take(*seat);
    } else {
        QTimer::singleShot(askAgainAfter, this, &Practice::begin);
    }
}

void Practice::take(const PracticeSeat& seat)
{
    PracticeSeat noted = seat;
    noted.refreshToken.clear();
    if (m_last != noted) {
        m_last = noted;
        QThreadPool::globalInstance()->start([folder = m_folder, noted] { noteSeat(folder, noted); });
    }
    Q_EMIT seated(seat);
}

std::vector<account::Account> Practice::accounts(const PracticeSeat& seat)
{
    account::Account byInterface;
    byInterface.id = u"7a1f0c52-5c0e-4d0f-9a53-0b6f3c7d1e01"_s;
    byInterface.name = u"Hansekai Logistik"_s;
    byInterface.vendor = u"jitterbit"_s;
    byInterface.kind = account::Kind::Salesforce;
    byInterface.site = seat.site;
    byInterface.clientId = seat.clientId;
    byInterface.organisationId = seat.organisationId;
    byInterface.userId = seat.userId;
    byInterface.contact = {.name = u"Jana Köhler"_s,
                           .email = u"jana.koehler@hansekai.example"_s,
                           .phone = u"+49 40 5550 40"_s,
                           .reachableFrom = u"08:00"_s,
                           .reachableUntil = u"18:00"_s,
                           .timeZone = u"Europe/Berlin"_s,
                           .deputy = u"Matthias Brügge, +49 40 5550 41"_s};
    byInterface.vendorOrganisation = u"104512"_s;
    byInterface.hotline = u"+49 40 5550 112"_s;
    byInterface.customerSuccessEmail = u"success@support.example"_s;
    byInterface.product = u"Jitterbit Studio"_s;
    byInterface.region = u"EMEA"_s;
    byInterface.environment = u"Production"_s;
    byInterface.agentGroup = u"Hamburg Private Agents"_s;
    // At the root of the same place.
    byInterface.statusPage = seat.site.resolved(QUrl(u"/"_s)).toString();
    account::Account byHand = byInterface;
    byHand.id = u"7a1f0c52-5c0e-4d0f-9a53-0b6f3c7d1e02"_s;
    byHand.kind = account::Kind::Assisted;
    byHand.site = {};
    byHand.clientId.clear();
    byHand.organisationId.clear();
    byHand.userId.clear();
    return {byInterface, byHand};
}

} // namespace lotse::assembly
