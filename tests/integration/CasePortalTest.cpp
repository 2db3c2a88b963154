// What every case portal owes the program, asked of each in the same words: Salesforce at the practice portal, and a
// real Request Tracker.
#include "Await.h"
#include "integration/CasePortalWorld.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace lotse;
using lotse::testing::await;
using lotse::testing::CasePortalWorld;

namespace
{

// Everything since the cursor, page by page.
Result<cases::ChangePage> news(cases::CasePortal& portal, QByteArray& cursor)
{
    cases::ChangePage all;
    do {
        auto page = await(portal.changes(cursor, {}));
        if (!page) {
            return page;
        }
        const auto append = [](auto& to, const auto& from) { to.insert(to.end(), from.begin(), from.end()); };
        append(all.cases, page->cases);
        append(all.entries, page->entries);
        append(all.attachments, page->attachments);
        append(all.attachmentsOf, page->attachmentsOf);
        all.deletedCases += page->deletedCases;
        all.completeSet = all.completeSet || page->completeSet;
        all.more = page->more;
        all.cursor = cursor = page->cursor;
    } while (all.more);
    return all;
}

bool isQuiet(const cases::ChangePage& page)
{
    return page.cases.empty() && page.entries.empty() && page.attachments.empty() && page.deletedCases.isEmpty() &&
           !page.more;
}

// Portals tell times in seconds, so what has just happened may be told once more.
bool becomesQuiet(cases::CasePortal& portal, QByteArray& cursor)
{
    return QTest::qWaitFor(
        [&] {
            const QByteArray before = cursor;
            const auto page = news(portal, cursor);
            return page && isQuiet(*page) && cursor == before;
        },
        15000);
}

const cases::Case* find(const std::vector<cases::Case>& all, const QString& id)
{
    const auto found = std::find_if(all.begin(), all.end(), [&](const cases::Case& one) { return one.id == id; });
    return found == all.end() ? nullptr : &*found;
}

struct MadeFile {
    QTemporaryDir folder;
    QByteArray bytes;
    cases::NewFile file;

    MadeFile(const QString& caseId, const QString& name, qsizetype size)
    {
        bytes.resize(size);
        QRandomGenerator::global()->fillRange(reinterpret_cast<quint32*>(bytes.data()), size / 4);
        file.caseId = caseId;
        file.name = name;
        file.path = folder.filePath(u"source"_s);
        QFile source(file.path);
        if (!source.open(QIODevice::WriteOnly) || source.write(bytes) != size) {
            qFatal("no file");
        }
        file.size = size;
        file.md5 = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Md5).toHex());
        file.sha256 = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    }
};

} // namespace

class CasePortalTest : public QObject
{
    Q_OBJECT

public:
    QString which;

private Q_SLOTS:
    void initTestCase();
    void saysWhoWeAre();
    void describesItsForm();
    void mirrorsEverythingThenIsQuiet();
    void seesAReply();
    void seesAClosing();
    void seesWhatIsGone();
    void createsAndReadsBack();
    void createWithTheAnswerLost();
    void saysSomethingOnce();
    void replyWithTheAnswerLost();
    void filesTravelWhole_data();
    void filesTravelWhole();
    void uploadWithTheAnswerLost();
    void closesOnce();
    void changesWhatItMay();
    void deadTokenNeedsAPerson();
    void stopEndsEverythingSoon();
    void rightsAreRespected(); // the last one: takes them away

private:
    cases::CasePortal& portal() { return world->portal(); }
    QString created(const QString& reference)
    {
        const auto made = await(portal().create(world->report(reference), {}));
        return made ? made->id : QString();
    }
    QDateTime aMinuteAgo() { return portal().serverTime().addSecs(-60); }

    std::unique_ptr<CasePortalWorld> world;
    QByteArray cursor; // everything is mirrored once
};

void CasePortalTest::initTestCase()
{
    QString whyNot;
    world = which == u"salesforce" ? testing::salesforceWorld() : testing::requestTrackerWorld(&whyNot);
    if (!world) {
        QSKIP(qPrintable(whyNot));
    }
}

