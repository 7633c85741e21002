#pragma once
#include "domain/error.h"
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace touchstone::exchange {

class ExportJob;

/// What a file is for.
enum class Purpose { Publish, Analyse, Train, Move };

/// A choice that an export takes.
enum class Choice {
    Rule,
    MinRaters,
    Unsure,
    Seed,
    Hi,
    Lo,
    Gap,
    TestShare,
    Unblind,
    Names,
    Excel,
    Language,
    Shapes
};

/// As on the command line, without dashes: "rule", "min-raters", "unsure", "seed", "hi", "lo", "gap",
/// "test-share", "unblind", "names", "excel", "lang", "shapes".
std::string_view choiceName(Choice choice);
/// "publish", "analyse", "train" or "move".
std::string_view purposeName(Purpose purpose);

/// What a format takes where nothing was stated. Scores in points of the scale of responsibility.
struct FormatDefaults {
    int minRaters = 1;
    double hi = 0; ///< a good answer has at least this
    double lo = 0; ///< a bad answer has at most this
    double gap = 0; ///< least mean difference of a pair
    double testShare = 0; ///< of the prompts, 0 .. below 1; 0 = no test split
};

/// A format of export. Command line, help, dialogs and tests iterate formats().
struct ExportFormat {
    std::string_view id = {}; ///< "ratings-csv" ...
    std::string_view fileName = {}; ///< inside the folder
    Purpose purpose = Purpose::Analyse;
    std::string_view titleKey = {}; ///< short English title, the key for translation
    std::span<const Choice> choices = {};
    Result<void> (*write)(ExportJob& job, const ExportFormat& format) = nullptr;
    FormatDefaults defaults = {};

    bool takes(Choice choice) const;
};

std::span<const ExportFormat> formats();
/// Ids of the training formats that a data set of several shapes can hold, in the order in which it has them.
std::vector<std::string_view> shapeIds();
/// Choices of a training format with their defaults: "hi 7, gap 2". Empty for other formats.
std::string defaultsText(const ExportFormat& format);
/// Null for an unknown id.
const ExportFormat* findFormat(std::string_view id);

}
