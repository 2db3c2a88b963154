#include "practice/SeedForums.h"

#include "practice/CaseDesk.h"
#include "practice/StoryTeller.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace lotse::practice
{

using namespace Qt::Literals::StringLiterals;

namespace
{

struct Member {
    QString name;
    QString company;
    QString userId;
};

class ForumSeeder
{
public:
    ForumSeeder(Store& store, const Catalogue& catalogue)
        : m_store(store), m_catalogue(catalogue), m_dice(20260301), m_now(now())
    {
    }

    void people();
    void threads(int count);

private:
    QString insert(const char* object, QVariantMap values);
    QString topic(const QString& name, const QString& networkId, const QDateTime& at);
    void tell(const Story& story, int number, int count);
    QString userFor(bool answers);

    Store& m_store;
    const Catalogue& m_catalogue;
    Dice m_dice;
    QDateTime m_now;
    QString m_general;
    QString m_loader;
    QString m_me;
    QStringList m_colleagues;
    QStringList m_experts; // at the vendor
    QList<Member> m_members;
};

QString ForumSeeder::insert(const char* object, QVariantMap values)
{
    const auto& target = *m_catalogue.find(QString::fromLatin1(object));
    const auto id = m_store.nextId(target);
    values.insert(u"Id"_s, id);
    m_store.insert(target, values);
    return id;
}

void ForumSeeder::people()
{
    m_me = m_store.setting(u"seatHolder"_s);
    for (const auto& row : m_store.rows(uR"(SELECT "Id", "UserType" FROM "User")"_s)) {
        if (row.at(1).toString() == QLatin1String("Standard"))
            m_experts << row.at(0).toString();
        else if (row.at(0).toString() != m_me)
            m_colleagues << row.at(0).toString();
    }
    m_general = insert("Network", {{u"Name"_s, u"Jitterbit Community"_s}, {u"Status"_s, u"Live"_s}});
    m_loader = insert("Network", {{u"Name"_s, u"Data Loader Community"_s}, {u"Status"_s, u"Live"_s}});
    static constexpr std::array names{std::pair{u"Birgit Sander", u"Nordwerk Maschinenbau"},
                                      std::pair{u"Thomas Krüger", u"Krüger & Söhne"},
                                      std::pair{u"Aylin Demir", u"Medivita"},
                                      std::pair{u"Stefan Huber", u"Alpenholz"},
                                      std::pair{u"Claudia Weißhaupt", u"Elbe Versicherung"},
                                      std::pair{u"Maria Santos", u"Casa Verde Foods"},
                                      std::pair{u"James O'Neill", u"Harbour Freight Lines"},
                                      std::pair{u"Grace Mbeki", u"Umoja Retail"},
                                      std::pair{u"Dave Pruitt", u"Prairie Seed Co"},
                                      std::pair{u"Hannah Lee", u"Brightpath Schools"},
                                      std::pair{u"Søren Dahl", u"Fjordline"},
                                      std::pair{u"Olga Novak", u"Stavební Partner"},
                                      std::pair{u"Rahul Iyer", u"Kaveri Textiles"},
                                      std::pair{u"Emma Lindström", u"Tallkotten"}};
    for (const auto& [name, company] : names) {
        const auto whole = QString::fromUtf16(name);
        const auto id = insert("User", {{u"FirstName"_s, whole.section(u' ', 0, 0)},
                                        {u"LastName"_s, whole.section(u' ', 1)},
                                        {u"Name"_s, whole},
                                        {u"UserType"_s, u"CspLitePortal"_s},
                                        {u"CompanyName"_s, QString::fromUtf16(company)},
                                        {u"LanguageLocaleKey"_s, u"en_US"_s},
                                        {u"IsActive"_s, true}});
        m_members.append({whole, QString::fromUtf16(company), id});
    }
}

QString ForumSeeder::topic(const QString& name, const QString& networkId, const QDateTime& at)
{
    const auto known =
        m_store.value(uR"(SELECT "Id" FROM "Topic" WHERE "Name" = ? AND "NetworkId" = ?)"_s, {name, networkId});
    if (known.isValid())
        return known.toString();
    auto values = birth(m_experts.first(), at);
    values.insert({{u"Name"_s, name}, {u"NetworkId"_s, networkId}});
    return insert("Topic", values);
}

QString ForumSeeder::userFor(bool answers)
{
    if (answers && m_dice.chance(45))
        return m_experts.at(m_dice.below(static_cast<int>(m_experts.size())));
    return m_members.at(m_dice.below(static_cast<int>(m_members.size()))).userId;
}

// Paragraphs, code and the like as rich text, as the portal's own editor writes them.
QString asHtml(const QString& text)
{
    QString html;
    const auto paragraphs = text.split(u"\n\n"_s);
    for (const auto& paragraph : paragraphs) {
        const bool isCode = paragraph.startsWith(QLatin1String("    "));
        html += isCode ? u"<pre>"_s + paragraph.toHtmlEscaped() + u"</pre>"_s
                       : u"<p>"_s + paragraph.toHtmlEscaped().replace(u'\n', u"<br>"_s) + u"</p>"_s;
    }
    return html;
}

void ForumSeeder::tell(const Story& story, int number, int count)
{
    const auto left = 1.0 - static_cast<double>(number) / count;
    const auto age = static_cast<qint64>(14.0 * 30 * 24 * 3600 * std::pow(left, 1.3));
    auto at = m_now.addSecs(-age - 1800 - m_dice.below(7200));
    const bool mine = number % 37 == 5;
    const auto asker = mine               ? m_me
                       : m_dice.chance(8) ? m_colleagues.at(m_dice.below(static_cast<int>(m_colleagues.size())))
                                          : userFor(false);
    const auto network = story.product == QLatin1String("loader") ? m_loader : m_general;
    const StoryTeller::Cast cast{u"Jana Köhler"_s, u"all"_s, u"the team"_s};
    StoryTeller teller(m_dice, story, at, cast);
    const auto title = teller.tell(story.subjects.at(m_dice.below(static_cast<int>(story.subjects.size()))));
    auto values = birth(asker, at);
    values.insert({{u"ParentId"_s, asker},
                   {u"NetworkScope"_s, network},
                   {u"Type"_s, u"QuestionPost"_s},
                   {u"Title"_s, title.left(255)},
                   {u"Body"_s, asHtml(teller.tell(story.description))},
                   {u"IsRichText"_s, true},
                   {u"CommentCount"_s, 0},
                   {u"LikeCount"_s, m_dice.below(12)}});
    const auto id = insert("FeedItem", values);
    auto assigned = birth(asker, at);
    assigned.insert(
        {{u"TopicId"_s, topic(story.component, network, at)}, {u"EntityId"_s, id}, {u"NetworkId"_s, network}});
    insert("TopicAssignment", assigned);
    // Some questions nobody answered yet, some only in part.
    const auto turns = m_dice.chance(14)   ? 0
                       : m_dice.chance(25) ? std::min<qsizetype>(1, story.turns.size())
                                           : story.turns.size();
    QString best;
    int said = 0;
    for (qsizetype turn = 0; turn < turns; ++turn) {
        at = at.addSecs(1200 + m_dice.below(26 * 3600));
        if (at >= m_now)
            break;
        auto post = birth(story.turns.at(turn).byVendor ? userFor(true) : asker, at);
        post.insert({{u"FeedItemId"_s, id},
                     {u"CommentBody"_s, asHtml(teller.tell(story.turns.at(turn).text))},
                     {u"IsRichText"_s, true},
                     {u"IsVerified"_s, false}});
        const auto postId = insert("FeedComment", post);
        ++said;
        if (story.turns.at(turn).byVendor && turns == story.turns.size())
            best = postId;
    }
    const auto last = said == 0 ? values.value(u"CreatedDate"_s) : timeValue(std::min(at, m_now));
    m_store.update(*m_catalogue.find(u"FeedItem"_s), id,
                   {{u"CommentCount"_s, said},
                    {u"BestCommentId"_s, best.isEmpty() || m_dice.chance(20) ? QVariant() : QVariant(best)},
                    {u"LastModifiedDate"_s, last},
                    {u"SystemModstamp"_s, last}});
    if (number % 29 == 11) {
        auto subscription = birth(m_me, at);
        subscription.insert({{u"ParentId"_s, id}, {u"SubscriberId"_s, m_me}});
        insert("EntitySubscription", subscription);
    }
}

void ForumSeeder::threads(int count)
{
    QList<Story> all;
    for (const auto* text : forumStories())
        all.append(readStory(QString::fromUtf8(text)));
    QList<Story> round;
    for (int number = 0; number < count; ++number) {
        if (round.isEmpty()) {
            round = all;
            std::shuffle(round.begin(), round.end(), m_dice.engine());
        }
        tell(round.takeFirst(), number, count);
    }
}

} // namespace

void seedForums(Store& store, const Catalogue& catalogue, int threads)
{
    if (!store.setting(u"forums"_s).isEmpty())
        return;
    Store::Transaction transaction(store);
    ForumSeeder seeder(store, catalogue);
    seeder.people();
    seeder.threads(threads);
    store.setSetting(u"forums"_s, u"1"_s);
    transaction.commit();
}

} // namespace lotse::practice
