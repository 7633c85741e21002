#include "service/returnintake.h"
#include "crypto/hash.h"
#include "domain/validation.h"
#include "domain/writtenprompt.h"
#include "packages/returnfile.h"
#include "service/projectsession.h"
#include "service/sheetreturn.h"
#include "storage/database.h"
#include "storage/events.h"
#include "storage/files.h"
#include "storage/setup.h"
#include "storage/workfile.h"
#include <algorithm>
#include <fstream>
#include <map>
#include <mutex>

namespace touchstone::service {

namespace {

/// Lines of a return file before its first event.
constexpr std::int64_t kHeaderLines = 1;

/// What an event of a rater must fulfil beside its hash.
class EventCheck {
public:
    explicit EventCheck(const GivenPackage& given)
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
        if (event.kind == eventkind::kPrompt)
            return checkPrompt(event);
        if (known && m_given.package.writing)
            return refuse("no prompt");
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
    Result<void> checkPrompt(const Event& event) const
    {
        if (!m_given.package.writing || !event.item.empty())
            return fail(ErrorCode::ForeignEvent, event.uuid.str(), "no prompt was asked for");
        return parseWrittenPrompt(event.payload).map([](const WrittenPrompt&) {});
    }

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

    const GivenPackage& m_given;
};

}

void refuse(IncomingFile& incoming, Error error)
{
    if (error.file.empty())
        error.file = storage::utf8(incoming.report.file);
    incoming.report.refused = std::move(error);
    incoming.given = nullptr;
    forget(incoming);
}

void forget(IncomingFile& incoming)
{
    incoming.events = {};
    incoming.ratings = {};
}

class ReturnIntake::Reader {
public:
    Reader(ProjectSession& session, const std::string& passphrase)
        : m_session(session)
        , m_passphrase {passphrase, {}}
    {
    }

    void prepare(const std::filesystem::path& file)
    {
        std::ifstream stream(file, std::ios::binary);
        if (!stream)
            return;
        const packages::FileKind kind = packages::fileKind(stream);
        if (kind == packages::FileKind::Sqlite) {
            keep(m_working, file, readWorkingFile(file));
            return;
        }
        if (kind == packages::FileKind::Zip) {
            auto sheet = exchange::readRatingSheet(file);
            if (sheet)
                load(sheet->head.package);
            keep(m_sheets, file, std::move(sheet));
            return;
        }
        packages::Passphrase words = passphrase();
        if (const auto header = packages::peekReturn(stream, {}, words))
            load(header->package);
        const std::scoped_lock lock(m_mutex);
        m_passphrase = std::move(words); // with the key that was made from it
    }

    IncomingFile take(const std::filesystem::path& file) const
    {
        IncomingFile incoming;
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

private:
    struct Working {
        PackageId package = {};
        std::vector<Event> events = {};
    };

    Result<void> readFile(const std::filesystem::path& file, IncomingFile& incoming) const
    {
        std::error_code error;
        if (!std::filesystem::is_regular_file(file, error))
            return fail(ErrorCode::NotFound, storage::utf8(file));
        if (const Result<Working>* working = find(m_working, file)) {
            if (!*working)
                return tl::unexpected(working->error());
            incoming.events = (*working)->events;
            return take(incoming, (*working)->package);
        }
        if (const Result<exchange::ReturnedSheet>* sheet = find(m_sheets, file)) {
            if (*sheet)
                return takeSheet(**sheet, incoming);
            const Error& why = sheet->error();
            if (why.code != ErrorCode::Format)
                return tl::unexpected(why);
            return fail(why.detail.starts_with("damaged") ? ErrorCode::Changed : ErrorCode::NotAReturn);
        }
        std::ifstream stream(file, std::ios::binary);
        if (!stream)
            return fail(ErrorCode::Io, storage::utf8(file));
        packages::Passphrase words = passphrase();
        auto returned = packages::readReturn(stream, storage::utf8(file), words, [&](const PackageId& id) {
            return given(id).map([](const GivenPackage* known) { return known->package.key; });
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
    Result<void> takeSheet(const exchange::ReturnedSheet& sheet, IncomingFile& incoming) const
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
        incoming.cells = std::move(made->cells);
        incoming.report.incomplete = made->incomplete;
        return take(incoming, sheet.head.package);
    }

    Result<void> take(IncomingFile& incoming, const PackageId& id) const
    {
        return given(id).map([&](const GivenPackage* known) {
            incoming.given = known;
            incoming.report.annotator = known->package.annotatorCode;
            incoming.report.scheme = known->scheme.id;
            incoming.report.schemeVersion = known->scheme.version;
            incoming.report.olderScheme = known->olderScheme;
        });
    }

    Result<const GivenPackage*> given(const PackageId& id) const
    {
        const Result<GivenPackage>* known = find(m_given, id);
        if (known == nullptr)
            return fail(ErrorCode::UnknownPackage, id.str());
        if (!*known)
            return tl::unexpected(known->error());
        return &**known;
    }

    void load(const PackageId& id)
    {
        if (find(m_given, id) == nullptr)
            keep(m_given, id, loaded(id));
    }

    /// What a map holds stays where it is and as it is; only the map changes.
    template <class Key, class Value> const Value* find(const std::map<Key, Value>& map, const Key& key) const
    {
        const std::scoped_lock lock(m_mutex);
        const auto at = map.find(key);
        return at == map.end() ? nullptr : &at->second;
    }
    template <class Key, class Value> void keep(std::map<Key, Value>& map, const Key& key, Value value)
    {
        const std::scoped_lock lock(m_mutex);
        map.emplace(key, std::move(value));
    }
    packages::Passphrase passphrase() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_passphrase;
    }

    Result<GivenPackage> loaded(const PackageId& id)
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
        return GivenPackage {*package, std::move(*items), std::move(responses), std::move(*scheme),
            *newest != package->scheme};
    }

    ProjectSession& m_session;
    mutable std::mutex m_mutex = {}; ///< guards the members below
    packages::Passphrase m_passphrase;
    std::map<PackageId, Result<GivenPackage>> m_given = {};
    std::map<std::filesystem::path, Result<Working>> m_working = {};
    std::map<std::filesystem::path, Result<exchange::ReturnedSheet>> m_sheets = {};
};

ReturnIntake::ReturnIntake(ProjectSession& session, const std::string& passphrase)
    : m_reader(std::make_unique<Reader>(session, passphrase))
{
}
ReturnIntake::~ReturnIntake() = default;

void ReturnIntake::prepare(const std::filesystem::path& file)
{
    m_reader->prepare(file);
}

IncomingFile ReturnIntake::take(const std::filesystem::path& file) const
{
    return m_reader->take(file);
}

}
