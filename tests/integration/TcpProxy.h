// A relay on 127.0.0.1 that can lose an answer: it forwards everything, and cuts the connection instead of the first
// byte of the answer to a request that it was told to. Runs in a thread of its own.
#pragma once

#include <QByteArray>

#include <memory>

namespace lotse::testing
{

class TcpProxy
{
public:
    explicit TcpProxy(quint16 target);
    ~TcpProxy();

    quint16 port() const;
    // The answer to the next request whose first line begins so is lost.
    void loseAnswerTo(const QByteArray& requestLine);
    int lost() const; // answers so far

private:
    struct Engine;
    std::unique_ptr<Engine> m_engine;
};

} // namespace lotse::testing
