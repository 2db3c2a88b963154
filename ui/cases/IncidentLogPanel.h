// The log of an outage, on the page of a production-down case: how long it has lasted, and what was done, noted with
// its time. It goes out with the exported case.
#pragma once

#include "support/cases/IncidentLog.h"
#include "ui/common/Workspace.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QDateTimeEdit;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace lotse::ui
{

class IncidentLogPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit IncidentLogPanel(Workspace& workspace, QWidget* parent = nullptr);

    void setCase(const cases::Case& head);
    void clear();
    // Oldest first; of the case that is on.
    const std::vector<cases::LogEntry>& entries() const { return m_entries; }
    QList<QWidget*> stops() const; // in the order of the keyboard

    // "Call", "Production down since".
    static QString kindName(cases::LogEntry::Kind kind);
    // "2 d 3 h", "3 h 12 min", "12 min".
    static QString lengthText(std::chrono::seconds length);

Q_SIGNALS:
    void failed(const lotse::Error& error);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void read();
    void add();
    void removeChosen();
    void fill();
    void giveRoom();
    void showTimer();
    void retranslate();

    Workspace& m_workspace;
    cases::Case m_head;
    std::vector<cases::LogEntry> m_entries;
    QLabel* m_title;
    QLabel* m_length;
    QLabel* m_since;
    QListWidget* m_list;
    QComboBox* m_kind;
    QDateTimeEdit* m_at;
    QLineEdit* m_who;
    QLineEdit* m_what;
    QPushButton* m_add;
    QPushButton* m_remove;
    QTimer m_growing;
};

} // namespace lotse::ui
