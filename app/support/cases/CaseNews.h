// What happened in a case while nobody looked, and of what a person wants to be told. Pure rules.
#pragma once

#include "support/cases/Case.h"

#include <QSet>

#include <array>

namespace lotse::cases
{

struct CaseNews {
    enum class Kind { Reply, Status, Closed, Escalated };

    Kind kind = Kind::Reply;
    Case head;              // as it is now, without description
    bool mine = false;      // the account's own person is its contact
    QString author = {};    // Reply: who wrote last
    QString oldStatus = {}; // Status
    int count = 1;          // Reply: how many at once

    bool operator==(const CaseNews&) const = default;
};

// Where a case belongs for the rules; of several the first counts.
enum class NewsScope { ProductionDown, Watched, Mine, Others };
inline constexpr std::array newsScopes{NewsScope::ProductionDown, NewsScope::Watched, NewsScope::Mine,
                                       NewsScope::Others};
inline constexpr std::array newsKinds{CaseNews::Kind::Reply, CaseNews::Kind::Status, CaseNews::Kind::Closed,
                                      CaseNews::Kind::Escalated};

// `urgentPhrases`: what marks a subject as a production outage.
[[nodiscard]] NewsScope scopeOf(const CaseNews& news, const QStringList& urgentPhrases, const QSet<QString>& watched);

// Of what to be told, by where the case belongs.
class NewsRules
{
public:
    // What holds until a person chooses: everything but what happens in cases of others.
    [[nodiscard]] static NewsRules usual();

    [[nodiscard]] bool wants(NewsScope scope, CaseNews::Kind kind) const;
    void set(NewsScope scope, CaseNews::Kind kind, bool on);
    bool operator==(const NewsRules&) const = default;

    // For storing. A scope that is not told has what usual() has; words that are not known are passed over.
    [[nodiscard]] static QString word(NewsScope scope);
    [[nodiscard]] QString words(NewsScope scope) const;
    void setWords(const QString& scope, const QString& kinds);

private:
    std::array<std::array<bool, newsKinds.size()>, newsScopes.size()> m_on{};
};

} // namespace lotse::cases

Q_DECLARE_METATYPE(lotse::cases::CaseNews)
