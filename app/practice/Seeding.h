// Fills an empty portal with one company's year of support cases: the same each time, told relative to now.
#pragma once

#include "practice/Store.h"

namespace lotse::practice
{

// Organisation, people, statuses and `cases` cases with conversations, histories and files. Nothing when already there.
void seed(Store& store, const Catalogue& catalogue, int cases);

// Many plain cases for measuring.
void growCases(Store& store, const Catalogue& catalogue, int cases, int commentsPerCase);

} // namespace lotse::practice
