// A report with its secrets masked: what may leave the house. What the report names openly in its contact and its
// endpoints stays readable everywhere: the vendor asks for it, and the text would be a riddle without.
#pragma once

#include "support/redaction/Masking.h"
#include "support/reports/Report.h"
#include "support/vendor/VendorProfile.h"

namespace lotse::reports
{

struct RedactedReport {
    Report report;
    std::vector<redaction::MaskedValue> values;
};

redaction::Rules maskingRules(const Report& report, const vendor::VendorProfile& profile);
// Masks every text of the report. In the contact nothing is masked, in an endpoint's address only secrets.
RedactedReport redacted(const Report& report, const redaction::SecretFinder& finder, redaction::Pseudonyms& names);
// With what the report itself holds; blocking, for a worker thread where texts are long.
RedactedReport redacted(const Report& report, const vendor::VendorProfile& profile);
// How much there is to search, in characters.
qsizetype searchedLength(const Report& report);

} // namespace lotse::reports
