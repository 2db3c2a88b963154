// The file that an answer is streamed into: made anew, and gone again unless it is kept. Internal to HttpClient.
#pragma once

#include "foundation/Error.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QFile>

#include <functional>

namespace lotse::net
{

class AnswerFile
{
public:
    AnswerFile(const QString& path, std::function<void(qint64, qint64)> progress);
    ~AnswerFile();

    // False: it could not be written, see problem(). `total`: bytes to be expected, -1 when unknown.
    bool write(const QByteArray& bytes, qint64 total);
    // All is written; an empty answer makes an empty file.
    bool finish();
    void keep() { m_kept = true; }

    qint64 size() const { return m_size; }
    QByteArray md5() const { return m_hash.result().toHex(); }
    Error problem() const;

private:
    bool open();
    void tell(qint64 total);

    QFile m_file;
    std::function<void(qint64, qint64)> m_progress;
    QElapsedTimer m_told;
    QCryptographicHash m_hash{QCryptographicHash::Md5}; // what portals keep of a file
    qint64 m_size = 0;
    bool m_made = false;
    bool m_failed = false;
    bool m_kept = false;
};

} // namespace lotse::net
