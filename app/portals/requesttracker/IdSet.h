// A set of ticket numbers that stays small: numbers in a row are kept as one span.
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

namespace lotse::requesttracker
{

class IdSet
{
public:
    void insert(qint64 id);
    void remove(qint64 id);
    bool contains(qint64 id) const;
    qint64 size() const { return m_size; }
    bool isEmpty() const { return m_size == 0; }
    // What is in here and not in `other`, in order.
    QList<qint64> without(const IdSet& other) const;

    // "1-230,232"
    QString toText() const;
    static IdSet fromText(const QString& text);
    bool operator==(const IdSet&) const = default;

private:
    QMap<qint64, qint64> m_spans; // first -> last
    qint64 m_size = 0;
};

} // namespace lotse::requesttracker
