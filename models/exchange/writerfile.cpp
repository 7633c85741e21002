#include "exchange/writerfile.h"

#include <algorithm>
#include <cerrno>
#include <random>
#include <system_error>

namespace touchstone::exchange {

namespace {

constexpr std::size_t kBuffer = std::size_t {1} << 18;
constexpr std::size_t kPreviewBytes = std::size_t {1} << 16;

namespace fs = std::filesystem;

ErrorCode codeOf(const std::error_code& error)
{
    if (error == std::errc::no_space_on_device)
        return ErrorCode::Full;
    if (error == std::errc::permission_denied || error == std::errc::read_only_file_system
        || error == std::errc::operation_not_permitted)
        return ErrorCode::ReadOnly;
    if (error == std::errc::no_such_file_or_directory)
        return ErrorCode::NotFound;
    return ErrorCode::Io;
}

Error fileError(const std::error_code& error, const fs::path& path)
{
    Error result {codeOf(error)};
    result.file = utf8Path(path);
    result.detail = error.message();
    return result;
}

std::error_code lastError()
{
    return {errno == 0 ? EIO : errno, std::generic_category()};
}

std::string randomMark()
{
    static constexpr char kHex[] = "0123456789abcdef";
    std::random_device random;
    std::string mark;
    for (int i = 0; i < 8; ++i)
        mark += kHex[random() % 16];
    return mark;
}

}

std::string utf8Path(const fs::path& path)
{
    const std::u8string text = path.generic_u8string();
    return std::string(text.begin(), text.end());
}

OutputFile::OutputFile(fs::path path, std::unique_ptr<FileDigest> digest, BlockWriter& writer)
    : m_path(std::move(path))
    , m_writer(&writer)
    , m_digest(std::move(digest))
{
    errno = 0;
    m_stream.open(m_path, std::ios::binary | std::ios::out | std::ios::trunc);
    if (!m_stream)
        keepError();
}

OutputFile::~OutputFile()
{
    if (m_handedOver)
        m_writer->wait();
}

void OutputFile::keepError()
{
    if (m_failed)
        return;
    m_error = fileError(lastError(), m_path);
    m_failed = true;
}

void OutputFile::write(std::string_view bytes)
{
    if (m_path.empty()) {
        if (m_buffer.size() < kPreviewBytes)
            m_buffer += bytes.substr(0, kPreviewBytes - m_buffer.size());
        return;
    }
    m_buffer += bytes;
    if (m_buffer.size() >= kBuffer)
        flush();
}

void OutputFile::flush()
{
    m_handedOver = true;
    m_writer->put([this, block = std::move(m_buffer)] { writeBlock(block); });
    m_buffer = {};
    m_buffer.reserve(kBuffer + kBuffer / 4);
}

void OutputFile::writeBlock(const std::string& block)
{
    if (m_failed)
        return;
    if (m_digest)
        m_digest->add(block);
    errno = 0;
    if (!m_stream.write(block.data(), static_cast<std::streamsize>(block.size())) || !m_stream.flush())
        keepError();
}

Result<void> OutputFile::status() const
{
    return m_failed ? Result<void>(tl::unexpected<Error>(*m_error)) : Result<void>();
}

Result<std::string> OutputFile::close()
{
    if (m_path.empty())
        return std::string();
    if (m_handedOver)
        m_writer->wait();
    writeBlock(m_buffer);
    m_buffer.clear();
    errno = 0;
    m_stream.close();
    if (!m_stream)
        keepError();
    if (m_failed)
        return tl::unexpected<Error>(*m_error);
    return m_digest ? m_digest->hex() : std::string();
}

StagedFiles::StagedFiles(fs::path folder)
    : m_folder(std::move(folder))
    , m_mark(randomMark())
{
}

StagedFiles::~StagedFiles()
{
    if (!m_committed)
        undo();
}

Result<void> StagedFiles::prepare()
{
    return isPreview() ? Result<void>() : makeFolders(m_folder);
}

Result<void> StagedFiles::makeFolders(const fs::path& folder)
{
    std::error_code error;
    std::vector<fs::path> missing;
    for (fs::path part = folder; !part.empty() && !fs::exists(part, error); part = part.parent_path()) {
        if (part.has_filename())
            missing.push_back(part);
    }
    m_madeFolders.insert(m_madeFolders.begin(), missing.begin(), missing.end());
    fs::create_directories(folder, error);
    if (!error && !fs::is_directory(folder, error) && !error)
        error = std::make_error_code(std::errc::not_a_directory);
    if (error)
        return tl::unexpected<Error>(fileError(error, folder));
    return {};
}

fs::path StagedFiles::hiddenName(const std::string& name, std::string_view ending) const
{
    const fs::path place = m_folder / fs::path(std::u8string(name.begin(), name.end()));
    fs::path hidden(".");
    hidden += place.filename();
    hidden += "." + m_mark + std::string(ending);
    return place.parent_path() / hidden;
}

Result<OutputFile*> StagedFiles::add(const std::string& name, std::unique_ptr<FileDigest> digest)
{
    Staged staged;
    staged.name = name;
    if (isPreview()) {
        staged.file = std::make_unique<OutputFile>();
    } else {
        staged.place = m_folder / fs::path(std::u8string(name.begin(), name.end()));
        staged.temporary = hiddenName(name, ".part");
        if (const auto made = makeFolders(staged.place.parent_path()); !made)
            return tl::unexpected<Error>(made.error());
        staged.file = std::make_unique<OutputFile>(staged.temporary, std::move(digest), m_writer);
    }
    m_files.push_back(std::move(staged));
    OutputFile* file = m_files.back().file.get();
    if (const auto opened = file->status(); !opened)
        return tl::unexpected<Error>(opened.error());
    return file;
}

std::pair<std::string, std::string> StagedFiles::head() const
{
    if (m_files.empty())
        return {};
    auto shown = std::find_if(
        m_files.begin(), m_files.end(), [](const Staged& staged) { return staged.file->rows() > 0; });
    if (shown == m_files.end())
        shown = m_files.begin();
    return {shown->name, shown->file->head()};
}

Result<std::vector<ExportedFile>> StagedFiles::close()
{
    std::vector<ExportedFile> closed;
    for (Staged& staged : m_files) {
        if (staged.closed)
            continue;
        auto digest = staged.file->close();
        if (!digest)
            return tl::unexpected<Error>(digest.error());
        staged.closed = true;
        closed.push_back({staged.name, staged.file->rows(), std::move(*digest)});
    }
    return closed;
}

Result<void> StagedFiles::place(Staged& staged)
{
    std::error_code error;
    const fs::file_status there = fs::symlink_status(staged.place, error);
    if (fs::is_directory(there))
        return tl::unexpected<Error>(Error {ErrorCode::Exists, {}, utf8Path(staged.place), 0, 0, "a folder"});
    if (fs::exists(there)) {
        const fs::path former = hiddenName(staged.name, ".former");
        fs::rename(staged.place, former, error);
        if (error)
            return tl::unexpected<Error>(fileError(error, staged.place));
        staged.former = former;
    }
    fs::rename(staged.temporary, staged.place, error);
    if (error)
        return tl::unexpected<Error>(fileError(error, staged.place));
    staged.placed = true;
    return {};
}

Result<void> StagedFiles::commit()
{
    for (Staged& staged : m_files) {
        if (const auto placed = place(staged); !placed)
            return placed;
    }
    m_committed = true;
    for (const Staged& staged : m_files) {
        std::error_code ignored;
        if (!staged.former.empty())
            fs::remove(staged.former, ignored);
    }
    return {};
}

void StagedFiles::undo()
{
    if (isPreview())
        return;
    std::error_code ignored;
    for (Staged& staged : m_files) {
        staged.file.reset();
        fs::remove(staged.placed ? staged.place : staged.temporary, ignored);
        if (!staged.former.empty())
            fs::rename(staged.former, staged.place, ignored);
    }
    for (const fs::path& folder : m_madeFolders)
        fs::remove(folder, ignored);
}

}
