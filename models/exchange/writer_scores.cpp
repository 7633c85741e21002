#include "exchange/csvwriter.h"
#include "exchange/writercells.h"
#include "exchange/writerformats.h"
#include "exchange/writerjob.h"
#include "exchange/writertables.h"
#include "exchange/writerwords.h"
#include <array>
#include <nlohmann/json.hpp>

namespace touchstone::exchange {

namespace {

using Json = nlohmann::ordered_json;
using Group = ScoreColumn::Group;

constexpr int kIndent = 2;

const std::array<std::string, 17> kColumns {"model", "model_items", "model_raters", "group", "facet",
    "measure", "unit", "value", "ci_low", "ci_high", "ci_method", "n_items", "n_ratings", "undecided",
    "excluded", "reason", "interim"};

std::string_view groupName(Group group)
{
    switch (group) {
    case Group::Criterion:
        return "criterion";
    case Group::Overall:
        return "overall";
    case Group::Domain:
        return "domain";
    case Group::Scenario:
        return "scenario";
    case Group::MultiChoice:
        return "multi_choice";
    }
    return {};
}

void fillCells(CellWriter& cells, const ScoreRow& row, const ScoreColumn& column, const ScoreCell& cell,
    const std::string& interim)
{
    cells.text(row.model);
    cells.number(row.items);
    cells.number(row.raters);
    cells.text(groupName(column.group));
    cells.text(column.facet);
    cells.text(column.measure);
    cells.text(column.share ? "share" : "points");
    cells.number(cell.value);
    cells.number(cell.ciLow);
    cells.number(cell.ciHigh);
    cells.text(cell.ciMethod);
    cells.number(cell.items);
    cells.number(cell.ratings);
    cells.number(cell.undecided);
    cells.number(cell.excluded);
    cells.text(cell.reason);
    cells.text(interim);
}

Json numberOrNull(const std::optional<double>& value)
{
    return value ? Json(*value) : Json();
}

Json cellJson(const std::optional<ScoreCell>& cell)
{
    if (!cell)
        return {};
    Json json = Json::object();
    json["value"] = numberOrNull(cell->value);
    json["ci_low"] = numberOrNull(cell->ciLow);
    json["ci_high"] = numberOrNull(cell->ciHigh);
    json["ci_method"] = cell->ciMethod.empty() ? Json() : Json(cell->ciMethod);
    json["n_items"] = cell->items;
    json["n_ratings"] = cell->ratings;
    json["undecided"] = cell->undecided;
    json["excluded"] = cell->excluded;
    json["reason"] = cell->reason.empty() ? Json() : Json(cell->reason);
    return json;
}

// Every profile by itself; `mc` is the first one that the model has.
void addMultiChoice(Json& model, const ScoreTable& scores, const ScoreRow& row)
{
    Json profiles = Json::object();
    for (std::size_t i = 0; i < scores.columns.size(); ++i) {
        const ScoreColumn& column = scores.columns[i];
        if (column.group == Group::MultiChoice && row.cells[i])
            profiles[column.facet][column.measure] = cellJson(row.cells[i]);
    }
    model["mc"] = nullptr;
    if (!profiles.empty()) {
        model["mc"] = profiles.begin().value();
        model["mc"]["profile"] = profiles.begin().key();
    }
    model["mc_profiles"] = std::move(profiles);
}

Json modelJson(const ScoreTable& scores, const ScoreRow& row)
{
    Json model = {
        {"model", row.model}, {"items", row.items}, {"raters", row.raters}, {"criteria", Json::object()}};
    Json domains = Json::object();
    Json scenarios = Json::object();
    for (std::size_t i = 0; i < scores.columns.size(); ++i) {
        const ScoreColumn& column = scores.columns[i];
        switch (column.group) {
        case Group::Criterion:
            model["criteria"][column.measure] = cellJson(row.cells[i]);
            break;
        case Group::Overall:
            model[column.measure] = cellJson(row.cells[i]);
            break;
        case Group::Domain:
            domains[column.facet][column.measure] = cellJson(row.cells[i]);
            break;
        case Group::Scenario:
            scenarios[column.facet][column.measure] = cellJson(row.cells[i]);
            break;
        case Group::MultiChoice:
            break;
        }
    }
    model["domains"] = std::move(domains);
    model["scenarios"] = std::move(scenarios);
    addMultiChoice(model, scores, row);
    return model;
}

}

Result<void> writeScoreCells(ExportJob& job, const ScoreTable& scores, OutputFile& file, CellWriter& cells)
{
    cells.header(kColumns);
    const std::string interim = interimText(job.about.rated, Language::English);
    for (const ScoreRow& row : scores.rows) {
        for (std::size_t i = 0; i < scores.columns.size(); ++i) {
            if (!row.cells[i])
                continue;
            fillCells(cells, row, scores.columns[i], *row.cells[i], interim);
            if (const auto ended = cells.end(); !ended)
                return ended;
            file.countRow();
        }
    }
    return job.finish();
}

Result<void> writeScoresCsv(ExportJob& job, const ExportFormat& format)
{
    const auto scores = shownScores(job);
    if (!scores)
        return tl::unexpected<Error>(scores.error());
    const auto file = job.files.add(std::string(format.fileName), job.choices.sha256());
    if (!file)
        return tl::unexpected<Error>(file.error());
    CsvWriter csv(**file, job.choices.excel);
    return writeScoreCells(job, *scores, **file, csv);
}

Result<void> writeScoresJson(ExportJob& job, const ExportFormat& format)
{
    const auto scores = shownScores(job);
    if (!scores)
        return tl::unexpected<Error>(scores.error());
    const auto file = job.files.add(std::string(format.fileName), job.choices.sha256());
    if (!file)
        return tl::unexpected<Error>(file.error());
    Json document = {{"rules", Json::object()}, {"models", Json::array()}, {"supports", Json::array()}};
    for (const auto& [criterion, rule] : job.choices.rules)
        document["rules"][criterion] = rule;
    const std::string interim = interimText(job.about.rated, Language::English);
    document["interim"] = interim.empty() ? Json() : Json(interim);
    document["snapshot"] = job.about.snapshot.empty() ? Json() : Json(job.about.snapshot);
    for (const ScoreRow& row : scores->rows) {
        document["models"].push_back(modelJson(*scores, row));
        (*file)->countRow();
    }
    for (const LocalText& text : job.supports)
        document["supports"].push_back(text.in(job.choices.language));
    (*file)->write(document.dump(kIndent, ' ', false, Json::error_handler_t::replace) + "\n");
    return job.finish();
}

}
