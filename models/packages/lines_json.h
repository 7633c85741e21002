#pragma once
// Internal to models/packages: the lines of packages and return files as JSON.
#include "packages/returnfile.h"

namespace touchstone::packages {

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

}
