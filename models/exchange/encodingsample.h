#pragma once
#include "domain/error.h"
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace touchstone::exchange {

/// How the beginning of a file reads in one encoding.
struct EncodingSample {
    struct Line {
        std::int64_t number = 0; ///< physical, 1-based
        std::string text = {}; ///< UTF-8, from a little before the first character beyond ASCII
    };
    std::string encoding = {};
    std::vector<Line> lines = {}; ///< the first that have characters beyond ASCII
    std::int64_t faults = 0; ///< characters that the encoding does not have; U+FFFD in the lines
};

/// `head`: the beginning of a file; `lines`: most lines of the sample. Errors: E_ENCODING (unknown name).
Result<EncodingSample> sampleIn(const std::string& encoding, std::string_view head, std::size_t lines);

}
