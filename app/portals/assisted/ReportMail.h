// A report as an e-mail that the person sends: an .eml file that mail programs open for writing, and what did not fit
// into it beside it.
#pragma once

#include "support/drafts/AttachmentFolder.h"

namespace lotse::assisted
{

struct ReportMail {
    QString fromName;
    QString fromAddress;
    QString to;
    QString subject;
    QString text;
    std::vector<drafts::DraftFile> files;
    QDateTime date;
};

struct WrittenMail {
    QString folder;
    QString message;    // path of the .eml
    QString text;       // with the list of what follows separately
    QStringList inside; // paths of copies of the files that the message holds
    QStringList beside; // paths of those that are too large for it
};

// Larger messages are refused by many mail servers.
inline constexpr qint64 mostMailBytes = qint64{20} << 20;

// Into a fresh folder. Errors: FileNotReadable, StorageFull, StorageFailed.
QFuture<Result<WrittenMail>> writeMail(drafts::AttachmentFolder attachments, ReportMail mail, QString parentFolder,
                                       qint64 most = mostMailBytes);

// A short message to begin with where no program takes the whole: what it says fits into an address.
QUrl shortMail(const ReportMail& mail);

} // namespace lotse::assisted
