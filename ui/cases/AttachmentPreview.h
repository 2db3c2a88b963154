// A look into an attached file that was fetched: pictures and text, read within limits outside of the UI thread. What
// is too large, damaged or of another kind is refused with the reason; nothing in a file runs or loads anything.
#pragma once

#include <QFuture>
#include <QImage>
#include <QString>

namespace lotse::ui
{

struct AttachmentPreview {
    enum class Kind { Picture, Text, Refused };
    enum class Why { None, OtherKind, TooManyBytes, TooManyPixels, Unreadable };
    Kind kind = Kind::Refused;
    Why why = Why::None; // Refused
    QImage picture = {}; // at most mostSide pixels wide and high
    QSize pictureSize = {};
    QString text = {};  // what cannot be seen is written out
    bool isCut = false; // of a longer text the beginning
};

namespace preview
{
inline constexpr qint64 mostPictureBytes = 32'000'000;
inline constexpr qint64 mostPixels = 40'000'000;
inline constexpr int mostSide = 1600;
inline constexpr qint64 mostTextBytes = 512'000; // shown of a text
} // namespace preview

// Judged by the ending of the name.
bool canBePreviewed(const QString& fileName);
AttachmentPreview readPreview(const QString& path);
QFuture<AttachmentPreview> readPreviewInBackground(QString path);

} // namespace lotse::ui
