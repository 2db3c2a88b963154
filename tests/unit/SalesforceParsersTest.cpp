#include "portals/salesforce/Answer.h"
#include "portals/salesforce/CaseDescription.h"
#include "portals/salesforce/ChangeCursor.h"
#include "portals/salesforce/Composite.h"
#include "portals/salesforce/Moment.h"
#include "portals/salesforce/Records.h"

#include <QFile>
#include <QJsonArray>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace lotse;
using namespace lotse::salesforce;

class SalesforceParsersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void seesTwoChangesInOneSecond();
    void readsMoments_data();
    void readsMoments();
    void writesMomentsAndTexts();
    void knowsIdsOfBothLengths();
    void decodesWhatADependentValueIsValidFor();
    void findsFieldsByTheirLabels();
    void recordedDescription();
    void recordedErrors_data();
    void recordedErrors();
    void meaningOfAnswers_data();
    void meaningOfAnswers();
    void deadSessions_data();
    void deadSessions();
    void recordedPages();
    void mailsWithoutTextAreReadFromHtml();
    void historySpeaksInLabels();
    void referenceIsFound_data();
    void referenceIsFound();
    void cursorSurvivesAndStandsStill();
    void streamReportsEveryChangeOnce();
    void crowdedOverlapStaysBounded();
};

namespace
{

QByteArray fixture(const QString& name)
{
    QFile file(QStringLiteral(LOTSE_FIXTURES "/salesforce/restforce_%1.json").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonObject object(const char* json)
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(json, &error);
    Q_ASSERT_X(document.isObject(), "object", qPrintable(error.errorString()));
    return document.object();
}

constexpr auto moment = "2026-11-22T08:00:00.000+0000";

} // namespace

void SalesforceParsersTest::seesTwoChangesInOneSecond()
{
    const QString second = QStringLiteral("2026-11-22T22:14:01.000+0000");
    StreamPosition position;
    QCOMPARE(position.take({{second, QStringLiteral("1"), QStringLiteral("a")}}, false), QList<bool>{true});
    position = StreamPosition::fromJson(position.toJson());
    QCOMPARE(position.take({{second, QStringLiteral("1"), QStringLiteral("a")}}, false), QList<bool>{false});
    QCOMPARE(position.take({{second, QStringLiteral("1"), QStringLiteral("b")}}, false), QList<bool>{true});
}

void SalesforceParsersTest::readsMoments_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDateTime>("expected");
    const QDateTime time(QDate(2013, 5, 7), QTime(22, 7, 19), Qt::UTC);
    QTest::addRow("usual") << u"2013-05-07T22:07:19.000+0000"_s << time;
    QTest::addRow("milliseconds") << u"2013-05-07T22:07:19.042+0000"_s << time.addMSecs(42);
    QTest::addRow("other offset") << u"2013-05-08T00:07:19.000+0200"_s << time;
    QTest::addRow("ISO with colon") << u"2013-05-08T00:07:19+02:00"_s << time;
    QTest::addRow("Z") << u"2013-05-07T22:07:19.000Z"_s << time;
    QTest::addRow("none") << u"yesterday"_s << QDateTime();
    QTest::addRow("empty") << QString() << QDateTime();
    QTest::addRow("impossible") << u"2013-13-07T22:07:19.000+0000"_s << QDateTime();
}

void SalesforceParsersTest::readsMoments()
{
    QFETCH(QString, text);
    QFETCH(QDateTime, expected);
    QCOMPARE(parseMoment(text), expected);
}

void SalesforceParsersTest::writesMomentsAndTexts()
{
    QCOMPARE(momentLiteral(QDateTime(QDate(2013, 5, 8), QTime(0, 7, 19, 42), Qt::OffsetFromUTC, 7200)),
             u"2013-05-07T22:07:19.042Z"_s);
    QCOMPARE(quoted(u"O'Hara \\ co"_s), u"'O\\'Hara \\\\ co'"_s);
    QCOMPARE(quotedList({u"a"_s, u"b"_s}), u"('a','b')"_s);
}

void SalesforceParsersTest::knowsIdsOfBothLengths()
{
    QVERIFY(sameId(u"005000000000001"_s, u"005000000000001AAA"_s));
    QVERIFY(sameId(u"005000000000001AAA"_s, u"005000000000001AAA"_s));
    QVERIFY(!sameId(u"005000000000001AAA"_s, u"005000000000002AAA"_s));
    QVERIFY(!sameId(u"005000000000001AAA"_s, u""_s));
}

