// lotse-bench: the budgets of the plan, each measured beside its yardstick in one run.
#include "bench/Attaching.h"
#include "bench/CasePages.h"
#include "bench/Durability.h"
#include "bench/Forums.h"
#include "bench/Measure.h"
#include "bench/Mirroring.h"
#include "bench/Redaction.h"
#include "bench/Searching.h"
#include "bench/Windows.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QTemporaryDir>

using namespace lotse;

namespace
{

int asChild(QApplication& application, const QStringList& arguments)
{
    const QString what = arguments.value(2);
    if (what == QLatin1String("empty")) {
        return bench::emptyWindow(application);
    }
    if (what == QLatin1String("word")) {
        return bench::emptyWindow(application, QStringLiteral("Lotse"));
    }
    if (what == QLatin1String("list")) {
        return bench::listWindow(application, arguments.value(3), false);
    }
    return bench::program(application, arguments.value(3), what == QLatin1String("program-scroll"));
}

} // namespace

int main(int argc, char** argv)
{
    bench::WatchedApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.value(1) == QLatin1String("child")) {
        return asChild(application, arguments);
    }
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption cases(QStringLiteral("cases"), QStringLiteral("How many."), QStringLiteral("number"),
                                   QStringLiteral("100000"));
    const QCommandLineOption comments(QStringLiteral("comments"), QStringLiteral("Of each case."),
                                      QStringLiteral("number"), QStringLiteral("1"));
    const QCommandLineOption runs(QStringLiteral("runs"), QStringLiteral("Of each window."), QStringLiteral("number"),
                                  QStringLiteral("11"));
    const QCommandLineOption in(QStringLiteral("in"), QStringLiteral("A folder to keep."), QStringLiteral("folder"));
    const QCommandLineOption only(QStringLiteral("windows-only"),
                                  QStringLiteral("With what is in the folder already."));
    const QCommandLineOption log(QStringLiteral("log"), QStringLiteral("Masking alone, in a log of so many megabytes."),
                                 QStringLiteral("number"));
    const QCommandLineOption pages(QStringLiteral("case-page-only"), QStringLiteral("Only the page of one case."));
    const QCommandLineOption search(QStringLiteral("search-only"),
                                    QStringLiteral("Search alone, with ten comments to each case."));
    const QCommandLineOption forums(QStringLiteral("forums-only"),
                                    QStringLiteral("The Community alone, with so many threads of ten posts."),
                                    QStringLiteral("number"));
    const QCommandLineOption attach(QStringLiteral("attach"),
                                    QStringLiteral("Attaching alone, files of so many megabytes."),
                                    QStringLiteral("number"));
    parser.addOptions({cases, comments, runs, in, only, log, pages, search, forums, attach});
    parser.process(application);

    if (parser.isSet(log)) {
        bench::compareRedaction(parser.value(log).toInt(), 3);
        return 0;
    }
    if (parser.isSet(attach)) {
        const QTemporaryDir attached;
        bench::compareAttaching(application, attached.path(), parser.value(attach).toInt());
        return 0;
    }
    const QTemporaryDir kept;
    const QTemporaryDir floor;
    const QString folder = parser.isSet(in) ? parser.value(in) : kept.path();
    if (parser.isSet(search)) {
        bench::compareSearch(folder, parser.value(cases).toInt(), 10);
        return 0;
    }
    if (parser.isSet(forums)) {
        bench::compareForums(application, folder, parser.value(forums).toInt(), parser.value(runs).toInt());
        return 0;
    }
    if (!parser.isSet(only) && !parser.isSet(pages)) {
        bench::compareMirroring(application, folder, floor.path(), parser.value(cases).toInt(),
                                parser.value(comments).toInt());
        bench::compareDurability(floor.path(), 100);
    }
    const QTemporaryDir longCase;
    bench::compareCasePage(application, longCase.path(), parser.value(runs).toInt());
    if (parser.isSet(pages)) {
        return 0;
    }
    if (!parser.isSet(only)) {
        bench::compareRedaction(30, 1);
    }
    bench::compareStart(folder, parser.value(runs).toInt());
    bench::compareMemory(folder, std::max(1, parser.value(runs).toInt() / 4));
    if (!parser.isSet(only)) {
        const QTemporaryDir searched;
        bench::compareSearch(searched.path(), parser.value(cases).toInt(), 10);
        const QTemporaryDir talked;
        bench::compareForums(application, talked.path(), 50'000, parser.value(runs).toInt());
    }
    return 0;
}
