#include "stats/random.h"
#include <bit>
#include <cmath>

namespace touchstone::stats {
namespace {

std::uint64_t splitmix(std::uint64_t& state)
{
    state += 0x9e3779b97f4a7c15U;
    std::uint64_t z = state;
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
    return z ^ (z >> 31U);
}

// High and low half of a 64 x 64 bit product, without a compiler's 128-bit type.
std::pair<std::uint64_t, std::uint64_t> product(std::uint64_t a, std::uint64_t b)
{
    const std::uint64_t mask = 0xffffffffU;
    const std::uint64_t a0 = a & mask, a1 = a >> 32U, b0 = b & mask, b1 = b >> 32U;
    const std::uint64_t low = a0 * b0;
    const std::uint64_t mid1 = a1 * b0 + (low >> 32U);
    const std::uint64_t mid2 = a0 * b1 + (mid1 & mask);
    return {a1 * b1 + (mid1 >> 32U) + (mid2 >> 32U), (mid2 << 32U) | (low & mask)};
}

// std::lgamma writes a global and differs between libraries, hence the series.
double logFactorial(double k)
{
    if (k < 10.0) {
        double f = 1.0;
        for (double i = 2.0; i <= k; i += 1.0)
            f *= i;
        return std::log(f);
    }
    const double inverse = 1.0 / k;
    const double square = inverse * inverse;
    const double series = inverse * (1.0 / 12.0 - square * (1.0 / 360.0 - square / 1260.0));
    return (k + 0.5) * std::log(k) - k + 0.918938533204672742 + series;
}

}

Random::Random(std::uint64_t seed, std::uint64_t stream)
{
    std::uint64_t state = seed;
    const std::uint64_t first = splitmix(state);
    state = first ^ (stream * 0xd1342543de82ef95U + 0x2545f4914f6cdd1dU);
    for (std::uint64_t& word : m_state)
        word = splitmix(state);
}

std::uint64_t Random::next()
{
    const std::uint64_t result = std::rotl(m_state[1] * 5U, 7) * 9U;
    const std::uint64_t shifted = m_state[1] << 17U;
    m_state[2] ^= m_state[0];
    m_state[3] ^= m_state[1];
    m_state[1] ^= m_state[2];
    m_state[0] ^= m_state[3];
    m_state[2] ^= shifted;
    m_state[3] = std::rotl(m_state[3], 45);
    return result;
}

double Random::uniform()
{
    return static_cast<double>(next() >> 11U) * 0x1.0p-53;
}

std::uint64_t Random::below(std::uint64_t bound)
{
    auto [high, low] = product(next(), bound);
    if (low < bound) {
        const std::uint64_t threshold = (0U - bound) % bound;
        while (low < threshold) {
            const auto again = product(next(), bound);
            high = again.first;
            low = again.second;
        }
    }
    return high;
}

double Random::normal()
{
    for (;;) {
        const double u = 2.0 * uniform() - 1.0;
        const double v = 2.0 * uniform() - 1.0;
        const double s = u * u + v * v;
        if (s > 0.0 && s < 1.0)
            return u * std::sqrt(-2.0 * std::log(s) / s);
    }
}

std::uint64_t Random::binomial(std::uint64_t n, double p)
{
    if (n == 0 || p <= 0.0)
        return 0;
    if (p >= 1.0)
        return n;
    if (p > 0.5)
        return n - binomial(n, 1.0 - p);
    return static_cast<double>(n) * p < 10.0 ? binomialByInversion(n, p) : binomialByRejection(n, p);
}

std::uint64_t Random::binomialByInversion(std::uint64_t n, double p)
{
    const double trials = static_cast<double>(n);
    const double ratio = p / (1.0 - p);
    const double start = std::exp(trials * std::log1p(-p));
    for (;;) {
        double u = uniform();
        double f = start;
        for (std::uint64_t k = 0; k <= n; ++k) {
            if (u < f)
                return k;
            u -= f;
            const double done = static_cast<double>(k);
            f *= ratio * (trials - done) / (done + 1.0);
            if (f < 1e-300 && done > trials * p)
                break;
        }
    }
}

std::uint64_t Random::binomialByRejection(std::uint64_t n, double p)
{
    const double trials = static_cast<double>(n);
    const double spread = std::sqrt(trials * p * (1.0 - p));
    const double b = 1.15 + 2.53 * spread;
    const double a = -0.0873 + 0.0248 * b + 0.01 * p;
    const double centre = trials * p + 0.5;
    const double inside = 0.92 - 4.2 / b;
    const double alpha = (2.83 + 5.1 / b) * spread;
    const double logOdds = std::log(p / (1.0 - p));
    const double mode = std::floor((trials + 1.0) * p);
    const double atMode = logFactorial(mode) + logFactorial(trials - mode);
    for (;;) {
        const double u = uniform() - 0.5;
        double v = uniform();
        const double us = 0.5 - std::abs(u);
        const double k = std::floor((2.0 * a / us + b) * u + centre);
        if (k < 0.0 || k > trials)
            continue;
        if (us >= 0.07 && v <= inside)
            return static_cast<std::uint64_t>(k);
        v = std::log(v * alpha / (a / (us * us) + b));
        if (v <= atMode - logFactorial(k) - logFactorial(trials - k) + (k - mode) * logOdds)
            return static_cast<std::uint64_t>(k);
    }
}

void drawMultinomial(
    Random& random, std::span<const std::uint32_t> weights, std::uint64_t draws, std::span<std::uint32_t> out)
{
    std::uint64_t mass = 0;
    for (const std::uint32_t weight : weights)
        mass += weight;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const std::uint64_t here = mass == weights[i]
            ? draws
            : random.binomial(draws, static_cast<double>(weights[i]) / static_cast<double>(mass));
        out[i] = static_cast<std::uint32_t>(here);
        draws -= here;
        mass -= weights[i];
        if (mass == 0 || draws == 0) {
            for (std::size_t rest = i + 1; rest < weights.size(); ++rest)
                out[rest] = 0;
            return;
        }
    }
}

}
