// Takes what a person drops or pastes and reads it as a status e-mail, off the UI thread.
#pragma once

#include "portals/assisted/StatusMail.h"

#include <QFuture>
#include <QStringList>

class QMimeData;

namespace lotse::ui
{

// Whether there is something that may be an e-mail: local files, a message or text.
bool mayHoldMail(const QMimeData& data);

// What was given: files to be read, or the message itself.
struct GivenMail {
    QStringList files;
    QByteArray message; // when there are no files
    bool isEmpty() const { return files.isEmpty() && message.isEmpty(); }
};
GivenMail mailIn(const QMimeData& data);

// Errors: FileNotReadable and those of assisted::readStatusMail.
QFuture<Result<assisted::StatusMail>> readMailFile(const QString& path, const vendor::VendorProfile& profile);
QFuture<Result<assisted::StatusMail>> readMailText(const QByteArray& message, const vendor::VendorProfile& profile);

} // namespace lotse::ui
