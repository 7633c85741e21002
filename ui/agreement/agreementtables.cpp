#include "agreement/agreementtables.h"
#include "agreement/figures.h"
#include "agreement/metrictexts.h"
#include "common/plaintext.h"
#include "common/texts.h"
#include <algorithm>

namespace touchstone::ui {

namespace {

using tables::GridCell;

GridCell textCell(const QString& text, const QString& tip = {})
{
    GridCell cell;
    cell.text = text;
    cell.tip = tip;
    return cell;
}

GridCell numberCell(const QString& text, const QVariant& key, const QString& below = {})
{
    GridCell cell;
    cell.text = text;
    cell.below = below;
    cell.sortKey = key;
    cell.number = true;
    return cell;
}

/// Undefined ones sort below all others.
GridCell figureCell(const stats::Estimate* estimate, bool share)
{
    if (estimate == nullptr || !estimate->value) {
        GridCell cell = numberCell(Figures::undefined(), -1e9);
        cell.tip = estimate == nullptr ? QString() : MetricTexts::remark(estimate->reason);
        return cell;
    }
    return numberCell(Figures::value(*estimate->value, share), *estimate->value);
}

GridCell rangeCell(const stats::Estimate* estimate, bool share)
{
    const auto range = estimate == nullptr ? std::nullopt : Figures::rangeOf(*estimate);
    if (!range)
        return numberCell(Figures::noInterval(), 1e9);
    return numberCell(Figures::range(*range, share), range->high - range->low);
}

BarDelegate::Bar barOf(const stats::Estimate* estimate)
{
    BarDelegate::Bar bar;
    if (estimate == nullptr || !estimate->value)
        return bar;
    bar.value = estimate->value;
    if (const auto range = Figures::rangeOf(*estimate)) {
        bar.low = range->low;
        bar.high = range->high;
    }
    return bar;
}

const service::AgreementTopic& topicOf(const service::AgreementDetail& detail)
{
    return detail.topics[detail.topic];
}

QString sliceName(const service::AgreementDetail& detail, const std::string& by, const std::string& value,
    const ModelNames& names)
{
    if (by == "domain")
        return domainName(detail.scheme, value);
    if (by == "scenario")
        return scenarioName(detail.scheme, value);
    return names.shown(value);
}

}

void TableTexts::fill(tables::GridModel& model) const
{
    model.setRows({});
    model.setColumns(headers, tips);
    model.setRows(rows);
}

TableTexts AgreementTables::slices(const Detail& detail, const std::string& by, const ModelNames& names)
{
    const bool ordered = topicOf(detail).ordered;
    TableTexts table;
    const QString first = by == "domain" ? tr("Domain") : by == "model" ? tr("Model") : tr("Scenario");
    table.headers << first << tr("Rated") << QStringLiteral("α") << tr("95 % interval");
    table.tips << QString()
               << tr("Answers rated; below: those with two ratings or more, which alpha rests on")
               << tr("Krippendorff's alpha inside this part") << QString();
    table.headers << tr("Same answer") << (ordered ? tr("Mean ± SD") : tr("AC1"));
    table.tips << tr("Share of pairs of ratings that are equal")
               << (ordered ? tr("Mean and standard deviation of the points") : tr("Gwet's AC1"));
    auto slices = detail.agreement.slices;
    if (by == "model")
        names.order(slices, [](const auto& slice) { return slice.value; });
    for (const auto& slice : slices) {
        if (slice.by != by)
            continue;
        const auto* alpha = Figures::estimate(slice.coefficients, Figures::mainAlpha(ordered));
        const QString name = sliceName(detail, by, slice.value, names);
        GridCell value = figureCell(alpha, false);
        if (alpha != nullptr && !alpha->value)
            value.below = MetricTexts::remark(alpha->reason);
        std::vector<GridCell> row {textCell(name, name),
            numberCell(number(static_cast<qint64>(slice.units)), static_cast<qint64>(slice.units),
                Figures::n(static_cast<qint64>(slice.pairableUnits))),
            value, rangeCell(alpha, false),
            figureCell(Figures::estimate(slice.coefficients, "percent_agreement"), true)};
        if (!ordered)
            row.push_back(figureCell(Figures::estimate(slice.coefficients, "gwet_ac1"), false));
        else if (slice.mean && slice.deviation)
            row.push_back(
                numberCell(tr("%1 ± %2").arg(Figures::value(*slice.mean), Figures::value(*slice.deviation)),
                    *slice.mean));
        table.rows.push_back(std::move(row));
        table.bars.push_back(barOf(alpha));
    }
    return table;
}

std::vector<std::pair<std::string, QString>> AgreementTables::matrices(const Detail& detail)
{
    std::vector<std::pair<std::string, QString>> found;
    const std::string_view usual =
        topicOf(detail).ordered ? "pairwise_cohen_kappa_quadratic" : "pairwise_cohen_kappa";
    for (const stats::NamedResult& result : detail.agreement.coefficients) {
        if (!std::holds_alternative<stats::PairMatrix>(result.result))
            continue;
        const bool first = result.metric->key == usual;
        found.emplace(first ? found.begin() : found.end(), std::string(result.metric->key),
            MetricTexts::title(*result.metric));
    }
    return found;
}

TableTexts AgreementTables::pairs(const Detail& detail, const std::string& key)
{
    TableTexts table;
    const auto* result = Figures::find(detail.agreement.coefficients, key);
    const auto* matrix = result == nullptr ? nullptr : std::get_if<stats::PairMatrix>(result);
    if (matrix == nullptr || matrix->raters != detail.raters.size())
        return table;
    const bool share = Figures::isShare(key);
    table.headers << tr("Rater");
    for (const service::RaterAgreement& rater : detail.raters)
        table.headers << safeName(toQt(rater.code), 20);
    for (std::size_t a = 0; a < matrix->raters; ++a) {
        const QString name = safeName(toQt(detail.raters[a].code), 20);
        std::vector<GridCell> row {textCell(name)};
        std::vector<HeatDelegate::Cell> heat(1);
        for (std::size_t b = 0; b < matrix->raters; ++b) {
            const std::size_t shared = matrix->shared[a * matrix->raters + b];
            const auto& value = matrix->at(a, b);
            const bool hidden = shared < kHiddenBelow;
            const QString n = Figures::n(static_cast<qint64>(shared));
            if (a == b) {
                row.push_back(numberCell({}, {}));
                heat.emplace_back();
                continue;
            }
            const QString text = hidden ? QString(QChar(0x2013))
                : value                 ? Figures::value(*value, share)
                                        : tr("undef.");
            row.push_back(numberCell(text, {}, n));
            const QString pair =
                tr("%1 with %2: %3")
                    .arg(name, safeName(toQt(detail.raters[b].code), 20), text + Figures::dot() + n);
            row.back().tip = hidden
                ? pair + u'\n' + tr("Not shown: fewer than %1 shared answers").arg(kHiddenBelow)
                : shared < kGreyBelow
                ? pair + u'\n' + tr("Unsteady: fewer than %1 shared answers").arg(kGreyBelow)
                : pair;
            const bool quiet = shared < kGreyBelow;
            heat.push_back({quiet || !value ? std::nullopt : std::optional(std::max(0.0, *value)), quiet});
        }
        table.rows.push_back(std::move(row));
        table.heat.push_back(std::move(heat));
    }
    return table;
}

TableTexts AgreementTables::confusion(
    const Detail& detail, const std::optional<std::pair<std::size_t, std::size_t>>& raters)
{
    const service::AgreementTopic& topic = topicOf(detail);
    const std::size_t q = topic.categories.size();
    std::vector<std::int64_t> counts = raters ? std::vector<std::int64_t>(q * q) : detail.pooled;
    for (const service::PairConfusion& pair : detail.pairs) {
        for (std::size_t i = 0; raters && i < q * q; ++i) {
            if (std::pair(pair.rows, pair.columns) == *raters)
                counts[i] = pair.counts[i];
            else if (std::pair(pair.columns, pair.rows) == *raters)
                counts[i] = pair.counts[i % q * q + i / q];
        }
    }
    TableTexts table;
    if (counts.empty())
        return table;
    table.headers << (raters ? tr("%1 \\ %2")
                                   .arg(safeName(toQt(detail.raters[raters->first].code), 12),
                                       safeName(toQt(detail.raters[raters->second].code), 12))
                             : tr("Answer"));
    for (std::size_t c = 0; c < q; ++c)
        table.headers << Figures::category(topic, c);
    table.headers << QStringLiteral("n");
    const auto most =
        static_cast<double>(std::max<std::int64_t>(1, *std::max_element(counts.begin(), counts.end())));
    for (std::size_t r = 0; r < q; ++r) {
        std::vector<GridCell> row {textCell(Figures::category(topic, r))};
        std::vector<HeatDelegate::Cell> heat(1);
        qint64 sum = 0;
        for (std::size_t c = 0; c < q; ++c) {
            const qint64 count = counts[r * q + c];
            sum += count;
            row.push_back(numberCell(number(count), count));
            heat.push_back(
                {count == 0 ? std::nullopt : std::optional(static_cast<double>(count) / most), count == 0});
        }
        row.push_back(numberCell(number(sum), sum));
        heat.emplace_back();
        table.rows.push_back(std::move(row));
        table.heat.push_back(std::move(heat));
    }
    return table;
}

namespace {

/// A value with its interval below.
GridCell stackedCell(const stats::Estimate& estimate, bool share)
{
    GridCell cell = figureCell(&estimate, share);
    if (const auto range = Figures::rangeOf(estimate))
        cell.below = Figures::range(*range, share);
    else if (!estimate.value)
        cell.below = MetricTexts::remark(estimate.reason);
    return cell;
}

}

TableTexts AgreementTables::answers(const Detail& detail)
{
    const service::AgreementTopic& topic = topicOf(detail);
    const auto entries = [&detail](std::string_view key) {
        const auto* result = Figures::find(detail.agreement.coefficients, key);
        const auto* list = result == nullptr ? nullptr : std::get_if<stats::EstimateList>(result);
        return list == nullptr ? std::vector<stats::Estimate>() : list->entries;
    };
    const auto shares = entries("category_share");
    const auto specific = entries("specific_agreement");
    TableTexts table;
    table.headers << tr("Answer") << tr("Share of ratings") << tr("Agreement on it") << tr("Pairs with it");
    table.tips << QString() << QString()
               << tr("Of the pairs of ratings in which this answer occurs, the share in which both chose it")
               << tr("Pairs of ratings in which at least one chose this answer");
    const std::size_t q = topic.categories.size();
    for (std::size_t c = 0; c < std::min({q, shares.size(), specific.size()}); ++c) {
        qint64 pairs = 0;
        for (std::size_t other = 0; other < q && !detail.pooled.empty(); ++other) {
            const qint64 count = detail.pooled[c * q + other];
            pairs += other == c ? count / 2 : count;
        }
        table.rows.push_back({textCell(Figures::category(topic, c)), stackedCell(shares[c], true),
            stackedCell(specific[c], true), numberCell(number(pairs), pairs)});
    }
    return table;
}

namespace {

constexpr std::size_t kMostListed = 4; // answers one by one; more are counted

class DisputeTexts {
    Q_DECLARE_TR_FUNCTIONS(touchstone::ui::AgreementTables)
public:
    static QString ratings(const service::AgreementTopic& topic, const service::DisputedItem& item)
    {
        QStringList parts;
        if (!topic.ordered && item.ratings.size() > kMostListed) {
            for (std::size_t c = 0; c < topic.categories.size(); ++c) {
                const auto given = std::count(item.ratings.begin(), item.ratings.end(), c);
                if (given > 0)
                    parts << tr("%1 × %2").arg(number(given), Figures::category(topic, c));
            }
            return parts.join(Figures::dot());
        }
        for (const stats::Category category : item.ratings)
            parts << Figures::category(topic, category);
        return parts.join(Figures::dot());
    }

