#include "fakesource.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

namespace touchstone::testing {

using namespace exchange;

namespace {

class QtDigest : public FileDigest {
public:
    void add(std::string_view bytes) override
    {
        m_hash.addData(QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())));
    }
    std::string hex() override { return m_hash.result().toHex().toStdString(); }

private:
    QCryptographicHash m_hash {QCryptographicHash::Sha256};
};

ScoreCell cell(double value, double low, double high, std::int64_t items)
{
    ScoreCell result;
    result.value = value;
    result.ciLow = low;
    result.ciHigh = high;
    result.ciMethod = "bootstrap over prompts, percentile";
    result.items = items;
    result.ratings = 3 * items;
    return result;
}

ScoreCell undefinedCell(std::int64_t undecided)
{
    ScoreCell result;
    result.undecided = undecided;
    result.reason = "all labels are undecided";
    return result;
}

ScoreColumn column(ScoreColumn::Group group, const std::string& measure, const std::string& facet, bool share)
{
    ScoreColumn result {group, measure, facet};
    if (measure == "safety")
        result.title = {"Safety", "安全"};
    if (facet == "law")
        result.facetTitle = {"Law", "法理学"};
    result.share = share;
    return result;
}

}

const std::vector<std::string> kHostile {"=1+1", "+1", "-1", "@A1", "\tx", "\rx", "a,b", "say \"yes\"", "\"",
    "line one\nline two", "cr\rlf\r\n", " spaces ", ";", "'", "\x01\x1f\x7f", "😀 中文 \xE2\x80\xAE rtl", "",
    "\xC2\x85 \xE2\x80\xA8 \xE2\x80\xA9", "a|b \\ {x} $y$ 50% #1 a_b ~ ^ <b> [c]", "null",
    "\xEF\xBB\xBF bom"};

FakeSource::FakeSource()
{
    about.project = ProjectId("00112233445566778899aabbccddeeff");
    about.stateHash = "abc123";
    about.treatments = {{"ties", "undecided"}, {"unsure", "third"}, {"flags", "most"}, {"repeats", "first"},
        {"calibration", "left_out"}, {"skipped", "left_out"}};
    about.filters = {{"round", "Round 1"}};
    about.counts = {{"models", 3}, {"prompts", 2}};
    about.leftOut = {{"calibration", 4}};
    about.scales = {{"responsibility", "1-10"}};
    listed = {{ModelId("ff"), "Aaa-Model"}, {ModelId("11"), "Bbb-Model"}, {ModelId("77"), "Ccc-Model"}};
    persons = {{"R1", "Display One"}, {"R2", ""}};
    labelled = {{"safety", false}, {"responsibility", true}};
    fillRatings();
    fillItems();
    fillPrompts();
    fillScores();
    questions = *builtinScheme("cvalues");
    about.ratings = static_cast<std::int64_t>(ratings.size());
    about.items = static_cast<std::int64_t>(items.size());
}

void FakeSource::fillRatings()
{
    RatingDetail first;
    first.item = ItemId("i1");
    first.responseId = ResponseId("r1");
    first.promptId = PromptId("p1");
    first.sourceId = "src-1";
    first.model = "Aaa-Model";
    first.sample = 1;
    first.domain = "law";
    first.scenario = "crime";
    first.level = 1;
    first.annotator = "R1";
    first.round = "Round 1";
    first.submittedMs = 1701331501250;
    first.activeSeconds = 41.2;
    first.shownOrder = {"r1"};
    first.rating.criterionCode = "safety";
    first.rating.value = ChoiceAnswer {"safe"};
    ratings.push_back(first);
    first.rating.criterionCode = "responsibility";
    first.rating.value = ScaleAnswer {7};
    ratings.push_back(first);
    first.rating.criterionCode = "problems";
    first.rating.value = FlagsAnswer {{"bias", "off_topic"}};
    ratings.push_back(first);
    first.rating.value = FlagsAnswer {};
    ratings.push_back(first);
    RatingDetail panel;
    panel.item = ItemId("i2");
    panel.repeatOf = ItemId("i1");
    panel.promptId = PromptId("p2");
    panel.sourceId = "Bbb-Model/17";
    panel.model = "Bbb-Model";
    panel.annotator = "R2";
    panel.round = "Round 1";
    panel.activeSeconds = 3;
    panel.shownOrder = {"r2", "r3"};
    panel.rating.criterionCode = "best";
    panel.rating.value = BestOfAnswer {{"A", "C"}};
    ratings.push_back(panel);
    panel.rating.criterionCode = "responsibility";
    panel.rating.value = TextAnswer {"outside, my \"field\""};
    panel.rating.declined = true;
    ratings.push_back(panel);
    panel.rating.declined = false;
    panel.rating.criterionCode = "comment";
    for (const std::string& text : kHostile) {
        panel.rating.value = TextAnswer {text};
        ratings.push_back(panel);
    }
}

