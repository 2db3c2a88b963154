#include "foundation/platform/ViewedFiles.h"

#include <QFileInfo>
#include <QStringList>

namespace lotse::platform
{

bool isOnlyLookedAt(const QString& fileName)
{
    static const QStringList harmless = {
        QStringLiteral("png"), QStringLiteral("jpg"), QStringLiteral("jpeg"), QStringLiteral("gif"),
        QStringLiteral("bmp"), QStringLiteral("txt"), QStringLiteral("log"),  QStringLiteral("csv"),
        QStringLiteral("pdf"), QStringLiteral("md"),
    };
    return harmless.contains(QFileInfo(fileName).suffix().toLower());
}

bool mayRun(const QString& fileName)
{
    static const QStringList endings =
        QStringLiteral(
            "exe com bat cmd ps1 psm1 msi msix scr pif cpl dll vbs vbe js jse wsf wsh hta reg lnk url inf jar "
            "jnlp app command dmg pkg sh bash run bin appimage desktop deb rpm py pl rb docm dotm xlsm xltm "
            "xlam pptm potm ppam iso img vhd chm")
            .split(QLatin1Char(' '));
    return endings.contains(QFileInfo(fileName).suffix().toLower());
}

} // namespace lotse::platform
