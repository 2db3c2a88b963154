#include "ui/cases/FilterChips.h"

#include "ui/cases/FilterTexts.h"
#include "ui/common/FlowLayout.h"
#include "ui/common/Icons.h"
#include "ui/common/Look.h"

#include <QEvent>
#include <QPushButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace lotse::ui
{

namespace
{

constexpr int mostLetters = 32;
constexpr int symbolSize = 14;

} // namespace

FilterChips::FilterChips(QWidget* parent) : QWidget(parent), m_rows(new FlowLayout(this, Space::small))
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    hide();
}

void FilterChips::setTerms(std::vector<cases::SearchTerm> terms)
{
    const bool same = std::equal(m_terms.begin(), m_terms.end(), terms.begin(), terms.end(),
                                 [](const cases::SearchTerm& a, const cases::SearchTerm& b) { return a.means(b); });
    if (!same) {
        m_terms = std::move(terms);
        rebuild();
    }
}

void FilterChips::rebuild()
{
    const bool hadFocus = isAncestorOf(QWidget::window()->focusWidget());
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    QPushButton* first = nullptr;
    for (std::size_t i = 0; i < m_terms.size(); ++i) {
        const QString text = FilterTexts::chip(m_terms[i]);
        QString shown = text.size() > mostLetters ? text.first(mostLetters - 1) + u'…' : text;
        auto* chip = new QPushButton(icon(u"close"_qs), shown.replace(u'&', u"&&"_qs), this);
        chip->setIconSize(QSize(symbolSize, symbolSize));
        chip->setLayoutDirection(layoutDirection() == Qt::LeftToRight ? Qt::RightToLeft : Qt::LeftToRight);
        chip->setAutoDefault(true);
        chip->setToolTip(tr("Remove the filter"));
        //: 1 is a filter, for example Product: Design Studio; for screen readers
        chip->setAccessibleName(tr("Remove the filter %1").arg(text));
        connect(chip, &QPushButton::clicked, this, [this, i] { Q_EMIT removed(static_cast<int>(i)); });
        m_rows->addWidget(chip);
        first = first ? first : chip;
    }
    if (m_terms.size() > 1) {
        auto* all = new QPushButton(tr("Remove all filters"), this);
        setButtonRole(all, ButtonRole::Quiet);
        all->setAutoDefault(true);
        connect(all, &QPushButton::clicked, this, &FilterChips::allRemoved);
        m_rows->addWidget(all);
    }
    setVisible(!m_terms.empty());
    if (hadFocus && first) {
        first->setFocus();
    }
}

void FilterChips::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        rebuild();
    }
}

} // namespace lotse::ui
