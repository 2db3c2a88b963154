// The colours of the two schemes by what they mean. Only Look reads them into the palette and the style sheet; widgets
// that paint by themselves ask Look.
#pragma once

#include "foundation/platform/Desktop.h"
#include "ui/common/Look.h"

#include <QRgb>

#include <array>

namespace lotse::ui
{

struct Tokens {
    QRgb window;
    QRgb card; // also where text is typed
    QRgb alternate;
    QRgb hover;
    QRgb text;
    QRgb secondary;
    QRgb placeholder;
    QRgb disabled;
    QRgb separator; // between things; carries no meaning
    QRgb outline;   // of what can be operated: contrast at least 3
    QRgb accent;
    QRgb accentHover;
    QRgb onAccent;
    QRgb link;
    QRgb focus;
    QRgb danger;
    QRgb dangerHover;
    QRgb onDanger;
    QRgb header;
    QRgb headerRaised;
    QRgb headerText;
    QRgb headerSecondary;
    QRgb headerMark; // under the tab that is open
    QRgb headerDanger;
    std::array<QRgb, 5> toneText; // in the order of Tone
    std::array<QRgb, 5> toneSurface;
};

const Tokens& tokensOf(platform::ColourScheme scheme);
const Tokens& tokens(); // of the scheme that is on

// Lets the style sheet colour the widget by tone.
void setTone(QWidget* widget, Tone tone);

} // namespace lotse::ui
