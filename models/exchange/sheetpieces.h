#pragma once
// Internal to the reader of workbooks: the XML of a sheet, row by row, without ever holding all of it.
#include "exchange/sheetxml.h"
#include "exchange/ziparchive.h"

namespace touchstone::exchange {

/// Walks over a part with rows as walkXml does, holding some `window` bytes of it at a time; it is unpacked
/// twice, since its checksum must be known before the first row is. What cannot be taken apart at ends of
/// rows is walked as a whole. Errors: those of ZipArchive::unpack and walkXml.
Result<void> walkSheet(const ZipArchive& archive, const ZipPart& part, XmlVisitor& visitor,
    const std::string& name, std::size_t window);

}
