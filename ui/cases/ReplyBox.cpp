#include "ui/cases/ReplyBox.h"

#include "ui/common/LocalFiles.h"

#include <QImage>
#include <QKeyEvent>
#include <QMimeData>
#include <QTextDocument>

namespace lotse::ui
{

ReplyBox::ReplyBox(int lines, QWidget* parent) : TextBox(lines, parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
}

bool ReplyBox::canInsertFromMimeData(const QMimeData* source) const
{
    return source->hasImage() || source->hasUrls() || source->hasText();
}

void ReplyBox::insertFromMimeData(const QMimeData* source)
{
    const QStringList files = localFilesIn(*source);
    if (!files.isEmpty()) {
        Q_EMIT filesGiven(files);
    } else if (source->hasImage() && !source->hasText()) {
        Q_EMIT imageGiven(qvariant_cast<QImage>(source->imageData()));
    } else if (source->hasText()) {
        insertPlainText(source->text());
    }
}

void ReplyBox::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ControlModifier)) {
        Q_EMIT sendWanted();
        return;
    }
    TextBox::keyPressEvent(event);
}

} // namespace lotse::ui
