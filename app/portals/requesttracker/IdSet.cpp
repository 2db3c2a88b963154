#include "portals/requesttracker/IdSet.h"

#include <iterator>

namespace lotse::requesttracker
{

bool IdSet::contains(qint64 id) const
{
    auto after = m_spans.upperBound(id);
    return after != m_spans.begin() && std::prev(after).value() >= id;
}

void IdSet::insert(qint64 id)
{
    if (contains(id)) {
        return;
    }
    qint64 first = id;
    qint64 last = id;
    auto after = m_spans.upperBound(id);
    if (after != m_spans.begin() && std::prev(after).value() == id - 1) {
        first = std::prev(after).key();
    }
    if (after != m_spans.end() && after.key() == id + 1) {
        last = after.value();
        m_spans.erase(after);
    }
    m_spans[first] = last;
    ++m_size;
}

void IdSet::remove(qint64 id)
{
    if (!contains(id)) {
        return;
    }
    const auto span = std::prev(m_spans.upperBound(id));
    const qint64 first = span.key();
    const qint64 last = span.value();
    m_spans.erase(span);
    if (first < id) {
        m_spans[first] = id - 1;
    }
    if (id < last) {
        m_spans[id + 1] = last;
    }
    --m_size;
}

QList<qint64> IdSet::without(const IdSet& other) const
{
    QList<qint64> rest;
    for (auto span = m_spans.begin(); span != m_spans.end(); ++span) {
        for (qint64 id = span.key(); id <= span.value(); ++id) {
            if (!other.contains(id)) {
                rest.append(id);
            }
        }
    }
    return rest;
}

QString IdSet::toText() const
{
    QStringList spans;
    for (auto span = m_spans.begin(); span != m_spans.end(); ++span) {
        spans.append(span.key() == span.value() ? QString::number(span.key())
                                                : QStringLiteral("%1-%2").arg(span.key()).arg(span.value()));
    }
    return spans.join(u',');
}

IdSet IdSet::fromText(const QString& text)
{
    IdSet set;
    const QStringList spans = text.split(u',', Qt::SkipEmptyParts);
    for (const QString& span : spans) {
        const qint64 first = span.section(u'-', 0, 0).toLongLong();
        const qint64 last = span.contains(u'-') ? span.section(u'-', 1, 1).toLongLong() : first;
        if (first > 0 && last >= first) {
            set.m_spans[first] = last;
            set.m_size += last - first + 1;
        }
    }
    return set;
}

} // namespace lotse::requesttracker
