#pragma once
#include "domain/error.h"
#include <filesystem>
#include <span>
#include <string_view>

namespace touchstone::storage {

class Connection;
class FileOps;

/// One step of the schema: `sql` turns version - 1 into `version`.
struct Migration {
    int version = 0;
    std::string_view sql;
};

/// The chain shipped with the program, ascending from 1 (resources/schema).
std::span<const Migration> knownMigrations();
int latestVersion();

/// Brings an older project file up to the last step of `chain`: a copy is migrated step by step, checked
/// (integrity_check, foreign keys, rows of each table that existed before, content hashes of responses) and
/// renamed over the original, which stays beside it as `NAME.vN-backup`. Until the rename the original is
/// only read. Errors: those of the store; the original is then as it was.
struct MigrationOptions {
    std::string vfs = {};
    FileOps* files = nullptr; ///< null = the system's
};
Result<std::filesystem::path> migrateFile(const std::filesystem::path& file, std::span<const Migration> chain,
    const MigrationOptions& options = {});

/// Internal to the library: fills `target`, an empty database, with the content of an older project as the
/// last step of `chain` has it. `source` is only read. Errors: E_DAMAGED, those of the store.
Result<void> migrateInto(Connection& target, Connection& source, std::span<const Migration> chain);

}
