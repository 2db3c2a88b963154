// What is laid out for paper: a document of our own HTML as a PDF, as one HTML file, or on a printer. Files are made in
// a worker thread, whole or not at all.
#pragma once

#include "foundation/Result.h"

#include <QFuture>
#include <QString>

class QWidget;

namespace lotse::ui
{

// `html` loads nothing: images and style sheets it names are left out. Errors: StorageFull, StorageFailed.
QFuture<Result<void>> writePdf(QString html, QString title, QString path);
QFuture<Result<void>> writeFile(QByteArray content, QString path);
// The system's print dialog, modal to `parent`, without a nested event loop.
void printDocument(QWidget* parent, const QString& html, const QString& title);

} // namespace lotse::ui
