// The tab Create Case as a person uses it: real widgets over real stores.
#include "tests/ui/AccessibilityAudit.h"
#include "tests/ui/CreateCaseHands.h"
#include "ui/common/Banner.h"
#include "ui/common/Look.h"
#include "ui/createcase/CreateCaseTab.h"
#include "ui/createcase/HandOverPage.h"
#include "ui/createcase/HandOverStepRow.h"
#include "ui/createcase/HomePage.h"
#include "ui/createcase/OtherWays.h"
#include "ui/createcase/ReceiptPage.h"
#include "ui/createcase/ReportWizard.h"
#include "ui/createcase/ReviewPage.h"
#include "ui/createcase/SavedIndicator.h"
#include "ui/createcase/SentText.h"
#include "ui/createcase/StepRail.h"
#include "ui/createcase/WhatHappenedPage.h"
#include "ui/shell/Languages.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>

#include <ctime>

using namespace lotse;
using namespace lotse::testing;
using namespace lotse::ui;
using reports::Page;

class CreateCaseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void nothingTypedLeavesNothing();
    void typingPersistsAndReopensIdentical();
    void unknownMembersSurvive();
    void pagesNeverBlock();
    void everyStepOpensAtAnyTime();
    void findingsAppearWhileTyping();
    void aFilledAccountAsksForFewThings();
    void sendingWithSomethingMissingSaysWhat();
    void longTextIsCountedAndKeptWhole();
    void productElsewhereIsSaid();
    void aVanishedChoiceAsksAnew();
    void anOpenReportFollowsThePortal();
    void filesAreKeptAndRemoved();
    void filesAreDroppedAnywhereOnThePage();
    void theReviewIsWhatIsSent();
    void waitsOfflineAndLeavesByItself();
    void takenBackIsTheIdenticalDraft();
    void aQueuedDraftOpensLocked();
    void deletedDraftsCanBeBroughtBack();
    void thePersonDecides();
    void aRefusedReportIsCorrected();
    void anotherWayHoldsTheReport();
    void filedByHand();
    void handOverSurvivesClosing();
    void theKeyboardIsEnough();
    void aPageOpensAtItsFirstEmptyField();
    void theRelatedIncidentIsPartOfTheReport();
    void onlyWhatThePortalRequiresIsNeeded();
    void everythingHasAName_data();
    void everythingHasAName();
    void aChangeOfLanguageKeepsTheText();
    void fitsASmallScreen_data();
    void fitsASmallScreen();
    void whatCannotBeSavedIsSaid();
    void severalDraftsAreKept();
    void theReviewSaysWhenThereIsNoConnection();
    void typingALongTextStaysFast();
    void screenshots();

private:
    void speak(const QString& language);
    void shoot(QWidget& window, const QString& language, const QString& file);
    void shootByInterface(const QString& stem, const QString& language, QSize size);
    void shootByHand(const QString& stem, const QString& language, QSize size);

    Languages m_languages;
};

void CreateCaseTest::initTestCase()
{
    applyLook(*qApp, platform::ColourScheme::Light);
}

void CreateCaseTest::init()
{
    m_languages.use(QStringLiteral("en"));
}

void CreateCaseTest::nothingTypedLeavesNothing()
{
    CreateCaseHouse house;
    {
        Shown shown(house);
        QVERIFY(shown.begin());
        shown.tab.wizard()->goTo(Page::Product);
    }
    QVERIFY(waited(house.drafts.list()).empty());
}

void CreateCaseTest::typingPersistsAndReopensIdentical()
{
    CreateCaseHouse house;
    reports::Report typed;
    {
        Shown shown(house);
        ReportWizard* wizard = shown.begin();
        type(wizard, QStringLiteral("Deputy"), QStringLiteral("Jürgen Groß"));
        wizard->goTo(Page::Product);
        type(wizard, QStringLiteral("Version"), QStringLiteral("11.59 (ältere)"));
        shown.fill();
        wizard->goTo(Page::Endpoints);
        QTest::mouseClick(button(wizard, QStringLiteral("Add another endpoint")), Qt::LeftButton);
        type(wizard, QStringLiteral("Endpoint 2: Connector"), QStringLiteral("Salesforce"));
        typed = wizard->context().report();
        QCOMPARE(typed.contact.deputy, QStringLiteral("Jürgen Groß"));
        QCOMPARE(typed.productVersion, QStringLiteral("11.59 (ältere)"));
        QCOMPARE(typed.endpoints.size(), std::size_t(2));
        QCOMPARE(typed.endpoints[1].connector, QStringLiteral("Salesforce"));
        // The window goes the moment after the last keystroke.
    }
    QTRY_VERIFY(reports::reportFromJson(onlyDraft(house).content) == typed);
    const drafts::Draft stored = onlyDraft(house);
    QCOMPARE(stored.title, QStringLiteral("Orders no longer reach SAP"));

    Shown again(house);
    QVERIFY(again.tab.go({Destination::Kind::Draft, stored.id}));
    QTRY_VERIFY(again.tab.wizard());
    QVERIFY(again.tab.wizard()->context().report() == typed);
    QCOMPARE(again.tab.wizard()->context().page(), Page::Endpoints);
    QCOMPARE(named<QLineEdit>(again.tab.wizard(), QStringLiteral("Endpoint 1: System"))->text(),
             QStringLiteral("SAP S/4 production"));
    // Looking at every page changes nothing.
    for (int page = 0; page < 5; ++page) {
        again.tab.wizard()->goTo(static_cast<Page>(page));
    }
    QVERIFY(again.tab.wizard()->context().report() == typed);
}

void CreateCaseTest::unknownMembersSurvive()
{
    CreateCaseHouse house;
    drafts::Draft newer;
    newer.id = QStringLiteral("from-a-newer-program");
    newer.kind = reports::productionDownKind;
    newer.content = QJsonObject{{QStringLiteral("summary"), QStringLiteral("Down")},
                                {QStringLiteral("mood"), QStringLiteral("calm")},
                                {QStringLiteral("wizard"), QJsonObject{{QStringLiteral("pace"), 3}}}};
    waited(house.drafts.save(newer));
    {
        Shown shown(house);
        shown.tab.go({Destination::Kind::Draft, newer.id});
        QTRY_VERIFY(shown.tab.wizard());
        type(shown.tab.wizard(), QStringLiteral("Name"), QStringLiteral("Maria"));
    }
    QTRY_VERIFY(onlyDraft(house).content.contains(QStringLiteral("contact")));
    const QJsonObject stored = onlyDraft(house).content;
    QCOMPARE(stored.value(QStringLiteral("mood")).toString(), QStringLiteral("calm"));
    QCOMPARE(stored.value(QStringLiteral("wizard")).toObject().value(QStringLiteral("pace")).toInt(), 3);
    QCOMPARE(stored.value(QStringLiteral("summary")).toString(), QStringLiteral("Down"));
    QCOMPARE(reports::reportFromJson(stored).contact.name, QStringLiteral("Maria"));
}

