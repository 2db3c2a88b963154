// A report's way out of the house and back: frozen, sent, taken back, filed by hand; on real stores and a real outbox.
#include "support/reports/ReportDesk.h"

#include "Await.h"
#include "integration/FakeCasePortal.h"
#include "support/account/Profile.h"
#include "support/reports/CaseExecutors.h"

#include <QCoro/QCoroFuture>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace lotse;
using namespace lotse::reports;
using namespace Qt::Literals::StringLiterals;
using cases::FormField;
using drafts::DraftState;
using outbox::State;

namespace
{

template <typename T>
T answerOf(QFuture<T> future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 20000)) {
        qFatal("no answer in time");
    }
    return future.result();
}

FormField field(const QString& name, const QString& label, FormField::Type type, bool required = false,
                std::vector<cases::Choice> choices = {})
{
    return {.name = name,
            .label = label,
            .type = type,
            .maxLength = 0,
            .required = required,
            .choices = std::move(choices),
            .controllingField = {}};
}

cases::CaseForm usualForm()
{
    cases::CaseForm form;
    form.fields = {field(u"Subject"_qs, u"Subject"_qs, FormField::Type::Text),
                   field(u"Description"_qs, u"Description"_qs, FormField::Type::LongText),
                   field(u"SuppliedName"_qs, u"Name"_qs, FormField::Type::Text),
                   field(u"Severity__c"_qs, u"Severity Level"_qs, FormField::Type::Choice, false,
                         {{.value = u"2 - High"_qs, .label = u"2 - High"_qs, .validFor = {}},
                          {.value = u"1 - Critical"_qs, .label = u"1 - Critical"_qs, .validFor = {}}})};
    return form;
}

FormField plant()
{
    return field(u"Plant__c"_qs, u"Plant"_qs, FormField::Type::Choice, true,
                 {{.value = u"Ulm"_qs, .label = u"Ulm"_qs, .validFor = {}}});
}

Report outage()
{
    Report report;
    report.language = u"de"_qs;
    report.contact.name = u"Jörg Müller"_qs;
    report.contact.email = u"joerg@example.com"_qs;
    report.contact.phone = u"+49 89 1234567"_qs;
    report.product = u"Private Agent"_qs;
    report.endpoints = {{.connector = u"SAP"_qs, .system = u"S/4"_qs}};
    report.summary = u"Aufträge stehen"_qs;
    report.happened = u"SOAP fault\nseit Mitternacht"_qs;
    return report;
}

Error trouble(ErrorCode code, bool mayHaveArrived)
{
    return {.code = code, .detail = u"test"_qs, .retry = Retry::Later, .mayHaveArrived = mayHaveArrived};
}

// Everything that a report passes through, on the disk.
struct House {
    QTemporaryDir folder;
    account::Profile profile = account::openProfile(folder.path());
    vendor::VendorProfile vendor = *vendor::loadVendorProfile(u"jitterbit"_qs);
    SystemClock clock;
    SeededRandom random{4711};
    drafts::DraftStore drafts{profile.user, clock};
    cases::CaseStore cases{profile.mirror, profile.user};
    drafts::AttachmentFolder attachments{profile.attachmentsFolder};
    testing::FakeCasePortal portal;
    CreateExecutor create{portal};
    FileExecutor file{portal, attachments};
    outbox::Outbox outbox{profile.user, clock, random,
                          outbox::Policy{.lookUpGap = std::chrono::milliseconds(20),
                                         .backOffFirst = std::chrono::milliseconds(5),
                                         .backOffMost = std::chrono::milliseconds(40)}};
    std::unique_ptr<ReportDesk> desk = newDesk();

    House()
    {
        portal.form = usualForm();
        outbox.addExecutor(createOperation, create);
        outbox.addExecutor(fileOperation, file);
    }
    ~House() { QCoro::waitFor(outbox.stop()); }

