// Icons in a colour other than the palette's text, asked for at every painting so that they follow the scheme.
#pragma once

#include "ui/common/Icons.h"
#include "ui/common/Look.h"

#include <functional>

namespace lotse::ui
{

QIcon icon(const QString& name, std::function<QColor()> colour);
// The icon that goes with a tone, so that meaning never hangs on colour alone.
QString iconOf(Tone tone);

} // namespace lotse::ui
