// How answers of a Request Tracker are understood, in the shapes that a real one gives.
#include "portals/requesttracker/Answer.h"
#include "portals/requesttracker/ChangeCursor.h"
#include "portals/requesttracker/QueueDescription.h"
#include "portals/requesttracker/Records.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace lotse;
using namespace lotse::requesttracker;

namespace
{

net::HttpResponse answer(int status, const QByteArray& body, const QByteArray& type = "application/json")
{
    net::HttpResponse response;
    response.status = status;
    response.body = body;
    response.headers = {{"content-type", type}};
    return response;
}

QJsonObject object(const QByteArray& json)
{
    return QJsonDocument::fromJson(json).object();
}

const QDateTime noon(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);

ChangeCursor::Row row(int id, int secondsBeforeNoon)
{
    return {QString::number(id), noon.addSecs(-secondsBeforeNoon).toString(Qt::ISODate)};
}

} // namespace

class RequestTrackerParsersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void momentsThatAreNone();
    void queriesAreQuotedAndAskForDays();
    void understandsAnswers_data();
    void understandsAnswers();
    void updatesThatAnswer200_data();
    void updatesThatAnswer200();
    void loginPageMeansSigningIn();
    void readsTickets();
    void readsChanges();
    void partsAreTextsOrFiles();
    void fileIdsAreChecked();
    void plainTextOfHtml();
    void findsTheReference();
    void describesFields();
    void idsStaySmall();
    void cursorTakesWhatIsNew();
    void cursorSurvivesBytes();
};

void RequestTrackerParsersTest::momentsThatAreNone()
{
    QCOMPARE(parseMoment(u"2026-11-22T16:05:02Z"_s), QDateTime({2026, 11, 22}, {16, 5, 2}, Qt::UTC));
    QVERIFY(!parseMoment(u"1970-01-01T00:00:00Z"_s).isValid()); // the server's "never"
    QVERIFY(!parseMoment({}).isValid());
    QVERIFY(!parseMoment(u"yesterday"_s).isValid());
}

void RequestTrackerParsersTest::queriesAreQuotedAndAskForDays()
{
    QCOMPARE(quoted(u"it's \\ mine"_s), uR"('it\'s \\ mine')"_s);
    // Times would be taken for the user's own zone, and with a Z for whole days.
    QCOMPARE(dayBefore(QDateTime({2026, 3, 1}, {0, 0, 5}, Qt::UTC)), u"'2026-02-28'"_s);
}

void RequestTrackerParsersTest::understandsAnswers_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<bool>("mayHaveArrived");
    const QByteArray json = "application/json";
    QTest::addRow("unknown token") << 401 << QByteArray("Authorization required") << QByteArray("text/plain")
                                   << ErrorCode::SignInNeeded << false;
    QTest::addRow("forbidden read") << 403 << QByteArray(R"({"message":"Forbidden"})") << json << ErrorCode::Forbidden
                                    << false;
    QTest::addRow("forbidden reply") << 400 << QByteArray(R"({"message":"Permission Denied"})") << json
                                     << ErrorCode::Forbidden << false;
    QTest::addRow("wrong input") << 400 << QByteArray(R"({"message":"Unknown field"})") << json << ErrorCode::Rejected
                                 << false;
    QTest::addRow("not there") << 404 << QByteArray(R"({"message":"Not Found"})") << json << ErrorCode::NotFound
                               << false;
    QTest::addRow("stale condition") << 412 << QByteArray("{}") << json << ErrorCode::VersionConflict << false;
    QTest::addRow("database locked") << 500 << QByteArray("Internal Server Error") << QByteArray("text/plain")
                                     << ErrorCode::ServerFailed << true;
    QTest::addRow("proxy without server")
        << 503 << QByteArray("<html>") << QByteArray("text/html") << ErrorCode::Unavailable << false;
    QTest::addRow("proxy time-out") << 504 << QByteArray("<html>") << QByteArray("text/html") << ErrorCode::ServerFailed
                                    << true;
    QTest::addRow("a page instead") << 200 << QByteArray("<!DOCTYPE html><title>Portal</title>")
                                    << QByteArray("text/html") << ErrorCode::AnswerNotPortal << true;
    QTest::addRow("half an answer") << 201 << QByteArray(R"({"id":"2)") << json << ErrorCode::AnswerUnreadable << true;
}

