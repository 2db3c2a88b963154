// Whether a newer version of the program exists, by a small JSON at an address that the company's policy names:
// {"version": "1.4.0", "notes": "https://..."}. Only read; nothing is ever downloaded or installed.
#pragma once

#include "foundation/net/HttpClient.h"

namespace lotse::versions
{

struct Release {
    QString version; // "1.4.0"
    QUrl notes;      // https; empty: none are named

    bool operator==(const Release&) const = default;
};

// What was found out so far, kept between starts.
struct Knowledge {
    QDateTime asked;      // the last attempt, whatever came of it; invalid: never
    QString outcome = {}; // "ok", or the name of the error
    QByteArray tag = {};  // of the answer, for asking conditionally; likewise `modified`
    QByteArray modified = {};
    Release release = {};
    QString mentioned = {}; // the version that the person was told of

    bool operator==(const Knowledge&) const = default;
};
QByteArray toJson(const Knowledge& knowledge);
Knowledge knowledgeFrom(const QByteArray& json); // nonsense: nothing is known

// An address that may be asked: https, or this computer itself; without a name and a password in it.
bool mayBeAsked(const QUrl& address);
// Once a day at most; a clock that went back does not stop it for ever.
bool isDue(const Knowledge& knowledge, const QDateTime& now);
bool isNewer(const QString& version, const QString& than);

// Errors: AnswerUnreadable (no such object, another type, a version or an address that is none).
Result<Release> readRelease(const QByteArray& json);

// Network thread. Asks once and says what is known now; an attempt that failed keeps what was known before.
QCoro::Task<Knowledge> ask(net::HttpClient& http, QUrl address, Knowledge before, QDateTime now, std::stop_token stop);

} // namespace lotse::versions

Q_DECLARE_METATYPE(lotse::versions::Knowledge)
