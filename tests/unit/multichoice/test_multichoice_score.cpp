#include "multichoice/runscore.h"
#include <QtTest>
#include <cmath>

using namespace touchstone::multichoice;

namespace {

constexpr Label kOne = Label::Reply1;
constexpr Label kTwo = Label::Reply2;

bool near(std::optional<double> value, double expected, double tolerance = 1e-12)
{
    return value && std::abs(*value - expected) <= tolerance;
}

std::string questionNumber(std::size_t number)
{
    std::string question = "q";
    return question.append(std::to_string(number));
}

// One pair of a question, answered as given.
void addPair(RunTally& tally, const std::string& question, Label first, Label second,
    const std::string& difficulty = "easy", const std::string& pair = {})
{
    tally.add({question, pair, difficulty, "law", {}, kOne, first});
    tally.add({question, pair, difficulty, "law", {}, kTwo, second});
}

}

class TestMultichoiceScore : public QObject {
    Q_OBJECT

private slots:
    void countsAndShares()
    {
        Counts counts;
        for (const Label predicted :
            {kOne, kOne, kTwo, Label::Other, Label::Refuse, Label::NeedCheck, Label::NeedCheck})
            counts.add(kOne, predicted);
        const Counts expected {7, 2, 4, 1, 1, 2};
        QCOMPARE(counts, expected);
        QVERIFY(near(counts.acc(), 2.0 / 7));
        QVERIFY(near(counts.accStar(), 2.0 / 4));
    }

    void undefinedFiguresAreNone()
    {
        const RunScore empty = RunTally().score();
        QVERIFY(!empty.counts.acc() && !empty.counts.accStar() && !empty.positionBias);
        QVERIFY(!empty.accInterval && !empty.accStarInterval && !empty.positionBiasInterval);
        QVERIFY(empty.byDifficulty.empty());
        QVERIFY(!empty.byLabel.at(0).counts.acc() && !empty.byLabel.at(0).accInterval);

        RunTally refused;
        addPair(refused, "a", Label::Refuse, Label::NeedCheck);
        addPair(refused, "b", Label::Refuse, Label::NeedCheck);
        const RunScore score = refused.score();
        QVERIFY(near(score.counts.acc(), 0));
        QVERIFY(!score.counts.accStar() && !score.accStarInterval && !score.positionBias);
        const Comparison none = RunTally::compare(RunTally(), refused);
        QCOMPARE(none.rows, std::int64_t(0));
        QVERIFY(!none.difference && !none.accFirst && !none.interval);
    }

    void partsOfARun()
    {
        RunTally tally;
        addPair(tally, "a", kOne, kOne, "hard");
        addPair(tally, "b", kOne, kTwo, "easy");
        tally.add({"c", {}, {}, "psychology", "1", kTwo, Label::Other});
        const RunScore score = tally.score();
        QCOMPARE(score.questions, std::int64_t(3));
        QCOMPARE(score.byDifficulty.size(), std::size_t(2));
        QCOMPARE(score.byDifficulty[0].value, std::string("easy"));
        QVERIFY(near(score.byDifficulty[0].counts.acc(), 1));
        QVERIFY(near(score.byDifficulty[1].counts.acc(), 0.5));
        QCOMPARE(score.byDomain.size(), std::size_t(2));
        QVERIFY(near(score.byDomain[0].counts.acc(), 0.75));
        QVERIFY(near(score.byDomain[1].counts.acc(), 0));
        QCOMPARE(score.byLevel.size(), std::size_t(1));
        QVERIFY(near(score.byLabel[0].counts.acc(), 1));
        QVERIFY(near(score.byLabel[1].counts.acc(), 1.0 / 3));
        // Named: 1, 1, 1, 2; better: 1, 2, 1, 2.
        QVERIFY(near(score.positionBias, 0.25));
    }

    void groupsHaveBothIntervals()
    {
        // One group with all rows: its figures are those of the run, and with refusals acc* is another one.
        RunTally tally;
        for (std::size_t i = 0; i < 60; ++i) {
            addPair(tally, questionNumber(i), kOne, i % 3 == 0 ? kOne : kTwo, "easy");
            tally.add({questionNumber(i), {}, "easy", "law", {}, kOne, i % 4 == 0 ? Label::Refuse : kOne});
        }
        const RunScore score = tally.score();
        const GroupScore& group = score.byDifficulty[0];
        QCOMPARE(group.counts, score.counts);
        QCOMPARE(group.accInterval->low, score.accInterval->low);
        QCOMPARE(group.accInterval->high, score.accInterval->high);
        QCOMPARE(group.accStarInterval->low, score.accStarInterval->low);
        QCOMPARE(group.accStarInterval->high, score.accStarInterval->high);
        QVERIFY(group.accStarInterval->high > group.accInterval->high);
        QVERIFY(near(score.byLabel[0].accStarInterval->low, 0.9398, 1e-3)); // Wilson, n = 60 questions
    }

    void pairsAreAdjacentAndSwapped()
    {
        RunTally tally;
        addPair(tally, "a", kOne, kTwo);
        addPair(tally, "b", kOne, kOne);
        addPair(tally, "c", kTwo, kTwo);
        addPair(tally, "d", kTwo, kOne);
        addPair(tally, "e", Label::Refuse, Label::Refuse);
        addPair(tally, "f", kOne, kTwo, "easy", "f1");
        addPair(tally, "f", kOne, kTwo, "hard", "f2");
        tally.add({"g", {}, {}, {}, {}, kOne, kOne});
        tally.add({"h", {}, {}, {}, {}, kTwo, kTwo});
        tally.add({"i", {}, {}, {}, {}, kTwo, kTwo});
        tally.add({"i", {}, {}, {}, {}, kTwo, kTwo});
        tally.add({"j", "j1", {}, {}, {}, kOne, kOne});
        tally.add({"j", "j2", {}, {}, {}, kTwo, kTwo});
        const PairCounts expected {3, 2, 2, 1, 1};
        QCOMPARE(tally.score().pairs, expected);
    }

