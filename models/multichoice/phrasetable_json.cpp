#include "embedded_phrases.h"
#include "multichoice/phrasetable.h"
#include <algorithm>
#include <nlohmann/json.hpp>

namespace touchstone::multichoice {

namespace {

using Json = nlohmann::ordered_json;

// Thrown inside this file only; readPhraseTables turns it into an Error.
struct Refused {
    ErrorCode code = ErrorCode::Shape;
    std::string key = {};
};

const Json& member(const Json& object, const std::string& key)
{
    if (!object.is_object())
        throw Refused {ErrorCode::Shape, key};
    const auto found = object.find(key);
    if (found == object.end())
        throw Refused {ErrorCode::Missing, key};
    return *found;
}

const Json& list(const Json& value, const std::string& key)
{
    if (!value.is_array())
        throw Refused {ErrorCode::Shape, key};
    return value;
}

std::string text(const Json& value, const std::string& key)
{
    if (!value.is_string() || value.get_ref<const std::string&>().empty())
        throw Refused {ErrorCode::Shape, key};
    return value.get<std::string>();
}

std::size_t gap(const Json& value)
{
    if (!value.is_number_unsigned())
        throw Refused {ErrorCode::Shape, "gap"};
    if (value.get<std::uint64_t>() > kMaxGap)
        throw Refused {ErrorCode::Limit, "gap"};
    return value.get<std::size_t>();
}

std::vector<std::string> texts(const Json& value, const std::string& key)
{
    std::vector<std::string> result;
    for (const Json& element : list(value, key))
        result.push_back(text(element, key));
    return result;
}

std::vector<PhraseRow> rows(const Json& value, const std::string& key)
{
    std::vector<PhraseRow> result;
    for (const Json& element : list(value, key)) {
        PhraseRow row;
        row.text = text(member(element, "text"), "text");
        if (element.contains("gap") || element.contains("then")) {
            row.gap = gap(member(element, "gap"));
            row.then = text(member(element, "then"), "then");
        }
        result.push_back(std::move(row));
    }
    return result;
}

std::vector<CandidateRow> candidates(const Json& value)
{
    std::vector<CandidateRow> result;
    for (const Json& element : list(value, "candidate")) {
        const std::string place = text(member(element, "label"), "label");
        if (place != "first" && place != "last")
            throw Refused {ErrorCode::Shape, "label"};
        result.push_back(
            {place == "first", gap(member(element, "gap")), texts(member(element, "phrases"), "phrases")});
    }
    return result;
}

void readBare(const Json& value, PhraseTable& table)
{
    table.bareReply1 = texts(member(value, "first"), "first");
    table.bareReply2 = texts(member(value, "second"), "second");
}

std::string letters(const Json& value)
{
    const std::string pair = text(value, "letters");
    const auto isCapital = [](char letter) { return letter >= 'A' && letter <= 'Z'; };
    if (pair.size() != 2 || !std::all_of(pair.begin(), pair.end(), isCapital) || pair[0] == pair[1])
        throw Refused {ErrorCode::Shape, "letters"};
    return pair;
}

PhraseTable baseOf(const Json& profile, const PhraseTables& known)
{
    if (!profile.contains("base"))
        return {};
    const std::string id = text(profile["base"], "base");
    const auto found = std::find_if(known.profiles.begin(), known.profiles.end(),
        [&](const PhraseTable& table) { return table.id == id; });
    if (found == known.profiles.end())
        throw Refused {ErrorCode::Missing, id};
    return *found;
}

PhraseTable readProfile(const std::string& id, const Json& value, const PhraseTables& known)
{
    if (!value.is_object())
        throw Refused {ErrorCode::Shape, id};
    PhraseTable table = baseOf(value, known);
    table.id = id;
    for (const auto& [key, part] : value.items()) {
        if (key == "sure")
            table.sure = rows(part, key);
        else if (key == "candidate")
            table.candidate = candidates(part);
        else if (key == "other")
            table.other = rows(part, key);
        else if (key == "refuse")
            table.refuse = rows(part, key);
        else if (key == "exact_gold_counts" && part.is_boolean())
            table.exactGoldCounts = part.get<bool>();
        else if (key == "bare")
            readBare(part, table);
        else if (key == "letters")
            table.letters = letters(part);
        else if (key != "base")
            throw Refused {ErrorCode::Shape, key};
    }
    return table;
}

PhraseTables readTables(const Json& document)
{
    PhraseTables tables;
    for (const Json& pair : list(member(document, "normalise"), "normalise")) {
        if (list(pair, "normalise").size() != 2 || !pair[1].is_string())
            throw Refused {ErrorCode::Shape, "normalise"};
        tables.normalise.emplace_back(text(pair[0], "normalise"), pair[1].get<std::string>());
    }
    const Json& profiles = member(document, "profiles");
    if (!profiles.is_object())
        throw Refused {ErrorCode::Shape, "profiles"};
    for (const auto& [id, value] : profiles.items())
        tables.profiles.push_back(readProfile(id, value, tables));
    return tables;
}

}

Result<PhraseTables> readPhraseTables(std::string_view json)
{
    try {
        return readTables(Json::parse(json));
    } catch (const Refused& refused) {
        return fail(refused.code, refused.key, "phrase tables");
    } catch (const Json::exception& error) {
        return fail(ErrorCode::Json, "phrases.json", error.what());
    }
}

Result<PhraseTables> builtInPhraseTables()
{
    return readPhraseTables(embedded::phrases().front().bytes);
}

}
