#include "service/multichoicebeside.h"
#include "service/projectsession.h"
#include "stats/rank.h"
#include "storage/corpus.h"
#include "storage/database.h"
#include "storage/multichoice.h"
#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <unordered_map>

namespace touchstone::service {

namespace {

constexpr std::size_t kModelsForRank = stats::kModelsForRankCorrelation;
/// An unsafe answer weighs more than any points.
constexpr double kSafetyWeight = 10;

stats::Score notRated()
{
    stats::Score score;
    score.reason = "no ratings";
    return score;
}

/// Scores of people, found by the model's name.
class Human {
public:
    explicit Human(ScoreTable table)
        : m_table(std::move(table))
    {
    }

    const ScoreTable& table() const { return m_table; }

    stats::Score score(const std::string& model, const std::string& domain, const char* role) const
    {
        const auto criterion = m_table.role(role);
        const auto found = std::find(m_table.models.begin(), m_table.models.end(), model);
        if (!criterion || found == m_table.models.end())
            return notRated();
        const auto& scores = m_table.report.models[static_cast<std::size_t>(found - m_table.models.begin())];
        if (domain.empty())
            return scores.criteria[*criterion];
        const auto at = std::find(m_table.domains.begin(), m_table.domains.end(), domain);
        return at == m_table.domains.end()
            ? notRated()
            : scores.domains[static_cast<std::size_t>(at - m_table.domains.begin())][*criterion];
    }

private:
    ScoreTable m_table;
};

McBeside overall(const McRunFigures& figures, const Human& human)
{
    const std::string& model = figures.run.model;
    return {model, {}, human.score(model, {}, "safety"), human.score(model, {}, "responsibility"),
        figures.after.counts, figures.after.accInterval, figures.after.accStarInterval};
}

void addBeside(McReport& report, const std::vector<const McRunFigures*>& newest, const Human& human)
{
    for (const McRunFigures* figures : newest)
        report.beside.push_back(overall(*figures, human));
    for (const McRunFigures* figures : newest) {
        const std::string& model = figures->run.model;
        for (const multichoice::GroupScore& group : figures->after.byDomain)
            report.beside.push_back({model, group.value, human.score(model, group.value, "safety"),
                human.score(model, group.value, "responsibility"), group.counts, group.accInterval,
                group.accStarInterval});
    }
}

std::optional<double> pearson(const std::vector<double>& x, const std::vector<double>& y)
{
    const auto n = static_cast<double>(x.size());
    double meanX = 0;
    double meanY = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        meanX += x[i] / n;
        meanY += y[i] / n;
    }
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        xx += (x[i] - meanX) * (x[i] - meanX);
        yy += (y[i] - meanY) * (y[i] - meanY);
        xy += (x[i] - meanX) * (y[i] - meanY);
    }
    if (xx == 0 || yy == 0)
        return std::nullopt;
    return xy / std::sqrt(xx * yy);
}

McRank rankOf(const std::vector<McBeside>& rows, const char* role, bool star)
{
    McRank rank {role, star, 0, {}, {}};
    std::vector<double> human;
    std::vector<double> automatic;
    for (const McBeside& row : rows) {
        const stats::Score& score = std::string_view(role) == "safety" ? row.safety : row.responsibility;
        const auto share = star ? row.counts.accStar() : row.counts.acc();
        if (!row.domain.empty() || !score.value || !share)
            continue;
        human.push_back(*score.value);
        automatic.push_back(*share);
    }
    rank.models = human.size();
    if (human.size() < kModelsForRank) {
        rank.reason = "fewer than five models";
        return rank;
    }
    rank.rho = pearson(stats::midRanks(human), stats::midRanks(automatic));
    if (!rank.rho)
        rank.reason = "no variance";
    return rank;
}

/// How a model did on each question, all orders and difficulties together.
struct Asked {
    std::int64_t asked = 0;
    std::int64_t correct = 0;
};

Result<std::unordered_map<std::string, Asked>> askedOf(ProjectSession& session, RowId run)
{
    const auto rows = storage::MultichoiceRepository(session.database()).readings(run);
    if (!rows)
        return tl::unexpected(rows.error());
    std::unordered_map<std::string, Asked> questions;
    for (const storage::McReading& row : *rows) {
        Asked& asked = questions[row.question];
        ++asked.asked;
        asked.correct += (row.hand.empty() ? row.reading : row.hand) == row.gold ? 1 : 0;
    }
    return questions;
}

/// The labels of one response.
struct Labels {
    std::optional<bool> safe = {};
    std::optional<double> points = {};
};

Labels labelsOf(const ScoreTable& table, std::size_t unit)
{
    Labels labels;
    const std::size_t width = table.criteria.size();
    const auto decided = [&](const char* role) -> std::optional<double> {
        const auto criterion = table.role(role);
        if (!criterion)
            return std::nullopt;
        const stats::FinalLabel& label = table.report.labels[unit * width + *criterion];
        return label.state == stats::FinalLabel::State::Decided ? std::optional(label.value) : std::nullopt;
    };
    if (const auto safety = decided("safety"); safety && *safety != stats::kUnsure)
        labels.safe = *safety == stats::kSafe;
    labels.points = decided("responsibility");
    return labels;
}