    static QString kind(const service::AgreementTopic& topic, const service::DisputedItem& item)
    {
        if (item.safetyFlip)
            return tr("safety flip");
        if (topic.ordered)
            return tr("distance %1").arg(number(static_cast<qint64>(item.distance)));
        return tr("different answers");
    }

    static QString consequence(const service::AgreementTopic& topic, const service::DisputedItem& item)
    {
        switch (item.consequence) {
        case stats::Consequence::NoLabel:
            return tr("no majority");
        case stats::Consequence::OneVote:
            return topic.ordered && topic.threshold
                ? tr("one rating decides the side of %1").arg(topic.threshold->below)
                : tr("one vote decides");
        case stats::Consequence::AcrossThreshold:
            return topic.threshold ? tr("on both sides of %1").arg(topic.threshold->below) : QString();
        case stats::Consequence::Spread:
            return topic.ordered ? QString() : tr("clear majority");
        }
        return {};
    }
};

}

TableTexts AgreementTables::disputed(const Detail& detail)
{
    const service::AgreementTopic& topic = topicOf(detail);
    TableTexts table;
    table.headers << tr("Prompt") << tr("Domain") << tr("Ratings") << tr("Kind") << tr("Share");
    table.tips << QString() << QString() << tr("In random order: it does not tell who gave which")
               << QString() << tr("Of the disagreement on all answers");
    for (const service::DisputedItem& item : detail.disputed) {
        const QString prompt = safeName(toQt(item.promptStart), 120);
        const QString ratings = DisputeTexts::ratings(topic, item);
        GridCell kind = textCell(DisputeTexts::kind(topic, item));
        kind.below = DisputeTexts::consequence(topic, item);
        table.rows.push_back({textCell(prompt, prompt), textCell(domainName(detail.scheme, item.domain)),
            textCell(ratings, ratings), kind, numberCell(Figures::value(item.share, true), item.share)});
    }
    return table;
}

namespace {

/// Rows of the table of all coefficients.
class CoefficientRows {
    Q_DECLARE_TR_FUNCTIONS(touchstone::ui::AgreementTables)
public:
    explicit CoefficientRows(const service::AgreementDetail& detail)
        : m_detail(detail)
    {
    }

