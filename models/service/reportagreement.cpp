#include "service/coefficienttitles.h"
#include "service/reportdata.h"
#include <algorithm>
#include <array>

namespace touchstone::service {

namespace {

constexpr std::array<std::string_view, 10> kShown {"kripp_alpha_nominal", "kripp_alpha_ordinal",
    "kripp_alpha_interval", "percent_agreement", "gwet_ac1", "fleiss_kappa", "mean_absolute_difference",
    "share_within_one", "icc2", "icc2_reml"};

struct Range {
    std::optional<double> low = {};
    std::optional<double> high = {};
};

/// The resampled interval where there is one, else the analytic one: as screens show it.
Range rangeOf(const stats::Estimate& estimate)
{
    if (estimate.bootstrap)
        return {estimate.bootstrap->low, estimate.bootstrap->high};
    return {estimate.ciLow, estimate.ciHigh};
}

const stats::Estimate* estimateOf(const std::vector<stats::NamedResult>& results, std::string_view key)
{
    for (const stats::NamedResult& result : results) {
        if (result.metric->key == key)
            return std::get_if<stats::Estimate>(&result.result);
    }
    return nullptr;
}

class AgreementWriter {
public:
    AgreementWriter(const ReportData& data, const ReportWords& words)
        : m_data(data)
        , m_words(words)
    {
    }

    std::vector<ReportSection> sections() const { return {agreement(), raters(), drift()}; }

    ReportSection everything() const
    {
        ReportSection section {"coefficients", m_words("All coefficients", "全部系数"), {}};
        for (const CriterionAgreement& row : m_data.agreement.criteria)
            section.blocks.emplace_back(coefficients(row, false));
        if (section.blocks.empty())
            section.blocks.emplace_back(nothing());
        return section;
    }

private:
    ReportParagraph nothing() const
    {
        return {
            m_words("Nothing has been rated on which raters could agree.", "还没有可以计算一致性的评分。"),
            false, false};
    }

    const Criterion* criterionOf(const std::string& id) const
    {
        for (const Scheme& scheme : m_data.schemes) {
            if (const Criterion* found = scheme.criterion(id))
                return found;
        }
        return nullptr;
    }

    std::string label(const std::string& criterion) const
    {
        const Criterion* found = criterionOf(criterion);
        return found != nullptr ? m_words.of(found->label) : plainLine(criterion);
    }

    std::string range(const stats::Estimate& estimate) const
    {
        const Range bounds = rangeOf(estimate);
        return bounds.low && bounds.high ? fixedPoint(*bounds.low, 3) + "–" + fixedPoint(*bounds.high, 3)
                                         : m_words("no interval", "无区间");
    }

    ReportCell cell(const stats::Estimate* estimate, int digits = 3) const
    {
        if (estimate == nullptr)
            return {"–", {}, true};
        if (!estimate->value)
            return {m_words("not defined", "无定义"), m_words.known(estimate->reason), true};
        const Range bounds = rangeOf(*estimate);
        return {fixedPoint(*estimate->value, digits),
            bounds.low && bounds.high
                ? fixedPoint(*bounds.low, digits) + "–" + fixedPoint(*bounds.high, digits)
                : std::string(),
            true};
    }

    ReportTable coefficients(const CriterionAgreement& row, bool some) const
    {
        ReportTable table;
        table.title = m_words("Agreement on: %1", "一致性：%1", {label(row.criterion)});
        table.columns = {m_words("Coefficient", "系数"), m_words("Value", "数值"),
            m_words("95 % interval", "95 % 区间"), m_words("Remark", "备注")};
        for (const stats::NamedResult& result : row.coefficients) {
            const auto* estimate = std::get_if<stats::Estimate>(&result.result);
            const bool shown =
                !some || std::find(kShown.begin(), kShown.end(), result.metric->key) != kShown.end();
            if (estimate == nullptr || !shown)
                continue;
            table.rows.push_back({{coefficientTitle(result.metric->title, m_words.language()), {}, false},
                {estimate->value ? fixedPoint(*estimate->value, 3) : m_words("not defined", "无定义"), {},
                    true},
                {estimate->value ? range(*estimate) : "–", {}, true},
                {m_words.known(estimate->value ? estimate->warning : estimate->reason), {}, false}});
        }
        return table;
    }

