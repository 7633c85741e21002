#pragma once
#include <QString>
#include <vector>

namespace touchstone::ui {

/// A long Markdown text in pieces that can be drawn one after the other: cut before a paragraph that begins
/// something new once a piece has `usual` characters, and at a line's end before it has `most` where nothing
/// does; a block of code that is cut is closed and opened again. What refers to another piece stays as it was
/// typed. Lines are at most as long as `most`, in pieces that would else have none to end at.
std::vector<QString> markdownPieces(const QString& markdown, int usual, int most);

}
