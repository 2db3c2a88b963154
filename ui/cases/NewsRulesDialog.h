// Of which cases to be told what: a grid of where a case belongs and what happens in it.
#pragma once

#include "support/cases/CaseNews.h"
#include "ui/common/ChoiceGridDialog.h"

namespace lotse::ui
{

class NewsRulesDialog final : public ChoiceGridDialog
{
    Q_OBJECT

public:
    explicit NewsRulesDialog(cases::NewsRules rules, QWidget* parent = nullptr);
    [[nodiscard]] cases::NewsRules rules() const;

Q_SIGNALS:
    void saved(const lotse::cases::NewsRules& rules);

protected:
    void save() override;

private:
    static QString wordsFor(cases::NewsScope scope);
    static QString wordsFor(cases::CaseNews::Kind kind);
};

} // namespace lotse::ui

Q_DECLARE_METATYPE(lotse::cases::NewsRules)
