#include "integration/PracticeClient.h"

#include <QJsonDocument>
#include <QTcpSocket>
#include <QUrl>

namespace lotse::practice
{

using namespace Qt::Literals::StringLiterals;

namespace
{

Reply readReply(const QByteArray& bytes)
{
    Reply reply;
    const auto end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return reply;
    auto lines = bytes.left(end).split('\n');
    reply.status = lines.takeFirst().split(' ').value(1).toInt();
    for (const auto& line : lines)
        reply.headers.insert(line.left(line.indexOf(':')).toLower(), line.mid(line.indexOf(':') + 1).trimmed());
    reply.body = bytes.mid(end + 4);
    reply.complete = reply.headers.value("content-length", "0").toLongLong() == reply.body.size();
    return reply;
}

} // namespace

QJsonObject Reply::object() const
{
    return QJsonDocument::fromJson(body).object();
}

QString Reply::errorCode() const
{
    return QJsonDocument::fromJson(body).array().at(0).toObject().value(u"errorCode"_s).toString();
}

Reply ask(quint16 port, const QByteArray& method, const QByteArray& target, const QByteArray& body,
          const Headers& headers)
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, port);
    if (!socket.waitForConnected(5000))
        return {};
    QByteArray head = method + ' ' + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Length: " +
                      QByteArray::number(body.size()) + "\r\n";
    for (const auto& [name, value] : headers)
        head += name + ": " + value + "\r\n";
    socket.write(head + "\r\n" + body);
    QByteArray bytes;
    while (socket.state() == QAbstractSocket::ConnectedState || socket.bytesAvailable() > 0) {
        if (socket.bytesAvailable() == 0 && !socket.waitForReadyRead(20000))
            break;
        bytes += socket.readAll();
    }
    return readReply(bytes);
}

QByteArray json(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Client::Client(const Portal& portal) : m_port(portal.port()), m_token(portal.accessToken().toLatin1())
{
}

Reply Client::get(const QByteArray& path, const Headers& more) const
{
    return call("GET", path, {}, more);
}

Reply Client::post(const QByteArray& path, const QByteArray& body, const Headers& more) const
{
    return call("POST", path, body, more);
}

Reply Client::patch(const QByteArray& path, const QByteArray& body) const
{
    return call("PATCH", path, body, {});
}

Reply Client::query(const QString& soql, const Headers& more) const
{
    return get("/query?q=" + QUrl::toPercentEncoding(soql), more);
}

QJsonArray Client::records(const QString& soql) const
{
    return query(soql).object().value(u"records"_s).toArray();
}

int Client::count(const QString& soql) const
{
    return query(soql).object().value(u"totalSize"_s).toInt(-1);
}

Reply Client::create(const QString& subject, const QJsonObject& more) const
{
    QJsonObject fields{{u"Subject"_s, subject}, {u"Business_Impact_Category__c"_s, u"No impact"_s}};
    for (auto it = more.begin(); it != more.end(); ++it)
        fields[it.key()] = it.value();
    return post("/sobjects/Case", json(fields));
}

Reply Client::call(const QByteArray& method, const QByteArray& path, const QByteArray& body, Headers headers) const
{
    headers.append({"Authorization", "Bearer " + m_token});
    return ask(m_port, method, DATA_PATH + path, body, headers);
}

} // namespace lotse::practice
