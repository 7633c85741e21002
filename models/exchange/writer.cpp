#include "exchange/writer.h"

#include "exchange/formats.h"
#include "exchange/manifest.h"
#include "exchange/trainingfile.h"
#include "exchange/writerhead.h"
#include "exchange/writerjob.h"
#include <chrono>
#include <cmath>

namespace touchstone::exchange {

namespace {

constexpr std::int64_t kRowsPerReport = 1024;

std::int64_t systemUtcMs()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

Result<void> checkChoices(const ExportChoices& choices)
{
    if (!choices.sha256)
        return fail(ErrorCode::Usage, "sha256", "no digest given");
    if (choices.minRaters < 1)
        return fail(ErrorCode::Usage, "min-raters", "at least 1");
    if (choices.unsure != "third" && choices.unsure != "missing" && choices.unsure != "unsafe")
        return fail(ErrorCode::Usage, "unsure", "third, missing or unsafe");
    return {};
}

// Nobody shall train on thresholds that nobody looked at.
Result<void> checkStated(const ExportFormat& format, const ExportChoices& choices)
{
    if (format.purpose != Purpose::Train || choices.acceptDefaults)
        return {};
    const bool stated = (format.takes(Choice::Hi) && choices.hi) || (format.takes(Choice::Lo) && choices.lo)
        || (format.takes(Choice::Gap) && choices.gap)
        || (format.takes(Choice::Shapes) && choices.shapesStated)
        || (!format.takes(Choice::Hi) && (choices.rulesStated || choices.minRatersStated));
    if (!stated)
        return fail(ErrorCode::Usage, std::string(format.id),
            "a training format needs stated or accepted choices; the defaults are " + defaultsText(format));
    return {};
}

Result<void> checkThresholds(const ExportFormat& format, const ExportChoices& choices)
{
    for (const auto& [choice, value] : {std::pair {Choice::Hi, choices.hi},
             std::pair {Choice::Lo, choices.lo}, std::pair {Choice::Gap, choices.gap}}) {
        if (value && !std::isfinite(*value))
            return fail(ErrorCode::Usage, std::string(choiceName(choice)), "a number");
    }
    for (const std::string& shape : choices.shapes) {
        if (findShape(shape) == nullptr)
            return fail(ErrorCode::Usage, "shapes", shape);
    }
    const std::vector<std::string> single {std::string(format.id)};
    for (const std::string& id : format.takes(Choice::Shapes) ? choices.shapes : single) {
        const ExportFormat& row = *findFormat(id);
        const TrainingLimits limits = limitsOf(row, choices);
        if (row.takes(Choice::Lo) && limits.lo >= limits.hi)
            return fail(ErrorCode::Usage, "lo", "below hi");
        if (row.takes(Choice::Gap) && limits.gap <= 0)
            return fail(ErrorCode::Usage, "gap", "above 0");
    }
    const double share = testShareOf(format, choices);
    if (!(share >= 0 && share < 1))
        return fail(ErrorCode::Usage, "test-share", "at least 0 and below 1");
    return {};
}

// A manifest that keeps silent about one of these would look complete and not be.
Result<void> checkDescription(const ExportDescription& about)
{
    for (const char* key : {"ties", "unsure", "flags", "repeats", "calibration", "skipped"}) {
        if (!about.treatments.contains(key))
            return fail(ErrorCode::Internal, key, "the source does not state a treatment");
    }
    return {};
}

Result<void> writeManifest(ExportJob& job, const ExportFormat& format, ExportReport& report)
{
    report.manifest = manifestName(job.files.folder(), format.id);
    auto file = job.files.add(report.manifest, nullptr);
    if (!file)
        return tl::unexpected<Error>(file.error());
    const std::int64_t now = job.choices.utcMs ? job.choices.utcMs() : systemUtcMs();
    (*file)->write(manifestJson({format, job.about, job.choices, report, now}));
    if (const auto closed = job.files.close(); !closed)
        return tl::unexpected<Error>(closed.error());
    return {};
}

/// Everything but the manifest and the names of the files.
Result<ExportReport> writeFiles(ExportJob& job, const ExportFormat& format)
{
    if (const auto prepared = job.files.prepare(); !prepared)
        return tl::unexpected<Error>(prepared.error());
    if (const auto written = format.write(job, format); !written)
        return tl::unexpected<Error>(written.error());
    auto files = job.files.close();
    if (!files)
        return tl::unexpected<Error>(files.error());
    ExportReport report;
    report.format = format.id;
    report.files = std::move(*files);
    report.leftOut = job.leftOut;
    report.supports = job.supports;
    return report;
}

Result<ExportReport> runJob(ExportJob& job, const ExportFormat& format)
{
    auto files = writeFiles(job, format);
    if (!files)
        return files;
    ExportReport report = std::move(*files);
    if (const auto written = writeManifest(job, format, report); !written)
        return tl::unexpected<Error>(written.error());
    if (const auto finished = job.finish(); !finished)
        return tl::unexpected<Error>(finished.error());
    // First: what breaks off here leaves a prompt marked that nobody trains on, never the other way round.
    if (job.choices.beforePlacing) {
        if (const auto recorded = job.choices.beforePlacing(job.marked); !recorded)
            return tl::unexpected<Error>(recorded.error());
    }
    if (const auto placed = job.files.commit(); !placed)
        return tl::unexpected<Error>(placed.error());
    return report;
}

}

ExportJob::ExportJob(ExportSource& from, const ExportChoices& chosen, ExportDescription description,
    ExportNames naming, std::filesystem::path folder, std::stop_token stop, const ExportProgress& progress)
    : source(from)
    , choices(chosen)
    , about(std::move(description))
    , names(std::move(naming))
    , leftOut(about.leftOut)
    , files(std::move(folder))
    , m_stop(std::move(stop))
    , m_progress(progress)
{
}

bool ExportJob::step(std::int64_t total)
{
    m_total = total;
    if (++m_done % kRowsPerReport == 0 && m_progress)
        m_progress(m_done, m_total);
    return !m_stop.stop_requested();
}

Result<void> ExportJob::finish()
{
    if (m_stop.stop_requested())
        return fail(ErrorCode::Cancelled);
    if (m_progress)
        m_progress(m_done, m_total);
    return {};
}

namespace {

/// Checks everything that can be checked before the first row, then works.
template <class Outcome, class Work>
Result<Outcome> prepared(std::string_view formatId, ExportSource& source, const ExportChoices& given,
    const std::filesystem::path& folder, std::stop_token stop, const ExportProgress& progress, Work work)
{
    const ExportFormat* format = findFormat(formatId);
    if (!format)
        return fail(ErrorCode::UnknownFormat, std::string(formatId));
    ExportChoices choices = given;
    choices.shapesStated = !choices.shapes.empty();
    if (format->takes(Choice::Shapes) && choices.shapes.empty()) {
        for (const std::string_view shape : shapeIds())
            choices.shapes.emplace_back(shape);
    }
    if (const auto checked = checkChoices(choices); !checked)
        return tl::unexpected<Error>(checked.error());
    if (const auto stated = checkStated(*format, choices); !stated)
        return tl::unexpected<Error>(stated.error());
    if (const auto checked = checkThresholds(*format, choices); !checked)
        return tl::unexpected<Error>(checked.error());
    auto about = source.describe();
    if (!about)
        return tl::unexpected<Error>(about.error());
    if (const auto checked = checkDescription(*about); !checked)
        return tl::unexpected<Error>(checked.error());
    auto models = source.models();
    if (!models)
        return tl::unexpected<Error>(models.error());
    const auto people = source.people();
    if (!people)
        return tl::unexpected<Error>(people.error());
    ExportJob job(source, choices, std::move(*about), ExportNames(std::move(*models), *people, choices),
        folder, std::move(stop), progress);
    return work(job, *format);
}

}

Result<ExportReport> runExport(std::string_view formatId, ExportSource& source, const ExportChoices& choices,
    const std::filesystem::path& folder, std::stop_token stop, const ExportProgress& progress)
{
    if (folder.empty())
        return fail(ErrorCode::Usage, "folder", "none given");
    return prepared<ExportReport>(formatId, source, choices, folder, std::move(stop), progress, runJob);
}

Result<ExportPreview> previewExport(std::string_view formatId, ExportSource& source,
    const ExportChoices& choices, std::stop_token stop, const ExportProgress& progress)
{
    return prepared<ExportPreview>(formatId, source, choices, {}, std::move(stop), progress,
        [](ExportJob& job, const ExportFormat& format) -> Result<ExportPreview> {
            auto report = writeFiles(job, format);
            if (!report)
                return tl::unexpected<Error>(report.error());
            if (const auto finished = job.finish(); !finished)
                return tl::unexpected<Error>(finished.error());
            const auto [name, head] = job.files.head();
            ExportPreview preview = firstRows(head, name);
            preview.report = std::move(*report);
            return preview;
        });
}

}
