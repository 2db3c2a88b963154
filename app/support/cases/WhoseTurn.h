// Who has to act next in a case, and since when nobody has said anything. Pure; times are UTC.
#pragma once

#include "support/cases/Case.h"

#include <chrono>

namespace lotse::cases
{

enum class Turn { Nobody, Ours, Vendors };

// What the portal's wording of a status says about whose turn it is: only where it names the customer as the one that
// is waited for ("Waiting on Customer", "Wartet auf Kunde"). Case and separators do not count.
[[nodiscard]] bool waitsOnCustomer(const QString& status);

// `vendorSpokeLast`: false also where nobody spoke yet or the portal does not tell who did.
[[nodiscard]] Turn whoseTurn(bool closed, const QString& status, bool vendorSpokeLast);
[[nodiscard]] Turn whoseTurn(const CaseDetail& detail);

// When something was last said (a comment or an e-mail; a changed field says nothing), else when the case was made.
// Invalid when neither is known.
[[nodiscard]] QDateTime lastWord(const CaseDetail& detail);
// Since the last word; nothing when that is unknown, zero when a clock is wrong.
[[nodiscard]] std::optional<std::chrono::seconds> silentFor(const CaseDetail& detail, const QDateTime& now);

} // namespace lotse::cases
