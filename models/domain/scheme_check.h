#pragma once
#include "domain/scheme.h"

namespace touchstone {

/// Checks a scheme as a whole, wherever it came from: ids and codes well formed and unique, every text in
/// both languages, roles with the kind and meanings that scores and exports rely on, scales with their
/// anchors and thresholds, no shortcut twice. Error: E_SCHEME, subject = path of the first fault
/// ("criteria[1].anchors[3]").
Result<void> checkScheme(const Scheme& scheme);

}
