#include "workbooktexts.h"
#include <cstdlib>
#include <xlsxwriter.h>

namespace touchstone::testing {

void writeWorkbook(
    const std::filesystem::path& file, const std::vector<std::pair<std::string, SheetTexts>>& pages)
{
    lxw_workbook* book = workbook_new(file.string().c_str());
    for (const auto& [name, texts] : pages) {
        lxw_worksheet* sheet = workbook_add_worksheet(book, name.c_str());
        for (const auto& [place, text] : texts) {
            const lxw_row_t row = place.first - 1;
            const auto column = static_cast<lxw_col_t>(place.second - 1);
            if (text.empty())
                continue;
            char* end = nullptr;
            const double number = std::strtod(text.c_str(), &end);
            if (text[0] == '=')
                worksheet_write_formula(sheet, row, column, text.c_str(), nullptr);
            else if (*end == '\0' && text.size() < 10)
                worksheet_write_number(sheet, row, column, number, nullptr);
            else
                worksheet_write_string(sheet, row, column, text.c_str(), nullptr);
        }
    }
    workbook_close(book);
}

}
