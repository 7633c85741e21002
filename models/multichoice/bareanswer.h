#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace touchstone::multichoice {

/// A reply (0 = first, 1 = second) named by an answer, and the bytes of the answer that name it.
struct NamedReply {
    int reply = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// Reads an answer that names a reply and says nothing else. Full-width letters, digits and signs count as
/// their ASCII forms, capital letters as small ones; white space, quotes and punctuation do not count.
std::optional<NamedReply> readBareAnswer(
    std::string_view answer, const std::vector<std::string>& first, const std::vector<std::string>& second);

/// Reads the first of two capital letters (ASCII or full-width) that stands alone, that is, has no Latin
/// letter beside it: the A of "AI" is none.
std::optional<NamedReply> readLetter(std::string_view answer, std::string_view letters);

}
