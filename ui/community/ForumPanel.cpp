#include "ui/community/ForumPanel.h"

#include "foundation/settings/Declared.h"
#include "support/community/ForumDesk.h"
#include "ui/common/Answer.h"
#include "ui/common/Formats.h"
#include "ui/common/Icons.h"
#include "ui/common/Look.h"
#include "ui/community/ThreadRulesDialog.h"
#include "ui/community/ThreadTexts.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace lotse::ui
{

namespace
{

constexpr std::array keepChoices{3, 6, 12, 24, 60}; // months
constexpr int mostDrafts = 5;
constexpr std::chrono::milliseconds beforeCounting{500};

QListWidget* plainList(QWidget* parent)
{
    auto* list = new QListWidget(parent);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setTextElideMode(Qt::ElideRight);
    list->setProperty("roomy", true);
    return list;
}

// As tall as its lines.
void fit(QListWidget* list)
{
    const int lines = std::max(1, list->count());
    list->setFixedHeight(lines * std::max(1, list->sizeHintForRow(0)) + 2 * list->frameWidth() + Space::tiny);
}

} // namespace

ForumPanel::ForumPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_ask(new QPushButton(this)),
      m_forumHead(new QLabel(this)),
      m_forumList(plainList(this)),
      m_links(new QWidget(this)),
      m_linkLines(new QVBoxLayout(m_links)),
      m_topicHead(new QLabel(this)),
      m_topicList(plainList(this)),
      m_draftHead(new QLabel(this)),
      m_draftList(plainList(this)),
      m_notify(new QPushButton(this)),
      m_keepLabel(new QLabel(this)),
      m_keep(new QComboBox(this)),
      m_kept(new QLabel(this))
{
    build();
    retranslate();
    reload();
}

void ForumPanel::build()
{
    setButtonRole(m_ask, ButtonRole::Primary);
    for (QLabel* head : {m_forumHead, m_topicHead, m_draftHead}) {
        setTextRole(head, TextRole::Small);
    }
    setButtonRole(m_notify, ButtonRole::Quiet);
    m_notify->setIcon(icon(u"bell"_qs));
    m_forumHead->setBuddy(m_forumList);
    m_topicHead->setBuddy(m_topicList);
    m_draftHead->setBuddy(m_draftList);
    m_keepLabel->setBuddy(m_keep);
    setTextRole(m_keepLabel, TextRole::Small);
    setTextRole(m_kept, TextRole::Small);
    m_keepLabel->setWordWrap(true);
    m_kept->setWordWrap(true);
    m_linkLines->setContentsMargins(0, 0, 0, 0);
    m_linkLines->setSpacing(0);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::medium, Space::medium, Space::small, Space::small);
    layout->setSpacing(Space::tiny);
    layout->addWidget(m_ask);
    layout->addSpacing(Space::small);
    layout->addWidget(m_forumHead);
    layout->addWidget(m_forumList);
    layout->addWidget(m_links);
    layout->addSpacing(Space::small);
    layout->addWidget(m_draftHead);
    layout->addWidget(m_draftList);
    layout->addWidget(m_topicHead);
    layout->addWidget(m_topicList, 1);
    layout->addSpacing(Space::small);
    layout->addWidget(m_notify, 0, Qt::AlignLeft);
    layout->addWidget(m_keepLabel);
    layout->addWidget(m_keep);
    layout->addWidget(m_kept);

    connect(m_ask, &QPushButton::clicked, this, &ForumPanel::askWanted);
    connect(m_notify, &QPushButton::clicked, this, &ForumPanel::chooseNotices);
    connect(m_forumList, &QListWidget::currentRowChanged, this, [this] {
        if (!m_filling && m_forumList->currentItem()) {
            m_forumId = m_forumList->currentItem()->data(Qt::UserRole).toString();
            m_topicId.clear();
            readTopics();
            Q_EMIT chosen();
        }
    });
    connect(m_topicList, &QListWidget::currentRowChanged, this, [this] {
        if (!m_filling && m_topicList->currentItem()) {
            m_topicId = m_topicList->currentItem()->data(Qt::UserRole).toString();
            Q_EMIT chosen();
        }
    });
    const auto openDraft = [this](const QListWidgetItem* item) {
        Q_EMIT draftWanted(item->data(Qt::UserRole).toString());
    };
    connect(m_draftList, &QListWidget::itemActivated, this, openDraft);
    connect(m_draftList, &QListWidget::itemClicked, this, openDraft);
    connect(m_keep, &QComboBox::activated, this, [this] {
        m_workspace.settings.set(settings::communityMonths, m_keep->currentData().toInt());
        m_workspace.sync.wake();
    });
    connect(&m_workspace.drafts, &drafts::DraftStore::changed, this, &ForumPanel::readDrafts);
    // Counting can wait: what changes may have been opened just now, and is to be read first.
    m_counting.setSingleShot(true);
    m_counting.setInterval(beforeCounting);
    connect(m_workspace.threads, &community::ThreadStore::changed, &m_counting, qOverload<>(&QTimer::start));
    connect(&m_counting, &QTimer::timeout, this, [this] {
        readTopics();
        readSize();
    });
}

