#include "foundation/net/OneShotBody.h"

#include <algorithm>
#include <cstring>

namespace lotse::net
{

namespace
{

// As browsers write names in multipart/form-data: UTF-8, with what would end the line or the quotes percent-encoded.
QByteArray quotedName(const QString& name)
{
    QByteArray text = name.toUtf8();
    text.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A");
    return '"' + text + '"';
}

QByteArray partHead(const FormPart& part, const QByteArray& boundary)
{
    QByteArray head = "--" + boundary + "\r\nContent-Disposition: form-data; name=" + quotedName(part.name);
    if (!part.fileName.isEmpty()) {
        head += "; filename=" + quotedName(part.fileName);
    }
    if (!part.type.isEmpty()) {
        head += "\r\nContent-Type: " + part.type;
    }
    return head + "\r\n\r\n";
}

} // namespace

Result<std::unique_ptr<OneShotBody>> OneShotBody::fromBytes(const QByteArray& bytes)
{
    auto body = std::make_unique<OneShotBody>();
    body->append(bytes);
    body->open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    return body;
}

Result<std::unique_ptr<OneShotBody>> OneShotBody::fromParts(const std::vector<FormPart>& parts,
                                                            const QByteArray& boundary)
{
    auto body = std::make_unique<OneShotBody>();
    for (const FormPart& part : parts) {
        body->append(partHead(part, boundary));
        if (part.path.isEmpty()) {
            body->append(part.bytes);
        } else if (const Result<void> added = body->appendFile(part.path); !added) {
            return added.error();
        }
        body->append("\r\n");
    }
    body->append("--" + boundary + "--\r\n");
    body->open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    return body;
}

void OneShotBody::append(QByteArray bytes)
{
    m_length += bytes.size();
    const qint64 length = bytes.size();
    m_segments.push_back({.bytes = std::move(bytes), .file = nullptr, .length = length});
}

Result<void> OneShotBody::appendFile(const QString& path)
{
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        return Error{.code = ErrorCode::FileNotReadable, .detail = file->errorString(), .retry = Retry::AfterPerson};
    }
    const qint64 length = file->size();
    m_length += length;
    m_segments.push_back({.bytes = {}, .file = std::move(file), .length = length});
    return {};
}

qint64 OneShotBody::bytesAvailable() const
{
    return m_broken ? 0 : m_length - m_read + QIODevice::bytesAvailable();
}

qint64 OneShotBody::readData(char* data, qint64 wanted)
{
    while (m_current < m_segments.size() && m_inSegment == m_segments[m_current].length) {
        ++m_current;
        m_inSegment = 0;
    }
    if (m_current == m_segments.size() || m_broken) {
        return -1;
    }
    Segment& segment = m_segments[m_current];
    const qint64 got = readSegment(segment, data, std::min(wanted, segment.length - m_inSegment));
    if (got <= 0 && wanted > 0) {
        m_broken = true;
        return -1;
    }
    m_inSegment += got;
    m_read += got;
    return got;
}

qint64 OneShotBody::readSegment(Segment& segment, char* data, qint64 wanted)
{
    if (segment.file) {
        return segment.file->read(data, wanted);
    }
    std::memcpy(data, segment.bytes.constData() + m_inSegment, static_cast<std::size_t>(wanted));
    return wanted;
}

} // namespace lotse::net
