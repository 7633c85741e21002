#include "recordingvfs.h"
#include <algorithm>
#include <cstring>
#include <fstream>
#include <iterator>
#include <new>
#include <sqlite3.h>

namespace touchstone::testing {

DiskLog::DiskLog(const std::filesystem::path& folder)
    : m_folder(std::filesystem::canonical(folder))
{
    for (const auto& entry : std::filesystem::directory_iterator(m_folder)) {
        const std::string name = entry.path().filename().string();
        if (name.ends_with("-shm"))
            continue;
        std::ifstream in(entry.path(), std::ios::binary);
        m_start[name] = std::string(std::istreambuf_iterator<char>(in), {});
    }
    for (const auto& [name, bytes] : m_start)
        m_nodes[name] = ++m_lastNode;
}

void DiskLog::acknowledge(const std::string& label)
{
    m_ops.push_back({DiskOp::Kind::Acknowledge, 0, 0, {}, label, {}});
}

int DiskLog::nodeOf(const std::filesystem::path& file) const
{
    const auto found = m_nodes.find(file.filename().string());
    return file.parent_path() == m_folder && found != m_nodes.end() ? found->second : 0;
}

int DiskLog::open(const std::filesystem::path& file, bool create)
{
    const int known = nodeOf(file);
    if (known != 0 || !create || file.parent_path() != m_folder)
        return known;
    const std::string name = file.filename().string();
    m_nodes[name] = ++m_lastNode;
    m_ops.push_back({DiskOp::Kind::Create, m_lastNode, 0, {}, name, {}});
    return m_lastNode;
}

void DiskLog::write(int node, std::int64_t offset, std::string bytes)
{
    if (node != 0)
        m_ops.push_back({DiskOp::Kind::Write, node, offset, std::move(bytes), {}, {}});
}

void DiskLog::truncate(int node, std::int64_t size)
{
    if (node != 0)
        m_ops.push_back({DiskOp::Kind::Truncate, node, size, {}, {}, {}});
}

void DiskLog::sync(int node)
{
    if (node != 0)
        m_ops.push_back({DiskOp::Kind::Sync, node, 0, {}, {}, {}});
}

void DiskLog::syncFolder()
{
    m_ops.push_back({DiskOp::Kind::SyncFolder, 0, 0, {}, {}, {}});
}

void DiskLog::remove(const std::filesystem::path& file)
{
    const int node = nodeOf(file);
    if (node == 0)
        return;
    m_ops.push_back({DiskOp::Kind::Delete, node, 0, {}, file.filename().string(), {}});
    m_nodes.erase(file.filename().string());
}

void DiskLog::rename(const std::filesystem::path& from, const std::filesystem::path& to)
{
    const int node = nodeOf(from);
    m_ops.push_back({DiskOp::Kind::Rename, node, 0, {}, from.filename().string(), to.filename().string()});
    m_nodes.erase(from.filename().string());
    m_nodes[to.filename().string()] = node;
}

void DiskLog::link(const std::filesystem::path& from, const std::filesystem::path& to)
{
    const int node = nodeOf(from);
    m_ops.push_back({DiskOp::Kind::Link, node, 0, {}, to.filename().string(), {}});
    m_nodes[to.filename().string()] = node;
}

namespace {

/// The file object that SQLite allocates; the default VFS's own follows it in memory.
struct RecordingFile {
    sqlite3_file base;
    DiskLog* log;
    int node;
    bool folderToSync; ///< the default VFS syncs the folder with the first sync of a new journal or log
};

RecordingFile* recordingFile(sqlite3_file* file)
{
    return reinterpret_cast<RecordingFile*>(file);
}

sqlite3_file* realFile(sqlite3_file* file)
{
    return reinterpret_cast<sqlite3_file*>(recordingFile(file) + 1);
}

const sqlite3_io_methods* real(sqlite3_file* file)
{
    return realFile(file)->pMethods;
}

int fileWrite(sqlite3_file* file, const void* bytes, int count, sqlite3_int64 offset)
{
    const int code = real(file)->xWrite(realFile(file), bytes, count, offset);
    if (code == SQLITE_OK)
        recordingFile(file)->log->write(recordingFile(file)->node, offset,
            std::string(static_cast<const char*>(bytes), static_cast<std::size_t>(count)));
    return code;
}

int fileTruncate(sqlite3_file* file, sqlite3_int64 size)
{
    recordingFile(file)->log->truncate(recordingFile(file)->node, size);
    return real(file)->xTruncate(realFile(file), size);
}

int fileSync(sqlite3_file* file, int flags)
{
    const int code = real(file)->xSync(realFile(file), flags);
    RecordingFile& own = *recordingFile(file);
    own.log->sync(own.node);
    if (own.folderToSync)
        own.log->syncFolder();
    own.folderToSync = false;
    return code;
}

int fileControl(sqlite3_file* file, int op, void* argument)
{
    return real(file)->xFileControl(realFile(file), op, argument);
}

sqlite3_io_methods makeMethods()
{
    sqlite3_io_methods methods {};
    methods.iVersion = 2; // no memory mapping, which would pass writes by
    methods.xClose = [](sqlite3_file* file) { return real(file)->xClose(realFile(file)); };
    methods.xRead = [](sqlite3_file* file, void* bytes, int count, sqlite3_int64 offset) {
        return real(file)->xRead(realFile(file), bytes, count, offset);
    };
    methods.xWrite = fileWrite;
    methods.xTruncate = fileTruncate;
    methods.xSync = fileSync;
    methods.xFileSize = [](sqlite3_file* file, sqlite3_int64* size) {
        return real(file)->xFileSize(realFile(file), size);
    };
    methods.xLock = [](sqlite3_file* file, int level) { return real(file)->xLock(realFile(file), level); };
    methods.xUnlock = [](sqlite3_file* file, int level) {
        return real(file)->xUnlock(realFile(file), level);
    };
    methods.xCheckReservedLock = [](sqlite3_file* file, int* held) {
        return real(file)->xCheckReservedLock(realFile(file), held);
    };
    methods.xFileControl = fileControl;
    methods.xSectorSize = [](sqlite3_file* file) { return real(file)->xSectorSize(realFile(file)); };
    methods.xDeviceCharacteristics = [](sqlite3_file* file) {
        return real(file)->xDeviceCharacteristics(realFile(file));
    };
    methods.xShmMap = [](sqlite3_file* file, int region, int size, int extend, void volatile** memory) {
        return real(file)->xShmMap(realFile(file), region, size, extend, memory);
    };
    methods.xShmLock = [](sqlite3_file* file, int offset, int count, int flags) {
        return real(file)->xShmLock(realFile(file), offset, count, flags);
    };
    methods.xShmBarrier = [](sqlite3_file* file) { real(file)->xShmBarrier(realFile(file)); };
    methods.xShmUnmap = [](sqlite3_file* file, int remove) {
        return real(file)->xShmUnmap(realFile(file), remove);
    };
    return methods;
}

}

struct RecordingVfs::State {
    State(DiskLog& opened, std::string chosen)
        : log(opened)
        , name(std::move(chosen))
        , below(sqlite3_vfs_find(nullptr))
        , vfs(*below)
    {
        vfs.pNext = nullptr;
        vfs.zName = name.c_str();
        vfs.pAppData = this;
        vfs.szOsFile = static_cast<int>(sizeof(RecordingFile)) + below->szOsFile;
        vfs.xOpen = openFile;
        vfs.xDelete = deleteFile;
    }

