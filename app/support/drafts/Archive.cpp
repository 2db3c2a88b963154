#include "support/drafts/Archive.h"

#include "foundation/InWorker.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QTemporaryDir>

#include <archive.h>
#include <archive_entry.h>
#include <memory>

namespace lotse::drafts
{

namespace
{

constexpr qint64 blockSize = qint64{256} * 1024;

struct Free {
    void operator()(archive* writer) const { archive_write_free(writer); }
    void operator()(archive_entry* entry) const { archive_entry_free(entry); }
};
using Writer = std::unique_ptr<archive, Free>;

Error failure(ErrorCode code, const QString& detail)
{
    return {.code = code, .detail = detail, .retry = Retry::AfterPerson};
}

Error failureOf(const Writer& writer)
{
    return failure(ErrorCode::StorageFailed, QString::fromUtf8(archive_error_string(writer.get())));
}

// "a.log", "a (2).log", ...
QString nameFor(const QString& name, QSet<QString>& taken)
{
    const QFileInfo parts(name);
    const QString suffix = parts.suffix().isEmpty() ? QString() : u'.' + parts.suffix();
    QString free = name;
    for (int i = 2; taken.contains(free.toCaseFolded()); ++i) {
        free = QStringLiteral("%1 (%2)%3").arg(parts.completeBaseName()).arg(i).arg(suffix);
    }
    taken.insert(free.toCaseFolded());
    return free;
}

Result<void> add(const Writer& writer, const QString& name, QFile& source, qint64 size, const std::stop_token& stop)
{
    const std::unique_ptr<archive_entry, Free> entry(archive_entry_new());
    archive_entry_set_pathname_utf8(entry.get(), name.toUtf8().constData());
    archive_entry_set_size(entry.get(), size);
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), 0600);
    archive_entry_set_mtime(entry.get(), QDateTime::currentSecsSinceEpoch(), 0);
    if (archive_write_header(writer.get(), entry.get()) != ARCHIVE_OK) {
        return failureOf(writer);
    }
    while (size > 0) {
        if (stop.stop_requested()) {
            return failure(ErrorCode::Cancelled, name);
        }
        const QByteArray block = source.read(std::min(size, blockSize));
        if (block.isEmpty()) {
            return failure(ErrorCode::FileChanged, name);
        }
        if (archive_write_data(writer.get(), block.constData(), static_cast<std::size_t>(block.size())) !=
            block.size()) {
            return failureOf(writer);
        }
        size -= block.size();
    }
    return {};
}

Result<void> write(const std::vector<DraftFile>& files, const QString& path, const AttachmentFolder& attachments,
                   const std::stop_token& stop)
{
    const Writer writer(archive_write_new());
    archive_write_set_format_zip(writer.get());
    archive_write_set_options(writer.get(), "hdrcharset=UTF-8");
    if (archive_write_open_filename(writer.get(), QFile::encodeName(path).constData()) != ARCHIVE_OK) {
        return failureOf(writer);
    }
    QSet<QString> taken;
    for (const DraftFile& file : files) {
        QFile source(attachments.pathOf(file));
        if (!source.open(QIODevice::ReadOnly)) {
            return failure(ErrorCode::FileNotReadable, file.name);
        }
        if (source.size() != file.size) {
            return failure(ErrorCode::FileChanged, file.name);
        }
        if (Result<void> added = add(writer, nameFor(file.name, taken), source, file.size, stop); !added) {
            return added;
        }
    }
    return archive_write_close(writer.get()) == ARCHIVE_OK ? Result<void>() : Result<void>(failureOf(writer));
}

Result<DraftFile> packed(const std::vector<DraftFile>& files, const QString& name, const AttachmentFolder& attachments,
                         const std::stop_token& stop)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("files.zip"));
    if (Result<void> written = write(files, path, attachments, stop); !written) {
        return written.error();
    }
    Result<DraftFile> kept = attachments.add(path, stop).result();
    if (kept) {
        kept->name = name;
    }
    return kept;
}

} // namespace

QFuture<Result<DraftFile>> pack(std::vector<DraftFile> files, QString name, AttachmentFolder attachments,
                                std::stop_token stop)
{
    // Not in the folder's own threads: it waits for them.
    return inWorker<Result<DraftFile>>([files = std::move(files), name = std::move(name),
                                        attachments = std::move(attachments),
                                        stop = std::move(stop)] { return packed(files, name, attachments, stop); });
}

} // namespace lotse::drafts
