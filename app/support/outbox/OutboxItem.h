// One operation on its way out, as it is stored.
#pragma once

#include "foundation/Error.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace lotse::outbox
{

// queued -> sending -> delivered, or unclear -> checking -> delivered | queued | PersonDecides; and the resting states.
enum class State {
    Queued,
    Sending,
    Unclear,       // sent, but whether it arrived is not known
    Checking,      // being looked up
    PersonDecides, // certainty cannot be had; the evidence is in `candidates`
    NeedsAttention,
    Held, // the person takes (or took) another way; waits for their word
    Delivered,
    Cancelled,
};

// A production-down create never waits behind an upload.
enum class Lane { Urgent, Ordinary };

struct Candidate {
    QString remoteId = {};
    QString number = {};
    QDateTime created = {};
    QString title = {};

    bool operator==(const Candidate&) const = default;
};

// What the read-back after delivery found.
struct Verification {
    enum class Outcome { NotYet, Verified, Differs };
    Outcome outcome = Outcome::NotYet;
    QDateTime at;            // of the read-back
    QStringList differences; // names of what differs: "subject", "description", "file:NAME"

    bool operator==(const Verification&) const = default;
};

struct Item {
    QString id;        // UUID; also the client reference's source
    QString operation; // "case.create", "case.file"
    QString title;     // for lists
    Lane lane = Lane::Ordinary;
    State state = State::Queued;
    QString reference;           // client reference, carried in the body
    QJsonObject payload;         // frozen at "Send"; what the executor understands
    QString identity;            // "<organisation>/<user>" it was frozen for; empty: any
    QString draftId;             // the draft that was frozen; empty: none
    QString dependsOn;           // item that must be delivered first (a file waits for its case)
    std::optional<Error> reason; // why it waits, failed, needs attention
    int attempts = 0;
    QDateTime created;
    QDateTime notBefore;      // undo window, back-off
    QDateTime firstAttempt;   // server time where known, minus slack: look-ups search from here
    QDateTime lastAttemptEnd; // when the last request must have ended, by its own time-out
    int emptyLookUps = 0;
    QDateTime lastLookUp;
    std::vector<Candidate> candidates;
    QJsonObject result; // Delivered: what the executor answered ("id", "number", ...)
    QDateTime delivered;
    Verification verification;

    bool isFinished() const { return state == State::Delivered || state == State::Cancelled; }
    bool operator==(const Item&) const = default;
};

QString stateName(State state); // stable, for rows and logs
std::optional<State> stateFromName(const QString& name);

} // namespace lotse::outbox

Q_DECLARE_METATYPE(lotse::outbox::Item)
