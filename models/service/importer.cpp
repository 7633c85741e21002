#include "service/importer.h"
#include "crypto/hash.h"
#include "jobs/boundedqueue.h"
#include "service/mcimport.h"
#include "service/multichoice.h"
#include "service/projectsession.h"
#include "service/ratingimport.h"
#include "storage/corpus.h"
#include "storage/database.h"
#include <algorithm>
#include <atomic>
#include <mutex>
#include <span>
#include <thread>
#include <utility>

namespace touchstone::service {

namespace {

/// A record on its way from the reading to the writing thread.
struct Parcel {
    std::int64_t line = 0;
    storage::NewPrompt prompt = {};
    std::vector<storage::NewResponse> responses = {};
    /// A row of a multi-choice file; its question is in `question`, the rest is empty.
    std::optional<exchange::McRecord> choice = {};
    exchange::PromptRecord question = {};
    /// Ratings and what they are about; the rest is empty.
    std::optional<exchange::RatingTarget> rated = {};
    std::vector<exchange::RatingRecord> ratings = {};
};

/// Parcels with the memory of those that lay there before: `used` of them count.
struct Batch {
    std::vector<Parcel> parcels = {};
    std::size_t used = 0;
    std::size_t bytes = 0;
};

constexpr std::size_t kBatch = 256;
constexpr std::size_t kBatchesInFlight = 8;
constexpr std::size_t kBatchBytes = std::size_t {4} << 20;
constexpr std::size_t kKeptText = std::size_t {8} << 10; ///< memory of longer texts is given back

/// Written batches on their way back: freeing on one thread what another allocated is slow.
class Spares {
public:
    void put(Batch batch)
    {
        const std::scoped_lock lock(m_mutex);
        m_batches.push_back(std::move(batch));
    }

    Batch take()
    {
        const std::scoped_lock lock(m_mutex);
        if (m_batches.empty())
            return {};
        Batch batch = std::move(m_batches.back());
        m_batches.pop_back();
        return batch;
    }

private:
    std::mutex m_mutex = {};
    std::vector<Batch> m_batches = {};
};

/// `to` takes the text, `from` what memory `to` had.
void exchangeText(std::string& to, std::string& from)
{
    if (to.capacity() > kKeptText)
        to = {};
    to.clear();
    to.swap(from);
}

void fill(storage::NewPrompt& prompt, exchange::PromptRecord& record)
{
    prompt.sourceId.swap(record.sourceId);
    exchangeText(prompt.text, record.text);
    prompt.textHash = crypto::blake2bShort(prompt.text);
    exchangeText(prompt.domain, record.domain);
    exchangeText(prompt.scenario, record.scenario);
    prompt.level = record.level;
    exchangeText(prompt.expected, record.expected);
    prompt.sensitive = record.sensitive;
    prompt.heldOut = record.heldOut;
    exchangeText(prompt.source, record.source);
    exchangeText(prompt.author, record.author);
    exchangeText(prompt.metadata, record.metadata);
    prompt.byId = record.byId;
}

void fill(storage::NewResponse& response, exchange::ResponseRecord& record)
{
    response.sourceId.swap(record.sourceId);
    exchangeText(response.model, record.model);
    exchangeText(response.text, record.text);
    response.textHash = crypto::blake2bShort(response.text);
    response.sample = record.sample;
    response.onePerText = record.onePerText;
    exchangeText(response.metadata, record.metadata);
}

/// Runs on the reading thread: hashes texts there and hands batches over.
class QueueSink : public exchange::RecordSink {
public:
    QueueSink(jobs::BoundedQueue<Batch>& queue, Spares& spares)
        : m_queue(queue)
        , m_spares(spares)
    {
    }

    Result<void> take(exchange::ImportRecord&& record) override
    {
        if (m_batch.used == m_batch.parcels.size())
            m_batch.parcels.emplace_back();
        Parcel& parcel = m_batch.parcels[m_batch.used++];
        parcel.line = record.line;
        parcel.choice = std::move(record.choice);
        parcel.rated = std::move(record.rated);
        if (parcel.rated) {
            parcel.ratings = std::move(record.ratings);
            for (const exchange::RatingRecord& rating : parcel.ratings)
                m_batch.bytes += rating.value.size();
            return m_batch.used >= kBatch || m_batch.bytes >= kBatchBytes ? flush() : Result<void>();
        }
        if (parcel.choice) {
            parcel.question = std::move(record.prompt);
            m_batch.bytes += 3 * parcel.choice->itemText.size();
            return m_batch.used >= kBatch || m_batch.bytes >= kBatchBytes ? flush() : Result<void>();
        }
        fill(parcel.prompt, record.prompt);
        m_batch.bytes += parcel.prompt.text.size();
        parcel.responses.resize(record.responses.size());
        for (std::size_t i = 0; i < record.responses.size(); ++i) {
            fill(parcel.responses[i], record.responses[i]);
            m_batch.bytes += parcel.responses[i].text.size();
        }
        if (m_batch.used >= kBatch || m_batch.bytes >= kBatchBytes)
            return flush();
        return {};
    }

