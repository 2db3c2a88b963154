#include "portals/assisted/HandOver.h"

#include "foundation/InWorker.h"
#include "portals/assisted/FileNames.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <cerrno>

namespace lotse::assisted
{

namespace
{

constexpr qint64 blockSize = 1024 * 1024;

QString valueOf(vendor::FormField field, const reports::Report& report, const reports::Packet& packet,
                const vendor::VendorProfile& profile)
{
    switch (field) {
    case vendor::FormField::Subject:
        return packet.subject;
    case vendor::FormField::Product:
        return report.product;
    case vendor::FormField::Version:
        return report.productVersion;
    case vendor::FormField::Description:
        return packet.body;
    case vendor::FormField::Severity:
        return report.urgent ? profile.criticalSeverity.value(0) : report.severity;
    case vendor::FormField::ContactName:
        return report.contact.name;
    case vendor::FormField::ContactEmail:
        return report.contact.email;
    case vendor::FormField::ContactPhone:
        return report.contact.phone;
    case vendor::FormField::Region:
        return report.region;
    case vendor::FormField::Environment:
        return report.environment;
    case vendor::FormField::Files:
        break;
    }
    return {};
}

Error writeFailure(int systemError, const QString& detail)
{
    const bool full = systemError == ENOSPC || systemError == EFBIG
#ifdef EDQUOT
                      || systemError == EDQUOT
#endif
        ;
    return {.code = full ? ErrorCode::StorageFull : ErrorCode::StorageFailed,
            .detail = detail,
            .retry = Retry::AfterPerson};
}

Result<void> copyTo(const QString& from, const QString& to)
{
    QFile source(from);
    if (!source.open(QIODevice::ReadOnly)) {
        return Error{.code = ErrorCode::FileNotReadable, .detail = from, .retry = Retry::AfterPerson};
    }
    QFile target(to);
    errno = 0;
    if (!target.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered)) {
        return writeFailure(errno, target.errorString());
    }
    while (!source.atEnd()) {
        const QByteArray block = source.read(blockSize);
        if (source.error() != QFileDevice::NoError) {
            return Error{.code = ErrorCode::FileNotReadable, .detail = from, .retry = Retry::AfterPerson};
        }
        errno = 0;
        if (target.write(block) != block.size()) {
            return writeFailure(errno, target.errorString());
        }
    }
    return {};
}

} // namespace

HandOver makeHandOver(const reports::Report& report, const reports::Packet& packet,
                      const vendor::VendorProfile& profile, bool hasFiles)
{
    HandOver handOver;
    for (const QString& id : {QStringLiteral("create-case"), QStringLiteral("support"), QStringLiteral("portal")}) {
        if (handOver.form.isEmpty()) {
            handOver.form = profile.link(id);
        }
    }
    for (const vendor::AssistedField& field : profile.assistedForm) {
        if (field.field == vendor::FormField::Files) {
            if (hasFiles || packet.overflow) {
                handOver.steps.push_back({.field = field.field, .label = field.label, .value = {}, .isFiles = true});
            }
            continue;
        }
        if (const QString value = valueOf(field.field, report, packet, profile).trimmed(); !value.isEmpty()) {
            handOver.steps.push_back({.field = field.field, .label = field.label, .value = value});
        }
    }
    return handOver;
}

Result<QString> collect(const drafts::AttachmentFolder& attachments, const std::vector<drafts::DraftFile>& files,
                        const QString& parentFolder)
{
    errno = 0;
    if (!QDir().mkpath(parentFolder)) {
        return writeFailure(errno, parentFolder);
    }
    errno = 0;
    // Only the person may look into it; it goes again when something fails on the way.
    QTemporaryDir folder(QDir(parentFolder).filePath(QStringLiteral("report-files-XXXXXX")));
    if (!folder.isValid()) {
        return writeFailure(errno, folder.errorString());
    }
    QStringList names;
    for (const drafts::DraftFile& file : files) {
        names.append(file.name);
    }
    names = safeFileNames(names);
    for (std::size_t i = 0; i < files.size(); ++i) {
        const QString target = folder.filePath(names[static_cast<qsizetype>(i)]);
        if (const Result<void> copied = copyTo(attachments.pathOf(files[i]), target); !copied) {
            return copied.error();
        }
    }
    folder.setAutoRemove(false);
    return folder.path();
}

QFuture<Result<QString>> collectFiles(drafts::AttachmentFolder attachments, std::vector<drafts::DraftFile> files,
                                      QString parentFolder)
{
    return inWorker<Result<QString>>([attachments = std::move(attachments), files = std::move(files), parentFolder] {
        return collect(attachments, files, parentFolder);
    });
}

bool isPlausibleCaseNumber(const QString& text)
{
    const QString typed = text.trimmed();
    if (typed.size() < 4 || typed.size() > 20) {
        return false;
    }
    int digits = 0;
    for (const QChar c : typed) {
        const bool digit = c >= u'0' && c <= u'9';
        digits += digit ? 1 : 0;
        if (!digit && !c.isLetter() && c != u'-') {
            return false;
        }
    }
    return digits >= 3;
}

} // namespace lotse::assisted
