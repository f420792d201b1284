#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/phases/lattice/dense_pass.hpp"

namespace irenic::phases {

/// A plan through the states that a pass leaves open: the one in which the same giver moves twice
/// in a row least often where the lattice is small, else one that changes the giver where it can.
/// Ties by line.
template <class Unit>
class DensePlan {
public:
    explicit DensePlan(const DensePass<Unit>& pass)
        : pass_(pass), digits_(pass.layout().low), made_(pass.problem().lines.size(), 0) {
        const auto& high = pass.layout().high;
        digits_.insert(digits_.end(), high.begin(), high.end());
        std::sort(digits_.begin(), digits_.end(),
                  [](const Digit& a, const Digit& b) { return a.line < b.line; });
        find_givers();
    }

    [[nodiscard]] Plan run() {
        if (pass_.layout().size * givers_.size() <= most_counts) {
            count_repeats();
        }
        Plan plan;
        std::optional<std::size_t> before;
        for (std::size_t state = 0; state + 1 < pass_.layout().size;) {
            const Digit& next = pick(state, before);
            before = giver_of(next);
            ++made_[next.line];
            state += next.stride;
            plan.push_back({next.line});
        }
        return plan;
    }

private:
    static constexpr std::size_t most_counts = std::size_t{1} << 20;
    static constexpr std::uint32_t no_way = std::numeric_limits<std::uint32_t>::max() / 2;

    /// Who gives, by line and move, as a position among all different answers.
    void find_givers() {
        for (const Line& line : pass_.problem().lines) {
            auto& by_move = giver_.emplace_back();
            for (const Move& move : line.moves) {
                auto place = std::find(givers_.begin(), givers_.end(), move.givers);
                if (place == givers_.end()) {
                    place = givers_.insert(place, move.givers);
                }
                by_move.push_back(static_cast<std::size_t>(place - givers_.begin()));
            }
        }
        for (const auto& a : givers_) {
            for (const auto& b : givers_) {
                const bool shared =
                    std::find_first_of(a.begin(), a.end(), b.begin(), b.end()) != a.end();
                share_.push_back(shared ? 1 : 0);
            }
        }
    }

    [[nodiscard]] std::size_t giver_of(const Digit& digit) const {
        return giver_[digit.line][made_[digit.line]];
    }
    [[nodiscard]] std::uint32_t repeats(std::size_t giver, std::size_t next) const {
        return share_[giver * givers_.size() + next];
    }

    [[nodiscard]] bool open(std::size_t state, const Digit& digit) const {
        return made_[digit.line] < digit.moves &&
               pass_.value(state + digit.stride) != DensePass<Unit>::closed &&
               pass_.ask_at(made_, digit.line) != DensePass<Unit>::closed;
    }

    /// By state and giver of the next move: how often a giver goes on from there, at least.
    void count_repeats() {
        const std::size_t size = pass_.layout().size;
        counts_.assign(size * givers_.size(), no_way);
        for (std::size_t state = size - 1; state-- > 0;) {
            if (pass_.value(state) == DensePass<Unit>::closed) {
                continue;
            }
            for (const Digit& digit : digits_) {
                made_[digit.line] = state / digit.stride % (digit.moves + 1);
            }
            for (const Digit& digit : digits_) {
                if (open(state, digit)) {
                    const std::size_t giver = giver_of(digit);
                    auto& count = counts_[state * givers_.size() + giver];
                    count = std::min(count, from_there(state + digit.stride, giver));
                }
            }
        }
        std::fill(made_.begin(), made_.end(), 0);
    }

    [[nodiscard]] std::uint32_t from_there(std::size_t state, std::size_t giver) const {
        if (state + 1 == pass_.layout().size) {
            return 0;
        }
        std::uint32_t least = no_way;
        for (std::size_t next = 0; next < givers_.size(); ++next) {
            least = std::min(least, counts_[state * givers_.size() + next] + repeats(giver, next));
        }
        return least;
    }

    [[nodiscard]] const Digit& pick(std::size_t state, const std::optional<std::size_t>& before) {
        const Digit* best = nullptr;
        std::uint32_t least = no_way;
        for (const Digit& digit : digits_) {
            if (!open(state, digit)) {
                continue;
            }
            const std::size_t giver = giver_of(digit);
            const std::uint32_t now = before ? repeats(*before, giver) : 0;
            const std::uint32_t count =
                now + (counts_.empty() ? 0 : from_there(state + digit.stride, giver));
            if (best == nullptr || count < least) {
                best = &digit;
                least = count;
            }
        }
        IRENIC_CHECK(best != nullptr);
        return *best;
    }

    const DensePass<Unit>& pass_;
    std::vector<Digit> digits_;  ///< by line
    std::vector<std::size_t> made_;
    std::vector<std::vector<std::size_t>> giver_;  ///< by line, by move
    std::vector<std::vector<PartyId>> givers_;
    std::vector<std::uint32_t> share_;   ///< by giver and giver: 1 where somebody is in both
    std::vector<std::uint32_t> counts_;  ///< empty where it would take too long
};

}  // namespace irenic::phases
