#pragma once
#include "agreement/agreementtables.h"

namespace touchstone::ui {

/// The table of raters: each described, nobody ranked, in the order in which they were added.
class RaterTables {
    Q_DECLARE_TR_FUNCTIONS(touchstone::ui::RaterTables)
public:
    static TableTexts raters(const service::AgreementDetail& detail);
};

}
