#include "support/cases/UnreadRule.h"

namespace lotse::cases
{

namespace
{

using local::LocalCase;
using local::ReadMark;
using mirror::Line;
using storage::Connection;

// The portal's stamp of a change follows what was written by less than this.
constexpr qint64 stampLag = 60'000;
// A report's case may be dated before the report where clocks differ.
constexpr qint64 clockDifference = 24 * 3600;

bool wroteItself(const Line& line, const QString& reader)
{
    if (reader.isEmpty()) {
        return false;
    }
    if (line.lastEntry.isValid()) {
        return line.lastAuthor == reader && line.lastEntry.msecsTo(line.head.modified) < stampLag;
    }
    return line.head.contactName == reader && line.head.created.msecsTo(line.head.modified) < stampLag;
}

} // namespace

std::optional<QString> twinOf(Connection& mirrored, const LocalCase& value)
{
    if (value.head.origin == Origin::FollowedByHand) {
        return mirror::hasNumber(mirrored, value.head.number) ? std::optional(value.head.number) : std::nullopt;
    }
    if (!value.portalId.isEmpty()) {
        return mirror::hasCase(mirrored, value.portalId) ? std::optional(value.portalId) : std::nullopt;
    }
    return mirror::caseWithReference(mirrored, value.reference, value.head.created.addSecs(-clockDifference));
}

OwnCases ownCases(Connection& mirrored, std::vector<LocalCase> all)
{
    OwnCases own;
    for (LocalCase& value : all) {
        if (const std::optional<QString> twin = twinOf(mirrored, value)) {
            own.mirrored.insert(*twin);
        } else {
            own.shown.push_back(std::move(value));
        }
    }
    return own;
}

bool isUnread(const Line& line, const std::optional<ReadMark>& mark, const QString& reader)
{
    if (!mark || wroteItself(line, reader)) {
        return false;
    }
    const bool headIsNews =
        line.head.modified > mark->seen && (line.head.revision.isEmpty() || line.head.revision != mark->revision);
    return headIsNews || (line.lastEntry.isValid() && line.lastEntry > mark->seen);
}

ReadMark markOfOwn(const Line& line)
{
    return {.revision = {}, .seen = line.head.created.addMSecs(stampLag)};
}

ReadMark markOf(const Line& line)
{
    const QDateTime last = line.head.modified;
    return {.revision = line.head.revision,
            .seen = !line.lastEntry.isValid() || last > line.lastEntry ? last : line.lastEntry};
}

int refreshUnread(Connection& mirrored, const QStringList& ids, const QHash<QString, ReadMark>& marks,
                  const QSet<QString>& own)
{
    const QString reader = mirror::meta(mirrored, mirror::readerKey);
    const auto first = marks.find(local::firstMirroring);
    int changed = 0;
    for (const QString& id : ids) {
        const std::optional<Line> line = mirror::line(mirrored, id);
        if (!line) {
            continue;
        }
        std::optional<ReadMark> mark;
        if (const auto known = marks.find(id); known != marks.end()) {
            mark = *known;
        } else if (own.contains(id)) {
            mark = markOfOwn(*line);
        } else if (first != marks.end()) {
            mark = *first;
        }
        const bool unread = isUnread(*line, mark, reader);
        changed += unread != line->unread && mirror::markUnread(mirrored, id, unread) ? 1 : 0;
    }
    return changed;
}

} // namespace lotse::cases
