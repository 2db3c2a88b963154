#include "ui/community/AskPage.h"

#include "foundation/settings/Declared.h"
#include "ui/common/Answer.h"
#include "ui/common/Banner.h"
#include "ui/common/ErrorText.h"
#include "ui/common/Look.h"
#include "ui/common/ScrollingPage.h"
#include "ui/common/TextBox.h"
#include "ui/community/PublicReview.h"
#include "ui/community/SimilarList.h"

#include <QComboBox>
#include <QEvent>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace lotse::ui
{

namespace
{

constexpr int textLines = 7;
constexpr int leastUndoSeconds = 10; // what is public cannot be called back
// What the interface keeps beside the draft's own words: as they were typed, and what stays as it is.
const QString typedTitle = u"typedTitle"_qs;
const QString typedText = u"typedText"_qs;
const QString openKey = u"open"_qs;
const QString markedKey = u"marked"_qs;

QStringList stringsOf(const QJsonValue& value)
{
    QStringList strings;
    const QJsonArray array = value.toArray();
    for (const QJsonValue& one : array) {
        strings << one.toString();
    }
    return strings;
}

} // namespace

AskPage::AskPage(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_draft(workspace, workspace.forumDesk, community::questionKind),
      m_head(new QLabel),
      m_saved(new QLabel),
      m_forumLabel(new QLabel),
      m_forum(new QComboBox),
      m_titleLabel(new QLabel),
      m_title(new QLineEdit),
      m_similar(new SimilarList(workspace)),
      m_textLabel(new QLabel),
      m_text(new TextBox(textLines)),
      m_topicLabel(new QLabel),
      m_topic(new QComboBox),
      m_review(new PublicReview(workspace.account)),
      m_banner(new Banner),
      m_discard(new QPushButton),
      m_close(new QPushButton),
      m_send(new QPushButton)
{
    build();
    connectAll();
    retranslate();
}

void AskPage::build()
{
    setTextRole(m_head, TextRole::Title);
    setTextRole(m_saved, TextRole::Small);
    setButtonRole(m_send, ButtonRole::Primary);
    setButtonRole(m_discard, ButtonRole::Quiet);
    setButtonRole(m_close, ButtonRole::Quiet);
    m_title->setMaxLength(community::ForumDesk::longestTitle);
    m_forumLabel->setBuddy(m_forum);
    m_titleLabel->setBuddy(m_title);
    m_textLabel->setBuddy(m_text);
    m_topicLabel->setBuddy(m_topic);
    m_topic->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_forum->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_forum->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_topic->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);

    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(Space::medium, Space::small, Space::medium, Space::small);
    column->setSpacing(Space::small);
    auto* head = new QHBoxLayout;
    head->addWidget(m_head, 1);
    head->addWidget(m_close);
    column->addLayout(head);
    column->addWidget(m_titleLabel);
    column->addWidget(m_title);
    column->addWidget(m_similar);
    column->addWidget(m_textLabel);
    column->addWidget(m_text);
    auto* choices = new QHBoxLayout;
    choices->setSpacing(Space::medium);
    auto* forum = new QVBoxLayout;
    forum->addWidget(m_forumLabel);
    forum->addWidget(m_forum);
    auto* topic = new QVBoxLayout;
    topic->addWidget(m_topicLabel);
    topic->addWidget(m_topic);
    choices->addLayout(forum, 1);
    choices->addLayout(topic, 1);
    column->addLayout(choices);
    column->addWidget(m_review, 1);

    auto* page = new QWidget(this);
    fillScrolling(page, content);
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(Space::medium, 0, Space::medium, Space::small);
    buttons->addWidget(m_discard);
    buttons->addWidget(m_saved, 1);
    buttons->addWidget(m_send);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::small);
    layout->addWidget(page, 1);
    layout->addWidget(m_banner);
    layout->addLayout(buttons);
    QWidget* before = m_title;
    for (QWidget* stop :
         std::initializer_list<QWidget*>{m_similar, m_text, m_forum, m_topic, m_review, m_discard, m_send, m_close}) {
        setTabOrder(before, stop);
        before = stop;
    }
}

