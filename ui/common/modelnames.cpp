#include "common/modelnames.h"
#include "common/page.h"
#include "common/plaintext.h"
#include "common/texts.h"
#include "service/projectsetup.h"
#include "service/unblinding.h"

namespace touchstone::ui {

ModelNames::ModelNames(std::map<std::string, std::string> codes)
    : m_codes(std::move(codes))
{
}

ModelNames::ModelNames(const OpenProject& project)
    : ModelNames(service::modelCodes(project.session).value_or(std::map<std::string, std::string>()))
{
    m_names = namesAreShown(project);
}

void ModelNames::setProfiles(const std::vector<std::pair<std::string, std::string>>& modelsAndProfiles)
{
    auto pairs = modelsAndProfiles;
    std::stable_sort(pairs.begin(), pairs.end(),
        [this](const auto& a, const auto& b) { return codeOf(a.first) < codeOf(b.first); });
    m_profiles.clear();
    for (const auto& [model, profile] : pairs)
        m_profiles.try_emplace(profile, static_cast<int>(m_profiles.size()) + 1);
}

QString ModelNames::profile(const std::string& profile) const
{
    if (m_names || service::isNeutralProfile(profile))
        return safeName(toQt(profile));
    const auto number = m_profiles.find(profile);
    return tr("published profile %1").arg(number == m_profiles.end() ? 0 : number->second);
}

QString ModelNames::shown(const std::string& model) const
{
    return m_names ? safeName(toQt(model)) : toQt(codeOf(model));
}

const std::string& ModelNames::codeOf(const std::string& model) const
{
    static const std::string none;
    const auto code = m_codes.find(model);
    return code == m_codes.end() ? none : code->second;
}

bool namesAreShown(const OpenProject& project)
{
    return project.unblinded || leadKnowsModels(project);
}

bool leadKnowsModels(const OpenProject& project)
{
    return service::blindMode(project.session) == service::BlindMode::Raters;
}

}
