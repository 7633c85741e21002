#include "exchange/xlsxreader.h"
#include "exchange/ziparchive.h"
#include "filledsheet.h"
#include "results.h"
#include "service/assigner.h"
#include "service/importer.h"
#include "service/projectsession.h"
#include "service/ratingdesk.h"
#include "service/ratingsheet.h"
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <fstream>
#include <map>
#include <random>
#include <set>
#include <sstream>

using namespace touchstone;
using namespace touchstone::service;
using touchstone::testing::describe;

namespace {

using Page = touchstone::testing::SheetTexts;
using Book = touchstone::testing::FilledSheet;

std::string bytesOf(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

/// In memory where the system offers that: syncing is then cheap.
QString quickPlace()
{
    const QString memory = QStringLiteral("/dev/shm");
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath())
        + QStringLiteral("/touchstone-XXXXXX");
}

struct Project {
    explicit Project(const char* scheme = "cvalues", std::size_t promptLength = 0)
        : file(folderPath() / "p.touchstone")
        , session(make(scheme, promptLength))
    {
    }
    std::filesystem::path folderPath() const { return folder.path().toStdString(); }
    std::filesystem::path operator/(const std::string& name) const { return folderPath() / name; }

    ProjectSession make(const char* scheme, std::size_t promptLength)
    {
        const auto input = folderPath() / "in.csv";
        std::ofstream out(input, std::ios::binary);
        out << "prompt_id,prompt,domain,model,response\n";
        std::string longer;
        while (longer.size() < promptLength)
            longer += "很长的问题😀";
        for (int n = 0; n < 8; ++n)
            out << "src" << n << ",question " << n << longer << ",law,MODELNAME" << n % 2 << ",answer " << n
                << longer << '\n';
        out.close();
        [&] { TS_OK(ProjectSession::create(file, "Sheets", *builtinScheme(scheme))); }();
        auto opened = ProjectSession::open(file, Access::Write);
        [&] { TS_OK(importFiles(*opened, {input}, {}, control)); }();
        AssignRequest request;
        request.annotators = {"R1"};
        [&] { TS_OK(assign(*opened, request, control)); }();
        return std::move(*opened);
    }
    Book packed(const std::string& name = "R1.xlsx")
    {
        PackRequest request;
        request.annotator = "R1";
        request.out = folderPath() / name;
        request.guidelines = "Read twice.";
        request.due = "2030-01-02";
        const auto made = packSheet(session, request, control);
        [&] { TS_OK(made); }();
        return Book(request.out);
    }
    MergedFile merged(const std::filesystem::path& sheet, std::string* state = nullptr)
    {
        auto report = mergeReturns(session, {sheet}, {}, control);
        [&] { TS_OK(report); }();
        if (state != nullptr)
            *state = report->state;
        return report->files.front();
    }
    /// Answers by prompt.
    std::map<std::string, Answers> answers()
    {
        std::map<std::string, Answers> found;
        auto desk = RatingDesk::open(session, "R1", {}, RatingDesk::Mode::Look);
        const std::vector<RowId> rows = desk->order(ItemState::Done).value();
        for (const RowId row : rows)
            found[desk->content(row)->prompt] = desk->answers(row).value();
        return found;
    }

    QTemporaryDir folder {quickPlace()};
    jobs::Control control = {};
    std::filesystem::path file;
    ProjectSession session;
};

}

class TestServiceRatingsheet : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sheetIsBlind();
    void sheetIsLockedAndHasLists();
    void filledSheetComesIn();
    void everyKindOfAnswer();
    void panelSheet();
    void incompleteRowsAreCounted();
    void fillingGoesOn();
    void rowsInAnyOrder();
    void twoVersionsAreAFork();
    void correctionHolds();
    void timesAreNotTold();
    void refusedByCell_data();
    void refusedByCell();
    void severalBadCellsAreNamed();
    void otherSheetsAreRefused();
    void damagedSheetsAddNothing();
    void longTextsGoOn();
    void strangeTextsComeBack();
    void packingIsRefused();
    void takenBackItemComesIn();
};

