// What a person reads when something failed: what happened, what was kept and what to do.
#pragma once

#include "foundation/Error.h"

#include <QString>

namespace lotse::ui
{

struct ErrorText {
    QString message; // one sentence: what happened
    QString advice;  // one sentence: what was kept and what to do
    QString code;    // "StorageFull", to look up and to quote
};
ErrorText errorText(const Error& error);

} // namespace lotse::ui
