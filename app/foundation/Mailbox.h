// Hands work from any thread to the thread of one object, which may be destroyed meanwhile: the work is then dropped.
#pragma once

#include <QObject>

#include <memory>
#include <mutex>
#include <utility>

namespace lotse
{

class Mailbox
{
public:
    explicit Mailbox(QObject* target) : m_target(target) {}

    // (any thread) Runs `work` in the target's thread, later.
    template <typename F>
    void post(F work)
    {
        const std::scoped_lock lock(m_mutex);
        if (m_target) {
            QMetaObject::invokeMethod(m_target, std::move(work), Qt::QueuedConnection);
        }
    }
    // From the target's destructor.
    void close()
    {
        const std::scoped_lock lock(m_mutex);
        m_target = nullptr;
    }

private:
    std::mutex m_mutex;
    QObject* m_target;
};

} // namespace lotse
