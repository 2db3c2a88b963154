// A draft: something a person is writing. Its content is opaque here; the kind says who understands it.
#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include <vector>

namespace lotse::drafts
{

// A copy of an attached file, in the account's attachments folder.
struct DraftFile {
    QString id;
    QString name; // as the person's file was called; any script
    qint64 size = 0;
    QString sha256 = {}; // hex; also the copy's file name
    QString md5 = {};    // hex; what some portals answer after an upload
    QString type = {};   // media type

    bool operator==(const DraftFile&) const = default;
};

enum class DraftState {
    Editing,
    Queued,    // locked: a copy of it is in the outbox
    Delivered, // kept for the receipt; may be copied into a new draft
};

struct Draft {
    QString id;
    QString kind;       // "production-down"
    QString title = {}; // what the list shows
    QJsonObject content = {};
    qint64 version = 0; // grows with every save; 0: never saved
    DraftState state = DraftState::Editing;
    QString outboxItem = {}; // Queued and Delivered
    QDateTime created = {};
    QDateTime saved = {};
    std::vector<DraftFile> files = {};

    bool operator==(const Draft&) const = default;
};

} // namespace lotse::drafts
