#include "crypto/hash.h"
#include "domain/validation.h"
#include "packages/returnfile.h"
#include "service/handoff.h"
#include "service/projectsession.h"
#include "service/sheetreturn.h"
#include "storage/database.h"
#include "storage/events.h"
#include "storage/files.h"
#include "storage/packagestore.h"
#include "storage/setup.h"
#include "storage/workfile.h"
#include <algorithm>
#include <condition_variable>
#include <fstream>
#include <map>
#include <mutex>
#include <thread>
#include <unordered_map>
#include <unordered_set>

namespace touchstone::service {

namespace {

/// Lines of a return file before its first event.
constexpr std::int64_t kHeaderLines = 1;
/// Files that are read at the same time.
constexpr std::size_t kMostThreads = 4;
/// Files that may be in memory before it is their turn to be taken in.
constexpr std::size_t kReadAhead = 4;

/// A package of this project with all that its events are checked against.
struct Given {
    storage::StoredPackage package = {};
    std::unordered_map<std::string, storage::PackedRef> items = {};
    std::unordered_set<std::string> responses = {}; ///< of all items
    Scheme scheme = {};
    bool olderScheme = false;
};

/// What one file holds: events whose bytes are proven, of a package that is known.
struct Incoming {
    MergedFile report = {};
    const Given* given = nullptr; ///< null = refused
    std::vector<Event> events = {};
    std::vector<std::optional<storage::ReadRating>> ratings = {}; ///< of the events that are submissions
    std::int64_t firstLine = 0; ///< of the events in the file; 0 = it has no lines
};

/// What an event of a rater must fulfil beside its hash.
class EventCheck {
public:
    explicit EventCheck(const Given& given)
        : m_given(given)
    {
    }

    /// `rating`: what the event says where it is a submission.
    Result<void> operator()(const Event& event, std::optional<storage::ReadRating>& rating) const
    {
        const auto refuse = [&](const char* why) {
            return fail(ErrorCode::ForeignEvent, event.uuid.str(), why);
        };
        if (event.writer != m_given.package.writerId)
            return refuse("of another writer");
        if (!packages::isRaterKind(event.kind))
            return refuse("only a lead does this");
        if (!event.annotator.empty() && event.annotator != m_given.package.annotatorAlias)
            return refuse("of another annotator");
        const bool known =
            std::find(eventkind::kAll.begin(), eventkind::kAll.end(), event.kind) != eventkind::kAll.end();
        if (event.item.empty())
            return known ? refuse("about no item") : Result<void>();
        if (event.itemSequence < 1)
            return refuse("without a number for its item");
        const auto item = m_given.items.find(event.item.str());
        if (item == m_given.items.end())
            return refuse("no item of this package");
        if (!known)
            return {};
        if (event.kind == eventkind::kSubmit)
            return checkSubmission(event, item->second, rating);
        return parseRemark(event.payload).map([](const Remark&) {});
    }

private:
    Result<void> checkSubmission(
        const Event& event, const storage::PackedRef& item, std::optional<storage::ReadRating>& rating) const
    {
        auto submission = parseSubmission(event.payload);
        if (!submission)
            return tl::unexpected(submission.error());
        // A panel's letters stand for the answers of its item; single answers may have been read beside
        // others.
        const bool panel = m_given.scheme.unit == ItemUnit::Prompt;
        for (const std::string& shown : submission->shownOrder) {
            const bool own = std::find(item.responses.begin(), item.responses.end(), ResponseId(shown))
                != item.responses.end();
            if (!own && (panel || !m_given.responses.contains(shown)))
                return fail(ErrorCode::ForeignEvent, event.uuid.str(), "no answer of this item");
        }
        return validateAnswers(m_given.scheme, submission->answers, static_cast<int>(item.responses.size()))
            .map([&](const Answers&) {
                rating = storage::ReadRating {std::move(submission->answers), submission->activeSeconds};
            });
    }

    const Given& m_given;
};

/// Reads and checks files; nothing is written. take() may run on several threads once prepare() saw all
/// files.
class Intake {
public:
    Intake(ProjectSession& session, const std::string& passphrase)
        : m_session(session)
        , m_passphrase {passphrase, {}}
    {
    }

    /// Loads what the file will be checked against. What is wrong with it, take() says.
    void prepare(const std::filesystem::path& file)
    {
        std::ifstream stream(file, std::ios::binary);
        if (!stream)
            return;
        const packages::FileKind kind = packages::fileKind(stream);
        if (kind == packages::FileKind::Sqlite) {
            m_working.emplace(file, readWorkingFile(file));
            return;
        }
        if (kind == packages::FileKind::Zip) {
            auto sheet = exchange::readRatingSheet(file);
            if (sheet)
                load(sheet->head.package);
            m_sheets.emplace(file, std::move(sheet));
            return;
        }
        if (const auto header = packages::peekReturn(stream, {}, m_passphrase))
            load(header->package);
    }

