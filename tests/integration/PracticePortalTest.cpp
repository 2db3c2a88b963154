// The practice portal itself: its faults, its counting, its checks, what it keeps, the company that it makes up.
#include "integration/PracticeClient.h"
#include "practice/Objects.h"
#include "practice/Portal.h"

#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>

#include <array>
#include <set>
#include <thread>

using namespace Qt::Literals::StringLiterals;
using namespace lotse::practice;

namespace
{

Faults only(double Faults::*member)
{
    Faults faults;
    faults.*member = 1;
    return faults;
}

// Times of ids and texts differ from run to run; numbers and subjects must not.
QStringList subjects(const Portal& portal)
{
    QStringList list;
    for (const auto& record : Client(portal).records(u"SELECT CaseNumber, Subject FROM Case ORDER BY CaseNumber"_s))
        list << record.toObject().value(u"CaseNumber"_s).toString() + u' ' +
                    record.toObject().value(u"Subject"_s).toString();
    return list;
}

} // namespace

class PracticePortalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void cutsConnections();
    void refusesAsTold_data();
    void refusesAsTold();
    void answersLate();
    void sparesReads();
    void drawsFromTheSeed();

    void createsAsOftenAsAsked();
    void createsOnceByKey();
    void createsOnceByReference();
    void checksWhatArrives_data();
    void checksWhatArrives();
    void rollsBackComposites();
    void limitsComposites();
    void takesFiles();
    void servesManyAtOnce();

    void describesConditionally();
    void bitmapsFollowTheChoices();
    void endsSessions();
    void rotatesTokens();
    void tellsOfDeletions();
    void recordsWhatTheVendorDoes();
    void stopsAtOnceAndStartsAgain();
    void keepsItsFile();
    void refusesAForeignPort();
    void seedsABelievableCompany();
    void seedsTheSameAgain();
    void obeysOtherProcesses();

private:
    std::unique_ptr<Portal> m_portal;
    Client client() const { return Client(*m_portal); }
};

void PracticePortalTest::initTestCase()
{
    m_portal = std::make_unique<Portal>(PortalOptions{});
    QVERIFY2(m_portal->start(), qPrintable(m_portal->problem()));
}

void PracticePortalTest::init()
{
    m_portal->setFaults({});
    m_portal->setOffers(Offers::Nothing);
}

void PracticePortalTest::cutsConnections()
{
    const auto before = m_portal->arrivals().size();
    m_portal->resetRequests();
    m_portal->setFaults(only(&Faults::dropBeforeAccept));
    QCOMPARE(client().create(u"vorher"_s).status, 0);
    QCOMPARE(m_portal->arrivals().size(), before);

    m_portal->setFaults(only(&Faults::dropAfterAccept));
    QCOMPARE(client().create(u"nachher"_s).status, 0);
    QCOMPARE(m_portal->arrivals().size(), before + 1);

    m_portal->setFaults(only(&Faults::truncated));
    const auto half = client().create(u"halb"_s);
    QCOMPARE(half.status, 201);
    QVERIFY(!half.complete && !half.body.isEmpty());
    QCOMPARE(m_portal->arrivals().size(), before + 2);

    m_portal->setFaults(only(&Faults::empty));
    const auto empty = client().create(u"leer"_s);
    QCOMPARE(empty.status, 200);
    QVERIFY(empty.complete && empty.body.isEmpty());
    QCOMPARE(m_portal->arrivals().size(), before + 3);
    QCOMPARE(m_portal->arrivals().last().subject, u"leer"_s);
    QCOMPARE(m_portal->requests(), 4);
}

void PracticePortalTest::refusesAsTold_data()
{
    QTest::addColumn<int>("member");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("inBody");
    QTest::newRow("unavailable") << 0 << 503 << QByteArray() << QByteArray("SERVER_UNAVAILABLE");
    QTest::newRow("unavailable, later") << 1 << 503 << QByteArray("retry-after") << QByteArray("SERVER_UNAVAILABLE");
    QTest::newRow("too many") << 2 << 429 << QByteArray("retry-after") << QByteArray("TOO_MANY");
    QTest::newRow("server error") << 3 << 500 << QByteArray() << QByteArray("UNKNOWN_EXCEPTION");
    QTest::newRow("html") << 4 << 200 << QByteArray() << QByteArray("<html>");
    QTest::newRow("nonsense") << 5 << 200 << QByteArray() << QByteArray("\xff\xfe");
    QTest::newRow("session") << 6 << 401 << QByteArray() << QByteArray("INVALID_SESSION_ID");
    QTest::newRow("limit") << 7 << 403 << QByteArray() << QByteArray("REQUEST_LIMIT_EXCEEDED");
    QTest::newRow("redirect") << 8 << 307 << QByteArray("location") << QByteArray();
}

