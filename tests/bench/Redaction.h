// Masking a log beside `grep -E` with the same patterns over the same file.
#pragma once

namespace lotse::bench
{

void compareRedaction(int megabytes, int runs);

} // namespace lotse::bench
