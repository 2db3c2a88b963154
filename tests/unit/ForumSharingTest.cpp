// What is looked at before a text becomes public, a case as a question, a thread as a case; rules of what to be told.
#include "support/community/Sharing.h"

#include <QTest>

using namespace lotse;
using namespace lotse::community;
using namespace Qt::Literals::StringLiterals;

namespace
{

account::Account hansekai()
{
    account::Account account;
    account.name = u"Hansekai Logistik"_s;
    account.contact.name = u"Jana Köhler"_s;
    account.contact.phone = u"+49 40 5550 123"_s;
    account.contact.deputy = u"Matthias Brügge, 0171 2345678"_s;
    account.vendorOrganisation = u"1234567"_s;
    return account;
}

QStringList valuesIn(const QString& text, Confidential::Kind kind)
{
    QStringList values;
    const std::vector<Confidential> found = confidentialIn(text, hansekai());
    for (const Confidential& one : found) {
        if (one.kind == kind) {
            values.append(one.value);
        }
        if (text.mid(one.start, one.length) != one.value) {
            return {u"the place is wrong"_s};
        }
    }
    return values;
}

} // namespace

class ForumSharingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatNamesUs();
    void whatThePersonMarksIsReplacedToo();
    void leavesWhatNamesNobody();
    void aCaseBecomesAQuestionThatNamesNobody();
    void aThreadBecomesTheBeginningOfACase();
    void rulesSurviveStoring();
};

void ForumSharingTest::findsWhatNamesUs()
{
    using Kind = Confidential::Kind;
    QCOMPARE(valuesIn(u"Grüße, jana köhler von der HANSEKAI Logistik"_s, Kind::Own),
             (QStringList{u"jana köhler"_s, u"HANSEKAI Logistik"_s}));
    QCOMPARE(valuesIn(u"Ruf 040/5550-123 oder 0171-2345678 an"_s, Kind::Own),
             (QStringList{u"040/5550-123"_s, u"0171-2345678"_s}));
    QCOMPARE(valuesIn(u"See case 00104233 and ticket #55123."_s, Kind::Case), (QStringList{u"00104233"_s, u"55123"_s}));
    QCOMPARE(valuesIn(u"ß password=Tr0ub4dor&3 für jana@hansekai.example"_s, Kind::Address),
             QStringList{u"jana@hansekai.example"_s});
    QCOMPARE(valuesIn(u"ß password=Tr0ub4dor&3 für den Agent"_s, Kind::Secret).size(), 1);
    QCOMPARE(valuesIn(u"org 1234567"_s, Kind::Own), QStringList{u"1234567"_s});
}

void ForumSharingTest::whatThePersonMarksIsReplacedToo()
{
    redaction::Pseudonyms names;
    const QStringList marked{u"Nordwind"_s, u" "_s, u"a+b"_s};
    QCOMPARE(anonymised(u"NORDWIND (Nordwinde) a+b, aab"_s, hansekai(), names, marked),
             u"[removed] ([removed]e) [removed], aab"_s);
    // One that reaches beyond a value which is replaced anyway leaves nothing of itself behind.
    QCOMPARE(anonymised(u"with Jana Köhler from Kiel, Köhler"_s, hansekai(), names, {u"Köhler from Kiel"_s}),
             u"with [person][removed], [person]"_s);
    QCOMPARE(confidentialIn(u"with Jana Köhler from Kiel"_s, hansekai(), {u"Köhler from Kiel"_s}).at(1).value,
             u" from Kiel"_s);
}

void ForumSharingTest::leavesWhatNamesNobody()
{
    QVERIFY(confidentialIn(u"The operation ends after 87654321 rows with timeout 30000, version 12.10"_s, hansekai())
                .empty());
    QVERIFY(confidentialIn(QString(), hansekai()).empty());
    redaction::Pseudonyms names;
    const QString harmless = u"Der Agent startet nicht – größer als 4 GB?"_s;
    QCOMPARE(anonymised(harmless, hansekai(), names), harmless);
}

void ForumSharingTest::aCaseBecomesAQuestionThatNamesNobody()
{
    cases::CaseDetail detail;
    detail.head.id = u"500X"_s;
    detail.head.subject =
        u"Production Down – Produktionsausfall (Produktion ausgefallen): Agent bei Hansekai Logistik"_s;
    detail.head.description = u"Jana Köhler, jana@hansekai.example: der Agent steht. Fall 00104233."_s;
    detail.head.contactName = u"Oliver Whitcombe"_s;
    cases::Entry ours;
    ours.kind = cases::EntryKind::Comment;
    ours.authorName = u"Oliver Whitcombe"_s;
    ours.text = u"Regards, Oliver Whitcombe. Nach dem Neustart dasselbe."_s;
    cases::Entry vendors = ours;
    vendors.fromVendor = true;
    vendors.authorName = u"Priya Raman"_s;
    vendors.text = u"Confidential hint of the vendor"_s;
    detail.entries = {ours, vendors};
    redaction::Pseudonyms names;
    const QJsonObject question = questionFrom(detail, hansekai(), u"general"_s, names);
    const QString all = question.value(u"title"_s).toString() + question.value(u"text"_s).toString();
    for (const QString& secret : {u"Hansekai"_s, u"Köhler"_s, u"hansekai.example"_s, u"00104233"_s, u"Whitcombe"_s,
                                  u"Production Down"_s, u"hint of the vendor"_s}) {
        QVERIFY2(!all.contains(secret, Qt::CaseInsensitive), qPrintable(secret + u" in "_s + all));
    }
    QVERIFY(all.contains(u"der Agent steht"_s));
    QVERIFY(all.contains(u"Nach dem Neustart dasselbe"_s));
    QCOMPARE(question.value(u"case"_s).toString(), u"500X"_s);
    QCOMPARE(question.value(u"forum"_s).toString(), u"general"_s);
    QVERIFY(confidentialIn(all, hansekai()).empty());
}

void ForumSharingTest::aThreadBecomesTheBeginningOfACase()
{
    ThreadPage page;
    page.row.head.title = u"Agent hangs"_s;
    page.row.head.address = QUrl(u"https://community.example/s/question/0D5X"_s);
    page.question =
        Post{.id = u"q"_s, .threadId = u"q"_s, .body = u"<p>It hangs</p>"_s, .rich = true, .plain = u"It hangs"_s};
    const CaseBeginning beginning = caseFrom(page);
    QCOMPARE(beginning.subject, u"Agent hangs"_s);
    QCOMPARE(beginning.happened, u"It hangs"_s);
    QCOMPARE(beginning.tried, u"- Agent hangs (https://community.example/s/question/0D5X)"_s);
}

void ForumSharingTest::rulesSurviveStoring()
{
    ThreadRules rules = ThreadRules::usual();
    rules.set(ThreadNews::Scope::Followed, ThreadNews::Kind::Answer, false);
    ThreadRules again = ThreadRules::usual();
    for (const ThreadNews::Scope scope : threadNewsScopes) {
        again.setWords(ThreadRules::word(scope), rules.words(scope) + u" later"_s);
    }
    QCOMPARE(again, rules);
    QVERIFY(!again.wants(ThreadNews::Scope::Followed, ThreadNews::Kind::Answer));
    QVERIFY(again.wants(ThreadNews::Scope::Mine, ThreadNews::Kind::Answer));
}

QTEST_GUILESS_MAIN(ForumSharingTest)
#include "ForumSharingTest.moc"
