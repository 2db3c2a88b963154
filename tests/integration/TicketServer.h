// A real Request Tracker of the test's own on 127.0.0.1, and what the vendor does there. Ends with this object.
#pragma once

#include "foundation/net/HttpClient.h"

#include <QJsonObject>
#include <QProcess>
#include <QUrl>

namespace lotse::testing
{

class TicketServer
{
public:
    explicit TicketServer(int tickets = 230);
    ~TicketServer();

    bool isThere() const { return m_whyNot.isEmpty(); }
    QString whyNot() const { return m_whyNot; }
    QUrl site() const { return m_site; }
    QString queue() const { return QStringLiteral("Support"); }
    int seeded() const { return m_seeded; }
    QString token(const QString& user) const { return m_tokens.value(user).toString(); }

    // One line to the server's doorman (see tests/requesttracker/server); false and a warning when it failed.
    bool command(const QString& line);
    // A request in the name of a user; null when it was refused.
    QJsonDocument ask(const QString& user, const QByteArray& method, const QString& target,
                      const QJsonObject& body = {});
    int count(const QString& query); // tickets, as the vendor sees them

private:
    bool hasLine(int milliseconds);

    QProcess m_process;
    net::HttpClient m_http;
    QString m_whyNot;
    QUrl m_site;
    int m_seeded = 0;
    QJsonObject m_tokens;
};

} // namespace lotse::testing
