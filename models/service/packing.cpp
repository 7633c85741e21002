#include "crypto/hash.h"
#include "domain/event.h"
#include "exchange/blind.h"
#include "exchange/ratingsheet.h"
#include "packages/workpackage.h"
#include "service/assignmarks.h"
#include "service/handofffiles.h"
#include "service/projectsession.h"
#include "service/projectsetup.h"
#include "service/promptwriting.h"
#include "service/ratingsheet.h"
#include "service/sheetreturn.h"
#include "storage/database.h"
#include "storage/files.h"
#include "storage/items.h"
#include "storage/packagestore.h"
#include "storage/ratings.h"
#include "storage/setup.h"
#include "storage/workfile.h"
#include <chrono>
#include <fstream>
#include <functional>

namespace touchstone::service {

namespace {

constexpr std::size_t kMostGuidelines = std::size_t {1} << 20;
constexpr std::size_t kMostConsent = 2000;
constexpr std::size_t kExcerptReach = 40;
constexpr std::size_t kPromptStart = 60;
constexpr std::int64_t kReportEvery = 256;
constexpr std::int64_t kMostWanted = 10'000;

template <class Id> Id freshId()
{
    return Id(crypto::toHex(crypto::randomId()));
}

/// Moves a place in UTF-8 text to the start of its character.
std::size_t characterAt(std::string_view text, std::size_t at)
{
    while (at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80)
        --at;
    return at;
}

std::string start(std::string_view text, std::size_t most)
{
    return std::string(text.substr(0, text.size() <= most ? text.size() : characterAt(text, most)));
}

SelfNaming naming(
    std::string where, std::string source, std::string_view text, const exchange::SelfNaming::Place& place)
{
    const std::size_t from = characterAt(text, place.at > kExcerptReach ? place.at - kExcerptReach : 0);
    const std::size_t end = place.at + place.size + kExcerptReach;
    const std::size_t to = end >= text.size() ? text.size() : characterAt(text, end);
    return {std::move(where), std::move(source), std::string(text.substr(place.at, place.size)),
        std::string(text.substr(from, to - from))};
}

/// Looks for what would tell a rater whose answers they are.
class Scan {
public:
    void answers(const storage::ItemToPack& item)
    {
        for (const storage::ItemToPack::Response& response : item.responses) {
            if (const auto place = m_finder.place(response.text, item.model))
                m_found.push_back(naming("answer",
                    item.promptSource ? *item.promptSource : start(item.prompt, kPromptStart), response.text,
                    *place));
        }
    }
    /// A text of the lead's own: names no model of the project at all.
    void own(const std::string& where, const std::string& text, const std::vector<Model>& models)
    {
        for (const Model& model : models) {
            if (const auto place = m_finder.placeOwn(text, model.name))
                m_found.push_back(naming(where, {}, text, *place));
        }
    }
    std::vector<SelfNaming> found() { return std::move(m_found); }

private:
    exchange::SelfNaming m_finder = {};
    std::vector<SelfNaming> m_found = {};
};

bool isDay(const std::string& text)
{
    const auto number = [&](std::size_t at, std::size_t size) {
        int value = 0;
        for (std::size_t i = at; i < at + size; ++i) {
            if (text[i] < '0' || text[i] > '9')
                return -1;
            value = value * 10 + (text[i] - '0');
        }
        return value;
    };
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return false;
    const int year = number(0, 4);
    const int month = number(5, 2);
    const int day = number(8, 2);
    return year >= 0 && month >= 0 && day >= 0
        && std::chrono::year_month_day(std::chrono::year(year),
            std::chrono::month(static_cast<unsigned>(month)), std::chrono::day(static_cast<unsigned>(day)))
               .ok();
}

std::string today()
{
    const std::chrono::year_month_day day(
        std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()));
    const auto two = [](unsigned value) { return (value < 10 ? "0" : "") + std::to_string(value); };
    return std::to_string(static_cast<int>(day.year())) + "-" + two(static_cast<unsigned>(day.month())) + "-"
        + two(static_cast<unsigned>(day.day()));
}

std::int64_t startOfToday()
{
    const auto day = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    return std::chrono::duration_cast<std::chrono::milliseconds>(day.time_since_epoch()).count();
}

Result<void> checkRequest(const PackRequest& request)
{
    if (!request.due.empty() && !isDay(request.due))
        return fail(ErrorCode::Usage, "due", request.due + " is no day (YYYY-MM-DD)");
    const bool oneLine = request.consent.find_first_of("\n\r") == std::string::npos;
    if (!oneLine || request.consent.size() > kMostConsent)
        return fail(ErrorCode::Usage, "consent", "one line of at most 2,000 bytes");
    if (request.guidelines.size() > kMostGuidelines)
        return fail(ErrorCode::Usage, "guidelines", "more than 1 MB");
    std::error_code error;
    if (std::filesystem::exists(request.out, error))
        return fail(ErrorCode::Exists, storage::utf8(request.out));
    return {};
}

/// Whose items go out, and under which scheme.
struct Frame {
    std::string project = {};
    Round round = {};
    Annotator annotator = {};
    Scheme scheme = {};
};

Result<Frame> frameOf(ProjectSession& session, const std::string& annotator, const std::string& roundName)
{
    const auto work = storage::readWorkFile(session.database());
    if (!work)
        return tl::unexpected(work.error());
    if (*work)
        return fail(ErrorCode::WorkingFile, storage::utf8(session.path()));
    storage::SetupRepository setup(session.database());
    const auto info = setup.project();
    const auto round = setup.round(roundName);
    const auto who = setup.annotator(annotator);
    for (const Error* error :
        {info ? nullptr : &info.error(), round ? nullptr : &round.error(), who ? nullptr : &who.error()}) {
        if (error != nullptr)
            return tl::unexpected(*error);
    }
    return setup.scheme(round->scheme).map([&](const Scheme& scheme) {
        return Frame {info->name, *round, *who, scheme};
    });
}

class Packer {
public:
    enum class Form { Package, Sheet, Writing };

