// The look's promises: readable in both schemes, every error in both languages, icons that follow the palette.
#include "ui/common/Banner.h"
#include "ui/common/ErrorText.h"
#include "ui/common/Formats.h"
#include "ui/common/Icons.h"
#include "ui/common/ScreenFit.h"
#include "ui/common/Tokens.h"
#include "ui/shell/Languages.h"

#include <QApplication>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScreen>
#include <QTest>

#include <cmath>

using namespace lotse;
using namespace lotse::ui;

namespace
{

double luminance(QRgb colour)
{
    const auto part = [](int value) {
        const double c = value / 255.0;
        return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(qRed(colour)) + 0.7152 * part(qGreen(colour)) + 0.0722 * part(qBlue(colour));
}

// WCAG 2.1
double contrast(QRgb a, QRgb b)
{
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

std::vector<ErrorCode> allCodes()
{
    std::vector<ErrorCode> codes;
    for (int i = 0; i <= static_cast<int>(ErrorCode::Unsupported); ++i) {
        codes.push_back(static_cast<ErrorCode>(i));
    }
    return codes;
}

} // namespace

class LookTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsReadable_data();
    void textIsReadable();
    void paletteIsReadable_data();
    void paletteIsReadable();
    void fieldsAreReadable_data();
    void fieldsAreReadable();
    void aDialogStaysOnTheScreen();
    void styleSheetIsFilledIn_data();
    void styleSheetIsFilledIn();
    void iconsExistAndFollowThePalette();
    void errorsHaveWordsInBothLanguages();
    void ages();
    void datesAndSizes();
    void bannerHidesWithoutMessage();

private:
    Languages m_languages;
};

void LookTest::textIsReadable_data()
{
    QTest::addColumn<QRgb>("text");
    QTest::addColumn<QRgb>("background");
    QTest::addColumn<double>("least");
    constexpr double forText = 4.5;
    constexpr double forShapes = 3.0;
    for (const auto& [scheme, name] : {std::pair{platform::ColourScheme::Light, QByteArray("light ")},
                                       std::pair{platform::ColourScheme::Dark, QByteArray("dark ")},
                                       std::pair{platform::ColourScheme::HighContrast, QByteArray("high contrast ")}}) {
        const Tokens& t = tokensOf(scheme);
        const auto row = [&](const char* what, QRgb text, QRgb background, double least) {
            QTest::newRow((name + what).constData()) << text << background << least;
        };
        for (const auto& [where, background] :
             {std::pair{" on window", t.window}, std::pair{" on card", t.card}, std::pair{" on alternate", t.alternate},
              std::pair{" on hover", t.hover}}) {
            row((QByteArray("text") + where).constData(), t.text, background, forText);
            row((QByteArray("secondary") + where).constData(), t.secondary, background, forText);
            row((QByteArray("placeholder") + where).constData(), t.placeholder, background, forText);
            row((QByteArray("disabled") + where).constData(), t.disabled, background, forText);
            row((QByteArray("link") + where).constData(), t.link, background, forText);
            row((QByteArray("accent") + where).constData(), t.accent, background, forText);
            row((QByteArray("focus ring") + where).constData(), t.focus, background, forShapes);
        }
        row("selection", t.onAccent, t.accent, forText);
        row("primary hovered", t.onAccent, t.accentHover, forText);
        row("danger button", t.onDanger, t.danger, forText);
        row("danger hovered", t.onDanger, t.dangerHover, forText);
        row("outline on window", t.outline, t.window, forShapes);
        row("outline on card", t.outline, t.card, forShapes);
        row("header", t.headerText, t.header, forText);
        row("header raised", t.headerText, t.headerRaised, forText);
        row("header secondary", t.headerSecondary, t.header, forText);
        row("header secondary raised", t.headerSecondary, t.headerRaised, forText);
        row("header focus", t.headerMark, t.header, forShapes);
        row("header danger", t.headerText, t.headerDanger, forText);
        row("header danger shape", t.headerDanger, t.header, forShapes);
        for (std::size_t i = 0; i < t.toneText.size(); ++i) {
            const QByteArray tone = "tone " + QByteArray::number(static_cast<int>(i));
            row((tone + " on its surface").constData(), t.toneText[i], t.toneSurface[i], forText);
            row((tone + " on window").constData(), t.toneText[i], t.window, forText);
            row((tone + " on card").constData(), t.toneText[i], t.card, forText);
            row((tone + " hovered").constData(), t.toneText[i], t.card, forText);
        }
    }
}

void LookTest::textIsReadable()
{
    QFETCH(QRgb, text);
    QFETCH(QRgb, background);
    QFETCH(double, least);
    QVERIFY2(contrast(text, background) >= least, qPrintable(QString::number(contrast(text, background))));
}

void LookTest::paletteIsReadable_data()
{
    QTest::addColumn<int>("scheme");
    QTest::newRow("light") << static_cast<int>(platform::ColourScheme::Light);
    QTest::newRow("dark") << static_cast<int>(platform::ColourScheme::Dark);
    QTest::newRow("high contrast") << static_cast<int>(platform::ColourScheme::HighContrast);
}

void LookTest::paletteIsReadable()
{
    QFETCH(int, scheme);
    applyLook(*qApp, static_cast<platform::ColourScheme>(scheme));
    const QPalette palette = QApplication::palette();
    for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled}) {
        for (const auto& [text, background] :
             {std::pair{QPalette::WindowText, QPalette::Window}, std::pair{QPalette::Text, QPalette::Base},
              std::pair{QPalette::ButtonText, QPalette::Button}, std::pair{QPalette::PlaceholderText, QPalette::Base},
              std::pair{QPalette::HighlightedText, QPalette::Highlight},
              std::pair{QPalette::Text, QPalette::AlternateBase},
              std::pair{QPalette::ToolTipText, QPalette::ToolTipBase}, std::pair{QPalette::Link, QPalette::Base}}) {
            const double c = contrast(palette.color(group, text).rgb(), palette.color(group, background).rgb());
            QVERIFY2(c >= 4.5,
                     qPrintable(QStringLiteral("group %1, %2 on %3: %4").arg(group).arg(text).arg(background).arg(c)));
        }
    }
}

