#include "ui/shell/SignInPages.h"

#include <QCoreApplication>
#include <QLocale>

namespace lotse::ui
{

namespace
{

struct SignInPage {
    Q_DECLARE_TR_FUNCTIONS(lotse::ui::SignInPage)
};

// Whole in itself: nothing is fetched for it.
QString page(const QString& title, const QString& text)
{
    return QStringLiteral("<!doctype html><html lang=\"%1\"><head><meta charset=\"utf-8\"><title>%2 – Lotse</title>"
                          "<meta name=\"viewport\" content=\"width=device-width\"><style>"
                          "body{font:18px/1.5 system-ui,sans-serif;max-width:34em;margin:18vh auto;padding:0 1em;"
                          "color:#1b2733;background:#f7f4ee}h1{font-size:1.5em}"
                          "@media(prefers-color-scheme:dark){body{color:#e6edf3;background:#0f1a22}}"
                          "</style></head><body><h1>%2</h1><p>%3</p></body></html>")
        .arg(QLocale().name().left(2), title.toHtmlEscaped(), text.toHtmlEscaped());
}

} // namespace

lotse::account::SignInPages signInPages()
{
    return {.done = page(SignInPage::tr("You are signed in"),
                         SignInPage::tr("You can close this page and go back to Lotse.")),
            .refused = page(SignInPage::tr("The portal did not let you sign in"),
                            SignInPage::tr("You can close this page. Lotse says what can be done.")),
            .stale = page(SignInPage::tr("This sign-in is not, or no longer, waited for"),
                          SignInPage::tr("Please close this page and start the sign-in in Lotse once more."))};
}

} // namespace lotse::ui
