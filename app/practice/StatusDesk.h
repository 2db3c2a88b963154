// What happens on the vendor's status page: regions and their parts, incidents that open, go on and end, maintenances.
// Kept in the portal's file in the page's own form. Used under the lock of its owner.
#pragma once

#include "practice/Portal.h"
#include "practice/Store.h"

#include <QJsonArray>
#include <QJsonObject>

namespace lotse::practice
{

class StatusDesk
{
public:
    // `living`: incidents come and go by themselves, as a story that begins at the first start.
    StatusDesk(Store& store, bool living);

    // Throws Refusal where a part or an incident is not known or a word is none of the page's. Answer the id.
    QString openIncident(const QString& name, const QString& impact, const QString& body, const QList<PartState>& parts,
                         const QDateTime& at = now());
    QString planMaintenance(const QString& name, const QDateTime& from, const QDateTime& until, const QString& body,
                            const QStringList& parts, const QDateTime& at = now());
    // The next word on an incident or a maintenance; resolved and completed parts work again.
    void update(const QString& id, const QString& status, const QString& body, const QList<PartState>& parts = {},
                const QDateTime& at = now());

    // The page as it is now, after what the story had in store until now.
    QJsonObject page();
    QJsonArray components() const;
    QJsonArray incidents() const; // newest first
    QJsonArray maintenances() const;
    QString etag() const; // of everything

private:
    void seed();
    void seedHistory(const QDateTime& at);
    void live(const QDateTime& at);
    QString partId(const QString& wanted) const;
    QString nextId();
    QJsonObject part(const QString& id) const;
    void setPart(const QString& id, const QString& status, const QDateTime& at);
    QJsonArray take(const QList<PartState>& parts, const QDateTime& at);
    QJsonObject makeUpdate(const QString& incident, const QString& status, const QString& body,
                           const QJsonArray& changes, const QDateTime& at);
    void refreshMentions(QJsonObject& incident) const;
    void save(const QDateTime& at);

    Store& m_store;
    bool m_living;
    QJsonObject m_state;
};

// Offset as pages write it: 2026-11-22T08:00:00.000Z
QString pageTime(const QDateTime& time);

} // namespace lotse::practice
