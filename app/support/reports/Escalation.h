// Asking for the escalation of a case: what is written in it, what is read out to the hotline, and what the customer
// success manager is asked by who does not know the hotline. Texts are made from the case and say only what is known.
#pragma once

#include "support/account/Account.h"
#include "support/cases/Case.h"

#include <QDateTime>

namespace lotse::reports
{

enum class EscalationReason { NoAnswer, NoProgress, ImpactGrew, Deadline, Other };

struct Escalation {
    EscalationReason reason = EscalationReason::NoProgress;
    QString justification; // why now
    QString impact;        // on the business
    bool operator==(const Escalation&) const = default;
};

struct EscalationCase {
    cases::CaseDetail detail;
    account::Account account;
    QString vendor;   // its name
    QString language; // "de" or "en"; another is English
    QDateTime now;
};

struct Letter {
    QString subject;
    QString body;
};

// What fits the case as it stands: the vendor has been silent, or not.
EscalationReason likelyReason(const cases::CaseDetail& detail, const QDateTime& now);
// Sent as a reply. Labels are English; a German one says them in German, too.
QString escalationText(const Escalation& escalation, const EscalationCase& about);
// To read out on the phone, sentence by sentence.
QString hotlineScript(const Escalation& escalation, const EscalationCase& about);
// To the customer success manager: asks for the hotline's number and tells of the case.
Letter hotlineQuestion(const Escalation& escalation, const EscalationCase& about);

} // namespace lotse::reports