void SalesforceParsersTest::decodesWhatADependentValueIsValidFor()
{
    const QStringList ten{u"0"_s, u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s, u"6"_s, u"7"_s, u"8"_s, u"9"_s};
    QCOMPARE(validFor(u"gAAA"_s, ten), QStringList{u"0"_s});
    QCOMPARE(validFor(u"QAAA"_s, ten), QStringList{u"1"_s});
    QCOMPARE(validFor(QString::fromLatin1(QByteArray("\x01\x80").toBase64()), ten), (QStringList{u"7"_s, u"8"_s}));
    QCOMPARE(validFor(QString(), ten), QStringList());
    QCOMPARE(validFor(u"/////w=="_s, {u"a"_s}), QStringList{u"a"_s});
}

void SalesforceParsersTest::findsFieldsByTheirLabels()
{
    const auto description =
        readDescription(object(R"({"fields":[
        {"name":"Id","label":"Case ID","type":"id","createable":false,"nillable":false,"defaultedOnCreate":true},
        {"name":"OwnerId","label":"Owner","type":"reference","createable":true,"nillable":false,"defaultedOnCreate":true},
        {"name":"Subject","label":"Subject","type":"string","length":255,"createable":true,"nillable":true},
        {"name":"P__c","label":"Product","type":"picklist","createable":true,"nillable":true,"picklistValues":[
            {"value":"old","label":"Old","active":false},{"value":"a","label":"A","active":true,"defaultValue":true},
            {"value":"b","label":"B","active":true}]},
        {"name":"C__c","label":"Component","type":"picklist","createable":true,"nillable":true,"controllerName":"P__c",
            "picklistValues":[{"value":"x","label":"X","active":true,"validFor":"QAAA"},
            {"value":"y","label":"Y","active":true,"validFor":"YAAA"},
            {"value":"never","label":"Never","active":true,"validFor":"AAAA"}]},
        {"name":"Severity_Level__c","label":"Schweregrad","type":"picklist","createable":true,"nillable":true},
        {"name":"I__c","label":"Business Impact Category","type":"picklist","createable":true,"nillable":false,
            "defaultedOnCreate":false},
        {"name":"F__c","label":"Flag","type":"boolean","createable":true,"nillable":false,"defaultedOnCreate":false},
        {"name":"N__c","label":"Number","type":"double","createable":true,"nillable":true},
        {"name":"R__c","label":"Client Reference","type":"string","createable":true,"nillable":true,"custom":true,
            "externalId":true,"unique":true}]})"),
                        {.productLabels = {u"Produkt"_s, u"product"_s}, .severityLabels = {u"Severity Level"_s}});
    QVERIFY(description);
    QCOMPARE(description->productField, u"P__c"_s);
    QCOMPARE(description->severityField, u"Severity_Level__c"_s); // its name speaks where its label is translated
    QCOMPARE(description->externalIdField, u"R__c"_s);
    QStringList names;
    for (const auto& field : description->form.fields) {
        names.append(field.name);
    }
    QCOMPARE(names, (QStringList{u"Subject"_s, u"P__c"_s, u"C__c"_s, u"Severity_Level__c"_s, u"I__c"_s, u"F__c"_s,
                                 u"N__c"_s}));
    const auto& product = description->form.fields[1];
    QCOMPARE(product.choices.size(), 2U);
    QCOMPARE(product.choices[0].value, u"a"_s);
    QVERIFY(product.choices[0].isDefault);
    const auto& component = description->form.fields[2];
    QCOMPARE(component.controllingField, u"P__c"_s);
    QCOMPARE(component.choices.size(), 2U);                       // a value that is valid for nothing cannot be chosen
    QCOMPARE(component.choices[0].validFor, QStringList{u"a"_s}); // bits count inactive values, too
    QCOMPARE(component.choices[1].validFor, (QStringList{u"a"_s, u"b"_s}));
    QVERIFY(description->form.fields[4].required);
    QVERIFY(!description->form.fields[5].required);
    QCOMPARE(description->valueFor(u"F__c"_s, u"true"_s), QJsonValue(true));
    QCOMPARE(description->valueFor(u"N__c"_s, u"12.5"_s), QJsonValue(12.5));
    QCOMPARE(description->valueFor(u"Subject"_s, u"12"_s), QJsonValue(u"12"_s));

    const auto empty = readDescription({}, {});
    QVERIFY(!empty);
    QCOMPARE(empty.error().code, ErrorCode::AnswerUnreadable);
}

