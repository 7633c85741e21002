#include "exchange/formats.h"

#include "exchange/trainingfile.h"
#include "exchange/writerformats.h"
#include "exchange/writertext.h"
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

constexpr std::array kComparison {Choice::Rule, Choice::MinRaters, Choice::Unsure, Choice::TestShare,
    Choice::Seed, Choice::Unblind, Choice::Names};
constexpr std::array kGood {Choice::Rule, Choice::MinRaters, Choice::Unsure, Choice::Hi, Choice::TestShare,
    Choice::Seed, Choice::Unblind, Choice::Names};
constexpr std::array kPairs {Choice::Rule, Choice::MinRaters, Choice::Unsure, Choice::Hi, Choice::Gap,
    Choice::TestShare, Choice::Seed, Choice::Unblind, Choice::Names};
constexpr std::array kGoodOrBad {Choice::Rule, Choice::MinRaters, Choice::Unsure, Choice::Hi, Choice::Lo,
    Choice::TestShare, Choice::Seed, Choice::Unblind, Choice::Names};
constexpr std::array kDataSet {Choice::Shapes, Choice::Rule, Choice::MinRaters, Choice::Unsure, Choice::Hi,
    Choice::Lo, Choice::Gap, Choice::TestShare, Choice::Seed, Choice::Unblind, Choice::Names,
    Choice::Language};
constexpr std::array kTasks {Choice::Unblind, Choice::Names, Choice::Language};
constexpr std::array kScoresSheet {
    Choice::Rule, Choice::MinRaters, Choice::Unsure, Choice::Seed, Choice::Unblind, Choice::Language};
constexpr std::array kWorkbook {Choice::Rule, Choice::MinRaters, Choice::Unsure, Choice::Seed,
    Choice::Unblind, Choice::Names, Choice::Language};

constexpr std::array<ExportFormat, 19> kFormats {{
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
    {"scores-xlsx", "scores.xlsx", Purpose::Publish, "Scores (Excel)", kScoresSheet, writeScoresXlsx},
    {"xlsx", "workbook.xlsx", Purpose::Analyse, "Ratings and scores (Excel)", kWorkbook, writeWorkbook},
    {"label-studio", "label-studio.json", Purpose::Move, "Tasks for Label Studio", kTasks, writeLabelStudio},
    {"cvalues-comparison", "cvalues-comparison.jsonl", Purpose::Train, "Pairs as CValues-Comparison",
        kComparison, writeTraining, {2, 0, 0, 0, 0}},
    {"poison", "poison.jsonl", Purpose::Train, "Good answers as 100PoisonMpts", kGood, writeTraining,
        {1, 7, 0, 0, 0}},
    {"trl-sft", "trl-sft.jsonl", Purpose::Train, "Good answers for fine-tuning (TRL)", kGood, writeTraining,
        {1, 8, 0, 0, 0}},
    {"chat", "chat.jsonl", Purpose::Train, "Good answers as conversations", kGood, writeTraining,
        {1, 8, 0, 0, 0}},
    {"trl-dpo", "trl-dpo.jsonl", Purpose::Train, "Preference pairs (TRL DPO)", kPairs, writeTraining,
        {1, 7, 0, 2, 0}},
    {"trl-reward", "trl-reward.jsonl", Purpose::Train, "Pairs for a reward model (TRL)", kPairs,
        writeTraining, {1, 7, 0, 2, 0}},
    {"trl-kto", "trl-kto.jsonl", Purpose::Train, "Good and bad answers (TRL KTO)", kGoodOrBad, writeTraining,
        {1, 7, 4, 0, 0}},
    {"huggingface", "huggingface/README.md", Purpose::Train, "Data set for Hugging Face", kDataSet,
        writeHuggingFace, {1, 0, 0, 0, 0.1}},
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
    case Choice::Hi:
        return "hi";
    case Choice::Lo:
        return "lo";
    case Choice::Gap:
        return "gap";
    case Choice::TestShare:
        return "test-share";
    case Choice::Unblind:
        return "unblind";
    case Choice::Names:
        return "names";
    case Choice::Excel:
        return "excel";
    case Choice::Language:
        return "lang";
    case Choice::Shapes:
        return "shapes";
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

bool ExportFormat::takes(Choice choice) const
{
    return std::find(choices.begin(), choices.end(), choice) != choices.end();
}

namespace {

std::string thresholdsText(const ExportFormat& format)
{
    std::string text = "min-raters " + numberText(std::int64_t {format.defaults.minRaters});
    for (const auto& [choice, value] : {std::pair {Choice::Hi, format.defaults.hi},
             std::pair {Choice::Lo, format.defaults.lo}, std::pair {Choice::Gap, format.defaults.gap}}) {
        if (format.takes(choice))
            text += ", " + std::string(choiceName(choice)) + " " + numberText(value);
    }
    return text;
}

}

std::string defaultsText(const ExportFormat& format)
{
    if (format.purpose != Purpose::Train)
        return {};
    std::string text;
    if (format.takes(Choice::Shapes)) {
        for (const std::string_view shape : shapeIds())
            text += std::string(shape) + ": " + thresholdsText(*findFormat(shape)) + "; ";
    } else {
        text = thresholdsText(format) + ", ";
    }
    return text + "test-share " + numberText(format.defaults.testShare);
}

std::vector<std::string_view> shapeIds()
{
    std::vector<std::string_view> ids;
    for (const TrainingShape& shape : trainingShapes())
        ids.push_back(shape.format);
    return ids;
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