    Packer(ProjectSession& session, PackRequest request, Frame frame, Form form, jobs::Control& control)
        : m_form(form)
        , m_session(session)
        , m_request(std::move(request))
        , m_frame(std::move(frame))
        , m_control(control)
        , m_keys(crypto::makeKeyPair())
    {
    }

    Result<PackReport> run()
    {
        std::optional<crypto::SealKey> seal;
        if (!m_request.passphrase.empty()) {
            auto made = crypto::makeSealKey(m_request.passphrase,
                m_request.fastSealForTests ? crypto::KeyWork::Fast : crypto::KeyWork::Moderate);
            if (!made)
                return tl::unexpected(made.error());
            seal = *made;
        }
        auto file = NewFile::create(m_request.out);
        if (!file)
            return tl::unexpected(file.error());
        // The project knows the key before the file has its name: a package that nobody could take back in
        // must not exist. Killed in between, the project lists a package without a file.
        auto done = m_session.database().write([&] { return write(*file, seal); }).and_then([&] {
            return give(*file);
        });
        if (!done) {
            Error error = done.error();
            if ((error.code == ErrorCode::Io || error.code == ErrorCode::Full) && error.subject.empty())
                error.subject = storage::utf8(m_request.out); // a stream does not know its name
            return tl::unexpected(error);
        }
        m_report.package = m_package.id;
        m_report.selfNaming = m_scan.found();
        return std::move(m_report);
    }

private:
    Result<void> write(NewFile& file, const std::optional<crypto::SealKey>& seal)
    {
        if (m_form == Form::Writing)
            return writeTask(file, seal);
        storage::ItemRepository items(m_session.database());
        const auto count = items.left(m_frame.round.row, m_frame.annotator.row);
        if (!count)
            return tl::unexpected(count.error());
        if (*count == 0)
            return fail(ErrorCode::NothingLeft, m_frame.annotator.code);
        const packages::WorkHeader header = makeHeader(*count);
        if (m_frame.round.kind == RoundKind::Calibration) {
            auto gold = goldOf(m_session.database(), m_frame.round);
            if (!gold)
                return tl::unexpected(gold.error());
            if (*gold && **gold != m_frame.annotator.id)
                m_gold = **gold;
        }
        storage::PackageRepository store(m_session.database());
        std::vector<storage::PackedItem> packed;
        if (m_form == Form::Sheet)
            return writeSheet(file, header, packed).and_then([&] { return keep(store, packed); });
        auto writer = packages::WorkWriter::create(file.stream(), header, seal);
        if (!writer)
            return tl::unexpected(writer.error());
        return eachItem(*count,
            [&](const storage::ItemToPack& item) {
                packages::WorkItem line = packItem(item, packed);
                return goldFor(item.item).and_then([&](const std::string& gold) {
                    line.gold = gold;
                    return writer->add(line);
                });
            })
            .and_then([&] { return writer->finish(); })
            .and_then([&] { return file.complete(); })
            .and_then([&] { return keep(store, packed); });
    }

    Result<void> writeTask(NewFile& file, const std::optional<crypto::SealKey>& seal)
    {
        const packages::WorkHeader header = makeHeader(0);
        storage::PackageRepository store(m_session.database());
        auto writer = packages::WorkWriter::create(file.stream(), header, seal);
        if (!writer)
            return tl::unexpected(writer.error());
        return writer->finish().and_then([&] { return file.complete(); }).and_then([&] {
            return keep(store, {});
        });
    }

