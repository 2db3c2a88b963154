#include "ui/cases/AttachmentPreview.h"

#include "foundation/InWorker.h"
#include "foundation/html/VisibleText.h"

#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QStringDecoder>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace lotse::ui
{

namespace
{

using Kind = AttachmentPreview::Kind;
using Why = AttachmentPreview::Why;

// Formats whose readers are Qt's own and that carry neither scripts nor references.
const QList<QByteArray> pictureFormats{"png", "jpg", "jpeg", "gif", "bmp"};
const QStringList textEndings{u"txt"_qs,  u"log"_qs, u"csv"_qs, u"md"_qs,   u"json"_qs, u"xml"_qs,
                              u"yaml"_qs, u"yml"_qs, u"ini"_qs, u"conf"_qs, u"sql"_qs,  u"properties"_qs};

QString endingOf(const QString& fileName)
{
    return QFileInfo(fileName).suffix().toLower();
}

bool isPicture(const QString& fileName)
{
    return pictureFormats.contains(endingOf(fileName).toLatin1());
}

AttachmentPreview refused(Why why)
{
    return {.kind = Kind::Refused, .why = why};
}

// What the head of the file promises is judged before a pixel is decoded.
AttachmentPreview readPicture(const QString& path)
{
    if (QFileInfo(path).size() > preview::mostPictureBytes) {
        return refused(Why::TooManyBytes);
    }
    QImageReader reader(path);
    reader.setDecideFormatFromContent(true);
    if (!pictureFormats.contains(reader.format())) {
        return refused(Why::Unreadable);
    }
    const QSize size = reader.size();
    if (!size.isValid() || size.isEmpty()) {
        return refused(Why::Unreadable);
    }
    if (qint64{size.width()} * size.height() > preview::mostPixels) {
        return refused(Why::TooManyPixels);
    }
    reader.setAutoTransform(true);
    if (size.width() > preview::mostSide || size.height() > preview::mostSide) {
        reader.setScaledSize(size.scaled(preview::mostSide, preview::mostSide, Qt::KeepAspectRatio).expandedTo({1, 1}));
    }
    const QImage picture = reader.read();
    return picture.isNull()
               ? refused(Why::Unreadable)
               : AttachmentPreview{.kind = Kind::Picture, .why = Why::None, .picture = picture, .pictureSize = size};
}

AttachmentPreview readText(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return refused(Why::Unreadable);
    }
    const QByteArray bytes = file.read(preview::mostTextBytes);
    const auto encoding = QStringConverter::encodingForData(bytes);
    if (!encoding && bytes.contains('\0')) {
        return refused(Why::OtherKind);
    }
    QStringDecoder utf8(encoding.value_or(QStringConverter::Utf8));
    QString text = utf8(bytes);
    if (utf8.hasError()) {
        text = QString::fromLatin1(bytes);
    }
    return {.kind = Kind::Text, .why = Why::None, .text = html::visibleText(text), .isCut = !file.atEnd()};
}

} // namespace

bool canBePreviewed(const QString& fileName)
{
    return isPicture(fileName) || textEndings.contains(endingOf(fileName));
}

AttachmentPreview readPreview(const QString& path)
{
    if (!canBePreviewed(path)) {
        return refused(Why::OtherKind);
    }
    return isPicture(path) ? readPicture(path) : readText(path);
}

QFuture<AttachmentPreview> readPreviewInBackground(QString path)
{
    return inWorker<AttachmentPreview>([path = std::move(path)] { return readPreview(path); });
}

} // namespace lotse::ui