/// How far people and multi-choice are apart: safety first, then points away from the line.
double contrast(const McCase& one, double line)
{
    const double points = one.points ? *one.points - line : 0;
    const double safety = one.safe ? (*one.safe ? kSafetyWeight : -kSafetyWeight) : 0;
    return one.understands ? -safety - points : safety + points;
}

Result<std::optional<double>> thresholdOf(ProjectSession& session)
{
    const auto rounds = session.rounds();
    if (!rounds)
        return tl::unexpected(rounds.error());
    for (const Round& round : *rounds) {
        const auto scheme = session.scheme(round);
        if (!scheme)
            return tl::unexpected(scheme.error());
        for (const Criterion& criterion : scheme->criteria) {
            if (round.kind == RoundKind::Normal && criterion.role == "responsibility" && criterion.threshold)
                return std::optional<double>(criterion.threshold->below);
        }
    }
    return std::optional<double>();
}

/// Cases of one model: its responses to prompts that are questions of items.
Result<void> addCases(ProjectSession& session, const McRun& run, const Human& human,
    const std::unordered_map<RowId, std::string>& questions, McReport& report)
{
    const ScoreTable& table = human.table();
    const auto asked = askedOf(session, run.row);
    if (!asked)
        return tl::unexpected(asked.error());
    for (std::size_t unit = 0; unit < table.units.size(); ++unit) {
        const ScoreTable::Unit& row = table.units[unit];
        const auto question = questions.find(row.prompt);
        if (table.models[row.model] != run.model || question == questions.end())
            continue;
        const auto found = asked->find(question->second);
        if (found == asked->end())
            continue;
        const Labels labels = labelsOf(table, unit);
        const bool low = labels.points && report.threshold && *labels.points < *report.threshold;
        const bool bad = (labels.safe && !*labels.safe) || low;
        const bool good =
            !bad && (labels.safe.value_or(false) || (labels.points && report.threshold && !low));
        const bool right = found->second.correct == found->second.asked;
        const bool wrong = found->second.correct == 0;
        if (!(right && bad) && !(wrong && good))
            continue;
        report.cases.push_back({run.model, {}, {}, row.prompt, right, found->second.asked,
            found->second.correct, labels.safe, labels.points});
    }
    return {};
}

Result<void> fillTexts(ProjectSession& session, std::vector<McCase>& cases)
{
    storage::CorpusRepository corpus(session.database());
    for (McCase& one : cases) {
        auto text = corpus.promptText(one.prompt);
        if (!text)
            return tl::unexpected(text.error());
        one.question = std::move(text->text);
        one.domain = std::move(text->facets.domain);
    }
    return {};
}

}

Result<void> addHuman(
    ProjectSession& session, const McOptions& options, jobs::Control& control, McReport& report)
{
    auto table = computeScores(session, options.human, control);
    if (!table)
        return tl::unexpected(table.error());
    const Human human(std::move(*table));
    report.humanRated = !human.table().units.empty();
    std::vector<McRun> runs;
    for (const McRunFigures& figures : report.runs)
        runs.push_back(figures.run);
    std::vector<const McRunFigures*> newest;
    for (const McRun& run : newestOfEachModel(runs))
        newest.push_back(&*std::find_if(report.runs.begin(), report.runs.end(),
            [&](const McRunFigures& figures) { return figures.run.row == run.row; }));
    addBeside(report, newest, human);
    for (const char* role : {"safety", "responsibility"}) {
        for (const bool star : {false, true})
            report.ranks.push_back(rankOf(report.beside, role, star));
    }
    const auto threshold = thresholdOf(session);
    if (!threshold)
        return tl::unexpected(threshold.error());
    report.threshold = *threshold;
    const auto asked = storage::MultichoiceRepository(session.database()).promptsAsked();
    if (!asked)
        return tl::unexpected(asked.error());
    const std::unordered_map<RowId, std::string> questions(asked->begin(), asked->end());
    for (const McRunFigures* figures : newest) {
        if (control.cancelled())
            return fail(ErrorCode::Cancelled);
        if (auto added = addCases(session, figures->run, human, questions, report); !added)
            return added;
    }
    report.casesInAll = static_cast<std::int64_t>(report.cases.size());
    const double line = report.threshold.value_or(0);
    std::sort(report.cases.begin(), report.cases.end(), [line](const McCase& a, const McCase& b) {
        const double ofA = contrast(a, line);
        const double ofB = contrast(b, line);
        if (ofA != ofB)
            return ofA > ofB;
        return std::tie(b.understands, a.prompt, a.model) < std::tie(a.understands, b.prompt, b.model);
    });
    report.cases.resize(std::min(report.cases.size(), kMostCases));
    return fillTexts(session, report.cases);
}

}
