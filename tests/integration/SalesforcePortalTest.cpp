#include "portals/salesforce/SalesforcePortal.h"

#include "Await.h"
#include "integration/KeptToken.h"
#include "practice/Portal.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace lotse;
using namespace lotse::salesforce;
using lotse::cases::DeliveryWay;
using lotse::testing::await;
using lotse::testing::KeptToken;

namespace
{

// An account at a practice portal.
struct Customer {
    explicit Customer(practice::PortalOptions options = {}) : site(std::move(options))
    {
        started = site.start();
        token = std::make_unique<KeptToken>(site.refreshToken());
        spec = {.site = site.site(),
                .clientId = site.clientId(),
                .productLabels = {u"Product"_s},
                .severityLabels = {u"Severity Level"_s}};
        connect();
    }

    void connect() { portal = std::make_unique<SalesforcePortal>(spec, http, *token, clock); }

    // Everything since the cursor, page by page.
    Result<cases::ChangePage> allChanges(QByteArray& cursor, int* pages = nullptr)
    {
        cases::ChangePage all;
        do {
            auto page = await(portal->changes(cursor, {}));
            if (!page) {
                return page;
            }
            all.cases.insert(all.cases.end(), page->cases.begin(), page->cases.end());
            all.entries.insert(all.entries.end(), page->entries.begin(), page->entries.end());
            all.attachments.insert(all.attachments.end(), page->attachments.begin(), page->attachments.end());
            all.attachmentsOf.insert(all.attachmentsOf.end(), page->attachmentsOf.begin(), page->attachmentsOf.end());
            all.deletedCases += page->deletedCases;
            all.present.insert(all.present.end(), page->present.begin(), page->present.end());
            all.completeSet = all.completeSet || page->completeSet;
            all.more = page->more;
            all.cursor = cursor = page->cursor;
            if (pages) {
                ++*pages;
            }
        } while (all.more);
        return all;
    }

    cases::NewCase report(const QString& reference, DeliveryWay way = {})
    {
        return {.reference = reference,
                .fields = {{u"Subject"_s, u"Production Down – Produktionsausfall: Häfen"_s},
                           {u"Description"_s, u"Nichts geht mehr.\n\nReference: "_s + reference},
                           {u"Product__c"_s, u"Jitterbit Studio"_s},
                           {u"Business_Impact_Category__c"_s, u"Revenue or shipping stopped"_s}},
                .way = way,
                .timeout = 5s};
    }

    practice::Portal site;
    net::HttpClient http;
    SystemClock clock;
    std::unique_ptr<KeptToken> token;
    SiteSpec spec;
    std::unique_ptr<SalesforcePortal> portal;
    bool started = false;
};

const cases::FormField* field(const cases::CaseForm& form, const QString& label)
{
    const auto found = std::find_if(form.fields.begin(), form.fields.end(),
                                    [&](const cases::FormField& one) { return one.label == label; });
    return found == form.fields.end() ? nullptr : &*found;
}

bool isQuiet(const cases::ChangePage& page)
{
    return page.cases.empty() && page.entries.empty() && page.attachments.empty() && page.attachmentsOf.empty() &&
           page.deletedCases.isEmpty() && !page.more;
}

// As if the feed had last told something so many days ago.
QByteArray withoutNewsOfDeletions(const QByteArray& cursor, int days)
{
    QJsonObject longAgo = QJsonDocument::fromJson(cursor).object();
    longAgo.insert(u"deletedFrom"_s,
                   QDateTime::currentDateTimeUtc().addDays(-days).toString(u"yyyy-MM-ddTHH:mm:ss.zzz"_s) + u'Z');
    return QJsonDocument(longAgo).toJson();
}

} // namespace

class SalesforcePortalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhoIsSignedIn();
    void anotherIdentityStopsEverything_data();
    void anotherIdentityStopsEverything();
    void describesTheForm();
    void findsTheWayToCreateOnce();
    void mirrorsEverythingThenIsQuiet();
    void seesWhatTheVendorDoes();
    void seesWhatIsGone();
    void listsAllWhenTheFeedIsTooOld();
    void listsAllWhenTheFeedIsRefused();
    void seesAFileThatTouchedNothingElse();
    void mirrorsManyCasesPageByPage();
    void createsOnce_data();
    void createsOnce();
    void findsACaseByItsReference();
    void readsBackWhatWasCreated();
    void rejectionNamesFields();
    void mishapsSayWhetherItMayHaveArrived_data();
    void mishapsSayWhetherItMayHaveArrived();
    void readsFailClearly_data();
    void readsFailClearly();
    void expiredSessionIsRenewedOnce();
    void rotatedTokenIsStored();
    void revokedTokenNeedsAPerson();
    void accessTokenCannotBeRenewed();
    void filesArriveWhole();
    void changedFileIsNotSent();
    void repliesAreFoundAgain();
    void filesComeBackWhole();
    void closesOnce();
    void stoppedPortalIsRefusedForCertain();
    void stopEndsEverythingSoon();
};

