// Where the mirror stands: how far the first mirroring came, what was seen of the newest changes, which tickets are
// known, and what is still to be read.
#pragma once

#include "portals/requesttracker/IdSet.h"

#include <QByteArray>
#include <QDateTime>
#include <QMap>
#include <QStringList>

namespace lotse::requesttracker
{

// How far before the newest change seen the list is read again, for transactions that end late.
inline constexpr qint64 overlapSeconds = 5 * 60;
// Times have a resolution of one second: a ticket that changed this short a time ago may change again unseen.
inline constexpr qint64 settledAfterSeconds = 2;

struct ChangeCursor {
    bool first = true;           // the first mirroring is under way
    qint64 mirroredTo = 0;       // of the first mirroring: ids up to here are done
    QDateTime floor;             // changes before this are known; invalid: nothing is
    QMap<QString, QString> seen; // ticket -> LastUpdated, of the changes from the floor on
    QStringList pending;         // tickets that changed and are still to be read
    IdSet known;                 // tickets that the mirror has
    bool listing = false;        // all ids are being listed, to find out which are gone
    qint64 listedTo = 0;
    IdSet met;          // by the listing
    QDateTime listed;   // when the last listing ended
    qint64 unseen = 0;  // how many more the server counted then than it listed
    qint64 counted = 0; // by the server when the listing began; 0: it does not tell

    bool isUnderWay() const { return first || listing || !pending.isEmpty(); }

    // Takes rows of the list, newest first; what is new goes to `pending`. `now`: the server's clock when it answered.
    // False: the list has come to what is known.
    struct Row {
        QString id;
        QString lastUpdated;
    };
    bool take(const QList<Row>& rows, const QDateTime& now);
    // After the list: the floor moves up.
    void settle();
    // A ticket as the first mirroring met it.
    void note(const Row& row);

    QByteArray toBytes() const;
    // Of bytes that are none of ours: the beginning.
    static ChangeCursor fromBytes(const QByteArray& bytes);
};

} // namespace lotse::requesttracker
