#include "support/redaction/Masking.h"

#include <QFile>
#include <QStringDecoder>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <unordered_map>

namespace lotse::redaction
{

namespace
{

constexpr qsizetype blockSize = 1 << 20;
// What a finding may need of the text before it, and after it in a line that goes on.
constexpr std::size_t context = 256;
constexpr std::size_t reach = 16384;
// A private key is no longer; one whose end is missing does not hide the rest of a log.
constexpr std::size_t longestKey = 65536;
constexpr qsizetype shownValue = 200;

// Collects what was masked; one entry for each pseudonym.
class Ledger
{
public:
    QByteArray enter(Kind kind, std::string_view value, Pseudonyms& names)
    {
        return enter(kind, value, [&] { return names.nameOf(kind, value); });
    }

    // `nameOf` is asked for what was not here before.
    template <typename N>
    QByteArray enter(Kind kind, std::string_view value, N nameOf)
    {
        ++m_places;
        const std::string key = std::to_string(static_cast<int>(kind)) + std::string(value);
        if (const auto known = m_known.find(key); known != m_known.end()) {
            ++m_values[known->second].count;
            return m_values[known->second].name.toLatin1();
        }
        const QByteArray name = nameOf();
        if (m_values.size() < mostValues) {
            m_known.emplace(key, m_values.size());
            m_values.push_back(
                {.kind = kind,
                 .value = QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size())).left(shownValue),
                 .name = QString::fromLatin1(name),
                 .count = 1});
        }
        return name;
    }

    std::vector<MaskedValue> take()
    {
        std::vector<MaskedValue> together;
        addValues(together, m_values);
        return together;
    }
    qint64 places() const { return m_places; }

private:
    std::unordered_map<std::string, std::size_t> m_known;
    std::vector<MaskedValue> m_values;
    qint64 m_places = 0;
};

