#include "support/drafts/DraftParcel.h"

#include "foundation/InWorker.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSaveFile>
#include <QTemporaryDir>
#include <QUuid>

#include <algorithm>

namespace lotse::drafts
{

namespace
{

constexpr const char* magic = "LOTSE-DRAFT";
constexpr int format = 1;
constexpr qint64 mostHeadBytes = qint64{8} << 20;
constexpr qint64 blockSize = qint64{256} * 1024;

Error failure(ErrorCode code, const QString& detail)
{
    return {.code = code, .detail = detail, .retry = Retry::AfterPerson};
}

Error nonsense(const char* why)
{
    return failure(ErrorCode::InputInvalid, QLatin1String(why));
}

// Names that stand for masked values, and where the raw files lie, never leave this computer.
QJsonObject withoutSecrets(QJsonObject content)
{
    const QString member = QStringLiteral("masking");
    const QJsonArray added = content.value(member).toObject().value(QLatin1String("added")).toArray();
    content.remove(member);
    const QString rest = QString::fromUtf8(QJsonDocument(content).toJson(QJsonDocument::Compact));
    // What a person marked goes along where the colleague reads it anyway, so that it stays marked.
    QJsonArray stillThere;
    for (const QJsonValue& value : added) {
        if (rest.contains(value.toString())) {
            stillThere.append(value);
        }
    }
    if (!stillThere.isEmpty()) {
        content[member] = QJsonObject{{QStringLiteral("added"), stillThere}};
    }
    return content;
}

QByteArray headOf(const Draft& draft)
{
    QJsonArray files;
    for (const DraftFile& file : draft.files) {
        files.append(QJsonObject{{QStringLiteral("name"), file.name},
                                 {QStringLiteral("size"), file.size},
                                 {QStringLiteral("sha256"), file.sha256},
                                 {QStringLiteral("type"), file.type}});
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("kind"), draft.kind},
                                     {QStringLiteral("title"), draft.title},
                                     {QStringLiteral("content"), withoutSecrets(draft.content)},
                                     {QStringLiteral("files"), files}})
        .toJson(QJsonDocument::Compact);
}

// Copies `size` bytes and answers their SHA-256; empty when there are fewer or they cannot be written.
QString copyBytes(QIODevice& from, QIODevice& to, qint64 size, const std::stop_token& stop)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    while (size > 0 && !stop.stop_requested()) {
        const QByteArray block = from.read(std::min(size, blockSize));
        if (block.isEmpty() || to.write(block) != block.size()) {
            return {};
        }
        hash.addData(block);
        size -= block.size();
    }
    return size == 0 ? QString::fromLatin1(hash.result().toHex()) : QString();
}

Result<void> write(const QString& path, const Draft& draft, const AttachmentFolder& attachments)
{
    qint64 size = 0;
    for (const DraftFile& file : draft.files) {
        size += file.size;
    }
    const QByteArray head = headOf(draft);
    if (size > mostParcelBytes || head.size() > mostHeadBytes || draft.files.size() > mostParcelFiles) {
        return nonsense("too large for one file");
    }
    QSaveFile parcel(path);
    if (!parcel.open(QIODevice::WriteOnly)) {
        return failure(ErrorCode::StorageFailed, parcel.errorString());
    }
    parcel.write(QByteArray(magic) + ' ' + QByteArray::number(format) + '\n' + QByteArray::number(head.size()) + '\n');
    parcel.write(head);
    for (const DraftFile& file : draft.files) {
        QFile copy(attachments.pathOf(file));
        if (!copy.open(QIODevice::ReadOnly)) {
            return failure(ErrorCode::FileNotReadable, file.name);
        }
        const QString hash = copyBytes(copy, parcel, file.size, {});
        if (hash.isEmpty() && parcel.error() != QFileDevice::NoError) {
            return failure(ErrorCode::StorageFailed, parcel.errorString());
        }
        if (hash != file.sha256) {
            return failure(ErrorCode::FileChanged, file.name);
        }
    }
    return parcel.commit() ? Result<void>() : Result<void>(failure(ErrorCode::StorageFailed, parcel.errorString()));
}

struct Head {
    Draft draft;
    std::vector<DraftFile> files;
};

// As a file may be called in a folder of any system.
QString safeName(const QString& name)
{
    static const QRegularExpression separators(QStringLiteral("[/\\\\\\x{0}-\\x{1f}]"));
    const QString plain = QString(name).replace(separators, QStringLiteral("_")).left(200).trimmed();
    return plain.isEmpty() || plain == u"." || plain == u".." ? QStringLiteral("file") : plain;
}

