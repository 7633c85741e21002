#include "domain/event.h"
#include <QtTest>
#include <climits>
#include <cmath>
#include <functional>
#include <set>

using namespace touchstone;

namespace {

Answers everyKind()
{
    Answers answers;
    answers.values["choice"] = ChoiceAnswer {"safe"};
    answers.values["scale"] = ScaleAnswer {INT_MIN};
    answers.values["flags"] = FlagsAnswer {{"bias", "off_topic"}};
    answers.values["one"] = FlagsAnswer {{"bias"}};
    answers.values["no flags"] = FlagsAnswer {};
    answers.values["text"] =
        TextAnswer {std::string("a\0b\x7f\n\t\"\\", 8) + "汉字 𠮷 👩🏽‍🚀 \xef\xbf\xbe"};
    answers.values["empty text"] = TextAnswer {};
    answers.values["best"] = BestOfAnswer {{"A", "C"}};
    answers.values["none is good"] = BestOfAnswer {};
    answers.cannotRate["其他"] = "不是我的专业";
    return answers;
}

Event sample()
{
    Event event;
    event.uuid = EventId("e1");
    event.writer = WriterId("w1");
    event.writerSequence = 3;
    event.previousHash.fill(0xAB);
    event.kind = "submit";
    event.item = ItemId("i1");
    event.itemSequence = -2;
    event.annotator = AnnotatorId("a1");
    event.utcMs = 1'700'000'000'000;
    event.monotonicMs = 5;
    event.payload = "{}";
    return event;
}

std::string codeOf(const Result<Submission>& result)
{
    return result ? "good" : std::string(codeName(result.error().code)) + " " + result.error().subject;
}

}

class TestDomainEvent : public QObject {
    Q_OBJECT
private slots:
    void answersRoundTrip();
    void answersAreCanonical();
    void submissionRoundTrip();
    void orderAlone();
    void absentIsDefault();
    void adjudicationRoundTrip();
    void adjudicationIsCanonical();
    void adjudicationIsRefused_data();
    void adjudicationIsRefused();
    void unknownIsPassedOver();
    void faults_data();
    void faults();
    void depth();
    void illFormedTexts();
    void secondsThatAreNone();
    void remarks();
    void hashInputGolden();
    void hashInputSeparatesFields();
};

void TestDomainEvent::answersRoundTrip()
{
    const Answers answers = everyKind();
    const std::string json = answersJson(answers);
    QVERIFY(json.find('\0') == json.npos);
    const auto again = parseAnswers(json);
    QVERIFY(again.has_value());
    QVERIFY(*again == answers);
    QCOMPARE(answersJson(*again), json);
}

void TestDomainEvent::answersAreCanonical()
{
    Answers answers;
    answers.values["safety"] = ChoiceAnswer {"safe"};
    answers.values["best"] = BestOfAnswer {{"A"}};
    answers.values["problems"] = FlagsAnswer {};
    answers.values["comment"] = TextAnswer {"好\n𠮷"};
    answers.cannotRate["responsibility"] = "no";
    QCOMPARE(answersJson(answers),
        std::string(R"({"cannot_rate":{"responsibility":"no"},"values":{"best":{"best":["A"]},)"
                    R"("comment":{"text":"好\n𠮷"},"problems":{"flags":[]},"safety":{"choice":"safe"}}})"));
    QCOMPARE(answersJson({}), std::string("{}"));
}

void TestDomainEvent::submissionRoundTrip()
{
    Submission submission;
    submission.answers = everyKind();
    submission.activeSeconds = 41.2;
    submission.wallSeconds = 1e-9 / 3;
    submission.trail = {
        {"responsibility", "5", 100}, {"responsibility", "", INT64_MIN}, {"flags", "+bias", INT64_MAX}};
    submission.shownOrder = {"b", "a"};
    submission.outOfOrder = true;
    submission.source = {{"file", "old.csv"}, {"line", "7"}};
    const std::string json = submissionJson(submission);
    const auto again = parseSubmission(json);
    QVERIFY(again.has_value());
    QVERIFY(*again == submission);
    QCOMPARE(submissionJson(*again), json);
    QCOMPARE(submissionJson(
                 {{{{"safety", ChoiceAnswer {"safe"}}}, {}}, 41.2, 60, {{"safety", "safe", 7}}, {"x"}, true}),
        std::string(R"({"active_seconds":41.2,"answers":{"values":{"safety":{"choice":"safe"}}},)"
                    R"("out_of_order":true,"shown_order":["x"],)"
                    R"("trail":[{"after_ms":7,"criterion":"safety","value":"safe"}],"wall_seconds":60.0})"));
}

