#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace touchstone::exchange {

/// A string of a JSON text: offsets of what lies between the quotes.
struct JsonString {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint8_t marks = 0;
    bool escaped = false;
};

/// A key and value of the outermost object: the key's string, and the offsets of the value.
struct JsonMember {
    std::uint32_t key = 0; ///< index of the string
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

/// The raw pass over one JSON value: validates its strings (UTF-8, controls, escapes), replaces lone
/// surrogate escapes in place by \ufffd, finds where the value ends, and leaves a skeleton in which every
/// string is its index ("0", "1" ...). The grammar of the skeleton is not judged here.
class JsonScan {
public:
    enum class Status {
        Done, ///< end() is behind the value (Value) or at the end of the text (Whole)
        Open, ///< the text ended inside the value
        Byte, ///< a byte that cannot stand at end(): control, bad UTF-8, bad escape, foreign character
        Depth ///< deeper than the limit at end()
    };
    /// Whole: everything is one value. Value: stop behind the first value.
    enum class Extent { Whole, Value };

    /// `outer`: how many levels are open around the value. `last`: no more text will come.
    Status run(char* text, std::size_t size, Extent extent, int outer, bool last);

    std::size_t end() const { return m_at; }
    const std::string& skeleton() const { return m_skeleton; }
    const std::vector<JsonString>& strings() const { return m_strings; }
    const std::vector<JsonMember>& members() const { return m_members; }
    bool replacedSurrogates() const { return m_surrogates; }
    /// The offset in the text of an offset in the skeleton.
    std::size_t textOffset(std::size_t skeletonOffset) const;
    /// Forgets replaced surrogates: a new value begins (not a new try with more text).
    void reset() { m_surrogates = false; }

    static constexpr int kMaxDepth = 64;

private:
    Status string();
    Status toClosingQuote(JsonString& token);
    void addString(JsonString& token, std::size_t open);
    Status escape(JsonString& token);
    Status surrogate(unsigned unit);
    Status structure(char c);
    void closeMember(std::size_t at);
    void openScalar();

    char* m_text = nullptr;
    std::size_t m_size = 0;
    std::size_t m_at = 0;
    Extent m_extent = Extent::Whole;
    int m_outer = 0;
    int m_depth = 0;
    bool m_last = false;
    bool m_surrogates = false;
    bool m_expectKey = false;
    bool m_isObject = false;
    bool m_inValue = false;
    bool m_done = false;
    std::uint32_t m_lastKey = 0;
    std::uint32_t m_valueBegin = 0;
    std::size_t m_contentEnd = 0;
    std::string m_skeleton = {};
    std::vector<JsonString> m_strings = {};
    std::vector<JsonMember> m_members = {};
    std::vector<std::pair<std::uint32_t, std::uint32_t>> m_places = {};
};

/// Appends the text of a validated JSON string (what lies between its quotes).
void appendUnescaped(std::string_view raw, std::string& to);

/// Appends text as a JSON string with its quotes.
void appendJsonString(std::string_view text, std::string& to);

}