std::string_view viewOf(const QByteArray& bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

// A text and what was found in it.
class SearchedText
{
public:
    SearchedText(const QString& text, const SecretFinder& finder)
        : m_text(text), m_bytes(text.toUtf8()), m_findings(finder.find(viewOf(m_bytes)))
    {
    }

    std::size_t places() const { return m_findings.size(); }
    Pseudonyms::Value value(std::size_t place) const
    {
        const Finding& found = m_findings[place];
        return {.kind = found.kind,
                .text = viewOf(m_bytes).substr(static_cast<std::size_t>(found.begin),
                                               static_cast<std::size_t>(found.length))};
    }

    // `nameAt` gives the pseudonym of what stands at a place.
    template <typename N>
    MaskedText masked(N nameAt) const
    {
        if (m_findings.empty()) {
            return {.text = m_text, .values = {}};
        }
        Ledger ledger;
        QByteArray out;
        qsizetype done = 0;
        for (std::size_t place = 0; place < places(); ++place) {
            const Finding& found = m_findings[place];
            out.append(m_bytes.constData() + done, found.begin - done);
            out.append(ledger.enter(found.kind, value(place).text, [&] { return nameAt(place); }));
            done = found.begin + found.length;
        }
        out.append(m_bytes.constData() + done, m_bytes.size() - done);
        return {.text = QString::fromUtf8(out), .values = ledger.take()};
    }

private:
    QString m_text;
    QByteArray m_bytes;
    std::vector<Finding> m_findings;
};

Error readFailure(const QFile& file)
{
    return {.code = ErrorCode::FileNotReadable, .detail = file.errorString(), .retry = Retry::AfterPerson};
}

Error writeFailure(const QFile& file, int systemError)
{
    return {.code = systemError == ENOSPC ? ErrorCode::StorageFull : ErrorCode::StorageFailed,
            .detail = file.errorString(),
            .retry = Retry::AfterPerson};
}

// Works through a stream of bytes: what is before `m_done` went out, a little of it is kept as context.
class Stream
{
public:
    Stream(QFile& target, const SecretFinder& finder, Pseudonyms& names)
        : m_target(target), m_finder(finder), m_names(names)
    {
    }

    Result<void> take(const QByteArray& block, bool isLast)
    {
        m_text.append(block);
        if (m_inKey) {
            skipKey(isLast);
        }
        if (!m_inKey) {
            mask(isLast);
        }
        return flush();
    }

    MaskedFile result() { return {.isText = true, .values = m_ledger.take(), .places = m_ledger.places()}; }

private:
    // Everything that begins before this place can be judged now.
    std::size_t limit(bool isLast) const
    {
        const std::string_view text = viewOf(m_text);
        if (isLast) {
            return text.size();
        }
        const std::size_t lineEnd = text.rfind('\n');
        if (lineEnd != std::string_view::npos && lineEnd + 1 > m_done && text.size() - lineEnd < reach * 4) {
            return lineEnd + 1;
        }
        // One long line: a piece of it, with room for what begins near its end.
        return text.size() > m_done + reach ? text.size() - reach : m_done;
    }

    void mask(bool isLast)
    {
        const std::size_t end = limit(isLast);
        const std::string_view text = viewOf(m_text);
        while (m_done < end) {
            const std::optional<Finding> found = m_finder.next(text, m_done);
            const std::size_t begin = found ? static_cast<std::size_t>(found->begin) : text.size();
            // What names a secret may stand before a cut in the middle of a line, the secret itself behind it.
            if (begin >= (isLast || text[end - 1] == '\n' ? end : end + context)) {
                copy(end);
                return;
            }
            const auto length = static_cast<std::size_t>(found->length);
            copy(begin);
            m_out.append(m_ledger.enter(found->kind, text.substr(begin, length), m_names));
            m_done = begin + length;
            if (found->kind == Kind::PrivateKey && m_done == text.size() && !isLast) {
                m_inKey = true;
                m_keySize = length;
                return;
            }
        }
    }

    void skipKey(bool isLast)
    {
        constexpr std::string_view ending = "PRIVATE KEY-----";
        const std::string_view text = viewOf(m_text);
        // The mark may have been cut by the block's end.
        const std::size_t from = m_done > 64 ? m_done - 64 : 0;
        const std::size_t mark = text.find("-----END", from);
        const std::size_t end = mark == std::string_view::npos ? mark : text.find(ending, mark);
        if (end != std::string_view::npos && end + ending.size() > m_done) {
            m_done = end + ending.size();
            m_inKey = false;
        } else if (isLast || m_keySize > longestKey) {
            m_done = isLast ? text.size() : m_done;
            m_inKey = false;
        } else {
            const std::size_t taken = std::min(text.size() - m_done, longestKey + 1);
            m_keySize += taken;
            m_done += taken;
            m_inKey = m_keySize <= longestKey;
        }
    }

    void copy(std::size_t end)
    {
        m_out.append(m_text.constData() + m_done, static_cast<qsizetype>(end - m_done));
        m_done = end;
    }

    Result<void> flush()
    {
        errno = 0;
        if (m_target.write(m_out) != m_out.size()) {
            return writeFailure(m_target, errno);
        }
        m_out.resize(0);
        if (m_done > context) {
            m_text.remove(0, static_cast<qsizetype>(m_done - context));
            m_done = context;
        }
        return {};
    }

    QFile& m_target;
    const SecretFinder& m_finder;
    Pseudonyms& m_names;
    Ledger m_ledger;
    QByteArray m_text;
    QByteArray m_out;
    std::size_t m_done = 0;
    std::size_t m_keySize = 0;
    bool m_inKey = false;
};

std::optional<QStringConverter::Encoding> markedEncoding(const QByteArray& beginning)
{
    if (beginning.startsWith("\xff\xfe")) {
        return QStringConverter::Utf16LE;
    }
    if (beginning.startsWith("\xfe\xff")) {
        return QStringConverter::Utf16BE;
    }
    return std::nullopt;
}

Result<void> pump(QFile& source, QFile& target, Stream& stream, const QByteArray& beginning,
                  const std::stop_token& stop, const std::function<void(qint64)>& progress)
{
    const std::optional<QStringConverter::Encoding> encoding = markedEncoding(beginning);
    std::optional<QStringDecoder> decoder;
    if (encoding) {
        decoder.emplace(*encoding);
    }
    for (;;) {
        if (stop.stop_requested()) {
            return Error{.code = ErrorCode::Cancelled, .detail = source.fileName()};
        }
        QByteArray block = source.read(blockSize);
        const bool isLast = block.isEmpty();
        if (isLast && source.error() != QFileDevice::NoError) {
            return readFailure(source);
        }
        if (decoder) {
            const QString decoded = decoder->decode(block);
            block = decoded.toUtf8();
        }
        if (Result<void> taken = stream.take(block, isLast); !taken) {
            return taken;
        }
        if (progress) {
            progress(source.pos());
        }
        if (isLast) {
            errno = 0;
            return target.flush() ? Result<void>() : Result<void>(writeFailure(target, errno));
        }
    }
}

} // namespace

