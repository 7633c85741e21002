#include "exchange/csvwriter.h"
#include "exchange/writerformats.h"
#include "exchange/writerrows.h"
#include "exchange/writertext.h"
#include <algorithm>

namespace touchstone::exchange {

namespace {

std::string_view basisName(const CriterionLabel& label)
{
    switch (label.basis) {
    case LabelBasis::Rule:
        return label.rule;
    case LabelBasis::Adjudicated:
        return "adjudicated";
    case LabelBasis::Undecided:
        return "undecided";
    case LabelBasis::TooFew:
        return "too_few";
    case LabelBasis::Unrated:
        return "unrated";
    }
    return {};
}

// In the order of the criteria, so that every row has the same keys and types.
Result<std::vector<CriterionLabel>> inOrder(
    const ItemLabel& item, const std::vector<ExportCriterion>& criteria)
{
    std::vector<CriterionLabel> labels;
    for (const ExportCriterion& criterion : criteria) {
        const auto found = std::find_if(item.criteria.begin(), item.criteria.end(),
            [&criterion](const CriterionLabel& label) { return label.criterion == criterion.id; });
        labels.push_back(found == item.criteria.end() ? CriterionLabel {criterion.id} : *found);
        const auto& value = labels.back().value;
        if (value && std::holds_alternative<double>(*value) != criterion.numeric)
            return fail(ErrorCode::Internal, criterion.id, "a final label of the wrong type");
    }
    return labels;
}

std::string softText(const CriterionLabel& label)
{
    std::vector<std::string> parts;
    for (const auto& [value, share] : label.softLabel)
        parts.push_back(value + "=" + numberText(share));
    return joined(parts);
}

void fillCsv(
    CsvWriter& csv, const ItemLabel& item, const RowNames& names, const std::vector<CriterionLabel>& labels)
{
    csv.text(item.response.str());
    csv.text(item.prompt.str());
    csv.text(names.sourceId.value_or(std::string()));
    csv.text(names.model);
    csv.number(unlessZero(item.sample));
    csv.text(item.domain);
    csv.text(item.scenario);
    csv.number(unlessZero(item.level));
    for (const CriterionLabel& label : labels) {
        if (!label.value)
            csv.none();
        else if (const auto* points = std::get_if<double>(&*label.value))
            csv.number(*points);
        else
            csv.text(std::get<std::string>(*label.value));
        csv.text(basisName(label));
        csv.number(label.raters);
        csv.number(label.spread);
        csv.text(softText(label));
        csv.text(label.disagreement);
    }
}

void fillLabel(JsonLine& line, const CriterionLabel& label)
{
    line.key(label.criterion);
    line.beginObject();
    line.key("value");
    if (!label.value)
        line.null();
    else if (const auto* points = std::get_if<double>(&*label.value))
        line.real(*points);
    else
        line.text(std::get<std::string>(*label.value));
    line.pair("basis", basisName(label));
    line.key("raters");
    line.integer(label.raters);
    realOrNull(line, "spread", label.spread);
    line.key("soft_label");
    line.beginList();
    for (const auto& [value, share] : label.softLabel) {
        line.beginObject();
        line.pair("value", value);
        line.key("share");
        line.real(share);
        line.endObject();
    }
    line.endList();
    line.pairOrNull("disagreement", orNull(label.disagreement));
    line.endObject();
}

void fillJson(
    JsonLine& line, const ItemLabel& item, const RowNames& names, const std::vector<CriterionLabel>& labels)
{
    line.beginObject();
    line.pairOrNull("response_id", orNull(item.response.str()));
    line.pair("prompt_id", item.prompt.str());
    line.pairOrNull("source_id", names.sourceId);
    line.pairOrNull("model", orNull(names.model));
    integerOrNull(line, "sample", unlessZero(item.sample));
    line.pair("domain", item.domain);
    line.pair("scenario", item.scenario);
    integerOrNull(line, "level", unlessZero(item.level));
    line.key("criteria");
    line.beginObject();
    for (const CriterionLabel& label : labels)
        fillLabel(line, label);
    line.endObject();
    line.endObject();
}

std::vector<std::string> columnsOf(const std::vector<ExportCriterion>& criteria)
{
    std::vector<std::string> columns {
        "response_id", "prompt_id", "source_id", "model", "sample", "domain", "scenario", "level"};
    for (const ExportCriterion& criterion : criteria) {
        columns.push_back(criterion.id);
        for (const char* part : {"basis", "raters", "spread", "soft_label", "disagreement"})
            columns.push_back(criterion.id + "_" + part);
    }
    return columns;
}

template <class Write>
Result<void> forEachItem(
    ExportJob& job, OutputFile& file, const std::vector<ExportCriterion>& criteria, Write write)
{
    return writeRows<ItemLabel>(
        job, job.about.items, file, [&job](const auto& visit) { return job.source.forEachItem(visit); },
        [&](const ItemLabel& item) -> Result<void> {
            const auto names = rowNames(job, item.model, item.sourceId);
            if (!names)
                return tl::unexpected<Error>(names.error());
            const auto labels = inOrder(item, criteria);
            if (!labels)
                return tl::unexpected<Error>(labels.error());
            return write(item, *names, *labels);
        });
}

}

Result<void> writeItemsCsv(ExportJob& job, const ExportFormat& format)
{
    const auto criteria = job.source.criteria();
    if (!criteria)
        return tl::unexpected<Error>(criteria.error());
    const auto file = job.files.add(std::string(format.fileName), job.choices.sha256());
    if (!file)
        return tl::unexpected<Error>(file.error());
    CsvWriter csv(**file, job.choices.excel);
    csv.header(columnsOf(*criteria));
    return forEachItem(job, **file, *criteria,
        [&csv](const ItemLabel& item, const RowNames& names, const std::vector<CriterionLabel>& labels) {
            fillCsv(csv, item, names, labels);
            return csv.end();
        });
}

Result<void> writeItemsJsonl(ExportJob& job, const ExportFormat& format)
{
    const auto criteria = job.source.criteria();
    if (!criteria)
        return tl::unexpected<Error>(criteria.error());
    const auto file = job.files.add(std::string(format.fileName), job.choices.sha256());
    if (!file)
        return tl::unexpected<Error>(file.error());
    JsonLine line;
    OutputFile& output = **file;
    return forEachItem(job, output, *criteria,
        [&](const ItemLabel& item, const RowNames& names, const std::vector<CriterionLabel>& labels) {
            fillJson(line, item, names, labels);
            output.write(line.take());
            return Result<void>();
        });
}

}
