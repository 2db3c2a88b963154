// A disk that fails: an SQLite VFS over the system's own. It can fail the n-th call with a code of one's choice, and it
// can lose power at the n-th call: everything fails from then on, and what was not synced is undone.
#pragma once

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <random>
#include <sqlite3.h>
#include <string>
#include <vector>

namespace lotse::testing
{

class FaultyVfs
{
public:
    enum Call : unsigned {
        Open = 1U << 0U,
        Read = 1U << 1U,
        Write = 1U << 2U,
        Sync = 1U << 3U,
        Truncate = 1U << 4U,
        Delete = 1U << 5U,
        FileSize = 1U << 6U,
        Lock = 1U << 7U,
        ShmMap = 1U << 8U,
        ShmLock = 1U << 9U,
        Access = 1U << 10U,
        Every = (1U << 11U) - 1U,
    };

    // Registers itself under the name; no connection may be open when it goes.
    explicit FaultyVfs(std::string name);
    ~FaultyVfs();
    FaultyVfs(const FaultyVfs&) = delete;
    FaultyVfs& operator=(const FaultyVfs&) = delete;

    QString name() const { return QString::fromStdString(m_name); }

    // The n-th call (from 1) of these kinds answers with the code; with `forGood` every later one as well.
    void failCall(int n, unsigned kinds, int code, bool forGood = false);
    // From the n-th call of any kind on nothing happens any more.
    void losePowerAt(int n);
    // No faults from here on, and all files as they lie on the disk now count as synced. After a loss of power call
    // powerUp() instead.
    void heal();
    bool wasHit() const;

    // After a loss of power, when every connection is closed: undoes what was not synced. Each sector of an unsynced
    // write stays with the probability `kept`.
    void powerUp(double kept, std::mt19937_64& random);

    struct File; // one open file
    struct Gate;

private:
    struct Change {
        std::optional<std::int64_t> truncatedTo; // else a write
        std::int64_t at = 0;
        QByteArray bytes;
    };
    // What is certain of a file, and what came after the last sync.
    struct Track {
        std::optional<QByteArray> durable; // nothing: the file's very existence was never synced
        std::vector<Change> pending;
    };

    friend struct Gate;

    // The code that this call has to answer with, if any.
    std::optional<int> fault(Call call);
    void track(const std::string& path, bool existed);
    void noteWrite(const std::string& path, const void* bytes, int size, std::int64_t at);
    void noteTruncate(const std::string& path, std::int64_t size);
    void noteSync(const std::string& path);
    void noteDelete(const std::string& path);

    const std::string m_name;
    sqlite3_vfs m_vfs = {};
    sqlite3_vfs* m_real = nullptr;
    mutable std::mutex m_mutex;
    int m_calls = 0;
    int m_failAt = 0;
    unsigned m_kinds = 0;
    int m_code = SQLITE_OK;
    bool m_forGood = false;
    bool m_hit = false;
    std::map<std::string, Track> m_tracks;
};

} // namespace lotse::testing
