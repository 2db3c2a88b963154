// Watches for the first frame of a widget that fits a condition.
#pragma once

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QWidget>

#include <functional>

namespace lotse::bench
{

class Frame final : public QObject
{
public:
    Frame(QWidget* painted, std::function<bool()> fits) : m_fits(std::move(fits))
    {
        painted->installEventFilter(this);
        m_elapsed.start();
    }
    double milliseconds = -1;

    void wait()
    {
        while (milliseconds < 0 && m_elapsed.elapsed() < 60'000) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 5);
        }
    }
    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() == QEvent::Paint && milliseconds < 0 && m_fits()) {
            // The painting itself counts: it is over when the next event comes.
            QMetaObject::invokeMethod(
                this, [this] { milliseconds = static_cast<double>(m_elapsed.nsecsElapsed()) / 1e6; },
                Qt::QueuedConnection);
        }
        return false;
    }

private:
    std::function<bool()> m_fits;
    QElapsedTimer m_elapsed;
};

} // namespace lotse::bench
