#include "exchange/trainingfile.h"
#include "exchange/writerformats.h"
#include "exchange/writerwords.h"
#include <algorithm>
#include <array>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

namespace touchstone::exchange {

namespace {

constexpr std::string_view kFolder = "huggingface/";

/// Which languages the rows are in, told by script and, where it is Latin, by the commonest words of English.
/// What cannot be told that way is "und", as the standard of language codes has it.
class Languages {
public:
    void add(std::string_view text)
    {
        ++m_rows;
        ++m_counts[languageOf(text)];
    }

    /// The most frequent first; those of fewer than one row in twenty are left out.
    std::vector<std::string> list() const
    {
        std::vector<std::pair<std::int64_t, std::string>> counted;
        for (const auto& [language, count] : m_counts) {
            if (count * 20 >= m_rows)
                counted.emplace_back(-count, language);
        }
        std::sort(counted.begin(), counted.end());
        std::vector<std::string> languages;
        for (auto& [count, language] : counted)
            languages.push_back(std::move(language));
        return languages;
    }

private:
    struct Letters {
        std::int64_t han = 0, kana = 0, hangul = 0, latin = 0, other = 0;
    };

    static Letters lettersOf(std::string_view text)
    {
        Letters letters;
        const icu::UnicodeString wide = icu::UnicodeString::fromUTF8(
            icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
        for (std::int32_t i = 0; i < wide.length(); i = wide.moveIndex32(i, 1)) {
            UErrorCode status = U_ZERO_ERROR;
            switch (uscript_getScript(wide.char32At(i), &status)) {
            case USCRIPT_HAN:
                ++letters.han;
                break;
            case USCRIPT_HIRAGANA:
            case USCRIPT_KATAKANA:
                ++letters.kana;
                break;
            case USCRIPT_HANGUL:
                ++letters.hangul;
                break;
            case USCRIPT_LATIN:
                ++letters.latin;
                break;
            case USCRIPT_COMMON:
            case USCRIPT_INHERITED:
                break;
            default:
                ++letters.other;
            }
        }
        return letters;
    }

    static bool isEnglish(std::string_view text)
    {
        static constexpr std::array<std::string_view, 18> kCommon {"the", "a", "an", "of", "to", "and", "is",
            "are", "in", "that", "it", "you", "i", "what", "how", "do", "can", "not"};
        std::int64_t words = 0;
        std::int64_t common = 0;
        std::string word;
        const auto end = [&] {
            if (word.empty())
                return;
            ++words;
            common += std::find(kCommon.begin(), kCommon.end(), word) != kCommon.end() ? 1 : 0;
            word.clear();
        };
        for (const char c : text) {
            if (c >= 'A' && c <= 'Z')
                word += static_cast<char>(c - 'A' + 'a');
            else if ((c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80)
                word += c;
            else
                end();
        }
        end();
        return 8 * common >= words;
    }

    static std::string languageOf(std::string_view text)
    {
        const Letters letters = lettersOf(text);
        // One character of Chinese says about as much as three or four letters.
        const std::int64_t east = 3 * (letters.han + letters.kana + letters.hangul);
        if (east > 0 && east >= letters.latin + letters.other) {
            if (letters.hangul > letters.han)
                return "ko";
            return 10 * letters.kana > letters.han ? "ja" : "zh";
        }
        return letters.latin > letters.other && isEnglish(text) ? "en" : "und";
    }

    std::map<std::string, std::int64_t> m_counts = {};
    std::int64_t m_rows = 0;
};

std::string sizeCategory(std::int64_t rows)
{
    static constexpr std::array<std::pair<std::int64_t, std::string_view>, 5> kSizes {{{1000, "n<1K"},
        {10000, "1K<n<10K"}, {100000, "10K<n<100K"}, {1000000, "100K<n<1M"}, {10000000, "1M<n<10M"}}};
    for (const auto& [below, name] : kSizes) {
        if (rows < below)
            return std::string(name);
    }
    return "10M<n<100M";
}

std::string_view dtypeOf(TrainingFeature::Type type)
{
    switch (type) {
    case TrainingFeature::Type::Text:
    case TrainingFeature::Type::Turns:
        return "string";
    case TrainingFeature::Type::Real:
        return "float64";
    case TrainingFeature::Type::Truth:
        return "bool";
    }
    return {};
}

void addFeature(std::string& yaml, const TrainingFeature& feature)
{
    yaml.append("  - name: ").append(feature.name).append("\n");
    if (feature.type != TrainingFeature::Type::Turns) {
        yaml.append("    dtype: ").append(dtypeOf(feature.type)).append("\n");
        return;
    }
    yaml += "    list:\n";
    for (const char* key : {"role", "content"})
        yaml.append("    - name: ").append(key).append("\n      dtype: string\n");
}

void addList(std::string& yaml, std::string_view key, const std::vector<std::string>& values)
{
    yaml.append(key).append(":\n");
    for (const std::string& value : values)
        yaml.append("- ").append(value).append("\n");
}

std::string pathIn(const std::string& name)
{
    return name.substr(kFolder.size()) + ".jsonl";
}

/// Everything here is of this program: nothing that needs quotes.
std::string yamlOf(const std::vector<TrainingTask>& tasks, const Languages& languages, std::int64_t rows)
{
    std::string yaml = "---\n";
    if (rows > 0)
        addList(yaml, "language", languages.list());
    addList(yaml, "annotations_creators", {"expert-generated"});
    addList(yaml, "size_categories", {sizeCategory(rows)});
    addList(yaml, "task_categories", {"text-generation"});
    addList(yaml, "tags", {"touchstone", "expert-evaluation", "human-feedback", "safety", "alignment"});
    if (tasks.empty())
        return yaml + "---\n";
    yaml += "configs:\n";
    bool first = true;
    for (const TrainingTask& task : tasks) {
        yaml.append("- config_name: ").append(task.shape->format).append("\n");
        if (first)
            yaml += "  default: true\n";
        first = false;
        yaml += "  data_files:\n";
        if (task.trainRows > 0)
            yaml.append("  - split: train\n    path: ").append(pathIn(task.train)).append("\n");
        if (task.testRows > 0)
            yaml.append("  - split: test\n    path: ").append(pathIn(task.test)).append("\n");
    }
    yaml += "dataset_info:\n";
    for (const TrainingTask& task : tasks) {
        yaml.append("- config_name: ").append(task.shape->format).append("\n  features:\n");
        for (const TrainingFeature& feature : task.shape->features)
            addFeature(yaml, feature);
    }
    return yaml + "---\n";
}

std::string in(Language language, std::string_view en, std::string_view zh)
{
    return std::string(language == Language::Chinese ? zh : en);
}

std::string textOf(const ExportJob& job, const std::vector<TrainingTask>& tasks, double share)
{
    const Language language = job.choices.language;
    std::string text = in(language,
        "\n# Answers rated by experts\n\nExported from Touchstone. Labels come from expert raters, not from "
        "a "
        "model. Each row can be traced: `*.trace.jsonl` beside each file names responses, raters' codes, "
        "rule and values, line by line. The manifest of the export states every choice.\n",
        "\n# 由专家评定的回答\n\n由试金石导出。标签由专家评出，不是模型给出的。每一行都可追溯："
        "各文件旁的 `*.trace.jsonl` 逐行列出回答编号、评分人代号、规则与数值。导出清单写明了全部选择。\n");
    if (const std::string interim = interimText(job.about.rated, language); !interim.empty())
        text += "\n**" + interim + "**\n";
    text += in(language, "\n| configuration | rule | train | test |\n| --- | --- | --- | --- |\n",
        "\n| 配置 | 规则 | 训练 | 测试 |\n| --- | --- | --- | --- |\n");
    for (const TrainingTask& task : tasks)
        text += "| " + std::string(task.shape->format) + " | " + task.shape->rule(task.limits) + " | "
            + std::to_string(task.trainRows) + " | " + std::to_string(task.testRows) + " |\n";
    if (share > 0)
        text += in(language,
            "\nThe split is by prompt, the same in all configurations; prompts equal but for case, "
            "punctuation, width and spaces are kept together. Prompts held out for testing are in none of "
            "the files.\n",
            "\n按问题划分训练与测试，各配置一致；仅大小写、标点、全半角或空格不同的问题归在同一边。"
            "保留作测试的问题不在任何文件中。\n");
    text += in(language, "\n## Left out\n\n", "\n## 未计入\n\n");
    for (const auto& [reason, count] : job.leftOut) {
        const std::size_t mark = reason.find(": ");
        const bool shape = mark != std::string::npos && findShape(reason.substr(0, mark)) != nullptr;
        text += "- " + (shape ? reason.substr(0, mark + 2) : std::string())
            + known(shape ? reason.substr(mark + 2) : reason, language) + ": " + std::to_string(count) + "\n";
    }
    text += in(language,
        "\n## Limits\n\nThe labels are the judgement of these raters under their guidelines; other experts, "
        "languages or fields may judge otherwise. No licence is stated here: add the one under which prompts "
        "and answers may be passed on. The language was told from the script.\n",
        "\n## 局限\n\n标签是这些评分人在其指南下的判断；换一批专家、语言或领域，判断可能不同。"
        "此处未声明许可证：请补充问题与回答可按何种许可传播。语言由文字推断。\n");
    return text;
}

}

Result<void> writeHuggingFace(ExportJob& job, const ExportFormat& format)
{
    const auto card = job.files.add(std::string(format.fileName), job.choices.sha256());
    if (!card)
        return tl::unexpected<Error>(card.error());
    std::vector<TrainingTask> tasks;
    for (const TrainingShape& shape : trainingShapes()) {
        const std::string id(shape.format);
        if (std::find(job.choices.shapes.begin(), job.choices.shapes.end(), id) == job.choices.shapes.end())
            continue;
        const std::string folder = std::string(kFolder) + id + "/";
        tasks.push_back({&shape, limitsOf(*findFormat(id), job.choices), folder + "train", folder + "test",
            id + ": ", true});
    }
    Languages languages;
    const double share = testShareOf(format, job.choices);
    const auto written =
        writeTasks(job, share, tasks, [&languages](const RatedPrompt& prompt, const TrainingRow& row) {
            languages.add(prompt.text + "\n" + row.first->text());
        });
    if (!written)
        return written;
    // A configuration without rows cannot be loaded.
    std::erase_if(tasks, [](const TrainingTask& task) { return task.trainRows + task.testRows == 0; });
    std::int64_t rows = 0;
    for (const TrainingTask& task : tasks)
        rows += task.trainRows + task.testRows;
    (*card)->write(yamlOf(tasks, languages, rows) + textOf(job, tasks, share));
    return (*card)->status();
}

}
