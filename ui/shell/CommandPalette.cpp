#include "ui/shell/CommandPalette.h"

#include "ui/common/Answer.h"
#include "ui/common/Look.h"
#include "ui/common/TonedIcons.h"

#include <QAccessible>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace lotse::ui
{

namespace
{

constexpr QSize first(620, 460);
constexpr int commandRole = Qt::UserRole;
constexpr int caseRole = Qt::UserRole + 1;

// Every word that was typed begins or is part of a word of the text.
bool matches(const Command& command, const QStringList& words)
{
    const QString text = command.title() + QLatin1Char(' ') + command.group();
    return std::all_of(words.begin(), words.end(),
                       [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace

CommandPalette::CommandPalette(std::vector<Command> commands, CaseFinder finder, QWidget* parent)
    : QDialog(parent),
      m_commands(std::move(commands)),
      m_finder(std::move(finder)),
      m_field(new QLineEdit(this)),
      m_rows(new QListWidget(this)),
      m_summary(new QLabel(this))
{
    setObjectName(QStringLiteral("commandPalette"));
    m_field->setObjectName(QStringLiteral("paletteField"));
    m_field->setClearButtonEnabled(true);
    m_field->installEventFilter(this);
    m_rows->setObjectName(QStringLiteral("paletteRows"));
    m_rows->setProperty("roomy", true);
    m_rows->setWordWrap(true);
    m_rows->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_summary->setObjectName(QStringLiteral("paletteSummary"));
    m_summary->setWordWrap(true);
    setTextRole(m_summary, TextRole::Small);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Space::medium, Space::medium, Space::medium, Space::medium);
    column->setSpacing(Space::small);
    column->addWidget(m_field);
    column->addWidget(m_rows, 1);
    column->addWidget(m_summary);
    resize(first);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::find);
    connect(m_rows, &QListWidget::itemActivated, this, &CommandPalette::runChosen);
    connect(m_rows, &QListWidget::itemClicked, this, &CommandPalette::runChosen);
    retranslate();
    m_field->setFocus();
}

CommandPalette::~CommandPalette()
{
    m_search.request_stop();
}

void CommandPalette::retranslate()
{
    setWindowTitle(tr("Go to or do"));
    m_field->setPlaceholderText(tr("Case number, words, action or setting"));
    m_field->setAccessibleName(tr("Case number, words, action or setting"));
    m_rows->setAccessibleName(tr("Found"));
    find();
}

void CommandPalette::find()
{
    m_search.request_stop();
    m_search = std::stop_source();
    m_cases.clear();
    const QString text = m_field->text().trimmed();
    m_searching = m_finder && !text.isEmpty();
    showFound();
    if (m_searching) {
        findCases(text);
    }
}

void CommandPalette::findCases(const QString& text)
{
    const std::stop_token stop = m_search.get_token();
    whenAnswered(m_finder(text, stop), this, [this, stop](const Result<std::vector<cases::CaseRow>>& found) {
        if (stop.stop_requested()) {
            return; // of what was typed before
        }
        m_searching = false;
        if (found) {
            m_cases = *found;
        }
        showFound();
    });
}

void CommandPalette::showFound()
{
    const QStringList words = m_field->text().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const int chosen = qMax(0, m_rows->currentRow());
    m_rows->clear();
    for (std::size_t i = 0; i < m_commands.size(); ++i) {
        const Command& command = m_commands[i];
        if (matches(command, words)) {
            const QString group =
                command.keys.isEmpty() ? command.group() : command.group() + QStringLiteral(" · ") + command.keys;
            addRow(command.title(), group, command.iconName)->setData(commandRole, static_cast<int>(i));
        }
    }
    for (const cases::CaseRow& row : m_cases) {
        //: 1 is the number of a case
        const QString group = row.head.number.isEmpty() ? tr("Case") : tr("Case %1").arg(row.head.number);
        addRow(row.head.subject, group, QStringLiteral("cases"))->setData(caseRole, row.head.id);
    }
    // While the cases are still being looked for the choice stays where it was.
    m_rows->setCurrentRow(qMin(m_searching ? 0 : chosen, m_rows->count() - 1));
    if (!m_searching) {
        say(m_rows->count() == 0
                ? tr("Nothing found. Try a case number or fewer words.")
                : tr("%n found. Choose with the arrow keys and press Return.", nullptr, m_rows->count()));
    }
}

QListWidgetItem* CommandPalette::addRow(const QString& title, const QString& group, const QString& iconName)
{
    auto* item = new QListWidgetItem(icon(iconName), title + QLatin1Char('\n') + group, m_rows);
    item->setData(Qt::AccessibleTextRole, title + QStringLiteral(", ") + group);
    return item;
}

void CommandPalette::say(const QString& text)
{
    if (m_summary->text() == text) {
        return;
    }
    m_summary->setText(text);
    QAccessibleEvent event(m_summary, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void CommandPalette::runChosen(const QListWidgetItem* item)
{
    if (!item || !isVisible()) {
        return;
    }
    const QString caseId = item->data(caseRole).toString();
    const QVariant command = item->data(commandRole);
    accept();
    if (!caseId.isEmpty()) {
        Q_EMIT caseChosen(caseId);
    } else if (command.isValid()) {
        const auto run = m_commands[static_cast<std::size_t>(command.toInt())].run;
        run();
    }
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        switch (key->key()) {
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_PageUp:
        case Qt::Key_PageDown:
            QCoreApplication::sendEvent(m_rows, key);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            runChosen(m_rows->currentItem());
            return true;
        default:
            break;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void CommandPalette::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QDialog::changeEvent(event);
}

} // namespace lotse::ui
