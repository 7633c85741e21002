#pragma once
#include "domain/error.h"
#include "storage/connection.h"
#include "storage/migrator.h"
#include <filesystem>

namespace touchstone::storage {

/// "TSPJ": marks a Touchstone project in the header of a SQLite file.
inline constexpr std::int64_t kApplicationId = 0x5453504A;

/// What the first 100 bytes of a project file say.
struct FileHeader {
    int userVersion = 0;
    bool walMode = false;
};

/// Looks at the header before SQLite does. Errors: E_NOT_FOUND, E_NOT_A_PROJECT (no SQLite file, another
/// application's), E_NEWER_PROJECT (a schema of a later program), E_DAMAGED (size and header disagree).
Result<FileHeader> inspectHeader(const std::filesystem::path& file);

/// Switches off what a hostile file could use: defensive mode, no trusted schema, no triggers, no views, no
/// double-quoted strings, no mapping of the file, limits on lengths. Before the first read of the schema.
void hardenConnection(Connection& connection);

/// Compares sqlite_schema byte for byte with what `chain` produces up to `version`.
/// Errors: E_DAMAGED naming the first object that differs.
Result<void> checkSchema(Connection& connection, std::span<const Migration> chain, int version);

}
