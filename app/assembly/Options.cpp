#include "assembly/Options.h"

#include "foundation/Version.h"

#include <QCommandLineParser>
#include <QDir>
#include <QStandardPaths>

#include <cstdio>

namespace lotse::assembly
{

namespace
{

// File managers hand over a path or an address; the one that runs already may stand in another folder.
QString draftPath(const QString& argument)
{
    const QUrl address(argument);
    return QDir::cleanPath(QDir::current().absoluteFilePath(address.isLocalFile() ? address.toLocalFile() : argument));
}

} // namespace

QString usualFolder(bool practice)
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           (practice ? QStringLiteral("/lotse-practice") : QStringLiteral("/lotse"));
}

std::optional<Options> readOptions(const QStringList& arguments, int& exitCode)
{
    const QCommandLineOption demo(QStringLiteral("demo"),
                                  QStringLiteral("Practice mode: a portal of its own, nothing reaches the vendor."));
    const QCommandLineOption portal(QStringLiteral("demo-portal"),
                                    QStringLiteral("Practice mode with a lotse-practice that runs already."),
                                    QStringLiteral("URL"));
    const QCommandLineOption down(QStringLiteral("production-down"),
                                  QStringLiteral("Begin a production-down report at once."));
    const QCommandLineOption folder(QStringLiteral("profile-folder"), QStringLiteral("Keep everything in this folder."),
                                    QStringLiteral("DIR"));
    const QCommandLineOption language(QStringLiteral("language"), QStringLiteral("Language of this run: de or en."),
                                      QStringLiteral("LANGUAGE"));
    const QCommandLineOption status(QStringLiteral("status-url"),
                                    QStringLiteral("Read this status page instead of the account's."),
                                    QStringLiteral("URL"));
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")}, QStringLiteral("Show this help."));
    const QCommandLineOption version(QStringLiteral("version"), QStringLiteral("Show the version."));
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Support assistant for customers of an integration platform."));
    parser.addOptions({demo, portal, down, folder, language, status, help, version});
    parser.addPositionalArgument(QStringLiteral("FILE"), QStringLiteral("A handed-over draft to import."),
                                 QStringLiteral("[FILE]"));
    exitCode = 0;
    if (!parser.parse(arguments) || parser.positionalArguments().size() > 1) {
        std::fprintf(
            stderr, "lotse: %s\n",
            qPrintable(parser.errorText().isEmpty() ? QStringLiteral("unexpected argument") : parser.errorText()));
        exitCode = 2;
        return std::nullopt;
    }
    if (parser.isSet(help)) {
        std::fputs(qPrintable(parser.helpText()), stdout);
        std::puts(
            "\nlotse status [--json] prints the vendor's system status without a window; see lotse status --help.");
        return std::nullopt;
    }
    if (parser.isSet(version)) {
        std::printf("lotse %s\n", lotse::version().data());
        return std::nullopt;
    }
    Options options;
    options.practice = parser.isSet(demo) || parser.isSet(portal);
    options.practicePortal = QUrl(parser.value(portal));
    options.productionDown = parser.isSet(down);
    options.statusPage = QUrl(parser.value(status));
    options.folder = parser.isSet(folder) ? QDir(parser.value(folder)).absolutePath() : usualFolder(options.practice);
    options.language = parser.value(language);
    if (!parser.positionalArguments().isEmpty()) {
        options.draft = draftPath(parser.positionalArguments().constFirst());
    }
    return options;
}

} // namespace lotse::assembly
