// A tiny HTTP server in a thread of its own that does exactly what a test tells it, badly behaved where asked, and
// remembers every complete request that reached it.
#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QUrl>

#include <functional>
#include <memory>

namespace lotse::testing
{

struct SeenRequest {
    QByteArray method;
    QByteArray target;                 // path and query as sent
    QMap<QByteArray, QByteArray> head; // names in lower case
    QByteArray body;
    int connection = 0; // number of the connection that it came over, from 1
};

struct Behaviour {
    enum class Do {
        Answer,
        Cut,      // closes without a word
        Reset,    // resets the connection
        Stall,    // never answers
        HalfBody, // announces the whole body, sends half of it, closes
        RawBytes, // sends `body` as it is, closes
    };
    Do what = Do::Answer;
    int status = 200;
    QList<std::pair<QByteArray, QByteArray>> headers = {};
    QByteArray body = {};
};

class ScriptedServer
{
public:
    using Handler = std::function<Behaviour(const SeenRequest&)>; // called in the server's thread

    explicit ScriptedServer(Handler handler);
    ~ScriptedServer();

    quint16 port() const;
    QUrl url(const QString& path) const; // "http://127.0.0.1:PORT" + path
    QList<SeenRequest> seen() const;     // complete requests, in the order of arrival
    int arrivals(const QByteArray& method) const;
    void forget();

    static Behaviour json(const QByteArray& body, int status = 200);

private:
    struct Engine;
    std::unique_ptr<Engine> m_engine;
};

} // namespace lotse::testing