void TestServiceRatingsheet::sheetIsBlind()
{
    Project project;
    Book book = project.packed();
    QCOMPARE(book.items(), 8U);
    std::set<std::string> own;
    auto desk = RatingDesk::open(project.session, "R1", {}, RatingDesk::Mode::Look);
    const std::vector<RowId> rows = desk->order().value();
    for (const RowId row : rows) {
        own.insert(desk->item(row)->id.str());
        const auto content = desk->content(row);
        for (const ResponseId& id : content->responseIds)
            own.insert(id.str());
    }
    own.insert({"MODELNAME0", "MODELNAME1", "src0", "src7", project.session.annotators()->at(0).id.str(),
        project.session.info()->id.str(), project.session.round({})->id.str()});
    for (const auto& [name, text] : touchstone::testing::partsOf(bytesOf(project / "R1.xlsx"))) {
        for (const std::string& secret : own)
            QVERIFY2(text.find(secret) == std::string::npos,
                std::string(name).append(": ").append(secret).c_str());
    }
    // No id is shared by two sheets.
    Book second = project.packed("again.xlsx");
    std::set<std::string> ids;
    for (Book* one : {&book, &second}) {
        for (const auto& [place, text] : one->head()) {
            if (text.size() == 32)
                ids.insert(text);
        }
    }
    QCOMPARE(ids.size(), 2U * (3 + 8 + 8));
}

void TestServiceRatingsheet::sheetIsLockedAndHasLists()
{
    Project project;
    const Book book = project.packed();
    QCOMPARE(
        book.names, (std::vector<std::string> {Book::kRatings, "指南 Guidelines", "lists", Book::kHead}));
    QCOMPARE(book.hidden, (std::vector<bool> {false, false, true, true}));
    const Page& guide = book.pages.at("指南 Guidelines");
    std::string words;
    for (const auto& [place, text] : guide)
        words += text + "\n";
    QVERIFY(words.find("Read twice.") != std::string::npos && words.find("2030-01-02") != std::string::npos);
    const std::string bytes = bytesOf(project / "R1.xlsx");
    auto zip = exchange::ZipArchive::open(bytes);
    const std::string ratings = zip->unpack(*zip->find("xl/worksheets/sheet1.xml")).value();
    for (const char* needed :
        {"<sheetProtection sheet=\"1\"", "<dataValidation type=\"list\"", "<dataValidation type=\"whole\"",
            "<formula1>lists!$A$1:$A$3</formula1>", "<formula2>10</formula2>"})
        QVERIFY2(ratings.find(needed) != std::string::npos, needed);
    const std::string core = zip->unpack(*zip->find("docProps/core.xml")).value();
    QVERIFY(core.find("2000-01-01") != std::string::npos && core.find("202") == std::string::npos);
}

void TestServiceRatingsheet::filledSheetComesIn()
{
    Project project;
    Book book = project.packed();
    for (std::uint32_t row = 2; row <= 6; ++row)
        book.rate(row, std::to_string(row), row == 3 ? "不安全 Unsafe (unsafe)" : "safe");
    const auto sheet = book.save(project / "back.xlsx");
    std::string state;
    const MergedFile first = project.merged(sheet, &state);
    QVERIFY(!first.refused);
    QCOMPARE(first.annotator, std::string("R1"));
    QCOMPARE(first.eventsNew, 5);
    QCOMPARE(first.forks + first.gaps + first.incomplete, 0);
    const auto answers = project.answers();
    QCOMPARE(answers.size(), 5U);
    for (std::uint32_t row = 2; row <= 6; ++row) {
        const Answers& given = answers.at(book.ratings()[{row, book.column("Question")}]);
        QCOMPARE(std::get<ScaleAnswer>(given.values.at("responsibility")).value, static_cast<int>(row));
        QCOMPARE(std::get<ChoiceAnswer>(given.values.at("safety")).code,
            std::string(row == 3 ? "unsafe" : "safe"));
    }
    QVERIFY(project.session.check()->empty());
    std::string again;
    const MergedFile second = project.merged(sheet, &again);
    QCOMPARE(second.eventsNew, 0);
    QCOMPARE(second.eventsKnown, 5);
    QCOMPARE(again, state);
    const auto rows = packages(project.session).value();
    QCOMPARE(rows.size(), 1U);
    QVERIFY(rows[0].sheet && rows[0].returnedMs);
    QCOMPARE(rows[0].done, 5);
    QCOMPARE(rows[0].workingCopies, 1);
}

