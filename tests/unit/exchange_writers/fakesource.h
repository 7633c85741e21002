#pragma once
#include "exchange/writer.h"
#include <QByteArray>
#include <QTemporaryDir>
#include <functional>

namespace touchstone::testing {

/// A small project in memory: three models, raters R1 to R3, texts that try to break out of every format.
class FakeSource : public exchange::ExportSource {
public:
    FakeSource();
    Result<exchange::ExportDescription> describe() override { return about; }
    Result<std::vector<exchange::ExportModel>> models() override { return listed; }
    Result<std::vector<exchange::ExportPerson>> people() override { return persons; }
    Result<std::vector<exchange::ExportCriterion>> criteria() override { return labelled; }
    Result<void> forEachRating(const std::function<bool(const RatingDetail&)>& visit) override;
    Result<void> forEachItem(const std::function<bool(const exchange::ItemLabel&)>& visit) override;
    Result<exchange::ScoreTable> scores() override { return table; }

    exchange::ExportDescription about = {};
    std::vector<exchange::ExportModel> listed = {};
    std::vector<exchange::ExportPerson> persons = {};
    std::vector<exchange::ExportCriterion> labelled = {};
    std::vector<RatingDetail> ratings = {};
    std::vector<exchange::ItemLabel> items = {};
    exchange::ScoreTable table = {};
    std::function<void(std::size_t)> beforeRow = {}; ///< row about to be visited
    std::optional<Error> error = {}; ///< of both visits, after the last row

private:
    void fillRatings();
    void fillItems();
    void fillScores();
};

/// Choices with a working digest, a fixed clock and rules.
exchange::ExportChoices choices();
/// Bytes of a file of a folder.
QByteArray bytesOf(const QTemporaryDir& folder, const std::string& name);
/// Names in the folder, hidden ones too.
QStringList namesIn(const QString& folder);
/// Rows of comma-separated text, by a parser that is not the product's: every cell as bytes.
std::vector<std::vector<std::string>> parseCsv(const QByteArray& bytes);

/// Beginnings of formulas, quotes, separators, line ends, controls, invisible and wide characters.
extern const std::vector<std::string> kHostile;

}
