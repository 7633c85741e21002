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
#include <fstream>
#include <map>

namespace touchstone::service {

namespace {

/// Lines of a return file before its first event.
constexpr std::int64_t kHeaderLines = 1;

/// A package of this project with all that its events are checked against.
struct Given {
    storage::StoredPackage package = {};
    std::unordered_map<std::string, storage::PackedRef> items = {};
    Scheme scheme = {};
    bool olderScheme = false;
};

/// What one file holds: events whose bytes are proven, of a package that is known.
struct Incoming {
    MergedFile report = {};
    const Given* given = nullptr; ///< null = refused
    std::vector<Event> events = {};
    std::int64_t firstLine = 0; ///< of the events in the file; 0 = it has no lines
};

/// What an event of a rater must fulfil beside its hash.
class EventCheck {
public:
    explicit EventCheck(const Given& given)
        : m_given(given)
    {
    }

    Result<void> operator()(const Event& event) const
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
        const auto item = m_given.items.find(event.item.str());
        if (item == m_given.items.end())
            return refuse("no item of this package");
        if (!known)
            return {};
        if (event.kind == eventkind::kSubmit)
            return checkSubmission(event, item->second);
        return parseRemark(event.payload).map([](const Remark&) {});
    }

private:
    Result<void> checkSubmission(const Event& event, const storage::PackedRef& item) const
    {
        const auto submission = parseSubmission(event.payload);
        if (!submission)
            return tl::unexpected(submission.error());
        for (const std::string& shown : submission->shownOrder) {
            if (std::find(item.responses.begin(), item.responses.end(), ResponseId(shown))
                == item.responses.end())
                return fail(ErrorCode::ForeignEvent, event.uuid.str(), "no answer of this item");
        }
        return validateAnswers(m_given.scheme, submission->answers, static_cast<int>(item.responses.size()))
            .map([](const Answers&) {});
    }

    const Given& m_given;
};

/// Reads and checks files; nothing is written.
class Intake {
public:
    Intake(ProjectSession& session, const std::string& passphrase)
        : m_session(session)
        , m_passphrase {passphrase, {}}
    {
    }

