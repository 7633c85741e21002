#include "exchange/trainingfile.h"

#include "exchange/promptsplit.h"
#include "exchange/writertext.h"
#include <algorithm>

namespace touchstone::exchange {

namespace {

constexpr std::string_view kEnding = ".jsonl";

/// A file of rows with its side file.
struct Split {
    OutputFile* data = nullptr;
    OutputFile* trace = nullptr;

    bool good() const { return data == nullptr || (data->good() && trace->good()); }
    Result<void> status() const
    {
        if (data == nullptr)
            return {};
        const auto first = data->status();
        return first ? trace->status() : first;
    }
};

class TrainingWriter {
public:
    TrainingWriter(ExportJob& job, double share, std::vector<TrainingTask>& tasks, const RowSeen& seen,
        const Scheme& scheme)
        : m_job(job)
        , m_tasks(tasks)
        , m_seen(seen)
        , m_roles(scheme)
        , m_share(share)
        , m_split(m_share, job.choices.seed)
        , m_files(tasks.size())
    {
    }

    Result<void> write()
    {
        const auto held = m_job.source.forEachHeldOut([this](const std::string& text) { m_held.add(text); });
        if (!held)
            return held;
        m_total = m_job.about.items * (m_share > 0 ? 2 : 1);
        if (m_share > 0) {
            if (const auto drawn = draw(); !drawn)
                return drawn;
        }
        for (std::size_t i = 0; i < m_tasks.size(); ++i) {
            if (m_tasks[i].onlyWithRows)
                continue;
            m_outcome = open(m_files[i].train, m_tasks[i].train);
            if (m_outcome && m_share > 0)
                m_outcome = open(m_files[i].test, m_tasks[i].test);
            if (!m_outcome)
                return m_outcome;
        }
        return visit([this](std::size_t task, const RatedPrompt& prompt, const TrainingRows& rows) {
            add(task, prompt, rows);
        });
    }

private:
    struct TaskFiles {
        Split train = {};
        Split test = {};
    };

    Result<void> open(Split& split, const std::string& name)
    {
        const auto data = m_job.files.add(name + std::string(kEnding), m_job.choices.sha256());
        if (!data)
            return tl::unexpected<Error>(data.error());
        const auto trace = m_job.files.add(name + ".trace" + std::string(kEnding), m_job.choices.sha256());
        if (!trace)
            return tl::unexpected<Error>(trace.error());
        split = {*data, *trace};
        return {};
    }

    Result<void> draw()
    {
        const auto visited = visit([this](std::size_t, const RatedPrompt& prompt, const TrainingRows& rows) {
            // Once, however many shapes have rows of it.
            if (!rows.rows.empty() && m_drawn != m_visited) {
                m_split.add(prompt.text);
                m_drawn = m_visited;
            }
        });
        m_split.draw();
        return visited;
    }

    bool isGood() const
    {
        return std::all_of(m_files.begin(), m_files.end(),
            [](const TaskFiles& files) { return files.train.good() && files.test.good(); });
    }

    template <class Take> Result<void> visit(Take take)
    {
        const auto visited = m_job.source.forEachPrompt([&](const RatedPrompt& prompt) {
            ++m_visited;
            const bool nearlyHeld = !prompt.heldOut && m_held.contains(prompt.text);
            for (std::size_t i = 0; i < m_tasks.size() && m_outcome; ++i) {
                take(i, prompt, nearlyHeld ? withheld(prompt) : rowsOf(prompt, m_tasks[i]));
            }
            bool goOn = m_outcome.has_value();
            for (std::size_t i = 0; i < prompt.answers.size(); ++i)
                goOn = m_job.step(m_total) && goOn;
            return goOn && isGood();
        });
        if (!m_outcome)
            return m_outcome;
        if (const auto finished = m_job.finish(); !finished)
            return finished;
        if (!visited)
            return visited;
        for (const TaskFiles& files : m_files) {
            for (const Split* split : {&files.train, &files.test}) {
                if (const auto status = split->status(); !status)
                    return status;
            }
        }
        return {};
    }

    TrainingRows rowsOf(const RatedPrompt& prompt, const TrainingTask& task) const
    {
        TrainingRows rows = judge(prompt, m_roles, task.limits);
        task.shape->pick(rows, task.limits);
        return rows;
    }

    /// Who trains on a prompt in other spelling trains on the held-out one.
    static TrainingRows withheld(const RatedPrompt& prompt)
    {
        TrainingRows rows;
        rows.leftOut["nearly equal to a held-out prompt"] = static_cast<std::int64_t>(prompt.answers.size());
        return rows;
    }

    void add(std::size_t index, const RatedPrompt& prompt, const TrainingRows& rows)
    {
        TrainingTask& task = m_tasks[index];
        for (const auto& [reason, count] : rows.leftOut)
            m_job.leftOut[task.reasons + reason] += count;
        if (rows.rows.empty())
            return;
        const bool test = m_share > 0 && m_split.isTest(prompt.text);
        Split& to = test ? m_files[index].test : m_files[index].train;
        if (to.data == nullptr) {
            m_outcome = open(to, test ? task.test : task.train);
            if (!m_outcome)
                return;
        }
        m_job.markPrompt(prompt.prompt);
        for (const TrainingRow& row : rows.rows) {
            m_line.beginObject();
            task.shape->fill(m_line, prompt, row, m_roles.range());
            m_line.endObject();
            to.data->write(m_line.take());
            to.data->countRow();
            trace(*to.trace, to.data->rows(), task, prompt, row);
            to.trace->countRow();
            ++(test ? task.testRows : task.trainRows);
            if (m_seen)
                m_seen(prompt, row);
        }
    }

