// The manual and what a person may pass on about a program that misbehaves; with LOTSE_SHOTS=<folder> pictures.
#include "assembly/Diagnostics.h"
#include "foundation/platform/Desktop.h"
#include "tests/ui/AccessibilityAudit.h"
#include "ui/common/Look.h"
#include "ui/shell/HelpDialog.h"
#include "ui/shell/Languages.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>

using namespace lotse;
using namespace lotse::testing;
using namespace lotse::ui;

class HelpTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { m_languages.use(QStringLiteral("en")); }
    void bothLanguagesHaveTheSameChapters();
    void namesEveryError_data();
    void namesEveryError();
    void findsChaptersByTheirWords();
    void followsTheLanguage();
    void canBeWorkedByEverybody();
    void diagnosticsTellNoSecrets();

private:
    Languages m_languages;
};

void HelpTest::bothLanguagesHaveTheSameChapters()
{
    const auto german = HelpDialog::manual(QStringLiteral("de"));
    const auto english = HelpDialog::manual(QStringLiteral("en"));
    QVERIFY(english.size() >= 8);
    QCOMPARE(german.size(), english.size());
    for (std::size_t i = 0; i < english.size(); ++i) {
        QCOMPARE(german[i].text.count(QStringLiteral("\n\n")), english[i].text.count(QStringLiteral("\n\n")));
        QVERIFY(german[i].text != english[i].text);
    }
}

void HelpTest::namesEveryError_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << QStringLiteral("en");
    QTest::newRow("German") << QStringLiteral("de");
}

void HelpTest::namesEveryError()
{
    QFETCH(QString, language);
    m_languages.use(language);
    HelpDialog help(QStringLiteral("1.2.3"));
    auto* titles = help.findChild<QListWidget*>(QStringLiteral("chapters"));
    auto* page = help.findChild<QTextBrowser*>(QStringLiteral("chapter"));
    titles->setCurrentRow(titles->count() - 2);
    const QString text = page->toPlainText();
    for (int code = 0; code <= static_cast<int>(ErrorCode::Unsupported); ++code) {
        const QString name = errorName(static_cast<ErrorCode>(code));
        QVERIFY2(text.contains(QLatin1Char('(') + name + QLatin1Char(')')), qPrintable(name));
    }
    titles->setCurrentRow(titles->count() - 1);
    QVERIFY(page->toPlainText().contains(QStringLiteral("1.2.3")));
}

void HelpTest::findsChaptersByTheirWords()
{
    HelpDialog help(QStringLiteral("1"));
    auto* titles = help.findChild<QListWidget*>(QStringLiteral("chapters"));
    auto* page = help.findChild<QTextBrowser*>(QStringLiteral("chapter"));
    help.findChild<QLineEdit*>()->setText(QStringLiteral("mirror.sqlite BACKUPS"));
    QStringList shown;
    for (int i = 0; i < titles->count(); ++i) {
        if (!titles->item(i)->isHidden()) {
            shown.append(titles->item(i)->text());
        }
    }
    QCOMPARE(shown, (QStringList{QStringLiteral("Where your data is"), QStringLiteral("For administrators")}));
    QVERIFY(page->toPlainText().startsWith(shown.front()));
    help.findChild<QLineEdit*>()->clear();
    QVERIFY(!titles->item(0)->isHidden());
}

void HelpTest::followsTheLanguage()
{
    HelpDialog help(QStringLiteral("1"));
    m_languages.use(QStringLiteral("de"));
    QCoreApplication::sendPostedEvents();
    QCOMPARE(help.findChild<QListWidget*>()->item(0)->text(), QStringLiteral("Wenn die Produktion ausfällt"));
}

void HelpTest::canBeWorkedByEverybody()
{
    const QString folder = qEnvironmentVariable("LOTSE_SHOTS");
    for (const QString& language : {QStringLiteral("en"), QStringLiteral("de")}) {
        m_languages.use(language);
        for (const bool dark : {false, true}) {
            applyLook(*qApp, dark ? platform::ColourScheme::Dark : platform::ColourScheme::Light);
            HelpDialog help(QStringLiteral("1"));
            help.show();
            QVERIFY(QTest::qWaitForWindowExposed(&help));
            QCOMPARE(unnamedWidgets(help), QStringList());
            if (!folder.isEmpty()) {
                const QString name = QStringLiteral("help-%1-%2.png").arg(language, dark ? u"dark" : u"light");
                QVERIFY(help.grab().save(QDir(folder).filePath(name)));
            }
        }
    }
    applyLook(*qApp, platform::ColourScheme::Light);
}

void HelpTest::diagnosticsTellNoSecrets()
{
    const QTemporaryDir folder;
    QFile log(folder.filePath(QStringLiteral("lotse.log")));
    QVERIFY(log.open(QIODevice::WriteOnly));
    log.write("cut off in the middle ");
    log.write(QByteArray(30'000, 'x') + '\n');
    log.write(
        "W portal: 401 from https://acme.example.com for jana@acme.example.com, Bearer abcdefghijklmnop0123456789\n");
    log.write("I open " + QDir::homePath().toUtf8() + "/lotse for Jana Weiß\n");
    log.close();
    account::Account account;
    account.kind = account::Kind::Salesforce;
    account.contact.name = QStringLiteral("Jana Weiß");
    account.organisationId = QStringLiteral("00D123456789");
    account.site = QUrl(QStringLiteral("https://acme.example.com/support"));
    QFuture<QString> made = assembly::diagnostics({.version = QStringLiteral("1.2.3"),
                                                   .folder = folder.path(),
                                                   .secretsBackend = QStringLiteral("keyring"),
                                                   .accounts = {account}});
    made.waitForFinished();
    const QString text = made.result();
    for (const char* wanted : {"Lotse 1.2.3", "Qt 6", "account: salesforce, not signed in yet", "401 from"}) {
        QVERIFY2(text.contains(QLatin1String(wanted)), qPrintable(text));
    }
    QStringList secrets{QStringLiteral("jana"), QStringLiteral("acme"), QStringLiteral("abcdefghijklmnop"),
                        QStringLiteral("00D123456789"), QStringLiteral("cut off")};
    if (QDir::homePath().size() > 1) {
        secrets.append(QDir::homePath() + QStringLiteral("/lotse"));
    }
    for (const QString& secret : secrets) {
        QVERIFY2(!text.contains(secret, Qt::CaseInsensitive), qPrintable(secret + u'\n' + text.right(600)));
    }
}

QTEST_MAIN(HelpTest)
#include "HelpTest.moc"
