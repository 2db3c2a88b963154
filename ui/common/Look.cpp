#include "ui/common/Look.h"

#include "ui/common/Tokens.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFile>
#include <QFontDatabase>
#include <QFontInfo>
#include <QLabel>
#include <QStyle>
#include <QStyleFactory>
#include <QWidget>

#include <array>

namespace lotse::ui
{

namespace
{

constexpr Tokens lightTokens{
    .window = 0xF7F4EE,
    .card = 0xFFFEFB,
    .alternate = 0xF2EEE6,
    .hover = 0xE9F1F1,
    .text = 0x14273A,
    .secondary = 0x52606C,
    .placeholder = 0x5F6B75,
    .disabled = 0x5F6B75,
    .separator = 0xDDD6CA,
    .outline = 0x83898B,
    .accent = 0x0E6077,
    .accentHover = 0x0B4F63,
    .onAccent = 0xFFFFFF,
    .link = 0x0B5F78,
    .focus = 0x0E6077,
    .danger = 0xB3261E,
    .dangerHover = 0x951C15,
    .onDanger = 0xFFFFFF,
    .header = 0x0F2C42,
    .headerRaised = 0x1D4059,
    .headerText = 0xFFFFFF,
    .headerSecondary = 0xC3D3DE,
    .headerMark = 0xF2C66D,
    .headerDanger = 0xD63A30,
    .toneText = {0x45525D, 0x0B5A73, 0x1C653A, 0x754700, 0xA31D1D},
    .toneSurface = {0xEAE5DB, 0xDFEEF2, 0xE0F0E4, 0xFBEBCF, 0xFBE3E0},
};

constexpr Tokens darkTokens{
    .window = 0x101A22,
    .card = 0x17232D,
    .alternate = 0x1D2B36,
    .hover = 0x22323E,
    .text = 0xE6EDF2,
    .secondary = 0xA6B4BF,
    .placeholder = 0x93A3AF,
    .disabled = 0x93A0AA,
    .separator = 0x2C3C48,
    .outline = 0x6B7D8A,
    .accent = 0x63B9CC,
    .accentHover = 0x85CBDA,
    .onAccent = 0x06202A,
    .link = 0x7CC7D8,
    .focus = 0x63B9CC,
    .danger = 0xC2372E,
    .dangerHover = 0xA92D25,
    .onDanger = 0xFFFFFF,
    .header = 0x0A131A,
    .headerRaised = 0x1B2A36,
    .headerText = 0xF2F6F9,
    .headerSecondary = 0xAEBFCB,
    .headerMark = 0xF2C66D,
    .headerDanger = 0xC9382E,
    .toneText = {0xBCC7D0, 0x8CCFE0, 0x8AD3A2, 0xF0C36B, 0xFF9D94},
    .toneSurface = {0x24323D, 0x123342, 0x14331F, 0x3A2B0C, 0x44191A},
};

// White on black, lines that are seen, yellow for what is active.
constexpr Tokens highContrastTokens{
    .window = 0x000000,
    .card = 0x000000,
    .alternate = 0x141414,
    .hover = 0x262626,
    .text = 0xFFFFFF,
    .secondary = 0xEDEDED,
    .placeholder = 0xD6D6D6,
    .disabled = 0xC8C8C8,
    .separator = 0x6E6E6E,
    .outline = 0xFFFFFF,
    .accent = 0xFFD83B,
    .accentHover = 0xFFE98A,
    .onAccent = 0x000000,
    .link = 0x8FE1FF,
    .focus = 0xFFD83B,
    .danger = 0xFF8A80,
    .dangerHover = 0xFFB3AD,
    .onDanger = 0x000000,
    .header = 0x000000,
    .headerRaised = 0x303030,
    .headerText = 0xFFFFFF,
    .headerSecondary = 0xEDEDED,
    .headerMark = 0xFFD83B,
    .headerDanger = 0xC9302A,
    .toneText = {0xFFFFFF, 0x8FE1FF, 0x8CFFB0, 0xFFE27A, 0xFFB3AD},
    .toneSurface = {0x262626, 0x00222F, 0x00270F, 0x2C2300, 0x330606},
};

platform::ColourScheme currentScheme = platform::ColourScheme::Light;

QPalette paletteOf(const Tokens& tokens)
{
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, QRgb colour) { palette.setColor(role, QColor(colour)); };
    set(QPalette::Window, tokens.window);
    set(QPalette::WindowText, tokens.text);
    set(QPalette::Base, tokens.card);
    set(QPalette::AlternateBase, tokens.alternate);
    set(QPalette::Text, tokens.text);
    set(QPalette::PlaceholderText, tokens.placeholder);
    set(QPalette::Button, tokens.card);
    set(QPalette::ButtonText, tokens.text);
    set(QPalette::BrightText, tokens.onAccent);
    set(QPalette::Highlight, tokens.accent);
    set(QPalette::HighlightedText, tokens.onAccent);
    set(QPalette::Link, tokens.link);
    set(QPalette::LinkVisited, tokens.link);
    set(QPalette::ToolTipBase, tokens.header);
    set(QPalette::ToolTipText, tokens.headerText);
    set(QPalette::Light, tokens.card);
    set(QPalette::Midlight, tokens.alternate);
    set(QPalette::Mid, tokens.separator);
    set(QPalette::Dark, tokens.outline);
    set(QPalette::Shadow, tokens.outline);
    // What is disabled still informs, so it stays readable.
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText}) {
        palette.setColor(QPalette::Disabled, role, QColor(tokens.disabled));
    }
    palette.setColor(QPalette::Disabled, QPalette::Base, QColor(tokens.window));
    palette.setColor(QPalette::Disabled, QPalette::Button, QColor(tokens.window));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor(tokens.separator));
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, QColor(tokens.text));
    return palette;
}