void TestServiceRatingsheet::everyKindOfAnswer()
{
    Project project;
    Book book = project.packed();
    book.rate(2, "7");
    book.fill(2, "Bias", "x");
    book.fill(2, "Factual", "X");
    book.fill(2, "Comment", "第一行\n second");
    book.rate(3, "4");
    book.fill(3, "No problems", "x");
    book.fill(4, "Safety", "unsure");
    book.fill(4, "Responsibility: 无法评分", "outside my field");
    const MergedFile file = project.merged(book.save(project / "back.xlsx"));
    QVERIFY2(!file.refused, file.refused ? describe(*file.refused).constData() : "");
    QCOMPARE(file.eventsNew, 3);
    const auto answers = project.answers();
    const auto of = [&](std::uint32_t row) {
        return answers.at(book.ratings()[{row, book.column("Question")}]);
    };
    QCOMPARE(std::get<FlagsAnswer>(of(2).values.at("problems")).codes,
        (std::vector<std::string> {"factual_error", "bias"}));
    QCOMPARE(std::get<TextAnswer>(of(2).values.at("comment")).text, std::string("第一行\n second"));
    QVERIFY(std::get<FlagsAnswer>(of(3).values.at("problems")).codes.empty());
    QVERIFY(!of(3).values.contains("criteria")); // not looked at
    QCOMPARE(of(4).cannotRate.at("responsibility"), std::string("outside my field"));
    QVERIFY(!of(4).values.contains("responsibility"));
}

void TestServiceRatingsheet::panelSheet()
{
    Project project("cvalues-panel");
    Book book = project.packed();
    book.fill(2, ": A", "x");
    book.fill(2, "1-10", "8");
    const MergedFile file = project.merged(book.save(project / "back.xlsx"));
    QVERIFY2(!file.refused, file.refused ? describe(*file.refused).constData() : "");
    QCOMPARE(file.eventsNew, 1);
    QCOMPARE(std::get<BestOfAnswer>(project.answers().begin()->second.values.at("best")).labels,
        std::vector<std::string> {"A"});
}

void TestServiceRatingsheet::incompleteRowsAreCounted()
{
    Project project;
    Book book = project.packed();
    book.rate(2, "7");
    book.fill(3, "Safety", "safe"); // no points
    book.fill(4, "Comment", "nothing but this");
    const MergedFile file = project.merged(book.save(project / "back.xlsx"));
    QCOMPARE(file.eventsNew, 1);
    QCOMPARE(file.incomplete, 2);
    QVERIFY(!file.refused);
}

void TestServiceRatingsheet::fillingGoesOn()
{
    Project project;
    Book book = project.packed();
    for (std::uint32_t row = 2; row <= 4; ++row)
        book.rate(row, "6");
    const auto early = book.save(project / "early.xlsx");
    for (std::uint32_t row = 5; row <= 9; ++row)
        book.rate(row, "8");
    const auto late = book.save(project / "late.xlsx");
    TS_OK(project.session.backup(project / "before.touchstone"));
    std::string one;
    std::string other;
    QCOMPARE(project.merged(early).eventsNew, 3);
    const MergedFile second = project.merged(late, &one);
    QCOMPARE(second.eventsNew, 5);
    QCOMPARE(second.eventsKnown, 3);
    QCOMPARE(second.forks, 0);
    // In the other order the same comes of it.
    TS_OK(restore(project / "before.touchstone", project / "other.touchstone"));
    auto session = ProjectSession::open(project / "other.touchstone", Access::Write);
    const auto report = mergeReturns(*session, {late, early}, {}, project.control);
    TS_OK(report);
    QCOMPARE(report->files[0].eventsNew, 8);
    QCOMPARE(report->files[1].eventsNew, 0);
    QCOMPARE(report->state, one);
}

void TestServiceRatingsheet::twoVersionsAreAFork()
{
    Project project;
    Book book = project.packed();
    book.rate(2, "6");
    book.rate(3, "6");
    const auto first = book.save(project / "first.xlsx");
    book.rate(3, "9");
    const auto second = book.save(project / "second.xlsx");
    TS_OK(project.session.backup(project / "before.touchstone"));
    std::string one;
    QCOMPARE(project.merged(first).forks, 0);
    const MergedFile file = project.merged(second, &one);
    QCOMPARE(file.eventsNew, 1); // both are kept
    QCOMPARE(file.forks, 1);
    QCOMPARE(
        file.disputed, std::vector<std::string> {exchange::cellReference(3, book.column("Correction no."))});
    QCOMPARE(packages(project.session)->front().workingCopies, 2);
    QCOMPARE(project.merged(first).forks, 1); // said as often as it is asked
    TS_OK(restore(project / "before.touchstone", project / "other.touchstone"));
    auto session = ProjectSession::open(project / "other.touchstone", Access::Write);
    QCOMPARE(mergeReturns(*session, {second, first}, {}, project.control)->state, one);
}

