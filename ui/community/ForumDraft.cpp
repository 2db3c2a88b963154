#include "ui/community/ForumDraft.h"

#include "ui/common/Answer.h"

#include <QUuid>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace lotse::ui
{

namespace
{
constexpr qsizetype titleLength = 120;
} // namespace

ForumDraft::ForumDraft(Workspace& workspace, community::ForumDesk* desk, QString kind, QObject* parent)
    : QObject(parent), m_workspace(workspace), m_desk(desk), m_kind(std::move(kind))
{
}

void ForumDraft::reset()
{
    ++m_generation;
    m_autosave.reset(); // hands over what is unsaved
    m_content = {};
    m_beginning = {};
    m_open = false;
}

void ForumDraft::close()
{
    reset();
}

void ForumDraft::openAbout(const QString& key, const QString& value)
{
    reset();
    m_open = true;
    m_content = m_beginning = {{key, value}};
    whenAnswered(m_workspace.drafts.list(), this,
                 [this, key, value, asked = m_generation](const Result<std::vector<drafts::Draft>>& drafts) {
                     if (asked != m_generation || m_autosave) {
                         return;
                     }
                     const auto mine = [&](const drafts::Draft& draft) {
                         return draft.kind == m_kind && draft.state == drafts::DraftState::Editing &&
                                draft.content.value(key).toString() == value;
                     };
                     if (drafts) {
                         if (const auto found = std::ranges::find_if(*drafts, mine); found != drafts->end()) {
                             take(*found);
                         }
                     }
                     Q_EMIT loaded();
                 });
}

void ForumDraft::openDraft(const QString& draftId)
{
    reset();
    whenAnswered(m_workspace.drafts.load(draftId), this,
                 [this, asked = m_generation](const Result<drafts::Draft>& draft) {
                     if (asked == m_generation && draft && draft->state == drafts::DraftState::Editing) {
                         m_open = true;
                         take(*draft);
                         Q_EMIT loaded();
                     }
                 });
}

void ForumDraft::begin(const QJsonObject& content)
{
    reset();
    m_open = true;
    m_content = content;
    if (!value(u"title"_qs).isEmpty() || !value(u"text"_qs).isEmpty()) {
        keep();
    }
    Q_EMIT loaded();
}

void ForumDraft::take(drafts::Draft draft)
{
    m_content = draft.content;
    m_autosave = std::make_unique<drafts::Autosave>(m_workspace.drafts, std::move(draft));
    connect(m_autosave.get(), &drafts::Autosave::stateChanged, this, &ForumDraft::changed);
}

std::optional<drafts::Autosave::State> ForumDraft::state() const
{
    return m_autosave ? std::optional(m_autosave->state()) : std::nullopt;
}

void ForumDraft::set(const QString& key, const QJsonValue& value)
{
    if (!m_open || m_content.value(key) == value) {
        return;
    }
    m_content.insert(key, value);
    keep();
}

void ForumDraft::keep()
{
    if (!m_autosave) {
        drafts::Draft draft;
        draft.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        draft.kind = m_kind;
        draft.content = m_content;
        take(std::move(draft));
    }
    const QString title = value(u"title"_qs).isEmpty() ? value(u"text"_qs) : value(u"title"_qs);
    m_autosave->setContent(m_content, title.simplified().left(titleLength));
}

void ForumDraft::discard()
{
    if (m_autosave) {
        whenAnswered(
            m_autosave->flush(), &m_workspace.drafts,
            [&drafts = m_workspace.drafts, id = m_autosave->draft().id](const Result<qint64>&) { drafts.remove(id); });
    }
    const QJsonObject beginning = m_beginning;
    reset();
    m_open = true;
    m_content = m_beginning = beginning;
    Q_EMIT changed();
}

void ForumDraft::send(std::chrono::seconds undo)
{
    if (!m_desk || !m_open) {
        return;
    }
    keep();
    whenAnswered(m_autosave->flush(), this, [this, asked = m_generation, undo](const Result<qint64>& version) {
        if (asked != m_generation || !m_autosave) {
            return;
        }
        if (!version) {
            Q_EMIT sendFailed(version.error());
            return;
        }
        const community::ForumOrder order{
            .draftId = m_autosave->draft().id, .version = *version, .account = m_workspace.account, .undo = undo};
        whenAnswered(m_desk->send(order), this, [this, asked](const Result<QString>& item) {
            if (asked != m_generation) {
                return;
            }
            if (!item) {
                Q_EMIT sendFailed(item.error());
                return;
            }
            const QJsonObject beginning = m_beginning;
            reset();
            m_open = true;
            m_content = m_beginning = beginning;
            Q_EMIT sent(*item);
        });
    });
}

} // namespace lotse::ui
