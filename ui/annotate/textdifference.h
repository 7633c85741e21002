#pragma once
#include <QString>
#include <vector>

namespace touchstone::ui {

/// A part of one of two texts, or of both.
struct DifferencePart {
    enum class Kind { Same, Added, Removed };
    Kind kind = Kind::Same;
    QString text = {};
    bool operator==(const DifferencePart&) const = default;
};

/// How `after` comes from `before`: parts in order. Without those added it is `before`, without those removed
/// `after`. Chinese is compared by characters, other scripts by words, long texts by lines.
std::vector<DifferencePart> textDifference(const QString& before, const QString& after);

}
