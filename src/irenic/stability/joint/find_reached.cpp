#include "irenic/stability/joint/find_reached.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <optional>
#include <span>

#include "irenic/base/result.hpp"

namespace irenic::stability {
namespace {

/// A state and who moves next: state times movers, plus mover.
using Pair = std::uint32_t;
constexpr std::uint32_t open = ~std::uint32_t{0};

/// The first bit of `row` from `begin` on; nothing where there is none.
std::optional<std::size_t> first_bit(std::span<const Word> row, std::size_t begin) {
    std::size_t at = begin / word_bits;
    if (at >= row.size()) {
        return std::nullopt;
    }
    Word word = row[at] & ~Word{0} << begin % word_bits;
    while (word == 0) {
        if (++at == row.size()) {
            return std::nullopt;
        }
        word = row[at];
    }
    return at * word_bits + static_cast<std::size_t>(std::countr_zero(word));
}

class Reach {
public:
    Reach(const std::vector<const BitRows*>& moves, const Blocks& blocks, const Stop& stop)
        : moves_(moves),
          movers_(static_cast<std::uint32_t>(moves.size())),
          blocks_(blocks),
          stop_(stop),
          number_(blocks.states() * movers_),
          low_(number_.size()),
          set_(number_.size(), open) {}

    [[nodiscard]] bool run(BitRows& reached) {
        for (Pair pair = 0; pair < number_.size(); ++pair) {
            if (number_[pair] == 0 && !follow(pair)) {
                return false;
            }
        }
        for (Pair pair = 0; pair < number_.size(); ++pair) {
            reached.add(state(pair), row(set_[pair]));
        }
        return true;
    }

private:
    /// A pair on the way from where the search began, and what of it comes next.
    struct Visit {
        Pair pair = 0;
        std::uint32_t mover = 0;
        std::size_t bit = 0;
    };

    [[nodiscard]] State state(Pair pair) const { return pair / movers_; }
    [[nodiscard]] std::uint32_t mover(Pair pair) const { return pair % movers_; }
    [[nodiscard]] std::span<Word> row(std::uint32_t set) {
        const std::size_t begin = set == 0 ? 0 : ends_[set - 1];
        return {rows_.data() + begin, ends_[set] - begin};
    }

    [[nodiscard]] bool follow(Pair first) {
        constexpr std::size_t between_looks = 4096;
        enter(first);
        while (!way_.empty()) {
            if (++steps_ % between_looks == 0 && stop_.reached()) {
                return false;
            }
            const auto next = next_pair(way_.back());
            if (!next) {
                leave();
            } else if (number_[*next] == 0) {
                enter(*next);
            } else if (set_[*next] == open) {
                lower(way_.back().pair, number_[*next]);
            }
        }
        return true;
    }

    void enter(Pair pair) {
        number_[pair] = low_[pair] = ++entered_;
        unsettled_.push_back(pair);
        way_.push_back({pair, 0, 0});
    }

    void lower(Pair pair, std::uint32_t number) { low_[pair] = std::min(low_[pair], number); }

    void leave() {
        const Pair pair = way_.back().pair;
        way_.pop_back();
        if (low_[pair] == number_[pair]) {
            settle(pair);
        } else {
            lower(way_.back().pair, low_[pair]);
        }
    }

    [[nodiscard]] std::optional<Pair> next_pair(Visit& visit) const {
        const State from = state(visit.pair);
        const BitRows& moves = *moves_[mover(visit.pair)];
        while (const auto bit = first_bit(moves.row(from), visit.bit)) {
            visit.bit = *bit;
            visit.mover += visit.mover == mover(visit.pair) ? 1U : 0U;
            if (visit.mover < movers_) {
                return moves.blocks().at_bit(from, *bit) * movers_ + visit.mover++;
            }
            visit.mover = 0;
            ++visit.bit;
        }
        return std::nullopt;
    }

    /// Makes a set of all pairs entered since `first` that are in none.
    void settle(Pair first) {
        const auto set = static_cast<std::uint32_t>(ends_.size());
        rows_.resize(rows_.size() + blocks_.words_of(state(first)));
        ends_.push_back(rows_.size());
        joined_.push_back(open);
        const auto begin = std::find(unsettled_.rbegin(), unsettled_.rend(), first).base() - 1;
        for (auto pair = begin; pair != unsettled_.end(); ++pair) {
            set_[*pair] = set;
        }
        for (auto pair = begin; pair != unsettled_.end(); ++pair) {
            add_moves(*pair, set);
        }
        unsettled_.erase(begin, unsettled_.end());
    }

    /// Where a pair leads, and all that is reached from there.
    void add_moves(Pair pair, std::uint32_t set) {
        moves_[mover(pair)]->for_each(state(pair), [&](State to) {
            const std::size_t bit = blocks_.bit(to);
            row(set)[bit / word_bits] |= Word{1} << bit % word_bits;
            for (std::uint32_t next = 0; next < movers_; ++next) {
                if (next != mover(pair)) {
                    join(set_[to * movers_ + next], set);
                }
            }
        });
    }

    void join(std::uint32_t earlier, std::uint32_t set) {
        if (earlier != set && joined_[earlier] != set) {
            joined_[earlier] = set;
            add_words(row(earlier), row(set));
        }
    }

    const std::vector<const BitRows*>& moves_;
    std::uint32_t movers_;
    const Blocks& blocks_;
    const Stop& stop_;
    std::vector<std::uint32_t> number_;  ///< by pair: when it was entered, from 1
    std::vector<std::uint32_t> low_;  ///< by pair: the earliest entered that it is known to reach
    std::vector<std::uint32_t> set_;  ///< by pair
    std::uint32_t entered_ = 0;
    std::vector<Pair> unsettled_;  ///< entered and in no set, in that order
    std::vector<Visit> way_;
    std::vector<Word> rows_;
    std::vector<std::size_t> ends_;      ///< by set: where its row ends in `rows_`
    std::vector<std::uint32_t> joined_;  ///< by set: the set that it was joined to last
    std::size_t steps_ = 0;
};

}  // namespace

bool find_reached(const std::vector<const BitRows*>& moves, BitRows& reached, const Stop& stop) {
    IRENIC_CHECK(reached.blocks().states() * moves.size() < open);
    return Reach(moves, reached.blocks(), stop).run(reached);
}

}  // namespace irenic::stability