void LookTest::fieldsAreReadable_data()
{
    QTest::addColumn<int>("scheme");
    QTest::addColumn<bool>("enabled");
    for (const auto& [name, scheme] :
         {std::pair{"light", platform::ColourScheme::Light}, std::pair{"dark", platform::ColourScheme::Dark},
          std::pair{"high contrast", platform::ColourScheme::HighContrast}}) {
        QTest::addRow("%s", name) << static_cast<int>(scheme) << true;
        QTest::addRow("%s, disabled", name) << static_cast<int>(scheme) << false;
    }
}

// As it is painted: a style sheet has its own ideas of placeholders.
void LookTest::fieldsAreReadable()
{
    QFETCH(int, scheme);
    QFETCH(bool, enabled);
    applyLook(*qApp, static_cast<platform::ColourScheme>(scheme));
    QFont large = QApplication::font();
    large.setPointSize(40); // strokes wide enough to have their whole colour somewhere
    const auto strongest = [](QWidget& field) {
        const QImage picture = field.grab().toImage().copy(field.rect().adjusted(12, 12, -12, -12));
        const QRgb background = picture.pixel(picture.width() - 1, picture.height() - 1);
        double found = 1;
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x) {
                found = qMax(found, contrast(picture.pixel(x, y), background));
            }
        }
        return found;
    };
    const auto check = [&](auto& field, bool typed) {
        field.setFont(large);
        field.setEnabled(enabled);
        field.resize(400, 120);
        typed ? void() : field.setPlaceholderText(QStringLiteral("MMM"));
        field.show();
        field.clearFocus();
        const double found = strongest(field);
        QVERIFY2(found >= 4.5, qPrintable(QStringLiteral("%1 %2: %3")
                                              .arg(QLatin1String(field.metaObject()->className()),
                                                   typed ? QStringLiteral("text") : QStringLiteral("placeholder"))
                                              .arg(found)));
    };
    QWidget window;
    window.show();
    QLineEdit line(&window);
    check(line, false);
    line.setText(QStringLiteral("MMM"));
    check(line, true);
    QPlainTextEdit box(&window);
    check(box, false);
    box.setPlainText(QStringLiteral("MMM"));
    check(box, true);
}

void LookTest::aDialogStaysOnTheScreen()
{
    ScreenFit fits;
    qApp->installEventFilter(&fits);
    const QRect room = QGuiApplication::primaryScreen()->availableGeometry();
    QDialog large;
    large.resize(room.size() * 2);
    large.move(room.bottomRight() - QPoint(50, 50));
    large.show();
    QVERIFY2(
        room.contains(large.frameGeometry()),
        qPrintable(
            QStringLiteral("%1 × %2 at %3, %4").arg(large.width()).arg(large.height()).arg(large.x()).arg(large.y())));
    QDialog small;
    small.resize(300, 200);
    small.show();
    QCOMPARE(small.size(), QSize(300, 200));
}

void LookTest::styleSheetIsFilledIn_data()
{
    paletteIsReadable_data();
}

void LookTest::styleSheetIsFilledIn()
{
    QFETCH(int, scheme);
    applyLook(*qApp, static_cast<platform::ColourScheme>(scheme));
    QVERIFY(qApp->styleSheet().size() > 1000);
    const QRegularExpression open(QStringLiteral("@[a-z-]+@"));
    QVERIFY2(!open.match(qApp->styleSheet()).hasMatch(), qPrintable(open.match(qApp->styleSheet()).captured()));
    QRegularExpressionMatchIterator urls =
        QRegularExpression(QStringLiteral("url\\(([^)]*)\\)")).globalMatch(qApp->styleSheet());
    QVERIFY(urls.hasNext());
    while (urls.hasNext()) {
        const QString url = urls.next().captured(1);
        QVERIFY2(QFile::exists(url), qPrintable(url));
    }
}

