#include "crypto/hash.h"
#include "handoffproject.h"
#include "packages/returnfile.h"
#include "results.h"
#include <algorithm>
#include <fstream>

using namespace touchstone;
using namespace touchstone::testing;

namespace {

constexpr int kPackages = 4;
constexpr std::array<std::string_view, 8> kKinds {
    "submit", "submit", "submit", "withdraw", "later", "flag", "note", "kind_of_2030"};

/// A package that went out.
struct Out {
    packages::WorkHeader header = {};
    std::vector<packages::WorkItem> items = {};
};

Out readOut(const std::filesystem::path& file)
{
    Out out;
    std::ifstream in(file, std::ios::binary);
    packages::Passphrase none;
    auto read = packages::readWork(
        in, "p", none, [](const packages::WorkRead&) { return Result<void>(); },
        [&](const packages::WorkItem& item) {
            out.items.push_back(item);
            return Result<void>();
        });
    out.header = read.value().header;
    return out;
}

/// One computer on which a package is worked on.
struct Copy {
    std::vector<Event> events = {};
    std::map<std::string, std::int64_t> sequences = {};

    void act(const Out& out, std::mt19937& random)
    {
        Event event;
        event.uuid = EventId(crypto::toHex(crypto::randomId()));
        event.writer = out.header.writer;
        event.writerSequence = static_cast<std::int64_t>(events.size()) + 1;
        event.previousHash = events.empty() ? Digest {} : events.back().hash;
        event.kind = kKinds[random() % kKinds.size()];
        event.annotator = out.header.annotatorId;
        const bool unknown = event.kind == "kind_of_2030";
        if (!unknown || random() % 2 == 0) {
            event.item = out.items[random() % out.items.size()].id;
            event.itemSequence = ++sequences[event.item.str()];
        }
        if (event.kind == eventkind::kSubmit) {
            Submission submission;
            submission.answers.values["grade"] = ChoiceAnswer {std::string(1, "ABC"[random() % 3])};
            submission.activeSeconds = 1;
            event.payload = submissionJson(submission);
        } else {
            event.payload = unknown ? "{\"x\": [1,  2]}" : remarkJson({random() % 2 == 0, "备注"});
        }
        event.utcMs = static_cast<std::int64_t>(random()); // clocks may say anything
        event.hash = crypto::blake2b(eventHashInput(event));
        events.push_back(std::move(event));
    }
};

/// The lead's project as it is when nothing has come back.
class Lead {
public:
    Lead()
    {
        const auto file = m_folder / "lead.touchstone";
        ready = makeLead(file, {2, 2, 2, "abc", 0, 1}).has_value();
        ready = ready && addRound(file);
        RawSql(file).run(
            "INSERT INTO item (public_id, round_id, annotator_id, prompt_id, response_id, model_id, "
            "domain_id,"
            " position) SELECT randomblob(16), 2, annotator_id, prompt_id, response_id, model_id, "
            "domain_id,"
            " position FROM item; INSERT INTO item_tally SELECT 2, annotator_id, domain_id, model_id,"
            " state, n, flagged, declined, active_ms FROM item_tally WHERE round_id = 1");
        int number = 0;
        // Twice the same items, another annotator, another version of the scheme.
        for (const auto& [annotator, round] :
            {std::pair("R1", "1"), std::pair("R1", "1"), std::pair("R2", "1"), std::pair("R1", "2")}) {
            const auto name = m_folder / (std::to_string(++number) + ".tswork");
            ready = ready && pack(file, annotator, name, {}, round).has_value();
            out.push_back(readOut(name));
        }
        bytes = readFile(file);
    }
    bool ready = false;
    std::string bytes = {};
    std::vector<Out> out = {};

private:
    /// Of a later version of the scheme.
    static bool addRound(const std::filesystem::path& file)
    {
        auto session = service::ProjectSession::open(file, service::Access::Write);
        Scheme second = *builtinScheme("abc");
        second.version = 2;
        return session->addRound("2", RoundKind::Normal, second).has_value();
    }

    Folder m_folder = {};
};

/// What raters did, and the files in which it comes back.
struct History {
    struct Back {
        std::filesystem::path file = {};
        std::vector<const Event*> events = {};
        std::size_t package = 0;
    };
    std::vector<std::vector<Copy>> copies = std::vector<std::vector<Copy>>(kPackages);
    std::vector<Back> files = {};

