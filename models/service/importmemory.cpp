#include "service/importmemory.h"
#include "service/projectsession.h"
#include "storage/database.h"
#include "storage/setup.h"
#include <algorithm>

namespace touchstone::service {

namespace {

constexpr const char* kKey = "import.mapping";
constexpr char kBetweenFields = '\n';
constexpr char kBetweenColumns = '\t';

}

Result<std::map<std::string, std::string>> rememberedMapping(ProjectSession& session)
{
    return storage::SetupRepository(session.database()).setting(kKey).map([](const auto& value) {
        std::map<std::string, std::string> mapping;
        const std::string text = value.value_or(std::string());
        for (std::size_t begin = 0; begin < text.size();) {
            const std::size_t end = std::min(text.find(kBetweenFields, begin), text.size());
            const std::size_t tab = text.find(kBetweenColumns, begin);
            if (tab < end)
                mapping[text.substr(begin, tab - begin)] = text.substr(tab + 1, end - tab - 1);
            begin = end + 1;
        }
        return mapping;
    });
}

Result<void> rememberMapping(ProjectSession& session, const std::map<std::string, std::string>& mapping)
{
    std::string text;
    for (const auto& [field, column] : mapping) {
        // Such names cannot be kept, and are chosen anew each time.
        if (column.find_first_of("\n\t") == std::string::npos)
            text.append(field).append(1, kBetweenColumns).append(column).append(1, kBetweenFields);
    }
    storage::SetupRepository setup(session.database());
    const auto before = setup.setting(kKey);
    if (!before)
        return tl::unexpected(before.error());
    if (before->value_or(std::string()) == text)
        return {};
    return setup.setSetting(kKey, text);
}

}
