#include "ui/cases/CaseRowTexts.h"

#include "ui/cases/CaseListModel.h"
#include "ui/cases/CaseTexts.h"
#include "ui/cases/FilterTexts.h"
#include "ui/common/Formats.h"

using namespace Qt::Literals::StringLiterals;

namespace lotse::ui
{

QString CaseRowTexts::status() const
{
    const cases::Case& head = m_row.head;
    if (head.origin == cases::Origin::Local) {
        return CaseTexts::outboxState(m_state);
    }
    if (head.status.isEmpty() && head.origin == cases::Origin::FollowedByHand) {
        return CaseTexts::followedByHand();
    }
    return head.status;
}

QString CaseRowTexts::silence() const
{
    if (m_row.turn == cases::Turn::Nobody || !m_row.lastWord.isValid()) {
        return {};
    }
    return CaseTexts::silence(std::chrono::seconds(std::max<qint64>(0, m_row.lastWord.secsTo(m_now))));
}

QString CaseRowTexts::text(int column) const
{
    const cases::Case& head = m_row.head;
    switch (column) {
    case CaseListModel::Number:
        return head.number.isEmpty() ? u"–"_qs : head.number;
    case CaseListModel::Subject:
        return head.subject;
    case CaseListModel::Product:
        return head.product;
    case CaseListModel::Severity:
        return head.severity;
    case CaseListModel::Status:
        return status();
    case CaseListModel::Turn:
        return FilterTexts::turn(m_row.turn, m_vendorName);
    case CaseListModel::Contact:
        return head.contactName;
    case CaseListModel::Changed:
        return head.modified.isValid() ? formatAge(head.modified, m_now) : QString();
    default:
        return {};
    }
}

QString CaseRowTexts::accessible(int column) const
{
    const cases::Case& head = m_row.head;
    const QString unread = m_row.unread ? tr("unread", "read out before an unread case's line")
                                        : tr("read", "read out: the case was read already");
    if (column == CaseListModel::Mark) {
        return m_row.watched ? unread + u", "_qs + tr("watched", "read out: the case is watched") : unread;
    }
    if (column != CaseListModel::Subject) {
        const bool noNumber = column == CaseListModel::Number && head.number.isEmpty();
        const QString value = noNumber ? CaseTexts::noNumber() : text(column);
        return tr("%1: %2", "column and value, read out, for example Severity: 2")
            .arg(CaseTexts::column(column), value);
    }
    QStringList parts;
    if (m_row.unread) {
        parts << unread;
    }
    if (m_urgent) {
        parts << CaseTexts::productionDown();
    }
    parts << (head.number.isEmpty() ? CaseTexts::noNumber() : head.number) << head.subject;
    if (head.origin == cases::Origin::FollowedByHand) {
        parts << CaseTexts::followedByHand();
    }
    parts << head.product << head.severity << status();
    if (m_row.turn == cases::Turn::Ours) {
        parts << tr("waits on us", "read out: it is our turn in this case");
    }
    parts << text(CaseListModel::Changed) << m_row.excerpt;
    parts.removeAll(QString());
    return parts.join(u", "_qs);
}

QString CaseRowTexts::toolTip(int column) const
{
    switch (column) {
    case CaseListModel::Subject:
        return toolTipOf(m_row.head.subject);
    case CaseListModel::Turn:
        return toolTipOf(silence());
    default:
        return {};
    }
}

} // namespace lotse::ui
