#pragma once
#include "domain/error.h"
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

namespace touchstone::storage {

/// What identifies a file whatever its name: device and inode (volume and file index elsewhere).
struct FileIdentity {
    std::uint64_t device = 0;
    std::uint64_t node = 0;
    bool operator==(const FileIdentity&) const = default;
};

/// The platform's file calls that the store needs, behind one plain interface. Tests put a recording
/// implementation in its place.
class FileOps {
public:
    virtual ~FileOps() = default;
    /// Renames over an existing file, atomically.
    virtual Result<void> replace(const std::filesystem::path& from, const std::filesystem::path& to);
    /// Gives the file a second name; E_EXISTS where the name is taken. Falls back to a copy where the file
    /// system has no links.
    virtual Result<void> link(const std::filesystem::path& from, const std::filesystem::path& to);
    virtual Result<void> syncFile(const std::filesystem::path& file);
    virtual Result<void> syncFolder(const std::filesystem::path& folder);
    virtual void remove(const std::filesystem::path& file);
};

/// The ordinary implementation.
FileOps& systemFiles();

/// Errors: E_NOT_FOUND.
Result<FileIdentity> fileIdentity(const std::filesystem::path& file);
bool isWritable(const std::filesystem::path& file);
/// A name beside `target` that no file has, hidden where names with a leading dot are.
std::filesystem::path temporaryBeside(const std::filesystem::path& target);
/// UTF-8 text of a path, for messages and for SQLite.
std::string utf8(const std::filesystem::path& path);

/// "anna on law-desk, process 1234": who this process is, for messages.
std::string thisProcess();

/// A lock on one numbered slot of a lock file beside a project. It goes with the process, however that ends.
class SlotLock {
public:
    /// `holder`: written into the file, so that others can say who has it. Errors: E_LOCKED (another process
    /// or another SlotLock holds the slot; the detail is what stands in the file), E_IO.
    static Result<SlotLock> acquire(
        const std::filesystem::path& lockFile, std::int64_t slot, const std::string& holder = {});
    ~SlotLock();
    SlotLock(SlotLock&&) noexcept;
    SlotLock& operator=(SlotLock&&) noexcept;

private:
    struct State;
    explicit SlotLock(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

}
