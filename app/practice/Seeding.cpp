#include "practice/Seeding.h"

#include "practice/CaseDesk.h"
#include "practice/SeedStories.h"
#include "practice/StoryTeller.h"

#include <QCryptographicHash>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <cmath>

namespace lotse::practice
{

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr int MONTHS = 14;
constexpr qsizetype FRESH = 2;

struct Person {
    QString first;
    QString last;
    bool speaksGerman;
    QString userId;
    QString contactId;

    QString name() const { return first + u' ' + last; }
};

// The latest months are told in more detail: cases lie the closer the later.
qint64 ageOf(int index, int count, qint64 span)
{
    const auto left = 1.0 - static_cast<double>(index) / count;
    return static_cast<qint64>(static_cast<double>(span) * std::pow(left, 1.4));
}

QString mailName(QString text)
{
    text = text.toLower();
    static const QList<std::pair<QString, QString>> plain{{u"ö"_s, u"oe"_s}, {u"ü"_s, u"ue"_s}, {u"ä"_s, u"ae"_s},
                                                          {u"ß"_s, u"ss"_s}, {u"í"_s, u"i"_s},  {u"á"_s, u"a"_s},
                                                          {u"ı"_s, u"i"_s}};
    for (const auto& [from, to] : plain)
        text.replace(from, to);
    return text;
}

// What a case is told from, with its place in time.
struct Plan {
    Story story;
    QDateTime created;
    const Person* customer = nullptr;
    const Person* engineer = nullptr;
    bool outage = false;
    bool fresh = false; // nobody at the vendor has looked at it yet
};

class Seeder
{
public:
    Seeder(Store& store, const Catalogue& catalogue)
        : m_store(store), m_catalogue(catalogue), m_dice(20240229), m_now(now())
    {
    }

    void people();
    void statuses();
    void cases(int count);

private:
    const Object& object(const QString& name) const { return *m_catalogue.find(name); }
    QString insert(const QString& objectName, QVariantMap values);
    void addPeople(QList<Person>& list, const QString& company, const QString& domain, bool atVendor,
                   const QString& accountId);
    QList<Plan> plans(int count);
    QDateTime workingTime(QDateTime time);
    const Person* customerFor(const Story& story);
    const Person* engineerFor(const Story& story);
    void tell(Plan plan);
    QVariantMap head(const Plan& plan, StoryTeller& teller);
    void note(const QString& caseId, const QString& field, const QVariant& from, const QVariant& to, const Person& who,
              const QDateTime& at);
    void say(const QString& caseId, const QString& subject, const Person& who, const Person& to, bool atVendor,
             const QString& text, const QDateTime& at);
    void addFile(const QString& caseId, const QString& name, const Person& who, const QDateTime& at);
    QDateTime answerTime(const QDateTime& after, bool urgent, bool byVendor);
    bool staysOpen(qint64 ageInDays) { return m_dice.chance(ageInDays < 20 ? 60 : ageInDays < 70 ? 30 : 2); }
    // An open case has not come to its happy end.
    QList<Turn> unfinished(const QList<Turn>& turns)
    {
        return turns.first(std::max<qsizetype>(1, turns.size() - 1 - m_dice.below(2)));
    }