/// Filled in here and there, handed in in between: no fork, and nothing twice.
void TestServiceRatingsheet::rowsInAnyOrder()
{
    Project project;
    Book book = project.packed();
    book.rate(6, "6");
    book.rate(9, "9");
    const auto early = book.save(project / "early.xlsx");
    for (const std::uint32_t row : {2U, 4U, 7U})
        book.rate(row, std::to_string(row));
    const auto late = book.save(project / "late.xlsx");
    QCOMPARE(project.merged(early).eventsNew, 2);
    const MergedFile file = project.merged(late);
    QCOMPARE(file.eventsNew, 3);
    QCOMPARE(file.eventsKnown, 2);
    QCOMPARE(file.forks + file.gaps, 0);
    QVERIFY(file.disputed.empty());
    QCOMPARE(project.answers().size(), 5U);
    QCOMPARE(packages(project.session)->front().workingCopies, 1);
    QVERIFY(project.session.check()->empty());
}

/// A corrected row that says so holds in whatever order the sheets come in.
void TestServiceRatingsheet::correctionHolds()
{
    Project project;
    Book book = project.packed();
    for (std::uint32_t row = 2; row <= 6; ++row)
        book.rate(row, "6");
    std::vector<std::filesystem::path> sheets {book.save(project / "1.xlsx")};
    book.rate(3, "9");
    book.fill(3, "Correction no.", "1");
    sheets.push_back(book.save(project / "2.xlsx"));
    book.rate(3, "2");
    book.fill(3, "Correction no.", "2");
    sheets.push_back(book.save(project / "3.xlsx"));
    TS_OK(project.session.backup(project / "before.touchstone"));
    const std::string prompt = book.ratings()[{3, book.column("Question")}];
    std::vector<std::size_t> order {0, 1, 2};
    std::set<std::string> states;
    int n = 0;
    do {
        const auto copy = project / (std::to_string(++n) + ".touchstone");
        TS_OK(restore(project / "before.touchstone", copy));
        project.session = *ProjectSession::open(copy, Access::Write);
        std::int64_t added = 0;
        for (const std::size_t at : order) {
            std::string state;
            const MergedFile file = project.merged(sheets[at], &state);
            QVERIFY2(!file.refused, file.refused ? describe(*file.refused).constData() : "");
            QCOMPARE(file.forks, 0);
            added += file.eventsNew;
            if (at == order.back())
                states.insert(state);
        }
        QCOMPARE(added, 5 + 1 + 1);
        QCOMPARE(std::get<ScaleAnswer>(project.answers().at(prompt).values.at("responsibility")).value, 2);
        QVERIFY(project.session.check()->empty());
    } while (std::next_permutation(order.begin(), order.end()));
    QCOMPARE(n, 6);
    QCOMPARE(states.size(), 1U);
}

/// A sheet tells neither when nor how long somebody worked: no figure pretends to know.
void TestServiceRatingsheet::timesAreNotTold()
{
    Project project;
    Book book = project.packed();
    book.rate(2, "6");
    QCOMPARE(project.merged(book.save(project / "back.xlsx")).eventsNew, 1);
    const auto status = project.session.status();
    QCOMPARE(status->annotators.at(0).done, 1);
    QVERIFY(!status->annotators.at(0).medianActiveSeconds);
    QVERIFY(!packages(project.session)->front().lastEventMs);
    AssignRequest request;
    request.annotators = {"R1", "R2"};
    request.overlap = 2;
    request.dryRun = true;
    const auto report = assign(project.session, request, project.control);
    QVERIFY(report->items > 0 && !report->annotators.at(1).hours);
}

