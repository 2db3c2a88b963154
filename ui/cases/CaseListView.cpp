#include "ui/cases/CaseListView.h"

#include "ui/cases/CaseDelegate.h"
#include "ui/common/Look.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>

namespace lotse::ui
{

namespace
{

constexpr int narrowBelow = 1000; // pixels of the view's width
constexpr int wideFrom = 1200;

Qt::SortOrder orderOf(const cases::CaseQuery& query)
{
    return query.descending ? Qt::DescendingOrder : Qt::AscendingOrder;
}

int columnOf(const cases::CaseQuery& query)
{
    for (int column = 0; column < CaseListModel::ColumnCount; ++column) {
        if (CaseListModel::sortBy(column) == query.sort) {
            return column;
        }
    }
    return -1; // by how well they match
}

} // namespace

CaseListView::CaseListView(CaseListModel& model, QWidget* parent)
    : QTableView(parent), m_model(model), m_delegate(new CaseDelegate(model, this))
{
    setModel(&model);
    setItemDelegate(m_delegate);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(NoFrame);

    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(CaseDelegate::rowHeight(font()));

    QHeaderView* const header = horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsClickable(true);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(CaseListModel::Subject, QHeaderView::Stretch);
    header->setSectionResizeMode(CaseListModel::Mark, QHeaderView::Fixed);
    header->setMinimumSectionSize(Space::large);
    header->setSortIndicator(columnOf(model.query()), orderOf(model.query()));
    header->setSortIndicatorShown(true);
    connect(header, &QHeaderView::sortIndicatorChanged, this, [this, header](int column, Qt::SortOrder order) {
        if (CaseListModel::sortBy(column)) {
            m_model.sort(column, order);
        } else {
            const QSignalBlocker quiet(header);
            header->setSortIndicator(columnOf(m_model.query()), orderOf(m_model.query()));
        }
    });

    connect(this, &QTableView::doubleClicked, this, &CaseListView::openCurrent);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &CaseListView::holdPlace);
    connect(&model, &CaseListModel::layoutChanged, this, &CaseListView::restorePlace);
    connect(&model, &CaseListModel::rowsRemoved, this, &CaseListView::holdPlace);
    connect(&model, &CaseListModel::queryChanged, this, [this, header] {
        m_delegate->setWords(m_model.query().words());
        scrollToTop();
        holdPlace();
        const QSignalBlocker quiet(header);
        header->setSortIndicator(columnOf(m_model.query()), orderOf(m_model.query()));
    });
    retranslate();
}

void CaseListView::retranslate()
{
    setAccessibleName(tr("My Cases", "name of the list of cases, read out"));
    setAccessibleDescription(tr("Enter opens the case, F5 fetches what is new."));
    arrangeColumns();
}

void CaseListView::holdPlace()
{
    const int row = rowAt(0);
    m_top = verticalScrollBar()->value() > 0 && row >= 0 ? QPersistentModelIndex(m_model.index(row, 0))
                                                         : QPersistentModelIndex();
    m_topOffset = row >= 0 ? -rowViewportPosition(row) : 0;
}

void CaseListView::restorePlace()
{
    if (!m_top.isValid()) {
        return;
    }
    updateGeometries();
    verticalScrollBar()->setValue(m_top.row() * verticalHeader()->defaultSectionSize() + m_topOffset);
}

QModelIndex CaseListView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const int last = m_model.rowCount() - 1;
    switch (action) {
    case MoveHome:
        return m_model.index(0, CaseListModel::Subject);
    case MoveEnd:
        return m_model.index(last, CaseListModel::Subject);
    default: {
        const QModelIndex moved = QTableView::moveCursor(action, modifiers);
        return moved.isValid() && !currentIndex().isValid() ? moved.siblingAtColumn(CaseListModel::Subject) : moved;
    }
    }
}

// Typing a letter would read every line of the store to find one that begins with it.
void CaseListView::keyboardSearch(const QString&)
{
}

