// The state of the page as a whole, in words, sign and colour; its age; the own region; the own connection.
#pragma once

#include "ui/common/Look.h"
#include "ui/status/StatusReader.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace lotse::ui
{

class NoteLine;

class StateCard final : public QFrame
{
    Q_OBJECT

public:
    StateCard(Workspace& workspace, const StatusReader& reader, QWidget* parent = nullptr);
    void show();
    void retranslate();

Q_SIGNALS:
    void refreshWanted();
    void pageWanted();
    void subscriptionWanted(); // at the vendor
    void rulesWanted();
    void outageSeen(); // something does not work although the page is green

protected:
    void changeEvent(QEvent* event) override;

private:
    void showSign(Tone tone);

    Workspace& m_workspace;
    const StatusReader& m_reader;
    QLabel* m_sign;
    QLabel* m_state;
    QLabel* m_region;
    QLabel* m_age;
    QLabel* m_connection;
    QLabel* m_clock;
    QToolButton* m_refresh;
    QPushButton* m_rules;
    QPushButton* m_subscribe;
    QPushButton* m_page;
    QPushButton* m_seen;
};

} // namespace lotse::ui