    static State& of(sqlite3_vfs* vfs) { return *static_cast<State*>(vfs->pAppData); }

    static int openFile(sqlite3_vfs* vfs, const char* path, sqlite3_file* file, int flags, int* outFlags)
    {
        static const sqlite3_io_methods methods = makeMethods();
        const State& state = of(vfs);
        auto* own = new (file) RecordingFile {{nullptr}, &state.log, 0, false};
        const int code = state.below->xOpen(state.below, path, realFile(file), flags, outFlags);
        if (code != SQLITE_OK)
            return code;
        own->base.pMethods = &methods;
        if (path == nullptr)
            return code;
        const bool fresh = state.log.nodeOf(path) == 0;
        own->node = state.log.open(path, (flags & SQLITE_OPEN_CREATE) != 0);
        own->folderToSync =
            fresh && own->node != 0 && (flags & (SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_WAL)) != 0;
        return code;
    }

    static int deleteFile(sqlite3_vfs* vfs, const char* path, int syncFolder)
    {
        const State& state = of(vfs);
        const int code = state.below->xDelete(state.below, path, syncFolder);
        if (code != SQLITE_OK)
            return code;
        state.log.remove(path);
        if (syncFolder != 0)
            state.log.syncFolder();
        return code;
    }

    DiskLog& log;
    std::string name;
    sqlite3_vfs* below;
    sqlite3_vfs vfs;
};

RecordingVfs::RecordingVfs(DiskLog& log)
    : m_state(std::make_unique<State>(log, "touchstone-recording"))
{
    sqlite3_vfs_register(&m_state->vfs, 0);
}

RecordingVfs::~RecordingVfs()
{
    sqlite3_vfs_unregister(&m_state->vfs);
}

const std::string& RecordingVfs::name() const
{
    return m_state->name;
}

Result<void> RecordingFiles::replace(const std::filesystem::path& from, const std::filesystem::path& to)
{
    return FileOps::replace(from, to).map([&] { m_log.rename(from, to); });
}

Result<void> RecordingFiles::link(const std::filesystem::path& from, const std::filesystem::path& to)
{
    return FileOps::link(from, to).map([&] { m_log.link(from, to); });
}

Result<void> RecordingFiles::syncFile(const std::filesystem::path& file)
{
    return FileOps::syncFile(file).map([&] { m_log.sync(m_log.nodeOf(file)); });
}

Result<void> RecordingFiles::syncFolder(const std::filesystem::path& folder)
{
    return FileOps::syncFolder(folder).map([&] { m_log.syncFolder(); });
}

void RecordingFiles::remove(const std::filesystem::path& file)
{
    FileOps::remove(file);
    m_log.remove(file);
}

namespace {

constexpr std::size_t kSector = 512;

void change(std::string& content, const DiskOp& op, std::size_t count)
{
    const auto offset = static_cast<std::size_t>(op.offset);
    if (op.kind == DiskOp::Kind::Truncate) {
        content.resize(std::min(content.size(), offset));
        return;
    }
    if (content.size() < offset + count)
        content.resize(offset + count);
    std::memcpy(content.data() + offset, op.bytes.data(), count);
}

void changeNames(std::map<std::string, int>& names, const DiskOp& op)
{
    if (op.kind == DiskOp::Kind::Create || op.kind == DiskOp::Kind::Link)
        names[op.name] = op.node;
    else if (const auto found = names.find(op.name); found != names.end() && found->second == op.node)
        names.erase(found);
    if (op.kind == DiskOp::Kind::Rename)
        names[op.newName] = op.node;
}

/// How much of a cut is kept: nothing, everything, or each part with a chance drawn once.
class Fate {
public:
    explicit Fate(std::mt19937_64& random)
        : m_random(random)
        , m_chance(random() % 6)
    {
    }
    bool keeps() { return m_chance == 5 || (m_chance > 0 && m_random() % 5 < m_chance); }
    /// How many bytes of a kept write arrive.
    std::size_t reach(std::size_t size)
    {
        const bool torn = m_chance != 5 && m_random() % 4 == 0;
        return torn ? std::min(size, kSector * (m_random() % (size / kSector + 1))) : size;
    }

private:
    std::mt19937_64& m_random;
    std::uint64_t m_chance;
};

}

DiskState::DiskState(const DiskImage& start)
{
    int node = 0;
    for (const auto& [name, bytes] : start) {
        m_names[name] = ++node;
        m_nodes[node].synced = bytes;
    }
}

void DiskState::apply(const DiskOp& op)
{
    switch (op.kind) {
    case DiskOp::Kind::Write:
    case DiskOp::Kind::Truncate:
        m_nodes[op.node].pending.push_back(&op);
        break;
    case DiskOp::Kind::Sync: {
        Node& node = m_nodes[op.node];
        for (const DiskOp* pending : node.pending)
            change(node.synced, *pending, pending->bytes.size());
        node.pending.clear();
        break;
    }
    case DiskOp::Kind::Create:
    case DiskOp::Kind::Delete:
    case DiskOp::Kind::Rename:
    case DiskOp::Kind::Link:
        m_pendingNames.push_back(&op);
        break;
    case DiskOp::Kind::SyncFolder:
        for (const DiskOp* pending : m_pendingNames)
            changeNames(m_names, *pending);
        m_pendingNames.clear();
        break;
    case DiskOp::Kind::Acknowledge:
        m_acknowledged.insert(op.name);
        break;
    }
}

DiskImage DiskState::cut(std::mt19937_64& random) const
{
    std::map<std::string, int> names = m_names;
    Fate fate(random);
    for (const DiskOp* pending : m_pendingNames) {
        if (fate.keeps())
            changeNames(names, *pending);
    }
    std::map<int, std::string> contents;
    DiskImage image;
    for (const auto& [name, node] : names) {
        if (!contents.contains(node)) {
            Fate own(random);
            const auto found = m_nodes.find(node);
            std::string content = found == m_nodes.end() ? std::string() : found->second.synced;
            if (found != m_nodes.end()) {
                for (const DiskOp* pending : found->second.pending) {
                    if (own.keeps())
                        change(content, *pending, own.reach(pending->bytes.size()));
                }
            }
            contents[node] = content;
        }
        image[name] = contents[node];
    }
    return image;
}

}
