#include "practice/CaseDesk.h"
#include "practice/Seeding.h"
#include "practice/SignIn.h"
#include "practice/StoryTeller.h"

#include <array>

namespace lotse::practice
{

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr std::array WORDS{"agent",    "operation", "Fehler",     "timeout", "connection", "Auftrag",  "Lieferung",
                           "refused",  "SAP",       "Salesforce", "queue",   "Verbindung", "restart",  "certificate",
                           "Zeitplan", "mapping",   "Prüfung",    "payload", "endpoint",   "Übergabe", "schedule",
                           "retry",    "token",     "Größe",      "import",  "export",     "database", "Lager"};

QString words(Dice& dice, int count)
{
    QString text;
    for (int i = 0; i < count; ++i) {
        if (i > 0)
            text += u' ';
        text += QString::fromUtf8(WORDS.at(static_cast<std::size_t>(dice.below(static_cast<int>(WORDS.size())))));
    }
    return text;
}

} // namespace

void growCases(Store& store, const Catalogue& catalogue, int cases, int commentsPerCase)
{
    const auto& caseObject = *catalogue.find(u"Case"_s);
    const auto& commentObject = *catalogue.find(u"CaseComment"_s);
    const auto user = seatHolder(store);
    const auto person = store.record(*catalogue.find(u"User"_s), user);
    Dice dice(static_cast<std::uint_fast32_t>(cases));
    auto caseNumber = store.setting(u"caseNumber"_s).toLongLong();
    auto caseRow = store.value(uR"(SELECT max(rowid) FROM "Case")"_s).toLongLong();
    auto commentRow = store.value(uR"(SELECT max(rowid) FROM "CaseComment")"_s).toLongLong();
    const auto start = now().addYears(-3);
    const auto span = start.secsTo(now().addDays(-1));
    Store::Transaction transaction(store);
    Store::Bulk caseRows(store, caseObject,
                         {u"Id"_s, u"CaseNumber"_s, u"Subject"_s, u"Description"_s, u"Status"_s, u"Priority"_s,
                          u"Product__c"_s, u"Severity_Level__c"_s, u"Business_Impact_Category__c"_s, u"CreatedById"_s,
                          u"CreatedDate"_s, u"LastModifiedById"_s, u"LastModifiedDate"_s, u"SystemModstamp"_s,
                          u"OwnerId"_s, u"ContactId"_s});
    Store::Bulk commentRows(store, commentObject,
                            {u"Id"_s, u"ParentId"_s, u"CommentBody"_s, u"IsPublished"_s, u"CreatedById"_s,
                             u"CreatedDate"_s, u"LastModifiedById"_s, u"LastModifiedDate"_s, u"SystemModstamp"_s});
    const auto engineer = store.value(uR"(SELECT "Id" FROM "User" WHERE "UserType" = 'Standard' LIMIT 1)"_s).toString();
    for (int i = 0; i < cases; ++i) {
        const auto id = recordId(caseObject.keyPrefix, ++caseRow);
        const auto created = start.addSecs(span * i / cases).toMSecsSinceEpoch();
        caseRows.add({id, u"%1"_s.arg(++caseNumber, 8, 10, QLatin1Char('0')), words(dice, 7), words(dice, 60),
                      u"In Progress"_s, u"Medium"_s, u"Private Agent"_s, u"3 - Medium"_s, u"No impact"_s, user, created,
                      user, created, created, engineer, person.value(u"ContactId"_s)});
        for (int k = 0; k < commentsPerCase; ++k)
            commentRows.add({recordId(commentObject.keyPrefix, ++commentRow), id, words(dice, 30), true,
                             k % 2 ? user : engineer, created, user, created, created});
    }
    store.setSetting(u"caseNumber"_s, QString::number(caseNumber));
    transaction.commit();
}

} // namespace lotse::practice
