// Masks texts and files: every secret becomes its pseudonym, everything else stays byte by byte.
#pragma once

#include "foundation/Result.h"
#include "support/redaction/Pseudonyms.h"
#include "support/redaction/SecretFinder.h"

#include <functional>
#include <stop_token>

namespace lotse::redaction
{

// One value that was masked, however often it stands there.
struct MaskedValue {
    Kind kind = Kind::Other;
    QString value; // as it stood first; at most 200 characters
    QString name;  // its pseudonym
    qint64 count = 0;

    bool operator==(const MaskedValue&) const = default;
};

struct MaskedText {
    QString text;
    std::vector<MaskedValue> values; // in the order of their first place
};
MaskedText maskText(const QString& text, const SecretFinder& finder, Pseudonyms& names);
// All texts that are being typed together, each in its place; see Pseudonyms::namesWhileTyping.
std::vector<MaskedText> maskWhileTyping(const QStringList& texts, const SecretFinder& finder, Pseudonyms& names);

// The same values of several texts or files, counted together.
void addValues(std::vector<MaskedValue>& all, const std::vector<MaskedValue>& more);
qint64 placesIn(const std::vector<MaskedValue>& values);

struct MaskedFile {
    bool isText = true; // false: nothing can be searched in it, `target` was not written
    std::vector<MaskedValue> values;
    qint64 places = 0; // also of values beyond the first `mostValues`
};

// Reads `source` as a stream and writes the masked copy to `target`; blocking, for a worker thread. Memory does not
// grow with the file, also where it is one line. UTF-16 with a byte order mark becomes UTF-8. `progress` is told bytes
// read. Errors: FileNotReadable, StorageFull, StorageFailed, Cancelled; then `target` is removed.
Result<MaskedFile> maskFile(const QString& source, const QString& target, const SecretFinder& finder, Pseudonyms& names,
                            const std::stop_token& stop = {}, const std::function<void(qint64)>& progress = {});
inline constexpr std::size_t mostValues = 5000;

// By its first bytes: characters and line ends, or something else that only has a text's name.
bool looksLikeText(const QByteArray& beginning);

} // namespace lotse::redaction
