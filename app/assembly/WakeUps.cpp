#include "assembly/WakeUps.h"

#include <QGuiApplication>
#include <QNetworkInformation>

namespace lotse::assembly
{

namespace
{
constexpr std::chrono::seconds heartBeat{20};
constexpr std::chrono::seconds sleptFor{90};
constexpr std::chrono::milliseconds atMostEvery = std::chrono::seconds(5);
} // namespace

WakeUps::WakeUps(QGuiApplication& application, Clock& clock) : m_clock(clock)
{
    connect(&application, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        if (state == Qt::ApplicationActive) {
            wake();
        }
    });
    m_heart.setInterval(heartBeat);
    connect(&m_heart, &QTimer::timeout, this, &WakeUps::beat);
    m_heart.start();
}

void WakeUps::watchReachability()
{
    if (QNetworkInformation::loadDefaultBackend()) {
        connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, this,
                [this](QNetworkInformation::Reachability reachability) {
                    if (reachability != QNetworkInformation::Reachability::Disconnected) {
                        wakeNow();
                    }
                });
    }
}

void WakeUps::wakeNow()
{
    m_sinceWake.invalidate();
    wake();
}

void WakeUps::wake()
{
    if (m_sinceWake.isValid() && !m_sinceWake.hasExpired(atMostEvery.count())) {
        return;
    }
    m_sinceWake.start();
    Q_EMIT woken();
}

void WakeUps::beat()
{
    const QDateTime now = m_clock.now();
    if (m_lastBeat.isValid() && m_lastBeat.secsTo(now) > sleptFor.count()) {
        wake();
    }
    m_lastBeat = now;
}

} // namespace lotse::assembly
