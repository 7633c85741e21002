#pragma once
#include "crypto/hash.h"
#include "domain/error.h"
#include "domain/response.h"
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace touchstone::storage {

class Database;

/// A prompt as an import brings it. Hashes are made by the caller, on its own thread.
struct NewPrompt {
    std::optional<std::string> sourceId = {};
    std::string text = {};
    crypto::ShortDigest textHash = {};
    bool byId = false; ///< no text: the source id refers to a prompt that the project has
    std::string domain = {};
    std::string scenario = {};
    int level = 0;
    std::string expected = {};
    std::optional<bool> sensitive = {};
    std::optional<bool> heldOut = {};
    std::string source = {};
    std::string author = {};
    std::string metadata = "{}";
};

/// A response as an import brings it.
struct NewResponse {
    std::optional<std::string> sourceId = {};
    std::string model = {};
    std::string text = {};
    crypto::ShortDigest textHash = {};
    int sample = 0; ///< 0 = the n-th of its model and prompt in this file is sample n
    bool onePerText = false; ///< a text that the model already gave to the prompt is the same response
    std::string metadata = "{}";
};

struct CorpusCounts {
    std::int64_t prompts = 0;
    std::int64_t models = 0;
    std::int64_t responses = 0;
    std::int64_t known = 0; ///< records that were there already
};

/// Writes the prompts and responses of one file, inside one transaction of the caller. A prompt is the same
/// when its source id is, else its text; a response when prompt, model and sample are. What a known prompt
/// lacks (source id, domain, scenario, level, expected behaviour) is filled in.
/// Memory: 10 to 27 bytes for each response of the file (two of one prompt and model are samples 1 and 2).
class CorpusWriter {
public:
    CorpusWriter(Database& database, std::string fileName, std::string shape);
    ~CorpusWriter();
    CorpusWriter(const CorpusWriter&) = delete;
    CorpusWriter& operator=(const CorpusWriter&) = delete;

    /// False where the prompt is known with another text: the first text is kept and the responses come in.
    /// Errors: E_CONFLICT where a prompt without responses has another text than the project's, or another
    /// answer is known as the same sample (the responses of the record before that one are written);
    /// E_MISSING where a source id without text is of no known prompt; those of the store.
    Result<bool> add(const NewPrompt& prompt, std::span<const NewResponse> responses);
    /// Brings the counts by domain, model and state up to date. Once, after the last record.
    Result<void> finish();
    const CorpusCounts& counts() const;

private:
    class Work;
    std::unique_ptr<Work> m_work;
};

/// One response without its text, as assignment needs it.
struct ResponseRef {
    RowId row = 0;
    RowId prompt = 0;
    RowId model = 0;
    RowId domain = 0;
    int sample = 1;
    std::uint64_t rank = 0; ///< random and fixed: the first half of its public id
};

/// A prompt without its text.
struct PromptFacets {
    RowId row = 0;
    PromptId id = {};
    std::string domain = {};
    std::string scenario = {};
    std::string expected = {};
    int level = 0;
    bool heldOut = false;
    bool exported = false; ///< a training file held it
};

/// Where a response (or, with no response, a prompt) comes from, without texts.
struct Provenance {
    ResponseId response = {};
    PromptId prompt = {};
    std::optional<std::string> sourceId = {}; ///< the response's, else the prompt's
    int sample = 0;
    std::string domain = {};
    std::string scenario = {};
    int level = 0;
};

/// A prompt with its text.
struct PromptText {
    PromptFacets facets = {};
    std::optional<std::string> sourceId = {};
    std::string text = {};
};

/// A response with its text.
struct ResponseText {
    RowId row = 0;
    RowId model = 0;
    ResponseId id = {};
    std::optional<std::string> sourceId = {};
    std::string text = {};
};

class CorpusRepository {
public:
    explicit CorpusRepository(Database& database);
    Result<CorpusTotals> totals();
    /// All responses in the order of prompt, model, sample. Texts are not read.
    Result<std::vector<ResponseRef>> responses();
    /// All prompts in the order in which they came in.
    Result<std::vector<PromptFacets>> prompts();
    /// One prompt. Errors: E_NOT_FOUND.
    Result<PromptText> promptText(RowId prompt);
    /// Texts of the prompts that are held out from training.
    Result<void> forEachHeldOut(const std::function<void(const std::string& text)>& visit);
    /// Beginning of a prompt (at most `length` characters), for a list. Errors: E_NOT_FOUND.
    Result<std::string> promptStart(RowId prompt, int length);
    /// The responses to a prompt by their random ids.
    Result<std::vector<ResponseText>> responseTexts(RowId prompt);
    /// `response` 0: of the prompt alone. Errors: E_NOT_FOUND.
    Result<Provenance> provenance(RowId prompt, RowId response);
    /// Responses by domain code, model name and state.
    Result<std::vector<CorpusCell>> countByDomainModelState();

private:
    Database& m_database;
};

}
