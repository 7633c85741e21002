#pragma once
#include "domain/error.h"
#include "domain/projectdetails.h"
#include "domain/scheme.h"
#include <vector>

namespace touchstone::storage {

class Database;

/// What the lead says about a project in its set-up. Writing calls join the caller's transaction or make one
/// of their own.
class ProjectDetails {
public:
    explicit ProjectDetails(Database& database);

    Result<std::vector<ModelDetails>> models();
    /// Adds a model or changes what is said of a known one.
    Result<void> setModel(const ModelDetails& model);
    /// Takes a model away that has no response. Errors: E_CONFLICT.
    Result<void> removeModel(const std::string& name);

    Result<std::vector<AnnotatorDetails>> annotators();
    /// Adds a person or changes what is said of a known one; the domains are those given, no others.
    Result<void> setAnnotator(const AnnotatorDetails& annotator);
    /// Takes a person away who was never given anything. Errors: E_CONFLICT.
    Result<void> removeAnnotator(const std::string& code);

    Result<void> rename(const std::string& name);

    /// Row of the scheme that a new round takes.
    Result<RowId> defaultScheme();
    /// True where the scheme was worked with: a rating or a draft under it, or a package with it that went
    /// out.
    Result<bool> isInUse(RowId scheme);
    /// True where items were made under the scheme.
    Result<bool> hasItems(RowId scheme);
    /// Puts another scheme in the place of one that is not in use. Errors: E_CONFLICT (it is), E_SCHEME (id
    /// and version are taken by another).
    Result<void> replaceScheme(RowId row, const Scheme& scheme);
    Result<void> setDefaultScheme(RowId row);
    /// The greatest version of this id; 0 = the project has none.
    Result<int> newestVersion(const std::string& id);

private:
    Database& m_database;
};

}
