// What is found in texts and logs, what is left alone, and how it is masked.
#include "support/redaction/Masking.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <cstdio>

using namespace lotse;
using namespace lotse::redaction;
using namespace Qt::Literals::StringLiterals;

namespace
{

struct Line {
    QByteArray text;
    std::vector<Finding> wanted;
};

// A line of the corpus without its marks, and what they say.
Line lineOf(QByteArray marked)
{
    static const QByteArray open = "⟦";
    static const QByteArray close = "⟧";
    Line line;
    for (;;) {
        const qsizetype begin = marked.indexOf(open);
        if (begin < 0) {
            line.text += marked;
            return line;
        }
        const qsizetype bar = marked.indexOf('|', begin);
        const qsizetype end = marked.indexOf(close, bar);
        const QString kind = QString::fromUtf8(marked.mid(begin + open.size(), bar - begin - open.size()));
        line.text += marked.left(begin);
        const QByteArray value = marked.mid(bar + 1, end - bar - 1);
        if (!value.isEmpty()) {
            line.wanted.push_back({line.text.size(), value.size(), kindFromName(kind).value()});
        }
        line.text += value;
        marked = marked.mid(end + close.size());
    }
}

std::vector<Line> corpus(const QString& name)
{
    QFile file(QStringLiteral(LOTSE_TEST_DATA "/") + name);
    std::vector<Line> lines;
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray& line : file.readAll().split('\n')) {
            if (!line.isEmpty() && !line.startsWith('#')) {
                lines.push_back(lineOf(line));
            }
        }
    }
    return lines;
}

// Found exactly as marked, from its first character to its last.
struct Score {
    int wanted = 0;
    int found = 0;
    int right = 0;
    int wrongKind = 0;
    double precision() const { return found > 0 ? double(right) / found : 0; }
    double recall() const { return wanted > 0 ? double(right) / wanted : 0; }
};

bool holds(const std::vector<Finding>& findings, const Finding& one)
{
    return std::any_of(findings.begin(), findings.end(),
                       [&one](const Finding& other) { return other.begin == one.begin && other.length == one.length; });
}

Score scored(const QString& name)
{
    const SecretFinder finder;
    const std::vector<Line> lines = corpus(name);
    Score score;
    for (const Line& line : lines) {
        const std::string_view text(line.text.constData(), static_cast<std::size_t>(line.text.size()));
        const std::vector<Finding> findings = finder.find(text);
        score.wanted += static_cast<int>(line.wanted.size());
        score.found += static_cast<int>(findings.size());
        for (const Finding& each : line.wanted) {
            if (holds(findings, each)) {
                ++score.right;
            } else {
                std::printf("missed:  %s\n", line.text.constData());
            }
        }
        for (const Finding& each : findings) {
            if (!holds(line.wanted, each)) {
                std::printf("wrongly: %s  <- %s\n", line.text.constData(),
                            line.text.mid(each.begin, each.length).constData());
            } else if (std::find(line.wanted.begin(), line.wanted.end(), each) == line.wanted.end()) {
                ++score.wrongKind;
            }
        }
    }
    std::printf("%s: %zu lines, %d secrets, %d found, %d exactly right, %d of another kind: precision %.3f, recall "
                "%.3f\n",
                qPrintable(name), lines.size(), score.wanted, score.found, score.right, score.wrongKind,
                score.precision(), score.recall());
    return score;
}

QString masked(const QString& text, const Rules& rules = {})
{
    Pseudonyms names;
    return maskText(text, SecretFinder(rules), names).text;
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class RedactionTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString path(const QString& name) const { return m_folder.filePath(name); }
    QString write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(path(name));
        if (file.open(QIODevice::WriteOnly)) {
            file.write(bytes);
        }
        return path(name);
    }
    QByteArray maskedFile(const QByteArray& bytes, MaskedFile* told = nullptr) const
    {
        Pseudonyms names;
        const Result<MaskedFile> result =
            maskFile(write(u"in.log"_qs, bytes), path(u"out.log"_qs), SecretFinder(), names);
        if (told && result) {
            *told = *result;
        }
        return result ? contentOf(path(u"out.log"_qs)) : QByteArray("failed");
    }

