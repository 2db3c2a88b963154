// Draws a line of My Cases: two quiet lines of text, the status as a badge, a dot for unread.
#pragma once

#include "support/vendor/VendorProfile.h"
#include "ui/cases/CaseListModel.h"

#include <QStyledItemDelegate>

namespace lotse::ui
{

class CaseDelegate final : public QStyledItemDelegate
{
public:
    CaseDelegate(const CaseListModel& model, QObject* parent) : QStyledItemDelegate(parent), m_model(model) {}

    static int rowHeight(const QFont& font);
    // Product and severity have no columns of their own: they stand below the subject.
    void setNarrow(bool narrow) { m_narrow = narrow; }
    void setContactBelow(bool below) { m_contactBelow = below; }
    // A line that is marked as urgent anyway does not begin with the words that make it so.
    void setPhrases(vendor::SubjectPhrases phrases) { m_phrases = std::move(phrases); }
    void setHoveredRow(int row) { m_hovered = row; }
    // Folded words that are sought: what of the line matches is marked.
    void setWords(QStringList words) { m_words = std::move(words); }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintMark(QPainter& painter, const QRect& cell, const CaseListModel::Line& line,
                   const QPalette& palette) const;
    void paintSubject(QPainter& painter, const QRect& area, const CaseListModel::Line& line, const QFont& font,
                      const QColor& text) const;

    const CaseListModel& m_model;
    vendor::SubjectPhrases m_phrases;
    QStringList m_words;
    bool m_narrow = false;
    bool m_contactBelow = false;
    int m_hovered = -1;
};

} // namespace lotse::ui
