#include "cli/linefiles.h"
#include <random>
#include <system_error>
#include <utility>

namespace touchstone::cli {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

std::string nameOf(const std::filesystem::path& path)
{
    const std::u8string name = path.u8string();
    return {name.begin(), name.end()};
}

tl::unexpected<Error> ioError(const std::filesystem::path& path, std::string detail)
{
    Error error {ErrorCode::Io, nameOf(path)};
    error.file = nameOf(path);
    error.detail = std::move(detail);
    return tl::unexpected(std::move(error));
}

}

LineReader::LineReader(const std::filesystem::path& path)
    : m_name(nameOf(path))
    , m_stream(path, std::ios::binary)
{
}

Result<LineReader> LineReader::open(const std::filesystem::path& path)
{
    std::error_code problem;
    const auto status = std::filesystem::status(path, problem);
    if (status.type() == std::filesystem::file_type::not_found) {
        Error error {ErrorCode::NotFound, nameOf(path)};
        error.file = nameOf(path);
        return tl::unexpected(std::move(error));
    }
    LineReader reader(path);
    if (std::filesystem::is_directory(status) || !reader.m_stream)
        return ioError(path, "cannot be read");
    return reader;
}

Result<bool> LineReader::next(std::string& line)
{
    while (std::getline(m_stream, line)) {
        ++m_line;
        if (m_line == 1 && line.starts_with(kByteOrderMark))
            line.erase(0, kByteOrderMark.size());
        if (line.ends_with('\r'))
            line.pop_back();
        if (line.find_first_not_of(" \t") != std::string::npos)
            return true;
    }
    if (m_stream.bad())
        return tl::unexpected(error(ErrorCode::Io, m_name, "reading failed"));
    return false;
}

Error LineReader::error(ErrorCode code, std::string subject, std::string detail) const
{
    return {code, std::move(subject), m_name, m_line, 0, std::move(detail)};
}

AtomicFile::AtomicFile(std::filesystem::path path, std::filesystem::path temporary)
    : m_path(std::move(path))
    , m_temporary(std::move(temporary))
    , m_stream(m_temporary, std::ios::binary | std::ios::trunc)
{
}

AtomicFile::AtomicFile(AtomicFile&& other) noexcept
    : m_path(std::move(other.m_path))
    , m_temporary(std::exchange(other.m_temporary, {}))
    , m_stream(std::move(other.m_stream))
{
}

AtomicFile::~AtomicFile()
{
    if (m_temporary.empty())
        return;
    m_stream.close();
    std::error_code ignored;
    std::filesystem::remove(m_temporary, ignored);
}

Result<AtomicFile> AtomicFile::create(const std::filesystem::path& path, const std::filesystem::path& input)
{
    std::error_code problem;
    if (std::filesystem::equivalent(path, input, problem))
        return fail(ErrorCode::Usage, nameOf(path), "the output would replace the input");
    std::random_device random;
    std::filesystem::path temporary = path;
    temporary += ".";
    temporary += std::to_string(random());
    temporary += ".part";
    AtomicFile file(path, std::move(temporary));
    if (!file.m_stream)
        return ioError(path, "cannot be written");
    return file;
}

Result<void> AtomicFile::commit()
{
    m_stream.close();
    if (!m_stream)
        return ioError(m_path, "writing failed");
    std::error_code problem;
    std::filesystem::rename(m_temporary, m_path, problem);
    if (problem)
        return ioError(m_path, problem.message());
    m_temporary.clear();
    return {};
}

}
