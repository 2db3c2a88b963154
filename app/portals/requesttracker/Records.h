// Rows of the interface as the values that flow about cases, and texts of its query language.
#pragma once

#include "support/cases/Case.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>

#include <optional>

namespace lotse::requesttracker
{

// "2026-11-22T16:05:02Z"; UTC, invalid when it is none or the server's 1970-01-01 for "never".
QDateTime parseMoment(const QString& text);
// 'text' in quotes as a literal of a query.
QString quoted(const QString& text);
// A day as a literal. The server takes times in a query for the user's own time zone, so only days are ever asked
// for, with one to spare.
QString dayBefore(const QDateTime& moment);

// Ids come as numbers and as texts.
QString idOf(const QJsonObject& row, const char* key = "id");
// The name under which a person is shown; empty for the server itself and for "Nobody".
QString personName(const QJsonObject& person);
bool isServerItself(const QJsonObject& person);

// Names and values of the custom fields of a ticket; several values are joined.
QHash<QString, QString> customFields(const QJsonObject& ticket);
// The first of these labels that the ticket has a field for.
QString valueByLabel(const QHash<QString, QString>& fields, const QStringList& labels);

// What a list asks for.
QString ticketFields();
struct TicketRow {
    cases::Case head; // without description; `closed` is for the reader to set
    QString queue;
    QStringList customers; // login names of requestors and copied ones
};
TicketRow ticketFrom(const QJsonObject& row, const QStringList& productLabels, const QStringList& severityLabels);

// What is said or changed in a ticket.
struct TransactionRow {
    QString id;
    QString ticket;
    QString type;
    QString author;     // as shown
    QString authorName; // login name
    bool byServer = false;
    QDateTime at;
    QString field;
    QString oldValue;
    QString newValue;

    bool isMessage() const;
};
QString transactionFields();
TransactionRow transactionFrom(const QJsonObject& row);
// A change that says something to a person; `fieldNames`: custom fields by their ids.
std::optional<cases::Entry> changeFrom(const TransactionRow& row, const QHash<QString, QString>& fieldNames);

// A part of a message: its text, a file, or what holds it together.
struct PartRow {
    QString id;
    QString transaction;
    QString fileName;
    QString type;
    qint64 size = 0;
    QDateTime created;

    bool isFile() const { return !fileName.isEmpty(); }
    bool isText() const;
};
QString partFields();
PartRow partFrom(const QJsonObject& row);

// The id of a file names its message as well: the download's address has both.
QString fileId(const QString& transaction, const QString& part);
std::pair<QString, QString> partsOfFileId(const QString& id); // transaction, part; empty when it is none

// Readable text of an HTML message; draws nothing.
QString plainText(const QString& html);
// Whether the text carries "Reference: <reference>", however it was re-wrapped on the way.
bool carriesReference(const QString& text, const QString& reference);

} // namespace lotse::requesttracker
