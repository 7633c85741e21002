#pragma once
#include "service/agreementdetail.h"
#include <QCoreApplication>
#include <QString>
#include <optional>

namespace touchstone::ui {

/// A 95 % interval.
struct Range {
    double low = 0.0;
    double high = 0.0;
};

/// How figures of agreement are written, in the window's language.
class Figures {
    Q_DECLARE_TR_FUNCTIONS(touchstone::ui::Figures)
public:
    /// "0.71"; shares as "71.0 %".
    static QString value(double value, bool share = false);
    /// "+0.42".
    static QString signedValue(double value);
    /// "0.66–0.76"; shares in per cent without the sign.
    static QString range(const Range& range, bool share = false);
    /// The resampled interval where there is one, else that of the formula.
    static std::optional<Range> rangeOf(const stats::Estimate& estimate);
    /// "n 1,284".
    static QString n(qint64 count);
    static QString dot();
    static QString undefined();
    static QString noInterval();
    /// Short name of a topic: "Safety", "Problems: bias".
    static QString topic(const service::AgreementTopic& topic);
    static QString category(const service::AgreementTopic& topic, std::size_t category);

    static const stats::CoefficientResult* find(
        const std::vector<stats::NamedResult>& results, std::string_view key);
    /// Null where the coefficient does not apply or is not a single figure.
    static const stats::Estimate* estimate(
        const std::vector<stats::NamedResult>& results, std::string_view key);
    /// Whether a coefficient is a share, written in per cent.
    static bool isShare(std::string_view key);
    /// Key of the alpha that stands first: ordinal for points, else nominal.
    static std::string_view mainAlpha(bool ordered);
};

}
