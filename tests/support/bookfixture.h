#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace touchstone::testing {

/// A part of an archive to be written.
struct PartText {
    std::string name = {};
    std::string text = {};
};

/// What may be wrong with an archive on purpose.
struct ZipFaults {
    bool wrongChecksum = false;
    bool encrypted = false;
    std::uint32_t claimedSize = 0; ///< of the last part, unpacked; 0 = the true one
    std::uint16_t method = 0;
};

/// A ZIP archive of stored parts.
std::string zipOf(const std::vector<PartText>& parts, const ZipFaults& faults = {});

/// What a workbook is made of; texts are XML.
struct BookText {
    std::vector<std::pair<std::string, std::string>> sheets = {}; ///< name and content of <sheetData>
    std::string strings = {}; ///< <si> elements; empty = no such part
    std::string styles = {}; ///< <numFmts> and <cellXfs>; empty = no such part
    std::string properties = {}; ///< attributes of <workbookPr>
    std::vector<std::size_t> hidden = {}; ///< indexes of hidden sheets
};
std::vector<PartText> partsOf(const BookText& book);
std::string bookOf(const BookText& book);

/// Rows of inline strings from row 1 on; an empty text makes no cell.
std::string rowsOf(const std::vector<std::vector<std::string>>& rows);

}
