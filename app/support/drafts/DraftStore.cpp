#include "support/drafts/DraftStore.h"

#include "foundation/LogCategories.h"

#include <QHash>
#include <QJsonDocument>
#include <QRegularExpression>

#include <array>
#include <mutex>

namespace lotse::drafts
{

namespace
{
using storage::Connection;
using storage::Row;

constexpr std::array stateNames = {
    std::pair{DraftState::Editing, "editing"},
    std::pair{DraftState::Queued, "queued"},
    std::pair{DraftState::Delivered, "delivered"},
};

QString nameOf(DraftState state)
{
    for (const auto& [known, name] : stateNames) {
        if (known == state) {
            return QString::fromLatin1(name);
        }
    }
    return {};
}

// A state of a newer program reads as queued: locked is the safe side.
DraftState stateOf(const QString& name)
{
    for (const auto& [state, known] : stateNames) {
        if (name == QLatin1String(known)) {
            return state;
        }
    }
    return DraftState::Queued;
}

QString toText(const QJsonObject& content)
{
    return QString::fromUtf8(QJsonDocument(content).toJson(QJsonDocument::Compact));
}

Error failure(ErrorCode code, const QString& id)
{
    return {.code = code, .detail = QStringLiteral("draft %1").arg(id)};
}

struct Stored {
    qint64 version = 0;
    DraftState state = DraftState::Editing;
};

std::optional<Stored> storedOf(Connection& connection, const QString& id)
{
    return connection.first("SELECT version, state FROM drafts WHERE id = ?", {id}, [](Row row) {
        return Stored{row.integer(0), stateOf(row.text(1))};
    });
}

constexpr const char* draftColumns = "SELECT id, kind, title, content, version, state, outbox_item, created, saved "
                                     "FROM drafts ";

Draft readDraft(Row row)
{
    return {.id = row.text(0),
            .kind = row.text(1),
            .title = row.text(2),
            .content = QJsonDocument::fromJson(row.text(3).toUtf8()).object(),
            .version = row.integer(4),
            .state = stateOf(row.text(5)),
            .outboxItem = row.text(6),
            .created = row.time(7),
            .saved = row.time(8)};
}

bool isReadable(const QString& content)
{
    return QJsonDocument::fromJson(content.toUtf8()).isObject();
}

DraftFile readFile(Row row, int first)
{
    return {.id = row.text(first),
            .name = row.text(first + 1),
            .size = row.integer(first + 2),
            .sha256 = row.text(first + 3),
            .md5 = row.text(first + 4),
            .type = row.text(first + 5)};
}

void writeFiles(Connection& connection, const Draft& draft)
{
    connection.run("DELETE FROM draft_files WHERE draft_id = ?", {draft.id});
    std::int64_t position = 0;
    for (const DraftFile& file : draft.files) {
        connection.run(
            "INSERT INTO draft_files (draft_id, id, position, name, size, sha256, md5, type) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            {draft.id, file.id, position++, file.name, std::int64_t{file.size}, file.sha256, file.md5, file.type});
    }
}

Result<qint64> insert(Connection& connection, const Draft& draft, const QDateTime& now)
{
    connection.run(
        "INSERT INTO drafts (id, kind, title, content, version, state, outbox_item, created, saved) "
        "VALUES (?, ?, ?, ?, 1, 'editing', '', ?, ?)",
        {draft.id, draft.kind, draft.title, toText(draft.content), draft.created.isValid() ? draft.created : now, now});
    writeFiles(connection, draft);
    return qint64{1};
}

Result<qint64> replace(Connection& connection, const Draft& draft, qint64 version, const QDateTime& now)
{
    connection.run("UPDATE drafts SET title = ?, content = ?, version = ?, saved = ? WHERE id = ?",
                   {draft.title, toText(draft.content), std::int64_t{version}, now, draft.id});
    writeFiles(connection, draft);
    return version;
}

Result<qint64> store(Connection& connection, const Draft& draft, qint64 newestBasis, const QDateTime& now)
{
    const std::optional<Stored> stored = storedOf(connection, draft.id);
    if (!stored) {
        return draft.version == 0 ? insert(connection, draft, now)
                                  : Result<qint64>(failure(ErrorCode::NotFoundHere, draft.id));
    }
    if (stored->state != DraftState::Editing) {
        return failure(ErrorCode::InputInvalid, draft.id);
    }
    if (stored->version < draft.version || stored->version > newestBasis) {
        return failure(ErrorCode::VersionConflict, draft.id);
    }
    return replace(connection, draft, stored->version + 1, now);
}
} // namespace

struct DraftStore::Relay {
    std::mutex mutex;
    DraftStore* store;

    explicit Relay(DraftStore* of) : store(of) {}

