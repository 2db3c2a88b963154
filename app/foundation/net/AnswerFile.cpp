#include "foundation/net/AnswerFile.h"

namespace lotse::net
{

namespace
{
constexpr qint64 tellEveryMs = 100;
}

AnswerFile::AnswerFile(const QString& path, std::function<void(qint64, qint64)> progress)
    : m_file(path), m_progress(std::move(progress))
{
}

AnswerFile::~AnswerFile()
{
    m_file.close();
    if (m_made && !m_kept) {
        m_file.remove();
    }
}

bool AnswerFile::open()
{
    if (!m_made && !m_failed) {
        m_made = m_file.open(QIODevice::WriteOnly | QIODevice::Truncate);
        m_failed = !m_made;
    }
    return m_made;
}

bool AnswerFile::write(const QByteArray& bytes, qint64 total)
{
    if (m_failed || !open()) {
        return false;
    }
    m_failed = m_file.write(bytes) != bytes.size();
    m_hash.addData(bytes);
    m_size += bytes.size();
    if (!m_failed) {
        tell(total);
    }
    return !m_failed;
}

void AnswerFile::tell(qint64 total)
{
    if (m_progress && (!m_told.isValid() || m_told.elapsed() >= tellEveryMs)) {
        m_told.start();
        m_progress(m_size, total);
    }
}

bool AnswerFile::finish()
{
    if (m_failed || !open()) {
        return false;
    }
    m_failed = !m_file.flush();
    if (m_failed) {
        return false;
    }
    if (m_progress) {
        m_progress(m_size, m_size);
    }
    m_file.close();
    return true;
}

Error AnswerFile::problem() const
{
    const bool full = m_file.error() == QFileDevice::ResourceError;
    return {.code = full ? ErrorCode::StorageFull : ErrorCode::StorageFailed,
            .detail = m_file.fileName() + QStringLiteral(": ") + m_file.errorString(),
            .retry = Retry::AfterPerson};
}

} // namespace lotse::net