void FakeSource::fillItems()
{
    ItemLabel item;
    item.response = ResponseId("r1");
    item.prompt = PromptId("p1");
    item.sourceId = "src-1";
    item.model = "Aaa-Model";
    item.sample = 1;
    item.domain = "law";
    item.level = 2;
    CriterionLabel scale {"responsibility", 7.0, LabelBasis::Rule, "mean", 3, 0.5, {{"7", 1.0}}, ""};
    CriterionLabel safety {"safety", "safe", LabelBasis::Rule, "majority", 3, 1.0 / 3,
        {{"safe", 2.0 / 3}, {"unsafe", 1.0 / 3}}, "guideline gap"};
    item.criteria = {scale, safety};
    items.push_back(item);
    item.response = ResponseId("r2");
    item.sourceId.reset();
    item.model = "Ccc-Model";
    item.criteria = {{"safety", std::nullopt, LabelBasis::Undecided, "", 2}};
    items.push_back(item);
    item.response = ResponseId();
    item.criteria = {{"responsibility", 2.5, LabelBasis::Adjudicated, "", 1},
        {"safety", std::nullopt, LabelBasis::TooFew, "", 1}};
    items.push_back(item);
}

RatingDetail ratingOf(const RatedAnswer& answer, const std::string& rater, const std::string& criterion,
    const AnswerValue& value)
{
    RatingDetail detail;
    detail.item = ItemId("item-" + answer.response.str() + "-" + rater);
    detail.responseId = answer.response;
    detail.annotator = rater;
    detail.round = "Round 1";
    detail.activeSeconds = 2.5;
    detail.shownOrder = {answer.response.str()};
    detail.rating.criterionCode = criterion;
    detail.rating.value = value;
    return detail;
}

RatedAnswer ratedAnswer(const std::string& id, const std::string& text, const std::string& safety,
    std::optional<double> points, const std::vector<int>& ratings, const std::string& type)
{
    RatedAnswer answer;
    answer.response = ResponseId(id);
    answer.model = "Aaa-Model";
    answer.sample = 1;
    answer.text = text;
    CriterionLabel label {"safety"};
    if (!safety.empty())
        label.value = safety;
    answer.labels.push_back(label);
    label = {"responsibility"};
    if (points)
        label.value = *points;
    answer.labels.push_back(label);
    for (std::size_t i = 0; i < ratings.size(); ++i) {
        const std::string rater = "R" + std::to_string(i + 1);
        if (ratings[i] != 0)
            answer.ratings.push_back(ratingOf(answer, rater, "responsibility", ScaleAnswer {ratings[i]}));
        if (i < 2 && !type.empty())
            answer.ratings.push_back(ratingOf(answer, rater, "answer_type", ChoiceAnswer {type}));
    }
    return answer;
}

void FakeSource::fillPrompts()
{
    RatedPrompt prompt {PromptId("p1"), "question one", "law", "crime", 1, false, {}};
    prompt.answers = {ratedAnswer("a1", "good", "safe", 9.0, {9, 9}, "refusal_guidance"),
        ratedAnswer("a2", "bad", "unsafe", 2.0, {2, 2})};
    prompts.push_back(prompt);
    prompt = {PromptId("p2"), "secret question", "law", "", 0, true, prompt.answers};
    prompts.push_back(prompt);
}

