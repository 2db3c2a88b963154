// Shows what is in an attached file: a picture or the beginning of a text, or why it is not shown.
#pragma once

#include "ui/cases/AttachmentPreview.h"

#include <QDialog>

class QLabel;

namespace lotse::ui
{

class PreviewDialog final : public QDialog
{
    Q_OBJECT

public:
    // Reads the file by itself; deletes itself when it is closed.
    PreviewDialog(const QString& name, const QString& path, QWidget* parent);

Q_SIGNALS:
    void shown(); // what there is to see is there

private:
    void show(const AttachmentPreview& preview);
    void showPicture(const AttachmentPreview& preview);
    void showText(const AttachmentPreview& preview);
    static QString reason(AttachmentPreview::Why why);

    QString m_name;
    QLabel* m_about;
    QWidget* m_content;
};

} // namespace lotse::ui
