// The files of a report: picked or dropped, shown with their sizes, removable; with what the portal takes said before
// anybody chooses.
#pragma once

#include "support/vendor/LogFolders.h"
#include "ui/common/Look.h"
#include "ui/createcase/ReportContext.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace lotse::ui
{

class NoteLine;

class FileList : public QFrame
{
    Q_OBJECT

public:
    explicit FileList(ReportContext& context, QWidget* parent = nullptr);

    int count() const;

Q_SIGNALS:
    void rebuilt();

protected:
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void pick();
    void lookForLogs();
    void offerLogs(const std::vector<vendor::LogFile>& logs);
    void rebuild();
    void rebuildSoon();
    void showPacking();
    void addLine(const QString& name, const QString& detail, Tone tone, const QString& removeText,
                 std::function<void()> remove);
    void retranslate();

    ReportContext& m_context;
    QLabel* m_title;
    QPushButton* m_add;
    QPushButton* m_pack; // shown where there are many
    QPushButton* m_logs; // of the vendor's programs on this computer; hidden where there are none
    NoteLine* m_note;
    QVBoxLayout* m_lines;
    QTimer m_soon;
};

} // namespace lotse::ui
