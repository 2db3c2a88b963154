#include "ui/community/SimilarList.h"

#include "support/community/ForumDoor.h"
#include "ui/common/Answer.h"
#include "ui/common/Formats.h"
#include "ui/common/Look.h"
#include "ui/community/ThreadTexts.h"

#include <QEvent>
#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace lotse::ui
{

namespace
{
constexpr std::chrono::milliseconds herePause{120};
constexpr std::chrono::milliseconds therePause{900};
constexpr int most = 6;
constexpr int shownRows = 4;
constexpr qsizetype shortestTitle = 4;
} // namespace

SimilarList::SimilarList(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_head(new QLabel(this)), m_list(new QListWidget(this))
{
    m_list->setProperty("roomy", true);
    setTextRole(m_head, TextRole::Secondary);
    m_head->setBuddy(m_list);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::tiny);
    layout->addWidget(m_head);
    layout->addWidget(m_list);
    m_here.setSingleShot(true);
    m_here.setInterval(herePause);
    m_there.setSingleShot(true);
    m_there.setInterval(therePause);
    connect(&m_here, &QTimer::timeout, this, &SimilarList::lookHere);
    connect(&m_there, &QTimer::timeout, this, &SimilarList::lookThere);
    connect(m_list, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem* item) { Q_EMIT opened(item->data(Qt::UserRole).toString()); });
    connect(m_list, &QListWidget::itemClicked, this,
            [this](const QListWidgetItem* item) { Q_EMIT opened(item->data(Qt::UserRole).toString()); });
    retranslate();
    hide();
}

void SimilarList::look(const QString& title, const QString& forumId)
{
    const QString wanted = title.simplified();
    if (wanted == m_title && forumId == m_forum) {
        return;
    }
    m_title = wanted;
    m_forum = forumId;
    m_stop.request_stop();
    m_stop = std::stop_source();
    if (wanted.size() < shortestTitle) {
        m_here.stop();
        m_there.stop();
        show({});
        return;
    }
    m_here.start();
    m_there.start();
}

void SimilarList::lookHere()
{
    whenAnswered(m_workspace.threads->similar(m_title, m_forum, most, m_stop.get_token()), this,
                 [this, asked = m_title](const Result<std::vector<community::ThreadRow>>& rows) {
                     if (asked == m_title && rows) {
                         show(*rows);
                     }
                 });
}

// What is here already stays where it is.
void SimilarList::lookThere()
{
    if (!m_workspace.forumDoor) {
        return;
    }
    const community::ForumSearch search{.forumId = m_forum, .text = m_title, .most = most};
    whenAnswered(m_workspace.forumDoor->search(search, m_stop.get_token()), this,
                 [this, asked = m_title](const Result<std::vector<community::ThreadRow>>& found) {
                     if (asked != m_title || !found) {
                         return;
                     }
                     std::vector<community::ThreadRow> rows = m_rows;
                     for (const community::ThreadRow& row : *found) {
                         const bool known = std::ranges::any_of(
                             rows, [&row](const community::ThreadRow& other) { return other.head.id == row.head.id; });
                         if (row.onServer && !known) {
                             rows.push_back(row);
                         }
                     }
                     show(rows);
                 });
}

void SimilarList::show(const std::vector<community::ThreadRow>& rows)
{
    m_rows = rows;
    m_list->clear();
    for (const community::ThreadRow& row : rows) {
        const QString title = ThreadTexts::oneLine(row.head.title);
        const QString facts = ThreadTexts::facts(row, m_workspace.clock.now()).mid(0, 2).join(u" · "_qs);
        auto* item = new QListWidgetItem(title + u"   "_qs + facts, m_list);
        item->setData(Qt::UserRole, row.head.id);
        item->setToolTip(toolTipOf(title));
        item->setData(Qt::AccessibleTextRole, QString(title + u", "_qs + facts));
    }
    const int shown = std::min(shownRows, m_list->count());
    m_list->setFixedHeight(shown * std::max(1, m_list->sizeHintForRow(0)) + 2 * m_list->frameWidth() + Space::tiny);
    setVisible(!rows.empty());
}

void SimilarList::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void SimilarList::retranslate()
{
    m_head->setText(tr("Has this been answered already?"));
    m_list->setAccessibleName(tr("Similar threads"));
}

} // namespace lotse::ui