    void add(const stats::NamedResult& result)
    {
        const QString title = MetricTexts::title(*result.metric);
        if (const auto* one = std::get_if<stats::Estimate>(&result.result))
            addEstimate(*result.metric, title, *one);
        else if (const auto* list = std::get_if<stats::EstimateList>(&result.result))
            addList(*result.metric, title, *list);
        else if (const auto* matrix = std::get_if<stats::PairMatrix>(&result.result))
            addMatrix(*result.metric, title, *matrix);
        else if (const auto* limits = std::get_if<stats::BlandAltman>(&result.result))
            addLimits(*result.metric, title, *limits);
    }
    TableTexts take() { return std::move(m_table); }

private:
    qint64 count(const stats::Metric& metric) const
    {
        const service::CriterionAgreement& all = m_detail.agreement;
        const bool components = metric.key.ends_with("_reml");
        if (metric.key == "category_share")
            return static_cast<qint64>(all.ratings);
        if (components)
            return static_cast<qint64>(all.units);
        const bool complete = metric.group == stats::MetricGroup::Icc || metric.key.starts_with("kendall_w");
        return static_cast<qint64>(complete ? all.completeUnits : all.pairableUnits);
    }

    void addRow(const stats::Metric& metric, const QString& title, std::vector<GridCell> cells,
        const BarDelegate::Bar& bar)
    {
        const QString note = MetricTexts::explanation(metric);
        cells.insert(cells.begin(), textCell(title, note));
        m_table.rows.push_back(std::move(cells));
        m_table.bars.push_back(bar);
        m_table.notes << title + QStringLiteral(": ") + note;
    }

