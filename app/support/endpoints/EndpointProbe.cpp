#include "support/endpoints/EndpointProbe.h"

#include "foundation/InWorker.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QHostInfo>
#include <QRegularExpression>
#include <QSet>
#include <QSslCertificate>
#include <QSslSocket>
#include <QTimer>

#include <memory>

namespace lotse::endpoints
{

namespace
{

constexpr std::chrono::milliseconds stopPause{50};

const QSet<int>& tlsPorts()
{
    static const QSet<int> ports = {443,  465,  563,  636,  853,  989,  990,  993,  994,   995,
                                    3269, 4433, 5061, 5671, 5986, 8443, 8883, 9443, 10443, 44300};
    return ports;
}

quint16 usualPort(const QString& scheme)
{
    static const QHash<QString, quint16> ports = {
        {QStringLiteral("http"), 80},    {QStringLiteral("https"), 443}, {QStringLiteral("ftp"), 21},
        {QStringLiteral("ftps"), 990},   {QStringLiteral("sftp"), 22},   {QStringLiteral("ssh"), 22},
        {QStringLiteral("ldap"), 389},   {QStringLiteral("ldaps"), 636}, {QStringLiteral("amqp"), 5672},
        {QStringLiteral("amqps"), 5671}, {QStringLiteral("smb"), 445},
    };
    return ports.value(scheme, 0);
}

// One probe, in the event loop of its own thread.
class Prober
{
public:
    Prober(ProbeResult& result, std::chrono::milliseconds timeout, std::stop_token stop)
        : m_result(result), m_timeout(timeout), m_stop(std::move(stop))
    {
    }

    void run()
    {
        QTimer::singleShot(m_timeout, &m_loop, [this] { end(QStringLiteral("no answer in time")); });
        QTimer watch;
        QObject::connect(&watch, &QTimer::timeout, &m_loop, [this] {
            if (m_stop.stop_requested()) {
                end(QStringLiteral("cancelled"));
            }
        });
        watch.start(stopPause);
        QHostInfo::lookupHost(m_result.target.host, &m_loop, [this](const QHostInfo& info) { named(info); });
        m_loop.exec();
        m_socket.abort();
    }

private:
    using Step = ProbeResult::Step;

    // Whatever was under way has failed.
    void end(const QString& error)
    {
        if (m_done) {
            return;
        }
        m_done = true;
        Step& step = m_result.name != Step::Good         ? m_result.name
                     : m_result.connection != Step::Good ? m_result.connection
                                                         : m_result.tls;
        step = Step::Failed;
        m_result.error = error;
        m_loop.quit();
    }
    void succeed()
    {
        m_done = true;
        m_loop.quit();
    }

    void named(const QHostInfo& info)
    {
        if (info.error() != QHostInfo::NoError || info.addresses().isEmpty()) {
            end(info.errorString());
            return;
        }
        m_result.name = Step::Good;
        for (const QHostAddress& address : info.addresses()) {
            m_result.addresses.append(address.toString());
        }
        if (m_result.target.port == 0) {
            succeed();
            return;
        }
        m_since.start();
        QObject::connect(&m_socket, &QAbstractSocket::connected, &m_loop, [this] { connected(); });
        QObject::connect(&m_socket, &QAbstractSocket::errorOccurred, &m_loop, [this] { end(m_socket.errorString()); });
        QObject::connect(&m_socket, &QSslSocket::sslErrors, &m_loop, [this](const QList<QSslError>& errors) {
            for (const QSslError& error : errors) {
                m_result.tlsErrors.append(error.errorString());
            }
            // To see the certificate to the end; nothing is ever sent over this connection.
            m_socket.ignoreSslErrors();
        });
        QObject::connect(&m_socket, &QSslSocket::encrypted, &m_loop, [this] { encrypted(); });
        m_socket.setPeerVerifyMode(QSslSocket::VerifyPeer);
        m_socket.connectToHost(m_result.target.host, m_result.target.port);
    }

    void connected()
    {
        m_result.connection = Step::Good;
        m_result.connectMilliseconds = m_since.elapsed();
        if (m_result.target.tls) {
            m_socket.startClientEncryption();
        } else {
            succeed();
        }
    }

    void encrypted()
    {
        const QSslCertificate certificate = m_socket.peerCertificate();
        m_result.certificate =
            QStringLiteral("%1, issued by %2").arg(certificate.subjectDisplayName(), certificate.issuerDisplayName());
        m_result.validUntil = certificate.expiryDate().toUTC();
        switch (m_socket.sessionProtocol()) {
        case QSsl::TlsV1_3:
            m_result.protocol = QStringLiteral("TLSv1.3");
            break;
        case QSsl::TlsV1_2:
            m_result.protocol = QStringLiteral("TLSv1.2");
            break;
        default:
            break;
        }
        if (!m_result.tlsErrors.isEmpty()) {
            end(m_result.tlsErrors.join(QStringLiteral("; ")));
            return;
        }
        m_result.tls = Step::Good;
        succeed();
    }

