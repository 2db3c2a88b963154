// Answers as the portal words them.
#pragma once

#include "practice/HttpServer.h"
#include "practice/Refusal.h"

#include <QJsonArray>
#include <QJsonObject>

namespace lotse::practice
{

Answer answer(int status, const QJsonObject& body);
Answer answer(int status, const QJsonArray& body);
Answer answer(const Refusal& refusal); // the array of errors
Answer nothing();                      // 204

// The body as a JSON object; throws Refusal JSON_PARSER_ERROR.
QJsonObject readObject(const QByteArray& body);

} // namespace lotse::practice
