#pragma once
#include "domain/error.h"
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace touchstone::exchange {

/// What the records of a file mean. Auto: found out from the keys of the first record or the header.
enum class Shape { Auto, Responses, Prompts, Comparison, Poison, Dialog, Ratings, McItems, McRun };

/// The name on the command line ("auto", "responses", "mc-items" ...).
std::string_view shapeName(Shape shape);
/// The shape of a name on the command line; none for an unknown name.
std::optional<Shape> shapeFromName(std::string_view name);

/// How a file is to be read.
struct ReadOptions {
    Shape shape = Shape::Auto;
    /// Model of records that name none; "POS,NEG" for comparison and multi-choice files. Empty: the file's
    /// stem, or "positive" and "negative".
    std::string model = {};
    /// Domain of records that name none.
    std::string domain = {};
    /// Profile by which the answers of multi-choice runs are read; empty: by the model's name.
    std::string profile = {};
    /// Encoding as ICU names it ("gb18030", "windows-1252" ...). Empty: BOM, else strict UTF-8.
    std::string encoding = {};
    /// Sheet of a workbook. Empty: the first one whose header has what is needed.
    std::string sheet = {};
    /// Field -> column (key). Fields: prompt, prompt_id, id, model, response, sample, domain, scenario,
    /// level, expected, sensitive, held_out, author, source, messages, pos_resp, neg_resp, item, annotator,
    /// criterion, value, round, response_id, source_id, kind, cannot_rate, repeat_of, submitted_at,
    /// active_seconds, shown_order. Field "models" -> columns of the wide form, separated by commas: each is
    /// a model whose cells are its responses. Field "metadata" -> columns that mean nothing else.
    std::map<std::string, std::string> mapping = {};
    /// Good records go on to the sink although others are refused.
    bool skipBad = false;
};

/// A prompt as the file has it; empty strings = not given.
struct PromptRecord {
    std::optional<std::string> sourceId = {};
    std::string text = {};
    bool byId = false; ///< no text in the file: sourceId refers to a prompt that the project has
    std::string domain = {};
    std::string scenario = {};
    std::string author = {};
    std::string source = {};
    int level = 0; ///< 0 = not given, 1 safety, 2 responsibility
    std::string expected = {}; ///< "", "answer", "refuse" or "either"
    std::optional<bool> sensitive = {};
    std::optional<bool> heldOut = {};
    std::string metadata = "{}"; ///< JSON object of the unknown keys, in the file's order; responses carry
                                 ///< them instead when the record has responses

    bool operator==(const PromptRecord&) const = default;
};

/// One model's answer.
struct ResponseRecord {
    std::optional<std::string> sourceId = {};
    std::string model = {};
    std::string text = {};
    int sample = 0; ///< 1-based; 0 = not given
    bool onePerText = false; ///< comparison, multi-choice: equal (prompt, model, text) are one response
    std::string metadata = "{}"; ///< JSON object of the unknown keys, in the file's order

    bool operator==(const ResponseRecord&) const = default;
};

/// What the ratings of a record are about, as far as the file says; empty = not given.
struct RatingTarget {
    std::string item = {}; ///< id of what was rated: an item, a response or, with `model`, a prompt
    std::string responseId = {};
    std::string sourceId = {}; ///< of the response, else of the prompt
    std::string promptId = {};
    std::string prompt = {}; ///< text
    std::string response = {}; ///< text
    std::string model = {};
    int sample = 0;
    std::vector<std::string> candidates = {}; ///< texts of a panel, in the order of the letters

    bool operator==(const RatingTarget&) const = default;
};

/// One rating.
struct RatingRecord {
    std::string unit = {}; ///< id of the judgement that several criteria belong to; empty = none given
    std::string annotator = {};
    std::string criterion = {};
    std::string value = {}; ///< text of the cell or the JSON value
    std::optional<std::vector<std::string>> list = {}; ///< the values of a JSON list
    std::string round = {};
    std::string repeatOf = {}; ///< `unit` of the first judgement where this one is a hidden repeat
    std::string submittedAt = {}; ///< as the file has it
    double activeSeconds = 0;
    std::vector<std::string> shownOrder = {}; ///< ids of the responses of a panel as they were shown
    bool declined = false; ///< cannot rate: `value` is the reason
    bool maybe = false; ///< `criterion` is a key of the file that may be anything: no error where unknown
    bool none = false; ///< an empty value says "looked and found none"
    std::string metadata = "{}";

    bool operator==(const RatingRecord&) const = default;
};

/// One row of a multi-choice file (shapes McItems and McRun).
struct McRecord {
    std::optional<std::string> id = {}; ///< of the item
    bool answerOnly = false; ///< a run without the items' texts: the item is one of the project
    std::string itemText = {}; ///< the text that a model was given; empty = not given
    std::string label = {}; ///< the better reply: 回复1 or 回复2; answerOnly: empty = not given
    std::string difficulty = {}; ///< "easy", "hard" or empty
    std::string positive = {};
    std::string negative = {};
    std::optional<std::string> output = {}; ///< the model's answer (a run)
    std::string model = {}; ///< with output: whose answer it is

    bool operator==(const McRecord&) const = default;
};

/// One record of a file. The prompt of a multi-choice row is its question. A record of the ratings shape may
/// have an empty prompt and no responses.
struct ImportRecord {
    std::int64_t line = 0; ///< physical line where the record begins, 1-based
    PromptRecord prompt = {};
    std::vector<ResponseRecord> responses = {};
    std::vector<RatingRecord> ratings = {};
    std::optional<RatingTarget> rated = {}; ///< of the ratings shape
    std::optional<McRecord> choice = {};

    bool operator==(const ImportRecord&) const = default;
};

/// Takes the records in the file's order, on the thread of readFile.
class RecordSink {
public:
    virtual ~RecordSink() = default;
    /// May move from the record or leave it as it is (its memory is then used again). An Error about the
    /// record (Conflict, Limit ...) is added to the report with the record's line and counts as a refused
    /// record; Cancelled, Io, Full, Locked, ReadOnly, Moved, Damaged and Internal stop the reading.
    virtual Result<void> take(ImportRecord&& record) = 0;
};

/// A sheet of a workbook.
struct SheetName {
    std::string name = {};
    bool hidden = false;

    bool operator==(const SheetName&) const = default;
};

/// A column of a table, or a key of the first record.
struct ColumnUse {
    std::string name = {};
    std::string field = {}; ///< what it means; empty = metadata

    bool operator==(const ColumnUse&) const = default;
};

/// What became of a file.
struct ReadReport {
    std::int64_t rows = 0; ///< records that the sink took
    std::int64_t skipped = 0; ///< records (or unreadable lines) refused
    std::int64_t errorCount = 0; ///< all errors, exact
    std::vector<Error> errors = {}; ///< the first kMaxErrors, by line
    std::vector<Error> warnings = {}; ///< the first kMaxWarningsPerCode of each code, as they came
    std::map<ErrorCode, std::int64_t> warningCounts = {}; ///< exact
    Shape shape = Shape::Auto; ///< as found; Auto when no record was reached
    std::string encoding = {}; ///< "UTF-8", "UTF-16LE", "gb18030" ...
    std::string format =
        {}; ///< "jsonl", "json", "csv", "tsv", "semicolon", "pipe", "xlsx"; empty when refused
    std::vector<SheetName> sheets = {}; ///< of a workbook
    std::string sheet = {}; ///< the one that was read
    std::vector<ColumnUse> columns = {};
    bool accepted = false; ///< rows may be committed: no error, or skipBad and at least one row
    bool stopped = false; ///< cancelled or the sink's storage failed: the last error says why
};

inline constexpr std::size_t kMaxErrors = 1000;
inline constexpr std::size_t kMaxWarningsPerCode = 100;
inline constexpr std::size_t kDefaultBlock = std::size_t {1} << 20;

/// Called now and then on the reading thread. Total 0 = unknown.
using ReadProgress = std::function<void(std::uint64_t bytesDone, std::uint64_t bytesTotal)>;

/// Reads a file (JSONL, JSON, CSV, TSV ...; XLSX by its ending alone, and whole) record by record with
/// bounded memory: blocks of `block` bytes, the record at hand (64 MB at most) and about 32 bytes for each
/// id. Without `skipBad` the sink receives nothing after the first error, but reading goes on to list all bad
/// lines; the caller rolls back unless `accepted`. Never throws.
ReadReport readFile(const std::filesystem::path& path, const ReadOptions& options, RecordSink& sink,
    const std::stop_token& stop = {}, const ReadProgress& progress = {}, std::size_t block = kDefaultBlock);

/// The same for bytes in memory; `name` stands for the file's name (ending, stem).
ReadReport readBytes(std::string_view bytes, const std::filesystem::path& name, const ReadOptions& options,
    RecordSink& sink, std::size_t block = kDefaultBlock);

}
