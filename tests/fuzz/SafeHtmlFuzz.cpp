// The rebuilding of untrusted HTML and text under documents that nobody wrote: attacks put together, cut, doubled and
// mistyped. What comes out is of the subset, leads and asks only where the subset may, is bounded, and says the same to
// the next parser that reads it.
// fuzz_safe_html [INPUTS [SEED]]; prints the seed and the number of the input that breaks something.
#include "HtmlAttacks.h"
#include "SafeSubset.h"
#include "foundation/html/LinkTarget.h"

#include <QElapsedTimer>

#include <cstdio>
#include <cstdlib>
#include <random>

using namespace lotse::html;
using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr qsizetype longest = 20'000;
constexpr qint64 longestTime = 20'000; // milliseconds for one document, on a machine that is busy

class Dice
{
public:
    explicit Dice(std::uint32_t seed) : m_engine(seed) {}
    qsizetype below(qsizetype end)
    {
        return end <= 0 ? 0 : std::uniform_int_distribution<qsizetype>(0, end - 1)(m_engine);
    }

private:
    std::mt19937 m_engine;
};

QStringList seeds()
{
    QStringList all;
    for (const HtmlAttack& attack : htmlAttacks()) {
        all.append(attack.html.left(longest / 4));
    }
    all.append(
        u"<p>Guten Tag,</p><ul><li>eins<li><b>zwei</b></ul><pre>2026-10-01 03:14:05 ERROR x\n\tat a.b(C:1)</pre>"
        "<blockquote>On 5 Oct 2026, Ann wrote:<p>alt</blockquote><table><tr><td>a<td>b</table>"
        "<img src='https://a.test/i.png' alt=Bild width=200><a href='https://b.test/x?y=1&amp;z'>https://c.test</a>"_qs);
    all.append(u"Hallo\n\n> alt\n>> älter https://a.test/x.\n\nAm 05.10.2026 schrieb Ann:\nDEBUG a\nDEBUG b\n"_qs);
    return all;
}

const QStringList& pieces()
{
    static const QStringList all =
        u"<|>|</|/>|\"|'|`|=|&|;|&#|&#x|&lt;|&Tab;|<!--|-->|--!>|<![CDATA[|]]>|<?|<a "
        u"href='|javascript:|https://a.test/|"
        "mailto:a@b.test|data:|<p>|</p>|<table>|<tr>|<td colspan=3>|<caption>|</table>|<svg>|</svg>|<math>|<mtext>|"
        "<foreignObject>|<annotation-xml "
        "encoding=text/html>|<style>|</style>|<script>|</script>|<template>|</template>|"
        "<select>|<textarea>|</textarea>|<title>|</title>|<noscript>|<frameset>|<form>|<ul>|<ol>|<li>|</li>|</"
        "ul>|<pre>|"
        "</pre>|<blockquote>|</blockquote>|<div class=gmail_quote>|</div>|<h2>|<hr>|<br>|<b>|<i>|<u>|<s>|<code>|</b>|"
        "</a>|<img src=https://a.test/i alt=y>|<img src=x width=1 height=1>|On 1 a wrote:| onload=x| hidden| style='|"
        "display:none|\u202E|\u200D|\uFEFF|ü|😀|<plaintext>|<body>|</body>|<html>|</html>|\n| |\t"_qs.split(u'|');
    return all;
}

QString mutated(Dice& dice, QString text, const QStringList& all)
{
    for (qsizetype times = 1 + dice.below(8); times > 0; --times) {
        const qsizetype at = dice.below(text.size() + 1);
        switch (dice.below(7)) {
        case 0:
            text.remove(at, 1 + dice.below(30));
            break;
        case 1:
            text.insert(at, QChar(static_cast<char16_t>(dice.below(0x10000))));
            break;
        case 2:
            text.insert(at, text.mid(dice.below(text.size()), dice.below(200)));
            break;
        case 3:
            text.insert(at, all[dice.below(all.size())]);
            break;
        case 4:
            text.insert(at, pieces()[dice.below(pieces().size())].repeated(1 + dice.below(200)));
            break;
        default:
            text.insert(at, pieces()[dice.below(pieces().size())]);
        }
    }
    return text.left(longest);
}

// The same look twice in a row is one look.
QString joined(QString html)
{
    for (const char* tag : {"code", "s", "u", "i", "b"}) {
        html.remove(u"</%1><%1>"_qs.arg(QLatin1StringView(tag)));
    }
    return html;
}

struct Checker {
    int input;
    std::uint32_t seed;
    const QString& document;

    void require(bool holds, const QString& what) const
    {
        if (!holds) {
            std::fprintf(stderr, "input %d of seed %u: %s\n%s\n", input, seed, qPrintable(what), qPrintable(document));
            std::abort();
        }
    }

    void check(const SafeHtml& safe, const SafeLimits& limits) const
    {
        const QString wrong = broken(safe);
        require(wrong.isEmpty(), wrong);
        require(safe.html.size() <= limits.output + 10'000, u"larger than allowed"_qs);
        for (const SafeLink& link : safe.links) {
            const std::optional<LinkTarget> again = linkTarget(link.target);
            require(again && again->address == link.target && !again->hadPerson, u"a link to "_qs + link.target);
            require(link.shown.size() <= 200, u"an endless link"_qs);
        }
        for (const SafeImage& image : safe.images) {
            require(image.source.startsWith(u"http://"_qs) || image.source.startsWith(u"https://"_qs) ||
                        image.source.startsWith(u"cid:"_qs, Qt::CaseInsensitive),
                    u"an image from "_qs + image.source);
        }
        // Readers of HTML leave out a line end at the beginning of `pre`.
        const SafeHtml again = safeHtml(QString(safe.html).replace(u"<pre>\n"_qs, u"<pre>\n\n"_qs));
        require(joined(again.html) == joined(safe.html),
                u"read again it is "_qs + again.html + u"\nand was "_qs + safe.html);
    }

    bool run() const
    {
        QElapsedTimer watch;
        watch.start();
        const SafeLimits small{.output = 3000, .depth = 4};
        const SafeHtml safe = safeHtml(document);
        check(safe, {});
        check(safeText(document), {});
        const SafeHtml bounded = safeHtml(document, small);
        require(broken(bounded).isEmpty(), u"within small limits: "_qs + broken(bounded));
        require(watch.elapsed() < longestTime, u"too slow"_qs);
        return !safe.text.isEmpty();
    }
};

} // namespace

int main(int argc, char** argv)
{
    const bool soak = qEnvironmentVariableIsSet("LOTSE_SOAK");
    const int inputs = argc > 1 ? std::atoi(argv[1]) * (soak ? 100 : 1) : 6000;
    const auto seed = static_cast<std::uint32_t>(argc > 2 ? std::atoi(argv[2]) : 20261122);
    const QStringList all = seeds();
    Dice dice(seed);
    int saying = 0;
    for (int i = 0; i < inputs; ++i) {
        const QString document = mutated(dice, all[dice.below(all.size())], all);
        saying += Checker{.input = i, .seed = seed, .document = document}.run() ? 1 : 0;
    }
    std::printf("seed %u: %d documents, %d say something\n", seed, inputs, saying);
    return saying > 0 ? 0 : 1; // a run in which nothing is left tests nothing
}
