#pragma once
// Internal to models/storage.
#include "crypto/hash.h"
#include "domain/ids.h"
#include <cstring>
#include <vector>

namespace touchstone::storage {

/// The prompts that an import met last, by a digest of all that is said of them, so that the same prompt of
/// the next model costs no statement. Open addressing, 40 bytes a place, 10.5 MB at most: a full one forgets
/// all and begins anew.
class PromptMemory {
public:
    struct Entry {
        RowId row = 0; ///< 0 = free
        RowId domain = 0;
        bool sameText = true;
    };

    /// Null where the key is not known (any more).
    const Entry* find(const crypto::ShortDigest& key) const
    {
        if (m_places.empty())
            return nullptr;
        const Place& place = m_places[placeOf(m_places, key)];
        return place.entry.row == 0 ? nullptr : &place.entry;
    }

    void add(const crypto::ShortDigest& key, const Entry& entry)
    {
        if ((m_used + 1) * 4 > m_places.size() * 3) {
            if (m_places.size() >= kMostPlaces)
                clear();
            grow();
        }
        Place& place = m_places[placeOf(m_places, key)];
        m_used += place.entry.row == 0 ? 1 : 0;
        place = {key, entry};
    }

    void clear()
    {
        m_places.clear();
        m_used = 0;
    }

private:
    struct Place {
        crypto::ShortDigest key = {};
        Entry entry = {};
    };

    static constexpr std::size_t kFewestPlaces = 1024;
    static constexpr std::size_t kMostPlaces = std::size_t {1} << 18;

    static std::size_t placeOf(const std::vector<Place>& places, const crypto::ShortDigest& key)
    {
        std::size_t at = 0;
        std::memcpy(&at, key.data(), sizeof at);
        at &= places.size() - 1;
        while (places[at].entry.row != 0 && places[at].key != key)
            at = (at + 1) & (places.size() - 1);
        return at;
    }

    void grow()
    {
        std::vector<Place> places(m_places.empty() ? kFewestPlaces : m_places.size() * 2);
        for (const Place& place : m_places) {
            if (place.entry.row != 0)
                places[placeOf(places, place.key)] = place;
        }
        m_places = std::move(places);
    }

    std::vector<Place> m_places = {};
    std::size_t m_used = 0;
};

}
