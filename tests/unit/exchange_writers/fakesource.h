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
    Result<void> forEachPrompt(const std::function<bool(const exchange::RatedPrompt&)>& visit) override;
    Result<void> forEachHeldOut(const std::function<void(const std::string& text)>& visit) override;
    Result<exchange::ScoreTable> scores() override { return table; }
    Result<Scheme> scheme() override { return questions; }

    exchange::ExportDescription about = {};
    std::vector<exchange::ExportModel> listed = {};
    std::vector<exchange::ExportPerson> persons = {};
    std::vector<exchange::ExportCriterion> labelled = {};
    std::vector<RatingDetail> ratings = {};
    std::vector<exchange::ItemLabel> items = {};
    std::vector<exchange::RatedPrompt> prompts = {};
    std::vector<std::string> heldOut = {}; ///< texts of held-out prompts that nobody rated
    exchange::ScoreTable table = {};
    Scheme questions = {};
    std::function<void(std::size_t)> beforeRow = {}; ///< row about to be visited
    std::optional<Error> error = {}; ///< of both visits, after the last row

private:
    void fillRatings();
    void fillItems();
    void fillPrompts();
    void fillScores();
};

/// An answer with final labels (empty safety, no points = none) and the points of R1, R2 ... (0 = not
/// rated); the first two raters gave `type` where it is not empty.
exchange::RatedAnswer ratedAnswer(const std::string& id, const std::string& text, const std::string& safety,
    std::optional<double> points, const std::vector<int>& ratings, const std::string& type = {});
/// A rating of one criterion of an answer.
RatingDetail ratingOf(const exchange::RatedAnswer& answer, const std::string& rater,
    const std::string& criterion, const AnswerValue& value);

/// Choices with a working digest, a fixed clock, rules, and the defaults accepted.
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