void CasePortalTest::saysWhoWeAre()
{
    const auto who = await(portal().identity({}));
    QVERIFY2(who, who ? "" : qPrintable(who.error().detail));
    QVERIFY(!who->organisationId.isEmpty() && !who->userId.isEmpty() && !who->userName.isEmpty());
    const auto again = await(portal().identity({}));
    QVERIFY(again && *again == *who);
    QVERIFY(std::abs(portal().serverTime().secsTo(QDateTime::currentDateTimeUtc())) < 60);
}

void CasePortalTest::describesItsForm()
{
    const auto form = await(portal().describe({}));
    QVERIFY2(form, form ? "" : qPrintable(form.error().detail));
    QVERIFY(!form->tag.isEmpty());
    QVERIFY(form->field(world->subjectField()));
    QVERIFY(std::any_of(form->fields.begin(), form->fields.end(),
                        [](const auto& field) { return field.label == u"Product" && field.choices.size() > 3; }));
    QVERIFY(std::any_of(form->fields.begin(), form->fields.end(), [](const auto& field) {
        return field.label == u"Business Impact Category" && field.required;
    }));
    QVERIFY(std::none_of(form->fields.begin(), form->fields.end(),
                         [](const auto& field) { return field.label == u"Client Reference"; }));
    QVERIFY(await(portal().describe({})).value() == *form);
}

void CasePortalTest::mirrorsEverythingThenIsQuiet()
{
    cursor.clear();
    const auto all = news(portal(), cursor);
    QVERIFY2(all, all ? "" : qPrintable(all.error().detail));
    QSet<QString> ids;
    for (const auto& one : all->cases) {
        QVERIFY(!ids.contains(one.id));
        ids.insert(one.id);
        QVERIFY(!one.number.isEmpty() && !one.subject.isEmpty() && !one.status.isEmpty());
        QVERIFY(one.created.isValid() && one.modified.isValid() && !one.revision.isEmpty());
    }
    QVERIFY(ids.size() >= world->seeded());
    const auto count = [&](auto fits) { return std::count_if(all->cases.begin(), all->cases.end(), fits); };
    QVERIFY(count([](const auto& one) { return !one.product.isEmpty() && !one.severity.isEmpty(); }) > 100);
    QVERIFY(count([](const auto& one) { return !one.contactName.isEmpty(); }) > 100);
    QVERIFY(count([](const auto& one) { return one.closed; }) > 0);
    QVERIFY(count([](const auto& one) { return !one.closed; }) > 0);
    QVERIFY(becomesQuiet(portal(), cursor));
}

void CasePortalTest::seesAReply()
{
    const QString id = created(u"reply-seen"_s);
    QVERIFY(!id.isEmpty());
    QVERIFY(becomesQuiet(portal(), cursor));
    QVERIFY(world->vendorReplies(id, u"Wir sehen uns das an: „Häfen“ <b> & Co."_s));
    const auto heard = news(portal(), cursor);
    QVERIFY(heard);
    // The case itself comes along where anything of it looks different now.
    QVERIFY(std::all_of(heard->cases.begin(), heard->cases.end(), [&](const auto& one) { return one.id == id; }));
    const auto said = std::find_if(heard->entries.begin(), heard->entries.end(), [](const auto& entry) {
        return entry.text.contains(u"Wir sehen uns das an: „Häfen“ <b> & Co.");
    });
    QVERIFY(said != heard->entries.end());
    QVERIFY(said->fromVendor);
    QCOMPARE(said->caseId, id);
    QVERIFY(!said->authorName.isEmpty());
    QVERIFY(becomesQuiet(portal(), cursor));
}

void CasePortalTest::seesAClosing()
{
    const QString id = created(u"closing-seen"_s);
    QVERIFY(!id.isEmpty());
    QVERIFY(becomesQuiet(portal(), cursor));
    QVERIFY(world->vendorCloses(id));
    const auto heard = news(portal(), cursor);
    QVERIFY(heard);
    const cases::Case* one = find(heard->cases, id);
    QVERIFY(one && one->closed);
    QVERIFY(std::any_of(heard->entries.begin(), heard->entries.end(), [&](const auto& entry) {
        return entry.kind == cases::EntryKind::Change && entry.caseId == id && entry.field == u"Status" &&
               entry.newValue == one->status && !entry.oldValue.isEmpty();
    }));
}

