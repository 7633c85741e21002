#include "agreement/figures.h"
#include "common/texts.h"
#include <QLocale>
#include <algorithm>

namespace touchstone::ui {

QString Figures::value(double value, bool share)
{
    const QLocale locale;
    if (share)
        return tr("%1 %").arg(locale.toString(100 * value, 'f', 1).replace(u'-', QChar(0x2212)));
    // What rounds to nothing has no sign.
    const double shown = std::abs(value) < 0.005 ? 0.0 : value;
    return locale.toString(shown, 'f', 2).replace(u'-', QChar(0x2212));
}

QString Figures::signedValue(double given)
{
    const QString text = value(given);
    return given >= 0.005 ? u'+' + text : text;
}

QString Figures::range(const Range& range, bool share)
{
    const QLocale locale;
    const auto bound = [&](double end) {
        return share ? locale.toString(100 * end, 'f', 1).replace(u'-', QChar(0x2212)) : value(end);
    };
    // Beside a minus sign a dash needs room.
    const QString dash = range.low < 0 ? QStringLiteral(" – ") : QStringLiteral("–");
    return bound(range.low) + dash + bound(range.high);
}

std::optional<Range> Figures::rangeOf(const stats::Estimate& estimate)
{
    if (!estimate.value)
        return std::nullopt;
    if (estimate.bootstrap)
        return Range {estimate.bootstrap->low, estimate.bootstrap->high};
    if (estimate.ciLow && estimate.ciHigh)
        return Range {*estimate.ciLow, *estimate.ciHigh};
    return std::nullopt;
}

QString Figures::n(qint64 count)
{
    return QStringLiteral("n %1").arg(number(count));
}

QString Figures::dot()
{
    return QStringLiteral(" · ");
}

QString Figures::undefined()
{
    return tr("undefined");
}

QString Figures::noInterval()
{
    return tr("no interval");
}

QString Figures::topic(const service::AgreementTopic& topic)
{
    const QString label = localized(topic.label);
    return topic.flag.empty() ? label : tr("%1: %2").arg(label, localized(topic.flag));
}

QString Figures::category(const service::AgreementTopic& topic, std::size_t category)
{
    return category < topic.categories.size() ? localized(topic.categories[category]) : QString();
}

const stats::CoefficientResult* Figures::find(
    const std::vector<stats::NamedResult>& results, std::string_view key)
{
    const auto found = std::find_if(results.begin(), results.end(),
        [key](const stats::NamedResult& result) { return result.metric->key == key; });
    return found == results.end() ? nullptr : &found->result;
}

const stats::Estimate* Figures::estimate(const std::vector<stats::NamedResult>& results, std::string_view key)
{
    const auto* result = find(results, key);
    return result == nullptr ? nullptr : std::get_if<stats::Estimate>(result);
}

bool Figures::isShare(std::string_view key)
{
    return key.starts_with("percent_agreement") || key == "pairwise_percent_agreement"
        || key == "share_within_one" || key == "category_share" || key == "specific_agreement";
}

std::string_view Figures::mainAlpha(bool ordered)
{
    return ordered ? "kripp_alpha_ordinal" : "kripp_alpha_nominal";
}

}
