#include "filledsheet.h"
#include "handoffproject.h"
#include "results.h"
#include "service/ratingsheet.h"
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
    Field {"prompt", "metadata", ""}, Field {"response", "source_id", ""}, Field {"response", "metadata", ""},
    Field {"intake", "name", ""}};

/// Columns that hold text for raters, or no text that anybody chose.
constexpr std::array<std::string_view, 17> kSeen {"annotator.code", "domain.code", "scenario.code",
    "prompt.text", "response.text", "project.name", "scheme.code", "scheme.json", "criterion.code",
    "prompt.expected", "setting.key", "event.kind", "event.payload", "round.kind", "rating.kind",
    "rating.text", "draft.answers"};

std::vector<std::string> fill(const std::filesystem::path& project, Tokens& tokens)
{
    RawSql raw(project);
    raw.run("INSERT INTO setting (key, value) VALUES ('note', '')");
    raw.run("INSERT INTO intake (name, taken_ms, first_event_id, last_event_id) VALUES ('', 1, 1, 1)");
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

/// What a rater sees of each item, and whether it is of the first model.
struct Seen {
    std::vector<std::pair<double, bool>> position = {};
    std::vector<std::pair<double, bool>> id = {};
    std::vector<std::pair<double, bool>> responseId = {};
    std::vector<std::pair<double, bool>> length = {};

    void add(std::size_t place, const std::string& itemId, const std::string& answerId, bool first)
    {
        const auto number = [](const std::string& hex) {
            return static_cast<double>(std::stoull(hex.substr(0, 13), nullptr, 16));
        };
        position.emplace_back(place, first);
        id.emplace_back(number(itemId), first);
        responseId.emplace_back(number(answerId), first);
        length.emplace_back(static_cast<double>(itemId.size() + answerId.size()), first);
    }
    /// True where nothing of it tells the model.
    bool tellsNothing(const char* where) const
    {
        const std::array areas {auc(position), auc(id), auc(responseId), auc(length)};
        qInfo(
            "%s: %zu items; area under the curve: position %.3f, id %.3f, id of the answer %.3f, length %.3f",
            where, id.size(), areas[0], areas[1], areas[2], areas[3]);
        return std::all_of(
            areas.begin(), areas.end(), [](double area) { return std::abs(area - 0.5) <= 0.05; });
    }
};

/// Which answers are of the first model, as the lead knows it of his newest package: id of the item ->
/// (id of the answer, of the first model), by place.
struct GivenItem {
    std::string item = {};
    std::string answer = {};
    bool first = false;
};
std::vector<GivenItem> newestPackage(RawSql& lead)
{
    std::vector<GivenItem> items;
    for (const QByteArray& row : QByteArray::fromStdString(
             lead.rows(
                 "SELECT lower(hex(k.alias)), lower(hex(r.alias)), i.model_id = 1 FROM package_item k JOIN "
                 "item i ON i.public_id = k.item_public_id JOIN package_response r ON r.package_item_id = "
                 "k.id WHERE k.package_id = (SELECT max(id) FROM package) ORDER BY k.id"))
                                     .split('\n')) {
        const QList<QByteArray> cells = row.split('|');
        items.push_back({cells[0].toStdString(), cells[1].toStdString(), cells[2] == "1"});
    }
    return items;
}

/// What must not be seen, found in one pass over a text: tokens by their whole length, ids and keys by their
/// first 32 digits.
class Secrets {
public:
    explicit Secrets(const std::vector<std::string>& all)
    {
        for (const std::string& one : all)
            m_all.insert(one.substr(0, one.starts_with("TOK") ? kToken : kId));
    }
    /// The first one in a text; empty where there is none.
    std::string in(std::string_view text) const
    {
        std::size_t digits = 0;
        for (std::size_t n = 0; n < text.size(); ++n) {
            const char c = text[n];
            digits = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') ? digits + 1 : 0;
            if (digits >= kId && m_all.contains(text.substr(n + 1 - kId, kId)))
                return std::string(text.substr(n + 1 - kId, kId));
            if (c == 'T' && m_all.contains(text.substr(n, kToken)))
                return std::string(text.substr(n, kToken));
        }
        return {};
    }
    /// The same for named texts, with the name before it.
    std::string in(const std::vector<std::pair<std::string, std::string>>& texts) const
    {
        for (const auto& [name, text] : texts) {
            if (const std::string found = in(text); !found.empty())
                return name + ": " + found;
        }
        return {};
    }

private:
    static constexpr std::size_t kToken = 15;
    static constexpr std::size_t kId = 32;
    std::set<std::string, std::less<>> m_all = {};
};

}

class TestHandoffUnblinding : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyTextIsSeenOrHidden();
    void nothingOfTheModel();

