#include "exchange/manifest.h"

#include "exchange/writertext.h"
#include "exchange/writerwords.h"
#include <fstream>
#include <nlohmann/json.hpp>

namespace touchstone::exchange {

namespace {

using Json = nlohmann::ordered_json;

// Marks a manifest as one of this program's.
constexpr const char* kKind = "touchstone-export";
constexpr int kIndent = 2;

template <class Map> Json objectOf(const Map& pairs)
{
    Json object = Json::object();
    for (const auto& [key, value] : pairs)
        object[key] = value;
    return object;
}

Json filesOf(const ExportReport& report)
{
    Json files = Json::array();
    for (const ExportedFile& file : report.files)
        files.push_back({{"path", file.path}, {"rows", file.rows}, {"sha256", file.sha256}});
    return files;
}

/// The default of each shape that is written.
template <class Number> Json perShape(const ExportChoices& choices, Number FormatDefaults::*value)
{
    Json each = Json::object();
    for (const std::string& shape : choices.shapes)
        each[shape] = findFormat(shape)->defaults.*value;
    return each;
}

Json thresholdOf(const ExportFormat& format, const ExportChoices& choices,
    const std::optional<double>& stated, double FormatDefaults::*value)
{
    if (stated || !format.takes(Choice::Shapes))
        return stated.value_or(format.defaults.*value);
    return perShape(choices, value);
}

Json choicesOf(const ExportFormat& format, const ExportChoices& choices)
{
    Json chosen = Json::object();
    for (const Choice choice : format.choices) {
        const std::string name(choiceName(choice));
        switch (choice) {
        case Choice::Rule:
            chosen[name] = objectOf(choices.rules);
            break;
        case Choice::MinRaters:
            chosen[name] = format.takes(Choice::Shapes) && !choices.minRatersStated
                ? perShape(choices, &FormatDefaults::minRaters)
                : Json(choices.minRaters);
            break;
        case Choice::Unsure:
            chosen[name] = choices.unsure;
            break;
        case Choice::Seed:
            chosen[name] = choices.seed;
            break;
        case Choice::Hi:
            chosen[name] = thresholdOf(format, choices, choices.hi, &FormatDefaults::hi);
            break;
        case Choice::Lo:
            chosen[name] = thresholdOf(format, choices, choices.lo, &FormatDefaults::lo);
            break;
        case Choice::Gap:
            chosen[name] = thresholdOf(format, choices, choices.gap, &FormatDefaults::gap);
            break;
        case Choice::TestShare:
            chosen[name] = choices.testShare.value_or(format.defaults.testShare);
            break;
        case Choice::Unblind:
            chosen[name] = choices.unblind;
            break;
        case Choice::Names:
            chosen[name] = choices.names;
            break;
        case Choice::Excel:
            chosen[name] = choices.excel;
            break;
        case Choice::Shapes:
            chosen[name] = choices.shapes;
            break;
        case Choice::Language:
            chosen[name] = choices.language == Language::Chinese ? "zh_CN" : "en";
            break;
        }
    }
    return chosen;
}

Json supportsOf(const ExportReport& report, Language language)
{
    Json supports = Json::array();
    for (const LocalText& text : report.supports)
        supports.push_back(text.in(language));
    return supports;
}

}

std::string manifestJson(const ManifestFacts& facts)
{
    const ExportDescription& about = facts.about;
    Json manifest = Json::object();
    manifest["kind"] = kKind;
    manifest["format"] = facts.format.id;
    manifest["purpose"] = purposeName(facts.format.purpose);
    manifest["version"] = facts.choices.programVersion;
    manifest["time"] = isoUtc(facts.utcMs);
    manifest["project_id"] = about.project.str();
    manifest["snapshot"] = about.snapshot.empty() ? Json() : Json(about.snapshot);
    manifest["snapshot_hash"] = about.snapshotHash.empty() ? Json() : Json(about.snapshotHash);
    manifest["state"] = about.stateHash;
    const std::string interim = interimText(about.rated, Language::English);
    manifest["interim"] = interim.empty() ? Json() : Json(interim);
    manifest["filters"] = objectOf(about.filters);
    manifest["rules"] = objectOf(facts.choices.rules);
    manifest["min_raters"] = facts.choices.minRaters;
    manifest["treatments"] = objectOf(about.treatments);
    manifest["choices"] = choicesOf(facts.format, facts.choices);
    manifest["scale"] = objectOf(about.scales);
    manifest["counts"] = objectOf(about.counts);
    manifest["left_out"] = objectOf(facts.report.leftOut);
    manifest["supports"] = supportsOf(facts.report, facts.choices.language);
    manifest["files"] = filesOf(facts.report);
    return manifest.dump(kIndent, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string manifestName(const std::filesystem::path& folder, std::string_view format)
{
    const std::string plain = "manifest.json";
    std::error_code ignored;
    if (!std::filesystem::exists(folder / plain, ignored))
        return plain;
    std::ifstream file(folder / plain, std::ios::binary);
    const Json known = Json::parse(file, nullptr, false);
    const bool own = known.is_object() && known.value("kind", Json()) == Json(kKind)
        && known.value("format", Json()) == Json(std::string(format));
    return own ? plain : "manifest-" + std::string(format) + ".json";
}

}
