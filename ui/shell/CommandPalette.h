// Ctrl+K: one field that finds any case by its number or words, any action of the window and any setting, and does what
// is chosen. Works by the keyboard alone: what is typed finds, the arrows choose, Return does it, Esc closes.
#pragma once

#include "support/cases/CaseStore.h"
#include "ui/shell/FormFields.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace lotse::ui
{

struct Command {
    Text title;
    Text group;                // where it belongs, such as "Setting"; finds it as well
    QString iconName;          // see Icons.h
    QString keys;              // its shortcut, in the system's spelling; may be empty
    std::function<void()> run; // after the palette has closed
};

// Answers with the best cases for what was typed; stopped when more was typed meanwhile.
using CaseFinder = std::function<QFuture<Result<std::vector<cases::CaseRow>>>(const QString& text, std::stop_token)>;

class CommandPalette final : public QDialog
{
    Q_OBJECT

public:
    // Without a finder no cases are looked for.
    CommandPalette(std::vector<Command> commands, CaseFinder finder, QWidget* parent = nullptr);
    ~CommandPalette() override;

Q_SIGNALS:
    void caseChosen(const QString& caseId);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void find();
    void findCases(const QString& text);
    void showFound();
    QListWidgetItem* addRow(const QString& title, const QString& group, const QString& iconName);
    void say(const QString& text);
    void runChosen(const QListWidgetItem* item);

    std::vector<Command> m_commands;
    CaseFinder m_finder;
    std::vector<cases::CaseRow> m_cases; // found for what is typed
    bool m_searching = false;
    std::stop_source m_search;
    QLineEdit* m_field;
    QListWidget* m_rows;
    QLabel* m_summary;
};

} // namespace lotse::ui
