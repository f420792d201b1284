#include "irenic/deals/scan.hpp"

#include <algorithm>

namespace irenic::deals {

Scan::Scan(const Tie& tie, std::size_t dims) : tie_(tie), dims_(dims) {
    plan_blocks();
    levels_.resize(outer_);
    opening_.resize(outer_);
    completions_.resize(tie.patterns.size());
    for (std::size_t index = 0; index < tie.patterns.size(); ++index) {
        const auto& pattern = tie.patterns[index];
        if (pattern.at.front().position < outer_) {
            opening_[pattern.at.front().position].push_back(static_cast<std::uint32_t>(index));
        }
        if (pattern.at.back().position >= outer_) {
            for (std::uint32_t cell = 0; cell < block_.cells; ++cell) {
                if (matches_in_cell(pattern, cell)) {
                    completions_[index].cells.push_back(cell);
                }
            }
        }
    }
    fill_fixed_part();
    block_.values = &values_;
    block_.forbidden = &forbidden_;
}

void Scan::plan_blocks() {
    constexpr std::size_t enough_cells = 64;
    std::size_t cells = 1;
    outer_ = tie_.issues.size();
    while (outer_ > 0 && cells < enough_cells) {
        cells *= tie_.options[--outer_].size();
    }
    block_.cells = cells;
    for (std::size_t position = 0; position < outer_; ++position) {
        blocks_ *= tie_.options[position].size();
    }
}

bool Scan::matches_in_cell(const Tie::Pattern& pattern, std::uint32_t cell) const {
    std::size_t rest = cell;
    for (std::size_t position = tie_.issues.size(); position-- > outer_;) {
        const std::size_t slot = rest % tie_.options[position].size();
        rest /= tie_.options[position].size();
        for (const auto& at : pattern.at) {
            if (at.position == position && at.matches[slot] == 0) {
                return false;
            }
        }
    }
    return true;
}

void Scan::fill_fixed_part() {
    fixed_.assign(dims_, std::vector<Units>(block_.cells, 0));
    fixed_forbidden_.assign(block_.cells, 0);
    for (std::size_t cell = 0; cell < block_.cells; ++cell) {
        std::size_t rest = cell;
        for (std::size_t position = tie_.issues.size(); position-- > outer_;) {
            const std::size_t slot = rest % tie_.options[position].size();
            rest /= tie_.options[position].size();
            for (std::size_t dim = 0; dim < dims_; ++dim) {
                fixed_[dim][cell] += tie_.values[position][slot * dims_ + dim];
            }
        }
    }
    for (std::size_t index = 0; index < tie_.patterns.size(); ++index) {
        const auto& pattern = tie_.patterns[index];
        if (pattern.at.front().position < outer_) {
            continue;
        }
        for (const std::uint32_t cell : completions_[index].cells) {
            (pattern.forbids ? fixed_forbidden_[cell] : fixed_[pattern.dim][cell]) +=
                pattern.forbids ? 1 : pattern.units;
        }
    }
    values_ = fixed_;
    forbidden_ = fixed_forbidden_;
}

void Scan::enter(std::size_t level) {
    Level& here = levels_[level];
    if (level == 0) {
        here.sum.assign(dims_, 0);
        here.open.clear();
        here.forbidden = false;
    } else {
        here.sum = levels_[level - 1].sum;
        here.open = levels_[level - 1].open;
        here.forbidden = levels_[level - 1].forbidden;
    }
    for (std::size_t dim = 0; dim < dims_; ++dim) {
        here.sum[dim] += tie_.values[level][here.slot * dims_ + dim];
    }
    here.open.insert(here.open.end(), opening_[level].begin(), opening_[level].end());
    std::erase_if(here.open, [&](std::uint32_t index) {
        const auto& pattern = tie_.patterns[index];
        const auto at = std::find_if(pattern.at.begin(), pattern.at.end(),
                                     [&](const auto& entry) { return entry.position == level; });
        if (at == pattern.at.end()) {
            return false;
        }
        if (at->matches[here.slot] == 0) {
            return true;
        }
        if (at + 1 != pattern.at.end()) {
            return false;
        }
        here.forbidden = here.forbidden || pattern.forbids;
        if (!pattern.forbids) {
            here.sum[pattern.dim] += pattern.units;
        }
        return true;
    });
}

bool Scan::prepare(std::uint64_t block, bool afresh) {
    std::size_t changed = outer_;
    std::uint64_t rest = block;
    for (std::size_t level = outer_; level-- > 0;) {
        const auto slot = static_cast<std::uint32_t>(rest % tie_.options[level].size());
        rest /= tie_.options[level].size();
        if (afresh || slot != levels_[level].slot) {
            changed = level;
        }
        levels_[level].slot = slot;
    }
    for (std::size_t level = changed; level < outer_; ++level) {
        enter(level);
    }
    if (outer_ > 0 && levels_.back().forbidden) {
        return false;
    }
    block_.first = block * block_.cells;
    if (outer_ == 0) {
        return true;
    }
    const Level& last = levels_.back();
    for (std::size_t dim = 0; dim < dims_; ++dim) {
        const Units sum = last.sum[dim];
        const Units* from = fixed_[dim].data();
        Units* to = values_[dim].data();
        for (std::size_t cell = 0; cell < block_.cells; ++cell) {
            to[cell] = from[cell] + sum;
        }
    }
    forbidden_ = fixed_forbidden_;
    for (const std::uint32_t index : last.open) {
        const auto& pattern = tie_.patterns[index];
        auto& target = pattern.forbids ? forbidden_ : values_[pattern.dim];
        const Units units = pattern.forbids ? 1 : pattern.units;
        for (const std::uint32_t cell : completions_[index].cells) {
            target[cell] += units;
        }
    }
    return true;
}

std::vector<std::uint32_t> Scan::slots(std::uint64_t combination) const {
    std::vector<std::uint32_t> slots(tie_.issues.size());
    for (std::size_t position = tie_.issues.size(); position-- > 0;) {
        slots[position] = static_cast<std::uint32_t>(combination % tie_.options[position].size());
        combination /= tie_.options[position].size();
    }
    return slots;
}

}  // namespace irenic::deals
