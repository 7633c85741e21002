#include "storage/maintenance.h"
#include "domain/event.h"
#include "storage/connection.h"
#include "storage/database.h"
#include "storage/events.h"
#include "storage/files.h"
#include "storage/migrator.h"
#include "storage/multichoice.h"
#include "storage/openguard.h"
#include "storage/ratings.h"
#include "storage/tally.h"
#include <future>

namespace touchstone::storage {

namespace {

constexpr int kMostFindings = 100;
constexpr int kMostRestorePoints = 3;

void checkPages(Connection& connection, std::vector<Finding>& findings)
{
    SQLite::Statement integrity(connection.database(), "PRAGMA integrity_check(100)");
    while (integrity.executeStep()) {
        const std::string line = integrity.getColumn(0).getString();
        if (line != "ok")
            findings.push_back({"integrity", connection.file(), line});
    }
    SQLite::Statement foreign(connection.database(), "PRAGMA foreign_key_check");
    for (int n = 0; n < kMostFindings && foreign.executeStep(); ++n)
        findings.push_back(
            {"reference", foreign.getColumn(0).getString() + " " + foreign.getColumn(1).getString(),
                "refers to a missing row of " + foreign.getColumn(2).getString()});
}

void checkTexts(
    Connection& connection, const char* sql, const std::string& what, std::vector<Finding>& findings)
{
    Query query(connection, sql);
    int found = 0;
    while (query.step() && found < kMostFindings) {
        if (query.hex(2) == crypto::toHex(crypto::blake2bShort(query.bytes(1))))
            continue;
        findings.push_back({"text_hash", what + " " + query.hex(0), "the text does not match its hash"});
        ++found;
    }
}

void checkStates(Connection& connection, std::vector<Finding>& findings)
{
    Query wrong(connection,
        "SELECT i.public_id FROM rating r JOIN item i ON i.id = r.item_id WHERE i.state <> 2"
        " UNION SELECT public_id FROM (SELECT i.public_id, i.state, i.current_event_id, e.id AS last, e.kind "
        "FROM item i"
        " LEFT JOIN event e ON e.id = (SELECT id FROM event WHERE item_id = i.id"
        " AND kind IN ('submit', 'imported', 'withdraw', 'later') ORDER BY item_sequence DESC, uuid DESC "
        "LIMIT 1))"
        " WHERE state <> CASE WHEN kind IN ('submit', 'imported') THEN 2 WHEN kind = 'later' THEN 1 ELSE 0 "
        "END"
        " OR current_event_id IS NOT CASE WHEN kind IN ('submit', 'imported') THEN last END LIMIT 100");
    while (wrong.step())
        findings.push_back({"rating", "item " + wrong.hex(0), "state and events disagree"});
}

void checkRatings(Database& database, std::vector<Finding>& findings)
{
    Connection& connection = database.connection();
    RatingRepository ratings(database);
    Query done(connection,
        "SELECT i.id, i.public_id, e.payload FROM item i JOIN event e ON e.id = i.current_event_id WHERE "
        "i.state = 2");
    int found = 0;
    while (done.step() && found < kMostFindings) {
        const auto submission = parseSubmission(done.text(2));
        const auto answers = ratings.answers(done.integer(0));
        if (submission && answers && submission->answers == *answers)
            continue;
        findings.push_back({"rating", "item " + done.hex(1), "the ratings are not those of the event"});
        ++found;
    }
}

Result<std::filesystem::path> copyTo(Connection& source, const std::filesystem::path& target)
{
    const std::filesystem::path temporary = temporaryBeside(target);
    Connection copy(utf8(temporary), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, {});
    auto made = guarded(copy, [&]() -> Result<std::filesystem::path> {
        // Nothing finds the copy before its bytes are on disk: it is synced as a whole, before it has a name.
        copy.exec("PRAGMA synchronous=OFF");
        if (auto copied = copyDatabase(source, copy); !copied)
            return tl::unexpected(copied.error());
        copy.exec("PRAGMA journal_mode=DELETE");
        return temporary;
    });
    if (!made)
        systemFiles().remove(temporary);
    return made;
}

Result<void> verifyCopy(const std::filesystem::path& copy)
{
    const auto findings = checkFile(copy);
    if (!findings)
        return tl::unexpected(findings.error());
    if (!findings->empty())
        return fail(ErrorCode::Damaged, utf8(copy), findings->front().code + ": " + findings->front().detail);
    return {};
}

/// Copies, checks the copy and gives it its name, which must be free.
Result<void> copyVerified(Connection& source, const std::filesystem::path& target)
{
    std::error_code error;
    if (std::filesystem::exists(target, error))
        return fail(ErrorCode::Exists, utf8(target));
    FileOps& files = systemFiles();
    std::filesystem::path temporary;
    auto done = guarded(source, [&] { return copyTo(source, target); })
                    .and_then([&](const std::filesystem::path& made) {
                        temporary = made;
                        return verifyCopy(temporary);
                    })
                    .and_then([&] { return files.syncFile(temporary); })
                    .and_then([&] { return files.link(temporary, target); })
                    .and_then([&] { return files.syncFolder(target.parent_path()); });
    if (!temporary.empty())
        files.remove(temporary);
    return done;
}

std::filesystem::path restorePoint(const std::filesystem::path& project, int number)
{
    std::filesystem::path name = project;
    name += ".restore-" + std::to_string(number);
    return name;
}

}

Result<std::vector<Finding>> checkProject(Database& database, const CheckProgress& progress)
{
    Connection& connection = database.connection();
    std::vector<Finding> findings;
    const auto go = [&](const char* part) { return !progress || progress(part); };
    auto done = database.read([&]() -> Result<void> {
        if (!go("pages"))
            return fail(ErrorCode::Cancelled);
        checkPages(connection, findings);
        const int version = connection.database().execAndGet("PRAGMA user_version");
        if (auto schema = checkSchema(connection, knownMigrations(), version); !schema)
            findings.push_back({"schema", connection.file(), schema.error().detail});
        if (!go("texts"))
            return fail(ErrorCode::Cancelled);
        checkTexts(connection, "SELECT public_id, text, text_hash FROM prompt", "prompt", findings);
        checkTexts(connection, "SELECT public_id, text, text_hash FROM response", "response", findings);
        for (const auto& [what, sql] :
            {std::pair {"multi-choice item", "SELECT public_id, text, text_hash FROM mc_item"},
                std::pair {"multi-choice question", "SELECT public_id, question, question_hash FROM mc_item"},
                std::pair {
                    "multi-choice answer", "SELECT public_id, answer, answer_hash FROM mc_prediction"}})
            checkTexts(connection, sql, what, findings);
        if (!go("events"))
            return fail(ErrorCode::Cancelled);
        if (auto chains = EventRepository(database).verifyChains(); !chains)
            findings.push_back({"event_chain", "event " + chains.error().subject, chains.error().detail});
        if (!go("counts"))
            return fail(ErrorCode::Cancelled);
        if (!tally::agree(connection))
            findings.push_back(
                {"counts", connection.file(), "the counts kept beside the rows disagree with them"});
        checkStates(connection, findings);
        checkRatings(database, findings);
        checkHandChecks(connection, findings);
        return {};
    });
    if (!done && done.error().code == ErrorCode::Damaged)
        findings.push_back({"integrity", done.error().subject, done.error().detail});
    else if (!done)
        return tl::unexpected(done.error());
    return findings;
}

Result<std::vector<Finding>> checkFile(const std::filesystem::path& file, const CheckProgress& progress)
{
    auto database = Database::open(file, {.readOnly = true});
    if (!database) {
        if (database.error().code != ErrorCode::Damaged)
            return tl::unexpected(database.error());
        const bool schema = database.error().detail.starts_with("the schema");
        return std::vector<Finding> {
            {schema ? "schema" : "integrity", database.error().subject, database.error().detail}};
    }
    return checkProject(*database, progress);
}

Result<void> backupProject(Database& database, const std::filesystem::path& target)
{
    return copyVerified(database.connection(), target);
}

Result<void> restoreProject(const std::filesystem::path& backup, const std::filesystem::path& target)
{
    auto database = Database::open(backup, {.readOnly = true});
    if (!database)
        return tl::unexpected(database.error());
    return copyVerified(database->connection(), target);
}

std::vector<std::filesystem::path> restorePoints(const std::filesystem::path& project)
{
    std::vector<std::filesystem::path> points;
    std::error_code error;
    for (int number = 1; number <= kMostRestorePoints; ++number) {
        if (std::filesystem::is_regular_file(restorePoint(project, number), error))
            points.push_back(restorePoint(project, number));
    }
    return points;
}

struct RestorePoint::State {
    std::filesystem::path project = {};
    std::filesystem::path copy = {}; ///< without a name of its own
    std::future<Result<void>> check = {}; ///< last: its thread ends before the rest goes

