// Words for filters and for whose turn it is.
#pragma once

#include "support/cases/CaseSearch.h"

#include <QCoreApplication>

namespace lotse::ui
{

class FilterTexts
{
    Q_DECLARE_TR_FUNCTIONS(lotse::ui::FilterTexts)

public:
    // "Product: Design Studio", "not closed": what stands on a chip.
    static QString chip(const cases::SearchTerm& term);
    static QString trait(cases::CaseTrait trait);
    // In the list: "Us", "Vendor"; empty where nobody has to act.
    static QString turn(cases::Turn turn, const QString& vendor);
    static QString key(cases::SearchKey key);
};

} // namespace lotse::ui
