#include "packages/returnfile.h"
#include "service/assignmarks.h"
#include "service/handoff.h"
#include "service/handofffiles.h"
#include "service/projectsession.h"
#include "storage/database.h"
#include "storage/events.h"
#include "storage/files.h"
#include "storage/items.h"
#include "storage/setup.h"
#include "storage/workfile.h"
#include "storage/writtenprompts.h"
#include <algorithm>
#include <array>
#include <fstream>
#include <unordered_set>

namespace touchstone::service {

namespace {

constexpr std::int64_t kReportEvery = 256;
constexpr std::size_t kMostNameBytes = 80;
constexpr int kMostNames = 99; ///< tried for a return file

Result<std::ifstream> opened(const std::filesystem::path& file)
{
    std::error_code error;
    if (!std::filesystem::is_regular_file(file, error))
        return fail(ErrorCode::NotFound, storage::utf8(file));
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        return fail(ErrorCode::Io, storage::utf8(file));
    return stream;
}

WorkInfo infoFrom(const storage::WorkFile& work)
{
    return {work.package, work.project, work.annotator, work.due, work.consent, work.guidelines, work.writing,
        work.wanted};
}

storage::WorkFileItem itemFrom(const packages::WorkItem& item)
{
    storage::WorkFileItem made {
        item.id, item.prompt, item.domain, item.scenario, item.level, item.sensitive, item.sequence, {}};
    for (const packages::WorkResponse& response : item.responses)
        made.responses.push_back({response.id, response.text});
    return made;
}

/// Reads a package into an empty project file.
class Unpacker {
public:
    Unpacker(const std::filesystem::path& package, const std::string& passphrase, jobs::Control& control)
        : m_package(package)
        , m_passphrase {passphrase, {}}
        , m_control(control)
    {
    }

    Result<void> into(storage::Database& database)
    {
        auto stream = opened(m_package);
        if (!stream)
            return tl::unexpected(stream.error());
        return packages::readWork(
            *stream, storage::utf8(m_package), m_passphrase,
            [&](const packages::WorkRead& read) { return start(database, read); },
            [&](const packages::WorkItem& item) { return add(item); })
            .map([](const packages::WorkRead&) {});
    }

    const WorkInfo& info() const { return m_info; }

private:
    Result<void> start(storage::Database& database, const packages::WorkRead& read)
    {
        const packages::WorkHeader& header = read.header;
        m_items = header.items;
        const storage::WorkFile work {header.package, header.project, header.annotator, header.due,
            header.consent, header.guidelines, read.seal, header.writing, header.wanted};
        m_info = infoFrom(work);
        const auto publicKey = crypto::publicKeyOf(header.key);
        auto writer = storage::WorkFileWriter::create(database, work,
            {header.writer, publicKey.value_or(crypto::PublicKey {}), header.key}, header.annotatorId,
            header.scheme);
        if (!writer)
            return tl::unexpected(writer.error());
        m_writer = std::move(*writer);
        m_database = &database;
        return {};
    }

    Result<void> add(const packages::WorkItem& item)
    {
        if (m_done++ % kReportEvery == 0 && !m_control.report(m_done, m_items))
            return fail(ErrorCode::Cancelled);
        return m_writer->add(itemFrom(item)).and_then([&]() -> Result<void> {
            if (item.gold.empty())
                return {};
            return storage::SetupRepository(*m_database).setSetting(goldSettingOf(item.id), item.gold);
        });
    }

