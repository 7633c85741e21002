#pragma once
#include <string>

namespace touchstone {

/// Languages of the user interface and of schemes.
enum class Language { English, Chinese };

/// A text that a scheme gives in both languages.
struct LocalText {
    std::string en = {};
    std::string zhCN = {};

    const std::string& in(Language language) const { return language == Language::Chinese ? zhCN : en; }
    bool empty() const { return en.empty() && zhCN.empty(); }
    bool operator==(const LocalText&) const = default;
};

}