    ~State()
    {
        if (check.valid())
            check.wait();
        systemFiles().remove(copy);
    }
};

RestorePoint::RestorePoint(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}
RestorePoint::~RestorePoint() = default;
RestorePoint::RestorePoint(RestorePoint&&) noexcept = default;
RestorePoint& RestorePoint::operator=(RestorePoint&&) noexcept = default;

Result<RestorePoint> RestorePoint::begin(Database& database)
{
    Connection& source = database.connection();
    auto made = guarded(source, [&] { return copyTo(source, restorePoint(database.path(), 0)); });
    if (!made)
        return tl::unexpected(made.error());
    auto state = std::make_unique<State>();
    state->project = database.path();
    state->copy = *made;
    state->check = std::async(std::launch::async,
        [copy = *made] { return verifyCopy(copy).and_then([&] { return systemFiles().syncFile(copy); }); });
    return RestorePoint(std::move(state));
}

Result<std::filesystem::path> RestorePoint::keep(std::uintmax_t maxBytes)
{
    FileOps& files = systemFiles();
    const std::filesystem::path project = m_state->project;
    const std::filesystem::path fresh = restorePoint(project, 0);
    files.remove(fresh);
    auto named =
        m_state->check.get().and_then([&] { return files.link(m_state->copy, fresh); }).and_then([&] {
            return files.syncFolder(fresh.parent_path());
        });
    if (!named)
        return tl::unexpected(named.error());
    std::error_code error;
    std::uintmax_t size = std::filesystem::file_size(fresh, error);
    files.remove(restorePoint(project, kMostRestorePoints));
    for (int number = kMostRestorePoints - 1; number >= 0; --number) {
        const auto from = restorePoint(project, number);
        if (std::filesystem::exists(from, error)) {
            if (auto moved = files.replace(from, restorePoint(project, number + 1)); !moved)
                return tl::unexpected(moved.error());
        }
    }
    for (int number = 2; number <= kMostRestorePoints; ++number) {
        const auto older = restorePoint(project, number);
        if (!std::filesystem::exists(older, error))
            continue;
        size += std::filesystem::file_size(older, error);
        if (size > maxBytes)
            files.remove(older);
    }
    return restorePoint(project, 1);
}

Result<std::filesystem::path> makeRestorePoint(Database& database, std::uintmax_t maxBytes)
{
    return RestorePoint::begin(database).and_then([&](RestorePoint point) { return point.keep(maxBytes); });
}

}
