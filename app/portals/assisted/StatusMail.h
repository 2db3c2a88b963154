// Reads a status e-mail that a person dropped or pasted and proposes what it says about a case. Nothing is taken over
// without the person's confirmation.
#pragma once

#include "foundation/Result.h"
#include "support/vendor/VendorProfile.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace lotse::assisted
{

struct StatusMail {
    QString caseNumber; // empty when none was found; the person may type it
    QString status;     // empty when none was found
    QString subject;
    QString from; // address
    QString fromName;
    QDateTime date; // UTC; invalid when absent
    QString text;   // plain text of the body, at most 200,000 characters
    QString messageId;
    bool fromVendor = false; // the sender's domain is one of the profile's; only a hint, senders can be forged
};

// `message` is an .eml or a pasted text (with or without headers). Errors: InputInvalid (not a message, larger than
// 25 MB, or empty).
Result<StatusMail> readStatusMail(const QByteArray& message, const vendor::VendorProfile& profile);

} // namespace lotse::assisted
