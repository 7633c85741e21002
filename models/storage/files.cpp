#include "storage/files.h"
#include "crypto/hash.h"
#include <array>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <thread>
#include <unistd.h>

// The one file of this layer with calls of the platform (POSIX; open file description locks as on Linux).

namespace touchstone::storage {

namespace {

class Descriptor {
public:
    explicit Descriptor(int number)
        : m_number(number)
    {
    }
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    Descriptor(Descriptor&& other) noexcept
        : m_number(other.m_number)
    {
        other.m_number = -1;
    }
    Descriptor& operator=(Descriptor&&) = delete;
    int number() const { return m_number; }

private:
    int m_number;
};

tl::unexpected<Error> ioFailure(const std::filesystem::path& path, int error)
{
    const ErrorCode code = error == ENOENT  ? ErrorCode::NotFound
        : error == ENOSPC                   ? ErrorCode::Full
        : error == EROFS || error == EACCES ? ErrorCode::ReadOnly
                                            : ErrorCode::Io;
    return tl::unexpected(Error {code, utf8(path), {}, 0, 0, std::generic_category().message(error)});
}

Result<void> syncPath(const std::filesystem::path& path, int flags)
{
    const Descriptor file(::open(path.c_str(), flags | O_CLOEXEC));
    if (file.number() < 0 || ::fsync(file.number()) != 0)
        return ioFailure(path, errno);
    return {};
}

}

Result<void> FileOps::replace(const std::filesystem::path& from, const std::filesystem::path& to)
{
    if (::rename(from.c_str(), to.c_str()) != 0)
        return ioFailure(to, errno);
    return {};
}

Result<void> FileOps::link(const std::filesystem::path& from, const std::filesystem::path& to)
{
    if (::link(from.c_str(), to.c_str()) == 0)
        return {};
    if (errno == EEXIST)
        return fail(ErrorCode::Exists, utf8(to));
    std::error_code error;
    std::filesystem::copy_file(from, to, std::filesystem::copy_options::none, error);
    if (error)
        return error == std::errc::file_exists ? fail(ErrorCode::Exists, utf8(to))
                                               : ioFailure(to, error.value());
    return syncFile(to);
}

Result<void> FileOps::syncFile(const std::filesystem::path& file)
{
    return syncPath(file, O_RDWR);
}

Result<void> FileOps::syncFolder(const std::filesystem::path& folder)
{
    return syncPath(folder.empty() ? std::filesystem::path(".") : folder, O_RDONLY | O_DIRECTORY);
}

void FileOps::remove(const std::filesystem::path& file)
{
    std::error_code ignored;
    std::filesystem::remove(file, ignored);
}

FileOps& systemFiles()
{
    static FileOps files;
    return files;
}

Result<FileIdentity> fileIdentity(const std::filesystem::path& file)
{
    struct stat status { };
    if (::stat(file.c_str(), &status) != 0)
        return fail(ErrorCode::NotFound, utf8(file));
    return FileIdentity {
        static_cast<std::uint64_t>(status.st_dev), static_cast<std::uint64_t>(status.st_ino)};
}

bool isWritable(const std::filesystem::path& file)
{
    return ::access(file.c_str(), W_OK) == 0;
}

std::filesystem::path temporaryBeside(const std::filesystem::path& target)
{
    std::string name(".");
    name.append(utf8(target.filename()))
        .append(".")
        .append(crypto::toHex(crypto::randomBytes(6)))
        .append(".tmp");
    return target.parent_path() / name;
}

std::string utf8(const std::filesystem::path& path)
{
    const std::u8string text = path.u8string();
    return std::string(text.begin(), text.end());
}

struct SlotLock::State {
    std::filesystem::path path;
    Descriptor file;
};

SlotLock::SlotLock(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}
SlotLock::SlotLock(SlotLock&&) noexcept = default;
SlotLock& SlotLock::operator=(SlotLock&& other) noexcept
{
    m_state.swap(other.m_state);
    return *this;
}

namespace {

bool lockRange(const Descriptor& file, std::int64_t start, std::int64_t length)
{
    struct flock range { };
    range.l_type = F_WRLCK;
    range.l_whence = SEEK_SET;
    range.l_start = start;
    range.l_len = length;
    return ::fcntl(file.number(), F_OFD_SETLK, &range) == 0;
}

/// True when what stands in the way is the last holder, which has taken all slots to remove the file.
bool isLeaving(const Descriptor& file, std::int64_t slot)
{
    struct flock range { };
    range.l_type = F_WRLCK;
    range.l_whence = SEEK_SET;
    range.l_start = slot;
    range.l_len = 1;
    return ::fcntl(file.number(), F_OFD_GETLK, &range) == 0 && (range.l_type == F_UNLCK || range.l_len == 0);
}

/// What the holder wrote about itself.
std::string holderIn(const Descriptor& file)
{
    std::array<char, 200> text {};
    const auto size = ::pread(file.number(), text.data(), text.size(), 0);
    return size > 0 ? std::string(text.data(), static_cast<std::size_t>(size)) : std::string();
}

bool sameFile(const Descriptor& file, const std::filesystem::path& path)
{
    struct stat open { };
    struct stat named { };
    return ::fstat(file.number(), &open) == 0 && ::stat(path.c_str(), &named) == 0
        && open.st_dev == named.st_dev && open.st_ino == named.st_ino;
}

}

SlotLock::~SlotLock()
{
    // Whoever can lock every slot is the last one and takes the file away; a newcomer who opened it before
    // sees that its name is gone and starts again.
    if (m_state && lockRange(m_state->file, 0, 0))
        ::unlink(m_state->path.c_str());
}

Result<SlotLock> SlotLock::acquire(
    const std::filesystem::path& lockFile, std::int64_t slot, const std::string& holder)
{
    for (;;) {
        auto state = std::make_unique<State>(
            State {lockFile, Descriptor(::open(lockFile.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600))});
        if (state->file.number() < 0)
            return ioFailure(lockFile, errno);
        if (!lockRange(state->file, slot, 1)) {
            const int error = errno;
            if (error != EAGAIN && error != EACCES)
                return ioFailure(lockFile, error);
            if (!isLeaving(state->file, slot))
                return fail(ErrorCode::Locked, utf8(lockFile), holderIn(state->file));
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
            continue;
        }
        if (sameFile(state->file, lockFile)) {
            // Only for people: what cannot be written is not missed.
            if (!holder.empty() && ::ftruncate(state->file.number(), 0) == 0)
                (void)!::pwrite(state->file.number(), holder.data(), holder.size(), 0);
            return SlotLock(std::move(state));
        }
    }
}

std::string thisProcess()
{
    std::array<char, 256> host {};
    if (::gethostname(host.data(), host.size() - 1) != 0)
        host = {};
    const char* user = std::getenv("USER"); // NOLINT(concurrency-mt-unsafe): nothing here changes it
    std::string text = user != nullptr ? user : "";
    if (host.front() != 0)
        text += (text.empty() ? "" : " on ") + std::string(host.data());
    return text + (text.empty() ? "" : ", ") + "process " + std::to_string(::getpid());
}

}
