// Fills the forums of an empty portal: two of them, people of other companies, and threads in German and English; the
// same each time, told relative to now.
#pragma once

#include "practice/Store.h"

#include <span>

namespace lotse::practice
{

// After seed(). Nothing when already there.
void seedForums(Store& store, const Catalogue& catalogue, int threads);

// As the stories of cases (SeedStories.h), with these differences: the head is
//   @ language | forum (general, loader) | topic | 3 | -
// D: is the question, V: an answer by whoever knows, the last of them the best one; C: the asker says. {name=...} as
// there.
std::span<const char* const> forumStories();

} // namespace lotse::practice
