#pragma once
// Internal to models/service: ratings of others on their way into the project.
#include "domain/scheme.h"
#include "exchange/reader.h"
#include "storage/importedratings.h"
#include "storage/setup.h"
#include <map>
#include <set>
#include <string>
#include <unordered_map>

namespace touchstone::service {

/// Takes the ratings of one file. They become events of the kind `imported` about items in a round of their
/// own, named after the file, with the scheme of the project's first round. What a rater has said of an
/// answer already is known and adds nothing. Memory: some 500 bytes for each judgement of the file.
class RatingImport {
public:
    RatingImport(storage::Database& database, std::string fileName);

    /// Maps and checks the ratings of one record. Errors about the record: E_UNKNOWN_RESPONSE, E_CRITERION,
    /// E_ANSWER, E_CONFLICT (rated twice, several answers fit); else the store's.
    Result<void> take(std::int64_t line, const exchange::RatingTarget& target,
        const std::vector<exchange::RatingRecord>& ratings);
    /// Writes everything, once, after the last record. Refused are ratings (with their line) that contradict
    /// what an earlier file of this name said; an Error is the store's.
    Result<std::vector<Error>> finish();

    std::int64_t added() const { return m_added; }
    std::int64_t known() const { return m_known; }

private:
    struct Unit {
        std::string annotator = {};
        std::string round = {};
        std::string id = {}; ///< in the file
        std::size_t target = 0;
        std::int64_t line = 0;
        std::int64_t submittedMs = 0;
        std::string submittedAt = {};
        double activeSeconds = 0;
        std::vector<RowId> shown = {};
        std::string metadata = {};
        Answers answers = {};
    };

    Result<void> prepare();
    Result<std::size_t> targetOf(const exchange::RatingTarget& target);
    Result<const Criterion*> criterionOf(const exchange::RatingRecord& rating) const;
    Result<Answers> answerOf(
        const Criterion& criterion, const exchange::RatingRecord& rating, std::size_t candidates) const;
    Result<std::vector<RowId>> shownOf(const storage::TargetRow& target, const exchange::RatingTarget& said,
        const exchange::RatingRecord& rating) const;
    Result<void> add(std::int64_t line, std::size_t target, const exchange::RatingRecord& rating,
        std::vector<RowId> shown, const Answers& answer);
    Result<void> write(const Unit& unit, std::vector<Error>& refused);
    /// What the unit says in the letters of the item.
    static std::optional<Answers> saidOf(const Unit& unit, const storage::RatedItem& item);
    Result<bool> isKnown(const Unit& unit, const std::vector<storage::RatedItem>& items);
    Result<void> append(RowId item, RowId annotator, const Unit& unit, Answers answers);
    Result<RowId> roundOf(const std::string& name);
    Result<RowId> annotatorOf(const std::string& code);

    storage::Database& m_database;
    std::string m_file;
    storage::SetupRepository m_setup;
    std::unique_ptr<storage::ImportedRatings> m_store = {};
    Scheme m_scheme = {};
    Scheme m_lenient = {}; ///< nothing required
    RowId m_schemeRow = 0;
    std::vector<Unit> m_units = {};
    std::unordered_map<std::string, std::size_t> m_unitOf = {};
    std::vector<storage::TargetRow> m_targets = {};
    std::optional<exchange::RatingTarget> m_lastSaid = {};
    std::size_t m_lastTarget = 0;
    std::map<std::string, RowId> m_rounds = {};
    std::map<std::string, RowId> m_annotators = {};
    std::set<RowId> m_used = {}; ///< items that judgements of this file stand for
    std::map<std::tuple<RowId, RowId, RatedUnit>, RowId> m_first = {}; ///< round, rater, unit -> first item
    std::int64_t m_added = 0;
    std::int64_t m_known = 0;
};

}
