#include "service/assignmarks.h"
#include "storage/database.h"
#include "storage/setup.h"
#include <sstream>

namespace touchstone::service {

namespace {

std::string absentKey(const Round& round)
{
    return "assignment.absent." + round.id.str();
}

std::string goldKey(const Round& round)
{
    return "assignment.gold." + round.id.str();
}

}

Result<std::set<AnnotatorId>> absentFrom(storage::Database& database, const Round& round)
{
    auto kept = storage::SetupRepository(database).setting(absentKey(round));
    if (!kept)
        return tl::unexpected(kept.error());
    std::set<AnnotatorId> annotators;
    std::istringstream words(kept->value_or(std::string()));
    for (std::string id; words >> id;)
        annotators.insert(AnnotatorId(id));
    return annotators;
}

Result<void> setAbsent(
    storage::Database& database, const Round& round, const std::set<AnnotatorId>& annotators)
{
    std::string ids;
    for (const AnnotatorId& annotator : annotators)
        ids += (ids.empty() ? "" : " ") + annotator.str();
    return storage::SetupRepository(database).setSetting(absentKey(round), ids);
}

Result<std::optional<AnnotatorId>> goldOf(storage::Database& database, const Round& round)
{
    return storage::SetupRepository(database).setting(goldKey(round)).map([](const auto& kept) {
        return kept && !kept->empty() ? std::optional(AnnotatorId(*kept)) : std::nullopt;
    });
}

Result<void> setGold(storage::Database& database, const Round& round, const AnnotatorId& annotator)
{
    return storage::SetupRepository(database).setSetting(goldKey(round), annotator.str());
}

std::string goldSettingOf(const ItemId& item)
{
    return "gold." + item.str();
}

}