void RequestTrackerParsersTest::understandsAnswers()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, type);
    const auto write = understood(answer(status, body, type), Effect::Writes, noon);
    QVERIFY(!write);
    QTEST(write.error().code, "code");
    QTEST(write.error().mayHaveArrived, "mayHaveArrived");
    QVERIFY(!understood(answer(status, body, type), Effect::Reads, noon).error().mayHaveArrived);
}

void RequestTrackerParsersTest::updatesThatAnswer200_data()
{
    QTest::addColumn<QByteArray>("messages");
    QTest::addColumn<int>("code"); // -1: done
    QTest::addRow("done") << QByteArray(R"(["Ticket 2: Status changed from 'open' to 'resolved'"])") << -1;
    QTest::addRow("nothing to do") << QByteArray("[]") << -1;
    QTest::addRow("not allowed") << QByteArray(R"(["Ticket 2: Permission Denied"])") << int(ErrorCode::Forbidden);
    QTest::addRow("no such status") << QByteArray(R"(["Ticket 2: Status 'x' isn't a valid status for this ticket."])")
                                    << int(ErrorCode::Rejected);
    QTest::addRow("half of it") << QByteArray(R"(["Ticket 2: Subject changed","Ticket 2: Permission Denied"])")
                                << int(ErrorCode::Forbidden);
}

void RequestTrackerParsersTest::updatesThatAnswer200()
{
    QFETCH(QByteArray, messages);
    const auto refusal = refusalIn(QJsonDocument::fromJson(messages));
    QTEST(refusal ? int(refusal->code) : -1, "code");
}

void RequestTrackerParsersTest::loginPageMeansSigningIn()
{
    const QUrl site(u"https://rt.example.com/tickets"_s);
    const auto to = [](const QString& target) { return Error{.code = ErrorCode::RedirectRefused, .detail = target}; };
    QVERIFY(saysSignIn(to(u"https://rt.example.com/tickets/"_s), site));
    QVERIFY(saysSignIn(to(u"https://rt.example.com/tickets/NoAuth/Login.html"_s), site));
    QVERIFY(saysSignIn(to(u"http://rt.example.com/tickets/NoAuth/Login.html"_s), site)); // behind a proxy
    QVERIFY(!saysSignIn(to(u"https://rt.example.com/tickets/SelfService/"_s), site));
    QVERIFY(!saysSignIn(to(u"https://elsewhere.example.com/tickets/"_s), site));
    QVERIFY(!saysSignIn(Error{.code = ErrorCode::TimedOut}, site));
}

void RequestTrackerParsersTest::readsTickets()
{
    const TicketRow ticket = ticketFrom(object(R"({"id":"12","Subject":"Häfen","Status":"open",
        "Created":"2026-11-20T08:00:00Z","LastUpdated":"2026-11-22T16:05:02Z",
        "Queue":{"id":"3","type":"queue"},
        "Requestor":[{"id":"petra","type":"user","Name":"petra","RealName":"Petra Häfen"}],
        "Cc":[{"id":"otto","type":"user"}],"Owner":{"id":"Nobody","type":"user"},
        "CustomFields":[{"id":"2","name":"Product","values":["EDI"]},{"id":"3","name":"Severity Level","values":[]}]})"),
                                        {u"Produkt"_s, u"product"_s}, {u"Severity Level"_s});
    QCOMPARE(ticket.head.id, u"12"_s);
    QCOMPARE(ticket.head.number, u"12"_s);
    QCOMPARE(ticket.head.subject, u"Häfen"_s);
    QCOMPARE(ticket.head.product, u"EDI"_s);
    QCOMPARE(ticket.head.severity, QString());
    QCOMPARE(ticket.head.contactName, u"Petra Häfen"_s);
    QCOMPARE(ticket.customers, (QStringList{u"petra"_s, u"otto"_s}));
    QCOMPARE(ticket.head.revision, u"2026-11-22T16:05:02Z"_s);
    // Numbers come as numbers as well, and nobody may have asked.
    const TicketRow bare = ticketFrom(object(R"({"id":12,"Requestor":[]})"), {}, {});
    QCOMPARE(bare.head.id, u"12"_s);
    QCOMPARE(bare.head.contactName, QString());
    QCOMPARE(personName(object(R"({"id":"Nobody"})")), QString());
    QCOMPARE(personName(object(R"({"id":"RT_System","RealName":"The RT System itself"})")), QString());
    QCOMPARE(personName(object(R"({"id":"vera","RealName":""})")), u"vera"_s);
}

