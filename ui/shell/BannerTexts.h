// What the banners below the header say.
#pragma once

#include "foundation/Error.h"
#include "ui/shell/BannerArea.h"

#include <QDateTime>

namespace lotse::ui
{

BannerWords offlineBanner(const QDateTime& lastComplete, const QDateTime& now);
BannerWords signInBanner(const QString& accountName, const Error& error);
BannerWords disturbedBanner(const Error& error, const QDateTime& lastComplete, const QDateTime& now);
BannerWords proxyBanner(const Error& error, const QDateTime& lastComplete, const QDateTime& now);
BannerWords alarmBanner(const QString& report, int minutes, const QString& hotline);
BannerWords salvagedBanner(int rows, const QString& movedAside);
BannerWords restoredBanner(const QString& backup);
BannerWords rebuiltBanner();
BannerWords newerVersionBanner();
BannerWords unusableBanner(const Error& error);
BannerWords mirrorUnusableBanner(const Error& error);
BannerWords sessionSecretsBanner();
BannerWords noAccountBanner();
BannerWords waitingDraftBanner(const QString& fileName); // it was opened before there is an account
BannerWords newVersionBanner(const QString& version, const QString& own, bool hasNotes);
// An account was removed, or its sign-in ended.
struct EndedFacts {
    QString name;
    bool removed = false;
    bool stillAtPortal = false; // the portal could not be told
    bool secretsLeft = false;   // the keychain may still have some
    QString filesProblem;       // why files are still there
    QString kept;               // the folder that stays
};
BannerWords endedBanner(const EndedFacts& facts);
BannerWords settingsUnsavedBanner(const Error& error);

} // namespace lotse::ui
