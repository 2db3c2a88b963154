#include "ui/common/Paper.h"

#include "foundation/InWorker.h"

#include <QBuffer>
#include <QFileDevice>
#include <QPageLayout>
#include <QPdfWriter>
#include <QPrintDialog>
#include <QPrinter>
#include <QSaveFile>
#include <QTextDocument>

#include <memory>

namespace lotse::ui
{

namespace
{

constexpr int resolution = 1200;
constexpr double pointSize = 10;
const QMarginsF margins(18, 18, 18, 18); // millimetres

// Takes nothing from anywhere.
class SelfContained final : public QTextDocument
{
protected:
    QVariant loadResource(int /*type*/, const QUrl& /*name*/) override { return {}; }
};

void fill(QTextDocument& document, const QString& html)
{
    QFont font = document.defaultFont();
    font.setPointSizeF(pointSize);
    document.setDefaultFont(font);
    document.setHtml(html);
}

Result<void> save(const QByteArray& content, const QString& path)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit()) {
        return {};
    }
    return Error{.code = file.error() == QFileDevice::ResourceError ? ErrorCode::StorageFull : ErrorCode::StorageFailed,
                 .detail = path,
                 .retry = Retry::AfterPerson};
}

} // namespace

QFuture<Result<void>> writePdf(QString html, QString title, QString path)
{
    return inWorker<Result<void>>(
        [html = std::move(html), title = std::move(title), path = std::move(path)]() -> Result<void> {
            QByteArray pages;
            {
                QBuffer buffer(&pages);
                buffer.open(QIODevice::WriteOnly);
                QPdfWriter writer(&buffer);
                writer.setTitle(title);
                writer.setCreator(QStringLiteral("Lotse"));
                writer.setResolution(resolution);
                writer.setPageSize(QPageSize(QPageSize::A4));
                writer.setPageMargins(margins, QPageLayout::Millimeter);
                SelfContained document;
                fill(document, html);
                document.print(&writer);
            }
            return save(pages, path);
        });
}

QFuture<Result<void>> writeFile(QByteArray content, QString path)
{
    return inWorker<Result<void>>(
        [content = std::move(content), path = std::move(path)] { return save(content, path); });
}

void printDocument(QWidget* parent, const QString& html, const QString& title)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(title);
    auto* dialog = new QPrintDialog(printer.get(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::finished, dialog, [printer, html](int result) {
        if (result == QDialog::Accepted) {
            SelfContained document;
            fill(document, html);
            document.print(printer.get());
        }
    });
    dialog->open();
}

} // namespace lotse::ui