void CreateCaseTest::pagesNeverBlock()
{
    CreateCaseHouse house;
    house.account.contact = {};
    house.account.product.clear();
    Shown shown(house);
    ReportWizard* wizard = shown.begin();
    for (int page = 0; page < 4; ++page) {
        QCOMPARE(wizard->context().page(), static_cast<Page>(page));
        QPushButton* next = button(wizard, QStringLiteral("Next"));
        QVERIFY(next && next->isEnabled());
        QTest::mouseClick(next, Qt::LeftButton);
    }
    QCOMPARE(wizard->context().page(), Page::Review);
    for (int page = 4; page > 0; --page) {
        QPushButton* back = button(wizard, QStringLiteral("Back"));
        QVERIFY(back && back->isEnabled());
        QTest::mouseClick(back, Qt::LeftButton);
        QCOMPARE(wizard->context().page(), static_cast<Page>(page - 1));
    }
}

void CreateCaseTest::everyStepOpensAtAnyTime()
{
    CreateCaseHouse house;
    house.account.contact.email.clear();
    Shown shown(house);
    ReportWizard* wizard = shown.begin();
    auto* rail = wizard->findChild<StepRail*>();
    for (const Page page : {Page::WhatHappened, Page::Contact, Page::Review, Page::Endpoints, Page::Product}) {
        QTest::mouseClick(rail->button(page), Qt::LeftButton);
        QCOMPARE(wizard->context().page(), page);
    }
    // What is missing is said in words, not only by a colour.
    QVERIFY2(rail->button(Page::Contact)->accessibleName().contains(QLatin1String("1 thing missing")),
             qPrintable(rail->button(Page::Contact)->accessibleName()));
    QVERIFY(rail->button(Page::Product)->accessibleName().contains(QLatin1String("complete")));
    QVERIFY(rail->button(Page::Product)->accessibleName().contains(QLatin1String("open now")));
}

void CreateCaseTest::findingsAppearWhileTyping()
{
    CreateCaseHouse house;
    house.account.contact = {};
    Shown shown(house);
    ReportWizard* wizard = shown.begin();
    auto* email = named<QLineEdit>(wizard, QStringLiteral("E-mail"));
    auto* name = named<QLineEdit>(wizard, QStringLiteral("Name"));
    QVERIFY(email && name);
    // Nobody is told off for what they have not come to yet.
    QVERIFY(!name->accessibleDescription().contains(QLatin1String("missing")));
    type(wizard, QStringLiteral("E-mail"), QStringLiteral("aenne"));
    QCOMPARE(email->accessibleDescription(), QStringLiteral("This does not look like an e-mail address."));
    QTest::keyClicks(email, QStringLiteral("@example.com"));
    QVERIFY(email->accessibleDescription() != QStringLiteral("This does not look like an e-mail address."));
    name->setFocus();
    email->setFocus();
    QTRY_COMPARE(name->accessibleDescription(), QStringLiteral("Still missing."));
}

void CreateCaseTest::aFilledAccountAsksForFewThings()
{
    CreateCaseHouse house;
    waited(house.cases.saveForm(formWithQuestion()).then([](Result<void> result) {
        return result ? Result<int>(0) : Result<int>(result.error());
    }));
    Shown shown(house);
    ReportWizard* wizard = shown.begin();
    QTRY_VERIFY(wizard->context().form());
    int needed = 0;
    for (const reports::Finding& finding : wizard->context().findings()) {
        needed += finding.weight == reports::Weight::Blocking ? 1 : 0;
    }
    QVERIFY2(needed <= 6, qPrintable(QString::number(needed)));
    shown.fill();
    shown.answerPortal();
    QVERIFY(reports::isSendable(wizard->context().findings()));
}

void CreateCaseTest::sendingWithSomethingMissingSaysWhat()
{
    CreateCaseHouse house;
    Shown shown(house);
    ReportWizard* wizard = shown.begin();
    wizard->goTo(Page::Review);
    QTest::mouseClick(button(wizard, QStringLiteral("Send now")), Qt::LeftButton);
    QCOMPARE(shown.tab.currentPage(), wizard);
    QPushButton* link = named<QPushButton>(wizard, QStringLiteral("Endpoints: Still missing."));
    QVERIFY(link);
    QVERIFY(named<QPushButton>(wizard, QStringLiteral("What is down: Still missing.")));
    QVERIFY(named<Banner>(wizard, QStringLiteral("Something is still missing.")));
    QTest::mouseClick(link, Qt::LeftButton);
    QCOMPARE(wizard->context().page(), Page::Endpoints);
    QVERIFY(!named<Banner>(wizard, QStringLiteral("Something is still missing.")));
}

void CreateCaseTest::longTextIsCountedAndKeptWhole()
{
    CreateCaseHouse house;
    Shown shown(house);
    ReportWizard* wizard = shown.begin();
    wizard->goTo(Page::WhatHappened);
    auto* box = named<QPlainTextEdit>(wizard, QStringLiteral("What happened, in full"));
    const QString text = QStringLiteral("Zeile mit Umlauten äöü\n").repeated(2000);
    box->setPlainText(text);
    QCOMPARE(wizard->context().report().happened, text);
    QVERIFY2(box->accessibleDescription().contains(QLatin1String("Nothing is cut")),
             qPrintable(box->accessibleDescription()));
    wizard->goTo(Page::Review);
    QVERIFY(wizard->review()->shownBody().size() <= 32000);
    QTRY_VERIFY(wizard->context().packet().overflow.has_value()); // long texts are searched in a worker
}

void CreateCaseTest::productElsewhereIsSaid()
{
    CreateCaseHouse house;
    Shown shown(house);
    ReportWizard* wizard = shown.begin();
    wizard->goTo(Page::Product);
    type(wizard, QStringLiteral("Product"), QStringLiteral("Cloud Data Loader"));
    QPushButton* open = button(wizard, QStringLiteral("Open"));
    QVERIFY(open);
    QTest::mouseClick(open, Qt::LeftButton);
    QCOMPARE(house.browser.opened.size(), 1);
    QCOMPARE(house.browser.opened.first().host(), QStringLiteral("dataloader.jitterbit.com"));
}

