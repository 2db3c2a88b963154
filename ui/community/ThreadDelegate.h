// Paints a thread in the list: its title, what is known of it, and where words were found.
#pragma once

#include "foundation/Clock.h"
#include "ui/community/ThreadListModel.h"

#include <QStyledItemDelegate>

namespace lotse::ui
{

class ThreadDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    ThreadDelegate(const ThreadListModel& model, const Clock& clock, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const ThreadListModel& m_model;
    const Clock& m_clock;
};

} // namespace lotse::ui