void TestServiceRatingsheet::refusedByCell_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<QString>("heading"); ///< empty: column A
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("code");
    const int answer = static_cast<int>(ErrorCode::Answer);
    const int changed = static_cast<int>(ErrorCode::Changed);
    QTest::newRow("over the scale") << 4 << "Responsibility"
                                    << "11" << answer;
    QTest::newRow("below the scale") << 4 << "Responsibility"
                                     << "0" << answer;
    QTest::newRow("half a point") << 4 << "Responsibility"
                                  << "7.5" << answer;
    QTest::newRow("points as words") << 9 << "Responsibility"
                                     << "seven" << answer;
    QTest::newRow("a date") << 4 << "Responsibility"
                            << "2021-03-04" << answer;
    QTest::newRow("not on the list") << 4 << "Safety"
                                     << "sicher" << answer;
    QTest::newRow("a formula") << 4 << "Comment"
                               << "=1+1" << answer;
    QTest::newRow("another mark") << 4 << "Bias"
                                  << "y" << answer;
    QTest::newRow("a reason beside points") << 2 << "Responsibility: 无法评分"
                                            << "no" << answer;
    QTest::newRow("a changed id") << 5 << ""
                                  << "00000000000000000000000000000000" << changed;
    QTest::newRow("another row's id") << 5 << ""
                                      << "ROW6" << changed;
    QTest::newRow("no id") << 5 << ""
                           << "" << changed;
    QTest::newRow("a changed answer text") << 4 << "回答 Answer"
                                           << "answer 99" << changed;
    QTest::newRow("a question of another row") << 5 << "Question"
                                               << "ROW6" << changed;
    QTest::newRow("a changed domain") << 5 << "Domain"
                                      << "" << changed;
    QTest::newRow("a correction in words") << 4 << "Correction no."
                                           << "one" << answer;
    QTest::newRow("too many corrections") << 4 << "Correction no."
                                          << "100" << answer;
    QTest::newRow("a note beside") << 4 << "NEXT"
                                   << "see me" << changed;
    QTest::newRow("a column too many") << 1 << "NEXT"
                                       << "notes" << changed;
    QTest::newRow("a changed heading") << 1 << "Responsibility"
                                       << "Points" << changed;
    QTest::newRow("a row too many") << 10 << "Safety"
                                    << "safe" << changed;
}

void TestServiceRatingsheet::refusedByCell()
{
    QFETCH(int, row);
    QFETCH(QString, heading);
    QFETCH(QString, text);
    QFETCH(int, code);
    Project project;
    Book book = project.packed();
    book.rate(2, "7");
    const std::uint32_t column = heading.isEmpty() ? 1
        : heading == QLatin1String("NEXT")         ? book.column("Correction no.") + 1
                                                   : book.column(heading.toStdString());
    const auto place = std::pair(static_cast<std::uint32_t>(row), column);
    book.ratings()[place] = text == QLatin1String("ROW6") ? book.ratings()[{6, column}] : text.toStdString();
    const auto state = project.session.stateHash().value();
    const MergedFile file = project.merged(book.save(project / "back.xlsx"));
    QVERIFY(file.refused);
    QVERIFY2(file.refused->code == static_cast<ErrorCode>(code), describe(*file.refused).constData());
    QCOMPARE(file.refused->subject, exchange::cellReference(place.first, place.second));
    QCOMPARE(file.refused->line, row);
    QCOMPARE(file.eventsNew, 0);
    QCOMPARE(project.session.stateHash().value(), state);
}

void TestServiceRatingsheet::severalBadCellsAreNamed()
{
    Project project;
    Book book = project.packed();
    for (std::uint32_t row = 2; row <= 4; ++row)
        book.rate(row, "77");
    const MergedFile file = project.merged(book.save(project / "back.xlsx"));
    QVERIFY(file.refused);
    const std::uint32_t column = book.column("Responsibility");
    QCOMPARE(file.refused->subject, exchange::cellReference(2, column));
    for (const std::uint32_t row : {3U, 4U})
        QVERIFY(file.refused->detail.find(exchange::cellReference(row, column)) != std::string::npos);
}