void SalesforceParsersTest::recordedDescription()
{
    const QByteArray json = fixture(u"sobject_sobject_describe_success_response"_s);
    if (json.isEmpty()) {
        QSKIP("no recorded answers here");
    }
    const auto description =
        readDescription(QJsonDocument::fromJson(json).object(), {.productLabels = {u"Picklist Label"_s}});
    QVERIFY(description);
    QVERIFY(description->form.fields.size() > 10);
    const auto dependent = std::find_if(description->form.fields.begin(), description->form.fields.end(),
                                        [](const auto& field) { return field.name == u"Dependent_Picklist_Field"; });
    QVERIFY(dependent != description->form.fields.end());
    QVERIFY(!dependent->controllingField.isEmpty());
    QCOMPARE(dependent->choices.front().value, u"seven"_s);
    QCOMPARE(dependent->choices.front().validFor.size(), 1);
}

void SalesforceParsersTest::recordedErrors_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("status");
    QTest::addColumn<ErrorCode>("code");
    QTest::addRow("write") << u"sobject_write_error_response"_s << 400 << ErrorCode::Rejected;
    QTest::addRow("query") << u"sobject_query_error_response"_s << 400 << ErrorCode::Rejected;
    QTest::addRow("upsert") << u"sobject_upsert_error_response"_s << 404 << ErrorCode::NotFound;
    QTest::addRow("sign-in") << u"auth_error_response"_s << 400 << ErrorCode::Rejected;
    QTest::addRow("refresh") << u"refresh_error_response"_s << 400 << ErrorCode::Rejected;
}

void SalesforceParsersTest::recordedErrors()
{
    QFETCH(QString, name);
    QFETCH(int, status);
    QFETCH(ErrorCode, code);
    const QByteArray json = fixture(name);
    if (json.isEmpty()) {
        QSKIP("no recorded answers here");
    }
    const auto meaning = understood({.status = status, .body = json}, Effect::Writes, {});
    QVERIFY(!meaning);
    QCOMPARE(meaning.error().code, code);
    QVERIFY(!meaning.error().mayHaveArrived);
    QVERIFY2(!meaning.error().detail.startsWith(u"HTTP"), qPrintable(meaning.error().detail));
}

void SalesforceParsersTest::meaningOfAnswers_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<Retry>("retry");
    QTest::addColumn<bool>("mayHaveArrived");
    const auto errors = [](const char* code) {
        return QByteArray(R"([{"message":"m","errorCode":")") + code + R"(","fields":["Subject"]}])";
    };
    const QByteArray html = "<!DOCTYPE html><html><body>Down</body></html>";
    using enum ErrorCode;
    QTest::addRow("400") << 400 << errors("REQUIRED_FIELD_MISSING") << Rejected << Retry::AfterPerson << false;
    QTest::addRow("duplicate") << 400 << errors("DUPLICATE_VALUE") << Duplicate << Retry::AfterPerson << false;
    QTest::addRow("locked") << 400 << errors("UNABLE_TO_LOCK_ROW") << Unavailable << Retry::Later << false;
    QTest::addRow("401") << 401 << errors("INVALID_SESSION_ID") << SessionNotForApi << Retry::AfterSignIn << false;
    QTest::addRow("403") << 403 << errors("INSUFFICIENT_ACCESS") << Forbidden << Retry::AfterPerson << false;
    QTest::addRow("limit") << 403 << errors("REQUEST_LIMIT_EXCEEDED") << LimitReached << Retry::Later << false;
    QTest::addRow("404") << 404 << errors("NOT_FOUND") << NotFound << Retry::AfterPerson << false;
    QTest::addRow("408") << 408 << QByteArray() << Rejected << Retry::AfterPerson << true;
    QTest::addRow("429") << 429 << QByteArray() << TooManyRequests << Retry::Later << false;
    QTest::addRow("503") << 503 << html << Unavailable << Retry::Later << false;
    QTest::addRow("500") << 500 << errors("UNKNOWN_EXCEPTION") << ServerFailed << Retry::Later << true;
    QTest::addRow("502 HTML") << 502 << html << ServerFailed << Retry::Later << true;
    QTest::addRow("404 HTML") << 404 << html << AnswerNotPortal << Retry::Later << false;
    QTest::addRow("200 HTML") << 200 << html << AnswerNotPortal << Retry::Later << true;
    QTest::addRow("200 empty") << 200 << QByteArray() << AnswerUnreadable << Retry::Later << true;
    QTest::addRow("200 nonsense") << 200 << QByteArray("\x1f\x8b{") << AnswerUnreadable << Retry::Later << true;
    QTest::addRow("201 half") << 201 << QByteArray("{\"id\":\"50") << AnswerUnreadable << Retry::Later << true;
    QTest::addRow("304") << 304 << QByteArray() << AnswerUnreadable << Retry::Later << true;
}

