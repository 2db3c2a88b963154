#include "support/account/AccountRegistry.h"

#include "foundation/LogCategories.h"
#include "foundation/platform/FilePrivacy.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPromise>
#include <QSaveFile>
#include <QThreadPool>

namespace lotse::account
{

namespace
{

// An account with what stands in the file for it, so that keys of a newer program survive.
struct Kept {
    QJsonObject json;
    std::optional<Account> account; // empty: not understood here, kept as it is
};

QString idOf(const Kept& kept)
{
    return kept.json.value(QLatin1String("id")).toString();
}

std::optional<std::vector<Kept>> readFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return std::nullopt;
    }
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    if (!document.object().value(QLatin1String("accounts")).isArray()) {
        return std::nullopt;
    }
    std::vector<Kept> all;
    for (const QJsonValue& value : document.object().value(QLatin1String("accounts")).toArray()) {
        Result<Account> account = accountFromJson(value.toObject());
        all.push_back({value.toObject(), account ? std::optional(std::move(*account)) : std::nullopt});
    }
    return all;
}

QByteArray fileText(const std::vector<Kept>& all)
{
    QJsonArray accounts;
    for (const Kept& kept : all) {
        accounts.append(kept.json);
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("accounts"), accounts}}).toJson();
}

Error storageError(const QFileDevice& file)
{
    const ErrorCode code = file.error() == QFileDevice::ResourceError ? ErrorCode::StorageFull
                           : file.error() == QFileDevice::OpenError || file.error() == QFileDevice::PermissionsError
                               ? ErrorCode::StorageReadOnly
                               : ErrorCode::StorageFailed;
    return {.code = code, .detail = file.errorString(), .retry = Retry::AfterPerson};
}

// The file before stays beside as .bak: it is what a damaged file is read from.
Result<void> writeFile(const QString& folder, const QString& path, const QByteArray& text)
{
    if (const Result<void> made = platform::makePrivateFolder(folder); !made) {
        return made;
    }
    if (readFile(path)) {
        const QString before = path + QStringLiteral(".bak");
        QFile::remove(before);
        QFile::copy(path, before);
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit()) {
        return storageError(file);
    }
    if (const Result<void> made = platform::makePrivate(path); !made) {
        return made;
    }
    return platform::syncFolder(folder);
}

} // namespace

struct AccountRegistry::State {
    QString folder;
    QString path;
    std::vector<Kept> all;
    QThreadPool writer; // one thread: files are written in the order of the calls

    auto find(const QString& id)
    {
        return std::find_if(all.begin(), all.end(), [&](const Kept& kept) { return idOf(kept) == id; });
    }

    void read()
    {
        if (!QFile::exists(path)) {
            return;
        }
        if (auto found = readFile(path)) {
            all = std::move(*found);
            return;
        }
        const QString aside =
            path + QStringLiteral(".damaged-") + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-hhmmss");
        QFile::rename(path, aside);
        qCWarning(lcAccount, "the list of accounts cannot be read; it is kept as %ls", qUtf16Printable(aside));
        if (auto before = readFile(path + QStringLiteral(".bak"))) {
            all = std::move(*before);
            QFile::copy(path + QStringLiteral(".bak"), path);
        }
    }

    QFuture<Result<void>> write()
    {
        auto promise = std::make_shared<QPromise<Result<void>>>();
        promise->start();
        writer.start([promise, folder = folder, path = path, text = fileText(all)] {
            promise->addResult(writeFile(folder, path, text));
            promise->finish();
        });
        return promise->future();
    }
};

AccountRegistry::AccountRegistry(QString dataFolder, QObject* parent)
    : QObject(parent), m_state(std::make_unique<State>())
{
    m_state->folder = std::move(dataFolder);
    m_state->path = QDir(m_state->folder).filePath(QStringLiteral("accounts.json"));
    m_state->writer.setMaxThreadCount(1);
    m_state->read();
}

AccountRegistry::~AccountRegistry()
{
    m_state->writer.waitForDone();
}

std::vector<Account> AccountRegistry::accounts() const
{
    std::vector<Account> known;
    for (const Kept& kept : m_state->all) {
        if (kept.account) {
            known.push_back(*kept.account);
        }
    }
    return known;
}

std::optional<Account> AccountRegistry::account(const QString& id) const
{
    const auto found = m_state->find(id);
    return found == m_state->all.end() ? std::nullopt : found->account;
}

QFuture<Result<void>> AccountRegistry::save(Account account)
{
    const QString id = account.id;
    const QJsonObject json = toJson(account);
    if (const Result<Account> readable = accountFromJson(json); !readable) {
        return QtFuture::makeReadyFuture(Result<void>(readable.error()));
    }
    auto found = m_state->find(id);
    if (found == m_state->all.end()) {
        found = m_state->all.insert(m_state->all.end(), Kept{});
    }
    for (auto it = json.begin(); it != json.end(); ++it) {
        found->json.insert(it.key(), it.value());
    }
    found->account = std::move(account);
    Q_EMIT changed(id);
    return m_state->write();
}

QFuture<Result<void>> AccountRegistry::remove(QString id)
{
    const auto found = m_state->find(id);
    if (found == m_state->all.end()) {
        return QtFuture::makeReadyFuture(Result<void>(Error{.code = ErrorCode::NotFoundHere, .detail = id}));
    }
    m_state->all.erase(found);
    Q_EMIT changed(id);
    return m_state->write();
}

} // namespace lotse::account
