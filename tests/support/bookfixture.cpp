#include "bookfixture.h"

#include <algorithm>
#include <zlib.h>

namespace touchstone::testing {

namespace {

void put(std::string& to, std::uint64_t value, int size)
{
    for (int i = 0; i < size; ++i, value >>= 8)
        to.push_back(static_cast<char>(value & 0xFF));
}

constexpr std::string_view kHead = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n";

std::string escaped(std::string_view text)
{
    std::string result;
    for (const char c : text) {
        if (c == '<')
            result += "&lt;";
        else if (c == '&')
            result += "&amp;";
        else if (c == '\r')
            result += "_x000D_";
        else
            result.push_back(c);
    }
    return result;
}

}

std::string zipOf(const std::vector<PartText>& parts, const ZipFaults& faults)
{
    std::string bytes;
    std::string directory;
    for (const PartText& part : parts) {
        const bool last = &part == &parts.back();
        const std::uint64_t place = bytes.size();
        std::uint32_t checksum = static_cast<std::uint32_t>(
            crc32(0, reinterpret_cast<const Bytef*>(part.text.data()), static_cast<uInt>(part.text.size())));
        checksum += last && faults.wrongChecksum ? 1 : 0;
        const std::uint64_t size = last && faults.claimedSize > 0 ? faults.claimedSize : part.text.size();
        const int flags = last && faults.encrypted ? 1 : 0;
        const auto common = [&](std::string& to) {
            put(to, 20, 2);
            put(to, static_cast<std::uint64_t>(flags), 2);
            put(to, last ? faults.method : 0, 2);
            put(to, 0, 4);
            put(to, checksum, 4);
            put(to, part.text.size(), 4);
            put(to, size, 4);
            put(to, part.name.size(), 2);
            put(to, 0, 2);
        };
        bytes += "PK\3\4";
        common(bytes);
        bytes += part.name + part.text;
        directory += "PK\1\2";
        put(directory, 20, 2);
        common(directory);
        put(directory, 0, 2);
        put(directory, 0, 2);
        put(directory, 0, 2);
        put(directory, 0, 4);
        put(directory, place, 4);
        directory += part.name;
    }
    const std::size_t begin = bytes.size();
    bytes += directory;
    bytes += "PK\5\6";
    put(bytes, 0, 4);
    put(bytes, parts.size(), 2);
    put(bytes, parts.size(), 2);
    put(bytes, directory.size(), 4);
    put(bytes, begin, 4);
    put(bytes, 0, 2);
    return bytes;
}

std::vector<PartText> partsOf(const BookText& book)
{
    const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    const auto relation = [&](const std::string& id, const std::string& type, const std::string& target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + office + type + "\" Target=\"" + target + "\"/>";
    };
    std::string sheets;
    std::string relations;
    std::vector<PartText> parts {{"[Content_Types].xml", std::string(kHead) + "<Types/>"},
        {"_rels/.rels",
            std::string(kHead) + "<Relationships>" + relation("rId1", "officeDocument", "xl/workbook.xml")
                + "</Relationships>"}};
    for (std::size_t i = 0; i < book.sheets.size(); ++i) {
        const std::string number = std::to_string(i + 1);
        const bool hidden = std::find(book.hidden.begin(), book.hidden.end(), i) != book.hidden.end();
        sheets += "<sheet name=\"" + escaped(book.sheets[i].first) + "\" sheetId=\"" + number + "\""
            + (hidden ? " state=\"hidden\"" : "") + " r:id=\"s" + number + "\"/>";
        relations += relation("s" + number, "worksheet", "worksheets/sheet" + number + ".xml");
        parts.push_back({"xl/worksheets/sheet" + number + ".xml",
            std::string(kHead) + "<worksheet><sheetData>" + book.sheets[i].second
                + "</sheetData></worksheet>"});
    }
    if (!book.strings.empty()) {
        relations += relation("t", "sharedStrings", "sharedStrings.xml");
        parts.push_back({"xl/sharedStrings.xml", std::string(kHead) + "<sst>" + book.strings + "</sst>"});
    }
    if (!book.styles.empty()) {
        relations += relation("y", "styles", "/xl/styles.xml");
        parts.push_back(
            {"xl/styles.xml", std::string(kHead) + "<styleSheet>" + book.styles + "</styleSheet>"});
    }
    parts.push_back({"xl/_rels/workbook.xml.rels",
        std::string(kHead) + "<Relationships>" + relations + "</Relationships>"});
    parts.push_back({"xl/workbook.xml",
        std::string(kHead) + "<workbook><workbookPr " + book.properties + "/><sheets>" + sheets
            + "</sheets></workbook>"});
    return parts;
}

std::string bookOf(const BookText& book)
{
    return zipOf(partsOf(book));
}

std::string rowsOf(const std::vector<std::vector<std::string>>& rows)
{
    std::string xml;
    for (std::size_t r = 0; r < rows.size(); ++r) {
        const std::string number = std::to_string(r + 1);
        xml += "<row r=\"" + number + "\">";
        for (std::size_t c = 0; c < rows[r].size(); ++c) {
            if (!rows[r][c].empty())
                xml += std::string("<c r=\"") + static_cast<char>('A' + c) + number
                    + "\" t=\"inlineStr\"><is><t>" + escaped(rows[r][c]) + "</t></is></c>";
        }
        xml += "</row>";
    }
    return xml;
}

}
