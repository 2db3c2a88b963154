// What may have changed in the forums of a site: where the mirror stands, and the questions that find out.
#pragma once

#include "portals/salesforce/ChangeCursor.h"
#include "portals/salesforce/Composite.h"

#include <QHash>
#include <QJsonArray>
#include <QStringList>

namespace lotse::salesforce
{

inline const QString onlyQuestions = QStringLiteral("Type = 'QuestionPost'");

// A query in the site's language; empty conditions count for nothing.
QString select(const QString& columns, const QString& object, const QStringList& conditions, const QString& end);

// Where the mirror stands.
struct ForumCursor {
    StreamPosition questions;
    StreamPosition answers;
    QString from;        // how far back it reaches
    QString deletedFrom; // deletions up to here are known; empty: never asked

    QByteArray toBytes() const;
};
// From the beginning where nothing is known, or more is wanted than was read.
ForumCursor forumCursorFrom(const QByteArray& bytes, const QDateTime& from);

// Where the records stand in their stream, with a mark of their content.
QList<Place> placesOf(const QJsonArray& records);

// One question for everything that may have changed: "questions", "answers", "topics", "followed", and once deletions
// were asked for, "goneThreads" and "gonePosts". `withPeople`: the names of authors, too.
std::vector<Part> forumChangeParts(const ForumCursor& cursor, bool withPeople, const QString& userId,
                                   const QDateTime& now);
// A feed of deletions that the site does not show tells nothing; opening a thread does.
QStringList deletedIn(const PartAnswer& answer);

// Topics of threads: kept short, as a query travels in an address.
QStringList assignmentQueries(const QStringList& threadIds);
QHash<QString, QStringList> topicsByThread(const QJsonArray& assignments);

} // namespace lotse::salesforce
