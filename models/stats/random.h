#pragma once
#include <array>
#include <cstdint>
#include <span>

namespace touchstone::stats {

/// xoshiro256** seeded by splitmix64. One (seed, stream) pair gives the same numbers on every platform,
/// whatever the number of threads: resample b uses stream b.
/// Sources: Blackman & Vigna 2021 (generator), Lemire 2019 (bounded integers), Hoermann 1993 (binomial,
/// BTRS).
class Random {
public:
    explicit Random(std::uint64_t seed, std::uint64_t stream = 0);

    std::uint64_t next();
    /// Uniform in [0, 1), 53 bits.
    double uniform();
    /// Uniform integer in [0, bound), bound >= 1, without bias.
    std::uint64_t below(std::uint64_t bound);
    /// Standard normal (Marsaglia's polar method).
    double normal();
    /// Number of successes in n trials with probability p in [0, 1].
    std::uint64_t binomial(std::uint64_t n, double p);

private:
    std::uint64_t binomialByInversion(std::uint64_t n, double p);
    std::uint64_t binomialByRejection(std::uint64_t n, double p);

    std::array<std::uint64_t, 4> m_state {};
};

/// Distributes `draws` over out.size() cells with probabilities proportional to `weights` (same size).
void drawMultinomial(Random& random, std::span<const std::uint32_t> weights, std::uint64_t draws,
    std::span<std::uint32_t> out);

}
