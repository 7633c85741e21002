#include "service/assigner.h"
#include "packages/assignment.h"
#include "service/assignmarks.h"
#include "service/projectsession.h"
#include "storage/corpus.h"
#include "storage/database.h"
#include "storage/items.h"
#include "storage/setup.h"
#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

namespace touchstone::service {

namespace {

constexpr int kMostRaters = 100;
constexpr std::int64_t kMostGap = 100000;

/// The project's side of a plan: which responses stand behind a unit.
struct UnitTable {
    std::vector<packages::Unit> units = {};
    std::vector<std::vector<std::size_t>> candidates = {}; ///< unit prompt: indexes into responses
    std::vector<storage::ResponseRef> responses = {};
};

std::uint64_t rankOf(const AnnotatorId& id)
{
    return id.str().size() < 16 ? 0 : std::stoull(id.str().substr(0, 16), nullptr, 16);
}

UnitTable unitsOf(std::vector<storage::ResponseRef> responses, const Scheme& scheme)
{
    UnitTable table;
    table.responses = std::move(responses);
    const bool panel = scheme.unit == ItemUnit::Prompt;
    for (std::size_t i = 0; i < table.responses.size(); ++i) {
        const storage::ResponseRef& response = table.responses[i];
        // The responses come in the order of prompt and model, so that candidates are neighbours.
        const bool same = panel && !table.units.empty() && table.units.back().prompt == response.prompt
            && table.units.back().model == response.model;
        if (!same) {
            table.units.push_back(
                {response.row, response.prompt, response.model, response.domain, response.rank});
            if (panel)
                table.candidates.emplace_back();
        }
        if (panel && table.candidates.back().size() < static_cast<std::size_t>(scheme.candidates))
            table.candidates.back().push_back(i);
    }
    return table;
}

/// Leaves the units that `wanted` says.
template <class Wanted> void keepUnits(UnitTable& table, Wanted&& wanted)
{
    UnitTable left;
    for (std::size_t i = 0; i < table.units.size(); ++i) {
        if (!wanted(table.units[i]))
            continue;
        left.units.push_back(table.units[i]);
        if (!table.candidates.empty())
            left.candidates.push_back(table.candidates[i]);
    }
    left.responses = std::move(table.responses);
    table = std::move(left);
}

/// Assignments of the round by unit. `absent`: rows of annotators from whom the rest was taken back.
std::vector<packages::Given> givenOf(const std::vector<storage::AssignedRef>& assigned,
    const UnitTable& table, bool panel, const std::set<RowId>& absent)
{
    std::map<std::pair<RowId, RowId>, RowId> byPromptModel;
    if (panel) {
        for (const packages::Unit& unit : table.units)
            byPromptModel[{unit.prompt, unit.model}] = unit.key;
    }
    std::vector<packages::Given> given;
    for (const storage::AssignedRef& item : assigned) {
        const RowId unit = panel ? byPromptModel[{item.prompt, item.model}] : item.response;
        const bool released = !item.repeat && !item.done && absent.contains(item.annotator);
        given.push_back({item.annotator, unit, item.position, item.repeat, released});
    }
    return given;
}

/// Candidates in the rater's own shuffled order.
std::vector<RowId> shuffled(const UnitTable& table, std::size_t unit, std::uint64_t seed)
{
    std::vector<std::pair<std::uint64_t, RowId>> order;
    for (const std::size_t index : table.candidates[unit])
        order.emplace_back(packages::mix(seed, table.responses[index].rank), table.responses[index].row);
    std::sort(order.begin(), order.end());
    std::vector<RowId> rows;
    for (const auto& entry : order)
        rows.push_back(entry.second);
    return rows;
}

std::vector<storage::PlannedItem> itemsOf(const packages::AssignmentPlan& plan, const UnitTable& table,
    const std::map<RowId, std::uint64_t>& raterRanks, std::uint64_t seed)
{
    std::vector<storage::PlannedItem> items;
    items.reserve(plan.items.size());
    for (const packages::Assignment& assignment : plan.items) {
        const packages::Unit& unit = table.units[assignment.unit];
        storage::PlannedItem item;
        item.annotator = assignment.rater;
        item.prompt = unit.prompt;
        item.model = unit.model;
        item.domain = unit.domain;
        item.position = assignment.position;
        item.repeatOf = assignment.repeatOf;
        if (table.candidates.empty())
            item.response = unit.key;
        else // A repeat is shown in an order of its own.
            item.candidates = shuffled(table, assignment.unit,
                packages::mix(
                    packages::mix(seed, raterRanks.at(assignment.rater)), assignment.repeatOf ? 1 : 0));
        items.push_back(std::move(item));
    }
    return items;
}

Result<void> checkRequest(const AssignRequest& request)
{
    if (request.annotators.empty() && request.takeBack.empty())
        return fail(ErrorCode::Usage, "annotator");
    if (request.overlap < 1 || request.overlap > kMostRaters)
        return fail(ErrorCode::Usage, "overlap", std::to_string(request.overlap));
    if (!(request.repeatShare >= 0 && request.repeatShare <= 0.5))
        return fail(ErrorCode::Usage, "repeats", std::to_string(request.repeatShare));
    if (request.repeatGap < 1 || request.repeatGap > kMostGap)
        return fail(ErrorCode::Usage, "repeat-gap", std::to_string(request.repeatGap));
    if (request.limit && *request.limit < 0)
        return fail(ErrorCode::Usage, "limit", std::to_string(*request.limit));
    for (const std::string& code : request.takeBack) {
        if (std::count(request.annotators.begin(), request.annotators.end(), code) > 0)
            return fail(ErrorCode::Usage, "take-back", code);
    }
    return {};
}

class Assigner {
public:
    Assigner(ProjectSession& session, const AssignRequest& request, jobs::Control& control)
        : m_session(session)
        , m_request(request)
        , m_control(control)
    {
    }