    const std::filesystem::path& m_package;
    packages::Passphrase m_passphrase;
    jobs::Control& m_control;
    std::optional<storage::WorkFileWriter> m_writer = {};
    storage::Database* m_database = nullptr;
    WorkInfo m_info = {};
    std::int64_t m_items = 0;
    std::int64_t m_done = 0;
};

/// What a return file is made of.
struct ToReturn {
    storage::WorkFile work = {};
    storage::WorkWriterKeys writer = {};
    QueueCounts counts = {};
};

Result<ToReturn> toReturn(storage::Database& database, const std::filesystem::path& path)
{
    auto work = storage::readWorkFile(database);
    if (!work)
        return tl::unexpected(work.error());
    if (!*work)
        return fail(ErrorCode::NotAWorkingFile, storage::utf8(path));
    auto writer = storage::ownWriter(database);
    if (!writer)
        return tl::unexpected(writer.error());
    storage::SetupRepository setup(database);
    const auto annotator = setup.annotator((*work)->annotator);
    const auto round = setup.round({});
    if (!annotator || !round)
        return tl::unexpected(annotator ? round.error() : annotator.error());
    auto counts = storage::ItemRepository(database).counts(round->row, annotator->row);
    if (!counts)
        return tl::unexpected(counts.error());
    return ToReturn {std::move(**work), *writer, *counts};
}

Result<void> writeReturn(storage::Database& database, const ToReturn& back, std::ostream& out,
    HandBackReport& report, jobs::Control& control)
{
    const packages::ReturnHeader header {
        back.work.package, back.writer.id, storage::nowMs(), report.items, report.done};
    auto writer = packages::ReturnWriter::create(out, header, back.writer.secretKey, back.work.seal);
    if (!writer)
        return tl::unexpected(writer.error());
    Result<void> added;
    auto read = storage::EventRepository(database).forEach(0, [&](std::int64_t, const Event& event) {
        if (report.events % kReportEvery == 0 && !control.report(report.events, 0))
            added = fail(ErrorCode::Cancelled);
        if (added)
            added = writer->add(event);
        ++report.events;
        return added.has_value();
    });
    return read.and_then([&] { return added; }).and_then([&] { return writer->finish(); });
}

/// True where every event is in this file too.
Result<bool> holdsAll(storage::Database& database, const std::vector<Event>& events)
{
    std::unordered_set<std::string> own;
    auto read = storage::EventRepository(database).forEach(0, [&own](std::int64_t, const Event& event) {
        own.insert(event.uuid.str());
        return true;
    });
    return read.map([&] {
        return std::all_of(events.begin(), events.end(),
            [&own](const Event& event) { return own.contains(event.uuid.str()); });
    });
}

/// True where nothing is in the way: no file, or an earlier return file of the same package. What another
/// working copy of it handed back holds work that is nowhere else on this computer, so it stays.
Result<bool> mayReplace(storage::Database& database, const std::filesystem::path& out, const ToReturn& back)
{
    auto stream = opened(out);
    if (!stream)
        return stream.error().code == ErrorCode::NotFound && !std::filesystem::exists(out);
    // The key is at hand, the passphrase is not: any other one opens nothing.
    packages::Passphrase passphrase {"?", {}};
    if (back.work.seal)
        passphrase.keys.push_back(*back.work.seal);
    if (packages::fileKind(*stream) == packages::FileKind::Sealed && !back.work.seal)
        return false;
    const auto header = packages::peekReturn(*stream, {}, passphrase);
    if (!header || header->package != back.work.package)
        return false;
    stream->clear();
    stream->seekg(0);
    const Result<crypto::PublicKey> key =
        crypto::publicKeyOf(back.writer.secretKey).value_or(crypto::PublicKey {});
    const auto earlier =
        packages::readReturn(*stream, {}, passphrase, [&key](const PackageId&) { return key; });
    if (!earlier)
        return true; // cut off or damaged: nobody could take it in
    return holdsAll(database, earlier->events);
}

/// A part of a file name that every file system takes, without what would change how the rest is read.
std::string namePart(const std::string& text, std::size_t most)
{
    static constexpr std::array<std::string_view, 13> kInvisible {"\u200B", "\u200E", "\u200F", "\u202A",
        "\u202B", "\u202C", "\u202D", "\u202E", "\u2066", "\u2067", "\u2068", "\u2069", "\uFEFF"};
    std::string name;
    for (std::size_t i = 0; i < text.size();) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const std::size_t size = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
        const std::string_view character = std::string_view(text).substr(i, size);
        i += size;
        if (name.size() + character.size() > most)
            break;
        if (std::find(kInvisible.begin(), kInvisible.end(), character) != kInvisible.end())
            continue;
        const bool plain = size > 1
            || (byte > 0x20 && byte != 0x7F
                && std::string_view("<>:\"/\\|?*.").find(text[i - 1]) == std::string_view::npos);
        name += plain ? character : std::string_view("-");
    }
    return name;
}

}

