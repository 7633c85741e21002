#include "service/importer.h"
#include "crypto/hash.h"
#include "jobs/boundedqueue.h"
#include "service/projectsession.h"
#include "storage/corpus.h"
#include "storage/database.h"
#include <algorithm>
#include <atomic>
#include <thread>

namespace touchstone::service {

namespace {

/// A record on its way from the reading to the writing thread.
struct Parcel {
    std::int64_t line = 0;
    storage::NewPrompt prompt = {};
    std::vector<storage::NewResponse> responses = {};
};
using Batch = std::vector<Parcel>;

constexpr std::size_t kBatch = 256;
constexpr std::size_t kBatchesInFlight = 8;
constexpr std::size_t kBatchBytes = std::size_t {4} << 20;

storage::NewPrompt newPrompt(exchange::PromptRecord&& record)
{
    storage::NewPrompt prompt;
    prompt.sourceId = std::move(record.sourceId);
    prompt.text = std::move(record.text);
    prompt.textHash = crypto::blake2bShort(prompt.text);
    prompt.domain = std::move(record.domain);
    prompt.scenario = std::move(record.scenario);
    prompt.level = record.level;
    prompt.expected = std::move(record.expected);
    prompt.sensitive = record.sensitive;
    prompt.heldOut = record.heldOut;
    prompt.source = std::move(record.source);
    prompt.author = std::move(record.author);
    prompt.metadata = std::move(record.metadata);
    prompt.byId = record.byId;
    return prompt;
}

storage::NewResponse newResponse(exchange::ResponseRecord&& record)
{
    storage::NewResponse response;
    response.sourceId = std::move(record.sourceId);
    response.model = std::move(record.model);
    response.text = std::move(record.text);
    response.textHash = crypto::blake2bShort(response.text);
    response.sample = record.sample;
    response.onePerText = record.onePerText;
    response.metadata = std::move(record.metadata);
    return response;
}

/// Runs on the reading thread: hashes texts there and hands batches over.
class QueueSink : public exchange::RecordSink {
public:
    explicit QueueSink(jobs::BoundedQueue<Batch>& queue)
        : m_queue(queue)
    {
    }

    Result<void> take(exchange::ImportRecord&& record) override
    {
        if (record.choice || !record.ratings.empty())
            return tl::unexpected(Error {ErrorCode::Shape, {}, {}, record.line, 0,
                "ratings and multi-choice items cannot be imported by this version"});
        Parcel parcel {record.line, newPrompt(std::move(record.prompt)), {}};
        m_bytes += parcel.prompt.text.size();
        for (exchange::ResponseRecord& response : record.responses) {
            m_bytes += response.text.size();
            parcel.responses.push_back(newResponse(std::move(response)));
        }
        m_batch.push_back(std::move(parcel));
        if (m_batch.size() >= kBatch || m_bytes >= kBatchBytes)
            return flush();
        return {};
    }

    Result<void> flush()
    {
        m_bytes = 0;
        Batch full;
        full.reserve(kBatch);
        full.swap(m_batch);
        if (!full.empty() && !m_queue.push(std::move(full)))
            return fail(ErrorCode::Cancelled);
        return {};
    }

private:
    jobs::BoundedQueue<Batch>& m_queue;
    Batch m_batch = {};
    std::size_t m_bytes = 0;
};

/// Adds what the store said of records to what the reader said.
void addStoreErrors(exchange::ReadReport& read, std::vector<Error> errors)
{
    const auto count = static_cast<std::int64_t>(errors.size());
    read.rows -= count;
    read.skipped += count;
    read.errorCount += count;
    read.errors.insert(read.errors.end(), errors.begin(), errors.end());
    std::stable_sort(read.errors.begin(), read.errors.end(),
        [](const Error& a, const Error& b) { return a.line < b.line; });
}

class FileImport {
public:
    FileImport(storage::Database& database, const std::filesystem::path& file, const exchange::ReadOptions& options)
        : m_options(options)
        , m_file(file)
        , m_writer(database, file.filename().string(), std::string(exchange::shapeName(options.shape)))
    {
    }

