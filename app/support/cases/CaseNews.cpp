#include "support/cases/CaseNews.h"

#include <algorithm>

namespace lotse::cases
{

namespace
{

// In the order of the enumerations.
const std::array<QString, newsScopes.size()> scopeWords{QStringLiteral("production-down"), QStringLiteral("watched"),
                                                        QStringLiteral("mine"), QStringLiteral("others")};
const std::array<QString, newsKinds.size()> kindWords{QStringLiteral("reply"), QStringLiteral("status"),
                                                      QStringLiteral("closed"), QStringLiteral("escalated")};

template <typename E>
std::size_t placeOf(E value)
{
    return static_cast<std::size_t>(value);
}

} // namespace

NewsScope scopeOf(const CaseNews& news, const QStringList& urgentPhrases, const QSet<QString>& watched)
{
    const bool urgent = std::any_of(urgentPhrases.begin(), urgentPhrases.end(), [&news](const QString& phrase) {
        return news.head.subject.contains(phrase, Qt::CaseInsensitive);
    });
    return urgent                           ? NewsScope::ProductionDown
           : watched.contains(news.head.id) ? NewsScope::Watched
           : news.mine                      ? NewsScope::Mine
                                            : NewsScope::Others;
}

NewsRules NewsRules::usual()
{
    NewsRules rules;
    for (const NewsScope scope : {NewsScope::ProductionDown, NewsScope::Watched, NewsScope::Mine}) {
        rules.m_on[placeOf(scope)].fill(true);
    }
    return rules;
}

bool NewsRules::wants(NewsScope scope, CaseNews::Kind kind) const
{
    return m_on[placeOf(scope)][placeOf(kind)];
}

void NewsRules::set(NewsScope scope, CaseNews::Kind kind, bool on)
{
    m_on[placeOf(scope)][placeOf(kind)] = on;
}

QString NewsRules::word(NewsScope scope)
{
    return scopeWords[placeOf(scope)];
}

QString NewsRules::words(NewsScope scope) const
{
    QStringList words;
    for (const CaseNews::Kind kind : newsKinds) {
        if (wants(scope, kind)) {
            words.append(kindWords[placeOf(kind)]);
        }
    }
    return words.join(u' ');
}

void NewsRules::setWords(const QString& scope, const QString& kinds)
{
    const auto known = std::find(scopeWords.begin(), scopeWords.end(), scope);
    if (known == scopeWords.end()) {
        return;
    }
    const QStringList words = kinds.split(u' ', Qt::SkipEmptyParts);
    auto& row = m_on[static_cast<std::size_t>(known - scopeWords.begin())];
    for (std::size_t i = 0; i < kindWords.size(); ++i) {
        row[i] = words.contains(kindWords[i]);
    }
}

} // namespace lotse::cases
