#pragma once
#include "stats/connectivity.h"
#include <string>

namespace touchstone::stats {

struct DawidSkeneOptions {
    double smoothing = 0.01; ///< added to every cell
    double tolerance = 1e-7; ///< change of the log-likelihood
    std::size_t rounds = 200;
};

/// Latent classes of units and confusion matrices of raters (Dawid & Skene 1979), by EM from vote shares.
/// A diagnostic beside the majority, never in its place.
struct DawidSkene {
    std::size_t categories = 0;
    std::vector<double> posterior = {}; ///< [unit * categories + k]; 0 for units without ratings
    std::vector<double> confusion = {}; ///< [(rater * categories + truth) * categories + given]
    std::vector<double> prior = {}; ///< by category
    std::vector<double> accuracy = {}; ///< by rater: expected share of ratings that give the truth
    double logLikelihood = 0.0;
    std::size_t rounds = 0;
    bool converged = false;
    bool connected = false; ///< else classes of different components need not mean the same
    std::size_t fewestRatings = 0; ///< of a rater with ratings; below 30 confusion matrices are weak
    std::string reason = {}; ///< when nothing was fitted
};

/// Undefined: no unit with two ratings; fewer than two categories.
DawidSkene dawidSkene(
    const RatingTable& table, std::size_t categories, const DawidSkeneOptions& options = {});

}