void CasePortalTest::seesWhatIsGone()
{
    const QString id = created(u"gone"_s);
    QVERIFY(!id.isEmpty());
    QVERIFY(becomesQuiet(portal(), cursor));
    QVERIFY(world->remove(id));
    const auto heard = news(portal(), cursor);
    QVERIFY(heard);
    QCOMPARE(heard->deletedCases, QStringList{id});
    QVERIFY(heard->cases.empty());
    QVERIFY(becomesQuiet(portal(), cursor));
    const auto read = await(portal().read(id, {}));
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::NotFound);
}

void CasePortalTest::createsAndReadsBack()
{
    const cases::NewCase report = world->report(u"LT-create-1"_s);
    const auto made = await(portal().create(report, {}));
    QVERIFY2(made, made ? "" : qPrintable(made.error().detail));
    QVERIFY(!made->id.isEmpty() && !made->number.isEmpty() && made->serverTime.isValid());
    const auto found = await(portal().lookUp(report.reference, aMinuteAgo(), {}));
    QVERIFY(found);
    QCOMPARE(found->size(), 1U);
    QCOMPARE(found->front().id, made->id);
    QCOMPARE(found->front().number, made->number);
    const auto read = await(portal().read(made->id, {}));
    QVERIFY(read);
    QCOMPARE(read->head.subject, report.fields.value(world->subjectField()));
    QVERIFY(read->head.description.contains(u"Nichts geht mehr: äöü ß €."));
    QVERIFY(read->head.description.contains(u"Reference: LT-create-1"));
    QCOMPARE(read->head.product, u"Jitterbit Studio"_s);
    QVERIFY(await(portal().lookUp(u"LT-create"_s, aMinuteAgo(), {}))->empty());
    QVERIFY(await(portal().lookUp(u"LT-create-1"_s, portal().serverTime().addSecs(600), {}))->empty());
}

void CasePortalTest::createWithTheAnswerLost()
{
    const cases::NewCase report = world->report(u"LT-lost-1"_s);
    const int before = world->way().lost();
    world->way().loseAnswerTo(world->createLine());
    const QDateTime since = aMinuteAgo();
    const auto made = await(portal().create(report, {}));
    QVERIFY(!made);
    QVERIFY(made.error().mayHaveArrived);
    QCOMPARE(world->way().lost(), before + 1);
    const auto found = await(portal().lookUp(report.reference, since, {}));
    QVERIFY(found);
    QCOMPARE(found->size(), 1U); // it was carried out, once
}

void CasePortalTest::saysSomethingOnce()
{
    const QString id = created(u"LT-say-1"_s);
    const QString text = u"Wir haben neu gestartet.\n\nHilft nicht: äöü 日本"_s;
    const auto said = await(portal().reply({.caseId = id, .text = text}, {}));
    QVERIFY2(said, said ? "" : qPrintable(said.error().detail));
    QVERIFY(!said->id.isEmpty());
    QVERIFY(!said->fromVendor);
    const auto read = await(portal().read(id, {}));
    QVERIFY(read);
    const auto entry =
        std::find_if(read->entries.begin(), read->entries.end(), [&](const auto& one) { return one.id == said->id; });
    QVERIFY(entry != read->entries.end());
    QVERIFY(cases::sameReply(entry->text, text));
    QVERIFY(!entry->fromVendor);
    QCOMPARE(entry->authorName, await(portal().identity({}))->userName);
    const auto found = await(portal().lookUpReplies(id, u" "_s + text + u"\n"_s, aMinuteAgo(), {}));
    QVERIFY(found);
    QCOMPARE(found->size(), 1U);
    QCOMPARE(found->front().id, said->id);
    QVERIFY(await(portal().lookUpReplies(id, u"Etwas anderes"_s, aMinuteAgo(), {}))->empty());
    QVERIFY(world->vendorReplies(id, u"Etwas anderes"_s));
    QVERIFY(await(portal().lookUpReplies(id, u"Etwas anderes"_s, aMinuteAgo(), {}))->empty()); // not ours
}