void PracticePortalTest::refusesAsTold()
{
    QFETCH(int, member);
    QFETCH(int, status);
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, inBody);
    static constexpr std::array members{&Faults::unavailable,   &Faults::unavailableRetryAfter,
                                        &Faults::tooMany,       &Faults::serverError,
                                        &Faults::html,          &Faults::nonsense,
                                        &Faults::expireSession, &Faults::limitReached,
                                        &Faults::redirect};
    const auto before = m_portal->arrivals().size();
    const auto asking = client();
    m_portal->setFaults(only(members.at(static_cast<std::size_t>(member))));
    const auto reply = asking.create(u"kommt nicht an"_s);
    QCOMPARE(reply.status, status);
    QVERIFY(header.isEmpty() || reply.headers.contains(header));
    QVERIFY(reply.body.contains(inBody));
    QCOMPARE(m_portal->arrivals().size(), before);
    m_portal->setFaults({});
    const bool dead = asking.get("/limits").status == 401;
    QCOMPARE(dead, status == 401);
}

void PracticePortalTest::answersLate()
{
    auto faults = only(&Faults::lateAccept);
    faults.late = std::chrono::milliseconds(300);
    m_portal->setFaults(faults);
    const auto before = m_portal->arrivals().size();
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(client().create(u"spät"_s).status, 201);
    QVERIFY(timer.elapsed() >= 300);
    QCOMPARE(m_portal->arrivals().size(), before + 1);
}

void PracticePortalTest::sparesReads()
{
    auto faults = only(&Faults::unavailable);
    faults.writesOnly = true;
    m_portal->setFaults(faults);
    QCOMPARE(client().get("/limits").status, 200);
    const QJsonObject read{
        {u"method"_s, u"GET"_s}, {u"url"_s, u"/services/data/v67.0/limits"_s}, {u"referenceId"_s, u"a"_s}};
    QCOMPARE(client().post("/composite", json({{u"compositeRequest"_s, QJsonArray{read}}})).status, 200);
    QCOMPARE(client().create(u"nein"_s).status, 503);
}

void PracticePortalTest::drawsFromTheSeed()
{
    const auto statuses = [this] {
        Faults faults;
        faults.unavailable = 0.3;
        faults.tooMany = 0.3;
        faults.seed = 42;
        m_portal->setFaults(faults);
        QList<int> list;
        for (int i = 0; i < 30; ++i)
            list << client().get("/limits").status;
        return list;
    };
    const auto first = statuses();
    QVERIFY(first.contains(200) && first.contains(503) && first.contains(429));
    QCOMPARE(statuses(), first);
}

void PracticePortalTest::createsAsOftenAsAsked()
{
    const auto before = m_portal->arrivals().size();
    const Headers key{{"Idempotency-Key", "same"}};
    const QJsonObject fields{{u"Subject"_s, u"zweimal"_s}, {u"Business_Impact_Category__c"_s, u"No impact"_s}};
    const auto body = json({{u"apiName"_s, u"Case"_s}, {u"fields"_s, fields}});
    QVERIFY(!client().get("/ui-api/object-info/Case").object().contains(u"idempotencyKeySupported"_s));
    QCOMPARE(client().post("/ui-api/records", body, key).status, 201);
    QCOMPARE(client().post("/ui-api/records", body, key).status, 201);
    QCOMPARE(m_portal->arrivals().size(), before + 2);
    QCOMPARE(client().patch("/sobjects/Case/ClientReference__c/LT-1", json(fields)).status, 404);
}

void PracticePortalTest::createsOnceByKey()
{
    m_portal->setOffers(Offers::IdempotencyKey);
    QVERIFY(client().get("/ui-api/object-info/Case").object().value(u"idempotencyKeySupported"_s).toBool());
    const auto before = m_portal->arrivals().size();
    const Headers key{{"Idempotency-Key", "0d1c-unique"}};
    QJsonObject fields{{u"Subject"_s, u"einmal"_s}, {u"Business_Impact_Category__c"_s, u"No impact"_s}};
    const auto body = [&fields] { return json({{u"apiName"_s, u"Case"_s}, {u"fields"_s, fields}}); };
    const auto first = client().post("/ui-api/records", body(), key);
    const auto second = client().post("/ui-api/records", body(), key);
    QCOMPARE(first.status, 201);
    QCOMPARE(second.object().value(u"id"_s), first.object().value(u"id"_s));
    QCOMPARE(m_portal->arrivals().size(), before + 1);
    fields[u"Subject"_s] = u"anders"_s;
    QCOMPARE(client().post("/ui-api/records", body(), key).status, 422);
    QCOMPARE(m_portal->arrivals().size(), before + 1);
}

