#include "filledsheet.h"
#include "exchange/xlsxreader.h"
#include "exchange/ziparchive.h"
#include <QtGlobal>

namespace touchstone::testing {

FilledSheet::FilledSheet(const std::filesystem::path& file)
{
    auto book = exchange::XlsxBook::open(file);
    if (!book)
        qFatal("%s cannot be read: %s", file.c_str(), book.error().detail.c_str());
    for (std::size_t n = 0; n < book->sheets().size(); ++n) {
        names.push_back(book->sheets()[n].name);
        hidden.push_back(book->sheets()[n].hidden);
        SheetTexts& page = pages[names.back()];
        const auto read = book->read(n, [&page](const exchange::SheetRow& row) {
            for (const exchange::SheetCell& cell : row.cells)
                page[{row.number, cell.column}] = std::string(cell.text);
            return true;
        });
        if (!read)
            qFatal("page %s cannot be read: %s", names.back().c_str(), read.error().detail.c_str());
    }
}

std::uint32_t FilledSheet::column(const std::string& heading) const
{
    for (const auto& [place, text] : pages.at(kRatings)) {
        if (place.first == 1 && text.find(heading) != std::string::npos)
            return place.second;
    }
    qFatal("there is no column %s", heading.c_str());
    return 0;
}

std::string FilledSheet::text(std::uint32_t row, const std::string& heading) const
{
    const SheetTexts& page = pages.at(kRatings);
    const auto cell = page.find({row, column(heading)});
    return cell == page.end() ? std::string() : cell->second;
}

std::string FilledSheet::entry(const std::string& code) const
{
    for (const auto& [place, text] : pages.at("lists")) {
        if (text.ends_with(" (" + code + ")"))
            return text;
    }
    qFatal("no list offers %s", code.c_str());
    return {};
}

std::size_t FilledSheet::items() const
{
    const SheetTexts& page = pages.at(kRatings);
    return page.empty() ? 0 : page.rbegin()->first.first - (kFirstRow - 1);
}

void FilledSheet::fill(std::uint32_t row, const std::string& heading, const std::string& text)
{
    ratings()[{row, column(heading)}] = text;
}

void FilledSheet::rate(std::uint32_t row, const std::string& points, const std::string& safety)
{
    fill(row, "Safety", safety);
    fill(row, "Responsibility", points);
}

std::filesystem::path FilledSheet::save(const std::filesystem::path& file) const
{
    std::vector<std::pair<std::string, SheetTexts>> all;
    for (const std::string& name : names)
        all.emplace_back(name, pages.at(name));
    writeWorkbook(file, all);
    return file;
}

std::vector<std::pair<std::string, std::string>> partsOf(const std::string& workbook)
{
    const auto zip = exchange::ZipArchive::open(workbook);
    if (!zip)
        qFatal("no archive: %s", zip.error().detail.c_str());
    std::vector<std::pair<std::string, std::string>> parts;
    for (const exchange::ZipPart& part : zip->parts()) {
        auto text = zip->unpack(part);
        if (!text)
            qFatal("%s: %s", part.name.c_str(), text.error().detail.c_str());
        parts.emplace_back(part.name, std::move(*text));
    }
    return parts;
}

}
