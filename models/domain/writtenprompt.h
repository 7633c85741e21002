#pragma once
#include "domain/error.h"
#include <cstdint>
#include <string>
#include <string_view>

namespace touchstone {

/// Payload of the event prompt: a prompt as an expert wrote it. Of the events about one prompt the one with
/// the greatest (sequence, uuid) holds.
struct WrittenPrompt {
    bool on = true; ///< false: its author took it back; all else is empty then
    std::string id = {}; ///< 32 hex digits, of this package alone
    std::int64_t sequence = 0; ///< 1 + the greatest known for the prompt when written
    std::string text = {};
    std::string domain = {}; ///< code; empty = none given
    std::string scenario = {};
    int level = 0; ///< 1, 2 or 0 = not known
    std::string expected = {}; ///< answer, refuse, either or empty
    bool sensitive = false;
    std::string source = {}; ///< where it comes from, in the author's words
    bool operator==(const WrittenPrompt&) const = default;
};

inline constexpr std::size_t kMostPromptBytes = std::size_t {1} << 20;

/// Canonical JSON: sorted keys, no spaces; what is empty is left out.
std::string writtenPromptJson(const WrittenPrompt& prompt);
/// Passes over unknown keys. Errors: those of checkJson; E_TYPE, E_MISSING (no id, a prompt without text),
/// E_ID, E_LIMIT.
Result<WrittenPrompt> parseWrittenPrompt(std::string_view json);

}
