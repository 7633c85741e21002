#pragma once
#include "domain/ownanswer.h"
#include "domain/project.h"
#include "domain/rating.h"
#include <optional>
#include <vector>

namespace touchstone::storage {

class Database;

/// What a rater wrote in the place of an answer, as it stands now.
struct WrittenAnswer {
    RatedUnit unit = {};
    RowId item = 0;
    std::string annotator = {}; ///< code
    EventId event = {}; ///< the submission
    std::string text = {};
    bool draft = false; ///< the rater has not finished it
};

/// A choice of the lead as it stands in the log.
struct StoredChoice {
    EventId event = {};
    RatedUnit unit = {};
    OwnAnswerChoice content = {};
    RowId item = 0; ///< of the submission that is accepted; 0 where this project does not have it
    std::string payload = {}; ///< of that submission
};

class OwnAnswerRepository {
public:
    explicit OwnAnswerRepository(Database& database);

    /// Current own answers of a normal round that are not empty, by item; hidden repeats are none.
    /// `criterion`: code of the round's question. `unit`: of this one alone.
    Result<std::vector<WrittenAnswer>> written(
        RowId round, const std::string& criterion, const RatedUnit* unit = nullptr);
    /// Of each unit the choice with the greatest (sequence, id), refusals too. What cannot be read or is
    /// about something that this project does not have is passed over.
    Result<std::vector<StoredChoice>> choices(const RatedUnit* unit = nullptr);

private:
    Database& m_database;
};

}
