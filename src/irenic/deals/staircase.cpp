#include "irenic/deals/staircase.hpp"

#include <algorithm>

namespace irenic::deals {
namespace {

auto at(auto& container, std::size_t index) {
    return container.begin() + static_cast<std::ptrdiff_t>(index);
}

/// Makes room for `now` places in front of element `end` where `was` were.
void resize_gap(auto& numbers, std::size_t end, std::size_t size, std::size_t was,
                std::size_t now) {
    if (now > was) {
        std::copy_backward(at(numbers, end), at(numbers, size), at(numbers, size + now - was));
    } else if (now < was) {
        std::copy(at(numbers, end), at(numbers, size), at(numbers, end + now - was));
    }
}

}  // namespace

void Staircase::clear() {
    unused_.insert(unused_.end(), ids_.begin(), ids_.end());
    ids_.clear();
    last_.clear();
}

/// Puts an empty block at `place`.
void Staircase::open_block(std::size_t place) {
    if (unused_.empty()) {
        unused_.push_back(static_cast<std::uint32_t>(blocks_.size()));
        blocks_.emplace_back();
    }
    blocks_[unused_.back()].size = 0;
    ids_.insert(at(ids_, place), unused_.back());
    last_.insert(at(last_, place), 0);
    unused_.pop_back();
}

/// Moves the lower half of a block to a new block before it.
void Staircase::split(std::size_t place) {
    open_block(place);
    Block& lower = blocks_[ids_[place]];
    Block& upper = blocks_[ids_[place + 1]];
    std::copy_n(upper.across.begin(), half, lower.across.begin());
    std::copy_n(upper.up.begin(), half, lower.up.begin());
    std::copy(at(upper.across, half), upper.across.end(), upper.across.begin());
    std::copy(at(upper.up, half), upper.up.end(), upper.up.begin());
    lower.size = upper.size = half;
    last_[place] = lower.across[half - 1];
}

bool Staircase::add(Units across, Units up) {
    std::size_t place = place_of(across);
    std::size_t step = 0;
    if (place < last_.size()) {
        const Block& block = blocks_[ids_[place]];
        step = step_of(block, across);
        if (block.up[step] >= up) {
            return false;
        }
    } else if (place > 0) {
        --place;
        step = blocks_[ids_[place]].size;
    } else {
        open_block(0);
    }
    if (blocks_[ids_[place]].size == capacity) {
        split(place);
        if (step >= half) {
            ++place;
            step -= half;
        }
    }
    put(place, step, across, up);
    return true;
}

/// Puts a step before `step` of a block with room, in place of all that it covers.
void Staircase::put(std::size_t place, std::size_t step, Units across, Units up) {
    Block& block = blocks_[ids_[place]];
    const std::size_t end = step + (step < block.size && block.across[step] == across ? 1 : 0);
    std::size_t first = step;
    while (first > 0 && block.up[first - 1] <= up) {
        --first;
    }
    resize_gap(block.across, end, block.size, end - first, 1);
    resize_gap(block.up, end, block.size, end - first, 1);
    block.size = block.size + 1 - (end - first);
    block.across[first] = across;
    block.up[first] = up;
    last_[place] = block.across[block.size - 1];
    if (first == 0) {
        drop_covered_before(place, up);
    }
}

/// Removes the steps before a block that are no higher than `up`: all have a smaller `across`.
void Staircase::drop_covered_before(std::size_t place, Units up) {
    std::size_t kept = place;
    for (; kept > 0; --kept) {
        Block& block = blocks_[ids_[kept - 1]];
        while (block.size > 0 && block.up[block.size - 1] <= up) {
            --block.size;
        }
        if (block.size > 0) {
            last_[kept - 1] = block.across[block.size - 1];
            break;
        }
    }
    unused_.insert(unused_.end(), at(ids_, kept), at(ids_, place));
    ids_.erase(at(ids_, kept), at(ids_, place));
    last_.erase(at(last_, kept), at(last_, place));
}

}  // namespace irenic::deals
