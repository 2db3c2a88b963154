#include "support/cases/MirrorNews.h"

#include "support/cases/MirrorTables.h"

#include <QHash>

#include <algorithm>

namespace lotse::cases::mirror
{

namespace
{

using storage::Connection;

// What a page says of one case, beside what was known of it.
struct Told {
    const Case* head = nullptr; // nullptr: the case itself is as it was
    std::vector<const Entry*> entries;
};

class Reporter
{
public:
    Reporter(Connection& connection, QDateTime lastComplete)
        : m_connection(connection), m_lastComplete(std::move(lastComplete)), m_reader(meta(connection, readerKey))
    {
    }

    std::vector<CaseNews> newsOf(const QString& caseId, const Told& told) const
    {
        const std::optional<Line> before = line(m_connection, caseId);
        if (!before && !told.head) {
            return {};
        }
        Case now = told.head ? *told.head : before->head;
        now.description.clear();
        const QDateTime known = before ? before->head.modified : m_lastComplete;
        const std::vector<const Entry*> fresh = freshEntries(told.entries, known);

        std::vector<CaseNews> news;
        const auto add = [&](CaseNews::Kind kind) -> CaseNews& {
            news.push_back({.kind = kind, .head = now, .mine = !m_reader.isEmpty() && now.contactName == m_reader});
            return news.back();
        };
        const auto said = [this](const Entry* entry) {
            return entry->kind != EntryKind::Change && entry->authorName != m_reader;
        };
        const auto replies = std::count_if(fresh.begin(), fresh.end(), said);
        if (replies > 0) {
            CaseNews& reply = add(CaseNews::Kind::Reply);
            reply.count = static_cast<int>(replies);
            reply.author = (*std::find_if(fresh.rbegin(), fresh.rend(), said))->authorName;
        }
        if (before && !changedByReader(fresh)) {
            if (now.escalated && !before->head.escalated) {
                add(CaseNews::Kind::Escalated);
            }
            if (now.closed && !before->head.closed) {
                add(CaseNews::Kind::Closed);
            } else if (now.status != before->head.status) {
                add(CaseNews::Kind::Status).oldStatus = before->head.status;
            }
        }
        return news;
    }

private:
    // Oldest first. An entry that the mirror lacks need not be new: some portals give a case's past only when it is
    // opened.
    std::vector<const Entry*> freshEntries(const std::vector<const Entry*>& entries, const QDateTime& known) const
    {
        std::vector<const Entry*> fresh;
        std::copy_if(entries.begin(), entries.end(), std::back_inserter(fresh), [&](const Entry* entry) {
            return entry->at.isValid() && known.isValid() && entry->at > known && !hasEntry(m_connection, entry->id);
        });
        std::stable_sort(fresh.begin(), fresh.end(),
                         [](const Entry* one, const Entry* other) { return one->at < other->at; });
        return fresh;
    }

    // Where the portal tells who changed something and it was nobody else.
    bool changedByReader(const std::vector<const Entry*>& fresh) const
    {
        const auto isChange = [](const Entry* entry) { return entry->kind == EntryKind::Change; };
        return !m_reader.isEmpty() && std::any_of(fresh.begin(), fresh.end(), isChange) &&
               std::all_of(fresh.begin(), fresh.end(),
                           [&](const Entry* entry) { return !isChange(entry) || entry->authorName == m_reader; });
    }

    Connection& m_connection;
    QDateTime m_lastComplete;
    QString m_reader;
};

} // namespace

std::vector<CaseNews> newsIn(Connection& connection, const ChangePage& page)
{
    const QDateTime lastComplete = syncState(connection).lastComplete;
    if (!lastComplete.isValid()) {
        return {};
    }
    QStringList order;
    QHash<QString, Told> told;
    const auto of = [&](const QString& caseId) -> Told& {
        if (!told.contains(caseId)) {
            order.append(caseId);
        }
        return told[caseId];
    };
    for (const Case& value : page.cases) {
        of(value.id).head = &value;
    }
    for (const Entry& entry : page.entries) {
        of(entry.caseId).entries.push_back(&entry);
    }
    const Reporter reporter(connection, lastComplete);
    std::vector<CaseNews> news;
    for (const QString& caseId : std::as_const(order)) {
        for (CaseNews& one : reporter.newsOf(caseId, *told.constFind(caseId))) {
            news.push_back(std::move(one));
        }
    }
    return news;
}

} // namespace lotse::cases::mirror
