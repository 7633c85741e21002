#pragma once
#include "exchange/formats.h"
#include "exchange/writer.h"

namespace touchstone::exchange {

/// What else a manifest says.
struct ManifestFacts {
    const ExportFormat& format;
    const ExportDescription& about;
    const ExportChoices& choices;
    const ExportReport& report;
    std::int64_t utcMs = 0;
};

/// JSON of the manifest, indented, with a line end. Nothing but `time` differs between two exports of one
/// state.
std::string manifestJson(const ManifestFacts& facts);

/// The name for a manifest of `format` in `folder`: manifest.json, or manifest-FORMAT.json where the file of
/// that name belongs to something else.
std::string manifestName(const std::filesystem::path& folder, std::string_view format);

}