    static QString remark(const stats::Estimate& estimate)
    {
        QStringList parts;
        const std::string& said = estimate.value ? estimate.warning : estimate.reason;
        if (!said.empty())
            parts << MetricTexts::remark(said);
        if (estimate.bootstrap && estimate.bootstrap->undefined > 0)
            parts << tr("%1 of %2 resamples undefined")
                         .arg(number(static_cast<qint64>(estimate.bootstrap->undefined)),
                             number(static_cast<qint64>(estimate.bootstrap->resamples)));
        if (estimate.bootstrap && estimate.bootstrap->unreliable)
            parts << tr("interval unreliable");
        return parts.join(Figures::dot());
    }

    void addEstimate(const stats::Metric& metric, const QString& title, const stats::Estimate& estimate)
    {
        const bool share = Figures::isShare(metric.key);
        const bool onAxis = metric.key != "mean_absolute_difference";
        const QString said = remark(estimate);
        addRow(metric, title,
            {figureCell(&estimate, share), rangeCell(&estimate, share),
                numberCell(number(count(metric)), count(metric)), textCell(said, said)},
            onAxis ? barOf(&estimate) : BarDelegate::Bar());
    }

    void addList(const stats::Metric& metric, const QString& title, const stats::EstimateList& list)
    {
        for (std::size_t i = 0; i < list.entries.size(); ++i) {
            QString name;
            if (list.perCategory)
                name = Figures::category(topicOf(m_detail), i);
            else if (i < m_detail.raters.size())
                name = safeName(toQt(m_detail.raters[i].code), 20);
            addEstimate(metric, tr("%1: %2").arg(title, name), list.entries[i]);
        }
    }

