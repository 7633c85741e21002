#include "annotate/ratinghints.h"
#include <algorithm>
#include <vector>

namespace touchstone::ui {

namespace {

constexpr std::size_t kUsual = 10; // items that tell what is usual for a person
constexpr double kFastShare = 3;
constexpr double kFastSeconds = 5;
constexpr std::size_t kSame = 8;
constexpr int kQuiet = 10;

}

std::optional<RatingHints::Hint> RatingHints::add(
    const Scheme& scheme, const Answers& answers, double activeSeconds)
{
    if (!scheme.hints)
        return {};
    std::optional<Hint> hint;
    if (m_seconds.size() == kUsual) {
        std::vector<double> sorted(m_seconds.begin(), m_seconds.end());
        std::nth_element(sorted.begin(), sorted.begin() + kUsual / 2, sorted.end());
        if (activeSeconds < kFastSeconds && activeSeconds * kFastShare < sorted[kUsual / 2])
            hint = Hint::Fast;
    }
    m_seconds.push_back(activeSeconds);
    if (m_seconds.size() > kUsual)
        m_seconds.pop_front();
    for (const Criterion& criterion : scheme.criteria) {
        const auto found = answers.values.find(criterion.id);
        if (criterion.kind != CriterionKind::Scale || found == answers.values.end())
            continue;
        m_points.push_back(std::get<ScaleAnswer>(found->second).value);
        if (m_points.size() > kSame)
            m_points.pop_front();
        break; // the first scale speaks for all
    }
    if (!hint && m_points.size() == kSame && std::all_of(m_points.begin(), m_points.end(), [this](int value) {
            return value == m_points.front();
        }))
        hint = Hint::Same;
    if (m_quiet > 0) {
        --m_quiet;
        return {};
    }
    if (hint)
        m_quiet = kQuiet;
    return hint;
}

void RatingHints::clear()
{
    *this = {};
}

const char* RatingHints::name(Hint hint)
{
    return hint == Hint::Fast ? "fast" : "same";
}

}
