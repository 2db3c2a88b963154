#include "support/drafts/AttachmentFolder.h"

#include "foundation/platform/FileClone.h"
#include "foundation/platform/FilePrivacy.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>
#include <QPromise>
#include <QRegularExpression>
#include <QThreadPool>
#include <QUuid>

#include <cerrno>
#include <mutex>

namespace lotse::drafts
{

namespace
{
constexpr qint64 blockSize = qint64{256} * 1024;
constexpr qint64 graceSeconds = 3600;
constexpr int workers = 2;
const QLatin1String partPrefix(".part-");

Error failure(ErrorCode code, const QString& detail, Retry retry = Retry::AfterPerson)
{
    return {.code = code, .detail = detail, .retry = retry};
}

Error writeFailure(int systemError, const QString& detail)
{
    const bool full = systemError == ENOSPC || systemError == EFBIG
#ifdef EDQUOT
                      || systemError == EDQUOT
#endif
        ;
    return full ? failure(ErrorCode::StorageFull, detail) : failure(ErrorCode::StorageFailed, detail, Retry::Later);
}

// What is written here becomes an attachment on keep(); else it leaves no trace.
class Copy
{
public:
    // `placing` is held while copies come and go.
    Copy(const QString& folder, std::mutex& placing)
        : m_folder(folder),
          m_placing(placing),
          m_file(QDir(folder).filePath(partPrefix + QUuid::createUuid().toString(QUuid::WithoutBraces)))
    {
    }
    ~Copy()
    {
        if (!m_isKept) {
            m_file.remove();
        }
    }
    Copy(const Copy&) = delete;
    Copy& operator=(const Copy&) = delete;

    Result<void> start()
    {
        if (Result<void> made = platform::makePrivateFolder(m_folder); !made) {
            return made;
        }
        errno = 0;
        if (!m_file.open(QIODevice::WriteOnly | QIODevice::Unbuffered)) {
            return writeFailure(errno, m_file.errorString());
        }
        return platform::makePrivate(m_file.fileName());
    }

    // Instead of start() and append(), where the file system can share the bytes: true, and all of the source as it is
    // at this moment is here. False: nothing happened.
    Result<bool> clone(const QFile& source, const std::stop_token& stop)
    {
        if (const Result<void> made = platform::makePrivateFolder(m_folder); !made) {
            return made.error();
        }
        if (!platform::cloneFile(source, m_file.fileName())) {
            return false;
        }
        if (const Result<void> isPrivate = platform::makePrivate(m_file.fileName()); !isPrivate) {
            m_file.remove();
            return isPrivate.error();
        }
        const Result<void> read = readOwn(stop);
        return read ? Result<bool>(true) : Result<bool>(read.error());
    }

    Result<void> append(const QByteArray& block)
    {
        errno = 0;
        if (m_file.write(block) != block.size()) {
            return writeFailure(errno, m_file.errorString());
        }
        count(block);
        return {};
    }

    qint64 size() const { return m_size; }

    Result<DraftFile> keep(const QString& name, const QString& type)
    {
        m_file.close();
        if (Result<void> synced = platform::syncFile(m_file.fileName()); !synced) {
            return synced.error();
        }
        DraftFile kept{.id = QUuid::createUuid().toString(QUuid::WithoutBraces),
                       .name = name,
                       .size = m_size,
                       .sha256 = QString::fromLatin1(m_sha256.result().toHex()),
                       .md5 = QString::fromLatin1(m_md5.result().toHex()),
                       .type = type};
        if (Result<void> placed = place(QDir(m_folder).filePath(kept.sha256)); !placed) {
            return placed.error();
        }
        return kept;
    }

private:
    void count(const QByteArray& block)
    {
        m_sha256.addData(block);
        m_md5.addData(block);
        m_size += block.size();
    }

    Result<void> readOwn(const std::stop_token& stop)
    {
        if (!m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
            return failure(ErrorCode::StorageFailed, m_file.errorString(), Retry::Later);
        }
        for (QByteArray block = m_file.read(blockSize); !block.isEmpty(); block = m_file.read(blockSize)) {
            if (stop.stop_requested()) {
                return failure(ErrorCode::Cancelled, m_file.fileName(), Retry::Never);
            }
            count(block);
        }
        return m_file.error() == QFileDevice::NoError
                   ? Result<void>()
                   : Result<void>(failure(ErrorCode::StorageFailed, m_file.errorString(), Retry::Later));
    }

