#include "service/projectsetup.h"
#include "domain/scheme_check.h"
#include "domain/setupchange.h"
#include "service/projectsession.h"
#include "service/setuplog.h"
#include "storage/database.h"
#include "storage/files.h"
#include "storage/projectdetails.h"
#include "storage/setup.h"
#include "storage/workfile.h"
#include <algorithm>
#include <array>
#include <set>
#include <sstream>

namespace touchstone::service {

namespace {

constexpr const char* kGuidelines = "setup.guidelines";
constexpr const char* kBlind = "setup.blind";
constexpr const char* kRules = "setup.rules";
constexpr std::size_t kMostText = std::size_t {1} << 20;
constexpr std::size_t kMostName = 200;

std::string setting(const Result<std::optional<std::string>>& kept)
{
    return kept ? kept->value_or(std::string()) : std::string();
}

/// A line for each criterion: "responsibility median".
std::string rulesText(const std::map<std::string, std::string>& rules)
{
    std::string text;
    for (const auto& [criterion, rule] : rules)
        text += criterion + " " + rule + "\n";
    return text;
}

std::map<std::string, std::string> rulesFrom(const std::string& text)
{
    std::map<std::string, std::string> rules;
    std::istringstream lines(text);
    std::string criterion;
    std::string rule;
    while (lines >> criterion >> rule)
        rules[criterion] = rule;
    return rules;
}

BlindMode blindFrom(const std::string& text)
{
    return text == blindModeName(BlindMode::Raters) ? BlindMode::Raters : BlindMode::Everyone;
}

Sensitivity sensitivityFrom(const std::string& text)
{
    for (const Sensitivity each : {Sensitivity::Sensitive, Sensitivity::Confidential}) {
        if (text == sensitivityName(each))
            return each;
    }
    return Sensitivity::Ordinary;
}

template <class Row, class Key>
std::optional<Error> checkNames(const std::vector<Row>& rows, Key key, const char* what)
{
    std::set<std::string> seen;
    for (const Row& row : rows) {
        const std::string& name = key(row);
        if (name.find_first_not_of(" \t\r\n") == std::string::npos)
            return Error {ErrorCode::Missing, what, {}, 0, 0, {}};
        if (name.size() > kMostName)
            return Error {ErrorCode::Limit, what, {}, 0, 0, name.substr(0, kMostName)};
        if (!seen.insert(name).second)
            return Error {ErrorCode::DuplicateId, what, {}, 0, 0, name};
    }
    return std::nullopt;
}

std::string joined(const std::vector<std::string>& words)
{
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : ", ") + word;
    return text;
}

std::string textOf(const ModelDetails& model)
{
    return joined({model.version, model.date, model.notes});
}

std::string textOf(const AnnotatorDetails& annotator)
{
    // Names of people are kept in their table alone.
    return joined(annotator.domains);
}

std::string schemeName(const Scheme& scheme)
{
    return scheme.id + " v" + std::to_string(scheme.version);
}

/// Writes what differs, within one transaction.
class Saver {
public:
    Saver(ProjectSession& session, const ProjectSetup& before, const ProjectSetup& after)
        : m_session(session)
        , m_database(session.database())
        , m_setup(m_database)
        , m_details(m_database)
        , m_before(before)
        , m_after(after)
    {
    }

    Result<void> run()
    {
        return saveName()
            .and_then([this] { return saveScheme(); })
            .and_then([this] { return saveModels(); })
            .and_then([this] { return saveRaters(); })
            .and_then([this] {
                return saveSetting("guidelines", kGuidelines, m_before.guidelines, m_after.guidelines);
            })
            .and_then([this] {
                return saveSetting("blind", kBlind, std::string(blindModeName(m_before.blind)),
                    std::string(blindModeName(m_after.blind)));
            })
            .and_then([this] {
                return saveSetting("sensitivity", storage::kSensitivitySetting,
                    std::string(sensitivityName(m_before.sensitivity)),
                    std::string(sensitivityName(m_after.sensitivity)));
            })
            .and_then([this] { return saveRules(); });
    }

    const SetupOutcome& outcome() const { return m_outcome; }

private:
    Result<void> note(const std::string& what, const std::string& subject, const std::string& before,
        const std::string& after)
    {
        ++m_outcome.changes;
        return logSetupChange(m_session, {what, subject, before, after});
    }