void SalesforceParsersTest::meaningOfAnswers()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(ErrorCode, code);
    QFETCH(Retry, retry);
    QFETCH(bool, mayHaveArrived);
    const net::HttpResponse response{.status = status, .headers = {{"retry-after", "3"}}, .body = body};
    const auto write = understood(response, Effect::Writes, {});
    QVERIFY(!write);
    QCOMPARE(write.error().code, code);
    QCOMPARE(write.error().retry, retry);
    QCOMPARE(write.error().mayHaveArrived, mayHaveArrived);
    if (body.contains("fields")) {
        QCOMPARE(write.error().fields, QStringList{u"Subject"_s});
        QVERIFY(write.error().detail.endsWith(u": m"));
    }
    if (status >= 400) {
        QCOMPARE(write.error().retryAfter, std::optional<std::chrono::milliseconds>(3000));
    }
    QVERIFY(!understood(response, Effect::Reads, {}).error().mayHaveArrived);
}

void SalesforceParsersTest::deadSessions_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("expected");
    QTest::addRow("expired") << 401
                             << QByteArray(
                                    R"([{"message":"Session expired or invalid","errorCode":"INVALID_SESSION_ID"}])")
                             << true;
    QTest::addRow("not for this interface")
        << 401
        << QByteArray(
               R"([{"message":"This session is not valid for use with the REST API","errorCode":"INVALID_SESSION_ID"}])")
        << false;
    QTest::addRow("not attached") << 401 << QByteArray(R"([{"message":"Connected app is not attached to Agent"}])")
                                  << false;
    QTest::addRow("a page") << 401 << QByteArray("<html>proxy</html>") << false;
    QTest::addRow("identity") << 403 << QByteArray("Bad_OAuth_Token") << true;
    QTest::addRow("forbidden") << 403 << QByteArray("[]") << false;
    QTest::addRow("fine") << 200 << QByteArray("{}") << false;
}

void SalesforceParsersTest::deadSessions()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(bool, expected);
    QCOMPARE(saysSessionEnded({.status = status, .body = body}), expected);
}

void SalesforceParsersTest::recordedPages()
{
    const QByteArray first = fixture(u"sobject_query_paginated_first_page_response"_s);
    if (first.isEmpty()) {
        QSKIP("no recorded answers here");
    }
    const auto page = rowsOf({200, QJsonDocument::fromJson(first).object()});
    QVERIFY(page);
    QCOMPARE(page->records.size(), 1);
    QCOMPARE(page->next, u"query/01gD"_s);
    const auto last =
        rowsOf({200, QJsonDocument::fromJson(fixture(u"sobject_query_paginated_last_page_response"_s)).object()});
    QVERIFY(last);
    QVERIFY(last->next.isEmpty());
    const auto failed = rowsOf({400, QJsonDocument::fromJson(fixture(u"sobject_query_error_response"_s)).array()});
    QVERIFY(!failed);
    QVERIFY(hasServerCode(failed.error(), QLatin1String("INVALID_FIELD")));
    QVERIFY(!rowsOf({200, QJsonValue()}));
}

void SalesforceParsersTest::mailsWithoutTextAreReadFromHtml()
{
    QCOMPARE(plainText(u"<html><head><title>x</title><style>p{}</style></head><body><p>Grüße &amp; Küsse&nbsp;&lt;3</p>"
                       "\r\n<div>a<br>b &#228; &#xE4; &#0;</div><script>evil()</script></body>"_s),
             u"Grüße & Küsse <3\n a\nb ä ä"_s);
    const auto mail = emailFrom(object(R"({"Id":"02s1","ParentId":"5001","TextBody":null,"HtmlBody":"<b>Hallo</b>",
        "FromName":null,"FromAddress":"a@b.example","Incoming":false,"MessageDate":null,
        "CreatedDate":"2026-11-22T08:00:00.000+0000"})"));
    QCOMPARE(mail.text, u"Hallo"_s);
    QCOMPARE(mail.html, u"<b>Hallo</b>"_s);
    QCOMPARE(mail.authorName, u"a@b.example"_s);
    QVERIFY(mail.fromVendor);
    QVERIFY(mail.at.isValid());
}

