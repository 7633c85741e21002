#pragma once
#include <array>
#include <bitset>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace touchstone::exchange {

/// True for keys of metadata that name a model: model_name, engine, checkpoint ...
bool isModelKey(std::string_view key);

/// True for a short value that is a model's name: begins with that of a known family, or holds `model` as a
/// word.
bool isModelValue(std::string_view value, std::string_view model);

/// Finds answers that tell a rater whose they are.
class SelfNaming {
public:
    SelfNaming();

    /// True when the text holds `model` as a word, or speaks of itself by a known name of a model or vendor
    /// ("I'm Claude", "As ChatGPT, ...", "我是由百度开发的"). Mentioning a name alone is no alarm. `model`
    /// may be empty; names that are too short or too general to find are left out.
    bool find(std::string_view text, std::string_view model) { return place(text, model).has_value(); }

    /// Where a name stands in a text.
    struct Place {
        std::size_t at = 0;
        std::size_t size = 0;
    };
    /// The first name that `find` finds; the project's own name for the model comes last.
    std::optional<Place> place(std::string_view text, std::string_view model);
    /// Where `model` stands in the text as a word, whoever speaks of it.
    std::optional<Place> placeOwn(std::string_view text, std::string_view model);

private:
    std::optional<Place> placeKnown(std::string_view text) const;

    /// Length of the known name at the start of the text; 0 = none.
    std::size_t nameLength(std::string_view rest) const;

    std::bitset<65536> m_pairs; ///< first two ASCII letters of a known name
    std::bitset<65536> m_wide; ///< first characters of known names, of three bytes
    std::string m_own;
    std::array<std::uint8_t, 256> m_steps {};
    bool m_ownFindable = false;
};

}
