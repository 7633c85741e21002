#include "service/projectsession.h"
#include "crypto/hash.h"
#include "storage/corpus.h"
#include "storage/database.h"
#include "storage/events.h"
#include "storage/files.h"
#include "storage/maintenance.h"
#include "storage/setup.h"
#include "storage/status.h"

namespace touchstone::service {

Result<void> ProjectSession::create(
    const std::filesystem::path& file, const std::string& name, const Scheme& scheme)
{
    return storage::Database::create(file, [&](storage::Database& database) {
        return storage::SetupRepository(database).initialise(name, scheme);
    });
}

Result<ProjectSession> ProjectSession::open(const std::filesystem::path& file, Access access)
{
    storage::OpenOptions options;
    options.readOnly = access == Access::Read;
    options.bulk = access == Access::Import;
    return storage::Database::open(file, options).map([](storage::Database database) {
        return ProjectSession(std::make_unique<storage::Database>(std::move(database)));
    });
}

struct ProjectSession::Hold {
    std::optional<storage::SlotLock> lock = {}; ///< of the window
    storage::StatusMemory status = {};
};

std::filesystem::path lockFileOf(const std::filesystem::path& project)
{
    return project.parent_path() / std::string(".").append(storage::utf8(project.filename())).append(".lock");
}

Result<void> ProjectSession::holdForWindow()
{
    return storage::SlotLock::acquire(lockFileOf(path()), 0, storage::thisProcess())
        .map([this](storage::SlotLock lock) { m_hold->lock.emplace(std::move(lock)); });
}

void ProjectSession::tidyUp()
{
    if (!m_database->isReadOnly())
        m_database->checkpoint();
}

ProjectSession::ProjectSession(std::unique_ptr<storage::Database> database)
    : m_database(std::move(database))
    , m_hold(std::make_unique<Hold>())
{
}
ProjectSession::~ProjectSession() = default;
ProjectSession::ProjectSession(ProjectSession&&) noexcept = default;
ProjectSession& ProjectSession::operator=(ProjectSession&&) noexcept = default;

const std::filesystem::path& ProjectSession::path() const
{
    return m_database->path();
}

bool ProjectSession::isReadOnly() const
{
    return m_database->isReadOnly();
}

bool ProjectSession::isInPlace() const
{
    return m_database->isInPlace();
}

Result<ProjectInfo> ProjectSession::info()
{
    return storage::SetupRepository(*m_database).project();
}

Result<CorpusTotals> ProjectSession::totals()
{
    return storage::CorpusRepository(*m_database).totals();
}

Result<StatusReport> ProjectSession::status()
{
    return storage::StatusRepository(*m_database).report(m_hold->status);
}

Result<std::vector<CorpusCell>> ProjectSession::countByDomainModelState()
{
    return storage::CorpusRepository(*m_database).countByDomainModelState();
}

Result<std::vector<Model>> ProjectSession::models()
{
    return storage::SetupRepository(*m_database).models();
}

Result<std::vector<Annotator>> ProjectSession::annotators()
{
    return storage::SetupRepository(*m_database).annotators();
}

Result<Annotator> ProjectSession::addAnnotator(
    const std::string& code, const std::vector<std::string>& domains)
{
    return storage::SetupRepository(*m_database).addAnnotator(code, domains);
}

Result<std::vector<Round>> ProjectSession::rounds()
{
    return storage::SetupRepository(*m_database).rounds();
}

Result<Round> ProjectSession::round(const std::string& name)
{
    return storage::SetupRepository(*m_database).round(name);
}

Result<Round> ProjectSession::addRound(const std::string& name, RoundKind kind, const std::string& schemeId)
{
    storage::SetupRepository setup(*m_database);
    std::string id = schemeId;
    if (id.empty()) {
        auto project = setup.project();
        if (!project)
            return tl::unexpected(project.error());
        id = project->defaultScheme;
    }
    if (auto row = setup.newestScheme(id))
        return setup.addRound(name, kind, *row);
    const Scheme* builtin = builtinScheme(id);
    if (builtin == nullptr)
        return fail(ErrorCode::UnknownScheme, id);
    return addRound(name, kind, *builtin);
}

Result<Round> ProjectSession::addRound(const std::string& name, RoundKind kind, const Scheme& scheme)
{
    storage::SetupRepository setup(*m_database);
    Result<Round> round;
    auto done = m_database->write([&]() -> Result<void> {
        auto row = setup.addScheme(scheme);
        if (!row)
            return tl::unexpected(row.error());
        round = setup.addRound(name, kind, *row);
        return round ? Result<void>() : tl::unexpected(round.error());
    });
    return done.and_then([&] { return round; });
}

Result<Scheme> ProjectSession::scheme(const Round& round)
{
    return storage::SetupRepository(*m_database).scheme(round.scheme);
}

Result<std::vector<Finding>> ProjectSession::check(
    const std::function<bool(const std::string& part)>& progress)
{
    return storage::checkProject(*m_database, progress);
}

Result<void> ProjectSession::backup(const std::filesystem::path& target)
{
    return storage::backupProject(*m_database, target);
}

Result<std::filesystem::path> ProjectSession::makeRestorePoint()
{
    return storage::makeRestorePoint(*m_database, kRestorePointBytes);
}

Result<storage::RestorePoint> ProjectSession::beginRestorePoint()
{
    return storage::RestorePoint::begin(*m_database);
}

Result<std::filesystem::path> ProjectSession::keepRestorePoint(storage::RestorePoint& point)
{
    return point.keep(kRestorePointBytes);
}

Result<std::string> ProjectSession::stateHash()
{
    return storage::EventRepository(*m_database).stateHash().map([](const Digest& hash) {
        return crypto::toHex(hash);
    });
}

storage::Database& ProjectSession::database()
{
    return *m_database;
}

Result<std::vector<Finding>> checkFile(const std::filesystem::path& file)
{
    return storage::checkFile(file);
}

Result<void> restore(const std::filesystem::path& backup, const std::filesystem::path& target)
{
    return storage::restoreProject(backup, target);
}

}
