#include "irenic/phases/lattice/dense_blocks.hpp"

namespace irenic::phases {

DenseBlocks::DenseBlocks(const DenseLayout& layout, const std::vector<Units>& start)
    : layout_(layout), parts_(layout.high.size() + 1, layout.nothing()) {
    parts_.front().slack = start;
    for (const Digit& digit : layout.high) {
        made_.push_back(digit.moves);
    }
    settle(0);
}

void DenseBlocks::step_back() {
    std::size_t level = made_.size();
    while (level-- > 0) {
        if (made_[level] > 0) {
            --made_[level];
            settle(level);
            return;
        }
        made_[level] = layout_.high[level].moves;
    }
}

void DenseBlocks::settle(std::size_t from) {
    for (std::size_t level = from; level < made_.size(); ++level) {
        parts_[level + 1] = parts_[level];
        layout_.add(layout_.high[level], made_[level], parts_[level + 1]);
    }
}

}  // namespace irenic::phases
