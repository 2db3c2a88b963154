#include "ui/cases/StatusMailReader.h"

#include "foundation/InWorker.h"
#include "ui/common/LocalFiles.h"

#include <QFile>
#include <QMimeData>

using namespace Qt::Literals::StringLiterals;

namespace lotse::ui
{

namespace
{

constexpr qint64 largestMessage = 25 * 1024 * 1024;

Result<QByteArray> readFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{.code = ErrorCode::FileNotReadable, .detail = file.errorString()};
    }
    // One byte more than is allowed, so that what is too large is recognised without reading all of it.
    return file.read(largestMessage + 1);
}

} // namespace

bool mayHoldMail(const QMimeData& data)
{
    return !mailIn(data).isEmpty();
}

GivenMail mailIn(const QMimeData& data)
{
    GivenMail given;
    given.files = localFilesIn(data);
    if (given.files.isEmpty()) {
        given.message = data.hasFormat(u"message/rfc822"_qs) ? data.data(u"message/rfc822"_qs)
                        : data.hasText()                     ? data.text().toUtf8()
                                                             : QByteArray();
    }
    return given;
}

QFuture<Result<assisted::StatusMail>> readMailFile(const QString& path, const vendor::VendorProfile& profile)
{
    return inWorker<Result<assisted::StatusMail>>([path, profile]() -> Result<assisted::StatusMail> {
        const Result<QByteArray> message = readFile(path);
        if (!message) {
            return message.error();
        }
        return assisted::readStatusMail(*message, profile);
    });
}

QFuture<Result<assisted::StatusMail>> readMailText(const QByteArray& message, const vendor::VendorProfile& profile)
{
    return inWorker<Result<assisted::StatusMail>>(
        [message, profile] { return assisted::readStatusMail(message, profile); });
}

} // namespace lotse::ui
