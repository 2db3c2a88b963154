// What is handed over to the portal's own form, field by field in its order, and the files as a folder.
#pragma once

#include "support/drafts/AttachmentFolder.h"
#include "support/reports/Packet.h"
#include "support/reports/Report.h"
#include "support/vendor/VendorProfile.h"

#include <QUrl>

#include <vector>

namespace lotse::assisted
{

struct HandOverStep {
    vendor::FormField field;
    vendor::LocalText label; // as the portal's form calls it
    QString value = {};      // to copy; empty for files
    bool isFiles = false;
};

struct HandOver {
    QUrl form; // the portal's Create Case page
    std::vector<HandOverStep> steps;
};

HandOver makeHandOver(const reports::Report& report, const reports::Packet& packet,
                      const vendor::VendorProfile& profile, bool hasFiles);

// Puts copies of the files, under their own names (made unique and safe for every file system), into a fresh folder
// and answers it. Errors: FileNotReadable, StorageFull, StorageFailed.
QFuture<Result<QString>> collectFiles(drafts::AttachmentFolder attachments, std::vector<drafts::DraftFile> files,
                                      QString parentFolder);

// The same, blocking.
Result<QString> collect(const drafts::AttachmentFolder& attachments, const std::vector<drafts::DraftFile>& files,
                        const QString& parentFolder);

// Whether a typed case number can be one: 4 to 20 letters, digits and hyphens with at least 3 digits.
bool isPlausibleCaseNumber(const QString& text);

} // namespace lotse::assisted
