#pragma once
#include "crypto/sealed.h"
#include "crypto/signature.h"
#include "domain/project.h"
#include "domain/scheme.h"
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace touchstone::storage {

class Database;

/// From which package a working file was made.
struct WorkFile {
    PackageId package = {};
    std::string project = {}; ///< name of the lead's project
    std::string annotator = {}; ///< code
    std::string due = {};
    std::string consent = {};
    std::string guidelines = {};
    std::optional<crypto::SealKey> seal = {}; ///< with what a return file is sealed
    bool writing = false; ///< prompts are to be written instead of answers rated
    std::int64_t wanted = 0; ///< so many; 0 = as many as come
};

/// Who writes in a working file: the package's writer with its key.
struct WorkWriterKeys {
    WriterId id = {};
    crypto::PublicKey publicKey {};
    crypto::SecretKey secretKey {};
};

/// One item of a package, as a working file takes it.
struct WorkFileItem {
    struct Response {
        ResponseId id = {};
        std::string text = {};
    };
    ItemId id = {};
    std::string prompt = {};
    std::string domain = {};
    std::string scenario = {};
    int level = 0;
    bool sensitive = false;
    std::int64_t sequence = 0;
    std::vector<Response> responses = {};
};

/// Fills a new project file with what a package holds, inside one transaction of the caller. All answers are
/// of one model without a name.
class WorkFileWriter {
public:
    static Result<WorkFileWriter> create(Database& database, const WorkFile& work,
        const WorkWriterKeys& writer, const AnnotatorId& annotator, const Scheme& scheme);
    ~WorkFileWriter();
    WorkFileWriter(WorkFileWriter&&) noexcept;
    WorkFileWriter& operator=(WorkFileWriter&&) noexcept;
    Result<void> add(const WorkFileItem& item);

private:
    struct State;
    explicit WorkFileWriter(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/// Nothing where the file is a lead's project.
Result<std::optional<WorkFile>> readWorkFile(Database& database);
/// The file's own writer. Errors: E_DAMAGED (it has no key).
Result<WorkWriterKeys> ownWriter(Database& database);

}
