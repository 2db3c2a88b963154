#include "assembly/FolderProbe.h"
#include "assembly/LogFile.h"
#include "assembly/Program.h"
#include "assembly/StatusCommand.h"
#include "foundation/Version.h"
#include "support/vendor/VendorProfile.h"
#include "ui/common/Look.h"
#include "ui/desktop/DesktopBrowser.h"
#include "ui/shell/Languages.h"
#include "ui/shell/StalledDialog.h"

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

constexpr std::chrono::seconds folderPatience{2};

// Whether the start may go on: the folder answers, at once or after the person has waited for it.
bool folderAnswers(QApplication& application, const assembly::Options& options)
{
    const assembly::FolderProbe probe(options.folder);
    if (probe.answersWithin(folderPatience)) {
        return true;
    }
    ui::Languages languages;
    languages.use(options.language);
    ui::applyLook(application, platform::ColourScheme::Light); // nobody can read what was chosen
    ui::StalledDialog dialog(options.folder);
    QObject::connect(&probe, &assembly::FolderProbe::answered, &dialog, &QDialog::accept);
    QObject::connect(&dialog, &ui::StalledDialog::portalWanted, &dialog, [] {
        if (const Result<vendor::VendorProfile> vendor = vendor::loadVendorProfile(QStringLiteral("jitterbit"))) {
            ui::DesktopBrowser(qEnvironmentVariable("LOTSE_BROWSER_LOG"))
                .open(vendor->link(QStringLiteral("create-case")));
        }
    });
    return dialog.exec() == QDialog::Accepted;
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
    if (!folderAnswers(application, *options)) {
        return 0;
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