    Result<void> run()
    {
        auto round = m_session.round(m_request.round);
        if (!round)
            return tl::unexpected(round.error());
        m_round = *round;
        auto scheme = m_session.scheme(m_round);
        if (!scheme)
            return tl::unexpected(scheme.error());
        m_scheme = std::move(*scheme);
        return takeBack()
            .and_then([this] { return takeRaters(); })
            .and_then([this] { return takeGold(); })
            .and_then([this] { return handOut(); });
    }

    AssignReport& report() { return m_report; }

private:
    Result<void> takeBack()
    {
        storage::Database& database = m_session.database();
        auto absent = absentFrom(database, m_round);
        if (!absent)
            return tl::unexpected(absent.error());
        const std::set<AnnotatorId> before = *absent;
        storage::SetupRepository setup(database);
        for (const std::string& code : m_request.takeBack) {
            auto annotator = setup.annotator(code);
            if (!annotator)
                return tl::unexpected(annotator.error());
            auto taken = storage::ItemRepository(database).takeBack(m_round.row, annotator->row);
            if (!taken)
                return tl::unexpected(taken.error());
            auto counts = storage::ItemRepository(database).counts(m_round.row, annotator->row);
            if (!counts)
                return tl::unexpected(counts.error());
            m_report.takenBack.push_back({code, taken->removed, taken->kept, counts->done});
            absent->insert(annotator->id);
        }
        // Whoever is given work is not absent.
        for (const std::string& code : m_request.annotators) {
            if (const auto annotator = setup.annotator(code))
                absent->erase(annotator->id);
        }
        m_absent = *absent;
        return *absent == before ? Result<void>() : setAbsent(database, m_round, *absent);
    }

    Result<void> takeRaters()
    {
        storage::SetupRepository setup(m_session.database());
        for (const std::string& code : m_request.annotators) {
            auto annotator = setup.addAnnotator(code, {});
            if (!annotator)
                return tl::unexpected(annotator.error());
            if (!m_ranks.emplace(annotator->row, rankOf(annotator->id)).second)
                continue;
            std::vector<RowId> domains;
            for (const std::string& domain : annotator->domains)
                domains.push_back(setup.domain(domain).value_or(0));
            m_plan.raters.push_back({annotator->row, rankOf(annotator->id), domains});
            m_report.annotators.push_back({annotator->code});
            m_shares[annotator->row] = m_report.annotators.size() - 1;
        }
        auto everybody = setup.annotators();
        if (!everybody)
            return tl::unexpected(everybody.error());
        m_everybody = std::move(*everybody);
        return {};
    }