    ProbeResult& m_result;
    std::chrono::milliseconds m_timeout;
    std::stop_token m_stop;
    QEventLoop m_loop;
    QSslSocket m_socket;
    QElapsedTimer m_since;
    bool m_done = false;
};

QString stepText(ProbeResult::Step step)
{
    switch (step) {
    case ProbeResult::Step::Good:
        return QStringLiteral("ok");
    case ProbeResult::Step::Failed:
        return QStringLiteral("FAILED");
    case ProbeResult::Step::NotTested:
        break;
    }
    return QStringLiteral("not tested");
}

} // namespace

std::optional<ProbeTarget> targetOf(const QString& address)
{
    static const QRegularExpression form(
        QStringLiteral("^\\s*(?:([A-Za-z][A-Za-z0-9+.-]{0,20})://|(\\\\\\\\|//))?(?:[^\\s/@]{0,200}@)?"
                       "(\\[[0-9A-Fa-f:.]{2,45}\\]|[\\p{L}\\p{N}](?:[\\p{L}\\p{N}_.-]{0,250}[\\p{L}\\p{N}])?)(?::([0-9]"
                       "{1,5}))?(?=$|[\\s/\\\\?#,;])"));
    const QRegularExpressionMatch match = form.match(address);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const QString scheme = match.captured(1).toLower();
    const bool isShare = !match.captured(2).isEmpty();
    QString host = match.captured(3);
    host.remove(u'[').remove(u']');
    const int port = match.captured(4).isEmpty() ? (isShare ? 445 : usualPort(scheme)) : match.captured(4).toInt();
    // "SAP production" is a name for people, "sap" alone says too little to ask the network for it.
    const bool isMachine = !scheme.isEmpty() || isShare || port > 0 || host.contains(u'.') || host.contains(u':');
    if (!isMachine || port > 65535) {
        return std::nullopt;
    }
    const bool secure = scheme == QLatin1String("https") || scheme == QLatin1String("wss") ||
                        scheme == QLatin1String("ldaps") || scheme == QLatin1String("ftps") ||
                        scheme == QLatin1String("amqps");
    return ProbeTarget{.host = host,
                       .port = static_cast<quint16>(port),
                       .tls = secure || (scheme.isEmpty() && tlsPorts().contains(port))};
}

QFuture<ProbeResult> probe(ProbeTarget target, QDateTime now, std::chrono::milliseconds timeout, std::stop_token stop)
{
    return inWorker<ProbeResult>([target = std::move(target), now, timeout, stop = std::move(stop)] {
        ProbeResult result;
        result.target = target;
        result.at = now.toUTC();
        Prober(result, timeout, stop).run();
        return result;
    });
}

QString probeText(const std::vector<ProbeResult>& results, bool german)
{
    QString text = german
                       ? QStringLiteral("Connection test from the reporter's computer / Verbindungstest vom Computer "
                                        "der meldenden Person\n")
                       : QStringLiteral("Connection test from the reporter's computer\n");
    const QString time = QStringLiteral("yyyy-MM-dd HH:mm:ss");
    for (const ProbeResult& result : results) {
        text += QStringLiteral("\n%1%2, tested %3 UTC\n")
                    .arg(result.target.host,
                         result.target.port > 0 ? QStringLiteral(":%1").arg(result.target.port) : QString(),
                         result.at.toString(time));
        text += QStringLiteral("  Name:        %1 %2\n").arg(stepText(result.name), result.addresses.join(u' '));
        text +=
            QStringLiteral("  Connection:  %1%2\n")
                .arg(stepText(result.connection), result.connection == ProbeResult::Step::Good
                                                      ? QStringLiteral(" after %1 ms").arg(result.connectMilliseconds)
                                                      : QString());
        text += QStringLiteral("  TLS:         %1 %2\n").arg(stepText(result.tls), result.protocol);
        if (!result.certificate.isEmpty()) {
            text += QStringLiteral("  Certificate: %1; valid until %2 UTC\n")
                        .arg(result.certificate, result.validUntil.toString(time));
        }
        if (!result.error.isEmpty()) {
            text += QStringLiteral("  Error:       %1\n").arg(result.error);
        }
    }
    return text;
}

} // namespace lotse::endpoints
