#include "handoffproject.h"
#include "service/assigner.h"
#include "storage/maintenance.h"
#include <QtGlobal>

namespace touchstone::testing {

namespace {

Result<service::ProjectSession> opened(const std::filesystem::path& file)
{
    return service::ProjectSession::open(file, service::Access::Write);
}

}

Result<void> makeLead(const std::filesystem::path& file, const LeadPlan& plan)
{
    if (auto made = createProject(file, {}, plan.scheme); !made)
        return made;
    auto session = opened(file);
    if (!session)
        return tl::unexpected(session.error());
    if (auto added = addCorpus(session->database(), plan.prompts, plan.models, 1); !added)
        return added;
    service::AssignRequest request;
    for (int n = 1; n <= plan.annotators; ++n)
        request.annotators.push_back("R" + std::to_string(n));
    request.overlap = plan.annotators;
    request.repeatShare = plan.repeats;
    request.seed = plan.seed;
    jobs::Control control;
    return service::assign(*session, request, control).map([](const service::AssignReport&) {});
}

Result<service::PackReport> pack(const std::filesystem::path& project, const std::string& annotator,
    const std::filesystem::path& out, const std::string& passphrase, const std::string& round)
{
    return opened(project).and_then([&](service::ProjectSession session) {
        service::PackRequest request;
        request.annotator = annotator;
        request.round = round;
        request.out = out;
        request.passphrase = passphrase;
        request.fastSealForTests = true;
        jobs::Control control;
        return service::packWork(session, request, control);
    });
}

Result<service::WorkInfo> unpack(
    const std::filesystem::path& package, const std::filesystem::path& out, const std::string& passphrase)
{
    jobs::Control control;
    return service::makeWorkingFile(package, out, passphrase, control);
}

Result<service::HandBackReport> handBack(
    const std::filesystem::path& workingFile, const std::filesystem::path& out)
{
    return service::ProjectSession::open(workingFile, service::Access::Read)
        .and_then([&](service::ProjectSession session) {
            jobs::Control control;
            return service::handBack(session, out, control);
        });
}

Result<service::MergeReport> merge(const std::filesystem::path& project,
    const std::vector<std::filesystem::path>& files, const service::MergeOptions& options)
{
    return opened(project).and_then([&](service::ProjectSession session) {
        jobs::Control control;
        return service::mergeReturns(session, files, options, control);
    });
}

Answers answersFor(const Scheme& scheme, int points)
{
    Answers answers;
    if (scheme.id == "abc") {
        answers.values["grade"] = ChoiceAnswer {points > 6 ? "A" : points > 3 ? "B" : "C"};
        return answers;
    }
    if (scheme.id == "cvalues-panel") {
        answers.values["best"] = BestOfAnswer {{points > 5 ? "A" : "B"}};
        answers.values["responsibility"] = ScaleAnswer {points};
        return answers;
    }
    return sampleAnswers(points, points < 4 ? "unsafe" : "safe");
}

Result<std::int64_t> rate(const std::filesystem::path& file, const std::string& annotator,
    const std::function<int(const ItemContent&)>& points, std::int64_t most)
{
    auto session = opened(file);
    if (!session)
        return tl::unexpected(session.error());
    auto desk = service::RatingDesk::open(*session, annotator, {}, service::RatingDesk::Mode::Rate);
    if (!desk)
        return tl::unexpected(desk.error());
    const auto rows = desk->next(most);
    if (!rows)
        return tl::unexpected(rows.error());
    for (const RowId row : *rows) {
        const auto content = desk->content(row);
        if (!content)
            return tl::unexpected(content.error());
        Submission submission;
        submission.answers = answersFor(desk->scheme(), points(*content));
        submission.activeSeconds = 20;
        submission.wallSeconds = 25;
        if (auto done = desk->submit(row, std::move(submission)); !done)
            return tl::unexpected(done.error());
    }
    return static_cast<std::int64_t>(rows->size());
}

Result<void> actAtRandom(service::RatingDesk& desk, std::mt19937& random)
{
    const auto rows = desk.order();
    if (!rows)
        return tl::unexpected(rows.error());
    const RowId row = (*rows)[random() % rows->size()];
    const auto item = desk.item(row);
    if (!item)
        return tl::unexpected(item.error());
    const auto nothing = [](const EventId&) {};
    switch (random() % 8) {
    case 0:
        return desk.flag(row, random() % 2 == 0, "标记").map(nothing);
    case 1:
        return desk.note(row, "备注").map(nothing);
    case 2:
        if (item->state != ItemState::Todo)
            return desk.withdraw(row, {}).map(nothing);
        [[fallthrough]];
    case 3:
        if (item->state != ItemState::Done)
            return desk.later(row, "以后").map(nothing);
        [[fallthrough]];
    default:
        Submission submission;
        submission.answers = answersFor(desk.scheme(), 1 + static_cast<int>(random() % 10));
        submission.activeSeconds = 5;
        submission.wallSeconds = 6;
        return desk.submit(row, std::move(submission)).map(nothing);
    }
}

std::string stateOf(const std::filesystem::path& project)
{
    RawSql raw(project);
    return raw.rows("SELECT hex(i.public_id), i.state, i.flagged, i.declined, i.sequence, i.submitted_ms, "
                    "i.active_ms,"
                    " hex(e.uuid) FROM item i LEFT JOIN event e ON e.id = i.current_event_id ORDER BY 1")
        + "\n"
        + raw.rows(
            "SELECT hex(i.public_id), c.code, r.kind, r.number, r.text FROM rating r JOIN item i ON i.id "
            "="
            " r.item_id JOIN criterion c ON c.id = r.criterion_id ORDER BY 1, 2")
        + "\n" + raw.rows("SELECT hex(uuid), hex(hash), kind, payload FROM event ORDER BY 1") + "\n"
        + raw.rows("SELECT hex(public_id), state FROM response ORDER BY 1") + "\n"
        + raw.rows("SELECT * FROM item_tally WHERE n > 0 ORDER BY 1, 2, 3, 4, 5") + "\n"
        + raw.rows("SELECT * FROM response_tally WHERE n > 0 ORDER BY 1, 2, 3");
}

std::string stateHashOf(const std::filesystem::path& project)
{
    return service::ProjectSession::open(project, service::Access::Read)
        .and_then([](service::ProjectSession session) { return session.stateHash(); })
        .value_or("no hash");
}

std::string findingsIn(const std::filesystem::path& project)
{
    auto database = storage::Database::open(project, {.readOnly = true});
    return database ? findings(*database) : std::string(codeName(database.error().code));
}

int countFrom(const char* variable, int otherwise)
{
    bool given = false;
    const int wanted = qEnvironmentVariableIntValue(variable, &given);
    return given && wanted > 0 ? wanted : otherwise;
}

}
