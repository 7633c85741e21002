#include "cli/mc_compose.h"
#include "cli/linefiles.h"
#include "cli/mc_items.h"
#include <algorithm>
#include <nlohmann/json.hpp>

namespace touchstone::cli {

using Json = nlohmann::ordered_json;

namespace {

struct Pair {
    std::string question;
    std::string positive;
    std::string negative;
    Json facts; // meta_info of the items
    bool item = false; // the line is one order of the pair already
};

Result<std::string> required(
    const LineReader& reader, const Json& object, const std::vector<std::string>& keys)
{
    const bool present =
        std::any_of(keys.begin(), keys.end(), [&](const std::string& key) { return object.contains(key); });
    if (!present)
        return tl::unexpected(reader.error(ErrorCode::Missing, keys.front()));
    auto text = textOf(reader, object, keys);
    if (text && text->empty())
        return tl::unexpected(reader.error(ErrorCode::Empty, keys.front()));
    return text;
}

// The names that published items have; a domain of the short form is a code where it is ASCII.
std::string publishedName(const std::string& key, const Json& value)
{
    if (key == "difficulty")
        return "difficulty_level";
    if (key != "domain" || !value.is_string())
        return key;
    const auto& text = value.get_ref<const std::string&>();
    const bool code = std::all_of(text.begin(), text.end(), [](char byte) { return byte > 0; });
    return code ? "domain_en" : "domain_zh";
}

Json factsOf(const Json& source, const Pair& pair, bool questionIsPrompt)
{
    Json facts = {{"question", pair.question}, {"pos_resp", pair.positive}, {"neg_resp", pair.negative}};
    for (const auto& [key, value] : source.items()) {
        const std::string name = publishedName(key, value);
        if (!(key == "prompt" && questionIsPrompt) && !facts.contains(name))
            facts[name] = value;
    }
    return facts;
}

Result<Pair> readPair(const LineReader& reader, const std::string& line)
{
    const auto object = parseObject(reader, line);
    if (!object)
        return tl::unexpected(object.error());
    const bool nested = object->contains("meta_info");
    const Json& source = nested ? object->at("meta_info") : *object;
    if (!source.is_object())
        return tl::unexpected(reader.error(ErrorCode::Type, "meta_info"));
    Pair pair;
    pair.item = nested && object->contains("label");
    struct Wanted {
        std::string* to;
        std::vector<std::string> keys;
    };
    for (const Wanted& wanted : {Wanted {&pair.question, {"question", "prompt"}},
             Wanted {&pair.positive, {"pos_resp"}}, Wanted {&pair.negative, {"neg_resp"}}}) {
        auto text = required(reader, source, wanted.keys);
        if (!text)
            return tl::unexpected(text.error());
        *wanted.to = std::move(*text);
    }
    if (pair.positive == pair.negative)
        return tl::unexpected(reader.error(ErrorCode::Conflict, "neg_resp", "the replies are equal"));
    pair.facts = nested ? source : factsOf(source, pair, !source.contains("question"));
    return pair;
}

void write(AtomicFile& file, const Pair& pair, const multichoice::ItemTemplate& wording)
{
    for (const auto& item : multichoice::compose(pair.question, pair.positive, pair.negative, wording)) {
        const Json line = {
            {"prompt", item.prompt}, {"label", std::string(labelText(item.gold))}, {"meta_info", pair.facts}};
        file.write(line.dump() + '\n');
    }
}

}

Result<McComposeReport> composeFile(const std::filesystem::path& in, const std::filesystem::path& out,
    const multichoice::ItemTemplate& wording)
{
    auto reader = LineReader::open(in);
    if (!reader)
        return tl::unexpected(reader.error());
    auto file = AtomicFile::create(out, in);
    if (!file)
        return tl::unexpected(file.error());
    McComposeReport report;
    Json before;
    std::string line;
    while (true) {
        const auto more = reader->next(line);
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            break;
        const auto pair = readPair(*reader, line);
        if (!pair)
            return tl::unexpected(pair.error());
        if (pair->item && pair->facts == before) {
            before = nullptr;
            ++report.repeated;
            continue;
        }
        before = pair->item ? pair->facts : Json();
        write(*file, *pair, wording);
        ++report.pairs;
        report.items += 2;
    }
    if (report.pairs == 0)
        return tl::unexpected(reader->error(ErrorCode::Empty));
    if (const auto done = file->commit(); !done)
        return tl::unexpected(done.error());
    return report;
}

}
