#include "service/findingwords.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace touchstone::service {

namespace {

using Words = std::pair<std::string_view, std::string_view>;

constexpr std::array kPhrases {
    Words {"a cell outside a row", "有单元格不在任何一行内"},
    Words {"a file of more than 256 MB", "文件超过 256 MB"},
    Words {"a line longer than 64 MB", "一行超过 64 MB"},
    Words {"a question needs a list of responses", "一个问题需要一个回答列表"},
    Words {"a result needs a value", "result 需要有 value"},
    Words {"a row longer than 64 MB", "一行超过 64 MB"},
    Words {"a turn needs role and content", "每一轮都需要 role 和 content"},
    Words {"a workbook, but no rating sheet of Touchstone", "是工作簿，但不是试金石的评分表"},
    Words {"a repeated column", "列名重复"},
    Words {"binary data", "二进制数据"},
    Words {"empty", "为空"},
    Words {"end-of-file mark", "文件结束符"},
    Words {"leading zeros lost", "开头的零已丢失"},
    Words {"longer than 1,024 bytes", "超过 1,024 字节"},
    Words {"longer than 16 MB", "超过 16 MB"},
    Words {"longer than a cell of a spreadsheet holds", "超过电子表格单元格的上限"},
    Words {"missing columns", "缺少这些列"},
    Words {"mixed", "混用"},
    Words {"more rows or columns than a sheet holds", "行或列超过工作表的上限"},
    Words {"more rows than a sheet holds", "行数超过工作表的上限"},
    Words {"more than 1,000 columns", "超过 1,000 列"},
    Words {"more than 1 GB of text", "文字超过 1 GB"},
    Words {"more than 16,384 columns", "超过 16,384 列"},
    Words {"more than 256 MB when unpacked", "解压后超过 256 MB"},
    Words {"more than one list", "不止一个列表"},
    Words {"neither a record nor a list", "既不是记录，也不是列表"},
    Words {"neither 回复1 nor 回复2", "既不是回复1，也不是回复2"},
    Words {"no answer among the turns", "各轮中没有回答"},
    Words {"no candidate", "没有合适的编码"},
    Words {"no memory for a workbook", "内存不足，无法打开工作簿"},
    Words {"no temporary file for a sheet", "无法为工作表建立临时文件"},
    Words {"no turn before the answer", "回答之前没有任何一轮"},
    Words {"not an object", "不是对象"},
    Words {"not a rating sheet", "不是评分表"},
    Words {"one sheet of several", "多个工作表中的一个"},
    Words {"or protected by a password", "或有密码保护"},
    Words {"protected by a password", "有密码保护"},
    Words {"state and events disagree", "状态与操作记录不符"},
    Words {"the chain of events is broken", "操作记录的链条已断开"},
    Words {"the counts kept beside the rows disagree with them", "另存的计数与各行不符"},
    Words {"the event does not match its hash", "这项操作记录与其哈希不符"},
    Words {"the ratings are not those of the event", "评分与操作记录中的不同"},
    Words {"the text does not match its hash", "文本与其哈希不符"},
    Words {"the value is not that of the events", "数值与操作记录中的不同"},
    Words {"unknown encoding", "未知的编码"},
    Words {"users and responses must be lists of one length", "users 与 responses 必须是长度相同的列表"},
};

constexpr std::array kBeginnings {
    Words {"answer ", "选择题作答 "},
    Words {"event ", "操作记录 "},
    Words {"item ", "条目 "},
    Words {"multi-choice answer ", "选择题作答 "},
    Words {"multi-choice item ", "选择题 "},
    Words {"multi-choice question ", "选择题题干 "},
    Words {"prompt ", "问题 "},
    Words {"refers to a missing row of ", "所指的行已不存在，表："},
    Words {"response ", "回答 "},
    Words {"candidates: ", "可能是："},
    Words {"damaged: ", "已损坏："},
    Words {"illegal in ", "不符合编码 "},
    Words {"column ", "列 "},
    Words {"first at line ", "首次出现在行 "},
    Words {"line ", "行 "},
    Words {"looks like the id at line ", "形似此行的编号："},
    Words {"row ", "行 "},
};

bool isNumber(std::string_view text)
{
    return !text.empty()
        && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// "2 cells, 3 columns"
std::string cellsAndColumns(std::string_view detail)
{
    constexpr std::string_view kCells = " cells, ";
    constexpr std::string_view kColumns = " columns";
    const std::size_t cells = detail.find(kCells);
    if (cells == std::string_view::npos || !detail.ends_with(kColumns))
        return {};
    const std::string_view first = detail.substr(0, cells);
    std::string_view second = detail.substr(cells + kCells.size());
    second.remove_suffix(kColumns.size());
    if (!isNumber(first) || !isNumber(second))
        return {};
    return std::string(first).append(" 格，应为 ").append(second).append(" 格");
}

std::string chinese(std::string_view detail)
{
    const auto phrase = std::find_if(
        kPhrases.begin(), kPhrases.end(), [detail](const Words& words) { return words.first == detail; });
    if (phrase != kPhrases.end())
        return std::string(phrase->second);
    if (std::string counted = cellsAndColumns(detail); !counted.empty())
        return counted;
    for (const auto& [beginning, words] : kBeginnings) {
        if (detail.starts_with(beginning))
            return std::string(words).append(detail.substr(beginning.size()));
    }
    return std::string(detail);
}

}

LocalText findingDetail(const std::string& detail)
{
    return {detail, chinese(detail)};
}

}
