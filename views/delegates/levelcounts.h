#pragma once

#include "model/analysis/statussign.h"
#include "model/analysis/statustally.h"

#include <QRectF>

#include <array>

class QPainter;

namespace servanda {

/// How many of a group stand at one level.
struct LevelCount
{
    Headline headline = Headline::NoPledge; ///< whose glyph stands for it
    int (*count)(const StatusTally &tally) = nullptr;
};

/// The columns of what sums up a row or column of the matrix: the levels, those nobody could
/// assess, and those that sleep.
inline constexpr std::array kLevelCounts{
    LevelCount{Headline::Fulfilled, [](const StatusTally &tally) { return tally.levels()[3]; }},
    LevelCount{Headline::Intermediate, [](const StatusTally &tally) { return tally.levels()[2]; }},
    LevelCount{Headline::Minimal, [](const StatusTally &tally) { return tally.levels()[1]; }},
    LevelCount{Headline::NotStarted, [](const StatusTally &tally) { return tally.levels()[0]; }},
    LevelCount{Headline::NotAssessed,
               [](const StatusTally &tally) { return tally.notAssessed() + tally.unverifiable(); }},
    LevelCount{Headline::NotYetTriggered, [](const StatusTally &tally) { return tally.dormant(); }},
};

/// The room of each of these side by side, and after them that of all pledges.
[[nodiscard]] QRectF levelSlot(const QRectF &room, size_t slot);
/// How wide the room must be where there are so many pledges.
[[nodiscard]] int levelSlotsWidth(int pledges);
/// The numbers in their slots, the sum of all pledges in bold; a quiet dot for none.
void paintLevelCounts(QPainter *painter, const QRectF &room, const StatusTally &tally);
/// The glyphs above them.
void paintLevelHeads(QPainter *painter, const QRectF &room);

} // namespace servanda
