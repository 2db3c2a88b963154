// Names that stand for masked values: the same value gets the same name through a whole report, its fields and its
// files. Knows the values only by a keyed hash, so that what is stored tells nobody what they were. Any thread.
#pragma once

#include "support/redaction/Secret.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>

#include <map>
#include <mutex>
#include <set>
#include <string_view>
#include <vector>

namespace lotse::redaction
{

class Pseudonyms
{
public:
    Pseudonyms(); // a key of its own
    explicit Pseudonyms(const QJsonObject& stored);

    // "[password-1]"; a new one for a value that had none. It stays the value's own.
    QByteArray nameOf(Kind kind, std::string_view value);

    struct Value {
        Kind kind = Kind::Other;
        std::string_view text;
    };
    // Of everything that stands in texts that are still being typed, in its order. A name that only an earlier call
    // gave, and that this one does not ask for, is free again: a password that is typed letter by letter has one name.
    std::vector<QByteArray> namesWhileTyping(const std::vector<Value>& values);
    QJsonObject toJson() const;

private:
    struct Name {
        Kind kind = Kind::Other;
        int number = 0;
        bool isTyped = false; // given while typing, and nothing else asked for it

        QByteArray text() const;
    };
    // What a kind's next name is numbered with: the lowest that is free.
    struct Numbers {
        int last = 0;
        std::set<int> free; // below `last`

        int take();
        void giveBack(int number);
    };

    QByteArray hashOf(Kind kind, std::string_view value) const;
    Name& named(const QByteArray& hash, Kind kind, bool isTyped);

    mutable std::mutex m_mutex;
    QByteArray m_key;
    QHash<QByteArray, Name> m_names; // by hash
    std::map<Kind, Numbers> m_numbers;
};

} // namespace lotse::redaction