    Result<void> place(const QString& path)
    {
        const std::scoped_lock lock(m_placing);
        if (QFileInfo(path).size() == m_size && renew(path)) {
            return {};
        }
        QFile::remove(path);
        if (!m_file.rename(path)) {
            return failure(ErrorCode::StorageFailed, m_file.errorString(), Retry::Later);
        }
        m_isKept = true;
        return platform::syncFolder(m_folder);
    }

    // The same content is there already: as if copied now, so that it is not cleared away before it is used.
    static bool renew(const QString& path)
    {
        QFile known(path);
        return known.open(QIODevice::ReadWrite | QIODevice::ExistingOnly) &&
               known.setFileTime(QDateTime::currentDateTimeUtc(), QFileDevice::FileModificationTime);
    }

    QString m_folder;
    std::mutex& m_placing;
    QFile m_file;
    QCryptographicHash m_sha256{QCryptographicHash::Sha256};
    QCryptographicHash m_md5{QCryptographicHash::Md5};
    qint64 m_size = 0;
    bool m_isKept = false;
};

Result<void> copyAll(QFile& source, Copy& copy, const std::stop_token& stop)
{
    for (;;) {
        if (stop.stop_requested()) {
            return failure(ErrorCode::Cancelled, source.fileName(), Retry::Never);
        }
        const QByteArray block = source.read(blockSize);
        if (block.isEmpty()) {
            return source.error() == QFileDevice::NoError
                       ? Result<void>()
                       : Result<void>(failure(ErrorCode::FileNotReadable, source.errorString()));
        }
        if (Result<void> appended = copy.append(block); !appended) {
            return appended;
        }
    }
}

Result<DraftFile> copyFile(const QString& folder, std::mutex& placing, const QString& path, const std::stop_token& stop)
{
    const QFileInfo before(path);
    if (before.isDir()) {
        return failure(ErrorCode::InputInvalid, path);
    }
    // A pipe or a device would never end.
    QFile source(path);
    if (!before.isFile() || !source.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        return failure(ErrorCode::FileNotReadable, path);
    }
    const qint64 size = before.size();
    const QDateTime changed = before.lastModified();
    Copy copy(folder, placing);
    const QString type = QMimeDatabase().mimeTypeForFile(before).name();
    // A copy made at once is whole whatever happens to the original.
    const Result<bool> cloned = copy.clone(source, stop);
    if (!cloned) {
        return cloned.error();
    }
    if (*cloned) {
        return copy.keep(before.fileName(), type);
    }
    if (Result<void> started = copy.start(); !started) {
        return started.error();
    }
    if (Result<void> copied = copyAll(source, copy, stop); !copied) {
        return copied.error();
    }
    const QFileInfo after(path);
    if (copy.size() != size || after.size() != size || after.lastModified() != changed) {
        return failure(ErrorCode::FileChanged, path, Retry::Later);
    }
    return copy.keep(before.fileName(), type);
}

Result<DraftFile> copyBytes(const QString& folder, std::mutex& placing, const QString& name, const QString& type,
                            const QByteArray& bytes)
{
    Copy copy(folder, placing);
    if (Result<void> started = copy.start(); !started) {
        return started.error();
    }
    if (Result<void> appended = copy.append(bytes); !appended) {
        return appended.error();
    }
    return copy.keep(name, type);
}

int removeAllBut(const QString& path, std::mutex& placing, const QStringList& kept)
{
    const std::scoped_lock lock(placing);
    const QDateTime graceFrom = QDateTime::currentDateTimeUtc().addSecs(-graceSeconds);
    const QDir folder(path);
    int removed = 0;
    const QFileInfoList files = folder.entryInfoList(QDir::Files | QDir::Hidden);
    for (const QFileInfo& file : files) {
        if (!kept.contains(file.fileName()) && file.lastModified() < graceFrom && QFile::remove(file.filePath())) {
            ++removed;
        }
    }
    return removed;
}

// What another function writes; leaves no trace.
struct PartFile {
    explicit PartFile(const QString& folder)
        : path(QDir(folder).filePath(partPrefix + QUuid::createUuid().toString(QUuid::WithoutBraces)))
    {
    }
    ~PartFile() { QFile::remove(path); }
    PartFile(const PartFile&) = delete;
    PartFile& operator=(const PartFile&) = delete;

