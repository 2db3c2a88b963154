// A draft with its files as one file that a colleague imports: a line that says what it is, the length of a JSON head,
// the head, then the files one after the other. What is read comes from elsewhere and is checked like it. Work runs in
// a worker thread.
#pragma once

#include "support/drafts/AttachmentFolder.h"

namespace lotse::drafts
{

inline const QString parcelSuffix = QStringLiteral("lotse-draft");
inline constexpr qint64 mostParcelBytes = qint64{2} << 30; // 2 GiB
inline constexpr int mostParcelFiles = 500;

// Writes the draft as it is saved; what only this computer may know (DraftParcel.cpp) stays here. Errors:
// FileNotReadable and FileChanged (a copy of an attachment is not what it was), InputInvalid (too large), StorageFull,
// StorageFailed.
QFuture<Result<void>> writeParcel(QString path, Draft draft, AttachmentFolder attachments);

// A draft of its own id that was never saved, its files in `attachments`. `kinds`: what may come this way. Errors:
// StorageNewer (made by a newer version), InputInvalid (no draft, damaged, too large or of another kind),
// FileNotReadable, Cancelled, those of AttachmentFolder::add().
QFuture<Result<Draft>> readParcel(QString path, QStringList kinds, AttachmentFolder attachments,
                                  std::stop_token stop = {});

// The same draft once more, under an id of its own.
Draft copyOf(Draft draft, const QString& newId, const QDateTime& now);

} // namespace lotse::drafts
