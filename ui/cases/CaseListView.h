// The table of My Cases: whole rows, no grid, the keys of a list, and a place that a sync does not take away.
#pragma once

#include "support/vendor/VendorProfile.h"
#include "ui/cases/CaseListModel.h"

#include <QPersistentModelIndex>
#include <QTableView>

namespace lotse::ui
{

class CaseListView final : public QTableView
{
    Q_OBJECT

public:
    explicit CaseListView(CaseListModel& model, QWidget* parent = nullptr);

    void retranslate();
    // The selected rows as runs of first and last, rising.
    std::vector<std::pair<int, int>> selectedRuns() const;
    void setPhrases(const vendor::SubjectPhrases& phrases); // what urgent subjects begin with

Q_SIGNALS:
    void opened(const QString& caseId); // Enter, double click
    void selectionMoved();              // other lines are selected
    void escaped();                     // Escape: away with the search
    void leftUp();                      // the arrow key up on the first line

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void keyboardSearch(const QString& search) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;

private:
    void holdPlace();
    void restorePlace();
    void arrangeColumns();
    int widthFor(CaseListModel::Column column, int letters) const;
    void setHoveredRow(int row);
    void openCurrent();

    CaseListModel& m_model;
    class CaseDelegate* m_delegate;
    QPersistentModelIndex m_top; // the line at the top edge
    int m_topOffset = 0;         // pixels of it that are above the edge
    int m_hovered = -1;
};

} // namespace lotse::ui
