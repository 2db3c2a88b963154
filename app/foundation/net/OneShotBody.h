// The body of a write: bytes and files in turn, read once from disk as they leave, never rewound. Because it cannot be
// rewound, the network below cannot hand the same request over a second time by itself.
#pragma once

#include "foundation/Result.h"
#include "foundation/net/HttpClient.h"

#include <QFile>
#include <QIODevice>

#include <memory>
#include <vector>

namespace lotse::net
{

class OneShotBody final : public QIODevice
{
public:
    // Opened and ready to be read. Errors: FileNotReadable.
    static Result<std::unique_ptr<OneShotBody>> fromBytes(const QByteArray& bytes);
    static Result<std::unique_ptr<OneShotBody>> fromParts(const std::vector<FormPart>& parts,
                                                          const QByteArray& boundary);

    qint64 length() const { return m_length; }
    qint64 handedOver() const { return m_read; }
    // Whether any of it was handed over to the network. Without, no complete request can have left.
    bool wasRead() const { return m_read > 0; }
    // Whether all of it was. Without, what left is no complete request either: the length is said before it.
    bool wasReadWhole() const { return m_read == m_length; }
    // A file became shorter or unreadable on the way: the request can never become complete.
    bool isBroken() const { return m_broken; }

    bool isSequential() const override { return true; }
    bool reset() override { return false; }
    qint64 bytesAvailable() const override;
    qint64 size() const override { return m_length; }

protected:
    qint64 readData(char* data, qint64 wanted) override;
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    struct Segment {
        QByteArray bytes;
        std::unique_ptr<QFile> file; // instead of bytes
        qint64 length = 0;
    };

    void append(QByteArray bytes);
    Result<void> appendFile(const QString& path);
    qint64 readSegment(Segment& segment, char* data, qint64 wanted);

    std::vector<Segment> m_segments;
    std::size_t m_current = 0;
    qint64 m_inSegment = 0;
    qint64 m_length = 0;
    qint64 m_read = 0;
    bool m_broken = false;
};

} // namespace lotse::net