void AskPage::connectAll()
{
    connect(m_title, &QLineEdit::textChanged, this, [this](const QString& title) {
        if (!m_showing) {
            m_draft.set(u"title"_qs, title);
            m_draft.set(typedTitle, title);
        }
        m_similar->look(title, forumId());
        review();
    });
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_showing) {
            m_draft.set(u"text"_qs, m_text->text());
            m_draft.set(typedText, m_text->text());
        }
        review();
    });
    connect(m_forum, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_showing) {
            m_draft.set(u"forum"_qs, forumId());
            m_draft.set(u"topics"_qs, QJsonArray());
        }
        showTopics();
    });
    connect(m_topic, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_showing) {
            const QString topic = m_topic->currentData().toString();
            m_draft.set(u"topics"_qs, topic.isEmpty() ? QJsonArray() : QJsonArray{topic});
        }
    });
    connect(m_review, &PublicReview::choicesChanged, this, [this] {
        m_draft.set(openKey, QJsonArray::fromStringList(m_review->choices().open));
        m_draft.set(markedKey, QJsonArray::fromStringList(m_review->choices().marked));
        showState();
    });
    connect(m_review, &PublicReview::changed, this, &AskPage::showState);
    connect(m_similar, &SimilarList::opened, this, &AskPage::threadWanted);
    connect(&m_draft, &ForumDraft::loaded, this, &AskPage::showDraft);
    connect(&m_draft, &ForumDraft::changed, this, &AskPage::showState);
    connect(&m_draft, &ForumDraft::sent, this, [this](const QString& item) {
        m_sending = false;
        Q_EMIT sent(item);
    });
    connect(&m_draft, &ForumDraft::sendFailed, this, [this](const Error& error) {
        m_sending = false;
        const ErrorText text = errorText(error);
        m_banner->setActions({});
        m_banner->show(Tone::Danger, text.message, text.advice);
        showState();
    });
    connect(m_send, &QPushButton::clicked, this, &AskPage::send);
    connect(m_banner, &Banner::firstAction, this, &AskPage::sendNow);
    connect(m_discard, &QPushButton::clicked, this, [this] {
        m_draft.discard();
        Q_EMIT closed();
    });
    connect(m_close, &QPushButton::clicked, this, [this] {
        m_draft.close();
        Q_EMIT closed();
    });
}

void AskPage::setForums(std::vector<community::Forum> forums)
{
    m_forums = std::move(forums);
    const QScopedValueRollback showing(m_showing, true);
    const QString chosen = m_draft.value(u"forum"_qs);
    m_forum->clear();
    for (const community::Forum& forum : m_forums) {
        m_forum->addItem(forum.name, forum.id);
    }
    m_forum->setCurrentIndex(std::max(0, m_forum->findData(chosen)));
    showTopics();
}

QString AskPage::forumId() const
{
    return m_forum->currentData().toString();
}

void AskPage::ask(const QJsonObject& content)
{
    m_banner->show(Tone::Info, {});
    m_draft.begin(content);
}

void AskPage::goOn(const QString& draftId)
{
    m_banner->show(Tone::Info, {});
    m_draft.openDraft(draftId);
}

bool AskPage::isEmpty() const
{
    return m_title->text().trimmed().isEmpty() && m_text->text().trimmed().isEmpty();
}

void AskPage::focusTitle()
{
    m_title->setFocus();
}

void AskPage::showDraft()
{
    {
        const QScopedValueRollback showing(m_showing, true);
        const auto typed = [this](const QString& raw, const QString& key) {
            return m_draft.content().contains(raw) ? m_draft.value(raw) : m_draft.value(key);
        };
        m_title->setText(typed(typedTitle, u"title"_qs));
        m_text->setPlainText(typed(typedText, u"text"_qs));
        m_forum->setCurrentIndex(std::max(0, m_forum->findData(m_draft.value(u"forum"_qs))));
        m_review->setChoices({.open = stringsOf(m_draft.content().value(openKey)),
                              .marked = stringsOf(m_draft.content().value(markedKey))});
    }
    m_asked = false;
    showTopics();
    review();
    showState();
}

