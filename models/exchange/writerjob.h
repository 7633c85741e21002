#pragma once
// Internal to the writers: what a format's function works with.
#include "exchange/writer.h"
#include "exchange/writerfile.h"
#include "exchange/writernames.h"

namespace touchstone::exchange {

class ExportJob {
public:
    ExportJob(ExportSource& from, const ExportChoices& chosen, ExportDescription description,
        ExportNames naming, std::filesystem::path folder, std::stop_token stop,
        const ExportProgress& progress);

    ExportSource& source;
    const ExportChoices& choices;
    const ExportDescription about;
    ExportNames names;
    std::map<std::string, std::int64_t> leftOut;
    std::vector<LocalText> supports = {};
    StagedFiles files;
    std::vector<PromptId> marked = {}; ///< prompts with rows for training, each once

    /// The prompt has rows for training. Shapes come prompt by prompt.
    void markPrompt(const PromptId& prompt)
    {
        if (marked.empty() || marked.back() != prompt)
            marked.push_back(prompt);
    }
    /// To be called for each row. False when the export was cancelled.
    bool step(std::int64_t total);
    /// The last report of progress, and the error of a cancelled export.
    Result<void> finish();

private:
    std::stop_token m_stop;
    const ExportProgress& m_progress;
    std::int64_t m_done = 0;
    std::int64_t m_total = 0;
};

/// Runs a visit over the source's rows: `write` makes one row; its error or a full disk ends the visit.
template <class Row, class Visit, class Write>
Result<void> writeRows(ExportJob& job, std::int64_t total, OutputFile& file, Visit visit, Write write)
{
    Result<void> outcome;
    const Result<void> visited = visit([&](const Row& row) {
        if (outcome = write(row); !outcome)
            return false;
        file.countRow();
        return job.step(total) && file.good();
    });
    if (!outcome)
        return outcome;
    if (const auto finished = job.finish(); !finished)
        return finished;
    return visited ? file.status() : visited;
}

}