    Incoming take(const std::filesystem::path& file) const
    {
        Incoming incoming;
        incoming.report.file = file;
        if (auto read = readFile(file, incoming); !read) {
            refuse(incoming, read.error());
            return incoming;
        }
        const EventCheck check(*incoming.given);
        std::int64_t line = incoming.firstLine;
        incoming.ratings.resize(incoming.events.size());
        for (std::size_t at = 0; at < incoming.events.size(); ++at) {
            if (auto checked = check(incoming.events[at], incoming.ratings[at]); !checked) {
                Error error = checked.error();
                error.line = line;
                error.column = 0;
                refuse(incoming, error);
                return incoming;
            }
            line += incoming.firstLine > 0 ? 1 : 0;
        }
        return incoming;
    }

    static void refuse(Incoming& incoming, Error error)
    {
        if (error.file.empty())
            error.file = storage::utf8(incoming.report.file);
        incoming.report.refused = std::move(error);
        incoming.given = nullptr;
        forget(incoming);
    }

    /// Gives back the memory of what was taken in.
    static void forget(Incoming& incoming)
    {
        incoming.events = {};
        incoming.ratings = {};
    }

private:
    struct Working {
        PackageId package = {};
        std::vector<Event> events = {};
    };

    Result<void> readFile(const std::filesystem::path& file, Incoming& incoming) const
    {
        std::error_code error;
        if (!std::filesystem::is_regular_file(file, error))
            return fail(ErrorCode::NotFound, storage::utf8(file));
        if (const auto working = m_working.find(file); working != m_working.end()) {
            if (!working->second)
                return tl::unexpected(working->second.error());
            incoming.events = working->second->events;
            return take(incoming, working->second->package);
        }
        if (const auto sheet = m_sheets.find(file); sheet != m_sheets.end())
            return sheet->second ? takeSheet(*sheet->second, incoming)
                                 : tl::unexpected(sheet->second.error());
        std::ifstream stream(file, std::ios::binary);
        if (!stream)
            return fail(ErrorCode::Io, storage::utf8(file));
        packages::Passphrase passphrase = m_passphrase;
        auto returned =
            packages::readReturn(stream, storage::utf8(file), passphrase, [&](const PackageId& id) {
                return given(id).map([](const Given* known) { return known->package.key; });
            });
        if (!returned)
            return tl::unexpected(returned.error());
        incoming.events = std::move(returned->events);
        incoming.firstLine = kHeaderLines + 1;
        return take(incoming, returned->header.package);
    }

    /// Whoever holds the package's key may hand back: a working file proves that by having it.
    Result<Working> readWorkingFile(const std::filesystem::path& file)
    {
        auto database = storage::Database::openForeign(file);
        if (!database)
            return tl::unexpected(database.error());
        const auto work = storage::readWorkFile(*database);
        if (!work)
            return tl::unexpected(work.error());
        if (!*work)
            return fail(ErrorCode::NotAWorkingFile, storage::utf8(file));
        load((*work)->package);
        const auto known = given((*work)->package);
        const auto writer = storage::ownWriter(*database);
        if (!known || !writer)
            return tl::unexpected(known ? writer.error() : known.error());
        if (crypto::publicKeyOf(writer->secretKey) != (*known)->package.key)
            return fail(ErrorCode::Signature, {}, "the file does not have the package's key");
        Working working {(*work)->package, {}};
        Result<void> checked;
        auto read = storage::EventRepository(*database).forEach(0, [&](std::int64_t, const Event& event) {
            checked = packages::checkEvent(event);
            working.events.push_back(event);
            return checked.has_value();
        });
        return read.and_then([&] { return checked; }).map([&] { return std::move(working); });
    }

    /// A sheet proves by its signature that its ids are those that were given out; the rows are compared with
    /// them cell by cell.
    Result<void> takeSheet(const exchange::ReturnedSheet& sheet, Incoming& incoming) const
    {
        const auto known = given(sheet.head.package);
        if (!known)
            return tl::unexpected(known.error());
        const std::string bytes = crypto::fromHex(sheet.signature);
        crypto::Signature signature {};
        if (bytes.size() != signature.size())
            return fail(
                ErrorCode::Signature, {}, "the sheet's hidden page is not the one that was given out");
        std::copy(bytes.begin(), bytes.end(), signature.begin());
        if (!(*known)->package.sheet
            || !crypto::verify(exchange::signedBytes(sheet.head), signature, (*known)->package.key))
            return fail(
                ErrorCode::Signature, {}, "the sheet's hidden page is not the one that was given out");
        auto made = sheetEvents(sheet, (*known)->scheme);
        if (!made)
            return tl::unexpected(made.error());
        incoming.events = std::move(made->events);
        incoming.report.incomplete = made->incomplete;
        return take(incoming, sheet.head.package);
    }

