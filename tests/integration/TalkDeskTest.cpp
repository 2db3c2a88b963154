// What is said in a case: sent once, with its files and its closing, given back whole, seen until the portal has it.
#include "support/reports/TalkDesk.h"

#include "support/account/Profile.h"
#include "support/drafts/AttachmentFolder.h"
#include "support/reports/CaseExecutors.h"
#include "support/reports/Escalation.h"
#include "support/reports/TalkExecutors.h"

#include <QCoro/QCoroFuture>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace lotse;
using namespace lotse::reports;
using namespace Qt::Literals::StringLiterals;

namespace
{

template <typename T>
Result<T> answerOf(QFuture<Result<T>> future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 20000)) {
        qFatal("no answer in time");
    }
    return future.result();
}

// One case in memory.
class TalkPortal final : public cases::CasePortal
{
public:
    cases::CaseDetail held;
    std::optional<Error> onReply;
    bool deafToChanges = false;
    QStringList happened;

    QCoro::Task<Result<cases::PortalIdentity>> identity(std::stop_token) override
    {
        co_return cases::PortalIdentity{.organisationId = u"org"_s, .userId = u"user"_s, .userName = u"Jana"_s};
    }
    QCoro::Task<Result<cases::ChangePage>> changes(QByteArray, std::stop_token) override { co_return no(); }
    QCoro::Task<Result<cases::CreatedCase>> create(cases::NewCase, std::stop_token) override
    {
        happened << u"create"_s;
        co_return cases::CreatedCase{.id = held.head.id, .number = held.head.number, .serverTime = serverTime()};
    }
    QCoro::Task<Result<std::vector<cases::CreatedCase>>> lookUp(QString, QDateTime, std::stop_token) override
    {
        co_return std::vector<cases::CreatedCase>();
    }
    QCoro::Task<Result<cases::CaseDetail>> read(QString, std::stop_token) override
    {
        co_return Result<cases::CaseDetail>(held);
    }
    QCoro::Task<Result<cases::Attachment>> addFile(cases::NewFile file, std::stop_token) override
    {
        happened << u"file "_s + file.name + u" to "_s + file.caseId;
        cases::Attachment added;
        added.id = u"f"_s + file.name;
        added.name = file.name;
        added.size = file.size;
        held.attachments.push_back(added);
        co_return Result<cases::Attachment>(added);
    }
    QCoro::Task<Result<cases::Entry>> reply(cases::NewReply reply, std::stop_token) override
    {
        if (onReply) {
            co_return *onReply;
        }
        happened << u"reply "_s + reply.text + u" to "_s + reply.caseId;
        cases::Entry entry;
        entry.id = u"e%1"_s.arg(held.entries.size() + 1);
        entry.caseId = reply.caseId;
        entry.text = reply.text;
        entry.at = serverTime();
        held.entries.push_back(entry);
        co_return Result<cases::Entry>(entry);
    }
    QCoro::Task<Result<std::vector<cases::Entry>>> lookUpReplies(QString, QString, QDateTime, std::stop_token) override
    {
        co_return std::vector<cases::Entry>();
    }
    QCoro::Task<Result<void>> close(QString caseId, std::stop_token) override
    {
        happened << u"close "_s + caseId;
        held.head.closed = true;
        co_return Result<void>();
    }
    QCoro::Task<Result<cases::CaseForm>> describe(std::stop_token) override
    {
        cases::CaseForm form;
        cases::FormField severity;
        severity.name = u"Severity__c"_s;
        severity.label = u"Severity"_s;
        severity.part = cases::FormPart::Severity;
        severity.changeable = true;
        form.fields.push_back(severity);
        co_return form;
    }
    QCoro::Task<Result<void>> change(cases::CaseChange change, std::stop_token) override
    {
        happened << u"severity %1 in %2"_s.arg(change.fields.value(u"Severity__c"_s), change.caseId);
        if (!deafToChanges) {
            held.head.severity = change.fields.value(u"Severity__c"_s);
        }
        co_return Result<void>();
    }
    cases::ApiBudget budget() const override { return {}; }
    QDateTime serverTime() const override { return QDateTime::currentDateTimeUtc(); }

private:
    static Error no() { return {.code = ErrorCode::Unsupported, .retry = Retry::AfterPerson}; }
};

