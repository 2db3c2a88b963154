// Copies of attached files: named by hash, whole or not at all.
#include "support/drafts/AttachmentFolder.h"

#include "foundation/platform/FileClone.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#endif

using namespace lotse;
using namespace lotse::drafts;
using namespace Qt::Literals::StringLiterals;

class AttachmentFolderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_place = std::make_unique<QTemporaryDir>(); }
    void copiesWithHashes();
    void copiesEmptyFile();
    void storesSameContentOnce();
    void keepsNamesOfAnyScript();
    void refusesFolder();
    void refusesWhatCannotBeRead();
    void refusesWhatFailsWhileItIsRead();
    void refusesPipe();
    void clonesWhereItCanAndLeavesNothingElse();
    void noticesChangeDuringCopy();
    void stopsWhenAsked();
    void fullDiskLeavesNothingBehind();
    void keepsTextOfOurOwn();
    void removesOnlyOldCopiesThatNobodyNames();

private:
    QString folder() const { return m_place->filePath(u"attachments"_qs); }
    QString file(const QString& name, const QByteArray& bytes) const
    {
        const QString path = m_place->filePath(name);
        QFile out(path);
        return out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() ? path : QString();
    }
    QStringList stored() const { return QDir(folder()).entryList(QDir::Files | QDir::Hidden); }
    static QByteArray contentOf(const QString& path)
    {
        QFile in(path);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }
    static QString hex(const QByteArray& bytes, QCryptographicHash::Algorithm algorithm)
    {
        return QString::fromLatin1(QCryptographicHash::hash(bytes, algorithm).toHex());
    }

    std::unique_ptr<QTemporaryDir> m_place;
};

