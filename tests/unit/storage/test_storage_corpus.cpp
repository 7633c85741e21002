#include "results.h"
#include "sampleproject.h"
#include "storage/corpus.h"
#include "storage/setup.h"

using namespace touchstone;
using namespace touchstone::storage;
using namespace touchstone::testing;

namespace {

NewPrompt promptOf(const std::string& text, const std::optional<std::string>& sourceId = {})
{
    NewPrompt prompt;
    prompt.text = text;
    prompt.textHash = crypto::blake2bShort(text);
    prompt.sourceId = sourceId;
    return prompt;
}

NewResponse responseOf(const std::string& model, const std::string& text, int sample = 0)
{
    NewResponse response;
    response.model = model;
    response.text = text;
    response.textHash = crypto::blake2bShort(text);
    response.sample = sample;
    return response;
}

using Record = std::pair<NewPrompt, std::vector<NewResponse>>;

}

class TestStorageCorpus : public QObject {
    Q_OBJECT
private slots:
    void init();
    void countsWhatComesIn();
    void sameFileTwiceIsKnown();
    void promptIsFoundBySourceId();
    void promptIsFoundByText();
    void promptsOfTwoIdsStayApart();
    void sameIdOtherText();
    void samplesAreNumbered();
    void sameSampleOtherText();
    void onePerText();
    void laterFileFillsIn();
    void domainMovesItsCounts();
    void exactTexts();
    void responsesInOrder();
    void failureLeavesNothing();

private:
    /// Imports one file.
    Result<CorpusCounts> import(const std::vector<Record>& records)
    {
        CorpusCounts counts;
        return m_database
            ->write([&]() -> Result<void> {
                CorpusWriter writer(*m_database, "f.jsonl", "flat");
                for (const auto& [prompt, responses] : records) {
                    if (auto added = writer.add(prompt, responses); !added)
                        return tl::unexpected(added.error());
                }
                auto done = writer.finish();
                counts = writer.counts();
                return done;
            })
            .map([&] { return counts; });
    }
    std::string rows(const std::string& sql) { return RawSql(m_database->path()).rows(sql); }

    std::unique_ptr<Folder> m_folder = {};
    std::unique_ptr<Database> m_database = {};
};

void TestStorageCorpus::init()
{
    m_database.reset();
    m_folder = std::make_unique<Folder>();
    TS_OK(createProject(*m_folder / "p.touchstone"));
    m_database = std::make_unique<Database>(Database::open(*m_folder / "p.touchstone").value());
}

void TestStorageCorpus::countsWhatComesIn()
{
    const auto counts = import({{promptOf("q1"), {responseOf("A", "a1"), responseOf("B", "b1")}},
        {promptOf("q2"), {responseOf("A", "a2")}}, {promptOf("q3"), {}}});
    TS_OK(counts);
    QCOMPARE(counts->prompts, 3);
    QCOMPARE(counts->models, 2);
    QCOMPARE(counts->responses, 3);
    QCOMPARE(counts->known, 0);
    const auto totals = CorpusRepository(*m_database).totals().value();
    QCOMPARE(totals.prompts, 3);
    QCOMPARE(totals.models, 2);
    QCOMPARE(totals.responses, 3);
    QCOMPARE(findings(*m_database), std::string());
}

void TestStorageCorpus::sameFileTwiceIsKnown()
{
    const std::vector<Record> file {{promptOf("q1", "1"), {responseOf("A", "a1"), responseOf("A", "a2")}},
        {promptOf("q2"), {responseOf("A", "a3")}}, {promptOf("q3"), {}}};
    TS_OK(import(file));
    const auto again = import(file);
    TS_OK(again);
    QCOMPARE(again->prompts + again->models + again->responses, 0);
    QCOMPARE(again->known, 4);
    QCOMPARE(CorpusRepository(*m_database).totals()->responses, 3);
}

void TestStorageCorpus::promptIsFoundBySourceId()
{
    TS_OK(import({{promptOf("q", "1"), {responseOf("A", "a")}}}));
    const auto counts = import({{promptOf("q", "1"), {responseOf("B", "b")}}});
    TS_OK(counts);
    QCOMPARE(counts->prompts, 0);
    QCOMPARE(counts->responses, 1);
    QCOMPARE(rows("SELECT count(DISTINCT prompt_id) FROM response"), std::string("1"));
}

