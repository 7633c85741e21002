#include "stats/minimise.h"
#include <algorithm>
#include <cmath>

namespace touchstone::stats {
namespace {

struct Vertex {
    std::vector<double> place;
    double value;
};

// a + t (b - a)
std::vector<double> along(const std::vector<double>& a, const std::vector<double>& b, double t)
{
    std::vector<double> place(a.size());
    for (std::size_t i = 0; i < a.size(); ++i)
        place[i] = a[i] + t * (b[i] - a[i]);
    return place;
}

double extent(const std::vector<Vertex>& simplex)
{
    double largest = 0.0;
    for (const Vertex& vertex : simplex) {
        for (std::size_t i = 0; i < vertex.place.size(); ++i)
            largest = std::max(largest, std::abs(vertex.place[i] - simplex.front().place[i]));
    }
    return largest;
}

}

std::vector<double> minimise(const std::function<double(const std::vector<double>&)>& function,
    const std::vector<double>& start, double step)
{
    constexpr int kRounds = 400;
    constexpr double kEnough = 1e-9;
    const auto at = [&](std::vector<double> place) {
        const double value = function(place);
        return Vertex {std::move(place), value};
    };
    std::vector<Vertex> simplex = {at(start)};
    for (std::size_t i = 0; i < start.size(); ++i) {
        std::vector<double> place = start;
        place[i] += step;
        simplex.push_back(at(place));
    }
    const auto lower = [](const Vertex& a, const Vertex& b) { return a.value < b.value; };
    for (int round = 0; round < kRounds; ++round) {
        std::stable_sort(simplex.begin(), simplex.end(), lower);
        if (extent(simplex) < kEnough)
            break;
        Vertex& worst = simplex.back();
        const double second = simplex[simplex.size() - 2].value;
        std::vector<double> centre(start.size(), 0.0);
        for (std::size_t v = 0; v + 1 < simplex.size(); ++v) {
            for (std::size_t i = 0; i < centre.size(); ++i)
                centre[i] += simplex[v].place[i] / static_cast<double>(simplex.size() - 1);
        }
        Vertex reflected = at(along(worst.place, centre, 2.0));
        if (reflected.value < simplex.front().value) {
            Vertex expanded = at(along(worst.place, centre, 3.0));
            worst = expanded.value < reflected.value ? expanded : reflected;
        } else if (reflected.value < second) {
            worst = reflected;
        } else {
            Vertex contracted = at(along(worst.place, centre, reflected.value < worst.value ? 1.5 : 0.5));
            if (contracted.value < std::min(worst.value, reflected.value)) {
                worst = contracted;
                continue;
            }
            for (std::size_t v = 1; v < simplex.size(); ++v)
                simplex[v] = at(along(simplex.front().place, simplex[v].place, 0.5));
        }
    }
    return std::min_element(simplex.begin(), simplex.end(), lower)->place;
}

}