void RequestTrackerParsersTest::readsChanges()
{
    const auto change = [](const QByteArray& json) {
        return changeFrom(transactionFrom(object(json)), {{u"3"_s, u"Severity Level"_s}});
    };
    const auto status = change(R"({"id":"65","Type":"Status","Field":"Status","OldValue":"new","NewValue":"open",
        "ObjectId":"2","Created":"2026-11-22T16:05:02Z","Creator":{"id":"agent","RealName":"Avery Agent"}})");
    QVERIFY(status);
    QCOMPARE(status->field, u"Status"_s);
    QCOMPARE(status->caseId, u"2"_s);
    QCOMPARE(status->authorName, u"Avery Agent"_s);
    QVERIFY(status->at.isValid());
    const auto custom =
        change(R"({"id":"66","Type":"CustomField","Field":"3","OldValue":"","NewValue":"1 - Critical"})");
    QVERIFY(custom);
    QCOMPARE(custom->field, u"Severity Level"_s);
    // Mails, hidden fields and records by their numbers say nothing to a person.
    QVERIFY(!change(R"({"id":"67","Type":"EmailRecord"})"));
    QVERIFY(!change(R"({"id":"68","Type":"CustomField","Field":"9","NewValue":"x"})"));
    QVERIFY(!change(R"({"id":"69","Type":"Set","Field":"Owner","OldValue":"6","NewValue":"30"})"));
    QVERIFY(transactionFrom(object(R"({"Type":"Correspond"})")).isMessage());
    QVERIFY(!transactionFrom(object(R"({"Type":"EmailRecord"})")).isMessage());
}

void RequestTrackerParsersTest::partsAreTextsOrFiles()
{
    const auto part = [](const QByteArray& json) { return partFrom(object(json)); };
    QVERIFY(part(R"({"Filename":"","ContentType":"text/plain","ContentLength":"40"})").isText());
    QVERIFY(!part(R"({"Filename":"","ContentType":"multipart/mixed","ContentLength":"0"})").isText());
    QVERIFY(!part(R"({"Filename":"","ContentType":"text/plain","ContentLength":"0"})").isText());
    const PartRow file = part(R"({"id":"233","TransactionId":"1388","Filename":"Bild ÄÖÜ.png",
        "ContentType":"image/png","ContentLength":"300000"})");
    QVERIFY(file.isFile() && !file.isText());
    QCOMPARE(file.size, 300000);
    QCOMPARE(file.fileName, u"Bild ÄÖÜ.png"_s);
    QCOMPARE(part(R"({"Filename":"so %22genannt%22.txt"})").fileName, u"so \"genannt\".txt"_s);
    QVERIFY(part(R"({"Filename":"log.txt","ContentType":"text/plain","ContentLength":8})").isFile());
}

void RequestTrackerParsersTest::fileIdsAreChecked()
{
    QCOMPARE(partsOfFileId(fileId(u"12"_s, u"34"_s)), std::pair(u"12"_s, u"34"_s));
    QVERIFY(partsOfFileId(u"../12"_s).first.isEmpty());
    QVERIFY(partsOfFileId(u"12/34/56"_s).first.isEmpty());
}

void RequestTrackerParsersTest::plainTextOfHtml()
{
    QCOMPARE(plainText(u"<style>p{}</style><p>Hallo &amp; gr&lt;&gt;</p>\n<p>zwei<br>drei</p>"_s),
             u"Hallo & gr<>\n zwei\ndrei"_s);
    QCOMPARE(plainText(u"&amp;lt;b&amp;gt;"_s), u"&lt;b&gt;"_s); // once, not twice
}

void RequestTrackerParsersTest::findsTheReference()
{
    QVERIFY(carriesReference(u"Text\n\nReference: LT-12-AB\n"_s, u"LT-12-AB"_s));
    QVERIFY(carriesReference(u"Text\r\nReference:\r\n  LT-12-AB"_s, u"LT-12-AB"_s));
    QVERIFY(!carriesReference(u"Reference: LT-12"_s, u"LT-12-AB"_s));
    QVERIFY(!carriesReference(u"Reference: LT-12-ABC"_s, u"LT-12-AB"_s));
    QVERIFY(!carriesReference(u"Reference: "_s, {}));
}

