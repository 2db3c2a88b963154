// The text of an update without its markup.
#pragma once

#include <QString>

namespace lotse::statuspage
{

// Breaks and paragraphs become line breaks, other tags go, the entities of HTML become their characters. Nothing in the
// result is meant to be read as HTML again.
QString plainBody(const QString& body);

} // namespace lotse::statuspage
