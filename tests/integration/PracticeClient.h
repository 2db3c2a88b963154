// A plain client of the practice portal: one connection a request, so that every cut is seen as it was.
#pragma once

#include "practice/Portal.h"

#include <QByteArray>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <utility>

namespace lotse::practice
{

struct Reply {
    int status = 0;                        // 0: the connection ended without an answer
    QHash<QByteArray, QByteArray> headers; // names in lower case
    QByteArray body;
    bool complete = false;

    QJsonObject object() const;
    QString errorCode() const; // of the first error
};

using Headers = QList<std::pair<QByteArray, QByteArray>>;

Reply ask(quint16 port, const QByteArray& method, const QByteArray& target, const QByteArray& body = {},
          const Headers& headers = {});

QByteArray json(const QJsonObject& object);

inline const QByteArray DATA_PATH = "/support/services/data/v67.0";

// Signed in as the person whose account is practised with; paths are below the version.
class Client
{
public:
    explicit Client(const Portal& portal);

    Reply get(const QByteArray& path, const Headers& more = {}) const;
    Reply post(const QByteArray& path, const QByteArray& body, const Headers& more = {}) const;
    Reply patch(const QByteArray& path, const QByteArray& body) const;
    Reply query(const QString& soql, const Headers& more = {}) const;
    QJsonArray records(const QString& soql) const;
    int count(const QString& soql) const; // of SELECT COUNT()
    Reply create(const QString& subject, const QJsonObject& more = {}) const;

private:
    Reply call(const QByteArray& method, const QByteArray& path, const QByteArray& body, Headers headers) const;

    quint16 m_port;
    QByteArray m_token;
};

} // namespace lotse::practice
