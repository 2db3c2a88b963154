#include "ui/common/LocalFiles.h"

#include <QMimeData>
#include <QUrl>

namespace lotse::ui
{

QStringList localFilesIn(const QMimeData& data)
{
    QStringList files;
    const QList<QUrl> addresses = data.urls();
    for (const QUrl& address : addresses) {
        if (address.isLocalFile()) {
            files.append(address.toLocalFile());
        }
    }
    return files;
}

} // namespace lotse::ui
