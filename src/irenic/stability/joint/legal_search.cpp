#include "irenic/stability/joint/legal_search.hpp"

#include <algorithm>
#include <bit>
#include <utility>

#include "irenic/stability/search.hpp"

namespace irenic::stability {
namespace {

constexpr std::uint32_t everybody = ~std::uint32_t{0};
constexpr std::uint32_t nobody = everybody - 1;

}  // namespace

LegalSearch::LegalSearch(std::size_t states, std::vector<const BitRows*> moves)
    : moves_(std::move(moves)), held_back_(states, everybody), is_reached_(states) {
    for (const BitRows* each : moves_) {
        arrived_.emplace_back(each->blocks().words());
    }
}

void LegalSearch::clear() {
    for (const State state : touched_) {
        held_back_[state] = everybody;
        is_reached_[state] = false;
        for (std::size_t mover = 0; mover < moves_.size(); ++mover) {
            const Blocks& blocks = moves_[mover]->blocks();
            arrived_[mover][blocks.first_word(state) + blocks.bit(state) / word_bits] = 0;
        }
    }
    touched_.clear();
    reached_.clear();
    waiting_.clear();
}

void LegalSearch::begin_at(State state) {
    const std::uint32_t held_back = std::exchange(held_back_[state], nobody);
    if (held_back == everybody) {
        touched_.push_back(state);
        for (std::uint32_t mover = 0; mover < moves_.size(); ++mover) {
            waiting_.push_back({state, mover});
        }
    } else if (held_back != nobody) {
        waiting_.push_back({state, held_back});
    }
}

/// Who moves first to a state lets all others move on; who comes second, the first as well.
void LegalSearch::arrive(State state, std::uint32_t mover) {
    if (!is_reached_[state]) {
        is_reached_[state] = true;
        reached_.push_back(state);
    }
    if (held_back_[state] != everybody) {
        begin_at(state);
        return;
    }
    held_back_[state] = mover;
    touched_.push_back(state);
    for (std::uint32_t other = 0; other < moves_.size(); ++other) {
        if (other != mover) {
            waiting_.push_back({state, other});
        }
    }
}

void LegalSearch::expand(Step step) {
    const BitRows& moves = *moves_[step.mover];
    const auto row = moves.row(step.from);
    Word* const arrived = arrived_[step.mover].data() + moves.blocks().first_word(step.from);
    for (std::size_t at = 0; at < row.size(); ++at) {
        Word fresh = row[at] & ~arrived[at];
        arrived[at] |= fresh;
        for (; fresh != 0; fresh &= fresh - 1) {
            const auto bit = static_cast<std::size_t>(std::countr_zero(fresh));
            arrive(moves.blocks().at_bit(step.from, at * word_bits + bit), step.mover);
        }
    }
}

bool LegalSearch::run(const Stop& stop) {
    constexpr std::size_t between_looks = 4096;
    for (std::size_t steps = 1; !waiting_.empty(); ++steps) {
        const Step step = waiting_.back();
        waiting_.pop_back();
        expand(step);
        if (steps % between_looks == 0 && stop.reached()) {
            return false;
        }
    }
    return true;
}

std::optional<std::vector<Rank>> least_reached(LegalSearch& backwards,
                                               const std::vector<Rank>& value, Rank bound,
                                               const Stop& stop) {
    std::vector<Rank> least(value.size(), no_value);
    const std::vector<State> order = ascending(value, bound);
    backwards.clear();
    std::size_t settled = 0;
    for (std::size_t at = 0; at < order.size();) {
        const Rank now = value[order[at]];
        for (; at < order.size() && value[order[at]] == now; ++at) {
            backwards.begin_at(order[at]);
        }
        if (!backwards.run(stop)) {
            return std::nullopt;
        }
        for (; settled < backwards.reached().size(); ++settled) {
            least[backwards.reached()[settled]] = now;
        }
    }
    return least;
}

}  // namespace irenic::stability
