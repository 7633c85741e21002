#include "exchange/writerwords.h"
#include "service/exporting.h"
#include "service/reportdata.h"
#include <algorithm>
#include <cmath>

namespace touchstone::service {

namespace {

using exchange::ScoreCell;
using exchange::ScoreColumn;
using exchange::Word;
using Group = ScoreColumn::Group;

std::string counted(std::int64_t n)
{
    return "n " + std::to_string(n);
}

/// What every table of a report shares.
class ScoreWriter {
public:
    ScoreWriter(const ReportData& data, const ReportWords& words)
        : m_data(data)
        , m_words(words)
    {
    }

    std::vector<ReportSection> sections()
    {
        std::vector<ReportSection> all {overall(), byDomain(), distribution()};
        if (m_data.byRuleAlone)
            all.push_back(adjudication());
        all.push_back(multichoice());
        all.push_back(supports());
        return all;
    }

private:
    std::string word(Word which) const { return std::string(exchange::word(which, m_words.language())); }

    ReportCell cell(const std::optional<ScoreCell>& score, bool share) const
    {
        if (!score)
            return {word(Word::NotApplicable), {}, true};
        if (!score->value)
            return {
                word(Word::NotDefined), m_words.known(score->reason) + " · " + counted(score->items), true};
        const std::string range = score->ciLow && score->ciHigh
            ? m_words.interval(*score->ciLow, *score->ciHigh, share)
            : word(Word::NoInterval);
        return {m_words.figure(*score->value, share), range + " · " + counted(score->items), true};
    }

    std::vector<std::size_t> columnsOf(Group group, const std::string& measure = {}) const
    {
        std::vector<std::size_t> found;
        for (std::size_t c = 0; c < m_data.published.columns.size(); ++c) {
            const ScoreColumn& column = m_data.published.columns[c];
            if (column.group == group && (measure.empty() || column.measure == measure))
                found.push_back(c);
        }
        return found;
    }

    std::string denominator(const ScoredCriterion& criterion) const
    {
        const std::string& label = m_words.of(criterion.label);
        const std::string rule = m_words.known(criterion.rule);
        switch (criterion.kind) {
        case stats::ScoreKind::Safety:
            return m_words("%1 = safe / decided; rule: %2 of the raters",
                "%1 = 安全 / 已定；规则：评分人的%2", {label, rule});
        case stats::ScoreKind::Grade:
            return m_words("%1 = acceptable / decided; rule: %2 of the raters",
                "%1 = 可接受 / 已定；规则：评分人的%2", {label, rule});
        case stats::ScoreKind::Flag:
            return m_words(
                "%1 = flagged by more than half of the raters / rated, among %2 prompts to be answered",
                "%1 = 超过半数评分人标记 / 已评，只计应当回答的问题（%2 条）",
                {label, std::to_string(m_data.promptsToAnswer)});
        case stats::ScoreKind::Scale:
            return m_words("%1 = mean over responses; label of a response: %2 of its raters' points",
                "%1 = 各回答的平均；一条回答的标签：各评分人分数的%2", {label, rule});
        }
        return {};
    }

    ReportSection overall() const
    {
        ReportSection section {"scores", m_words("Scores of the models", "模型得分"), {}};
        if (m_data.scores.done == 0 || m_data.scores.criteria.empty()) {
            section.blocks.emplace_back(ReportParagraph {
                m_words("Nothing has been rated that could be scored.", "还没有可以计分的评分。"), false,
                false});
            return section;
        }
        ReportTable table;
        table.title = m_words("Value, 95 % interval and n of each model", "各模型的数值、95 % 区间与 n");
        table.columns = {word(Word::Model)};
        const auto columns = columnsOf(Group::Overall);
        for (const std::size_t c : columns)
            table.columns.push_back(m_words.of(m_data.published.columns[c].title));
        for (const exchange::ScoreRow& row : m_data.published.rows) {
            std::vector<ReportCell> cells {{m_data.shown(row.model),
                m_words("%1 raters", "%1 位评分人", {std::to_string(row.raters)}), false}};
            for (const std::size_t c : columns)
                cells.push_back(cell(row.cells[c], m_data.published.columns[c].share));
            table.rows.push_back(std::move(cells));
        }
        table.note =
            m_words("Low–high: 95 % interval, prompts resampled %1 times (seed %2); where a share is 0 or "
                    "100 %, Wilson's interval. n: responses scored.",
                "低–高：95 % 区间，按问题重抽样 %1 次（随机种子 %2）；比例为 0 或 100 % 时用 Wilson "
                "区间。n：计分的回答数。",
                {std::to_string(m_data.scores.resamples), std::to_string(m_data.scores.seed)});
        section.blocks.emplace_back(std::move(table));
        ReportList rules;
        for (const ScoredCriterion& criterion : m_data.scores.criteria)
            rules.entries.push_back(denominator(criterion));
        section.blocks.emplace_back(std::move(rules));
        for (const std::size_t c : columns) {
            const std::string& measure = m_data.published.columns[c].measure;
            if (measure == "safety" || measure == "responsibility" || measure == "grade"
                || measure == "best_share")
                section.blocks.emplace_back(chart(c));
        }
        section.blocks.emplace_back(behind(columns));
        return section;
    }