void TestStorageCorpus::promptIsFoundByText()
{
    // First without id, then with one (which is kept), then without again.
    TS_OK(import({{promptOf("q"), {responseOf("A", "a")}}}));
    TS_OK(import({{promptOf("q", "7"), {responseOf("B", "b")}}}));
    TS_OK(import({{promptOf("q"), {responseOf("C", "c")}}}));
    QCOMPARE(rows("SELECT source_id, text FROM prompt"), std::string("7|q"));
    QCOMPARE(rows("SELECT count(*) FROM response WHERE prompt_id = 1"), std::string("3"));
}

void TestStorageCorpus::promptsOfTwoIdsStayApart()
{
    TS_OK(
        import({{promptOf("q", "1"), {responseOf("A", "a")}}, {promptOf("q", "2"), {responseOf("A", "b")}}}));
    QCOMPARE(rows("SELECT source_id FROM prompt ORDER BY id"), std::string("1\n2"));
    TS_OK(import({{promptOf("q"), {responseOf("B", "x")}}}));
    QCOMPARE(
        rows("SELECT p.source_id FROM response r JOIN prompt p ON p.id = r.prompt_id WHERE r.text = 'x'"),
        std::string("1"));
}

void TestStorageCorpus::sameIdOtherText()
{
    TS_OK(import({{promptOf("q", "1"), {responseOf("A", "a")}}}));
    const auto result = import({{promptOf("new", "2"), {}}, {promptOf("other", "1"), {}}});
    TS_FAILS(ErrorCode::Conflict, result);
    QCOMPARE(result.error().subject, std::string("1"));
    QCOMPARE(rows("SELECT count(*) FROM prompt"), std::string("1"));
    // With responses the first text stays and the responses come in; the caller learns of it.
    bool same = true;
    TS_OK(m_database->write([&]() -> Result<void> {
        CorpusWriter writer(*m_database, "f", "flat");
        const std::vector<NewResponse> responses {responseOf("B", "b")};
        same = writer.add(promptOf("other", "1"), responses).value();
        return writer.finish();
    }));
    QVERIFY(!same);
    QCOMPARE(rows("SELECT p.text, r.text FROM response r JOIN prompt p ON p.id = r.prompt_id ORDER BY r.id"),
        std::string("q|a\nq|b"));
}

void TestStorageCorpus::samplesAreNumbered()
{
    TS_OK(import({{promptOf("q"), {responseOf("A", "a"), responseOf("A", "b"), responseOf("B", "c")}},
        {promptOf("r"), {responseOf("A", "d")}}, {promptOf("q"), {responseOf("A", "e")}}}));
    QCOMPARE(rows("SELECT text, sample FROM response ORDER BY text"), std::string("a|1\nb|2\nc|1\nd|1\ne|3"));
    TS_OK(import({{promptOf("q"), {responseOf("A", "z", 9)}}}));
    QCOMPARE(rows("SELECT sample FROM response WHERE text = 'z'"), std::string("9"));
}

void TestStorageCorpus::sameSampleOtherText()
{
    TS_OK(import({{promptOf("q"), {responseOf("A", "a")}}}));
    const auto result = import({{promptOf("q"), {responseOf("A", "changed")}}});
    TS_FAILS(ErrorCode::Conflict, result);
    QCOMPARE(result.error().subject, std::string("A"));
    QCOMPARE(rows("SELECT text FROM response"), std::string("a"));
    // A caller that goes on keeps what stood before the conflict, and the counts stay right.
    TS_OK(m_database->write([&]() -> Result<void> {
        CorpusWriter writer(*m_database, "f", "flat");
        const std::vector<NewResponse> responses {responseOf("B", "b"), responseOf("A", "changed")};
        if (failsWith(writer.add(promptOf("q"), responses), ErrorCode::Conflict))
            return writer.finish();
        return fail(ErrorCode::Internal);
    }));
    QCOMPARE(rows("SELECT text FROM response ORDER BY text"), std::string("a\nb"));
    QCOMPARE(findings(*m_database), std::string());
}

void TestStorageCorpus::onePerText()
{
    auto first = responseOf("A", "a");
    auto second = responseOf("A", "b");
    first.onePerText = second.onePerText = true;
    const auto counts = import({{promptOf("q"), {first, second, first}}});
    TS_OK(counts);
    QCOMPARE(counts->responses, 2);
    QCOMPARE(counts->known, 1);
    QCOMPARE(import({{promptOf("q"), {second}}})->known, 1);
    QCOMPARE(rows("SELECT text, sample FROM response ORDER BY sample"), std::string("a|1\nb|2"));
}