void ForumPanel::reload()
{
    whenAnswered(m_workspace.threads->forums(), this, [this](const Result<std::vector<community::Forum>>& forums) {
        if (forums) {
            m_forums = *forums;
            showForums();
            Q_EMIT forumsRead();
        }
    });
    readTopics();
    readDrafts();
    readSize();
}

void ForumPanel::setForum(const QString& forumId)
{
    m_forumId = forumId;
    showForums();
    readTopics();
}

void ForumPanel::showForums()
{
    {
        const QScopedValueRollback filling(m_filling, true);
        m_forumList->clear();
        auto* all = new QListWidgetItem(tr("All forums"), m_forumList);
        all->setData(Qt::UserRole, QString());
        for (const community::Forum& forum : m_forums) {
            auto* item = new QListWidgetItem(ThreadTexts::oneLine(forum.name), m_forumList);
            item->setData(Qt::UserRole, forum.id);
            item->setToolTip(toolTipOf(item->text()));
        }
        for (int row = 0; row < m_forumList->count(); ++row) {
            if (m_forumList->item(row)->data(Qt::UserRole).toString() == m_forumId) {
                m_forumList->setCurrentRow(row);
            }
        }
        fit(m_forumList);
    }
    showLinks();
}

// A forum that only its address is known of is a link and nothing more.
void ForumPanel::showLinks()
{
    qDeleteAll(m_links->findChildren<QPushButton*>());
    for (const vendor::Link& link : m_workspace.vendor.links) {
        if (link.id != u"community"_qs && link.id != u"data-loader"_qs) {
            continue;
        }
        const QString name = vendor::inLanguage(link.label, interfaceLocale().name().left(2));
        const bool readable = std::ranges::any_of(m_forums, [&](const community::Forum& forum) {
            return forum.name.compare(name, Qt::CaseInsensitive) == 0 ||
                   (!forum.address.host().isEmpty() && forum.address.host() == link.address.host());
        });
        if (readable) {
            continue;
        }
        auto* button = new QPushButton(name, m_links);
        setButtonRole(button, ButtonRole::Quiet);
        button->setIcon(icon(u"open"_qs));
        const QString words = tr("%1 can be read in the browser only").arg(name);
        button->setToolTip(toolTipOf(words));
        button->setAccessibleDescription(words);
        connect(button, &QPushButton::clicked, this,
                [this, address = link.address] { m_workspace.browser.open(address); });
        m_linkLines->addWidget(button);
    }
}

