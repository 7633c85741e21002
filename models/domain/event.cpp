#include "domain/event.h"

namespace touchstone {
namespace {

void putNumber(std::string& out, std::uint64_t value)
{
    for (int shift = 0; shift < 64; shift += 8)
        out.push_back(static_cast<char>((value >> shift) & 0xFF));
}

void putField(std::string& out, std::string_view bytes)
{
    putNumber(out, bytes.size());
    out.append(bytes);
}

void putField(std::string& out, std::int64_t value)
{
    putNumber(out, sizeof value);
    putNumber(out, static_cast<std::uint64_t>(value));
}

void putField(std::string& out, const Digest& digest)
{
    putNumber(out, digest.size());
    out.append(digest.begin(), digest.end());
}

}

std::string eventHashInput(const Event& event)
{
    std::string out;
    out.reserve(event.payload.size() + 384);
    putField(out, event.uuid.str());
    putField(out, event.writer.str());
    putField(out, event.writerSequence);
    putField(out, event.previousHash);
    putField(out, event.kind);
    putField(out, event.item.str());
    putField(out, event.itemSequence);
    putField(out, event.annotator.str());
    putField(out, event.utcMs);
    putField(out, event.monotonicMs);
    putField(out, event.payload);
    return out;
}

std::string_view disagreementName(Disagreement type)
{
    switch (type) {
    case Disagreement::OneWrong:
        return "one_wrong";
    case Disagreement::GuidelineGap:
        return "guideline_gap";
    case Disagreement::AmbiguousPrompt:
        return "ambiguous_prompt";
    case Disagreement::BothStand:
        return "both_stand";
    }
    return {};
}

std::optional<Disagreement> disagreementFromName(std::string_view name)
{
    for (const Disagreement type : kDisagreements) {
        if (disagreementName(type) == name)
            return type;
    }
    return std::nullopt;
}

}
