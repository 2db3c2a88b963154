#include "integration/CasePortalWorld.h"
#include "integration/KeptToken.h"
#include "integration/TicketServer.h"
#include "portals/requesttracker/RequestTrackerPortal.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace lotse::testing
{

namespace
{

// petra writes and closes, vera only looks.
class RequestTrackerWorld final : public CasePortalWorld
{
public:
    TicketServer server;

    void open()
    {
        m_way = std::make_unique<TcpProxy>(static_cast<quint16>(server.site().port()));
        m_token = std::make_unique<KeptToken>(server.token(QStringLiteral("petra")));
        reconnect();
    }

    cases::CasePortal& portal() override { return *m_portal; }
    void reconnect() override
    {
        QUrl site = server.site();
        site.setPort(m_way->port());
        m_portal = std::make_unique<requesttracker::RequestTrackerPortal>(
            requesttracker::ServerSpec{.site = site,
                                       .queue = server.queue(),
                                       .productLabels = {QStringLiteral("Product")},
                                       .severityLabels = {QStringLiteral("Severity Level")}},
            m_http, *m_token, m_clock);
    }
    cases::NewCase report(const QString& reference) override
    {
        return {
            .reference = reference,
            .fields = {{QStringLiteral("Subject"), QStringLiteral("Production Down – Produktionsausfall: Häfen")},
                       {QStringLiteral("Content"),
                        QStringLiteral("Nichts geht mehr: äöü ß €.\n\nReference: ") + reference},
                       {QStringLiteral("CF.Product"), QStringLiteral("Jitterbit Studio")},
                       {QStringLiteral("CF.Business Impact Category"), QStringLiteral("Revenue or shipping stopped")}},
            .way = {},
            .timeout = std::chrono::seconds(20)};
    }
    QString subjectField() const override { return QStringLiteral("Subject"); }
    int seeded() const override { return server.seeded(); }
    QByteArray createLine() const override { return "POST /REST/2.0/ticket "; }
    QByteArray replyLine() const override { return "POST /REST/2.0/ticket/"; }
    QByteArray uploadLine() const override { return "POST /REST/2.0/ticket/"; }
    TcpProxy& way() override { return *m_way; }

    bool vendorReplies(const QString& caseId, const QString& text) override
    {
        return !asAgent(
                    "POST", QStringLiteral("ticket/%1/correspond").arg(caseId),
                    {{QStringLiteral("Content"), text}, {QStringLiteral("ContentType"), QStringLiteral("text/plain")}})
                    .isNull();
    }
    bool vendorCloses(const QString& caseId) override { return setStatus(caseId, QStringLiteral("resolved")); }
    bool remove(const QString& caseId) override { return setStatus(caseId, QStringLiteral("deleted")); }
    void endToken() override { server.command(QStringLiteral("forget petra")); }
    // The server keeps several people; another one of the same company takes over.
    void newToken() override { m_token->token = server.token(QStringLiteral("otto")); }
    bool onlyLook() override
    {
        m_token->token = server.token(QStringLiteral("vera"));
        reconnect();
        return true;
    }

private:
    QJsonDocument asAgent(const QByteArray& method, const QString& target, const QJsonObject& body)
    {
        return server.ask(QStringLiteral("agent"), method, target, body);
    }
    bool setStatus(const QString& caseId, const QString& status)
    {
        const QJsonDocument said =
            asAgent("PUT", QStringLiteral("ticket/") + caseId, {{QStringLiteral("Status"), status}});
        return said.array().at(0).toString().contains(status) ||
               said.array().at(0).toString().contains(QLatin1String("changed"));
    }

    net::HttpClient m_http;
    SystemClock m_clock;
    std::unique_ptr<TcpProxy> m_way;
    std::unique_ptr<KeptToken> m_token;
    std::unique_ptr<requesttracker::RequestTrackerPortal> m_portal;
};

} // namespace

std::unique_ptr<CasePortalWorld> requestTrackerWorld(QString* whyNot)
{
    auto world = std::make_unique<RequestTrackerWorld>();
    if (!world->server.isThere()) {
        *whyNot = world->server.whyNot();
        return nullptr;
    }
    world->open();
    return world;
}

} // namespace lotse::testing