void RequestTrackerParsersTest::describesFields()
{
    using Type = cases::FormField::Type;
    const auto field = formFieldFrom(
        object(R"({"id":6,"Name":"Impact","Type":"Select","Pattern":"(?#Mandatory).","Values":["Stopped","None"]})"));
    QCOMPARE(field.name, u"CF.Impact"_s);
    QCOMPARE(customFieldOf(field.name), u"Impact"_s);
    QCOMPARE(field.label, u"Impact"_s);
    QVERIFY(field.required);
    QCOMPARE(field.type, Type::Choice);
    QCOMPARE(field.choices.size(), 2U);
    QVERIFY(!formFieldFrom(object(R"({"Name":"V","Type":"Freeform","Pattern":""})")).required);
    // Choices that may not be seen leave a text.
    QCOMPARE(formFieldFrom(object(R"({"Name":"P","Type":"Select"})")).type, Type::Text);
    QVERIFY(customFieldOf(u"Subject"_s).isEmpty());
}

void RequestTrackerParsersTest::idsStaySmall()
{
    IdSet set;
    for (const int id : {5, 1, 2, 4, 3, 9, 9}) {
        set.insert(id);
    }
    QCOMPARE(set.toText(), u"1-5,9"_s);
    QCOMPARE(set.size(), 6);
    set.remove(3);
    set.remove(7);
    QCOMPARE(set.toText(), u"1-2,4-5,9"_s);
    QVERIFY(set == IdSet::fromText(set.toText()));
    QVERIFY(set.contains(4) && !set.contains(3) && !set.contains(0) && !set.contains(10));
    QCOMPARE(set.without(IdSet::fromText(u"1-4"_s)), (QList<qint64>{5, 9}));
    QVERIFY(IdSet::fromText(u"x,-3,4-2"_s).isEmpty());
}

void RequestTrackerParsersTest::cursorTakesWhatIsNew()
{
    ChangeCursor cursor;
    cursor.floor = noon.addSecs(-3600);
    QVERIFY(cursor.take({row(7, 1), row(3, 30), row(4, 60)}, noon));
    QCOMPARE(cursor.pending, (QStringList{u"7"_s, u"3"_s, u"4"_s}));
    QVERIFY(!cursor.seen.contains(u"7"_s));      // it may change again within the same second
    QVERIFY(!cursor.take({row(5, 3601)}, noon)); // the end of what is new
    cursor.settle();
    QCOMPARE(cursor.floor, noon.addSecs(-30 - overlapSeconds));

    cursor.pending.clear();
    QVERIFY(cursor.take({row(7, 1), row(3, 30), row(4, 60)}, noon.addSecs(10)));
    QCOMPARE(cursor.pending, QStringList{u"7"_s});
    cursor.settle();
    cursor.pending.clear();
    const QByteArray before = cursor.toBytes();
    QVERIFY(cursor.take({row(7, 1), row(3, 30), row(4, 60)}, noon.addSecs(20)));
    cursor.settle();
    QVERIFY(cursor.pending.isEmpty());
    QCOMPARE(cursor.toBytes(), before); // nothing changed, nothing to write
}

void RequestTrackerParsersTest::cursorSurvivesBytes()
{
    ChangeCursor cursor;
    cursor.first = false;
    cursor.mirroredTo = 230;
    cursor.floor = noon;
    cursor.take({row(3, 0)}, noon.addSecs(5));
    cursor.known = IdSet::fromText(u"1-230"_s);
    cursor.listing = true;
    cursor.listedTo = 100;
    cursor.met = IdSet::fromText(u"1-100"_s);
    cursor.listed = noon.addDays(-1);
    cursor.unseen = 2;
    QCOMPARE(ChangeCursor::fromBytes(cursor.toBytes()).toBytes(), cursor.toBytes());
    QVERIFY(ChangeCursor::fromBytes("nonsense").first);
    QVERIFY(ChangeCursor::fromBytes({}).known.isEmpty());
}

QTEST_GUILESS_MAIN(RequestTrackerParsersTest)
#include "RequestTrackerParsersTest.moc"
