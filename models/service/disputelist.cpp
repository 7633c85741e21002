#include "service/adjudicating.h"
#include "service/adjudicationorder.h"
#include "service/facts.h"
#include "service/ownanswers.h"
#include "service/projectsession.h"
#include "service/scorecolumns.h"
#include "storage/adjudications.h"
#include "storage/corpus.h"
#include "storage/database.h"
#include "storage/ratings.h"
#include <algorithm>
#include <set>
#include <tuple>
#include <unordered_map>

namespace touchstone::service {

namespace {

/// What the ratings of one unit say, question by question.
struct Dispute {
    bool differs = false;
    bool safe = false;
    bool unsafe = false;
    bool noLabel = false;
    double distance = 0;
};

class DisputeFinder {
public:
    DisputeFinder(ProjectSession& session, const Facts& facts)
        : m_session(session)
        , m_facts(facts)
        , m_disputes(facts.units.size())
    {
    }

    Result<std::vector<DisputeEntry>> find()
    {
        for (std::size_t c = 0; c < m_facts.criteria.size(); ++c) {
            const Criterion& criterion = m_facts.criteria[c];
            if (!criterion.required)
                continue;
            if (criterion.kind == CriterionKind::Scale)
                lookAtPoints(m_facts.ratings[c]);
            else if (criterion.kind == CriterionKind::Choice)
                lookAtChoices(criterion, m_facts.ratings[c]);
            else if (criterion.kind == CriterionKind::BestOf) {
                if (auto done = lookAtBest(criterion); !done)
                    return tl::unexpected(done.error());
            }
        }
        return addSettled().and_then([this] { return addOwn(); }).map([this] { return entries(); });
    }

private:
    void lookAtPoints(const std::vector<Fact>& ratings)
    {
        std::unordered_map<std::uint32_t, std::pair<int, int>> ranges;
        for (const Fact& fact : ratings) {
            const auto* point = std::get_if<ScaleAnswer>(&fact.value);
            if (point == nullptr)
                continue;
            const auto [at, fresh] = ranges.try_emplace(fact.unit, point->value, point->value);
            at->second = {
                std::min(at->second.first, point->value), std::max(at->second.second, point->value)};
        }
        for (const auto& [unit, range] : ranges) {
            Dispute& dispute = m_disputes[unit];
            dispute.distance = std::max(dispute.distance, static_cast<double>(range.second - range.first));
            dispute.differs = dispute.differs || range.first != range.second;
        }
    }

    void lookAtChoices(const Criterion& criterion, const std::vector<Fact>& ratings)
    {
        std::unordered_map<std::uint32_t, std::map<std::string, std::size_t>> counts;
        for (const Fact& fact : ratings) {
            if (const auto* choice = std::get_if<ChoiceAnswer>(&fact.value))
                ++counts[fact.unit][choice->code];
        }
        for (const auto& [unit, given] : counts) {
            if (given.size() < 2)
                continue;
            Dispute& dispute = m_disputes[unit];
            dispute.differs = true;
            std::size_t all = 0;
            std::size_t most = 0;
            for (const auto& [code, count] : given) {
                const Option* option = criterion.option(code);
                const bool safety = criterion.role == "safety" && option != nullptr;
                dispute.safe = dispute.safe || (safety && option->meaning == "safe");
                dispute.unsafe = dispute.unsafe || (safety && option->meaning == "unsafe");
                all += count;
                // A majority of unsure is no label either.
                most = std::max(most, safety && option->meaning == "unsure" ? 0 : count);
            }
            dispute.noLabel = dispute.noLabel || 2 * most <= all;
        }
    }

    /// Letters mean what each rater was shown: compared are the answers behind them.
    Result<void> lookAtBest(const Criterion& criterion)
    {
        const auto orders = storage::AdjudicationRepository(m_session.database()).shownOrders();
        if (!orders)
            return tl::unexpected(orders.error());
        std::map<std::pair<RowId, RowId>, std::set<std::set<RowId>>> named;
        std::set<std::tuple<RowId, RowId, RowId>> seen;
        RatingFilter filter;
        filter.repeats = false;
        filter.criterion = criterion.id;
        auto read =
            storage::RatingRepository(m_session.database()).forEach(filter, [&](const Rating& rating) {
                const auto* best = std::get_if<BestOfAnswer>(&rating.value);
                const auto order = orders->find(rating.item);
                if (best == nullptr || rating.declined || order == orders->end()
                    || !seen.emplace(rating.prompt, rating.model, rating.annotator).second)
                    return true;
                std::set<RowId> answers;
                for (const std::string& label : best->labels) {
                    const auto index = static_cast<std::size_t>(label.front() - 'A');
                    if (index < order->second.size())
                        answers.insert(order->second[index]);
                }
                named[{rating.prompt, rating.model}].insert(std::move(answers));
                return true;
            });
        if (!read)
            return read;
        for (std::uint32_t unit = 0; unit < m_facts.units.size(); ++unit) {
            const auto found = named.find({unitOf(unit).prompt, unitOf(unit).model});
            if (found == named.end() || found->second.size() < 2)
                continue;
            m_disputes[unit].differs = true;
        }
        return {};
    }

