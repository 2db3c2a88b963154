#include "ui/cases/ReplyDraft.h"

#include "foundation/InWorker.h"
#include "ui/common/Answer.h"

#include <QBuffer>
#include <QFileInfo>
#include <QImage>
#include <QUuid>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace lotse::ui
{

namespace
{

const QString caseKey = u"case"_qs;
const QString textKey = u"text"_qs;
constexpr qsizetype titleLength = 120;

// A large picture takes a while.
QFuture<QByteArray> pngOf(const QImage& image)
{
    return inWorker<QByteArray>([image] {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "PNG");
        return bytes;
    });
}

} // namespace

ReplyDraft::ReplyDraft(Workspace& workspace, QString kind, QObject* parent)
    : QObject(parent), m_workspace(workspace), m_kind(std::move(kind))
{
    // What another page handed over when it went may be stored only after this one has looked.
    connect(&workspace.drafts, &drafts::DraftStore::changed, this, [this] {
        if (!m_caseId.isEmpty() && !m_autosave && !m_done) {
            look();
        }
    });
}

ReplyDraft::~ReplyDraft()
{
    m_stop.request_stop();
}

void ReplyDraft::open(const QString& caseId)
{
    close();
    m_caseId = caseId;
    m_content = {{caseKey, caseId}};
    look();
}

void ReplyDraft::look()
{
    whenAnswered(m_workspace.drafts.list(), this,
                 [this, asked = m_generation](const Result<std::vector<drafts::Draft>>& drafts) {
                     if (asked != m_generation || m_autosave || m_done) {
                         return;
                     }
                     const auto mine = [this](const drafts::Draft& draft) {
                         return draft.kind == m_kind && draft.state == drafts::DraftState::Editing &&
                                draft.content.value(caseKey).toString() == m_caseId;
                     };
                     if (drafts) {
                         if (const auto found = std::ranges::find_if(*drafts, mine); found != drafts->end()) {
                             begin(*found);
                         }
                     }
                     m_loaded = true;
                     Q_EMIT loaded();
                 });
}

void ReplyDraft::close()
{
    ++m_generation;
    m_stop.request_stop();
    m_stop = std::stop_source();
    m_autosave.reset(); // hands over what is unsaved
    m_caseId.clear();
    m_content = {};
    m_incoming = 0;
    m_loaded = false;
    m_done = false;
}

void ReplyDraft::moveTo(const QString& caseId)
{
    m_caseId = caseId;
    m_content.insert(caseKey, caseId);
    if (m_autosave) {
        keep();
    }
}

void ReplyDraft::begin(drafts::Draft draft)
{
    m_content = draft.content;
    m_autosave = std::make_unique<drafts::Autosave>(m_workspace.drafts, std::move(draft));
    connect(m_autosave.get(), &drafts::Autosave::stateChanged, this, &ReplyDraft::changed);
}

bool ReplyDraft::isEmpty() const
{
    return text().trimmed().isEmpty() && files().empty() && m_incoming == 0;
}

QString ReplyDraft::value(QStringView key) const
{
    return m_content.value(key).toString();
}

std::vector<drafts::DraftFile> ReplyDraft::files() const
{
    return m_autosave ? m_autosave->draft().files : std::vector<drafts::DraftFile>();
}

std::optional<drafts::Autosave::State> ReplyDraft::state() const
{
    return m_autosave ? std::optional(m_autosave->state()) : std::nullopt;
}

std::optional<Error> ReplyDraft::saveError() const
{
    return m_autosave ? m_autosave->lastError() : std::nullopt;
}

void ReplyDraft::set(const QString& key, const QJsonValue& value)
{
    if (m_caseId.isEmpty() || m_content.value(key) == value) {
        return;
    }
    m_content.insert(key, value);
    m_loaded = true; // what is typed now is newer than anything that was kept
    keep();
}