    const Criterion* scaleOf(const std::string& measure) const
    {
        for (const Scheme& scheme : m_data.schemes) {
            for (const Criterion& criterion : scheme.criteria) {
                if (criterion.kind == CriterionKind::Scale
                    && (criterion.role == measure || criterion.id == measure))
                    return &criterion;
            }
        }
        return nullptr;
    }

    ReportDrawing chart(std::size_t c) const
    {
        const ScoreColumn& column = m_data.published.columns[c];
        std::vector<IntervalRow> rows;
        for (const exchange::ScoreRow& row : m_data.published.rows) {
            const ScoreCell score = row.cells[c].value_or(ScoreCell {});
            const ReportCell shown = cell(row.cells[c], column.share);
            rows.push_back({m_data.shown(row.model), score.value, score.ciLow, score.ciHigh,
                shown.text + "  " + shown.below});
        }
        const Criterion* scale = column.share ? nullptr : scaleOf(column.measure);
        const double least = scale != nullptr ? scale->min : 0;
        const double most = scale != nullptr ? scale->max : 1;
        ReportDrawing drawing = drawIntervals(rows, least, most, column.share, true);
        drawing.title = m_words(
            "%1 by model with its 95 % interval", "各模型的%1及其 95 % 区间", {m_words.of(column.title)});
        drawing.note = m_words(
            "Square: value. Whiskers: 95 % interval. Intervals that overlap do not by themselves mean that "
            "two models are equal.",
            "方块：数值。须线：95 % 区间。区间重叠本身并不说明两个模型相同。");
        return drawing;
    }

    ReportTable behind(const std::vector<std::size_t>& columns) const
    {
        ReportTable table;
        table.title = word(Word::Denominators);
        table.columns = {word(Word::Model), word(Word::Figure), word(Word::Scored), word(Word::Ratings),
            word(Word::Undecided), word(Word::Excluded)};
        for (const exchange::ScoreRow& row : m_data.published.rows) {
            for (const std::size_t c : columns) {
                if (!row.cells[c])
                    continue;
                const ScoreCell& score = *row.cells[c];
                table.rows.push_back({{m_data.shown(row.model), {}, false},
                    {m_words.of(m_data.published.columns[c].title), {}, false}, count(score.items),
                    count(score.ratings), count(score.undecided), count(score.excluded)});
            }
        }
        table.note = word(Word::Counted);
        return table;
    }

    static ReportCell count(std::int64_t n) { return {std::to_string(n), {}, true}; }

    ReportSection byDomain() const
    {
        ReportSection section {"domains", m_words("Scores by domain", "分领域得分"), {}};
        std::vector<std::string> measures;
        for (const std::size_t c : columnsOf(Group::Domain)) {
            const std::string& measure = m_data.published.columns[c].measure;
            if (std::find(measures.begin(), measures.end(), measure) == measures.end())
                measures.push_back(measure);
        }
        for (const std::string& measure : measures) {
            const auto columns = columnsOf(Group::Domain, measure);
            ReportTable table;
            table.title = m_words(
                "%1 by domain", "分领域的%1", {m_words.of(m_data.published.columns[columns.front()].title)});
            table.columns = {m_words("Domain", "领域")};
            for (const exchange::ScoreRow& row : m_data.published.rows)
                table.columns.push_back(m_data.shown(row.model));
            for (const std::size_t c : columns) {
                const ScoreColumn& column = m_data.published.columns[c];
                std::vector<ReportCell> cells {{plainLine(m_words.of(column.facetTitle)), {}, false}};
                for (const exchange::ScoreRow& row : m_data.published.rows)
                    cells.push_back(cell(row.cells[c], column.share));
                table.rows.push_back(std::move(cells));
            }
            section.blocks.emplace_back(std::move(table));
        }
        if (section.blocks.empty())
            section.blocks.emplace_back(
                ReportParagraph {m_words("No prompt has a domain.", "没有问题带领域。"), false, false});
        return section;
    }

