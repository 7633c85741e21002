#pragma once
// Internal to models/packages: the lines of packages and return files as JSON.
#include "packages/returnfile.h"

namespace touchstone::packages {

inline constexpr std::size_t kMostText = std::size_t {16} << 20;
inline constexpr std::size_t kMostName = 1024;
/// Nobody gets there; keeps 1 + it from overflowing.
inline constexpr std::int64_t kMostNumber = std::int64_t {1} << 53;
inline constexpr std::size_t kIdDigits = 32;

/// Errors of writing: E_UTF8 where a text is not UTF-8.
Result<std::string> headerLine(const WorkHeader& header);
Result<std::string> itemLine(const WorkItem& item);
Result<std::string> headerLine(const ReturnHeader& header);
Result<std::string> eventLine(const Event& event);

/// Errors of reading: see readWork; without file and line, which the caller knows.
Result<WorkHeader> parseWorkHeader(std::string_view line);
Result<WorkItem> parseItem(std::string_view line);
Result<ReturnHeader> parseReturnHeader(std::string_view line);
/// The writer is the one of the header.
Result<Event> parseEvent(std::string_view line, const WriterId& writer);
/// The same by the strict reader alone.
Result<Event> parseAnyEvent(std::string_view line, const WriterId& writer);
/// The event of a line that has exactly the form of eventLine(): the same fields in the same order, nothing
/// between them, every text UTF-8 and every number in range. What it gives, the strict reader gives too, at
/// many times the cost; whatever is written in another way is left to that one, which says what is wrong.
std::optional<Event> parsePlainEvent(std::string_view line, const WriterId& writer);

}