void SalesforceParsersTest::historySpeaksInLabels()
{
    CaseDescription description;
    description.labels = {{u"Severity_Level__c"_s, u"Severity Level"_s}, {u"OwnerId"_s, u"Owner"_s}};
    description.references = {u"OwnerId"_s};
    const auto change = changeFrom(object(R"({"Id":"0171","CaseId":"5001","Field":"Severity_Level__c","OldValue":null,
        "NewValue":"1 - Critical","CreatedDate":"2026-11-22T08:00:00.000+0000",
        "CreatedBy":{"Name":"Ada","UserType":"Standard"}})"),
                                   description);
    QVERIFY(change);
    QCOMPARE(change->field, u"Severity Level"_s);
    QCOMPARE(change->newValue, u"1 - Critical"_s);
    QCOMPARE(change->authorName, u"Ada"_s);
    QVERIFY(change->fromVendor);
    const auto names =
        changeFrom(object(R"({"Id":"0172","Field":"Owner","OldValue":"Queue","NewValue":"Ada"})"), description);
    QVERIFY(names);
    QCOMPARE(names->field, u"Owner"_s);
    QVERIFY(!changeFrom(object(R"({"Id":"0173","Field":"Owner","NewValue":"005000000000001AAA"})"), description));
    const auto flag =
        changeFrom(object(R"({"Id":"0174","Field":"IsEscalated","OldValue":false,"NewValue":true})"), description);
    QVERIFY(flag);
    QCOMPARE(flag->newValue, u"true"_s);
}

void SalesforceParsersTest::referenceIsFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("expected");
    QTest::addRow("last line") << u"What happened\n\nReference: 6f1c3a52-9a1e"_s << true;
    QTest::addRow("CRLF and spaces") << u"x\r\nReference:  6f1c3a52-9a1e  \r\n"_s << true;
    QTest::addRow("wrapped") << u"x Reference:\r\n6f1c3a52-\r\n9a1e"_s << true;
    QTest::addRow("other case") << u"x\nReference: 6F1C3A52-9A1E"_s << true;
    QTest::addRow("signature after") << u"x\nReference: 6f1c3a52-9a1e\nSent via portal"_s << true;
    QTest::addRow("longer one") << u"x\nReference: 6f1c3a52-9a1e-77"_s << false;
    QTest::addRow("shorter one") << u"x\nReference: 6f1c3a52"_s << false;
    QTest::addRow("quoted, then its own") << u"See Reference: 6f1c3a52-9a1e\n\nReference: 11111111-2222"_s << false;
    QTest::addRow("no label") << u"6f1c3a52-9a1e"_s << false;
    QTest::addRow("empty") << QString() << false;
}

void SalesforceParsersTest::referenceIsFound()
{
    QFETCH(QString, text);
    QFETCH(bool, expected);
    QCOMPARE(carriesReference(text, u"6f1c3a52-9a1e"_s), expected);
}

void SalesforceParsersTest::cursorSurvivesAndStandsStill()
{
    ChangeCursor cursor;
    cursor.deletedFrom = u"2026-11-22T08:00:00.000Z"_s;
    cursor.deletedSeen = {{QLatin1String(moment), u"500x"_s}};
    QList<Place> rows{{QLatin1String(moment), u"a"_s}, {QLatin1String(moment), u"b"_s}};
    QCOMPARE(cursor.streams[u"Case"_s].take(rows, false), (QList<bool>{true, true}));
    const QByteArray bytes = cursor.toBytes();
    ChangeCursor again = ChangeCursor::fromBytes(bytes);
    QCOMPARE(again.toBytes(), bytes);
    QCOMPARE(again.streams[u"Case"_s].take(rows, false), (QList<bool>{false, false}));
    QCOMPARE(again.toBytes(), bytes);
    QVERIFY(ChangeCursor::fromBytes("garbage").streams.isEmpty());
    QVERIFY(ChangeCursor::fromBytes("{}").first);
}

namespace
{

// A stream as the portal keeps it: rows by (time, id), changed rows move to the end.
struct Stream {
    QMap<QString, qint64> rows; // id -> seconds

