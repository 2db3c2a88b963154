#include "ui/cases/ViewsPanel.h"

#include "ui/common/Answer.h"
#include "ui/common/Icons.h"
#include "ui/common/Look.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace lotse::ui
{

namespace
{

constexpr int longestName = 60;

} // namespace

ViewsPanel::ViewsPanel(cases::CaseBook& book, Count count, QWidget* window)
    : DropPanel(window),
      m_book(book),
      m_count(std::move(count)),
      m_title(new QLabel(this)),
      m_rows(new QVBoxLayout),
      m_nameLabel(new QLabel(this)),
      m_name(new QLineEdit(this)),
      m_keep(new QPushButton(this))
{
    setTextRole(m_title, TextRole::Heading);
    setTextRole(m_nameLabel, TextRole::Secondary);
    m_nameLabel->setBuddy(m_name);
    m_name->setMaxLength(longestName);
    m_keep->setAutoDefault(true);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(Space::tiny);
    auto* keeping = new QHBoxLayout;
    keeping->setSpacing(Space::small);
    keeping->addWidget(m_name, 1);
    keeping->addWidget(m_keep);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Space::medium, Space::medium, Space::medium, Space::medium);
    column->setSpacing(Space::small);
    column->addWidget(m_title);
    column->addLayout(m_rows);
    column->addSpacing(Space::small);
    column->addWidget(m_nameLabel);
    column->addLayout(keeping);
    connect(m_keep, &QPushButton::clicked, this, &ViewsPanel::keep);
    connect(m_name, &QLineEdit::returnPressed, this, &ViewsPanel::keep);
    connect(m_name, &QLineEdit::textChanged, this,
            [this] { m_keep->setEnabled(!m_name->text().trimmed().isEmpty() && !m_current.search.isEmpty()); });
    connect(&m_book, &cases::CaseBook::viewsChanged, this, &ViewsPanel::read);
    rebuild();
    read();
}

std::vector<cases::SavedView> ViewsPanel::usual()
{
    using cases::SortBy;
    return {
        {.name = tr("Waiting on us", "saved search of My Cases"), .search = u"is:open turn:us"_qs},
        {.name = tr("Open production outages", "saved search of My Cases"), .search = u"is:production-down is:open"_qs},
        {.name = tr("Unread", "saved search of My Cases"), .search = u"is:unread"_qs},
        {.name = tr("Watched", "saved search of My Cases"), .search = u"is:watched"_qs}};
}

void ViewsPanel::openBelow(QWidget* button, const cases::SavedView& current)
{
    m_current = current;
    m_name->clear();
    rebuild();
    dropFrom(button);
}

void ViewsPanel::read()
{
    whenAnswered(m_book.views(), this, [this](const Result<std::vector<cases::SavedView>>& views) {
        if (views) {
            m_kept = *views;
            rebuild();
        }
    });
}

void ViewsPanel::rebuild()
{
    const bool hadFocus = isVisible() && isAncestorOf(QWidget::window()->focusWidget());
    m_title->setText(tr("Views", "saved searches of My Cases"));
    setAccessibleName(m_title->text());
    m_nameLabel->setText(tr("Keep the search that is on as", "label of the name of a saved search"));
    m_name->setPlaceholderText(tr("Name", "of a saved search"));
    m_keep->setText(tr("Keep", "button: keeps the search under the name"));
    m_name->setEnabled(!m_current.search.isEmpty());
    m_keep->setEnabled(!m_name->text().trimmed().isEmpty() && !m_current.search.isEmpty());
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    for (const cases::SavedView& view : usual()) {
        addRow(view, false);
    }
    for (const cases::SavedView& view : m_kept) {
        addRow(view, true);
    }
    if (hadFocus && !isAncestorOf(QWidget::window()->focusWidget())) {
        m_name->isEnabled() ? m_name->setFocus() : setFocus();
    }
}

void ViewsPanel::addRow(const cases::SavedView& view, bool isKept)
{
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Space::tiny);
    auto* button = new QPushButton(line);
    setButtonRole(button, ButtonRole::Row);
    button->setAutoDefault(true);
    button->setToolTip(view.search);
    row->addWidget(button, 1);
    connect(button, &QPushButton::clicked, this, [this, view] {
        closeAndReturn();
        Q_EMIT chosen(view);
    });
    if (isKept) {
        auto* forget = new QToolButton(line);
        forget->setIcon(icon(u"remove"_qs));
        forget->setFocusPolicy(Qt::StrongFocus);
        forget->setToolTip(tr("Forget this view"));
        //: 1 is the name of a saved search; for screen readers
        forget->setAccessibleName(tr("Forget the view %1").arg(view.name));
        connect(forget, &QToolButton::clicked, this, [this, name = view.name] { m_book.removeView(name); });
        row->addWidget(forget);
    }
    m_rows->addWidget(line);
    QString name = view.name;
    button->setText(name.replace(u'&', u"&&"_qs));
    countRow(button, view);
}

void ViewsPanel::countRow(QPushButton* row, const cases::SavedView& view)
{
    whenAnswered(m_count(view), row, [row, name = view.name](const Result<int>& count) {
        if (count) {
            //: 1 is the name of a saved search, 2 how many cases it has
            const QString text = tr("%1 (%2)").arg(name).arg(*count);
            row->setText(QString(text).replace(u'&', u"&&"_qs));
            row->setAccessibleName(text);
        }
    });
}

void ViewsPanel::keep()
{
    cases::SavedView view = m_current;
    view.name = m_name->text().simplified();
    if (view.name.isEmpty() || view.search.isEmpty()) {
        return;
    }
    m_name->clear();
    m_book.saveView(view);
}

int ViewsPanel::wantedHeight() const
{
    return layout()->sizeHint().height();
}

void ViewsPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        rebuild();
    }
    DropPanel::changeEvent(event);
}

} // namespace lotse::ui