    std::unique_ptr<ReportDesk> newDesk()
    {
        return std::make_unique<ReportDesk>(drafts, attachments, outbox, cases, vendor, clock, random);
    }
    void signIn()
    {
        create.setIdentity(u"org/user"_qs);
        file.setIdentity(u"org/user"_qs);
        outbox.start(false);
    }
    static account::Account account()
    {
        account::Account account;
        account.id = u"a"_qs;
        account.kind = account::Kind::Salesforce;
        account.organisationId = u"org"_qs;
        account.userId = u"user"_qs;
        return account;
    }
    drafts::Draft save(const Report& report, const QStringList& fileNames = {})
    {
        drafts::Draft draft;
        draft.id = random.uuid();
        draft.kind = productionDownKind;
        draft.title = titleOf(report);
        draft.content = toJson(report);
        draft.content[u"wizard"_qs] = u"kept"_qs;
        for (const QString& name : fileNames) {
            draft.files.push_back(
                *answerOf(attachments.addBytes(name, u"text/plain"_qs, "content of " + name.toUtf8())));
        }
        draft.version = *answerOf(drafts.save(draft));
        return *answerOf(drafts.load(draft.id));
    }
    QFuture<Result<QString>> send(const drafts::Draft& draft, std::optional<cases::CaseForm> form = usualForm(),
                                  int undo = 0)
    {
        return desk->send(draft.id, draft.version, account(), std::move(form), std::chrono::seconds(undo));
    }
    Receipt receipt(const QString& itemId) { return *answerOf(desk->receipt(itemId)); }
    DraftState stateOf(const QString& draftId) { return answerOf(drafts.load(draftId))->state; }
    std::vector<cases::CaseRow> rows() { return *answerOf(cases.rows({}, 0, 100)); }
    std::vector<outbox::Item> items() { return *answerOf(outbox.store().all()); }
};

} // namespace

#define TRY_STATE(house, itemId, wanted) QTRY_COMPARE_WITH_TIMEOUT((house).receipt(itemId).state, wanted, 15000)

class ReportDeskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void references()
    {
        const QString reference = ReportDesk::referenceFor(u"0b9c2f6e-0000-4000-8000-000000000001"_qs);
        QCOMPARE(reference, ReportDesk::referenceFor(u"0b9c2f6e-0000-4000-8000-000000000001"_qs));
        QVERIFY(reference != ReportDesk::referenceFor(u"0b9c2f6e-0000-4000-8000-000000000002"_qs));
        QVERIFY(QRegularExpression(u"\\ALT[0-9A-HJKMNP-TV-Z]{16}\\z"_qs).match(reference).hasMatch());
    }

    void sendingFreezesEverything()
    {
        House house;
        const drafts::Draft draft = house.save(outage(), {u"agent.log"_qs, u"Übersicht.png"_qs});
        QSignalSpy changed(house.desk.get(), &ReportDesk::changed);
        const Result<QString> sent = answerOf(house.send(draft));
        QVERIFY(sent);
        QVERIFY(!changed.isEmpty());
        QCOMPARE(house.stateOf(draft.id), DraftState::Queued);

        const Receipt receipt = house.receipt(*sent);
        QCOMPARE(receipt.draftId, draft.id);
        QCOMPARE(receipt.reference, ReportDesk::referenceFor(draft.id));
        QVERIFY(receipt.subject.startsWith(u"Production Down – Produktionsausfall"_qs));
        QCOMPARE(referenceIn(receipt.body), receipt.reference);
        QCOMPARE(receipt.state, State::Queued);
        QVERIFY(!receipt.byHand && receipt.number.isEmpty());
        QCOMPARE(receipt.files.size(), std::size_t(2));
        QCOMPARE(receipt.files[1].name, u"Übersicht.png"_qs);

        const auto rows = house.rows();
        QCOMPARE(rows.size(), std::size_t(1));
        QCOMPARE(rows[0].head.origin, cases::Origin::Local);
        QCOMPARE(rows[0].head.subject, receipt.subject);
        QCOMPARE(rows[0].head.severity, u"1 - Critical"_qs);
        QCOMPARE(rows[0].outboxItem, *sent);

        for (const outbox::Item& item : house.items()) {
            QCOMPARE(item.identity, u"org/user"_qs);
            QCOMPARE(item.lane, item.operation == createOperation ? outbox::Lane::Urgent : outbox::Lane::Ordinary);
            QCOMPARE(item.dependsOn, item.operation == createOperation ? QString() : *sent);
        }
        QCOMPARE(answerOf(house.desk->receipts())->size(), std::size_t(1));
        QCOMPARE(house.portal.creates, 0);
    }

    void whatWasNotReviewedIsNotSent()
    {
        House house;
        drafts::Draft draft = house.save(outage());
        const drafts::Draft reviewed = draft;
        draft.title = u"edited elsewhere"_qs;
        draft.version = *answerOf(house.drafts.save(draft));
        QCOMPARE(answerOf(house.send(reviewed)).error().code, ErrorCode::VersionConflict);
        QVERIFY(house.items().empty());
        QVERIFY(house.rows().empty());
        QCOMPARE(house.stateOf(draft.id), DraftState::Editing);
        QVERIFY(answerOf(house.send(draft)));
    }

    void incompleteReportsStay()
    {
        House house;
        Report report = outage();
        report.happened.clear();
        QCOMPARE(answerOf(house.send(house.save(report))).error().code, ErrorCode::InputMissing);
        report = outage();
        report.contact.email = u"nobody"_qs;
        QCOMPARE(answerOf(house.send(house.save(report))).error().code, ErrorCode::InputInvalid);

        cases::CaseForm form = usualForm();
        form.fields.push_back(plant());
        const Result<QString> unanswered = answerOf(house.send(house.save(outage()), form));
        QCOMPARE(unanswered.error().code, ErrorCode::InputMissing);
        QCOMPARE(unanswered.error().fields, QStringList{u"Plant__c"_qs});
        QCOMPARE(answerOf(house.desk->send(u"nowhere"_qs, 1, House::account(), {}, {})).error().code,
                 ErrorCode::NotFoundHere);
        QVERIFY(house.items().empty());
    }

    void storedFormCountsWhereNoneIsGiven()
    {
        House house;
        cases::CaseForm form = usualForm();
        form.fields.push_back(plant());
        QVERIFY(answerOf(house.cases.saveForm(form)));
        QCOMPARE(answerOf(house.send(house.save(outage()), std::nullopt)).error().code, ErrorCode::InputMissing);
    }

    void sentTwiceAtOnceIsSentOnce()
    {
        House house;
        const drafts::Draft draft = house.save(outage());
        auto first = house.send(draft);
        auto second = house.send(draft);
        const bool firstSent = bool(answerOf(first));
        const bool secondSent = bool(answerOf(second));
        QVERIFY(firstSent != secondSent);
        QCOMPARE(house.items().size(), std::size_t(1));
        QCOMPARE(house.rows().size(), std::size_t(1));
    }

    void overflowTravelsAsAFile()
    {
        House house;
        house.signIn();
        Report report = outage();
        report.happened = u"Zeile für Zeile\n"_qs.repeated(5000).trimmed();
        const Result<QString> sent = answerOf(house.send(house.save(report, {u"a.log"_qs})));
        QVERIFY(sent);
        QTRY_COMPARE_WITH_TIMEOUT(house.portal.held.empty() ? 0 : int(house.portal.held[0].attachments.size()), 2,
                                  15000);
        const Receipt receipt = house.receipt(*sent);
        QVERIFY(receipt.body.size() <= 32000);
        QVERIFY(receipt.files[1].name.startsWith(u"report-LT"_qs));
        drafts::DraftFile stored;
        stored.sha256 = receipt.files[1].sha256;
        QFile file(house.attachments.pathOf(stored));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(QString::fromUtf8(file.readAll()).contains(report.happened));
    }

    void takenBackItIsAsItWas()
    {
        House house;
        const drafts::Draft draft = house.save(outage(), {u"a.log"_qs});
        const Result<QString> sent = answerOf(house.send(draft));
        QVERIFY(answerOf(house.desk->takeBack(*sent)));
        const drafts::Draft back = *answerOf(house.drafts.load(draft.id));
        QCOMPARE(back.content, draft.content);
        QCOMPARE(back.files, draft.files);
        QCOMPARE(back.version, draft.version);
        QCOMPARE(back.state, DraftState::Editing);
        QVERIFY(house.rows().empty());
        for (const outbox::Item& item : house.items()) {
            QCOMPARE(item.state, State::Cancelled);
        }

        // Sent again it carries the same reference; taking the first one back once more changes nothing.
        const Result<QString> again = answerOf(house.send(back));
        QVERIFY(again);
        QCOMPARE(house.receipt(*again).reference, house.receipt(*sent).reference);
        QVERIFY(answerOf(house.desk->takeBack(*sent)));
        QCOMPARE(house.stateOf(draft.id), DraftState::Queued);
        QCOMPARE(answerOf(house.desk->takeBack(u"nowhere"_qs)).error().code, ErrorCode::NotFoundHere);
    }

    void undoWindowHoldsItBack()
    {
        House house;
        house.signIn();
        const drafts::Draft draft = house.save(outage());
        const Result<QString> sent = answerOf(house.send(draft, usualForm(), 60));
        QTest::qWait(100);
        QCOMPARE(house.portal.creates, 0);
        QVERIFY(answerOf(house.desk->takeBack(*sent)));
        QCOMPARE(house.stateOf(draft.id), DraftState::Editing);
        QTest::qWait(50);
        QCOMPARE(house.portal.creates, 0);
    }

    void deliveredAndVerified()
    {
        House house;
        house.signIn();
        const drafts::Draft draft = house.save(outage(), {u"a.log"_qs, u"b.log"_qs});
        const QString sent = *answerOf(house.send(draft));
        TRY_STATE(house, sent, State::Delivered);
        QTRY_COMPARE_WITH_TIMEOUT(house.receipt(sent).verification.outcome, outbox::Verification::Outcome::Verified,
                                  15000);
        QTRY_COMPARE_WITH_TIMEOUT(int(house.portal.held[0].attachments.size()), 2, 15000);
        QTRY_COMPARE_WITH_TIMEOUT(house.stateOf(draft.id), DraftState::Delivered, 15000);
        QTRY_VERIFY_WITH_TIMEOUT(house.receipt(sent).files[1].state == State::Delivered, 15000);

        const Receipt receipt = house.receipt(sent);
        QCOMPARE(receipt.number, u"00123451"_qs);
        QCOMPARE(receipt.remoteId, u"5001"_qs);
        QVERIFY(receipt.delivered.isValid() && !receipt.byHand && !receipt.reason);
        const QHash<QString, QString> fields = house.portal.asked.front().fields;
        QCOMPARE(fields[u"Subject"_qs], receipt.subject);
        QCOMPARE(fields[u"Description"_qs], receipt.body);
        QCOMPARE(fields[u"SuppliedName"_qs], u"Jörg Müller"_qs);
        QCOMPARE(fields[u"Severity__c"_qs], u"1 - Critical"_qs);
        QCOMPARE(house.portal.creates, 1);
        QCOMPARE(answerOf(house.desk->takeBack(sent)).error().code, ErrorCode::InputInvalid);
        for (const outbox::Item& item : house.items()) {
            QTRY_COMPARE_WITH_TIMEOUT(answerOf(house.outbox.store().load(item.id))->verification.outcome,
                                      outbox::Verification::Outcome::Verified, 15000);
        }
    }

    void waitsWhileOfflineAndLeavesByItself()
    {
        House house;
        house.portal.onCreate = {{.error = trouble(ErrorCode::Offline, false)},
                                 {.error = trouble(ErrorCode::Offline, false)}};
        house.signIn();
        const QString sent = *answerOf(house.send(house.save(outage())));
        TRY_STATE(house, sent, State::Delivered);
        QCOMPARE(house.portal.held.size(), std::size_t(1));
        QCOMPARE(house.portal.creates, 3);
    }

    void lostAnswerMakesNoSecondCase()
    {
        House house;
        house.portal.onCreate = {{.error = trouble(ErrorCode::ConnectionLost, true), .carriedOut = true}};
        house.portal.onFile = {{.error = trouble(ErrorCode::ConnectionLost, true), .carriedOut = true}};
        CreateExecutor quick(house.portal, std::chrono::milliseconds(50));
        FileExecutor quickFile(house.portal, house.attachments, std::chrono::milliseconds(50));
        house.outbox.addExecutor(createOperation, quick);
        house.outbox.addExecutor(fileOperation, quickFile);
        quick.setIdentity(u"org/user"_qs);
        quickFile.setIdentity(u"org/user"_qs);
        house.outbox.start(false);
        const drafts::Draft draft = house.save(outage(), {u"a.log"_qs});
        const QString sent = *answerOf(house.send(draft));
        TRY_STATE(house, sent, State::Delivered);
        QTRY_COMPARE_WITH_TIMEOUT(house.receipt(sent).files[0].state, State::Delivered, 15000);
        QTRY_COMPARE_WITH_TIMEOUT(house.stateOf(draft.id), DraftState::Delivered, 15000);
        QCOMPARE(house.portal.held.size(), std::size_t(1));
        QCOMPARE(house.portal.held[0].attachments.size(), std::size_t(1));
        QCOMPARE(house.portal.creates, 1);
        QCOMPARE(house.receipt(sent).number, u"00123451"_qs);
        QCoro::waitFor(house.outbox.stop());
    }

    void whatThePortalChangedIsSaid()
    {
        House house;
        house.portal.subjectPrefix = u"[EXT] "_qs;
        house.signIn();
        const QString sent = *answerOf(house.send(house.save(outage())));
        QTRY_COMPARE_WITH_TIMEOUT(house.receipt(sent).verification.outcome, outbox::Verification::Outcome::Differs,
                                  15000);
        QCOMPARE(house.receipt(sent).verification.differences, QStringList{u"subject"_qs});
    }

    void formIsAskedForWhenItWasNeverSeen()
    {
        House house;
        house.portal.onDescribe = {trouble(ErrorCode::TimedOut, true)};
        house.signIn();
        const QString sent = *answerOf(house.send(house.save(outage()), std::nullopt));
        TRY_STATE(house, sent, State::Delivered);
        QCOMPARE(house.portal.describes, 2);
        QCOMPARE(house.portal.creates, 1);
        QCOMPARE(house.portal.asked.front().fields[u"SuppliedName"_qs], u"Jörg Müller"_qs);
    }

    void formThatAsksForMoreNeedsThePerson()
    {
        House house;
        house.portal.form.fields.push_back(plant());
        house.signIn();
        const drafts::Draft draft = house.save(outage());
        const QString sent = *answerOf(house.send(draft, std::nullopt));
        TRY_STATE(house, sent, State::NeedsAttention);
        QCOMPARE(house.receipt(sent).reason->code, ErrorCode::InputMissing);
        QCOMPARE(house.receipt(sent).reason->fields, QStringList{u"Plant__c"_qs});
        QCOMPARE(house.portal.creates, 0);
        QVERIFY(answerOf(house.desk->takeBack(sent)));
        QCOMPARE(house.stateOf(draft.id), DraftState::Editing);
    }

    void byHand()
    {
        House house;
        house.signIn();
        const drafts::Draft draft = house.save(outage(), {u"a.log"_qs});
        const QString begun = *answerOf(house.desk->beginByHand(draft.id, draft.version, House::account()));
        QCOMPARE(house.receipt(begun).state, State::Held);
        QCOMPARE(house.stateOf(draft.id), DraftState::Queued);
        QCOMPARE(answerOf(house.desk->finishByHand(begun, u"  "_qs)).error().code, ErrorCode::InputMissing);
        QTest::qWait(50);
        QCOMPARE(house.portal.creates, 0);

        QVERIFY(answerOf(house.desk->finishByHand(begun, u" 00998877 "_qs)));
        const Receipt receipt = house.receipt(begun);
        QCOMPARE(receipt.state, State::Delivered);
        QVERIFY(receipt.byHand);
        QCOMPARE(receipt.number, u"00998877"_qs);
        QCOMPARE(receipt.files[0].state, State::Delivered);
        QCOMPARE(house.stateOf(draft.id), DraftState::Delivered);
        const auto followed = *answerOf(house.cases.followed());
        QCOMPARE(followed.size(), std::size_t(1));
        QCOMPARE(followed[0].number, u"00998877"_qs);
        QCOMPARE(followed[0].subject, receipt.subject);
        QCOMPARE(followed[0].id, receipt.remoteId);
        QCOMPARE(house.rows().size(), std::size_t(1));
        QCOMPARE(house.rows()[0].head.origin, cases::Origin::FollowedByHand);
        QTest::qWait(50);
        QCOMPARE(house.portal.creates, 0);
        QVERIFY(!house.receipt(begun).files[0].reason);
    }

    void byHandNeedsNoAnswersOfThePortal()
    {
        House house;
        cases::CaseForm form = usualForm();
        form.fields.push_back(plant());
        QVERIFY(answerOf(house.cases.saveForm(form)));
        const drafts::Draft draft = house.save(outage());
        QVERIFY(answerOf(house.desk->beginByHand(draft.id, draft.version, House::account())));
        Report report = outage();
        report.summary.clear();
        const drafts::Draft incomplete = house.save(report);
        QCOMPARE(answerOf(house.desk->beginByHand(incomplete.id, incomplete.version, House::account())).error().code,
                 ErrorCode::InputMissing);
    }

    void byHandCanBeTakenBack()
    {
        House house;
        const drafts::Draft draft = house.save(outage());
        const QString begun = *answerOf(house.desk->beginByHand(draft.id, draft.version, House::account()));
        QVERIFY(answerOf(house.desk->takeBack(begun)));
        QCOMPARE(house.stateOf(draft.id), DraftState::Editing);
        QVERIFY(house.rows().empty());
    }

    void queuedReportMaySwitchToByHand()
    {
        House house;
        const drafts::Draft draft = house.save(outage(), {u"a.log"_qs});
        const QString sent = *answerOf(house.send(draft));
        QCOMPARE(answerOf(house.desk->finishByHand(sent, u"4711"_qs)).error().code, ErrorCode::InputInvalid);
        QCOMPARE(house.receipt(sent).state, State::Queued);
        QVERIFY(answerOf(house.desk->holdForHand(sent)));
        house.signIn();
        QVERIFY(answerOf(house.desk->finishByHand(sent, u"00998877"_qs)));
        QTest::qWait(100);
        QCOMPARE(house.portal.creates, 0);
        QCOMPARE(house.receipt(sent).files[0].state, State::Delivered);
        QVERIFY(!house.receipt(sent).files[0].reason);
    }

    void whatWasMissedIsDoneAtTheNextStart()
    {
        House house;
        const drafts::Draft byHand = house.save(outage());
        const QString held = *answerOf(house.desk->beginByHand(byHand.id, byHand.version, House::account()));
        const drafts::Draft sentDraft = house.save(outage());
        const QString sent = *answerOf(house.send(sentDraft));
        house.desk.reset();
        // As if the program was killed right after the outbox had stored it.
        QVERIFY(answerOf(house.outbox.settleDelivered(held, {}, u"00998877"_qs)));
        QVERIFY(answerOf(house.outbox.hold(sent)));
        QVERIFY(answerOf(house.outbox.settleDelivered(sent, u"5007"_qs, u"00112233"_qs)));
        QTest::qWait(20);
        QCOMPARE(house.stateOf(byHand.id), DraftState::Queued);

        house.desk = house.newDesk();
        QTRY_COMPARE_WITH_TIMEOUT(house.stateOf(byHand.id), DraftState::Delivered, 15000);
        QTRY_COMPARE_WITH_TIMEOUT(house.stateOf(sentDraft.id), DraftState::Delivered, 15000);
        QCOMPARE(answerOf(house.cases.followed())->size(), std::size_t(1));
        QVERIFY(!house.receipt(sent).byHand);
        QCOMPARE(house.receipt(sent).remoteId, u"5007"_qs);
    }

    void statusOfAFollowedCaseIsNotOverwritten()
    {
        House house;
        const drafts::Draft draft = house.save(outage());
        const QString held = *answerOf(house.desk->beginByHand(draft.id, draft.version, House::account()));
        QVERIFY(answerOf(house.desk->finishByHand(held, u"00998877"_qs)));
        cases::Case followed = answerOf(house.cases.followed())->front();
        followed.status = u"In Bearbeitung"_qs;
        QVERIFY(answerOf(house.cases.putFollowed(followed)));
        house.desk = house.newDesk();
        QTest::qWait(100);
        QCOMPARE(answerOf(house.cases.followed())->front().status, u"In Bearbeitung"_qs);
    }

    void everyFutureEndsThoughTheDeskIsGone()
    {
        House house;
        const drafts::Draft draft = house.save(outage());
        auto sending = house.send(draft);
        auto reading = house.desk->receipts();
        house.desk.reset();
        QTRY_VERIFY_WITH_TIMEOUT(sending.isFinished() && reading.isFinished(), 15000);
        QCOMPARE(bool(sending.result()), !house.items().empty());
    }

    void filesAreComparedBeforeAndAfter()
    {
        House house;
        house.portal.keepsFiles = false;
        house.signIn();
        const drafts::Draft draft = house.save(outage(), {u"lost.log"_qs, u"changed.log"_qs, u"missing.log"_qs});
        QFile changed(house.attachments.pathOf(draft.files[1]));
        QVERIFY(changed.open(QIODevice::Append) && changed.write("more") == 4);
        changed.close();
        QVERIFY(QFile::remove(house.attachments.pathOf(draft.files[2])));
        const QString sent = *answerOf(house.send(draft));
        QTRY_VERIFY_WITH_TIMEOUT(house.receipt(sent).files[1].reason.has_value(), 15000);
        QCOMPARE(house.receipt(sent).files[1].reason->code, ErrorCode::FileChanged);
        QTRY_VERIFY_WITH_TIMEOUT(house.receipt(sent).files[2].reason.has_value(), 15000);
        QCOMPARE(house.receipt(sent).files[2].reason->code, ErrorCode::FileNotReadable);
        const auto lost = [&house] {
            for (const outbox::Item& item : house.items()) {
                if (item.title == u"lost.log"_qs) {
                    return item.verification;
                }
            }
            return outbox::Verification();
        };
        QTRY_COMPARE_WITH_TIMEOUT(lost().outcome, outbox::Verification::Outcome::Differs, 15000);
        QCOMPARE(lost().differences, QStringList{u"file:lost.log"_qs});
    }

    void fileIsFoundAgain_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<qint64>("size");
        QTest::addColumn<QString>("checksum");
        QTest::addColumn<bool>("found");
        QTest::newRow("md5") << u"a.log"_qs << 3LL << u"md5:m"_qs << true;
        QTest::newRow("sha256") << u"a.log"_qs << 3LL << u"sha256:s"_qs << true;
        QTest::newRow("renamed by the portal") << u"a"_qs << 3LL << u"md5:m"_qs << true;
        QTest::newRow("the twin") << u"b.log"_qs << 3LL << u"md5:m"_qs << false;
        QTest::newRow("other content") << u"a.log"_qs << 3LL << u"md5:x"_qs << false;
        QTest::newRow("other size") << u"a.log"_qs << 4LL << u"md5:m"_qs << false;
        QTest::newRow("no checksum, same name") << u"A.LOG"_qs << 3LL << QString() << true;
        QTest::newRow("no checksum, other name") << u"a"_qs << 3LL << QString() << false;
    }
    void fileIsFoundAgain()
    {
        QFETCH(QString, name);
        QFETCH(qint64, size);
        QFETCH(QString, checksum);
        QFETCH(bool, found);
        testing::FakeCasePortal portal;
        cases::CaseDetail detail;
        detail.head.id = u"5001"_qs;
        detail.attachments = {
            {.id = u"0681"_qs, .caseId = u"5001"_qs, .name = name, .size = size, .checksum = checksum, .created = {}}};
        portal.held = {detail};
        FileExecutor executor(portal, drafts::AttachmentFolder(QDir::tempPath()));
        outbox::Item parent;
        parent.operation = u"case.create"_qs;
        parent.result = {{u"id"_qs, u"5001"_qs}};
        outbox::Item item;
        item.payload = {{u"name"_qs, u"a.log"_qs},
                        {u"size"_qs, 3},
                        {u"md5"_qs, u"m"_qs},
                        {u"sha256"_qs, u"s"_qs},
                        {u"twins"_qs, QJsonArray{u"b.log"_qs}}};
        const auto candidates = testing::await(executor.lookUp(item, parent, {}));
        QVERIFY(candidates);
        QCOMPARE(candidates->size(), std::size_t(found ? 1 : 0));
    }

    void waysOfDelivery()
    {
        testing::FakeCasePortal portal;
        const CreateExecutor executor(portal);
        outbox::Item item;
        QVERIFY(!executor.isIdempotent(item));
        item.payload = {{u"fields"_qs, QJsonObject()},
                        {u"way"_qs, QJsonObject{{u"kind"_qs, u"external-id"_qs}, {u"field"_qs, u"Ref__c"_qs}}}};
        QVERIFY(executor.isIdempotent(item));
        QVERIFY(executor.timeout(item) < executor.timeout(outbox::Item()));
        item.payload[u"way"_qs] = QJsonObject{{u"kind"_qs, u"external-id"_qs}};
        QVERIFY2(!executor.isIdempotent(item), "an external id without its field is none");
        item.payload[u"way"_qs] = QJsonObject{{u"kind"_qs, u"idempotency-key"_qs}};
        QVERIFY(executor.isIdempotent(item));
        item.payload[u"way"_qs] = QJsonObject{{u"kind"_qs, u"look-up"_qs}};
        QVERIFY(!executor.isIdempotent(item));
    }
};

QTEST_GUILESS_MAIN(ReportDeskTest)
#include "ReportDeskTest.moc"