private:
    /// Packs what R1 and R2 have to rate, and looks for the tokens in it.
    void lookIntoPackages(const Folder& folder, RawSql& lead, const Secrets& secrets);
    void lookIntoSheets(const Folder& folder, RawSql& lead, const Secrets& secrets);
    /// No id twice in all packages and sheets of all projects.
    void keepIds(const std::set<std::string>& ids)
    {
        for (const std::string& id : ids)
            QVERIFY2(m_ids.insert(id).second, id.c_str());
    }

    Seen m_packages = {};
    Seen m_sheets = {};
    std::set<std::string> m_ids = {};
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

void TestHandoffUnblinding::lookIntoPackages(const Folder& folder, RawSql& lead, const Secrets& secrets)
{
    for (const char* rater : {"R1", "R2"}) {
        const auto package = folder / (std::string(rater) + ".tswork");
        const auto work = folder / (std::string(rater) + ".touchstone");
        TS_OK(pack(folder / "lead.touchstone", rater, package, {}, lead.rows("SELECT name FROM round")));
        TS_OK(unpack(package, work));
        const std::string bytes = readFile(package);
        const std::string found = secrets.in(
            {{"package", bytes}, {"working file", readFile(work)}, {"its tables", dumpTables(work)}});
        QVERIFY2(found.empty(), found.c_str());
        const auto ids = idsIn(bytes);
        const std::set<std::string> once(ids.begin(), ids.end());
        QCOMPARE(once.size(), ids.size());
        keepIds(once);
        const auto items = newestPackage(lead);
        for (std::size_t place = 0; place < items.size(); ++place)
            m_packages.add(place, items[place].item, items[place].answer, items[place].first);
    }
}

void TestHandoffUnblinding::lookIntoSheets(const Folder& folder, RawSql& lead, const Secrets& secrets)
{
    for (const char* rater : {"R1", "R2"}) {
        service::PackRequest request;
        request.annotator = rater;
        request.round = lead.rows("SELECT name FROM round");
        request.out = folder / (std::string(rater) + ".xlsx");
        {
            auto session = service::ProjectSession::open(folder / "lead.touchstone", service::Access::Write);
            jobs::Control control;
            TS_OK(service::packSheet(*session, request, control));
        }
        // Each part unpacked (pages, shared texts, styles, properties), and the archive as it lies there.
        const std::string bytes = readFile(request.out);
        auto texts = partsOf(bytes);
        QVERIFY(std::any_of(
            texts.begin(), texts.end(), [](const auto& part) { return part.first == "docProps/core.xml"; }));
        std::set<std::string> ids;
        for (const auto& [name, text] : texts) {
            for (const std::string& id : idsIn(text))
                ids.insert(id);
        }
        texts.emplace_back("archive", bytes);
        const std::string found = secrets.in(texts);
        QVERIFY2(found.empty(), found.c_str());
        keepIds(ids);
        const auto items = newestPackage(lead);
        std::map<std::string, const GivenItem*> byId;
        for (const GivenItem& item : items)
            byId[item.item] = &item;
        FilledSheet sheet(request.out);
        QCOMPARE(sheet.items(), items.size());
        QVERIFY(ids.size() >= 2 * items.size());
        for (std::uint32_t row = FilledSheet::kFirstRow; row < FilledSheet::kFirstRow + items.size(); ++row) {
            const std::string id = sheet.ratings()[{row, 1}];
            QVERIFY2(byId.contains(id), id.c_str());
            QVERIFY(ids.contains(id) && ids.contains(byId[id]->answer));
            m_sheets.add(row, id, byId[id]->answer, byId[id]->first);
        }
    }
}

void TestHandoffUnblinding::nothingOfTheModel()
{
    const int projects = countFrom("TOUCHSTONE_BLIND_PROJECTS", 20);
    std::mt19937 random(20261121);
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
        for (const char* table :
            {"response", "item", "prompt", "annotator", "writer", "project", "model", "round"}) {
            for (const QByteArray& id :
                QByteArray::fromStdString(raw.rows(std::string("SELECT lower(hex(public_id)) FROM ") + table))
                    .split('\n'))
                tokens.all.push_back(id.toStdString());
        }
        tokens.all.push_back(raw.rows("SELECT lower(hex(secret_key)) FROM writer WHERE id = 1"));
        const Secrets secrets(tokens.all);
        // Found where it is written out, in whatever stands around it.
        for (const std::string& token : tokens.all)
            QVERIFY2(!secrets.in("0T" + token + "a").empty(), token.c_str());
        lookIntoPackages(folder, raw, secrets);
        if (!QTest::currentTestFailed())
            lookIntoSheets(folder, raw, secrets);
        if (QTest::currentTestFailed())
            return;
    }
    qInfo("%d projects, %zu tokens, %zu ids", projects, tokensSeen, m_ids.size());
    const bool packages = m_packages.tellsNothing("packages");
    const bool sheets = m_sheets.tellsNothing("sheets");
    QVERIFY(packages);
    QVERIFY(sheets);
}

QTEST_GUILESS_MAIN(TestHandoffUnblinding)
#include "test_handoff_unblinding.moc"
