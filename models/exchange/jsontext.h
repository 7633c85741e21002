#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace touchstone::exchange {

/// Makes one line of JSON, key by key in the order of the calls. Numbers that are fractions by nature always
/// have a point, so that a column keeps one type. Control characters and the line separators that some
/// readers split at (U+0085, U+2028, U+2029) are escaped; ill-formed bytes become U+FFFD.
class JsonLine {
public:
    void beginObject();
    void endObject();
    void beginList();
    void endList();
    void key(std::string_view name);
    void text(std::string_view value);
    void integer(std::int64_t value);
    void real(double value); ///< null unless finite
    void boolean(bool value);
    void null();

    void pair(std::string_view name, std::string_view value);
    void pairOrNull(std::string_view name, const std::optional<std::string>& value);
    void list(std::string_view name, const std::vector<std::string>& values);

    /// The line with its end; the object is empty afterwards and keeps its memory.
    std::string_view take();

private:
    void separate();
    void quoted(std::string_view value);

    std::string m_text = {};
    bool m_taken = false;
    bool m_first = true;
};

}
