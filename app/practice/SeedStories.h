// The situations from which the made-up cases are told. Lines begin with what they are:
//   @ language | product | component | severity 1-4 | environment      the head, once
//   S: a subject (one of several)      D: the description      V: the vendor says      C: the customer says
//   F: name of a file                  other lines go on with the text before
// In texts, {name=a|b|c} chooses and {#name=1-9} draws a number, once a case; {name} repeats it, also before. Some
// names are known to every case: me, first, engineer, operation, agent, group, partner, guid, version, log (a log's
// time).
#pragma once

#include <span>

namespace lotse::practice
{

std::span<const char* const> germanStories();
std::span<const char* const> englishStories();
// The production-down cases, the latest (still open) last.
std::span<const char* const> outageStories();

} // namespace lotse::practice
