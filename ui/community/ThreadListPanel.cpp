#include "ui/community/ThreadListPanel.h"

#include "support/community/ForumDoor.h"
#include "ui/common/Answer.h"
#include "ui/common/Banner.h"
#include "ui/common/ErrorText.h"
#include "ui/common/Formats.h"
#include "ui/common/Icons.h"
#include "ui/community/ThreadDelegate.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace lotse::ui
{

namespace
{

ThreadSource sourceOf(community::ThreadStore& store)
{
    return {.count = [&store](community::ThreadQuery query,
                              std::stop_token stop) { return store.count(std::move(query), std::move(stop)); },
            .rows =
                [&store](community::ThreadQuery query, int offset, int limit, std::stop_token stop) {
                    return store.rows(std::move(query), offset, limit, std::move(stop));
                }};
}

} // namespace

ThreadListPanel::ThreadListPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_model(new ThreadListModel(sourceOf(*workspace.threads), workspace.clock, this)),
      m_search(new QLineEdit(this)),
      m_show(new QComboBox(this)),
      m_order(new QComboBox(this)),
      m_count(new QLabel(this)),
      m_banner(new Banner(this)),
      m_list(new QListView(this)),
      m_empty(new QLabel(this)),
      m_server(new QPushButton(this)),
      m_serverNote(new QLabel(this))
{
    build();
    connectAll();
    retranslate();
    apply();
}

void ThreadListPanel::build()
{
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(u"search"_qs), QLineEdit::LeadingPosition);
    for (QComboBox* box : {m_show, m_order}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    setTextRole(m_count, TextRole::Small);
    setTextRole(m_serverNote, TextRole::Small);
    setTextRole(m_empty, TextRole::Secondary);
    m_count->setWordWrap(true);
    m_serverNote->setWordWrap(true);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setMargin(Space::large);
    m_server->setIcon(icon(u"search"_qs));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ThreadDelegate(*m_model, m_workspace.clock, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* choices = new QHBoxLayout;
    choices->setSpacing(Space::small);
    choices->addWidget(m_show, 1);
    choices->addWidget(m_order, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::small, Space::medium, Space::small, Space::small);
    layout->setSpacing(Space::small);
    layout->addWidget(m_search);
    layout->addLayout(choices);
    layout->addWidget(m_banner);
    layout->addWidget(m_count);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_server);
    layout->addWidget(m_serverNote);
    m_empty->hide();
}

void ThreadListPanel::connectAll()
{
    connect(m_search, &QLineEdit::textChanged, this, &ThreadListPanel::apply);
    connect(m_search, &QLineEdit::returnPressed, m_list, qOverload<>(&QWidget::setFocus));
    connect(m_show, &QComboBox::activated, this, &ThreadListPanel::apply);
    connect(m_order, &QComboBox::activated, this, &ThreadListPanel::apply);
    connect(m_server, &QPushButton::clicked, this, &ThreadListPanel::searchServer);
    connect(m_banner, &Banner::firstAction, this, &ThreadListPanel::standingActed);
    connect(m_list, &QListView::clicked, this, &ThreadListPanel::open);
    connect(m_list, &QListView::activated, this, &ThreadListPanel::open);
    m_search->installEventFilter(this);
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this,
            [this] { m_scroll = m_list->verticalScrollBar()->value(); });
    connect(m_model, &ThreadListModel::arrived, this, [this] {
        m_failed = false;
        if (const int row = m_model->rowOf(m_current); row >= 0 && m_list->currentIndex().row() != row) {
            const QSignalBlocker still(m_list);
            m_list->setCurrentIndex(m_model->index(row));
        }
        m_list->verticalScrollBar()->setValue(m_scroll);
        showState();
    });
    connect(m_model, &ThreadListModel::failed, this, [this](const Error& error) {
        m_failed = true;
        const ErrorText text = errorText(error);
        m_banner->setActions({});
        m_banner->show(Tone::Danger, text.message, text.advice);
    });
    connect(m_workspace.threads, &community::ThreadStore::changed, this,
            [this](const QStringList&) { m_model->refresh(); });
}

void ThreadListPanel::setPlace(const QString& forumId, const QString& topicId)
{
    m_query.forumId = forumId;
    m_query.topicId = topicId;
    apply();
}

void ThreadListPanel::apply()
{
    m_query.text = m_search->text();
    m_query.show = static_cast<community::ThreadQuery::Show>(std::max(0, m_show->currentIndex()));
    const auto chosen =
        m_order->currentIndex() == 1 ? community::ThreadQuery::Order::Newest : community::ThreadQuery::Order::Active;
    m_query.order = chosen == community::ThreadQuery::Order::Active && !m_query.text.trimmed().isEmpty()
                        ? community::ThreadQuery::Order::Match
                        : chosen;
    if (m_query != m_model->query()) {
        m_stop.request_stop();
        m_searching = false;
        m_found.clear();
        m_scroll = 0;
    }
    m_model->setQuery(m_query);
    m_scroll = 0;
    showState();
}