MaskedText maskText(const QString& text, const SecretFinder& finder, Pseudonyms& names)
{
    const SearchedText searched(text, finder);
    return searched.masked(
        [&](std::size_t place) { return names.nameOf(searched.value(place).kind, searched.value(place).text); });
}

std::vector<MaskedText> maskWhileTyping(const QStringList& texts, const SecretFinder& finder, Pseudonyms& names)
{
    std::vector<SearchedText> searched;
    std::vector<Pseudonyms::Value> values;
    for (const QString& text : texts) {
        searched.emplace_back(text, finder);
    }
    for (const SearchedText& text : searched) {
        for (std::size_t place = 0; place < text.places(); ++place) {
            values.push_back(text.value(place));
        }
    }
    const std::vector<QByteArray> given = names.namesWhileTyping(values);
    std::vector<MaskedText> masked;
    std::size_t before = 0;
    for (const SearchedText& text : searched) {
        masked.push_back(text.masked([&](std::size_t place) { return given[before + place]; }));
        before += text.places();
    }
    return masked;
}

void addValues(std::vector<MaskedValue>& all, const std::vector<MaskedValue>& more)
{
    std::unordered_map<std::string, std::size_t> known;
    for (std::size_t index = 0; index < all.size(); ++index) {
        known.emplace(all[index].name.toStdString(), index);
    }
    for (const MaskedValue& value : more) {
        const auto [it, isNew] = known.emplace(value.name.toStdString(), all.size());
        if (isNew) {
            all.push_back(value);
        } else {
            all[it->second].count += value.count;
        }
    }
}

qint64 placesIn(const std::vector<MaskedValue>& values)
{
    qint64 places = 0;
    for (const MaskedValue& value : values) {
        places += value.count;
    }
    return places;
}

bool looksLikeText(const QByteArray& beginning)
{
    if (markedEncoding(beginning)) {
        return true;
    }
    // Archives and documents may hold few odd bytes, but never a zero-free start of control characters.
    qsizetype odd = 0;
    for (const char character : beginning) {
        const auto byte = static_cast<unsigned char>(character);
        if (byte == 0) {
            return false;
        }
        odd += byte < 32 && byte != '\n' && byte != '\r' && byte != '\t' && byte != '\f' && byte != 27 ? 1 : 0;
    }
    return !beginning.startsWith("%PDF-") && odd * 50 <= beginning.size();
}

Result<MaskedFile> maskFile(const QString& sourcePath, const QString& targetPath, const SecretFinder& finder,
                            Pseudonyms& names, const std::stop_token& stop, const std::function<void(qint64)>& progress)
{
    QFile source(sourcePath);
    if (!source.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        return readFailure(source);
    }
    const QByteArray beginning = source.read(context * 256);
    if (!looksLikeText(beginning)) {
        return MaskedFile{.isText = false, .values = {}, .places = 0};
    }
    source.seek(0);
    QFile target(targetPath);
    errno = 0;
    if (!target.open(QIODevice::WriteOnly | QIODevice::Truncate)) {
        return writeFailure(target, errno);
    }
    Stream stream(target, finder, names);
    if (Result<void> pumped = pump(source, target, stream, beginning, stop, progress); !pumped) {
        target.close();
        target.remove();
        return pumped.error();
    }
    return stream.result();
}

} // namespace lotse::redaction
