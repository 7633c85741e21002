#include "setup/setuptexts.h"
#include "common/errortext.h"
#include "common/plaintext.h"
#include "common/texts.h"

namespace touchstone::ui {

QString SetupTexts::fault(const Error& error)
{
    const QString detail = safeName(toQt(error.detail), 60);
    if (error.code == ErrorCode::Missing && error.subject == "name")
        return tr("The project needs a name.");
    if (error.code == ErrorCode::Missing && error.subject == "models")
        return tr("Each model needs a name.");
    if (error.code == ErrorCode::Missing && error.subject == "raters")
        return tr("Each rater needs a code.");
    if (error.code == ErrorCode::DuplicateId && error.subject == "models")
        return tr("Two models have the name %1.").arg(detail);
    if (error.code == ErrorCode::DuplicateId && error.subject == "raters")
        return tr("Two raters have the code %1.").arg(detail);
    if (error.code == ErrorCode::Stale)
        return tr("The project was changed by another program after this was read. Nothing was written; "
                  "close this and "
                  "open it again.");
    if (error.code == ErrorCode::Conflict)
        return tr("%1 cannot be taken away: there is work on it already. Nothing was written.")
            .arg(safeName(toQt(error.subject), 60));
    if (error.code == ErrorCode::Scheme)
        return tr("The scheme cannot be used yet: %1 %2").arg(safeName(toQt(error.subject)), detail);
    return errorText(error) + QLatin1Char(' ') + errorAdvice(error.code);
}

}
