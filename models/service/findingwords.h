#pragma once
#include "domain/localtext.h"
#include <string>

namespace touchstone::service {

/// What a finding of the readers says beside its code ("2 cells, 3 columns") in both languages. What is no
/// phrase of the readers, such as a name, stays as it is.
LocalText findingDetail(const std::string& detail);

}
