// Of which threads to be told what: a grid of why a thread concerns the person and what happens in it.
#pragma once

#include "support/community/ThreadNews.h"
#include "ui/common/ChoiceGridDialog.h"

namespace lotse::ui
{

class ThreadRulesDialog final : public ChoiceGridDialog
{
    Q_OBJECT

public:
    explicit ThreadRulesDialog(community::ThreadRules rules, QWidget* parent = nullptr);
    [[nodiscard]] community::ThreadRules rules() const;

Q_SIGNALS:
    void saved(const lotse::community::ThreadRules& rules);

protected:
    void save() override;

private:
    static QString wordsFor(community::ThreadNews::Scope scope);
    static QString wordsFor(community::ThreadNews::Kind kind);
};

} // namespace lotse::ui

Q_DECLARE_METATYPE(lotse::community::ThreadRules)