void ReplyDraft::keep()
{
    if (!m_autosave) {
        drafts::Draft draft;
        draft.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        draft.kind = m_kind;
        draft.content = m_content;
        begin(std::move(draft));
    }
    m_autosave->setContent(m_content, text().simplified().left(titleLength));
}

void ReplyDraft::addFiles(const QStringList& paths)
{
    for (const QString& path : paths) {
        ++m_incoming;
        whenAnswered(
            m_workspace.attachments.add(path, m_stop.get_token()), this,
            [this, asked = m_generation, name = QFileInfo(path).fileName()](const Result<drafts::DraftFile>& file) {
                if (asked == m_generation) {
                    taken(name, file);
                }
            });
    }
    Q_EMIT changed();
}

void ReplyDraft::addImage(const QImage& image, const QString& name)
{
    ++m_incoming;
    whenAnswered(pngOf(image), this, [this, asked = m_generation, name](const QByteArray& bytes) {
        if (asked != m_generation) {
            return;
        }
        whenAnswered(m_workspace.attachments.addBytes(name, u"image/png"_qs, bytes), this,
                     [this, asked, name](const Result<drafts::DraftFile>& file) {
                         if (asked == m_generation) {
                             taken(name, file);
                         }
                     });
    });
    Q_EMIT changed();
}

void ReplyDraft::taken(const QString& name, const Result<drafts::DraftFile>& file)
{
    --m_incoming;
    if (!file) {
        Q_EMIT fileFailed(name, file.error());
    } else {
        keep();
        std::vector<drafts::DraftFile> now = files();
        const bool known = std::ranges::any_of(now, [&file](const drafts::DraftFile& other) {
            return other.sha256 == file->sha256 && other.name == file->name;
        });
        if (!known) {
            now.push_back(*file);
            m_autosave->setFiles(std::move(now));
        }
    }
    Q_EMIT changed();
}

void ReplyDraft::removeFile(const QString& id)
{
    if (!m_autosave) {
        return;
    }
    std::vector<drafts::DraftFile> now = files();
    std::erase_if(now, [&id](const drafts::DraftFile& file) { return file.id == id; });
    m_autosave->setFiles(std::move(now));
    Q_EMIT changed();
}

void ReplyDraft::discard()
{
    if (!m_autosave) {
        return;
    }
    const QString caseId = m_caseId;
    whenAnswered(
        m_autosave->flush(), &m_workspace.drafts,
        [&drafts = m_workspace.drafts, id = m_autosave->draft().id](const Result<qint64>&) { drafts.remove(id); });
    close();
    m_caseId = caseId;
    m_content = {{caseKey, caseId}};
    m_loaded = true;
    m_done = true;
    Q_EMIT changed();
}

void ReplyDraft::send(const QString& title, const QString& reportItem, std::chrono::seconds undo)
{
    if (!m_workspace.talk || m_caseId.isEmpty()) {
        return;
    }
    keep();
    whenAnswered(m_autosave->flush(), this,
                 [this, asked = m_generation, title, reportItem, undo](const Result<qint64>& version) {
                     if (asked != m_generation || !m_autosave) {
                         return;
                     }
                     if (!version) {
                         Q_EMIT sendFailed(version.error());
                         return;
                     }
                     const reports::TalkOrder order{.draftId = m_autosave->draft().id,
                                                    .version = *version,
                                                    .account = m_workspace.account,
                                                    .title = title,
                                                    .reportItem = reportItem,
                                                    .undo = undo};
                     whenAnswered(m_workspace.talk->send(order), this, [this, asked](const Result<QString>& item) {
                         if (asked != m_generation) {
                             return;
                         }
                         if (!item) {
                             Q_EMIT sendFailed(item.error());
                             return;
                         }
                         const QString caseId = m_caseId;
                         close();
                         m_caseId = caseId;
                         m_content = {{caseKey, caseId}};
                         m_loaded = true;
                         m_done = true;
                         Q_EMIT sent(*item);
                     });
                 });
}

} // namespace lotse::ui