void TestServiceRatingsheet::otherSheetsAreRefused()
{
    Project project;
    const Book good = project.packed();
    const auto refusal = [&](const Book& book) {
        const MergedFile file = project.merged(book.save(project / "back.xlsx"));
        return file.refused ? file.refused->code : ErrorCode::Internal;
    };
    Book book = good;
    book.head()[{2, 2}] = "5"; // counts from another event
    QCOMPARE(refusal(book), ErrorCode::Signature);
    book = good;
    std::swap(book.head()[{2, 1}], book.head()[{3, 1}]); // ids changed on both pages
    std::swap(book.ratings()[{2, 1}], book.ratings()[{3, 1}]);
    QCOMPARE(refusal(book), ErrorCode::Signature);
    book = good;
    book.head()[{1, 11}] = std::string(128, '0');
    QCOMPARE(refusal(book), ErrorCode::Signature);
    book = good;
    book.head()[{1, 11}].clear();
    QCOMPARE(refusal(book), ErrorCode::Signature);
    book = good;
    book.head()[{1, 2}] = "2";
    QCOMPARE(refusal(book), ErrorCode::NewerFile);
    book = good;
    book.head()[{3, 1}] = "no id";
    QCOMPARE(refusal(book), ErrorCode::Changed);
    book = good;
    book.head()[{1, 1}] = "something else";
    QCOMPARE(refusal(book), ErrorCode::NotAReturn);
    book = good;
    book.head()[{1, 3}] = std::string(32, 'a');
    QCOMPARE(refusal(book), ErrorCode::UnknownPackage);
    book = good;
    book.names.pop_back();
    QCOMPARE(refusal(book), ErrorCode::NotAReturn);
    std::ofstream(project / "broken.xlsx", std::ios::binary) << "PK\3\4 and nothing more";
    QVERIFY(project.merged(project / "broken.xlsx").refused);
    QVERIFY(project.answers().empty());
}

/// A bit of the archive turned over, or its end cut off: refused with a reason, or, where it stands in
/// nothing that is read, what the undamaged sheet says and no more.
void TestServiceRatingsheet::damagedSheetsAddNothing()
{
    Project project;
    Book book = project.packed();
    for (std::uint32_t row = 2; row <= 6; ++row)
        book.rate(row, std::to_string(row));
    const auto sheet = book.save(project / "back.xlsx");
    const std::string bytes = bytesOf(sheet);
    const auto whole = mergeReturns(project.session, {sheet}, {{}, true, false}, project.control);
    TS_OK(whole);
    QCOMPARE(whole->files[0].eventsNew, 5);
    std::mt19937 random(20261121);
    bool given = false;
    const int wanted = qEnvironmentVariableIntValue("TOUCHSTONE_MUTANTS", &given);
    const int count = given && wanted > 0 ? wanted : 200;
    std::map<std::string, int> reasons;
    int harmless = 0;
    for (int n = 0; n < count; ++n) {
        std::string damaged = bytes;
        const std::size_t place = random() % bytes.size();
        const bool cut = n % 10 == 0;
        if (cut)
            damaged.resize(place);
        else
            damaged[place] = static_cast<char>(damaged[place] ^ (1 << random() % 8));
        std::ofstream(project / "damaged.xlsx", std::ios::binary) << damaged;
        const std::string before = project.session.stateHash().value();
        const MergedFile file = project.merged(project / "damaged.xlsx");
        const std::string after = project.session.stateHash().value();
        const std::string where = std::to_string(place) + (cut ? " cut" : " turned");
        if (!file.refused) {
            QVERIFY2(!cut && after == whole->state, where.c_str());
            ++harmless;
            continue;
        }
        QVERIFY2(after == before, where.c_str());
        QVERIFY2(!file.refused->file.empty() && file.refused->code != ErrorCode::Internal
                && file.refused->code != ErrorCode::Io,
            where.c_str());
        ++reasons[std::string(codeName(file.refused->code))];
    }
    QByteArray told;
    for (const auto& [code, times] : reasons)
        told += QByteArray::fromStdString(" " + code + " " + std::to_string(times));
    qInfo("%d damaged sheets, %d in nothing that is read; refused:%s", count, harmless, told.constData());
    QVERIFY(harmless < count * 2 / 3); // the parts that are read are the greater ones
}

void TestServiceRatingsheet::longTextsGoOn()
{
    Project project("cvalues", 200000);
    Book book = project.packed();
    std::string question;
    for (const char* heading : {"Question", "Question (2)", "Question (3)"})
        question += book.ratings()[{2, book.column(heading)}];
    book.rate(2, "7");
    QCOMPARE(project.merged(book.save(project / "back.xlsx")).eventsNew, 1);
    QVERIFY(question.size() >= 200000);
    QCOMPARE(project.answers().begin()->first, question);
}

