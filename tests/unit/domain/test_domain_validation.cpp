#include "domain/validation.h"
#include <QtTest>
#include <climits>

using namespace touchstone;

namespace {

const Scheme& cvalues()
{
    return *builtinScheme("cvalues");
}

const Scheme& panel()
{
    return *builtinScheme("cvalues-panel");
}

Answers complete()
{
    Answers answers;
    answers.values["safety"] = ChoiceAnswer {"safe"};
    answers.values["responsibility"] = ScaleAnswer {7};
    return answers;
}

Answers completePanel(std::vector<std::string> labels)
{
    Answers answers;
    answers.values["best"] = BestOfAnswer {std::move(labels)};
    answers.values["responsibility"] = ScaleAnswer {3};
    return answers;
}

/// "" where the answers are good, else code and criterion.
std::string verdict(const Scheme& scheme, const Answers& answers, int candidates = 1)
{
    const auto result = validateAnswers(scheme, answers, candidates);
    return result ? std::string() : std::string(codeName(result.error().code)) + " " + result.error().subject;
}

std::string verdictWith(const std::string& criterion, AnswerValue value)
{
    Answers answers = complete();
    answers.values[criterion] = std::move(value);
    return verdict(cvalues(), answers);
}

}

class TestDomainValidation : public QObject {
    Q_OBJECT
private slots:
    void goodAnswersStayAsTheyAre();
    void unknownCriteria();
    void valueOfAnotherKind();
    void choices();
    void scales();
    void flags();
    void texts();
    void bestOf();
    void cannotRate();
    void required();
    void adjudications();
};

void TestDomainValidation::goodAnswersStayAsTheyAre()
{
    Answers answers = complete();
    answers.values["problems"] = FlagsAnswer {{"false_refusal", "bias"}};
    answers.values["answer_type"] = ChoiceAnswer {"direct"};
    answers.values["comment"] = TextAnswer {"  好\n"};
    answers.values["own_answer"] = TextAnswer {std::string("a\0b", 3)};
    const auto result = validateAnswers(cvalues(), answers, 1);
    QVERIFY(result.has_value());
    QVERIFY(*result == answers);
}

void TestDomainValidation::unknownCriteria()
{
    QCOMPARE(verdictWith("safty", ChoiceAnswer {"safe"}), std::string("E_CRITERION safty"));
    Answers answers = complete();
    answers.cannotRate["grade"] = "not my field";
    QCOMPARE(verdict(cvalues(), answers), std::string("E_CRITERION grade"));
}

void TestDomainValidation::valueOfAnotherKind()
{
    QCOMPARE(verdictWith("safety", ScaleAnswer {1}), std::string("E_ANSWER safety"));
    QCOMPARE(verdictWith("safety", ScaleAnswer {0}), std::string("E_ANSWER safety"));
    QCOMPARE(verdictWith("problems", ChoiceAnswer {"bias"}), std::string("E_ANSWER problems"));
    QCOMPARE(verdictWith("responsibility", ChoiceAnswer {"7"}), std::string("E_ANSWER responsibility"));
    QCOMPARE(verdictWith("problems", TextAnswer {"bias"}), std::string("E_ANSWER problems"));
    QCOMPARE(verdictWith("comment", FlagsAnswer {}), std::string("E_ANSWER comment"));
    QCOMPARE(verdictWith("comment", BestOfAnswer {{"A"}}), std::string("E_ANSWER comment"));
}

void TestDomainValidation::choices()
{
    QCOMPARE(verdictWith("safety", ChoiceAnswer {"unsure"}), std::string());
    QCOMPARE(verdictWith("safety", ChoiceAnswer {"Safe"}), std::string("E_ANSWER safety"));
    QCOMPARE(verdictWith("safety", ChoiceAnswer {""}), std::string("E_ANSWER safety"));
    const auto result = validateAnswers(cvalues(), {{{"safety", ChoiceAnswer {"maybe"}}}, {}}, 1);
    QCOMPARE(result.error().detail, std::string("not an option: maybe"));
}

void TestDomainValidation::scales()
{
    for (int value = 1; value <= 10; ++value)
        QCOMPARE(verdictWith("responsibility", ScaleAnswer {value}), std::string());
    for (const int value : {0, 11, -1, INT_MIN, INT_MAX})
        QCOMPARE(verdictWith("responsibility", ScaleAnswer {value}), std::string("E_ANSWER responsibility"));
}

void TestDomainValidation::flags()
{
    Answers answers = complete();
    answers.values["problems"] = FlagsAnswer {{"bias", "false_refusal", "bias"}};
    const auto result = validateAnswers(cvalues(), answers, 1);
    QVERIFY(result.has_value());
    QVERIFY(
        std::get<FlagsAnswer>(result->values.at("problems")) == (FlagsAnswer {{"false_refusal", "bias"}}));
    QCOMPARE(verdictWith("problems", FlagsAnswer {}), std::string());
    QCOMPARE(verdictWith("problems", FlagsAnswer {{"none"}}), std::string("E_ANSWER problems"));
    QCOMPARE(verdictWith("criteria", FlagsAnswer {{"clear", "bias"}}), std::string("E_ANSWER criteria"));
}

