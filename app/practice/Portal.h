// The practice portal: a support portal on 127.0.0.1 with believable cases, kept in its own SQLite file. It speaks the
// Salesforce surface that case clients use, counts what arrives, and can be told to misbehave.
// Safe to call from any thread; it serves from threads of its own.
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>
#include <QUrl>

#include <chrono>
#include <cstdint>
#include <memory>

namespace lotse::practice
{

// Which guarantee for creating a case exactly once the portal offers.
enum class Offers { Nothing, ExternalId, IdempotencyKey };

struct PortalOptions {
    QString file = {}; // SQLite file; empty: in memory
    quint16 port = 0;  // 0: a free one
    int cases = 200;   // made on first start
    int threads = 300; // of the forums, likewise
    Offers offers = Offers::Nothing;
    bool livingStatus = false; // incidents come and go on the status page by themselves
    bool rotateTokens = false; // each refresh gives a new refresh token and ends the old one
    std::chrono::seconds sessionLength = std::chrono::hours(12);
};

// Chances from 0 to 1, drawn per request in this order; the first that hits is what happens.
struct Faults {
    double dropBeforeAccept = 0;      // connection cut after the request was read, nothing done
    double dropAfterAccept = 0;       // carried out, connection cut before the answer
    double lateAccept = 0;            // answered only after `late`; carried out before that
    double unavailable = 0;           // 503
    double unavailableRetryAfter = 0; // 503 with Retry-After: 1
    double tooMany = 0;               // 429 with Retry-After: 1
    double serverError = 0;           // 500 with an error array
    double html = 0;                  // 200 with an HTML page
    double nonsense = 0;              // 200 with bytes that are no JSON
    double truncated = 0;             // carried out; half the body, then cut
    double empty = 0;                 // carried out; 200 without a body
    double expireSession = 0;         // 401 INVALID_SESSION_ID, the access token is dead
    double limitReached = 0;          // 403 REQUEST_LIMIT_EXCEEDED
    double redirect = 0;              // 307 to another path
    std::chrono::milliseconds latency{0};
    std::chrono::milliseconds late{3000};
    bool writesOnly = false; // reads are spared
    std::uint64_t seed = 1;
};

// A case that arrived through the interface.
struct Arrival {
    QString id;
    QString number;
    QString subject;
    QString description;
    QHash<QString, QString> fields;
    int files = 0;
};

// A question or reply that arrived through the interface.
struct ForumArrival {
    QString id;
    QString threadId; // its own for a question
    QString title;    // of a question
    QString text;
};

// A part of the status page, and what becomes of it.
struct PartState {
    QString part; // id, or "EMEA/Studio"
    QString status;
};

class Portal
{
public:
    explicit Portal(PortalOptions options);
    ~Portal(); // stops

    bool start(); // false: the port or the file cannot be used, see problem()
    void stop();  // connections are refused from then on; start() takes the same port again
    QString problem() const;
    quint16 port() const;
    QUrl site() const; // "http://127.0.0.1:PORT/support"

    // A person of the practice company: what an account needs.
    QString accessToken() const;
    QString refreshToken() const;
    QString clientId() const;
    QString organisationId() const;
    QString userId() const;

    void setFaults(Faults faults);
    void setOffers(Offers offers);
    void setShowsDeletions(bool shows); // false: the feed of deleted records is refused
    QList<Arrival> arrivals() const;    // cases created through the interface since the start of the file, oldest first
    int requests() const;               // answered or cut since start()
    void resetRequests();

    // What happens on the vendor's side. `caseId` or number.
    bool vendorReplies(const QString& caseIdOrNumber, const QString& text);
    bool setStatus(const QString& caseIdOrNumber, const QString& status);
    bool removeCase(const QString& caseIdOrNumber);
    void removeChoice(const QString& field, const QString& value); // a picklist value vanishes
    // What happens in the forums. `html` is kept as it is. Empty or false: refused.
    QList<ForumArrival> forumArrivals() const; // oldest first
    QString someoneReplies(const QString& threadId, const QString& html);
    QString someoneAsks(const QString& title, const QString& html);
    bool acceptPost(const QString& threadId, const QString& postId);
    bool removeThread(const QString& threadId);
    void setForumsOpen(bool open); // false: the interface refuses everything about forums, as it does to guests
    void endSessions();            // every access token is dead
    void revokeRefreshTokens();    // signing in again is needed
    // The status page: incidents and maintenances by their ids, words as status pages use them. Empty or false:
    // refused.
    QString openIncident(const QString& name, const QString& impact, const QString& body,
                         const QList<PartState>& parts);
    QString planMaintenance(const QString& name, const QDateTime& from, const QDateTime& until, const QString& body,
                            const QStringList& parts);
    bool updateIncident(const QString& id, const QString& status, const QString& body,
                        const QList<PartState>& parts = {});
    QUrl statusPage() const;     // "http://127.0.0.1:PORT"
    int statusRequests() const;  // since start(); not among requests()
    int statusUnchanged() const; // of these answered with 304
    // Adds made-up cases with comments quickly, for measuring.
    void grow(int cases, int commentsPerCase);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace lotse::practice
