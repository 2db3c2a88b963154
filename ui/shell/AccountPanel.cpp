#include "ui/shell/AccountPanel.h"

#include "ui/common/TonedIcons.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace lotse::ui
{

namespace
{

constexpr int symbolSize = 18;

QPushButton* rowButton(const QString& symbol, const QString& text, QWidget* parent)
{
    auto* button = new QPushButton(parent);
    setButtonRole(button, ButtonRole::Row);
    button->setAutoDefault(true); // Return presses what has the focus
    button->setIcon(icon(symbol));
    button->setIconSize(QSize(symbolSize, symbolSize));
    QString shown = text;
    button->setText(shown.replace(QLatin1Char('&'), QLatin1String("&&")));
    return button;
}

} // namespace

AccountPanel::AccountPanel(QWidget* window) : DropPanel(window), m_title(new QLabel(this)), m_rows(new QVBoxLayout)
{
    setTextRole(m_title, TextRole::Heading);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(Space::tiny);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Space::medium, Space::medium, Space::medium, Space::medium);
    column->setSpacing(Space::small);
    column->addWidget(m_title);
    column->addLayout(m_rows);
    rebuild();
}

void AccountPanel::setAccounts(std::vector<AccountEntry> accounts, const QString& current)
{
    m_accounts = std::move(accounts);
    m_current = current;
    rebuild();
}

void AccountPanel::rebuild()
{
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    m_title->setText(tr("Accounts"));
    setAccessibleName(tr("Accounts"));
    for (const AccountEntry& entry : m_accounts) {
        addAccount(entry);
    }
    if (!m_accounts.empty()) {
        auto* line = new QFrame(this);
        line->setObjectName(QStringLiteral("line"));
        line->setFixedHeight(1);
        m_rows->addWidget(line);
    }
    if (!m_current.isEmpty()) {
        addAction(QStringLiteral("settings"), tr("Edit this account …"), &AccountPanel::accountWanted);
    }
    addAction(QStringLiteral("add"), tr("New account …"), &AccountPanel::newAccountWanted);
}

void AccountPanel::addAccount(const AccountEntry& entry)
{
    //: 1 is the name of an account whose reports the person files in the portal's own form
    const QString name = entry.kind == account::Kind::Assisted ? tr("%1 (by hand)").arg(entry.name) : entry.name;
    const bool current = entry.id == m_current;
    QPushButton* button = rowButton(current ? QStringLiteral("check") : QStringLiteral("account"), name, this);
    button->setProperty("current", current);
    //: 1 is an account's name; for screen readers
    button->setAccessibleName(current ? tr("%1, open now").arg(name) : name);
    m_rows->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, id = entry.id] {
        closeAndReturn();
        if (id != m_current) {
            Q_EMIT accountChosen(id);
        }
    });
}

void AccountPanel::addAction(const QString& symbol, const QString& text, void (AccountPanel::*wanted)())
{
    QPushButton* button = rowButton(symbol, text, this);
    button->setAccessibleName(text);
    m_rows->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, wanted] {
        closeAndReturn();
        Q_EMIT(this->*wanted)();
    });
}

int AccountPanel::wantedHeight() const
{
    return layout()->sizeHint().height();
}

void AccountPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        rebuild();
    }
    DropPanel::changeEvent(event);
}

} // namespace lotse::ui
