// Whether an endpoint can be reached from this computer: its name, a connection, its TLS certificate. Only ever asked
// for an endpoint that a person chose; sends nothing but a greeting of TLS, and that only where TLS is usual.
#pragma once

#include "foundation/Clock.h"

#include <QDateTime>
#include <QFuture>
#include <QString>

#include <optional>
#include <stop_token>

namespace lotse::endpoints
{

struct ProbeTarget {
    QString host;
    quint16 port = 0; // 0: not said, only the name is looked up
    bool tls = false;

    bool operator==(const ProbeTarget&) const = default;
};

// What an endpoint's address names: "host:3300", "https://host/path", "[::1]:443", "\\server\share"; nothing when no
// machine can be made out.
std::optional<ProbeTarget> targetOf(const QString& address);

struct ProbeResult {
    enum class Step { NotTested, Good, Failed };

    ProbeTarget target;
    QDateTime at; // UTC
    Step name = Step::NotTested;
    Step connection = Step::NotTested;
    Step tls = Step::NotTested;
    QStringList addresses;
    qint64 connectMilliseconds = 0;
    QString certificate;   // whom it is for and who issued it
    QDateTime validUntil;  // of the certificate
    QString protocol;      // "TLSv1.3"
    QString error;         // of the step that failed, in the system's words
    QStringList tlsErrors; // why the certificate is not trusted

    bool isReached() const { return connection == Step::Good && tls != Step::Failed; }
};

// Ends at the latest after `timeout`, also where nobody ever answers.
QFuture<ProbeResult> probe(ProbeTarget target, QDateTime now,
                           std::chrono::milliseconds timeout = std::chrono::seconds(8), std::stop_token stop = {});

// The evidence: plain text in English, doubled in German for a German report.
QString probeText(const std::vector<ProbeResult>& results, bool german);

} // namespace lotse::endpoints
