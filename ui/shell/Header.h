// The band at the top of the window: product mark, tabs, account, notices, settings, and the production-down button
// that is there on every page.
#pragma once

#include "support/account/Account.h"

#include <QIcon>
#include <QWidget>

#include <vector>

class QLabel;
class QMenu;
class QPushButton;
class QTabBar;
class QToolButton;

namespace lotse::ui
{

struct AccountEntry {
    QString id;
    QString name;
    account::Kind kind = account::Kind::Assisted;
};

class Header : public QWidget
{
    Q_OBJECT

public:
    explicit Header(QWidget* parent = nullptr);

    struct TabEntry {
        QString title;
        QString icon;
    };
    void setTabs(const std::vector<TabEntry>& tabs);
    void setCurrentTab(int index);
    void setAccounts(std::vector<AccountEntry> accounts, const QString& current);
    void setUnreadNotices(int count);
    QWidget* bell() const;

Q_SIGNALS:
    void tabChosen(int index);
    void productionDown();
    void noticesWanted();
    void settingsWanted();
    void accountChosen(const QString& id);
    void accountWanted();
    void newAccountWanted();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void retranslate();
    void fillAccountMenu();
    void arrange();

    QLabel* m_mark;
    QLabel* m_wordMark;
    QTabBar* m_tabs;
    QPushButton* m_productionDown;
    QToolButton* m_account;
    QToolButton* m_bell;
    QToolButton* m_settings;
    QMenu* m_accountMenu;
    std::vector<AccountEntry> m_accounts;
    QString m_currentAccount;
    int m_unread = 0;
};

} // namespace lotse::ui
