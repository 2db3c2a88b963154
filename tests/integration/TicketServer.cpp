#include "integration/TicketServer.h"

#include "Await.h"

#include <QElapsedTimer>
#include <QJsonDocument>

namespace lotse::testing
{

namespace
{
constexpr int firstStart = 240000; // ms; the first time it is seeded
constexpr int longestCommand = 120000;
constexpr int skipped = 77;
} // namespace

TicketServer::TicketServer(int tickets)
{
    m_process.setProcessChannelMode(QProcess::SeparateChannels);
    m_process.start(QStringLiteral(LOTSE_TICKET_SERVER),
                    {QStringLiteral(LOTSE_TICKET_CACHE), QStringLiteral("--tickets"), QString::number(tickets)});
    if (!m_process.waitForStarted() || !hasLine(firstStart)) {
        m_process.waitForFinished(1000);
        m_whyNot = QString::fromUtf8(m_process.readAllStandardError()).trimmed();
        if (m_process.exitCode() != skipped) {
            qFatal("no ticket server: %s", qPrintable(m_whyNot));
        }
        return;
    }
    const QJsonObject told = QJsonDocument::fromJson(m_process.readLine()).object();
    m_site = QUrl(told.value(QLatin1String("site")).toString());
    m_seeded = told.value(QLatin1String("tickets")).toInt();
    m_tokens = told.value(QLatin1String("tokens")).toObject();
}

TicketServer::~TicketServer()
{
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(30000)) {
        m_process.terminate();
        m_process.waitForFinished(10000);
    }
}

// The event loop of a test may have taken what there was to wait for, and a line may come in parts.
bool TicketServer::hasLine(int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    while (!m_process.canReadLine()) {
        m_process.waitForReadyRead(200);
        const bool over = m_process.state() == QProcess::NotRunning && !m_process.canReadLine();
        if (over || timer.hasExpired(milliseconds)) {
            return false;
        }
    }
    return true;
}

bool TicketServer::command(const QString& line)
{
    m_process.write(line.toUtf8() + '\n');
    if (!hasLine(longestCommand)) {
        qWarning("%s: no answer", qPrintable(line));
        return false;
    }
    const QJsonObject answer = QJsonDocument::fromJson(m_process.readLine()).object();
    if (!answer.value(QLatin1String("ok")).toBool()) {
        qWarning("%s: %s", qPrintable(line), qPrintable(answer.value(QLatin1String("problem")).toString()));
    }
    return answer.value(QLatin1String("ok")).toBool();
}

QJsonDocument TicketServer::ask(const QString& user, const QByteArray& method, const QString& target,
                                const QJsonObject& body)
{
    net::HttpRequest request;
    request.method = method;
    request.url = QUrl(m_site.toString() + QStringLiteral("/REST/2.0/") + target);
    request.headers = {{"Authorization", "token " + token(user).toUtf8()}};
    if (!body.isEmpty()) {
        request.headers.emplace_back("Content-Type", "application/json");
        request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    }
    const Result<net::HttpResponse> answer = await(m_http.send(request, {}));
    if (!answer || answer->status >= 300) {
        qWarning("%s %s: %s", method.constData(), qPrintable(target),
                 answer ? answer->body.constData() : qPrintable(answer.error().detail));
        return {};
    }
    return QJsonDocument::fromJson(answer->body);
}

int TicketServer::count(const QString& query)
{
    const QString target =
        QStringLiteral("tickets?per_page=1&query=") + QString::fromLatin1(QUrl::toPercentEncoding(query));
    return ask(QStringLiteral("agent"), "GET", target).object().value(QLatin1String("total")).toInt(-1);
}

} // namespace lotse::testing
