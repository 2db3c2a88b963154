#include "support/cases/Folding.h"

#include <algorithm>

namespace lotse::cases
{

namespace
{

// Takes a text letter by letter; what comes out never depends on what follows, so a beginning stays one.
class Folder
{
public:
    // What the letter becomes: nothing, or up to two letters; a space where words part.
    QStringView take(char32_t letter)
    {
        m_size = 0;
        if (letter < 0x80) {
            takeAscii(static_cast<char16_t>(letter));
        } else {
            takeOther(letter);
        }
        return {m_out, m_size};
    }

private:
    void takeAscii(char16_t letter)
    {
        if (letter >= u'A' && letter <= u'Z') {
            letter = static_cast<char16_t>(letter + (u'a' - u'A'));
        }
        const bool isLetter = letter >= u'a' && letter <= u'z';
        if (!isLetter && !(letter >= u'0' && letter <= u'9')) {
            put(u' ');
        } else if (letter == u'e' && m_mayBeUmlaut) {
            m_mayBeUmlaut = false; // "ae" as an "ä"
            return;
        } else {
            put(letter);
        }
        m_mayBeUmlaut = letter == u'a' || letter == u'o' || letter == u'u';
    }

    void takeOther(char32_t letter)
    {
        if (letter == 0xAD || (letter >= 0x200B && letter <= 0x200F) || letter == 0xFEFF) {
            return; // soft hyphens and other signs without width
        }
        m_mayBeUmlaut = false; // a vowel with its accent, composed or not, leaves an "e" behind it alone
        if (QChar::isMark(letter)) {
            return;
        }
        switch (letter) {
        case U'ß':
        case U'ẞ':
            put(u's');
            put(u's');
            return;
        case U'æ':
        case U'Æ':
            put(u'a');
            return;
        case U'ø':
        case U'Ø':
        case U'œ':
        case U'Œ':
            put(u'o');
            return;
        case U'ł':
        case U'Ł':
            put(u'l');
            return;
        case U'đ':
        case U'Đ':
            put(u'd');
            return;
        case U'ı':
            put(u'i');
            return;
        default:
            break;
        }
        if (!QChar::isLetterOrNumber(letter)) {
            put(u' ');
            return;
        }
        const QString parts = QString::fromUcs4(&letter, 1).normalized(QString::NormalizationForm_KD).toCaseFolded();
        for (const QChar part : parts) {
            if (!part.isMark() && m_size < most) {
                put(part.isLetterOrNumber() || part.isSurrogate() ? part.unicode() : u' ');
            }
        }
    }

    void put(char16_t letter) { m_out[m_size++] = letter; }

    static constexpr qsizetype most = 18; // the longest decomposition in Unicode
    char16_t m_out[most + 2] = {};
    qsizetype m_size = 0;
    bool m_mayBeUmlaut = false;
};

// Calls use(folded letters, start in the text, length there) for each letter of the text.
template <typename Use>
void eachLetter(QStringView text, Use use)
{
    Folder folder;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const qsizetype start = at;
        char32_t letter = text[at].unicode();
        if (text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate()) {
            letter = QChar::surrogateToUcs4(text[at], text[at + 1]);
            ++at;
        }
        use(folder.take(letter), start, at + 1 - start);
    }
}

// How long the original of the first `letters` folded letters of the word is.
qsizetype originalLength(QStringView word, qsizetype letters)
{
    qsizetype folded = 0;
    qsizetype length = 0;
    bool isDone = false;
    eachLetter(word, [&](QStringView out, qsizetype start, qsizetype size) {
        isDone = isDone || (folded >= letters && !out.isEmpty());
        if (!isDone) {
            folded += out.size();
            length = start + size;
        }
    });
    return length;
}

} // namespace

QString foldedWords(QStringView text)
{
    QString folded;
    folded.reserve(text.size());
    eachLetter(text, [&](QStringView out, qsizetype, qsizetype) {
        for (const QChar letter : out) {
            if (letter != u' ') {
                folded.append(letter);
            } else if (!folded.isEmpty() && folded.back() != u' ') {
                folded.append(u' ');
            }
        }
    });
    if (folded.endsWith(u' ')) {
        folded.chop(1);
    }
    return folded;
}

std::vector<WordPlace> wordPlaces(QStringView text)
{
    std::vector<WordPlace> places;
    WordPlace current;
    const auto finish = [&] {
        if (!current.word.isEmpty()) {
            places.push_back(current);
        }
        current = {};
    };
    eachLetter(text, [&](QStringView out, qsizetype start, qsizetype length) {
        for (const QChar letter : out) {
            if (letter == u' ') {
                finish();
                continue;
            }
            if (current.word.isEmpty()) {
                current.start = start;
            }
            current.word.append(letter);
        }
        if (!current.word.isEmpty()) {
            current.length = start + length - current.start;
        }
    });
    finish();
    return places;
}

std::vector<TextRange> foundRanges(QStringView text, const QStringList& sought)
{
    const std::vector<WordPlace> places = wordPlaces(text);
    std::vector<TextRange> found;
    for (const QString& one : sought) {
        const QStringList words = one.split(u' ', Qt::SkipEmptyParts);
        const auto count = static_cast<std::size_t>(words.size());
        for (std::size_t at = 0; count > 0 && at + count <= places.size(); ++at) {
            bool same = places[at + count - 1].word.startsWith(words.back());
            for (std::size_t i = 0; same && i + 1 < count; ++i) {
                same = places[at + i].word == words[static_cast<qsizetype>(i)];
            }
            if (same) {
                const WordPlace& last = places[at + count - 1];
                const qsizetype typed = originalLength(text.mid(last.start, last.length), words.back().size());
                found.push_back({places[at].start, last.start + typed - places[at].start});
            }
        }
    }
    std::sort(found.begin(), found.end(), [](const TextRange& a, const TextRange& b) {
        return a.start != b.start ? a.start < b.start : a.length > b.length;
    });
    std::vector<TextRange> apart;
    for (const TextRange& range : found) {
        if (apart.empty() || range.start >= apart.back().start + apart.back().length) {
            apart.push_back(range);
        }
    }
    return apart;
}

QString excerptAround(const QString& text, const QStringList& sought, qsizetype length)
{
    const std::vector<TextRange> found = foundRanges(text, sought);
    if (found.empty()) {
        return {};
    }
    const qsizetype before = length / 4;
    qsizetype start = std::max<qsizetype>(0, found.front().start - before);
    while (start > 0 && !text[start - 1].isSpace() && start > found.front().start - 2 * before) {
        --start;
    }
    const qsizetype end = std::min(text.size(), start + length);
    QString excerpt = text.mid(start, end - start).simplified();
    if (start > 0) {
        excerpt.prepend(u"… ");
    }
    if (end < text.size()) {
        excerpt.append(u" …");
    }
    return excerpt;
}

} // namespace lotse::cases
