#pragma once
#include "domain/error.h"
#include "domain/project.h"
#include <memory>
#include <optional>
#include <string>

namespace touchstone::storage {

class Database;

/// A multi-choice item as a file brings it or as the project makes it.
struct NewMcItem {
    std::optional<std::string> sourceId = {};
    std::string origin = "file"; ///< file, labels or comparison
    std::string domain = {};
    std::string difficulty = {};
    int level = 0;
    std::string gold = {}; ///< 回复1 or 回复2
    std::string question = {};
    std::string positive = {};
    std::string negative = {};
    std::string text = {}; ///< what a model is given
    std::string metadata = "{}";
};

/// How a row without the item's texts names its item, and what else it says of it.
struct McItemKey {
    std::optional<std::string> id = {}; ///< source id, or the public id as the items were exported with
    std::string text = {}; ///< text of the item; empty = not given
    std::string gold = {}; ///< empty = not given
};

struct McCounts {
    std::int64_t items = 0;
    std::int64_t models = 0;
    std::int64_t predictions = 0;
    std::int64_t known = 0; ///< answers that were there already
};

/// Writes the items and answers of one file, or items that the project makes, inside one transaction of the
/// caller. An item is the same when its texts, its difficulty and its gold label are; equal items within one
/// file are further ones. The answers of one model in one file are one run; a run that is known with the same
/// answers under the same profile is not written again. Memory: some 100 bytes for each distinct item of the
/// file. Of no use any more where that transaction was rolled back.
class McWriter {
public:
    /// `fileName` empty: items that the project makes.
    McWriter(Database& database, std::string fileName, std::string shape);
    ~McWriter();
    McWriter(const McWriter&) = delete;
    McWriter& operator=(const McWriter&) = delete;

    /// The row of the item. Errors: E_CONFLICT where the source id is known with another item; the store's.
    Result<RowId> addItem(const NewMcItem& item);
    /// True where addItem found the item in the project.
    bool lastItemWasKnown() const;
    /// The item that a row of answers is about: by id, else by its text (the n-th row with a text is about
    /// the n-th item with it), else by order. Errors: E_MISSING (no such item, no item left), E_CONFLICT (its
    /// text or gold label is another one).
    Result<RowId> findItem(const McItemKey& key);
    /// Errors: E_DUPID where the model answered the item before in this file.
    Result<void> addAnswer(const std::string& model, const std::string& profile, RowId item,
        const std::string& answer, const std::string& reading);
    /// Once, after the last row. Errors: E_CONFLICT where answers by order are fewer than the items.
    Result<void> finish();
    /// The gold label of an item of the project.
    Result<std::string> goldOf(RowId item);
    const McCounts& counts() const;

private:
    class Work;
    std::unique_ptr<Work> m_work;
};

}
