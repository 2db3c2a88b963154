// lotse-status: `lotse status` as a program of its own. A program with windows has no console on Windows; this one has.
#include "assembly/StatusCommand.h"

#include <QCoreApplication>

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    QStringList words = QCoreApplication::arguments();
    words.insert(1, QStringLiteral("status"));
    return lotse::assembly::statusCommand(words);
}
