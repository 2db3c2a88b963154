#include "ui/community/ThreadRulesDialog.h"

namespace lotse::ui
{

ThreadRulesDialog::ThreadRulesDialog(community::ThreadRules rules, QWidget* parent)
    : ChoiceGridDialog(tr("Notify me of the Community"),
                       tr("Quiet hours and private notifications hold here, too: they stand in the settings."),
                       eachOf(community::threadNewsScopes, [](auto scope) { return wordsFor(scope); }),
                       eachOf(community::threadNewsKinds, [](auto kind) { return wordsFor(kind); }), parent)
{
    setObjectName(QStringLiteral("threadRulesDialog"));
    for (std::size_t line = 0; line < community::threadNewsScopes.size(); ++line) {
        for (std::size_t column = 0; column < community::threadNewsKinds.size(); ++column) {
            choose(line, column, rules.wants(community::threadNewsScopes[line], community::threadNewsKinds[column]));
        }
    }
}

community::ThreadRules ThreadRulesDialog::rules() const
{
    community::ThreadRules rules;
    for (std::size_t line = 0; line < community::threadNewsScopes.size(); ++line) {
        for (std::size_t column = 0; column < community::threadNewsKinds.size(); ++column) {
            rules.set(community::threadNewsScopes[line], community::threadNewsKinds[column], isChosen(line, column));
        }
    }
    return rules;
}

void ThreadRulesDialog::save()
{
    Q_EMIT saved(rules());
}

QString ThreadRulesDialog::wordsFor(community::ThreadNews::Scope scope)
{
    return scope == community::ThreadNews::Scope::Mine ? tr("What I asked or answered") : tr("Threads that I follow");
}

QString ThreadRulesDialog::wordsFor(community::ThreadNews::Kind kind)
{
    //: what happens in a thread: somebody replies; an answer is accepted
    return kind == community::ThreadNews::Kind::Answer ? tr("New answers") : tr("Answer accepted");
}

} // namespace lotse::ui
