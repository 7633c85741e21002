#include "packages/assignment.h"
#include <QtTest>
#include <algorithm>
#include <ctime>
#include <map>
#include <random>
#include <set>

using namespace touchstone::packages;

namespace {

using Pair = std::pair<std::int64_t, std::int64_t>; ///< rater, unit

/// `prompts` x `models` units; the domain of a prompt is 1 + prompt % 3.
std::vector<Unit> makeUnits(int prompts, int models, int firstPrompt = 0)
{
    std::vector<Unit> units;
    for (int prompt = firstPrompt; prompt < firstPrompt + prompts; ++prompt) {
        for (int model = 0; model < models; ++model) {
            const std::int64_t key = prompt * 100 + model;
            units.push_back({key, prompt, model, 1 + prompt % 3, mix(77, static_cast<std::uint64_t>(key))});
        }
    }
    return units;
}

std::vector<Rater> makeRaters(int count, int first = 0)
{
    std::vector<Rater> raters;
    for (int n = first; n < first + count; ++n)
        raters.push_back({1000 + n, mix(99, static_cast<std::uint64_t>(n)), {}});
    return raters;
}

/// Who has which unit, repeats left out.
std::map<Pair, std::int64_t> positions(const AssignmentRequest& request, const AssignmentPlan& plan)
{
    std::map<Pair, std::int64_t> found;
    for (const Assignment& item : plan.items) {
        if (!item.repeatOf)
            found[{item.rater, request.units[item.unit].key}] = item.position;
    }
    return found;
}

std::map<std::int64_t, std::int64_t> loads(const AssignmentPlan& plan)
{
    std::map<std::int64_t, std::int64_t> load;
    for (const Assignment& item : plan.items)
        load[item.rater] += item.repeatOf ? 0 : 1;
    return load;
}

std::int64_t spread(const std::map<std::int64_t, std::int64_t>& load)
{
    const auto [least, most] = std::minmax_element(
        load.begin(), load.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    return most->second - least->second;
}

/// Prompts of one rater in the order of his queue.
std::vector<std::int64_t> promptsOf(
    const AssignmentRequest& request, const AssignmentPlan& plan, std::int64_t rater)
{
    std::map<std::int64_t, std::int64_t> byPosition;
    for (const Assignment& item : plan.items) {
        if (item.rater == rater)
            byPosition[item.position] = request.units[item.unit].prompt;
    }
    std::vector<std::int64_t> prompts;
    for (const auto& [position, prompt] : byPosition)
        prompts.push_back(prompt);
    return prompts;
}

std::size_t leastDistance(const std::vector<std::int64_t>& prompts)
{
    std::size_t least = prompts.size();
    std::map<std::int64_t, std::size_t> last;
    for (std::size_t n = 0; n < prompts.size(); ++n) {
        if (const auto found = last.find(prompts[n]); found != last.end())
            least = std::min(least, n - found->second);
        last[prompts[n]] = n;
    }
    return least;
}

std::vector<Given> asGiven(const AssignmentRequest& request, const AssignmentPlan& plan)
{
    std::vector<Given> given;
    for (const Assignment& item : plan.items)
        given.push_back({item.rater, request.units[item.unit].key, item.position, item.repeatOf.has_value()});
    return given;
}

}

class TestPackagesAssignment : public QObject {
    Q_OBJECT
private slots:
    void everyUnitGetsItsRaters();
    void loadIsEven();
    void modelsAreBalanced();
    void byDomain();
    void shortOfRaters();
    void sameSeedSamePlan();
    void orderOfTheInputDoesNotMatter();
    void laterUnitsMoveNothing();
    void laterRatersMoveNothing();
    void whatWasTakenBackGoesToOthers();
    void limitIsTheSameSetForAll();
    void repeatsComeLater();
    void repeatsKeepTheGapThatIsWished();
    void repeatsInShortQueues();
    void spreadKeepsDistance();
    void spreadAvoidsNeighbours();
    void togetherStaysTogether();
    void nothingToDo();
    void fiftyThousandUnits();
};

void TestPackagesAssignment::everyUnitGetsItsRaters()
{
    const AssignmentRequest request {
        .units = makeUnits(40, 3), .raters = makeRaters(5), .overlap = 3, .seed = 4};
    const AssignmentPlan plan = planAssignment(request);
    QCOMPARE(plan.units, 120);
    QCOMPARE(plan.shortOfRaters, 0);
    QCOMPARE(plan.items.size(), 360U);
    const auto given = positions(request, plan);
    QCOMPARE(given.size(), 360U);
    std::map<std::int64_t, std::set<std::int64_t>> places;
    for (const auto& [pair, position] : given)
        places[pair.first].insert(position);
    for (const auto& [rater, set] : places) {
        QCOMPARE(*set.begin(), 0);
        QCOMPARE(*set.rbegin(), static_cast<std::int64_t>(set.size()) - 1);
    }
    for (std::size_t n = 1; n < plan.items.size(); ++n)
        QVERIFY(plan.items[n].rater != plan.items[n - 1].rater
            || plan.items[n].position > plan.items[n - 1].position);
}

void TestPackagesAssignment::loadIsEven()
{
    for (const int overlap : {1, 2, 3}) {
        for (std::uint64_t seed = 0; seed < 10; ++seed) {
            const AssignmentRequest request {
                .units = makeUnits(37, 3), .raters = makeRaters(7), .overlap = overlap, .seed = seed};
            const auto load = loads(planAssignment(request));
            QCOMPARE(load.size(), 7U);
            QVERIFY(spread(load) <= 1);
        }
    }
}

void TestPackagesAssignment::modelsAreBalanced()
{
    const AssignmentRequest request {
        .units = makeUnits(200, 4), .raters = makeRaters(4), .overlap = 1, .seed = 9};
    const AssignmentPlan plan = planAssignment(request);
    std::map<Pair, std::int64_t> byModel;
    for (const Assignment& item : plan.items)
        ++byModel[{item.rater, request.units[item.unit].model}];
    QCOMPARE(byModel.size(), 16U);
    for (const auto& [pair, count] : byModel)
        QVERIFY2(count >= 40 && count <= 60, qPrintable(QString::number(count)));
}

void TestPackagesAssignment::byDomain()
{
    AssignmentRequest request {
        .units = makeUnits(60, 2), .raters = makeRaters(4), .overlap = 2, .byDomain = true};
    request.raters[0].domains = {1};
    request.raters[1].domains = {1, 2};
    request.raters[2].domains = {2, 3};
    request.raters[3].domains = {3};
    const AssignmentPlan plan = planAssignment(request);
    QCOMPARE(plan.shortOfRaters, 0);
    QCOMPARE(plan.items.size(), 240U);
    for (const Assignment& item : plan.items) {
        const auto& domains = request.raters[static_cast<std::size_t>(item.rater - 1000)].domains;
        QVERIFY(std::count(domains.begin(), domains.end(), request.units[item.unit].domain) == 1);
    }
}

void TestPackagesAssignment::shortOfRaters()
{
    AssignmentRequest request {.units = makeUnits(30, 1), .raters = makeRaters(2), .overlap = 3};
    AssignmentPlan plan = planAssignment(request);
    QCOMPARE(plan.shortOfRaters, 30);
    QCOMPARE(plan.items.size(), 60U);
    request.overlap = 2;
    request.byDomain = true;
    request.raters[0].domains = {1, 2, 3};
    request.raters[1].domains = {1};
    plan = planAssignment(request);
    QCOMPARE(plan.shortOfRaters, 20);
    QCOMPARE(plan.items.size(), 40U);
    request.raters.clear();
    QCOMPARE(planAssignment(request).shortOfRaters, 30);
}

void TestPackagesAssignment::sameSeedSamePlan()
{
    AssignmentRequest request {
        .units = makeUnits(50, 3), .raters = makeRaters(4), .overlap = 2, .repeatShare = 0.1, .seed = 1};
    const auto first = positions(request, planAssignment(request));
    QVERIFY(positions(request, planAssignment(request)) == first);
    request.seed = 2;
    QVERIFY(positions(request, planAssignment(request)) != first);
    const auto one = promptsOf(request, planAssignment(request), 1000);
    const auto two = promptsOf(request, planAssignment(request), 1001);
    QVERIFY(one != two);
}

void TestPackagesAssignment::orderOfTheInputDoesNotMatter()
{
    AssignmentRequest request {.units = makeUnits(50, 3),
        .raters = makeRaters(5),
        .overlap = 2,
        .repeatShare = 0.2,
        .limit = 120,
        .seed = 5};
    const auto first = positions(request, planAssignment(request));
    std::mt19937 random(3);
    for (int n = 0; n < 10; ++n) {
        std::shuffle(request.units.begin(), request.units.end(), random);
        std::shuffle(request.raters.begin(), request.raters.end(), random);
        QVERIFY(positions(request, planAssignment(request)) == first);
    }
}

void TestPackagesAssignment::laterUnitsMoveNothing()
{
    AssignmentRequest request {
        .units = makeUnits(20, 3), .raters = makeRaters(4), .overlap = 2, .repeatShare = 0.1, .seed = 5};
    const AssignmentPlan first = planAssignment(request);
    request.given = asGiven(request, first);
    QVERIFY(planAssignment(request).items.empty());
    const auto more = makeUnits(10, 3, 20);
    request.units.insert(request.units.end(), more.begin(), more.end());
    const AssignmentPlan second = planAssignment(request);
    std::map<std::int64_t, std::int64_t> last;
    for (const Given& given : request.given)
        last[given.rater] = std::max(last[given.rater], given.position);
    std::int64_t fresh = 0;
    for (const Assignment& item : second.items) {
        QVERIFY(item.position > last[item.rater]);
        QVERIFY(request.units[item.unit].prompt >= 20);
        fresh += item.repeatOf ? 0 : 1;
    }
    QCOMPARE(fresh, 60);
}

void TestPackagesAssignment::laterRatersMoveNothing()
{
    AssignmentRequest request {.units = makeUnits(20, 3), .raters = makeRaters(2), .overlap = 2, .seed = 5};
    request.given = asGiven(request, planAssignment(request));
    request.raters = makeRaters(3);
    request.overlap = 3;
    const AssignmentPlan second = planAssignment(request);
    QCOMPARE(second.items.size(), 60U);
    for (const Assignment& item : second.items)
        QCOMPARE(item.rater, 1002);
    // What a rater has who is not asked any more still counts.
    request.raters = makeRaters(1, 2);
    QCOMPARE(planAssignment(request).items.size(), 60U);
    QCOMPARE(planAssignment(request).shortOfRaters, 0);
}

void TestPackagesAssignment::whatWasTakenBackGoesToOthers()
{
    AssignmentRequest request {.units = makeUnits(20, 1), .raters = makeRaters(2), .overlap = 1, .seed = 5};
    request.given = asGiven(request, planAssignment(request));
    std::set<std::int64_t> released;
    for (Given& given : request.given) {
        given.released = given.rater == 1000 && given.position >= 4;
        if (given.released)
            released.insert(given.unit);
    }
    QCOMPARE(released.size(), 6U);
    const AssignmentPlan plan = planAssignment(request);
    std::set<std::int64_t> again;
    for (const Assignment& item : plan.items) {
        QCOMPARE(item.rater, 1001); // never the one from whom it was taken
        again.insert(request.units[item.unit].key);
    }
    QCOMPARE(again, released);
    QCOMPARE(plan.shortOfRaters, 0);
    request.raters = makeRaters(1);
    QCOMPARE(planAssignment(request).items.size(), 0U);
    QCOMPARE(planAssignment(request).shortOfRaters, 6);
}

void TestPackagesAssignment::limitIsTheSameSetForAll()
{
    AssignmentRequest request {
        .units = makeUnits(50, 2), .raters = makeRaters(3), .overlap = 3, .limit = 30, .seed = 8};
    const AssignmentPlan plan = planAssignment(request);
    QCOMPARE(plan.units, 30);
    std::map<std::int64_t, std::set<std::int64_t>> sets;
    for (const Assignment& item : plan.items)
        sets[item.rater].insert(request.units[item.unit].key);
    QCOMPARE(sets.size(), 3U);
    QCOMPARE(sets[1000].size(), 30U);
    QVERIFY(sets[1000] == sets[1001] && sets[1001] == sets[1002]);
    request.limit = 40;
    std::set<std::int64_t> wider;
    for (const Assignment& item : planAssignment(request).items)
        wider.insert(request.units[item.unit].key);
    QCOMPARE(wider.size(), 40U);
    QVERIFY(std::includes(wider.begin(), wider.end(), sets[1000].begin(), sets[1000].end()));
    request.limit = 0;
    QVERIFY(planAssignment(request).items.empty());
    request.limit = 1000;
    QCOMPARE(planAssignment(request).units, 100);
}

void TestPackagesAssignment::repeatsComeLater()
{
    const AssignmentRequest request {
        .units = makeUnits(100, 2), .raters = makeRaters(2), .overlap = 1, .repeatShare = 0.1, .seed = 6};
    const AssignmentPlan plan = planAssignment(request);
    std::map<std::int64_t, int> repeats;
    std::set<std::size_t> originals;
    for (const Assignment& item : plan.items) {
        if (!item.repeatOf)
            continue;
        const Assignment& original = plan.items.at(*item.repeatOf);
        QVERIFY(!original.repeatOf);
        QCOMPARE(original.rater, item.rater);
        QCOMPARE(original.unit, item.unit);
        QVERIFY(item.position - original.position >= kLeastRepeatGap);
        QVERIFY(originals.insert(*item.repeatOf).second);
        ++repeats[item.rater];
    }
    QCOMPARE(repeats, (std::map<std::int64_t, int> {{1000, 10}, {1001, 10}}));
    QVERIFY(leastDistance(promptsOf(request, plan, 1000)) > 1);
    std::set<std::int64_t> places;
    for (const Assignment& item : plan.items) {
        if (item.rater == 1000)
            QVERIFY(places.insert(item.position).second);
    }
    QCOMPARE(*places.rbegin(), 109);
}

void TestPackagesAssignment::repeatsKeepTheGapThatIsWished()
{
    for (const std::int64_t gap : {1, 45}) {
        const AssignmentRequest request {.units = makeUnits(100, 1),
            .raters = makeRaters(1),
            .overlap = 1,
            .repeatShare = 0.5,
            .repeatGap = gap,
            .seed = 6};
        const AssignmentPlan plan = planAssignment(request);
        std::int64_t repeats = 0;
        std::int64_t least = 1000;
        for (const Assignment& item : plan.items) {
            if (!item.repeatOf)
                continue;
            ++repeats;
            least = std::min(least, item.position - plan.items.at(*item.repeatOf).position);
        }
        QCOMPARE(repeats, 50);
        QVERIFY(gap == 1 ? least < 20 : least >= 45);
    }
}

void TestPackagesAssignment::repeatsInShortQueues()
{
    for (const int units : {1, 2, 3, 10, 21}) {
        const AssignmentRequest request {.units = makeUnits(units, 1),
            .raters = makeRaters(1),
            .overlap = 1,
            .repeatShare = 0.5,
            .seed = 6};
        const AssignmentPlan plan = planAssignment(request);
        std::size_t repeats = 0;
        for (const Assignment& item : plan.items) {
            if (!item.repeatOf)
                continue;
            ++repeats;
            QVERIFY(item.position > plan.items.at(*item.repeatOf).position);
        }
        QVERIFY(units == 1 ? repeats == 0 : repeats >= 1);
    }
}

void TestPackagesAssignment::spreadKeepsDistance()
{
    const AssignmentRequest request {
        .units = makeUnits(50, 4), .raters = makeRaters(2), .overlap = 2, .seed = 6};
    const AssignmentPlan plan = planAssignment(request);
    // Every prompt stands once in every quarter of the queue at the same place.
    QCOMPARE(leastDistance(promptsOf(request, plan, 1000)), 50U);
    QVERIFY(promptsOf(request, plan, 1000) != promptsOf(request, plan, 1001));
}

void TestPackagesAssignment::spreadAvoidsNeighbours()
{
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        // One prompt with as many answers as all others have together, and one more.
        AssignmentRequest request {
            .units = makeUnits(1, 5), .raters = makeRaters(1), .overlap = 1, .seed = seed};
        const auto others = makeUnits(4, 1, 1);
        request.units.insert(request.units.end(), others.begin(), others.end());
        QVERIFY(leastDistance(promptsOf(request, planAssignment(request), 1000)) >= 2);
        request.units = makeUnits(3, 3);
        QVERIFY(leastDistance(promptsOf(request, planAssignment(request), 1000)) >= 2);
    }
    const AssignmentRequest single {.units = makeUnits(1, 30), .raters = makeRaters(1), .overlap = 1};
    QCOMPARE(planAssignment(single).items.size(), 30U);
}

