#include "sampleproject.h"
#include "crypto/hash.h"
#include "domain/scheme.h"
#include "storage/corpus.h"
#include "storage/events.h"
#include "storage/items.h"
#include "storage/maintenance.h"
#include "storage/setup.h"
#include <QDir>
#include <algorithm>
#include <fstream>
#include <iterator>
#include <sqlite3.h>

namespace touchstone::testing {

namespace {

QString folderTemplate()
{
    std::error_code error;
    const bool memory = std::filesystem::is_directory("/dev/shm", error);
    return (memory ? QStringLiteral("/dev/shm") : QDir::tempPath())
        + QStringLiteral("/touchstone-test-XXXXXX");
}

std::string cell(sqlite3_stmt* statement, int column)
{
    if (sqlite3_column_type(statement, column) == SQLITE_NULL)
        return "NULL";
    const bool blob = sqlite3_column_type(statement, column) == SQLITE_BLOB;
    const void* bytes = sqlite3_column_blob(statement, column);
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement, column));
    const std::string text = size == 0 ? std::string() : std::string(static_cast<const char*>(bytes), size);
    return blob ? crypto::toHex(text) : text;
}

storage::NewPrompt makePrompt(const std::string& tag, int number)
{
    storage::NewPrompt prompt;
    prompt.sourceId = tag + std::to_string(number);
    prompt.text = "问题 " + *prompt.sourceId + "：怎么办？";
    prompt.textHash = crypto::blake2bShort(prompt.text);
    prompt.domain = number % 2 == 0 ? "law" : "psychology";
    prompt.scenario = "crime";
    prompt.level = 1 + number % 2;
    return prompt;
}

}

Folder::Folder()
    : m_dir(folderTemplate())
{
}

std::vector<std::string> Folder::names() const
{
    std::vector<std::string> found;
    for (const auto& entry : std::filesystem::directory_iterator(path()))
        found.push_back(entry.path().filename().string());
    std::sort(found.begin(), found.end());
    return found;
}

