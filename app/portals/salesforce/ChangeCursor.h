// Where the mirror stands with each of the portal's streams: a watermark, and what was already seen inside the overlap
// before it, so that nothing is reported twice and nothing that was committed late is missed.
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>

#include <utility>

namespace lotse::salesforce
{

// How far before the watermark a stream is read again, for clocks that differ and transactions that end late.
inline constexpr qint64 overlapMs = 5 * 60 * 1000;
// Rows asked for at once. More than are ever remembered inside the overlap, so a page always brings something new.
inline constexpr qsizetype pageRows = 2000;
inline constexpr qsizetype mostRemembered = 1500;

// A place in a stream that is ordered by time, then id; the time is the portal's own text.
struct Place {
    QString at;
    QString id;
    QString mark = {}; // of the row's content: stamps have whole seconds, and a row may change twice in one

    bool isEmpty() const { return at.isEmpty(); }
    bool operator==(const Place&) const = default;
};

class StreamPosition
{
public:
    bool isPaging() const { return m_paging; }
    // The condition of the next query over `timeField`; empty: everything.
    QString condition(const QString& timeField) const;
    // Takes a page, in its order; answers which of its rows are new. `full`: the stream may go on.
    QList<bool> take(const QList<Place>& rows, bool full);

    // Reads everything again, page by page.
    static StreamPosition fromTheBeginning();
    // Reads what happens from about this moment on.
    static StreamPosition from(const QDateTime& moment);

    QJsonObject toJson() const;
    static StreamPosition fromJson(const QJsonObject& json);

private:
    void forgetOld();

    Place m_last;  // newest row ever seen: the watermark
    Place m_floor; // everything up to here is known; set when the overlap holds more than is remembered
    bool m_paging = false;
    Place m_page; // while paging: the last row of the page before; empty: from the beginning
    QList<Place> m_seen;
};

// The feed of deletions stands still while nothing else moves, so that an unchanged portal has an unchanged cursor.
struct ChangeCursor {
    QMap<QString, StreamPosition> streams;
    bool first = true;   // the first mirroring is under way
    QString runStarted;  // server time; not empty: all ids are being listed to find out which cases are gone
    QString deletedFrom; // deletions up to here are known, but for those in deletedSeen's overlap
    QList<Place> deletedSeen;

    bool isPaging() const;
    QByteArray toBytes() const;
    // Of bytes that are none of ours: the beginning.
    static ChangeCursor fromBytes(const QByteArray& bytes);
};

} // namespace lotse::salesforce