void CasePortalTest::replyWithTheAnswerLost()
{
    const QString id = created(u"LT-say-2"_s);
    const cases::NewReply reply{.caseId = id, .text = u"Geht das verloren?"_s};
    world->way().loseAnswerTo(world->replyLine());
    const auto said = await(portal().reply(reply, {}));
    QVERIFY(!said);
    QVERIFY(said.error().mayHaveArrived);
    const auto found = await(portal().lookUpReplies(id, reply.text, aMinuteAgo(), {}));
    QVERIFY(found);
    QCOMPARE(found->size(), 1U);
}

void CasePortalTest::filesTravelWhole_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("size");
    QTest::addRow("umlauts") << u"Protokoll ÄÖÜ ß é.log"_s << 40000;
    QTest::addRow("other scripts") << u"ログ 日本 – Ωμέγα.bin"_s << 4000;
    QTest::addRow("quotes and signs") << u"it's 100% \"sure\"; a=b & c.txt"_s << 400;
    QTest::addRow("20 MB") << u"Abbild.dmp"_s << 20 * 1024 * 1024;
}

void CasePortalTest::filesTravelWhole()
{
    QFETCH(QString, name);
    QFETCH(int, size);
    const QString id = created(u"LT-file-"_s + QString::number(size));
    const MadeFile made(id, name, size);
    const auto added = await(portal().addFile(made.file, {}));
    QVERIFY2(added, added ? "" : qPrintable(added.error().detail));
    QCOMPARE(added->size, made.file.size);
    const auto listed = await(portal().files(id, {}));
    QVERIFY(listed);
    QCOMPARE(listed->size(), 1U);
    QCOMPARE(listed->front().id, added->id);
    QCOMPARE(listed->front().name, name);
    QCOMPARE(listed->front().size, made.file.size);
    QCOMPARE(await(portal().read(id, {}))->attachments, *listed);

    qint64 received = 0;
    cases::WantedFile wanted{.attachment = listed->front(), .path = made.folder.filePath(u"back"_s)};
    wanted.progress = [&received](qint64 bytes, qint64) { received = bytes; };
    const auto fetched = await(portal().download(wanted, {}));
    QVERIFY2(fetched, fetched ? "" : qPrintable(fetched.error().detail));
    QCOMPARE(received, made.file.size);
    QFile back(wanted.path);
    QVERIFY(back.open(QIODevice::ReadOnly));
    QVERIFY(back.readAll() == made.bytes);
    back.close();

    // Something else than what was listed does not take its place.
    wanted.attachment.size -= 1;
    QCOMPARE(await(portal().download(wanted, {})).error().code, ErrorCode::AnswerUnreadable);
    QCOMPARE(QFile(wanted.path).size(), made.file.size);
    QCOMPARE(QDir(made.folder.path()).entryList(QDir::Files), (QStringList{u"back"_s, u"source"_s}));
}

void CasePortalTest::uploadWithTheAnswerLost()
{
    const QString id = created(u"LT-file-lost"_s);
    const MadeFile made(id, u"Verloren.bin"_s, 5000);
    world->way().loseAnswerTo(world->uploadLine());
    const auto added = await(portal().addFile(made.file, {}));
    QVERIFY(!added);
    QVERIFY(added.error().mayHaveArrived);
    const auto listed = await(portal().files(id, {}));
    QVERIFY(listed);
    QCOMPARE(listed->size(), 1U);
    QCOMPARE(listed->front().size, made.file.size);
}

void CasePortalTest::closesOnce()
{
    const QString id = created(u"LT-close-1"_s);
    const auto closed = await(portal().close(id, {}));
    QVERIFY2(closed, closed ? "" : qPrintable(closed.error().detail));
    const auto read = await(portal().read(id, {}));
    QVERIFY(read && read->head.closed);
    QVERIFY(await(portal().close(id, {})));
    QCOMPARE(await(portal().read(id, {}))->head.revision, read->head.revision);
}

