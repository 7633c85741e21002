#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace touchstone::exchange {

/// A 64-bit hash of bytes; good for tables, not for secrets.
std::uint64_t hashBytes(std::string_view bytes, std::uint64_t seed = 0);

/// The ids of one file with 24 bytes each in open tables (about 32 with their free places).
class IdTable {
public:
    struct Seen {
        bool same = false; ///< the id was there before
        bool sameContent = false;
        bool lookAlike = false; ///< another id equals this one after NFKC and case folding
        std::int64_t firstLine = 0;
    };

    /// Notes an id of `scope` (the model) with the hash of its record's content. A known id stays as it is.
    Seen add(std::string_view scope, std::string_view id, std::uint64_t content, std::int64_t line);
    std::size_t size() const { return m_count; }
    std::size_t bytes() const;

private:
    struct Entry {
        std::uint64_t folded = 0; ///< 0 = a free place
        std::uint64_t content = 0;
        std::uint32_t id = 0;
        std::uint32_t line = 0;
    };
    using Shard = std::vector<Entry>;

    static void place(Shard& shard, const Entry& entry);
    void grow(std::size_t shard);
    std::string_view fold(std::string_view id);

    static constexpr std::size_t kShards = 64;
    std::vector<Shard> m_shards = std::vector<Shard>(kShards);
    std::vector<std::size_t> m_used = std::vector<std::size_t>(kShards);
    std::size_t m_count = 0;
    std::string m_folded = {};
};

}
