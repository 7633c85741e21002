#include "exchange/writerhead.h"

#include "exchange/csv.h"
#include <algorithm>
#include <nlohmann/json.hpp>

namespace touchstone::exchange {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kMostRows = 20;

bool isTurns(const Json& value)
{
    return value.is_array() && !value.empty()
        && std::all_of(value.begin(), value.end(),
            [](const Json& turn) { return turn.is_object() && turn.contains("role"); });
}

std::string shown(const Json& value)
{
    if (value.is_string())
        return value.get<std::string>();
    if (value.is_null())
        return {};
    if (!isTurns(value))
        return value.dump(-1, ' ', false, Json::error_handler_t::replace);
    std::string turns;
    for (const Json& turn : value)
        turns += (turns.empty() ? "" : "\n") + turn.value("role", "") + ": " + turn.value("content", "");
    return turns;
}

void addLines(ExportPreview& preview, std::string_view head)
{
    for (std::size_t end = head.find('\n'); end != std::string_view::npos && preview.rows.size() < kMostRows;
         end = head.find('\n')) {
        const Json row = Json::parse(head.substr(0, end), nullptr, false);
        head.remove_prefix(end + 1);
        if (!row.is_object())
            continue;
        if (preview.columns.empty()) {
            for (const auto& [key, value] : row.items())
                preview.columns.push_back(key);
        }
        std::vector<std::string> cells;
        for (const auto& [key, value] : row.items())
            cells.push_back(shown(value));
        preview.rows.push_back(std::move(cells));
    }
}

void addCells(ExportPreview& preview, std::string_view head)
{
    constexpr std::string_view kBom = "\xEF\xBB\xBF";
    if (head.starts_with(kBom))
        head.remove_prefix(kBom.size());
    CsvRow row;
    while (!head.empty() && preview.rows.size() < kMostRows
        && row.parse(head, ',', false) == CsvRow::Status::Row) {
        std::vector<std::string> cells(row.cells().begin(), row.cells().end());
        if (preview.columns.empty())
            preview.columns = std::move(cells);
        else
            preview.rows.push_back(std::move(cells));
        head.remove_prefix(row.size());
    }
}

}

ExportPreview firstRows(std::string_view head, std::string_view fileName)
{
    ExportPreview preview;
    if (fileName.ends_with(".jsonl"))
        addLines(preview, head);
    else if (fileName.ends_with(".csv") || fileName.ends_with(".xlsx"))
        addCells(preview, head);
    if (preview.columns.empty())
        preview.text = head;
    return preview;
}

}