struct House {
    QTemporaryDir folder;
    account::Profile profile = account::openProfile(folder.path());
    SystemClock clock;
    SeededRandom random{7};
    drafts::DraftStore drafts{profile.user, clock};
    cases::CaseStore cases{profile.mirror, profile.user};
    drafts::AttachmentFolder attachments{profile.attachmentsFolder};
    TalkPortal portal;
    CreateExecutor create{portal};
    FileExecutor file{portal, attachments};
    ReplyExecutor reply{portal};
    ChangeExecutor change{portal};
    CloseExecutor close{portal};
    outbox::Outbox outbox{profile.user, clock, random,
                          outbox::Policy{.lookUpGap = std::chrono::milliseconds(20),
                                         .backOffFirst = std::chrono::milliseconds(5),
                                         .backOffMost = std::chrono::milliseconds(40)}};
    std::unique_ptr<TalkDesk> desk = std::make_unique<TalkDesk>(drafts, outbox, cases, clock, random);

    House()
    {
        portal.held.head.id = u"500A"_s;
        portal.held.head.number = u"0001"_s;
        outbox.addExecutor(createOperation, create);
        outbox.addExecutor(fileOperation, file);
        outbox.addExecutor(replyOperation, reply);
        outbox.addExecutor(changeOperation, change);
        outbox.addExecutor(closeOperation, close);
    }
    ~House() { QCoro::waitFor(outbox.stop()); }
    void signIn()
    {
        for (PortalExecutor* executor : {static_cast<PortalExecutor*>(&create), static_cast<PortalExecutor*>(&file),
                                         static_cast<PortalExecutor*>(&reply), static_cast<PortalExecutor*>(&change),
                                         static_cast<PortalExecutor*>(&close)}) {
            executor->setIdentity(u"org/user"_s);
        }
        outbox.start(false);
    }
    drafts::Draft save(const QString& text, const QStringList& files = {}, bool closes = false)
    {
        drafts::Draft draft;
        draft.id = random.uuid();
        draft.kind = replyKind;
        draft.content = {{u"case"_s, u"500A"_s}, {u"text"_s, text}, {u"close"_s, closes}, {u"own"_s, u"kept"_s}};
        for (const QString& name : files) {
            draft.files.push_back(*answerOf(attachments.addBytes(name, u"text/plain"_s, name.toUtf8())));
        }
        draft.version = *answerOf(drafts.save(draft));
        return *answerOf(drafts.load(draft.id));
    }
    TalkOrder order(const drafts::Draft& draft, int undo = 0, const QString& report = {})
    {
        account::Account account;
        account.organisationId = u"org"_s;
        account.userId = u"user"_s;
        return {.draftId = draft.id,
                .version = draft.version,
                .account = account,
                .title = u"Orders"_s,
                .reportItem = report,
                .undo = std::chrono::seconds(undo)};
    }
    std::vector<Spoken> spoken(const QString& report = {}) { return *answerOf(desk->spoken(u"500A"_s, report)); }
    drafts::DraftState stateOf(const QString& draftId) { return answerOf(drafts.load(draftId))->state; }
};

} // namespace

class TalkDeskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingArrivesOnceInItsOrder()
    {
        House house;
        const drafts::Draft draft = house.save(u"Please look"_s, {u"a.log"_s, u"b.log"_s}, true);
        const Result<QString> sent = answerOf(house.desk->send(house.order(draft)));
        QVERIFY(sent);
        QCOMPARE(house.stateOf(draft.id), drafts::DraftState::Queued);
        QCOMPARE(house.spoken().size(), 1U);
        const Spoken waits = house.spoken().front();
        QCOMPARE(waits.text, u"Please look"_s);
        QCOMPARE(waits.files, (QStringList{u"a.log"_s, u"b.log"_s}));
        QVERIFY(waits.closes);
        QCOMPARE(waits.state, outbox::State::Queued);
        QVERIFY(house.portal.happened.isEmpty());
        house.signIn();
        QTRY_COMPARE(house.portal.happened.size(), 4);
        QCOMPARE(house.portal.happened.front(), u"reply Please look to 500A"_s);
        QVERIFY(house.portal.happened.contains(u"close 500A"_s));
        QTRY_COMPARE(house.stateOf(draft.id), drafts::DraftState::Delivered);
        QTRY_COMPARE(house.spoken().front().state, outbox::State::Delivered);
        QCOMPARE(house.spoken().front().remoteId, u"e1"_s);
        // Not twice.
        QCOMPARE(answerOf(house.desk->send(house.order(draft))).error().code, ErrorCode::InputInvalid);
    }

    void otherValuesLeaveAndAreCompared()
    {
        House house;
        drafts::Draft draft;
        draft.id = house.random.uuid();
        draft.kind = changeKind;
        draft.content = {{u"case"_s, u"500A"_s}, {u"fields"_s, QJsonObject{{u"Severity__c"_s, u"1 - Critical"_s}}}};
        draft.version = *answerOf(house.drafts.save(draft));
        const Result<QString> sent = answerOf(house.desk->send(house.order(draft)));
        QVERIFY(sent);
        QCOMPARE(house.spoken().front().fields.value(u"Severity__c"_s).toString(), u"1 - Critical"_s);
        house.signIn();
        QTRY_COMPARE(house.stateOf(draft.id), drafts::DraftState::Delivered);
        QCOMPARE(house.portal.happened, QStringList(u"severity 1 - Critical in 500A"_s));
        const auto verification = [&house, &sent] { return answerOf(house.outbox.store().load(*sent))->verification; };
        QTRY_COMPARE(verification().outcome, outbox::Verification::Outcome::Verified);
    }

    void aChangeThatDidNotTakeIsNamed()
    {
        House house;
        house.portal.deafToChanges = true;
        drafts::Draft draft;
        draft.id = house.random.uuid();
        draft.kind = changeKind;
        draft.content = {{u"case"_s, u"500A"_s}, {u"fields"_s, QJsonObject{{u"Severity__c"_s, u"1 - Critical"_s}}}};
        draft.version = *answerOf(house.drafts.save(draft));
        const Result<QString> sent = answerOf(house.desk->send(house.order(draft)));
        QVERIFY(sent);
        house.signIn();
        const auto verification = [&house, &sent] { return answerOf(house.outbox.store().load(*sent))->verification; };
        QTRY_COMPARE(verification().outcome, outbox::Verification::Outcome::Differs);
        QCOMPARE(verification().differences, QStringList(u"Severity"_s));
    }

    void whatWaitsComesBackAsItWas()
    {
        House house;
        const drafts::Draft draft = house.save(u"Oops"_s, {u"a.log"_s});
        const Result<QString> sent = answerOf(house.desk->send(house.order(draft, 60)));
        house.signIn();
        QVERIFY(house.spoken().front().leaves.isValid());
        QVERIFY(answerOf(house.desk->takeBack(*sent)));
        const drafts::Draft back = *answerOf(house.drafts.load(draft.id));
        QCOMPARE(back.state, drafts::DraftState::Editing);
        QCOMPARE(back.content, draft.content);
        QCOMPARE(back.files, draft.files);
        QVERIFY(house.spoken().empty());
        QTest::qWait(50);
        QVERIFY(house.portal.happened.isEmpty());
        const std::vector<outbox::Item> all = *answerOf(house.outbox.store().all());
        for (const outbox::Item& item : all) {
            QCOMPARE(item.state, outbox::State::Cancelled);
        }
    }

    void whatArrivedCannotBeTakenBack()
    {
        House house;
        const drafts::Draft draft = house.save(u"Gone"_s);
        const Result<QString> sent = answerOf(house.desk->send(house.order(draft)));
        house.signIn();
        QTRY_COMPARE(house.stateOf(draft.id), drafts::DraftState::Delivered);
        QCOMPARE(answerOf(house.desk->takeBack(*sent)).error().code, ErrorCode::InputInvalid);
        QCOMPARE(house.stateOf(draft.id), drafts::DraftState::Delivered);
    }

    void aReportThatWaitsTakesItsRepliesAlong()
    {
        House house;
        outbox::Item report;
        report.id = u"report"_s;
        report.operation = createOperation;
        report.identity = u"org/user"_s;
        report.reference = u"LT1"_s;
        report.created = house.clock.now();
        report.payload = {{u"fields"_s, QJsonObject()}};
        const std::vector<outbox::Item> items{report};
        QVERIFY(answerOf(house.outbox.enqueue(items)));
        const drafts::Draft draft = house.save(u"One more thing"_s, {u"late.log"_s});
        QVERIFY(answerOf(house.desk->send(house.order(draft, 0, u"report"_s))));
        QCOMPARE(house.spoken(u"report"_s).size(), 1U);
        house.signIn();
        QTRY_COMPARE(house.portal.happened.size(), 3);
        QCOMPARE(house.portal.happened,
                 (QStringList{u"create"_s, u"reply One more thing to 500A"_s, u"file late.log to 500A"_s}));
    }

    void whatCannotBeSentIsSaidAndKept()
    {
        House house;
        const drafts::Draft empty = house.save(u"  "_s);
        QCOMPARE(answerOf(house.desk->send(house.order(empty))).error().code, ErrorCode::InputMissing);
        cases::CaseForm form;
        form.replyLimit = 10;
        QVERIFY(answerOf(house.cases.saveForm(form)));
        const drafts::Draft longer = house.save(u"ääääää"_s); // twelve bytes
        QCOMPARE(answerOf(house.desk->send(house.order(longer))).error().code, ErrorCode::InputInvalid);
        TalkOrder old = house.order(longer);
        old.version -= 1;
        QCOMPARE(answerOf(house.desk->send(old)).error().code, ErrorCode::VersionConflict);
        QCOMPARE(house.stateOf(longer.id), drafts::DraftState::Editing);

        house.portal.onReply = Error{.code = ErrorCode::Rejected, .detail = u"no"_s, .retry = Retry::AfterPerson};
        const drafts::Draft refused = house.save(u"short"_s);
        const Result<QString> sent = answerOf(house.desk->send(house.order(refused)));
        QVERIFY(sent);
        house.signIn();
        QTRY_COMPARE(house.spoken().front().state, outbox::State::NeedsAttention);
        QVERIFY(answerOf(house.desk->takeBack(*sent)));
        QCOMPARE(answerOf(house.drafts.load(refused.id))->content, refused.content);
    }

    void aStartFinishesWhatWasDelivered()
    {
        House house;
        const drafts::Draft draft = house.save(u"Before the crash"_s);
        QVERIFY(answerOf(house.desk->send(house.order(draft))));
        house.desk.reset(); // nobody concludes
        house.signIn();
        QTRY_COMPARE(house.portal.happened.size(), 1);
        QTRY_COMPARE(answerOf(house.outbox.store().all())->front().state, outbox::State::Delivered);
        QCOMPARE(house.stateOf(draft.id), drafts::DraftState::Queued);
        house.desk = std::make_unique<TalkDesk>(house.drafts, house.outbox, house.cases, house.clock, house.random);
        QTRY_COMPARE(house.stateOf(draft.id), drafts::DraftState::Delivered);
    }

    void escalationSaysWhatIsKnownAndNothingElse()
    {
        EscalationCase about;
        about.vendor = u"Jitterbit"_s;
        about.language = u"en"_s;
        about.now = QDateTime(QDate(2026, 11, 23), QTime(8, 0), Qt::UTC);
        about.detail.head.number = u"00001024"_s;
        about.detail.head.subject = u"Orders\nmissing"_s;
        about.detail.head.created = about.now.addDays(-4);
        QCOMPARE(likelyReason(about.detail, about.now), EscalationReason::NoAnswer);
        const Escalation escalation{.reason = EscalationReason::NoAnswer,
                                    .justification = u"Month end is on Friday."_s,
                                    .impact = u"400 orders wait."_s};
        const QString text = escalationText(escalation, about);
        for (const QString& part : {u"00001024"_s, u"Subject: Orders missing"_s, u"Reason: No answer from support"_s,
                                    u"Month end is on Friday."_s, u"400 orders wait."_s, u"Silent for: 4 days"_s,
                                    u"2026-11-19 08:00 UTC"_s}) {
            QVERIFY2(text.contains(part), qPrintable(part + u'\n' + text));
        }
        for (const QString& unknown : {u"Severity"_s, u"Contact"_s, u"Reachable"_s, u"Product"_s}) {
            QVERIFY2(!text.contains(unknown), qPrintable(text));
        }
        const QString script = hotlineScript(escalation, about);
        QVERIFY(!script.contains(u"My name"_s) && script.contains(u"escalate case 00001024"_s));

        about.language = u"de"_s;
        about.account.contact.name = u"Jana Köhler"_s;
        about.account.contact.phone = u"+49 40 1234"_s;
        const QString german = escalationText(escalation, about);
        QVERIFY(german.contains(u"Reason / Grund: Keine Antwort vom Support"_s));
        QVERIFY(german.contains(u"Contact / Ansprechpartner: Jana Köhler, +49 40 1234"_s));
        QVERIFY(hotlineScript(escalation, about).contains(u"Mein Name ist Jana Köhler."_s));
        const Letter letter = hotlineQuestion(escalation, about);
        QVERIFY(letter.subject.contains(u"00001024"_s) && letter.body.contains(u"Notfall-Hotline"_s));
        cases::Entry answer;
        answer.fromVendor = true;
        answer.at = about.now.addSecs(-60);
        about.detail.entries.push_back(answer);
        QCOMPARE(likelyReason(about.detail, about.now), EscalationReason::NoProgress);
    }
};

QTEST_MAIN(TalkDeskTest)
#include "TalkDeskTest.moc"
