#include "storage/setup.h"
#include "crypto/hash.h"
#include "crypto/signature.h"
#include "storage/connection.h"
#include "storage/database.h"
#include <chrono>

namespace touchstone::storage {

namespace {

const char* kindName(RoundKind kind)
{
    return kind == RoundKind::Calibration ? "calibration" : "normal";
}

Round roundFrom(Query& query)
{
    return {query.integer(0), RoundId(query.hex(1)), query.text(2),
        query.text(3) == "calibration" ? RoundKind::Calibration : RoundKind::Normal, query.integer(4)};
}

std::vector<std::string> domainsOf(Connection& connection, RowId annotator)
{
    std::vector<std::string> domains;
    Query query(connection,
        "SELECT d.code FROM annotator_domain a JOIN domain d ON d.id = a.domain_id WHERE a.annotator_id = ?1"
        " ORDER BY d.id",
        annotator);
    while (query.step())
        domains.push_back(query.text(0));
    return domains;
}

Result<RowId> facet(Database& database, const char* insert, const char* select, const std::string& code)
{
    Connection& connection = database.connection();
    const auto known = [&]() -> Result<RowId> {
        Query found(connection, select, code);
        return found.step() ? found.integer(0) : 0;
    };
    auto row = guarded(connection, known);
    if (!row || *row != 0)
        return row;
    return database
        .write([&]() -> Result<void> {
            Query(connection, insert, code).run();
            return {};
        })
        .and_then([&] { return guarded(connection, known); });
}

}

std::int64_t nowMs()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

SetupRepository::SetupRepository(Database& database)
    : m_database(database)
{
}

Result<void> SetupRepository::initialise(const std::string& name, const Scheme& scheme)
{
    Connection& connection = m_database.connection();
    return m_database.write([&]() -> Result<void> {
        auto schemeRow = addScheme(scheme);
        if (!schemeRow)
            return tl::unexpected(schemeRow.error());
        const crypto::KeyPair keys = crypto::makeKeyPair();
        Query(connection, "INSERT INTO writer (id, public_id, public_key, secret_key) VALUES (1, ?1, ?2, ?3)",
            crypto::randomId(), keys.publicKey, keys.secretKey)
            .run();
        Query(connection,
            "INSERT INTO project (id, public_id, name, created_ms, writer_id, default_scheme_id)"
            " VALUES (1, ?1, ?2, ?3, 1, ?4)",
            crypto::randomId(), name, nowMs(), *schemeRow)
            .run();
        return domain({})
            .and_then([&](RowId) { return scenario({}); })
            .and_then([&](RowId) { return addRound("1", RoundKind::Normal, *schemeRow); })
            .map([](const Round&) {});
    });
}

Result<ProjectInfo> SetupRepository::project()
{
    Connection& connection = m_database.connection();
    return guarded(connection, [&]() -> Result<ProjectInfo> {
        Query query(connection,
            "SELECT p.public_id, p.name, p.created_ms, s.code FROM project p JOIN scheme s"
            " ON s.id = p.default_scheme_id");
        if (!query.step())
            return fail(ErrorCode::Damaged, connection.file(), "no project row");
        return ProjectInfo {ProjectId(query.hex(0)), query.text(1), query.integer(2), query.text(3)};
    });
}

Result<RowId> SetupRepository::addScheme(const Scheme& scheme)
{
    Connection& connection = m_database.connection();
    RowId row = 0;
    auto done = m_database.write([&]() -> Result<void> {
        const std::string json = schemeJson(scheme);
        const Digest hash = crypto::blake2b(json);
        {
            Query known(connection, "SELECT id, hash FROM scheme WHERE code = ?1 AND version = ?2", scheme.id,
                scheme.version);
            if (known.step()) {
                row = known.integer(0);
                if (known.hex(1) != crypto::toHex(hash))
                    return fail(ErrorCode::Scheme, scheme.id, "this version is known with other content");
                return {};
            }
        }
        Query(connection, "INSERT INTO scheme (code, version, json, hash) VALUES (?1, ?2, ?3, ?4)", scheme.id,
            scheme.version, json, hash)
            .run();
        row = connection.lastRow();
        for (const Criterion& criterion : scheme.criteria)
            Query(connection, "INSERT INTO criterion (scheme_id, code) VALUES (?1, ?2)", row, criterion.id)
                .run();
        return {};
    });
    return done.map([&] { return row; });
}

Result<Scheme> SetupRepository::scheme(RowId row)
{
    Connection& connection = m_database.connection();
    return guarded(connection, [&]() -> Result<Scheme> {
        Query query(connection, "SELECT json FROM scheme WHERE id = ?1", row);
        if (!query.step())
            return fail(ErrorCode::UnknownScheme, std::to_string(row));
        return parseScheme(query.text(0));
    });
}

Result<RowId> SetupRepository::newestScheme(const std::string& code)
{
    Connection& connection = m_database.connection();
    return guarded(connection, [&]() -> Result<RowId> {
        Query query(connection, "SELECT id FROM scheme WHERE code = ?1 ORDER BY version DESC LIMIT 1", code);
        if (!query.step())
            return fail(ErrorCode::UnknownScheme, code);
        return query.integer(0);
    });
}

Result<std::map<std::string, RowId>> SetupRepository::criteria(RowId scheme)
{
    Connection& connection = m_database.connection();
    return guarded(connection, [&]() -> Result<std::map<std::string, RowId>> {
        std::map<std::string, RowId> rows;
        Query query(connection, "SELECT code, id FROM criterion WHERE scheme_id = ?1", scheme);
        while (query.step())
            rows[query.text(0)] = query.integer(1);
        return rows;
    });
}

Result<Round> SetupRepository::addRound(const std::string& name, RoundKind kind, RowId scheme)
{
    Connection& connection = m_database.connection();
    if (name.empty())
        return fail(ErrorCode::UnknownRound, name);
    auto done = m_database.write([&]() -> Result<void> {
        {
            Query known(connection, "SELECT 1 FROM round WHERE name = ?1", name);
            if (known.step())
                return fail(ErrorCode::Exists, name);
        }
        Query(connection,
            "INSERT INTO round (public_id, name, kind, scheme_id, created_ms) VALUES (?1, ?2, ?3, ?4, ?5)",
            crypto::randomId(), name, std::string(kindName(kind)), scheme, nowMs())
            .run();
        return {};
    });
    return done.and_then([&] { return round(name); });
}

Result<std::vector<Round>> SetupRepository::rounds()
{
    Connection& connection = m_database.connection();
    return guarded(connection, [&]() -> Result<std::vector<Round>> {
        std::vector<Round> rows;
        Query query(connection, "SELECT id, public_id, name, kind, scheme_id FROM round ORDER BY id");
        while (query.step())
            rows.push_back(roundFrom(query));
        return rows;
    });
}

Result<Round> SetupRepository::round(const std::string& name)
{
    Connection& connection = m_database.connection();
    return guarded(connection, [&]() -> Result<Round> {
        Query query(connection,
            "SELECT id, public_id, name, kind, scheme_id FROM round WHERE name = ?1 OR ?1 = '' ORDER BY id "
            "LIMIT 1",
            name);
        if (!query.step())
            return fail(ErrorCode::UnknownRound, name);
        return roundFrom(query);
    });
}

Result<Annotator> SetupRepository::addAnnotator(
    const std::string& code, const std::vector<std::string>& domains)
{
    Connection& connection = m_database.connection();
    if (code.empty())
        return fail(ErrorCode::UnknownAnnotator, code);
    auto done = m_database.write([&]() -> Result<void> {
        Query(connection,
            "INSERT OR IGNORE INTO annotator (public_id, code, display_name, notes, created_ms)"
            " VALUES (?1, ?2, '', '', ?3)",
            crypto::randomId(), code, nowMs())
            .run();
        for (const std::string& domainCode : domains) {
            auto row = domain(domainCode);
            if (!row)
                return tl::unexpected(row.error());
            Query(connection,
                "INSERT OR IGNORE INTO annotator_domain (annotator_id, domain_id)"
                " SELECT id, ?2 FROM annotator WHERE code = ?1",
                code, *row)
                .run();
        }
        return {};
    });
    return done.and_then([&] { return annotator(code); });
}

Result<std::vector<Annotator>> SetupRepository::annotators()
{
    Connection& connection = m_database.connection();
    return guarded(connection, [&]() -> Result<std::vector<Annotator>> {
        std::vector<Annotator> rows;
        {
            Query query(connection, "SELECT id, public_id, code FROM annotator ORDER BY id");
            while (query.step())
                rows.push_back({query.integer(0), AnnotatorId(query.hex(1)), query.text(2), {}});
        }
        for (Annotator& row : rows)
            row.domains = domainsOf(connection, row.row);
        return rows;
    });
}

Result<Annotator> SetupRepository::annotator(const std::string& code)
{
    Connection& connection = m_database.connection();
    return guarded(connection, [&]() -> Result<Annotator> {
        Annotator row;
        {
            Query query(connection, "SELECT id, public_id, code FROM annotator WHERE code = ?1", code);
            if (!query.step())
                return fail(ErrorCode::UnknownAnnotator, code);
            row = {query.integer(0), AnnotatorId(query.hex(1)), query.text(2), {}};
        }
        row.domains = domainsOf(connection, row.row);
        return row;
    });
}

Result<std::vector<Model>> SetupRepository::models()
{
    Connection& connection = m_database.connection();
    return guarded(connection, [&]() -> Result<std::vector<Model>> {
        std::vector<Model> rows;
        Query query(connection, "SELECT id, public_id, name FROM model ORDER BY id");
        while (query.step())
            rows.push_back({query.integer(0), ModelId(query.hex(1)), query.text(2)});
        return rows;
    });
}

Result<RowId> SetupRepository::domain(const std::string& code)
{
    return facet(m_database, "INSERT OR IGNORE INTO domain (code) VALUES (?1)",
        "SELECT id FROM domain WHERE code = ?1", code);
}

Result<RowId> SetupRepository::scenario(const std::string& code)
{
    return facet(m_database, "INSERT OR IGNORE INTO scenario (code) VALUES (?1)",
        "SELECT id FROM scenario WHERE code = ?1", code);
}

Result<std::optional<std::string>> SetupRepository::setting(const std::string& key)
{
    Connection& connection = m_database.connection();
    return guarded(connection, [&]() -> Result<std::optional<std::string>> {
        Query query(connection, "SELECT value FROM setting WHERE key = ?1", key);
        if (!query.step())
            return std::optional<std::string>();
        return std::optional(query.text(0));
    });
}

Result<void> SetupRepository::setSetting(const std::string& key, const std::string& value)
{
    return m_database.write([&]() -> Result<void> {
        Query(m_database.connection(),
            "INSERT INTO setting (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = "
            "excluded.value",
            key, value)
            .run();
        return {};
    });
}

bool promptsAreSensitive(Database& database)
{
    const auto kept = SetupRepository(database).setting(kSensitivitySetting);
    return kept && *kept && **kept != "ordinary";
}

}
