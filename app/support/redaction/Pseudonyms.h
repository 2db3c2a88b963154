// Names that stand for masked values: the same value gets the same name through a whole report, its fields and its
// files. Knows the values only by a keyed hash, so that what is stored tells nobody what they were. Any thread.
#pragma once

#include "support/redaction/Secret.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>

#include <mutex>
#include <string_view>

namespace lotse::redaction
{

class Pseudonyms
{
public:
    Pseudonyms(); // a key of its own
    explicit Pseudonyms(const QJsonObject& stored);

    // "[password-1]"; a new one for a value that had none.
    QByteArray nameOf(Kind kind, std::string_view value);
    QJsonObject toJson() const;

private:
    QByteArray hashOf(Kind kind, std::string_view value) const;

    mutable std::mutex m_mutex;
    QByteArray m_key;
    QHash<QByteArray, QByteArray> m_names; // by hash
    QHash<int, int> m_last;                // by kind
};

} // namespace lotse::redaction
