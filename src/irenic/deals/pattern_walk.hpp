#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "irenic/deals/tie.hpp"

namespace irenic::deals {

/// Which patterns of a tie have matched so far and still have positions to come, ascending.
///
/// Two beginnings with the same open patterns can be continued alike, so they need not be kept
/// apart: that is what makes long chains of tied issues cheap.
using OpenPatterns = std::vector<std::uint32_t>;

/// What choosing one slot at one position does.
struct PatternStep {
    bool forbidden = false;
    OpenPatterns open;  ///< afterwards
    std::vector<std::pair<std::size_t, Units>>
        gained;  ///< dimension and units of patterns completed
};

/// Follows a tie's patterns position by position.
class PatternWalk {
public:
    explicit PatternWalk(const Tie& tie);

    /// The step from `open` by `slot` at `position`; positions are walked in order from 0.
    [[nodiscard]] PatternStep step(std::size_t position, const OpenPatterns& open,
                                   std::uint32_t slot) const;

private:
    struct Touch {
        std::uint32_t pattern;
        std::size_t at;  ///< into Pattern::at
    };

    void advance(const Touch& touch, std::uint32_t slot, PatternStep& step) const;

    const Tie& tie_;
    std::vector<std::vector<Touch>> opening_;  ///< by position: patterns that begin there
    std::vector<std::vector<Touch>> later_;    ///< by position: other patterns that look there
};

}  // namespace irenic::deals
