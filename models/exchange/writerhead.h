#pragma once
// Internal to the writers: the beginning of a file as people look at it.
#include "exchange/writer.h"
#include <string_view>

namespace touchstone::exchange {

/// The first rows of a file of which `head` is the beginning, maybe broken off within a row. Turns of a
/// conversation are shown one after the other with their roles.
ExportPreview firstRows(std::string_view head, std::string_view fileName);

}
