#pragma once
#include "domain/error.h"
#include <cstdint>
#include <string>
#include <string_view>

namespace touchstone {

/// Payload of the events hand_check (a value) and withdraw (none) that are about an answer of a model to a
/// multi-choice item. Of an answer the event with the greatest (sequence, uuid) counts.
struct HandCheck {
    std::string prediction = {}; ///< public id of the answer, 32 hex digits
    std::int64_t sequence = 0; ///< 1 + the greatest known for the answer when written
    std::string value = {}; ///< 回复1, 回复2, Other or Refuse; empty = taken back
    std::string author = {}; ///< code of the person
    bool operator==(const HandCheck&) const = default;
};

/// Canonical JSON: sorted keys, no spaces; what is empty is left out.
std::string handCheckJson(const HandCheck& check);
/// Errors: those of parseRemark; E_MISSING where the payload names no answer (a withdrawal of a rating).
Result<HandCheck> parseHandCheck(std::string_view json);

}
