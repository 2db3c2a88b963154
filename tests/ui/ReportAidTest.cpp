// What helps while a report is written: secrets masked before it leaves, problems told from outages, the way elsewhere.
#include "tests/ui/AccessibilityAudit.h"
#include "tests/ui/CreateCaseHands.h"
#include "ui/common/Banner.h"
#include "ui/common/Look.h"
#include "ui/createcase/EndpointsPage.h"
#include "ui/createcase/HandOverPage.h"
#include "ui/createcase/HandOverStepRow.h"
#include "ui/createcase/HomePage.h"
#include "ui/createcase/KnownEndpoints.h"
#include "ui/createcase/MaskingCard.h"
#include "ui/createcase/MaskingDialog.h"
#include "ui/createcase/OtherWays.h"
#include "ui/createcase/ReceiptPage.h"
#include "ui/createcase/ReviewPage.h"
#include "ui/createcase/SimilarCases.h"
#include "ui/createcase/TwinHint.h"
#include "ui/shell/Languages.h"

#include <QJsonDocument>
#include <QMenu>
#include <QPointer>
#include <QProcess>
#include <QScrollArea>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTableWidget>
#include <QTcpServer>

using namespace lotse;
using namespace lotse::testing;
using namespace Qt::Literals::StringLiterals;

class ReportAidTest : public QObject
{
    Q_OBJECT

private:
    Languages m_languages;

