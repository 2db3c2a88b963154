// HTTP/1.1 on 127.0.0.1: one thread a connection, answers that can be cut short, a stop that closes everything at once.
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <functional>
#include <memory>
#include <utility>

namespace lotse::practice
{

// One part of a multipart/form-data body.
struct Part {
    QString name;
    QString fileName;
    QByteArray content;
};

struct Request {
    QByteArray method;
    QByteArray target; // as it came
    QStringList path;  // decoded segments, without empty ones
    QHash<QString, QString> query;
    QHash<QByteArray, QByteArray> headers; // names in lower case
    QByteArray body;                       // empty for multipart
    QList<Part> parts;

    QByteArray header(const char* lowerCaseName) const { return headers.value(lowerCaseName); }
    // The body read as application/x-www-form-urlencoded.
    QHash<QString, QString> form() const;
};

// How much of an answer leaves before the connection is cut.
enum class Cut { Never, BeforeAnswer, HalfBody };

struct Answer {
    int status = 200;
    QByteArray body;
    QByteArray contentType = "application/json;charset=UTF-8";
    QList<std::pair<QByteArray, QByteArray>> headers;
    Cut cut = Cut::Never;
};

// Decoded names and values of "a=1&b=2", plus read as space.
QHash<QString, QString> readQuery(const QByteArray& text);

class HttpServer
{
public:
    using Handler = std::function<Answer(const Request&)>; // called from many threads

    HttpServer(quint16 port, Handler handler); // 0: a free port
    ~HttpServer();
    HttpServer(const HttpServer&) = delete;
    HttpServer& operator=(const HttpServer&) = delete;

    bool isListening() const;
    quint16 port() const;
    // For handlers: waits, shorter when the server stops.
    void pause(std::chrono::milliseconds time);
    // Asks handlers to end soon, refuses and closes connections, waits for the threads. Not from a handler.
    void stop();

private:
    struct Engine;
    std::unique_ptr<Engine> m_engine;
};

} // namespace lotse::practice