    Result<void> flush()
    {
        Batch full = std::exchange(m_batch, m_spares.take());
        m_batch.used = m_batch.bytes = 0;
        if (full.used > 0 && !m_queue.push(std::move(full)))
            return fail(ErrorCode::Cancelled);
        return {};
    }

private:
    jobs::BoundedQueue<Batch>& m_queue;
    Spares& m_spares;
    Batch m_batch = {};
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

bool isAboutRecord(ErrorCode code)
{
    return code == ErrorCode::Conflict || code == ErrorCode::Missing || code == ErrorCode::DuplicateId
        || code == ErrorCode::UnknownResponse || code == ErrorCode::UnknownCriterion
        || code == ErrorCode::Answer;
}

class FileImport {
public:
    FileImport(
        storage::Database& database, const std::filesystem::path& file, const exchange::ReadOptions& options)
        : m_options(options)
        , m_file(file)
        , m_choices(database, file.filename().string(), std::string(exchange::shapeName(options.shape)),
              options.profile)
        , m_ratings(database, file.filename().string())
        , m_writer(database, file.filename().string(), std::string(exchange::shapeName(options.shape)))
    {
    }

    /// Reads on a second thread and writes on this one.
    Result<exchange::ReadReport> run(jobs::Control& control)
    {
        jobs::BoundedQueue<Batch> queue(kBatchesInFlight);
        Spares spares;
        exchange::ReadReport read;
        std::atomic<std::uint64_t> bytesDone = 0;
        std::atomic<std::uint64_t> bytesTotal = 0;
        std::jthread reader([&](const std::stop_token& stop) {
            QueueSink sink(queue, spares);
            read = exchange::readFile(
                m_file, m_options, sink, stop, [&](std::uint64_t done, std::uint64_t total) {
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
            spares.put(std::move(*batch));
        }
        reader.join();
        if (!written)
            return tl::unexpected(written.error());
        if (control.cancelled())
            return fail(ErrorCode::Cancelled);
        // Answers by order that do not come out even may all be about other items than they seem.
        const bool clean = m_errors.empty() && read.errorCount == 0;
        const auto even = clean || m_options.skipBad ? m_choices.finish() : Result<void>();
        if (!even && even.error().code != ErrorCode::Conflict)
            return tl::unexpected(even.error());
        if (clean || m_options.skipBad) {
            auto refused = m_ratings.finish();
            if (!refused)
                return tl::unexpected(refused.error());
            m_errors.insert(m_errors.end(), refused->begin(), refused->end());
        }
        addStoreErrors(read, std::move(m_errors));
        if (!even) {
            ++read.errorCount;
            read.errors.push_back(even.error());
            read.accepted = false;
        }
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
    const McImport& choices() const { return m_choices; }
    const RatingImport& ratings() const { return m_ratings; }

private:
    Result<void> write(const Batch& batch)
    {
        for (const Parcel& parcel : std::span(batch.parcels).first(batch.used)) {
            // Of multi-choice rows and ratings every mismatch is named.
            if (!m_errors.empty() && !m_options.skipBad
                && ((!parcel.choice && !parcel.rated) || m_errors.size() >= exchange::kMaxErrors))
                return {};
            auto added = parcel.rated
                ? m_ratings.take(parcel.line, *parcel.rated, parcel.ratings).map([] { return true; })
                : parcel.choice ? m_choices.take(parcel.question, *parcel.choice).map([] { return true; })
                                : m_writer.add(parcel.prompt, parcel.responses);
            if (added && !*added)
                warnOtherText(parcel);
            if (added)
                continue;
            if (!isAboutRecord(added.error().code))
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
            m_warnings.push_back(
                {ErrorCode::WarnPromptText, parcel.prompt.sourceId.value_or(""), {}, parcel.line});
    }

    exchange::ReadOptions m_options;
    std::filesystem::path m_file;
    McImport m_choices;
    RatingImport m_ratings;
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
    const exchange::ReadOptions& options, jobs::Control& control, bool trial)
{
    ImportReport report;
    report.trial = trial;
    for (const std::filesystem::path& file : files) {
        // Reading the project itself as a plain file would drop the locks that this process has on it.
        std::error_code error;
        if (std::filesystem::equivalent(file, session.path(), error)) {
            report.errorCount = 1;
            report.errors.push_back({ErrorCode::Format, {}, file.string(), 0, 0, "the project itself"});
            return report;
        }
    }
    const auto totals = session.totals();
    if (!totals)
        return tl::unexpected(totals.error());
    const auto items = mcItemCount(session);
    if (!items)
        return tl::unexpected(items.error());
    if (!trial && (totals->prompts > 0 || *items > 0)) {
        auto point = session.makeRestorePoint();
        if (!point)
            return tl::unexpected(point.error());
        report.restorePoint = std::move(*point);
    }
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
            report.known += work.counts().known + work.choices().known() + work.ratings().known();
            report.added.ratings += work.ratings().added();
            report.added.mcItems += work.choices().counts().items;
            report.added.models += work.choices().counts().models;
            report.added.predictions += work.choices().counts().predictions;
        }
        report.accepted = accepted;
        return accepted && !trial ? Result<void>() : tl::unexpected(refused);
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
