// The portal's controls for other processes, below /practice. They are never counted and never go wrong.
#pragma once

#include "practice/Answers.h"
#include "practice/Portal.h"

namespace lotse::practice
{

// `path`: what follows /practice. Throws Refusal.
Answer serveControls(Portal& portal, const Request& request, const QStringList& path);

} // namespace lotse::practice
