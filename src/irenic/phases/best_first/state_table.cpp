#include "irenic/phases/best_first/one_way.hpp"

namespace irenic::phases {
namespace {

std::size_t mixed(const PackedState& state) {
    std::uint64_t bits =
        state[0] * 0x9e3779b97f4a7c15 ^ (state[1] + 0x7f4a7c15) * 0xc2b2ae3d27d4eb4f;
    bits ^= bits >> 32;
    bits *= 0xd6e8feb86659fd93;
    return static_cast<std::size_t>(bits ^ bits >> 32);
}

}  // namespace

StateTable::StateTable() : slots_(1024, 0) {}

std::size_t StateTable::slot_of(const PackedState& state) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t slot = mixed(state) & mask;
    while (slots_[slot] != 0 && nodes_[slots_[slot] - 1].state != state) {
        slot = (slot + 1) & mask;
    }
    return slot;
}

const StateTable::Node* StateTable::find(const PackedState& state) const {
    const std::uint32_t at = slots_[slot_of(state)];
    return at == 0 ? nullptr : &nodes_[at - 1];
}

std::optional<std::uint32_t> StateTable::improve(const PackedState& state, Units cost,
                                                 std::size_t line) {
    std::size_t slot = slot_of(state);
    if (slots_[slot] != 0) {
        const std::uint32_t at = slots_[slot] - 1;
        if (cost >= nodes_[at].cost) {
            return std::nullopt;
        }
        nodes_[at].cost = cost;
        nodes_[at].line = static_cast<std::uint32_t>(line);
        return at;
    }
    if (2 * (nodes_.size() + 1) > slots_.size()) {
        grow();
        slot = slot_of(state);
    }
    nodes_.push_back({state, cost, static_cast<std::uint32_t>(line)});
    slots_[slot] = static_cast<std::uint32_t>(nodes_.size());
    return slots_[slot] - 1;
}

void StateTable::grow() {
    slots_.assign(2 * slots_.size(), 0);
    for (std::size_t at = 0; at < nodes_.size(); ++at) {
        slots_[slot_of(nodes_[at].state)] = static_cast<std::uint32_t>(at + 1);
    }
}

}  // namespace irenic::phases