    static QString at(qint64 seconds)
    {
        return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).toString(u"yyyy-MM-ddTHH:mm:ss.000+0000"_s);
    }

    // What a query with the condition would answer.
    QList<Place> page(const QString& condition, qsizetype limit) const
    {
        static const QRegularExpression from(u"^T >= (\\S+)$"_s);
        static const QRegularExpression after(u"^\\(T > (\\S+) OR \\(T = \\S+ AND Id > '(.*)'\\)\\)$"_s);
        const auto bound = from.match(condition);
        const auto keyset = after.match(condition);
        Q_ASSERT(condition.isEmpty() || bound.hasMatch() || keyset.hasMatch());
        std::vector<std::pair<qint64, QString>> all;
        for (auto it = rows.begin(); it != rows.end(); ++it) {
            const bool fits = condition.isEmpty() ||
                              (bound.hasMatch() && it.value() >= parseMoment(bound.captured(1)).toSecsSinceEpoch()) ||
                              (keyset.hasMatch() &&
                               std::pair(it.value(), it.key()) >
                                   std::pair(parseMoment(keyset.captured(1)).toSecsSinceEpoch(), keyset.captured(2)));
            if (fits) {
                all.emplace_back(it.value(), it.key());
            }
        }
        std::sort(all.begin(), all.end());
        QList<Place> page;
        for (const auto& [seconds, id] : all) {
            if (page.size() == limit) {
                break;
            }
            page.append({at(seconds), id});
        }
        return page;
    }

    // Reads until nothing is left; answers how often each (id, time) was reported as new.
    QMap<QString, int> sync(StreamPosition& position, qsizetype limit) const
    {
        QMap<QString, int> reported;
        for (int round = 0; round < 10'000; ++round) {
            const QList<Place> rowsNow = page(position.condition(u"T"_s), limit);
            const QList<bool> fresh = position.take(rowsNow, rowsNow.size() == limit);
            for (qsizetype i = 0; i < fresh.size(); ++i) {
                if (fresh[i]) {
                    ++reported[rowsNow[i].id + rowsNow[i].at];
                }
            }
            position = StreamPosition::fromJson(position.toJson());
            if (!position.isPaging()) {
                return reported;
            }
        }
        return {};
    }
};

} // namespace

void SalesforceParsersTest::streamReportsEveryChangeOnce()
{
    QRandomGenerator random(20261122);
    Stream stream;
    StreamPosition position;
    qint64 clock = 1'790'000'000;
    QMap<QString, int> reported;
    QSet<QString> expected;
    for (int step = 0; step < 100; ++step) {
        clock += random.bounded(60);
        for (int i = random.bounded(8); i > 0; --i) {
            const QString id = u"id%1"_s.arg(random.bounded(400), 4, 10, QLatin1Char('0'));
            const qint64 late = clock - random.bounded(60); // committed after younger rows were
            if (late > stream.rows.value(id)) {
                stream.rows.insert(id, late);
            }
        }
        const auto now = stream.sync(position, 10);
        for (auto it = now.begin(); it != now.end(); ++it) {
            reported[it.key()] += it.value();
        }
        for (auto it = stream.rows.begin(); it != stream.rows.end(); ++it) {
            expected.insert(it.key() + Stream::at(it.value()));
        }
        const QJsonObject before = position.toJson();
        QVERIFY(stream.sync(position, 10'000).isEmpty());
        QCOMPARE(position.toJson(), before);
    }
    for (const QString& row : expected) {
        QCOMPARE(reported.value(row), 1);
    }
}

void SalesforceParsersTest::crowdedOverlapStaysBounded()
{
    Stream stream;
    for (int i = 0; i < 5000; ++i) {
        stream.rows.insert(u"id%1"_s.arg(i, 5, 10, QLatin1Char('0')), 1'790'000'000 + i / 2500);
    }
    StreamPosition position;
    QCOMPARE(stream.sync(position, 2000).size(), 5000);
    QVERIFY(QJsonDocument(position.toJson()).toJson().size() < 200'000);
    const QJsonObject before = position.toJson();
    QVERIFY(stream.sync(position, 2000).isEmpty());
    QCOMPARE(position.toJson(), before);
    stream.rows.insert(u"id00003"_s, 1'790'000'005);
    QCOMPARE(stream.sync(position, 2000).size(), 1);
}

QTEST_GUILESS_MAIN(SalesforceParsersTest)
#include "SalesforceParsersTest.moc"