void PracticePortalTest::createsOnceByReference()
{
    m_portal->setOffers(Offers::ExternalId);
    const auto before = m_portal->arrivals().size();
    QJsonObject fields{{u"Subject"_s, u"mit Kennung"_s}, {u"Business_Impact_Category__c"_s, u"No impact"_s}};
    const QByteArray path = "/sobjects/Case/ClientReference__c/LT-2%2F%C3%A4";
    const auto first = client().patch(path, json(fields));
    QCOMPARE(first.status, 201);
    const auto second = client().patch(path, json(fields));
    QCOMPARE(second.status, 200);
    QCOMPARE(second.object().value(u"created"_s).toBool(true), false);
    QCOMPARE(second.object().value(u"id"_s), first.object().value(u"id"_s));
    QCOMPARE(m_portal->arrivals().size(), before + 1);
    QCOMPARE(client().get(path).object().value(u"ClientReference__c"_s).toString(), u"LT-2/ä"_s);
    QCOMPARE(client().create(u"noch einmal"_s, {{u"ClientReference__c"_s, u"LT-2/ä"_s}}).errorCode(),
             u"DUPLICATE_VALUE"_s);
    fields[u"ClientReference__c"_s] = u"LT-2"_s;
    QCOMPARE(client().patch(path, json(fields)).errorCode(), u"INVALID_FIELD"_s);
}