void SalesforcePortalTest::saysWhoIsSignedIn()
{
    Customer customer;
    QVERIFY2(customer.started, qPrintable(customer.site.problem()));
    const auto who = await(customer.portal->identity({}));
    QVERIFY(who);
    QCOMPARE(who->organisationId, customer.site.organisationId());
    QCOMPARE(who->userId, customer.site.userId());
    QVERIFY(!who->userName.isEmpty());
    QCOMPARE(customer.site.requests(), 2);
    const auto again = await(customer.portal->identity({}));
    QVERIFY(again);
    QVERIFY(*again == *who);
    QVERIFY(customer.portal->serverTime().isValid());
    QVERIFY(std::abs(customer.portal->serverTime().secsTo(QDateTime::currentDateTimeUtc())) < 60);
}

void SalesforcePortalTest::anotherIdentityStopsEverything_data()
{
    QTest::addColumn<bool>("user");
    QTest::addRow("another user") << true;
    QTest::addRow("another organisation") << false;
}

void SalesforcePortalTest::anotherIdentityStopsEverything()
{
    QFETCH(bool, user);
    Customer customer;
    (user ? customer.spec.expectedUser : customer.spec.expectedOrganisation) = u"005000000000999AAA"_s;
    customer.connect();
    const auto created = await(customer.portal->create(customer.report(u"r-1"_s), {}));
    QVERIFY(!created);
    QCOMPARE(created.error().code, ErrorCode::IdentityChanged);
    QVERIFY(!created.error().mayHaveArrived);
    const auto page = await(customer.portal->changes({}, {}));
    QVERIFY(!page);
    QCOMPARE(page.error().code, ErrorCode::IdentityChanged);
    QCOMPARE(customer.site.requests(), 4); // twice: a token, and whose it is
    QVERIFY(customer.site.arrivals().isEmpty());
}

void SalesforcePortalTest::describesTheForm()
{
    Customer customer;
    auto form = await(customer.portal->describe({}));
    QVERIFY(form);
    QVERIFY(!form->tag.isEmpty());
    const auto* product = field(*form, u"Product"_s);
    const auto* component = field(*form, u"Component"_s);
    const auto* impact = field(*form, u"Business Impact Category"_s);
    QVERIFY(product && component && impact);
    QVERIFY(product->choices.size() > 5);
    QCOMPARE(component->controllingField, product->name);
    for (const auto& choice : component->choices) {
        QVERIFY(!choice.validFor.isEmpty());
        for (const QString& value : choice.validFor) {
            QVERIFY(std::any_of(product->choices.begin(), product->choices.end(),
                                [&](const auto& one) { return one.value == value; }));
        }
    }
    const auto operation = std::find_if(component->choices.begin(), component->choices.end(),
                                        [](const auto& choice) { return choice.value == u"Operation"; });
    QVERIFY(operation != component->choices.end());
    QCOMPARE(operation->validFor, (QStringList{u"Jitterbit Studio"_s, u"Design Studio"_s}));
    QVERIFY(impact->required);
    QCOMPARE(field(*form, u"Subject"_s)->maxLength, 255);
    QCOMPARE(field(*form, u"Description"_s)->maxLength, 32000);
    QVERIFY(!field(*form, u"Owner ID"_s));

    QVERIFY(await(customer.portal->describe({})).value() == *form); // not modified
    customer.site.removeChoice(u"Product"_s, u"EDI"_s);
    const auto after = await(customer.portal->describe({}));
    QVERIFY(after);
    QCOMPARE(field(*after, u"Product"_s)->choices.size(), product->choices.size() - 1);
}

void SalesforcePortalTest::findsTheWayToCreateOnce()
{
    Customer customer;
    using Kind = DeliveryWay::Kind;
    QCOMPARE(await(customer.portal->describe({}))->way.kind, Kind::LookUp);
    customer.site.setOffers(practice::Offers::ExternalId);
    const auto external = await(customer.portal->describe({}));
    QCOMPARE(external->way.kind, Kind::ExternalId);
    QVERIFY(!external->way.externalIdField.isEmpty());
    QVERIFY(!field(*external, u"Client Reference"_s));
    customer.site.setOffers(practice::Offers::IdempotencyKey);
    QCOMPARE(await(customer.portal->describe({}))->way.kind, Kind::IdempotencyKey);
}

void SalesforcePortalTest::mirrorsEverythingThenIsQuiet()
{
    Customer customer;
    QByteArray cursor;
    const auto all = customer.allChanges(cursor);
    QVERIFY(all);
    QSet<QString> ids;
    for (const auto& one : all->cases) {
        QVERIFY(!ids.contains(one.id));
        ids.insert(one.id);
        QVERIFY(!one.number.isEmpty() && !one.subject.isEmpty() && !one.status.isEmpty());
        QVERIFY(one.created.isValid() && one.modified.isValid() && !one.revision.isEmpty());
    }
    QCOMPARE(ids.size(), 200);
    const auto count = [&](auto fits) { return std::count_if(all->cases.begin(), all->cases.end(), fits); };
    QVERIFY(count([](const auto& one) { return !one.product.isEmpty() && !one.severity.isEmpty(); }) > 100);
    QVERIFY(count([](const auto& one) { return !one.contactName.isEmpty(); }) > 100);
    QVERIFY(count([](const auto& one) { return one.closed; }) > 0);
    for (const auto kind : {cases::EntryKind::Comment, cases::EntryKind::Email, cases::EntryKind::Change}) {
        QVERIFY(std::any_of(all->entries.begin(), all->entries.end(), [&](const auto& entry) {
            return entry.kind == kind && entry.at.isValid() && ids.contains(entry.caseId);
        }));
    }
    QVERIFY(std::any_of(all->entries.begin(), all->entries.end(), [](const auto& entry) { return entry.fromVendor; }));
    QVERIFY(std::any_of(all->entries.begin(), all->entries.end(), [](const auto& entry) { return !entry.fromVendor; }));
    QCOMPARE(all->attachmentsOf.size(), ids.size());
    QVERIFY(!all->attachments.empty());
    QVERIFY(all->attachments.front().checksum.startsWith(u"md5:"));
    QVERIFY(customer.portal->budget().used >= 0);

    for (int round = 0; round < 3; ++round) {
        customer.site.resetRequests();
        const auto quiet = await(customer.portal->changes(cursor, {}));
        QVERIFY(quiet);
        QVERIFY(isQuiet(*quiet));
        QCOMPARE(quiet->cursor, cursor);
        QCOMPARE(customer.site.requests(), 1);
    }
}

