#pragma once
#include "stats/ratings.h"
#include <QtTest>
#include <cmath>

namespace touchstone::stats::testing {

constexpr int kMissing = 0;

/// Rows are raters, 0 is missing, categories 1 .. q.
inline RatingTable tableOf(const std::vector<std::vector<int>>& matrix, std::size_t categories)
{
    RatingTableBuilder builder;
    for (std::uint32_t rater = 0; rater < matrix.size(); ++rater) {
        for (std::uint32_t unit = 0; unit < matrix[rater].size(); ++unit) {
            if (matrix[rater][unit] != kMissing)
                builder.add(unit, rater, static_cast<Category>(matrix[rater][unit] - 1));
        }
    }
    return builder.build(matrix.front().size(), matrix.size(), categories).value();
}

/// Declared scale 1 .. categories.
inline Scale scaleOf(int categories, ScaleKind kind)
{
    Scale scale;
    scale.kind = kind;
    for (int k = 1; k <= categories; ++k)
        scale.categories.push_back(k);
    return scale;
}

}

#define COMPARE_NEAR(actual, expected, tolerance)                                                            \
    QVERIFY2(std::abs((actual) - (expected)) <= (tolerance),                                                 \
        qPrintable(QString::number(actual, 'g', 12) + QStringLiteral(" is not ")                             \
            + QString::number(expected, 'g', 12)))
