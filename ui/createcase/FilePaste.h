// What is pasted anywhere on a page: files, as a file manager copies them, and pictures, as a screenshot leaves them in
// the clipboard, become attachments. Text goes where the cursor stands. Files that are dropped on a field are for the
// page.
#pragma once

#include <QObject>

class QMimeData;
class QWidget;

namespace lotse::ui
{

class ReportContext;

class FilePaste : public QObject
{
    Q_OBJECT

public:
    // `page` is whole: its fields are there already.
    FilePaste(ReportContext& context, QWidget* page);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    // False where there is nothing to attach.
    bool attach(const QMimeData* pasted);

    ReportContext& m_context;
};

} // namespace lotse::ui
