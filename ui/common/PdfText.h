// A plain text as a PDF with numbered pages.
#pragma once

#include "foundation/Result.h"

#include <QString>

namespace lotse::ui
{

// Blocking; for a worker thread. Errors: StorageFull, StorageFailed; then no file is left.
Result<void> writePdf(const QString& path, const QString& title, const QString& text);

} // namespace lotse::ui