void ForumPanel::readTopics()
{
    whenAnswered(m_workspace.threads->topics(m_forumId), this,
                 [this, asked = m_forumId](const Result<std::vector<community::TopicRow>>& topics) {
                     if (asked != m_forumId || !topics) {
                         return;
                     }
                     const QScopedValueRollback filling(m_filling, true);
                     m_topicList->clear();
                     auto* all = new QListWidgetItem(tr("All topics"), m_topicList);
                     all->setData(Qt::UserRole, QString());
                     m_topicList->setCurrentRow(0);
                     for (const community::TopicRow& row : *topics) {
                         const QString name = ThreadTexts::oneLine(row.topic.name);
                         auto* item = new QListWidgetItem(
                             u"%1  %2"_qs.arg(name, interfaceLocale().toString(row.threads)), m_topicList);
                         item->setData(Qt::UserRole, row.topic.id);
                         //: 1 is the name of a topic
                         item->setData(Qt::AccessibleTextRole, tr("%1, %n thread(s)", nullptr, row.threads).arg(name));
                         if (row.topic.id == m_topicId) {
                             m_topicList->setCurrentItem(item);
                         }
                     }
                 });
}

void ForumPanel::readDrafts()
{
    whenAnswered(m_workspace.drafts.list(), this, [this](const Result<std::vector<drafts::Draft>>& drafts) {
        m_draftList->clear();
        if (drafts) {
            for (const drafts::Draft& draft : *drafts) {
                if (draft.kind == community::questionKind && draft.state == drafts::DraftState::Editing &&
                    m_draftList->count() < mostDrafts) {
                    auto* item = new QListWidgetItem(
                        draft.title.isEmpty() ? tr("Question without a title") : draft.title, m_draftList);
                    item->setData(Qt::UserRole, draft.id);
                }
            }
        }
        const bool any = m_draftList->count() > 0;
        m_draftHead->setVisible(any);
        m_draftList->setVisible(any);
        fit(m_draftList);
    });
}

void ForumPanel::readSize()
{
    whenAnswered(m_workspace.threads->size(), this, [this](const Result<community::MirrorSize>& size) {
        if (size) {
            m_size = *size;
            showSize();
        }
    });
}

void ForumPanel::chooseNotices()
{
    whenAnswered(m_workspace.threads->rules(), this, [this](const Result<community::ThreadRules>& stored) {
        auto* dialog = new ThreadRulesDialog(stored.valueOr(community::ThreadRules::usual()), window());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &ThreadRulesDialog::saved, this,
                [this](const community::ThreadRules& rules) { m_workspace.threads->saveRules(rules); });
        dialog->open();
    });
}

void ForumPanel::showSize()
{
    if (m_size) {
        // What was said, and the index of its words.
        m_kept->setText(tr("%n thread(s) on this computer, about %1", nullptr, static_cast<int>(m_size->threads))
                            .arg(formatSize(2 * m_size->bytes)));
    }
}

void ForumPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showForums();
        readTopics();
    }
    QWidget::changeEvent(event);
}

void ForumPanel::retranslate()
{
    m_ask->setText(tr("&Ask a question"));
    m_forumHead->setText(tr("Forums"));
    m_forumList->setAccessibleName(tr("Forums"));
    m_topicHead->setText(tr("Topics"));
    m_topicList->setAccessibleName(tr("Topics"));
    m_draftHead->setText(tr("Not asked yet"));
    m_draftList->setAccessibleName(tr("Questions that are not asked yet"));
    m_notify->setText(tr("Notifications …"));
    m_notify->setToolTip(tr("Choose what to be told of the Community"));
    m_keepLabel->setText(tr("Keep here what was said in the last"));
    m_keep->setAccessibleName(m_keepLabel->text());
    m_keep->setToolTip(tr("Your own threads, those you follow and those you opened stay in any case."));
    const int kept = m_workspace.settings.get(settings::communityMonths);
    m_keep->clear();
    for (const int months : keepChoices) {
        m_keep->addItem(tr("%n month(s)", nullptr, months), months);
    }
    if (m_keep->findData(kept) < 0) {
        m_keep->addItem(tr("%n month(s)", nullptr, kept), kept);
    }
    m_keep->setCurrentIndex(m_keep->findData(kept));
    m_keep->setDisabled(m_workspace.settings.isFixed(settings::communityMonths));
    showSize();
}

} // namespace lotse::ui
