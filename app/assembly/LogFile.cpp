#include "assembly/LogFile.h"

#include "foundation/platform/FilePrivacy.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QThreadPool>

#include <cstdio>
#include <memory>

namespace lotse::assembly
{

namespace
{

constexpr qint64 mostBytes = 1024 * 1024;
constexpr int kept = 4;

struct Writer {
    QString path;
    QFile file;
    QThreadPool pool; // one thread: lines keep their order

    void write(const QByteArray& line)
    {
        if (file.isOpen() && file.size() > mostBytes) {
            turnOver();
        }
        if (!file.isOpen()) {
            file.setFileName(path);
            if (!file.open(QIODevice::Append) || !platform::makePrivate(path)) {
                return;
            }
        }
        file.write(line);
        file.flush();
    }

    void turnOver()
    {
        file.close();
        QFile::remove(QStringLiteral("%1.%2").arg(path).arg(kept - 1));
        for (int i = kept - 2; i >= 1; --i) {
            QFile::rename(QStringLiteral("%1.%2").arg(path).arg(i), QStringLiteral("%1.%2").arg(path).arg(i + 1));
        }
        QFile::rename(path, path + QStringLiteral(".1"));
    }
};

std::unique_ptr<Writer> writer;
QtMessageHandler before = nullptr;

char letterOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return 'D';
    case QtInfoMsg:
        return 'I';
    case QtWarningMsg:
        return 'W';
    case QtCriticalMsg:
        return 'C';
    case QtFatalMsg:
        return 'F';
    }
    return '?';
}

void take(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    const QByteArray line = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toUtf8() + ' ' +
                            letterOf(type) + ' ' + (context.category ? context.category : "default") + ": " +
                            message.toUtf8() + '\n';
    if (type != QtDebugMsg && type != QtInfoMsg) {
        std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stderr);
    }
    if (type == QtFatalMsg) {
        writer->pool.waitForDone();
        writer->write(line);
        return;
    }
    writer->pool.start([line] { writer->write(line); });
}

} // namespace

LogFile::LogFile(const QString& folder)
{
    writer = std::make_unique<Writer>();
    writer->path = QDir(folder).filePath(QStringLiteral("lotse.log"));
    writer->pool.setMaxThreadCount(1);
    before = qInstallMessageHandler(&take);
}

LogFile::~LogFile()
{
    qInstallMessageHandler(before);
    writer->pool.waitForDone();
    writer.reset();
}

} // namespace lotse::assembly