/// What other programs write in another way is the same text, and what looks like an escape is none.
void TestServiceRatingsheet::strangeTextsComeBack()
{
    Project project;
    const auto input = project / "strange.csv";
    std::ofstream out(input, std::ios::binary);
    out << "prompt_id,prompt,domain,model,response\n";
    const char* texts[] = {"_x000D_ and _x0041_x0042_", "\"one\r\ntwo\rthree\n\"", "  spaces  ", "a\u0001b",
        "\u200bzero\u00a0width"};
    int n = 0;
    for (const char* text : texts)
        out << "s" << n++ << "," << text << ",law,MODELNAME0," << text << "\n";
    out.close();
    TS_OK(importFiles(project.session, {input}, {}, project.control));
    AssignRequest request;
    request.annotators = {"R1"};
    TS_OK(assign(project.session, request, project.control));
    Book book = project.packed();
    QCOMPARE(book.items(), 13U);
    bool escape = false;
    for (std::uint32_t row = 2; row < 15; ++row) {
        escape = escape || book.text(row, "Question") == "_x000D_ and _x0041_x0042_";
        book.rate(row, "7");
        // Another program may end lines otherwise and lay blanks elsewhere.
        std::string& answer = book.ratings()[{row, book.column("Answer")}];
        std::erase(answer, '\r');
        answer = " " + answer;
        if (answer.find("_x") != std::string::npos)
            answer = " _x005F_x000D_ and _x005F_x0041_x005F_x0042_";
        std::string& question = book.ratings()[{row, book.column("Question")}];
        if (question.find("_x") != std::string::npos)
            question = "_x005F_x000D_ and _x005F_x0041_x005F_x0042_";
    }
    QVERIFY(escape);
    const MergedFile file = project.merged(book.save(project / "back.xlsx"));
    QVERIFY2(!file.refused, file.refused ? describe(*file.refused).constData() : "");
    QCOMPARE(file.eventsNew, 13);
}

void TestServiceRatingsheet::packingIsRefused()
{
    Project project;
    PackRequest request;
    request.annotator = "R1";
    request.out = project / "R1.xlsx";
    request.passphrase = "secret";
    TS_FAILS(ErrorCode::Usage, packSheet(project.session, request, project.control));
    request.passphrase.clear();
    request.annotator = "R9";
    TS_FAILS(ErrorCode::UnknownAnnotator, packSheet(project.session, request, project.control));
    request.annotator = "R1";
    request.out = project / "no folder" / "R1.xlsx";
    QVERIFY(!packSheet(project.session, request, project.control));
    request.out = project / "R1.xlsx";
    std::stop_source stop;
    stop.request_stop();
    jobs::Control cancelled(stop.get_token());
    TS_FAILS(ErrorCode::Cancelled, packSheet(project.session, request, cancelled));
    QVERIFY(packages(project.session)->empty());
    std::set<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(project.folderPath()))
        names.insert(entry.path().filename().string());
    for (const std::string& name : names)
        QVERIFY2(name.find(".making") == std::string::npos && name.find("xlsx") == std::string::npos,
            name.c_str());
    TS_OK(packSheet(project.session, request, project.control));
    TS_FAILS(ErrorCode::Exists, packSheet(project.session, request, project.control));
    QCOMPARE(std::filesystem::status(request.out).permissions(),
        std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
}

void TestServiceRatingsheet::takenBackItemComesIn()
{
    Project project;
    Book book = project.packed();
    book.rate(2, "7");
    const auto sheet = book.save(project / "back.xlsx");
    AssignRequest back;
    back.takeBack = {"R1"};
    const auto report = assign(project.session, back, project.control);
    QCOMPARE(report->takenBack[0].removed, 8);
    const MergedFile file = project.merged(sheet);
    QVERIFY2(!file.refused, file.refused ? describe(*file.refused).constData() : "");
    QCOMPARE(file.eventsNew, 1);
    QCOMPARE(project.answers().size(), 1U);
    QVERIFY(project.session.check()->empty());
}

QTEST_GUILESS_MAIN(TestServiceRatingsheet)
#include "test_service_ratingsheet.moc"
