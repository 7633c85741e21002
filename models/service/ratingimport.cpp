#include "service/ratingimport.h"
#include "domain/event.h"
#include "domain/validation.h"
#include "service/ratingvalue.h"
#include "storage/database.h"
#include "storage/events.h"
#include <algorithm>

namespace touchstone::service {

namespace {

constexpr char kBetween = '\x1F';

void addId(std::vector<std::string>& ids, const std::string& id)
{
    if (!id.empty() && std::find(ids.begin(), ids.end(), id) == ids.end())
        ids.push_back(id);
}

/// Every answer is among the others, with the same value.
bool isWithin(const Answers& part, const Answers& whole)
{
    const auto within = [](const auto& some, const auto& all) {
        return std::all_of(some.begin(), some.end(), [&all](const auto& entry) {
            const auto found = all.find(entry.first);
            return found != all.end() && found->second == entry.second;
        });
    };
    return within(part.values, whole.values) && within(part.cannotRate, whole.cannotRate);
}

bool has(const Answers& answers, const std::string& criterion)
{
    return answers.values.contains(criterion) || answers.cannotRate.contains(criterion);
}

/// The first criterion that both speak of.
std::optional<std::string> shared(const Answers& a, const Answers& b)
{
    for (const auto& entry : a.values) {
        if (has(b, entry.first))
            return entry.first;
    }
    for (const auto& entry : a.cannotRate) {
        if (has(b, entry.first))
            return entry.first;
    }
    return std::nullopt;
}

std::int64_t countOf(const Answers& answers)
{
    return static_cast<std::int64_t>(answers.values.size() + answers.cannotRate.size());
}

}

RatingImport::RatingImport(storage::Database& database, std::string fileName)
    : m_database(database)
    , m_file(std::move(fileName))
    , m_setup(database)
{
}

Result<void> RatingImport::prepare()
{
    if (m_store)
        return {};
    auto round = m_setup.round({});
    if (!round)
        return tl::unexpected(round.error());
    auto scheme = m_setup.scheme(round->scheme);
    if (!scheme)
        return tl::unexpected(scheme.error());
    m_scheme = std::move(*scheme);
    m_lenient = m_scheme;
    for (Criterion& criterion : m_lenient.criteria) {
        criterion.required = false;
        criterion.askBelow = 0;
    }
    m_schemeRow = round->scheme;
    m_store = std::make_unique<storage::ImportedRatings>(m_database, m_scheme.unit);
    return {};
}

Result<std::size_t> RatingImport::targetOf(const exchange::RatingTarget& target)
{
    if (m_lastSaid && *m_lastSaid == target)
        return m_lastTarget;
    storage::TargetKey key;
    for (const std::string* id : {&target.responseId, &target.item, &target.sourceId})
        addId(key.ids, *id);
    addId(key.promptIds, target.promptId);
    key.prompt = target.prompt;
    key.response = target.response;
    key.model = target.model;
    key.sample = target.sample;
    auto found = m_store->find(key);
    if (!found)
        return tl::unexpected(found.error());
    m_lastSaid = target;
    m_lastTarget = m_targets.size();
    m_targets.push_back(std::move(*found));
    return m_lastTarget;
}

Result<const Criterion*> RatingImport::criterionOf(const exchange::RatingRecord& rating) const
{
    if (const Criterion* criterion = m_lenient.criterion(rating.criterion))
        return criterion;
    const auto found =
        std::find_if(m_lenient.criteria.begin(), m_lenient.criteria.end(), [&rating](const Criterion& one) {
            return one.label.en == rating.criterion || one.label.zhCN == rating.criterion;
        });
    if (found != m_lenient.criteria.end())
        return &*found;
    if (rating.maybe)
        return nullptr;
    std::string names;
    for (const Criterion& one : m_lenient.criteria)
        names.append(names.empty() ? "the scheme has " : ", ").append(one.id);
    return fail(ErrorCode::UnknownCriterion, rating.criterion, names);
}

Result<Answers> RatingImport::answerOf(
    const Criterion& criterion, const exchange::RatingRecord& rating, std::size_t candidates) const
{
    Answers answer;
    if (rating.declined) {
        answer.cannotRate[criterion.id] = rating.value;
    } else {
        auto value = ratingValue(criterion, rating);
        if (!value)
            return tl::unexpected(value.error());
        answer.values[criterion.id] = std::move(*value);
    }
    return validateAnswers(m_lenient, std::move(answer), static_cast<int>(candidates));
}

// Letters of a panel mean answers in the order in which the rater saw them.
Result<std::vector<RowId>> RatingImport::shownOf(const storage::TargetRow& target,
    const exchange::RatingTarget& said, const exchange::RatingRecord& rating) const
{
    if (m_scheme.unit == ItemUnit::Response)
        return std::vector<RowId>();
    const bool byId = !rating.shownOrder.empty();
    const auto& order = byId ? rating.shownOrder : said.candidates;
    if (order.empty())
        return target.candidates;
    const auto& names = byId ? target.candidateIds : target.candidateTexts;
    std::vector<RowId> shown;
    for (const std::string& one : order) {
        for (std::size_t i = 0; i < names.size(); ++i) {
            const bool taken = std::find(shown.begin(), shown.end(), target.candidates[i]) != shown.end();
            if (names[i] == one && !taken) {
                shown.push_back(target.candidates[i]);
                break;
            }
        }
    }
    if (shown.size() != order.size())
        return fail(ErrorCode::UnknownResponse, byId ? "shown_order" : "response_a",
            "the answers that the letters mean are not those of the project");
    return shown;
}

Result<void> RatingImport::take(std::int64_t line, const exchange::RatingTarget& target,
    const std::vector<exchange::RatingRecord>& ratings)
{
    if (auto ready = prepare(); !ready)
        return ready;
    bool mapped = false;
    for (const exchange::RatingRecord& rating : ratings) {
        const auto criterion = criterionOf(rating);
        if (!criterion)
            return tl::unexpected(criterion.error());
        if (*criterion == nullptr)
            continue;
        mapped = true;
        // In flat rows 0 stars, which nobody touched, look like a number.
        if (rating.maybe && (*criterion)->kind == CriterionKind::Scale && (*criterion)->min >= 1
            && rating.value == "0")
            continue;
        const auto found = targetOf(target);
        if (!found)
            return tl::unexpected(found.error());
        auto shown = shownOf(m_targets[*found], target, rating);
        if (!shown)
            return tl::unexpected(shown.error());
        const std::size_t candidates = m_scheme.unit == ItemUnit::Response ? 1 : shown->size();
        const auto answer = answerOf(**criterion, rating, candidates);
        if (!answer)
            return tl::unexpected(answer.error());
        if (auto added = add(line, *found, rating, std::move(*shown), *answer); !added)
            return added;
    }
    if (!mapped && !ratings.empty())
        return fail(ErrorCode::UnknownCriterion, ratings.front().criterion, "no criterion of the scheme");
    return {};
}

Result<void> RatingImport::add(std::int64_t line, std::size_t target, const exchange::RatingRecord& rating,
    std::vector<RowId> shown, const Answers& answer)
{
    const RatedUnit& about = m_targets[target].unit;
    std::string key = rating.annotator;
    for (const std::string& part : {rating.round, rating.unit, std::to_string(about.prompt),
             std::to_string(about.response), std::to_string(about.model)})
        key.append(1, kBetween).append(part);
    const auto [at, fresh] = m_unitOf.try_emplace(std::move(key), m_units.size());
    if (fresh) {
        Unit unit;
        unit.annotator = rating.annotator;
        unit.round = rating.round;
        unit.id = rating.unit;
        unit.target = target;
        unit.line = line;
        unit.submittedMs = millisecondsOf(rating.submittedAt);
        unit.submittedAt = rating.submittedAt;
        unit.activeSeconds = rating.activeSeconds;
        unit.shown = std::move(shown);
        unit.metadata = rating.metadata;
        m_units.push_back(std::move(unit));
    }
    Unit& unit = m_units[at->second];
    if (const auto both = shared(answer, unit.answers)) {
        if (isWithin(answer, unit.answers)) {
            ++m_known;
            return {};
        }
        return fail(ErrorCode::Conflict, *both,
            rating.annotator + " rated this otherwise at or after line " + std::to_string(unit.line));
    }
    for (const auto& [criterion, value] : answer.values)
        unit.answers.values[criterion] = value;
    for (const auto& [criterion, reason] : answer.cannotRate)
        unit.answers.cannotRate[criterion] = reason;
    return {};
}

Result<std::vector<Error>> RatingImport::finish()
{
    std::vector<Error> refused;
    for (const Unit& unit : m_units) {
        if (unit.answers.empty())
            continue;
        if (auto written = write(unit, refused); !written)
            return tl::unexpected(written.error());
    }
    return refused;
}

std::optional<Answers> RatingImport::saidOf(const Unit& unit, const storage::RatedItem& item)
{
    Answers said = unit.answers;
    if (unit.shown == item.shown)
        return said;
    for (auto& [criterion, value] : said.values) {
        auto* best = std::get_if<BestOfAnswer>(&value);
        if (best == nullptr)
            continue;
        for (std::string& letter : best->labels) {
            const auto place = static_cast<std::size_t>(letter.size() == 1 ? letter.front() - 'A' : -1);
            if (place >= unit.shown.size())
                return std::nullopt;
            const auto at = std::find(item.shown.begin(), item.shown.end(), unit.shown[place]);
            if (at == item.shown.end())
                return std::nullopt;
            letter = std::string(1, static_cast<char>('A' + (at - item.shown.begin())));
        }
        std::sort(best->labels.begin(), best->labels.end());
    }
    return said;
}

Result<bool> RatingImport::isKnown(const Unit& unit, const std::vector<storage::RatedItem>& items)
{
    for (const storage::RatedItem& item : items) {
        const auto said = saidOf(unit, item);
        if (m_used.contains(item.item) || !said || !isWithin(*said, item.answers))
            continue;
        m_used.insert(item.item);
        m_known += countOf(unit.answers);
        return true;
    }
    return false;
}

Result<void> RatingImport::write(const Unit& unit, std::vector<Error>& refused)
{
    const auto annotator = annotatorOf(unit.annotator);
    if (!annotator)
        return tl::unexpected(annotator.error());
    const storage::TargetRow& target = m_targets[unit.target];
    const auto items = m_store->itemsOf(*annotator, target.unit);
    if (!items)
        return tl::unexpected(items.error());
    const auto known = isKnown(unit, *items);
    if (!known || *known)
        return known.map([](bool) {});
    const auto round = roundOf(unit.round);
    if (!round)
        return tl::unexpected(round.error());
    for (const storage::RatedItem& item : *items) {
        if (m_used.contains(item.item) || item.round != *round)
            continue;
        if (const auto both = shared(unit.answers, item.answers)) {
            refused.push_back({ErrorCode::Conflict, *both, {}, unit.line, 0,
                unit.annotator + " rated this otherwise in an earlier file of this name"});
            return {};
        }
        const auto said = saidOf(unit, item);
        if (!said)
            continue;
        Answers all = item.answers;
        all.values.insert(said->values.begin(), said->values.end());
        all.cannotRate.insert(said->cannotRate.begin(), said->cannotRate.end());
        m_used.insert(item.item);
        Unit placed = unit;
        if (!item.shown.empty())
            placed.shown = item.shown; // the letters are the item's
        return append(item.item, *annotator, placed, std::move(all));
    }
    RowId& first = m_first[{*round, *annotator, target.unit}];
    const auto item = m_store->addItem(*round, *annotator, target, unit.shown, first);
    if (!item)
        return tl::unexpected(item.error());
    if (first == 0)
        first = *item;
    m_used.insert(*item);
    return append(*item, *annotator, unit, unit.answers);
}

Result<void> RatingImport::append(RowId item, RowId annotator, const Unit& unit, Answers answers)
{
    Submission submission;
    submission.answers = std::move(answers);
    submission.activeSeconds = submission.wallSeconds = unit.activeSeconds;
    const storage::TargetRow& target = m_targets[unit.target];
    for (const RowId row : unit.shown) {
        const auto at = std::find(target.candidates.begin(), target.candidates.end(), row);
        submission.shownOrder.push_back(
            target.candidateIds[static_cast<std::size_t>(at - target.candidates.begin())]);
    }
    submission.source["file"] = m_file;
    submission.source["line"] = std::to_string(unit.line);
    for (const auto& [key, text] : {std::pair {"item", &unit.id}, std::pair {"round", &unit.round},
             std::pair {"submitted_at", &unit.submittedAt}, std::pair {"metadata", &unit.metadata}}) {
        if (!text->empty() && *text != "{}")
            submission.source[key] = *text;
    }
    m_added += countOf(unit.answers);
    return storage::EventRepository(m_database)
        .append({eventkind::kImported, item, annotator, submissionJson(submission), unit.submittedMs})
        .map([](const EventId&) {});
}

Result<RowId> RatingImport::roundOf(const std::string& name)
{
    const std::string full = name.empty() ? m_file : m_file + " \xC2\xB7 " + name;
    if (const auto known = m_rounds.find(full); known != m_rounds.end())
        return known->second;
    auto round = m_setup.round(full);
    if (!round && round.error().code == ErrorCode::UnknownRound)
        round = m_setup.addRound(full, RoundKind::Normal, m_schemeRow);
    if (!round)
        return tl::unexpected(round.error());
    if (round->scheme != m_schemeRow)
        return fail(ErrorCode::Exists, full, "a round of this name has another scheme");
    return m_rounds[full] = round->row;
}

Result<RowId> RatingImport::annotatorOf(const std::string& code)
{
    if (const auto known = m_annotators.find(code); known != m_annotators.end())
        return known->second;
    const auto annotator = m_setup.addAnnotator(code, {});
    if (!annotator)
        return tl::unexpected(annotator.error());
    return m_annotators[code] = annotator->row;
}

}
