#include "service/mcimport.h"
#include "service/multichoice.h"

namespace touchstone::service {

McImport::McImport(storage::Database& database, std::string fileName, std::string shape, std::string profile)
    : m_writer(database, std::move(fileName), std::move(shape))
    , m_profile(std::move(profile))
{
}

Result<const multichoice::Profile*> McImport::profileOf(const std::string& model)
{
    const std::string id = m_profile.empty() ? std::string(profileForModel(model)) : m_profile;
    const auto loaded = m_profiles.find(id);
    if (loaded != m_profiles.end())
        return &loaded->second;
    auto profile = multichoice::Profile::load(id);
    if (!profile)
        return tl::unexpected(profile.error());
    return &m_profiles.emplace(id, std::move(*profile)).first->second;
}

Result<void> McImport::take(const exchange::PromptRecord& question, const exchange::McRecord& row)
{
    Result<RowId> item;
    std::string gold = row.label;
    if (row.answerOnly) {
        item = m_writer.findItem({row.id, row.itemText, row.label});
        if (item && gold.empty())
            gold = m_writer.goldOf(*item).value_or(std::string());
    } else {
        item = m_writer.addItem({row.id, "file", question.domain, row.difficulty, question.level, row.label,
            question.text, row.positive, row.negative, row.itemText, question.metadata});
        m_knownItems += item && !row.output && m_writer.lastItemWasKnown() ? 1 : 0;
    }
    if (!item)
        return tl::unexpected(item.error());
    if (!row.output)
        return {};
    const auto profile = profileOf(row.model);
    if (!profile)
        return tl::unexpected(profile.error());
    const auto label = multichoice::labelFromText(gold).value_or(multichoice::Label::Reply1);
    const auto reading = (*profile)->parse(*row.output, label).label;
    return m_writer.addAnswer(
        row.model, (*profile)->id(), *item, *row.output, std::string(multichoice::labelText(reading)));
}

Result<void> McImport::finish()
{
    return m_writer.finish();
}

}
