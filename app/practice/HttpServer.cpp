#include "practice/HttpServer.h"

#include <QDateTime>
#include <QLocale>

#include <atomic>
#include <condition_variable>
#include <httplib.h>
#include <mutex>
#include <set>
#include <thread>
#ifndef _WIN32
#include <poll.h>
#endif

namespace lotse::practice
{
namespace
{

constexpr auto KEEP_ALIVE = std::chrono::seconds(60);
constexpr auto IO_TIMEOUT = std::chrono::seconds(30);

bool awaitSocket(socket_t socket, short events, std::chrono::milliseconds timeout)
{
#ifdef _WIN32
    WSAPOLLFD entry{socket, events, 0};
    return WSAPoll(&entry, 1, static_cast<INT>(timeout.count())) > 0;
#else
    pollfd entry{socket, events, 0};
    int ready = 0;
    do {
        ready = ::poll(&entry, 1, static_cast<int>(timeout.count()));
    } while (ready < 0 && errno == EINTR);
    return ready > 0;
#endif
}

void shutSocket(socket_t socket)
{
#ifdef _WIN32
    ::shutdown(socket, SD_BOTH);
#else
    ::shutdown(socket, SHUT_RDWR);
#endif
}

void closeSocket(socket_t socket)
{
#ifdef _WIN32
    ::closesocket(socket);
#else
    ::close(socket);
#endif
}

// The byte stream of one connection; once cut, nothing goes out any more.
class Connection final : public httplib::Stream
{
public:
    explicit Connection(socket_t socket) : m_socket(socket) {}

    bool awaitRequest() const { return m_next < m_filled || awaitSocket(m_socket, POLLIN, KEEP_ALIVE); }
    bool isCut() const { return m_cut; }
    void cut()
    {
        m_cut = true;
        shutSocket(m_socket);
    }

    bool is_readable() const override { return m_next < m_filled || awaitSocket(m_socket, POLLIN, IO_TIMEOUT); }
    bool is_writable() const override { return !m_cut && awaitSocket(m_socket, POLLOUT, IO_TIMEOUT); }

    ssize_t read(char* target, size_t size) override
    {
        if (m_next == m_filled && !fill())
            return -1;
        const auto count = std::min(size, m_filled - m_next);
        std::copy_n(m_buffer.data() + m_next, count, target);
        m_next += count;
        return static_cast<ssize_t>(count);
    }

    ssize_t write(const char* data, size_t size) override
    {
        if (!is_writable())
            return -1;
#ifdef _WIN32
        return ::send(m_socket, data, static_cast<int>(size), 0);
#elif defined(MSG_NOSIGNAL)
        return ::send(m_socket, data, size, MSG_NOSIGNAL);
#else
        return ::send(m_socket, data, size, 0);
#endif
    }

    void get_remote_ip_and_port(std::string& ip, int& port) const override
    {
        ip = "127.0.0.1", port = 0;
    }
    void get_local_ip_and_port(std::string& ip, int& port) const override
    {
        ip = "127.0.0.1", port = 0;
    }
    socket_t socket() const override
    {
        return m_socket;
    }

private:
    bool fill()
    {
        if (!awaitSocket(m_socket, POLLIN, IO_TIMEOUT))
            return false;
#ifdef _WIN32
        const auto count = ::recv(m_socket, m_buffer.data(), static_cast<int>(m_buffer.size()), 0);
#else
        const auto count = ::recv(m_socket, m_buffer.data(), m_buffer.size(), 0);
#endif
        m_next = 0;
        m_filled = count > 0 ? static_cast<size_t>(count) : 0;
        return count > 0;
    }

    socket_t m_socket;
    bool m_cut = false;
    std::array<char, 16384> m_buffer{};
    size_t m_next = 0;
    size_t m_filled = 0;
};

// The connection that the running thread serves: handlers of the library are not told.
thread_local Connection* currentConnection = nullptr;

// One thread a connection, so that idle clients never keep others waiting.
class ConnectionThreads final : public httplib::TaskQueue
{
public:
    void enqueue(std::function<void()> work) override
    {
        dropFinished();
        auto done = std::make_shared<std::atomic_bool>(false);
        std::thread thread([done, work = std::move(work)] {
            work();
            *done = true;
        });
        m_threads.push_back({std::move(thread), std::move(done)});
    }

    void shutdown() override
    {
        for (auto& entry : m_threads)
            entry.thread.join();
        m_threads.clear();
    }

private:
    struct Entry {
        std::thread thread;
        std::shared_ptr<std::atomic_bool> done;
    };

    void dropFinished()
    {
        m_threads.remove_if([](Entry& entry) {
            if (!*entry.done)
                return false;
            entry.thread.join();
            return true;
        });
    }

    std::list<Entry> m_threads;
};

class Listener final : public httplib::Server
{
public:
    // More than the library's five may knock at the same moment.
    void widenBacklog() { ::listen(svr_sock_, 128); }

    void closeConnections()
    {
        const std::lock_guard lock(m_mutex);
        m_closing = true;
        for (const auto socket : m_open)
            shutSocket(socket);
    }

private:
    bool enter(socket_t socket)
    {
        const std::lock_guard lock(m_mutex);
        if (!m_closing)
            m_open.insert(socket);
        return !m_closing;
    }

    void leave(socket_t socket)
    {
        const std::lock_guard lock(m_mutex);
        m_open.erase(socket);
        closeSocket(socket);
    }

    bool process_and_close_socket(socket_t socket) override
    {
        Connection connection(socket);
        currentConnection = &connection;
        bool goOn = enter(socket);
        while (goOn && connection.awaitRequest()) {
            bool closed = false;
            const bool served = process_request(connection, false, closed, [](httplib::Request& request) {
                // Else the library compresses with Brotli at its slowest level.
                request.headers.erase("Accept-Encoding");
            });
            goOn = served && !closed && !connection.isCut();
        }
        currentConnection = nullptr;
        leave(socket);
        return true;
    }

