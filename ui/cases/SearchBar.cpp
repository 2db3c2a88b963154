#include "ui/cases/SearchBar.h"

#include "support/cases/CaseSearch.h"
#include "ui/common/Look.h"
#include "ui/common/TonedIcons.h"

#include <QAction>
#include <QKeyEvent>
#include <QToolButton>

#include <algorithm>

namespace lotse::ui
{

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr int offersWidth = 320;
constexpr int mostOffers = 8;

} // namespace

SearchBar::SearchBar(QWidget* parent)
    : QLineEdit(parent), m_offers(new QListWidget(parent->window())), m_symbol(new QAction(this))
{
    m_symbol->setIcon(icon(u"search"_qs, [] { return secondaryText(); }));
    addAction(m_symbol, LeadingPosition);
    setClearButtonEnabled(true);
    m_offers->setFocusPolicy(Qt::NoFocus);
    m_offers->setObjectName(u"offers"_qs);
    m_offers->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_offers->hide();
    connect(this, &QLineEdit::textChanged, this, &SearchBar::typed);
    connect(this, &QLineEdit::textEdited, this, &SearchBar::offer);
    connect(m_offers, &QListWidget::itemClicked, this, [this](QListWidgetItem* item) { accept(m_offers->row(item)); });
    retranslate();
}

void SearchBar::setKnownValues(cases::KnownValues known)
{
    m_known = std::move(known);
    // They come after the box got the focus; what is being written then may be one of them.
    if (hasFocus() && !text().isEmpty()) {
        offer();
    }
}

void SearchBar::retranslate()
{
    const QList<QToolButton*> inside = findChildren<QToolButton*>();
    for (QToolButton* button : inside) {
        const bool isSymbol = button->defaultAction() == m_symbol;
        button->setAccessibleName(isSymbol ? tr("Search my cases") : tr("Clear the search"));
    }
    setPlaceholderText(tr("Search cases, comments, files and contacts"));
    setAccessibleName(tr("Search my cases"));
    setAccessibleDescription(tr("Words, phrases in quotes, and filters such as is:open or product:Studio. Down goes to "
                                "the list, Escape clears."));
    setToolTip(tr("Also understood: is:open, turn:us, product:\"Design Studio\", severity:1, since:2026-10-01, "
                  "-word (Ctrl+F)"));
    m_offers->setAccessibleName(tr("Suggestions for the search"));
}

void SearchBar::offer()
{
    m_completions = cases::searchCompletions(text(), cursorPosition(), m_known, mostOffers);
    const cases::CaseSearch search = cases::parseCaseSearch(text(), QDate::currentDate());
    const bool isBegun = std::any_of(search.terms.begin(), search.terms.end(), [&](const cases::SearchTerm& term) {
        return term.start < cursorPosition() && cursorPosition() <= term.start + term.length;
    });
    // What would change nothing is not offered.
    std::erase_if(m_completions,
                  [&](const cases::SearchCompletion& one) { return text().mid(one.start, one.length) == one.text; });
    m_offers->clear();
    for (const cases::SearchCompletion& one : m_completions) {
        m_offers->addItem(one.text);
    }
    if (m_completions.empty() || !isBegun) {
        m_offers->hide();
        return;
    }
    m_offers->setCurrentRow(-1);
    place();
    m_offers->show();
    m_offers->raise();
}

void SearchBar::place()
{
    if (m_offers->parentWidget() != window()) {
        m_offers->setParent(window());
    }
    const QPoint below = mapTo(window(), QPoint(0, height() + 2));
    const int rows = std::min(m_offers->count(), mostOffers);
    const int rowHeight = std::max(m_offers->sizeHintForRow(0), fontMetrics().height());
    m_offers->setGeometry(below.x(), below.y(), std::min(offersWidth, width()),
                          rows * rowHeight + 2 * m_offers->frameWidth() + 2);
}

void SearchBar::accept(int row)
{
    if (row < 0 || row >= static_cast<int>(m_completions.size())) {
        return;
    }
    const cases::SearchCompletion chosen = m_completions[static_cast<std::size_t>(row)];
    const bool isValue = !chosen.text.endsWith(u':');
    QString whole = text();
    whole.replace(chosen.start, chosen.length, isValue ? chosen.text + u' ' : chosen.text);
    m_offers->hide();
    setText(whole);
    setCursorPosition(static_cast<int>(chosen.start + chosen.text.size() + (isValue ? 1 : 0)));
    if (isValue) {
        Q_EMIT entered();
    } else {
        offer();
    }
}

void SearchBar::keyPressEvent(QKeyEvent* event)
{
    const bool offering = m_offers->isVisible();
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_Up:
        if (offering) {
            const int step = event->key() == Qt::Key_Down ? 1 : -1;
            m_offers->setCurrentRow(std::clamp(m_offers->currentRow() + step, 0, m_offers->count() - 1));
            setAccessibleDescription(m_offers->currentItem()->text());
        } else if (event->key() == Qt::Key_Down) {
            Q_EMIT leftDown();
        }
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (offering && m_offers->currentRow() >= 0) {
            accept(m_offers->currentRow());
        } else {
            m_offers->hide();
            Q_EMIT entered();
        }
        return;
    case Qt::Key_Escape:
        if (offering) {
            m_offers->hide();
        } else if (text().isEmpty()) {
            Q_EMIT escaped();
        } else {
            clear();
        }
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void SearchBar::focusInEvent(QFocusEvent* event)
{
    QLineEdit::focusInEvent(event);
    Q_EMIT valuesWanted();
}

void SearchBar::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    m_offers->hide();
}

void SearchBar::changeEvent(QEvent* event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace lotse::ui
