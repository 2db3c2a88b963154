// The finished message that registers a customer's authorised contacts: the vendor's Customer Success Manager arranges
// them, or the sales contact where there is none.
#pragma once

#include "support/account/Account.h"

namespace lotse::account
{

// To whom it goes: the manager, else the sales contact; empty: neither is known.
[[nodiscard]] QString teamRecipient(const Account& account);
// One line per person that is named in Account::team; empty lines do not count.
[[nodiscard]] QStringList teamOf(const Account& account);
// "mailto:" with subject and text in German or English; empty without a recipient or without a team.
[[nodiscard]] QUrl teamLetter(const Account& account, bool german);

} // namespace lotse::account