    Result<void> eachItem(
        std::int64_t count, const std::function<Result<void>(const storage::ItemToPack&)>& visit)
    {
        return storage::PackageRepository(m_session.database())
            .forEachToPack(m_frame.round.row, m_frame.annotator.row,
                [&](const storage::ItemToPack& item) -> Result<void> {
                    if (m_report.items % kReportEvery == 0 && !m_control.report(m_report.items, count))
                        return fail(ErrorCode::Cancelled);
                    m_scan.answers(item);
                    ++m_report.items;
                    m_report.repeats += item.repeat ? 1 : 0;
                    return visit(item);
                });
    }

    /// JSON of the gold answers to an item; empty where there are none.
    Result<std::string> goldFor(RowId row)
    {
        if (m_gold.empty())
            return std::string();
        auto item = storage::ItemRepository(m_session.database()).row(row);
        if (!item)
            return tl::unexpected(item.error());
        auto gold = storage::RatingRepository(m_session.database()).goldAnswers(*item, m_gold);
        if (!gold)
            return tl::unexpected(gold.error());
        const std::string json = *gold ? answersJson(**gold) : std::string();
        m_goldTexts += json + '\n';
        return json;
    }

    Result<void> keep(storage::PackageRepository& store, const std::vector<storage::PackedItem>& packed)
    {
        return store.add(m_package, packed).and_then([&] { return scanOwnTexts(); });
    }

    Result<void> writeSheet(
        NewFile& file, const packages::WorkHeader& header, std::vector<storage::PackedItem>& packed)
    {
        exchange::RatingSheet sheet;
        sheet.head.package = header.package;
        sheet.head.annotator = header.annotatorId;
        sheet.head.writer = header.writer;
        sheet.head.madeMs = startOfToday();
        sheet.project = header.project;
        sheet.due = header.due;
        sheet.consent = header.consent;
        sheet.guidelines = header.guidelines;
        sheet.scheme = header.scheme;
        auto collected = eachItem(header.items, [&](const storage::ItemToPack& item) -> Result<void> {
            const packages::WorkItem line = packItem(item, packed);
            exchange::SheetItem row {line.id, line.sequence, domainText(line.domain), line.prompt, {}};
            for (const packages::WorkResponse& response : line.responses)
                row.responses.push_back({response.id, response.text});
            sheet.items.push_back(std::move(row));
            return {};
        });
        return collected.and_then([&]() -> Result<void> {
            exchange::completeHead(sheet, sheetTextDigest);
            const std::string signature =
                crypto::toHex(crypto::sign(exchange::signedBytes(sheet.head), m_keys.secretKey));
            return writeWorkbook(file, sheet, signature);
        });
    }

    std::string domainText(const std::string& code) const
    {
        const Facet* facet = m_frame.scheme.domain(code);
        return facet == nullptr ? code : facet->label.zhCN + " " + facet->label.en;
    }

    /// The library writes files by name only: one beside the target for the owner's eyes alone, which is gone
    /// when this returns.
    Result<void> writeWorkbook(
        NewFile& file, const exchange::RatingSheet& sheet, const std::string& signature) const
    {
        auto scratch = m_request.out;
        scratch.replace_filename("." + m_package.id.str() + ".making");
        auto made = NewFile::create(scratch).and_then([&](NewFile placeholder) -> Result<void> {
            if (auto named = placeholder.complete().and_then([&] { return placeholder.giveName(); }); !named)
                return named;
            if (auto written = exchange::writeRatingSheet(scratch, sheet, signature); !written)
                return written;
            std::ifstream bytes(scratch, std::ios::binary);
            file.stream() << bytes.rdbuf();
            if (!bytes || !file.stream())
                return fail(ErrorCode::Io, storage::utf8(m_request.out));
            return file.complete();
        });
        std::error_code ignored;
        std::filesystem::remove(scratch, ignored);
        return made;
    }

    packages::WorkHeader makeHeader(std::int64_t items)
    {
        packages::WorkHeader header;
        header.package = freshId<PackageId>();
        header.project = m_frame.project;
        header.annotator = m_frame.annotator.code;
        header.annotatorId = freshId<AnnotatorId>();
        header.writer = freshId<WriterId>();
        header.key = m_keys.secretKey;
        header.made = today();
        header.due = m_request.due;
        header.consent = m_request.consent;
        header.guidelines = m_request.guidelines;
        header.scheme = m_frame.scheme;
        header.items = items;
        header.writing = m_form == Form::Writing;
        header.wanted = header.writing ? m_request.wanted : 0;
        m_package = {header.package, header.writer, m_keys.publicKey, m_frame.annotator.row,
            header.annotatorId, m_frame.round.row, m_form == Form::Sheet, m_request.due, header.writing,
            header.wanted};
        return header;
    }