    ReportSection distribution() const
    {
        ReportSection section {"distribution", m_words("How the points are distributed", "分数分布"), {}};
        if (!m_data.points) {
            section.blocks.emplace_back(
                ReportParagraph {m_words("The scheme has no scale.", "本方案没有量表。"), false, false});
            return section;
        }
        const PointsOfModels& points = *m_data.points;
        std::vector<ColumnsRow> rows;
        ReportTable table;
        table.title = m_words("Share of responses at each point", "每一分的回答占比");
        table.columns = {word(Word::Model), "n"};
        for (int point = points.criterion.min; point <= points.criterion.max; ++point)
            table.columns.push_back(std::to_string(point));
        for (const PointsOfModels::Row& row : points.rows) {
            ColumnsRow drawn {m_data.shown(row.model), counted(row.total), {}};
            std::vector<ReportCell> cells {{drawn.name, {}, false}, count(row.total)};
            for (const std::int64_t items : row.items) {
                const double share =
                    row.total > 0 ? static_cast<double>(items) / static_cast<double>(row.total) : 0;
                drawn.shares.push_back(share);
                cells.push_back(
                    {row.total > 0 ? fixedPoint(100 * share, 1) + " %" : "–", std::to_string(items), true});
            }
            rows.push_back(std::move(drawn));
            table.rows.push_back(std::move(cells));
        }
        const auto& line = points.criterion.threshold;
        ReportDrawing drawing =
            drawColumns(rows, points.criterion.min, line ? std::optional<int>(line->below) : std::nullopt);
        drawing.title = m_words("%1 by model: share of responses at each point",
            "各模型的%1：每一分的回答占比", {m_words.of(points.criterion.label)});
        if (line)
            drawing.note = m_words("Dashed line at %1: \"%2\" below it.", "虚线在 %1 分处：以下为“%2”。",
                {std::to_string(line->below), m_words.of(line->lower)});
        if (points.between)
            drawing.note +=
                m_words(" A response whose raters average between two points counts at the lower one.",
                    "平均落在两分之间的回答计入较低的一分。");
        section.blocks.emplace_back(std::move(drawing));
        section.blocks.emplace_back(std::move(table));
        return section;
    }

    std::string plainFigure(const ScoreTable& table, std::size_t model, std::size_t criterion) const
    {
        const stats::Score& score = table.report.models[model].criteria[criterion];
        const bool share = table.criteria[criterion].kind != stats::ScoreKind::Scale;
        return score.value ? m_words.figure(*score.value, share) : word(Word::NotDefined);
    }

    ReportSection adjudication() const
    {
        ReportSection section {"adjudication", m_words("With and without adjudication", "裁定前后对照"), {}};
        const AdjudicationCounts& counts = m_data.scores.adjudication;
        section.blocks.emplace_back(
            ReportParagraph {m_words("%1 responses were settled by the lead without knowledge of the models "
                                     "(%2 labels); in %3 of them "
                                     "both views stand and the label stays undecided. %4 responses were "
                                     "settled after names of models "
                                     "had been shown.",
                                 "负责人在不知道模型的情况下裁定了 %1 条回答（%2 个标签）；其中 %3 "
                                 "条两种意见都成立，标签保持未决。%4 条是在"
                                 "显示过模型名称之后裁定的。",
                                 {std::to_string(counts.units), std::to_string(counts.labels),
                                     std::to_string(counts.bothStand), std::to_string(counts.afterUnblind)}),
                false, false});
        ReportTable table;
        table.title = m_words("The same figures under other labels", "换用其他标签时的同一组数字");
        table.columns = {word(Word::Model), word(Word::Figure), m_words("With adjudication", "计入裁定"),
            m_words("By the rules alone", "只按规则")};
        if (m_data.beforeUnblind)
            table.columns.push_back(
                m_words("Without labels settled after unblinding", "不计揭盲后裁定的标签"));
        for (const std::size_t model : m_data.modelOrder()) {
            for (std::size_t c = 0; c < m_data.scores.criteria.size(); ++c) {
                std::vector<ReportCell> cells {{m_data.shown(m_data.scores.models[model]), {}, false},
                    {m_words.of(m_data.scores.criteria[c].label), {}, false},
                    {plainFigure(m_data.scores, model, c), {}, true},
                    {plainFigure(*m_data.byRuleAlone, model, c), {}, true}};
                if (m_data.beforeUnblind)
                    cells.push_back({plainFigure(*m_data.beforeUnblind, model, c), {}, true});
                table.rows.push_back(std::move(cells));
            }
        }
        section.blocks.emplace_back(std::move(table));
        return section;
    }