    static QString write(CreateCaseHouse& house, const QString& name, const QByteArray& bytes)
    {
        QFile file(house.folder.filePath(name));
        file.open(QIODevice::WriteOnly);
        file.write(bytes);
        return file.fileName();
    }
    static QByteArray kept(CreateCaseHouse& house, const QString& sha256)
    {
        QFile file(house.profile.attachmentsFolder + u'/' + sha256);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static bool isCopyThere(CreateCaseHouse& house, const QString& sha256)
    {
        return QFile::exists(house.profile.attachmentsFolder + u'/' + sha256);
    }
    // A report whose text and file hold the same secret.
    static ReportWizard* withSecrets(CreateCaseHouse& house, Shown& shown)
    {
        ReportWizard* wizard = shown.begin();
        shown.fill();
        wizard->context().edit([](reports::Report& report) {
            report.happened =
                u"Login failed, password=Sommer2026! at sap-prod-01.firma.de, tell it-betrieb@firma.de"_qs;
            report.endpoints = {{.system = u"SAP S/4"_qs, .address = u"sap-prod-01.firma.de:3300"_qs}};
        });
        wizard->context().addFiles(
            {write(house, u"agent.log"_qs, "user=anna@firma.de password=Sommer2026! host sap-prod-01.firma.de\n")});
        wizard->goTo(Page::Review);
        return wizard;
    }
    static bool isMasked(ReportWizard* wizard)
    {
        return QTest::qWaitFor(
            [wizard] {
                return wizard->context().masking().isCurrent() && !wizard->context().files().empty() &&
                       wizard->context().report().masking.originals.size() == 1;
            },
            patience);
    }

    // A report that is to be filed by hand.
    static void showOtherWays(Shown& shown)
    {
        shown.begin();
        shown.fill();
        shown.tab.wizard()->goTo(Page::Review);
        QTest::mouseClick(button(shown.tab.wizard(), u"File in the portal's form"_qs), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!shown.tab.handOver()->steps().empty(), patience);
    }

private Q_SLOTS:
    void cleanup() { m_languages.use(u"en"_qs); }

    void secretsAreMaskedInTextAndFiles()
    {
        CreateCaseHouse house;
        Shown shown(house);
        ReportWizard* wizard = withSecrets(house, shown);
        QVERIFY(isMasked(wizard));
        // The same secret has the same name everywhere; what the report names as its endpoint stays readable.
        const QString body = wizard->review()->shownBody();
        QVERIFY2(body.contains(u"password=[password-1] at sap-prod-01.firma.de, tell [email-1]"_qs), qPrintable(body));
        QVERIFY(body.contains(u"sap-prod-01.firma.de:3300"_qs));
        QVERIFY(body.contains(u"aenne.mueller@example.com"_qs)); // the contact's own
        const drafts::DraftFile file = wizard->context().files().front();
        QCOMPARE(file.name, u"agent.log"_qs);
        QCOMPARE(kept(house, file.sha256),
                 QByteArray("user=[email-2] password=[password-1] host sap-prod-01.firma.de\n"));
        QVERIFY2(wizard->review()->maskingCard()->text().contains(u"1 password"_qs),
                 qPrintable(wizard->review()->maskingCard()->text()));

        // What was typed is still what the draft holds.
        QVERIFY(wizard->context().report().happened.contains(u"Sommer2026!"_qs));
        const QString raw = wizard->context().report().masking.originals.cbegin()->sha256;
        QVERIFY(isCopyThere(house, raw));
        QTest::mouseClick(button(wizard, u"Send now"_qs), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(house.portal.created().size() == 1, patience);
        const QString sent = house.portal.created().front().fields.value(u"Description"_qs);
        QVERIFY(sent.contains(u"[password-1]"_qs) && !sent.contains(u"Sommer2026"_qs));
        // Nothing of it is in the outbox, and the raw copy is gone.
        const auto items = waited(house.outboxRoom->store().all());
        for (const outbox::Item& item : items) {
            QVERIFY(!QJsonDocument(item.payload).toJson().contains("Sommer2026"));
        }
        QTRY_VERIFY_WITH_TIMEOUT(!isCopyThere(house, raw), patience);
        QTRY_VERIFY_WITH_TIMEOUT(shown.tab.receipt()->receipt(), patience);
        QCOMPARE(shown.tab.receipt()->receipt()->files.front().sha256, file.sha256);
    }

    void onePlaceCanBeUndoneAndOneAdded()
    {
        CreateCaseHouse house;
        Shown shown(house);
        ReportWizard* wizard = withSecrets(house, shown);
        QVERIFY(isMasked(wizard));
        QTest::mouseClick(button(wizard, u"Look at it …"_qs), Qt::LeftButton);
        MaskingDialog* dialog = wizard->review()->maskingCard()->dialog();
        QVERIFY(dialog);
        QCOMPARE(dialog->values()->rowCount(), 3);
        QVERIFY(dialog->original().contains(u"Sommer2026!"_qs));
        QVERIFY(!dialog->maskedText().contains(u"Sommer2026!"_qs));
        int mail = -1;
        for (int row = 0; row < 3; ++row) {
            mail = dialog->values()->item(row, 2)->text() == u"anna@firma.de"_qs ? row : mail;
        }
        QVERIFY(mail >= 0);
        dialog->values()->item(mail, 0)->setCheckState(Qt::Unchecked);
        QTRY_VERIFY(!wizard->context().report().masking.open.isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(
            kept(house, wizard->context().files().front().sha256).contains("user=anna@firma.de password=[password-1]"),
            patience);
        auto* more = named<QLineEdit>(dialog, u"Something else to be masked"_qs);
        keys(more, u"Login failed"_qs);
        QTest::keyClick(more, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(wizard->review()->shownBody().contains(u"[masked-1], password=[password-1]"_qs),
                                 patience);
        dialog->accept();
        // The decisions are the draft's: opened again they still hold.
        QTRY_VERIFY_WITH_TIMEOUT(isSaved(wizard), patience);
        const reports::Report report = reports::reportFromJson(onlyDraft(house).content);
        QCOMPARE(report.masking.open, QStringList(u"anna@firma.de"_qs));
        QCOMPARE(report.masking.added, QStringList(u"Login failed"_qs));
    }

    void aLongTextIsSearchedInAWorker()
    {
        CreateCaseHouse house;
        Shown shown(house);
        ReportWizard* wizard = shown.begin();
        shown.fill();
        const QString text = u"all is well in this line, nothing to mask\n"_qs.repeated(6000) + u"pwd=Geheim77"_qs;
        QElapsedTimer timer;
        timer.start();
        wizard->context().edit([&](reports::Report& report) { report.happened = text; });
        QVERIFY(!wizard->context().masking().isCurrent());
        QTRY_VERIFY_WITH_TIMEOUT(wizard->context().masking().isCurrent(), patience);
        QVERIFY(wizard->context().packet().overflow->contains(u"pwd=[password-1]"_qs));
        // What is searched meanwhile cannot be sent.
        wizard->goTo(Page::Review);
        wizard->context().edit([&](reports::Report& report) { report.happened = text + text; });
        QTest::mouseClick(button(wizard, u"Send now"_qs), Qt::LeftButton);
        QCOMPARE(house.portal.created().size(), 0u);
        QTRY_VERIFY_WITH_TIMEOUT(wizard->context().masking().isCurrent(), patience);
    }

    void whatIsNoTextIsSaid()
    {
        CreateCaseHouse house;
        Shown shown(house);
        ReportWizard* wizard = shown.begin();
        shown.fill();
        wizard->context().addFiles({write(house, u"screen.png"_qs, QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16))});
        wizard->goTo(Page::Review);
        QTRY_VERIFY_WITH_TIMEOUT(wizard->context().files().size() == 1 && wizard->context().masking().isCurrent(),
                                 patience);
        QVERIFY(wizard->review()->maskingCard()->text().contains(u"screen.png"_qs));
    }

    void aProblemIsAnOrdinaryCase()
    {
        CreateCaseHouse house;
        Shown shown(house);
        QTest::mouseClick(button(&shown.tab, u"Report a problem"_qs), Qt::LeftButton);
        ReportWizard* wizard = shown.tab.wizard();
        QVERIFY(wizard && !wizard->context().report().urgent);
        wizard->goTo(Page::WhatHappened);
        auto* severity = named<QComboBox>(wizard, u"Severity"_qs);
        QVERIFY(severity);
        QCOMPARE(severity->currentText(), u"3 – medium"_qs);
        QVERIFY(!named<QLineEdit>(wizard, u"Impact"_qs));
        type(wizard, u"What does not work, in one line"_qs, u"Import leaves out customers"_qs);
        type(wizard, u"What you saw, in full"_qs, u"Three are missing since Monday."_qs);
        wizard->goTo(Page::Review);
        QCOMPARE(wizard->review()->shownSubject(), u"Import leaves out customers"_qs);
        QVERIFY(wizard->review()->shownBody().contains(u"Severity / Schweregrad: 3"_qs));
        QTest::mouseClick(button(wizard, u"Send now"_qs), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(house.portal.created().size() == 1, patience);
        QCOMPARE(house.portal.created().front().fields.value(u"Subject"_qs), u"Import leaves out customers"_qs);
        const auto items = waited(house.outboxRoom->store().all());
        QCOMPARE(items.front().lane, outbox::Lane::Ordinary);
    }

    void aTriggerInAProblemAsks_data()
    {
        QTest::addColumn<QString>("summary");
        QTest::newRow("English") << u"production-down alarm rings without reason"_qs;
        QTest::newRow("German") << u"Meldung über Produktionsausfall kommt doppelt"_qs;
        QTest::newRow("spelled") << u"Hinweis PRODUKTION AUSGEFALLEN im Bericht"_qs;
    }
    void aTriggerInAProblemAsks()
    {
        QFETCH(QString, summary);
        CreateCaseHouse house;
        Shown shown(house);
        QTest::mouseClick(button(&shown.tab, u"Report a problem"_qs), Qt::LeftButton);
        ReportWizard* wizard = shown.tab.wizard();
        wizard->goTo(Page::WhatHappened);
        type(wizard, u"What does not work, in one line"_qs, summary);
        type(wizard, u"What you saw, in full"_qs, u"It rings."_qs);
        QVERIFY(!wizard->context().isSendable(false));
        // Knowingly kept: it may leave, with the phrase.
        QVERIFY(button(wizard, u"Keep it, knowingly"_qs));
        QTest::mouseClick(button(wizard, u"Keep it, knowingly"_qs), Qt::LeftButton);
        QVERIFY(wizard->context().isSendable(false));
        QCOMPARE(wizard->context().packet().subject, summary);
        // Converted: an outage like any other.
        wizard->context().edit([](reports::Report& report) { report.keepsTrigger = false; });
        QTest::mouseClick(button(wizard, u"Report it as production down"_qs), Qt::LeftButton);
        QVERIFY(wizard->context().report().urgent);
        QVERIFY(wizard->context().packet().subject.startsWith(u"Production Down"_qs));
        // Rephrased: an ordinary problem.
        wizard->context().edit([](reports::Report& report) {
            report.urgent = false;
            report.summary = u"The alarm rings without reason"_qs;
        });
        QVERIFY(wizard->context().isSendable(false));
    }

    void anOutageCanBeDowngradedAndBack()
    {
        CreateCaseHouse house;
        Shown shown(house);
        ReportWizard* wizard = shown.begin();
        shown.fill();
        QTest::mouseClick(button(wizard, u"Not an outage? …"_qs), Qt::LeftButton);
        QVERIFY(wizard->context().report().urgent); // only said, so far
        QTest::mouseClick(button(wizard, u"Make it a problem report"_qs), Qt::LeftButton);
        QVERIFY(!wizard->context().report().urgent);
        QCOMPARE(wizard->context().report().severity, u"2"_qs);
        QCOMPARE(wizard->context().packet().subject, u"Orders no longer reach SAP"_qs);
        QCOMPARE(wizard->context().report().happened, u"Since the night no order arrives."_qs);
        // An outage never waits behind a problem: the button begins a new report, the problem stays a draft.
        shown.begin();
        QVERIFY(shown.tab.wizard()->context().report().urgent);
        QVERIFY(shown.tab.wizard() != wizard || shown.tab.wizard()->context().isPristine());
    }

    void theWayElsewhereIsShown()
    {
        CreateCaseHouse house;
        Shown shown(house);
        QTest::mouseClick(button(&shown.tab, u"Open the Community"_qs), Qt::LeftButton);
        QTest::mouseClick(button(&shown.tab, u"Open BMC Support Central"_qs), Qt::LeftButton);
        QTest::mouseClick(button(&shown.tab, u"Open the Data Loader Community"_qs), Qt::LeftButton);
        QTest::mouseClick(button(&shown.tab, u"Write to App Builder support"_qs), Qt::LeftButton);
        QCOMPARE(
            house.browser.opened,
            QList<QUrl>({QUrl(u"https://community.jitterbit.com/s/"_qs), QUrl(u"https://support.bmc.com/"_qs),
                         QUrl(u"https://dataloader.jitterbit.com"_qs), QUrl(u"mailto:vinylsupport@jitterbit.com"_qs)}));
    }

    // The review gave names that are not saved yet when the wizard goes.
    void closedWithNamesThatAreNotSavedYet()
    {
        CreateCaseHouse house;
        Shown shown(house);
        ReportWizard* wizard = shown.begin();
        shown.fill();
        type(wizard, u"What happened, in full"_qs, u" password=Sommer2026! from svc@hansekai.example"_qs);
        wizard->context().addFiles({write(house, u"agent.log"_qs, "at sap-prd.hansekai.example, pwd=Winter2026!\n")});
        QTRY_VERIFY_WITH_TIMEOUT(!wizard->context().report().masking.originals.isEmpty(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(isSaved(wizard), patience);
        wizard->goTo(Page::Review);
        wizard->context().maskAlso(u"Orders"_qs);
        wizard->context().packet();
        QTRY_VERIFY_WITH_TIMEOUT(isSaved(wizard), patience);
        QVERIFY(wizard->context().masking().names() != wizard->context().report().masking.names);
        QTest::mouseClick(button(wizard, u"All reports"_qs), Qt::LeftButton);
        const QPointer<ReportWizard> gone(wizard);
        QTRY_VERIFY_WITH_TIMEOUT(!gone, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!reports::reportFromJson(onlyDraft(house).content).masking.names.isEmpty(), patience);
    }

    void theReportLeavesAsAnEmail()
    {
        CreateCaseHouse house(account::Kind::Assisted);
        Shown shown(house);
        showOtherWays(shown);
        QTest::mouseClick(button(&shown.tab, u"As an e-mail"_qs), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(house.browser.composed.size(), 1, patience);
        const platform::Mail mail = house.browser.composed.front();
        QCOMPARE(mail.to, house.vendor.supportEmail);
        QVERIFY(mail.subject.startsWith(u"Production Down"_qs));
        QVERIFY(mail.text.contains(u"Since the night no order arrives."_qs));
        QVERIFY(QFile::exists(mail.message));
        QVERIFY(house.browser.opened.isEmpty());
        // Without a program that takes it: a short message beside the opened folder.
        house.browser.hasMailProgram = false;
        QTest::mouseClick(button(&shown.tab, u"As an e-mail"_qs), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(house.browser.opened.size(), 2, patience);
        QCOMPARE(house.browser.opened[0].scheme(), u"mailto"_qs);
        QVERIFY(house.browser.opened[1].isLocalFile());
        // Held meanwhile; the number links it.
        const QString item = shown.tab.handOver()->itemId();
        QCOMPARE(waited(house.outboxRoom->store().load(item)).state, outbox::State::Held);
        auto* number = named<QLineEdit>(&shown.tab, u"Case number"_qs);
        keys(number, u"00123456"_qs);
        QTest::keyClick(number, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(shown.tab.receipt()->receipt(), patience);
        QCOMPARE(shown.tab.receipt()->receipt()->number, u"00123456"_qs);
        QCOMPARE(house.portal.created().size(), 0u);
        QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(mail.message), patience);
    }

    void theReportLeavesAsAPdf()
    {
        CreateCaseHouse house(account::Kind::Assisted);
        Shown shown(house);
        showOtherWays(shown);
        house.files.newFile = house.folder.filePath(u"Störung.pdf"_qs);
        QTest::mouseClick(button(&shown.tab, u"As a PDF …"_qs), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(house.files.newFile).size() > 1000, patience);
        const QString reader = QStandardPaths::findExecutable(u"pdftotext"_qs);
        if (reader.isEmpty()) {
            QSKIP("pdftotext is not there");
        }
        QString text;
        QTRY_VERIFY_WITH_TIMEOUT(
            [&] {
                QProcess process;
                process.start(reader, {u"-layout"_qs, house.files.newFile, u"-"_qs});
                process.waitForFinished();
                text = QString::fromUtf8(process.readAllStandardOutput());
                return text.contains(u"Since the night no order arrives."_qs);
            }(),
            patience);
        QVERIFY(text.contains(u"Produktionsausfall"_qs) && text.contains(u"Änne Müller"_qs));
        // Where it cannot be written, that is said.
        house.files.newFile = house.folder.filePath(u"no/such/folder.pdf"_qs);
        QTest::mouseClick(button(&shown.tab, u"As a PDF …"_qs), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(button(&shown.tab, u"Close"_qs), patience);
    }

    void theReportLeavesByPhone()
    {
        CreateCaseHouse house(account::Kind::Assisted);
        Shown shown(house);
        showOtherWays(shown);
        QTest::mouseClick(button(&shown.tab, u"By phone"_qs), Qt::LeftButton);
        auto* words = named<QPlainTextEdit>(&shown.tab, u"What to say on the phone"_qs);
        QVERIFY(words);
        for (const QString& said : {u"Call +49 89 555 0199."_qs, u"My name is Änne Müller from Muster Handels GmbH"_qs,
                                    u"production is down"_qs, u"482913"_qs, u"Orders no longer reach SAP"_qs,
                                    u"SAP S/4 production"_qs, u"+49 30 1234567"_qs}) {
            QVERIFY2(words->toPlainText().contains(said), qPrintable(said + u" in "_qs + words->toPlainText()));
        }
        QTest::mouseClick(button(&shown.tab, u"Call +49 89 555 0199"_qs), Qt::LeftButton);
        QCOMPARE(house.browser.opened.last(), QUrl(u"tel:+49895550199"_qs));
    }

    void endpointsAreLearntAndImported()
    {
        CreateCaseHouse house;
        Shown shown(house);
        shown.sendFilled();
        QTRY_VERIFY_WITH_TIMEOUT(house.portal.created().size() == 1, patience);
        ReportWizard* wizard = shown.begin();
        wizard->goTo(Page::Endpoints);
        auto* known = qobject_cast<EndpointsPage*>(wizard->page(Page::Endpoints))->knownEndpoints();
        const auto entry = [known](const QString& text) -> QAction* {
            const QList<QAction*> actions = known->knownMenu()->actions();
            const auto found = std::find_if(actions.begin(), actions.end(),
                                            [&](QAction* action) { return action->text().contains(text); });
            return found == actions.end() ? nullptr : *found;
        };
        QTRY_VERIFY_WITH_TIMEOUT(entry(u"SAP S/4 production"_qs), patience);
        entry(u"SAP S/4 production"_qs)->trigger();
        QCOMPARE(wizard->context().report().endpoints.front().system, u"SAP S/4 production"_qs);
        // A table as Excel saves it in German.
        house.files.paths = {write(house, u"liste.csv"_qs, "System;Adresse;Rolle\r\nLager K\xf6ln;lager:443;Ziel\r\n")};
        entry(u"Import a table"_qs)->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(entry(u"Lager Köln"_qs), patience);
        entry(u"Lager Köln"_qs)->trigger();
        QCOMPARE(wizard->context().report().endpoints.size(), 2u);
        QCOMPARE(wizard->context().report().endpoints.back().role, reports::Endpoint::Role::Target);
        house.files.newFile = house.folder.filePath(u"out.csv"_qs);
        entry(u"Export as a table"_qs)->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(house.files.newFile), patience);
        // The list is none of the drafts that are shown.
        QTest::mouseClick(named<QPushButton>(wizard, u"All reports"_qs), Qt::LeftButton);
        QTRY_COMPARE(shown.tab.home()->drafts().size(), std::size_t(1));
    }

    void aTestOfTheConnectionIsEvidence()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        CreateCaseHouse house;
        Shown shown(house);
        ReportWizard* wizard = shown.begin();
        shown.fill();
        wizard->context().edit([&](reports::Report& report) {
            report.endpoints = {{.system = u"SAP"_qs, .address = u"127.0.0.1:%1"_qs.arg(server.serverPort())}};
        });
        wizard->goTo(Page::Endpoints);
        auto* known = qobject_cast<EndpointsPage*>(wizard->page(Page::Endpoints))->knownEndpoints();
        Q_EMIT known->testMenu()->aboutToShow();
        QCOMPARE(known->testMenu()->actions().size(), 1);
        QVERIFY(!server.hasPendingConnections()); // nobody is asked before the person says so
        known->testMenu()->actions().front()->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(wizard->context().files().size(), std::size_t(1), patience);
        const QByteArray text = kept(house, wizard->context().files().front().sha256);
        QVERIFY2(text.contains("Connection:  ok after"), text.constData());
        QVERIFY(text.contains("Verbindungstest"));
    }

    void aColleaguesOutageCanBeJoined()
    {
        CreateCaseHouse house;
        cases::ChangePage page;
        cases::Case twin;
        twin.id = u"500-77"_qs;
        twin.number = u"00000077"_qs;
        twin.subject = u"Production Down: SAP does not take orders"_qs;
        twin.description = u"Endpoint: SAP S/4 production, nothing arrives"_qs;
        twin.created = QDateTime::currentDateTimeUtc().addSecs(-18 * 60);
        twin.modified = twin.created;
        twin.revision = u"1"_qs;
        cases::Case closed = twin;
        closed.id = u"500-78"_qs;
        closed.number = u"00000078"_qs;
        closed.closed = true;
        closed.modified = twin.modified.addSecs(60);
        page.cases = {twin, closed};
        waited(house.cases.apply(page, QDateTime::currentDateTimeUtc()));
        Shown shown(house);
        ReportWizard* wizard = shown.begin();
        QVERIFY(!shown.tab.twinHint()->isVisible());
        shown.fill();
        QTRY_VERIFY_WITH_TIMEOUT(shown.tab.twinHint()->isVisible(), patience);
        QCOMPARE(shown.tab.twinHint()->twin()->id, twin.id);
        QSignalSpy goes(&shown.tab, &Tab::wantsToGo);
        QTest::mouseClick(button(shown.tab.twinHint(), u"Join it"_qs), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(goes.size(), 1, patience);
        QCOMPARE(goes.front().front().value<Destination>().id, twin.id);
        // A comment for that case, and no case of its own; the draft is done.
        const auto items = waited(house.outboxRoom->store().all());
        QCOMPARE(items.size(), 1u);
        QCOMPARE(items.front().operation, u"case.reply"_qs);
        QCOMPARE(items.front().payload[u"case"_qs].toString(), twin.id);
        QVERIFY(items.front().payload[u"text"_qs].toString().contains(u"Since the night no order arrives."_qs));
        QCOMPARE(house.portal.created().size(), 0u);
        QCOMPARE(onlyDraft(house).state, drafts::DraftState::Delivered);
        Q_UNUSED(wizard)
    }

    void similarCasesAreFoundWhileTypingAndNamedWhenOpened()
    {
        CreateCaseHouse house;
        cases::ChangePage page;
        cases::Case old;
        old.id = u"500-12"_qs;
        old.number = u"00000012"_qs;
        old.subject = u"Orders no longer reach SAP after an update"_qs;
        old.closed = true;
        old.created = old.modified = QDateTime::currentDateTimeUtc().addDays(-30);
        old.revision = u"1"_qs;
        page.cases = {old};
        waited(house.cases.apply(page, QDateTime::currentDateTimeUtc()));
        Shown shown(house);
        ReportWizard* wizard = shown.begin();
        shown.fill();
        auto* similar = wizard->findChild<SimilarCases*>();
        QTRY_VERIFY_WITH_TIMEOUT(similar->isVisible(), patience);
        QVERIFY(!wizard->context().packet().body.contains(old.number));
        QSignalSpy goes(&shown.tab, &Tab::wantsToGo);
        QTRY_VERIFY_WITH_TIMEOUT(button(similar, u"Show"_qs), patience);
        QTest::mouseClick(button(similar, u"Show"_qs), Qt::LeftButton);
        QCOMPARE(unnamedWidgets(*similar), QStringList());
        QTRY_VERIFY_WITH_TIMEOUT(button(similar, u"Open"_qs), patience);
        QTest::mouseClick(button(similar, u"Open"_qs), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(goes.size(), 1, patience);
        QCOMPARE(goes.front().front().value<Destination>().id, old.id);
        QVERIFY2(wizard->context().packet().body.contains(
                     u"SCHON VERSUCHT\nLooked at / Angesehen: 00000012 Orders no longer reach SAP after an update"_qs),
                 qPrintable(wizard->context().packet().body));
        QCOMPARE(shown.tab.wizard(), wizard); // going back, the report is as it was
        QTRY_VERIFY_WITH_TIMEOUT(button(similar, u"Leave out"_qs), patience);
        QTest::mouseClick(button(similar, u"Leave out"_qs), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!wizard->context().packet().body.contains(old.number), patience);
        // What is typed now resembles nothing.
        type(wizard, u"What is down, in one line"_qs, u"qqqq wwww"_qs);
        wizard->context().edit([](reports::Report& report) { report.happened.clear(); });
        QTRY_VERIFY_WITH_TIMEOUT(!similar->isVisible(), patience);
    }

    // LOTSE_SCREENSHOTS names a folder.
    void screenshots()
    {
        const QString folder = qEnvironmentVariable("LOTSE_SCREENSHOTS");
        if (folder.isEmpty()) {
            QSKIP("LOTSE_SCREENSHOTS is not set");
        }
        for (const QString& language : {u"en"_qs, u"de"_qs}) {
            for (const auto scheme : {platform::ColourScheme::Light, platform::ColourScheme::Dark}) {
                for (const QSize size : {QSize(1024, 660), QSize(1500, 900)}) {
                    applyLook(*qApp, scheme);
                    const bool dark = scheme == platform::ColourScheme::Dark;
                    const QString stem =
                        u"%1/aid-%2-%3-%4-"_qs.arg(folder, language, dark ? u"dark"_qs : u"light"_qs).arg(size.width());
                    CreateCaseHouse house;
                    Shown shown(house, size);
                    const auto shoot = [&](QWidget* what, const QString& name) {
                        m_languages.use(language);
                        QTest::qWait(100);
                        QVERIFY(what->grab().save(stem + name + u".png"_qs));
                        m_languages.use(u"en"_qs);
                        QCoreApplication::processEvents();
                    };
                    shoot(&shown.tab, u"home"_qs);
                    ReportWizard* wizard = withSecrets(house, shown);
                    QVERIFY(isMasked(wizard));
                    shoot(&shown.tab, u"review"_qs);
                    QTest::mouseClick(button(wizard, u"Look at it …"_qs), Qt::LeftButton);
                    shoot(wizard->review()->maskingCard()->dialog(), u"masking"_qs);
                    wizard->review()->maskingCard()->dialog()->accept();
                    wizard->goTo(Page::WhatHappened);
                    QTest::mouseClick(button(wizard, u"Not an outage? …"_qs), Qt::LeftButton);
                    shoot(&shown.tab, u"downgrade"_qs);
                    QTest::mouseClick(button(wizard, u"Make it a problem report"_qs), Qt::LeftButton);
                    wizard->context().edit(
                        [](reports::Report& report) { report.summary = u"Production Down seen in a log"_qs; });
                    wizard->goTo(Page::WhatHappened);
                    shoot(&shown.tab, u"problem"_qs);
                    wizard->context().edit([](reports::Report& report) {
                        report.endpoints = {
                            {.connector = u"SAP"_qs, .system = u"SAP S/4"_qs, .address = u"127.0.0.1:9"_qs}};
                    });
                    wizard->goTo(Page::Endpoints);
                    auto* known = qobject_cast<EndpointsPage*>(wizard->page(Page::Endpoints))->knownEndpoints();
                    Q_EMIT known->testMenu()->aboutToShow();
                    m_languages.use(language);
                    QCoreApplication::processEvents();
                    known->testMenu()->actions().front()->trigger();
                    QTRY_VERIFY_WITH_TIMEOUT(wizard->context().files().size() == 2, patience);
                    shoot(&shown.tab, u"endpoints"_qs);
                    CreateCaseHouse byHand(account::Kind::Assisted);
                    Shown other(byHand, size);
                    showOtherWays(other);
                    QTest::mouseClick(button(&other.tab, u"As an e-mail"_qs), Qt::LeftButton);
                    QTRY_VERIFY_WITH_TIMEOUT(!byHand.browser.composed.isEmpty(), patience);
                    QTest::mouseClick(button(&other.tab, u"By phone"_qs), Qt::LeftButton);
                    m_languages.use(language);
                    QTest::qWait(100);
                    other.tab.handOver()->findChild<QScrollArea*>()->ensureWidgetVisible(
                        other.tab.handOver()->otherWays());
                    QVERIFY(other.tab.grab().save(stem + u"other-ways.png"_qs));
                    m_languages.use(u"en"_qs);
                    QCoreApplication::processEvents();
                }
            }
        }
        applyLook(*qApp, platform::ColourScheme::Light);
    }
};

QTEST_MAIN(ReportAidTest)
#include "ReportAidTest.moc"
