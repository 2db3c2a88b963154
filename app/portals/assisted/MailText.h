// Plain text out of what a mail carries; HTML is taken apart, never rendered. Time grows linearly with the input.
#pragma once

#include <QByteArray>
#include <QString>

namespace lotse::assisted
{

// UTF-8 where the bytes are that, else Windows-1252 (what most mails mean that say ISO-8859-1 or nothing).
QString decodedText(const QByteArray& bytes);
// Windows-1252; never fails.
QString fromWindows1252(const QByteArray& bytes);
// Line ends for blocks, tabs between table cells; without scripts, styles, comments and tags.
QString textOfHtml(const QString& html);

} // namespace lotse::assisted
