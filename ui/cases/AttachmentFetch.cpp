#include "ui/cases/AttachmentFetch.h"

#include "foundation/platform/ViewedFiles.h"
#include "portals/assisted/FileNames.h"
#include "ui/common/Answer.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace lotse::ui
{

namespace
{

constexpr int tellEveryMs = 200;

// A name that is still free in the folder: "log.txt", "log (2).txt".
QString freePath(const QDir& folder, const QString& wanted)
{
    const QString name = assisted::safeFileNames({wanted}).value(0);
    const QFileInfo parts(name);
    QString path = folder.filePath(name);
    for (int number = 2; QFileInfo::exists(path); ++number) {
        const QString suffix = parts.suffix().isEmpty() ? QString() : QLatin1Char('.') + parts.suffix();
        path = folder.filePath(QStringLiteral("%1 (%2)%3").arg(parts.completeBaseName()).arg(number).arg(suffix));
    }
    return path;
}

} // namespace

AttachmentFetch::AttachmentFetch(Workspace& workspace, QString folder, QObject* parent)
    : QObject(parent),
      m_workspace(workspace),
      m_folder(folder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DownloadLocation)
                                : std::move(folder))
{
    m_watch.setInterval(tellEveryMs);
    connect(&m_watch, &QTimer::timeout, this, &AttachmentFetch::tell);
}

AttachmentFetch::~AttachmentFetch()
{
    m_stop.request_stop();
}

bool AttachmentFetch::begin(const cases::Attachment& attachment, bool thenOpen)
{
    if (m_busy || !m_workspace.portal) {
        return false;
    }
    QDir().mkpath(m_folder);
    start(attachment, freePath(QDir(m_folder), attachment.name), thenOpen);
    return true;
}

bool AttachmentFetch::beginTo(const cases::Attachment& attachment, const QString& path)
{
    if (m_busy || !m_workspace.portal || path.isEmpty()) {
        return false;
    }
    start(attachment, path, false);
    return true;
}

void AttachmentFetch::start(const cases::Attachment& attachment, const QString& path, bool thenOpen)
{
    m_busy = true;
    m_current = attachment;
    m_stop = std::stop_source();
    m_received = std::make_shared<std::atomic<qint64>>(0);
    cases::WantedFile wanted;
    wanted.attachment = attachment;
    wanted.path = path;
    // Called in the network thread, also when this object is gone.
    wanted.progress = [received = m_received](qint64 bytes, qint64) { received->store(bytes); };
    m_watch.start();
    tell();
    whenAnswered(m_workspace.portal->download(wanted, m_stop.get_token()), this,
                 [this, attachment, path = wanted.path, thenOpen](const Result<void>& result) {
                     settle(attachment, path, thenOpen, result);
                 });
}

void AttachmentFetch::cancel()
{
    m_stop.request_stop();
}

void AttachmentFetch::tell()
{
    const qint64 size = std::max<qint64>(1, m_current.size);
    Q_EMIT progressed(m_current.id, static_cast<int>(std::min<qint64>(100, m_received->load() * 100 / size)));
}

void AttachmentFetch::settle(const cases::Attachment& attachment, const QString& path, bool thenOpen,
                             const Result<void>& result)
{
    m_busy = false;
    m_watch.stop();
    if (!result) {
        Q_EMIT failed(attachment.name, result.error());
    } else {
        const QString target = platform::isOnlyLookedAt(path) ? path : QFileInfo(path).absolutePath();
        const bool opened = thenOpen && m_workspace.browser.open(QUrl::fromLocalFile(target));
        Q_EMIT fetched(path, opened);
    }
    Q_EMIT ended();
}

} // namespace lotse::ui