void TestDomainEvent::orderAlone()
{
    using Ids = std::vector<std::string>;
    Submission submission;
    submission.answers = everyKind();
    submission.answers.values["text"] = TextAnswer {R"("shown_order":["no"])"};
    submission.trail = {{"shown_order", "1", 2}};
    QCOMPARE(submissionOrder(submissionJson(submission)), Ids {});
    submission.shownOrder = {"r2", "r\"1"};
    QCOMPARE(submissionOrder(submissionJson(submission)), submission.shownOrder);
    QCOMPARE(submissionOrder(R"({"a":{"shown_order":["x"]},"shown_order":["y"],"z":[1]})"), Ids {"y"});
    QCOMPARE(submissionOrder(R"({"shown\u005forder":["y"]})"), Ids {"y"});
    for (const char* other : {R"({"shown_order":"y"})", R"({"shown_order":["y",1]})",
             R"({"shown_order":[["y"]]})", R"({"shown_order":{"a":"b"}})", R"({"shown_order":null})",
             R"(["shown_order","y"])", R"({"shown_order":["y")", R"(shown_order)", ""})
        QCOMPARE(submissionOrder(other), Ids {});
}

void TestDomainEvent::absentIsDefault()
{
    QVERIFY(*parseSubmission("{}") == Submission {});
    QVERIFY(*parseSubmission(R"({"answers":{},"trail":[{}]})")
        == (Submission {{}, 0, 0, {TrailStep {}}, {}, false}));
    QVERIFY(*parseAnswers(R"({"cannot_rate":{}})") == Answers {});
    QCOMPARE(parseSubmission(R"({"active_seconds":41})")->activeSeconds, 41.0);
}

void TestDomainEvent::adjudicationRoundTrip()
{
    Adjudication settled;
    settled.response = ResponseId("r1");
    settled.labels = everyKind().values;
    settled.stands = {"grade", "problems"};
    settled.type = Disagreement::BothStand;
    settled.note = "两位专家都有道理";
    settled.replaced = {{"scale", "6.33"}, {"safety", "undecided"}};
    settled.seen = {"e1", "e2", "e3"};
    settled.replaces = "e0";
    settled.sequence = 7;
    settled.afterUnblind = true;
    const auto back = parseAdjudication(adjudicationJson(settled));
    QVERIFY(back && *back == settled);
    for (const Disagreement type : kDisagreements) {
        settled.type = type;
        QVERIFY(parseAdjudication(adjudicationJson(settled)).value() == settled);
        QVERIFY(disagreementFromName(disagreementName(type)) == type);
    }
    Adjudication withdrawn;
    withdrawn.on = false;
    withdrawn.prompt = PromptId("p1");
    withdrawn.shownOrder = {"r2", "r1"};
    withdrawn.sequence = 8;
    QVERIFY(parseAdjudication(adjudicationJson(withdrawn)).value() == withdrawn);
    QVERIFY(!disagreementFromName("both"));
}

void TestDomainEvent::adjudicationIsCanonical()
{
    Adjudication settled;
    settled.response = ResponseId("r1");
    settled.labels["safety"] = ChoiceAnswer {"unsafe"};
    settled.labels["responsibility"] = ScaleAnswer {3};
    settled.type = Disagreement::GuidelineGap;
    settled.seen = {"e1"};
    settled.sequence = 1;
    QCOMPARE(adjudicationJson(settled),
        std::string(R"({"labels":{"responsibility":{"scale":3},"safety":{"choice":"unsafe"}},"on":true,)"
                    R"("response":"r1","seen":["e1"],"sequence":1,"type":"guideline_gap"})"));
}

void TestDomainEvent::adjudicationIsRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("subject");
    const auto row = [](const char* name, const char* json, const char* subject) {
        QTest::newRow(name) << QByteArray(json) << QByteArray(subject);
    };
    row("about nothing", R"({"type":"one_wrong"})", "response");
    row("about both", R"({"response":"r","prompt":"p","type":"one_wrong"})", "response");
    row("no type", R"({"response":"r"})", "type");
    row("unknown type", R"({"response":"r","type":"both"})", "type");
    row("labels", R"({"response":"r","type":"one_wrong","labels":[]})", "labels");
    row("label", R"({"response":"r","type":"one_wrong","labels":{"s":{"scale":1.5}}})", "labels.s");
    row("seen", R"({"response":"r","type":"one_wrong","seen":[1]})", "seen");
    row("sequence", R"({"response":"r","type":"one_wrong","sequence":"1"})", "sequence");
    row("replaced", R"({"response":"r","type":"one_wrong","replaced":{"s":1}})", "replaced.s");
}

