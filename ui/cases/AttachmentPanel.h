// The files of a case: what they are, fetched with progress, opened, saved; what can run is warned of first.
#pragma once

#include "ui/cases/AttachmentFetch.h"
#include "ui/common/Look.h"

#include <QHash>
#include <QTemporaryDir>
#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace lotse::ui
{

class AttachmentPanel final : public QWidget
{
    Q_OBJECT

public:
    struct Line {
        QString name;
        QString about;                                        // size, date, how it stands
        std::optional<cases::Attachment> file = std::nullopt; // what can be fetched from the portal
        bool operator==(const Line&) const = default;
    };

    explicit AttachmentPanel(Workspace& workspace, QWidget* parent = nullptr);

    void setLines(std::vector<Line> lines);
    void clear();
    QList<QWidget*> stops() const; // in the order of the keyboard

Q_SIGNALS:
    void told(lotse::ui::Tone tone, const QString& message, const QString& detail);

protected:
    void changeEvent(QEvent* event) override;

private:
    void connectAll();
    void fill();
    enum class Wish { Open, Save, SaveAs, Preview };
    void wish(Wish wish);
    void fetchChosen(Wish wish);
    void warn(Wish wish, const QString& name);
    void preview(const cases::Attachment& file);
    void showPreview(const QString& path);
    void showWhatCanBeDone();
    const Line* chosen() const;
    void retranslate();

    Workspace& m_workspace;
    std::vector<Line> m_lines;
    bool m_here = false;
    QLabel* m_title;
    QLabel* m_none;
    QListWidget* m_list;
    QPushButton* m_open;
    QPushButton* m_save;
    QPushButton* m_saveAs;
    QPushButton* m_preview;
    AttachmentFetch m_fetch;
    std::unique_ptr<QTemporaryDir> m_looked; // files that are only looked at; gone with the program
    QHash<QString, QString> m_lookedAt;      // of those, by the attachment's id
    QString m_looking;                       // id of the one that is being fetched to be looked at
};

} // namespace lotse::ui
