#pragma once
#include "service/importer.h"
#include <QString>
#include <span>
#include <string>

namespace touchstone::ui {

/// The shapes of a file in the order in which they are offered; the first finds out by itself.
std::span<const exchange::Shape> offeredShapes();
/// What a file of this shape holds, for people.
QString shapeTitle(exchange::Shape shape);
/// What a column means, for people; of an empty name: further information.
QString fieldTitle(const std::string& field);
/// Name of a reader's format ("jsonl", "semicolon" ...); empty for an unknown one.
QString formatTitle(const std::string& format);

/// An encoding as the reader knows it, and as people know it.
struct EncodingName {
    const char* id; ///< empty = found out
    const char* title; ///< a proper name; empty for the one that is found out
};
std::span<const EncodingName> offeredEncodings();
/// The offered encoding that an error about the encoding names first; the most likely one where it names
/// none.
const EncodingName& proposedEncoding(const Error& error);

}
