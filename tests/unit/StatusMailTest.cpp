// Status e-mails as they really come, and what is none.
#include "portals/assisted/StatusMail.h"

#include "portals/assisted/MailText.h"

#include <QElapsedTimer>
#include <QtTest>

#include <random>
#include <thread>

using namespace lotse;
using namespace lotse::assisted;
using namespace Qt::Literals::StringLiterals;

namespace
{

QByteArray simple(const QByteArray& subject, const QByteArray& body, const QByteArray& more = {})
{
    return "From: \"Jitterbit Support\" <support@jitterbit.com>\r\nTo: joerg@example.com\r\nSubject: " + subject +
           "\r\nDate: Sun, 22 Nov 2026 03:14:05 +0100\r\nMessage-ID: <a1@jitterbit.com>\r\n" + more + "\r\n" + body;
}

const QByteArray multipart =
    "Return-Path: <bounce@example.net>\r\n"
    "From: =?ISO-8859-1?Q?J=F6rg_M=FCller?= <Support@Mail.Jitterbit.com>\r\n"
    "Subject: =?UTF-8?B?RmFsbCAwMDEyMzQ1NjogQW50d29ydCBmw7xyIFNpZQ==?=\r\n"
    "MIME-Version: 1.0\r\n"
    "Content-Type: multipart/mixed; boundary=\"outer\"\r\n\r\n"
    "preamble\r\n--outer\r\n"
    "Content-Type: multipart/alternative; boundary=inner\r\n\r\n"
    "--inner\r\nContent-Type: text/plain; charset=windows-1252\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
    "Der Status Ihres Falls 00123456 wurde auf =84In=20\r\nBearbeitung=93 ge=E4ndert.=\r\n Preis: 5 =80\r\n"
    "--inner\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    "PHA+PGI+SFRNTDwvYj48L3A+\r\n--inner--\r\n"
    "--outer\r\nContent-Type: text/plain; name=log.txt\r\nContent-Disposition: attachment; filename=log.txt\r\n\r\n"
    "Status: Attached\r\n--outer--\r\n";

} // namespace

class StatusMailTest : public QObject
{
    Q_OBJECT

private:
    const vendor::VendorProfile m_profile = *vendor::loadVendorProfile(u"jitterbit"_qs);

    StatusMail read(const QByteArray& message) const
    {
        const Result<StatusMail> mail = readStatusMail(message, m_profile);
        return mail ? *mail
                    : StatusMail{.caseNumber = u"not read: "_qs + mail.error().detail,
                                 .status = {},
                                 .subject = {},
                                 .from = {},
                                 .fromName = {},
                                 .date = {},
                                 .text = {},
                                 .messageId = {}};
    }

private Q_SLOTS:
    void plainMessage()
    {
        const StatusMail mail =
            read(simple("Case 00123456 status changed from New to In Progress", "Hello,\r\nwe are on it.\r\n"));
        QCOMPARE(mail.caseNumber, u"00123456"_qs);
        QCOMPARE(mail.status, u"In Progress"_qs);
        QCOMPARE(mail.subject, u"Case 00123456 status changed from New to In Progress"_qs);
        QCOMPARE(mail.from, u"support@jitterbit.com"_qs);
        QCOMPARE(mail.fromName, u"Jitterbit Support"_qs);
        QCOMPARE(mail.date, QDateTime(QDate(2026, 11, 22), QTime(2, 14, 5), Qt::UTC));
        QCOMPARE(mail.messageId, u"a1@jitterbit.com"_qs);
        QCOMPARE(mail.text, u"Hello,\nwe are on it."_qs);
        QVERIFY(mail.fromVendor);
    }

    void encodedGermanMultipart()
    {
        const StatusMail mail = read(multipart);
        QCOMPARE(mail.caseNumber, u"00123456"_qs);
        QCOMPARE(mail.status, u"In Bearbeitung"_qs);
        QCOMPARE(mail.subject, u"Fall 00123456: Antwort für Sie"_qs);
        QCOMPARE(mail.fromName, u"Jörg Müller"_qs);
        QVERIFY(mail.fromVendor);
        QVERIFY(mail.text.contains(u"geändert. Preis: 5 €"_qs));
        QVERIFY(!mail.text.contains(u"HTML"_qs) && !mail.text.contains(u"Attached"_qs));
    }