void SalesforcePortalTest::seesWhatTheVendorDoes()
{
    Customer customer;
    QByteArray cursor;
    const auto all = customer.allChanges(cursor);
    QVERIFY(all);
    const auto open = std::find_if(all->cases.begin(), all->cases.end(), [](const auto& one) { return !one.closed; });
    QVERIFY(open != all->cases.end());
    QVERIFY(customer.site.vendorReplies(open->id, u"Wir sehen uns das an."_s));
    QVERIFY(customer.site.setStatus(open->number, u"Closed"_s));

    const auto news = customer.allChanges(cursor);
    QVERIFY(news);
    QCOMPARE(news->cases.size(), 1U);
    QCOMPARE(news->cases.front().id, open->id);
    QVERIFY(news->cases.front().closed);
    QVERIFY(news->cases.front().revision != open->revision);
    QVERIFY(std::any_of(news->entries.begin(), news->entries.end(), [&](const auto& entry) {
        return entry.text.contains(u"Wir sehen uns das an.") && entry.fromVendor && entry.caseId == open->id;
    }));
    QVERIFY(std::any_of(news->entries.begin(), news->entries.end(), [&](const auto& entry) {
        return entry.kind == cases::EntryKind::Change && entry.field == u"Status" && entry.newValue == u"Closed" &&
               entry.oldValue == open->status;
    }));
    QCOMPARE(news->attachmentsOf, std::vector<QString>{open->id});

    const auto quiet = await(customer.portal->changes(cursor, {}));
    QVERIFY(quiet);
    QVERIFY(isQuiet(*quiet));
    QCOMPARE(quiet->cursor, cursor);
}

void SalesforcePortalTest::seesWhatIsGone()
{
    Customer customer;
    QByteArray cursor;
    const auto all = customer.allChanges(cursor);
    QVERIFY(all);
    const QString gone = all->cases[7].id;
    QVERIFY(customer.site.removeCase(gone));
    const auto news = customer.allChanges(cursor);
    QVERIFY(news);
    QCOMPARE(news->deletedCases, QStringList{gone});
    QVERIFY(!news->completeSet);
    const auto quiet = await(customer.portal->changes(cursor, {}));
    QVERIFY(quiet);
    QVERIFY(isQuiet(*quiet));
    QCOMPARE(quiet->cursor, cursor);
}

void SalesforcePortalTest::listsAllWhenTheFeedIsTooOld()
{
    Customer customer;
    QByteArray cursor;
    const auto all = customer.allChanges(cursor);
    QVERIFY(all);
    QVERIFY(customer.site.removeCase(all->cases[3].id));
    QVERIFY(customer.site.vendorReplies(all->cases[5].id, u"während der Pause"_s));
    cursor = withoutNewsOfDeletions(cursor, 40);

    const auto everything = customer.allChanges(cursor);
    QVERIFY(everything);
    QVERIFY(everything->completeSet);
    const QSet<QString> ids(everything->present.begin(), everything->present.end());
    QCOMPARE(ids.size(), 199);
    QCOMPARE(everything->cases.size(), 1U); // the one that changed; the others are only named
    QVERIFY(!ids.contains(all->cases[3].id));
    QVERIFY(std::any_of(everything->entries.begin(), everything->entries.end(),
                        [](const auto& entry) { return entry.text.contains(u"während der Pause"); }));

    // Deletions around the run come once more; then all is quiet.
    QVERIFY(customer.allChanges(cursor));
    const auto quiet = await(customer.portal->changes(cursor, {}));
    QVERIFY(quiet);
    QVERIFY(isQuiet(*quiet));
    QVERIFY(!quiet->completeSet);
    QCOMPARE(quiet->cursor, cursor);
}

void SalesforcePortalTest::listsAllWhenTheFeedIsRefused()
{
    Customer customer;
    customer.site.setShowsDeletions(false);
    QByteArray cursor;
    const auto all = customer.allChanges(cursor);
    QVERIFY(all);
    const QString gone = all->cases[3].id;
    QVERIFY(customer.site.removeCase(gone));

    const auto sameDay = customer.allChanges(cursor);
    QVERIFY(sameDay);
    QVERIFY(!sameDay->completeSet);
    cursor = withoutNewsOfDeletions(cursor, 2);
    const auto nextDay = customer.allChanges(cursor);
    QVERIFY(nextDay);
    QVERIFY(nextDay->completeSet);
    QCOMPARE(nextDay->present.size(), 199U);
    QCOMPARE(std::count(nextDay->present.begin(), nextDay->present.end(), gone), 0);

    customer.site.resetRequests();
    const auto quiet = await(customer.portal->changes(cursor, {}));
    QVERIFY(quiet);
    QVERIFY(isQuiet(*quiet));
    QCOMPARE(quiet->cursor, cursor);
    QCOMPARE(customer.site.requests(), 1);
}

