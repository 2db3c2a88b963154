#include "practice/Answers.h"

#include <QJsonDocument>

namespace lotse::practice
{

using namespace Qt::Literals::StringLiterals;

namespace
{

Answer withBody(int status, const QJsonDocument& document)
{
    Answer made;
    made.status = status;
    made.body = document.toJson(QJsonDocument::Compact);
    return made;
}

} // namespace

Answer answer(int status, const QJsonObject& body)
{
    return withBody(status, QJsonDocument(body));
}

Answer answer(int status, const QJsonArray& body)
{
    return withBody(status, QJsonDocument(body));
}

Answer answer(const Refusal& refusal)
{
    QJsonObject error{{u"message"_s, refusal.message}, {u"errorCode"_s, refusal.code}};
    if (refusal.status == 400 && refusal.code != QLatin1String("MALFORMED_QUERY"))
        error[u"fields"_s] = QJsonArray::fromStringList(refusal.fields);
    return answer(refusal.status, QJsonArray{error});
}

Answer nothing()
{
    Answer made;
    made.status = 204;
    return made;
}

QJsonObject readObject(const QByteArray& body)
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(body, &error);
    if (!document.isObject())
        throw Refusal{400,
                      u"JSON_PARSER_ERROR"_s,
                      u"Unexpected content at offset %1: %2"_s.arg(error.offset).arg(error.errorString()),
                      {}};
    return document.object();
}

} // namespace lotse::practice
