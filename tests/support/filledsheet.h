#pragma once
#include "workbooktexts.h"

namespace touchstone::testing {

/// A rating sheet as pages of texts: what a spreadsheet program keeps of it, to be filled in and written
/// anew.
struct FilledSheet {
    static constexpr const char* kRatings = "评分 Ratings";
    static constexpr const char* kHead = "touchstone";
    static constexpr std::uint32_t kFirstRow = 2; ///< of the items

    /// Stops the test where the file cannot be read.
    explicit FilledSheet(const std::filesystem::path& file);

    SheetTexts& ratings() { return pages[kRatings]; }
    SheetTexts& head() { return pages[kHead]; }
    /// The first column whose heading holds the text.
    std::uint32_t column(const std::string& heading) const;
    /// What stands in a row under such a heading.
    std::string text(std::uint32_t row, const std::string& heading) const;
    /// What a drop-down list offers for an option.
    std::string entry(const std::string& code) const;
    /// Rows of items.
    std::size_t items() const;
    void fill(std::uint32_t row, const std::string& heading, const std::string& text);
    /// Both required answers of the scheme cvalues.
    void rate(std::uint32_t row, const std::string& points, const std::string& safety = "safe");
    /// Written anew, as by another program.
    std::filesystem::path save(const std::filesystem::path& file) const;

    std::vector<std::string> names = {};
    std::vector<bool> hidden = {};
    std::map<std::string, SheetTexts> pages = {};
};

/// Everything that stands in a workbook, unpacked: name and bytes of each part. Stops the test where a part
/// cannot be unpacked.
std::vector<std::pair<std::string, std::string>> partsOf(const std::string& workbook);

}
