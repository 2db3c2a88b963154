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

} // namespace lotse::platform
