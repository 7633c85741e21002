#pragma once
#include "domain/ids.h"
#include <cstdint>
#include <string>
#include <vector>

namespace touchstone {

/// The row of a thing in one project file: quick to look up, never written anywhere else. Other files know
/// things by their public ids.
using RowId = std::int64_t;

enum class RoundKind { Normal, Calibration };

struct ProjectInfo {
    ProjectId id = {};
    std::string name = {};
    std::int64_t createdMs = 0; ///< UTC
    std::string defaultScheme = {}; ///< id of the scheme that a new round takes
};

/// One pass over items under one scheme version.
struct Round {
    RowId row = 0;
    RoundId id = {};
    std::string name = {};
    RoundKind kind = RoundKind::Normal;
    RowId scheme = 0;
};

/// A person who rates.
struct Annotator {
    RowId row = 0;
    AnnotatorId id = {};
    std::string code = {};
    std::vector<std::string> domains = {};
};

/// Who answered.
struct Model {
    RowId row = 0;
    ModelId id = {};
    std::string name = {};
};

/// Something that "check project" found.
struct Finding {
    std::string code = {}; ///< integrity, schema, reference, text_hash, event_chain, counts, rating
    std::string where = {};
    std::string detail = {};
};

}
