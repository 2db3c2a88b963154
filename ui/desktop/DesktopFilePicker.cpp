#include "ui/desktop/DesktopFilePicker.h"

#include <QFileDialog>
#include <QGuiApplication>

namespace lotse::ui
{

void DesktopFilePicker::pickFiles(QWidget* parent, const QString& title, std::function<void(QStringList)> done)
{
    auto* dialog = new QFileDialog(parent, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    if (QGuiApplication::platformName() == QLatin1String("offscreen")) {
        dialog->setOption(QFileDialog::DontUseNativeDialog);
    }
    QObject::connect(dialog, &QFileDialog::finished, dialog, [dialog, done = std::move(done)](int result) {
        done(result == QDialog::Accepted ? dialog->selectedFiles() : QStringList());
    });
    dialog->open();
}

void DesktopFilePicker::pickNewFile(QWidget* parent, const QString& title, const QString& suggestedName,
                                    std::function<void(QString)> done)
{
    auto* dialog = new QFileDialog(parent, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(suggestedName);
    if (QGuiApplication::platformName() == QLatin1String("offscreen")) {
        dialog->setOption(QFileDialog::DontUseNativeDialog);
    }
    QObject::connect(dialog, &QFileDialog::finished, dialog, [dialog, done = std::move(done)](int result) {
        done(result == QDialog::Accepted ? dialog->selectedFiles().value(0) : QString());
    });
    dialog->open();
}

} // namespace lotse::ui
