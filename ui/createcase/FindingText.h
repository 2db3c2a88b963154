// What the checks found, in a person's words.
#pragma once

#include "support/reports/Checks.h"
#include "ui/common/Look.h"

#include <QCoreApplication>

namespace lotse::ui
{

class FindingText
{
    Q_DECLARE_TR_FUNCTIONS(lotse::ui::FindingText)

public:
    static QString of(const reports::Finding& finding, const vendor::VendorProfile& profile);
    // The field's name, for a list away from the field ("Endpoint 2", a question of the portal by its label).
    static QString fieldName(const reports::Finding& finding);
    static QString pageName(reports::Page page);
    static Tone tone(const reports::Finding& finding);
};

} // namespace lotse::ui