    QString path;
};

Result<std::optional<DraftFile>> deriveFile(const QString& folder, std::mutex& placing, const DraftFile& source,
                                            const AttachmentFolder::Make& make)
{
    const PartFile part(folder);
    {
        QFile own(part.path);
        errno = 0;
        if (!own.open(QIODevice::WriteOnly)) {
            return writeFailure(errno, own.errorString());
        }
    }
    if (Result<void> isPrivate = platform::makePrivate(part.path); !isPrivate) {
        return isPrivate.error();
    }
    const Result<bool> made = make(QDir(folder).filePath(source.sha256), part.path);
    if (!made) {
        return made.error();
    }
    if (!*made) {
        return std::optional<DraftFile>();
    }
    Result<DraftFile> kept = copyFile(folder, placing, part.path, {});
    if (!kept) {
        return kept.error();
    }
    kept->id = source.id;
    kept->name = source.name;
    kept->type = source.type;
    return std::optional(*kept);
}

Result<QByteArray> readBeginning(const QString& path, qint64 most)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorCode::FileNotReadable, file.errorString());
    }
    return file.read(most);
}

Result<void> discardFile(const QString& folder, std::mutex& placing, const QString& sha256)
{
    static const QRegularExpression hash(QStringLiteral("^[0-9a-f]{64}$"));
    const std::scoped_lock lock(placing);
    QFile file(QDir(folder).filePath(sha256));
    if (hash.match(sha256).hasMatch() && file.exists() && !file.remove()) {
        return failure(ErrorCode::StorageFailed, file.errorString(), Retry::Later);
    }
    return {};
}

// Runs work in a thread of the pool.
template <typename T, typename F>
QFuture<Result<T>> runIn(QThreadPool& pool, F work)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    pool.start([promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
    return promise->future();
}
} // namespace

struct AttachmentFolder::Workers {
    std::mutex placing;
    QThreadPool pool; // goes first: it waits
};

AttachmentFolder::AttachmentFolder(QString folder) : m_folder(std::move(folder)), m_workers(std::make_shared<Workers>())
{
    m_workers->pool.setMaxThreadCount(workers);
}

QFuture<Result<DraftFile>> AttachmentFolder::add(QString path, std::stop_token stop) const
{
    return runIn<DraftFile>(m_workers->pool,
                            [folder = m_folder, &placing = m_workers->placing, path = std::move(path),
                             stop = std::move(stop)] { return copyFile(folder, placing, path, stop); });
}

QFuture<Result<DraftFile>> AttachmentFolder::addBytes(QString name, QString type, QByteArray bytes) const
{
    return runIn<DraftFile>(m_workers->pool, [folder = m_folder, &placing = m_workers->placing, name = std::move(name),
                                              type = std::move(type), bytes = std::move(bytes)] {
        return copyBytes(folder, placing, name, type, bytes);
    });
}

QString AttachmentFolder::pathOf(const DraftFile& file) const
{
    return QDir(m_folder).filePath(file.sha256);
}

QFuture<Result<std::optional<DraftFile>>> AttachmentFolder::derive(DraftFile source, Make make) const
{
    return runIn<std::optional<DraftFile>>(
        m_workers->pool, [folder = m_folder, &placing = m_workers->placing, source = std::move(source),
                          make = std::move(make)] { return deriveFile(folder, placing, source, make); });
}

QFuture<Result<QByteArray>> AttachmentFolder::beginning(DraftFile file, qint64 most) const
{
    return runIn<QByteArray>(m_workers->pool, [path = pathOf(file), most] { return readBeginning(path, most); });
}

QFuture<Result<void>> AttachmentFolder::discard(QString sha256) const
{
    return runIn<void>(m_workers->pool, [folder = m_folder, &placing = m_workers->placing, sha256 = std::move(sha256)] {
        return discardFile(folder, placing, sha256);
    });
}

QFuture<Result<int>> AttachmentFolder::removeOthers(QStringList keptSha256) const
{
    return runIn<int>(m_workers->pool,
                      [folder = m_folder, &placing = m_workers->placing,
                       kept = std::move(keptSha256)]() -> Result<int> { return removeAllBut(folder, placing, kept); });
}

} // namespace lotse::drafts
