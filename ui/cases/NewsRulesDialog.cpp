#include "ui/cases/NewsRulesDialog.h"

namespace lotse::ui
{

NewsRulesDialog::NewsRulesDialog(cases::NewsRules rules, QWidget* parent)
    : ChoiceGridDialog(tr("Notify me of cases"),
                       tr("These notifications are made on this computer and leave it to nobody. Production-down "
                          "cases disturb in quiet hours, too."),
                       eachOf(cases::newsScopes, [](auto scope) { return wordsFor(scope); }),
                       eachOf(cases::newsKinds, [](auto kind) { return wordsFor(kind); }), parent)
{
    setObjectName(QStringLiteral("newsRulesDialog"));
    for (std::size_t line = 0; line < cases::newsScopes.size(); ++line) {
        for (std::size_t column = 0; column < cases::newsKinds.size(); ++column) {
            choose(line, column, rules.wants(cases::newsScopes[line], cases::newsKinds[column]));
        }
    }
}

cases::NewsRules NewsRulesDialog::rules() const
{
    cases::NewsRules rules;
    for (std::size_t line = 0; line < cases::newsScopes.size(); ++line) {
        for (std::size_t column = 0; column < cases::newsKinds.size(); ++column) {
            rules.set(cases::newsScopes[line], cases::newsKinds[column], isChosen(line, column));
        }
    }
    return rules;
}

void NewsRulesDialog::save()
{
    Q_EMIT saved(rules());
}

QString NewsRulesDialog::wordsFor(cases::NewsScope scope)
{
    switch (scope) {
    case cases::NewsScope::ProductionDown:
        return tr("Production-down cases");
    case cases::NewsScope::Watched:
        return tr("Cases that I watch");
    case cases::NewsScope::Mine:
        return tr("Cases with me as contact");
    case cases::NewsScope::Others:
        return tr("All other cases");
    }
    return {};
}

QString NewsRulesDialog::wordsFor(cases::CaseNews::Kind kind)
{
    switch (kind) {
    case cases::CaseNews::Kind::Reply:
        //: what happens in a case: somebody replies
        return tr("Reply");
    case cases::CaseNews::Kind::Status:
        //: what happens in a case: its status changes
        return tr("Status");
    case cases::CaseNews::Kind::Closed:
        //: what happens in a case
        return tr("Closed");
    case cases::CaseNews::Kind::Escalated:
        //: what happens in a case
        return tr("Escalated");
    }
    return {};
}

} // namespace lotse::ui
