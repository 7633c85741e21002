#pragma once
// Internal to the writers: what models and people are called in an export.
#include "exchange/writer.h"
#include <unordered_map>

namespace touchstone::exchange {

/// Gives names or codes, as chosen. Codes of models are M1, M2 ... (M01 ... from ten models on) in the order
/// of the models' random ids: the same in every export of a project with these models, and no hint at a name.
class ExportNames {
public:
    ExportNames(std::vector<ExportModel> models, const std::vector<ExportPerson>& people,
        const ExportChoices& choices);

    /// The model's name or code; empty for none. Errors: Internal for a model that the source did not list:
    /// no name slips through.
    Result<std::string> model(const std::string& name) const;
    /// The rater's display name where it was asked for and is known, else the code.
    const std::string& person(const std::string& code) const;
    /// False for a source id that names a model of this export while names are to stay hidden.
    bool mayShow(const std::string& sourceId) const;

private:
    std::vector<std::string> m_hidden = {};
    std::unordered_map<std::string, std::string> m_models = {};
    std::unordered_map<std::string, std::string> m_people = {};
    mutable std::string m_lastSource = {};
    mutable bool m_lastShown = true;
};

}
