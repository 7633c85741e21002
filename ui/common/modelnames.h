#pragma once
#include <QCoreApplication>
#include <QString>
#include <algorithm>
#include <map>
#include <string>
#include <vector>

namespace touchstone::ui {

struct OpenProject;

/// What models are called on the lead's pages: by their names where the project lets the lead know them, or
/// somebody unblinded it since it was opened; else by the codes that blind exports use.
class ModelNames {
    Q_DECLARE_TR_FUNCTIONS(touchstone::ui::ModelNames)
public:
    /// Codes, of no project.
    ModelNames() = default;
    /// Where the store cannot be read, models have neither name nor code.
    explicit ModelNames(const OpenProject& project);
    /// Codes by name; names are not shown.
    explicit ModelNames(std::map<std::string, std::string> codes);

    bool areNames() const { return m_names; }
    void showNames(bool names) { m_names = names; }
    /// Which profile reads which model's answers.
    void setProfiles(const std::vector<std::pair<std::string, std::string>>& modelsAndProfiles);
    /// A published profile is named after the models that it is for: in the place of its name stands a
    /// number.
    QString profile(const std::string& profile) const;
    /// The model's name, made safe, or its code.
    QString shown(const std::string& model) const;
    /// By code while models have codes, so that the order says nothing; else as they stand. `name` gives the
    /// name of a row's model.
    template <class Row, class Name> void order(std::vector<Row>& rows, Name name) const
    {
        if (!m_names)
            std::stable_sort(rows.begin(), rows.end(),
                [&](const Row& a, const Row& b) { return codeOf(name(a)) < codeOf(name(b)); });
    }
    const std::string& codeOf(const std::string& model) const;

    bool operator==(const ModelNames&) const = default;

private:
    std::map<std::string, std::string> m_codes = {};
    std::map<std::string, int> m_profiles = {}; ///< number of each, by the codes of its models
    bool m_names = false;
};

/// Whether names are shown on the pages of a project now.
bool namesAreShown(const OpenProject& project);
/// True where the project's setting lets the lead know the models from the beginning.
bool leadKnowsModels(const OpenProject& project);

}
