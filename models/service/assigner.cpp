#include "service/assigner.h"
#include "packages/assignment.h"
#include "service/projectsession.h"
#include "storage/corpus.h"
#include "storage/database.h"
#include "storage/items.h"
#include "storage/setup.h"
#include <algorithm>
#include <map>
#include <unordered_map>

namespace touchstone::service {

namespace {

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

std::vector<packages::Given> givenOf(
    const std::vector<storage::AssignedRef>& assigned, const UnitTable& table, bool panel)
{
    std::map<std::pair<RowId, RowId>, RowId> byPromptModel;
    if (panel) {
        for (const packages::Unit& unit : table.units)
            byPromptModel[{unit.prompt, unit.model}] = unit.key;
    }
    std::vector<packages::Given> given;
    for (const storage::AssignedRef& item : assigned) {
        const RowId unit = panel ? byPromptModel[{item.prompt, item.model}] : item.response;
        given.push_back({item.annotator, unit, item.position, item.repeat});
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
    if (request.annotators.empty())
        return fail(ErrorCode::Usage, "annotator");
    if (request.overlap < 1 || request.overlap > 100)
        return fail(ErrorCode::Usage, "overlap", std::to_string(request.overlap));
    if (!(request.repeatShare >= 0 && request.repeatShare <= 0.5))
        return fail(ErrorCode::Usage, "repeats", std::to_string(request.repeatShare));
    if (request.limit && *request.limit < 0)
        return fail(ErrorCode::Usage, "limit", std::to_string(*request.limit));
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
        storage::Database& database = m_session.database();
        auto round = m_session.round(m_request.round);
        if (!round)
            return tl::unexpected(round.error());
        auto scheme = m_session.scheme(*round);
        if (!scheme)
            return tl::unexpected(scheme.error());
        storage::SetupRepository setup(database);
        packages::AssignmentRequest plan;
        std::map<RowId, std::uint64_t> ranks;
        for (const std::string& code : m_request.annotators) {
            auto annotator = setup.addAnnotator(code, {});
            if (!annotator)
                return tl::unexpected(annotator.error());
            if (!ranks.emplace(annotator->row, rankOf(annotator->id)).second)
                continue;
            std::vector<RowId> domains;
            for (const std::string& domain : annotator->domains)
                domains.push_back(setup.domain(domain).value_or(0));
            plan.raters.push_back({annotator->row, rankOf(annotator->id), domains});
            m_report.annotators.push_back({annotator->code});
            m_shares[annotator->row] = m_report.annotators.size() - 1;
        }
        auto responses = storage::CorpusRepository(database).responses();
        if (!responses)
            return tl::unexpected(responses.error());
        UnitTable table = unitsOf(std::move(*responses), *scheme);
        storage::ItemRepository items(database);
        auto assigned = items.assigned(round->row);
        if (!assigned)
            return tl::unexpected(assigned.error());
        plan.units = table.units;
        plan.given = givenOf(*assigned, table, scheme->unit == ItemUnit::Prompt);
        plan.overlap = m_request.overlap;
        plan.byDomain = m_request.byDomain;
        plan.repeatShare = m_request.repeatShare;
        plan.limit = m_request.limit;
        plan.order = m_request.together ? packages::Order::Together : packages::Order::Spread;
        plan.seed = m_request.seed;
        const packages::AssignmentPlan made = packages::planAssignment(plan);
        count(made, plan.given);
        const auto rows = itemsOf(made, table, ranks, m_request.seed);
        return items.insert(round->row, rows, [&](std::size_t done) {
            return m_control.report(static_cast<std::int64_t>(done), static_cast<std::int64_t>(rows.size()));
        });
    }

    AssignReport& report() { return m_report; }

private:
    void count(const packages::AssignmentPlan& made, const std::vector<packages::Given>& given)
    {
        m_report.items = static_cast<std::int64_t>(made.items.size());
        m_report.units = made.units;
        m_report.shortOfRaters = made.shortOfRaters;
        m_report.seed = m_request.seed;
        for (const packages::Given& item : given) {
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

    ProjectSession& m_session;
    const AssignRequest& m_request;
    jobs::Control& m_control;
    AssignReport m_report = {};
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