    std::mutex m_mutex;
    std::set<socket_t> m_open;
    bool m_closing = false;
};

Request readRequest(const httplib::Request& from)
{
    Request request;
    request.method = QByteArray::fromStdString(from.method);
    request.target = QByteArray::fromStdString(from.target);
    const auto& target = request.target;
    const auto question = target.indexOf('?');
    const auto path = question < 0 ? target : target.left(question);
    for (const auto& segment : path.split('/'))
        if (!segment.isEmpty())
            request.path << QString::fromUtf8(QByteArray::fromPercentEncoding(segment));
    if (question >= 0)
        request.query = readQuery(target.mid(question + 1));
    for (const auto& [name, value] : from.headers)
        request.headers.insert(QByteArray::fromStdString(name).toLower(), QByteArray::fromStdString(value));
    request.body = QByteArray::fromStdString(from.body);
    for (const auto& [name, part] : from.files)
        request.parts.append({QString::fromStdString(name), QString::fromStdString(part.filename),
                              QByteArray::fromStdString(part.content)});
    return request;
}

void writeHalf(const Answer& answer, httplib::Response& to)
{
    const auto body = answer.body.toStdString();
    to.set_content_provider(body.size(), answer.contentType.toStdString(),
                            [body](size_t, size_t, httplib::DataSink& sink) {
                                sink.write(body.data(), body.size() / 2);
                                currentConnection->cut();
                                return false;
                            });
}

void writeAnswer(const Answer& answer, httplib::Response& to)
{
    to.status = answer.status;
    const auto now =
        QLocale::c().toString(QDateTime::currentDateTimeUtc(), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    to.set_header("Date", now.toStdString());
    for (const auto& [name, value] : answer.headers)
        to.set_header(name.toStdString(), value.toStdString());
    const bool hasHalves = answer.body.size() > 1;
    if (answer.cut == Cut::BeforeAnswer || (answer.cut == Cut::HalfBody && !hasHalves))
        currentConnection->cut();
    else if (answer.cut == Cut::HalfBody)
        writeHalf(answer, to);
    else if (!answer.body.isEmpty())
        to.set_content(answer.body.toStdString(), answer.contentType.toStdString());
}

void reuseAddressOnly(socket_t socket)
{
    // The library's default lets two servers share a port.
    const int on = 1;
#ifdef _WIN32
    ::setsockopt(socket, SOL_SOCKET, SO_EXCLUSIVEADDRUSE, reinterpret_cast<const char*>(&on), sizeof on);
#else
    ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
#endif
}

QString decoded(QByteArray text)
{
    text.replace('+', ' ');
    return QString::fromUtf8(QByteArray::fromPercentEncoding(text));
}

} // namespace

QHash<QString, QString> readQuery(const QByteArray& text)
{
    QHash<QString, QString> values;
    for (const auto& pair : text.split('&')) {
        const auto equals = pair.indexOf('=');
        if (!pair.isEmpty())
            values.insert(decoded(equals < 0 ? pair : pair.left(equals)),
                          decoded(equals < 0 ? QByteArray() : pair.mid(equals + 1)));
    }
    return values;
}

QHash<QString, QString> Request::form() const
{
    return readQuery(body);
}

struct HttpServer::Engine {
    Listener listener;
    int port = -1;
    std::thread thread;
    std::mutex mutex;
    std::condition_variable wakeUp;
    bool stopping = false;

    void serve(const Handler& handler)
    {
        const auto work = [handler](const httplib::Request& from, httplib::Response& to) {
            writeAnswer(handler(readRequest(from)), to);
        };
        listener.Get(".*", work).Post(".*", work).Put(".*", work).Patch(".*", work).Delete(".*", work);
        listener.new_task_queue = [] { return new ConnectionThreads; };
        listener.set_tcp_nodelay(true);
        listener.set_keep_alive_max_count(1'000'000);
        listener.set_keep_alive_timeout(KEEP_ALIVE.count());
        listener.set_socket_options(reuseAddressOnly);
    }

    void listen(quint16 wanted)
    {
        if (wanted == 0)
            port = listener.bind_to_any_port("127.0.0.1");
        else if (listener.bind_to_port("127.0.0.1", wanted))
            port = wanted;
        if (port <= 0)
            return;
        listener.widenBacklog();
        thread = std::thread([this] { listener.listen_after_bind(); });
        // Stopping has no effect before the library says that it runs.
        while (!listener.is_running())
            std::this_thread::yield();
    }
};

HttpServer::HttpServer(quint16 port, Handler handler) : m_engine(std::make_unique<Engine>())
{
    m_engine->serve(handler);
    m_engine->listen(port);
}

HttpServer::~HttpServer()
{
    stop();
}

bool HttpServer::isListening() const
{
    return m_engine->thread.joinable();
}

quint16 HttpServer::port() const
{
    return m_engine->port > 0 ? static_cast<quint16>(m_engine->port) : quint16(0);
}

void HttpServer::pause(std::chrono::milliseconds time)
{
    std::unique_lock lock(m_engine->mutex);
    m_engine->wakeUp.wait_for(lock, time, [this] { return m_engine->stopping; });
}

void HttpServer::stop()
{
    if (!m_engine->thread.joinable())
        return;
    {
        const std::lock_guard lock(m_engine->mutex);
        m_engine->stopping = true;
    }
    m_engine->wakeUp.notify_all();
    m_engine->listener.stop();
    m_engine->listener.closeConnections();
    m_engine->thread.join();
}

} // namespace lotse::practice
