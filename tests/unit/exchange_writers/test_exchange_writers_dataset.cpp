#include "exchange/formats.h"
#include "exchange/promptsplit.h"
#include "fakesource.h"
#include <QDirIterator>
#include <QtTest>
#include <nlohmann/json.hpp>
#include <set>

using namespace touchstone;
using namespace touchstone::exchange;
using touchstone::testing::bytesOf;
using touchstone::testing::choices;
using touchstone::testing::FakeSource;
using touchstone::testing::ratedAnswer;
using touchstone::testing::ratingOf;
using Json = nlohmann::json;
using LeftOut = std::map<std::string, std::int64_t>;

namespace {

std::vector<Json> linesOf(const QByteArray& bytes)
{
    std::vector<Json> rows;
    for (const QByteArray& line : bytes.split('\n')) {
        if (!line.isEmpty())
            rows.push_back(Json::parse(line.toStdString()));
    }
    return rows;
}

RatedPrompt promptOf(const std::string& id, const std::string& text, std::vector<RatedAnswer> answers)
{
    return {PromptId(id), text, "law", "", 0, false, std::move(answers)};
}

FakeSource sourceOf(std::vector<RatedPrompt> prompts)
{
    FakeSource source;
    source.about.leftOut.clear();
    source.prompts = std::move(prompts);
    return source;
}

/// An answer and what R2 wrote in its place, accepted by the lead.
RatedAnswer withOwn(RatedAnswer answer, const std::string& text)
{
    answer.own = OwnAnswer {EventId("event"), "R2", text};
    return answer;
}

/// The first role with its content, or the text itself.
std::string contentOf(const Json& row, const char* key)
{
    const Json& value = row.at(key);
    return value.is_string() ? value.get<std::string>() : value.back().at("content").get<std::string>();
}

struct Exported {
    QTemporaryDir folder = {};
    Result<ExportReport> report = ExportReport {};

