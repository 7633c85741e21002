#pragma once
#include "stats/scores.h"

namespace touchstone::stats {

/// What one model has on one prompt for one criterion: the smallest thing that a resample moves.
struct ScoreCell {
    std::uint32_t prompt = 0;
    std::uint32_t model = 0;
    std::uint32_t domain = kNone;
    std::uint32_t scenario = kNone;
    double sum = 0.0; ///< of decided labels
    double items = 0.0;
    double ratings = 0.0;
    double undecided = 0.0;
    double excluded = 0.0;
};

/// Cells of one criterion, ascending by prompt, then model.
using ScoreCells = std::vector<ScoreCell>;

ScoreCells scoreCells(const ScoreInput& input, const std::vector<FinalLabel>& labels, std::size_t criterion);
/// Cells of the panel: an item is a prompt of a model; its label is the strict majority of the votes.
ScoreCells panelCells(const ScoreInput& input);

/// Sums of cells with the numbers that a score shows.
struct ScoreTally {
    double sum = 0.0;
    double items = 0.0;
    double ratings = 0.0;
    double undecided = 0.0;
    double excluded = 0.0;
    double prompts = 0.0;

    void add(const ScoreCell& cell);
    void add(const ScoreTally& tally);
};

/// Value and counts of a tally, without an interval; a reason where nothing is scored.
Score scoreOf(const ScoreTally& tally);
/// Adds the interval: Wilson on prompts for a share of 0 or 1, else percentiles of the resamples (NaN =
/// undefined in that resample; left out and counted).
void addScoreInterval(Score& score, bool share, std::span<const double> resampled);

}