    Store& m_store;
    const Catalogue& m_catalogue;
    Dice m_dice;
    QDateTime m_now;
    QList<Person> m_colleagues;
    QList<Person> m_engineers;
    QString m_accountId;
    qint64 m_number = 104217;
};

QString Seeder::insert(const QString& objectName, QVariantMap values)
{
    const auto& target = object(objectName);
    auto id = m_store.nextId(target);
    values.insert(u"Id"_s, id);
    m_store.insert(target, values);
    return id;
}

void Seeder::addPeople(QList<Person>& list, const QString& company, const QString& domain, bool atVendor,
                       const QString& accountId)
{
    int extension = 40;
    for (auto& person : list) {
        const auto mail = u"%1.%2@%3"_s.arg(mailName(person.first), mailName(person.last), domain);
        const QVariantMap common{{u"FirstName"_s, person.first},
                                 {u"LastName"_s, person.last},
                                 {u"Name"_s, person.name()},
                                 {u"Email"_s, mail}};
        if (!atVendor) {
            auto contact = common;
            contact.insert({{u"AccountId"_s, accountId}, {u"Phone"_s, u"+49 40 5550 %1"_s.arg(extension++)}});
            person.contactId = insert(u"Contact"_s, contact);
        }
        auto user = common;
        user.insert({{u"Username"_s, mail},
                     {u"UserType"_s, atVendor ? u"Standard"_s : u"CspLitePortal"_s},
                     {u"CompanyName"_s, company},
                     {u"LanguageLocaleKey"_s, person.speaksGerman && !atVendor ? u"de"_s : u"en_US"_s},
                     {u"IsActive"_s, true},
                     {u"ContactId"_s, atVendor ? QVariant() : QVariant(person.contactId)}});
        person.userId = insert(u"User"_s, user);
    }
}

void Seeder::people()
{
    insert(u"Organization"_s, {{u"Name"_s, u"Practice Support"_s},
                               {u"InstanceName"_s, u"EU99"_s},
                               {u"OrganizationType"_s, u"Enterprise Edition"_s}});
    m_accountId = insert(u"Account"_s, {{u"Name"_s, u"Hansekai Logistik GmbH"_s}});
    m_engineers = {{u"Priya"_s, u"Raman"_s, false, {}, {}},     {u"Annika"_s, u"Weiß"_s, true, {}, {}},
                   {u"Daniel"_s, u"Oyelaran"_s, false, {}, {}}, {u"Lucía"_s, u"Fernández"_s, false, {}, {}},
                   {u"Markus"_s, u"Lindqvist"_s, true, {}, {}}, {u"Tom"_s, u"Achterberg"_s, true, {}, {}}};
    m_colleagues = {{u"Jana"_s, u"Köhler"_s, true, {}, {}},
                    {u"Matthias"_s, u"Brügge"_s, true, {}, {}},
                    {u"Sinem"_s, u"Yıldız"_s, true, {}, {}},
                    {u"Oliver"_s, u"Whitcombe"_s, false, {}, {}},
                    {u"Katharina"_s, u"Groß"_s, true, {}, {}}};
    addPeople(m_engineers, u"Practice Support"_s, u"support.example"_s, true, {});
    addPeople(m_colleagues, u"Hansekai Logistik GmbH"_s, u"hansekai.example"_s, false, m_accountId);
    m_store.setSetting(u"seatHolder"_s, m_colleagues.first().userId);
}

void Seeder::statuses()
{
    int order = 1;
    for (const auto& choice : object(u"Case"_s).field(u"Status"_s)->choices) {
        const bool closed = choice.value == QLatin1String("Solved") || choice.value == QLatin1String("Closed");
        insert(u"CaseStatus"_s, {{u"ApiName"_s, choice.value},
                                 {u"MasterLabel"_s, choice.value},
                                 {u"SortOrder"_s, order++},
                                 {u"IsDefault"_s, choice.isDefault},
                                 {u"IsClosed"_s, closed}});
    }
}

QDateTime Seeder::workingTime(QDateTime time)
{
    while (time.date().dayOfWeek() > 5)
        time = time.addDays(time.date().dayOfWeek() == 6 ? -1 : 1);
    time.setTime(QTime(6 + m_dice.below(10), m_dice.below(60), m_dice.below(60)));
    return std::min(time, m_now.addSecs(-qint64(3600) * (1 + m_dice.below(5))));
}

const Person* Seeder::customerFor(const Story& story)
{
    const auto index = story.german ? std::array{0, 1, 0, 2, 4, 1}.at(static_cast<std::size_t>(m_dice.below(6)))
                                    : std::array{3, 3, 2, 0}.at(static_cast<std::size_t>(m_dice.below(4)));
    return &m_colleagues.at(index);
}

const Person* Seeder::engineerFor(const Story& story)
{
    static constexpr std::array german{1, 4, 5};
    const auto index = story.german ? german.at(static_cast<std::size_t>(m_dice.below(3)))
                                    : m_dice.below(static_cast<int>(m_engineers.size()));
    return &m_engineers.at(index);
}

// Rounds through all stories in ever new orders, so that no two neighbours are alike.
QList<Plan> Seeder::plans(int count)
{
    QList<Story> all;
    for (const auto* text : germanStories())
        all.append(readStory(QString::fromUtf8(text)));
    for (const auto* text : englishStories())
        all.append(readStory(QString::fromUtf8(text)));
    QList<Plan> list;
    QList<Story> round;
    const qint64 span = m_now.addMonths(-MONTHS).secsTo(m_now);
    const auto outages = outageStories();
    const auto outageStep = std::max(1, count / static_cast<int>(outages.size()));
    for (int i = 0; i < count; ++i) {
        if (round.isEmpty()) {
            round = all;
            std::shuffle(round.begin(), round.end(), m_dice.engine());
            if (!list.isEmpty() && round.last().subjects == list.last().story.subjects)
                std::swap(round.first(), round.last());
        }
        Plan plan{round.takeLast(), m_now.addSecs(-ageOf(i, count, span)), nullptr, nullptr, false, false};
        const auto outage = (i + 1) / outageStep - 1;
        if ((i + 1) % outageStep == 0 && outage < static_cast<int>(outages.size()) - 1)
            plan.story = readStory(QString::fromUtf8(outages[static_cast<std::size_t>(outage)])), plan.outage = true;
        plan.created = plan.outage ? plan.created : workingTime(plan.created);
        list.append(plan);
    }
    if (!list.isEmpty())
        list.last() = {readStory(QString::fromUtf8(outages.back())),
                       m_now.addSecs(-4 * 3600 - 1260),
                       nullptr,
                       nullptr,
                       true,
                       false};
    for (qsizetype i = 1; i <= FRESH && i < list.size(); ++i) {
        auto& plan = list[list.size() - 1 - i];
        plan.created = m_now.addSecs(400 - 3200 * (2 * i - 1));
        plan.outage = false;
        plan.fresh = true;
    }
    std::sort(list.begin(), list.end(), [](const Plan& a, const Plan& b) { return a.created < b.created; });
    for (auto& plan : list) {
        plan.customer = customerFor(plan.story);
        plan.engineer = engineerFor(plan.story);
    }
    return list;
}

void Seeder::cases(int count)
{
    for (auto& plan : plans(count))
        tell(std::move(plan));
    m_store.setSetting(u"caseNumber"_s, QString::number(m_number));
}

QVariantMap Seeder::head(const Plan& plan, StoryTeller& teller)
{
    static const QStringList severities{u"1 - Critical"_s, u"2 - High"_s, u"3 - Medium"_s, u"4 - Minimal"_s};
    static const QStringList priorities{u"High"_s, u"High"_s, u"Medium"_s, u"Low"_s};
    static const QStringList impacts{u"Revenue or shipping stopped"_s, u"Customers or partners affected"_s,
                                     u"Internal process delayed"_s, u"No impact"_s};
    const auto& story = plan.story;
    auto values = birth(plan.customer->userId, plan.created);
    m_number += 3 + m_dice.below(41);
    values.insert(
        {{u"CaseNumber"_s, u"%1"_s.arg(m_number, 8, 10, QLatin1Char('0'))},
         {u"Subject"_s, teller.tell(story.subjects.at(m_dice.below(static_cast<int>(story.subjects.size()))))},
         {u"Description"_s, teller.tell(story.description)},
         {u"Status"_s, u"New"_s},
         {u"Priority"_s, plan.outage ? u"Critical"_s : priorities.at(story.severity - 1)},
         {u"Origin"_s, m_dice.chance(80) ? u"Web"_s : u"Email"_s},
         {u"Type"_s, story.severity == 4 ? u"Question"_s : u"Problem"_s},
         {u"Product__c"_s, story.product},
         {u"Component__c"_s, story.component},
         {u"Jitterbit_Version__c"_s, teller.tell(u"{version}"_s)},
         {u"Severity_Level__c"_s, severities.at(story.severity - 1)},
         {u"Region__c"_s, m_dice.chance(85) ? u"EMEA"_s : u"NA"_s},
         {u"Environment__c"_s, story.environment},
         {u"Business_Impact_Category__c"_s, impacts.at(story.severity - 1)},
         {u"OwnerId"_s, plan.engineer->userId},
         {u"ContactId"_s, plan.customer->contactId},
         {u"AccountId"_s, m_accountId}});
    const auto contact = m_store.record(object(u"Contact"_s), plan.customer->contactId);
    values.insert({{u"ContactEmail"_s, contact.value(u"Email"_s)}, {u"ContactPhone"_s, contact.value(u"Phone"_s)}});
    return values;
}

void Seeder::note(const QString& caseId, const QString& field, const QVariant& from, const QVariant& to,
                  const Person& who, const QDateTime& at)
{
    insert(u"CaseHistory"_s, {{u"CaseId"_s, caseId},
                              {u"CreatedById"_s, who.userId},
                              {u"CreatedDate"_s, timeValue(at)},
                              {u"Field"_s, field},
                              {u"OldValue"_s, from},
                              {u"NewValue"_s, to}});
}

void Seeder::say(const QString& caseId, const QString& subject, const Person& who, const Person& to, bool atVendor,
                 const QString& text, const QDateTime& at)
{
    auto values = birth(who.userId, at);
    values.insert(u"ParentId"_s, caseId);
    if (!m_dice.chance(25)) {
        values.insert({{u"CommentBody"_s, text}, {u"IsPublished"_s, true}});
        insert(u"CaseComment"_s, values);
        return;
    }
    const auto support = u"support@support.example"_s;
    const auto mailOf = [this](const Person& person) {
        return m_store.value(uR"(SELECT "Email" FROM "User" WHERE "Id" = ?)"_s, {person.userId});
    };
    values.insert({{u"Subject"_s, (atVendor ? u"Re: "_s : QString()) + subject},
                   {u"TextBody"_s, text},
                   {u"FromName"_s, who.name()},
                   {u"FromAddress"_s, atVendor ? QVariant(support) : mailOf(who)},
                   {u"ToAddress"_s, atVendor ? mailOf(to) : QVariant(support)},
                   {u"Incoming"_s, !atVendor},
                   {u"MessageDate"_s, timeValue(at)},
                   {u"IsExternallyVisible"_s, true}});
    insert(u"EmailMessage"_s, values);
}

QByteArray fileContent(const QString& name, const QDateTime& at)
{
    const auto suffix = QFileInfo(name).suffix().toLower();
    if (suffix == QLatin1String("png"))
        return QByteArray::fromBase64("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAA"
                                      "AABJRU5ErkJggg==");
    if (suffix == QLatin1String("zip"))
        return QByteArray("PK\x05\x06", 4) + QByteArray(18, '\0');
    QByteArray text;
    for (int line = 0; line < 40; ++line)
        text += at.addSecs(qint64(3) * line).toString(u"yyyy-MM-dd HH:mm:ss"_s).toLatin1() + " " + name.toUtf8() +
                " line " + QByteArray::number(line + 1) + "\n";
    return text;
}

void Seeder::addFile(const QString& caseId, const QString& name, const Person& who, const QDateTime& at)
{
    const auto bytes = fileContent(name, at);
    const QFileInfo info(name);
    const auto checksum = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Md5).toHex());
    auto common = birth(who.userId, at);
    common.insert({{u"Title"_s, info.completeBaseName()},
                   {u"FileExtension"_s, info.suffix()},
                   {u"FileType"_s, info.suffix().toUpper()},
                   {u"ContentSize"_s, bytes.size()}});
    const auto documentId = insert(u"ContentDocument"_s, common);
    auto version = common;
    version.insert({{u"ContentDocumentId"_s, documentId},
                    {u"PathOnClient"_s, name},
                    {u"IsLatest"_s, true},
                    {u"VersionNumber"_s, u"1"_s},
                    {u"Checksum"_s, checksum},
                    {u"FirstPublishLocationId"_s, caseId}});
    const auto versionId = insert(u"ContentVersion"_s, version);
    m_store.update(object(u"ContentDocument"_s), documentId, {{u"LatestPublishedVersionId"_s, versionId}});
    m_store.run(uR"(INSERT INTO "FileBytes" VALUES (?, ?))"_s, {versionId, bytes});
    insert(u"ContentDocumentLink"_s, {{u"ContentDocumentId"_s, documentId},
                                      {u"LinkedEntityId"_s, caseId},
                                      {u"SystemModstamp"_s, timeValue(at)},
                                      {u"ShareType"_s, u"V"_s},
                                      {u"Visibility"_s, u"AllUsers"_s}});
}