void CreateCaseTest::aVanishedChoiceAsksAnew()
{
    CreateCaseHouse house;
    cases::CaseForm form = formWithQuestion();
    house.cases.saveForm(form).waitForFinished();
    Shown shown(house);
    ReportWizard* wizard = shown.begin();
    QTRY_VERIFY(wizard->context().form());
    shown.fill();
    shown.answerPortal();
    QVERIFY(reports::isSendable(wizard->context().findings()));

    // While the draft waits the portal drops what was chosen, and the product.
    form.fields[3].choices.erase(form.fields[3].choices.begin());
    form.fields[2].choices.erase(form.fields[2].choices.begin());
    house.cases.saveForm(form).waitForFinished();
    wizard->goTo(Page::Contact);
    wizard->goTo(Page::Review);
    QTRY_VERIFY(!reports::isSendable(wizard->context().findings()));
    const auto question = [&] { return named<QComboBox>(wizard, QStringLiteral("Business Impact")); };
    QTRY_VERIFY(question() && question()->findData(QStringLiteral("Some users")) == 1);
    auto* combo = question();
    QCOMPARE(combo->currentText(), QStringLiteral("All users"));
    QVERIFY2(combo->accessibleDescription().contains(QStringLiteral("no longer offers “All users”")),
             qPrintable(combo->accessibleDescription()));
    wizard->goTo(Page::Product);
    auto* product = named<QComboBox>(wizard, QStringLiteral("Product"));
    QCOMPARE(product->currentText(), QStringLiteral("Jitterbit Studio"));
    QVERIFY(product->accessibleDescription().contains(QLatin1String("no longer offers")));
}

// Left open for days on its review: what the portal offers changes with a sync, without a click.
void CreateCaseTest::anOpenReportFollowsThePortal()
{
    CreateCaseHouse house;
    cases::CaseForm form = plainForm();
    house.cases.saveForm(form).waitForFinished();
    Shown shown(house);
    ReportWizard* wizard = shown.begin();
    QTRY_VERIFY(wizard->context().form());
    shown.fill();
    wizard->goTo(Page::Review);
    QTRY_VERIFY(reports::isSendable(wizard->context().findings()));
    const reports::Report typed = wizard->context().report();

    form.fields[2].choices.erase(form.fields[2].choices.begin());
    house.cases.saveForm(form).waitForFinished();
    const QDateTime later = house.clock.now().addDays(2);
    const cases::ChangePage nothingElse;
    house.cases.apply(nothingElse, later).waitForFinished();
    QTRY_COMPARE(wizard->context().portalChoices(vendor::FormField::Product),
                 QStringList(QStringLiteral("Private Agent")));
    QTRY_VERIFY(std::any_of(wizard->context().findings().begin(), wizard->context().findings().end(),
                            [](const reports::Finding& finding) { return finding.field == reports::Field::Product; }));
    QCOMPARE(wizard->context().report(), typed);
}

