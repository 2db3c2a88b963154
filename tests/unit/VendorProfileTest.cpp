// The shipped profile holds the known facts; a profile that is wrong anywhere is refused with the path.
#include "support/vendor/VendorProfile.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QtTest>

using namespace lotse;
using namespace lotse::vendor;
using namespace Qt::Literals::StringLiterals;

namespace
{

QByteArray shipped()
{
    QFile file(u":/vendors/jitterbit.json"_qs);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// The value with the member at `path` ("a.b[2].c") replaced; an undefined `value` removes it.
QJsonValue changed(const QJsonValue& root, QString path, const QJsonValue& value)
{
    if (path.isEmpty()) {
        return value;
    }
    if (path.startsWith(u'[')) {
        const int end = static_cast<int>(path.indexOf(u']'));
        const int index = path.mid(1, end - 1).toInt();
        QString rest = path.mid(end + 1);
        rest = rest.startsWith(u'.') ? rest.mid(1) : rest;
        QJsonArray array = root.toArray();
        array[index] = changed(array[index], rest, value);
        return array;
    }
    qsizetype end = 0;
    while (end < path.size() && path[end] != u'.' && path[end] != u'[') {
        ++end;
    }
    const QString key = path.left(end);
    QString rest = path.mid(end);
    rest = rest.startsWith(u'.') ? rest.mid(1) : rest;
    QJsonObject object = root.toObject();
    if (rest.isEmpty() && value.isUndefined()) {
        object.remove(key);
    } else {
        object[key] = changed(object[key], rest, value);
    }
    return object;
}

} // namespace

class VendorProfileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shippedProfileLoads()
    {
        const Result<VendorProfile> loaded = loadVendorProfile(u"jitterbit"_qs);
        QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().detail));
        const VendorProfile& profile = *loaded;
        QCOMPARE(profile.productionDown.trigger, u"Production Down"_qs);
        QCOMPARE(inLanguage(profile.productionDown.prefix, u"de"_qs),
                 u"Production Down – Produktionsausfall (Produktion ausgefallen)"_qs);
        QCOMPARE(inLanguage(profile.productionDown.prefix, u"pt"_qs), u"Production Down"_qs);
        QVERIFY(profile.products.size() == 19);
        QVERIFY(profile.connectors.contains(u"SAP"_qs) && profile.connectors.contains(u"Zendesk"_qs));
        QVERIFY(profile.link(u"create-case"_qs).isValid());
        QVERIFY(profile.link(u"nowhere"_qs).isEmpty());
        QVERIFY(profile.hotlinePerCustomer);
        QVERIFY(profile.mayHaveHotline(u"enterprise"_qs) && !profile.mayHaveHotline(u"Standard"_qs));
        QVERIFY(profile.mayHaveHotline(QString())); // nobody said
        QVERIFY(profile.mayHaveHotline(u"a plan of next year"_qs));
        // Not known, so not there.
        QVERIFY(profile.caseNumberPatterns.isEmpty());
        const std::vector<FormField> order = {FormField::Subject,     FormField::Product, FormField::Version,
                                              FormField::Description, FormField::Files,   FormField::Severity};
        std::vector<FormField> got;
        for (const AssistedField& field : profile.assistedForm) {
            got.push_back(field.field);
        }
        QCOMPARE(got, order);
    }

    void productsAreFoundByFormerName()
    {
        const VendorProfile profile = *loadVendorProfile(u"jitterbit"_qs);
        QVERIFY(profile.product(u"vinyl"_qs));
        QCOMPARE(profile.product(u"vinyl"_qs)->name, u"App Builder"_qs);
        QVERIFY(!profile.product(u"vinyl"_qs)->supportElsewhere.isEmpty());
        QVERIFY(!profile.product(u"Something else"_qs));
    }

    void unknownProfileIsNotFound()
    {
        for (const QString& id : {u"nobody"_qs, u""_qs, u"../vendors/jitterbit"_qs, u"jitterbit.json"_qs}) {
            const Result<VendorProfile> loaded = loadVendorProfile(id);
            QVERIFY(!loaded);
            QCOMPARE(loaded.error().code, ErrorCode::NotFoundHere);
        }
    }

    void brokenProfileNamesThePath_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("named");
        const auto row = [](const char* name, const QString& path, const QJsonValue& value, const QString& named = {}) {
            QTest::newRow(name) << path << value << (named.isEmpty() ? u"$."_qs + path + u":"_qs : named);
        };
        const QJsonValue gone(QJsonValue::Undefined);
        row("unknown key", u"colour"_qs, u"red"_qs);
        row("unknown key of a product", u"products[1].colour"_qs, u"red"_qs);
        row("unknown key of a link", u"links[0].icon"_qs, u"x"_qs);
        row("unknown key of the phrases", u"productionDown.suffix"_qs, u"x"_qs);
        row("no format", u"format"_qs, gone);
        row("other format", u"format"_qs, 2);
        row("format as text", u"format"_qs, u"1"_qs);
        row("no id", u"id"_qs, gone);
        row("name is a number", u"name"_qs, 7);
        row("blank source", u"source"_qs, u"  "_qs);
        row("no trigger", u"productionDown.trigger"_qs, gone);
        row("empty trigger", u"productionDown.trigger"_qs, u""_qs);
        row("prefix without the trigger", u"productionDown.prefix.de"_qs, u"Produktionsausfall"_qs);
        row("prefix without English", u"productionDown.prefix.en"_qs, gone);
        row("prefix of no language", u"productionDown.prefix.german"_qs, u"Production Down"_qs);
        row("phrases without the trigger", u"productionDown.recognised"_qs, QJsonArray{u"Ausfall"_qs});
        row("no phrases", u"productionDown.recognised"_qs, QJsonArray{});
        row("no products", u"products"_qs, QJsonArray{});
        row("products are an object", u"products"_qs, QJsonObject{});
        row("product is a text", u"products[0]"_qs, u"Studio"_qs);
        row("product without name", u"products[3].name"_qs, gone);
        row("product twice", u"products[3].name"_qs, u"design studio"_qs);
        row("former name is another's name", u"products[0].formerNames"_qs, QJsonArray{u"EDI"_qs},
            u"$.products[6].name:"_qs);
        row("cloud is a text", u"products[0].cloud"_qs, u"yes"_qs);
        row("support link is no address", u"products[1].supportLink"_qs, u"ftp://example.com"_qs);
        row("region is a number", u"regions[1]"_qs, 3);
        row("connector twice", u"connectors[1]"_qs, u"API"_qs);
        row("connector blank", u"connectors[2]"_qs, u" "_qs);
        row("label of no field", u"fieldLabels.colour"_qs, QJsonArray{u"Colour"_qs});
        row("labels are a text", u"fieldLabels.subject"_qs, u"Subject"_qs);
        row("assisted field unknown", u"assistedForm[0].field"_qs, u"colour"_qs);
        row("assisted field twice", u"assistedForm[1].field"_qs, u"subject"_qs);
        row("assisted label missing", u"assistedForm[2].label"_qs, gone);
        row("script address", u"links[0].address"_qs, u"javascript:alert(1)"_qs);
        row("relative address", u"links[0].address"_qs, u"/s/support"_qs);
        row("address without host", u"links[0].address"_qs, u"https:///x"_qs);
        row("link twice", u"links[1].id"_qs, u"portal"_qs);
        row("plan without a name", u"plans[0].name"_qs, u""_qs);
        row("plan's hotline is a text", u"plans[2].hotline"_qs, u"yes"_qs);
        row("hotline is a text", u"hotlinePerCustomer"_qs, u"true"_qs);
        row("pattern broken", u"caseNumberPatterns"_qs, QJsonArray{u"("_qs}, u"$.caseNumberPatterns[0]:"_qs);
        row("pattern without group", u"caseNumberPatterns"_qs, QJsonArray{u"\\d+"_qs}, u"$.caseNumberPatterns[0]:"_qs);
    }
    void brokenProfileNamesThePath()
    {
        QFETCH(QString, path);
        QFETCH(QJsonValue, value);
        QFETCH(QString, named);
        const QJsonObject root = QJsonDocument::fromJson(shipped()).object();
        QVERIFY(!root.isEmpty());
        const QByteArray broken = QJsonDocument(changed(root, path, value).toObject()).toJson();
        const Result<VendorProfile> parsed = parseVendorProfile(broken);
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().code, ErrorCode::ProfileInvalid);
        QVERIFY2(parsed.error().detail.startsWith(named), qPrintable(parsed.error().detail));
    }

    void whatIsNoProfileIsRefused()
    {
        for (const QByteArray& bytes : {QByteArray(), QByteArray("[]"), QByteArray("{"), QByteArray("\xff\xfe{}"),
                                        QByteArray("null"), shipped().left(2000)}) {
            const Result<VendorProfile> parsed = parseVendorProfile(bytes);
            QVERIFY(!parsed);
            QCOMPARE(parsed.error().code, ErrorCode::ProfileInvalid);
            QVERIFY(parsed.error().detail.startsWith(u'$'));
        }
    }
};

QTEST_GUILESS_MAIN(VendorProfileTest)
#include "VendorProfileTest.moc"
