#include "handoffproject.h"
#include "results.h"
#include <algorithm>
#include <fstream>

using namespace touchstone;
using namespace touchstone::testing;

namespace {

/// What the whitelist does not name, filled with a token that stands nowhere else.
class Tokens {
public:
    explicit Tokens(std::mt19937& random)
        : m_random(random)
    {
    }
    std::string next()
    {
        std::string token = "TOK";
        for (int n = 0; n < 12; ++n)
            token += "abcdefghijkmnpqrstuvwxyz"[m_random() % 24];
        all.push_back(token);
        return token;
    }
    std::vector<std::string> all = {};

private:
    std::mt19937& m_random;
};

/// One text column of a table, and whether a package may hold it.
struct Field {
    const char* table;
    const char* column;
    const char* prefix; ///< so that checks of the schema hold
};

// Every text of the lead's project but those that raters see: prompt.text, response.text, codes of domain,
// scenario and annotator, name of the project, the scheme.
constexpr std::array kHidden {Field {"setting", "value", ""}, Field {"round", "name", ""},
    Field {"annotator", "display_name", ""}, Field {"annotator", "notes", ""},
    Field {"source_file", "name", ""}, Field {"source_file", "shape", ""}, Field {"model", "name", ""},
    Field {"model", "version", ""}, Field {"model", "date", ""}, Field {"model", "notes", ""},
    Field {"prompt", "source_id", ""}, Field {"prompt", "source", ""}, Field {"prompt", "author", ""},
    Field {"prompt", "metadata", ""}, Field {"response", "source_id", ""},
    Field {"response", "metadata", ""}};

/// Columns that hold text for raters, or no text that anybody chose.
constexpr std::array<std::string_view, 17> kSeen {"annotator.code", "domain.code", "scenario.code",
    "prompt.text", "response.text", "project.name", "scheme.code", "scheme.json", "criterion.code",
    "prompt.expected", "setting.key", "event.kind", "event.payload", "round.kind", "rating.kind",
    "rating.text", "draft.answers"};

std::vector<std::string> fill(const std::filesystem::path& project, Tokens& tokens)
{
    RawSql raw(project);
    raw.run("INSERT INTO setting (key, value) VALUES ('note', '')");
    std::vector<std::string> failed;
    for (const Field& field : kHidden) {
        const std::string table = field.table;
        const std::string column = field.column;
        const QByteArray rows = QByteArray::fromStdString(raw.rows(
            table == "setting" ? "SELECT rowid FROM (SELECT 1 AS rowid)" : "SELECT id FROM " + table));
        for (const QByteArray& row : rows.split('\n')) {
            const std::string where = table == "setting" ? "" : " WHERE id = " + row.toStdString();
            const std::string error =
                raw.run("UPDATE " + table + " SET " + column + " = '" + tokens.next() + "'" + where);
            if (!error.empty())
                failed.push_back(table + "." + column + ": " + error);
        }
    }
    return failed;
}

/// Area under the curve of a score that is to tell one group from the rest; 0.5 = it tells nothing.
double auc(std::vector<std::pair<double, bool>> scored)
{
    std::sort(scored.begin(), scored.end());
    double ranks = 0;
    double positive = 0;
    for (std::size_t i = 0; i < scored.size();) {
        std::size_t end = i;
        while (end < scored.size() && scored[end].first == scored[i].first)
            ++end;
        const double rank = (static_cast<double>(i) + static_cast<double>(end) + 1) / 2;
        for (; i < end; ++i) {
            ranks += scored[i].second ? rank : 0;
            positive += scored[i].second ? 1 : 0;
        }
    }
    const double negative = static_cast<double>(scored.size()) - positive;
    return (ranks - positive * (positive + 1) / 2) / (positive * negative);
}

/// Every 32 hex digits that stand in a text.
std::vector<std::string> idsIn(const std::string& text)
{
    std::vector<std::string> ids;
    std::string run;
    for (const char c : text + " ") {
        if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f')) {
            run += c;
            continue;
        }
        if (run.size() == 32)
            ids.push_back(run);
        run.clear();
    }
    return ids;
}

struct Seen {
    std::vector<std::pair<double, bool>> position = {};
    std::vector<std::pair<double, bool>> id = {};
    std::vector<std::pair<double, bool>> responseId = {};
    std::vector<std::pair<double, bool>> length = {};
};

}

class TestHandoffUnblinding : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyTextIsSeenOrHidden();
    void nothingOfTheModel();
};

