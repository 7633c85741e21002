#include "service/sheetreturn.h"
#include "crypto/hash.h"
#include "domain/validation.h"

namespace touchstone::service {

namespace {

/// The first row of items on the page.
constexpr std::int64_t kFirstRow = 2;

Event eventOf(const exchange::SheetHead& head, const exchange::SheetHead::Row& row,
    const Submission& submission, const Event* before)
{
    Event event;
    event.writer = head.writer;
    event.writerSequence = before == nullptr ? 1 : before->writerSequence + 1;
    event.previousHash = before == nullptr ? Digest {} : before->hash;
    event.kind = eventkind::kSubmit;
    event.item = row.id;
    event.itemSequence = row.sequence + 1;
    event.annotator = head.annotator;
    event.utcMs = head.madeMs; // a sheet does not tell when it was filled in
    event.payload = submissionJson(submission);
    crypto::Hasher id;
    for (const std::string& field : {head.package.str(), std::to_string(event.writerSequence),
             crypto::toHex(event.previousHash), row.id.str(), event.payload})
        id.addField(field);
    event.uuid = EventId(crypto::toHex(id.finish()).substr(0, 32));
    event.hash = crypto::blake2b(eventHashInput(event));
    return event;
}

}

Result<SheetEvents> sheetEvents(const exchange::ReturnedSheet& sheet, const Scheme& scheme)
{
    auto parsed = exchange::parseRatings(sheet, scheme);
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
        result.events.push_back(
            eventOf(sheet.head, row, submission, result.events.empty() ? nullptr : &result.events.back()));
    }
    return result;
}

}
