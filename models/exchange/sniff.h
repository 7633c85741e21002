#pragma once
#include <string>
#include <string_view>

namespace touchstone::exchange {

/// What the first bytes of a file say about its encoding and kind.
struct Sniff {
    std::size_t bomSize = 0;
    std::string encoding = {}; ///< of a BOM: "UTF-8", "UTF-16LE", "UTF-16BE"; empty = no BOM
    std::string unreadable =
        {}; ///< an encoding that is not taken without its name: "utf-32le", "utf-16le" ...
    std::string binary =
        {}; ///< a format that is no text of this kind: "PDF", "ZIP", "HTML", "binary data" ...
};

/// Looks at the first bytes (4,096 are enough).
Sniff sniff(std::string_view head);

/// The first character of a text says JSON: an object or a list begins there.
bool looksLikeJson(std::string_view text);

}