void ThreadListPanel::refresh()
{
    m_model->refresh();
}

void ThreadListPanel::focusSearch()
{
    m_search->setFocus();
    m_search->selectAll();
}

void ThreadListPanel::choose(const QString& threadId)
{
    m_current = threadId;
    const int row = m_model->rowOf(threadId);
    if (row >= 0) {
        m_list->setCurrentIndex(m_model->index(row));
    } else {
        m_list->clearSelection();
    }
}

void ThreadListPanel::open(const QModelIndex& index)
{
    if (const community::ThreadRow* row = m_model->row(index.row())) {
        m_current = row->head.id;
        Q_EMIT opened(m_current);
    }
}

void ThreadListPanel::searchServer()
{
    if (!m_workspace.forumDoor || m_query.text.trimmed().isEmpty()) {
        return;
    }
    m_stop = std::stop_source();
    m_searching = true;
    m_found.clear();
    const community::ForumSearch search{.forumId = m_query.forumId, .text = m_query.text};
    whenAnswered(m_workspace.forumDoor->search(search, m_stop.get_token()), this,
                 [this, asked = m_query](const Result<std::vector<community::ThreadRow>>& rows) {
                     if (asked != m_query) {
                         return;
                     }
                     m_searching = false;
                     if (!rows) {
                         m_found = tr("The server did not answer: %1").arg(errorText(rows.error()).message);
                     } else {
                         const auto more = static_cast<int>(std::ranges::count_if(
                             *rows, [](const community::ThreadRow& row) { return row.onServer; }));
                         m_model->setServerRows(*rows);
                         m_found = more == 0 ? tr("The server knows nothing more.")
                                             : tr("%n more on the server, at the end of the list", nullptr, more);
                     }
                     showState();
                 });
    showState();
}

void ThreadListPanel::setStanding(const QString& freshness, Tone tone, const QString& message, const QString& detail,
                                  const QString& action)
{
    m_count->setProperty("freshness", freshness);
    if (!m_failed) {
        m_banner->setActions(action);
        m_banner->show(tone, message, detail);
    }
    showState();
}

void ThreadListPanel::showState()
{
    const bool seeking = !m_query.text.trimmed().isEmpty();
    m_server->setVisible(seeking && m_workspace.forumDoor);
    m_server->setEnabled(!m_searching);
    m_server->setText(m_searching ? tr("The server is asked …") : tr("Search the &server too"));
    m_serverNote->setText(m_found);
    m_serverNote->setVisible(seeking && !m_found.isEmpty());
    const int mirrored = m_model->mirrored();
    const bool most = seeking && mirrored >= community::ThreadStore::mostFound;
    QStringList counted;
    if (m_model->isLoaded()) {
        counted << (most ? tr("%n thread(s) or more", nullptr, mirrored) : tr("%n thread(s)", nullptr, mirrored));
    }
    if (const QString freshness = m_count->property("freshness").toString(); !freshness.isEmpty()) {
        counted << freshness;
    }
    m_count->setText(counted.join(u"  ·  "_qs));
    const bool none = m_model->isLoaded() && m_model->rowCount() == 0;
    m_list->setVisible(!none);
    m_empty->setVisible(none);
    m_empty->setText(seeking ? tr("Nothing on this computer has these words.")
                     : m_query.show == community::ThreadQuery::Show::All
                         ? tr("Nothing is on this computer yet. Threads appear here once the portal was asked.")
                         : tr("No thread is like that."));
}

bool ThreadListPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Down) {
        m_list->setFocus();
        if (!m_list->currentIndex().isValid() && m_model->rowCount() > 0) {
            m_list->setCurrentIndex(m_model->index(0));
        }
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void ThreadListPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void ThreadListPanel::retranslate()
{
    m_search->setPlaceholderText(tr("Search questions and answers"));
    m_search->setAccessibleName(tr("Search questions and answers"));
    m_list->setAccessibleName(tr("Threads"));
    m_show->setAccessibleName(tr("Which threads"));
    m_order->setAccessibleName(tr("Order of the threads"));
    const auto fill = [](QComboBox* box, const QStringList& texts) {
        const int current = std::max(0, box->currentIndex());
        box->clear();
        box->addItems(texts);
        box->setCurrentIndex(current);
    };
    // In the order of ThreadQuery::Show.
    fill(m_show, {tr("All", "threads"), tr("Unanswered", "threads without an accepted answer"),
                  tr("Answered", "threads with an accepted answer"), tr("Mine", "threads that I asked"),
                  tr("Followed", "threads that I follow")});
    fill(m_order, {tr("Active", "threads in which something was said last, first"),
                   tr("Newest", "threads that were asked last, first")});
    showState();
}

} // namespace lotse::ui
