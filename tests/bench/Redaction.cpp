#include "bench/Redaction.h"

#include "bench/Measure.h"
#include "support/redaction/Masking.h"
#include "support/redaction/SecretPatterns.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

namespace lotse::bench
{

namespace
{

// A log as agents write them: every fourth line names a host or an address, one in two hundred holds a secret.
void writeLog(const QString& path, qint64 size, bool asOneLine)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return;
    }
    for (qint64 line = 0; file.pos() < size; ++line) {
        QByteArray text = "2026-11-22 03:" + QByteArray::number(line / 60 % 60).rightJustified(2, '0') + ":" +
                          QByteArray::number(line % 60).rightJustified(2, '0') + ",118 INFO  [pool-2-thread-" +
                          QByteArray::number(line % 9) +
                          "] com.jitterbit.integration.engine.OperationEngine - operation " +
                          QByteArray::number(line * 7919) + " finished, 1200 records, Größe 17 kB";
        if (line % 4 == 1) {
            text += " from 10.20." + QByteArray::number(line % 250) + ".7 to sap-" + QByteArray::number(line % 40) +
                    ".musterfirma.de";
        }
        if (line % 200 == 3) {
            text += " login failed user=a" + QByteArray::number(line % 70) + "@firma.de password=Geheim" +
                    QByteArray::number(line % 11);
        }
        text += asOneLine ? ';' : '\n';
        file.write(text);
    }
}

double seconds(const std::function<void()>& work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

void grep(const QString& patterns, const QString& log)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral("grep"), {QStringLiteral("-E"), QStringLiteral("-i"), QStringLiteral("-a"),
                                           QStringLiteral("-c"), QStringLiteral("-f"), patterns, log});
    process.waitForFinished(-1);
}

void compare(const QTemporaryDir& folder, const QString& patterns, int megabytes, int runs, bool asOneLine)
{
    const QString log = folder.filePath(QStringLiteral("agent.log"));
    const QString masked = folder.filePath(QStringLiteral("masked.log"));
    writeLog(log, qint64{megabytes} << 20, asOneLine);
    std::vector<double> ours;
    std::vector<double> theirs;
    qint64 places = 0;
    for (int run = 0; run < runs; ++run) {
        ours.push_back(seconds([&] {
            redaction::Pseudonyms names;
            const auto result = redaction::maskFile(log, masked, redaction::SecretFinder(), names);
            places = result ? result->places : -1;
        }));
        if (!asOneLine) {
            theirs.push_back(seconds([&] { grep(patterns, log); }));
        }
    }
    note(QStringLiteral("masking %1 MB%2: %3 places masked, %4 MB/s")
             .arg(megabytes)
             .arg(asOneLine ? QStringLiteral(" in one line") : QString())
             .arg(places)
             .arg(megabytes * 1000.0 / median(ours), 0, 'f', 0));
    // One long line with a match ends such a search at once: no yardstick.
    if (!asOneLine) {
        report("masking a log, beside grep -E -c", median(ours), median(theirs), "ms", 1.0);
    }
}

} // namespace

void compareRedaction(int megabytes, int runs)
{
    const QTemporaryDir folder;
    const QString patterns = folder.filePath(QStringLiteral("patterns"));
    QFile file(patterns);
    if (file.open(QIODevice::WriteOnly)) {
        for (const char* pattern : redaction::secretPatterns()) {
            file.write(QByteArray(pattern) + '\n');
        }
        file.close();
    }
    compare(folder, patterns, megabytes, runs, false);
    compare(folder, patterns, megabytes, 1, true);
}

} // namespace lotse::bench
