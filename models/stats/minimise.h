#pragma once
#include <functional>
#include <vector>

namespace touchstone::stats {

/// Place of a local minimum by the simplex method of Nelder & Mead 1965, for functions of a few smooth
/// parameters. `step` is the size of the first simplex. Deterministic.
std::vector<double> minimise(const std::function<double(const std::vector<double>&)>& function,
    const std::vector<double>& start, double step);

}
