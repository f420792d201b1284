#include "irenic/deals/pattern_walk.hpp"

#include <algorithm>

namespace irenic::deals {

PatternWalk::PatternWalk(const Tie& tie)
    : tie_(tie), opening_(tie.issues.size()), later_(tie.issues.size()) {
    for (std::size_t index = 0; index < tie.patterns.size(); ++index) {
        const auto& at = tie.patterns[index].at;
        for (std::size_t place = 0; place < at.size(); ++place) {
            auto& touches = place == 0 ? opening_ : later_;
            touches[at[place].position].push_back({static_cast<std::uint32_t>(index), place});
        }
    }
}

void PatternWalk::advance(const Touch& touch, std::uint32_t slot, PatternStep& step) const {
    const auto& pattern = tie_.patterns[touch.pattern];
    if (pattern.at[touch.at].matches[slot] == 0) {
        return;
    }
    if (touch.at + 1 < pattern.at.size()) {
        step.open.push_back(touch.pattern);
    } else if (pattern.forbids) {
        step.forbidden = true;
    } else {
        step.gained.emplace_back(pattern.dim, pattern.units);
    }
}

PatternStep PatternWalk::step(std::size_t position, const OpenPatterns& open,
                              std::uint32_t slot) const {
    PatternStep step;
    auto touch = later_[position].begin();
    for (const std::uint32_t pattern : open) {
        touch = std::find_if(touch, later_[position].end(),
                             [&](const Touch& candidate) { return candidate.pattern >= pattern; });
        if (touch != later_[position].end() && touch->pattern == pattern) {
            advance(*touch, slot, step);
        } else {
            step.open.push_back(pattern);
        }
    }
    for (const Touch& first : opening_[position]) {
        advance(first, slot, step);
    }
    std::sort(step.open.begin(), step.open.end());
    return step;
}

}  // namespace irenic::deals
