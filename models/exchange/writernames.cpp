#include "exchange/writernames.h"

#include "exchange/blind.h"
#include <algorithm>

namespace touchstone::exchange {

namespace {

std::string codeOf(std::size_t number, std::size_t count)
{
    const std::string digits = std::to_string(number);
    std::string code = "M";
    code.append(std::to_string(count).size() - digits.size(), '0').append(digits);
    return code;
}

}

ExportNames::ExportNames(
    std::vector<ExportModel> models, const std::vector<ExportPerson>& people, const ExportChoices& choices)
{
    std::sort(models.begin(), models.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
    for (std::size_t i = 0; i < models.size(); ++i) {
        const std::string& name = models[i].name;
        m_models.emplace(name, choices.unblind ? name : codeOf(i + 1, models.size()));
        if (!choices.unblind)
            m_hidden.push_back(name);
    }
    if (choices.names) {
        for (const ExportPerson& person : people) {
            if (!person.displayName.empty())
                m_people.emplace(person.code, person.displayName);
        }
    }
}

Result<std::string> ExportNames::model(const std::string& name) const
{
    if (name.empty())
        return std::string();
    const auto found = m_models.find(name);
    if (found == m_models.end())
        return fail(ErrorCode::Internal, {}, "a row of a model that the source does not list");
    return found->second;
}

const std::string& ExportNames::person(const std::string& code) const
{
    const auto found = m_people.find(code);
    return found == m_people.end() ? code : found->second;
}

bool ExportNames::mayShow(const std::string& sourceId) const
{
    // The rows of one item follow each other, each with the same source id.
    if (sourceId != m_lastSource) {
        m_lastShown = std::none_of(m_hidden.begin(), m_hidden.end(),
            [&sourceId](const std::string& name) { return isModelValue(sourceId, name); });
        m_lastSource = sourceId;
    }
    return m_lastShown;
}

}