/// A new column of text must be put on one of the lists.
void TestHandoffUnblinding::everyTextIsSeenOrHidden()
{
    const Folder folder;
    TS_OK(makeLead(folder / "lead.touchstone", {1, 1, 1, "abc", 0, 1}));
    RawSql raw(folder / "lead.touchstone");
    const std::string columns = raw.rows(
        "SELECT t.name || '.' || c.name FROM sqlite_schema t, pragma_table_info(t.name) c WHERE t.type ="
        " 'table' AND c.type = 'TEXT' AND t.name NOT LIKE 'mc_%' AND t.name NOT IN ('package', 'work')"
        " ORDER BY 1");
    QStringList unknown;
    for (const QByteArray& column : QByteArray::fromStdString(columns).split('\n')) {
        const std::string name = column.toStdString();
        const bool hidden = std::any_of(kHidden.begin(), kHidden.end(),
            [&](const Field& field) { return name == std::string(field.table) + "." + field.column; });
        if (!hidden && std::find(kSeen.begin(), kSeen.end(), name) == kSeen.end())
            unknown << QString::fromUtf8(column);
    }
    QCOMPARE(unknown, QStringList());
}

void TestHandoffUnblinding::nothingOfTheModel()
{
    const int projects = countFrom("TOUCHSTONE_BLIND_PROJECTS", 20);
    std::mt19937 random(20261121);
    Seen seen;
    std::set<std::string> ids;
    std::size_t tokensSeen = 0;
    for (int n = 0; n < projects; ++n) {
        const Folder folder;
        const auto lead = folder / "lead.touchstone";
        LeadPlan plan {20, 4, 2, "abc", 0.1, random()};
        TS_OK(makeLead(lead, plan));
        Tokens tokens(random);
        QCOMPARE(fill(lead, tokens), std::vector<std::string> {});
        tokensSeen += tokens.all.size();
        RawSql raw(lead);
        for (const QByteArray& id :
            QByteArray::fromStdString(
                raw.rows("SELECT lower(hex(public_id)) FROM response UNION ALL SELECT lower(hex(public_id)) "
                         "FROM item"
                         " UNION ALL SELECT lower(hex(public_id)) FROM prompt UNION ALL SELECT "
                         "lower(hex(public_id))"
                         " FROM annotator UNION ALL SELECT lower(hex(public_id)) FROM writer UNION ALL SELECT"
                         " lower(hex(public_id)) FROM project UNION ALL SELECT lower(hex(public_id)) FROM "
                         "model UNION"
                         " ALL SELECT lower(hex(public_id)) FROM round"))
                .split('\n'))
            tokens.all.push_back(id.toStdString());
        std::string secret = raw.rows("SELECT lower(hex(secret_key)) FROM writer WHERE id = 1");
        tokens.all.push_back(secret);
        for (const char* rater : {"R1", "R2"}) {
            const auto package = folder / (std::string(rater) + ".tswork");
            const auto work = folder / (std::string(rater) + ".touchstone");
            const auto round = raw.rows("SELECT name FROM round");
            TS_OK(pack(lead, rater, package, {}, round));
            TS_OK(unpack(package, work));
            const std::string bytes = readFile(package);
            const std::string made = readFile(work);
            const std::string tables = dumpTables(work);
            for (const std::string& token : tokens.all) {
                QVERIFY2(bytes.find(token) == std::string::npos, token.c_str());
                QVERIFY2(made.find(token) == std::string::npos, token.c_str());
                QVERIFY2(tables.find(token) == std::string::npos, token.c_str());
            }
            // No id twice in all packages of all projects.
            for (const std::string& id : idsIn(bytes))
                QVERIFY2(ids.insert(id).second, id.c_str());
            // Position, ids and their length against the model, as the lead knows it.
            const QByteArray rows = QByteArray::fromStdString(raw.rows(
                "SELECT hex(k.alias), hex(r.alias), i.model_id = 1 FROM package_item k JOIN item i ON"
                " i.public_id = k.item_public_id JOIN package_response r ON r.package_item_id = k.id WHERE"
                " k.package_id = (SELECT max(id) FROM package) ORDER BY k.id"));
            double position = 0;
            for (const QByteArray& row : rows.split('\n')) {
                const QList<QByteArray> cells = row.split('|');
                const bool first = cells[2] == "1";
                const auto number = [](const QByteArray& hex) {
                    return static_cast<double>(hex.left(13).toULongLong(nullptr, 16));
                };
                seen.position.emplace_back(position++, first);
                seen.id.emplace_back(number(cells[0]), first);
                seen.responseId.emplace_back(number(cells[1]), first);
                seen.length.emplace_back(static_cast<double>(cells[0].size() + cells[1].size()), first);
            }
        }
    }
    const std::array areas {auc(seen.position), auc(seen.id), auc(seen.responseId), auc(seen.length)};
    qInfo("%d projects, %zu tokens, %zu ids, %zu items; area under the curve: position %.3f, id %.3f, id of "
          "the "
          "answer %.3f, length %.3f",
        projects, tokensSeen, ids.size(), seen.id.size(), areas[0], areas[1], areas[2], areas[3]);
    for (const double area : areas)
        QVERIFY(std::abs(area - 0.5) <= 0.05);
}

QTEST_GUILESS_MAIN(TestHandoffUnblinding)
#include "test_handoff_unblinding.moc"