void CreateCaseTest::filesAreKeptAndRemoved()
{
    CreateCaseHouse house;
    const QString path = house.folder.filePath(QStringLiteral("Prüfprotokoll.log"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("error 42");
    file.close();
    house.files.paths = {path, house.folder.filePath(QStringLiteral("not-there.log"))};
    Shown shown(house);
    ReportWizard* wizard = shown.begin();
    wizard->goTo(Page::WhatHappened);
    QTest::mouseClick(button(wizard, QStringLiteral("Attach files …")), Qt::LeftButton);
    QTRY_COMPARE(wizard->context().files().size(), std::size_t(1));
    QTRY_VERIFY(wizard->context().incomingFiles().size() == 1 && wizard->context().incomingFiles().front().error);
    QCOMPARE(wizard->context().files().front().name, QStringLiteral("Prüfprotokoll.log"));
    QTRY_VERIFY(isSaved(wizard));
    QCOMPARE(onlyDraft(house).files.size(), std::size_t(1));
    QFile::remove(path);
    auto* remove = named<QAbstractButton>(wizard, QStringLiteral("Remove Prüfprotokoll.log"));
    QVERIFY(remove);
    QTest::mouseClick(remove, Qt::LeftButton);
    QTRY_VERIFY(wizard->context().files().empty());
}

void CreateCaseTest::filesAreDroppedAnywhereOnThePage()
{
    CreateCaseHouse house;
    QFile file(house.folder.filePath(QStringLiteral("Störung.log")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("error 42") == 8);
    file.close();
    Shown shown(house);
    ReportWizard* wizard = shown.begin();
    wizard->goTo(Page::WhatHappened);
    auto* box = named<QPlainTextEdit>(wizard, QStringLiteral("What happened, in full"));
    QVERIFY(box && box->isVisible());
    const auto drop = [](QWidget* target, const QMimeData& data) {
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(target, &enter);
        return enter.isAccepted();
    };
    // A field lets a file pass to the page behind it, and takes text.
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(file.fileName()), QUrl::fromLocalFile(house.folder.path())});
    QWidget* page = box->viewport();
    while (page && !qobject_cast<WhatHappenedPage*>(page)) {
        page = page->parentWidget();
    }
    QVERIFY(page);
    QVERIFY(drop(box->viewport(), files));
    QDropEvent dropped(QPointF(5, 5), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(page, &dropped);
    QTRY_COMPARE(wizard->context().files().size(), std::size_t(1));
    QCOMPARE(wizard->context().files().front().name, QStringLiteral("Störung.log"));
    QVERIFY(box->toPlainText().isEmpty());
    // A folder is no file, and is named.
    QTRY_VERIFY(wizard->context().incomingFiles().size() == 1 && wizard->context().incomingFiles().front().error);
    // An address of the web is no file, either.
    QMimeData link;
    link.setUrls({QUrl(QStringLiteral("https://example.com/x.log"))});
    QVERIFY(!drop(page, link));
}

void CreateCaseTest::theReviewIsWhatIsSent()
{
    CreateCaseHouse house;
    house.cases.saveForm(formWithQuestion()).waitForFinished();
    Shown shown(house);
    ReportWizard* wizard = shown.begin();
    QTRY_VERIFY(wizard->context().form());
    shown.fill();
    shown.answerPortal();
    const QString subject = wizard->review()->shownSubject();
    const QString body = wizard->review()->shownBody();
    QVERIFY(subject.startsWith(QLatin1String("Production Down")));
    QVERIFY(body.contains(QLatin1String("SAP S/4 production")));
    QTest::mouseClick(button(wizard, QStringLiteral("Send now")), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(shown.tab.currentPage(), static_cast<QWidget*>(shown.tab.receipt()), patience);
    QTRY_COMPARE_WITH_TIMEOUT(house.portal.created().size(), std::size_t(1), patience);
    const cases::NewCase created = house.portal.created().front();
    QCOMPARE(created.fields.value(QStringLiteral("Subject")), subject);
    QCOMPARE(created.fields.value(QStringLiteral("Description")), body);
    QCOMPARE(created.fields.value(QStringLiteral("Business_Impact__c")), QStringLiteral("All users"));
    QTRY_VERIFY_WITH_TIMEOUT(shown.tab.receipt()->receipt() && !shown.tab.receipt()->receipt()->number.isEmpty(),
                             patience);
    QCOMPARE(shown.tab.receipt()->receipt()->subject, subject);
    QCOMPARE(shown.tab.receipt()->receipt()->body, body);
}

void CreateCaseTest::waitsOfflineAndLeavesByItself()
{
    CreateCaseHouse house;
    house.portal.offline = true;
    Shown shown(house);
    shown.begin();
    shown.fill();
    shown.tab.wizard()->goTo(Page::Review);
    QTest::mouseClick(button(shown.tab.wizard(), QStringLiteral("Send now")), Qt::LeftButton);
    ReceiptPage* receipt = shown.tab.receipt();
    QTRY_VERIFY_WITH_TIMEOUT(receipt->receipt() && receipt->receipt()->reason, patience);
    auto* state = receipt->findChild<Banner*>(QStringLiteral("state"));
    QTRY_COMPARE(state->message(), QStringLiteral("Waits, because the portal cannot be reached."));
    QVERIFY(button(receipt, QStringLiteral("Take back to edit")));
    house.portal.offline = false;
    house.outboxRoom->wake();
    QTRY_COMPARE_WITH_TIMEOUT(SentText::of(*receipt->receipt()).state, QStringLiteral("Verified"), patience);
    QCOMPARE(receipt->receipt()->number, QStringLiteral("00001001"));
    QVERIFY(!button(receipt, QStringLiteral("Take back to edit")));
    QTest::mouseClick(button(receipt, QStringLiteral("Copy number")), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("00001001"));
}

void CreateCaseTest::takenBackIsTheIdenticalDraft()
{
    CreateCaseHouse house;
    house.portal.offline = true;
    Shown shown(house);
    shown.begin();
    shown.fill();
    shown.tab.wizard()->goTo(Page::Review);
    const reports::Report before = shown.tab.wizard()->context().report();
    const QString subject = shown.tab.wizard()->review()->shownSubject();
    const QString body = shown.tab.wizard()->review()->shownBody();
    QTest::mouseClick(button(shown.tab.wizard(), QStringLiteral("Send now")), Qt::LeftButton);
    ReceiptPage* receipt = shown.tab.receipt();
    QTRY_VERIFY_WITH_TIMEOUT(receipt->receipt() && receipt->receipt()->reason, patience);
    QTRY_VERIFY(button(receipt, QStringLiteral("Take back to edit")));
    takeBack(shown);
    ReportWizard* wizard = shown.tab.wizard();
    QVERIFY(!wizard->context().isLocked());
    QVERIFY(wizard->context().report() == before);
    QCOMPARE(wizard->context().page(), Page::Review);
    QCOMPARE(wizard->review()->shownSubject(), subject);
    QCOMPARE(wizard->review()->shownBody(), body);
    // And it can be changed and saved again.
    wizard->goTo(Page::Contact);
    type(wizard, QStringLiteral("Name"), QStringLiteral("Maria"));
    QTRY_VERIFY_WITH_TIMEOUT(isSaved(wizard), patience);
    QVERIFY(house.portal.created().empty());
}

void CreateCaseTest::aQueuedDraftOpensLocked()
{
    CreateCaseHouse house;
    house.portal.offline = true;
    Shown shown(house);
    shown.begin();
    shown.fill();
    shown.tab.wizard()->goTo(Page::Review);
    QTest::mouseClick(button(shown.tab.wizard(), QStringLiteral("Send now")), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(shown.tab.receipt()->receipt(), patience);
    const QString draft = shown.tab.receipt()->receipt()->draftId;
    shown.tab.go({Destination::Kind::Draft, draft});
    QTRY_VERIFY_WITH_TIMEOUT(shown.tab.wizard(), patience);
    ReportWizard* wizard = shown.tab.wizard();
    QVERIFY(wizard->context().isLocked());
    wizard->goTo(Page::Contact);
    auto* name = named<QLineEdit>(wizard, QStringLiteral("Name"));
    QVERIFY(name->isReadOnly());
    QTest::keyClicks(name, QStringLiteral("xyz"));
    QCOMPARE(wizard->context().report().contact.name, QStringLiteral("Änne Müller"));
    takeBack(shown);
}

void CreateCaseTest::deletedDraftsCanBeBroughtBack()
{
    CreateCaseHouse house;
    drafts::Draft draft;
    draft.id = QStringLiteral("one");
    draft.kind = reports::productionDownKind;
    draft.title = QStringLiteral("Orders");
    waited(house.drafts.save(draft));
    {
        Shown shown(house);
        const auto click = [&](const QString& text) {
            QTRY_VERIFY(button(&shown.tab, text));
            QTest::mouseClick(button(&shown.tab, text), Qt::LeftButton);
        };
        click(QStringLiteral("Delete"));
        QTRY_VERIFY(shown.tab.home()->drafts().empty());
        click(QStringLiteral("Undo"));
        QTRY_COMPARE(shown.tab.home()->drafts().size(), std::size_t(1));
        click(QStringLiteral("Delete"));
        QTRY_VERIFY(shown.tab.home()->drafts().empty());
    }
    QTRY_VERIFY(waited(house.drafts.list()).empty());
}

void CreateCaseTest::thePersonDecides()
{
    CreateCaseHouse house;
    house.portal.doublesAndDrops = true;
    Shown shown(house);
    shown.sendFilled();
    ReceiptPage* receipt = shown.tab.receipt();
    QTRY_VERIFY_WITH_TIMEOUT(receipt->receipt() && receipt->receipt()->state == outbox::State::PersonDecides, patience);
    QCOMPARE(receipt->receipt()->candidates.size(), std::size_t(2));
    const auto options = [&] { return receipt->findChildren<QRadioButton*>(); };
    QTRY_COMPARE(options().size(), 2);
    QVERIFY(options()[0]->text().contains(QLatin1String("00001001")));
    QVERIFY(!button(receipt, QStringLiteral("This is my report"))->isEnabled());
    QTRY_VERIFY(options()[1]->isVisible());
    options()[1]->setChecked(true);
    QTest::mouseClick(button(receipt, QStringLiteral("This is my report")), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(receipt->receipt()->number, QStringLiteral("00001002"), patience);
    QVERIFY(!button(receipt, QStringLiteral("This is my report")));
    QCOMPARE(house.portal.created().size(), std::size_t(2));
}

void CreateCaseTest::aRefusedReportIsCorrected()
{
    CreateCaseHouse house;
    house.portal.refuses = true;
    Shown shown(house);
    shown.sendFilled();
    ReceiptPage* receipt = shown.tab.receipt();
    QTRY_VERIFY_WITH_TIMEOUT(receipt->receipt() && receipt->receipt()->state == outbox::State::NeedsAttention,
                             patience);
    QTRY_VERIFY(button(receipt, QStringLiteral("Correct and send again")));
    // What the portal named is said.
    QVERIFY(receipt->findChild<Banner*>(QStringLiteral("state"))
                ->accessibleDescription()
                .contains(QLatin1String("SuppliedPhone")));
    QTest::mouseClick(button(receipt, QStringLiteral("Correct and send again")), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(shown.tab.wizard(), patience);
    house.portal.refuses = false;
    shown.tab.wizard()->goTo(Page::Contact);
    type(shown.tab.wizard(), QStringLiteral("Phone"), QStringLiteral("+49 30 7654321"));
    shown.tab.wizard()->goTo(Page::Review);
    QTest::mouseClick(button(shown.tab.wizard(), QStringLiteral("Send now")), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(house.portal.created().size(), std::size_t(1), patience);
    QVERIFY(house.portal.created()
                .front()
                .fields.value(QStringLiteral("Description"))
                .contains(QLatin1String("+49 30 7654321")));
}

void CreateCaseTest::anotherWayHoldsTheReport()
{
    CreateCaseHouse house;
    house.portal.offline = true;
    Shown shown(house);
    shown.sendFilled();
    ReceiptPage* receipt = shown.tab.receipt();
    QTRY_VERIFY_WITH_TIMEOUT(receipt->receipt() && receipt->receipt()->reason, patience);
    QTRY_VERIFY(button(receipt, QStringLiteral("Send it another way …")));
    QTest::mouseClick(button(receipt, QStringLiteral("Send it another way …")), Qt::LeftButton);
    HandOverPage* page = shown.tab.handOver();
    QTRY_VERIFY_WITH_TIMEOUT(shown.tab.currentPage() == page && !page->steps().empty(), patience);
    // The portal does not answer, so what works without it comes before its form.
    const auto* otherWays = page->findChild<OtherWays*>();
    QTRY_VERIFY(otherWays->y() < page->steps().front()->y());
    // Held: the connection coming back sends nothing.
    house.portal.offline = false;
    house.outboxRoom->wake();
    QTest::qWait(300);
    QVERIFY(house.portal.created().empty());
    shown.tab.go({Destination::Kind::Receipt, page->itemId()});
    QTRY_VERIFY_WITH_TIMEOUT(button(receipt, QStringLiteral("Let Lotse send it after all")), patience);
    QTest::mouseClick(button(receipt, QStringLiteral("Let Lotse send it after all")), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(house.portal.created().size(), std::size_t(1), patience);
}

void CreateCaseTest::filedByHand()
{
    CreateCaseHouse house(account::Kind::Assisted);
    Shown shown(house);
    shown.begin();
    shown.fill();
    shown.tab.wizard()->goTo(Page::Review);
    const QString subject = shown.tab.wizard()->review()->shownSubject();
    const QString body = shown.tab.wizard()->review()->shownBody();
    QPushButton* file = button(shown.tab.wizard(), QStringLiteral("File in the portal's form"));
    QVERIFY(file);
    QTest::mouseClick(file, Qt::LeftButton);
    HandOverPage* page = shown.tab.handOver();
    QTRY_VERIFY_WITH_TIMEOUT(shown.tab.currentPage() == page && !page->steps().empty(), patience);
    QTest::mouseClick(button(page, QStringLiteral("Open in the browser")), Qt::LeftButton);
    QCOMPARE(house.browser.opened.size(), 1);
    QVERIFY(house.browser.opened.first().isValid());

    // Enter copies and goes on to the next.
    QStringList copied;
    for (HandOverStepRow* row : page->steps()) {
        auto* action = qobject_cast<QPushButton*>(QApplication::focusWidget());
        QVERIFY(action && row->isAncestorOf(action));
        QTest::keyClick(action, Qt::Key_Return);
        copied.append(QGuiApplication::clipboard()->text());
        QVERIFY(row->isDone());
    }
    QVERIFY(copied.contains(subject));
    QVERIFY(copied.contains(body));
    auto* number = named<QLineEdit>(page, QStringLiteral("Case number"));
    QVERIFY(number && number->hasFocus());
    QTest::keyClicks(number, QStringLiteral("x"));
    QTest::keyClick(number, Qt::Key_Return);
    QCOMPARE(shown.tab.currentPage(), static_cast<QWidget*>(page));
    number->clear();
    QTest::keyClicks(number, QStringLiteral("00123456"));
    QTest::keyClick(number, Qt::Key_Return);
    ReceiptPage* receipt = shown.tab.receipt();
    QTRY_VERIFY_WITH_TIMEOUT(shown.tab.currentPage() == receipt && receipt->receipt() &&
                                 receipt->receipt()->state == outbox::State::Delivered,
                             patience);
    QVERIFY(receipt->receipt()->byHand);
    QCOMPARE(receipt->receipt()->number, QStringLiteral("00123456"));
    QVERIFY(house.portal.created().empty());
}

void CreateCaseTest::handOverSurvivesClosing()
{
    CreateCaseHouse house(account::Kind::Assisted);
    QString item;
    {
        Shown shown(house);
        shown.begin();
        shown.fill();
        shown.tab.wizard()->goTo(Page::Review);
        QTest::mouseClick(button(shown.tab.wizard(), QStringLiteral("File in the portal's form")), Qt::LeftButton);
        HandOverPage* page = shown.tab.handOver();
        QTRY_VERIFY_WITH_TIMEOUT(!page->steps().empty(), patience);
        item = page->itemId();
        page->steps()[1]->setDone(true);
        named<QLineEdit>(page, QStringLiteral("Case number"))->setText(QStringLiteral("0012"));
    }
    Shown again(house);
    QTRY_COMPARE_WITH_TIMEOUT(again.tab.home()->sent().size(), std::size_t(1), patience);
    // What is remembered about it is no draft of the person's.
    QVERIFY(again.tab.home()->drafts().empty());
    QTRY_VERIFY(button(&again.tab, QStringLiteral("Continue by hand")));
    QTest::mouseClick(button(&again.tab, QStringLiteral("Continue by hand")), Qt::LeftButton);
    HandOverPage* page = again.tab.handOver();
    QTRY_VERIFY_WITH_TIMEOUT(page->itemId() == item && !page->steps().empty(), patience);
    QVERIFY(!page->steps()[0]->isDone());
    QVERIFY(page->steps()[1]->isDone());
    QCOMPARE(named<QLineEdit>(page, QStringLiteral("Case number"))->text(), QStringLiteral("0012"));
}

void CreateCaseTest::theKeyboardIsEnough()
{
    CreateCaseHouse house;
    Shown shown(house);
    ReportWizard* wizard = shown.begin();
    const auto tabTo = [&](const QString& accessibleName) {
        for (int i = 0; i < 60; ++i) {
            QWidget* focused = QApplication::focusWidget();
            QAccessibleInterface* face = focused ? QAccessible::queryAccessibleInterface(focused) : nullptr;
            if (face && face->text(QAccessible::Name) == accessibleName) {
                return focused;
            }
            QTest::keyClick(focused ? focused : wizard, Qt::Key_Tab);
        }
        return static_cast<QWidget*>(nullptr);
    };
    const auto press = [&](const QString& name) {
        QWidget* target = tabTo(name);
        QVERIFY2(target, qPrintable(name));
        QTest::keyClick(target, Qt::Key_Return);
    };
    const auto write = [&](const QString& name, const QString& text) {
        QWidget* target = tabTo(name);
        QVERIFY2(target, qPrintable(name));
        QTest::keyClicks(target, text);
    };
    press(QStringLiteral("Next"));
    QCOMPARE(wizard->context().page(), Page::Product);
    press(QStringLiteral("Next"));
    write(QStringLiteral("Endpoint 1: System"), QStringLiteral("SAP"));
    press(QStringLiteral("Next"));
    write(QStringLiteral("What is down, in one line"), QStringLiteral("Orders"));
    write(QStringLiteral("What happened, in full"), QStringLiteral("Nothing arrives."));
    press(QStringLiteral("Next"));
    QCOMPARE(wizard->context().page(), Page::Review);
    press(QStringLiteral("Send now"));
    QTRY_COMPARE_WITH_TIMEOUT(house.portal.created().size(), std::size_t(1), patience);
}

void CreateCaseTest::aPageOpensAtItsFirstEmptyField()
{
    CreateCaseHouse house;
    house.account.contact.phone.clear();
    house.account.contact.deputy.clear();
    Shown shown(house);
    ReportWizard* wizard = shown.begin();
    const auto focused = [] {
        return QApplication::focusWidget() ? QApplication::focusWidget()->accessibleName() : QString();
    };
    QTRY_COMPARE(focused(), QStringLiteral("Phone")); // needed before what may stay empty
    type(wizard, QStringLiteral("Phone"), QStringLiteral("+49 30 1234567"));
    wizard->goTo(Page::WhatHappened);
    QTRY_COMPARE(focused(), QStringLiteral("What is down, in one line"));
    wizard->goTo(Page::Contact);
    QTRY_COMPARE(focused(), QStringLiteral("Deputy"));
    type(wizard, QStringLiteral("Deputy"), QStringLiteral("Maria"));
    wizard->goTo(Page::Product);
    wizard->goTo(Page::Contact);
    QTRY_COMPARE(focused(), QStringLiteral("Name"));
}

void CreateCaseTest::theRelatedIncidentIsPartOfTheReport()
{
    CreateCaseHouse house;
    Shown shown(house);
    ReportWizard* wizard = shown.begin();
    wizard->goTo(Page::WhatHappened);
    type(wizard, QStringLiteral("Related incident"), QStringLiteral("https://trust.example/incidents/1"));
    QCOMPARE(wizard->context().report().relatedIncident, QStringLiteral("https://trust.example/incidents/1"));
    QVERIFY(wizard->context().packet().body.contains(QStringLiteral("https://trust.example/incidents/1")));
    wizard->goTo(Page::Review);
    wizard->goTo(Page::WhatHappened);
    QCOMPARE(named<QLineEdit>(wizard, QStringLiteral("Related incident"))->text(),
             QStringLiteral("https://trust.example/incidents/1"));
}

void CreateCaseTest::onlyWhatThePortalRequiresIsNeeded()
{
    CreateCaseHouse house;
    cases::CaseForm form = formWithQuestion();
    cases::FormField component = formField(QStringLiteral("Component__c"), QStringLiteral("Component"),
                                           cases::FormField::Type::Choice, 0, false, {QStringLiteral("Designer")});
    component.controllingField = QStringLiteral("Business_Impact__c");
    component.choices.front().validFor = {QStringLiteral("All users")};
    form.fields.push_back(component);
    house.cases.saveForm(form).waitForFinished();
    Shown shown(house);
    ReportWizard* wizard = shown.begin();
    shown.fill();
    QTRY_VERIFY(wizard->context().form());
    shown.answerPortal();
    QTRY_VERIFY(named<QComboBox>(wizard, QStringLiteral("Component")));
    for (const FieldRow* row : wizard->findChildren<FieldRow*>()) {
        if (row->isVisible() && row->label() == QLatin1String("Business Impact")) {
            QVERIFY(row->isNeeded());
        }
        if (row->isVisible() && row->label() == QLatin1String("Component")) {
            QVERIFY(!row->isNeeded());
        }
    }
}

void CreateCaseTest::everythingHasAName_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << QStringLiteral("en");
    QTest::newRow("German") << QStringLiteral("de");
}

void CreateCaseTest::everythingHasAName()
{
    QFETCH(QString, language);
    CreateCaseHouse house(account::Kind::Assisted);
    house.cases.saveForm(formWithQuestion()).waitForFinished();
    Shown shown(house);
    const auto audit = [&](const char* page) {
        QCoreApplication::processEvents();
        const QStringList problems = unnamedWidgets(shown.tab) + accessibilityProblems(shown.tab) +
                                     unreachableByTab(shown.tab) + doubledMnemonics(shown.tab);
        QVERIFY2(problems.isEmpty(), qPrintable(QLatin1String(page) + problems.join(QLatin1Char('\n'))));
    };
    m_languages.use(language);
    audit("overview: ");
    speak(QStringLiteral("en"));
    ReportWizard* wizard = shown.begin();
    shown.fill();
    QTRY_VERIFY(wizard->context().form());
    m_languages.use(language);
    for (int page = 0; page < 5; ++page) {
        wizard->goTo(static_cast<Page>(page));
        audit("wizard page: ");
    }
    speak(QStringLiteral("en"));
    shown.answerPortal();
    wizard->goTo(Page::Review);
    QTest::mouseClick(button(wizard, QStringLiteral("File in the portal's form")), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!shown.tab.handOver()->steps().empty(), patience);
    m_languages.use(language);
    audit("hand-over: ");
    shown.tab.go({Destination::Kind::Receipt, shown.tab.handOver()->itemId()});
    QTRY_VERIFY_WITH_TIMEOUT(shown.tab.receipt()->receipt(), patience);
    audit("receipt: ");
    shown.tab.go({Destination::Kind::Draft, {}});
    audit("overview with a draft: ");
}

void CreateCaseTest::aChangeOfLanguageKeepsTheText()
{
    CreateCaseHouse house;
    Shown shown(house);
    ReportWizard* wizard = shown.begin();
    shown.fill();
    wizard->goTo(Page::WhatHappened);
    const reports::Report before = wizard->context().report();
    auto* summary = named<QLineEdit>(wizard, QStringLiteral("What is down, in one line"));
    summary->setFocus();
    m_languages.use(QStringLiteral("de"));
    QCoreApplication::processEvents();
    QVERIFY(summary->accessibleName() != QLatin1String("What is down, in one line"));
    QCOMPARE(summary->text(), QStringLiteral("Orders no longer reach SAP"));
    QVERIFY(summary->hasFocus());
    QVERIFY(wizard->context().report() == before);
}

void CreateCaseTest::fitsASmallScreen_data()
{
    everythingHasAName_data();
}

void CreateCaseTest::fitsASmallScreen()
{
    QFETCH(QString, language);
    m_languages.use(language);
    CreateCaseHouse house;
    // A window of 1024x768 less its frame, header and status line.
    Shown shown(house, {1020, 630});
    ReportWizard* wizard = shown.begin();
    QCOMPARE(shown.tab.size(), QSize(1020, 630));
    for (int page = 0; page < 4; ++page) {
        wizard->goTo(static_cast<Page>(page));
        QCoreApplication::processEvents();
        auto* area = wizard->page(static_cast<Page>(page))->findChild<QScrollArea*>();
        const QSize needed = area->widget()->minimumSizeHint();
        QVERIFY2(needed.height() <= area->viewport()->height() && needed.width() <= area->viewport()->width(),
                 qPrintable(QStringLiteral("page %1 needs %2x%3 of %4x%5")
                                .arg(page)
                                .arg(needed.width())
                                .arg(needed.height())
                                .arg(area->viewport()->width())
                                .arg(area->viewport()->height())));
    }
    // A smaller one scrolls, but only up and down.
    shown.tab.resize(800, 500);
    for (int page = 0; page < 5; ++page) {
        wizard->goTo(static_cast<Page>(page));
        QCoreApplication::processEvents();
        auto* area = wizard->page(static_cast<Page>(page))->findChild<QScrollArea*>();
        QVERIFY2(area->widget()->minimumSizeHint().width() <= area->viewport()->width(),
                 qPrintable(QStringLiteral("page %1 is too wide").arg(page)));
    }
    // And a smaller one never makes it wider than itself.
    QVERIFY2(shown.tab.minimumSizeHint().width() <= 800,
             qPrintable(QString::number(shown.tab.minimumSizeHint().width())));
}

void CreateCaseTest::whatCannotBeSavedIsSaid()
{
    CreateCaseHouse house(account::Kind::Salesforce, CreateCaseHouse::Disk::Broken);
    Shown shown(house);
    ReportWizard* wizard = shown.begin();
    type(wizard, QStringLiteral("Name"), QStringLiteral("Maria"));
    QTRY_COMPARE(wizard->context().savedState(), drafts::Autosave::State::Failing);
    auto* indicator = wizard->findChild<SavedIndicator*>();
    QTRY_VERIFY2(indicator->text().startsWith(QLatin1String("Cannot be saved")), qPrintable(indicator->text()));
    QCOMPARE(named<QLineEdit>(wizard, QStringLiteral("Name"))->text(), QStringLiteral("Maria"));
    // What is not on the disk is not sent.
    shown.fill();
    wizard->goTo(Page::Review);
    QTest::mouseClick(button(wizard, QStringLiteral("Send now")), Qt::LeftButton);
    QTRY_VERIFY(button(wizard, QStringLiteral("Send now")) && button(wizard, QStringLiteral("Send now"))->isEnabled());
    QCOMPARE(shown.tab.currentPage(), static_cast<QWidget*>(wizard));
    // Going elsewhere and back loses nothing either.
    const QString draft = wizard->context().draftId();
    QTest::mouseClick(named<QPushButton>(wizard, QStringLiteral("All reports")), Qt::LeftButton);
    QVERIFY(!shown.tab.wizard());
    QTest::qWait(50);
    shown.tab.go({Destination::Kind::Draft, draft});
    QTRY_VERIFY(shown.tab.wizard());
    QCOMPARE(shown.tab.wizard()->context().report().contact.name, QStringLiteral("Maria"));
}

void CreateCaseTest::severalDraftsAreKept()
{
    CreateCaseHouse house;
    Shown shown(house);
    for (const QString& summary : {QStringLiteral("Orders"), QStringLiteral("Invoices"), QStringLiteral("Stock")}) {
        ReportWizard* wizard = shown.begin();
        wizard->goTo(Page::WhatHappened);
        type(wizard, QStringLiteral("What is down, in one line"), summary);
        QTest::mouseClick(named<QPushButton>(wizard, QStringLiteral("All reports")), Qt::LeftButton);
        const auto isFirst = [&] {
            const auto& drafts = shown.tab.home()->drafts();
            return !drafts.empty() && drafts.front().title == summary;
        };
        QTRY_VERIFY2_WITH_TIMEOUT(isFirst(), "the draft written last stands first", patience);
    }
    QCOMPARE(shown.tab.home()->drafts().size(), std::size_t(3));
    QPushButton* second = named<QPushButton>(&shown.tab, QStringLiteral("Continue: Invoices"));
    QTRY_VERIFY(second = named<QPushButton>(&shown.tab, QStringLiteral("Continue: Invoices")));
    QTest::mouseClick(second, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(shown.tab.wizard(), patience);
    QCOMPARE(shown.tab.wizard()->context().report().summary, QStringLiteral("Invoices"));
}

void CreateCaseTest::theReviewSaysWhenThereIsNoConnection()
{
    CreateCaseHouse house;
    Shown shown(house);
    ReportWizard* wizard = shown.begin();
    wizard->goTo(Page::Review);
    const auto says = [&](const QString& words) {
        const auto notes = wizard->review()->findChildren<NoteLine*>();
        return std::any_of(notes.begin(), notes.end(),
                           [&](const NoteLine* note) { return note->text().contains(words); });
    };
    QVERIFY(says(QStringLiteral("never filed twice")));
    sync::JobState state;
    state.job = QStringLiteral("cases");
    state.standing = sync::Standing::Offline;
    Q_EMIT house.sync->stateChanged(state);
    QTRY_VERIFY(says(QStringLiteral("There is no connection now")));
}

void CreateCaseTest::typingALongTextStaysFast()
{
    CreateCaseHouse house;
    Shown shown(house);
    ReportWizard* wizard = shown.begin();
    wizard->goTo(Page::WhatHappened);
    auto* box = named<QPlainTextEdit>(wizard, QStringLiteral("What happened, in full"));
    box->setPlainText(QStringLiteral("Zeile mit Umlauten äöü und Text\n").repeated(900));
    QCoreApplication::processEvents();
    constexpr int strokes = 40;
    const std::clock_t before = std::clock();
    for (int i = 0; i < strokes; ++i) {
        keys(box, QStringLiteral("x"));
        QCoreApplication::processEvents();
    }
    const double milliseconds = 1000.0 * static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC / strokes;
    QVERIFY2(milliseconds < 16, qPrintable(QString::number(milliseconds)));
}

// LOTSE_SCREENSHOTS names a folder: every page, in both languages and both schemes, at two sizes.
void CreateCaseTest::screenshots()
{
    const QString folder = qEnvironmentVariable("LOTSE_SCREENSHOTS");
    if (folder.isEmpty()) {
        QSKIP("LOTSE_SCREENSHOTS is not set");
    }
    for (const QString& language : {QStringLiteral("en"), QStringLiteral("de")}) {
        for (const auto scheme : {platform::ColourScheme::Light, platform::ColourScheme::Dark}) {
            for (const QSize size : {QSize(1024, 660), QSize(800, 500)}) {
                applyLook(*qApp, scheme);
                const QString stem =
                    QStringLiteral("%1/%2-%3-%4-")
                        .arg(folder, language,
                             scheme == platform::ColourScheme::Dark ? QStringLiteral("dark") : QStringLiteral("light"))
                        .arg(size.width());
                shootByInterface(stem, language, size);
                shootByHand(stem, language, size);
            }
        }
    }
    applyLook(*qApp, platform::ColourScheme::Light);
}

void CreateCaseTest::speak(const QString& language)
{
    m_languages.use(language);
    QCoreApplication::processEvents();
}

void CreateCaseTest::shoot(QWidget& window, const QString& language, const QString& file)
{
    speak(language);
    QTest::qWait(120);
    QVERIFY(window.grab().save(file + QStringLiteral(".png")));
    speak(QStringLiteral("en"));
}

void CreateCaseTest::shootByInterface(const QString& stem, const QString& language, QSize size)
{
    CreateCaseHouse house;
    house.cases.saveForm(formWithQuestion()).waitForFinished();
    house.portal.offline = true;
    Shown shown(house, size);
    shoot(shown.tab, language, stem + QStringLiteral("home-empty"));
    ReportWizard* wizard = shown.begin();
    QTRY_VERIFY(wizard->context().form());
    wizard->goTo(Page::Contact);
    type(wizard, QStringLiteral("E-mail"), QStringLiteral("aenne.mueller"));
    shoot(shown.tab, language, stem + QStringLiteral("page-1-finding"));
    type(wizard, QStringLiteral("E-mail"), QStringLiteral("aenne.mueller@example.com"));
    shown.fill();
    for (int page = 0; page < 5; ++page) {
        wizard->goTo(static_cast<Page>(page));
        shoot(shown.tab, language, stem + QStringLiteral("page-%1").arg(page + 1));
    }
    shown.answerPortal();
    shoot(shown.tab, language, stem + QStringLiteral("page-5-ready"));
    QTest::mouseClick(button(wizard, QStringLiteral("Send now")), Qt::LeftButton);
    ReceiptPage* receipt = shown.tab.receipt();
    QTRY_VERIFY_WITH_TIMEOUT(receipt->receipt() && receipt->receipt()->reason, patience);
    shoot(shown.tab, language, stem + QStringLiteral("receipt-waits"));
    house.portal.offline = false;
    house.outboxRoom->wake();
    QTRY_VERIFY_WITH_TIMEOUT(receipt->receipt()->verification.outcome == outbox::Verification::Outcome::Verified,
                             patience);
    shoot(shown.tab, language, stem + QStringLiteral("receipt-verified"));

    house.portal.doublesAndDrops = true;
    house.cases.saveForm(plainForm()).waitForFinished();
    shown.sendFilled();
    QTRY_VERIFY_WITH_TIMEOUT(receipt->receipt() && receipt->receipt()->state == outbox::State::PersonDecides, patience);
    shoot(shown.tab, language, stem + QStringLiteral("receipt-decide"));
    house.portal.doublesAndDrops = false;
    house.portal.refuses = true;
    shown.sendFilled();
    QTRY_VERIFY_WITH_TIMEOUT(receipt->receipt() && receipt->receipt()->state == outbox::State::NeedsAttention,
                             patience);
    shoot(shown.tab, language, stem + QStringLiteral("receipt-attention"));
    shown.begin();
    shown.fill();
    QTest::mouseClick(named<QPushButton>(shown.tab.wizard(), QStringLiteral("All reports")), Qt::LeftButton);
    QTRY_COMPARE(shown.tab.home()->drafts().size(), std::size_t(1));
    QTRY_COMPARE(shown.tab.home()->sent().size(), std::size_t(3));
    shoot(shown.tab, language, stem + QStringLiteral("home-filled"));
}

void CreateCaseTest::shootByHand(const QString& stem, const QString& language, QSize size)
{
    CreateCaseHouse house(account::Kind::Assisted);
    Shown shown(house, size);
    shown.begin();
    shown.fill();
    shown.tab.wizard()->goTo(Page::Review);
    shoot(shown.tab, language, stem + QStringLiteral("page-5-by-hand"));
    QTest::mouseClick(button(shown.tab.wizard(), QStringLiteral("File in the portal's form")), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!shown.tab.handOver()->steps().empty(), patience);
    shown.tab.handOver()->steps()[0]->setDone(true);
    shoot(shown.tab, language, stem + QStringLiteral("hand-over"));
    auto* number = named<QLineEdit>(&shown.tab, QStringLiteral("Case number"));
    keys(number, QStringLiteral("00123456"));
    QTest::keyClick(number, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(shown.tab.receipt()->receipt(), patience);
    shoot(shown.tab, language, stem + QStringLiteral("receipt-by-hand"));
}

QTEST_MAIN(CreateCaseTest)

#include "CreateCaseTest.moc"