    Result<void> take(Incoming& incoming, const PackageId& id) const
    {
        return given(id).map([&](const Given* known) {
            incoming.given = known;
            incoming.report.annotator = known->package.annotatorCode;
            incoming.report.scheme = known->scheme.id;
            incoming.report.schemeVersion = known->scheme.version;
            incoming.report.olderScheme = known->olderScheme;
        });
    }

    Result<const Given*> given(const PackageId& id) const
    {
        const auto known = m_given.find(id);
        if (known == m_given.end())
            return fail(ErrorCode::UnknownPackage, id.str());
        if (!known->second)
            return tl::unexpected(known->second.error());
        return &*known->second;
    }

    void load(const PackageId& id)
    {
        if (!m_given.contains(id))
            m_given.emplace(id, loaded(id));
    }

    Result<Given> loaded(const PackageId& id)
    {
        storage::PackageRepository store(m_session.database());
        storage::SetupRepository setup(m_session.database());
        auto package = store.find(id);
        if (!package)
            return tl::unexpected(package.error());
        auto items = store.items(package->row);
        if (!items)
            return tl::unexpected(items.error());
        auto scheme = setup.scheme(package->scheme);
        if (!scheme)
            return tl::unexpected(scheme.error());
        const auto newest = setup.newestScheme(scheme->id);
        if (!newest)
            return tl::unexpected(newest.error());
        std::unordered_set<std::string> responses;
        for (const auto& entry : *items) {
            for (const ResponseId& response : entry.second.responses)
                responses.insert(response.str());
        }
        return Given {*package, std::move(*items), std::move(responses), std::move(*scheme),
            *newest != package->scheme};
    }

    ProjectSession& m_session;
    packages::Passphrase m_passphrase;
    std::map<PackageId, Result<Given>> m_given = {};
    std::map<std::filesystem::path, Result<Working>> m_working = {};
    std::map<std::filesystem::path, Result<exchange::ReturnedSheet>> m_sheets = {};
};

/// Reads files on other threads while what was read before is taken in.
class Reading {
public:
    Reading(const Intake& intake, const std::vector<std::filesystem::path>& files)
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

    /// The file at this place, once it is read. It belongs to the caller from now on.
    Incoming& wait(std::size_t at)
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
                m_wake.wait(lock,
                    [this] { return m_stop || m_next >= m_files.size() || m_next <= m_wanted + kReadAhead; });
                if (m_stop || m_next >= m_files.size())
                    return;
                at = m_next++;
            }
            Incoming read = m_intake.take(m_files[at]);
            {
                const std::scoped_lock lock(m_mutex);
                m_read[at] = std::move(read);
                m_done[at] = 1;
            }
            m_wake.notify_all();
        }
    }

    const Intake& m_intake;
    const std::vector<std::filesystem::path>& m_files;
    std::vector<Incoming> m_read;
    std::vector<char> m_done; ///< by file; the lock guards all of these
    std::size_t m_next = 0;
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
        for (const std::filesystem::path& file : files) {
            if (!m_control.report(0, m_total))
                return fail(ErrorCode::Cancelled);
            m_intake.prepare(file);
        }
        Reading reading(m_intake, files);
        MergeReport report;
        auto fresh = anyNew(reading, files.size());
        if (!fresh)
            return tl::unexpected(fresh.error());
        if (*fresh && !m_options.dryRun && !m_options.noRestorePointForTests) {
            auto point = m_session.makeRestorePoint();
            if (!point)
                return tl::unexpected(point.error());
            report.restorePoint = *point;
        }
        const Error dryRun {ErrorCode::Cancelled, "dry run"};
        auto done = m_session.database().write([&]() -> Result<void> {
            return takeIn(reading, files.size(), report).and_then([&]() -> Result<void> {
                return m_options.dryRun ? tl::unexpected(dryRun) : Result<void>();
            });
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
            const Incoming& incoming = reading.wait(at);
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
            Incoming& incoming = reading.wait(at);
            if (auto taken = takeIn(incoming); !taken)
                return taken;
            Intake::forget(incoming);
            report.files.push_back(std::move(incoming.report));
        }
        return m_session.stateHash().map([&](const std::string& hash) { report.state = hash; });
    }

    Result<void> takeIn(Incoming& incoming)
    {
        if (incoming.given == nullptr)
            return {};
        storage::PackageRepository store(m_session.database());
        auto taken = m_session.database().attempt([&]() -> Result<void> {
            return store.adopt(incoming.given->package, incoming.events, incoming.ratings)
                .map([&](const storage::AdoptReport& adopted) {
                    incoming.report.eventsNew = adopted.added;
                    incoming.report.eventsKnown = adopted.known;
                    incoming.report.gaps = adopted.gaps;
                    incoming.report.forks = adopted.forks;
                });
        });
        if (taken || !isRefusal(taken.error().code))
            return taken;
        Intake::refuse(incoming, taken.error());
        return {};
    }

    ProjectSession& m_session;
    const MergeOptions& m_options;
    jobs::Control& m_control;
    Intake m_intake;
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
