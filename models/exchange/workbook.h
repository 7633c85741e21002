#pragma once
// Internal to the writers: Excel workbooks.
#include "exchange/cellwriter.h"
#include "exchange/writerfile.h"
#include <filesystem>
#include <memory>

namespace touchstone::exchange {

/// One sheet. Texts are never formulas: one that begins like a formula gets an apostrophe before it. Bytes
/// that are no UTF-8 become U+FFFD.
class Sheet : public CellWriter {
public:
    ~Sheet() override;
    using CellWriter::number;
    void header(std::span<const std::string> columns) override;
    void text(std::string_view value) override;
    void number(double value) override;
    void number(std::int64_t value) override;
    void none() override;
    Result<void> end() override;

private:
    friend class Workbook;
    struct State;
    explicit Sheet(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/// A workbook being written: rows go to temporary files of the system, so that memory does not grow with
/// them. The finished bytes go through an OutputFile, which keeps the digest and the change of names.
class Workbook {
public:
    /// `scratch`: a file name that is free until this object is gone.
    explicit Workbook(std::filesystem::path scratch);
    ~Workbook();
    Workbook(const Workbook&) = delete;
    Workbook& operator=(const Workbook&) = delete;

    /// Adds a sheet; it stays valid as long as the workbook. One sheet is written after the other.
    Result<Sheet*> add(const std::string& name);
    /// Closes the workbook and copies it. Errors: Io, Full with the file.
    Result<void> save(OutputFile& file);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

}
