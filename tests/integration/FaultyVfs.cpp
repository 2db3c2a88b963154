#include "integration/FaultyVfs.h"

#include <QFile>

#include <algorithm>
#include <cstring>

namespace lotse::testing
{

namespace
{
constexpr qsizetype sector = 512;

void apply(QByteArray& content, std::int64_t at, const QByteArray& bytes)
{
    const qsizetype end = static_cast<qsizetype>(at) + bytes.size();
    if (content.size() < end) {
        content.append(end - content.size(), '\0');
    }
    std::copy(bytes.begin(), bytes.end(), content.begin() + static_cast<qsizetype>(at));
}
} // namespace

// What SQLite sees as a file; the system's own follows in the same memory.
struct FaultyVfs::File {
    sqlite3_file base;
    FaultyVfs* vfs;
    std::string* path; // null for temporary files: they are nobody's to keep

    sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

// SQLite's C doors.
struct FaultyVfs::Gate {
    static FaultyVfs& of(sqlite3_vfs* vfs) { return *static_cast<FaultyVfs*>(vfs->pAppData); }
    static File& of(sqlite3_file* file) { return *reinterpret_cast<File*>(file); }
    static const sqlite3_io_methods& methods(sqlite3_file* file) { return *of(file).real()->pMethods; }

    static int open(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* outFlags)
    {
        FaultyVfs& self = of(vfs);
        File& opened = of(file);
        opened.base.pMethods = nullptr;
        if (const auto code = self.fault(Open)) {
            return *code == SQLITE_IOERR ? SQLITE_CANTOPEN : *code;
        }
        const bool existed = name && QFile::exists(QString::fromUtf8(name));
        opened.vfs = &self;
        opened.path = name ? new std::string(name) : nullptr;
        const int result = self.m_real->xOpen(self.m_real, name, opened.real(), flags, outFlags);
        if (opened.real()->pMethods == nullptr) {
            delete opened.path;
            return result;
        }
        opened.base.pMethods = &ioMethods;
        if (name) {
            self.track(name, existed);
        }
        return result;
    }

    static int close(sqlite3_file* file)
    {
        const int result = methods(file).xClose(of(file).real());
        delete of(file).path;
        return result;
    }

    static int read(sqlite3_file* file, void* buffer, int size, sqlite3_int64 at)
    {
        if (const auto code = of(file).vfs->fault(Read)) {
            return *code == SQLITE_IOERR ? SQLITE_IOERR_READ : *code;
        }
        return methods(file).xRead(of(file).real(), buffer, size, at);
    }

    static int write(sqlite3_file* file, const void* buffer, int size, sqlite3_int64 at)
    {
        if (const auto code = of(file).vfs->fault(Write)) {
            return *code == SQLITE_IOERR ? SQLITE_IOERR_WRITE : *code;
        }
        if (of(file).path) {
            of(file).vfs->noteWrite(*of(file).path, buffer, size, at);
        }
        return methods(file).xWrite(of(file).real(), buffer, size, at);
    }

    static int truncate(sqlite3_file* file, sqlite3_int64 size)
    {
        if (const auto code = of(file).vfs->fault(Truncate)) {
            return *code == SQLITE_IOERR ? SQLITE_IOERR_TRUNCATE : *code;
        }
        if (of(file).path) {
            of(file).vfs->noteTruncate(*of(file).path, size);
        }
        return methods(file).xTruncate(of(file).real(), size);
    }

    static int sync(sqlite3_file* file, int)
    {
        if (const auto code = of(file).vfs->fault(Sync)) {
            return *code == SQLITE_IOERR ? SQLITE_IOERR_FSYNC : *code;
        }
        // What is on this disk decides powerUp(); waiting for the real one would only cost time.
        if (of(file).path) {
            of(file).vfs->noteSync(*of(file).path);
        }
        return SQLITE_OK;
    }

    static int fileSize(sqlite3_file* file, sqlite3_int64* size)
    {
        if (const auto code = of(file).vfs->fault(FileSize)) {
            return *code == SQLITE_IOERR ? SQLITE_IOERR_FSTAT : *code;
        }
        return methods(file).xFileSize(of(file).real(), size);
    }