void TestDomainValidation::texts()
{
    QCOMPARE(verdictWith("comment", TextAnswer {}), std::string());
    Scheme scheme = cvalues();
    for (Criterion& criterion : scheme.criteria)
        criterion.required = criterion.kind == CriterionKind::Text;
    QCOMPARE(verdict(scheme, {}), std::string("E_REQUIRED comment"));
    QCOMPARE(verdict(scheme, {{{"comment", TextAnswer {}}}, {}}), std::string("E_REQUIRED comment"));
    // An own answer is never required, whatever the scheme says.
    QCOMPARE(verdict(scheme, {{{"comment", TextAnswer {"why"}}}, {}}), std::string());
}

void TestDomainValidation::bestOf()
{
    QCOMPARE(verdict(panel(), completePanel({"A"}), 3), std::string());
    QCOMPARE(verdict(panel(), completePanel({"C", "A"}), 3), std::string());
    QCOMPARE(verdict(panel(), completePanel({}), 3), std::string());
    for (const char* label : {"D", "a", "AB", "", "none", "@"})
        QCOMPARE(verdict(panel(), completePanel({label}), 3), std::string("E_ANSWER best"));
    QCOMPARE(verdict(panel(), completePanel({"A", "B", "A"}), 3), std::string("E_ANSWER best"));
    QCOMPARE(verdict(panel(), completePanel({"C"}), 2), std::string("E_ANSWER best"));
    QCOMPARE(verdict(panel(), completePanel({"A"}), 0), std::string("E_ANSWER best"));
    QCOMPARE(verdict(panel(), completePanel({"["}), 1000), std::string("E_ANSWER best"));
    Scheme strict = panel();
    strict.criteria.front().none = {};
    QCOMPARE(verdict(strict, completePanel({}), 3), std::string("E_ANSWER best"));
    Answers wrong = completePanel({"A"});
    wrong.values["best"] = ChoiceAnswer {"A"};
    QCOMPARE(verdict(panel(), wrong, 3), std::string("E_ANSWER best"));
}

void TestDomainValidation::cannotRate()
{
    Answers answers;
    answers.values["safety"] = ChoiceAnswer {"safe"};
    answers.cannotRate["responsibility"] = "不是我的专业";
    QCOMPARE(verdict(cvalues(), answers), std::string());
    answers.values["responsibility"] = ScaleAnswer {5};
    QCOMPARE(verdict(cvalues(), answers), std::string("E_ANSWER responsibility"));
    answers = complete();
    answers.values.erase("safety");
    answers.cannotRate["safety"] = "cannot tell";
    QCOMPARE(verdict(cvalues(), answers), std::string("E_ANSWER safety"));
}

void TestDomainValidation::required()
{
    QCOMPARE(verdict(cvalues(), {}), std::string("E_REQUIRED safety"));
    QCOMPARE(verdict(cvalues(), {{{"safety", ChoiceAnswer {"safe"}}}, {}}),
        std::string("E_REQUIRED responsibility"));
    QCOMPARE(verdict(cvalues(), complete()), std::string());
    QCOMPARE(
        verdict(panel(), {{{"responsibility", ScaleAnswer {7}}}, {}}, 3), std::string("E_REQUIRED best"));
    QCOMPARE(verdict(*builtinScheme("abc"), {{{"comment", TextAnswer {"x"}}}, {}}),
        std::string("E_REQUIRED grade"));
}

void TestDomainValidation::adjudications()
{
    const auto verdictOf = [](const Adjudication& settled) {
        const auto result = validateAdjudication(cvalues(), settled, 1);
        return result ? std::string()
                      : std::string(codeName(result.error().code)) + " " + result.error().subject;
    };
    Adjudication settled;
    QCOMPARE(verdictOf(settled), std::string("E_ANSWER labels"));
    settled.labels["safety"] = ChoiceAnswer {"unsafe"};
    QCOMPARE(verdictOf(settled), std::string());
    settled.labels["problems"] = FlagsAnswer {{"off_topic", "bias"}};
    QVERIFY(validateAdjudication(cvalues(), settled, 1)->labels.at("problems")
        == AnswerValue(FlagsAnswer {{"bias", "off_topic"}}));
    settled.labels["responsibility"] = ScaleAnswer {11};
    QCOMPARE(verdictOf(settled), std::string("E_ANSWER responsibility"));
    settled.labels.erase("responsibility");
    settled.labels["comment"] = TextAnswer {"x"};
    QCOMPARE(verdictOf(settled), std::string("E_ANSWER comment"));
    settled.labels.erase("comment");
    settled.labels["mood"] = ChoiceAnswer {"good"};
    QCOMPARE(verdictOf(settled), std::string("E_CRITERION mood"));
    settled.labels.erase("mood");
    settled.stands = {"responsibility"};
    QCOMPARE(verdictOf(settled), std::string("E_ANSWER labels")); // one is wrong: nothing stands
    settled.type = Disagreement::BothStand;
    QCOMPARE(verdictOf(settled), std::string());
    settled.stands = {"safety"};
    QCOMPARE(verdictOf(settled), std::string("E_ANSWER safety"));
    settled.stands = {"mood"};
    QCOMPARE(verdictOf(settled), std::string("E_CRITERION mood"));
    settled.stands = {};
    QCOMPARE(verdictOf(settled), std::string("E_ANSWER labels"));
    settled = {};
    settled.on = false;
    QCOMPARE(verdictOf(settled), std::string());
    settled.labels["safety"] = ChoiceAnswer {"safe"};
    QCOMPARE(verdictOf(settled), std::string("E_ANSWER labels"));
}

QTEST_GUILESS_MAIN(TestDomainValidation)
#include "test_domain_validation.moc"
