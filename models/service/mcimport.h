#pragma once
// Internal to models/service: rows of multi-choice files on their way into the project.
#include "exchange/reader.h"
#include "multichoice/profile.h"
#include "storage/mcwriter.h"
#include <map>
#include <string>

namespace touchstone::service {

/// Takes the rows of one file with multi-choice items or a model's answers to them.
class McImport {
public:
    McImport(storage::Database& database, std::string fileName, std::string shape, std::string profile);

    /// Errors about the row: E_CONFLICT, E_MISSING, E_DUPID; else E_USAGE (no such profile), the store's.
    Result<void> take(const exchange::PromptRecord& question, const exchange::McRecord& row);
    /// Once, after the last row. Errors: E_CONFLICT where answers by order and items do not come out even:
    /// nothing of the file may then be kept.
    Result<void> finish();
    const storage::McCounts& counts() const { return m_writer.counts(); }
    /// Rows with items alone that the project had already, and answers that it had.
    std::int64_t known() const { return m_knownItems + m_writer.counts().known; }

private:
    Result<const multichoice::Profile*> profileOf(const std::string& model);

    storage::McWriter m_writer;
    std::string m_profile;
    std::map<std::string, multichoice::Profile, std::less<>> m_profiles = {};
    std::int64_t m_knownItems = 0;
};

}
