#pragma once
#include "domain/error.h"
#include "domain/item.h"
#include "domain/rating.h"
#include <functional>

namespace touchstone::storage {

class Database;

class RatingRepository {
public:
    explicit RatingRepository(Database& database);
    /// Current ratings in the order of criterion and item, without joins to texts.
    Result<void> forEach(const RatingFilter& filter, const std::function<bool(const Rating&)>& visit);
    /// The same with details, in the order of round, annotator, position and criterion (see
    /// RatingFilter::byPrompt).
    Result<void> forEachDetail(
        const RatingFilter& filter, const std::function<bool(const RatingDetail&)>& visit);
    /// Ratings that the filter lets through.
    Result<std::int64_t> count(const RatingFilter& filter);
    /// Current answers of one item; empty where it is not done.
    Result<Answers> answers(RowId item);
    /// Answers of another annotator to what `item` is about, in the same round, where that one is done: first
    /// judgements only.
    Result<std::optional<Answers>> goldAnswers(const Item& item, const AnnotatorId& annotator);

private:
    Database& m_database;
};

}
