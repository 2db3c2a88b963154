// Searches to go to with one press, each with how many cases it has: those that everybody needs and those that the
// person keeps.
#pragma once

#include "support/cases/CaseBook.h"
#include "ui/common/DropPanel.h"

#include <QFuture>
#include <QHash>

#include <functional>

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace lotse::ui
{

class ViewsPanel final : public DropPanel
{
    Q_OBJECT

public:
    using Count = std::function<QFuture<Result<int>>(cases::SavedView)>;

    ViewsPanel(cases::CaseBook& book, Count count, QWidget* window);

    // Counts anew, then drops below the button. `current`: what may be kept.
    void openBelow(QWidget* button, const cases::SavedView& current);

Q_SIGNALS:
    void chosen(const lotse::cases::SavedView& view);

protected:
    int wantedHeight() const override;
    void changeEvent(QEvent* event) override;

private:
    void read();
    void rebuild();
    void addRow(const cases::SavedView& view, bool isKept);
    void countRow(QPushButton* row, const cases::SavedView& view);
    void keep();
    static std::vector<cases::SavedView> usual();

    cases::CaseBook& m_book;
    Count m_count;
    std::vector<cases::SavedView> m_kept;
    cases::SavedView m_current;
    QLabel* m_title;
    QVBoxLayout* m_rows;
    QLabel* m_nameLabel;
    QLineEdit* m_name;
    QPushButton* m_keep;
};

} // namespace lotse::ui
