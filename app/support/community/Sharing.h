// From a case to a question and from a thread to a case; and what should be looked at before a text becomes public.
// Pure.
#pragma once

#include "support/account/Account.h"
#include "support/cases/Case.h"
#include "support/community/ThreadStore.h"
#include "support/redaction/Masking.h"

#include <QJsonObject>

namespace lotse::community
{

// Why a text should not become public as it is.
struct Confidential {
    enum class Kind {
        Secret,  // a password, token, key, ...
        Address, // of a person or a machine: e-mail, host, IP
        Own,     // the company's, a person's or an organisation's name, a telephone number
        Case,    // a number of a support case
        Marked,  // what the person wants out of sight
    };
    Kind kind = Kind::Secret;
    QString value;
    qsizetype start = 0; // in the text
    qsizetype length = 0;
    bool operator==(const Confidential&) const = default;
};
// In their order, not overlapping. Words of the account that are looked for: its name, contact, deputy, hotline,
// organisation and environment names of four letters or more. `marked`: what the person wants out of sight, wherever it
// stands, in any case.
std::vector<Confidential> confidentialIn(const QString& text, const account::Account& account,
                                         const QStringList& marked = {});
// The same, replaced: secrets and addresses by their pseudonyms, own words by neutral ones ("[company]", "[person]",
// "[phone]", "[case]", "[removed]").
QString anonymised(const QString& text, const account::Account& account, redaction::Pseudonyms& names,
                   const QStringList& marked = {});

// The content of a questionKind draft made of a case: title, description and nothing that names anybody. Nothing of the
// conversation is taken over but what the company itself wrote.
QJsonObject questionFrom(const cases::CaseDetail& detail, const account::Account& account, const QString& forumId,
                         redaction::Pseudonyms& names);

// Of a report's draft: its "tried" gets this line, with the link, for each thread.
QString triedLine(const OpenedThread& thread);
// A thread as the beginning of a problem report: subject, what was expected to help, and the link in "tried".
struct CaseBeginning {
    QString subject;
    QString happened;
    QString tried;
};
CaseBeginning caseFrom(const ThreadPage& page);

} // namespace lotse::community
