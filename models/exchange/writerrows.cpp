#include "exchange/writerrows.h"

namespace touchstone::exchange {

Result<RowNames> rowNames(
    ExportJob& job, const std::string& model, const std::optional<std::string>& sourceId)
{
    auto name = job.names.model(model);
    if (!name)
        return tl::unexpected<Error>(name.error());
    RowNames names {std::move(*name), sourceId};
    if (sourceId && !job.names.mayShow(*sourceId)) {
        names.sourceId.reset();
        ++job.leftOut["source_id names a model"];
    }
    return names;
}

std::string joined(const std::vector<std::string>& values)
{
    std::string all;
    for (const std::string& value : values) {
        if (!all.empty())
            all += ';';
        all += value;
    }
    return all;
}

std::optional<std::string> orNull(const std::string& text)
{
    return text.empty() ? std::nullopt : std::optional(text);
}

std::optional<std::int64_t> unlessZero(int value)
{
    return value == 0 ? std::nullopt : std::optional<std::int64_t>(value);
}

void integerOrNull(JsonLine& line, std::string_view key, const std::optional<std::int64_t>& value)
{
    line.key(key);
    if (value)
        line.integer(*value);
    else
        line.null();
}

void realOrNull(JsonLine& line, std::string_view key, const std::optional<double>& value)
{
    line.key(key);
    if (value)
        line.real(*value);
    else
        line.null();
}

}