private Q_SLOTS:
    void findsSecretsAndLeavesLookAlikes()
    {
        const Score score = scored(u"secrets.txt"_qs);
        QVERIFY(score.wanted > 70);
        QVERIFY(score.precision() >= 0.97);
        QVERIFY(score.recall() >= 0.97);
        QVERIFY(score.wrongKind <= 2);
    }

    // Lines that most patterns were not made for.
    void findsMostOfWhatIsNew()
    {
        const Score score = scored(u"secrets-second.txt"_qs);
        QVERIFY(score.wanted > 45);
        QVERIFY(score.precision() >= 0.85);
        QVERIFY(score.recall() >= 0.85);
    }

    void theSameValueHasTheSameName()
    {
        Pseudonyms names;
        const SecretFinder finder;
        const MaskedText first = maskText(u"password=Sommer26 mail a@firma.de"_qs, finder, names);
        QCOMPARE(first.text, u"password=[password-1] mail [email-1]"_qs);
        QCOMPARE(first.values.size(), 2u);
        const MaskedText second = maskText(u"an A@FIRMA.DE und b@firma.de, pwd: Sommer26"_qs, finder, names);
        QCOMPARE(second.text, u"an [email-1] und [email-2], pwd: [password-1]"_qs);
        // What is stored tells no value, and goes on with the same names.
        const QJsonObject stored = names.toJson();
        const QByteArray json = QJsonDocument(stored).toJson();
        QVERIFY(!json.contains("Sommer26") && !json.contains("firma"));
        Pseudonyms again(stored);
        QCOMPARE(maskText(u"c@firma.de b@firma.de"_qs, finder, again).text, u"[email-3] [email-2]"_qs);
        // What is masked stays as it is.
        QCOMPARE(maskText(second.text, finder, again).text, second.text);
    }

    void aSecretThatIsTypedHasOneName()
    {
        Pseudonyms names;
        const SecretFinder finder;
        const auto typed = [&](const QStringList& texts) {
            QStringList masked;
            for (const MaskedText& text : maskWhileTyping(texts, finder, names)) {
                masked.append(text.text);
            }
            return masked;
        };
        const QString secret = u"Sommer26x"_qs;
        for (qsizetype length = 7; length <= secret.size(); ++length) {
            QCOMPARE(typed({u"password="_qs + secret.left(length), u"a@firma.de"_qs}),
                     QStringList({u"password=[password-1]"_qs, u"[email-1]"_qs}));
        }
        // What a file holds keeps its name, whatever becomes of the text.
        QCOMPARE(maskText(u"pwd: Sommer26x"_qs, finder, names).text, u"pwd: [password-1]"_qs);
        QCOMPARE(typed({u"password=Herbst27y password=Winter28z"_qs}),
                 QStringList(u"password=[password-2] password=[password-3]"_qs));
        QCOMPARE(typed({u"password=Winter28z"_qs}), QStringList(u"password=[password-3]"_qs));
        // After a restart, too: what was only typed can still go.
        Pseudonyms again(names.toJson());
        QCOMPARE(maskWhileTyping({u"password=Winter28zz"_qs}, finder, again).front().text, u"password=[password-3]"_qs);
        QCOMPARE(maskText(u"pwd: Sommer26x"_qs, finder, again).text, u"pwd: [password-1]"_qs);
    }

    void followsThePerson()
    {
        const QString text =
            u"host sap01.firma.de asks api.jitterbit.com as Projekt Adler, projekt adler, x@firma.de"_qs;
        QCOMPARE(masked(text, {.open = {}, .openDomains = {u"jitterbit.com"_qs}, .added = {u"Projekt Adler"_qs}}),
                 u"host [host-1] asks api.jitterbit.com as [masked-1], [masked-1], [email-1]"_qs);
        QCOMPARE(masked(text, {.open = {u"SAP01.firma.de"_qs, u"X@firma.de"_qs},
                               .openDomains = {u"jitterbit.com"_qs},
                               .added = {}}),
                 text);
        // A part of another domain's name is not that domain.
        QCOMPARE(
            masked(u"at evil-jitterbit.com now"_qs, {.open = {}, .openDomains = {u"jitterbit.com"_qs}, .added = {}}),
            u"at [host-1] now"_qs);
    }

    void masksAFileOnceItIsCutAnywhere()
    {
        // Secrets at every place around the borders of the blocks that a file is read in.
        QByteArray text;
        QByteArray wanted;
        int line = 0;
        while (text.size() < (3 << 20)) {
            const QByteArray pad(50 + (line * 37) % 211, 'x');
            text += pad + " password=Sommer2026 from 10.1.2.3 to anna@firma.de\n";
            wanted += pad + " password=[password-1] from [ip-1] to [email-1]\n";
            ++line;
        }
        MaskedFile told;
        const QByteArray result = maskedFile(text, &told);
        QVERIFY(result == wanted);
        QCOMPARE(told.places, qint64(line) * 3);
        QCOMPARE(told.values.size(), 3u);
        QCOMPARE(told.values.front().count, qint64(line));
    }

    void masksALogThatIsOneLine()
    {
        QByteArray text;
        QByteArray wanted;
        for (int part = 0; part < 60000; ++part) {
            const QByteArray pad(20 + part % 97, 'y');
            text += pad + ", password=Sommer2026 ";
            wanted += pad + ", password=[password-1] ";
        }
        QVERIFY(text.size() > (4 << 20));
        const QByteArray result = maskedFile(text);
        const auto [a, b] = std::mismatch(result.begin(), result.end(), wanted.begin(), wanted.end());
        const qsizetype same = a - result.begin();
        QVERIFY2(result == wanted, result.mid(std::max<qsizetype>(0, same - 60), 160).constData());
    }

    void masksAPrivateKeyAcrossBlocks()
    {
        const QByteArray pad((1 << 20) - 700, '\n');
        const QByteArray key = "-----BEGIN PRIVATE KEY-----\n" + QByteArray(1600, 'M') + "\n-----END PRIVATE KEY-----";
        QCOMPARE(maskedFile(pad + key + "\nafter\n"), pad + "[privatekey-1]\nafter\n");
        // Without its end it hides no more than a key's length.
        const QByteArray rest = QByteArray("harmless line\n").repeated(200000);
        const QByteArray cut = maskedFile("-----BEGIN PRIVATE KEY-----\n" + rest);
        QVERIFY(cut.startsWith("[privatekey-1]"));
        QVERIFY(rest.size() - cut.size() < 200000);
    }

    // Where the work grew faster than the text, these would outlast the time that a test is given.
    void isNotSlowedByHostileText()
    {
        const QList<QByteArray> parts = {"a",          "a.",      "a@",  "1:", "server=", "\\\\",
                                         "password=",  "eyJ.",    "://", "a-", "\"",      "-----BEGIN PRIVATE KEY-----",
                                         "<password>", "Cookie:="};
        const SecretFinder finder;
        for (const QByteArray& part : parts) {
            const QByteArray text = part.repeated((128 << 10) / part.size());
            Pseudonyms names;
            const MaskedText masked = maskText(QString::fromLatin1(text), finder, names);
            QVERIFY2(!masked.text.isEmpty(), part.constData());
        }
    }

    void leavesOtherBytesAlone()
    {
        QByteArray text;
        for (int byte = 1; byte < 256; ++byte) {
            text += static_cast<char>(byte >= 32 || byte == 9 || byte == 10 || byte == 13 ? byte : 32);
        }
        text = "umlaut \xfc\xe4 in latin-1, host=db-7\r\n" + text + "\n";
        QCOMPARE(maskedFile(text), QByteArray(text).replace("db-7", "[host-1]"));
        QCOMPARE(maskedFile(""), QByteArray());
    }

    void readsUtf16()
    {
        QStringEncoder encoder(QStringEncoder::Utf16LE, QStringConverter::Flag::WriteBom);
        const QByteArray text = encoder.encode(u"Kennwort: Größe77\r\n"_qs);
        QCOMPARE(QString::fromUtf8(maskedFile(text)).remove(QChar(0xfeff)), u"Kennwort: [password-1]\r\n"_qs);
    }

    void knowsWhatIsNoText()
    {
        Pseudonyms names;
        const QString archive = write(u"log.txt"_qs, QByteArray("PK\x03\x04\0\0\x08\0", 8) + QByteArray(500, '\x01'));
        const Result<MaskedFile> result = maskFile(archive, path(u"no.txt"_qs), SecretFinder(), names);
        QVERIFY(result);
        QVERIFY(!result->isText);
        QVERIFY(!QFile::exists(path(u"no.txt"_qs)));
    }

    void canBeStopped()
    {
        const QString big = write(u"big.log"_qs, QByteArray("nothing to see in this line at all\n").repeated(200000));
        std::stop_source stop;
        qint64 reached = 0;
        Pseudonyms names;
        const Result<MaskedFile> result =
            maskFile(big, path(u"half.log"_qs), SecretFinder(), names, stop.get_token(), [&](qint64 bytes) {
                reached = bytes;
                stop.request_stop();
            });
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Cancelled);
        QVERIFY(reached > 0 && reached < QFileInfo(big).size());
        QVERIFY(!QFile::exists(path(u"half.log"_qs)));
        const Result<MaskedFile> missing = maskFile(path(u"gone"_qs), path(u"x"_qs), SecretFinder(), names);
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, ErrorCode::FileNotReadable);
    }
};

QTEST_GUILESS_MAIN(RedactionTest)
#include "RedactionTest.moc"
