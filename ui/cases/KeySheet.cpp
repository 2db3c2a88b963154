#include "ui/cases/KeySheet.h"

#include "ui/common/Look.h"

#include <QGridLayout>
#include <QKeySequence>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace lotse::ui
{

namespace
{

QString keysOf(const QKeySequence& keys)
{
    return keys.toString(QKeySequence::NativeText);
}

} // namespace

KeySheet::KeySheet(QWidget* parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("keySheet"));
    setWindowTitle(tr("Keys"));
    const auto key = [](auto... parts) { return keysOf(QKeySequence(parts...)); };
    using Group = std::pair<QString, QList<std::pair<QString, QString>>>;
    const QList<Group> groups{
        {tr("Everywhere"),
         {{key(Qt::CTRL | Qt::Key_1), tr("My Cases; the other tabs are 2, 3 and so on")},
          {key(Qt::CTRL | Qt::SHIFT | Qt::Key_P), tr("Report production down")},
          {key(Qt::Key_F5), tr("Ask the portal for what is new")},
          {key(Qt::CTRL | Qt::Key_Comma), tr("Settings")},
          {key(Qt::Key_Question), tr("This sheet")}}},
        {tr("List of cases"),
         {{keysOf(QKeySequence::Find), tr("Search the cases")},
          {key(Qt::Key_Up) + QLatin1Char(' ') + key(Qt::Key_Down), tr("The case before, the next one")},
          {key(Qt::Key_Return), tr("Open the case")},
          {keysOf(QKeySequence::Paste), tr("Take over a status e-mail")}}},
        {tr("A case"),
         {{key(Qt::Key_N) + QLatin1Char(' ') + key(Qt::Key_P), tr("The next message, the one before")},
          {key(Qt::Key_L), tr("The next link or fold; Return opens it")},
          {key(Qt::Key_R), tr("Reply")},
          {key(Qt::CTRL | Qt::Key_Return), tr("Send the reply")},
          {key(Qt::Key_A), tr("Attach files")},
          {key(Qt::Key_E), tr("Ask for escalation")},
          {keysOf(QKeySequence::Print), tr("Print")},
          {key(Qt::Key_Escape), tr("Back to the list")}}},
    };
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(Space::large);
    grid->setVerticalSpacing(Space::tiny);
    int row = 0;
    for (const auto& [title, keys] : groups) {
        auto* heading = new QLabel(title, this);
        setTextRole(heading, TextRole::Heading);
        heading->setContentsMargins(0, row > 0 ? Space::small : 0, 0, 0);
        grid->addWidget(heading, row++, 0, 1, 2);
        for (const auto& [names, meaning] : keys) {
            auto* name = new QLabel(names, this);
            setTextRole(name, TextRole::Mono);
            auto* what = new QLabel(meaning, this);
            name->setAccessibleName(names + QStringLiteral(": ") + meaning);
            grid->addWidget(name, row, 0);
            grid->addWidget(what, row++, 1);
        }
    }
    grid->setColumnStretch(1, 1);
    auto* close = new QPushButton(tr("Close"), this);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Space::large, Space::large, Space::large, Space::large);
    column->setSpacing(Space::medium);
    column->addLayout(grid);
    column->addWidget(close, 0, Qt::AlignRight);
}

} // namespace lotse::ui
