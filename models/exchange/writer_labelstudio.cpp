#include "exchange/jsontext.h"
#include "exchange/labelconfig.h"
#include "exchange/writerformats.h"
#include "exchange/writerrows.h"
#include <algorithm>

namespace touchstone::exchange {

namespace {

// The letter that a rater saw stands for a place in that rater's order; a task has one order for all.
std::string taskLabel(const std::string& shown, const RatingDetail& detail, const RatedAnswer& answer)
{
    const auto place = static_cast<std::size_t>(shown.empty() ? 0 : shown.front() - 'A');
    if (shown.size() != 1 || place >= detail.shownOrder.size())
        return shown;
    for (std::size_t i = 0; i < answer.candidates.size(); ++i) {
        if (answer.candidates[i].response.str() == detail.shownOrder[place])
            return candidateLabel(i);
    }
    return shown;
}

void beginResult(JsonLine& line, const RatingDetail& detail, std::string_view name, std::string_view type)
{
    line.beginObject();
    line.pair("id", detail.item.str() + "-" + std::string(name));
    line.pair("from_name", name);
    line.pair("to_name", kTextName);
    line.pair("type", type);
    line.key("value");
    line.beginObject();
}

void endResult(JsonLine& line)
{
    line.endObject();
    line.endObject();
}

struct ResultOf {
    JsonLine& line;
    const RatingDetail& detail;
    const RatedAnswer& answer;
    const Scheme& scheme;

    void operator()(const ChoiceAnswer& value) const { choices({value.code}); }
    void operator()(const FlagsAnswer& value) const
    {
        choices(value.codes.empty() ? std::vector<std::string> {std::string(kNoneChoice)} : value.codes);
    }
    void operator()(const BestOfAnswer& value) const
    {
        std::vector<std::string> labels;
        for (const std::string& shown : value.labels)
            labels.push_back(taskLabel(shown, detail, answer));
        std::sort(labels.begin(), labels.end());
        choices(labels.empty() ? std::vector<std::string> {std::string(kNoneChoice)} : labels);
    }
    void operator()(const ScaleAnswer& value) const
    {
        const Criterion* criterion = scheme.criterion(detail.rating.criterionCode);
        const std::string_view tag = criterion != nullptr && isStars(*criterion) ? "rating" : "number";
        beginResult(line, detail, detail.rating.criterionCode, tag);
        line.key(tag);
        line.integer(value.value);
        endResult(line);
    }
    void operator()(const TextAnswer& value) const
    {
        const std::string name =
            detail.rating.criterionCode + (detail.rating.declined ? std::string(kDeclinedEnding) : "");
        beginResult(line, detail, name, "textarea");
        line.list("text", {value.text});
        endResult(line);
    }

private:
    void choices(const std::vector<std::string>& codes) const
    {
        beginResult(line, detail, detail.rating.criterionCode, "choices");
        line.list("choices", codes);
        endResult(line);
    }
};

void fillData(
    JsonLine& line, const RatedPrompt& prompt, const RatedAnswer& answer, const RowNames& names, int panel)
{
    line.key("data");
    line.beginObject();
    line.pair("prompt", prompt.text);
    if (panel == 0)
        line.pair(kTextName, answer.text);
    for (int i = 0; i < panel; ++i) {
        const auto place = static_cast<std::size_t>(i);
        line.pair(candidateField(place),
            place < answer.candidates.size() ? answer.candidates[place].text : std::string());
    }
    line.pair("response_id", answer.response.str());
    line.pair("prompt_id", prompt.prompt.str());
    line.pair("source_id", names.sourceId.value_or(std::string()));
    line.pair("model", names.model);
    line.key("sample");
    line.integer(answer.sample);
    line.pair("domain", prompt.domain);
    line.pair("scenario", prompt.scenario);
    line.key("level");
    line.integer(prompt.level);
    line.endObject();
}

/// Ratings of one item: [begin, end).
void fillAnnotation(JsonLine& line, const ExportJob& job, const Scheme& scheme, const RatedAnswer& answer,
    std::size_t begin, std::size_t end)
{
    const RatingDetail& first = answer.ratings[begin];
    line.beginObject();
    line.key("result");
    line.beginList();
    for (std::size_t i = begin; i < end; ++i) {
        const RatingDetail& detail = answer.ratings[i];
        const ResultOf result {line, detail, answer, scheme};
        if (detail.rating.declined && !std::holds_alternative<TextAnswer>(detail.rating.value))
            result(TextAnswer {});
        else
            std::visit(result, detail.rating.value);
    }
    line.endList();
    line.key("lead_time");
    line.real(first.activeSeconds);
    line.key("was_cancelled");
    line.boolean(false);
    line.pair("annotator", job.names.person(first.annotator));
    line.pair("round", first.round);
    line.pair("item", first.item.str());
    line.pair("repeat_of", first.repeatOf.str());
    line.endObject();
}

class TaskWriter {
public:
    TaskWriter(ExportJob& job, OutputFile& file, const Scheme& scheme)
        : m_job(job)
        , m_file(file)
        , m_scheme(scheme)
        , m_panel(scheme.unit == ItemUnit::Prompt ? scheme.candidates : 0)
    {
    }