    void statuses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("status");
        const auto row = [](const QString& text, const QString& number, const QString& status) {
            QTest::newRow(qPrintable(text.left(70))) << text << number << status;
        };
        row(u"Case 00123456 status changed from X to Y"_qs, u"00123456"_qs, u"Y"_qs);
        row(u"Der Status Ihres Falls 00123456 wurde auf 'In Bearbeitung' geändert"_qs, u"00123456"_qs,
            u"In Bearbeitung"_qs);
        row(u"Der Status Ihres Falls 00123456 wurde von „Neu“ auf „Gelöst“ geändert."_qs, u"00123456"_qs, u"Gelöst"_qs);
        row(u"Der Status des Vorgangs Nr. 4711 ist jetzt auf Geschlossen gesetzt"_qs, u"4711"_qs, u"Geschlossen"_qs);
        row(u"Der Status Ihres Falls\n00123456 wurde auf\n'In\nBearbeitung' geändert"_qs, u"00123456"_qs,
            u"In Bearbeitung"_qs);
        row(u"The status of your case #00123456 has been updated to \"Waiting on Customer\"."_qs, u"00123456"_qs,
            u"Waiting on Customer"_qs);
        row(u"Status was set to Solved by Ada on Monday. Case Number: 00123456"_qs, u"00123456"_qs, u"Solved"_qs);
        row(u"Case Number: 00123456\nStatus: Escalated\nPriority: High"_qs, u"00123456"_qs, u"Escalated"_qs);
        row(u"Fallnummer: 00123456\nAlter Status: Neu\nNeuer Status: Wartet auf Kunde"_qs, u"00123456"_qs,
            u"Wartet auf Kunde"_qs);
        row(u"Fallnummer 00123456\nBisheriger Status: Neu"_qs, u"00123456"_qs, QString());
        row(u"[Ticket #CS-2026117] Status = open"_qs, u"CS-2026117"_qs, QString());
        row(u"Case 00123456 has been closed."_qs, u"00123456"_qs, u"Closed"_qs);
        row(u"Ihr Fall 00123456 wurde geschlossen."_qs, u"00123456"_qs, u"Geschlossen"_qs);
        row(u"Your case status is now: Closed"_qs, QString(), u"Closed"_qs);
        row(u"Case 2026 was a good year. Ticket 00123456"_qs, u"00123456"_qs, QString());
        row(u"A new comment was added to case 00123456."_qs, u"00123456"_qs, QString());
        row(u"See our system status page."_qs, QString(), QString());
        row(u"In any case 1.5 million records"_qs, QString(), QString());
    }
    void statuses()
    {
        QFETCH(QString, text);
        QFETCH(QString, number);
        QFETCH(QString, status);
        // In the body, pasted, and where it is one line in the subject.
        const StatusMail inBody = read(simple("News", text.toUtf8(), "Content-Type: text/plain; charset=utf-8\r\n"));
        QCOMPARE(inBody.caseNumber, number);
        QCOMPARE(inBody.status, status);
        const StatusMail pasted = read(text.toUtf8());
        QCOMPARE(pasted.caseNumber, number);
        QCOMPARE(pasted.status, status);
        if (!text.contains(u'\n')) {
            const StatusMail inSubject = read(simple(text.toUtf8(), "-"));
            QCOMPARE(inSubject.caseNumber, number);
            QCOMPARE(inSubject.status, status);
        }
    }

    void charsets_data()
    {
        QTest::addColumn<QByteArray>("message");
        const auto row = [](const char* name, const QByteArray& head, const QByteArray& body) {
            QTest::newRow(name) << simple("Case 00123456", body, head);
        };
        row("utf-8", "Content-Type: text/plain; charset=\"UTF-8\"\r\n", "Status: Gel\xc3\xb6st\r\n");
        row("latin 1", "Content-Type: text/plain; charset=ISO-8859-1\r\n", "Status: Gel\xf6st\r\n");
        row("latin 15", "Content-Type: text/plain; charset=iso-8859-15\r\n", "Status: Gel\xf6st\r\n");
        row("windows", "Content-Type: text/plain; charset=Windows-1252\r\n", "Status: Gel\xf6st\r\n");
        row("none, utf-8", "", "Status: Gel\xc3\xb6st\r\n");
        row("none, latin 1", "", "Status: Gel\xf6st\r\n");
        row("wrong", "Content-Type: text/plain; charset=utf-8\r\n", "Status: Gel\xf6st\r\n");
        row("no such", "Content-Type: text/plain; charset=x-nowhere\r\n", "Status: Gel\xf6st\r\n");
        row("quoted-printable",
            "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n",
            "Status: Gel=C3=B6st\r\n");
        row("base64", "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n",
            QByteArray("Status: Gel\xc3\xb6st\r\n").toBase64());
        row("html only", "Content-Type: text/html; charset=utf-8\r\n",
            "<html><style>Status: Wrong</style><table><tr><td>Status:</td><td>Gel&ouml;st</td></tr></table>");
    }
    void charsets()
    {
        QFETCH(QByteArray, message);
        QCOMPARE(read(message).status, u"Gelöst"_qs);
    }

    void htmlIsTakenApart()
    {
        QCOMPARE(
            textOfHtml(
                u"<p>a<br/>b &amp; c&nbsp;&#8211;&#x2013; &lt;d&gt;</p><script>x<y</script><!-- z --><div>e</div>"_qs),
            u"a\nb & c –– <d>\n\ne"_qs);
        QCOMPARE(textOfHtml(u"1 < 2 &unknown; &#0; &#xD800; &#99999999; & x"_qs), u"1 < 2 &unknown; & x"_qs);
        QCOMPARE(textOfHtml(u"<title>t</title>a<td>b"_qs), u"a\tb"_qs);
        QCOMPARE(textOfHtml(u"<!-- open"_qs), QString());
        QCOMPARE(textOfHtml(u"<script>never closed"_qs), QString());
    }

    void pastedWithTheWindowsHead()
    {
        const StatusMail mail = read(u"Von: Jitterbit Support <support@jitterbit.com>\nGesendet: Montag\nAn: Jörg\n"
                                     "Betreff: Fall 00123456\n\nNeuer Status: Gelöst\n"_qs.toUtf8());
        QCOMPARE(mail.from, u"support@jitterbit.com"_qs);
        QCOMPARE(mail.fromName, u"Jitterbit Support"_qs);
        QCOMPARE(mail.subject, u"Fall 00123456"_qs);
        QCOMPARE(mail.caseNumber, u"00123456"_qs);
        QCOMPARE(mail.status, u"Gelöst"_qs);
        const StatusMail noBlankLine = read("Subject: Case 00123456\nHello, status changed to Closed.");
        QCOMPARE(noBlankLine.subject, u"Case 00123456"_qs);
        QCOMPARE(noBlankLine.status, u"Closed"_qs);
    }

    void otherWrappings()
    {
        const QByteArray plain = simple("Case 00123456", "Status: Closed\r\n");
        QCOMPARE(read("From support@jitterbit.com Sun Nov 22 03:14:05 2026\r\n" + plain).status, u"Closed"_qs);
        QCOMPARE(read("\r\n\r\n" + plain).status, u"Closed"_qs);
        QCOMPARE(read("\xef\xbb\xbf" + plain).caseNumber, u"00123456"_qs);
        QByteArray lineFeeds = plain;
        QCOMPARE(read(lineFeeds.replace("\r\n", "\n")).from, u"support@jitterbit.com"_qs);
        const QString text = u"\uFEFFCase 00123456\nStatus: Gelöst"_qs;
        QCOMPARE(read(QByteArray(reinterpret_cast<const char*>(text.utf16()), text.size() * 2)).status, u"Gelöst"_qs);
        const StatusMail forwarded =
            read("From: a@example.com\r\nSubject: Fwd\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
                 "--b\r\nContent-Type: message/rfc822\r\n\r\n" +
                 plain + "\r\n--b--\r\n");
        QCOMPARE(forwarded.status, u"Closed"_qs);
        QVERIFY(!forwarded.fromVendor);
    }

    void senderIsOnlyAHint()
    {
        const auto from = [this](const QByteArray& sender) {
            return read("From: " + sender + "\r\nSubject: x\r\n\r\ny").fromVendor;
        };
        QVERIFY(from("a@jitterbit.com"));
        QVERIFY(from("a@mail.JITTERBIT.com"));
        QVERIFY(!from("a@notjitterbit.com"));
        QVERIFY(!from("jitterbit.com"));
        QVERIFY(!from("\"support@jitterbit.com\" <x@example.com>"));
        QVERIFY(!from(""));
    }

    void whatIsNoMessageIsRefused_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("blank") << QByteArray(" \r\n\t\n ");
        QTest::newRow("binary") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR", 16);
        QTest::newRow("Outlook's own format") << QByteArray::fromHex("d0cf11e0a1b11ae1000000000000");
        QTest::newRow("too large") << simple("Case 00123456", QByteArray(25 * 1024 * 1024, 'x'));
        QByteArray nested = "Subject: x\r\n";
        for (int i = 0; i < 20000; ++i) {
            nested += "Content-Type: multipart/mixed; boundary=b" + QByteArray::number(i) + "\r\n\r\n--b" +
                      QByteArray::number(i) + "\r\n";
        }
        QTest::newRow("nested without end") << nested;
        QTest::newRow("messages in messages")
            << "Subject: x\r\n" + QByteArray("Content-Type: message/rfc822\r\n\r\n").repeated(50000);
    }
    void whatIsNoMessageIsRefused()
    {
        QFETCH(QByteArray, message);
        const Result<StatusMail> mail = readStatusMail(message, m_profile);
        QVERIFY(!mail);
        QCOMPARE(mail.error().code, ErrorCode::InputInvalid);
    }

    void brokenMessagesAreReadAsFarAsTheyGo()
    {
        for (qsizetype length = 1; length < multipart.size(); length += 7) {
            QVERIFY(readStatusMail(multipart.left(length), m_profile));
        }
        std::mt19937 engine(20261122);
        for (int round = 0; round < 300; ++round) {
            QByteArray broken = multipart;
            for (int i = 0; i < 20; ++i) {
                broken[static_cast<qsizetype>(engine() % static_cast<unsigned>(broken.size()))] =
                    static_cast<char>(engine() % 256);
            }
            const Result<StatusMail> mail = readStatusMail(broken, m_profile);
            QVERIFY(!mail || mail->text.size() <= 200000);
        }
    }

    void hostileTextsTakeNoTime_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("status") << QByteArray("status wurde von ").repeated(60000);
        QTest::newRow("changed") << QByteArray("status changed from a ").repeated(50000);
        QTest::newRow("spaces") << "Status:" + QByteArray(1000000, ' ');
        QTest::newRow("case") << QByteArray("case # ").repeated(100000);
        QTest::newRow("digits") << "case " + QByteArray(1000000, '1');
        QTest::newRow("quotes") << QByteArray("status changed to '").repeated(50000);
        QTest::newRow("tags") << "Subject: x\r\nContent-Type: text/html\r\n\r\n" + QByteArray(1000000, '<');
        QTest::newRow("comments") << "Subject: x\r\nContent-Type: text/html\r\n\r\n" +
                                         QByteArray("<!-- ").repeated(200000);
        QTest::newRow("scripts") << "Subject: x\r\nContent-Type: text/html\r\n\r\n" +
                                        QByteArray("<script>").repeated(100000);
        QTest::newRow("entities") << "Subject: x\r\nContent-Type: text/html\r\n\r\n" +
                                         QByteArray("&#x").repeated(300000);
        QTest::newRow("header") << "Subject: " + QByteArray("=?UTF-8?Q?a?= ").repeated(20000) + "\r\n\r\nx";
    }
    void hostileTextsTakeNoTime()
    {
        QFETCH(QByteArray, text);
        QElapsedTimer timer;
        timer.start();
        const Result<StatusMail> mail = readStatusMail(text, m_profile);
        QVERIFY(mail);
        QVERIFY(mail->text.size() <= 200000);
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    }

    void vendorsOwnPatternComesFirst()
    {
        vendor::VendorProfile profile = m_profile;
        profile.caseNumberPatterns = {u"JB/([0-9]{4,8})"_qs};
        const Result<StatusMail> mail = readStatusMail("Case 00123456, our reference JB/7788", profile);
        QCOMPARE(mail->caseNumber, u"7788"_qs);
    }

    void severalAtOnce()
    {
        std::vector<std::jthread> threads;
        std::atomic<int> right = 0;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([&] {
                for (int round = 0; round < 50; ++round) {
                    right += read(multipart).status == u"In Bearbeitung"_qs ? 1 : 0;
                }
            });
        }
        threads.clear();
        QCOMPARE(right.load(), 200);
    }
};

QTEST_GUILESS_MAIN(StatusMailTest)
#include "StatusMailTest.moc"
