#include "bench/Redaction.h"

#include "bench/AgentLog.h"
#include "bench/Measure.h"
#include "support/redaction/Masking.h"
#include "support/redaction/SecretPatterns.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <sys/resource.h>

namespace lotse::bench
{

namespace
{

double seconds(const std::function<void()>& work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

// The most that this process ever held, in kB.
qint64 mostMemory()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
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
    writeAgentLog(log, qint64{megabytes} << 20, asOneLine);
    std::vector<double> ours;
    std::vector<double> theirs;
    qint64 places = 0;
    const qint64 before = mostMemory();
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
    note(QStringLiteral("masking %1 MB%2: %3 places masked, %4 MB/s, %5 MB more memory than before")
             .arg(megabytes)
             .arg(asOneLine ? QStringLiteral(" in one line") : QString())
             .arg(places)
             .arg(megabytes * 1000.0 / median(ours), 0, 'f', 0)
             .arg(static_cast<double>(mostMemory() - before) / 1024, 0, 'f', 0));
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
