#pragma once
#include "domain/error.h"
#include <string>
#include <string_view>

namespace touchstone {

/// Payload of the event setup: one thing that the lead changed about the project. It is for people who ask
/// later who changed what; the values themselves lie in their tables.
struct SetupChange {
    /// name, scheme, guidelines, model, annotator, blind, rule, sensitivity, prompt, prompt_added, held_out
    std::string what = {};
    std::string subject =
        {}; ///< which one: name of a model, code of an annotator, id of a prompt ...; may be empty
    std::string before = {}; ///< may be empty
    std::string after = {}; ///< may be empty
    bool operator==(const SetupChange&) const = default;
};

/// Canonical JSON: sorted keys, no spaces; what is empty is left out, long values are cut.
std::string setupChangeJson(const SetupChange& change);
/// Passes over unknown keys. Errors: those of checkJson, E_TYPE, E_MISSING (it does not say what).
Result<SetupChange> parseSetupChange(std::string_view json);

}
