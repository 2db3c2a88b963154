#include "integration/CasePortalWorld.h"
#include "integration/KeptToken.h"
#include "portals/salesforce/SalesforcePortal.h"
#include "practice/Portal.h"

namespace lotse::testing
{

namespace
{

class SalesforceWorld final : public CasePortalWorld
{
public:
    SalesforceWorld()
    {
        m_site.start();
        m_way = std::make_unique<TcpProxy>(m_site.port());
        m_token = std::make_unique<KeptToken>(m_site.refreshToken());
        SalesforceWorld::reconnect();
    }

    cases::CasePortal& portal() override { return *m_portal; }
    void reconnect() override
    {
        QUrl site = m_site.site();
        site.setPort(m_way->port());
        m_portal = std::make_unique<salesforce::SalesforcePortal>(
            salesforce::SiteSpec{.site = site,
                                 .clientId = m_site.clientId(),
                                 .productLabels = {QStringLiteral("Product")},
                                 .severityLabels = {QStringLiteral("Severity Level")}},
            m_http, *m_token, m_clock);
    }
    cases::NewCase report(const QString& reference) override
    {
        return {
            .reference = reference,
            .fields = {{QStringLiteral("Subject"), QStringLiteral("Production Down – Produktionsausfall: Häfen")},
                       {QStringLiteral("Description"),
                        QStringLiteral("Nichts geht mehr: äöü ß €.\n\nReference: ") + reference},
                       {QStringLiteral("Product__c"), QStringLiteral("Jitterbit Studio")},
                       {QStringLiteral("Business_Impact_Category__c"), QStringLiteral("Revenue or shipping stopped")}},
            .way = {},
            .timeout = std::chrono::seconds(20)};
    }
    QString subjectField() const override { return QStringLiteral("Subject"); }
    int seeded() const override { return 200; }
    QByteArray createLine() const override { return line("Case"); }
    QByteArray replyLine() const override { return line("CaseComment"); }
    QByteArray uploadLine() const override { return line("ContentVersion"); }
    TcpProxy& way() override { return *m_way; }

    bool vendorReplies(const QString& caseId, const QString& text) override
    {
        return m_site.vendorReplies(caseId, text);
    }
    bool vendorCloses(const QString& caseId) override { return m_site.setStatus(caseId, QStringLiteral("Closed")); }
    bool remove(const QString& caseId) override { return m_site.removeCase(caseId); }
    void endToken() override
    {
        m_site.endSessions();
        m_site.revokeRefreshTokens();
    }
    void newToken() override { m_token->token = m_site.refreshToken(); }
    bool onlyLook() override { return false; }

private:
    static QByteArray line(const QByteArray& object)
    {
        return "POST /support/services/data/v67.0/sobjects/" + object + " ";
    }

    practice::Portal m_site{{}};
    net::HttpClient m_http;
    SystemClock m_clock;
    std::unique_ptr<TcpProxy> m_way;
    std::unique_ptr<KeptToken> m_token;
    std::unique_ptr<salesforce::SalesforcePortal> m_portal;
};

} // namespace

std::unique_ptr<CasePortalWorld> salesforceWorld()
{
    return std::make_unique<SalesforceWorld>();
}

} // namespace lotse::testing