    /// Who gives the gold answers of the round, where it has any.
    Result<void> takeGold()
    {
        storage::Database& database = m_session.database();
        auto kept = goldOf(database, m_round);
        if (!kept)
            return tl::unexpected(kept.error());
        std::optional<Annotator> gold;
        for (const Annotator& annotator : m_everybody) {
            if (m_request.gold.empty() ? *kept == annotator.id : m_request.gold == annotator.code)
                gold = annotator;
        }
        if (!gold)
            return m_request.gold.empty() ? Result<void>()
                                          : fail(ErrorCode::UnknownAnnotator, m_request.gold);
        if (m_round.kind != RoundKind::Calibration)
            return fail(
                ErrorCode::Usage, "gold", "round " + m_round.name + " is not of the kind calibration");
        if (m_request.gold.empty() && m_plan.raters.size() == 1 && m_shares.contains(gold->row))
            return {}; // more items to be rated as gold
        if (m_shares.contains(gold->row))
            return fail(ErrorCode::Usage, "gold", gold->code + " is an annotator of the same assignment");
        m_gold = gold->row;
        m_report.gold = gold->code;
        return *kept == gold->id ? Result<void>() : setGold(database, m_round, gold->id);
    }

    Result<void> handOut()
    {
        auto responses = storage::CorpusRepository(m_session.database()).responses();
        if (!responses)
            return tl::unexpected(responses.error());
        UnitTable table = unitsOf(std::move(*responses), m_scheme);
        storage::ItemRepository items(m_session.database());
        auto assigned = items.assigned(m_round.row);
        if (!assigned)
            return tl::unexpected(assigned.error());
        std::set<RowId> absent;
        for (const Annotator& annotator : m_everybody) {
            if (m_absent.contains(annotator.id))
                absent.insert(annotator.row);
        }
        m_plan.given = givenOf(*assigned, table, m_scheme.unit == ItemUnit::Prompt, absent);
        m_plan.overlap = m_request.overlap;
        m_plan.byDomain = m_request.byDomain;
        m_plan.repeatShare = m_request.repeatShare;
        m_plan.repeatGap = m_request.repeatGap;
        m_plan.limit = m_request.limit;
        m_plan.order = m_request.together ? packages::Order::Together : packages::Order::Spread;
        m_plan.seed = m_request.seed;
        if (auto only = onlyDomains(table); !only)
            return only;
        if (m_gold != 0) {
            if (auto only = onlyGold(*assigned, table); !only)
                return only;
        }
        m_plan.units = table.units;
        packages::AssignmentPlan made;
        if (!m_plan.raters.empty())
            made = packages::planAssignment(m_plan);
        if (m_gold != 0)
            made.shortOfRaters = 0; // there is no number that each has to reach
        count(made);
        if (auto hours = addHours(); !hours)
            return hours;
        addOutlook(made);
        const auto rows = itemsOf(made, table, m_ranks, m_request.seed);
        return items.insert(m_round.row, rows, [&](std::size_t done) {
            return m_control.report(static_cast<std::int64_t>(done), static_cast<std::int64_t>(rows.size()));
        });
    }

    /// Leaves the units whose prompts are of the domains that were asked for.
    Result<void> onlyDomains(UnitTable& table)
    {
        if (m_request.domains.empty())
            return {};
        std::set<RowId> wanted;
        const auto status = m_session.status();
        if (!status)
            return tl::unexpected(status.error());
        for (const std::string& code : m_request.domains) {
            const bool known = m_scheme.domain(code) != nullptr
                || std::any_of(status->domains.begin(), status->domains.end(),
                    [&code](const StatusReport::Share& domain) { return domain.name == code; });
            if (!known)
                return fail(ErrorCode::Usage, "domain", code);
            const auto domain = storage::SetupRepository(m_session.database()).domain(code);
            if (!domain)
                return tl::unexpected(domain.error());
            wanted.insert(*domain);
        }
        keepUnits(table, [&wanted](const packages::Unit& unit) { return wanted.contains(unit.domain); });
        return {};
    }

