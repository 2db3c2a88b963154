#include "ui/shell/BannerTexts.h"

#include "ui/common/ErrorText.h"
#include "ui/common/Formats.h"

#include <QCoreApplication>
#include <QDir>

namespace lotse::ui
{

namespace
{

struct BannerText {
    Q_DECLARE_TR_FUNCTIONS(lotse::ui::BannerText)
};

QString asOf(const QDateTime& lastComplete, const QDateTime& now)
{
    //: 1 is an age ("3 minutes ago")
    return lastComplete.isValid()
               ? BannerText::tr("You see your cases as of the last sync, %1.").arg(formatAge(lastComplete, now))
               : BannerText::tr("Your cases have not been fetched yet.");
}

} // namespace

BannerWords offlineBanner(const QDateTime& lastComplete, const QDateTime& now)
{
    return {.tone = Tone::Warning,
            .message = BannerText::tr("Offline: the portal cannot be reached"),
            .detail = asOf(lastComplete, now) + QLatin1Char(' ') +
                      BannerText::tr("You can go on writing; reports leave by themselves when the portal is back."),
            .first = BannerText::tr("Try now"),
            .second = {}};
}

BannerWords signInBanner(const QString& accountName, const Error& error)
{
    const ErrorText text = errorText(error);
    return {.tone = Tone::Warning,
            //: 1 is the name of an account, 2 what is wrong
            .message = BannerText::tr("%1: %2").arg(accountName, text.message),
            .detail = text.advice,
            .first = BannerText::tr("Sign in again …"),
            .second =
                error.code == ErrorCode::IdentityChanged ? BannerText::tr("Go on as another account …") : QString()};
}

BannerWords disturbedBanner(const Error& error, const QDateTime& lastComplete, const QDateTime& now)
{
    const ErrorText text = errorText(error);
    return {.tone = Tone::Warning,
            .message = text.message,
            .detail = text.advice + QLatin1Char(' ') + asOf(lastComplete, now),
            .first = BannerText::tr("Try now"),
            .second = {}};
}

BannerWords proxyBanner(const Error& error, const QDateTime& lastComplete, const QDateTime& now)
{
    const ErrorText text = errorText(error);
    return {.tone = Tone::Warning,
            .message = text.message,
            .detail = text.advice + QLatin1Char(' ') + asOf(lastComplete, now),
            .first = BannerText::tr("Network settings …"),
            .second = BannerText::tr("Try now")};
}

BannerWords alarmBanner(const QString& report, int minutes, const QString& hotline)
{
    const QString call =
        hotline.isEmpty()
            ? BannerText::tr("If you have an emergency hotline, call it: your Customer Success Manager "
                             "knows the number. Or file the report in the portal's own form.")
            : BannerText::tr("Call your emergency hotline %1, or file the report in the portal's own form.")
                  .arg(hotline);
    return {.tone = Tone::Danger,
            .message =
                BannerText::tr("Production down, and the report has not arrived for %n minute(s)", nullptr, minutes),
            //: 1 is the title of a report, 2 what to do now
            .detail = BannerText::tr("“%1” is kept and tried again by itself. %2").arg(report, call),
            .first = hotline.isEmpty() ? BannerText::tr("Enter the hotline …") : BannerText::tr("Call the hotline"),
            .second = BannerText::tr("File it by hand")};
}

BannerWords salvagedBanner(int rows, const QString& movedAside)
{
    return {
        .tone = Tone::Warning,
        .message =
            BannerText::tr("The file with your drafts was damaged; %n entry(ies) were saved from it", nullptr, rows),
        .detail = BannerText::tr("Please look through your drafts. Reports that were on their way are looked up at the "
                                 "portal before anything is sent again. The damaged file is kept as %1.")
                      .arg(QDir::toNativeSeparators(movedAside)),
        .first = BannerText::tr("Understood"),
        .second = {}};
}

BannerWords restoredBanner(const QString& backup)
{
    return {.tone = Tone::Warning,
            .message = BannerText::tr("Your drafts were restored from a backup"),
            .detail =
                BannerText::tr("What was written after it may be missing. Reports that were on their way are looked up "
                               "at the portal before anything is sent again. The backup was %1.")
                    .arg(QDir::toNativeSeparators(backup)),
            .first = BannerText::tr("Understood"),
            .second = {}};
}

BannerWords rebuiltBanner()
{
    return {.tone = Tone::Info,
            .message = BannerText::tr("The local copy of your cases was damaged and is fetched again"),
            .detail = BannerText::tr("Your drafts and reports are not touched."),
            .first = BannerText::tr("Understood"),
            .second = {}};
}

BannerWords newerVersionBanner()
{
    return {.tone = Tone::Danger,
            .message = BannerText::tr("Your drafts were written by a newer version of Lotse"),
            .detail =
                BannerText::tr("They were left exactly as they are, and this version does not work with them. Please "
                               "start the newer version. In an emergency call your hotline or use the portal."),
            .first = BannerText::tr("Open the portal"),
            .second = {}};
}

BannerWords unusableBanner(const Error& error)
{
    const ErrorText text = errorText(error);
    return {.tone = Tone::Danger,
            .message = BannerText::tr("Your drafts cannot be opened: %1").arg(text.message),
            .detail = BannerText::tr("Nothing was changed. Lotse tries again by itself every few seconds."),
            .first = BannerText::tr("Try again"),
            .second = {}};
}

BannerWords mirrorUnusableBanner(const Error& error)
{
    const ErrorText text = errorText(error);
    return {.tone = Tone::Warning,
            .message = BannerText::tr("The local copy of your cases cannot be opened: %1").arg(text.message),
            .detail =
                BannerText::tr("You can write and send reports all the same. Lotse tries again by itself every few "
                               "seconds."),
            .first = BannerText::tr("Try again"),
            .second = {}};
}

BannerWords sessionSecretsBanner()
{
    return {.tone = Tone::Info,
            .message = BannerText::tr("The keychain does not answer, so your token is kept only until you quit"),
            .detail = BannerText::tr("Next time you will be asked for it again."),
            .first = BannerText::tr("Understood"),
            .second = {}};
}

BannerWords noAccountBanner()
{
    return {.tone = Tone::Info,
            .message = BannerText::tr("Lotse needs an account to begin with"),
            .detail = BannerText::tr("It takes a minute, and works without any access to the portal."),
            .first = BannerText::tr("Make an account …"),
            .second = {}};
}

BannerWords waitingDraftBanner(const QString& fileName)
{
    return {.tone = Tone::Info,
            //: 1 is the name of a file
            .message = BannerText::tr("The draft in %1 waits for an account").arg(fileName),
            .detail = BannerText::tr("Make an account, and the draft is imported by itself. The file stays as it is."),
            .first = BannerText::tr("Make an account …"),
            .second = {}};
}

BannerWords newVersionBanner(const QString& version, const QString& own, bool hasNotes)
{
    return {
        .tone = Tone::Info,
        //: 1 is the number of a version: "1.4.0"
        .message = BannerText::tr("Lotse %1 is available").arg(version),
        //: 1 is the number of a version
        .detail =
            BannerText::tr("You have %1. Your company installs the new version as it does other programs.").arg(own),
        .first = hasNotes ? BannerText::tr("What is new …") : QString(),
        .second = BannerText::tr("Close")};
}

BannerWords endedBanner(const EndedFacts& facts)
{
    QStringList details;
    if (facts.stillAtPortal) {
        details << BannerText::tr("The portal could not be told: the sign-in may hold there until you end it in the "
                                  "portal's own settings.");
    }
    if (facts.secretsLeft) {
        details << BannerText::tr("The keychain does not answer. What it holds of this account is removed as soon as "
                                  "Lotse starts and reaches it.");
    }
    if (!facts.filesProblem.isEmpty()) {
        details << BannerText::tr("Not everything could be removed: %1").arg(facts.filesProblem);
    }
    if (!facts.kept.isEmpty()) {
        details << BannerText::tr("What you wrote stays in %1.").arg(QDir::toNativeSeparators(facts.kept));
    }
    const bool isFine = !facts.stillAtPortal && !facts.secretsLeft && facts.filesProblem.isEmpty();
    return {.tone = isFine ? Tone::Info : Tone::Warning,
            //: 1 is the name of an account
            .message = facts.removed ? BannerText::tr("“%1” was removed from this computer").arg(facts.name)
                                     //: 1 is the name of an account
                                     : BannerText::tr("You are signed out of “%1”").arg(facts.name),
            .detail = details.join(QLatin1Char(' ')),
            .first = BannerText::tr("Understood"),
            .second = {}};
}

BannerWords settingsUnsavedBanner(const Error& error)
{
    const ErrorText text = errorText(error);
    return {.tone = Tone::Warning,
            .message = BannerText::tr("Your settings could not be saved: %1").arg(text.message),
            .detail = BannerText::tr("They hold until you quit; saving is tried again by itself."),
            .first = BannerText::tr("Understood"),
            .second = {}};
}

} // namespace lotse::ui
