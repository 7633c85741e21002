#include "cli/matrix_json.h"
#include <QtTest>
#include <nlohmann/json.hpp>

using namespace touchstone;
using nlohmann::json;

class TestMatrixJson : public QObject {
    Q_OBJECT
private slots:
    void parses();
    void textsAndUndeclared();
    void refuses_data();
    void refuses();
    void answersInTheContractShapes();
    void undefinedIsNullWithReason();
    void limitsOfTwoRaters();
};

namespace {

json answerOf(const char* text)
{
    return cli::matrixAnswer(cli::parseMatrix(text).value(), {100, 20231130, false, true, {}});
}

}

void TestMatrixJson::parses()
{
    const auto file = cli::parseMatrix(
        R"({"name":"n","kind":"ordinal","categories":[1,2,3],"matrix":[[1,null,3],[1.0,2,3]]})");
    QVERIFY(file);
    QCOMPARE(file->name, std::string("n"));
    QCOMPARE(file->table.units(), std::size_t {3});
    QCOMPARE(file->table.raters(), std::size_t {2});
    QCOMPARE(file->table.ratings(), std::size_t {5});
    QCOMPARE(file->table.categoriesOf(2)[1], stats::Category {2});
    QVERIFY(file->scale.declared && file->scale.kind == stats::ScaleKind::Ordinal);
}

void TestMatrixJson::textsAndUndeclared()
{
    const auto texts = cli::parseMatrix(R"({"categories":["safe","unsafe"],"matrix":[["safe"],["unsafe"]]})");
    QVERIFY(texts && texts->scale.kind == stats::ScaleKind::Nominal);
    const auto open = cli::parseMatrix(R"({"kind":"interval","categories":[],"matrix":[[2.5,7],[1,7]]})");
    QVERIFY(open && !open->scale.declared);
    const std::vector<double> values = {1.0, 2.5, 7.0};
    QCOMPARE(open->scale.categories, values);
    QCOMPARE(cli::parseMatrix(R"({"matrix":[]})")->table.units(), std::size_t {0});
}

void TestMatrixJson::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* name, const char* text, const char* code) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromLatin1(code);
    };
    row("no json", "{", "E_JSON");
    row("no object", "[1]", "E_SHAPE");
    row("no matrix", R"({"kind":"nominal"})", "E_MISSING");
    row("matrix is no list", R"({"matrix":3})", "E_SHAPE");
    row("row is no list", R"({"matrix":[3]})", "E_SHAPE");
    row("ragged", R"({"matrix":[[1,2],[1]]})", "E_SHAPE");
    row("cell", R"({"matrix":[[1,true]]})", "E_TYPE");
    row("off the scale", R"({"categories":[1,2],"matrix":[[1,3]]})", "E_SHAPE");
    row("kind", R"({"kind":"other","matrix":[[1]]})", "E_TYPE");
    row("categories", R"({"categories":"ab","matrix":[["a"]]})", "E_TYPE");
    row("category", R"({"categories":[[1]],"matrix":[[1]]})", "E_TYPE");
    row("twice", R"({"categories":[1,1.0],"matrix":[[1]]})", "E_SHAPE");
    row("text interval", R"({"kind":"interval","categories":["a"],"matrix":[["a"]]})", "E_TYPE");
}

void TestMatrixJson::refuses()
{
    QFETCH(QString, text);
    QFETCH(QString, code);
    const auto file = cli::parseMatrix(text.toStdString());
    QVERIFY(!file);
    QCOMPARE(QString::fromStdString(std::string(codeName(file.error().code))), code);
    QVERIFY(!file.error().subject.empty());
}

void TestMatrixJson::answersInTheContractShapes()
{
    const json answer =
        answerOf(R"({"kind":"ordinal","categories":[1,2,3],"matrix":[[1,2,3,1],[1,2,3,2],[1,2,null,2]]})");
    QCOMPARE(answer.at("n_pairable_units").get<int>(), 4);
    QCOMPARE(answer.at("n_ratings").get<int>(), 11);
    const json& alpha = answer.at("coefficients").at("kripp_alpha_nominal");
    for (const char* key : {"value", "reason", "se", "ci_low", "ci_high", "ci_method", "jackknife_se"})
        QVERIFY2(alpha.contains(key), key);
    const json& interval = alpha.at("ci_bootstrap_items_percentile");
    QCOMPARE(interval.at("resamples").get<int>(), 100);
    QVERIFY(interval.at("low").get<double>() <= alpha.at("value").get<double>());
    const json& pairs = answer.at("coefficients").at("pairwise_cohen_kappa");
    QVERIFY(pairs.at("matrix").at(0).at(0).is_null());
    QCOMPARE(pairs.at("shared").at(0).at(2).get<int>(), 3);
    QCOMPARE(answer.at("coefficients").at("leave_one_rater_out_kripp_alpha_ordinal").at("list").size(),
        std::size_t {3});
    QVERIFY(!answer.at("coefficients").contains("bland_altman"));
}

void TestMatrixJson::undefinedIsNullWithReason()
{
    const json answer = answerOf(R"({"kind":"nominal","categories":[0,1],"matrix":[[0,0],[0,0]]})");
    const json& alpha = answer.at("coefficients").at("kripp_alpha_nominal");
    QVERIFY(alpha.at("value").is_null());
    QVERIFY(!alpha.at("reason").get<std::string>().empty());
    QCOMPARE(answer.at("coefficients").at("percent_agreement").at("value").get<double>(), 1.0);
    QVERIFY(answer.at("coefficients").at("percent_agreement").contains("warning"));
}

void TestMatrixJson::limitsOfTwoRaters()
{
    const json answer = answerOf(R"({"kind":"interval","matrix":[[1,4,6],[2,3,3]]})");
    const json& limits = answer.at("coefficients").at("bland_altman");
    QCOMPARE(limits.at("bias").get<double>(), 1.0);
    QCOMPARE(limits.at("sd").get<double>(), 2.0);
    QCOMPARE(limits.at("bias_ci").size(), std::size_t {2});
    QVERIFY(answer.at("coefficients").at("gwet_ac1").at("value").is_null());
    const json one = answerOf(R"({"kind":"interval","matrix":[[1,4],[2,null]]})");
    QVERIFY(one.at("coefficients").at("bland_altman").at("value").is_null());
}

QTEST_GUILESS_MAIN(TestMatrixJson)
#include "test_matrix_json.moc"