Result<QByteArray> readHead(QFile& parcel)
{
    const QByteArray first = parcel.readLine(64);
    if (!first.startsWith(QByteArray(magic) + ' ') || !first.endsWith('\n')) {
        return nonsense("not a draft");
    }
    bool isNumber = false;
    const int version = first.mid(static_cast<qsizetype>(qstrlen(magic)) + 1).trimmed().toInt(&isNumber);
    if (isNumber && version > format) {
        return failure(ErrorCode::StorageNewer, QStringLiteral("a draft of format %1").arg(version));
    }
    const qint64 length = parcel.readLine(32).trimmed().toLongLong(&isNumber);
    if (version != format || !isNumber || length <= 0 || length > mostHeadBytes) {
        return nonsense("no head");
    }
    const QByteArray head = parcel.read(length);
    return head.size() == length ? Result<QByteArray>(head) : Result<QByteArray>(nonsense("cut off"));
}

Result<Head> parsed(const QByteArray& bytes, const QStringList& kinds)
{
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    const QJsonObject json = document.object();
    const QJsonArray files = json.value(QLatin1String("files")).toArray();
    Head head;
    head.draft.kind = json.value(QLatin1String("kind")).toString();
    head.draft.title = json.value(QLatin1String("title")).toString().simplified().left(300);
    // Whoever made it, names and places of another computer are none here.
    head.draft.content = withoutSecrets(json.value(QLatin1String("content")).toObject());
    if (!document.isObject() || !json.value(QLatin1String("content")).isObject() || !kinds.contains(head.draft.kind) ||
        files.size() > mostParcelFiles) {
        return nonsense("a head that says nothing");
    }
    for (const QJsonValue& each : files) {
        const QJsonObject file = each.toObject();
        const qint64 size = file.value(QLatin1String("size")).toInteger(-1);
        if (size < 0 || size > mostParcelBytes) {
            return nonsense("a file without a size");
        }
        head.files.push_back({.id = {},
                              .name = safeName(file.value(QLatin1String("name")).toString()),
                              .size = size,
                              .sha256 = file.value(QLatin1String("sha256")).toString()});
    }
    return head;
}

Result<Draft> read(const QString& path, const QStringList& kinds, const AttachmentFolder& attachments,
                   const std::stop_token& stop)
{
    QFile parcel(path);
    if (!QFileInfo(path).isFile() || !parcel.open(QIODevice::ReadOnly)) {
        return failure(ErrorCode::FileNotReadable, path);
    }
    const Result<QByteArray> bytes = readHead(parcel);
    if (!bytes) {
        return bytes.error();
    }
    Result<Head> head = parsed(*bytes, kinds);
    if (!head) {
        return head.error();
    }
    qint64 announced = 0;
    for (const DraftFile& file : head->files) {
        announced += file.size;
    }
    if (announced > mostParcelBytes || parcel.size() - parcel.pos() != announced) {
        return nonsense("not the size that it says");
    }
    Draft draft = std::move(head->draft);
    draft.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const QTemporaryDir unpacked;
    for (const DraftFile& file : head->files) {
        QFile copy(unpacked.filePath(QStringLiteral("file")));
        if (!copy.open(QIODevice::WriteOnly | QIODevice::Truncate)) {
            return failure(ErrorCode::StorageFailed, copy.errorString());
        }
        const QString hash = copyBytes(parcel, copy, file.size, stop);
        copy.close();
        if (stop.stop_requested()) {
            return failure(ErrorCode::Cancelled, path);
        }
        if (hash.isEmpty() || hash != file.sha256) {
            return nonsense("a file in it is damaged");
        }
        const QString named = unpacked.filePath(QStringLiteral("named-") + file.name);
        Result<DraftFile> kept = attachments.add(copy.rename(named) ? named : copy.fileName(), stop).result();
        QFile::remove(named);
        if (!kept) {
            return kept.error();
        }
        kept->name = file.name;
        draft.files.push_back(*std::move(kept));
    }
    return draft;
}

} // namespace

// Neither this nor reading is done in the folder's own threads: what is read waits for them.
QFuture<Result<void>> writeParcel(QString path, Draft draft, AttachmentFolder attachments)
{
    return inWorker<Result<void>>([path = std::move(path), draft = std::move(draft),
                                   attachments = std::move(attachments)] { return write(path, draft, attachments); });
}

QFuture<Result<Draft>> readParcel(QString path, QStringList kinds, AttachmentFolder attachments, std::stop_token stop)
{
    return inWorker<Result<Draft>>([path = std::move(path), kinds = std::move(kinds),
                                    attachments = std::move(attachments),
                                    stop = std::move(stop)] { return read(path, kinds, attachments, stop); });
}

Draft copyOf(Draft draft, const QString& newId, const QDateTime& now)
{
    draft.id = newId;
    draft.version = 0;
    draft.state = DraftState::Editing;
    draft.outboxItem.clear();
    draft.created = now;
    draft.saved = {};
    return draft;
}

} // namespace lotse::drafts
