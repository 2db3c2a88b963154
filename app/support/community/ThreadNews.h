// What happened in threads that concern a person while nobody looked, and of what they want to be told. Pure rules.
#pragma once

#include "support/community/Community.h"

#include <array>

namespace lotse::community
{

struct ThreadNews {
    enum class Kind {
        Answer,   // somebody replied
        Accepted, // an answer was accepted
    };
    enum class Scope {
        Mine,
        Followed
    }; // of several the first counts; Mine: this person asked or, of Accepted, answered

    Kind kind = Kind::Answer;
    Scope scope = Scope::Mine;
    Thread head = {};    // as it is now
    QString author = {}; // Answer: who wrote last
    int count = 1;       // Answer: how many at once
    bool operator==(const ThreadNews&) const = default;
};

inline constexpr std::array threadNewsScopes{ThreadNews::Scope::Mine, ThreadNews::Scope::Followed};
inline constexpr std::array threadNewsKinds{ThreadNews::Kind::Answer, ThreadNews::Kind::Accepted};

// Of what to be told.
class ThreadRules
{
public:
    // What holds until a person chooses: everything.
    [[nodiscard]] static ThreadRules usual();

    [[nodiscard]] bool wants(ThreadNews::Scope scope, ThreadNews::Kind kind) const;
    void set(ThreadNews::Scope scope, ThreadNews::Kind kind, bool on);
    bool operator==(const ThreadRules&) const = default;

    // For storing; words that are not known are passed over.
    [[nodiscard]] static QString word(ThreadNews::Scope scope);
    [[nodiscard]] QString words(ThreadNews::Scope scope) const;
    void setWords(const QString& scope, const QString& kinds);

private:
    std::array<std::array<bool, threadNewsKinds.size()>, threadNewsScopes.size()> m_on{};
};

} // namespace lotse::community

Q_DECLARE_METATYPE(lotse::community::ThreadNews)
