// What to say when the vendor's status page shows nothing although something does not work.
#pragma once

#include "support/vendor/VendorProfile.h"

#include <QDateTime>

namespace lotse::ui
{

// When the page was asked, that it can lag, and the examples that are known.
QString statusLagWords(const vendor::VendorProfile& vendor, const QDateTime& checked, const QDateTime& now);

} // namespace lotse::ui
