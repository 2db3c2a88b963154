#include "ui/shell/KeySheet.h"

#include "ui/common/Look.h"

#include <QGridLayout>
#include <QKeySequence>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace lotse::ui
{

namespace
{

constexpr QSize first{860, 540};

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
    const QString toRead = key(Qt::Key_R);
    m_columns = {
        {{tr("Everywhere"),
          {{key(Qt::CTRL | Qt::Key_1), tr("My Cases; the other tabs are 2, 3 and so on")},
           {key(Qt::CTRL | Qt::SHIFT | Qt::Key_P), tr("Report production down")},
           {key(Qt::CTRL | Qt::Key_K), tr("Find any case, action or setting")},
           {key(Qt::Key_F5), tr("Ask the portal for what is new")},
           {key(Qt::CTRL | Qt::Key_Comma), tr("Settings")},
           {keysOf(QKeySequence::HelpContents), tr("Help")},
           {key(Qt::Key_Question), tr("This sheet")},
           {keysOf(QKeySequence::Quit), tr("Quit Lotse")}}},
         {tr("Create Case"),
          {{key(Qt::ALT | Qt::Key_1), tr("The first page of the report; the others are 2, 3 and so on")},
           {keysOf(QKeySequence::Paste), tr("Attach the picture or the files that were copied")}}},
         {tr("Community"), {{keysOf(QKeySequence::Find), tr("Search questions and answers")}, {toRead, tr("Reply")}}}},
        {{tr("List of cases"),
          {{keysOf(QKeySequence::Find), tr("Search the cases")},
           {key(Qt::Key_Up) + QLatin1Char(' ') + key(Qt::Key_Down), tr("The case before, the next one")},
           {key(Qt::Key_Return), tr("Open the case")},
           {keysOf(QKeySequence::Paste), tr("Take over a status e-mail")}}},
         {tr("A case"),
          {{key(Qt::Key_N) + QLatin1Char(' ') + key(Qt::Key_P), tr("The next message, the one before")},
           {key(Qt::Key_L), tr("The next link or fold; Return opens it")},
           {toRead, tr("Reply")},
           {key(Qt::CTRL | Qt::Key_Return), tr("Send the reply")},
           {key(Qt::Key_A), tr("Attach files")},
           {key(Qt::Key_E), tr("Ask for escalation")},
           {keysOf(QKeySequence::Print), tr("Print")},
           {key(Qt::Key_Escape), tr("Back to the list")}}}}};
    build();
}

void KeySheet::build()
{
    auto* sheet = new QWidget;
    auto* columns = new QHBoxLayout(sheet);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(Space::huge);
    for (const std::vector<Group>& groups : m_columns) {
        auto* grid = new QGridLayout;
        grid->setHorizontalSpacing(Space::large);
        grid->setVerticalSpacing(Space::tiny);
        int row = 0;
        for (const Group& group : groups) {
            auto* heading = new QLabel(group.title, sheet);
            setTextRole(heading, TextRole::Heading);
            heading->setContentsMargins(0, row > 0 ? Space::small : 0, 0, 0);
            grid->addWidget(heading, row++, 0, 1, 2);
            for (const auto& [names, meaning] : group.keys) {
                if (names.isEmpty()) {
                    continue; // this desktop has no key for it
                }
                auto* name = new QLabel(names, sheet);
                setTextRole(name, TextRole::Mono);
                auto* what = new QLabel(meaning, sheet);
                what->setWordWrap(true);
                name->setAccessibleName(names + QStringLiteral(": ") + meaning);
                grid->addWidget(name, row, 0, Qt::AlignTop);
                grid->addWidget(what, row++, 1, Qt::AlignTop);
            }
        }
        grid->setColumnStretch(1, 1);
        grid->setRowStretch(row, 1);
        columns->addLayout(grid, 1);
    }
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setAccessibleName(tr("Keys"));
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(sheet);
    scroll->setMinimumWidth(sheet->minimumSizeHint().width() + scroll->verticalScrollBar()->sizeHint().width());
    auto* close = new QPushButton(tr("Close"), this);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Space::large, Space::large, Space::large, Space::large);
    column->setSpacing(Space::medium);
    column->addWidget(scroll, 1);
    column->addWidget(close, 0, Qt::AlignRight);
    resize(first.expandedTo(minimumSizeHint()));
}

} // namespace lotse::ui