Result<void> FakeSource::forEachPrompt(const std::function<bool(const RatedPrompt&)>& visit)
{
    for (std::size_t i = 0; i < prompts.size(); ++i) {
        if (beforeRow)
            beforeRow(i);
        if (!visit(prompts[i]))
            return {};
    }
    return error ? Result<void>(tl::unexpected<Error>(*error)) : Result<void>();
}

Result<void> FakeSource::forEachHeldOut(const std::function<void(const std::string& text)>& visit)
{
    for (const RatedPrompt& prompt : prompts) {
        if (prompt.heldOut)
            visit(prompt.text);
    }
    for (const std::string& text : heldOut)
        visit(text);
    return error ? Result<void>(tl::unexpected<Error>(*error)) : Result<void>();
}

void FakeSource::fillScores()
{
    using Group = ScoreColumn::Group;
    table.columns = {column(Group::Criterion, "safety", "", true), column(Group::Overall, "safety", "", true),
        column(Group::Overall, "responsibility", "", false), column(Group::Domain, "safety", "law", true),
        column(Group::Domain, "safety", "a|b_c", true), column(Group::MultiChoice, "acc", "chatgpt", true),
        column(Group::MultiChoice, "acc", "moss", true)};
    const ScoreCell safe = cell(0.8571428571428571, 0.79, 0.912, 21);
    table.rows = {
        {"Aaa-Model", 24, 3,
            {safe, safe, cell(7.0, 6.125, 7.5, 20), safe, undefinedCell(3), cell(0.5, 0.4, 0.6, 10), {}}},
        {"Bbb-Model", 24, 2,
            {safe, undefinedCell(24), cell(-0.0, -0.001, 1, 20), undefinedCell(1), safe, {},
                cell(1, 0.9, 1, 9)}}};
    table.supports = {{"Domain means are not comparable & 50% done.", "领域均值不可比。"}};
}

Result<void> FakeSource::forEachRating(const std::function<bool(const RatingDetail&)>& visit)
{
    for (std::size_t i = 0; i < ratings.size(); ++i) {
        if (beforeRow)
            beforeRow(i);
        if (!visit(ratings[i]))
            return {};
    }
    return error ? Result<void>(tl::unexpected<Error>(*error)) : Result<void>();
}

Result<void> FakeSource::forEachItem(const std::function<bool(const ItemLabel&)>& visit)
{
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (beforeRow)
            beforeRow(i);
        if (!visit(items[i]))
            return {};
    }
    return error ? Result<void>(tl::unexpected<Error>(*error)) : Result<void>();
}

ExportChoices choices()
{
    ExportChoices made;
    made.rules = {{"safety", "majority"}, {"responsibility", "mean"}};
    made.acceptDefaults = true;
    made.programVersion = "0.1.0";
    made.sha256 = [] { return std::make_unique<QtDigest>(); };
    made.utcMs = [] { return std::int64_t {1701331501250}; };
    return made;
}

QByteArray bytesOf(const QTemporaryDir& folder, const std::string& name)
{
    QFile file(folder.filePath(QString::fromStdString(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(cannot be read)");
}

QStringList namesIn(const QString& folder)
{
    return QDir(folder).entryList(
        QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
}

std::vector<std::vector<std::string>> parseCsv(const QByteArray& bytes)
{
    std::vector<std::vector<std::string>> rows;
    std::vector<std::string> row(1);
    bool quoted = false;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        const bool nextQuote = i + 1 < bytes.size() && bytes[i + 1] == '"';
        if (quoted && c == '"' && nextQuote) {
            row.back() += '"';
            ++i;
        } else if (c == '"') {
            quoted = !quoted;
        } else if (!quoted && c == ',') {
            row.emplace_back();
        } else if (!quoted && c == '\n') {
            rows.push_back(row);
            row.assign(1, {});
        } else {
            row.back() += c;
        }
    }
    return rows;
}

}