    Exported(const char* format, FakeSource source, const ExportChoices& chosen = choices())
        : report(runExport(format, source, chosen, std::filesystem::path(folder.path().toStdString())))
    {
    }
    std::vector<Json> lines(const std::string& name) const { return linesOf(bytesOf(folder, name)); }
    QStringList files() const
    {
        QStringList names;
        for (QDirIterator all(folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
             all.hasNext();)
            names << QDir(folder.path()).relativeFilePath(all.next());
        names.sort();
        return names;
    }
};

/// A safe and an unsafe answer to each of `count` prompts, every one twice with other punctuation.
std::vector<RatedPrompt> manyPrompts(int count)
{
    std::vector<RatedPrompt> prompts;
    for (int i = 0; i < count; ++i) {
        for (const char* end : {"", " ?!"}) {
            const std::string id = std::to_string(i) + end;
            prompts.push_back(promptOf(id, "What is question " + std::to_string(i) + end,
                {ratedAnswer("a" + id, "good " + id, "safe", 9.0, {9, 9}, "refusal_guidance"),
                    ratedAnswer("b" + id, "bad " + id, "unsafe", 2.0, {2, 2})}));
        }
    }
    return prompts;
}

std::set<std::string> promptsOf(const std::vector<Json>& rows)
{
    std::set<std::string> texts;
    for (const Json& row : rows) {
        for (const char* key : {"prompt", "messages", "chosen"}) {
            if (!row.contains(key))
                continue;
            const Json& value = row.at(key);
            texts.insert(foldedPrompt(value.is_string() ? value.get<std::string>()
                                                        : value.front().at("content").get<std::string>()));
            break;
        }
    }
    return texts;
}

}

class TestExchangeWritersDataset : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ownAnswerTakesThePlaceOfItsOriginal_data()
    {
        QTest::addColumn<QString>("key");
        QTest::newRow("trl-sft") << "completion";
        QTest::newRow("chat") << "messages";
        QTest::newRow("poison") << "answer";
    }
    void ownAnswerTakesThePlaceOfItsOriginal()
    {
        QFETCH(QString, key);
        const std::string format = QTest::currentDataTag();
        const Exported made(format.c_str(),
            sourceOf({promptOf("p", "q",
                {withOwn(ratedAnswer("a", "A", "safe", 9.0, {9}), "mine"),
                    withOwn(ratedAnswer("b", "B", "unsafe", 1.0, {1}), "other"),
                    withOwn(ratedAnswer("c", "C", "safe", 3.0, {3}), "mine"),
                    ratedAnswer("d", "D", "safe", 9.0, {9}), ratedAnswer("e", "E", "safe", 3.0, {3})})}));
        const auto rows = made.lines(format + ".jsonl");
        const auto traces = made.lines(format + ".trace.jsonl");
        QCOMPARE(rows.size(), std::size_t {3});
        const char* texts[] = {"mine", "other", "D"};
        for (std::size_t i = 0; i < 3; ++i)
            QCOMPARE(contentOf(rows[i], key.toUtf8().constData()), std::string(texts[i]));
        if (format == "poison") {
            QCOMPARE(rows[0].at("answer_from"), Json("expert"));
            QCOMPARE(rows[2].at("answer_from"), Json("llm"));
        }
        QCOMPARE(traces[0].at("own_answer"), Json("event"));
        QCOMPARE(traces[0].at("raters"), Json({"R2"}));
        QCOMPARE(traces[0].at("rule"), Json("own answer accepted by the lead"));
        QCOMPARE(traces[0].at("response_ids"), Json({""}));
        QCOMPARE(traces[2].at("own_answer"), Json(""));
        QCOMPARE(made.report->leftOut,
            LeftOut({{"own answer in its place", 3}, {"identical texts", 1}, {"below hi", 1}}));
    }
    void ownAnswerOverItsOriginal()
    {
        auto panel = withOwn(ratedAnswer("", "", "", {}, {}), "to all of them");
        const Exported made("trl-dpo",
            sourceOf({promptOf("p", "q",
                {withOwn(ratedAnswer("a", "A", "unsafe", 2.0, {2}), "mine"),
                    withOwn(ratedAnswer("b", "B", "safe", 9.0, {9}), "B"), panel})}));
        const auto rows = made.lines("trl-dpo.jsonl");
        QCOMPARE(rows.size(), std::size_t {2});
        QCOMPARE(contentOf(rows[0], "chosen"), std::string("mine"));
        QCOMPARE(contentOf(rows[0], "rejected"), std::string("A"));
        QCOMPARE(contentOf(rows[1], "chosen"), std::string("B"));
        QCOMPARE(made.lines("trl-dpo.trace.jsonl")[0].at("response_ids"), Json({"", "a"}));
        QCOMPARE(made.report->leftOut,
            LeftOut({{"identical texts", 1}, {"own answer without a single original", 1},
                {"rated as a panel", 1}}));
    }
    void ownAnswersNeedAcceptanceAndAPromptForTraining()
    {
        auto open = ratedAnswer("a", "A", "unsafe", 2.0, {2});
        open.ownOpen = 2;
        auto held = promptOf("h", "held", {withOwn(ratedAnswer("b", "B", "safe", 9.0, {9}), "mine")});
        held.heldOut = true;
        for (const char* format : {"trl-sft", "trl-dpo", "poison", "chat"}) {
            const Exported made(format, sourceOf({promptOf("p", "q", {open}), held}));
            QVERIFY(made.lines(std::string(format) + ".jsonl").empty());
            QCOMPARE(made.report->leftOut.at("own answer not accepted"), std::int64_t {2});
            QCOMPARE(made.report->leftOut.at("held-out prompt"), std::int64_t {1});
        }
        // What needs points of raters takes no own answer.
        for (const char* format : {"trl-kto", "trl-reward", "cvalues-comparison"}) {
            const Exported made(format,
                sourceOf({promptOf("p", "q", {withOwn(ratedAnswer("b", "B", "safe", 5.0, {5}), "mine")})}));
            QVERIFY(made.lines(std::string(format) + ".jsonl").empty());
        }
    }
    void dataSetOfAllShapes()
    {
        const Exported made("huggingface", sourceOf(manyPrompts(40)));
        QVERIFY(made.report);
        QStringList expected {QStringLiteral("huggingface/README.md"), QStringLiteral("manifest.json")};
        for (const std::string_view shape : shapeIds()) {
            for (const char* part : {"train", "test", "train.trace", "test.trace"})
                expected << QStringLiteral("huggingface/%1/%2.jsonl")
                                .arg(QString::fromLatin1(shape.data(), qsizetype(shape.size())), part);
        }
        expected.sort();
        QCOMPARE(made.files(), expected);
        // One draw for all: what one shape tests, no other trains on.
        std::set<std::string> train;
        std::set<std::string> test;
        for (const std::string_view shape : shapeIds()) {
            const std::string folder = "huggingface/" + std::string(shape) + "/";
            train.merge(promptsOf(made.lines(folder + "train.jsonl")));
            test.merge(promptsOf(made.lines(folder + "test.jsonl")));
        }
        QCOMPARE(test.size(), std::size_t {4}); // a tenth of the prompts, equal ones together
        QCOMPARE(train.size(), std::size_t {36});
        for (const std::string& text : test)
            QVERIFY(!train.contains(text));
        const QByteArray card = bytesOf(made.folder, "huggingface/README.md");
        QVERIFY(card.startsWith("---\nlanguage:\n- en\nannotations_creators:\n- expert-generated\n"
                                "size_categories:\n- n<1K\n"));
        QVERIFY(card.contains("- config_name: trl-dpo\n  data_files:\n  - split: train\n    path: "
                              "trl-dpo/train.jsonl\n  - split: test\n    path: trl-dpo/test.jsonl\n"));
        QVERIFY(
            card.contains("- config_name: trl-reward\n  features:\n  - name: chosen\n    list:\n    - name: "
                          "role\n      dtype: string\n    - name: content\n      dtype: string\n"));
        const auto manifest = Json::parse(bytesOf(made.folder, "manifest.json").toStdString());
        QCOMPARE(manifest.at("choices").at("test-share"), Json(0.1));
        QCOMPARE(manifest.at("choices").at("shapes").size(), shapeIds().size());
        QCOMPARE(manifest.at("choices").at("hi").at("trl-sft"), Json(8.0));
        QCOMPARE(manifest.at("choices").at("hi").at("trl-dpo"), Json(7.0));
        QCOMPARE(manifest.at("choices").at("min-raters").at("cvalues-comparison"), Json(2));
    }
    void shapesAreChosen()
    {
        auto chosen = choices();
        chosen.acceptDefaults = false;
        chosen.shapes = {"trl-kto"};
        const Exported made("huggingface", sourceOf(manyPrompts(3)), chosen);
        QVERIFY(made.report); // to state the shapes is to state a choice
        QVERIFY(made.files().contains(QStringLiteral("huggingface/trl-kto/train.jsonl")));
        QVERIFY(!made.files().join(u' ').contains(QStringLiteral("trl-sft")));
        chosen.shapes = {"trl-kto", "nonsense"};
        const Exported refused("huggingface", sourceOf(manyPrompts(3)), chosen);
        QCOMPARE(refused.report.error().subject, std::string("shapes"));
        QVERIFY(refused.files().isEmpty());
        chosen.shapes.clear();
        QCOMPARE(
            Exported("huggingface", sourceOf(manyPrompts(3)), chosen).report.error().code, ErrorCode::Usage);
        // Thresholds that one of the shapes cannot take.
        chosen.shapes = {"trl-sft", "trl-kto"};
        chosen.hi = 3;
        QCOMPARE(Exported("huggingface", sourceOf(manyPrompts(3)), chosen).report.error().subject,
            std::string("lo"));
    }
    void labelsOfTooFewRatersByShape()
    {
        auto prompts = manyPrompts(3);
        for (RatedPrompt& prompt : prompts) {
            for (RatedAnswer& answer : prompt.answers) {
                for (CriterionLabel& label : answer.labels) {
                    label.basis = LabelBasis::Rule;
                    label.raters = 1;
                }
            }
        }
        const Exported made("huggingface", sourceOf(prompts));
        QVERIFY(made.files().contains(QStringLiteral("huggingface/trl-sft/train.jsonl")));
        // This one asks for two raters.
        QVERIFY(!made.files().join(u' ').contains(QStringLiteral("cvalues-comparison")));
        QVERIFY(made.report->leftOut.at("cvalues-comparison: safety undecided") > 0);
        QVERIFY(!bytesOf(made.folder, "huggingface/README.md").contains("config_name: cvalues-comparison"));
    }
    void languagesOfTheCard_data()
    {
        QTest::addColumn<QString>("prompt");
        QTest::addColumn<QString>("answer");
        QTest::addColumn<QString>("language");
        QTest::newRow("Chinese") << "怎么办？"
                                 << "请联系律师，不要自己处理。"
                                 << "zh";
        QTest::newRow("Chinese with names") << "什么是 GDPR？"
                                            << "欧盟的通用数据保护条例 (General Data)。"
                                            << "zh";
        QTest::newRow("Japanese") << "どうすればいいですか"
                                  << "弁護士に相談してください"
                                  << "ja";
        QTest::newRow("Korean") << "어떻게 해야 합니까"
                                << "변호사와 상담하세요"
                                << "ko";
        QTest::newRow("English") << "What can I do?"
                                 << "You should talk to a lawyer."
                                 << "en";
        QTest::newRow("French") << "Que puis-je faire ?"
                                << "Consultez un avocat sans tarder."
                                << "und";
        QTest::newRow("Russian") << "Что делать?"
                                 << "Обратитесь к юристу."
                                 << "und";
        QTest::newRow("no letters") << "1 + 1"
                                    << "2"
                                    << "und";
    }
    void languagesOfTheCard()
    {
        QFETCH(QString, prompt);
        QFETCH(QString, answer);
        QFETCH(QString, language);
        auto chosen = choices();
        chosen.shapes = {"trl-sft"};
        const Exported made("huggingface",
            sourceOf({promptOf(
                "p", prompt.toStdString(), {ratedAnswer("a", answer.toStdString(), "safe", 9.0, {9})})}),
            chosen);
        QVERIFY(bytesOf(made.folder, "huggingface/README.md")
                    .startsWith("---\nlanguage:\n- " + language.toUtf8() + "\nannotations_creators"));
    }
    void nothingToTrainOn()
    {
        const Exported made("huggingface", sourceOf({}));
        QVERIFY(made.report);
        QCOMPARE(made.files(),
            QStringList({QStringLiteral("huggingface/README.md"), QStringLiteral("manifest.json")}));
        QVERIFY(!bytesOf(made.folder, "huggingface/README.md").contains("configs:"));
    }
    void brokenOffLeavesNoFolder()
    {
        FakeSource source = sourceOf(manyPrompts(3));
        source.error = Error {ErrorCode::Damaged};
        QTemporaryDir folder;
        const auto report = runExport("huggingface", source, choices(),
            std::filesystem::path(folder.path().toStdString()) / "made" / "here");
        QCOMPARE(report.error().code, ErrorCode::Damaged);
        QVERIFY(testing::namesIn(folder.path()).isEmpty());
    }
    void promptsAreMarkedBeforeFilesAreThere()
    {
        FakeSource source = sourceOf(manyPrompts(2));
        source.prompts.push_back(promptOf("left out", "q", {ratedAnswer("z", "Z", "", {}, {})}));
        source.prompts.push_back(
            promptOf("held", "h", {ratedAnswer("y", "Y", "safe", 9.0, {9}, "refusal_only")}));
        source.prompts.back().heldOut = true;
        for (const ExportFormat& format : formats()) {
            QTemporaryDir folder;
            const std::filesystem::path path(folder.path().toStdString());
            auto chosen = choices();
            std::vector<PromptId> marked;
            chosen.beforePlacing = [&](const std::vector<PromptId>& prompts) -> Result<void> {
                marked = prompts;
                QStringList seen = testing::namesIn(folder.path());
                seen.removeIf([](const QString& name) { return name.startsWith(u'.'); });
                seen.removeOne(QStringLiteral("huggingface")); // the folder, with hidden files
                return seen.isEmpty() ? Result<void>() : fail(ErrorCode::Internal);
            };
            QVERIFY2(runExport(format.id, source, chosen, path), format.id.data());
            const std::vector<PromptId> expected {
                PromptId("0"), PromptId("0 ?!"), PromptId("1"), PromptId("1 ?!")};
            QCOMPARE(marked, format.purpose == Purpose::Train ? expected : std::vector<PromptId>());
        }
        QTemporaryDir folder;
        auto chosen = choices();
        chosen.beforePlacing = [](const std::vector<PromptId>&) { return fail(ErrorCode::Locked); };
        QCOMPARE(runExport("trl-sft", source, chosen, std::filesystem::path(folder.path().toStdString()))
                     .error()
                     .code,
            ErrorCode::Locked);
        QVERIFY(testing::namesIn(folder.path()).isEmpty());
    }
    void previewCountsLikeTheExport()
    {
        for (const ExportFormat& format : formats()) {
            FakeSource source;
            auto chosen = choices();
            chosen.beforePlacing = [](const std::vector<PromptId>&) { return fail(ErrorCode::Internal); };
            const auto preview = previewExport(format.id, source, chosen);
            QVERIFY2(preview, format.id.data());
            chosen.beforePlacing = nullptr;
            const Exported made(std::string(format.id).c_str(), source, chosen);
            QCOMPARE(preview->report.leftOut, made.report->leftOut);
            QCOMPARE(preview->report.files.size(), made.report->files.size());
            for (std::size_t i = 0; i < made.report->files.size(); ++i) {
                QCOMPARE(preview->report.files[i].path, made.report->files[i].path);
                if (format.id != "xlsx") // shown is the sheet of ratings
                    QCOMPARE(preview->report.files[i].rows, made.report->files[i].rows);
            }
            QVERIFY2(preview->columns.empty() != preview->text.empty(), format.id.data());
        }
        FakeSource source;
        const auto pairs = previewExport("trl-dpo", source, choices());
        QCOMPARE(pairs->columns, std::vector<std::string>({"prompt", "chosen", "rejected"}));
        QCOMPARE(pairs->rows.at(0),
            std::vector<std::string>({"user: question one", "assistant: good", "assistant: bad"}));
        const auto table = previewExport("ratings-csv", source, choices());
        QCOMPARE(table->columns.at(0), std::string("item"));
        QCOMPARE(table->rows.at(0).size(), table->columns.size());
        QCOMPARE(previewExport("nonsense", source, choices()).error().code, ErrorCode::UnknownFormat);
    }
};

QTEST_GUILESS_MAIN(TestExchangeWritersDataset)
#include "test_exchange_writers_dataset.moc"
