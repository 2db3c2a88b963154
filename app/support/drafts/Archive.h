// Many files as one archive (zip), for portals and people that take few files.
#pragma once

#include "support/drafts/AttachmentFolder.h"

#include <stop_token>

namespace lotse::drafts
{

// The kept copies of `files` as one more kept copy called `name`; names that occur twice are told apart. Work runs in a
// worker thread. Errors: FileNotReadable and FileChanged (a copy is not what it was), Cancelled, StorageFailed, those
// of AttachmentFolder::add().
QFuture<Result<DraftFile>> pack(std::vector<DraftFile> files, QString name, AttachmentFolder attachments,
                                std::stop_token stop = {});

} // namespace lotse::drafts