void TestPackagesAssignment::togetherStaysTogether()
{
    const AssignmentRequest request {.units = makeUnits(50, 4),
        .raters = makeRaters(2),
        .overlap = 2,
        .order = Order::Together,
        .seed = 6};
    const AssignmentPlan plan = planAssignment(request);
    for (const std::int64_t rater : {1000, 1001}) {
        const auto prompts = promptsOf(request, plan, rater);
        QCOMPARE(prompts.size(), 200U);
        for (std::size_t n = 0; n < prompts.size(); n += 4)
            QVERIFY(std::all_of(prompts.begin() + static_cast<long>(n),
                prompts.begin() + static_cast<long>(n) + 4,
                [&](std::int64_t prompt) { return prompt == prompts[n]; }));
    }
    QVERIFY(promptsOf(request, plan, 1000) != promptsOf(request, plan, 1001));
    // The models stand in no fixed order inside a prompt.
    std::set<std::int64_t> firstModels;
    for (const Assignment& item : plan.items) {
        if (item.position % 4 == 0)
            firstModels.insert(request.units[item.unit].model);
    }
    QCOMPARE(firstModels.size(), 4U);
}

void TestPackagesAssignment::nothingToDo()
{
    const AssignmentPlan plan = planAssignment({});
    QVERIFY(plan.items.empty() && plan.units == 0 && plan.shortOfRaters == 0);
}

void TestPackagesAssignment::fiftyThousandUnits()
{
    AssignmentRequest request {
        .units = makeUnits(500, 100), .raters = makeRaters(8), .overlap = 3, .repeatShare = 0.05, .seed = 1};
    // Time of the processor: another program beside the test shall not make it fail.
    const auto start = std::clock();
    const auto milliseconds = [](std::clock_t from) { return 1000 * (std::clock() - from) / CLOCKS_PER_SEC; };
    const AssignmentPlan plan = planAssignment(request);
    qInfo("50,000 units, 8 raters, overlap 3: %ld ms", milliseconds(start));
    QVERIFY(plan.items.size() >= 150'000 && plan.items.size() <= 158'000);
    QVERIFY(milliseconds(start) < 10'000);
    for (Unit& unit : request.units)
        unit.prompt = 1;
    const auto again = std::clock();
    QVERIFY(planAssignment(request).items.size() >= 150'000);
    qInfo("all of one prompt: %ld ms", milliseconds(again));
    QVERIFY(milliseconds(again) < 10'000);
}

QTEST_GUILESS_MAIN(TestPackagesAssignment)
#include "test_packages_assignment.moc"