    void changed(const QString& id)
    {
        const std::scoped_lock lock(mutex);
        if (store) {
            QMetaObject::invokeMethod(
                store, [receiver = store, id] { receiver->notify(id); }, Qt::QueuedConnection);
        }
    }
};

DraftStore::DraftStore(std::shared_ptr<storage::Database> user, Clock& clock, QObject* parent)
    : QObject(parent), m_user(std::move(user)), m_clock(clock), m_relay(std::make_shared<Relay>(this))
{
}

DraftStore::~DraftStore()
{
    const std::scoped_lock lock(m_relay->mutex);
    m_relay->store = nullptr;
}

QFuture<Result<qint64>> DraftStore::save(Draft draft)
{
    const qint64 basis = draft.version;
    return save(std::move(draft), basis);
}

QFuture<Result<qint64>> DraftStore::saveFollowing(Draft draft)
{
    const qint64 basis = draft.version + 1;
    return save(std::move(draft), basis);
}

QFuture<Result<qint64>> DraftStore::save(Draft draft, qint64 newestBasis)
{
    const QString id = draft.id;
    const QDateTime now = m_clock.now();
    return m_user
        ->write([draft = std::move(draft), newestBasis, now](Connection& connection) -> Result<qint64> {
            if (draft.id.isEmpty()) {
                return failure(ErrorCode::InputInvalid, draft.id);
            }
            return store(connection, draft, newestBasis, now);
        })
        .then([relay = m_relay, id](const Result<qint64>& version) {
            if (version) {
                relay->changed(id);
            }
            return version;
        });
}

QFuture<Result<Draft>> DraftStore::load(QString id)
{
    return m_user->read([id = std::move(id)](Connection& connection) -> Result<Draft> {
        bool readable = true;
        std::optional<Draft> draft =
            connection.first((std::string(draftColumns) + "WHERE id = ?").c_str(), {id}, [&readable](Row row) {
                readable = isReadable(row.text(3));
                return readDraft(row);
            });
        if (!draft) {
            return failure(ErrorCode::NotFoundHere, id);
        }
        if (!readable) {
            return failure(ErrorCode::StorageDamaged, id);
        }
        draft->files = connection.all(
            "SELECT id, name, size, sha256, md5, type FROM draft_files WHERE draft_id = ? ORDER BY position", {id},
            [](Row row) { return readFile(row, 0); });
        return *draft;
    });
}

QFuture<Result<std::vector<Draft>>> DraftStore::list()
{
    return m_user->read([](Connection& connection) -> Result<std::vector<Draft>> {
        std::vector<Draft> drafts =
            connection.all((std::string(draftColumns) + "ORDER BY saved DESC, id").c_str(), {}, readDraft);
        QHash<QString, std::vector<DraftFile>> files;
        connection.each("SELECT draft_id, id, name, size, sha256, md5, type FROM draft_files ORDER BY position", {},
                        [&files](Row row) {
                            files[row.text(0)].push_back(readFile(row, 1));
                            return true;
                        });
        for (Draft& draft : drafts) {
            draft.files = files.take(draft.id);
        }
        return drafts;
    });
}

QFuture<Result<void>> DraftStore::remove(QString id)
{
    return m_user
        ->write([id](Connection& connection) -> Result<void> {
            const std::optional<Stored> stored = storedOf(connection, id);
            if (stored && stored->state != DraftState::Editing) {
                return failure(ErrorCode::InputInvalid, id);
            }
            connection.run("DELETE FROM draft_files WHERE draft_id = ?", {id});
            connection.run("DELETE FROM drafts WHERE id = ?", {id});
            return {};
        })
        .then([relay = m_relay, id](const Result<void>& removed) {
            if (removed) {
                relay->changed(id);
            }
            return removed;
        });
}

QStringList DraftStore::fileHashes(Connection& connection, const QString& except)
{
    static const QRegularExpression hash(QStringLiteral("\\b[0-9a-f]{64}\\b"));
    const std::vector<QString> listed = connection.all("SELECT DISTINCT sha256 FROM draft_files WHERE draft_id <> ?",
                                                       {except}, [](Row row) { return row.text(0); });
    QStringList hashes(listed.begin(), listed.end());
    connection.each("SELECT content FROM drafts WHERE state = 'editing' AND id <> ?", {except}, [&](Row row) {
        for (const QRegularExpressionMatch& match : hash.globalMatch(row.text(0))) {
            hashes.append(match.captured());
        }
        return true;
    });
    hashes.removeDuplicates();
    return hashes;
}

Result<void> DraftStore::setState(Connection& connection, const QString& id, DraftState state,
                                  const QString& outboxItem, std::optional<qint64> version)
{
    const std::optional<Stored> stored = storedOf(connection, id);
    if (!stored) {
        return failure(ErrorCode::NotFoundHere, id);
    }
    if (version && *version != stored->version) {
        return failure(ErrorCode::VersionConflict, id);
    }
    // Sent twice at the same moment: the second must not make a second case.
    if (state == DraftState::Queued && stored->state != DraftState::Editing) {
        return failure(ErrorCode::InputInvalid, id);
    }
    connection.run("UPDATE drafts SET state = ?, outbox_item = ? WHERE id = ?", {nameOf(state), outboxItem, id});
    return {};
}

} // namespace lotse::drafts

#include "moc_DraftStore.cpp"
