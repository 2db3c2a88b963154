#include "assembly/FolderProbe.h"

#include <QDir>
#include <QFile>

#include <condition_variable>
#include <mutex>
#include <thread>

namespace lotse::assembly
{

// Outlives the probe: a thread that hangs in the system cannot be ended.
struct FolderProbe::Shared {
    std::mutex mutex;
    std::condition_variable changed;
    bool done = false;
    FolderProbe* listener = nullptr;
};

FolderProbe::FolderProbe(const QString& folder, QObject* parent) : QObject(parent), m_shared(std::make_shared<Shared>())
{
    m_shared->listener = this;
    std::thread([shared = m_shared, folder] {
        for (const char* name : {"settings.json", "accounts.json", "lotse.log"}) {
            QFile file(QDir(folder).filePath(QLatin1String(name)));
            if (file.open(QIODevice::ReadOnly)) {
                file.read(1);
            }
        }
        const std::scoped_lock lock(shared->mutex);
        shared->done = true;
        shared->changed.notify_all();
        if (shared->listener) {
            QMetaObject::invokeMethod(shared->listener, &FolderProbe::answered, Qt::QueuedConnection);
        }
    }).detach();
}

FolderProbe::~FolderProbe()
{
    const std::scoped_lock lock(m_shared->mutex);
    m_shared->listener = nullptr;
}

bool FolderProbe::answersWithin(std::chrono::milliseconds patience) const
{
    std::unique_lock lock(m_shared->mutex);
    return m_shared->changed.wait_for(lock, patience, [this] { return m_shared->done; });
}

} // namespace lotse::assembly
