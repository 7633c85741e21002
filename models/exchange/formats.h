#pragma once
#include "domain/error.h"
#include <span>
#include <string_view>

namespace touchstone::exchange {

class ExportJob;

/// What a file is for.
enum class Purpose { Publish, Analyse, Train, Move };

/// A choice that an export takes.
enum class Choice { Rule, MinRaters, Unsure, Seed, Unblind, Names, Excel, Language };

/// As on the command line, without dashes: "rule", "min-raters", "unsure", "seed", "unblind", "names",
/// "excel", "lang".
std::string_view choiceName(Choice choice);
/// "publish", "analyse", "train" or "move".
std::string_view purposeName(Purpose purpose);

/// A format of export. Command line, help, dialogs and tests iterate formats().
struct ExportFormat {
    std::string_view id = {}; ///< "ratings-csv" ...
    std::string_view fileName = {}; ///< inside the folder
    Purpose purpose = Purpose::Analyse;
    std::string_view titleKey = {}; ///< short English title, the key for translation
    std::span<const Choice> choices = {};
    Result<void> (*write)(ExportJob& job, const ExportFormat& format) = nullptr;
};

std::span<const ExportFormat> formats();
/// Null for an unknown id.
const ExportFormat* findFormat(std::string_view id);

}
