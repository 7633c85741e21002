#pragma once
#include "domain/error.h"
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace touchstone::storage {

class Connection;
class FileOps;

/// How a project file is opened.
struct OpenOptions {
    bool readOnly = false;
    /// For a large import: where no other process has the file open, a rollback journal with synchronous
    /// EXTRA and a larger cache is used, so that a gigabyte is written once instead of twice.
    bool bulk = false;
    std::string vfs = {}; ///< name of a registered SQLite VFS; empty = the default one
    bool weakSyncForTests = false; ///< synchronous NORMAL: loses acknowledged ratings in a power cut
    FileOps* files = nullptr; ///< null = the system's
};

/// An open project file: one SQLite connection, used by one thread at a time.
/// Write-ahead log and synchronous FULL while it is open; the last connection to close goes back to one file.
class Database {
public:
    /// Makes an empty project file with the newest schema, under a temporary name first.
    /// `fill` writes the first rows. Errors: E_EXISTS, those of the store.
    static Result<void> create(const std::filesystem::path& file,
        const std::function<Result<void>(Database&)>& fill, const OpenOptions& options = {});
    /// Opens a project: header, hardening, schema comparison. An older file is migrated (see migrateFile),
    /// or, where it is opened for reading or cannot be written, read through a private migrated copy: the
    /// file stays as it is. Errors: E_NOT_FOUND, E_NOT_A_PROJECT, E_NEWER_PROJECT, E_DAMAGED, E_LOCKED, E_IO.
    static Result<Database> open(const std::filesystem::path& file, const OpenOptions& options = {});

    /// Opens a project file that somebody else sent, for reading: header, schema comparison, a private copy,
    /// and integrity_check of that before anything else is read. The file itself is only read.
    /// Errors: those of open.
    static Result<Database> openForeign(const std::filesystem::path& file);

    ~Database();
    Database(Database&&) noexcept;
    Database& operator=(Database&&) noexcept;

    /// Runs `work` in one BEGIN IMMEDIATE transaction: committed when it succeeds, else rolled back.
    /// When this returns without an error, the change is on disk. A transaction within one joins it.
    /// Errors: E_READ_ONLY, E_MOVED (the file was moved, deleted or replaced under us), E_LOCKED, E_FULL,
    /// E_IO, and what `work` returns.
    Result<void> write(const std::function<Result<void>()>& work);
    /// Runs a part of a transaction: what it wrote is taken back alone where it fails. Within write only.
    Result<void> attempt(const std::function<Result<void>()>& work);
    /// Runs `work` in one read transaction, so that all it reads is of one state.
    Result<void> read(const std::function<Result<void>()>& work);
    /// Moves the write-ahead log into the file. Errors are not reported: the log stays valid.
    void checkpoint();
    /// Makes a running statement stop with E_CANCELLED. The only call allowed from another thread.
    void interrupt();

    const std::filesystem::path& path() const;
    bool isReadOnly() const;
    /// False where the file was moved, deleted or replaced since it was opened: nothing can be written any
    /// more.
    bool isInPlace() const;
    /// Internal to the library.
    Connection& connection();

private:
    struct State;
    explicit Database(std::unique_ptr<State> state);
    static Result<Database> openOnce(const std::filesystem::path& file, const OpenOptions& options);
    /// Reads through a private copy of the newest schema.
    static Result<Database> openCopy(const std::filesystem::path& file, const OpenOptions& options);
    std::unique_ptr<State> m_state;
};

}