void SalesforcePortalTest::seesAFileThatTouchedNothingElse()
{
    Customer customer;
    QByteArray cursor;
    const auto all = customer.allChanges(cursor);
    QVERIFY(all);
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"trace.log"_s));
    const QByteArray trace = "14:02 connection refused";
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(trace);
    file.close();
    const QString caseId = all->cases[5].id;
    const cases::NewFile added{
        .caseId = caseId,
        .name = u"Ablauf für Häfen.log"_s,
        .path = file.fileName(),
        .size = trace.size(),
        .md5 = QString::fromLatin1(QCryptographicHash::hash(trace, QCryptographicHash::Md5).toHex()),
        .sha256 = QString::fromLatin1(QCryptographicHash::hash(trace, QCryptographicHash::Sha256).toHex()),
        .timeout = 5s};
    QVERIFY(await(customer.portal->addFile(added, {})));

    const auto news = customer.allChanges(cursor);
    QVERIFY(news);
    QVERIFY(news->cases.empty());
    QCOMPARE(news->attachmentsOf, std::vector<QString>{caseId});
    QVERIFY(std::any_of(news->attachments.begin(), news->attachments.end(), [&](const cases::Attachment& one) {
        return one.caseId == caseId && one.name == u"Ablauf für Häfen.log";
    }));

    customer.site.resetRequests();
    const auto quiet = await(customer.portal->changes(cursor, {}));
    QVERIFY(quiet);
    QVERIFY(isQuiet(*quiet));
    QCOMPARE(quiet->cursor, cursor);
    QCOMPARE(customer.site.requests(), 1);
}

void SalesforcePortalTest::mirrorsManyCasesPageByPage()
{
    Customer customer({.cases = 20});
    customer.site.grow(4200, 2);
    QByteArray cursor;
    int pages = 0;
    const auto all = customer.allChanges(cursor, &pages);
    QVERIFY(all);
    QSet<QString> ids;
    QSet<QString> entries;
    for (const auto& one : all->cases) {
        ids.insert(one.id);
    }
    for (const auto& entry : all->entries) {
        entries.insert(entry.id);
    }
    QCOMPARE(ids.size(), 4220);
    QCOMPARE(all->cases.size(), 4220U);
    QCOMPARE(entries.size(), static_cast<qsizetype>(all->entries.size()));
    QVERIFY(entries.size() >= 8400);
    QVERIFY(pages >= 5);
    customer.site.resetRequests();
    const auto quiet = await(customer.portal->changes(cursor, {}));
    QVERIFY(quiet);
    QVERIFY(isQuiet(*quiet));
    QCOMPARE(quiet->cursor, cursor);
    QCOMPARE(customer.site.requests(), 1);
}

void SalesforcePortalTest::createsOnce_data()
{
    QTest::addColumn<practice::Offers>("offers");
    QTest::addColumn<int>("arrivals");
    QTest::addRow("external id") << practice::Offers::ExternalId << 1;
    QTest::addRow("idempotency key") << practice::Offers::IdempotencyKey << 1;
    QTest::addRow("nothing") << practice::Offers::Nothing << 2;
}

void SalesforcePortalTest::createsOnce()
{
    QFETCH(practice::Offers, offers);
    QFETCH(int, arrivals);
    Customer customer({.offers = offers});
    const auto form = await(customer.portal->describe({}));
    QVERIFY(form);
    const auto report = customer.report(u"6f1c3a52-9a1e-4d0e-8f5e-1f0f7f0b8a11"_s, form->way);
    const auto first = await(customer.portal->create(report, {}));
    QVERIFY2(first, qPrintable(first ? QString() : first.error().detail));
    QVERIFY(!first->id.isEmpty() && !first->number.isEmpty() && first->serverTime.isValid());
    const auto second = await(customer.portal->create(report, {}));
    QVERIFY(second);
    QCOMPARE(customer.site.arrivals().size(), arrivals); // two, where only a look-up can tell
    QCOMPARE(second->id == first->id, arrivals == 1);
    const auto arrived = customer.site.arrivals().first();
    QCOMPARE(arrived.number, first->number);
    QCOMPARE(arrived.subject, report.fields.value(u"Subject"_s));
    QCOMPARE(arrived.description, report.fields.value(u"Description"_s));
}

