#pragma once
// Internal to the writers: what the files of all training formats have in common.
#include "exchange/formats.h"
#include "exchange/jsontext.h"
#include "exchange/trainingrows.h"
#include "exchange/writerjob.h"

namespace touchstone::exchange {

/// What makes one training format.
struct TrainingShape {
    /// Chooses rows among the judged answers of a prompt.
    void (*pick)(TrainingRows& rows, const TrainingLimits& limits) = nullptr;
    /// The keys of a line; `range` is the width of the scale of points.
    void (*fill)(JsonLine& line, const RatedPrompt& prompt, const TrainingRow& row, double range) = nullptr;
    /// The rule in English, for the side file.
    std::string (*rule)(const TrainingLimits& limits) = nullptr;
};

/// Writes the file of the format and its side file; with a test share both again for the test prompts.
Result<void> writeTraining(ExportJob& job, const ExportFormat& format, const TrainingShape& shape);

}