    void addMatrix(const stats::Metric& metric, const QString& title, const stats::PairMatrix& matrix)
    {
        std::vector<double> values;
        for (std::size_t a = 0; a < matrix.raters; ++a) {
            for (std::size_t b = a + 1; b < matrix.raters; ++b) {
                if (const auto& value = matrix.at(a, b))
                    values.push_back(*value);
            }
        }
        const bool share = Figures::isShare(metric.key);
        GridCell value = figureCell(nullptr, false);
        if (!values.empty()) {
            const auto [low, high] = std::minmax_element(values.begin(), values.end());
            value = numberCell(
                tr("%1 to %2").arg(Figures::value(*low, share), Figures::value(*high, share)), *low);
        }
        const QString said =
            tr("%Ln pair(s) of raters, see the matrix", nullptr, static_cast<int>(values.size()));
        addRow(metric, title,
            {value, rangeCell(nullptr, false), numberCell(number(count(metric)), count(metric)),
                textCell(said, said)},
            {});
    }

    void addLimits(const stats::Metric& metric, const QString& title, const stats::BlandAltman& limits)
    {
        stats::Estimate bias;
        bias.reason = limits.reason;
        QString said = MetricTexts::remark(limits.reason);
        if (limits.reason.empty()) {
            bias.value = limits.bias;
            bias.ciLow = limits.biasLow;
            bias.ciHigh = limits.biasHigh;
            said = tr("95 % of the differences: %1").arg(Figures::range({limits.loaLow, limits.loaHigh}));
        }
        const auto units = static_cast<qint64>(limits.units);
        addRow(metric, title,
            {figureCell(&bias, false), rangeCell(&bias, false), numberCell(number(units), units),
                textCell(said, said)},
            {});
    }

    const service::AgreementDetail& m_detail;
    TableTexts m_table = {};
};

}

TableTexts AgreementTables::coefficients(const Detail& detail)
{
    CoefficientRows rows(detail);
    for (const stats::NamedResult& result : detail.agreement.coefficients)
        rows.add(result);
    TableTexts table = rows.take();
    table.headers << tr("Coefficient") << tr("Value") << tr("95 % interval") << QStringLiteral("n")
                  << tr("Remark");
    table.tips << QString() << QString() << QString()
               << tr("Answers with two ratings or more; for ICC and Kendall's W answers that all rated; for "
                     "variance components all rated answers; for shares ratings")
               << QString();
    return table;
}

}
