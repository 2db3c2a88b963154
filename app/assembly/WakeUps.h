// Moments at which what is shown may be old: the program comes to the front, the network returns, the computer slept.
// Told at most every few seconds, however many come together.
#pragma once

#include "foundation/Clock.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

class QGuiApplication;

namespace lotse::assembly
{

class WakeUps : public QObject
{
    Q_OBJECT

public:
    WakeUps(QGuiApplication& application, Clock& clock);

    // Asking the system for its network costs time that the first picture must not pay for.
    void watchReachability();
    // Something changed that is worth asking at once: a token was stored, the portal moved.
    void wakeNow();

Q_SIGNALS:
    void woken();

private:
    void wake();
    void beat();

    Clock& m_clock;
    QElapsedTimer m_sinceWake;
    QTimer m_heart;
    QDateTime m_lastBeat;
};

} // namespace lotse::assembly
