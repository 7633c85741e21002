#pragma once
#include "domain/error.h"
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>

namespace touchstone::cli {

/// Reads a text file line by line: a byte order mark of UTF-8 at the start and the CR of CRLF are taken off,
/// lines of white space alone are passed over (and counted).
class LineReader {
public:
    /// Errors: NotFound; Io for what is no readable file.
    static Result<LineReader> open(const std::filesystem::path& path);

    /// False at the end. Error Io when reading fails.
    Result<bool> next(std::string& line);
    std::int64_t line() const { return m_line; } ///< physical, 1-based, of the last line read
    /// An error at the last line read.
    Error error(ErrorCode code, std::string subject = {}, std::string detail = {}) const;

private:
    explicit LineReader(const std::filesystem::path& path);

    std::string m_name;
    std::ifstream m_stream;
    std::int64_t m_line = 0;
};

/// A file that appears under its name only when it is complete: written beside it and renamed by commit(),
/// removed again when commit() is not reached.
class AtomicFile {
public:
    /// Error Io when the folder cannot be written; Usage when `path` is the same file as `input`.
    static Result<AtomicFile> create(const std::filesystem::path& path, const std::filesystem::path& input);
    AtomicFile(AtomicFile&& other) noexcept;
    AtomicFile& operator=(AtomicFile&&) = delete;
    ~AtomicFile();

    void write(std::string_view text) { m_stream << text; }
    /// Error Io when anything written before failed; then nothing is left behind.
    Result<void> commit();

private:
    AtomicFile(std::filesystem::path path, std::filesystem::path temporary);

    std::filesystem::path m_path;
    std::filesystem::path m_temporary; ///< empty once renamed or moved from
    std::ofstream m_stream;
};

}
