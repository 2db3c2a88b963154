// Characters that nobody sees, or that change what others look like, written out.
#pragma once

#include <QString>

namespace lotse::html
{

// Controls, zero-width characters, bidirectional controls, tags, non-characters: ⟦U+202E⟧, a run of the same one as
// ⟦U+200C ×40⟧. Joiners stay where a script or an emoji needs them, soft hyphens stay; line ends become '\n'.
[[nodiscard]] QString visibleText(QStringView text);

} // namespace lotse::html
