#pragma once
#include <cstdint>
#include <numeric>
#include <utility>
#include <vector>

namespace touchstone::stats {

/// Disjoint sets over 0 .. n - 1 with path halving.
class UnionFind {
public:
    explicit UnionFind(std::size_t n)
        : m_parent(n)
    {
        std::iota(m_parent.begin(), m_parent.end(), std::uint32_t {0});
    }

    /// The smallest member of the set that i is in.
    std::uint32_t find(std::uint32_t i)
    {
        while (m_parent[i] != i) {
            m_parent[i] = m_parent[m_parent[i]];
            i = m_parent[i];
        }
        return i;
    }

    void unite(std::uint32_t a, std::uint32_t b)
    {
        a = find(a);
        b = find(b);
        if (a != b)
            m_parent[a < b ? b : a] = a < b ? a : b;
    }

private:
    std::vector<std::uint32_t> m_parent;
};

}
