#include "service/sheetreturn.h"
#include "crypto/hash.h"
#include "domain/validation.h"
#include "exchange/xlsxreader.h"

namespace touchstone::service {

namespace {

/// The first row of items on the page.
constexpr std::int64_t kFirstRow = 2;

constexpr std::size_t kDigestDigits = 16;

/// A row stands for itself: it is filled in before or after any other, so that its event names none before
/// it.
Event eventOf(const exchange::SheetHead& head, const exchange::SheetHead::Row& row,
    const Submission& submission, std::int64_t correction)
{
    Event event;
    event.writer = head.writer;
    event.writerSequence = 1;
    event.kind = eventkind::kSubmit;
    event.item = row.id;
    event.itemSequence = row.sequence + 1 + correction;
    event.annotator = head.annotator;
    event.utcMs = head.madeMs; // a sheet does not tell when it was filled in
    event.payload = submissionJson(submission);
    crypto::Hasher id;
    for (const std::string& field :
        {head.package.str(), row.id.str(), std::to_string(event.itemSequence), event.payload})
        id.addField(field);
    event.uuid = EventId(crypto::toHex(id.finish()).substr(0, 32));
    event.hash = crypto::blake2b(eventHashInput(event));
    return event;
}

}

std::string sheetTextDigest(std::string_view text)
{
    return crypto::toHex(crypto::blake2bShort(text)).substr(0, kDigestDigits);
}

Result<SheetEvents> sheetEvents(const exchange::ReturnedSheet& sheet, const Scheme& scheme)
{
    auto parsed = exchange::parseRatings(sheet, scheme, sheetTextDigest);
    if (!parsed)
        return tl::unexpected(parsed.error());
    SheetEvents result;
    result.incomplete = parsed->incomplete;
    for (exchange::SheetRating& rating : parsed->ratings) {
        const exchange::SheetHead::Row& row = sheet.head.rows[rating.row];
        auto valid =
            validateAnswers(scheme, std::move(rating.answers), static_cast<int>(row.responses.size()));
        if (!valid) {
            Error error = valid.error();
            error.line = static_cast<std::int64_t>(rating.row) + kFirstRow;
            return tl::unexpected(error);
        }
        Submission submission;
        submission.answers = std::move(*valid);
        for (const ResponseId& response : row.responses)
            submission.shownOrder.push_back(response.str());
        result.events.push_back(eventOf(sheet.head, row, submission, rating.correction));
        result.cells.push_back(exchange::cellReference(
            static_cast<std::uint32_t>(rating.row + kFirstRow), parsed->correctionColumn));
    }
    return result;
}

}
