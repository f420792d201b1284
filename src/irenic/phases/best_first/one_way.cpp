#include "irenic/phases/best_first/one_way.hpp"

#include <algorithm>

namespace irenic::phases {

bool OneWay::Entry::operator<(const Entry& other) const {
    if (cost != other.cost) {
        return cost > other.cost;
    }
    if (depth != other.depth) {
        return depth < other.depth;
    }
    if (room != other.room) {
        return room < other.room;
    }
    return at > other.at;
}

OneWay::OneWay(const PricedStates& prices, bool forward, std::size_t most_states)
    : prices_(prices), forward_(forward), most_states_(most_states) {
    const PackedState from = forward ? PackedState{} : prices.end();
    prices_.open(from, next_);
    if (const auto cost = prices_.state(next_)) {
        const auto at = states_.improve(from, *cost, 0);
        push({*cost, prices_.room(next_, *cost), 0, *at});
    }
}

bool OneWay::outdated(const Entry& entry) const { return entry.cost > states_[entry.at].cost; }

void OneWay::push(const Entry& entry) {
    heap_.push_back(entry);
    std::push_heap(heap_.begin(), heap_.end());
}

void OneWay::pop() {
    std::pop_heap(heap_.begin(), heap_.end());
    heap_.pop_back();
}

void OneWay::drop_outdated() {
    while (!heap_.empty() && outdated(heap_.front())) {
        pop();
    }
}

std::optional<Units> OneWay::bound() const {
    return heap_.empty() ? std::nullopt : std::optional(heap_.front().cost);
}

bool OneWay::full() const {
    return std::max(states_.size(), heap_.size()) + prices_.lines() > most_states_;
}

void OneWay::advance(std::size_t count, const OneWay& other, Meeting& meeting) {
    for (; count > 0 && !full(); --count) {
        drop_outdated();
        if (heap_.empty()) {
            return;
        }
        const Entry entry = heap_.front();
        pop();
        expand(entry, other, meeting);
    }
    drop_outdated();
}

std::optional<Units> OneWay::cost_of(const OpenState& next, std::size_t line) const {
    const auto state = prices_.state(next);
    if (!state) {
        return std::nullopt;
    }
    const auto move = forward_ ? prices_.move(here_, line, next) : prices_.move(next, line, here_);
    return move ? std::optional(std::max(*state, *move)) : std::nullopt;
}

void OneWay::expand(const Entry& entry, const OneWay& other, Meeting& meeting) {
    const PackedState state = states_[entry.at].state;
    prices_.open(state, here_);
    next_ = here_;
    for (std::size_t line = 0; line < prices_.lines(); ++line) {
        if (!(forward_ ? prices_.can_do(here_, line) : prices_.can_undo(here_, line))) {
            continue;
        }
        forward_ ? prices_.make(next_, line) : prices_.undo(next_, line);
        if (const auto more = cost_of(next_, line)) {
            const Units cost = std::max(entry.cost, *more);
            const PackedState reached = forward_ ? prices_.packing().with_one_more(state, line)
                                                 : prices_.packing().with_one_less(state, line);
            if (const auto at = states_.improve(reached, cost, line)) {
                push({cost, prices_.room(next_, cost), entry.depth + 1, *at});
                if (const auto* met = other.states_.find(reached)) {
                    meeting.offer(std::max(cost, met->cost), reached);
                }
            }
        }
        forward_ ? prices_.undo(next_, line) : prices_.make(next_, line);
    }
}

std::vector<std::size_t> OneWay::way_to(PackedState state) const {
    const PackedState from = forward_ ? PackedState{} : prices_.end();
    std::vector<std::size_t> lines;
    while (state != from) {
        const std::size_t line = states_.find(state)->line;
        lines.push_back(line);
        state = forward_ ? prices_.packing().with_one_less(state, line)
                         : prices_.packing().with_one_more(state, line);
    }
    return lines;
}

}  // namespace irenic::phases
