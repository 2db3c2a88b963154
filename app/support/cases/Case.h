// What flows about cases: values only. Times are UTC; ids are the portal's own and opaque.
#pragma once

#include "foundation/Error.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace lotse::cases
{

// Where a case that we see comes from.
enum class Origin {
    Portal,         // mirrored from the portal
    Local,          // a report in the outbox that has no number yet
    FollowedByHand, // filed by the person; kept up to date by status e-mails
};

struct Case {
    QString id;     // portal's id; a local id (UUID) for Local and FollowedByHand
    QString number; // empty until known
    QString subject;
    QString description;
    QString product;
    QString severity;
    QString status; // the portal's own wording
    bool closed = false;
    bool escalated = false;
    QString contactName;
    QDateTime created;
    QDateTime modified;
    QString revision; // changes whenever the case changes (SystemModstamp)
    Origin origin = Origin::Portal;

    bool operator==(const Case&) const = default;
};

enum class EntryKind { Comment, Email, Change };

// Something that happened in a case: said or changed.
struct Entry {
    QString id;
    QString caseId;
    EntryKind kind = EntryKind::Comment;
    QString authorName;
    bool fromVendor = false; // false also where the portal does not tell
    QDateTime at;
    QString text;  // Comment and Email: plain text, also of what came as HTML
    QString field; // Change: the portal's label of what changed
    QString oldValue;
    QString newValue;
    QString html = {}; // of a stranger, as it came, where it did; to be shown by foundation/html only

    bool operator==(const Entry&) const = default;
};

// Longer HTML is left out: the plain text is shown.
inline constexpr qsizetype longestEntryHtml = 1'000'000;

struct Attachment {
    QString id;
    QString caseId;
    QString name;
    qint64 size = 0;
    QString checksum; // "md5:...", "sha256:..." or empty
    QDateTime created;

    bool operator==(const Attachment&) const = default;
};

struct CaseDetail {
    Case head;
    std::vector<Entry> entries;          // oldest first
    std::vector<Attachment> attachments; // by name
    QString outboxItem = {};             // Local: the outbox item that carries it; empty otherwise
};

} // namespace lotse::cases

Q_DECLARE_METATYPE(lotse::cases::Case)