    std::string_view mainKey(const CriterionAgreement& row) const
    {
        const Criterion* criterion = criterionOf(row.criterion);
        return criterion != nullptr && criterion->kind == CriterionKind::Scale ? "kripp_alpha_ordinal"
                                                                               : "kripp_alpha_nominal";
    }

    ReportSection agreement() const
    {
        ReportSection section {"agreement", m_words("Agreement between raters", "评分人之间的一致性"), {}};
        section.blocks.emplace_back(ReportParagraph {
            m_words("Computed on first judgements of responses that two or more people rated. 1 is perfect "
                    "agreement, 0 "
                    "what chance alone would give; alpha from 0.80 is commonly taken as reliable, 0.667 to "
                    "0.80 as fit "
                    "for tentative conclusions only (Krippendorff). Intervals: responses resampled %1 times "
                    "(seed %2).",
                "按两人及以上评过的回答的首次判断计算。1 为完全一致，0 为纯属偶然；通常 α 不低于 0.80 "
                "视为可靠，0.667 至 "
                "0.80 只可作初步结论（Krippendorff）。区间：按回答重抽样 %1 次（随机种子 %2）。",
                {std::to_string(m_data.agreement.resamples), std::to_string(m_data.agreement.seed)}),
            false, false});
        for (const CriterionAgreement& row : m_data.agreement.criteria) {
            section.blocks.emplace_back(ReportParagraph {label(row.criterion), true, false});
            section.blocks.emplace_back(ReportParagraph {
                m_words("%1 responses rated, %2 of them by two or more; %3 ratings by %4 raters; %5 answers "
                        "of \"cannot "
                        "rate\".",
                    "已评回答 %1 条，其中 %2 条有两人及以上评分；%4 位评分人共 %3 个评分；“无法评分” %5 次。",
                    {std::to_string(row.units), std::to_string(row.pairableUnits),
                        std::to_string(row.ratings), std::to_string(row.raters),
                        std::to_string(row.declined)}),
                false, false});
            section.blocks.emplace_back(coefficients(row, true));
            if (!row.slices.empty()) {
                section.blocks.emplace_back(byDomain(row));
                section.blocks.emplace_back(slices(row));
            }
            if (row.plannedUnits)
                section.blocks.emplace_back(ReportParagraph {
                    m_words("For an interval of ±0.10 around alpha, %1 responses with two or more ratings "
                            "would be "
                            "needed; there are %2.",
                        "要使 α 的区间达到 ±0.10，需要 %1 条有两个以上评分的回答；现有 %2 条。",
                        {std::to_string(*row.plannedUnits), std::to_string(row.pairableUnits)}),
                    false, true});
        }
        if (m_data.agreement.criteria.empty())
            section.blocks.emplace_back(nothing());
        return section;
    }

    std::string domainOf(const std::string& code) const
    {
        if (code.empty())
            return m_words("no domain", "无领域");
        for (const Scheme& scheme : m_data.schemes) {
            if (const Facet* facet = scheme.domain(code))
                return m_words.of(facet->label);
        }
        return plainLine(code);
    }

    ReportDrawing byDomain(const CriterionAgreement& row) const
    {
        const std::string_view key = mainKey(row);
        std::vector<IntervalRow> rows;
        double least = 0;
        const auto add = [&](const std::string& name, const std::vector<stats::NamedResult>& results,
                             std::size_t units) {
            const stats::Estimate* estimate = estimateOf(results, key);
            IntervalRow line {name, {}, {}, {}, "n " + std::to_string(units)};
            if (estimate != nullptr && estimate->value) {
                const Range bounds = rangeOf(*estimate);
                line.value = estimate->value;
                line.low = bounds.low;
                line.high = bounds.high;
                line.text = fixedPoint(*estimate->value, 3) + "  " + line.text;
                least = std::min({least, *estimate->value, bounds.low.value_or(0)});
            }
            rows.push_back(std::move(line));
        };
        add(m_words("all", "全部"), row.coefficients, row.pairableUnits);
        for (const auto& slice : row.slices)
            add(domainOf(slice.value), slice.coefficients, slice.pairableUnits);
        ReportDrawing drawing = drawIntervals(rows, least < 0 ? -1 : 0, 1, false);
        const stats::Metric* metric = stats::findMetric(key);
        drawing.title = m_words("%1 on %2, overall and by domain", "%2的 %1：总体与分领域",
            {coefficientTitle(metric->title, m_words.language()), label(row.criterion)});
        drawing.note =
            m_words("Square: value. Whiskers: 95 % interval. n: responses with two or more ratings.",
                "方块：数值。须线：95 % 区间。n：有两个以上评分的回答数。");
        return drawing;
    }