void AskPage::showTopics()
{
    whenAnswered(m_workspace.threads->topics(forumId()), this,
                 [this, asked = forumId()](const Result<std::vector<community::TopicRow>>& topics) {
                     if (asked != forumId() || !topics) {
                         return;
                     }
                     const QScopedValueRollback showing(m_showing, true);
                     const QString chosen = stringsOf(m_draft.content().value(u"topics"_qs)).value(0);
                     m_topic->clear();
                     m_topic->addItem(noTopicWords(), QString());
                     for (const community::TopicRow& row : *topics) {
                         m_topic->addItem(row.topic.name, row.topic.id);
                     }
                     m_topic->setCurrentIndex(std::max(0, m_topic->findData(chosen)));
                 });
}

void AskPage::review()
{
    m_review->setText(m_title->text(), m_text->text());
    showState();
}

void AskPage::showState()
{
    const bool ready = m_review->current().has_value() && !m_sending && m_workspace.forumDesk;
    m_send->setEnabled(ready && !m_title->text().trimmed().isEmpty() && !forumId().isEmpty());
    const std::optional<drafts::Autosave::State> state = m_draft.state();
    m_saved->setText(!state                                       ? QString()
                     : *state == drafts::Autosave::State::Saved   ? tr("Kept on this computer")
                     : *state == drafts::Autosave::State::Unsaved ? tr("Is being kept …")
                                                                  : tr("Cannot be kept at the moment"));
}

// What the person leaves readable is asked about once more.
void AskPage::send()
{
    const QStringList left = m_review->leftOpen();
    if (left.isEmpty()) {
        sendNow();
        return;
    }
    m_banner->setActions(tr("Ask all the same"));
    m_banner->show(
        Tone::Warning,
        tr("%n value(s) that look confidential would become public.", nullptr, static_cast<int>(left.size())),
        left.mid(0, 5).join(u", "_qs));
}

void AskPage::sendNow()
{
    const std::optional<PublicText> read = m_review->current();
    if (!read || m_sending) {
        return;
    }
    m_banner->show(Tone::Info, {});
    m_sending = true;
    m_draft.set(u"forum"_qs, forumId());
    m_draft.set(typedTitle, m_title->text());
    m_draft.set(typedText, m_text->text());
    m_draft.set(u"title"_qs, read->title);
    m_draft.set(u"text"_qs, read->text);
    const int undo = std::max(leastUndoSeconds, m_workspace.settings.get(settings::undoSeconds));
    m_draft.send(std::chrono::seconds(undo));
    showState();
}

void AskPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

QString AskPage::noTopicWords()
{
    return tr("no topic", "a question that belongs to none");
}

void AskPage::retranslate()
{
    m_head->setText(tr("Ask the community"));
    m_forumLabel->setText(tr("&Forum"));
    m_forum->setAccessibleName(tr("Forum"));
    m_titleLabel->setText(tr("&Question in one line"));
    m_title->setAccessibleName(tr("Question in one line"));
    m_title->setPlaceholderText(tr("What would you like to know?"));
    m_textLabel->setText(tr("&Details"));
    m_text->setAccessibleName(tr("Details"));
    m_topicLabel->setText(tr("&Topic"));
    if (m_topic->count() > 0) {
        m_topic->setItemText(0, noTopicWords());
    }
    m_topic->setAccessibleName(tr("Topic"));
    m_discard->setText(tr("Discard", "what is being written"));
    m_close->setText(tr("Later", "to go on writing another time"));
    m_close->setToolTip(tr("The question is kept on this computer."));
    m_send->setText(tr("&Ask publicly"));
    showState();
}

} // namespace lotse::ui
