#include "packages/returnfile.h"
#include "crypto/hash.h"
#include "packages/lines_json.h"
#include <algorithm>

namespace touchstone::packages {

namespace {

/// What this version writes for raters. Other kinds that it knows are acts of a lead.
constexpr std::array kRaterKinds {eventkind::kSubmit, eventkind::kWithdraw, eventkind::kLater,
    eventkind::kFlag, eventkind::kNote, eventkind::kPrompt};

}

ReturnWriter::ReturnWriter(SignedWriter lines, WriterId writer)
    : m_lines(std::move(lines))
    , m_writer(std::move(writer))
{
}

Result<ReturnWriter> ReturnWriter::create(std::ostream& out, const ReturnHeader& header,
    const crypto::SecretKey& key, const std::optional<crypto::SealKey>& seal)
{
    auto line = headerLine(header);
    if (!line)
        return tl::unexpected(line.error());
    auto lines = SignedWriter::create(out, key, seal);
    if (!lines)
        return tl::unexpected(lines.error());
    if (auto added = lines->add(*line); !added)
        return tl::unexpected(added.error());
    return ReturnWriter(std::move(*lines), header.writer);
}

Result<void> ReturnWriter::add(const Event& event)
{
    if (event.writer != m_writer)
        return fail(ErrorCode::ForeignEvent, event.uuid.str(), "of another writer");
    return eventLine(event).and_then([this](const std::string& line) { return m_lines.add(line); });
}

Result<void> ReturnWriter::finish()
{
    return m_lines.finish();
}

namespace {

Result<ReturnHeader> readHeader(SignedReader& lines)
{
    auto first = lines.next();
    if (!first)
        return tl::unexpected(first.error());
    auto header = *first ? parseReturnHeader(**first) : fail(ErrorCode::Empty);
    if (!header)
        return tl::unexpected(lines.at(header.error()));
    return header;
}

}

Result<ReturnHeader> peekReturn(std::istream& in, const std::string& file, Passphrase& passphrase)
{
    return SignedReader::open(in, file, passphrase, ErrorCode::NotAReturn).and_then([](SignedReader lines) {
        return readHeader(lines);
    });
}

Result<Returned> readReturn(
    std::istream& in, const std::string& file, Passphrase& passphrase, const KeyOf& keyOf)
{
    auto lines = SignedReader::open(in, file, passphrase, ErrorCode::NotAReturn);
    if (!lines)
        return tl::unexpected(lines.error());
    const auto placed = [&](const Error& error) { return tl::unexpected(lines->at(error)); };
    auto header = readHeader(*lines);
    if (!header)
        return tl::unexpected(header.error());
    Returned returned {std::move(*header), {}};
    for (;;) {
        auto line = lines->next();
        if (!line)
            return tl::unexpected(line.error());
        if (!*line)
            break;
        auto event = parseEvent(**line, returned.header.writer);
        if (!event)
            return placed(event.error());
        if (auto checked = checkEvent(*event); !checked)
            return placed(checked.error());
        returned.events.push_back(std::move(*event));
    }
    // Last, so that a file that was changed is called changed, and not one of an unknown package.
    const auto key = keyOf(returned.header.package);
    if (!key) {
        Error error = key.error();
        error.file = file;
        return tl::unexpected(error);
    }
    if (auto verified = lines->verify(*key); !verified)
        return tl::unexpected(verified.error());
    return returned;
}

Result<void> checkEvent(const Event& event)
{
    if (event.kind.empty())
        return fail(ErrorCode::Missing, "kind");
    if (crypto::blake2b(eventHashInput(event)) != event.hash)
        return fail(ErrorCode::Changed, event.uuid.str(), "the event does not match its hash");
    return {};
}

bool isRaterKind(std::string_view kind)
{
    const auto in = [kind](const auto& kinds) {
        return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
    };
    return in(kRaterKinds) || !in(eventkind::kAll);
}

}