    Incoming take(const std::filesystem::path& file)
    {
        Incoming incoming;
        incoming.report.file = file;
        if (auto read = readFile(file, incoming); !read) {
            refuse(incoming, read.error());
            return incoming;
        }
        const EventCheck check(*incoming.given);
        std::int64_t line = incoming.firstLine;
        for (const Event& event : incoming.events) {
            if (auto checked = check(event); !checked) {
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
        incoming.events.clear();
    }

private:
    Result<void> readFile(const std::filesystem::path& file, Incoming& incoming)
    {
        std::error_code error;
        if (!std::filesystem::is_regular_file(file, error))
            return fail(ErrorCode::NotFound, storage::utf8(file));
        std::ifstream stream(file, std::ios::binary);
        if (!stream)
            return fail(ErrorCode::Io, storage::utf8(file));
        const packages::FileKind kind = packages::fileKind(stream);
        if (kind == packages::FileKind::Sqlite)
            return readWorkingFile(file, incoming);
        if (kind == packages::FileKind::Zip)
            return readSheet(file, incoming);
        auto returned =
            packages::readReturn(stream, storage::utf8(file), m_passphrase, [&](const PackageId& id) {
                return given(id).map([](const Given* known) { return known->package.key; });
            });
        if (!returned)
            return tl::unexpected(returned.error());
        incoming.events = std::move(returned->events);
        incoming.firstLine = kHeaderLines + 1;
        return take(incoming, returned->header.package);
    }

    /// Whoever holds the package's key may hand back: a working file proves that by having it.
    Result<void> readWorkingFile(const std::filesystem::path& file, Incoming& incoming)
    {
        auto database = storage::Database::openForeign(file);
        if (!database)
            return tl::unexpected(database.error());
        const auto work = storage::readWorkFile(*database);
        if (!work)
            return tl::unexpected(work.error());
        if (!*work)
            return fail(ErrorCode::NotAWorkingFile, storage::utf8(file));
        const auto known = given((*work)->package);
        const auto writer = storage::ownWriter(*database);
        if (!known || !writer)
            return tl::unexpected(known ? writer.error() : known.error());
        if (crypto::publicKeyOf(writer->secretKey) != (*known)->package.key)
            return fail(ErrorCode::Signature, {}, "the file does not have the package's key");
        Result<void> checked;
        auto read = storage::EventRepository(*database).forEach(0, [&](std::int64_t, const Event& event) {
            checked = packages::checkEvent(event);
            incoming.events.push_back(event);
            return checked.has_value();
        });
        return read.and_then([&] { return checked; }).and_then([&] {
            return take(incoming, (*work)->package);
        });
    }

    /// A sheet proves by its signature that its ids are those that were given out; the rows are compared with
    /// them cell by cell.
    Result<void> readSheet(const std::filesystem::path& file, Incoming& incoming)
    {
        auto sheet = exchange::readRatingSheet(file);
        if (!sheet)
            return tl::unexpected(sheet.error());
        const auto known = given(sheet->head.package);
        if (!known)
            return tl::unexpected(known.error());
        const std::string bytes = crypto::fromHex(sheet->signature);
        crypto::Signature signature {};
        if (bytes.size() != signature.size())
            return fail(
                ErrorCode::Signature, {}, "the sheet's hidden page is not the one that was given out");
        std::copy(bytes.begin(), bytes.end(), signature.begin());
        if (!(*known)->package.sheet
            || !crypto::verify(exchange::signedBytes(sheet->head), signature, (*known)->package.key))
            return fail(
                ErrorCode::Signature, {}, "the sheet's hidden page is not the one that was given out");
        auto made = sheetEvents(*sheet, (*known)->scheme);
        if (!made)
            return tl::unexpected(made.error());
        incoming.events = std::move(made->events);
        incoming.report.incomplete = made->incomplete;
        return take(incoming, sheet->head.package);
    }

    Result<void> take(Incoming& incoming, const PackageId& id)
    {
        return given(id).map([&](const Given* known) {
            incoming.given = known;
            incoming.report.annotator = known->package.annotatorCode;
            incoming.report.scheme = known->scheme.id;
            incoming.report.schemeVersion = known->scheme.version;
            incoming.report.olderScheme = known->olderScheme;
        });
    }

    Result<const Given*> given(const PackageId& id)
    {
        if (const auto known = m_given.find(id); known != m_given.end())
            return &known->second;
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
        Given made {*package, std::move(*items), std::move(*scheme), *newest != package->scheme};
        return &m_given.emplace(id, std::move(made)).first->second;
    }

    ProjectSession& m_session;
    packages::Passphrase m_passphrase;
    std::map<PackageId, Given> m_given = {};
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
    {
    }

    Result<MergeReport> run(const std::vector<std::filesystem::path>& files)
    {
        Intake intake(m_session, m_options.passphrase);
        std::vector<Incoming> all;
        const auto total = static_cast<std::int64_t>(files.size()) * 2;
        for (const std::filesystem::path& file : files) {
            if (!m_control.report(static_cast<std::int64_t>(all.size()), total))
                return fail(ErrorCode::Cancelled);
            all.push_back(intake.take(file));
        }
        MergeReport report;
        auto fresh = anyNew(all);
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
            return takeIn(all, report).and_then([&]() -> Result<void> {
                return m_options.dryRun ? tl::unexpected(dryRun) : Result<void>();
            });
        });
        if (!done && !(done.error() == dryRun))
            return tl::unexpected(done.error());
        for (Incoming& incoming : all)
            report.files.push_back(std::move(incoming.report));
        return report;
    }

private:
    Result<bool> anyNew(const std::vector<Incoming>& all)
    {
        storage::PackageRepository store(m_session.database());
        for (const Incoming& incoming : all) {
            if (incoming.given == nullptr)
                continue;
            auto fresh = store.hasNew(incoming.given->package, incoming.events);
            if (!fresh || *fresh)
                return fresh;
        }
        return false;
    }

    Result<void> takeIn(std::vector<Incoming>& all, MergeReport& report)
    {
        auto done = static_cast<std::int64_t>(all.size());
        const std::int64_t total = done * 2;
        for (Incoming& incoming : all) {
            if (!m_control.report(done++, total))
                return fail(ErrorCode::Cancelled);
            if (auto taken = takeIn(incoming); !taken)
                return taken;
        }
        return m_session.stateHash().map([&](const std::string& hash) { report.state = hash; });
    }

    Result<void> takeIn(Incoming& incoming)
    {
        if (incoming.given == nullptr)
            return {};
        storage::PackageRepository store(m_session.database());
        auto taken = m_session.database().attempt([&]() -> Result<void> {
            return store.adopt(incoming.given->package, incoming.events)
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
