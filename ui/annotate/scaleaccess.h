#pragma once
#include <QAccessible>

namespace touchstone::ui {

/// Makes every ScaleAxis known to assistive technology as a slider: its name, range, value (null until set),
/// and in words what the value or the point under the ring means. Any number of calls.
void installScaleAccess();

}
