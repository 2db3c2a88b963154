// What strangers write never runs, never loads, never hides, and stays readable.
#include "HtmlAttacks.h"
#include "SafeSubset.h"

#include <QElapsedTimer>
#include <QThread>
#include <QtTest>

#include <random>

using namespace lotse;
using namespace lotse::html;
using namespace Qt::Literals::StringLiterals;

namespace
{

QString shown(const QString& html)
{
    const SafeHtml safe = safeHtml(html);
    const QString wrong = broken(safe);
    return wrong.isEmpty() ? safe.html : u"BROKEN: "_qs + wrong + u" in "_qs + safe.html;
}

QString shownText(const QString& text)
{
    const SafeHtml safe = safeText(text);
    const QString wrong = broken(safe);
    return wrong.isEmpty() ? safe.html : u"BROKEN: "_qs + wrong + u" in "_qs + safe.html;
}

QString quoted(const SafeHtml& safe, std::size_t index = 0)
{
    return index < safe.quotes.size() ? safe.html.mid(safe.quotes[index].start, safe.quotes[index].length)
                                      : u"no such quote"_qs;
}

} // namespace

class SafeHtmlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rebuilds_data()
    {
        QTest::addColumn<QString>("in");
        QTest::addColumn<QString>("out");
        QTest::newRow("nothing") << u""_qs << u""_qs;
        QTest::newRow("words") << u"Grüße &amp; <Dank> & 1 < 2"_qs
                               << u"<p>Grüße &amp; & 1 &lt; 2</p>"_qs.replace(u"& 1"_qs, u"&amp; 1"_qs);
        QTest::newRow("styles") << u"<p>a <strong>b <em>c</em></strong> <ins>d</ins><del>e</del><kbd>f</kbd>"_qs
                                << u"<p>a <b>b </b><b><i>c</i></b> <u>d</u><s>e</s><code>f</code></p>"_qs;
        QTest::newRow("space") << u"<div>  a \n\t b  </div>\n<div> c</div>"_qs << u"<p>a b </p><p>c</p>"_qs;
        QTest::newRow("pre") << u"<pre>a\n  b\tc</pre>"_qs << u"<pre>a\n  b\tc</pre>"_qs;
        QTest::newRow("headings") << u"<h1>a</h1><h6>b</h6>c"_qs << u"<h1>a</h1><h4>b</h4><p>c</p>"_qs;
        QTest::newRow("breaks") << u"a<br>b<hr>c"_qs << u"<p>a<br/>b</p><hr/><p>c</p>"_qs;
        QTest::newRow("lists") << u"<ul><li>a<li>b<ol><li>c</ol></ul>"_qs
                               << u"<ul><li>a</li><li>b<ol><li>c</li></ol></li></ul>"_qs;
        QTest::newRow("table")
            << u"<table><caption>n<tr><th>a<td colspan=2 rowspan=99 onclick=x>b</table>"_qs
            << u"<table><tr><th>n</th></tr><tr><th>a</th><td colspan=\"2\" rowspan=\"20\">b</td></tr></table>"_qs;
        QTest::newRow("broken nesting") << u"<b>a<i>b</b>c</i>"_qs << u"<p><b>a</b><b><i>b</i></b><i>c</i></p>"_qs;
        QTest::newRow("block in inline") << u"<b>a<div>b</div>c</b>"_qs
                                         << u"<p><b>a</b></p><p><b>b</b></p><p><b>c</b></p>"_qs;
        QTest::newRow("text in a table") << u"<table>x<tr><td>a</table>"_qs
                                         << u"<p>x</p><table><tr><td>a</td></tr></table>"_qs;
        QTest::newRow("hidden") << u"<div style='display : NONE'>pre</div><p hidden>x</p>a"_qs << u"<p>a</p>"_qs;
        QTest::newRow("link") << u"<a href='https://example.com/?a=1&amp;b=\"'>x</a>"_qs
                              << u"<p><a href=\"https://example.com/?a=1&amp;b=%22\">x</a></p>"_qs;
        QTest::newRow("mail") << u"<a href='mailto:a@example.com?bcc=b@example.com&subject=Hi%20you'>x</a>"_qs
                              << u"<p><a href=\"mailto:a@example.com?subject=Hi%20you\">x</a></p>"_qs;
    }

    void rebuilds()
    {
        QFETCH(QString, in);
        QFETCH(QString, out);
        QCOMPARE(shown(in), out);
    }

    // Well-known ways to run a script or to load something from within harmless-looking text.
    void nothingRuns_data()
    {
        QTest::addColumn<QString>("in");
        QTest::addColumn<QString>("words"); // that remain
        for (const HtmlAttack& attack : htmlAttacks()) {
            QTest::newRow(attack.name) << attack.html << attack.words;
        }
    }

    void nothingRuns()
    {
        QFETCH(QString, in);
        QFETCH(QString, words);
        const SafeHtml safe = safeHtml(in);
        QCOMPARE(broken(safe), QString());
        QVERIFY2(!safe.html.contains(u"<script"_qs) && !safe.html.contains(u"evil.test"_qs), qPrintable(safe.html));
        for (const SafeLink& link : safe.links) {
            QVERIFY(!link.target.contains(u"script"_qs));
        }
        if (!words.isEmpty()) {
            QString text = safe.text.trimmed();
            QCOMPARE(text.remove(u'\n'), words);
        }
    }

    void saysWhereLinksLead()
    {
        const SafeHtml safe = safeHtml(u"<a href='https://evil.test/login'>https://www.jitterbit.com/login</a>"
                                       "<a href='https://www.jitterbit.com@evil.test/'>here</a>"
                                       "<a href='https://bücher.example/a b'>Bücher</a>"
                                       "<a href='https://Example.com/x'>www.example.com</a>"
                                       "<a href='https://empty.test/'></a>"_qs);
        QCOMPARE(broken(safe), QString());
        const std::vector<SafeLink> expected{
            {.target = u"https://evil.test/login"_qs,
             .shown = u"https://www.jitterbit.com/login"_qs,
             .misleading = true},
            {.target = u"https://evil.test/"_qs, .shown = u"here"_qs, .misleading = true},
            {.target = u"https://xn--bcher-kva.example/a%20b"_qs, .shown = u"Bücher"_qs, .misleading = false},
            {.target = u"https://example.com/x"_qs, .shown = u"www.example.com"_qs, .misleading = false}};
        QCOMPARE(safe.links.size(), expected.size());
        for (std::size_t i = 0; i < expected.size(); ++i) {
            QCOMPARE(safe.links[i].target, expected[i].target);
            QCOMPARE(safe.links[i].shown, expected[i].shown);
            QCOMPARE(safe.links[i].misleading, expected[i].misleading);
        }
    }

    void imagesAreOnlyListed()
    {
        const SafeHtml safe = safeHtml(u"a <img src='https://example.com/a.png' alt='Plan'> <img src='cid:x@y'>"
                                       "<img src='data:image/png;base64,AAAA' alt=B>"
                                       "<img src='https://track.test/p?u=1' width=1 height=1>"_qs);
        QCOMPARE(broken(safe), QString());
        QCOMPARE(safe.html, u"<p>a ▣ Plan ▣▣ B</p>"_qs);
        QCOMPARE(safe.images.size(), std::size_t(3));
        QCOMPARE(safe.images[0].source, u"https://example.com/a.png"_qs);
        QCOMPARE(safe.images[0].alternative, u"Plan"_qs);
        QCOMPARE(safe.images[1].source, u"cid:x@y"_qs);
        QVERIFY(safe.images[2].tracker);
        QCOMPARE(safe.images[2].position, qsizetype(-1));
    }

    void marksQuotes()
    {
        QCOMPARE(quoted(safeHtml(u"<p>Danke</p><blockquote>alt<blockquote>älter</blockquote></blockquote><p>Gruß"_qs)),
                 u"<blockquote><p>alt</p><blockquote><p>älter</p></blockquote></blockquote>"_qs);
        const SafeHtml gmail = safeHtml(u"neu<div class='x gmail_quote'><div>On Mon, 5 Oct 2026 Ann wrote:</div>"
                                        "<blockquote>alt</blockquote></div>"_qs);
        QCOMPARE(broken(gmail), QString());
        QCOMPARE(gmail.quotes.size(), std::size_t(1));
        QCOMPARE(quoted(gmail), u"<p>On Mon, 5 Oct 2026 Ann wrote:</p><blockquote><p>alt</p></blockquote>"_qs);
        const SafeHtml introduced = safeHtml(
            u"<p>neu</p><div>Am 05.10.2026 um 09:14 schrieb Ann &lt;a@b.de&gt;:</div><blockquote>alt</blockquote>unten"_qs);
        QCOMPARE(introduced.quotes.size(), std::size_t(1));
        QVERIFY(quoted(introduced).startsWith(u"<p>Am 05.10.2026"_qs));
        QVERIFY(quoted(introduced).endsWith(u"</blockquote>"_qs));
        const SafeHtml bare =
            safeHtml(u"<p>neu</p><p>On 5 Oct 2026, Ann wrote:</p><p>alt</p><blockquote>x</blockquote>"_qs);
        QCOMPARE(bare.quotes.size(), std::size_t(1));
        QCOMPARE(quoted(bare), u"<p>On 5 Oct 2026, Ann wrote:</p><p>alt</p><blockquote><p>x</p></blockquote>"_qs);
        QVERIFY(safeHtml(u"<p>Am Montag schrieb ich nichts.</p><p>x</p>"_qs).quotes.empty());
    }

    void showsTheUnseen_data()
    {
        QTest::addColumn<QString>("in");
        QTest::addColumn<QString>("out");
        QTest::newRow("override") << u"a\u202Efdp.exe"_qs << u"a⟦U+202E⟧fdp.exe"_qs;
        QTest::newRow("entity") << u"a&#x202E;b"_qs << u"a⟦U+202E⟧b"_qs;
        QTest::newRow("zero width") << u"a\u200B\u200B\u200Bb"_qs << u"a⟦U+200B ×3⟧b"_qs;
        QTest::newRow("frame of the text engine") << u"a\uFDD0b\uFFFCc"_qs << u"a\uFFFDb⟦U+FFFC⟧c"_qs;
        QTest::newRow("tags") << QString::fromUtf8("a\xF3\xA0\x81\x81"
                                                   "b")
                              << u"a⟦U+E0041⟧b"_qs;
        QTest::newRow("emoji stays") << u"👩\u200D💻 👨🏽\u200D🚒"_qs
                                     << u"👩\u200D💻 👨🏽\u200D🚒"_qs;
        QTest::newRow("persian stays") << u"می\u200Cخواهم"_qs << u"می\u200Cخواهم"_qs;
        QTest::newRow("joiner between letters") << u"pay\u200Dpal"_qs << u"pay⟦U+200D⟧pal"_qs;
        QTest::newRow("hebrew stays") << u"שלום"_qs << u"שלום"_qs;
        QTest::newRow("lone surrogate") << QString(QChar(0xD800)) + u"a"_qs << u"?a"_qs;
    }

    void showsTheUnseen()
    {
        QFETCH(QString, in);
        QFETCH(QString, out);
        QCOMPARE(shown(in), u"<p>"_qs + out + u"</p>"_qs);
    }

    void laysOutPlainText_data()
    {
        QTest::addColumn<QString>("in");
        QTest::addColumn<QString>("out");
        QTest::newRow("escaped") << u"<b>a</b> & b\r\nc\n\n\nd"_qs
                                 << u"<p>&lt;b&gt;a&lt;/b&gt; &amp; b<br/>c</p><p>d</p>"_qs;
        QTest::newRow("link")
            << u"siehe (https://example.com/a_(b)?x=1&y), oder a.b@example.com."_qs
            << u"<p>siehe (<a href=\"https://example.com/a_(b)?x=1&amp;y\">https://example.com/a_(b)?x=1&amp;y</a>), "
               u"oder "
               "<a href=\"mailto:a.b@example.com\">a.b@example.com</a>.</p>"_qs;
        QTest::newRow("no link") << u"javascript:x data:y file:///z ftp://a"_qs
                                 << u"<p>javascript:x data:y file:///z ftp://a</p>"_qs;
        QTest::newRow("quote")
            << u"neu\n> alt\n>> älter\n> alt2\nnoch"_qs
            << u"<p>neu</p><blockquote><p>alt</p><blockquote><p>älter</p></blockquote><p>alt2</p></blockquote><p>noch</p>"_qs;
        QTest::newRow("log")
            << u"Siehe:\n2026-10-01 03:14:05 ERROR  x  <y>\n\tat a.b.C(D.java:1)\n\nCaused by: z\nEnde"_qs
            << u"<p>Siehe:</p><pre>2026-10-01 03:14:05 ERROR  x  &lt;y&gt;\n\tat a.b.C(D.java:1)\n\nCaused by: z</pre><p>Ende</p>"_qs;
        QTest::newRow("fence") << u"a\n```js\nif (x)\n```\nb"_qs << u"<p>a</p><pre>if (x)</pre><p>b</p>"_qs;
        QTest::newRow("one line is prose") << u"a\n    b\nc"_qs << u"<p>a<br/>b<br/>c</p>"_qs;
        QTest::newRow("unseen") << u"a\u202Eb\uFDD0"_qs << u"<p>a⟦U+202E⟧b⟦U+FDD0⟧</p>"_qs;
    }

    void laysOutPlainText()
    {
        QFETCH(QString, in);
        QFETCH(QString, out);
        QCOMPARE(shownText(in), out);
    }

    void marksQuotesOfPlainText()
    {
        const SafeHtml safe =
            safeText(u"neu\n\nAm Mo., 5. Okt. 2026 um 09:14 schrieb Ann Beispiel\n<ann@example.com>:\n"
                     "> alt\n> mehr\n\nunten"_qs);
        QCOMPARE(broken(safe), QString());
        QCOMPARE(safe.quotes.size(), std::size_t(1));
        QVERIFY(quoted(safe).startsWith(u"<p>Am Mo."_qs));
        QVERIFY(quoted(safe).endsWith(u"mehr</p></blockquote>"_qs));
        QVERIFY(safe.html.endsWith(u"<p>unten</p>"_qs));
        QCOMPARE(quoted(safeText(u"neu\nOn 5 Oct 2026, Ann wrote:\nalt\n\nmehr"_qs)),
                 u"<p>On 5 Oct 2026, Ann wrote:</p><p>alt</p><p>mehr</p>"_qs);
    }

    void givesTextForSearch()
    {
        QCOMPARE(safeHtml(u"<h1>Titel</h1><p>a <b>b</b><br>c</p><ul><li>d<li>e</ul><script>f</script>"_qs).text,
                 u"Titel\na b\nc\nd\ne\n"_qs);
    }

    // On a thread with little stack: neither the parser nor the walk may go as deep as the document.
    void survivesDepth_data()
    {
        QTest::addColumn<QString>("tag");
        for (const char* tag :
             {"div", "b", "blockquote", "table><tr><td", "ul><li", "font", "svg", "a href=https://a.test/"}) {
            QTest::newRow(tag) << QString::fromLatin1(tag);
        }
    }

    void survivesDepth()
    {
        QFETCH(QString, tag);
        const QString html = u"vorn"_qs + (u'<' + tag + u'>').repeated(100'000) + u"hinten"_qs;
        SafeHtml safe;
        QElapsedTimer watch;
        watch.start();
        const std::unique_ptr<QThread> thread(
            QThread::create([&] { safe = safeHtml(html, {.time = std::chrono::milliseconds(300)}); }));
        thread->setStackSize(256 * 1024);
        thread->start();
        QVERIFY(thread->wait(60'000));
        qInfo("%lld ms, %s", watch.elapsed(), safe.simplified ? "simplified" : "laid out");
        QCOMPARE(broken(safe), QString());
        QVERIFY(safe.text.contains(u"vorn"_qs));
        QVERIFY(tag == u"svg"_qs || safe.text.contains(u"hinten"_qs));
    }

    void keepsLimits()
    {
        const SafeHtml input = safeHtml(u"abc<p>def"_qs, {.input = 4});
        QVERIFY(input.cut);
        QCOMPARE(input.text, u"abc<\n"_qs);
        const SafeHtml output = safeHtml(u"<blockquote><ul><li><b>"_qs + u"word 😀 "_qs.repeated(1000), {.output = 500});
        QVERIFY(output.cut);
        QCOMPARE(broken(output), QString());
        QVERIFY(output.html.size() < 600);
        const SafeHtml memory = safeHtml(u"<p>a<b>b</b>"_qs, {.memory = 100});
        QVERIFY(memory.simplified);
        QCOMPARE(memory.text, u"a b \n"_qs);
        const SafeHtml flat = safeHtml(u"<blockquote>"_qs.repeated(9) + u"a"_qs, {.depth = 3});
        QCOMPARE(flat.html.count(u"<blockquote>"_qs), 3);
        QVERIFY(!flat.cut);
    }

    // Pictures written into the document never keep the words behind them from being read.
    void leavesPicturesOut()
    {
        const QString picture = u"QUJD\r\n"_qs.repeated(4'000'000); // 24 million characters
        const QString html = u"vorn <img alt=Bild src='data:image/png;base64,"_qs + picture + u"'> hinten"_qs;
        QElapsedTimer watch;
        watch.start();
        const SafeHtml safe = safeHtml(html);
        qInfo("%lld ms", watch.elapsed());
        QCOMPARE(broken(safe), QString());
        QCOMPARE(safe.text, u"vorn ▣ Bild hinten\n"_qs);
        QVERIFY(!safe.cut && safe.images.empty());
    }

    // Formatting that is opened n times and reconstructed in n paragraphs asks for n² elements.
    void survivesBombs_data()
    {
        QTest::addColumn<QString>("in");
        QString styles;
        for (int i = 0; i < 20'000; ++i) {
            styles += u"<b id=%1>"_qs.arg(i);
        }
        QTest::newRow("reconstruction") << styles + u"<p>x"_qs.repeated(20'000);
        QTest::newRow("10 MB of text") << u"Größe 1 &lt; 2 "_qs.repeated(700'000);
        QTest::newRow("10 MB of tags") << u"<b>a</b>"_qs.repeated(1'250'000);
        QTest::newRow("long attribute") << u"<a href='https://a.test/"_qs + u"x"_qs.repeated(5'000'000) + u"'>b</a>"_qs;
        QTest::newRow("link in every word")
            << u"<a href='https://a.test/"_qs + u"x"_qs.repeated(1900) + u"'>"_qs + u"<p>b"_qs.repeated(100'000);
        QTest::newRow("one long word") << u"a@"_qs.repeated(3'000'000);
    }

    void survivesBombs()
    {
        QFETCH(QString, in);
        QElapsedTimer watch;
        watch.start();
        const SafeHtml html = safeHtml(in, {.time = std::chrono::seconds(1)});
        const qint64 htmlTime = watch.restart();
        const SafeHtml text = safeText(in);
        qInfo("HTML %lld ms%s, text %lld ms", htmlTime, html.simplified ? " (simplified)" : "", watch.elapsed());
        QCOMPARE(broken(html), QString());
        QCOMPARE(broken(text), QString());
        QVERIFY(html.html.size() < 20'000'000);
        QVERIFY(!html.text.isEmpty() || html.cut);
    }

    void holdsForMutations()
    {
        const QStringList pieces =
            u"<|>|</|/>|\"|'|`|=|&|;|&#|&#x|<!--|-->|<![CDATA[|]]>|<?|<b|<i>|</b>|<a href=|javascript:|https://a.test/|"
            "<p>|</p>|<table>|<tr>|<td>|</table>|<svg>|<math>|<mtext>|<style>|</style>|<script>|</script>|<template>|"
            "</template>|<select>|<option>|<textarea>|<title>|<noscript>|<frameset>|<form>|<ul>|<li>|</ul>|<pre>|\n|"
            "<blockquote>|</blockquote>|<img src=x alt=y>|<div class=gmail_quote>|</div>|On 1 a wrote:|onload=x|\u202E|"
            "\u200D|\uFEFF|ü|😀|<br>|<h1>|<isindex>|<plaintext>|<foreignObject>|<annotation-xml encoding=text/html>|"
            "</p >|<body>|</body>|<html x=y>|<head>|<caption>|<colgroup>|<col>|<button>|<nobr>|<applet>|<a>"_qs.split(
                u'|');
        std::mt19937 random(20261122);
        const auto below = [&](qsizetype limit) {
            return std::uniform_int_distribution<qsizetype>(0, limit - 1)(random);
        };
        for (int round = 0; round < 4000; ++round) {
            QString in;
            for (qsizetype left = 1 + below(60); left > 0; --left) {
                in += pieces[below(pieces.size())];
            }
            for (qsizetype left = below(6); left > 0 && !in.isEmpty(); --left) {
                const qsizetype at = below(in.size());
                switch (below(3)) {
                case 0:
                    in.remove(at, 1 + below(4));
                    break;
                case 1:
                    in.insert(at, QChar(static_cast<char16_t>(below(0x10000))));
                    break;
                default:
                    in.insert(at, in.mid(below(in.size()), below(20)));
                }
            }
            const QString wrong = broken(safeHtml(in)) + broken(safeText(in));
            QVERIFY2(wrong.isEmpty(), qPrintable(u"%1 in round %2: %3"_qs.arg(wrong).arg(round).arg(in)));
        }
    }
};

QTEST_APPLESS_MAIN(SafeHtmlTest)
#include "SafeHtmlTest.moc"