    /// Reads on a second thread and writes on this one.
    Result<exchange::ReadReport> run(jobs::Control& control)
    {
        jobs::BoundedQueue<Batch> queue(kBatchesInFlight);
        exchange::ReadReport read;
        std::atomic<std::uint64_t> bytesDone = 0;
        std::atomic<std::uint64_t> bytesTotal = 0;
        std::jthread reader([&](const std::stop_token& stop) {
            QueueSink sink(queue);
            read = exchange::readFile(m_file, m_options, sink, stop, [&](std::uint64_t done, std::uint64_t total) {
                bytesDone = done;
                bytesTotal = total;
            });
            // Without a reader at the other end the rest is not wanted: the report says why already.
            static_cast<void>(sink.flush());
            queue.close();
        });
        const std::stop_callback onCancel(control.stopToken(), [&reader] { reader.request_stop(); });
        Result<void> written;
        while (auto batch = queue.pop()) {
            if (!control.report(static_cast<std::int64_t>(bytesDone), static_cast<std::int64_t>(bytesTotal)))
                written = fail(ErrorCode::Cancelled);
            if (written)
                written = write(*batch);
            if (!written) {
                reader.request_stop();
                queue.close();
            }
        }
        reader.join();
        if (!written)
            return tl::unexpected(written.error());
        if (control.cancelled())
            return fail(ErrorCode::Cancelled);
        addStoreErrors(read, std::move(m_errors));
        read.warnings.insert(read.warnings.end(), m_warnings.begin(), m_warnings.end());
        if (m_otherTexts > 0)
            read.warningCounts[ErrorCode::WarnPromptText] = m_otherTexts;
        if (!m_options.skipBad && read.errorCount > 0)
            read.accepted = false;
        if (read.accepted) {
            if (auto finished = m_writer.finish(); !finished)
                return tl::unexpected(finished.error());
        }
        return read;
    }

    const storage::CorpusCounts& counts() const { return m_writer.counts(); }

private:
    Result<void> write(const Batch& batch)
    {
        for (const Parcel& parcel : batch) {
            if (!m_errors.empty() && !m_options.skipBad)
                return {};
            auto added = m_writer.add(parcel.prompt, parcel.responses);
            if (added && !*added)
                warnOtherText(parcel);
            if (added)
                continue;
            if (added.error().code != ErrorCode::Conflict && added.error().code != ErrorCode::Missing)
                return tl::unexpected(added.error());
            Error error = added.error();
            error.line = parcel.line;
            m_errors.push_back(std::move(error));
        }
        return {};
    }

    void warnOtherText(const Parcel& parcel)
    {
        if (++m_otherTexts <= static_cast<std::int64_t>(exchange::kMaxWarningsPerCode))
            m_warnings.push_back({ErrorCode::WarnPromptText, parcel.prompt.sourceId.value_or(""), {}, parcel.line});
    }

    exchange::ReadOptions m_options;
    std::filesystem::path m_file;
    storage::CorpusWriter m_writer;
    std::vector<Error> m_errors = {};
    std::vector<Error> m_warnings = {};
    std::int64_t m_otherTexts = 0;
};

void append(ImportReport& report, exchange::ReadReport&& read, const std::string& file)
{
    const auto named = [&file](std::vector<Error>& from, std::vector<Error>& to) {
        for (Error& error : from) {
            error.file = file;
            to.push_back(std::move(error));
        }
    };
    named(read.errors, report.errors);
    named(read.warnings, report.warnings);
    report.errorCount += read.errorCount;
    for (const auto& [code, count] : read.warningCounts)
        report.warningCounts[code] += count;
    report.rows += read.rows;
    report.skipped += read.skipped;
}

}

Result<ImportReport> importFiles(ProjectSession& session, const std::vector<std::filesystem::path>& files,
    const exchange::ReadOptions& options, jobs::Control& control)
{
    const auto totals = session.totals();
    if (!totals)
        return tl::unexpected(totals.error());
    if (totals->prompts > 0) {
        if (auto point = session.makeRestorePoint(); !point)
            return tl::unexpected(point.error());
    }
    ImportReport report;
    const Error refused {ErrorCode::Cancelled, "refused"};
    auto done = session.database().write([&]() -> Result<void> {
        bool accepted = true;
        for (const std::filesystem::path& file : files) {
            FileImport work(session.database(), file, options);
            auto read = work.run(control);
            if (!read)
                return tl::unexpected(read.error());
            accepted = accepted && read->accepted;
            append(report, std::move(*read), file.string());
            report.added.prompts += work.counts().prompts;
            report.added.models += work.counts().models;
            report.added.responses += work.counts().responses;
            report.known += work.counts().known;
        }
        report.accepted = accepted;
        return accepted ? Result<void>() : tl::unexpected(refused);
    });
    if (!done && !(done.error() == refused))
        return tl::unexpected(done.error());
    if (!report.accepted) {
        report.rows = 0;
        report.added = {};
        report.known = 0;
    }
    return report;
}

}