    RatedUnit unitOf(std::uint32_t index) const
    {
        const Facts::Unit& unit = m_facts.units[index];
        return {m_facts.prompts[unit.prompt].row, unit.response, m_facts.modelRows[unit.model]};
    }

    Result<void> addSettled()
    {
        storage::AdjudicationRepository log(m_session.database());
        auto newest = log.newest();
        if (!newest)
            return tl::unexpected(newest.error());
        for (const storage::StoredAdjudication& each : *newest) {
            if (!each.content.on)
                continue;
            const auto judged = log.judgedItems(each.unit);
            if (!judged)
                return tl::unexpected(judged.error());
            std::vector<std::string> now;
            for (const storage::JudgedItem& item : *judged)
                now.push_back(item.event.str());
            std::sort(now.begin(), now.end());
            m_settled[each.unit] = {each.content.type, now != each.content.seen};
        }
        return {};
    }

    Result<void> addOwn()
    {
        const auto list = listOwnAnswers(m_session);
        if (!list)
            return tl::unexpected(list.error());
        for (const OwnAnswerEntry& entry : list->entries) {
            if (entry.state == OwnAnswerEntry::State::Draft)
                continue;
            bool& accepted = m_own[entry.unit];
            accepted = accepted || entry.state == OwnAnswerEntry::State::Accepted;
        }
        return {};
    }

    std::vector<DisputeEntry> entries() const
    {
        struct Ranked {
            DisputeEntry entry;
            std::uint64_t chance;
        };
        std::vector<Ranked> ranked;
        for (std::uint32_t index = 0; index < m_facts.units.size(); ++index) {
            const Dispute& dispute = m_disputes[index];
            const RatedUnit unit = unitOf(index);
            const auto settled = m_settled.find(unit);
            const auto own = m_own.find(unit);
            const bool disputed = dispute.differs || settled != m_settled.end();
            if (!disputed && own == m_own.end())
                continue;
            DisputeEntry entry {unit, m_facts.domains[m_facts.prompts[m_facts.units[index].prompt].domain],
                dispute.safe && dispute.unsafe, dispute.noLabel, dispute.distance};
            if (settled != m_settled.end()) {
                entry.settled = settled->second.first;
                entry.ratingsChanged = settled->second.second;
            }
            entry.disputed = disputed;
            entry.ownAnswers = own != m_own.end();
            entry.ownOpen = own != m_own.end() && !own->second;
            ranked.push_back({std::move(entry), drawsOf(unit).next()});
        }
        // What is equal stands in an order that says nothing of the models.
        std::sort(ranked.begin(), ranked.end(), [](const Ranked& a, const Ranked& b) {
            return std::tuple(
                       !a.entry.disputed, !a.entry.safetyFlip, -a.entry.distance, !a.entry.noLabel, a.chance)
                < std::tuple(
                    !b.entry.disputed, !b.entry.safetyFlip, -b.entry.distance, !b.entry.noLabel, b.chance);
        });
        std::vector<DisputeEntry> entries;
        entries.reserve(ranked.size());
        for (Ranked& each : ranked)
            entries.push_back(std::move(each.entry));
        return entries;
    }

    ProjectSession& m_session;
    const Facts& m_facts;
    std::vector<Dispute> m_disputes;
    std::map<RatedUnit, std::pair<Disagreement, bool>> m_settled = {};
    std::map<RatedUnit, bool> m_own = {}; ///< with finished own answers -> one is accepted
};

}

Result<DisputeList> listDisputes(ProjectSession& session, jobs::Control& control)
{
    DisputeList list;
    auto done = session.database().read([&]() -> Result<void> {
        auto scheme = session.round({}).and_then([&](const Round& round) { return session.scheme(round); });
        if (!scheme)
            return tl::unexpected(scheme.error());
        list.scheme = std::move(*scheme);
        const auto facts = loadFacts(session, {});
        if (!facts)
            return tl::unexpected(facts.error());
        if (control.cancelled())
            return fail(ErrorCode::Cancelled);
        list.units = static_cast<std::int64_t>(facts->units.size());
        auto entries = DisputeFinder(session, *facts).find();
        if (!entries)
            return tl::unexpected(entries.error());
        list.entries = std::move(*entries);
        return {};
    });
    return done.map([&] { return std::move(list); });
}

Result<std::string> disputeStart(ProjectSession& session, const DisputeEntry& entry, int length)
{
    return storage::CorpusRepository(session.database()).promptStart(entry.unit.prompt, length);
}

}
