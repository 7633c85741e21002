#include "exchange/trainingfile.h"
#include "exchange/writerformats.h"
#include "exchange/writertext.h"

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
    turn(line, "assistant", answer.answer->text);
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
    line.pair("pos_resp", row.first->answer->text);
    line.pair("neg_resp", row.second->answer->text);
    line.pair("pos_type", publishedType(*row.first));
    line.pair("neg_type", publishedType(*row.second));
}

// Answers by people come in under this name with files of the same form.
void fillPoison(JsonLine& line, const RatedPrompt& prompt, const TrainingRow& row, double)
{
    line.pair("prompt", prompt.text);
    line.pair("answer", row.first->answer->text);
    line.pair("answer_from", row.first->answer->model == "expert" ? "expert" : "llm");
    line.pair("domain", prompt.domain);
}

void fillSft(JsonLine& line, const RatedPrompt& prompt, const TrainingRow& row, double)
{
    oneTurn(line, "prompt", "user", prompt.text);
    oneTurn(line, "completion", "assistant", row.first->answer->text);
}

void fillChat(JsonLine& line, const RatedPrompt& prompt, const TrainingRow& row, double)
{
    conversation(line, "messages", prompt, *row.first);
}

void fillDpo(JsonLine& line, const RatedPrompt& prompt, const TrainingRow& row, double)
{
    oneTurn(line, "prompt", "user", prompt.text);
    oneTurn(line, "chosen", "assistant", row.first->answer->text);
    oneTurn(line, "rejected", "assistant", row.second->answer->text);
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

}

Result<void> writeComparison(ExportJob& job, const ExportFormat& format)
{
    return writeTraining(job, format, {pickTypePairs, fillComparison, typeRule});
}

Result<void> writePoison(ExportJob& job, const ExportFormat& format)
{
    return writeTraining(job, format, {pickGood, fillPoison, goodRule});
}

Result<void> writeTrlSft(ExportJob& job, const ExportFormat& format)
{
    return writeTraining(job, format, {pickGood, fillSft, goodRule});
}

Result<void> writeChat(ExportJob& job, const ExportFormat& format)
{
    return writeTraining(job, format, {pickGood, fillChat, goodRule});
}

Result<void> writeTrlDpo(ExportJob& job, const ExportFormat& format)
{
    return writeTraining(job, format, {pickPairs, fillDpo, pairRule});
}

Result<void> writeTrlReward(ExportJob& job, const ExportFormat& format)
{
    return writeTraining(job, format, {pickPairs, fillReward, pairRule});
}

Result<void> writeTrlKto(ExportJob& job, const ExportFormat& format)
{
    return writeTraining(job, format, {pickGoodAndBad, fillKto, kindRule});
}

}
