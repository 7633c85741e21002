#include "multichoice/runscore.h"
#include <algorithm>
#include <functional>
#include <map>
#include <tuple>

namespace touchstone::multichoice {

namespace {

std::optional<double> ratio(std::int64_t numerator, std::int64_t denominator)
{
    if (denominator == 0)
        return std::nullopt;
    return static_cast<double>(numerator) / static_cast<double>(denominator);
}

bool namesReply(Label label)
{
    return label == Label::Reply1 || label == Label::Reply2;
}

// Answers 回复1 beyond those that should be, in one row; 0 for an answer that names no reply.
int firstPlaceExcess(Label gold, Label predicted)
{
    if (!namesReply(predicted))
        return 0;
    return (predicted == Label::Reply1 ? 1 : 0) - (gold == Label::Reply1 ? 1 : 0);
}

// Sums per question while the rows go by; a figure occurs once per question in the result.
class Clusters {
public:
    explicit Clusters(std::size_t questions) { m_ratios.clusters.resize(questions); }

    // Numbers a row of figures; the number of the first.
    std::uint32_t newFigures(std::size_t count)
    {
        const std::uint32_t first = m_ratios.figures;
        m_ratios.figures += static_cast<std::uint32_t>(count);
        return first;
    }
    void add(std::uint32_t question, std::uint32_t figure, double numerator, double denominator)
    {
        for (Term& term : m_ratios.clusters[question]) {
            if (term.figure == figure) {
                term.numerator += numerator;
                term.denominator += denominator;
                return;
            }
        }
        m_ratios.clusters[question].push_back({figure, numerator, denominator});
    }
    std::vector<std::optional<Interval>> intervals(const ResampleOptions& options) const
    {
        ClusteredRatios sorted = m_ratios;
        for (auto& terms : sorted.clusters)
            std::sort(terms.begin(), terms.end());
        return resampleRatios(std::move(sorted), options);
    }
    // A share of 0 or 1 has no spread among its own resamples.
    std::optional<Interval> ofShare(std::optional<double> share, std::uint32_t figure,
        const std::vector<std::optional<Interval>>& resampled) const
    {
        if (share && (*share == 0 || *share == 1))
            return wilson(*share, questionsOf(figure));
        return resampled[figure];
    }

private:
    std::int64_t questionsOf(std::uint32_t figure) const
    {
        return std::count_if(m_ratios.clusters.begin(), m_ratios.clusters.end(), [&](const auto& terms) {
            return std::any_of(terms.begin(), terms.end(),
                [&](const Term& term) { return term.figure == figure && term.denominator > 0; });
        });
    }
    ClusteredRatios m_ratios;
};

}

void Counts::add(Label gold, Label predicted)
{
    ++total;
    if (predicted == Label::NeedCheck) {
        ++needCheck;
    } else if (predicted == Label::Refuse) {
        ++refuse;
    } else {
        ++pred;
        other += predicted == Label::Other ? 1 : 0;
        correct += predicted == gold ? 1 : 0;
    }
}

std::optional<double> Counts::acc() const
{
    return ratio(correct, total);
}

std::optional<double> Counts::accStar() const
{
    return ratio(correct, pred);
}

std::uint32_t RunTally::Names::number(std::string_view name)
{
    const auto [entry, added] =
        m_numbers.try_emplace(std::string(name), static_cast<std::uint32_t>(m_names.size()));
    if (added)
        m_names.push_back(entry->first);
    return entry->second;
}

void RunTally::add(const Observation& observation)
{
    Row row;
    const std::string_view pair = observation.pair.empty() ? observation.question : observation.pair;
    row.pair = std::hash<std::string_view> {}(pair);
    row.question = m_questions.number(observation.question);
    row.facets[kDifficulty] = m_facetNames[kDifficulty].number(observation.difficulty);
    row.facets[kDomain] = m_facetNames[kDomain].number(observation.domain);
    row.facets[kLevel] = m_facetNames[kLevel].number(observation.level);
    row.gold = observation.gold;
    row.predicted = observation.predicted;
    m_rows.push_back(row);
}

PairCounts RunTally::pairs() const
{
    PairCounts counts;
    for (std::size_t i = 0; i + 1 < m_rows.size(); ++i) {
        const Row& first = m_rows[i];
        const Row& second = m_rows[i + 1];
        if (first.question != second.question || first.pair != second.pair || first.gold == second.gold)
            continue;
        const int correct =
            (first.predicted == first.gold ? 1 : 0) + (second.predicted == second.gold ? 1 : 0);
        ++(correct == 2 ? counts.both : correct == 1 ? counts.one : counts.neither);
        if (first.predicted == second.predicted && namesReply(first.predicted))
            ++(first.predicted == Label::Reply1 ? counts.firstTwice : counts.secondTwice);
        ++i;
    }
    return counts;
}

std::vector<GroupScore> RunTally::groups(Facet facet) const
{
    const auto& names = m_facetNames[facet].all();
    std::vector<GroupScore> result(names.size());
    for (const Row& row : m_rows)
        result[row.facets[facet]].counts.add(row.gold, row.predicted);
    for (std::size_t i = 0; i < names.size(); ++i)
        result[i].value = names[i];
    return result;
}

RunScore RunTally::score(const ResampleOptions& options) const
{
    RunScore score;
    score.resampling = options;
    score.questions = static_cast<std::int64_t>(m_questions.all().size());
    score.pairs = pairs();
    score.byDifficulty = groups(kDifficulty);
    score.byDomain = groups(kDomain);
    score.byLevel = groups(kLevel);
    score.byLabel = {
        {std::string(labelText(Label::Reply1)), {}, {}}, {std::string(labelText(Label::Reply2)), {}, {}}};
    std::int64_t named = 0;
    std::int64_t excess = 0;
    for (const Row& row : m_rows) {
        score.counts.add(row.gold, row.predicted);
        score.byLabel[row.gold == Label::Reply1 ? 0 : 1].counts.add(row.gold, row.predicted);
        named += namesReply(row.predicted) ? 1 : 0;
        excess += firstPlaceExcess(row.gold, row.predicted);
    }
    score.positionBias = ratio(excess, named);
    addIntervals(score);
    std::vector<GroupScore>* const facets[] = {&score.byDifficulty, &score.byDomain, &score.byLevel};
    for (std::vector<GroupScore>* facet : facets) {
        std::erase_if(*facet, [](const GroupScore& group) { return group.value.empty(); });
        std::sort(facet->begin(), facet->end(),
            [](const GroupScore& left, const GroupScore& right) { return left.value < right.value; });
    }
    return score;
}

void RunTally::addIntervals(RunScore& score) const
{
    Clusters clusters(m_questions.all().size());
    const std::uint32_t acc = clusters.newFigures(1);
    const std::uint32_t accStar = clusters.newFigures(1);
    const std::uint32_t bias = clusters.newFigures(1);
    std::vector<GroupScore>* const groups[] = {&score.byDifficulty, &score.byDomain, &score.byLevel};
    // Two figures for each group: acc, then acc*.
    std::optional<std::uint32_t> figures[kFacets];
    for (const Facet facet : {kDifficulty, kDomain, kLevel}) {
        if (groups[facet]->size() <= kMaxGroupsWithInterval)
            figures[facet] = clusters.newFigures(2 * groups[facet]->size());
    }
    const std::uint32_t label = clusters.newFigures(2 * score.byLabel.size());
    for (const Row& row : m_rows) {
        const double correct = row.predicted == row.gold ? 1 : 0;
        const bool answered = row.predicted != Label::Refuse && row.predicted != Label::NeedCheck;
        const auto addGroup = [&](std::uint32_t figure) {
            clusters.add(row.question, figure, correct, 1);
            if (answered)
                clusters.add(row.question, figure + 1, correct, 1);
        };
        clusters.add(row.question, acc, correct, 1);
        addGroup(label + (row.gold == Label::Reply1 ? 0 : 2));
        if (answered)
            clusters.add(row.question, accStar, correct, 1);
        if (namesReply(row.predicted))
            clusters.add(row.question, bias, firstPlaceExcess(row.gold, row.predicted), 1);
        for (const Facet facet : {kDifficulty, kDomain, kLevel}) {
            if (figures[facet])
                addGroup(*figures[facet] + 2 * row.facets[facet]);
        }
    }
    const auto intervals = clusters.intervals(score.resampling);
    score.accInterval = clusters.ofShare(score.counts.acc(), acc, intervals);
    score.accStarInterval = clusters.ofShare(score.counts.accStar(), accStar, intervals);
    score.positionBiasInterval = intervals[bias];
    const auto fill = [&](std::vector<GroupScore>& parts, std::uint32_t figure) {
        for (GroupScore& part : parts) {
            part.accInterval = clusters.ofShare(part.counts.acc(), figure++, intervals);
            part.accStarInterval = clusters.ofShare(part.counts.accStar(), figure++, intervals);
        }
    };
    for (const Facet facet : {kDifficulty, kDomain, kLevel}) {
        if (figures[facet])
            fill(*groups[facet], *figures[facet]);
    }
    fill(score.byLabel, label);
}

Comparison RunTally::compare(const RunTally& first, const RunTally& second, const ResampleOptions& options)
{
    using Key = std::tuple<std::uint32_t, std::uint64_t, Label, std::uint32_t>;
    std::map<std::tuple<std::uint32_t, std::uint64_t, Label>, std::uint32_t> repeats;
    std::map<Key, bool> correctInFirst;
    Names questions = first.m_questions;
    for (const Row& row : first.m_rows) {
        const std::uint32_t repeat = repeats[{row.question, row.pair, row.gold}]++;
        correctInFirst[{row.question, row.pair, row.gold, repeat}] = row.predicted == row.gold;
    }
    repeats.clear();
    Comparison result;
    std::int64_t correctFirst = 0;
    std::int64_t correctSecond = 0;
    std::map<std::uint32_t, Term> terms;
    for (const Row& row : second.m_rows) {
        const std::uint32_t question = questions.number(second.m_questions.all()[row.question]);
        const std::uint32_t repeat = repeats[{question, row.pair, row.gold}]++;
        const auto other = correctInFirst.find({question, row.pair, row.gold, repeat});
        if (other == correctInFirst.end())
            continue;
        const int right = row.predicted == row.gold ? 1 : 0;
        const int otherRight = other->second ? 1 : 0;
        ++result.rows;
        correctFirst += otherRight;
        correctSecond += right;
        result.onlyFirst += otherRight > right ? 1 : 0;
        result.onlySecond += right > otherRight ? 1 : 0;
        terms[question].numerator += otherRight - right;
        terms[question].denominator += 1;
    }
    result.questions = static_cast<std::int64_t>(terms.size());
    result.accFirst = ratio(correctFirst, result.rows);
    result.accSecond = ratio(correctSecond, result.rows);
    result.difference = ratio(correctFirst - correctSecond, result.rows);
    ClusteredRatios ratios {1, {}};
    for (const auto& [question, term] : terms)
        ratios.clusters.push_back({term});
    result.interval = resampleRatios(std::move(ratios), options).front();
    return result;
}

}