    static packages::WorkItem packItem(
        const storage::ItemToPack& item, std::vector<storage::PackedItem>& packed)
    {
        packages::WorkItem line {freshId<ItemId>(), item.prompt, item.domain, item.scenario, item.level,
            item.sensitive, item.sequence, {}, {}};
        storage::PackedItem kept {item.item, line.id, {}};
        for (const storage::ItemToPack::Response& response : item.responses) {
            line.responses.push_back({freshId<ResponseId>(), response.text});
            kept.responses.emplace_back(response.row, line.responses.back().id);
        }
        packed.push_back(std::move(kept));
        return line;
    }

    Result<void> scanOwnTexts()
    {
        const auto models = m_session.models();
        if (!models)
            return tl::unexpected(models.error());
        m_scan.own("project", m_frame.project, *models);
        m_scan.own("guidelines", m_request.guidelines, *models);
        m_scan.own("consent", m_request.consent, *models);
        // The lead's explanations go out like his guidelines.
        m_scan.own("guidelines", m_goldTexts, *models);
        m_scan.own("guidelines", schemeJson(m_frame.scheme), *models);
        return {};
    }

    Result<void> give(NewFile& file)
    {
        auto given = file.giveName();
        if (!given) {
            // The first failure is the one to tell.
            (void)storage::PackageRepository(m_session.database()).forget(m_package.id);
        }
        return given;
    }

    Form m_form;
    ProjectSession& m_session;
    PackRequest m_request;
    Frame m_frame;
    jobs::Control& m_control;
    crypto::KeyPair m_keys;
    storage::NewPackage m_package = {};
    Scan m_scan = {};
    AnnotatorId m_gold = {}; ///< whose ratings are the gold; empty = nobody's
    std::string m_goldTexts = {};
    PackReport m_report = {};
};

Result<PackReport> pack(
    ProjectSession& project, const PackRequest& request, Packer::Form form, jobs::Control& control)
{
    if (auto valid = checkRequest(request); !valid)
        return tl::unexpected(valid.error());
    auto frame = frameOf(project, request.annotator, request.round);
    if (!frame)
        return tl::unexpected(frame.error());
    const auto careful = sensitivity(project);
    const auto guidelines = projectGuidelines(project);
    if (!careful || !guidelines)
        return tl::unexpected(careful ? guidelines.error() : careful.error());
    if (*careful == Sensitivity::Confidential && request.passphrase.empty())
        return fail(ErrorCode::Confidential, request.annotator);
    PackRequest full = request;
    if (full.guidelines.empty())
        full.guidelines = *guidelines;
    return Packer(project, std::move(full), std::move(*frame), form, control).run();
}

}

Result<PackReport> packWork(ProjectSession& project, const PackRequest& request, jobs::Control& control)
{
    return pack(project, request, Packer::Form::Package, control);
}

Result<PackReport> packWriting(ProjectSession& project, const PackRequest& request, jobs::Control& control)
{
    if (request.wanted < 0 || request.wanted > kMostWanted)
        return fail(ErrorCode::Usage, "wanted", "a number from 0 to 10,000");
    return pack(project, request, Packer::Form::Writing, control);
}

Result<PackReport> packSheet(ProjectSession& project, const PackRequest& request, jobs::Control& control)
{
    if (!request.passphrase.empty())
        return fail(ErrorCode::Usage, "passphrase", "a rating sheet cannot be sealed");
    return pack(project, request, Packer::Form::Sheet, control);
}

Result<std::vector<SelfNaming>> selfNamingAnswers(
    ProjectSession& project, const std::string& annotator, const std::string& round, jobs::Control& control)
{
    auto frame = frameOf(project, annotator, round);
    if (!frame)
        return tl::unexpected(frame.error());
    Scan scan;
    std::int64_t seen = 0;
    auto done = storage::PackageRepository(project.database())
                    .forEachToPack(frame->round.row, frame->annotator.row,
                        [&](const storage::ItemToPack& item) -> Result<void> {
                            if (seen++ % kReportEvery == 0 && !control.report(seen, 0))
                                return fail(ErrorCode::Cancelled);
                            scan.answers(item);
                            return {};
                        });
    return done.map([&] { return scan.found(); });
}

Result<std::vector<PackageRow>> packages(ProjectSession& project)
{
    return storage::PackageRepository(project.database())
        .list()
        .map([](const std::vector<storage::PackageSummary>& summaries) {
            std::vector<PackageRow> rows;
            rows.reserve(summaries.size());
            for (const storage::PackageSummary& row : summaries)
                rows.push_back({row.id, row.annotator, row.round, row.items, row.packedMs, row.due,
                    row.returnedMs, row.lastEventMs, row.done, row.workingCopies, row.sheet, row.writing});
            return rows;
        });
}

}
