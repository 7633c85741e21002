#include "service/handoff.h"
#include "service/projectsession.h"
#include "service/returnintake.h"
#include "storage/activity.h"
#include "storage/corpus.h"
#include "storage/database.h"
#include "storage/files.h"
#include "storage/maintenance.h"
#include "storage/packagestore.h"
#include "storage/setup.h"
#include "storage/workfile.h"
#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace touchstone::service {

namespace {

/// Files that are read at the same time.
constexpr std::size_t kMostThreads = 4;
/// Files that may be in memory before it is their turn to be taken in.
constexpr std::size_t kReadAhead = 2;

/// Reads files on other threads while what was read before is taken in.
class Reading {
public:
    Reading(const ReturnIntake& intake, const std::vector<std::filesystem::path>& files)
        : m_intake(intake)
        , m_files(files)
        , m_read(files.size())
        , m_done(files.size(), 0)
    {
        const std::size_t threads = std::min<std::size_t>(
            {files.size(), std::max(1U, std::thread::hardware_concurrency()), kMostThreads});
        for (std::size_t n = 0; n < threads; ++n)
            m_threads.emplace_back([this] { work(); });
    }
    ~Reading()
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_stop = true;
        }
        m_wake.notify_all();
    }
    Reading(const Reading&) = delete;
    Reading& operator=(const Reading&) = delete;

    /// One more of the files, in their order, may be read.
    void allow()
    {
        {
            const std::scoped_lock lock(m_mutex);
            ++m_allowed;
        }
        m_wake.notify_all();
    }

    /// The file at this place, once it is read. It belongs to the caller from now on.
    IncomingFile& wait(std::size_t at)
    {
        std::unique_lock lock(m_mutex);
        m_wanted = std::max(m_wanted, at);
        m_wake.notify_all();
        m_wake.wait(lock, [&] { return m_done[at] != 0; });
        return m_read[at];
    }

private:
    void work()
    {
        for (;;) {
            std::size_t at = 0;
            {
                std::unique_lock lock(m_mutex);
                m_wake.wait(lock, [this] {
                    return m_stop || m_next >= m_files.size()
                        || (m_next < m_allowed && m_next <= m_wanted + kReadAhead);
                });
                if (m_stop || m_next >= m_files.size())
                    return;
                at = m_next++;
            }
            IncomingFile read = m_intake.take(m_files[at]);
            {
                const std::scoped_lock lock(m_mutex);
                m_read[at] = std::move(read);
                m_done[at] = 1;
            }
            m_wake.notify_all();
        }
    }

    const ReturnIntake& m_intake;
    const std::vector<std::filesystem::path>& m_files;
    std::vector<IncomingFile> m_read;
    std::vector<char> m_done; ///< by file; the lock guards all of these
    std::size_t m_next = 0;
    std::size_t m_allowed = 0;
    std::size_t m_wanted = 0;
    bool m_stop = false;
    std::mutex m_mutex = {};
    std::condition_variable m_wake = {};
    std::vector<std::jthread> m_threads = {}; ///< last: they end before the rest goes
};

/// What is wrong with the file, and not with the store: the others can still come in.
bool isRefusal(ErrorCode code)
{
    return code == ErrorCode::Conflict || code == ErrorCode::Changed || code == ErrorCode::ForeignEvent
        || code == ErrorCode::UnknownCriterion;
}

class Merger {
public:
    Merger(ProjectSession& session, const MergeOptions& options, jobs::Control& control)
        : m_session(session)
        , m_options(options)
        , m_control(control)
        , m_intake(session, options.passphrase)
    {
    }

