#pragma once
#include "domain/project.h"
#include "domain/scheme.h"
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace touchstone::storage {

class Database;

/// Milliseconds since 1970 in UTC.
std::int64_t nowMs();

/// The frame of an evaluation: project, schemes, rounds, annotators, facets and settings.
/// Every writing call joins the caller's transaction or makes one of its own.
class SetupRepository {
public:
    explicit SetupRepository(Database& database);

    /// First rows of a new project: writer with its key, scheme, the first round, the empty facets.
    Result<void> initialise(const std::string& name, const Scheme& scheme);
    Result<ProjectInfo> project();

    /// The row of a scheme; the same id and version with other content is E_SCHEME.
    Result<RowId> addScheme(const Scheme& scheme);
    Result<Scheme> scheme(RowId row);
    /// Newest version of a scheme known to the project. Errors: E_UNKNOWN_SCHEME.
    Result<RowId> newestScheme(const std::string& code);
    /// Criterion id -> row.
    Result<std::map<std::string, RowId>> criteria(RowId scheme);

    /// Errors: E_EXISTS where the name is taken.
    Result<Round> addRound(const std::string& name, RoundKind kind, RowId scheme);
    Result<std::vector<Round>> rounds();
    /// By name; empty = the first round. Errors: E_UNKNOWN_ROUND.
    Result<Round> round(const std::string& name);

    /// Adds an annotator or adds domains to a known one.
    Result<Annotator> addAnnotator(const std::string& code, const std::vector<std::string>& domains);
    Result<std::vector<Annotator>> annotators();
    /// Errors: E_UNKNOWN_ANNOTATOR.
    Result<Annotator> annotator(const std::string& code);

    Result<std::vector<Model>> models();

    /// Row of a domain or scenario code, made where it is new. An empty code is "none given".
    Result<RowId> domain(const std::string& code);
    Result<RowId> scenario(const std::string& code);

    Result<std::optional<std::string>> setting(const std::string& key);
    Result<void> setSetting(const std::string& key, const std::string& value);

private:
    Database& m_database;
};

/// Setting that says how careful one has to be with the texts: ordinary, sensitive or confidential.
inline constexpr const char* kSensitivitySetting = "setup.sensitivity";
/// True where prompts that do not say whether they are sensitive are taken to be.
bool promptsAreSensitive(Database& database);

}
