// The program's look: palettes of its own on Fusion, one spacing scale, one type scale, tones that carry meaning. No
// widget sets a colour, a margin or a font size that does not come from here.
#pragma once

#include "foundation/platform/Desktop.h"

#include <QColor>
#include <QPalette>

class QApplication;
class QAbstractButton;
class QLabel;
class QWidget;

namespace lotse::ui
{

// Pixels at 100 %.
struct Space {
    static constexpr int tiny = 4;
    static constexpr int small = 8;
    static constexpr int medium = 16;
    static constexpr int large = 24;
    static constexpr int huge = 40;
};

enum class TextRole { Title, Heading, Body, Secondary, Small, Mono };
enum class Tone { Neutral, Info, Good, Warning, Danger };
enum class ButtonRole { Primary, Ordinary, Quiet, Danger, Row }; // Row: one line of a list of things to do

// Palette and style sheet for the whole program; called again when the scheme changes.
void applyLook(QApplication& application, platform::ColourScheme scheme);

void setTextRole(QLabel* label, TextRole role);
void setButtonRole(QAbstractButton* button, ButtonRole role);
// A rounded surface that stands out from the window's background.
void makeCard(QWidget* widget);

// Readable on the window's and a card's background (contrast at least 4.5).
QColor toneText(Tone tone);
// The soft background behind toneText of the same tone.
QColor toneSurface(Tone tone);
QColor secondaryText();
QColor separator();

} // namespace lotse::ui
