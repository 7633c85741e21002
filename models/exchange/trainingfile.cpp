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
};

Result<Split> addSplit(ExportJob& job, std::string_view fileName, const std::string& mark)
{
    const std::string stem(fileName.substr(0, fileName.size() - kEnding.size()));
    const auto data = job.files.add(stem + mark + std::string(kEnding), job.choices.sha256());
    if (!data)
        return tl::unexpected<Error>(data.error());
    const auto trace = job.files.add(stem + mark + ".trace" + std::string(kEnding), job.choices.sha256());
    if (!trace)
        return tl::unexpected<Error>(trace.error());
    return Split {*data, *trace};
}

class TrainingWriter {
public:
    TrainingWriter(
        ExportJob& job, const ExportFormat& format, const TrainingShape& shape, const Scheme& scheme)
        : m_job(job)
        , m_format(format)
        , m_shape(shape)
        , m_roles(scheme)
        , m_limits {job.choices.hi.value_or(format.defaults.hi), job.choices.lo.value_or(format.defaults.lo),
              job.choices.gap.value_or(format.defaults.gap), job.choices.minRaters}
        , m_share(job.choices.testShare.value_or(format.defaults.testShare))
        , m_split(m_share, job.choices.seed)
    {
    }

    Result<void> write()
    {
        m_total = m_job.about.items * (m_share > 0 ? 2 : 1);
        if (m_share > 0) {
            if (const auto drawn = draw(); !drawn)
                return drawn;
        }
        auto train = addSplit(m_job, m_format.fileName, {});
        if (!train)
            return tl::unexpected<Error>(train.error());
        m_train = *train;
        if (m_share > 0) {
            auto test = addSplit(m_job, m_format.fileName, ".test");
            if (!test)
                return tl::unexpected<Error>(test.error());
            m_test = *test;
        }
        return visit([this](const RatedPrompt& prompt, const TrainingRows& rows) { add(prompt, rows); });
    }

private:
    Result<void> draw()
    {
        const auto visited = visit([this](const RatedPrompt& prompt, const TrainingRows& rows) {
            if (!rows.rows.empty())
                m_split.add(prompt.text);
        });
        m_split.draw();
        return visited;
    }

    template <class Take> Result<void> visit(Take take)
    {
        Result<void> outcome;
        const auto visited = m_job.source.forEachPrompt([&](const RatedPrompt& prompt) {
            TrainingRows rows = judge(prompt, m_roles, m_limits);
            m_shape.pick(rows, m_limits);
            take(prompt, rows);
            bool goOn = m_named.has_value();
            for (std::size_t i = 0; i < prompt.answers.size(); ++i)
                goOn = m_job.step(m_total) && goOn;
            return goOn && (m_train.data == nullptr || (m_train.data->good() && m_train.trace->good()));
        });
        if (!m_named)
            return m_named;
        if (const auto finished = m_job.finish(); !finished)
            return finished;
        if (!visited || m_train.data == nullptr)
            return visited;
        const auto status = m_train.data->status();
        return status ? m_train.trace->status() : status;
    }

    void add(const RatedPrompt& prompt, const TrainingRows& rows)
    {
        for (const auto& [reason, count] : rows.leftOut)
            m_job.leftOut[reason] += count;
        if (rows.rows.empty())
            return;
        const Split& to = m_share > 0 && m_split.isTest(prompt.text) ? m_test : m_train;
        for (const TrainingRow& row : rows.rows) {
            m_line.beginObject();
            m_shape.fill(m_line, prompt, row, m_roles.range());
            m_line.endObject();
            to.data->write(m_line.take());
            to.data->countRow();
            trace(*to.trace, to.data->rows(), prompt, row);
            to.trace->countRow();
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

    void trace(OutputFile& file, std::int64_t number, const RatedPrompt& prompt, const TrainingRow& row)
    {
        std::vector<const JudgedAnswer*> answers {row.first};
        if (row.second != nullptr)
            answers.push_back(row.second);
        std::vector<std::string> responses;
        std::vector<std::string> models;
        std::vector<std::string> raters;
        for (const JudgedAnswer* one : answers) {
            responses.push_back(one->answer->response.str());
            models.push_back(modelOf(*one));
            for (const Judgement& judgement : one->raters)
                raters.push_back(m_job.names.person(judgement.rater));
        }
        std::sort(raters.begin(), raters.end());
        raters.erase(std::unique(raters.begin(), raters.end()), raters.end());
        m_line.beginObject();
        m_line.key("row");
        m_line.integer(number);
        m_line.pair("prompt_id", prompt.prompt.str());
        m_line.list("response_ids", responses);
        m_line.list("models", models);
        m_line.list("raters", raters);
        m_line.pair("rule", m_shape.rule(m_limits));
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
        m_named = tl::unexpected<Error>(name.error());
        return {};
    }

    ExportJob& m_job;
    const ExportFormat& m_format;
    const TrainingShape& m_shape;
    TrainingRoles m_roles;
    TrainingLimits m_limits;
    double m_share;
    PromptSplit m_split;
    std::int64_t m_total = 0;
    Split m_train = {};
    Split m_test = {};
    Result<void> m_named = {}; ///< the first failure to name a model
    JsonLine m_line = {};
};

}

Result<void> writeTraining(ExportJob& job, const ExportFormat& format, const TrainingShape& shape)
{
    const auto scheme = job.source.scheme();
    if (!scheme)
        return tl::unexpected<Error>(scheme.error());
    return TrainingWriter(job, format, shape, *scheme).write();
}

}