void LookTest::iconsExistAndFollowThePalette()
{
    for (const char* name :
         {"cases",    "create",  "alarm",   "draft",  "outbox", "sent",  "check",  "warning",   "error",
          "info",     "copy",    "open",    "attach", "remove", "add",   "back",   "next",      "refresh",
          "settings", "account", "offline", "mail",   "phone",  "clock", "unread", "comment",   "change",
          "folder",   "lotse",   "bell",    "search", "hand",   "key",   "close",  "ascending", "descending"}) {
        QVERIFY2(!icon(QLatin1String(name)).isNull(), name);
        QVERIFY2(icon(QLatin1String(name)).pixmap(24).toImage().pixelColor(0, 0).alpha() < 255, name);
    }
    QVERIFY(icon(QStringLiteral("no such icon")).isNull());

    const auto inked = [] {
        const QImage image = icon(QStringLiteral("unread")).pixmap(24).toImage();
        return image.pixelColor(image.width() / 2, image.height() / 2);
    };
    applyLook(*qApp, platform::ColourScheme::Light);
    QCOMPARE(inked(), QApplication::palette().color(QPalette::ButtonText));
    const QColor light = inked();
    applyLook(*qApp, platform::ColourScheme::Dark);
    QCOMPARE(inked(), QApplication::palette().color(QPalette::ButtonText));
    QVERIFY(inked() != light);

    const QPixmap sharp = icon(QStringLiteral("cases")).pixmap(QSize(24, 24), 2.0);
    QCOMPARE(sharp.size(), QSize(48, 48));
    QCOMPARE(sharp.devicePixelRatio(), 2.0);
}

void LookTest::errorsHaveWordsInBothLanguages()
{
    QSet<QString> english;
    m_languages.use(QStringLiteral("en"));
    for (const ErrorCode code : allCodes()) {
        const ErrorText text = errorText({.code = code});
        QVERIFY2(!text.message.isEmpty() && !text.advice.isEmpty(), qPrintable(errorName(code)));
        QCOMPARE(text.code, errorName(code));
        english.insert(text.message);
    }
    QCOMPARE(static_cast<std::size_t>(english.size()), allCodes().size()); // each says its own
    m_languages.use(QStringLiteral("de"));
    for (const ErrorCode code : allCodes()) {
        const ErrorText text = errorText({.code = code});
        QVERIFY2(!english.contains(text.message), qPrintable(errorName(code)));
        QVERIFY2(!text.message.isEmpty() && !text.advice.isEmpty(), qPrintable(errorName(code)));
    }
}

void LookTest::ages()
{
    const QDateTime now(QDate(2026, 11, 22), QTime(17, 43), Qt::LocalTime);
    m_languages.use(QStringLiteral("de"));
    QCOMPARE(formatAge(now.addSecs(-5), now), QStringLiteral("gerade eben"));
    QCOMPARE(formatAge(now.addSecs(-60), now), QStringLiteral("vor 1 Minute"));
    QCOMPARE(formatAge(now.addSecs(-720), now), QStringLiteral("vor 12 Minuten"));
    QCOMPARE(formatAge(now.addSecs(-7200), now), QStringLiteral("vor 2 Stunden"));
    QCOMPARE(formatAge(now.addDays(-1), now), QStringLiteral("gestern 17:43"));
    QCOMPARE(formatAge(now.addDays(-3), now), QStringLiteral("19.11.2026 17:43"));
    QCOMPARE(formatAge(now.addDays(1), now), QStringLiteral("23.11.2026 17:43")); // a clock that went back
    QCOMPARE(formatAge({}, now), QString());
    m_languages.use(QStringLiteral("en"));
    QCOMPARE(formatAge(now.addSecs(-60), now), QStringLiteral("1 minute ago"));
    QCOMPARE(formatAge(now.addSecs(-720), now), QStringLiteral("12 minutes ago"));
    QCOMPARE(formatAge(now.addDays(-1), now), QStringLiteral("yesterday 17:43"));
}

void LookTest::datesAndSizes()
{
    const QDateTime time(QDate(2026, 11, 2), QTime(7, 3), Qt::LocalTime);
    m_languages.use(QStringLiteral("de"));
    QCOMPARE(formatDateTime(time), QStringLiteral("02.11.2026 07:03"));
    QCOMPARE(formatDateTime(time.toUTC()), formatDateTime(time));
    QCOMPARE(formatSize(1536), QStringLiteral("1,5 kB"));
    m_languages.use(QStringLiteral("en"));
    QCOMPARE(formatDateTime(time), QStringLiteral("2 Nov 2026 07:03"));
    QCOMPARE(formatTime(time), QStringLiteral("07:03"));
    QCOMPARE(formatSize(900), QStringLiteral("900 bytes"));
    QCOMPARE(formatDateTime({}), QString());
}

void LookTest::bannerHidesWithoutMessage()
{
    QWidget window;
    Banner banner(&window);
    window.show();
    QVERIFY(banner.isHidden());
    banner.show(Tone::Warning, QStringLiteral("Offline"), QStringLiteral("Everything is kept."));
    QVERIFY(!banner.isHidden());
    QCOMPARE(banner.accessibleName(), QStringLiteral("Offline"));
    banner.show(Tone::Warning, {});
    QVERIFY(banner.isHidden());
}

QTEST_MAIN(LookTest)
#include "LookTest.moc"