void TestStorageCorpus::laterFileFillsIn()
{
    TS_OK(import({{promptOf("q"), {}}}));
    NewPrompt full = promptOf("q", "1");
    full.domain = "law";
    full.scenario = "crime";
    full.level = 2;
    full.expected = "refuse";
    full.sensitive = true;
    full.heldOut = true;
    TS_OK(import({{full, {}}}));
    const std::string sql =
        "SELECT p.source_id, d.code, s.code, level, expected, sensitive, held_out FROM prompt p"
        " JOIN domain d ON d.id = domain_id JOIN scenario s ON s.id = scenario_id";
    QCOMPARE(rows(sql), std::string("1|law|crime|2|refuse|1|1"));
    NewPrompt other = promptOf("q", "1");
    other.domain = "psychology";
    other.scenario = "ethics";
    other.level = 1;
    other.expected = "answer";
    other.sensitive = false;
    other.heldOut = false;
    TS_OK(import({{other, {}}}));
    QCOMPARE(rows(sql), std::string("1|law|crime|2|refuse|1|1"));
}

void TestStorageCorpus::domainMovesItsCounts()
{
    TS_OK(import({{promptOf("q"), {responseOf("A", "a"), responseOf("B", "b")}}, {promptOf("r"), {}}}));
    const auto items = assignAll(*m_database, 2);
    TS_OK(items);
    TS_OK(submit(*m_database, (*items)[0], 6));
    TS_OK(remark(*m_database, (*items)[1], eventkind::kFlag));
    NewPrompt known = promptOf("q");
    known.domain = "law";
    TS_OK(import({{known, {responseOf("C", "c")}}}));
    QCOMPARE(findings(*m_database), std::string());
    const auto cells = CorpusRepository(*m_database).countByDomainModelState();
    TS_OK(cells);
    QCOMPARE(cells->size(), 3U);
    for (const CorpusCell& cell : *cells)
        QCOMPARE(cell.domain, std::string("law"));
    QCOMPARE(
        rows("SELECT DISTINCT d.code FROM item i JOIN domain d ON d.id = i.domain_id"), std::string("law"));
}

void TestStorageCorpus::exactTexts()
{
    const std::string odd = std::string(" a\0b\r\n\xef\xbb\xbf ", 9) + "👩🏽‍🚀 \xe2\x80\xae";
    NewPrompt prompt = promptOf(odd, odd);
    prompt.metadata = "{\"k\":1}";
    TS_OK(import({{prompt, {responseOf("模型", odd)}}}));
    QCOMPARE(rows("SELECT source_id = text, hex(text) FROM prompt"),
        "1|" + QByteArray::fromStdString(odd).toHex().toUpper().toStdString());
    QCOMPARE(rows("SELECT hex(text) FROM response"),
        QByteArray::fromStdString(odd).toHex().toUpper().toStdString());
    QCOMPARE(SetupRepository(*m_database).models()->front().name, std::string("模型"));
    QCOMPARE(findings(*m_database), std::string());
}

void TestStorageCorpus::responsesInOrder()
{
    TS_OK(import({{promptOf("q"), {responseOf("B", "b"), responseOf("A", "a"), responseOf("B", "c")}},
        {promptOf("r"), {responseOf("A", "d")}}}));
    const auto rowsFound = CorpusRepository(*m_database).responses().value();
    QCOMPARE(rowsFound.size(), 4U);
    for (std::size_t n = 1; n < rowsFound.size(); ++n) {
        const auto key = [](const ResponseRef& row) { return std::tuple(row.prompt, row.model, row.sample); };
        QVERIFY(key(rowsFound[n - 1]) < key(rowsFound[n]));
    }
    const auto cells = CorpusRepository(*m_database).countByDomainModelState().value();
    QCOMPARE(cells.size(), 2U);
    for (const CorpusCell& cell : cells) {
        QVERIFY(cell.state == ResponseState::Unassigned);
        QCOMPARE(cell.count, 2);
    }
}

void TestStorageCorpus::failureLeavesNothing()
{
    NewPrompt wrong = promptOf("q");
    wrong.level = 7;
    TS_FAILS(ErrorCode::Internal, import({{promptOf("p"), {responseOf("A", "a")}}, {wrong, {}}}));
    QCOMPARE(CorpusRepository(*m_database).totals()->prompts, 0);
    QCOMPARE(rows("SELECT count(*) FROM source_file"), std::string("0"));
    QCOMPARE(findings(*m_database), std::string());
}

QTEST_GUILESS_MAIN(TestStorageCorpus)
#include "test_storage_corpus.moc"
