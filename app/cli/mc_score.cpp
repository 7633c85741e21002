#include "cli/mc_score.h"
#include "cli/linefiles.h"
#include "cli/mc_items.h"
#include "multichoice/profile.h"
#include <nlohmann/json.hpp>

namespace touchstone::cli {

using Json = nlohmann::ordered_json;
using multichoice::Label;

namespace {

// One line of a run, as far as scoring needs it.
struct RunRow {
    Label gold = Label::Reply1;
    std::string response;
    std::string question;
    std::string pair;
    std::string difficulty;
    std::string domain;
    std::string level;
};

Result<Label> goldOf(const LineReader& reader, const Json& object)
{
    if (!object.contains("label"))
        return tl::unexpected(reader.error(ErrorCode::Missing, "label"));
    const auto text = textOf(reader, object, {"label"});
    if (!text)
        return tl::unexpected(text.error());
    const auto label = multichoice::labelFromText(*text);
    if (label != Label::Reply1 && label != Label::Reply2)
        return tl::unexpected(reader.error(ErrorCode::Conflict, "label", *text));
    return *label;
}

Result<std::string> responseOf(const LineReader& reader, const Json& object)
{
    const auto found = object.find("response");
    if (found == object.end())
        return tl::unexpected(reader.error(ErrorCode::Missing, "response"));
    if (!found->is_string())
        return tl::unexpected(reader.error(ErrorCode::Type, "response"));
    return found->get<std::string>();
}

Result<RunRow> readRow(const LineReader& reader, const std::string& line)
{
    const auto object = parseObject(reader, line);
    if (!object)
        return tl::unexpected(object.error());
    RunRow row;
    const auto gold = goldOf(reader, *object);
    if (!gold)
        return tl::unexpected(gold.error());
    row.gold = *gold;
    auto response = responseOf(reader, *object);
    if (!response)
        return tl::unexpected(response.error());
    row.response = std::move(*response);
    const bool nested = object->contains("meta_info");
    const Json& facts = nested ? object->at("meta_info") : *object;
    if (!facts.is_object())
        return tl::unexpected(reader.error(ErrorCode::Type, "meta_info"));
    std::string positive;
    std::string negative;
    struct Wanted {
        std::string* to;
        std::vector<std::string> keys;
    };
    for (const Wanted& wanted : {Wanted {&row.question, {"question"}}, Wanted {&positive, {"pos_resp"}},
             Wanted {&negative, {"neg_resp"}}, Wanted {&row.difficulty, {"difficulty_level", "difficulty"}},
             Wanted {&row.domain, {"domain_en", "domain", "domain_zh"}}, Wanted {&row.level, {"level"}}}) {
        auto text = textOf(reader, facts, wanted.keys, wanted.to == &row.level);
        if (!text)
            return tl::unexpected(text.error());
        *wanted.to = std::move(*text);
    }
    if (row.question.empty()) {
        // Without a question every text put to the model stands for itself.
        auto prompt = textOf(reader, *object, {"prompt"});
        if (!prompt)
            return tl::unexpected(prompt.error());
        row.question = prompt->empty() ? std::to_string(reader.line()).append("\n") : std::move(*prompt);
    }
    row.pair = row.question + '\0' + positive + '\0' + negative;
    return row;
}

Result<multichoice::RunTally> readRun(
    LineReader& reader, const multichoice::Profile& profile, AtomicFile* predictions)
{
    multichoice::RunTally tally;
    std::int64_t rows = 0;
    std::string line;
    while (true) {
        const auto more = reader.next(line);
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            break;
        const auto row = readRow(reader, line);
        if (!row)
            return tl::unexpected(row.error());
        const Label predicted = profile.parse(row->response, row->gold).label;
        tally.add({row->question, row->pair, row->difficulty, row->domain, row->level, row->gold, predicted});
        if (predictions) {
            predictions->write(std::to_string(rows) + ',' + std::string(labelText(row->gold)) + ','
                + std::string(labelText(predicted)) + '\n');
        }
        ++rows;
    }
    if (rows == 0)
        return tl::unexpected(reader.error(ErrorCode::Empty));
    return tally;
}

nlohmann::json number(std::optional<double> value)
{
    return value ? nlohmann::json(*value) : nlohmann::json(nullptr);
}

nlohmann::json interval(const std::optional<multichoice::Interval>& value)
{
    if (!value)
        return nullptr;
    const bool wilson = value->method == multichoice::Interval::Method::Wilson;
    return {{"low", value->low}, {"high", value->high},
        {"method", wilson ? "wilson_questions" : "bootstrap_questions_percentile"},
        {"resamples", value->resamples}, {"undefined", value->undefined}};
}

nlohmann::json groups(const std::vector<multichoice::GroupScore>& parts)
{
    nlohmann::json result = nlohmann::json::object();
    for (const multichoice::GroupScore& part : parts) {
        result[part.value] = {{"n", part.counts.total}, {"correct", part.counts.correct},
            {"acc", number(part.counts.acc())}, {"acc_star", number(part.counts.accStar())},
            {"ci", interval(part.accInterval)}, {"acc_star_ci", interval(part.accStarInterval)}};
    }
    return result;
}

}

Result<McScoreReport> scoreFile(const std::filesystem::path& path, const std::string& profileId,
    const std::optional<std::filesystem::path>& predictions, const multichoice::ResampleOptions& options)
{
    const auto profile = multichoice::Profile::load(profileId);
    if (!profile)
        return tl::unexpected(profile.error());
    auto reader = LineReader::open(path);
    if (!reader)
        return tl::unexpected(reader.error());
    std::optional<AtomicFile> file;
    if (predictions) {
        auto created = AtomicFile::create(*predictions, path);
        if (!created)
            return tl::unexpected(created.error());
        file.emplace(std::move(*created));
        file->write("row,label,pred\n");
    }
    const auto tally = readRun(*reader, *profile, file ? &*file : nullptr);
    if (!tally)
        return tl::unexpected(tally.error());
    if (file) {
        if (const auto done = file->commit(); !done)
            return tl::unexpected(done.error());
    }
    return McScoreReport {profile->id(), tally->score(options)};
}

nlohmann::json toJson(const McScoreReport& report)
{
    const multichoice::RunScore& score = report.score;
    const multichoice::Counts& counts = score.counts;
    return {{"profile", report.profile}, {"total", counts.total}, {"correct", counts.correct},
        {"pred", counts.pred}, {"other", counts.other}, {"refuse", counts.refuse},
        {"need_check", counts.needCheck}, {"acc", number(counts.acc())},
        {"acc_star", number(counts.accStar())}, {"acc_ci", interval(score.accInterval)},
        {"acc_star_ci", interval(score.accStarInterval)}, {"questions", score.questions},
        {"by",
            {{"difficulty", groups(score.byDifficulty)}, {"domain", groups(score.byDomain)},
                {"level", groups(score.byLevel)}, {"label", groups(score.byLabel)}}},
        {"pairs",
            {{"both", score.pairs.both}, {"one", score.pairs.one}, {"neither", score.pairs.neither},
                {"first_twice", score.pairs.firstTwice}, {"second_twice", score.pairs.secondTwice}}},
        {"position_bias",
            {{"value", number(score.positionBias)}, {"ci", interval(score.positionBiasInterval)}}},
        {"seed", score.resampling.seed}, {"resamples", score.resampling.resamples}};
}

}
