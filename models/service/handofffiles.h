#pragma once
// Internal to models/service: files that appear under their name only when they are whole.
#include "domain/error.h"
#include <filesystem>
#include <fstream>

namespace touchstone::service {

/// A file for its owner's eyes alone, written beside its target under a hidden name, and removed again unless
/// it was given its name.
class NewFile {
public:
    /// Errors: E_IO.
    static Result<NewFile> create(const std::filesystem::path& target);
    NewFile(NewFile&& other) noexcept;
    NewFile& operator=(NewFile&&) = delete;
    ~NewFile();

    std::ostream& stream() { return m_stream; }
    /// Closes the file; on return its bytes are on disk. Errors: E_FULL, E_IO.
    Result<void> complete();
    /// Gives the name, which must be free. Errors: E_EXISTS, E_IO.
    Result<void> giveName();
    /// Gives the name, in place of what has it now.
    Result<void> replaceTarget();

private:
    NewFile(std::filesystem::path target, std::filesystem::path temporary);

    std::filesystem::path m_target;
    std::filesystem::path m_temporary; ///< empty once moved from
    std::ofstream m_stream;
};

}
