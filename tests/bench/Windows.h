// The windows that are measured, each in a process of its own.
#pragma once

#include <QString>

class QApplication;

namespace lotse::bench
{

// Children: they say "painted" when the first complete frame is on the screen, then, where asked, scroll, then say how
// much memory they hold, and end.
// `text`: what stands in it, in the look of the program.
int emptyWindow(QApplication& application, const QString& text = {});
int listWindow(QApplication& application, const QString& folder, bool scroll);
// The program itself, put together as its main() does.
int program(QApplication& application, const QString& folder, bool scroll);

// The parent's side: starts the children in turn and compares. `folder` is a data folder with one account and its
// mirror.
void compareStart(const QString& folder, int runs);
void compareMemory(const QString& folder, int runs);

} // namespace lotse::bench
