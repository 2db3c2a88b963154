// Thrown while a request is served: becomes the portal's array of errors.
#pragma once

#include <QString>
#include <QStringList>

namespace lotse::practice
{

struct Refusal {
    int status = 400;
    QString code;
    QString message;
    QStringList fields;
};

} // namespace lotse::practice
