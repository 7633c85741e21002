#include "exchange/formats.h"

#include "exchange/writerformats.h"
#include <algorithm>
#include <array>

namespace touchstone::exchange {

namespace {

constexpr std::array kRatingsTable {Choice::Unblind, Choice::Names, Choice::Excel};
constexpr std::array kRatingsLines {Choice::Unblind, Choice::Names};
constexpr std::array kItemsTable {
    Choice::Rule, Choice::MinRaters, Choice::Unsure, Choice::Unblind, Choice::Excel};
constexpr std::array kItemsLines {Choice::Rule, Choice::MinRaters, Choice::Unsure, Choice::Unblind};
constexpr std::array kScoresTable {
    Choice::Rule, Choice::MinRaters, Choice::Unsure, Choice::Seed, Choice::Unblind, Choice::Excel};
constexpr std::array kScoresText {
    Choice::Rule, Choice::MinRaters, Choice::Unsure, Choice::Seed, Choice::Unblind, Choice::Language};

constexpr std::array<ExportFormat, 8> kFormats {{
    {"ratings-csv", "ratings.csv", Purpose::Analyse, "Ratings (CSV)", kRatingsTable, writeRatingsCsv},
    {"ratings-jsonl", "ratings.jsonl", Purpose::Analyse, "Ratings (JSON lines)", kRatingsLines,
        writeRatingsJsonl},
    {"items-csv", "items.csv", Purpose::Analyse, "Final labels (CSV)", kItemsTable, writeItemsCsv},
    {"items-jsonl", "items.jsonl", Purpose::Analyse, "Final labels (JSON lines)", kItemsLines,
        writeItemsJsonl},
    {"scores-csv", "scores.csv", Purpose::Publish, "Scores (CSV)", kScoresTable, writeScoresCsv},
    {"scores-json", "scores.json", Purpose::Publish, "Scores (JSON)", kScoresText, writeScoresJson},
    {"scores-latex", "scores.tex", Purpose::Publish, "Scores (LaTeX)", kScoresText, writeScoresLatex},
    {"scores-markdown", "scores.md", Purpose::Publish, "Scores (Markdown)", kScoresText, writeScoresMarkdown},
}};

}

std::string_view choiceName(Choice choice)
{
    switch (choice) {
    case Choice::Rule:
        return "rule";
    case Choice::MinRaters:
        return "min-raters";
    case Choice::Unsure:
        return "unsure";
    case Choice::Seed:
        return "seed";
    case Choice::Unblind:
        return "unblind";
    case Choice::Names:
        return "names";
    case Choice::Excel:
        return "excel";
    case Choice::Language:
        return "lang";
    }
    return {};
}

std::string_view purposeName(Purpose purpose)
{
    switch (purpose) {
    case Purpose::Publish:
        return "publish";
    case Purpose::Analyse:
        return "analyse";
    case Purpose::Train:
        return "train";
    case Purpose::Move:
        return "move";
    }
    return {};
}

std::span<const ExportFormat> formats()
{
    return kFormats;
}

const ExportFormat* findFormat(std::string_view id)
{
    const auto found =
        std::find_if(kFormats.begin(), kFormats.end(), [id](const auto& format) { return format.id == id; });
    return found == kFormats.end() ? nullptr : &*found;
}

}