    Result<MergeReport> run(const std::vector<std::filesystem::path>& files)
    {
        m_total = static_cast<std::int64_t>(files.size());
        Reading reading(m_intake, files);
        for (const std::filesystem::path& file : files) {
            if (!m_control.report(0, m_total))
                return fail(ErrorCode::Cancelled);
            m_intake.prepare(file);
            reading.allow();
        }
        MergeReport report;
        auto fresh = anyNew(reading, files.size());
        if (!fresh)
            return tl::unexpected(fresh.error());
        // The copy is from before; it is checked while files are taken in, and has its name before they are.
        std::optional<storage::RestorePoint> point;
        if (*fresh && !m_options.dryRun && !m_options.noRestorePointForTests) {
            auto begun = m_session.beginRestorePoint();
            if (!begun)
                return tl::unexpected(begun.error());
            point = std::move(*begun);
        }
        const Error dryRun {ErrorCode::Cancelled, "dry run"};
        auto done = m_session.database().write([&]() -> Result<void> {
            if (auto taken = takeIn(reading, files.size(), report); !taken || !point)
                return taken && m_options.dryRun ? tl::unexpected(dryRun) : taken;
            return ProjectSession::keepRestorePoint(*point).map(
                [&](const std::filesystem::path& kept) { report.restorePoint = kept; });
        });
        if (!done && !(done.error() == dryRun))
            return tl::unexpected(done.error());
        return report;
    }

private:
    /// Looks no further than the first file that brings something.
    Result<bool> anyNew(Reading& reading, std::size_t files)
    {
        storage::PackageRepository store(m_session.database());
        for (std::size_t at = 0; at < files; ++at) {
            if (!m_control.report(0, m_total))
                return fail(ErrorCode::Cancelled);
            const IncomingFile& incoming = reading.wait(at);
            if (incoming.given == nullptr)
                continue;
            auto fresh = store.hasNew(incoming.given->package, incoming.events);
            if (!fresh || *fresh)
                return fresh;
        }
        return false;
    }

    Result<void> takeIn(Reading& reading, std::size_t files, MergeReport& report)
    {
        for (std::size_t at = 0; at < files; ++at) {
            if (!m_control.report(static_cast<std::int64_t>(at), m_total))
                return fail(ErrorCode::Cancelled);
            IncomingFile& incoming = reading.wait(at);
            if (auto taken = takeIn(incoming); !taken)
                return taken;
            forget(incoming);
            report.files.push_back(std::move(incoming.report));
        }
        return m_session.stateHash().map([&](const std::string& hash) { report.state = hash; });
    }

    Result<void> takeIn(IncomingFile& incoming)
    {
        if (incoming.given == nullptr)
            return {};
        storage::Database& database = m_session.database();
        storage::PackageRepository store(database);
        auto taken = database.attempt([&]() -> Result<void> {
            const auto last = storage::lastEventRow(database);
            const auto prompts = m_session.totals();
            if (!last || !prompts)
                return tl::unexpected(last ? prompts.error() : last.error());
            return store.adopt(incoming.given->package, incoming.events, incoming.ratings)
                .map([&](const storage::AdoptReport& adopted) {
                    incoming.report.eventsNew = adopted.added;
                    incoming.report.eventsKnown = adopted.known;
                    incoming.report.gaps = adopted.gaps;
                    incoming.report.forks = adopted.forks;
                    for (const std::size_t at : adopted.forked) {
                        if (at < incoming.cells.size())
                            incoming.report.disputed.push_back(incoming.cells[at]);
                    }
                })
                .and_then([&] {
                    return storage::noteIntake(
                        database, storage::utf8(incoming.report.file.filename()), *last, m_startedMs);
                })
                .and_then([&] { return m_session.totals(); })
                .map([&](const CorpusTotals& totals) {
                    incoming.report.prompts = totals.prompts - prompts->prompts;
                });
        });
        if (taken || !isRefusal(taken.error().code))
            return taken;
        refuse(incoming, taken.error());
        return {};
    }

    ProjectSession& m_session;
    std::int64_t m_startedMs = storage::nowMs();
    const MergeOptions& m_options;
    jobs::Control& m_control;
    ReturnIntake m_intake;
    std::int64_t m_total = 0; ///< files
};

}

Result<MergeReport> mergeReturns(ProjectSession& project, const std::vector<std::filesystem::path>& files,
    const MergeOptions& options, jobs::Control& control)
{
    const auto work = storage::readWorkFile(project.database());
    if (!work)
        return tl::unexpected(work.error());
    if (*work)
        return fail(ErrorCode::WorkingFile, storage::utf8(project.path()));
    return Merger(project, options, control).run(files);
}

}
