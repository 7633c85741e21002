#pragma once
// Internal to the writers: which prompts are for testing.
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace touchstone::exchange {

/// The text in the form by which prompts count as equal: NFKC, case, punctuation and space folded. A text
/// that has nothing else is kept as it is.
std::string foldedPrompt(std::string_view text);

/// Prompts by their folded texts. Memory: some 30 bytes for each.
class PromptSet {
public:
    void add(std::string_view text);
    bool contains(std::string_view text) const;
    bool empty() const { return m_hashes.empty(); }

private:
    std::unordered_set<std::uint64_t> m_hashes = {};
};

/// Splits prompts by a share. Prompts that are equal when folded stay together. Which ones are drawn depends
/// on their text and the seed alone, so that a prompt more hardly moves the others.
/// Memory: some 40 bytes for each prompt.
class PromptSplit {
public:
    PromptSplit(double share, std::uint64_t seed);

    /// To be called for every prompt that has rows.
    void add(std::string_view text);
    /// Draws `share` of the prompts added, rounded: at least one if the share is not 0 and there are two
    /// groups of equal prompts, and never all of several groups.
    void draw();
    bool isTest(std::string_view text) const;

private:
    std::uint64_t rankOf(std::string_view text) const;

    double m_share;
    std::uint64_t m_seed;
    std::unordered_map<std::uint64_t, std::int64_t> m_groups = {}; ///< rank -> prompts
    std::unordered_set<std::uint64_t> m_test = {};
};

}