void SalesforcePortalTest::findsACaseByItsReference()
{
    Customer customer;
    const QDateTime since = QDateTime::currentDateTimeUtc().addSecs(-300);
    const auto nothing = await(customer.portal->lookUp(u"aaaa-1"_s, since, {}));
    QVERIFY(nothing);
    QVERIFY(nothing->empty());
    const auto one = await(customer.portal->create(customer.report(u"aaaa-1"_s), {}));
    const auto other = await(customer.portal->create(customer.report(u"aaaa-12"_s), {}));
    QVERIFY(one && other);
    const auto found = await(customer.portal->lookUp(u"aaaa-1"_s, since, {}));
    QVERIFY(found);
    QCOMPARE(found->size(), 1U);
    QCOMPARE(found->front().id, one->id);
    QCOMPARE(found->front().number, one->number);
    QVERIFY(await(customer.portal->create(customer.report(u"aaaa-1"_s), {})));
    QCOMPARE(await(customer.portal->lookUp(u"aaaa-1"_s, since, {}))->size(), 2U);
    QVERIFY(await(customer.portal->lookUp(u"aaaa-1"_s, QDateTime::currentDateTimeUtc().addSecs(300), {}))->empty());
}

void SalesforcePortalTest::readsBackWhatWasCreated()
{
    Customer customer;
    const auto report = customer.report(u"bbbb-1"_s);
    const auto created = await(customer.portal->create(report, {}));
    QVERIFY(created);
    QVERIFY(customer.site.vendorReplies(created->number, u"Guten Morgen, Ä Ö Ü ß 日本"_s));
    QVERIFY(customer.site.setStatus(created->number, u"In Progress"_s));
    const auto detail = await(customer.portal->read(created->id, {}));
    QVERIFY(detail);
    QCOMPARE(detail->head.number, created->number);
    QCOMPARE(detail->head.subject, report.fields.value(u"Subject"_s));
    QCOMPARE(detail->head.description, report.fields.value(u"Description"_s));
    QCOMPARE(detail->head.product, u"Jitterbit Studio"_s);
    QCOMPARE(detail->head.status, u"In Progress"_s);
    QVERIFY(std::any_of(detail->entries.begin(), detail->entries.end(), [](const auto& entry) {
        return entry.text.contains(u"Ä Ö Ü ß 日本") && !entry.authorName.isEmpty();
    }));
    QVERIFY(std::is_sorted(detail->entries.begin(), detail->entries.end(),
                           [](const auto& a, const auto& b) { return a.at < b.at; }));
    const auto unknown = await(customer.portal->read(u"500000000999999AAA"_s, {}));
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().code, ErrorCode::NotFound);
    const auto strange = await(customer.portal->read(u"x' OR Id != '"_s, {}));
    QVERIFY(!strange);
}

void SalesforcePortalTest::rejectionNamesFields()
{
    Customer customer;
    auto report = customer.report(u"cccc-1"_s);
    report.fields.remove(u"Business_Impact_Category__c"_s);
    const auto missing = await(customer.portal->create(report, {}));
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::Rejected);
    QCOMPARE(missing.error().fields, QStringList{u"Business_Impact_Category__c"_s});
    QVERIFY(missing.error().detail.contains(u"Required fields are missing"));
    QCOMPARE(missing.error().retry, Retry::AfterPerson);
    QVERIFY(!missing.error().mayHaveArrived);

    report.fields.insert(u"Business_Impact_Category__c"_s, u"Gone with the wind"_s);
    const auto vanished = await(customer.portal->create(report, {}));
    QVERIFY(!vanished);
    QCOMPARE(vanished.error().code, ErrorCode::Rejected);
    QCOMPARE(vanished.error().fields, QStringList{u"Business_Impact_Category__c"_s});
    QVERIFY(customer.site.arrivals().isEmpty());
}

void SalesforcePortalTest::mishapsSayWhetherItMayHaveArrived_data()
{
    using practice::Faults;
    QTest::addColumn<double Faults::*>("fault");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<bool>("mayHaveArrived");
    QTest::addColumn<int>("arrivals");
    QTest::addColumn<int>("retryAfter"); // seconds; -1: not said
    using enum ErrorCode;
    QTest::addRow("dropped before") << &Faults::dropBeforeAccept << ConnectionLost << true << 0 << -1;
    QTest::addRow("dropped after") << &Faults::dropAfterAccept << ConnectionLost << true << 1 << -1;
    QTest::addRow("late") << &Faults::lateAccept << TimedOut << true << 1 << -1;
    QTest::addRow("503") << &Faults::unavailable << Unavailable << false << 0 << -1;
    QTest::addRow("503 later") << &Faults::unavailableRetryAfter << Unavailable << false << 0 << 1;
    QTest::addRow("429") << &Faults::tooMany << TooManyRequests << false << 0 << 1;
    QTest::addRow("500") << &Faults::serverError << ServerFailed << true << 0 << -1;
    QTest::addRow("HTML") << &Faults::html << AnswerNotPortal << true << 0 << -1;
    QTest::addRow("nonsense") << &Faults::nonsense << AnswerUnreadable << true << 0 << -1;
    QTest::addRow("truncated") << &Faults::truncated << AnswerUnreadable << true << 1 << -1;
    QTest::addRow("empty") << &Faults::empty << AnswerUnreadable << true << 1 << -1;
    QTest::addRow("limit") << &Faults::limitReached << LimitReached << false << 0 << -1;
    QTest::addRow("redirect") << &Faults::redirect << RedirectRefused << true << 0 << -1;
}

