#pragma once
#include "agreement/bardelegate.h"
#include "agreement/heatdelegate.h"
#include "common/modelnames.h"
#include "service/agreementdetail.h"
#include "tables/gridmodel.h"
#include <QCoreApplication>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace touchstone::ui {

/// A table in finished texts, with what its delegates draw.
struct TableTexts {
    QStringList headers = {};
    QStringList tips = {};
    std::vector<std::vector<tables::GridCell>> rows = {};
    std::vector<BarDelegate::Bar> bars = {}; ///< by row
    std::vector<std::vector<HeatDelegate::Cell>> heat = {}; ///< by row and column
    QStringList notes = {}; ///< by row: what is said of the row that is chosen

    void fill(tables::GridModel& model) const;
};

/// The tables of the page Agreement in the window's language. All take the values of one computation.
class AgreementTables {
    Q_DECLARE_TR_FUNCTIONS(touchstone::ui::AgreementTables)
public:
    using Detail = service::AgreementDetail;

    /// One row for each domain, model or scenario; see AgreementOptions::by.
    static TableTexts slices(const Detail& detail, const std::string& by, const ModelNames& names);
    /// Keys and titles of the matrices that apply; the usual one first.
    static std::vector<std::pair<std::string, QString>> matrices(const Detail& detail);
    /// Raters by raters; cells with few shared answers are grey, with very few they are hidden.
    static TableTexts pairs(const Detail& detail, const std::string& key);
    /// Answers by answers of two raters (indices in Detail::raters); nothing = all pairs pooled.
    static TableTexts confusion(
        const Detail& detail, const std::optional<std::pair<std::size_t, std::size_t>>& raters);
    /// How often each answer was given, and how far raters agree on it.
    static TableTexts answers(const Detail& detail);
    static TableTexts disputed(const Detail& detail);
    /// Every coefficient that applies, with its interval, n and remarks.
    static TableTexts coefficients(const Detail& detail);

    static constexpr std::size_t kGreyBelow = 20; ///< shared answers of a pair
    static constexpr std::size_t kHiddenBelow = 5;
    static constexpr int kSliceBar = 3; ///< columns that BarDelegate draws
    static constexpr int kCoefficientBar = 2;
};

}
