#include "packages/workpackage.h"
#include "packages/lines_json.h"
#include <unordered_set>

namespace touchstone::packages {

WorkWriter::WorkWriter(SignedWriter lines)
    : m_lines(std::move(lines))
{
}

Result<WorkWriter> WorkWriter::create(
    std::ostream& out, const WorkHeader& header, const std::optional<crypto::SealKey>& seal)
{
    auto line = headerLine(header);
    if (!line)
        return tl::unexpected(line.error());
    auto lines = SignedWriter::create(out, header.key, seal);
    if (!lines)
        return tl::unexpected(lines.error());
    if (auto added = lines->add(*line); !added)
        return tl::unexpected(added.error());
    return WorkWriter(std::move(*lines));
}

Result<void> WorkWriter::add(const WorkItem& item)
{
    return itemLine(item).and_then([this](const std::string& line) { return m_lines.add(line); });
}

Result<void> WorkWriter::finish()
{
    return m_lines.finish();
}

namespace {

/// Each id of a package stands for one thing alone.
class Ids {
public:
    Result<void> take(const std::string& id)
    {
        if (!m_seen.insert(id).second)
            return fail(ErrorCode::DuplicateId, id);
        return {};
    }

private:
    std::unordered_set<std::string> m_seen = {};
};

Result<void> takeIds(Ids& ids, const WorkItem& item)
{
    auto taken = ids.take(item.id.str());
    for (const WorkResponse& response : item.responses)
        taken = taken.and_then([&] { return ids.take(response.id.str()); });
    return taken;
}

}

Result<WorkRead> readWork(std::istream& in, const std::string& file, Passphrase& passphrase,
    const std::function<Result<void>(const WorkRead&)>& start,
    const std::function<Result<void>(const WorkItem&)>& item)
{
    auto lines = SignedReader::open(in, file, passphrase, ErrorCode::NotAPackage);
    if (!lines)
        return tl::unexpected(lines.error());
    const auto placed = [&](const Error& error) { return tl::unexpected(lines->at(error)); };
    auto first = lines->next();
    if (!first)
        return tl::unexpected(first.error());
    if (!*first)
        return placed({ErrorCode::Empty});
    auto header = parseWorkHeader(**first);
    if (!header)
        return placed(header.error());
    const auto key = crypto::publicKeyOf(header->key);
    if (!key)
        return placed({ErrorCode::Signature, {}, {}, 0, 0, "the key in the package is none"});
    WorkRead read {std::move(*header), lines->seal()};
    if (auto started = start(read); !started)
        return tl::unexpected(started.error());
    Ids ids;
    std::int64_t items = 0;
    for (;;) {
        auto line = lines->next();
        if (!line)
            return tl::unexpected(line.error());
        if (!*line)
            break;
        const auto parsed = parseItem(**line);
        if (!parsed)
            return placed(parsed.error());
        if (auto taken = takeIds(ids, *parsed); !taken)
            return placed(taken.error());
        ++items;
        if (auto done = item(*parsed); !done)
            return tl::unexpected(done.error());
    }
    if (items != read.header.items)
        return placed({ErrorCode::Shape, {}, {}, 0, 0, "not as many items as the header says"});
    if (auto verified = lines->verify(*key); !verified)
        return tl::unexpected(verified.error());
    return read;
}

}