void SalesforcePortalTest::mishapsSayWhetherItMayHaveArrived()
{
    QFETCH(double practice::Faults::*, fault);
    QFETCH(ErrorCode, code);
    QFETCH(bool, mayHaveArrived);
    QFETCH(int, arrivals);
    QFETCH(int, retryAfter);
    for (const auto offers :
         {practice::Offers::Nothing, practice::Offers::ExternalId, practice::Offers::IdempotencyKey}) {
        Customer customer({.cases = 5, .offers = offers});
        const auto form = await(customer.portal->describe({}));
        QVERIFY(form);
        practice::Faults faults{.late = 1500ms, .writesOnly = true};
        faults.*fault = 1;
        customer.site.setFaults(faults);
        auto report = customer.report(u"dddd-1"_s, form->way);
        report.timeout = code == ErrorCode::TimedOut ? 300ms : 5s;
        const auto created = await(customer.portal->create(report, {}));
        QVERIFY(!created);
        QCOMPARE(created.error().code, code);
        QCOMPARE(created.error().mayHaveArrived, mayHaveArrived);
        QCOMPARE(created.error().retryAfter.has_value(), retryAfter >= 0);
        QTRY_COMPARE_WITH_TIMEOUT(customer.site.arrivals().size(), arrivals, 4000);
        customer.site.setFaults({});
        if (form->way.kind != DeliveryWay::Kind::LookUp) {
            QVERIFY(await(customer.portal->create(report, {}))); // may simply be repeated
            QCOMPARE(customer.site.arrivals().size(), 1);
        } else {
            const auto found =
                await(customer.portal->lookUp(report.reference, QDateTime::currentDateTimeUtc().addSecs(-300), {}));
            QVERIFY(found);
            QCOMPARE(found->size(), static_cast<std::size_t>(arrivals));
        }
    }
}

void SalesforcePortalTest::readsFailClearly_data()
{
    using practice::Faults;
    QTest::addColumn<double Faults::*>("fault");
    QTest::addColumn<ErrorCode>("code");
    using enum ErrorCode;
    QTest::addRow("503") << &Faults::unavailable << Unavailable;
    QTest::addRow("429") << &Faults::tooMany << TooManyRequests;
    QTest::addRow("500") << &Faults::serverError << ServerFailed;
    QTest::addRow("HTML") << &Faults::html << AnswerNotPortal;
    QTest::addRow("nonsense") << &Faults::nonsense << AnswerUnreadable;
    QTest::addRow("truncated") << &Faults::truncated << AnswerUnreadable;
    QTest::addRow("empty") << &Faults::empty << AnswerUnreadable;
    QTest::addRow("limit") << &Faults::limitReached << LimitReached;
    QTest::addRow("dropped") << &Faults::dropBeforeAccept << ConnectionLost;
}

void SalesforcePortalTest::readsFailClearly()
{
    QFETCH(double practice::Faults::*, fault);
    QFETCH(ErrorCode, code);
    Customer customer({.cases = 5});
    QByteArray cursor;
    QVERIFY(customer.allChanges(cursor));
    practice::Faults faults;
    faults.*fault = 1;
    customer.site.setFaults(faults);
    const auto page = await(customer.portal->changes(cursor, {}));
    QVERIFY(!page);
    QCOMPARE(page.error().code, code);
    QVERIFY(!page.error().mayHaveArrived);
    // Signing in through the same mishap: nothing was sent.
    customer.connect();
    const auto created = await(customer.portal->create(customer.report(u"eeee-1"_s), {}));
    QVERIFY(!created);
    QVERIFY(!created.error().mayHaveArrived);
    QVERIFY(customer.site.arrivals().isEmpty());
    customer.site.setFaults({});
    const auto quiet = await(customer.portal->changes(cursor, {}));
    QVERIFY(quiet);
    QCOMPARE(quiet->cursor, cursor);
}

void SalesforcePortalTest::expiredSessionIsRenewedOnce()
{
    Customer customer;
    QVERIFY(await(customer.portal->describe({})));
    customer.site.endSessions();
    const auto created = await(customer.portal->create(customer.report(u"ffff-1"_s), {}));
    QVERIFY(created);
    QCOMPARE(customer.site.arrivals().size(), 1);

    // A session that ends with every request cannot be mended by signing in again and again.
    customer.site.setFaults({.expireSession = 1, .writesOnly = true});
    customer.site.resetRequests();
    const auto never = await(customer.portal->create(customer.report(u"ffff-2"_s), {}));
    QVERIFY(!never);
    QCOMPARE(never.error().code, ErrorCode::SessionNotForApi);
    QVERIFY(!never.error().mayHaveArrived);
    QCOMPARE(customer.site.requests(), 4); // refused, a token, whose it is, refused
    QCOMPARE(customer.site.arrivals().size(), 1);
}

void SalesforcePortalTest::rotatedTokenIsStored()
{
    Customer customer({.rotateTokens = true});
    QString inUse = customer.token->token;
    for (int round = 1; round <= 3; ++round) {
        customer.site.endSessions();
        QVERIFY(await(customer.portal->changes({}, {})));
        QCOMPARE(customer.token->stored.size(), round);
        QVERIFY(customer.token->token != inUse);
        inUse = customer.token->token;
        customer.connect(); // a new program goes on with what was stored
    }
}