void AttachmentFolderTest::copiesWithHashes()
{
    const QByteArray bytes = QByteArray("line\n").repeated(200'000);
    const AttachmentFolder attachments(folder());
    const Result<DraftFile> added = attachments.add(file(u"agent.log"_qs, bytes)).result();
    QVERIFY(added);
    QCOMPARE(added->name, u"agent.log"_qs);
    QCOMPARE(added->size, bytes.size());
    QCOMPARE(added->sha256, hex(bytes, QCryptographicHash::Sha256));
    QCOMPARE(added->md5, hex(bytes, QCryptographicHash::Md5));
    QCOMPARE(added->type, u"text/x-log"_qs);
    QVERIFY(!added->id.isEmpty());
    QCOMPARE(contentOf(attachments.pathOf(*added)), bytes);
    QCOMPARE(stored(), QStringList{added->sha256});
#ifdef Q_OS_UNIX
    QCOMPARE(QFile::permissions(attachments.pathOf(*added)) & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
#endif
}

void AttachmentFolderTest::copiesEmptyFile()
{
    const Result<DraftFile> added = AttachmentFolder(folder()).add(file(u"empty"_qs, {})).result();
    QVERIFY(added);
    QCOMPARE(added->size, 0);
}

void AttachmentFolderTest::storesSameContentOnce()
{
    const AttachmentFolder attachments(folder());
    const Result<DraftFile> one = attachments.add(file(u"one.txt"_qs, "same")).result();
    const Result<DraftFile> two = attachments.add(file(u"two.txt"_qs, "same")).result();
    QVERIFY(one && two);
    QCOMPARE(one->sha256, two->sha256);
    QVERIFY(one->id != two->id);
    QCOMPARE(two->name, u"two.txt"_qs);
    QCOMPARE(stored().size(), 1);
}

void AttachmentFolderTest::keepsNamesOfAnyScript()
{
    const AttachmentFolder attachments(folder());
    const QStringList names{u"Prüfbericht – Größe.txt"_qs, u"障害報告.log"_qs, u"تقرير.txt"_qs,
                            u"e\u0301 \U0001F6A8.txt"_qs, QString(240, u'n') + u".txt"_qs};
    for (const QString& name : names) {
        const Result<DraftFile> added = attachments.add(file(name, name.toUtf8())).result();
        QVERIFY2(added, qPrintable(name));
        QCOMPARE(added->name, name);
    }
    const QString longName = QString(300, u'x') + u".txt"_qs;
    const Result<DraftFile> longest = attachments.addBytes(longName, u"text/plain"_qs, "long").result();
    QVERIFY(longest);
    QCOMPARE(longest->name, longName);
}

void AttachmentFolderTest::refusesFolder()
{
    const Result<DraftFile> added = AttachmentFolder(folder()).add(m_place->path()).result();
    QVERIFY(!added);
    QCOMPARE(added.error().code, ErrorCode::InputInvalid);
}

void AttachmentFolderTest::refusesWhatCannotBeRead()
{
    const Result<DraftFile> added = AttachmentFolder(folder()).add(m_place->filePath(u"nowhere"_qs)).result();
    QVERIFY(!added);
    QCOMPARE(added.error().code, ErrorCode::FileNotReadable);
}

// It opens, and then does not let itself be read: a network drive that is gone, a file that is locked.
void AttachmentFolderTest::refusesWhatFailsWhileItIsRead()
{
#ifdef Q_OS_LINUX
    const Result<DraftFile> added = AttachmentFolder(folder()).add(u"/proc/self/mem"_qs).result();
    QVERIFY(!added);
    QCOMPARE(added.error().code, ErrorCode::FileNotReadable);
    QCOMPARE(stored(), QStringList());
#endif
}

void AttachmentFolderTest::refusesPipe()
{
#ifdef Q_OS_UNIX
    const QString path = m_place->filePath(u"pipe"_qs);
    QCOMPARE(mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    const Result<DraftFile> added = AttachmentFolder(folder()).add(path).result();
    QVERIFY(!added);
    QCOMPARE(added.error().code, ErrorCode::FileNotReadable);
#endif
}

// The bytes are the same whether the file system shares them or they were copied.
void AttachmentFolderTest::clonesWhereItCanAndLeavesNothingElse()
{
    QByteArray bytes(3'000'001, Qt::Uninitialized);
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        bytes[i] = static_cast<char>(i * 2654435761U >> 13);
    }
    QFile source(file(u"dump.bin"_qs, bytes));
    QVERIFY(source.open(QIODevice::ReadOnly));
    const QString target = m_place->filePath(u"clone"_qs);
    const bool shared = platform::cloneFile(source, target);
    qInfo() << "this file system shares blocks:" << shared;
    QCOMPARE(QFile::exists(target), shared);
    if (shared) {
        QCOMPARE(contentOf(target), bytes);
        // What stands there is never overwritten.
        QVERIFY(!platform::cloneFile(source, target));
        QCOMPARE(contentOf(target), bytes);
    }
    const Result<DraftFile> added = AttachmentFolder(folder()).add(source.fileName()).result();
    QVERIFY(added);
    QCOMPARE(added->size, bytes.size());
    QCOMPARE(added->sha256, hex(bytes, QCryptographicHash::Sha256));
    QCOMPARE(added->md5, hex(bytes, QCryptographicHash::Md5));
    QFile changed(source.fileName());
    QVERIFY(changed.open(QIODevice::ReadWrite));
    changed.write("changed afterwards");
    changed.close();
    QCOMPARE(contentOf(AttachmentFolder(folder()).pathOf(*added)), bytes);
    QCOMPARE(stored(), QStringList{added->sha256});
#ifdef Q_OS_LINUX
    // Never across file systems.
    QFile elsewhere(u"/proc/self/status"_qs);
    QVERIFY(elsewhere.open(QIODevice::ReadOnly));
    QVERIFY(!platform::cloneFile(elsewhere, m_place->filePath(u"status"_qs)));
    QVERIFY(!QFile::exists(m_place->filePath(u"status"_qs)));
#endif
}

void AttachmentFolderTest::noticesChangeDuringCopy()
{
    const QString path = file(u"growing.log"_qs, QByteArray(8 * 1024 * 1024, 'a'));
    QFile source(path);
    QVERIFY(source.open(QIODevice::ReadOnly));
    if (platform::cloneFile(source, m_place->filePath(u"clone"_qs))) {
        QSKIP("this file system copies at once");
    }
    const AttachmentFolder attachments(folder());
    std::atomic<bool> done = false;
    std::thread writer([&] {
        QFile growing(path);
        if (growing.open(QIODevice::Append | QIODevice::Unbuffered)) {
            while (!done) {
                growing.write("more");
            }
        }
    });
    const Result<DraftFile> added = attachments.add(path).result();
    done = true;
    writer.join();
    QVERIFY(!added);
    QCOMPARE(added.error().code, ErrorCode::FileChanged);
    QCOMPARE(stored(), QStringList());
}

void AttachmentFolderTest::stopsWhenAsked()
{
    std::stop_source stop;
    stop.request_stop();
    const Result<DraftFile> added =
        AttachmentFolder(folder()).add(file(u"a"_qs, QByteArray(1000, 'a')), stop.get_token()).result();
    QVERIFY(!added);
    QCOMPARE(added.error().code, ErrorCode::Cancelled);
    QCOMPARE(stored(), QStringList());
}

void AttachmentFolderTest::fullDiskLeavesNothingBehind()
{
#ifdef Q_OS_LINUX
    const QString path = file(u"big"_qs, QByteArray(2'000'000, 'b'));
    rlimit before = {};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit small{.rlim_cur = 1'000'000, .rlim_max = before.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
    const Result<DraftFile> added = AttachmentFolder(folder()).add(path).result();
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    QVERIFY(!added);
    QCOMPARE(added.error().code, ErrorCode::StorageFull);
    QCOMPARE(stored(), QStringList());
#endif
}

void AttachmentFolderTest::keepsTextOfOurOwn()
{
    const AttachmentFolder attachments(folder());
    const QByteArray text = u"Beschreibung, zweiter Teil: Übergabe"_qs.toUtf8();
    const Result<DraftFile> added = attachments.addBytes(u"description.txt"_qs, u"text/plain"_qs, text).result();
    QVERIFY(added);
    QCOMPARE(added->type, u"text/plain"_qs);
    QCOMPARE(added->md5, hex(text, QCryptographicHash::Md5));
    QCOMPARE(contentOf(attachments.pathOf(*added)), text);
}

void AttachmentFolderTest::removesOnlyOldCopiesThatNobodyNames()
{
    const AttachmentFolder attachments(folder());
    const auto age = [&](const DraftFile& copy) {
        QFile stamped(attachments.pathOf(copy));
        QVERIFY(stamped.open(QIODevice::ReadWrite));
        QVERIFY(stamped.setFileTime(QDateTime::currentDateTimeUtc().addDays(-2), QFileDevice::FileModificationTime));
    };
    const Result<DraftFile> named = attachments.addBytes(u"a"_qs, {}, "named").result();
    const Result<DraftFile> old = attachments.addBytes(u"b"_qs, {}, "old").result();
    const Result<DraftFile> renewed = attachments.addBytes(u"c"_qs, {}, "renewed").result();
    const Result<DraftFile> fresh = attachments.addBytes(u"d"_qs, {}, "fresh").result();
    QVERIFY(named && old && renewed && fresh);
    age(*named);
    age(*old);
    age(*renewed);
    QVERIFY(attachments.addBytes(u"e"_qs, {}, "renewed").result());
    QCOMPARE(attachments.removeOthers({named->sha256}).result().value(), 1);
    QVERIFY(QFileInfo::exists(attachments.pathOf(*named)));
    QVERIFY(!QFileInfo::exists(attachments.pathOf(*old)));
    QVERIFY(QFileInfo::exists(attachments.pathOf(*renewed)));
    QVERIFY(QFileInfo::exists(attachments.pathOf(*fresh)));
}

QTEST_GUILESS_MAIN(AttachmentFolderTest)
#include "AttachmentFolderTest.moc"
