#include "portals/salesforce/ForumChanges.h"

#include "portals/salesforce/ForumRecords.h"
#include "portals/salesforce/Moment.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

namespace lotse::salesforce
{

namespace
{

QString encoded(const QString& text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

QString deletedTarget(const QString& object, const QString& since, const QDateTime& until)
{
    return QStringLiteral("sobjects/%1/deleted/?start=%2&end=%3")
        .arg(object, encoded(momentLiteral(parseMoment(since).addMSecs(-overlapMs))), encoded(momentLiteral(until)));
}

} // namespace

QString select(const QString& columns, const QString& object, const QStringList& conditions, const QString& end)
{
    QStringList wanted = conditions;
    wanted.removeAll(QString());
    return QStringLiteral("SELECT %1 FROM %2%3 %4")
        .arg(columns, object,
             wanted.isEmpty() ? QString() : QStringLiteral(" WHERE ") + wanted.join(QStringLiteral(" AND ")), end);
}

QList<Place> placesOf(const QJsonArray& records)
{
    QList<Place> places;
    for (const QJsonValue& record : records) {
        const QByteArray content = QJsonDocument(record.toObject()).toJson(QJsonDocument::Compact);
        places.append({record[QLatin1String("SystemModstamp")].toString(), record[QLatin1String("Id")].toString(),
                       QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Md5).toHex())});
    }
    return places;
}

QByteArray ForumCursor::toBytes() const
{
    const QJsonObject json{{QStringLiteral("questions"), questions.toJson()},
                           {QStringLiteral("answers"), answers.toJson()},
                           {QStringLiteral("from"), from},
                           {QStringLiteral("deletedFrom"), deletedFrom}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

ForumCursor forumCursorFrom(const QByteArray& bytes, const QDateTime& from)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    const QDateTime known = parseMoment(json.value(QLatin1String("from")).toString());
    if (!known.isValid() || from.addDays(1) < known) {
        return {.questions = StreamPosition::from(from),
                .answers = StreamPosition::from(from),
                .from = momentLiteral(from),
                .deletedFrom = {}};
    }
    return {.questions = StreamPosition::fromJson(json.value(QLatin1String("questions")).toObject()),
            .answers = StreamPosition::fromJson(json.value(QLatin1String("answers")).toObject()),
            .from = json.value(QLatin1String("from")).toString(),
            .deletedFrom = json.value(QLatin1String("deletedFrom")).toString()};
}

QStringList deletedIn(const PartAnswer& answer)
{
    QStringList ids;
    if (answer.status >= 400) {
        return ids;
    }
    const QJsonArray records = answer.body.toObject().value(QLatin1String("deletedRecords")).toArray();
    for (const QJsonValue& record : records) {
        ids.append(record[QLatin1String("id")].toString());
    }
    return ids;
}

std::vector<Part> forumChangeParts(const ForumCursor& cursor, bool withPeople, const QString& userId,
                                   const QDateTime& now)
{
    const QString end = QStringLiteral("ORDER BY SystemModstamp, Id LIMIT %1").arg(pageRows);
    const QString stamp = QStringLiteral("SystemModstamp");
    std::vector<Part> parts{
        queryPart(QStringLiteral("questions"), select(questionColumns(withPeople), QStringLiteral("FeedItem"),
                                                      {onlyQuestions, cursor.questions.condition(stamp)}, end)),
        queryPart(QStringLiteral("answers"), select(answerColumns(withPeople), QStringLiteral("FeedComment"),
                                                    {cursor.answers.condition(stamp)}, end)),
        queryPart(QStringLiteral("topics"), select(QStringLiteral("Id, Name, NetworkId"), QStringLiteral("Topic"), {},
                                                   QStringLiteral("ORDER BY Id LIMIT 2000"))),
        queryPart(QStringLiteral("followed"),
                  select(QStringLiteral("Id, ParentId"), QStringLiteral("EntitySubscription"),
                         {QStringLiteral("SubscriberId = ") + quoted(userId)},
                         QStringLiteral("ORDER BY Id LIMIT 1000")))};
    if (!cursor.deletedFrom.isEmpty()) {
        parts.push_back(
            {QStringLiteral("goneThreads"), deletedTarget(QStringLiteral("FeedItem"), cursor.deletedFrom, now)});
        parts.push_back(
            {QStringLiteral("gonePosts"), deletedTarget(QStringLiteral("FeedComment"), cursor.deletedFrom, now)});
    }
    return parts;
}

QHash<QString, QStringList> topicsByThread(const QJsonArray& assignments)
{
    QHash<QString, QStringList> topics;
    for (const QJsonValue& assignment : assignments) {
        topics[assignment[QLatin1String("EntityId")].toString()].append(
            assignment[QLatin1String("TopicId")].toString());
    }
    for (QStringList& ids : topics) {
        ids.sort();
    }
    return topics;
}

QStringList assignmentQueries(const QStringList& threadIds)
{
    constexpr qsizetype atOnce = 200;
    QStringList queries;
    for (qsizetype at = 0; at < threadIds.size(); at += atOnce) {
        queries.append(select(QStringLiteral("TopicId, EntityId"), QStringLiteral("TopicAssignment"),
                              {QStringLiteral("EntityId IN ") + quotedList(threadIds.mid(at, atOnce))},
                              QStringLiteral("ORDER BY Id")));
    }
    return queries;
}

} // namespace lotse::salesforce