    static int lock(sqlite3_file* file, int level)
    {
        if (const auto code = of(file).vfs->fault(Lock)) {
            return *code == SQLITE_IOERR ? SQLITE_IOERR_LOCK : *code;
        }
        return methods(file).xLock(of(file).real(), level);
    }

    static int unlock(sqlite3_file* file, int level) { return methods(file).xUnlock(of(file).real(), level); }

    static int checkReservedLock(sqlite3_file* file, int* result)
    {
        return methods(file).xCheckReservedLock(of(file).real(), result);
    }

    static int fileControl(sqlite3_file* file, int operation, void* argument)
    {
        if (operation == SQLITE_FCNTL_SIZE_HINT || operation == SQLITE_FCNTL_CHUNK_SIZE) {
            return SQLITE_NOTFOUND;
        }
        return methods(file).xFileControl(of(file).real(), operation, argument);
    }

    static int sectorSize(sqlite3_file*) { return static_cast<int>(sector); }

    static int deviceCharacteristics(sqlite3_file*) { return SQLITE_IOCAP_POWERSAFE_OVERWRITE; }

    static int shmMap(sqlite3_file* file, int region, int size, int extend, void volatile** memory)
    {
        if (const auto code = of(file).vfs->fault(ShmMap)) {
            *memory = nullptr;
            return *code == SQLITE_IOERR ? SQLITE_IOERR_SHMMAP : *code;
        }
        return methods(file).xShmMap(of(file).real(), region, size, extend, memory);
    }

    static int shmLock(sqlite3_file* file, int offset, int count, int flags)
    {
        if ((flags & SQLITE_SHM_LOCK) != 0) {
            if (const auto code = of(file).vfs->fault(ShmLock)) {
                return *code == SQLITE_IOERR ? SQLITE_IOERR_SHMLOCK : *code;
            }
        }
        return methods(file).xShmLock(of(file).real(), offset, count, flags);
    }

    static void shmBarrier(sqlite3_file* file) { methods(file).xShmBarrier(of(file).real()); }

    static int shmUnmap(sqlite3_file* file, int deleteFlag)
    {
        return methods(file).xShmUnmap(of(file).real(), deleteFlag);
    }

    static int remove(sqlite3_vfs* vfs, const char* name, int syncFolder)
    {
        FaultyVfs& self = of(vfs);
        if (const auto code = self.fault(Delete)) {
            return *code == SQLITE_IOERR ? SQLITE_IOERR_DELETE : *code;
        }
        self.noteDelete(name);
        return self.m_real->xDelete(self.m_real, name, syncFolder);
    }

    static int access(sqlite3_vfs* vfs, const char* name, int flags, int* result)
    {
        FaultyVfs& self = of(vfs);
        if (const auto code = self.fault(Access)) {
            return *code == SQLITE_IOERR ? SQLITE_IOERR_ACCESS : *code;
        }
        return self.m_real->xAccess(self.m_real, name, flags, result);
    }

    static int fullPathname(sqlite3_vfs* vfs, const char* name, int size, char* path)
    {
        return of(vfs).m_real->xFullPathname(of(vfs).m_real, name, size, path);
    }