    Result<void> saveName()
    {
        if (m_before.name == m_after.name)
            return {};
        return m_details.rename(m_after.name).and_then([this] {
            return note("name", {}, m_before.name, m_after.name);
        });
    }

    Result<void> saveSetting(
        const std::string& what, const char* key, const std::string& before, const std::string& after)
    {
        if (before == after)
            return {};
        return m_setup.setSetting(key, after).and_then([&] { return note(what, {}, before, after); });
    }

    Result<void> saveRules()
    {
        if (m_before.rules == m_after.rules)
            return {};
        auto saved = m_setup.setSetting(kRules, rulesText(m_after.rules));
        for (const RuleChoice& choice : ruleChoices(m_after.scheme)) {
            const auto ruleIn = [&](const ProjectSetup& setup) {
                const auto found = setup.rules.find(choice.criterion);
                return found == setup.rules.end() ? choice.rules.front() : found->second;
            };
            if (saved && ruleIn(m_before) != ruleIn(m_after))
                saved = note("rule", choice.criterion, ruleIn(m_before), ruleIn(m_after));
        }
        return saved;
    }

    Result<void> saveScheme()
    {
        m_outcome.schemeVersion = m_before.scheme.version;
        if (m_before.scheme == m_after.scheme)
            return {};
        const auto row = m_details.defaultScheme();
        const auto newest = m_details.newestVersion(m_after.scheme.id);
        const auto used = row.and_then([this](RowId scheme) { return m_details.isInUse(scheme); });
        const auto items = row.and_then([this](RowId scheme) { return m_details.hasItems(scheme); });
        if (!newest || !used || !items)
            return tl::unexpected(!newest ? newest.error() : !used ? used.error() : items.error());
        const bool otherItems = m_before.scheme.unit != m_after.scheme.unit
            || m_before.scheme.candidates != m_after.scheme.candidates;
        Scheme scheme = m_after.scheme;
        auto saved = *used || (*items && otherItems) ? addVersion(scheme, *newest) : replace(*row, scheme);
        m_outcome.schemeVersion = scheme.version;
        return saved.and_then(
            [&] { return note("scheme", {}, schemeName(m_before.scheme), schemeName(scheme)); });
    }

    Result<void> replace(RowId row, Scheme& scheme)
    {
        // One of the program's own schemes may not stand for something else.
        const Scheme* builtin = builtinScheme(scheme.id);
        if (builtin != nullptr && !(*builtin == scheme) && scheme.version <= builtin->version)
            scheme.version = builtin->version + 1;
        return m_details.replaceScheme(row, scheme);
    }

    Result<void> addVersion(Scheme& scheme, int newest)
    {
        const Scheme* builtin = builtinScheme(scheme.id);
        const bool own = builtin != nullptr && newest == 0 && *builtin == scheme;
        if (!own)
            scheme.version =
                std::max({scheme.version, newest + 1, builtin == nullptr ? 1 : builtin->version + 1});
        const auto row = m_setup.addScheme(scheme);
        const auto rounds = m_setup.rounds();
        if (!row || !rounds)
            return tl::unexpected(row ? rounds.error() : row.error());
        std::set<std::string> names;
        for (const Round& round : *rounds)
            names.insert(round.name);
        int number = static_cast<int>(rounds->size()) + 1;
        while (names.contains(std::to_string(number)))
            ++number;
        m_outcome.newRound = std::to_string(number);
        return m_details.setDefaultScheme(*row)
            .and_then([&] { return m_setup.addRound(m_outcome.newRound, RoundKind::Normal, *row); })
            .map([](const Round&) {});
    }

    template <class Row, class Key, class Write, class Remove>
    Result<void> saveRows(const std::vector<Row>& before, const std::vector<Row>& after, Key key,
        const char* what, Write write, Remove remove)
    {
        std::map<std::string, Row> old;
        for (const Row& row : before)
            old.emplace(key(row), row);
        for (const Row& row : after) {
            const auto known = old.find(key(row));
            const std::string text = known == old.end() ? std::string() : textOf(known->second);
            const bool same = known != old.end() && known->second == row;
            if (known != old.end())
                old.erase(known);
            if (same)
                continue;
            auto saved = write(row).and_then([&] { return note(what, key(row), text, textOf(row)); });
            if (!saved)
                return saved;
        }
        for (const auto& [name, row] : old) {
            auto gone = remove(name).and_then([&, subject = name] { return note(what, subject, "+", "-"); });
            if (!gone)
                return gone;
        }
        return {};
    }