void SalesforcePortalTest::revokedTokenNeedsAPerson()
{
    Customer customer;
    customer.site.revokeRefreshTokens();
    customer.site.endSessions();
    for (const bool write : {false, true}) {
        const Error error = write ? await(customer.portal->create(customer.report(u"gggg-1"_s), {})).error()
                                  : await(customer.portal->changes({}, {})).error();
        QCOMPARE(error.code, ErrorCode::SignInNeeded);
        QCOMPARE(error.retry, Retry::AfterSignIn);
        QVERIFY(!error.mayHaveArrived);
    }
    customer.token->token.clear();
    const auto nobody = await(customer.portal->identity({}));
    QVERIFY(!nobody);
    QCOMPARE(nobody.error().code, ErrorCode::SignInNeeded);
}

void SalesforcePortalTest::accessTokenCannotBeRenewed()
{
    Customer customer;
    customer.spec.clientId.clear();
    customer.token->token = customer.site.accessToken();
    customer.connect();
    QVERIFY(await(customer.portal->create(customer.report(u"hhhh-1"_s), {})));
    customer.site.endSessions();
    const auto ended = await(customer.portal->create(customer.report(u"hhhh-2"_s), {}));
    QVERIFY(!ended);
    QCOMPARE(ended.error().code, ErrorCode::SignInNeeded);
    QVERIFY(!ended.error().mayHaveArrived);
    QCOMPARE(customer.site.arrivals().size(), 1);
    customer.token->token = customer.site.accessToken(); // the person signed in again
    const auto again = await(customer.portal->create(customer.report(u"hhhh-2"_s), {}));
    QVERIFY2(again, qPrintable(again ? QString() : again.error().detail));
}

void SalesforcePortalTest::filesArriveWhole()
{
    Customer customer;
    const auto created = await(customer.portal->create(customer.report(u"iiii-1"_s), {}));
    QVERIFY(created);
    QTemporaryDir folder;
    const QByteArray content = QByteArray(300'000, '\0') + QByteArray("Größe\r\n--lotse\r\n");
    QFile source(folder.filePath(u"6af0"_s));
    QVERIFY(source.open(QIODevice::WriteOnly));
    source.write(content);
    source.close();
    const QString name = u"Übersicht \"Häfen\" 日本 🚢.log"_s;
    const QString md5 = QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Md5).toHex());
    const cases::NewFile file{.caseId = created->id,
                              .name = name,
                              .path = source.fileName(),
                              .size = content.size(),
                              .md5 = md5,
                              .sha256 = {}};
    const auto added = await(customer.portal->addFile(file, {}));
    QVERIFY2(added, qPrintable(added ? QString() : added.error().detail));
    QCOMPARE(added->name, name);
    QCOMPARE(added->size, content.size());
    QCOMPARE(added->checksum, u"md5:"_s + md5);
    QCOMPARE(customer.site.arrivals().first().files, 1);
    const auto detail = await(customer.portal->read(created->id, {}));
    QVERIFY(detail);
    QCOMPARE(detail->attachments, std::vector<cases::Attachment>{*added});

    auto wrong = file;
    wrong.md5 = u"00"_s;
    const auto corrupt = await(customer.portal->addFile(wrong, {}));
    QVERIFY(!corrupt);
    QCOMPARE(corrupt.error().code, ErrorCode::FileChanged);
    QVERIFY(corrupt.error().mayHaveArrived);

    practice::Faults faults{.dropAfterAccept = 1, .writesOnly = true};
    customer.site.setFaults(faults);
    const auto lost = await(customer.portal->addFile(file, {}));
    QVERIFY(!lost);
    QVERIFY(lost.error().mayHaveArrived);
    QCOMPARE(customer.site.arrivals().first().files, 3);
}

void SalesforcePortalTest::repliesAreFoundAgain()
{
    Customer customer;
    const auto created = await(customer.portal->create(customer.report(u"talk-1"_s), {}));
    QVERIFY(created);
    const cases::NewReply reply{.caseId = created->id, .text = u"Wir haben neu gestartet.\n\nHilft nicht: äöü"_s};
    const QDateTime since = customer.portal->serverTime().addSecs(-60);
    const auto said = await(customer.portal->reply(reply, {}));
    QVERIFY(said);
    QVERIFY(!said->id.isEmpty());
    QVERIFY(!said->fromVendor);
    const auto again = await(
        customer.portal->lookUpReplies(created->id, u" Wir haben neu gestartet. Hilft nicht: äöü\n"_s, since, {}));
    QVERIFY(again);
    QCOMPARE(again->size(), 1U);
    QCOMPARE(again->front().id, said->id);
    const auto other = await(customer.portal->lookUpReplies(created->id, u"Etwas anderes"_s, since, {}));
    QVERIFY(other && other->empty());

    practice::Faults cut;
    cut.dropAfterAccept = 1;
    cut.writesOnly = true;
    customer.site.setFaults(cut);
    const cases::NewReply lost{.caseId = created->id, .text = u"Zweite Antwort"_s};
    const auto unclear = await(customer.portal->reply(lost, {}));
    QVERIFY(!unclear);
    QVERIFY(unclear.error().mayHaveArrived);
    customer.site.setFaults({});
    const auto found = await(customer.portal->lookUpReplies(created->id, lost.text, since, {}));
    QVERIFY(found);
    QCOMPARE(found->size(), 1U);

    const cases::NewReply tooLong{.caseId = created->id, .text = QString(4001, u'x')};
    QCOMPARE(await(customer.portal->reply(tooLong, {})).error().code, ErrorCode::InputInvalid);
}