void CaseListView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        openCurrent();
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT escaped();
        return;
    }
    if (event->key() == Qt::Key_Up && event->modifiers() == Qt::NoModifier && currentIndex().row() == 0) {
        Q_EMIT leftUp();
        return;
    }
    QTableView::keyPressEvent(event);
}

void CaseListView::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QTableView::selectionChanged(selected, deselected);
    Q_EMIT selectionMoved();
}

std::vector<std::pair<int, int>> CaseListView::selectedRuns() const
{
    std::vector<std::pair<int, int>> runs;
    for (const QItemSelectionRange& range : selectionModel()->selection()) {
        if (range.isValid()) {
            runs.emplace_back(range.top(), range.bottom());
        }
    }
    std::sort(runs.begin(), runs.end());
    std::vector<std::pair<int, int>> joined;
    for (const auto& [first, last] : runs) {
        if (!joined.empty() && first <= joined.back().second + 1) {
            joined.back().second = std::max(joined.back().second, last);
        } else {
            joined.emplace_back(first, last);
        }
    }
    return joined;
}

void CaseListView::openCurrent()
{
    const QString id = currentIndex().data(CaseListModel::IdRole).toString();
    if (!id.isEmpty()) {
        Q_EMIT opened(id);
    }
}

void CaseListView::focusInEvent(QFocusEvent* event)
{
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid() && m_model.rowCount() > 0) {
        const QModelIndex top = m_model.index(std::max(0, rowAt(0)), CaseListModel::Subject);
        selectionModel()->setCurrentIndex(top, QItemSelectionModel::NoUpdate);
    }
}

void CaseListView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    arrangeColumns();
}

void CaseListView::setPhrases(const vendor::SubjectPhrases& phrases)
{
    m_delegate->setPhrases(phrases);
}

void CaseListView::arrangeColumns()
{
    const bool narrow = width() < narrowBelow;
    m_delegate->setNarrow(narrow);
    m_delegate->setContactBelow(width() < wideFrom);
    setColumnHidden(CaseListModel::Product, narrow);
    setColumnHidden(CaseListModel::Severity, narrow);
    setColumnHidden(CaseListModel::Contact, width() < wideFrom);
    setColumnWidth(CaseListModel::Mark, Space::large + Space::small);
    setColumnWidth(CaseListModel::Number, widthFor(CaseListModel::Number, 10));
    setColumnWidth(CaseListModel::Product, widthFor(CaseListModel::Product, 18));
    setColumnWidth(CaseListModel::Severity, widthFor(CaseListModel::Severity, 9));
    setColumnWidth(CaseListModel::Status, widthFor(CaseListModel::Status, narrow ? 22 : 20));
    setColumnWidth(CaseListModel::Turn, widthFor(CaseListModel::Turn, 10));
    setColumnWidth(CaseListModel::Contact, widthFor(CaseListModel::Contact, 16));
    setColumnWidth(CaseListModel::Changed, widthFor(CaseListModel::Changed, 15));
}

// Room for so many letters, and for the column's head with its arrow.
int CaseListView::widthFor(CaseListModel::Column column, int letters) const
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    const QString head = m_model.headerData(column, Qt::Horizontal).toString();
    const int headWidth = QFontMetrics(bold).horizontalAdvance(head) + Space::medium;
    return std::max(letters * fontMetrics().averageCharWidth(), headWidth) + 2 * Space::small;
}

void CaseListView::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        verticalHeader()->setDefaultSectionSize(CaseDelegate::rowHeight(font()));
        arrangeColumns();
    }
}

void CaseListView::mouseMoveEvent(QMouseEvent* event)
{
    QTableView::mouseMoveEvent(event);
    setHoveredRow(rowAt(event->position().toPoint().y()));
}

void CaseListView::leaveEvent(QEvent* event)
{
    QTableView::leaveEvent(event);
    setHoveredRow(-1);
}

void CaseListView::setHoveredRow(int row)
{
    if (row != m_hovered) {
        m_hovered = row;
        m_delegate->setHoveredRow(row);
        viewport()->update();
    }
}

} // namespace lotse::ui