void PracticePortalTest::checksWhatArrives_data()
{
    QTest::addColumn<QJsonObject>("fields");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("field");
    QTest::newRow("required") << QJsonObject{{u"Business_Impact_Category__c"_s, QJsonValue()}}
                              << u"REQUIRED_FIELD_MISSING"_s << u"Business_Impact_Category__c"_s;
    QTest::newRow("picklist") << QJsonObject{{u"Product__c"_s, u"Teapot"_s}}
                              << u"INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST"_s << u"Product__c"_s;
    QTest::newRow("long subject") << QJsonObject{{u"Subject"_s, QString(256, u'ä')}} << u"STRING_TOO_LONG"_s
                                  << u"Subject"_s;
    QTest::newRow("long description") << QJsonObject{{u"Description"_s, QString(200'000, u'x')}} << u"STRING_TOO_LONG"_s
                                      << u"Description"_s;
    QTest::newRow("read-only") << QJsonObject{{u"CaseNumber"_s, u"1"_s}} << u"INVALID_FIELD_FOR_INSERT_UPDATE"_s
                               << u"CaseNumber"_s;
    QTest::newRow("unknown") << QJsonObject{{u"Teapot__c"_s, u"1"_s}} << u"INVALID_FIELD"_s << QString();
    QTest::newRow("e-mail") << QJsonObject{{u"SuppliedEmail"_s, u"nobody"_s}} << u"INVALID_EMAIL_ADDRESS"_s
                            << u"SuppliedEmail"_s;
}

void PracticePortalTest::checksWhatArrives()
{
    QFETCH(QJsonObject, fields);
    QFETCH(QString, code);
    QFETCH(QString, field);
    const auto before = m_portal->arrivals().size();
    const auto reply = client().create(u"geprüft"_s, fields);
    QCOMPARE(reply.status, 400);
    QCOMPARE(reply.errorCode(), code);
    const auto named = QJsonDocument::fromJson(reply.body).array().at(0).toObject().value(u"fields"_s).toArray();
    QCOMPARE(named.at(0).toString(), field);
    QCOMPARE(m_portal->arrivals().size(), before);
    QCOMPARE(client().post("/sobjects/Case", "{\"Subject\":").errorCode(), u"JSON_PARSER_ERROR"_s);
}

void PracticePortalTest::rollsBackComposites()
{
    const auto part = [](const QString& id, const QJsonObject& body) {
        return QJsonObject{{u"method"_s, u"POST"_s},
                           {u"url"_s, u"/services/data/v67.0/sobjects/Case"_s},
                           {u"referenceId"_s, id},
                           {u"body"_s, body}};
    };
    const QJsonArray parts{part(u"a"_s, {{u"Subject"_s, u"A"_s}, {u"Business_Impact_Category__c"_s, u"No impact"_s}}),
                           part(u"b"_s, {{u"Subject"_s, u"B"_s}})};
    const auto before = m_portal->arrivals().size();
    const auto all = client().post("/composite", json({{u"allOrNone"_s, true}, {u"compositeRequest"_s, parts}}));
    QCOMPARE(all.status, 200);
    QCOMPARE(m_portal->arrivals().size(), before);
    const auto each = client().post("/composite", json({{u"allOrNone"_s, false}, {u"compositeRequest"_s, parts}}));
    const auto answers = each.object().value(u"compositeResponse"_s).toArray();
    QCOMPARE(answers.at(0).toObject().value(u"httpStatusCode"_s).toInt(), 201);
    QCOMPARE(answers.at(1).toObject().value(u"httpStatusCode"_s).toInt(), 400);
    QCOMPARE(m_portal->arrivals().size(), before + 1);
}

void PracticePortalTest::limitsComposites()
{
    const auto status = [this](int count, const QString& url) {
        QJsonArray parts;
        for (int i = 0; i < count; ++i)
            parts.append(QJsonObject{{u"method"_s, u"GET"_s}, {u"url"_s, url}, {u"referenceId"_s, u"r%1"_s.arg(i)}});
        return client().post("/composite", json({{u"compositeRequest"_s, parts}})).status;
    };
    const auto query = u"/services/data/v67.0/query?q=SELECT+Id+FROM+Case+LIMIT+1"_s;
    QCOMPARE(status(5, query), 200);
    QCOMPARE(status(6, query), 400);
    QCOMPARE(status(25, u"/services/data/v67.0/limits"_s), 200);
    QCOMPARE(status(26, u"/services/data/v67.0/limits"_s), 400);
}

void PracticePortalTest::takesFiles()
{
    const auto caseId = client().create(u"mit Datei"_s).object().value(u"id"_s).toString();
    QByteArray bytes(20 * 1024 * 1024, '\0');
    for (qsizetype i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<char>((i * 31 + i / 257) & 0xff);
    const QByteArray entity = json({{u"Title"_s, u"Übersicht"_s},
                                    {u"PathOnClient"_s, u"Übersicht Fehler.zip"_s},
                                    {u"FirstPublishLocationId"_s, caseId}});
    const QByteArray body = "--limit\r\nContent-Disposition: form-data; name=\"entity_content\"\r\nContent-Type: "
                            "application/json\r\n\r\n" +
                            entity +
                            "\r\n--limit\r\nContent-Disposition: form-data; name=\"VersionData\"; "
                            "filename=\"Übersicht Fehler.zip\"\r\nContent-Type: application/octet-stream\r\n\r\n" +
                            bytes + "\r\n--limit--\r\n";
    const auto made =
        client().post("/sobjects/ContentVersion", body, {{"Content-Type", "multipart/form-data; boundary=\"limit\""}});
    QCOMPARE(made.status, 201);
    const auto id = made.object().value(u"id"_s).toString();
    const auto version = client().get("/sobjects/ContentVersion/" + id.toLatin1()).object();
    QCOMPARE(version.value(u"Checksum"_s).toString().toLatin1(),
             QCryptographicHash::hash(bytes, QCryptographicHash::Md5).toHex());
    QCOMPARE(version.value(u"ContentSize"_s).toInteger(), bytes.size());
    QCOMPARE(version.value(u"PathOnClient"_s).toString(), u"Übersicht Fehler.zip"_s);
    const auto data = version.value(u"VersionData"_s).toString();
    QCOMPARE(client().get(data.section(u"/v67.0"_s, 1).toLatin1()).body, bytes);
    QCOMPARE(m_portal->arrivals().last().files, 1);
    const auto links =
        u"SELECT ContentDocument.Title FROM ContentDocumentLink WHERE LinkedEntityId = '%1'"_s.arg(caseId);
    QCOMPARE(client().records(links).size(), 1);
}

void PracticePortalTest::servesManyAtOnce()
{
    const auto before = m_portal->arrivals().size();
    std::vector<std::thread> threads;
    for (int i = 0; i < 16; ++i)
        threads.emplace_back([this, i] {
            const auto own = client();
            for (int k = 0; k < 8; ++k)
                own.create(u"gleichzeitig %1/%2"_s.arg(i).arg(k));
        });
    for (auto& thread : threads)
        thread.join();
    const auto arrivals = m_portal->arrivals();
    QCOMPARE(arrivals.size(), before + 128);
    std::set<QString> numbers;
    for (const auto& arrival : arrivals)
        numbers.insert(arrival.number);
    QCOMPARE(numbers.size(), static_cast<std::size_t>(arrivals.size()));
}

void PracticePortalTest::describesConditionally()
{
    Portal portal{PortalOptions{}};
    QVERIFY(portal.start());
    const Client asking(portal);
    const auto first = asking.get("/sobjects/Case/describe");
    const auto tag = first.headers.value("etag");
    const auto changed = first.headers.value("last-modified");
    QVERIFY(!tag.isEmpty() && !changed.isEmpty());
    QCOMPARE(asking.get("/sobjects/Case/describe", {{"If-None-Match", tag}}).status, 304);
    QCOMPARE(asking.get("/sobjects/Case/describe", {{"If-Modified-Since", changed}}).status, 304);
    portal.removeChoice(u"Product__c"_s, u"EDI"_s);
    QCOMPARE(asking.get("/sobjects/Case/describe", {{"If-None-Match", tag}}).status, 200);
    QCOMPARE(asking.get("/sobjects/Case/describe", {{"If-Modified-Since", changed}}).status, 200);
    QCOMPARE(asking.create(u"weg"_s, {{u"Product__c"_s, u"EDI"_s}}).errorCode(),
             u"INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST"_s);
}

void PracticePortalTest::bitmapsFollowTheChoices()
{
    Catalogue catalogue;
    const auto allowed = [&catalogue](const QString& product) {
        const auto fields = catalogue.describe(*catalogue.find(u"Case"_s)).value(u"fields"_s).toArray();
        QStringList products;
        QStringList components;
        const auto choicesOf = [&fields](const QString& name) {
            for (const auto& field : fields)
                if (field.toObject().value(u"name"_s).toString() == name)
                    return field.toObject().value(u"picklistValues"_s).toArray();
            return QJsonArray();
        };
        for (const auto& choice : choicesOf(u"Product__c"_s))
            products << choice.toObject().value(u"value"_s).toString();
        const auto index = products.indexOf(product);
        for (const auto& choice : choicesOf(u"Component__c"_s)) {
            const auto bits = QByteArray::fromBase64(choice.toObject().value(u"validFor"_s).toString().toLatin1());
            if (index >= 0 && (static_cast<unsigned char>(bits.at(index / 8)) & (0x80U >> (index % 8))) != 0)
                components << choice.toObject().value(u"value"_s).toString();
        }
        components.sort();
        return components;
    };
    const auto expected = [](const QString& product) {
        auto list = componentsOf(product);
        list.sort();
        return list;
    };
    for (const auto& product : products())
        QCOMPARE(allowed(product), expected(product));
    // The bits move up when a value before them goes.
    QVERIFY(catalogue.removeChoice(u"Product"_s, u"Design Studio"_s));
    QVERIFY(!catalogue.removeChoice(u"Product"_s, u"Design Studio"_s));
    for (const auto& product : products())
        QCOMPARE(allowed(product), product == u"Design Studio"_s ? QStringList() : expected(product));
}

void PracticePortalTest::endsSessions()
{
    Portal portal{PortalOptions{.sessionLength = std::chrono::seconds(1)}};
    QVERIFY(portal.start());
    const Client brief(portal);
    QCOMPARE(brief.get("/limits").status, 200);
    QTRY_COMPARE_WITH_TIMEOUT(brief.get("/limits").status, 401, 5000);

    const auto asking = client();
    m_portal->endSessions();
    QCOMPARE(asking.get("/limits").errorCode(), u"INVALID_SESSION_ID"_s);
    QCOMPARE(ask(m_portal->port(), "GET", DATA_PATH + "/limits").status, 401);
    QCOMPARE(client().get("/limits").status, 200);
}

void PracticePortalTest::rotatesTokens()
{
    Portal portal{PortalOptions{.rotateTokens = true}};
    QVERIFY(portal.start());
    const auto refresh = [&portal](const QString& token) {
        QUrlQuery form;
        form.addQueryItem(u"grant_type"_s, u"refresh_token"_s);
        form.addQueryItem(u"refresh_token"_s, token);
        form.addQueryItem(u"client_id"_s, portal.clientId());
        return ask(portal.port(), "POST", "/support/services/oauth2/token",
                   form.toString(QUrl::FullyEncoded).toLatin1(),
                   {{"Content-Type", "application/x-www-form-urlencoded"}});
    };
    const auto old = portal.refreshToken();
    const auto first = refresh(old);
    QCOMPARE(first.status, 200);
    const auto fresh = first.object().value(u"refresh_token"_s).toString();
    QVERIFY(!fresh.isEmpty() && fresh != old);
    QCOMPARE(portal.refreshToken(), fresh);
    const auto again = refresh(old);
    QCOMPARE(again.status, 400);
    QCOMPARE(again.object().value(u"error"_s).toString(), u"invalid_grant"_s);
    QCOMPARE(refresh(fresh).status, 200);
    portal.revokeRefreshTokens();
    QCOMPARE(refresh(fresh).status, 400);
    QCOMPARE(refresh(portal.refreshToken()).status, 200);
}

void PracticePortalTest::tellsOfDeletions()
{
    const auto id = client().create(u"verschwindet"_s).object().value(u"id"_s).toString();
    QVERIFY(m_portal->removeCase(id));
    QVERIFY(!m_portal->removeCase(id));
    const auto now = QDateTime::currentDateTimeUtc();
    const auto span = [&now](int from, int to) {
        return "/sobjects/Case/deleted/?start=" + now.addSecs(from).toString(Qt::ISODate).toLatin1() +
               "&end=" + now.addSecs(to).toString(Qt::ISODate).toLatin1();
    };
    const auto deleted = client().get(span(-60, 60)).object().value(u"deletedRecords"_s).toArray();
    QVERIFY(std::any_of(deleted.begin(), deleted.end(),
                        [&](const QJsonValue& entry) { return entry.toObject().value(u"id"_s).toString() == id; }));
    QCOMPARE(client().get(span(60, -60)).errorCode(), u"INVALID_REPLICATION_DATE"_s);
    QCOMPARE(client().get(span(-20 * 86400, 0)).errorCode(), u"INVALID_REPLICATION_DATE"_s);
    QCOMPARE(client().get("/sobjects/Case/" + id.toLatin1()).status, 404);
    const auto gone = u"SELECT COUNT() FROM Case WHERE Id = '%1'"_s.arg(id);
    QCOMPARE(client().count(gone), 0);
    QCOMPARE(client().get("/queryAll?q=" + QUrl::toPercentEncoding(gone)).object().value(u"totalSize"_s).toInt(), 1);
}

void PracticePortalTest::recordsWhatTheVendorDoes()
{
    const auto id = client().create(u"Production Down – Test"_s).object().value(u"id"_s).toString();
    const auto before = client().get("/sobjects/Case/" + id.toLatin1()).object();
    QCOMPARE(before.value(u"Priority"_s).toString(), u"Critical"_s);
    QVERIFY(m_portal->vendorReplies(before.value(u"CaseNumber"_s).toString(), u"Wir prüfen das."_s));
    QVERIFY(m_portal->setStatus(id, u"Closed"_s));
    QVERIFY(!m_portal->setStatus(id, u"Teapot"_s));
    QVERIFY(!m_portal->vendorReplies(u"99999999"_s, u"?"_s));
    const auto comments =
        client().records(u"SELECT CommentBody, CreatedBy.UserType FROM CaseComment WHERE ParentId = '%1'"_s.arg(id));
    QCOMPARE(comments.size(), 1);
    QCOMPARE(comments.at(0).toObject().value(u"CreatedBy"_s).toObject().value(u"UserType"_s).toString(), u"Standard"_s);
    const auto after = client().get("/sobjects/Case/" + id.toLatin1()).object();
    QVERIFY(after.value(u"IsClosed"_s).toBool());
    const auto history = client().records(
        u"SELECT Field, NewValue FROM CaseHistory WHERE CaseId = '%1' ORDER BY CreatedDate, Id"_s.arg(id));
    QCOMPARE(history.size(), 2);
    QCOMPARE(history.at(1).toObject().value(u"NewValue"_s).toString(), u"Closed"_s);
}

void PracticePortalTest::stopsAtOnceAndStartsAgain()
{
    Portal portal{PortalOptions{}};
    QVERIFY(portal.start());
    const auto port = portal.port();
    QTcpSocket idle;
    idle.connectToHost(u"127.0.0.1"_s, port);
    QVERIFY(idle.waitForConnected(5000));
    auto faults = only(&Faults::lateAccept);
    faults.late = std::chrono::minutes(5);
    portal.setFaults(faults);
    std::thread waiting([&portal] { Client(portal).create(u"wartet"_s); });
    QTRY_COMPARE_WITH_TIMEOUT(portal.arrivals().size(), 1, 5000);
    QElapsedTimer timer;
    timer.start();
    portal.stop();
    QVERIFY2(timer.elapsed() < 2000, "stopping waited for a connection");
    waiting.join();
    QVERIFY(idle.state() == QAbstractSocket::UnconnectedState || idle.waitForDisconnected(5000));
    QTcpSocket late;
    late.connectToHost(u"127.0.0.1"_s, port);
    QVERIFY(!late.waitForConnected(1000));
    QCOMPARE(late.error(), QAbstractSocket::ConnectionRefusedError);

    portal.setFaults({});
    QVERIFY2(portal.start(), qPrintable(portal.problem()));
    QCOMPARE(portal.port(), port);
    QCOMPARE(Client(portal).get("/limits").status, 200);
    QCOMPARE(portal.arrivals().size(), 1);
    QCOMPARE(portal.requests(), 1);
}

void PracticePortalTest::keepsItsFile()
{
    const QTemporaryDir folder;
    const PortalOptions options{.file = folder.filePath(u"Übung.sqlite"_s)};
    QString access;
    QString refresh;
    QString id;
    {
        Portal portal(options);
        QVERIFY2(portal.start(), qPrintable(portal.problem()));
        access = portal.accessToken();
        refresh = portal.refreshToken();
        id = Client(portal).create(u"bleibt"_s).object().value(u"id"_s).toString();
        portal.removeChoice(u"Region__c"_s, u"NA"_s);
    }
    Portal portal(options);
    QVERIFY(portal.start());
    // Both tokens still open the door, but nobody can read them in the file.
    QCOMPARE(ask(portal.port(), "GET", "/support/services/data/v60.0/limits", {},
                 {{"Authorization", "Bearer " + access.toLatin1()}})
                 .status,
             200);
    QUrlQuery form;
    form.addQueryItem(u"grant_type"_s, u"refresh_token"_s);
    form.addQueryItem(u"refresh_token"_s, refresh);
    form.addQueryItem(u"client_id"_s, portal.clientId());
    QCOMPARE(ask(portal.port(), "POST", "/support/services/oauth2/token", form.toString(QUrl::FullyEncoded).toLatin1(),
                 {{"Content-Type", "application/x-www-form-urlencoded"}})
                 .status,
             200);
    for (const QFileInfo& written : QDir(folder.path()).entryInfoList(QDir::Files)) {
        QFile file(written.filePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(!bytes.contains(access.toLatin1()) && !bytes.contains(refresh.toLatin1()));
    }
    QCOMPARE(portal.arrivals().size(), 1);
    QCOMPARE(portal.arrivals().first().id, id);
    QCOMPARE(Client(portal).count(u"SELECT COUNT() FROM Case"_s), 201);
    QCOMPARE(Client(portal).create(u"x"_s, {{u"Region__c"_s, u"NA"_s}}).status, 400);
}

void PracticePortalTest::refusesAForeignPort()
{
    Portal other{PortalOptions{.port = m_portal->port(), .cases = 1}};
    QVERIFY(!other.start());
    QVERIFY(other.problem().contains(QString::number(m_portal->port())));
    Portal nowhere{PortalOptions{.file = u"/nowhere/at/all.sqlite"_s}};
    QVERIFY(!nowhere.start());
    QVERIFY(!nowhere.problem().isEmpty());
    QVERIFY(nowhere.accessToken().isEmpty());
}

void PracticePortalTest::seedsABelievableCompany()
{
    QElapsedTimer timer;
    timer.start();
    Portal portal{PortalOptions{}};
    const auto seeding = timer.elapsed();
    QVERIFY2(seeding < 5000, qPrintable(QString::number(seeding)));
    QVERIFY(portal.start());
    const Client asking(portal);
    const auto cases = asking.records(u"SELECT Subject, Status, CreatedDate, LastModifiedDate, Contact.Name FROM Case "
                                      "ORDER BY LastModifiedDate DESC"_s);
    QCOMPARE(cases.size(), 200);
    QString above;
    std::set<QString> different;
    const auto latest = QDateTime::currentDateTimeUtc().addSecs(1);
    for (const auto& value : cases) {
        const auto record = value.toObject();
        const auto subject = record.value(u"Subject"_s).toString();
        QVERIFY(!subject.isEmpty() && subject.size() <= 255);
        QVERIFY2(!subject.contains(u'{') && !subject.contains(u'}'), qPrintable(subject));
        QVERIFY2(subject != above, qPrintable(subject));
        above = subject;
        different.insert(subject);
        const auto created =
            QDateTime::fromString(record.value(u"CreatedDate"_s).toString().left(19) + u'Z', Qt::ISODate);
        const auto changed =
            QDateTime::fromString(record.value(u"LastModifiedDate"_s).toString().left(19) + u'Z', Qt::ISODate);
        QVERIFY(created <= changed && changed <= latest);
    }
    QVERIFY2(different.size() > 150, qPrintable(QString::number(different.size())));
    const auto down = u"SELECT COUNT() FROM Case WHERE Priority = 'Critical' AND Subject LIKE 'Production Down%'"_s;
    QVERIFY(asking.count(down) >= 3 && asking.count(down) <= 5);
    QCOMPARE(asking.count(down + u" AND IsClosed = false"_s), 1);
    for (const auto& status :
         {u"New"_s, u"In Progress"_s, u"Waiting on Customer"_s, u"Escalated"_s, u"Solved"_s, u"Closed"_s})
        QVERIFY2(asking.count(u"SELECT COUNT() FROM Case WHERE Status = '%1'"_s.arg(status)) > 0, qPrintable(status));
    for (const auto& text : asking.records(u"SELECT CommentBody FROM CaseComment"_s)) {
        const auto body = text.toObject().value(u"CommentBody"_s).toString();
        QVERIFY2(!body.contains(u'{') && !body.isEmpty() && body.toUtf8().size() <= 4000, qPrintable(body));
    }
    for (const auto& pair : asking.records(u"SELECT Product__c, Component__c FROM Case"_s)) {
        const auto product = pair.toObject().value(u"Product__c"_s).toString();
        const auto component = pair.toObject().value(u"Component__c"_s).toString();
        QVERIFY2(componentsOf(product).contains(component), qPrintable(product + u": "_s + component));
    }
    const auto user = asking.records(u"SELECT Name FROM User WHERE Id = '%1'"_s.arg(portal.userId()));
    QCOMPARE(user.at(0).toObject().value(u"Name"_s).toString(), u"Jana Köhler"_s);
}

void PracticePortalTest::seedsTheSameAgain()
{
    Portal first{PortalOptions{}};
    Portal second{PortalOptions{}};
    QVERIFY(first.start() && second.start());
    QCOMPARE(subjects(first), subjects(second));
}

void PracticePortalTest::obeysOtherProcesses()
{
    const auto control = [this](const QByteArray& deed, const QJsonObject& body) {
        return ask(m_portal->port(), "POST", "/practice/" + deed, json(body)).status;
    };
    m_portal->resetRequests();
    QCOMPARE(control("faults", {{u"unavailable"_s, 1}}), 200);
    QCOMPARE(client().get("/limits").status, 503);
    QCOMPARE(control("faults", {}), 200);
    QCOMPARE(client().get("/limits").status, 200);
    const auto counted = ask(m_portal->port(), "GET", "/practice/requests").object();
    QCOMPARE(counted.value(u"requests"_s).toInt(), 2);
    QCOMPARE(control("offers", {{u"offers"_s, u"external-id"_s}}), 200);
    QCOMPARE(client().count(u"SELECT COUNT() FROM Case WHERE ClientReference__c = 'none'"_s), 0);
    QCOMPARE(control("reply", {{u"case"_s, u"nothing"_s}, {u"text"_s, u"x"_s}}), 404);
    const auto id = client().create(u"von außen"_s).object().value(u"id"_s).toString();
    QCOMPARE(control("reply", {{u"case"_s, id}, {u"text"_s, u"Antwort"_s}}), 200);
    QCOMPARE(control("status", {{u"case"_s, id}, {u"status"_s, u"Solved"_s}}), 200);
    QCOMPARE(control("remove", {{u"case"_s, id}}), 200);
    const auto asking = client();
    QCOMPARE(control("end-sessions", {}), 200);
    QCOMPARE(asking.get("/limits").status, 401);
    const auto tokens = ask(m_portal->port(), "GET", "/practice/tokens").object();
    QCOMPARE(tokens.value(u"accessToken"_s).toString(), m_portal->accessToken());
    const auto arrivals = QJsonDocument::fromJson(ask(m_portal->port(), "GET", "/practice/arrivals").body).array();
    QCOMPARE(arrivals.size(), m_portal->arrivals().size());
    QCOMPARE(control("teapot", {}), 404);
}

QTEST_GUILESS_MAIN(PracticePortalTest)
#include "PracticePortalTest.moc"
