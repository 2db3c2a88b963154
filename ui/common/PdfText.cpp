#include "ui/common/PdfText.h"

#include <QFile>
#include <QFontDatabase>
#include <QPdfWriter>
#include <QTextCursor>
#include <QTextDocument>

#include <cerrno>

namespace lotse::ui
{

Result<void> writePdf(const QString& path, const QString& title, const QString& text)
{
    QFile file(path);
    errno = 0;
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate)) {
        return Error{.code = errno == ENOSPC ? ErrorCode::StorageFull : ErrorCode::StorageFailed,
                     .detail = file.errorString(),
                     .retry = Retry::AfterPerson};
    }
    QTextDocument document;
    QTextCursor cursor(&document);
    QTextCharFormat head;
    head.setFontPointSize(14);
    head.setFontWeight(QFont::Bold);
    cursor.insertText(title, head);
    cursor.insertBlock();
    cursor.insertBlock();
    QTextCharFormat body;
    body.setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    body.setFontPointSize(9);
    cursor.insertText(text, body);
    {
        QPdfWriter writer(&file);
        writer.setTitle(title);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(18, 18, 18, 18), QPageLayout::Millimeter);
        document.print(&writer);
    }
    if (!file.flush() || file.error() != QFileDevice::NoError) {
        const Error error{.code = ErrorCode::StorageFailed, .detail = file.errorString(), .retry = Retry::AfterPerson};
        file.remove();
        return error;
    }
    return {};
}

} // namespace lotse::ui
