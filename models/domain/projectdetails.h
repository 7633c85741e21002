#pragma once
#include "domain/project.h"
#include <string>
#include <vector>

namespace touchstone {

/// A model with what is known about how its answers came about.
struct ModelDetails {
    std::string name = {};
    std::string version = {};
    std::string date = {}; ///< when the answers were made, in the lead's words
    std::string notes = {}; ///< decoding: temperature, system prompt ...
    bool operator==(const ModelDetails&) const = default;
};

/// A person who rates, with what the lead knows about him or her.
struct AnnotatorDetails {
    std::string code = {};
    std::string displayName = {};
    std::vector<std::string> domains = {}; ///< codes
    std::string notes = {};
    bool operator==(const AnnotatorDetails&) const = default;
};

}