    History(const Lead& lead, const Folder& folder, std::mt19937& random)
    {
        for (std::size_t package = 0; package < kPackages; ++package) {
            copies[package].reserve(4);
            copies[package].emplace_back();
            const std::size_t acts = random() % 12;
            for (std::size_t n = 0; n < acts; ++n) {
                // A copy of the working file is taken to another computer, or the package is opened there.
                if (random() % 8 == 0 && copies[package].size() < 4)
                    copies[package].push_back(random() % 3 == 0
                            ? Copy()
                            : Copy(copies[package][random() % copies[package].size()]));
                copies[package][random() % copies[package].size()].act(lead.out[package], random);
            }
        }
        for (std::size_t package = 0; package < kPackages; ++package) {
            for (const Copy& copy : copies[package])
                handBack(lead, folder, package, copy, random);
        }
    }

private:
    void handBack(
        const Lead& lead, const Folder& folder, std::size_t package, const Copy& copy, std::mt19937& random)
    {
        const packages::WorkHeader& header = lead.out[package].header;
        const std::size_t times = 1 + random() % 2;
        for (std::size_t n = 0; n < times; ++n) {
            Back back {folder / (std::to_string(files.size()) + ".tsreturn"), {}, package};
            const std::size_t shape = random() % 4;
            const std::size_t whole = shape == 1 ? random() % (copy.events.size() + 1) : copy.events.size();
            std::ofstream out(back.file, std::ios::binary);
            auto writer =
                packages::ReturnWriter::create(out, {header.package, header.writer, 1, 4, 0}, header.key, {});
            for (std::size_t i = 0; i < whole; ++i) {
                if (shape == 2 && random() % 3 == 0)
                    continue; // a gap
                (void)writer->add(copy.events[i]);
                back.events.push_back(&copy.events[i]);
            }
            (void)writer->finish();
            files.push_back(std::move(back));
        }
    }
};

/// The grade that stands for each item, by the rule alone: greatest (sequence, uuid) of what decides.
std::map<std::string, std::string> expectedGrades(
    const std::map<std::string, const Event*>& events, const std::map<std::string, std::string>& itemOf)
{
    std::map<std::string, std::pair<std::pair<std::int64_t, std::string>, const Event*>> last;
    for (const auto& [uuid, event] : events) {
        const bool decides = event->kind == "submit" || event->kind == "withdraw" || event->kind == "later";
        if (!decides)
            continue;
        auto& best = last[itemOf.at(event->item.str())];
        const std::pair key(event->itemSequence, uuid);
        if (best.second == nullptr || best.first < key)
            best = {key, event};
    }
    std::map<std::string, std::string> grades;
    for (const auto& [item, best] : last) {
        if (best.second->kind == "submit")
            grades[item] =
                std::get<ChoiceAnswer>(parseSubmission(best.second->payload)->answers.values.at("grade"))
                    .code;
    }
    return grades;
}

}

class TestHandoffLaws : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void mergeLaws();
};

void TestHandoffLaws::mergeLaws()
{
    const Lead lead;
    QVERIFY(lead.ready);
    const int histories = countFrom("TOUCHSTONE_HISTORIES", 200);
    std::mt19937 random(20261121);
    std::int64_t eventsSeen = 0;
    std::int64_t forks = 0;
    std::int64_t gaps = 0;
    for (int n = 0; n < histories; ++n) {
        const Folder folder;
        const History history(lead, folder, random);
        std::map<std::string, const Event*> all;
        for (const History::Back& back : history.files) {
            for (const Event* event : back.events)
                all.emplace(event->uuid.str(), event);
        }
        std::vector<std::filesystem::path> files;
        for (const History::Back& back : history.files)
            files.push_back(back.file);
        std::set<std::string> states;
        std::set<std::string> hashes;
        for (int order = 0; order < 3; ++order) {
            if (order == 1 && n % 4 != 0)
                continue;
            const auto project = folder / "lead.touchstone";
            writeFile(project, lead.bytes);
            std::shuffle(files.begin(), files.end(), random);
            // One after the other, all at once, or in groups of which some come twice.
            std::vector<std::vector<std::filesystem::path>> groups;
            for (const auto& file : files) {
                if (groups.empty() || order == 0 || (order == 2 && random() % 3 == 0))
                    groups.emplace_back();
                groups.back().push_back(file);
            }
            if (order == 2)
                groups.push_back(groups[random() % groups.size()]);
            std::int64_t added = 0;
            auto session = service::ProjectSession::open(project, service::Access::Write);
            jobs::Control control;
            for (const auto& group : groups) {
                const auto report = service::mergeReturns(*session, group, {{}, false, true}, control);
                TS_OK(report);
                for (const service::MergedFile& file : report->files) {
                    QVERIFY2(!file.refused, file.refused ? describe(*file.refused).constData() : "");
                    QCOMPARE(file.olderScheme, file.schemeVersion == 1);
                    added += file.eventsNew;
                    forks += file.forks;
                    gaps += file.gaps;
                }
                hashes.insert(&group == &groups.back() ? report->state : report->state.substr(0, 0));
            }
            session = tl::unexpected(Error {}); // closed: the file is whole again
            // Nothing is lost and nothing comes twice.
            QCOMPARE(added, static_cast<std::int64_t>(all.size()));
            states.insert(stateOf(project));
            if (order == 2 && n % 20 == 0)
                QCOMPARE(findingsIn(project), std::string());
        }
        hashes.erase(std::string());
        QCOMPARE(states.size(), 1U);
        QCOMPARE(hashes.size(), 1U);
        RawSql raw(folder / "lead.touchstone");
        std::map<std::string, std::string> itemOf;
        for (const QByteArray& line : QByteArray::fromStdString(
                 raw.rows("SELECT lower(hex(alias)), lower(hex(item_public_id)) FROM package_item"))
                                          .split('\n'))
            itemOf[line.left(32).toStdString()] = line.mid(33).toStdString();
        std::map<std::string, std::string> grades;
        for (const QByteArray& line : QByteArray::fromStdString(
                 raw.rows("SELECT lower(hex(i.public_id)), r.text FROM rating r JOIN item i ON "
                          "i.id = r.item_id"))
                                          .split('\n')) {
            if (!line.isEmpty())
                grades[line.left(32).toStdString()] = line.mid(33).toStdString();
        }
        QCOMPARE(grades, expectedGrades(all, itemOf));
        QCOMPARE(
            raw.rows(
                "SELECT count(*) FROM event WHERE kind = 'kind_of_2030' AND payload = '{\"x\": [1,  2]}'"),
            std::to_string(std::count_if(all.begin(), all.end(),
                [](const auto& entry) { return entry.second->kind == "kind_of_2030"; })));
        eventsSeen += static_cast<std::int64_t>(all.size());
    }
    qInfo("%d histories, %lld events, forks reported %lld times, gaps %lld", histories,
        static_cast<long long>(eventsSeen), static_cast<long long>(forks), static_cast<long long>(gaps));
    QVERIFY(forks > 0 && gaps > 0);
}

QTEST_GUILESS_MAIN(TestHandoffLaws)
#include "test_handoff_laws.moc"
