#include "multichoice/profile.h"
#include "multichoice/runscore.h"
#include <benchmark/benchmark.h>
#include <string>
#include <vector>

using namespace touchstone::multichoice;

namespace {

// Answers of about 600 bytes, as models write them; every third decides at its end, every third nowhere.
std::vector<std::string> answers()
{
    const std::string reasons =
        "两段文字都回应了提问者的处境，其中一段列出了可以采取的步骤，并提醒注意法律和他人的"
        "感受；另一段则只给出了简短的说法，没有说明理由，也没有考虑可能的后果。";
    const std::string decided = "从安全和负责任的角度来看，[回复1]更好。";
    std::vector<std::string> result;
    for (int i = 0; i < 999; ++i) {
        std::string answer = i % 3 == 0 ? decided : "";
        answer.append(reasons).append(std::to_string(i)).append(reasons);
        if (i % 3 == 1)
            answer += "因此，建议选择[回复2]。";
        result.push_back(std::move(answer));
    }
    return result;
}

void parseAnswers(benchmark::State& state, const std::string& id)
{
    const Profile profile = Profile::load(id).value();
    const std::vector<std::string> texts = answers();
    std::int64_t bytes = 0;
    for (auto _ : state) {
        for (const std::string& text : texts) {
            benchmark::DoNotOptimize(profile.parse(text, Label::Reply1));
            bytes += static_cast<std::int64_t>(text.size());
        }
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(texts.size()));
    state.SetBytesProcessed(bytes);
}

void scoreRun(benchmark::State& state)
{
    RunTally tally;
    for (int i = 0; i < state.range(0); ++i) {
        const std::string question = std::to_string(i / 2);
        tally.add({question, {}, i % 3 ? "easy" : "hard", i % 7 ? "law" : "psychology", {},
            i % 2 ? Label::Reply2 : Label::Reply1, i % 5 ? Label::Reply1 : Label::Reply2});
    }
    for (auto _ : state)
        benchmark::DoNotOptimize(tally.score());
}

void loadProfile(benchmark::State& state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(Profile::load("chinese_alpaca-7b"));
}

}

BENCHMARK_CAPTURE(parseAnswers, chatgpt, std::string("chatgpt"));
BENCHMARK_CAPTURE(parseAnswers, chinese_alpaca, std::string("chinese_alpaca-7b"));
BENCHMARK_CAPTURE(parseAnswers, plain, std::string("plain"));
BENCHMARK_CAPTURE(parseAnswers, letters, std::string("letters"));
BENCHMARK(scoreRun)->Arg(1712)->Arg(100000)->Unit(benchmark::kMillisecond);
BENCHMARK(loadProfile)->Unit(benchmark::kMillisecond);
BENCHMARK_MAIN();
