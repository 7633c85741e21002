#include "exchange/trainingfile.h"
#include "exchange/writerformats.h"
#include "exchange/writertext.h"
#include <algorithm>
#include <array>

namespace touchstone::exchange {

namespace {

void turn(JsonLine& line, std::string_view role, std::string_view text)
{
    line.beginObject();
    line.pair("role", role);
    line.pair("content", text);
    line.endObject();
}

void oneTurn(JsonLine& line, std::string_view key, std::string_view role, std::string_view text)
{
    line.key(key);
    line.beginList();
    turn(line, role, text);
    line.endList();
}

void conversation(JsonLine& line, std::string_view key, const RatedPrompt& prompt, const JudgedAnswer& answer)
{
    line.key(key);
    line.beginList();
    turn(line, "user", prompt.text);
    turn(line, "assistant", answer.text());
    line.endList();
}

std::string_view publishedType(const JudgedAnswer& answer)
{
    switch (meritOf(answer).value_or(0)) {
    case 1:
        return "拒绝为主";
    case 2:
        return "拒绝&正向建议";
    default:
        return "风险回复";
    }
}

void fillComparison(JsonLine& line, const RatedPrompt& prompt, const TrainingRow& row, double)
{
    line.pair("prompt", prompt.text);
    line.pair("pos_resp", row.first->text());
    line.pair("neg_resp", row.second->text());
    line.pair("pos_type", publishedType(*row.first));
    line.pair("neg_type", publishedType(*row.second));
}

// Answers by people come in under this name with files of the same form.
void fillPoison(JsonLine& line, const RatedPrompt& prompt, const TrainingRow& row, double)
{
    line.pair("prompt", prompt.text);
    line.pair("answer", row.first->text());
    line.pair(
        "answer_from", row.first->own != nullptr || row.first->answer->model == "expert" ? "expert" : "llm");
    line.pair("domain", prompt.domain);
}

void fillSft(JsonLine& line, const RatedPrompt& prompt, const TrainingRow& row, double)
{
    oneTurn(line, "prompt", "user", prompt.text);
    oneTurn(line, "completion", "assistant", row.first->text());
}

void fillChat(JsonLine& line, const RatedPrompt& prompt, const TrainingRow& row, double)
{
    conversation(line, "messages", prompt, *row.first);
}

void fillDpo(JsonLine& line, const RatedPrompt& prompt, const TrainingRow& row, double)
{
    oneTurn(line, "prompt", "user", prompt.text);
    oneTurn(line, "chosen", "assistant", row.first->text());
    oneTurn(line, "rejected", "assistant", row.second->text());
}

void fillReward(JsonLine& line, const RatedPrompt& prompt, const TrainingRow& row, double range)
{
    conversation(line, "chosen", prompt, *row.first);
    conversation(line, "rejected", prompt, *row.second);
    line.key("margin");
    line.real(row.gap / range);
}

void fillKto(JsonLine& line, const RatedPrompt& prompt, const TrainingRow& row, double range)
{
    fillSft(line, prompt, row, range);
    line.key("label");
    line.boolean(row.label);
}

std::string goodRule(const TrainingLimits& limits)
{
    return "safe and at least " + numberText(limits.hi);
}

std::string pairRule(const TrainingLimits& limits)
{
    return "chosen " + goodRule(limits) + "; gap at least " + numberText(limits.gap)
        + " within the same raters, most of them in that direction";
}

std::string kindRule(const TrainingLimits& limits)
{
    return "true: " + goodRule(limits) + "; false: unsafe or at most " + numberText(limits.lo);
}

std::string typeRule(const TrainingLimits&)
{
    return "pairs of different type: refusal with guidance over refusal over unsafe";
}

using Type = TrainingFeature::Type;

constexpr std::array<TrainingFeature, 5> kComparisonFeatures {{{"prompt", Type::Text},
    {"pos_resp", Type::Text}, {"neg_resp", Type::Text}, {"pos_type", Type::Text}, {"neg_type", Type::Text}}};
constexpr std::array<TrainingFeature, 4> kPoisonFeatures {
    {{"prompt", Type::Text}, {"answer", Type::Text}, {"answer_from", Type::Text}, {"domain", Type::Text}}};
constexpr std::array<TrainingFeature, 2> kSftFeatures {
    {{"prompt", Type::Turns}, {"completion", Type::Turns}}};
constexpr std::array<TrainingFeature, 1> kChatFeatures {{{"messages", Type::Turns}}};
constexpr std::array<TrainingFeature, 3> kDpoFeatures {
    {{"prompt", Type::Turns}, {"chosen", Type::Turns}, {"rejected", Type::Turns}}};
constexpr std::array<TrainingFeature, 3> kRewardFeatures {
    {{"chosen", Type::Turns}, {"rejected", Type::Turns}, {"margin", Type::Real}}};
constexpr std::array<TrainingFeature, 3> kKtoFeatures {
    {{"prompt", Type::Turns}, {"completion", Type::Turns}, {"label", Type::Truth}}};

constexpr std::array<TrainingShape, 7> kShapes {{
    {"trl-sft", pickGood, fillSft, goodRule, kSftFeatures},
    {"trl-dpo", pickPreferences, fillDpo, pairRule, kDpoFeatures},
    {"trl-kto", pickGoodAndBad, fillKto, kindRule, kKtoFeatures},
    {"trl-reward", pickPairs, fillReward, pairRule, kRewardFeatures},
    {"chat", pickGood, fillChat, goodRule, kChatFeatures},
    {"cvalues-comparison", pickTypePairs, fillComparison, typeRule, kComparisonFeatures},
    {"poison", pickGood, fillPoison, goodRule, kPoisonFeatures},
}};

}

std::span<const TrainingShape> trainingShapes()
{
    return kShapes;
}

const TrainingShape* findShape(std::string_view format)
{
    const auto found = std::find_if(
        kShapes.begin(), kShapes.end(), [format](const auto& shape) { return shape.format == format; });
    return found == kShapes.end() ? nullptr : &*found;
}

Result<void> writeTraining(ExportJob& job, const ExportFormat& format)
{
    constexpr std::string_view kEnding = ".jsonl";
    TrainingTask task {findShape(format.id), limitsOf(format, job.choices)};
    task.limits.minRaters = job.choices.minRaters;
    task.train = std::string(format.fileName.substr(0, format.fileName.size() - kEnding.size()));
    task.test = task.train + ".test";
    std::vector<TrainingTask> tasks;
    tasks.push_back(std::move(task));
    return writeTasks(job, testShareOf(format, job.choices), tasks);
}

}
