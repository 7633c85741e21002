#include "storage/projectdetails.h"
#include "crypto/hash.h"
#include "storage/connection.h"
#include "storage/database.h"
#include "storage/setup.h"

namespace touchstone::storage {

ProjectDetails::ProjectDetails(Database& database)
    : m_database(database)
{
}

Result<std::vector<ModelDetails>> ProjectDetails::models()
{
    Connection& connection = m_database.connection();
    return guarded(connection, [&]() -> Result<std::vector<ModelDetails>> {
        std::vector<ModelDetails> rows;
        Query query(connection, "SELECT name, version, date, notes FROM model ORDER BY id");
        while (query.step())
            rows.push_back({query.text(0), query.text(1), query.text(2), query.text(3)});
        return rows;
    });
}

Result<void> ProjectDetails::setModel(const ModelDetails& model)
{
    if (model.name.empty())
        return fail(ErrorCode::Missing, "name");
    return m_database.write([&]() -> Result<void> {
        Query(m_database.connection(),
            "INSERT INTO model (public_id, name, version, date, notes) VALUES (?1, ?2, ?3, ?4, ?5)"
            " ON CONFLICT (name) DO UPDATE SET version = excluded.version, date = excluded.date, notes = "
            "excluded.notes",
            crypto::randomId(), model.name, model.version, model.date, model.notes)
            .run();
        return {};
    });
}

Result<void> ProjectDetails::removeModel(const std::string& name)
{
    Connection& connection = m_database.connection();
    return m_database.write([&]() -> Result<void> {
        {
            Query used(connection,
                "SELECT 1 FROM model m WHERE m.name = ?1 AND (EXISTS (SELECT 1 FROM response_tally t WHERE "
                "t.model_id = m.id AND t.n > 0) OR EXISTS (SELECT 1 FROM mc_run r WHERE r.model_id = m.id)"
                " OR EXISTS (SELECT 1 FROM item_tally i WHERE i.model_id = m.id AND i.n > 0))",
                name);
            if (used.step())
                return fail(ErrorCode::Conflict, name, "the model has answers");
        }
        Query(connection,
            "DELETE FROM response_tally WHERE n = 0 AND model_id = (SELECT id FROM model WHERE name = ?1)",
            name)
            .run();
        Query(connection,
            "DELETE FROM item_tally WHERE n = 0 AND model_id = (SELECT id FROM model WHERE name = ?1)", name)
            .run();
        Query(connection, "DELETE FROM model WHERE name = ?1", name).run();
        return {};
    });
}

Result<std::vector<AnnotatorDetails>> ProjectDetails::annotators()
{
    Connection& connection = m_database.connection();
    return guarded(connection, [&]() -> Result<std::vector<AnnotatorDetails>> {
        std::vector<AnnotatorDetails> rows;
        Query query(connection,
            "SELECT a.code, a.display_name, a.notes, d.code FROM annotator a LEFT JOIN annotator_domain k ON "
            "k.annotator_id = a.id LEFT JOIN domain d ON d.id = k.domain_id ORDER BY a.id, d.id");
        while (query.step()) {
            if (rows.empty() || rows.back().code != query.text(0))
                rows.push_back({query.text(0), query.text(1), {}, query.text(2)});
            if (!query.isNull(3))
                rows.back().domains.push_back(query.text(3));
        }
        return rows;
    });
}

Result<void> ProjectDetails::setAnnotator(const AnnotatorDetails& annotator)
{
    Connection& connection = m_database.connection();
    return m_database.write([&]() -> Result<void> {
        Query(connection,
            "DELETE FROM annotator_domain WHERE annotator_id = (SELECT id FROM annotator WHERE code = ?1)",
            annotator.code)
            .run();
        auto added = SetupRepository(m_database).addAnnotator(annotator.code, annotator.domains);
        if (!added)
            return tl::unexpected(added.error());
        Query(connection, "UPDATE annotator SET display_name = ?2, notes = ?3 WHERE id = ?1", added->row,
            annotator.displayName, annotator.notes)
            .run();
        return {};
    });
}

Result<void> ProjectDetails::removeAnnotator(const std::string& code)
{
    Connection& connection = m_database.connection();
    return m_database.write([&]() -> Result<void> {
        {
            Query used(connection,
                "SELECT 1 FROM annotator a WHERE a.code = ?1 AND (EXISTS (SELECT 1 FROM item i WHERE "
                "i.annotator_id = a.id) OR EXISTS (SELECT 1 FROM package k WHERE k.annotator_id = a.id)"
                " OR EXISTS (SELECT 1 FROM event e WHERE e.annotator_id = a.id))",
                code);
            if (used.step())
                return fail(ErrorCode::Conflict, code, "the person was given work");
        }
        Query(connection,
            "DELETE FROM annotator_domain WHERE annotator_id = (SELECT id FROM annotator WHERE code = ?1)",
            code)
            .run();
        Query(connection,
            "DELETE FROM item_tally WHERE n = 0 AND annotator_id = (SELECT id FROM annotator WHERE code = "
            "?1)",
            code)
            .run();
        Query(connection, "DELETE FROM annotator WHERE code = ?1", code).run();
        return {};
    });
}

Result<void> ProjectDetails::rename(const std::string& name)
{
    return m_database.write([&]() -> Result<void> {
        Query(m_database.connection(), "UPDATE project SET name = ?1", name).run();
        return {};
    });
}

Result<RowId> ProjectDetails::defaultScheme()
{
    Connection& connection = m_database.connection();
    return guarded(connection, [&]() -> Result<RowId> {
        Query query(connection, "SELECT default_scheme_id FROM project");
        if (!query.step())
            return fail(ErrorCode::Damaged, connection.file(), "no project row");
        return query.integer(0);
    });
}

Result<bool> ProjectDetails::isInUse(RowId scheme)
{
    Connection& connection = m_database.connection();
    return guarded(connection, [&]() -> Result<bool> {
        Query query(connection,
            "SELECT EXISTS (SELECT 1 FROM round o JOIN item i ON i.round_id = o.id WHERE o.scheme_id = ?1"
            " AND (i.sequence > 0 OR EXISTS (SELECT 1 FROM draft f WHERE f.item_id = i.id)))"
            " OR EXISTS (SELECT 1 FROM round o JOIN package k ON k.round_id = o.id WHERE o.scheme_id = ?1)"
            " OR EXISTS (SELECT 1 FROM criterion c JOIN rating r ON r.criterion_id = c.id WHERE c.scheme_id "
            "= "
            "?1)",
            scheme);
        query.step();
        return query.integer(0) != 0;
    });
}

Result<bool> ProjectDetails::hasItems(RowId scheme)
{
    Connection& connection = m_database.connection();
    return guarded(connection, [&]() -> Result<bool> {
        Query query(connection,
            "SELECT EXISTS (SELECT 1 FROM round o JOIN item i ON i.round_id = o.id WHERE o.scheme_id = ?1)",
            scheme);
        query.step();
        return query.integer(0) != 0;
    });
}

Result<void> ProjectDetails::replaceScheme(RowId row, const Scheme& scheme)
{
    Connection& connection = m_database.connection();
    return m_database.write([&]() -> Result<void> {
        const auto used = isInUse(row);
        if (!used)
            return tl::unexpected(used.error());
        if (*used)
            return fail(ErrorCode::Conflict, scheme.id, "the scheme has ratings");
        {
            Query taken(connection, "SELECT 1 FROM scheme WHERE code = ?1 AND version = ?2 AND id <> ?3",
                scheme.id, scheme.version, row);
            if (taken.step())
                return fail(ErrorCode::Scheme, scheme.id, "this version is known with other content");
        }
        const std::string json = schemeJson(scheme);
        const Digest hash = crypto::blake2b(json);
        Query(connection, "UPDATE scheme SET code = ?2, version = ?3, json = ?4, hash = ?5 WHERE id = ?1",
            row, scheme.id, scheme.version, json, hash)
            .run();
        Query(connection, "DELETE FROM criterion WHERE scheme_id = ?1", row).run();
        for (const Criterion& criterion : scheme.criteria)
            Query(connection, "INSERT INTO criterion (scheme_id, code) VALUES (?1, ?2)", row, criterion.id)
                .run();
        return {};
    });
}

Result<void> ProjectDetails::setDefaultScheme(RowId row)
{
    return m_database.write([&]() -> Result<void> {
        Query(m_database.connection(), "UPDATE project SET default_scheme_id = ?1", row).run();
        return {};
    });
}

Result<int> ProjectDetails::newestVersion(const std::string& id)
{
    Connection& connection = m_database.connection();
    return guarded(connection, [&]() -> Result<int> {
        Query query(connection, "SELECT ifnull(max(version), 0) FROM scheme WHERE code = ?1", id);
        query.step();
        return static_cast<int>(query.integer(0));
    });
}

}
