#pragma once
// Internal to the writers: files under a temporary name, and their change to the real ones.
#include "exchange/blockwriter.h"
#include "exchange/writer.h"
#include <atomic>
#include <fstream>

namespace touchstone::exchange {

/// Path as UTF-8, for reports.
std::string utf8Path(const std::filesystem::path& path);

/// A file being written. Errors are kept: `status` tells the first one.
class OutputFile {
public:
    /// `digest` may be null. Large files are hashed and written on the thread of `writer`.
    OutputFile(std::filesystem::path path, std::unique_ptr<FileDigest> digest, BlockWriter& writer);
    /// Writes nowhere and keeps the beginning.
    OutputFile() = default;
    ~OutputFile();
    OutputFile(const OutputFile&) = delete;
    OutputFile& operator=(const OutputFile&) = delete;

    void write(std::string_view bytes);
    void countRow() { ++m_rows; }
    std::int64_t rows() const { return m_rows; }
    /// False once a fault is known; the thread that writes may be some rows behind.
    bool good() const { return !m_failed; }
    Result<void> status() const;
    /// Writes what is left and closes; gives the digest's hex (empty without one).
    Result<std::string> close();
    /// What a file that writes nowhere has kept.
    const std::string& head() const { return m_buffer; }

private:
    void flush();
    void writeBlock(const std::string& block);
    void keepError();

    std::filesystem::path m_path = {}; ///< empty = nowhere
    std::string m_buffer = {};
    std::int64_t m_rows = 0;
    BlockWriter* m_writer = nullptr;
    bool m_handedOver = false; ///< the writer has had a block of this file
    // Between the first block and the end of the writer's work these are the writer's.
    std::unique_ptr<FileDigest> m_digest = {};
    std::ofstream m_stream = {};
    std::optional<Error> m_error = {}; ///< read only where m_failed
    std::atomic<bool> m_failed = false;
};

/// The files of one export: written beside their places, then put there together. What was not committed is
/// removed by the destructor, a folder made for them too.
class StagedFiles {
public:
    /// An empty folder: nothing is written, for a preview.
    explicit StagedFiles(std::filesystem::path folder);
    ~StagedFiles();
    StagedFiles(const StagedFiles&) = delete;
    StagedFiles& operator=(const StagedFiles&) = delete;

    /// Makes the folder where it is not there.
    Result<void> prepare();
    /// `name` may lead into a folder below. The pointer stays valid as long as this object.
    Result<OutputFile*> add(const std::string& name, std::unique_ptr<FileDigest> digest);
    /// Closes the files added so far.
    Result<std::vector<ExportedFile>> close();
    /// Puts all files in their places; on failure what was there before is there again.
    Result<void> commit();

    /// A free hidden name in the folder for the caller, who removes what is put there.
    std::filesystem::path scratchName(const std::string& name) const { return hiddenName(name, ".work"); }

    const std::filesystem::path& folder() const { return m_folder; }
    bool isPreview() const { return m_folder.empty(); }
    /// Name and beginning of the first file of a preview that has rows, else of the first one.
    std::pair<std::string, std::string> head() const;

private:
    struct Staged {
        std::string name = {};
        std::filesystem::path place = {};
        std::filesystem::path temporary = {};
        std::filesystem::path former = {}; ///< where the file that was there waits; empty = none
        std::unique_ptr<OutputFile> file = {};
        bool closed = false;
        bool placed = false;
    };

    Result<void> makeFolders(const std::filesystem::path& folder);
    std::filesystem::path hiddenName(const std::string& name, std::string_view ending) const;
    Result<void> place(Staged& staged);
    void undo();

    std::filesystem::path m_folder;
    std::vector<std::filesystem::path> m_madeFolders = {}; ///< deepest first
    BlockWriter m_writer = {}; // before the files: it has to outlive them
    std::vector<Staged> m_files = {};
    std::string m_mark;
    bool m_committed = false;
};

}
