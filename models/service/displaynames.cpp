#include "service/displaynames.h"
#include "service/projectsession.h"
#include "storage/database.h"
#include "storage/displaynames.h"

namespace touchstone::service {

Result<void> setDisplayName(ProjectSession& session, const std::string& code, const std::string& name)
{
    return storage::setDisplayName(session.database(), code, name);
}

Result<std::string> displayName(ProjectSession& session, const std::string& code)
{
    return storage::displayNames(session.database()).map([&code](const auto& names) {
        const auto found = names.find(code);
        return found != names.end() ? found->second : std::string();
    });
}

}
