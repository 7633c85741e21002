#pragma once
#include "domain/project.h"
#include <cstdint>
#include <string>

namespace touchstone {

/// How far a response has come.
enum class ResponseState { Unassigned = 0, Assigned = 1, Rated = 2 };

/// Numbers of a whole project.
struct CorpusTotals {
    std::int64_t prompts = 0;
    std::int64_t models = 0;
    std::int64_t responses = 0;
};

/// Responses of one domain, model and state.
struct CorpusCell {
    std::string domain = {};
    std::string model = {};
    ResponseState state = ResponseState::Unassigned;
    std::int64_t count = 0;
};

}