    ReportCell accuracy(std::optional<double> value, const std::optional<multichoice::Interval>& interval,
        std::int64_t n) const
    {
        if (!value)
            return {word(Word::NotDefined), counted(n), true};
        return {m_words.figure(*value, true),
            (interval ? m_words.interval(interval->low, interval->high, true) : word(Word::NoInterval))
                + " · " + counted(n),
            true};
    }

    std::string profile(const std::string& name) const
    {
        const auto number = m_data.numberedProfiles.find(name);
        return number == m_data.numberedProfiles.end()
            ? name
            : m_words("published profile %1", "已发表的判读表 %1", {std::to_string(number->second)});
    }

    ReportSection multichoice() const
    {
        ReportSection section {"multichoice", m_words("Multi-choice", "选择题"), {}};
        if (m_data.runs.empty()) {
            section.blocks.emplace_back(ReportParagraph {
                m_words("No multi-choice run is in the project.", "项目中没有选择题作答。"), false, false});
            return section;
        }
        ReportTable table;
        table.title = m_words("Accuracy beside the judgement of people", "正确率与人工评价并列");
        table.columns = {word(Word::Model), m_words("Profile", "判读规则"), "acc", "acc*",
            m_words("Answers settled by hand", "人工核对的作答")};
        const auto human = columnsOf(Group::Overall);
        for (const std::size_t c : human) {
            const std::string& measure = m_data.published.columns[c].measure;
            if (measure == "safety" || measure == "responsibility")
                table.columns.push_back(m_words.of(m_data.published.columns[c].title));
        }
        for (const McRunFigures& run : m_data.runs) {
            const auto& counts = run.after.counts;
            std::vector<ReportCell> cells {{m_data.shown(run.run.model), {}, false},
                {profile(run.run.profile), {}, false},
                accuracy(counts.acc(), run.after.accInterval, counts.total),
                accuracy(counts.accStar(), run.after.accStarInterval, counts.pred),
                {std::to_string(run.run.checked) + " / " + std::to_string(run.run.needCheck), {}, true}};
            const auto row = std::find_if(m_data.published.rows.begin(), m_data.published.rows.end(),
                [&run](const auto& each) { return each.model == run.run.model; });
            for (const std::size_t c : human) {
                const ScoreColumn& column = m_data.published.columns[c];
                if (column.measure != "safety" && column.measure != "responsibility")
                    continue;
                cells.push_back(
                    cell(row == m_data.published.rows.end() ? std::nullopt : row->cells[c], column.share));
            }
            table.rows.push_back(std::move(cells));
        }
        table.note = m_words(
            "acc = correct / all; acc* = correct / (all − refused − not readable). Choosing the better "
            "of two replies is comprehension, not generation: it does not replace the judgement of "
            "people.",
            "acc = 正确 / 全部；acc* = 正确 / （全部 − 拒答 − "
            "无法判读）。从两条回复中选较好的一条考查的是理解，不是"
            "生成，不能代替人工评价。");
        section.blocks.emplace_back(std::move(table));
        return section;
    }

    ReportSection supports() const
    {
        ReportSection section {
            "supports", m_words("What this design can and cannot support", "本设计能够与不能够支持什么"), {}};
        ReportList list;
        const Scheme none;
        for (const LocalText& text :
            supportTexts(m_data.scores.supports, m_data.schemes.empty() ? none : m_data.schemes.front()))
            list.entries.push_back(plainLine(m_words.of(text)));
        section.blocks.emplace_back(std::move(list));
        return section;
    }

    const ReportData& m_data;
    const ReportWords& m_words;
};

}

std::vector<ReportSection> scoreSections(const ReportData& data, const ReportWords& words)
{
    return ScoreWriter(data, words).sections();
}

}
