// The line at the bottom of the window: when the cases were last synced, and what waits on its way out.
#pragma once

#include "foundation/Clock.h"
#include "ui/shell/Standing.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace lotse::ui
{

class StatusLine : public QWidget
{
    Q_OBJECT

public:
    explicit StatusLine(Clock& clock, QWidget* parent = nullptr);

    void setByHand(bool byHand); // no interface: nothing is synced
    void setSync(const sync::JobState& state, const QDateTime& lastComplete);
    void setWaiting(const std::vector<outbox::Item>& unfinished);
    // `words`: empty while nothing is known.
    void setReadiness(const QString& words, bool ready);
    QPushButton* readiness() const { return m_readiness; }
    QString syncText() const;
    QString waitingText() const;

Q_SIGNALS:
    void waitingChosen();
    void readinessChosen();

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    Clock& m_clock;
    QLabel* m_symbol;
    QLabel* m_sync;
    QPushButton* m_waiting;
    QPushButton* m_readiness;
    QTimer m_timer; // ages grow
    bool m_byHand = false;
    sync::JobState m_state;
    QDateTime m_lastComplete;
    std::vector<outbox::Item> m_unfinished;
};

} // namespace lotse::ui