    Result<void> saveModels()
    {
        return saveRows(
            m_before.models, m_after.models, [](const ModelDetails& row) { return row.name; }, "model",
            [this](const ModelDetails& row) { return m_details.setModel(row); },
            [this](const std::string& name) { return m_details.removeModel(name); });
    }

    Result<void> saveRaters()
    {
        return saveRows(
            m_before.raters, m_after.raters, [](const AnnotatorDetails& row) { return row.code; },
            "annotator", [this](const AnnotatorDetails& row) { return m_details.setAnnotator(row); },
            [this](const std::string& code) { return m_details.removeAnnotator(code); });
    }

    ProjectSession& m_session;
    storage::Database& m_database;
    storage::SetupRepository m_setup;
    storage::ProjectDetails m_details;
    const ProjectSetup& m_before;
    const ProjectSetup& m_after;
    SetupOutcome m_outcome = {};
};

Result<void> fill(storage::Database& database, const ProjectSetup& setup)
{
    storage::SetupRepository rows(database);
    storage::ProjectDetails details(database);
    auto done = rows.initialise(setup.name, setup.scheme);
    for (const ModelDetails& model : setup.models)
        done = done.and_then([&] { return details.setModel(model); });
    for (const AnnotatorDetails& rater : setup.raters)
        done = done.and_then([&] { return details.setAnnotator(rater); });
    for (const auto& [key, value] : {std::pair<const char*, std::string> {kGuidelines, setup.guidelines},
             {kBlind, std::string(blindModeName(setup.blind))},
             {storage::kSensitivitySetting, std::string(sensitivityName(setup.sensitivity))},
             {kRules, rulesText(setup.rules)}})
        done = done.and_then([&, name = key, &text = value] { return rows.setSetting(name, text); });
    return done;
}

}

std::string_view blindModeName(BlindMode mode)
{
    return mode == BlindMode::Raters ? "raters" : "everyone";
}

std::string_view sensitivityName(Sensitivity sensitivity)
{
    switch (sensitivity) {
    case Sensitivity::Ordinary:
        return "ordinary";
    case Sensitivity::Sensitive:
        return "sensitive";
    case Sensitivity::Confidential:
        return "confidential";
    }
    return "ordinary";
}

ProjectSetup setupFor(Start start)
{
    ProjectSetup setup;
    const char* id = start == Start::SafetyRound ? "cvalues-safety"
        : start == Start::ExpertsPanel           ? "cvalues-panel"
                                                 : "cvalues";
    setup.scheme = *builtinScheme(id);
    // Prompts that are to bring out unsafe answers are no light reading.
    if (start == Start::SafetyRound)
        setup.sensitivity = Sensitivity::Sensitive;
    const int raters = start == Start::OwnPrompts ? 2 : 3;
    for (int n = 1; n <= raters; ++n)
        setup.raters.push_back({"R" + std::to_string(n), {}, {}, {}});
    return setup;
}

std::vector<RuleChoice> ruleChoices(const Scheme& scheme)
{
    std::vector<RuleChoice> choices;
    for (const Criterion& criterion : scheme.criteria) {
        if (criterion.kind == CriterionKind::Scale)
            choices.push_back({criterion.id, criterion.label, {"mean", "median", "trimmed"}});
        else if (criterion.kind == CriterionKind::Choice
            && (criterion.role == "safety" || criterion.role == "grade"))
            choices.push_back({criterion.id, criterion.label, {"majority"}});
    }
    return choices;
}