    void value(
        std::string_view response, std::string_view rater, std::string_view criterion, std::string_view value)
    {
        m_line.beginObject();
        m_line.pair("response_id", response);
        if (!rater.empty())
            m_line.pair("rater", rater);
        m_line.pair("criterion", criterion);
        m_line.pair("value", value);
        m_line.endObject();
    }

    void labels(const JudgedAnswer& judged)
    {
        const std::string& response = judged.answer->response.str();
        if (!judged.safety.empty())
            value(response, {}, m_roles.safety->id, judged.safety);
        if (judged.points)
            value(response, {}, m_roles.points->id, numberText(*judged.points));
        if (!judged.type.empty())
            value(response, {}, m_roles.type->id, judged.type);
    }

    void judgements(const JudgedAnswer& judged)
    {
        const std::string& response = judged.answer->response.str();
        for (const Judgement& one : judged.raters) {
            const std::string& rater = m_job.names.person(one.rater);
            if (!one.safety.empty())
                value(response, rater, m_roles.safety->id, one.safety);
            if (one.points)
                value(response, rater, m_roles.points->id, numberText(*one.points));
            if (!one.type.empty())
                value(response, rater, m_roles.type->id, one.type);
        }
    }

    void trace(OutputFile& file, std::int64_t number, const TrainingTask& task, const RatedPrompt& prompt,
        const TrainingRow& row)
    {
        std::vector<const JudgedAnswer*> answers {row.first};
        if (row.second != nullptr)
            answers.push_back(row.second);
        std::vector<std::string> responses;
        std::vector<std::string> models;
        std::vector<std::string> raters;
        for (const JudgedAnswer* one : answers) {
            responses.push_back(one->own != nullptr ? std::string() : one->answer->response.str());
            models.push_back(one->own != nullptr ? std::string() : modelOf(*one));
            if (one->own != nullptr)
                raters.push_back(m_job.names.person(one->own->rater));
            for (const Judgement& judgement : one->raters)
                raters.push_back(m_job.names.person(judgement.rater));
        }
        std::sort(raters.begin(), raters.end());
        raters.erase(std::unique(raters.begin(), raters.end()), raters.end());
        const OwnAnswer* own = row.first->own;
        m_line.beginObject();
        m_line.key("row");
        m_line.integer(number);
        m_line.pair("prompt_id", prompt.prompt.str());
        m_line.list("response_ids", responses);
        m_line.list("models", models);
        m_line.list("raters", raters);
        m_line.pair("own_answer", own != nullptr ? own->event.str() : std::string());
        m_line.pair("rule",
            own != nullptr ? std::string("own answer accepted by the lead") : task.shape->rule(task.limits));
        m_line.key("gap");
        m_line.real(row.gap);
        m_line.key("labels");
        m_line.beginList();
        for (const JudgedAnswer* one : answers)
            labels(*one);
        m_line.endList();
        m_line.key("values");
        m_line.beginList();
        for (const JudgedAnswer* one : answers)
            judgements(*one);
        m_line.endList();
        m_line.endObject();
        file.write(m_line.take());
    }

    std::string modelOf(const JudgedAnswer& judged)
    {
        auto name = m_job.names.model(judged.answer->model);
        if (name)
            return std::move(*name);
        m_outcome = tl::unexpected<Error>(name.error());
        return {};
    }

    ExportJob& m_job;
    std::vector<TrainingTask>& m_tasks;
    const RowSeen& m_seen;
    TrainingRoles m_roles;
    double m_share;
    PromptSplit m_split;
    PromptSet m_held = {};
    std::int64_t m_visited = 0; ///< prompts so far
    std::int64_t m_drawn = 0; ///< the last of them that is in the draw
    std::int64_t m_total = 0;
    std::vector<TaskFiles> m_files;
    Result<void> m_outcome = {}; ///< the first failure to open a file or to name a model
    JsonLine m_line = {};
};

}

TrainingLimits limitsOf(const ExportFormat& format, const ExportChoices& choices)
{
    return {choices.hi.value_or(format.defaults.hi), choices.lo.value_or(format.defaults.lo),
        choices.gap.value_or(format.defaults.gap),
        choices.minRatersStated ? choices.minRaters : format.defaults.minRaters};
}

double testShareOf(const ExportFormat& format, const ExportChoices& choices)
{
    return choices.testShare.value_or(format.defaults.testShare);
}

Result<void> writeTasks(
    ExportJob& job, double testShare, std::vector<TrainingTask>& tasks, const RowSeen& seen)
{
    const auto scheme = job.source.scheme();
    if (!scheme)
        return tl::unexpected<Error>(scheme.error());
    return TrainingWriter(job, testShare, tasks, seen, *scheme).write();
}

}