void SalesforcePortalTest::filesComeBackWhole()
{
    Customer customer;
    QTemporaryDir folder;
    const auto created = await(customer.portal->create(customer.report(u"file-1"_s), {}));
    QVERIFY(created);
    const QByteArray bytes = QByteArray("häfen\0\r\n", 9).repeated(300000);
    QFile source(folder.filePath(u"source"_s));
    QVERIFY(source.open(QIODevice::WriteOnly) && source.write(bytes) == bytes.size());
    source.close();
    const auto added = await(customer.portal->addFile(
        {.caseId = created->id,
         .name = u"Protokoll ÄÖÜ 日本.bin"_s,
         .path = source.fileName(),
         .size = bytes.size(),
         .md5 = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Md5).toHex()),
         .sha256 = {}},
        {}));
    QVERIFY(added);
    const auto listed = await(customer.portal->files(created->id, {}));
    QVERIFY(listed);
    QCOMPARE(listed->size(), 1U);
    QCOMPARE(listed->front().name, u"Protokoll ÄÖÜ 日本.bin"_s);

    qint64 seen = 0;
    cases::WantedFile wanted{.attachment = listed->front(), .path = folder.filePath(u"back"_s)};
    wanted.progress = [&seen](qint64 received, qint64) { seen = received; };
    QVERIFY(await(customer.portal->download(wanted, {})));
    QCOMPARE(seen, bytes.size());
    QFile back(wanted.path);
    QVERIFY(back.open(QIODevice::ReadOnly));
    QCOMPARE(back.readAll(), bytes);
    back.close();

    // What stood there stays when something else comes.
    wanted.attachment.checksum = u"md5:00000000000000000000000000000000"_s;
    QCOMPARE(await(customer.portal->download(wanted, {})).error().code, ErrorCode::AnswerUnreadable);
    practice::Faults half;
    half.truncated = 1;
    customer.site.setFaults(half);
    wanted.attachment = listed->front();
    QVERIFY(!await(customer.portal->download(wanted, {})));
    QCOMPARE(QFile(wanted.path).size(), bytes.size());
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 2);
    customer.site.setFaults({});
    wanted.path = folder.filePath(u"no such folder/back"_s);
    QCOMPARE(await(customer.portal->download(wanted, {})).error().code, ErrorCode::StorageFailed);
}

void SalesforcePortalTest::closesOnce()
{
    Customer customer;
    const auto created = await(customer.portal->create(customer.report(u"close-1"_s), {}));
    QVERIFY(created);
    QVERIFY(await(customer.portal->close(created->id, {})));
    const auto closed = await(customer.portal->read(created->id, {}));
    QVERIFY(closed && closed->head.closed);
    const QString revision = closed->head.revision;
    QVERIFY(await(customer.portal->close(created->id, {})));
    QCOMPARE(await(customer.portal->read(created->id, {}))->head.revision, revision);
    QCOMPARE(await(customer.portal->close(u"500000000000000AAA"_s, {})).error().code, ErrorCode::NotFound);
}

void SalesforcePortalTest::changedFileIsNotSent()
{
    Customer customer({.cases = 5});
    QTemporaryDir folder;
    QFile source(folder.filePath(u"a.txt"_s));
    QVERIFY(source.open(QIODevice::WriteOnly));
    source.write("abc");
    source.close();
    cases::NewFile file;
    file.name = u"a.txt"_s;
    file.path = source.fileName();
    file.size = 4;
    const auto longer = await(customer.portal->addFile(file, {}));
    QVERIFY(!longer);
    QCOMPARE(longer.error().code, ErrorCode::FileChanged);
    file.path = folder.filePath(u"missing"_s);
    const auto missing = await(customer.portal->addFile(file, {}));
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::FileNotReadable);
    QCOMPARE(customer.site.requests(), 0);
}

void SalesforcePortalTest::stoppedPortalIsRefusedForCertain()
{
    Customer customer;
    QVERIFY(await(customer.portal->describe({})));
    customer.site.stop();
    const auto created = await(customer.portal->create(customer.report(u"jjjj-1"_s), {}));
    QVERIFY(!created);
    QCOMPARE(created.error().code, ErrorCode::ConnectionRefused);
    QVERIFY(!created.error().mayHaveArrived);
    QVERIFY(customer.site.start());
    QVERIFY(await(customer.portal->create(customer.report(u"jjjj-1"_s), {})));
    QCOMPARE(customer.site.arrivals().size(), 1);
}

void SalesforcePortalTest::stopEndsEverythingSoon()
{
    Customer customer;
    QVERIFY(await(customer.portal->describe({})));
    customer.site.setFaults({.latency = 20s});
    std::stop_source stop;
    QTimer::singleShot(100ms, this, [&] { stop.request_stop(); });
    QElapsedTimer timer;
    timer.start();
    const auto created = await(customer.portal->create(customer.report(u"kkkk-1"_s), stop.get_token()));
    QVERIFY(!created);
    QCOMPARE(created.error().code, ErrorCode::Cancelled);
    QVERIFY(created.error().mayHaveArrived);
    const auto page = await(customer.portal->changes({}, stop.get_token()));
    QVERIFY(!page);
    QCOMPARE(page.error().code, ErrorCode::Cancelled);
    QVERIFY(timer.elapsed() < 3000);
}

QTEST_GUILESS_MAIN(SalesforcePortalTest)
#include "SalesforcePortalTest.moc"
