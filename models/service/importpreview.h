#pragma once
#include "domain/error.h"
#include "exchange/encodingsample.h"
#include "exchange/reader.h"
#include <filesystem>
#include <string>
#include <vector>

namespace touchstone::service {

/// The beginning of a file as an import would read it.
struct ImportPreview {
    /// One answer of a record; a record without answers is one row.
    struct Row {
        std::int64_t line = 0; ///< physical, 1-based
        std::string id = {};
        std::string prompt = {};
        std::string model = {};
        std::string response = {};
        std::string domain = {}; ///< code; empty = none given
    };
    using Column = exchange::ColumnUse;
    std::vector<exchange::SheetName> sheets = {}; ///< of a workbook
    std::string sheet = {}; ///< the one that is read
    std::vector<Column> columns = {};
    std::string format = {}; ///< "jsonl", "json", "csv", "tsv", "semicolon", "pipe"; empty when refused
    std::string encoding = {}; ///< "UTF-8", "UTF-16LE", "gb18030" ...
    exchange::Shape shape = exchange::Shape::Auto; ///< as found; Auto when no record was reached
    std::vector<Row> rows = {}; ///< texts of kPreviewText characters at most
    bool hasResponses = false; ///< a row carries an answer
    std::vector<Error> errors = {}; ///< of the part that was read
};

/// Characters of a text in a preview; longer ones are cut and end with an ellipsis.
inline constexpr std::size_t kPreviewText = 300;

/// Names of the fields that the columns of a file may be given by hand.
std::vector<std::string> mappableFields(exchange::Shape shape);

/// Reads just as much of a file as the first `rows` rows need, 64 MB at most (a workbook is read
/// whole), and changes nothing. What is
/// wrong with the file is in `errors`. Errors: E_NOT_FOUND, E_IO.
Result<ImportPreview> previewFile(
    const std::filesystem::path& path, const exchange::ReadOptions& options, std::size_t rows = 10);

/// How the beginning of a file reads in each of these encodings. Errors: E_NOT_FOUND, E_IO, E_ENCODING for an
/// unknown name.
Result<std::vector<exchange::EncodingSample>> sampleEncodings(
    const std::filesystem::path& path, const std::vector<std::string>& encodings, std::size_t lines = 3);

}
