#pragma once
// Internal to the writers: what the files of all training formats have in common.
#include "exchange/formats.h"
#include "exchange/jsontext.h"
#include "exchange/trainingrows.h"
#include "exchange/writerjob.h"

namespace touchstone::exchange {

/// A key of a row and its type, the same on every row.
struct TrainingFeature {
    enum class Type { Text, Real, Truth, Turns }; ///< Turns: a list of {role, content}
    std::string_view name = {};
    Type type = Type::Text;
};

/// What makes one shape of training rows.
struct TrainingShape {
    std::string_view format = {}; ///< id of the format of this shape
    /// Chooses rows among the judged answers of a prompt.
    void (*pick)(TrainingRows& rows, const TrainingLimits& limits) = nullptr;
    /// The keys of a line; `range` is the width of the scale of points.
    void (*fill)(JsonLine& line, const RatedPrompt& prompt, const TrainingRow& row, double range) = nullptr;
    /// The rule in English, for the side file.
    std::string (*rule)(const TrainingLimits& limits) = nullptr;
    std::span<const TrainingFeature> features = {}; ///< in the order of `fill`
};

std::span<const TrainingShape> trainingShapes();
/// Null for an id that is no training format.
const TrainingShape* findShape(std::string_view format);

/// The thresholds in force for a format; the least number of raters is that of its defaults unless stated.
TrainingLimits limitsOf(const ExportFormat& format, const ExportChoices& choices);
double testShareOf(const ExportFormat& format, const ExportChoices& choices);

/// One shape to be written, and what became of it.
struct TrainingTask {
    const TrainingShape* shape = nullptr;
    TrainingLimits limits = {};
    std::string train = {}; ///< name of the file without .jsonl; the side file is NAME.trace.jsonl
    std::string test = {};
    std::string reasons = {}; ///< before each reason for what is left out
    bool onlyWithRows = false; ///< a file without rows is not made
    std::int64_t trainRows = 0; ///< the next two: filled in by writeTasks
    std::int64_t testRows = 0;
};

/// Called for each row that was written.
using RowSeen = std::function<void(const RatedPrompt& prompt, const TrainingRow& row)>;

/// Writes all tasks in one pass; with a test share the prompts of all of them are drawn together, so that no
/// prompt is for training in one shape and for testing in another.
Result<void> writeTasks(
    ExportJob& job, double testShare, std::vector<TrainingTask>& tasks, const RowSeen& seen = {});

}