    ReportTable slices(const CriterionAgreement& row) const
    {
        const std::string_view key = mainKey(row);
        ReportTable table;
        table.title = m_words("Agreement by domain", "分领域一致性");
        table.columns = {m_words("Domain", "领域"), m_words("Rated", "已评"),
            m_words("By two or more", "两人以上"),
            coefficientTitle(stats::findMetric(key)->title, m_words.language()),
            coefficientTitle("Percent agreement", m_words.language())};
        for (const auto& slice : row.slices)
            table.rows.push_back({{domainOf(slice.value), {}, false}, {std::to_string(slice.units), {}, true},
                {std::to_string(slice.pairableUnits), {}, true}, cell(estimateOf(slice.coefficients, key)),
                cell(estimateOf(slice.coefficients, "percent_agreement"))});
        return table;
    }

    std::string heaps(const AgreementTopic& topic, const RaterAgreement& rater) const
    {
        std::string text;
        for (const stats::Heap& heap : rater.profile.heaps)
            text += (text.empty() ? "" : ", ") + m_words.of(topic.categories.at(heap.category));
        return text.empty() ? "–" : text;
    }

    ReportSection raters() const
    {
        ReportSection section {"raters", m_words("Raters", "评分人"), {}};
        section.blocks.emplace_back(ReportParagraph {
            m_words("These figures describe how each person used the questions; they are listed in the order "
                    "in which "
                    "the raters joined, rank nobody, and no rating was changed by them.",
                "这些数字描述每位评分人如何使用各问题；按加入的次序列出，不作排名，也没有据此改动任何评分。"),
            false, false});
        section.blocks.emplace_back(work());
        for (const AgreementDetail& detail : m_data.details)
            section.blocks.emplace_back(ratersOn(detail));
        return section;
    }

    ReportTable work() const
    {
        ReportTable table;
        table.title = m_words("Work of each rater", "每位评分人的工作");
        table.columns = {m_words("Rater", "评分人"), m_words("Domains", "领域"), m_words("Assigned", "分派"),
            m_words("Done", "完成"), m_words("Cannot rate", "无法评分"), m_words("Flagged", "标记"),
            m_words("Hours", "小时"), m_words("Median seconds", "每条中位秒数")};
        for (const StatusReport::Annotator& person : m_data.status.annotators) {
            std::string domains;
            for (const Annotator& annotator : m_data.annotators) {
                if (annotator.code != person.code)
                    continue;
                for (const std::string& code : annotator.domains)
                    domains += (domains.empty() ? "" : m_words(", ", "、")) + domainOf(code);
            }
            const auto& median = person.medianActiveSeconds;
            table.rows.push_back({{plainLine(person.code), {}, false},
                {domains.empty() ? "–" : domains, {}, false}, {std::to_string(person.assigned), {}, true},
                {std::to_string(person.done), {}, true}, {std::to_string(person.cannotRate), {}, true},
                {std::to_string(person.flagged), {}, true}, {fixedPoint(person.hours, 1), {}, true},
                {median ? fixedPoint(*median, 0) : "–", {}, true}});
        }
        return table;
    }

