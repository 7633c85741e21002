#pragma once
#include "domain/project.h"
#include <optional>
#include <string>
#include <vector>

namespace touchstone {

/// What a list shows of a prompt.
struct PromptSummary {
    RowId row = 0;
    PromptId id = {};
    std::string start = {}; ///< beginning of its text
    std::string domain = {}; ///< code; empty = none given
    std::string scenario = {};
    int level = 0; ///< 1, 2 or 0 = not known
    std::string expected = {}; ///< answer, refuse, either or empty
    bool sensitive = false;
    bool heldOut = false; ///< never goes into a training export
    bool exported = false; ///< went into one
    std::string source = {};
    std::string author = {};
    std::int64_t responses = 0;
};

/// What the lead may say of a prompt.
struct PromptFields {
    std::string text = {};
    std::string domain = {};
    std::string scenario = {};
    int level = 0;
    std::string expected = {};
    bool sensitive = false;
    bool heldOut = false;
    std::string source = {};
    std::string author = {};
    bool operator==(const PromptFields&) const = default;
};

/// A prompt as it stands in the project.
struct PromptDetail {
    RowId row = 0;
    PromptId id = {};
    std::optional<std::string> sourceId = {};
    PromptFields fields = {};
    bool exported = false;
    std::int64_t responses = 0;
};

/// Which prompts are listed.
struct PromptFilter {
    std::string contains = {}; ///< part of the text
    std::optional<std::string> domain = {}; ///< code
    bool heldOut = false; ///< only these
    bool unanswered = false; ///< only those that lack a response
    std::string model = {}; ///< unanswered: by this model; empty = by any
    bool written = false; ///< only those that came in by packages of experts
};

}