QDateTime Seeder::answerTime(const QDateTime& after, bool urgent, bool byVendor)
{
    if (urgent)
        return after.addSecs(qint64(60) * (8 + m_dice.below(35)));
    auto time = after.addSecs(qint64(60) * (byVendor ? 45 + m_dice.below(60 * 20) : 20 + m_dice.below(60 * 30)));
    while (time.date().dayOfWeek() > 5)
        time = time.addDays(1);
    if (time.time().hour() < 6 || time.time().hour() > 17)
        time.setTime(QTime(7 + m_dice.below(9), m_dice.below(60), m_dice.below(60)));
    return time > after ? time : time.addDays(1);
}

void Seeder::tell(Plan plan)
{
    StoryTeller teller(m_dice, plan.story, plan.created,
                       {plan.customer->name(), plan.customer->first, plan.engineer->name()});
    auto values = head(plan, teller);
    const auto subject = values.value(u"Subject"_s).toString();
    const auto caseId = insert(u"Case"_s, values);
    note(caseId, u"created"_s, {}, {}, *plan.customer, plan.created);
    for (const auto& file : plan.story.files)
        if (m_dice.chance(70))
            addFile(caseId, teller.tell(file), *plan.customer, plan.created.addSecs(40 + m_dice.below(400)));

    auto status = u"New"_s;
    auto last = plan.created;
    const Person* lastBy = plan.customer;
    const auto become = [&](const QString& next, const Person& who, const QDateTime& at) {
        if (next != status)
            note(caseId, u"Status"_s, status, next, who, at);
        status = next;
    };
    const bool escalates = plan.outage || (plan.story.severity <= 2 && m_dice.chance(22));
    bool escalated = false;
    bool finished = true;
    // Of the outages only the newest is still going on.
    const bool stays = plan.story.staysOpen || (!plan.outage && staysOpen(plan.created.daysTo(m_now)));
    const auto turns = stays && !plan.story.staysOpen ? unfinished(plan.story.turns) : plan.story.turns;
    for (qsizetype i = 0; i < turns.size(); ++i) {
        const auto& turn = turns[i];
        const auto at = answerTime(last, plan.outage, turn.byVendor);
        if (plan.fresh || at >= m_now) {
            finished = false;
            break;
        }
        const auto& who = turn.byVendor ? *plan.engineer : *plan.customer;
        say(caseId, subject, who, turn.byVendor ? *plan.customer : *plan.engineer, turn.byVendor,
            teller.tell(turn.text), at);
        last = at;
        lastBy = &who;
        if (escalates && !escalated && i >= 1) {
            escalated = true;
            note(caseId, u"IsEscalated"_s, u"false"_s, u"true"_s, *plan.engineer, at);
            become(u"Escalated"_s, *plan.engineer, at);
        } else if (!escalated) {
            become(turn.byVendor && i > 0 ? u"Waiting on Customer"_s : u"In Progress"_s, who, at);
        }
    }
    values.clear();
    if (!stays && finished && last.daysTo(m_now) >= 1) {
        last = answerTime(last, false, true);
        if (last < m_now) {
            become(u"Solved"_s, *plan.engineer, last);
            lastBy = plan.engineer;
        }
        if (const auto closing = last.addDays(3 + m_dice.below(9)); closing < m_now && m_dice.chance(85)) {
            become(u"Closed"_s, *plan.customer, closing);
            last = closing;
            lastBy = plan.customer;
        }
    }
    last = std::min(last, m_now);
    const bool closed = status == QLatin1String("Solved") || status == QLatin1String("Closed");
    m_store.update(object(u"Case"_s), caseId,
                   {{u"Status"_s, status},
                    {u"IsClosed"_s, closed},
                    {u"ClosedDate"_s, closed ? timeValue(last) : QVariant()},
                    {u"IsEscalated"_s, escalated},
                    {u"LastModifiedById"_s, lastBy->userId},
                    {u"LastModifiedDate"_s, timeValue(last)},
                    {u"SystemModstamp"_s, timeValue(last)}});
}

} // namespace

void seed(Store& store, const Catalogue& catalogue, int cases)
{
    if (!store.setting(u"seatHolder"_s).isEmpty())
        return;
    Store::Transaction transaction(store);
    Seeder seeder(store, catalogue);
    seeder.people();
    seeder.statuses();
    seeder.cases(cases);
    transaction.commit();
}

} // namespace lotse::practice
