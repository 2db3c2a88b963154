// The report as an e-mail, read back by Python's email package.
#include "portals/assisted/ReportMail.h"

#include <QtTest>

using namespace lotse;
using namespace lotse::assisted;
using namespace Qt::Literals::StringLiterals;

class ReportMailTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    drafts::AttachmentFolder m_attachments{m_folder.filePath(u"attachments"_qs)};

    drafts::DraftFile keep(const QString& name, const QString& type, const QByteArray& bytes) const
    {
        auto adding = m_attachments.addBytes(name, type, bytes);
        adding.waitForFinished();
        return *adding.result();
    }
    ReportMail mail(std::vector<drafts::DraftFile> files) const
    {
        return {.fromName = u"Änne Müller"_qs,
                .fromAddress = u"aenne@example.com"_qs,
                .to = u"support@example.org"_qs,
                .subject = u"Production Down – Produktionsausfall (Produktion ausgefallen): Aufträge für Łódź und 東京 "
                           u"fehlen seit der Nacht, größere Läufe ebenso"_qs,
                .text = u"Was ausgefallen ist: Aufträge\nZeile mit Umlauten äöüß und 😀\n.\nReference: LT-1"_qs,
                .files = std::move(files),
                .date = QDateTime(QDate(2026, 11, 22), QTime(3, 14), Qt::UTC)};
    }
    Result<WrittenMail> written(const ReportMail& mail, qint64 most = mostMailBytes) const
    {
        auto writing = writeMail(m_attachments, mail, m_folder.filePath(u"out"_qs), most);
        writing.waitForFinished();
        return writing.result();
    }
    static QJsonObject readBack(const QString& path)
    {
        QProcess python;
        python.start(u"python3"_qs, {QStringLiteral(LOTSE_TEST_DATA "/read-mail.py"), path});
        python.waitForFinished();
        const QByteArray errors = python.readAllStandardError();
        if (!errors.isEmpty()) {
            qWarning("%s", errors.constData());
        }
        return QJsonDocument::fromJson(python.readAllStandardOutput()).object();
    }

private Q_SLOTS:
    void isReadByAnotherProgram()
    {
        const QByteArray log = QByteArray("line\nwith\r\nends\n").repeated(5000);
        const drafts::DraftFile first = keep(u"Größe „Ü“ 東京.log"_qs, u"text/plain"_qs, log);
        const drafts::DraftFile second = keep(u"shot.png"_qs, u"image/png"_qs, QByteArray("\x89PNG\0\xff", 6));
        const ReportMail said = mail({first, second});
        const Result<WrittenMail> result = written(said);
        QVERIFY(result);
        QVERIFY(result->beside.isEmpty());
        const QJsonObject read = readBack(result->message);
        QCOMPARE(read[u"unsent"_qs].toString(), u"1"_qs);
        QCOMPARE(read[u"from"_qs].toString(), said.fromAddress);
        QCOMPARE(read[u"name"_qs].toString(), said.fromName);
        QCOMPARE(read[u"to"_qs].toString(), said.to);
        QCOMPARE(read[u"subject"_qs].toString(), said.subject);
        QCOMPARE(read[u"date"_qs].toString(), u"2026-11-22T03:14:00+00:00"_qs);
        QCOMPARE(read[u"text"_qs].toString().replace(u"\r\n"_qs, u"\n"_qs).trimmed(), said.text);
        QVERIFY2(read[u"defects"_qs].toArray().isEmpty(), QJsonDocument(read).toJson().constData());
        const QJsonArray files = read[u"files"_qs].toArray();
        QCOMPARE(files.size(), 2);
        QCOMPARE(files[0][u"name"_qs].toString(), first.name);
        QCOMPARE(files[1][u"name"_qs].toString(), second.name);
        QCOMPARE(files[1][u"sha256"_qs].toString(), second.sha256);
        // No line is longer than a mail server takes.
        QFile file(result->message);
        QVERIFY(file.open(QIODevice::ReadOnly));
        for (const QByteArray& line : file.readAll().split('\n')) {
            QVERIFY2(line.size() < 400, line.constData());
        }
    }

    void whatIsTooLargeLiesBeside()
    {
        const drafts::DraftFile large = keep(u"dump.log"_qs, u"text/plain"_qs, QByteArray(40000, 'x'));
        const drafts::DraftFile small = keep(u"note.txt"_qs, u"text/plain"_qs, "small");
        const Result<WrittenMail> result = written(mail({large, small}), 20000);
        QVERIFY(result);
        QCOMPARE(result->beside.size(), 1);
        QVERIFY(QFileInfo(result->beside.front()).size() == 40000);
        QCOMPARE(result->inside.size(), 1);
        const QJsonObject read = readBack(result->message);
        QCOMPARE(read[u"files"_qs].toArray().size(), 1);
        QVERIFY(read[u"text"_qs].toString().contains(u"- dump.log (40000 bytes)"_qs));
        QVERIFY(QFileInfo(result->message).size() < 20000);
    }

    void aHeaderStaysOneHeader()
    {
        ReportMail hostile = mail({});
        hostile.fromAddress = u"a@example.com>\r\nBcc: <evil@example.net"_qs;
        hostile.subject = u"one\r\nBcc: evil@example.net"_qs;
        const Result<WrittenMail> result = written(hostile);
        QVERIFY(result);
        QFile file(result->message);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("\nBcc:"));
    }

    void aShortMessageFitsIntoAnAddress()
    {
        ReportMail long_ = mail({});
        long_.text = u"Zeile & mehr=1 #x\n"_qs.repeated(2000);
        const QUrl address = shortMail(long_);
        QCOMPARE(address.scheme(), u"mailto"_qs);
        QVERIFY(address.toEncoded().size() < 6000);
        QVERIFY(!address.toEncoded().contains("#"));
        QCOMPARE(QUrlQuery(address).queryItemValue(u"subject"_qs, QUrl::FullyDecoded), long_.subject);
    }

    void aMissingFileIsSaid()
    {
        drafts::DraftFile gone;
        gone.name = u"gone.log"_qs;
        gone.sha256 = QString(64, u'0');
        const Result<WrittenMail> result = written(mail({gone}));
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::FileNotReadable);
    }
};

QTEST_GUILESS_MAIN(ReportMailTest)
#include "ReportMailTest.moc"