void TestDomainEvent::adjudicationIsRefused()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, subject);
    const auto read = parseAdjudication(json.toStdString());
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Type);
    QCOMPARE(QByteArray::fromStdString(read.error().subject), subject);
}

void TestDomainEvent::unknownIsPassedOver()
{
    const auto submission = parseSubmission(
        R"({"answers":{"values":{"a":{"scale":3,"confidence":0.5},"b":{"ranking":["A","B"]}},"mood":null},)"
        R"("trail":[{"criterion":"a","finger":2}],"device":{"keys":[1,2]}})");
    QVERIFY(submission.has_value());
    QCOMPARE(submission->answers.values.size(), 1u);
    QVERIFY(submission->answers.values.at("a") == AnswerValue(ScaleAnswer {3}));
    QCOMPARE(submission->trail.front().criterion, std::string("a"));
}

void TestDomainEvent::faults_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("code");
    const auto row = [](const char* json, const char* code) {
        QTest::newRow(json) << QByteArray(json) << QByteArray(code);
    };
    row("[]", "E_TYPE ");
    row("7", "E_TYPE ");
    row(R"({"answers":[]})", "E_TYPE answers");
    row(R"({"answers":{"values":7}})", "E_TYPE values");
    row(R"({"answers":{"cannot_rate":"x"}})", "E_TYPE cannot_rate");
    row(R"({"answers":{"cannot_rate":{"a":null}}})", "E_TYPE cannot_rate.a");
    row(R"({"answers":{"values":{"a":"safe"}}})", "E_TYPE values.a");
    row(R"({"answers":{"values":{"a":{}}}})", "E_TYPE values.a");
    row(R"({"answers":{"values":{"a":{"choice":1}}}})", "E_TYPE values.a");
    row(R"({"answers":{"values":{"a":{"text":["x"]}}}})", "E_TYPE values.a");
    row(R"({"answers":{"values":{"a":{"scale":7.0}}}})", "E_TYPE values.a");
    row(R"({"answers":{"values":{"a":{"scale":"7"}}}})", "E_TYPE values.a");
    row(R"({"answers":{"values":{"a":{"scale":2147483648}}}})", "E_TYPE values.a");
    row(R"({"answers":{"values":{"a":{"scale":18446744073709551615}}}})", "E_TYPE values.a");
    row(R"({"answers":{"values":{"a":{"flags":"bias"}}}})", "E_TYPE values.a");
    row(R"({"answers":{"values":{"a":{"flags":[1]}}}})", "E_TYPE values.a");
    row(R"({"answers":{"values":{"a":{"best":{"A":1}}}}})", "E_TYPE values.a");
    row(R"({"answers":{"values":{"a":{"scale":1,"choice":"x"}}}})", "E_TYPE values.a");
    row(R"({"active_seconds":"41"})", "E_TYPE active_seconds");
    row(R"({"wall_seconds":null})", "E_TYPE wall_seconds");
    row(R"({"trail":{}})", "E_TYPE trail");
    row(R"({"trail":[7]})", "E_TYPE trail");
    row(R"({"trail":[{"criterion":7}]})", "E_TYPE trail.criterion");
    row(R"({"trail":[{"value":7}]})", "E_TYPE trail.value");
    row(R"({"trail":[{"after_ms":1.5}]})", "E_TYPE trail.after_ms");
    row(R"({"trail":[{"after_ms":9223372036854775808}]})", "E_TYPE trail.after_ms");
    row(R"({"shown_order":"a"})", "E_TYPE shown_order");
    row(R"({"out_of_order":1})", "E_TYPE out_of_order");
    row(R"({"answers":)", "E_JSON ");
    row("", "E_JSON ");
    row(R"({"trail":[],"trail":[]})", "E_DUPKEY trail");
}

void TestDomainEvent::faults()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, code);
    QCOMPARE(QByteArray::fromStdString(codeOf(parseSubmission(json.toStdString()))), code);
}

