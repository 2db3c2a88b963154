#include "ui/createcase/FilePaste.h"

#include "ui/common/LocalFiles.h"
#include "ui/createcase/ReportContext.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QGuiApplication>
#include <QImage>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QShortcut>

namespace lotse::ui
{

FilePaste::FilePaste(ReportContext& context, QWidget* page) : QObject(page), m_context(context)
{
    auto* pasting = new QShortcut(QKeySequence(QKeySequence::Paste), page);
    pasting->setContext(Qt::WidgetWithChildrenShortcut);
    connect(pasting, &QShortcut::activated, this, [this] { attach(QGuiApplication::clipboard()->mimeData()); });
    // A field with a cursor keeps the key for itself.
    const auto lines = page->findChildren<QLineEdit*>();
    for (QLineEdit* line : lines) {
        line->installEventFilter(this);
    }
    const auto boxes = page->findChildren<QPlainTextEdit*>();
    for (QPlainTextEdit* box : boxes) {
        box->installEventFilter(this);
        box->viewport()->installEventFilter(this);
    }
}

bool FilePaste::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->matches(QKeySequence::Paste)) {
        return attach(QGuiApplication::clipboard()->mimeData());
    }
    if (event->type() == QEvent::DragEnter &&
        !localFilesIn(*static_cast<QDragEnterEvent*>(event)->mimeData()).isEmpty()) {
        event->ignore(); // a field would take the file's name as text; the page behind it takes the file
        return true;
    }
    return QObject::eventFilter(watched, event);
}

bool FilePaste::attach(const QMimeData* pasted)
{
    if (!pasted || m_context.isLocked()) {
        return false;
    }
    const QStringList paths = localFilesIn(*pasted);
    if (!paths.isEmpty()) {
        m_context.addFiles(paths);
        return true;
    }
    // A table program offers a picture of its cells beside their text.
    if (pasted->hasText() || !pasted->hasImage()) {
        return false;
    }
    const QImage picture = qvariant_cast<QImage>(pasted->imageData());
    if (picture.isNull()) {
        return false;
    }
    const QString moment =
        m_context.workspace().clock.now().toLocalTime().toString(QStringLiteral("yyyy-MM-dd HHmmss"));
    //: the name of a pasted picture's file; 1 is a date and time
    m_context.addPicture(tr("Screenshot %1.png").arg(moment), picture);
    return true;
}

} // namespace lotse::ui
