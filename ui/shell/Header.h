// The band at the top of the window: product mark, tabs, account, notices, settings, and the production-down button
// that is there on every page.
#pragma once

#include <QIcon>
#include <QWidget>

#include <vector>

class QLabel;
class QPushButton;
class QTabBar;
class QToolButton;

namespace lotse::ui
{

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
    void setAccount(const QString& name); // of the one that is open
    void setUnreadNotices(int count);
    QWidget* bell() const;
    QWidget* account() const;

Q_SIGNALS:
    void tabChosen(int index);
    void productionDown();
    void noticesWanted();
    void settingsWanted();
    void helpWanted();
    void accountsWanted();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void retranslate();
    void arrange();
    void showTabIcons(bool shown);

    QLabel* m_mark;
    QLabel* m_wordMark;
    QTabBar* m_tabs;
    QPushButton* m_productionDown;
    QToolButton* m_account;
    QToolButton* m_bell;
    QToolButton* m_settings;
    QToolButton* m_help;
    QString m_accountName;
    std::vector<TabEntry> m_entries;
    int m_unread = 0;
};

} // namespace lotse::ui
