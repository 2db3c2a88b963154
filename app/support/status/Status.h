// What flows about a vendor's status page: values only. Times are UTC, invalid where the page gives none. The page's
// own words (states, impacts) are kept as they came, because pages use words that nobody documented; what they mean to
// us is asked by the functions below.
#pragma once

#include <QDateTime>
#include <QMetaType>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <vector>

namespace lotse::status
{

struct Page {
    QString id;
    QString name;
    QUrl url;
    QString timeZone; // IANA id; may be empty
    QDateTime updated;

    bool operator==(const Page&) const = default;
};

// A component, or a group of them.
struct Part {
    QString id;
    QString name;
    QString status; // the page's word
    QString description;
    QString groupId; // empty: in no group; may name a group that the page does not list
    QString pageId;
    bool group = false;
    QStringList members; // of a group, in its order; may name parts that the page does not list
    int position = 0;
    bool showcase = false;
    bool onlyShowIfDegraded = false;
    QString startDate; // "2019-07-31"; empty where the page gives none
    QDateTime created;
    QDateTime updated;

    bool operator==(const Part&) const = default;
};

// What an update did to one part.
struct PartChange {
    QString partId; // may be empty
    QString name;
    QString before; // the page's words
    QString after;

    bool operator==(const PartChange&) const = default;
};

struct Update {
    QString id;
    QString incidentId;
    QString status; // the page's word
    QString body;   // plain text, line breaks as \n
    QDateTime at;   // when it is said to have happened
    QDateTime created;
    QDateTime updated;
    std::vector<PartChange> changes;

    bool operator==(const Update&) const = default;
};

// A part as an incident names it: its state then need not be its state now.
struct PartMention {
    QString id;
    QString name;
    QString status;

    bool operator==(const PartMention&) const = default;
};

// An incident, or a maintenance (which has a plan).
struct Incident {
    QString id;
    QString name;
    QString status; // the page's words
    QString impact;
    bool maintenance = false;
    QUrl link; // the page's short link; empty where it has none
    QString pageId;
    QDateTime created;
    QDateTime updated;
    QDateTime started;
    QDateTime monitoring;
    QDateTime resolved;
    QDateTime plannedFrom; // maintenance only
    QDateTime plannedUntil;
    std::vector<Update> updates; // newest first
    std::vector<PartMention> parts;

    bool operator==(const Incident&) const = default;

    // The earliest time known of it.
    QDateTime began() const;
    // When it was over; invalid while it is not, and where the page does not tell.
    QDateTime ended() const;
};

// Everything the page says about now.
struct Summary {
    Page page;
    QString indicator;
    QString description; // the page's own sentence
    std::vector<Part> parts;
    std::vector<Incident> incidents;    // not resolved
    std::vector<Incident> maintenances; // upcoming and under way

    bool operator==(const Summary&) const = default;
};

// How bad, in one order for everything; Unknown is a word that we do not know.
enum class Severity { Fine, Maintenance, Unknown, Minor, Major, Critical };

Severity severityOfPart(const QString& status);
Severity severityOfImpact(const QString& impact); // also of the page's indicator
enum class Phase {
    Unknown,
    Investigating,
    Identified,
    Monitoring,
    Resolved,
    PostMortem,
    Scheduled,
    InProgress,
    Verifying,
    Completed
};
Phase phaseOf(const QString& incidentStatus);
bool isOver(const Incident& incident);        // resolved, written up, or completed
bool isUnderWay(const Incident& maintenance); // in progress or verifying
// Of an incident or maintenance as it stands: its impact, but never better than its open parts.
Severity severityOf(const Incident& incident);
// Of the page as a whole: the worst of its indicator, its parts and its open incidents. Pages show a milder indicator
// than the incident that is open.
Severity severityOf(const Summary& summary);

// The same of one region: its parts, and what names it or no region at all.
Severity severityIn(const Summary& summary, const QString& region, const QStringList& regions);

// Which region of the list a text speaks of, by whole word; empty when of none or of several.
QString regionIn(const QString& text, const QStringList& regions);
// The region of a part: by its group's name, else by its own.
QString regionOf(const Part& part, const std::vector<Part>& all, const QStringList& regions);
// The regions that an incident concerns: by the parts it names, else by its name; empty: not said.
QStringList regionsOf(const Incident& incident, const std::vector<Part>& all, const QStringList& regions);

// How a report names the incident: name, number, link, parts.
QString citationOf(const Incident& incident);

} // namespace lotse::status

Q_DECLARE_METATYPE(lotse::status::Incident)
