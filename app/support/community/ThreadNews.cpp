#include "support/community/ThreadNews.h"

#include <algorithm>

namespace lotse::community
{

namespace
{

using Kind = ThreadNews::Kind;
using Scope = ThreadNews::Scope;

std::size_t at(Kind kind)
{
    return kind == Kind::Answer ? 0 : 1;
}

std::size_t at(Scope scope)
{
    return scope == Scope::Mine ? 0 : 1;
}

QString wordOf(Kind kind)
{
    return kind == Kind::Answer ? QStringLiteral("answer") : QStringLiteral("accepted");
}

} // namespace

ThreadRules ThreadRules::usual()
{
    ThreadRules rules;
    for (auto& scope : rules.m_on) {
        scope.fill(true);
    }
    return rules;
}

bool ThreadRules::wants(Scope scope, Kind kind) const
{
    return m_on[at(scope)][at(kind)];
}

void ThreadRules::set(Scope scope, Kind kind, bool on)
{
    m_on[at(scope)][at(kind)] = on;
}

QString ThreadRules::word(Scope scope)
{
    return scope == Scope::Mine ? QStringLiteral("mine") : QStringLiteral("followed");
}

QString ThreadRules::words(Scope scope) const
{
    QStringList words;
    for (const Kind kind : threadNewsKinds) {
        if (wants(scope, kind)) {
            words.append(wordOf(kind));
        }
    }
    return words.isEmpty() ? QStringLiteral("") : words.join(u' ');
}

void ThreadRules::setWords(const QString& scope, const QString& kinds)
{
    const QStringList words = kinds.split(u' ', Qt::SkipEmptyParts);
    for (const Scope one : threadNewsScopes) {
        if (word(one) == scope) {
            for (const Kind kind : threadNewsKinds) {
                set(one, kind, words.contains(wordOf(kind)));
            }
        }
    }
}

} // namespace lotse::community
