#include "assembly/LogFile.h"
#include "assembly/Program.h"
#include "assembly/StatusCommand.h"
#include "foundation/Version.h"

#include <QApplication>

#include <algorithm>
#include <cstdio>
#include <string_view>

using namespace lotse;
using assembly::SingleInstance;

namespace
{

// Questions that are answered without a window, and so without a display.
bool onlyAsks(std::string_view argument)
{
    return argument == "-h" || argument == "--help" || argument == "--version";
}

int answer(int& argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    int exitCode = 0;
    (void)assembly::readOptions(QCoreApplication::arguments(), exitCode);
    return exitCode;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc > 1 && std::string_view(argv[1]) == "status") {
        const QCoreApplication application(argc, argv);
        return assembly::statusCommand(QCoreApplication::arguments());
    }
    if (std::any_of(argv + 1, argv + argc, onlyAsks)) {
        return answer(argc, argv);
    }
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("lotse"));
    QApplication::setApplicationDisplayName(QStringLiteral("Lotse"));
    QApplication::setApplicationVersion(lotse::version());
    QApplication::setDesktopFileName(QStringLiteral("org.lotse.Lotse"));

    int exitCode = 0;
    const std::optional<assembly::Options> options = assembly::readOptions(QApplication::arguments(), exitCode);
    if (!options) {
        return exitCode;
    }
    SingleInstance instance(options->folder);
    if (!instance.claim()) {
        if (instance.handOver(assembly::firstWish(*options))) {
            return 0;
        }
        std::fprintf(stderr, "lotse: %s\n", qPrintable(instance.problem()));
        return 1;
    }
    const assembly::LogFile log(options->folder);
    assembly::Program program(application, *options);
    QObject::connect(&instance, &SingleInstance::asked, &program, &assembly::Program::grant);
    program.start();
    return QApplication::exec();
}