    /// Leaves the units that have a gold answer, for everybody who is named.
    Result<void> onlyGold(const std::vector<storage::AssignedRef>& assigned, UnitTable& table)
    {
        std::set<std::int64_t> rated;
        for (std::size_t i = 0; i < assigned.size(); ++i) {
            if (assigned[i].annotator == m_gold && assigned[i].done && !assigned[i].repeat)
                rated.insert(m_plan.given[i].unit);
        }
        if (rated.empty())
            return fail(
                ErrorCode::Usage, "gold", m_report.gold + " has rated nothing in round " + m_round.name);
        keepUnits(table, [&rated](const packages::Unit& unit) { return rated.contains(unit.key); });
        m_plan.overlap = kMostRaters;
        std::erase_if(m_plan.given, [this](const packages::Given& item) { return item.rater == m_gold; });
        return {};
    }

    void count(const packages::AssignmentPlan& made)
    {
        m_report.items = static_cast<std::int64_t>(made.items.size());
        m_report.units = made.units;
        m_report.shortOfRaters = made.shortOfRaters;
        m_report.seed = m_request.seed;
        for (const packages::Given& item : m_plan.given) {
            if (const auto share = m_shares.find(item.rater); share != m_shares.end())
                ++m_report.annotators[share->second].assigned;
        }
        for (const packages::Assignment& item : made.items) {
            AssignReport::Share& share = m_report.annotators[m_shares.at(item.rater)];
            ++share.added;
            ++share.assigned;
            share.repeats += item.repeatOf ? 1 : 0;
        }
    }

    /// By the annotator's own median time, else by the median of the others'.
    Result<void> addHours()
    {
        auto status = m_session.status();
        if (!status)
            return tl::unexpected(status.error());
        std::vector<double> medians;
        std::map<std::string, double> own;
        for (const StatusReport::Annotator& annotator : status->annotators) {
            if (!annotator.medianActiveSeconds)
                continue;
            medians.push_back(*annotator.medianActiveSeconds);
            own[annotator.code] = medians.back();
        }
        if (medians.empty())
            return {};
        std::sort(medians.begin(), medians.end());
        const double usual = (medians[(medians.size() - 1) / 2] + medians[medians.size() / 2]) / 2;
        for (AssignReport::Share& share : m_report.annotators) {
            const auto found = own.find(share.annotator);
            share.hours =
                static_cast<double>(share.added) * (found == own.end() ? usual : found->second) / 3600;
        }
        return {};
    }

    void addOutlook(const packages::AssignmentPlan& made)
    {
        std::unordered_map<std::int64_t, std::int64_t> models;
        for (const packages::Unit& unit : m_plan.units)
            models[unit.key] = unit.model;
        std::vector<Holding> holdings;
        for (const packages::Given& item : m_plan.given) {
            const auto model = models.find(item.unit);
            if (!item.repeat && !item.released && model != models.end())
                holdings.push_back({item.unit, model->second, item.rater});
        }
        for (const packages::Assignment& item : made.items) {
            const packages::Unit& unit = m_plan.units[item.unit];
            if (!item.repeatOf)
                holdings.push_back({unit.key, unit.model, item.rater});
        }
        std::vector<std::pair<std::int64_t, std::string>> codes;
        for (const Annotator& annotator : m_everybody)
            codes.emplace_back(annotator.row, annotator.code);
        m_report.outlook = assignOutlook(holdings, codes, m_scheme);
    }

    ProjectSession& m_session;
    const AssignRequest& m_request;
    jobs::Control& m_control;
    AssignReport m_report = {};
    Round m_round = {};
    Scheme m_scheme = {};
    std::vector<Annotator> m_everybody = {};
    std::set<AnnotatorId> m_absent = {};
    RowId m_gold = 0; ///< annotator; 0 = none
    packages::AssignmentRequest m_plan = {};
    std::map<RowId, std::uint64_t> m_ranks = {};
    std::map<RowId, std::size_t> m_shares = {};
};

}

Result<AssignReport> assign(ProjectSession& session, const AssignRequest& request, jobs::Control& control)
{
    if (auto valid = checkRequest(request); !valid)
        return tl::unexpected(valid.error());
    const Error dryRun {ErrorCode::Cancelled, "dry run"};
    Assigner assigner(session, request, control);
    auto done = session.database().write([&]() -> Result<void> {
        auto made = assigner.run();
        return made && request.dryRun ? tl::unexpected(dryRun) : made;
    });
    if (!done && !(done.error() == dryRun))
        return tl::unexpected(done.error());
    return assigner.report();
}

}