Result<PackageInfo> inspectPackage(const std::filesystem::path& package, const std::string& passphrase)
{
    auto stream = opened(package);
    if (!stream)
        return tl::unexpected(stream.error());
    packages::Passphrase words {passphrase, {}};
    return packages::readWork(
        *stream, storage::utf8(package), words, [](const packages::WorkRead&) { return Result<void>(); },
        [](const packages::WorkItem&) { return Result<void>(); })
        .map([](const packages::WorkRead& read) {
            const packages::WorkHeader& header = read.header;
            return PackageInfo {header.package, header.project, header.annotator, header.due, header.consent,
                header.items, read.seal.has_value(), header.writing, header.wanted};
        });
}

Result<WorkInfo> makeWorkingFile(const std::filesystem::path& package, const std::filesystem::path& out,
    const std::string& passphrase, jobs::Control& control)
{
    Unpacker unpacker(package, passphrase, control);
    return storage::Database::create(out, [&](storage::Database& database) {
        return unpacker.into(database);
    }).map([&] { return unpacker.info(); });
}

Result<std::optional<WorkInfo>> workInfo(ProjectSession& session)
{
    return storage::readWorkFile(session.database()).map([](const std::optional<storage::WorkFile>& work) {
        return work ? std::optional(infoFrom(*work)) : std::nullopt;
    });
}

std::string handBackFileName(const WorkInfo& work, int copy)
{
    std::string project = namePart(work.projectName, kMostNameBytes);
    if (project.empty())
        project = "touchstone";
    const std::string number = copy > 1 ? "-" + std::to_string(copy) : std::string();
    return project + "-" + namePart(work.annotator, kMostNameBytes) + number + std::string(kReturnEnding);
}

Result<HandBackReport> handBack(
    ProjectSession& workingFile, const std::filesystem::path& out, jobs::Control& control)
{
    storage::Database& database = workingFile.database();
    HandBackReport report;
    std::optional<NewFile> file;
    auto done = database.read([&]() -> Result<void> {
        const auto back = toReturn(database, workingFile.path());
        if (!back)
            return tl::unexpected(back.error());
        const auto free = mayReplace(database, out, *back);
        if (!free)
            return tl::unexpected(free.error());
        if (!*free)
            return fail(ErrorCode::Exists, storage::utf8(out));
        report.done = back->counts.done;
        report.items = back->counts.todo + back->counts.later + back->counts.done;
        if (back->work.writing) {
            const auto written = storage::ownWrittenPrompts(database);
            if (!written)
                return tl::unexpected(written.error());
            report.done = static_cast<std::int64_t>(written->size());
            report.items = back->work.wanted;
        }
        auto made = NewFile::create(out);
        if (!made)
            return tl::unexpected(made.error());
        file.emplace(std::move(*made));
        return writeReturn(database, *back, file->stream(), report, control);
    });
    return done.and_then([&] { return file->complete(); })
        .and_then([&] { return file->replaceTarget(); })
        .map([&] { return report; });
}

Result<HandedBack> handBackInto(
    ProjectSession& workingFile, const std::filesystem::path& folder, jobs::Control& control)
{
    const auto work = workInfo(workingFile);
    if (!work)
        return tl::unexpected(work.error());
    if (!*work)
        return fail(ErrorCode::NotAWorkingFile, storage::utf8(workingFile.path()));
    for (int copy = 1;; ++copy) {
        const std::string name = handBackFileName(**work, copy);
        const std::filesystem::path file =
            folder / std::filesystem::path(std::u8string(name.begin(), name.end()));
        auto report = handBack(workingFile, file, control);
        if (report)
            return HandedBack {*report, file};
        if (report.error().code != ErrorCode::Exists || copy == kMostNames)
            return tl::unexpected(report.error());
    }
}

}