    static const sqlite3_io_methods ioMethods;
};

const sqlite3_io_methods FaultyVfs::Gate::ioMethods = {
    .iVersion = 2,
    .xClose = close,
    .xRead = read,
    .xWrite = write,
    .xTruncate = truncate,
    .xSync = sync,
    .xFileSize = fileSize,
    .xLock = lock,
    .xUnlock = unlock,
    .xCheckReservedLock = checkReservedLock,
    .xFileControl = fileControl,
    .xSectorSize = sectorSize,
    .xDeviceCharacteristics = deviceCharacteristics,
    .xShmMap = shmMap,
    .xShmLock = shmLock,
    .xShmBarrier = shmBarrier,
    .xShmUnmap = shmUnmap,
    .xFetch = nullptr,
    .xUnfetch = nullptr,
};

FaultyVfs::FaultyVfs(std::string name) : m_name(std::move(name)), m_real(sqlite3_vfs_find(nullptr))
{
    m_vfs = *m_real;
    m_vfs.pNext = nullptr;
    m_vfs.zName = m_name.c_str();
    m_vfs.pAppData = this;
    m_vfs.szOsFile = static_cast<int>(sizeof(File)) + m_real->szOsFile;
    m_vfs.xOpen = Gate::open;
    m_vfs.xDelete = Gate::remove;
    m_vfs.xAccess = Gate::access;
    m_vfs.xFullPathname = Gate::fullPathname;
    sqlite3_vfs_register(&m_vfs, 0);
}

FaultyVfs::~FaultyVfs()
{
    sqlite3_vfs_unregister(&m_vfs);
}

void FaultyVfs::failCall(int n, unsigned kinds, int code, bool forGood)
{
    const std::scoped_lock lock(m_mutex);
    m_calls = 0;
    m_failAt = n;
    m_kinds = kinds;
    m_code = code;
    m_forGood = forGood;
    m_hit = false;
}

void FaultyVfs::losePowerAt(int n)
{
    failCall(n, Every, SQLITE_IOERR, true);
}

void FaultyVfs::heal()
{
    const std::scoped_lock lock(m_mutex);
    m_failAt = 0;
    m_tracks.clear();
}

bool FaultyVfs::wasHit() const
{
    const std::scoped_lock lock(m_mutex);
    return m_hit;
}

std::optional<int> FaultyVfs::fault(Call call)
{
    const std::scoped_lock lock(m_mutex);
    if (m_failAt == 0 || (call & m_kinds) == 0) {
        return std::nullopt;
    }
    ++m_calls;
    if (m_calls == m_failAt || (m_forGood && m_calls > m_failAt)) {
        m_hit = true;
        return m_code;
    }
    return std::nullopt;
}

void FaultyVfs::track(const std::string& path, bool existed)
{
    const std::scoped_lock lock(m_mutex);
    if (m_tracks.contains(path)) {
        return;
    }
    Track track;
    if (existed) {
        QFile file(QString::fromStdString(path));
        track.durable = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    m_tracks.emplace(path, std::move(track));
}

void FaultyVfs::noteWrite(const std::string& path, const void* bytes, int size, std::int64_t at)
{
    const std::scoped_lock lock(m_mutex);
    m_tracks[path].pending.push_back(
        {.truncatedTo = {}, .at = at, .bytes = QByteArray(static_cast<const char*>(bytes), size)});
}

void FaultyVfs::noteTruncate(const std::string& path, std::int64_t size)
{
    const std::scoped_lock lock(m_mutex);
    m_tracks[path].pending.push_back({.truncatedTo = size, .at = 0, .bytes = {}});
}

void FaultyVfs::noteSync(const std::string& path)
{
    const std::scoped_lock lock(m_mutex);
    Track& track = m_tracks[path];
    QByteArray content = track.durable.value_or(QByteArray());
    for (const Change& change : track.pending) {
        change.truncatedTo ? content.resize(static_cast<qsizetype>(*change.truncatedTo))
                           : apply(content, change.at, change.bytes);
    }
    track.durable = std::move(content);
    track.pending.clear();
}

void FaultyVfs::noteDelete(const std::string& path)
{
    const std::scoped_lock lock(m_mutex);
    m_tracks.erase(path);
}

void FaultyVfs::powerUp(double kept, std::mt19937_64& random)
{
    std::bernoulli_distribution stays(kept);
    std::map<std::string, Track> tracks;
    {
        const std::scoped_lock lock(m_mutex);
        tracks.swap(m_tracks);
        m_failAt = 0;
    }
    for (auto& [path, track] : tracks) {
        QFile file(QString::fromStdString(path));
        if (!track.durable && !stays(random)) {
            file.remove();
            continue;
        }
        QByteArray content = track.durable.value_or(QByteArray());
        for (const Change& change : track.pending) {
            if (change.truncatedTo && stays(random)) {
                content.resize(static_cast<qsizetype>(*change.truncatedTo));
            }
            for (qsizetype at = 0; at < change.bytes.size(); at += sector) {
                if (stays(random)) {
                    apply(content, change.at + at, change.bytes.mid(at, sector));
                }
            }
        }
        if (file.open(QIODevice::WriteOnly | QIODevice::Truncate)) {
            file.write(content);
        }
    }
}

} // namespace lotse::testing
