#include "stats/scorecells.h"
#include "stats/bootstrap.h"
#include "stats/quantiles.h"
#include <algorithm>
#include <map>
#include <utility>

namespace touchstone::stats {
namespace {

using State = FinalLabel::State;

bool before(const ScoreCell& a, const ScoreCell& b)
{
    return a.prompt != b.prompt ? a.prompt < b.prompt : a.model < b.model;
}

// Adds up neighbours that stand for the same prompt and model.
ScoreCells merged(ScoreCells cells)
{
    std::stable_sort(cells.begin(), cells.end(), before);
    ScoreCells result;
    for (const ScoreCell& cell : cells) {
        if (result.empty() || result.back().prompt != cell.prompt || result.back().model != cell.model) {
            result.push_back(cell);
            continue;
        }
        ScoreCell& last = result.back();
        last.sum += cell.sum;
        last.items += cell.items;
        last.ratings += cell.ratings;
        last.undecided += cell.undecided;
        last.excluded += cell.excluded;
    }
    return result;
}

ScoreCell cellOf(const ScoreInput& input, std::uint32_t prompt, std::uint32_t model)
{
    ScoreCell cell;
    cell.prompt = prompt;
    cell.model = model;
    cell.domain = input.prompts[prompt].domain;
    cell.scenario = input.prompts[prompt].scenario;
    return cell;
}

}

ScoreCells scoreCells(const ScoreInput& input, const std::vector<FinalLabel>& labels, std::size_t criterion)
{
    ScoreCells cells;
    const bool onlyExpected = input.criteria[criterion].onlyExpectedAnswer;
    for (std::size_t r = 0; r < input.responses.size(); ++r) {
        const FinalLabel& label = labels[r * input.criteria.size() + criterion];
        const ScoreResponse& response = input.responses[r];
        if (label.state == State::Unrated || (onlyExpected && !input.prompts[response.prompt].expectedAnswer))
            continue;
        ScoreCell cell = cellOf(input, response.prompt, response.model);
        switch (label.state) {
        case State::Decided:
            cell.sum = label.value;
            cell.items = 1.0;
            cell.ratings = label.ratings;
            break;
        case State::Undecided:
            cell.undecided = 1.0;
            break;
        case State::TooFew:
        case State::Unrated:
            cell.excluded = 1.0;
            break;
        }
        cells.push_back(cell);
    }
    return merged(std::move(cells));
}

ScoreCells panelCells(const ScoreInput& input)
{
    ScoreCells cells;
    for (const PanelVote& vote : input.votes) {
        ScoreCell cell = cellOf(input, vote.prompt, vote.model);
        cell.sum = vote.named ? 1.0 : 0.0;
        cell.ratings = 1.0;
        cells.push_back(cell);
    }
    cells = merged(std::move(cells));
    std::map<std::pair<std::uint32_t, std::uint32_t>, const AdjudicatedVote*> settled;
    for (const AdjudicatedVote& vote : input.adjudicatedVotes)
        settled[{vote.prompt, vote.model}] = &vote;
    for (ScoreCell& cell : cells) {
        if (const auto found = settled.find({cell.prompt, cell.model}); found != settled.end())
            cell.sum = found->second->bothStand ? cell.ratings / 2.0
                : found->second->named          ? cell.ratings
                                                : 0.0;
        if (2.0 * cell.sum == cell.ratings) {
            cell.undecided = 1.0;
            cell.sum = 0.0;
            cell.ratings = 0.0;
        } else {
            cell.items = 1.0;
            cell.sum = 2.0 * cell.sum > cell.ratings ? 1.0 : 0.0;
        }
    }
    return cells;
}

void ScoreTally::add(const ScoreCell& cell)
{
    sum += cell.sum;
    items += cell.items;
    ratings += cell.ratings;
    undecided += cell.undecided;
    excluded += cell.excluded;
    prompts += cell.items > 0.0 ? 1.0 : 0.0;
}

void ScoreTally::add(const ScoreTally& tally)
{
    sum += tally.sum;
    items += tally.items;
    ratings += tally.ratings;
    undecided += tally.undecided;
    excluded += tally.excluded;
    prompts += tally.prompts;
}

Score scoreOf(const ScoreTally& tally)
{
    Score score;
    score.items = static_cast<std::size_t>(tally.items);
    score.ratings = static_cast<std::size_t>(tally.ratings);
    score.undecided = static_cast<std::size_t>(tally.undecided);
    score.excluded = static_cast<std::size_t>(tally.excluded);
    score.prompts = static_cast<std::size_t>(tally.prompts);
    if (tally.items > 0.0)
        score.value = tally.sum / tally.items;
    else if (tally.undecided > 0.0)
        score.reason = "all labels are undecided";
    else if (tally.excluded > 0.0)
        score.reason = "fewer ratings than asked for";
    else
        score.reason = "no ratings";
    return score;
}

void addScoreInterval(Score& score, bool share, std::span<const double> resampled)
{
    if (!score.value)
        return;
    if (share && (*score.value == 0.0 || *score.value == 1.0)) {
        const double prompts = static_cast<double>(score.prompts);
        const ShareInterval interval = wilson(*score.value * prompts, prompts);
        score.ciLow = interval.low;
        score.ciHigh = interval.high;
        score.ciMethod = "Wilson on prompts";
        return;
    }
    const std::optional<BootstrapInterval> interval =
        score.prompts < 2 ? std::nullopt : percentileInterval(resampled);
    if (!interval)
        return;
    score.ciLow = interval->low;
    score.ciHigh = interval->high;
    score.ciMethod = "bootstrap over prompts, percentile";
    score.undefinedResamples = interval->undefined;
}

}