QString points(double factor)
{
    const double base = QFontInfo(QApplication::font()).pointSizeF();
    return QString::number(base * factor, 'f', 2) + QStringLiteral("pt");
}

// The sheet names its colours and sizes as @name; what they stand for is filled in here.
QString styleSheetOf(const Tokens& tokens, bool dark)
{
    QFile file(QStringLiteral(":/style/lotse.qss"));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    QString sheet = QString::fromUtf8(file.readAll());
    const auto fill = [&](const char* name, const QString& value) {
        sheet.replace(QLatin1Char('@') + QLatin1String(name) + QLatin1Char('@'), value);
    };
    const auto colour = [&](const char* name, QRgb value) { fill(name, QColor(value).name()); };
    colour("window", tokens.window);
    colour("card", tokens.card);
    colour("alternate", tokens.alternate);
    colour("hover", tokens.hover);
    colour("text", tokens.text);
    colour("secondary", tokens.secondary);
    colour("disabled", tokens.disabled);
    colour("separator", tokens.separator);
    colour("outline", tokens.outline);
    colour("accent", tokens.accent);
    colour("accent-hover", tokens.accentHover);
    colour("on-accent", tokens.onAccent);
    colour("focus", tokens.focus);
    colour("danger", tokens.danger);
    colour("danger-hover", tokens.dangerHover);
    colour("on-danger", tokens.onDanger);
    colour("header", tokens.header);
    colour("header-raised", tokens.headerRaised);
    colour("header-text", tokens.headerText);
    colour("header-secondary", tokens.headerSecondary);
    colour("header-mark", tokens.headerMark);
    colour("header-danger", tokens.headerDanger);
    static constexpr std::array toneNames{"neutral", "info", "good", "warning", "danger-tone"};
    for (std::size_t i = 0; i < toneNames.size(); ++i) {
        colour(toneNames[i], tokens.toneText[i]);
        colour((std::string(toneNames[i]) + "-surface").c_str(), tokens.toneSurface[i]);
    }
    fill("scheme", dark ? QStringLiteral("dark") : QStringLiteral("light"));
    fill("title-size", points(1.6));
    fill("heading-size", points(1.2));
    fill("small-size", points(0.88));
    fill("mono-family", QFontDatabase::systemFont(QFontDatabase::FixedFont).family());
    return sheet;
}

void setProperty(QWidget* widget, const char* name, const char* value)
{
    widget->setProperty(name, QLatin1String(value));
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->updateGeometry();
}

} // namespace

const Tokens& tokensOf(platform::ColourScheme scheme)
{
    switch (scheme) {
    case platform::ColourScheme::Dark:
        return darkTokens;
    case platform::ColourScheme::HighContrast:
        return highContrastTokens;
    case platform::ColourScheme::Light:
        break;
    }
    return lightTokens;
}

const Tokens& tokens()
{
    return tokensOf(currentScheme);
}

void applyLook(QApplication& application, platform::ColourScheme scheme)
{
    currentScheme = scheme;
    if (application.style()->objectName().compare(QLatin1String("fusion"), Qt::CaseInsensitive) != 0 &&
        application.styleSheet().isEmpty()) {
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    }
    QApplication::setPalette(paletteOf(tokens()));
    application.setStyleSheet(styleSheetOf(tokens(), scheme != platform::ColourScheme::Light));
}

void setTextRole(QLabel* label, TextRole role)
{
    static constexpr std::array names{"title", "heading", "body", "secondary", "small", "mono"};
    setProperty(label, "textRole", names[static_cast<std::size_t>(role)]);
}

void setButtonRole(QAbstractButton* button, ButtonRole role)
{
    static constexpr std::array names{"primary", "ordinary", "quiet", "danger", "row"};
    setProperty(button, "buttonRole", names[static_cast<std::size_t>(role)]);
}

void makeCard(QWidget* widget)
{
    widget->setAttribute(Qt::WA_StyledBackground);
    setProperty(widget, "card", "yes");
}

void setTone(QWidget* widget, Tone tone)
{
    static constexpr std::array names{"neutral", "info", "good", "warning", "danger"};
    setProperty(widget, "tone", names[static_cast<std::size_t>(tone)]);
}

QColor toneText(Tone tone)
{
    return QColor(tokens().toneText[static_cast<std::size_t>(tone)]);
}

QColor toneSurface(Tone tone)
{
    return QColor(tokens().toneSurface[static_cast<std::size_t>(tone)]);
}

QColor secondaryText()
{
    return QColor(tokens().secondary);
}

QColor separator()
{
    return QColor(tokens().separator);
}

} // namespace lotse::ui
