// lotse-bench: the budgets of the plan, each measured beside its yardstick in one run.
#include "bench/Durability.h"
#include "bench/Measure.h"
#include "bench/Mirroring.h"
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
    return bench::listWindow(application, arguments.value(3), what == QLatin1String("scroll"));
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
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
    parser.addOptions({cases, comments, runs});
    parser.process(application);

    const QTemporaryDir folder;
    const QTemporaryDir floor;
    bench::compareMirroring(folder.path(), floor.path(), parser.value(cases).toInt(), parser.value(comments).toInt());
    bench::compareStart(folder.path(), parser.value(runs).toInt());
    bench::compareMemory(folder.path(), std::max(1, parser.value(runs).toInt() / 4));
    bench::compareDurability(folder.path(), 100);
    return 0;
}