void CasePortalTest::changesWhatItMay()
{
    const auto form = await(portal().describe({}));
    QVERIFY(form);
    const auto fields = form->changeable();
    const auto subject = std::ranges::find(fields, cases::FormPart::Subject, &cases::FormField::part);
    QVERIFY(subject != fields.end());
    const QString id = created(u"LT-change-1"_s);
    const QString words = u"Aufträge stehen – neu gefaßt \"so\""_s;
    const cases::CaseChange change{.caseId = id, .fields = {{subject->name, words}}};
    const auto changed = await(portal().change(change, {}));
    QVERIFY2(changed, changed ? "" : qPrintable(changed.error().detail));
    const auto read = await(portal().read(id, {}));
    QVERIFY(read);
    QCOMPARE(read->head.subject, words);
    QVERIFY(await(portal().change(change, {})));
    QCOMPARE(await(portal().read(id, {}))->head.subject, words);

    // A value that the portal does not take, or that this user may not set, is refused; nothing else is harmed.
    const auto severity = std::ranges::find(fields, cases::FormPart::Severity, &cases::FormField::part);
    QVERIFY(severity != fields.end());
    const auto refused = await(portal().change({.caseId = id, .fields = {{severity->name, u"No such value"_s}}}, {}));
    QVERIFY(!refused);
    QVERIFY(refused.error().code == ErrorCode::Rejected || refused.error().code == ErrorCode::Forbidden);
    QVERIFY(!refused.error().mayHaveArrived);
    QCOMPARE(await(portal().read(id, {}))->head.severity, read->head.severity);
    QVERIFY(!await(portal().change({.caseId = u"99999999"_s, .fields = {{subject->name, words}}}, {})));
}

void CasePortalTest::deadTokenNeedsAPerson()
{
    QVERIFY(news(portal(), cursor));
    world->endToken();
    const auto refused = await(portal().changes(cursor, {}));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::SignInNeeded);
    const auto made = await(portal().create(world->report(u"LT-dead-1"_s), {}));
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::SignInNeeded);
    QVERIFY(!made.error().mayHaveArrived);
    world->newToken();
    const auto again = await(portal().changes(cursor, {}));
    QVERIFY2(again, again ? "" : qPrintable(again.error().detail));
    QVERIFY(await(portal().lookUp(u"LT-dead-1"_s, aMinuteAgo(), {}))->empty());
}

void CasePortalTest::stopEndsEverythingSoon()
{
    std::stop_source stopped;
    stopped.request_stop();
    const std::stop_token stop = stopped.get_token();
    QCOMPARE(await(portal().changes({}, stop)).error().code, ErrorCode::Cancelled);
    const auto made = await(portal().create(world->report(u"LT-stop-1"_s), stop));
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::Cancelled);
    QVERIFY(!made.error().mayHaveArrived);
    QCOMPARE(await(portal().close(u"1"_s, stop)).error().code, ErrorCode::Cancelled);
}

void CasePortalTest::rightsAreRespected()
{
    const QString id = created(u"LT-rights-1"_s);
    QVERIFY(!id.isEmpty());
    if (!world->onlyLook()) {
        QSKIP("this portal knows no rights of single users");
    }
    QVERIFY(await(portal().read(id, {})));
    const MadeFile made(id, u"x.bin"_s, 40);
    const auto refused = [](const Error& error) {
        return error.code == ErrorCode::Forbidden && !error.mayHaveArrived && error.retry == Retry::AfterPerson;
    };
    QVERIFY(refused(await(portal().reply({.caseId = id, .text = u"Darf ich?"_s}, {})).error()));
    QVERIFY(refused(await(portal().addFile(made.file, {})).error()));
    QVERIFY(refused(await(portal().close(id, {})).error()));
    const cases::CaseChange change{.caseId = id, .fields = {{world->subjectField(), u"Anders"_s}}};
    QVERIFY(refused(await(portal().change(change, {})).error()));
    QVERIFY(refused(await(portal().create(world->report(u"LT-rights-2"_s), {})).error()));
    const auto read = await(portal().read(id, {}));
    QVERIFY(read && !read->head.closed && read->attachments.empty());
}

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    CasePortalTest test;
    // The portal's name comes first; the rest is for the test framework.
    QStringList arguments = QCoreApplication::arguments();
    test.which = arguments.value(1);
    if (test.which != u"salesforce" && test.which != u"requesttracker") {
        qCritical("usage: %s salesforce|requesttracker [options]", argv[0]);
        return 2;
    }
    arguments.removeAt(1);
    return QTest::qExec(&test, arguments);
}

#include "CasePortalTest.moc"
