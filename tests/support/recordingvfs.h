#pragma once
#include "storage/files.h"
#include <cstdint>
#include <deque>
#include <filesystem>
#include <map>
#include <memory>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace touchstone::testing {

/// One thing that was asked of the disk. Files are told apart by `node`, which stays when a name moves.
struct DiskOp {
    enum class Kind { Create, Write, Truncate, Sync, Delete, Rename, Link, SyncFolder, Acknowledge };
    Kind kind = Kind::Acknowledge;
    int node = 0;
    std::int64_t offset = 0; ///< Write: where; Truncate: the new size
    std::string bytes = {}; ///< Write
    std::string name = {}; ///< Create, Delete, Rename (from), Link (new name), Acknowledge (label)
    std::string newName = {}; ///< Rename
};

/// File name -> content.
using DiskImage = std::map<std::string, std::string>;

/// All that happens to the files of one folder, in its order. What lies there at the start counts as synced.
class DiskLog {
public:
    explicit DiskLog(const std::filesystem::path& folder);

    /// Notes that the program has told its user that something is done.
    void acknowledge(const std::string& label);
    const std::deque<DiskOp>& ops() const { return m_ops; }
    const DiskImage& start() const { return m_start; }

    /// Called by the recorders. A name outside the folder has node 0 and is not recorded.
    int open(const std::filesystem::path& file, bool create);
    void write(int node, std::int64_t offset, std::string bytes);
    void truncate(int node, std::int64_t size);
    void sync(int node);
    void syncFolder();
    void remove(const std::filesystem::path& file);
    void rename(const std::filesystem::path& from, const std::filesystem::path& to);
    void link(const std::filesystem::path& from, const std::filesystem::path& to);
    int nodeOf(const std::filesystem::path& file) const;

private:
    std::filesystem::path m_folder;
    DiskImage m_start = {};
    std::map<std::string, int> m_nodes = {};
    int m_lastNode = 0;
    std::deque<DiskOp> m_ops = {};
};

/// A SQLite VFS that does what the default one does and writes it into a log. Registered under `name()`
/// while it lives. Shared memory of write-ahead logs passes through: a power cut takes it all.
class RecordingVfs {
public:
    explicit RecordingVfs(DiskLog& log);
    ~RecordingVfs();
    RecordingVfs(const RecordingVfs&) = delete;
    RecordingVfs& operator=(const RecordingVfs&) = delete;
    const std::string& name() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// The store's own file calls, into the same log.
class RecordingFiles : public storage::FileOps {
public:
    explicit RecordingFiles(DiskLog& log)
        : m_log(log)
    {
    }
    Result<void> replace(const std::filesystem::path& from, const std::filesystem::path& to) override;
    Result<void> link(const std::filesystem::path& from, const std::filesystem::path& to) override;
    Result<void> syncFile(const std::filesystem::path& file) override;
    Result<void> syncFolder(const std::filesystem::path& folder) override;
    void remove(const std::filesystem::path& file) override;

private:
    DiskLog& m_log;
};

/// What a disk may hold when the power fails somewhere in a log. Fed with the operations one after another,
/// it keeps what is synced apart from what is not.
class DiskState {
public:
    explicit DiskState(const DiskImage& start);
    void apply(const DiskOp& op);
    /// What could be found after a cut now: every write that is not synced is kept, lost or torn at a border
    /// of 512 bytes, every change of a name that is not synced is kept or lost. Drawn by `random`.
    DiskImage cut(std::mt19937_64& random) const;
    /// Labels acknowledged so far.
    const std::set<std::string>& acknowledged() const { return m_acknowledged; }

private:
    struct Node {
        std::string synced = {};
        std::vector<const DiskOp*> pending = {};
    };
    std::map<int, Node> m_nodes = {};
    std::map<std::string, int> m_names = {};
    std::vector<const DiskOp*> m_pendingNames = {};
    std::set<std::string> m_acknowledged = {};
};

}