void TestDomainEvent::depth()
{
    const auto nested = [](int depth) {
        return "{\"future\":" + std::string(static_cast<std::size_t>(depth), '[')
            + std::string(static_cast<std::size_t>(depth), ']') + "}";
    };
    QCOMPARE(codeOf(parseSubmission(nested(63))), std::string("good"));
    QCOMPARE(codeOf(parseSubmission(nested(64))), std::string("E_DEPTH "));
    QCOMPARE(codeOf(parseSubmission(nested(1'000'000))), std::string("E_DEPTH "));
    QCOMPARE(codeName(parseAnswers(nested(64)).error().code), std::string_view("E_DEPTH"));
    QCOMPARE(codeName(parseRemark(nested(64)).error().code), std::string_view("E_DEPTH"));
}

void TestDomainEvent::illFormedTexts()
{
    Submission submission;
    submission.answers.values["a"] = TextAnswer {"\xff half \xe4\xb8"};
    submission.trail = {{"a", "\xed\xa0\x80", 1}};
    const auto again = parseSubmission(submissionJson(submission));
    QVERIFY(again.has_value());
    QVERIFY(again->answers.values.at("a") == AnswerValue(TextAnswer {"\xef\xbf\xbd half \xef\xbf\xbd"}));
    QVERIFY(parseRemark(remarkJson({true, "\xc0\xaf"})).has_value());
    QCOMPARE(codeOf(parseSubmission("{\"device\":\"\xff\"}")), std::string("E_JSON "));
}

void TestDomainEvent::secondsThatAreNone()
{
    Submission submission;
    submission.activeSeconds = std::nan("");
    submission.wallSeconds = INFINITY;
    const auto again = parseSubmission(submissionJson(submission));
    QVERIFY(again.has_value());
    QCOMPARE(again->activeSeconds, 0.0);
    QCOMPARE(again->wallSeconds, 0.0);
}

void TestDomainEvent::remarks()
{
    for (const Remark& remark :
        {Remark {true, ""}, Remark {false, ""}, Remark {true, std::string("等\0再看", 10)}})
        QVERIFY(*parseRemark(remarkJson(remark)) == remark);
    QCOMPARE(remarkJson({false, "x"}), std::string(R"({"note":"x","on":false})"));
    QVERIFY(*parseRemark("{}") == Remark {});
    QCOMPARE(parseRemark(R"({"on":"yes"})").error().subject, std::string("on"));
    QCOMPARE(parseRemark(R"({"note":3})").error().subject, std::string("note"));
    QCOMPARE(codeName(parseRemark("[true]").error().code), std::string_view("E_TYPE"));
}

void TestDomainEvent::hashInputGolden()
{
    const QByteArray wanted = QByteArray::fromHex("0200000000000000"
                                                  "6531"
                                                  "0200000000000000"
                                                  "7731"
                                                  "0800000000000000"
                                                  "0300000000000000"
                                                  "2000000000000000")
        + QByteArray(32, '\xAB')
        + QByteArray::fromHex("0600000000000000"
                              "7375626d6974"
                              "0200000000000000"
                              "6931"
                              "0800000000000000"
                              "feffffffffffffff"
                              "0200000000000000"
                              "6131"
                              "0800000000000000"
                              "0068e5cf8b010000"
                              "0800000000000000"
                              "0500000000000000"
                              "0200000000000000"
                              "7b7d");
    QCOMPARE(QByteArray::fromStdString(eventHashInput(sample())).toHex(), wanted.toHex());
}

void TestDomainEvent::hashInputSeparatesFields()
{
    const std::vector<std::function<void(Event&)>> changes {[](Event& e) { e.uuid = EventId("e2"); },
        [](Event& e) { e.writer = WriterId("w2"); }, [](Event& e) { ++e.writerSequence; },
        [](Event& e) { e.previousHash[31] ^= 1; }, [](Event& e) { e.kind = "later"; },
        [](Event& e) { e.item = ItemId("i2"); }, [](Event& e) { ++e.itemSequence; },
        [](Event& e) { e.annotator = AnnotatorId("a2"); }, [](Event& e) { ++e.utcMs; },
        [](Event& e) { ++e.monotonicMs; }, [](Event& e) { e.payload = "[]"; },
        // The same bytes one after the other, the border elsewhere.
        [](Event& e) { e.uuid = EventId("e1w"), e.writer = WriterId("1"); }};
    std::set<std::string> inputs {eventHashInput(sample())};
    for (const auto& change : changes) {
        Event event = sample();
        change(event);
        QVERIFY(inputs.insert(eventHashInput(event)).second);
    }
    Event rehashed = sample();
    rehashed.hash.fill(7);
    QCOMPARE(eventHashInput(rehashed), eventHashInput(sample()));
}

QTEST_GUILESS_MAIN(TestDomainEvent)
#include "test_domain_event.moc"