    Result<void> write()
    {
        Result<void> outcome;
        m_file.write("[\n");
        const auto visited = m_job.source.forEachPrompt([&](const RatedPrompt& prompt) {
            for (const RatedAnswer& answer : prompt.answers) {
                if (outcome = task(prompt, answer); !outcome)
                    return false;
                if (!m_job.step(m_job.about.items))
                    return false;
            }
            return m_file.good();
        });
        m_file.write(m_file.rows() > 0 ? "\n]\n" : "]\n");
        if (!outcome)
            return outcome;
        if (const auto finished = m_job.finish(); !finished)
            return finished;
        return visited ? m_file.status() : visited;
    }

private:
    Result<void> task(const RatedPrompt& prompt, const RatedAnswer& answer)
    {
        const auto names = rowNames(m_job, answer.model, answer.sourceId);
        if (!names)
            return tl::unexpected<Error>(names.error());
        m_line.beginObject();
        fillData(m_line, prompt, answer, *names, m_panel);
        m_line.key("annotations");
        m_line.beginList();
        for (std::size_t begin = 0; begin < answer.ratings.size();) {
            std::size_t end = begin;
            while (end < answer.ratings.size() && answer.ratings[end].item == answer.ratings[begin].item)
                ++end;
            fillAnnotation(m_line, m_job, m_scheme, answer, begin, end);
            begin = end;
        }
        m_line.endList();
        m_line.endObject();
        std::string_view made = m_line.take();
        made.remove_suffix(1);
        if (m_file.rows() > 0)
            m_file.write(",\n");
        m_file.write(made);
        m_file.countRow();
        return {};
    }

    ExportJob& m_job;
    OutputFile& m_file;
    const Scheme& m_scheme;
    int m_panel; ///< answers side by side; 0 = one response
    JsonLine m_line = {};
};

}

Result<void> writeLabelStudio(ExportJob& job, const ExportFormat& format)
{
    const auto scheme = job.source.scheme();
    if (!scheme)
        return tl::unexpected<Error>(scheme.error());
    const auto tasks = job.files.add(std::string(format.fileName), job.choices.sha256());
    if (!tasks)
        return tl::unexpected<Error>(tasks.error());
    if (const auto written = TaskWriter(job, **tasks, *scheme).write(); !written)
        return written;
    const auto config = job.files.add("label-studio.xml", job.choices.sha256());
    if (!config)
        return tl::unexpected<Error>(config.error());
    (*config)->write(labelConfig(*scheme, job.choices.language));
    return (*config)->status();
}

}
