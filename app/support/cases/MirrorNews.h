// What a page of changes tells that is news beside what the mirror holds. For use inside the transaction that then
// writes the page.
#pragma once

#include "foundation/storage/Connection.h"
#include "support/cases/CaseNews.h"
#include "support/cases/CasePortal.h"

#include <vector>

namespace lotse::cases::mirror
{

// At most one of each kind for each case, in the order of the page. What the account's own person did is none, nor is
// anything before the first mirroring came to its end, nor what is older than the mirror's own copy of the case.
std::vector<CaseNews> newsIn(storage::Connection& connection, const ChangePage& page);

} // namespace lotse::cases::mirror
