#include "foundation/storage/PageScan.h"

#include <QFile>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <bit>

namespace lotse::storage
{

namespace
{
constexpr qint64 pageSize = 4096;
constexpr qint64 fileHeaderSize = 100; // on the first page, before its content
constexpr qint64 leafHeaderSize = 8;
constexpr char tableLeaf = 0x0d;
// How much of a payload lies on the leaf itself; see "Cell Payload Overflow Pages" of the format.
constexpr qint64 mostLocal = pageSize - 35;
constexpr qint64 leastLocal = (pageSize - 12) * 32 / 255 - 23;
constexpr qint64 perOverflowPage = pageSize - 4;

// Reads from bytes that may be anything; once it runs over the end every answer is nothing.
class Reader
{
public:
    Reader(const QByteArray& bytes, qint64 at, qint64 end) : m_bytes(bytes), m_at(at), m_end(end) {}

    std::optional<std::int64_t> varint()
    {
        quint64 value = 0;
        for (int i = 0; i < 9; ++i) {
            if (m_at >= m_end) {
                return std::nullopt;
            }
            const auto byte = static_cast<quint8>(m_bytes.at(m_at++));
            if (i == 8) {
                return static_cast<std::int64_t>((value << 8U) | byte);
            }
            value = (value << 7U) | (byte & 0x7fU);
            if ((byte & 0x80U) == 0) {
                break;
            }
        }
        return static_cast<std::int64_t>(value);
    }

    std::optional<QByteArray> bytes(qint64 count)
    {
        if (count < 0 || count > m_end - m_at) {
            return std::nullopt;
        }
        m_at += count;
        return m_bytes.mid(m_at - count, count);
    }

    qint64 position() const { return m_at; }

private:
    const QByteArray& m_bytes;
    qint64 m_at;
    qint64 m_end;
};

std::int64_t bigEndian(const QByteArray& bytes)
{
    quint64 value = !bytes.isEmpty() && static_cast<qint8>(bytes.front()) < 0 ? ~quint64{0} : 0;
    for (const char byte : bytes) {
        value = (value << 8U) | static_cast<quint8>(byte);
    }
    return static_cast<std::int64_t>(value);
}

// A value by its serial type, the number that stands for type and length in a record's header.
std::optional<Value> valueOf(std::int64_t type, Reader& body)
{
    constexpr std::array<qint64, 7> integerSizes{0, 1, 2, 3, 4, 6, 8};
    if (type == 0) {
        return Value(nullptr);
    }
    if (type == 8 || type == 9) {
        return Value(std::int64_t{type - 8});
    }
    if (type == 7) {
        const auto bytes = body.bytes(8);
        return bytes ? std::optional<Value>(std::bit_cast<double>(bigEndian(*bytes))) : std::nullopt;
    }
    if (type > 0 && type < 7) {
        const auto bytes = body.bytes(integerSizes.at(static_cast<std::size_t>(type)));
        return bytes ? std::optional<Value>(bigEndian(*bytes)) : std::nullopt;
    }
    if (type < 12) {
        return std::nullopt;
    }
    const bool isText = type % 2 == 1;
    const auto bytes = body.bytes((type - (isText ? 13 : 12)) / 2);
    if (!bytes) {
        return std::nullopt;
    }
    return isText ? Value(QString::fromUtf8(*bytes)) : Value(bytes->isEmpty() ? QByteArray("") : *bytes);
}

std::optional<std::vector<Value>> valuesOf(const QByteArray& record)
{
    Reader header(record, 0, record.size());
    const auto headerSize = header.varint();
    if (!headerSize || *headerSize < header.position() || *headerSize > record.size()) {
        return std::nullopt;
    }
    Reader body(record, *headerSize, record.size());
    std::vector<Value> values;
    while (header.position() < *headerSize) {
        const auto type = header.varint();
        const auto value = type && header.position() <= *headerSize ? valueOf(*type, body) : std::nullopt;
        if (!value) {
            return std::nullopt;
        }
        values.push_back(*value);
    }
    // A record that does not fill its cell is none.
    return body.position() == record.size() ? std::optional(std::move(values)) : std::nullopt;
}
} // namespace

PageScan::PageScan(const QString& path)
{
    QFile file(path);
    if (file.open(QIODevice::ReadOnly)) {
        m_file = file.readAll();
        m_file.truncate(m_file.size() / pageSize * pageSize);
    }
}

void PageScan::each(const std::function<void(const ScannedRow&)>& take) const
{
    for (qint64 page = 0; page < m_file.size(); page += pageSize) {
        const qint64 header = page + (page == 0 ? fileHeaderSize : 0);
        if (m_file.at(header) != tableLeaf) {
            continue;
        }
        const auto cells = qFromBigEndian<quint16>(m_file.constData() + header + 3);
        const qint64 most = (page + pageSize - header - leafHeaderSize) / 2;
        for (qint64 cell = 0; cell < std::min<qint64>(cells, most); ++cell) {
            const auto at = qFromBigEndian<quint16>(m_file.constData() + header + leafHeaderSize + 2 * cell);
            if (const auto found = row(page, at)) {
                take(*found);
            }
        }
    }
}

std::optional<ScannedRow> PageScan::row(qint64 page, qint64 at) const
{
    if (at < leafHeaderSize || at >= pageSize) {
        return std::nullopt;
    }
    Reader cell(m_file, page + at, page + pageSize);
    const auto size = cell.varint();
    const auto rowid = cell.varint();
    if (!size || !rowid || *size < 1 || *size > m_file.size()) {
        return std::nullopt;
    }
    const auto record = payload(page, cell.position(), *size);
    auto values = record ? valuesOf(*record) : std::nullopt;
    return values ? std::optional(ScannedRow{.rowid = *rowid, .values = std::move(*values)}) : std::nullopt;
}

std::optional<QByteArray> PageScan::payload(qint64 page, qint64 at, qint64 size) const
{
    qint64 local = size;
    if (size > mostLocal) {
        local = leastLocal + (size - leastLocal) % perOverflowPage;
        local = local > mostLocal ? leastLocal : local;
    }
    const bool overflows = local < size;
    if (at + local + (overflows ? 4 : 0) > page + pageSize) {
        return std::nullopt;
    }
    QByteArray bytes = m_file.mid(at, local);
    qint64 link = at + local;
    while (bytes.size() < size) {
        const qint64 next = (qint64{qFromBigEndian<quint32>(m_file.constData() + link)} - 1) * pageSize;
        if (next < 0 || next >= m_file.size()) {
            return std::nullopt;
        }
        bytes.append(m_file.mid(next + 4, std::min(perOverflowPage, size - bytes.size())));
        link = next;
    }
    return bytes;
}

} // namespace lotse::storage