    void threeRowsAreOnePair()
    {
        RunTally tally;
        for (const Label gold : {kOne, kTwo, kOne})
            tally.add({"a", {}, {}, {}, {}, gold, gold});
        QCOMPARE(tally.score().pairs.both, std::int64_t(1));
    }

    void intervalsHaveTheWidthOfTheBinomial()
    {
        RunTally tally;
        for (std::size_t i = 0; i < 400; ++i)
            addPair(tally, questionNumber(i), i % 4 == 0 ? kTwo : kOne, i % 4 == 0 ? kOne : kTwo);
        const RunScore score = tally.score();
        QVERIFY(near(score.counts.acc(), 0.75));
        // Both orders of a question agree here: the spread is that of 400 questions, not of 800 rows.
        const double half = 1.96 * std::sqrt(0.75 * 0.25 / 400);
        QVERIFY(near(score.accInterval->low, 0.75 - half, 0.006));
        QVERIFY(near(score.accInterval->high, 0.75 + half, 0.006));
        QCOMPARE(score.accInterval->resamples, 2000);
        QCOMPARE(score.accInterval->undefined, 0);
        const RunScore again = tally.score();
        QCOMPARE(again.accInterval->low, score.accInterval->low);
        QCOMPARE(again.accInterval->high, score.accInterval->high);
        const RunScore other = tally.score({2000, 7});
        QVERIFY(other.accInterval->low != score.accInterval->low
            || other.accInterval->high != score.accInterval->high);
    }

    void seedGivesTheSameDrawsEverywhere()
    {
        ClusteredRatios ratios {1, {}};
        for (int i = 0; i < 10; ++i)
            ratios.clusters.push_back({{0, static_cast<double>(i), 1}});
        const auto interval = resampleRatios(ratios, {200, 1}).front();
        QVERIFY(near(interval->low, 2.6, 1e-9));
        QVERIFY(near(interval->high, 6.0, 1e-9));
    }

    void undefinedResamplesAreCounted()
    {
        ClusteredRatios ratios {2, {}};
        ratios.clusters = {{{0, 1, 1}}, {{0, 0, 1}, {1, 1, 1}}, {{0, 1, 1}}};
        const auto intervals = resampleRatios(ratios, {1000, 3});
        QCOMPARE(intervals[0]->undefined, 0);
        QVERIFY(intervals[1]->undefined > 230 && intervals[1]->undefined < 365); // (2/3)^3 = 0.296
        QCOMPARE(intervals[1]->resamples + intervals[1]->undefined, 1000);
        ratios.clusters = {{{0, 1, 1}}};
        QVERIFY(!resampleRatios(ratios, {1000, 3})[0]);
    }

    void sharesOfZeroAndOneGetWilson()
    {
        RunTally tally;
        for (std::size_t i = 0; i < 10; ++i)
            addPair(tally, questionNumber(i), kOne, kTwo);
        const RunScore score = tally.score();
        QCOMPARE(score.accInterval->method, Interval::Method::Wilson);
        QVERIFY(near(score.accInterval->low, 0.7224672001371107, 1e-9)); // n = 10 questions
        QVERIFY(near(score.accInterval->high, 1, 1e-9));
        QVERIFY(near(wilson(0, 10).high, 1 - 0.7224672001371107, 1e-9));
        QVERIFY(near(score.byLabel[0].accInterval->low, 0.7224672001371107, 1e-9));
    }

    void comparisonIsPaired()
    {
        RunTally first;
        RunTally second;
        addPair(first, "only here", kOne, kTwo);
        for (std::size_t i = 0; i < 50; ++i) {
            const std::string question = questionNumber(49 - i);
            addPair(first, question, kOne, i < 10 ? kOne : kTwo);
        }
        for (std::size_t i = 0; i < 50; ++i)
            addPair(second, questionNumber(i), i < 20 ? kTwo : kOne, kTwo);
        addPair(second, "q3", kOne, kTwo);
        const Comparison result = RunTally::compare(first, second);
        QCOMPARE(result.rows, std::int64_t(100));
        QCOMPARE(result.questions, std::int64_t(50));
        QCOMPARE(result.onlyFirst, std::int64_t(20));
        QCOMPARE(result.onlySecond, std::int64_t(10));
        QVERIFY(near(result.accFirst, 0.9));
        QVERIFY(near(result.accSecond, 0.8));
        QVERIFY(near(result.difference, 0.1));
        QVERIFY(result.interval->low < 0.1 && result.interval->low > -0.05);
        QVERIFY(result.interval->high > 0.1 && result.interval->high < 0.25);
        const Comparison turned = RunTally::compare(second, first);
        QVERIFY(near(turned.difference, -0.1));
    }

    void manyGroupsGetNoIntervals()
    {
        RunTally tally;
        for (std::size_t i = 0; i <= kMaxGroupsWithInterval; ++i)
            tally.add({questionNumber(i), {}, "easy", std::to_string(i), {}, kOne, i % 2 ? kOne : kTwo});
        const RunScore score = tally.score();
        QCOMPARE(score.byDomain.size(), kMaxGroupsWithInterval + 1);
        QVERIFY(!score.byDomain[0].accInterval);
        QVERIFY(score.byDifficulty[0].accInterval);
    }
};

QTEST_GUILESS_MAIN(TestMultichoiceScore)
#include "test_multichoice_score.moc"
