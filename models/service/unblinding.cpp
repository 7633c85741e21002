#include "service/unblinding.h"
#include "exchange/writernames.h"
#include "service/projectsession.h"
#include "storage/database.h"
#include "storage/events.h"
#include "storage/snapshots.h"

namespace touchstone::service {

Result<EventId> unblind(ProjectSession& session, const std::string& where)
{
    if (session.isReadOnly())
        return fail(ErrorCode::ReadOnly, session.path().string());
    return storage::EventRepository(session.database())
        .append({eventkind::kUnblind, 0, 0, remarkJson({true, where})});
}

Result<std::vector<Unblinding>> listUnblindings(ProjectSession& session)
{
    return storage::readUnblindings(session.database())
        .map([](std::vector<storage::StoredUnblinding> stored) {
            std::vector<Unblinding> all;
            for (storage::StoredUnblinding& each : stored)
                all.push_back({each.utcMs, std::move(each.note)});
            return all;
        });
}

Result<std::map<std::string, std::string>> modelCodes(ProjectSession& session)
{
    const auto models = session.models();
    if (!models)
        return tl::unexpected(models.error());
    std::vector<exchange::ExportModel> listed;
    for (const Model& model : *models)
        listed.push_back({model.id, model.name});
    const exchange::ExportNames names(listed, {}, {});
    std::map<std::string, std::string> codes;
    for (const Model& model : *models) {
        auto code = names.model(model.name);
        if (!code)
            return tl::unexpected(code.error());
        codes[model.name] = std::move(*code);
    }
    return codes;
}

bool isNeutralProfile(const std::string& profile)
{
    return profile == "letters" || profile == "plain";
}

}
