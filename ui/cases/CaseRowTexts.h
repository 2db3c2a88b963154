// What a line of My Cases says in each of its columns, to be seen and to be heard.
#pragma once

#include "support/cases/CaseStore.h"
#include "support/outbox/OutboxItem.h"

#include <QCoreApplication>

namespace lotse::ui
{

class CaseRowTexts
{
    Q_DECLARE_TR_FUNCTIONS(lotse::ui::CaseRowTexts)

public:
    // Lives no longer than the row. `state`: of the outbox item that carries a local case.
    CaseRowTexts(const cases::CaseRow& row, bool urgent, outbox::State state, const QString& vendorName, QDateTime now)
        : m_row(row), m_urgent(urgent), m_state(state), m_vendorName(vendorName), m_now(std::move(now))
    {
    }

    // Of a CaseListModel::Column.
    QString text(int column) const;
    // The subject's cell reads the whole line, since a screen reader reads the cell that the arrow keys reach; the
    // others read themselves with their column's name.
    QString accessible(int column) const;
    QString toolTip(int column) const; // rich text

private:
    QString status() const;
    QString silence() const;

    const cases::CaseRow& m_row;
    bool m_urgent;
    outbox::State m_state;
    const QString& m_vendorName;
    QDateTime m_now;
};

} // namespace lotse::ui