    ReportTable ratersOn(const AgreementDetail& detail) const
    {
        const AgreementTopic& topic = detail.topics[detail.topic];
        const bool scale = topic.ordered;
        ReportTable table;
        table.title = m_words("Raters on: %1", "评分人与问题：%1", {m_words.of(topic.label)});
        table.columns = {m_words("Rater", "评分人"), m_words("Ratings", "评分数"),
            m_words("As most others", "与多数相同")};
        if (scale) {
            for (const std::string& column :
                {m_words("Severity, points", "宽严（分）"), m_words("Spread ratio", "离散比"),
                    m_words("At the ends", "取两端"), m_words("Heaps at", "扎堆于")})
                table.columns.push_back(column);
        } else {
            table.columns.push_back(m_words("Unsure", "不确定"));
        }
        table.columns.push_back(m_words("Cannot rate", "无法评分"));
        table.columns.push_back(m_words("Repeats alike", "复评一致"));
        for (const RaterAgreement& rater : detail.raters) {
            std::vector<ReportCell> cells {{plainLine(rater.code), {}, false},
                {std::to_string(rater.profile.ratings), {}, true}, cell(&rater.profile.agreementWithRest, 2)};
            if (scale) {
                cells.push_back(rater.severity
                        ? ReportCell {(*rater.severity > 0 ? "+" : "") + fixedPoint(*rater.severity, 2),
                            rater.severitySe ? "± " + fixedPoint(1.96 * *rater.severitySe, 2) : std::string(),
                            true}
                        : ReportCell {"–", m_words.known(rater.severityReason), true});
                cells.push_back(cell(&rater.profile.spreadRatio, 2));
                cells.push_back(cell(&rater.profile.extremeShare, 2));
                cells.push_back({heaps(topic, rater), {}, false});
            } else {
                cells.push_back({std::to_string(rater.unsure), {}, true});
            }
            cells.push_back({std::to_string(rater.declined), {}, true});
            ReportCell repeats = cell(&rater.repeats.equal, 2);
            repeats.below += (repeats.below.empty() ? "n " : " · n ") + std::to_string(rater.repeats.pairs);
            cells.push_back(std::move(repeats));
            table.rows.push_back(std::move(cells));
        }
        table.note = scale ? m_words("Severity: points above (+) or below (−) the others on the same "
                                     "responses, ± half of the 95 % "
                                     "interval. Spread ratio: own standard deviation over that of the "
                                     "others' means. Repeats alike: share of "
                                     "hidden repeats judged the same.",
                         "宽严：在相同回答上高于（+）或低于（−）他人的分数，± 为 95 % "
                         "区间之半。离散比：本人标准差与他人均值标准差"
                         "之比。复评一致：暗中重复的条目中判断相同的比例。")
                           : m_words("As most others: share equal to the majority of the others, ties left "
                                     "out. Repeats alike: share of "
                                     "hidden repeats judged the same.",
                               "与多数相同：与其他评分人多数意见相同的比例，平局不计。复评一致：暗中重复的条"
                               "目中判断相同的比例。");
        return table;
    }

    ReportSection drift() const
    {
        ReportSection section {"drift", m_words("Drift over time", "随时间的漂移"), {}};
        for (const AgreementDetail& detail : m_data.details) {
            const AgreementTopic& topic = detail.topics[detail.topic];
            ReportTable table;
            table.title = m_words("Drift on: %1", "漂移：%1", {m_words.of(topic.label)});
            table.columns = {m_words("Rater", "评分人"), "EWMA", "CUSUM",
                m_words("Most likely change after", "最可能变化于第几条之后"),
                m_words("Size of the change", "变化幅度"), m_words("Reading", "判读")};
            for (const RaterAgreement& rater : detail.raters) {
                const stats::Drift& drift = rater.drift;
                const auto sign = [this](bool on) {
                    return on ? m_words("signal", "有信号") : m_words("none", "无");
                };
                if (!drift.enough) {
                    table.rows.push_back({{plainLine(rater.code), {}, false}, {"–", {}, false},
                        {"–", {}, false}, {"–", {}, true}, {"–", {}, true},
                        {m_words("too few shared ratings (20 are needed)", "共同评分太少（需要 20 个）"), {},
                            false}});
                    continue;
                }
                table.rows.push_back({{plainLine(rater.code), {}, false}, {sign(drift.ewmaSignal), {}, false},
                    {sign(drift.cusumSignal), {}, false}, {std::to_string(drift.changePoint), {}, true},
                    {(drift.changeSize > 0 ? "+" : "") + fixedPoint(drift.changeSize, 2), {}, true},
                    {drift.flagged ? m_words("the level has changed", "水平有变化")
                                   : m_words("no change that chance would not explain", "没有偶然以外的变化"),
                        {}, false}});
            }
            table.note = topic.ordered
                ? m_words("Deviation from the response's other raters in order of submission, in points.",
                    "按提交次序，与同一回答其他评分人的偏差（分）。")
                : m_words(
                    "Share of the response's other raters who answered otherwise, in order of submission.",
                    "按提交次序，同一回答其他评分人中作出不同回答的比例。");
            section.blocks.emplace_back(std::move(table));
        }
        if (section.blocks.empty())
            section.blocks.emplace_back(nothing());
        return section;
    }

    const ReportData& m_data;
    const ReportWords& m_words;
};

}

std::vector<ReportSection> agreementSections(const ReportData& data, const ReportWords& words)
{
    return AgreementWriter(data, words).sections();
}

ReportSection allCoefficients(const ReportData& data, const ReportWords& words)
{
    return AgreementWriter(data, words).everything();
}

}
