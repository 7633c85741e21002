#include "service/handofffiles.h"
#include "storage/files.h"
#include <cerrno>

namespace touchstone::service {

NewFile::NewFile(std::filesystem::path target, std::filesystem::path temporary)
    : m_target(std::move(target))
    , m_temporary(std::move(temporary))
    , m_stream(m_temporary, std::ios::binary | std::ios::trunc)
{
    std::error_code error;
    std::filesystem::permissions(
        m_temporary, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write, error);
}

NewFile::NewFile(NewFile&& other) noexcept
    : m_target(std::move(other.m_target))
    , m_temporary(std::exchange(other.m_temporary, {}))
    , m_stream(std::move(other.m_stream))
{
}

NewFile::~NewFile()
{
    if (m_temporary.empty())
        return;
    m_stream.close();
    storage::systemFiles().remove(m_temporary);
}

Result<NewFile> NewFile::create(const std::filesystem::path& target)
{
    NewFile file(target, storage::temporaryBeside(target));
    if (!file.m_stream)
        return fail(ErrorCode::Io, storage::utf8(target));
    return file;
}

Result<void> NewFile::complete()
{
    errno = 0;
    m_stream.close();
    if (!m_stream)
        return fail(errno == ENOSPC ? ErrorCode::Full : ErrorCode::Io, storage::utf8(m_target));
    return storage::systemFiles().syncFile(m_temporary);
}

Result<void> NewFile::giveName()
{
    storage::FileOps& files = storage::systemFiles();
    return files.link(m_temporary, m_target).and_then([&] {
        return files.syncFolder(m_target.parent_path());
    });
}

Result<void> NewFile::replaceTarget()
{
    storage::FileOps& files = storage::systemFiles();
    return files.replace(m_temporary, m_target).and_then([&] {
        return files.syncFolder(m_target.parent_path());
    });
}

}