std::optional<Error> checkSetup(const ProjectSetup& setup)
{
    if (setup.name.find_first_not_of(" \t\r\n") == std::string::npos)
        return Error {ErrorCode::Missing, "name", {}, 0, 0, {}};
    if (setup.guidelines.size() > kMostText)
        return Error {ErrorCode::Limit, "guidelines", {}, 0, 0, "more than 1 MB"};
    if (auto checked = checkScheme(setup.scheme); !checked)
        return checked.error();
    if (auto fault = checkNames(
            setup.models, [](const ModelDetails& row) -> const std::string& { return row.name; }, "models"))
        return fault;
    if (auto fault = checkNames(
            setup.raters, [](const AnnotatorDetails& row) -> const std::string& { return row.code; },
            "raters"))
        return fault;
    const auto choices = ruleChoices(setup.scheme);
    for (const auto& [criterion, rule] : setup.rules) {
        const auto found = std::find_if(choices.begin(), choices.end(),
            [&, id = criterion](const RuleChoice& choice) { return choice.criterion == id; });
        // What an earlier version of the scheme asked may stay.
        if (found != choices.end()
            && std::find(found->rules.begin(), found->rules.end(), rule) == found->rules.end())
            return Error {ErrorCode::UnknownRule, "rules", {}, 0, 0, rule};
    }
    return std::nullopt;
}

Result<void> createProject(const std::filesystem::path& file, const ProjectSetup& setup)
{
    if (auto fault = checkSetup(setup))
        return tl::unexpected(*fault);
    return storage::Database::create(
        file, [&](storage::Database& database) { return fill(database, setup); });
}

Result<ProjectSetup> readSetup(ProjectSession& session)
{
    storage::SetupRepository rows(session.database());
    storage::ProjectDetails details(session.database());
    const auto info = rows.project();
    auto scheme = details.defaultScheme().and_then([&](RowId row) { return rows.scheme(row); });
    auto models = details.models();
    auto raters = details.annotators();
    if (!info || !scheme)
        return tl::unexpected(info ? scheme.error() : info.error());
    if (!models || !raters)
        return tl::unexpected(models ? raters.error() : models.error());
    return ProjectSetup {info->name, std::move(*scheme), setting(rows.setting(kGuidelines)),
        std::move(*models), std::move(*raters), blindFrom(setting(rows.setting(kBlind))),
        rulesFrom(setting(rows.setting(kRules))),
        sensitivityFrom(setting(rows.setting(storage::kSensitivitySetting)))};
}

Result<SetupOutcome> saveSetup(ProjectSession& session, const ProjectSetup& before, const ProjectSetup& after)
{
    if (auto fault = checkSetup(after))
        return tl::unexpected(*fault);
    const auto work = storage::readWorkFile(session.database());
    if (!work || *work)
        return work ? fail(ErrorCode::WorkingFile, storage::utf8(session.path()))
                    : tl::unexpected(work.error());
    Saver saver(session, before, after);
    auto done = session.database().write([&]() -> Result<void> {
        const auto now = readSetup(session);
        if (!now)
            return tl::unexpected(now.error());
        if (!(*now == before))
            return fail(ErrorCode::Stale, "setup");
        return saver.run();
    });
    return done.map([&] { return saver.outcome(); });
}

Result<bool> schemeIsInUse(ProjectSession& session)
{
    storage::ProjectDetails details(session.database());
    return details.defaultScheme().and_then([&](RowId row) { return details.isInUse(row); });
}

Result<std::string> projectGuidelines(ProjectSession& session)
{
    return storage::SetupRepository(session.database()).setting(kGuidelines).map([](const auto& kept) {
        return kept.value_or(std::string());
    });
}

Result<std::map<std::string, std::string>> projectRules(ProjectSession& session)
{
    return storage::SetupRepository(session.database()).setting(kRules).map([](const auto& kept) {
        return rulesFrom(kept.value_or(std::string()));
    });
}

Result<BlindMode> blindMode(ProjectSession& session)
{
    return storage::SetupRepository(session.database()).setting(kBlind).map([](const auto& kept) {
        return blindFrom(kept.value_or(std::string()));
    });
}

Result<Sensitivity> sensitivity(ProjectSession& session)
{
    return storage::SetupRepository(session.database())
        .setting(storage::kSensitivitySetting)
        .map([](const auto& kept) { return sensitivityFrom(kept.value_or(std::string())); });
}

Result<std::vector<ModelDetails>> modelDetails(ProjectSession& session)
{
    return storage::ProjectDetails(session.database()).models();
}

Result<std::vector<AnnotatorDetails>> annotatorDetails(ProjectSession& session)
{
    return storage::ProjectDetails(session.database()).annotators();
}

}
