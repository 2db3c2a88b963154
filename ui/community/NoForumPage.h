// Stands in the place of the forums where none can be read with this account: why, and what can be done instead.
#pragma once

#include "ui/common/Workspace.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace lotse::ui
{

class NoForumPage final : public QWidget
{
    Q_OBJECT

public:
    explicit NoForumPage(Workspace& workspace, QWidget* parent = nullptr);

    // `refused`: the portal knows the account and lets it read nothing.
    void setRefused(bool refused);

Q_SIGNALS:
    void accountWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void showLinks();
    void retranslate();

    Workspace& m_workspace;
    bool m_refused = false;
    QLabel* m_title;
    QLabel* m_why;
    QLabel* m_way;
    QVBoxLayout* m_links;
    QPushButton* m_account;
};

} // namespace lotse::ui
