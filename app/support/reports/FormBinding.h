// Binds a report to the portal's own case form: by label candidates of the vendor profile against the portal's
// description of itself. What the portal requires and nobody knows becomes a question.
#pragma once

#include "support/cases/CasePortal.h"
#include "support/reports/Packet.h"
#include "support/reports/Report.h"

namespace lotse::reports
{

// Something the portal requires that the report has no field for.
struct Question {
    cases::FormField field;             // as the portal describes it
    std::vector<cases::Choice> choices; // those valid now (dependent picklists resolved)
    QString answer;                     // what the report holds
};

struct Binding {
    QHash<QString, QString> fields;  // portal field name -> value to send
    std::vector<Question> questions; // required fields unknown to the profile, and dependent choices to make
    QStringList gone;                // portal field names whose value is no longer a choice
    PacketLimits limits;
};

// Errors: none; what cannot be bound is simply not sent, what is required and missing is in `questions`.
Binding bind(const Report& report, const Packet& packet, const vendor::VendorProfile& profile,
             const cases::CaseForm& form);
PacketLimits limitsOf(const vendor::VendorProfile& profile, const cases::CaseForm& form);
// The portal's name for one of our fields; empty when the form has none.
QString boundName(vendor::FormField field, const vendor::VendorProfile& profile, const cases::CaseForm& form);

} // namespace lotse::reports