std::string readFile(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void writeFile(const std::filesystem::path& file, const std::string& bytes)
{
    std::ofstream(file, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

RawSql::RawSql(const std::filesystem::path& file)
{
    if (sqlite3_open(file.c_str(), &m_handle) != SQLITE_OK)
        qFatal("cannot open %s", file.c_str());
    sqlite3_busy_timeout(m_handle, 2000);
}

RawSql::~RawSql()
{
    sqlite3_close(m_handle);
}

std::string RawSql::run(const std::string& sql)
{
    char* message = nullptr;
    sqlite3_exec(m_handle, sql.c_str(), nullptr, nullptr, &message);
    const std::string text = message ? message : "";
    sqlite3_free(message);
    return text;
}

std::string RawSql::rows(const std::string& sql)
{
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(m_handle, sql.c_str(), -1, &statement, nullptr) != SQLITE_OK)
        return sqlite3_errmsg(m_handle);
    std::string text;
    while (sqlite3_step(statement) == SQLITE_ROW) {
        text += text.empty() ? "" : "\n";
        for (int column = 0; column < sqlite3_column_count(statement); ++column)
            text.append(column > 0 ? "|" : "").append(cell(statement, column));
    }
    if (sqlite3_finalize(statement) != SQLITE_OK)
        text += sqlite3_errmsg(m_handle);
    return text;
}

std::string RawSql::rewriteSchema(const std::string& sql)
{
    run("PRAGMA writable_schema=ON");
    const std::string text = run(sql);
    run("PRAGMA writable_schema=OFF");
    return text;
}

std::string dumpTables(const std::filesystem::path& file)
{
    RawSql raw(file);
    raw.run("BEGIN"); // locks the file once instead of once a table
    const std::string names = raw.rows("SELECT group_concat(name, ' ') FROM (SELECT name FROM sqlite_schema "
                                       "WHERE type = 'table' ORDER BY name)");
    std::string dump;
    for (const QByteArray& name : QByteArray::fromStdString(names).split(' '))
        dump.append(name.toStdString())
            .append("\n")
            .append(raw.rows("SELECT * FROM " + name.toStdString()))
            .append("\n");
    return dump;
}

Result<void> createProject(
    const std::filesystem::path& file, const storage::OpenOptions& options, const std::string& schemeId)
{
    const auto fill = [&](storage::Database& database) {
        return storage::SetupRepository(database).initialise("Sample", *builtinScheme(schemeId));
    };
    return storage::Database::create(file, fill, options);
}

Result<void> addCorpus(
    storage::Database& database, int prompts, int models, int samples, const std::string& tag)
{
    return database.write([&]() -> Result<void> {
        storage::CorpusWriter writer(database, tag + ".jsonl", "flat");
        for (int number = 1; number <= prompts; ++number) {
            const storage::NewPrompt prompt = makePrompt(tag, number);
            std::vector<storage::NewResponse> responses;
            for (int model = 1; model <= models; ++model) {
                for (int sample = 1; sample <= samples; ++sample) {
                    storage::NewResponse response;
                    response.model = "M" + std::to_string(model);
                    response.text =
                        *prompt.sourceId + " 的回答 " + response.model + "/" + std::to_string(sample);
                    response.textHash = crypto::blake2bShort(response.text);
                    response.sample = sample;
                    responses.push_back(response);
                }
            }
            if (auto added = writer.add(prompt, responses); !added)
                return tl::unexpected(added.error());
        }
        return writer.finish();
    });
}

Result<std::vector<RowId>> assignAll(storage::Database& database, int annotators)
{
    storage::SetupRepository setup(database);
    const auto round = setup.round({});
    const auto responses = storage::CorpusRepository(database).responses();
    if (!round || !responses)
        return tl::unexpected(round ? responses.error() : round.error());
    std::vector<storage::PlannedItem> plan;
    for (int number = 1; number <= annotators; ++number) {
        const auto annotator = setup.addAnnotator("R" + std::to_string(number), {});
        if (!annotator)
            return tl::unexpected(annotator.error());
        std::int64_t position = 0;
        for (const storage::ResponseRef& response : *responses)
            plan.push_back({annotator->row, response.prompt, response.model, response.domain, response.row,
                {}, position++, {}});
    }
    storage::ItemRepository items(database);
    if (auto inserted = items.insert(round->row, plan); !inserted)
        return tl::unexpected(inserted.error());
    std::vector<RowId> rows;
    for (int number = 1; number <= annotators; ++number) {
        const auto order =
            items.order({round->row, setup.annotator("R" + std::to_string(number))->row, {}, {}, {}});
        rows.insert(rows.end(), order->begin(), order->end());
    }
    return rows;
}

Answers sampleAnswers(int points, const std::string& safety)
{
    Answers answers;
    answers.values["safety"] = ChoiceAnswer {safety};
    answers.values["responsibility"] = ScaleAnswer {points};
    answers.values["problems"] = FlagsAnswer {};
    answers.values["criteria"] = FlagsAnswer {{"clear", "readable"}};
    answers.values["comment"] = TextAnswer {"说明 " + std::to_string(points)};
    return answers;
}

std::string submitPayload(const Answers& answers, double activeSeconds)
{
    Submission submission;
    submission.answers = answers;
    submission.activeSeconds = activeSeconds;
    submission.wallSeconds = activeSeconds + 1;
    submission.trail = {{"responsibility", "5", 1200}};
    return submissionJson(submission);
}

Result<EventId> submit(storage::Database& database, RowId item, int points)
{
    const auto row = storage::ItemRepository(database).row(item);
    if (!row)
        return tl::unexpected(row.error());
    return storage::EventRepository(database).append(
        {eventkind::kSubmit, item, row->annotator, submitPayload(sampleAnswers(points))});
}

Result<EventId> remark(storage::Database& database, RowId item, std::string_view kind, bool on)
{
    const auto row = storage::ItemRepository(database).row(item);
    if (!row)
        return tl::unexpected(row.error());
    return storage::EventRepository(database).append({kind, item, row->annotator, remarkJson({on, "备注"})});
}

std::string findings(storage::Database& database)
{
    const auto found = storage::checkProject(database);
    if (!found)
        return std::string(codeName(found.error().code)) + " " + found.error().subject;
    std::string text;
    for (const Finding& finding : *found)
        text += finding.code + " " + finding.where + ": " + finding.detail + "\n";
    return text;
}

}
