// How long a draft takes to be safe on the disk.
#pragma once

#include <QString>

namespace lotse::bench
{

void compareDurability(const QString& folder, int runs);

} // namespace lotse::bench
