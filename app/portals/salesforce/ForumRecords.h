// Forum records of the site as threads and posts. Tolerant: what is not known stays empty.
#pragma once

#include "support/community/Community.h"

#include <QJsonObject>

namespace lotse::salesforce
{

// What queries ask for. `withPeople`: names and kinds of authors over relations, which some sites do not show.
QString questionColumns(bool withPeople);
QString answerColumns(bool withPeople);

// `site`: of the thread's page; empty: unknown.
community::Thread threadFrom(const QJsonObject& record, const QUrl& site);
community::Post questionFrom(const QJsonObject& record);
community::Post answerFrom(const QJsonObject& record);
community::Topic topicFrom(const QJsonObject& record);
// Of Connect REST.
community::Forum forumFrom(const QJsonObject& communityRecord);
community::Thread threadFromElement(const QJsonObject& element, const QString& forumId, const QUrl& site);

// The body without embedded images, at most longestBody characters; `cut`: something was left out.
QString boundedBody(const QString& body, bool rich, bool* cut);

} // namespace lotse::salesforce
