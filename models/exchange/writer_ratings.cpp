#include "exchange/csvwriter.h"
#include "exchange/jsontext.h"
#include "exchange/writercells.h"
#include "exchange/writerformats.h"
#include "exchange/writerjob.h"
#include "exchange/writerrows.h"
#include "exchange/writertext.h"
#include <array>

namespace touchstone::exchange {

namespace {

// The columns of both formats; `points` and `flags` follow in JSON only.
const std::array<std::string, 19> kColumns {"item", "response_id", "prompt_id", "source_id", "model",
    "sample", "domain", "scenario", "level", "annotator", "round", "criterion", "value", "repeat_of",
    "submitted_at", "active_seconds", "shown_order", "kind", "cannot_rate"};

/// An answer in the forms that rows need.
struct ShownAnswer {
    std::string_view kind = {};
    std::optional<std::string> value = {};
    std::optional<std::string> cannotRate = {};
    std::optional<double> points = {};
    const std::vector<std::string>* flags = nullptr;
};

struct AnswerForms {
    ShownAnswer& shown;

    void operator()(const ChoiceAnswer& answer) const
    {
        shown.kind = "choice";
        shown.value = answer.code;
    }
    void operator()(const ScaleAnswer& answer) const
    {
        shown.kind = "scale";
        shown.value = numberText(static_cast<std::int64_t>(answer.value));
        shown.points = answer.value;
    }
    void operator()(const FlagsAnswer& answer) const
    {
        shown.kind = "flags";
        shown.value = joined(answer.codes);
        shown.flags = &answer.codes;
    }
    void operator()(const TextAnswer& answer) const
    {
        shown.kind = "text";
        shown.value = answer.text;
    }
    void operator()(const BestOfAnswer& answer) const
    {
        shown.kind = "best_of";
        shown.value = joined(answer.labels);
        shown.flags = &answer.labels;
    }
};

ShownAnswer shownAnswer(const Rating& rating)
{
    ShownAnswer shown;
    if (rating.declined) {
        shown.kind = "cannot_rate";
        const auto* reason = std::get_if<TextAnswer>(&rating.value);
        shown.cannotRate = reason ? reason->text : std::string();
    } else {
        std::visit(AnswerForms {shown}, rating.value);
    }
    return shown;
}

std::optional<std::string> submittedAt(const RatingDetail& detail)
{
    return detail.submittedMs == 0 ? std::nullopt : std::optional(isoUtc(detail.submittedMs));
}

void fillCells(
    CellWriter& cells, const RatingDetail& detail, const RowNames& names, const std::string& person)
{
    const ShownAnswer answer = shownAnswer(detail.rating);
    cells.text(detail.item.str());
    cells.text(detail.responseId.str());
    cells.text(detail.promptId.str());
    cells.text(names.sourceId.value_or(std::string()));
    cells.text(names.model);
    cells.number(unlessZero(detail.sample));
    cells.text(detail.domain);
    cells.text(detail.scenario);
    cells.number(unlessZero(detail.level));
    cells.text(person);
    cells.text(detail.round);
    cells.text(detail.rating.criterionCode);
    cells.text(answer.value.value_or(std::string()));
    cells.text(detail.repeatOf.str());
    cells.text(submittedAt(detail).value_or(std::string()));
    cells.number(detail.activeSeconds);
    cells.text(joined(detail.shownOrder));
    cells.text(answer.kind);
    cells.text(answer.cannotRate.value_or(std::string()));
}

void fillJson(JsonLine& line, const RatingDetail& detail, const RowNames& names, const std::string& person)
{
    const ShownAnswer answer = shownAnswer(detail.rating);
    line.beginObject();
    line.pair("item", detail.item.str());
    line.pairOrNull("response_id", orNull(detail.responseId.str()));
    line.pair("prompt_id", detail.promptId.str());
    line.pairOrNull("source_id", names.sourceId);
    line.pairOrNull("model", orNull(names.model));
    integerOrNull(line, "sample", unlessZero(detail.sample));
    line.pair("domain", detail.domain);
    line.pair("scenario", detail.scenario);
    integerOrNull(line, "level", unlessZero(detail.level));
    line.pair("annotator", person);
    line.pair("round", detail.round);
    line.pair("criterion", detail.rating.criterionCode);
    line.pairOrNull("value", answer.value);
    line.pairOrNull("repeat_of", orNull(detail.repeatOf.str()));
    line.pairOrNull("submitted_at", submittedAt(detail));
    line.key("active_seconds");
    line.real(detail.activeSeconds);
    line.list("shown_order", detail.shownOrder);
    line.pair("kind", answer.kind);
    line.pairOrNull("cannot_rate", answer.cannotRate);
    realOrNull(line, "points", answer.points);
    line.list("flags", answer.flags ? *answer.flags : std::vector<std::string>());
    line.endObject();
}

template <class Write> Result<void> forEachRating(ExportJob& job, OutputFile& file, Write write)
{
    return writeRows<RatingDetail>(
        job, job.about.ratings, file, [&job](const auto& visit) { return job.source.forEachRating(visit); },
        [&job, &write](const RatingDetail& detail) -> Result<void> {
            const auto names = rowNames(job, detail.model, detail.sourceId);
            if (!names)
                return tl::unexpected<Error>(names.error());
            return write(detail, *names, job.names.person(detail.annotator));
        });
}

}

Result<void> writeRatingCells(ExportJob& job, OutputFile& file, CellWriter& cells)
{
    cells.header(kColumns);
    return forEachRating(
        job, file, [&cells](const RatingDetail& detail, const RowNames& names, const std::string& person) {
            fillCells(cells, detail, names, person);
            return cells.end();
        });
}

Result<void> writeRatingsCsv(ExportJob& job, const ExportFormat& format)
{
    const auto file = job.files.add(std::string(format.fileName), job.choices.sha256());
    if (!file)
        return tl::unexpected<Error>(file.error());
    CsvWriter csv(**file, job.choices.excel);
    return writeRatingCells(job, **file, csv);
}

Result<void> writeRatingsJsonl(ExportJob& job, const ExportFormat& format)
{
    const auto file = job.files.add(std::string(format.fileName), job.choices.sha256());
    if (!file)
        return tl::unexpected<Error>(file.error());
    JsonLine line;
    OutputFile& output = **file;
    return forEachRating(job, output,
        [&line, &output](const RatingDetail& detail, const RowNames& names, const std::string& person) {
            fillJson(line, detail, names, person);
            output.write(line.take());
            return Result<void>();
        });
}

}
