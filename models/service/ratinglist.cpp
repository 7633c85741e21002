#include "service/ratinglist.h"
#include "service/projectsession.h"
#include "storage/database.h"
#include "storage/ratings.h"

namespace touchstone::service {

Result<void> forEachRating(ProjectSession& session, const std::string& round, bool all,
    const std::function<bool(const RatingDetail&)>& visit)
{
    RatingFilter filter;
    filter.calibration = all;
    filter.imported = all;
    filter.repeats = all;
    if (!round.empty()) {
        const auto found = session.round(round);
        if (!found)
            return tl::unexpected(found.error());
        filter.round = found->row;
    }
    return storage::RatingRepository(session.database()).forEachDetail(filter, visit);
}

}
