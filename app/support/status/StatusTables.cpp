#include "support/status/StatusTables.h"

#include "support/status/StatusJson.h"

#include <QJsonDocument>

namespace lotse::status::tables
{

namespace
{

using storage::Connection;
using storage::Row;

QString compact(const QJsonObject& json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QJsonObject object(const QString& text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

QString tagsJson(const Tags& tags)
{
    QJsonObject json;
    for (auto it = tags.cbegin(); it != tags.cend(); ++it) {
        json.insert(it.key(), QString::fromLatin1(it.value()));
    }
    return compact(json);
}

Tags tagsFrom(const QString& text)
{
    Tags tags;
    const QJsonObject json = object(text);
    for (auto it = json.begin(); it != json.end(); ++it) {
        tags.insert(it.key(), it->toString().toLatin1());
    }
    return tags;
}

// Without case and accents.
QString folded(const QString& text)
{
    QString key;
    const QString parts = text.normalized(QString::NormalizationForm_KD);
    for (const QChar character : parts) {
        if (character.category() != QChar::Mark_NonSpacing) {
            key.append(character);
        }
    }
    return key.toCaseFolded();
}

QString wordsOf(const Incident& incident)
{
    QStringList words{incident.id, incident.name, incident.status, incident.impact, incident.link.toString()};
    for (const Update& update : incident.updates) {
        words << update.status << update.body;
        for (const PartChange& change : update.changes) {
            words << change.name;
        }
    }
    for (const PartMention& part : incident.parts) {
        words << part.name;
    }
    return folded(words.join(u'\n'));
}

qint64 sortOf(const Incident& incident)
{
    const QDateTime time =
        incident.maintenance && incident.plannedFrom.isValid() ? incident.plannedFrom : incident.began();
    return time.isValid() ? time.toMSecsSinceEpoch() : 0;
}

Incident incidentFrom(Row row)
{
    return incidentFromJson(object(row.text(0)));
}

QString likePattern(const QString& word)
{
    QString escaped = folded(word);
    escaped.replace(u'\\', QLatin1String("\\\\"))
        .replace(u'%', QLatin1String("\\%"))
        .replace(u'_', QLatin1String("\\_"));
    return u'%' + escaped + u'%';
}

} // namespace

std::optional<Now> now(Connection& connection)
{
    return connection.first("SELECT address, content, tags, changed, checked FROM status_now", {}, [](Row row) {
        return Now{.address = row.text(0),
                   .summary = summaryFromJson(object(row.text(1))),
                   .tags = tagsFrom(row.text(2)),
                   .changed = row.time(3),
                   .checked = row.time(4)};
    });
}

void setNow(Connection& connection, const Now& now)
{
    connection.run(
        "INSERT INTO status_now (one, address, content, tags, changed, checked) VALUES (1, ?1, ?2, ?3, ?4, ?5) "
        "ON CONFLICT (one) DO UPDATE SET address = ?1, content = ?2, tags = ?3, changed = ?4, checked = ?5",
        {now.address, compact(toJson(now.summary)), tagsJson(now.tags), now.changed, now.checked});
}

void setChecked(Connection& connection, const QDateTime& checked)
{
    connection.run("UPDATE status_now SET checked = ?1", {checked});
}

void forgetAll(Connection& connection)
{
    connection.run("DELETE FROM status_now");
    connection.run("DELETE FROM status_incidents");
}

std::optional<Incident> incident(Connection& connection, const QString& id)
{
    return connection.first("SELECT content FROM status_incidents WHERE id = ?1", {id}, incidentFrom);
}

bool put(Connection& connection, const Incident& incident)
{
    return connection.run("INSERT INTO status_incidents (id, maintenance, current, sort, words, content) "
                          "VALUES (?1, ?2, 0, ?3, ?4, ?5) ON CONFLICT (id) DO UPDATE SET maintenance = ?2, sort = ?3, "
                          "words = ?4, content = ?5 WHERE content <> ?5",
                          {incident.id, std::int64_t{incident.maintenance}, std::int64_t{sortOf(incident)},
                           wordsOf(incident), compact(toJson(incident))}) > 0;
}

bool setCurrent(Connection& connection, const QStringList& ids)
{
    bool changed = false;
    const std::vector<QString> before =
        connection.all("SELECT id FROM status_incidents WHERE current = 1", {}, [](Row row) { return row.text(0); });
    for (const QString& id : before) {
        if (!ids.contains(id)) {
            changed = connection.run("UPDATE status_incidents SET current = 0 WHERE id = ?1", {id}) > 0 || changed;
        }
    }
    for (const QString& id : ids) {
        changed = connection.run("UPDATE status_incidents SET current = 1 WHERE id = ?1 AND current = 0", {id}) > 0 ||
                  changed;
    }
    return changed;
}

std::vector<Incident> current(Connection& connection)
{
    return connection.all("SELECT content FROM status_incidents WHERE current = 1 ORDER BY sort", {}, incidentFrom);
}

std::vector<Incident> find(Connection& connection, const IncidentQuery& query, int limit)
{
    QString sql = QStringLiteral("SELECT content FROM status_incidents WHERE 1");
    std::vector<storage::Value> values;
    if (query.maintenances != query.incidents) {
        sql += query.maintenances ? QStringLiteral(" AND maintenance = 1") : QStringLiteral(" AND maintenance = 0");
    }
    const QStringList words = query.words.simplified().split(u' ', Qt::SkipEmptyParts).mid(0, 20);
    for (const QString& word : words) {
        values.emplace_back(likePattern(word));
        sql += QStringLiteral(" AND words LIKE ?%1 ESCAPE '\\'").arg(values.size());
    }
    values.emplace_back(std::int64_t{limit});
    sql += QStringLiteral(" ORDER BY sort DESC LIMIT ?%1").arg(values.size());
    std::vector<Incident> found;
    connection.each(sql, values, [&found](Row row) {
        found.push_back(incidentFrom(row));
        return true;
    });
    return found;
}

std::vector<Incident> since(Connection& connection, const QDateTime& since)
{
    std::vector<Incident> touching;
    connection.each("SELECT content FROM status_incidents ORDER BY sort DESC", {}, [&](Row row) {
        Incident incident = incidentFrom(row);
        const QDateTime end = incident.maintenance && isOver(incident) && !incident.resolved.isValid()
                                  ? incident.plannedUntil
                                  : incident.ended();
        if (!end.isValid() || end >= since) {
            touching.push_back(std::move(incident));
        }
        return true;
    });
    return touching;
}

} // namespace lotse::status::tables
