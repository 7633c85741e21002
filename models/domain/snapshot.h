#pragma once
#include "domain/error.h"
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace touchstone {

/// Payload of snapshot: a state of the project under a name, with all that its figures depend on.
struct Snapshot {
    std::string name = {};
    std::string state = {}; ///< hash over schemes, texts, items and all events but snapshots and unblindings
    std::map<std::string, std::string> rules = {}; ///< criterion -> rule
    std::int64_t minRaters = 1;
    std::string unsure = {}; ///< third, missing or unsafe
    std::uint64_t seed = 0;
    std::string version = {}; ///< of the program
    std::int64_t assigned = 0; ///< items of normal rounds
    std::int64_t done = 0; ///< of them rated; fewer than assigned: the figures are interim ones
    bool operator==(const Snapshot&) const = default;
};

/// Canonical JSON: sorted keys, no spaces.
std::string snapshotJson(const Snapshot& snapshot);
/// Passes over unknown keys. Errors: E_JSON, E_DEPTH, E_DUPKEY, E_NUL; E_MISSING without name or state;
/// E_TYPE.
Result<Snapshot> parseSnapshot(std::string_view json);

}
