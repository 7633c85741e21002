#pragma once
#include <string_view>

namespace touchstone {

/// A resource file compiled into the program (see resources/Embed.cmake).
struct EmbeddedFile {
    std::string_view name; ///< file name without folder
    std::string_view bytes;
};

}
