#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

#include "irenic/base/stop.hpp"
#include "irenic/phases/lattice/dense_blocks.hpp"
#include "irenic/phases/lattice/dense_layout.hpp"
#include "irenic/phases/problem.hpp"

namespace irenic::phases {

/// What one move asks of one party that gives in it.
struct Ask {
    std::size_t party = 0;
    Units change = 0;  ///< of its slack by the move
    Units keep = 0;    ///< least future; 0: withholding asks nothing beyond the states
};

/// The least need from every state of the lattice to the end, as one array.
template <class Unit>
class DensePass {
    using Part = DenseLayout::Part;

public:
    static constexpr Unit closed = std::numeric_limits<Unit>::max();

    explicit DensePass(Problem problem)
        : problem_(std::move(problem)),
          layout_(problem_),
          total_(problem_.moves()),
          value_(layout_.size, closed),
          best_(layout_.block + 1),
          need_(layout_.block) {
        find_asks();
        find_standing();
        find_low_parts();
    }

    /// Finds the least need of `party` from each state to the end, under caps on all; the start
    /// itself asks for nothing. False where it was stopped.
    bool run(std::size_t party, const std::vector<Units>& caps, const Stop& stop) {
        party_ = party;
        caps_.clear();
        for (const Units cap : caps) {
            caps_.push_back(std::min<Units>(cap, closed - 1));
        }
        recall_dead();
        DenseBlocks blocks(layout_, problem_.start);
        const std::size_t look = std::max<std::size_t>(1, (std::size_t{1} << 16) / layout_.block);
        for (std::size_t base = layout_.size, count = 0; base > 0; ++count) {
            base -= layout_.block;
            if (count % look == 0 && stop.reached()) {
                return false;
            }
            if (!dead_[base / layout_.block]) {
                settle(blocks, base);
            }
            blocks.step_back();
        }
        dead_caps_ = caps_;
        return true;
    }

    [[nodiscard]] const Problem& problem() const { return problem_; }
    [[nodiscard]] const DenseLayout& layout() const { return layout_; }
    /// By state; `closed` where no plan within the caps passes on from it.
    [[nodiscard]] Unit value(std::size_t state) const { return value_[state]; }

    /// What the next move of a line asks of the party at a state, or `closed`.
    [[nodiscard]] Unit ask_at(const std::vector<std::size_t>& made, std::size_t line) const {
        if (!has_asks_) {
            return 0;
        }
        Part part = layout_.nothing();
        part.slack = problem_.start;
        for (const auto* digits : {&layout_.low, &layout_.high}) {
            for (const Digit& digit : *digits) {
                layout_.add(digit, made[digit.line], part);
            }
        }
        return ask_of_move(part, 0, line, made[line]);
    }

private:
    void find_asks() {
        for (const Line& line : problem_.lines) {
            auto& by_move = asks_.emplace_back();
            for (const Move& move : line.moves) {
                by_move.push_back(asks_of(move));
                has_asks_ = has_asks_ || !by_move.back().empty();
            }
        }
    }

    [[nodiscard]] std::vector<Ask> asks_of(const Move& move) const {
        std::vector<Ask> asks;
        for (std::size_t party = 0; party < problem_.parties.size(); ++party) {
            if (!move.keep[party]) {
                continue;
            }
            const Units keep = move.stops_openly ? 0 : std::max<Units>(0, *move.keep[party]);
            if (keep > 0 || problem_.stops == Stops::mover) {
                asks.push_back({party, move.change[party], keep});
            }
        }
        return asks;
    }

    void find_standing() {
        for (std::size_t party = 0; party < problem_.parties.size(); ++party) {
            auto& by_step = standing_.emplace_back();
            for (std::size_t step = 0; step <= total_ + 1; ++step) {
                by_step.push_back(static_cast<Unit>(standing_at(problem_, party, step)));
            }
            lapses_ = lapses_ || problem_.standing[party].until_step;
        }
    }

    void find_low_parts() {
        low_slack_.resize(problem_.parties.size());
        for (const Part& part : layout_.low_parts) {
            for (std::size_t party = 0; party < problem_.parties.size(); ++party) {
                low_slack_[party].push_back(static_cast<Unit>(part.slack[party]));
            }
            low_steps_.push_back(part.steps);
        }
        for (const Line& line : problem_.lines) {
            has_rules_ = has_rules_ || !line.after.empty() || !line.deadlines.empty();
        }
    }

    /// What no plan within wider caps passes through, none within narrower ones does.
    void recall_dead() {
        bool narrower = !dead_caps_.empty();
        for (std::size_t party = 0; narrower && party < caps_.size(); ++party) {
            narrower = caps_[party] <= dead_caps_[party];
        }
        if (!narrower) {
            dead_.assign(layout_.size / layout_.block, false);
        }
        dead_caps_.clear();
    }

    void settle(const DenseBlocks& blocks, std::size_t base) {
        fill_needs(blocks.part(), base);
        if (has_asks_) {
            best_with_asks(blocks, base);
        } else {
            best_plainly(blocks, base);
        }
        const Unit* here = &value_[base];
        const Unit least = *std::min_element(here, here + layout_.block);
        dead_[base / layout_.block] = least == closed;
    }

    [[nodiscard]] bool is_last(std::size_t base) const {
        return base + layout_.block == layout_.size;
    }

    /// By position in the block: the need of the party at that state, or closed.
    void fill_needs(const Part& high, std::size_t base) {
        std::fill(need_.begin(), need_.end(), Unit{0});
        const std::size_t from = problem_.stops == Stops::anyone ? 0
                                 : is_last(base)                 ? layout_.block - 1
                                                                 : layout_.block;
        for (std::size_t party = 0; party < problem_.parties.size(); ++party) {
            ask_at_states(high, party, from);
        }
        if (base == 0) {
            need_[0] = 0;
        }
        if (has_rules_) {
            rule_out(high);
        }
    }

    void ask_at_states(const Part& high, std::size_t party, std::size_t from) {
        const auto cap = static_cast<Unit>(caps_[party]);
        const Unit least = party == party_ ? 0 : closed;
        const auto so_far = static_cast<Unit>(-high.slack[party]);
        const Unit* low = low_slack_[party].data();
        for (std::size_t at = from; at < layout_.block; ++at) {
            const Unit stands = lapses_ ? standing_of(party, high.steps + low_steps_[at])
                                        : standing_[party].front();
            const Unit need = so_far - low[at] - stands;
            const Unit said = least == 0 ? std::max(need_[at], need) : need_[at];
            need_[at] = need > cap ? closed : said;
        }
    }

    [[nodiscard]] Unit standing_of(std::size_t party, std::size_t step) const {
        return standing_[party][step];
    }

    void rule_out(const Part& high) {
        for (std::size_t at = 0; at < layout_.block; ++at) {
            const Part& low = layout_.low_parts[at];
            const std::uint64_t missing =
                (high.required | low.required) & ~(high.complete | low.complete);
            if (missing != 0 || high.steps + low.steps >= std::min(high.due, low.due)) {
                need_[at] = closed;
            }
        }
    }

    void best_plainly(const DenseBlocks& blocks, std::size_t base) {
        std::fill(best_.begin(), best_.end(), closed);
        for (std::size_t level = 0; level < layout_.high.size(); ++level) {
            const Digit& digit = layout_.high[level];
            if (blocks.made()[level] == digit.moves) {
                continue;
            }
            const Unit* next = &value_[base + digit.stride];
            for (std::size_t at = 0; at < layout_.block; ++at) {
                best_[at] = std::min(best_[at], next[at]);
            }
        }
        if (is_last(base)) {
            best_[layout_.block - 1] = 0;
        }
        settle_block();
        std::copy_n(best_.begin(), layout_.block, &value_[base]);
    }

    void settle_block() {
        switch (layout_.low.size()) {
            case 1:
                return settle_rows<1>();
            case 2:
                return settle_rows<2>();
            case 3:
                return settle_rows<3>();
            case 4:
                return settle_rows<4>();
            default:
                return settle_rows<5>();
        }
    }

    template <std::size_t Width>
    void settle_rows() {
        Unit* best = best_.data();
        const std::size_t* next = layout_.low_next.data() + layout_.block * Width;
        for (std::size_t at = layout_.block; at-- > 0;) {
            next -= Width;
            Unit least = best[at];
            for (std::size_t digit = 0; digit < Width; ++digit) {
                least = std::min(least, best[next[digit]]);
            }
            best[at] = std::max(least, need_[at]);
        }
    }

    void best_with_asks(const DenseBlocks& blocks, std::size_t base) {
        for (std::size_t at = layout_.block; at-- > 0;) {
            Unit best = base + at + 1 == layout_.size ? Unit{0} : closed;
            const auto look = [&](const Digit& digit, std::size_t made) {
                if (made < digit.moves) {
                    const Unit asked = ask_of_move(blocks.part(), at, digit.line, made);
                    best = std::min(best, std::max(asked, value_[base + at + digit.stride]));
                }
            };
            for (std::size_t level = 0; level < layout_.high.size(); ++level) {
                look(layout_.high[level], blocks.made()[level]);
            }
            for (std::size_t level = 0; level < layout_.low.size(); ++level) {
                look(layout_.low[level], layout_.low_made[at][level]);
            }
            value_[base + at] = std::max(best, need_[at]);
        }
    }

    [[nodiscard]] Unit ask_of_move(const Part& high, std::size_t at, std::size_t line,
                                   std::size_t made) const {
        const Part& low = layout_.low_parts[at];
        const std::size_t steps = high.steps + low.steps;
        Units most = 0;
        for (const Ask& ask : asks_[line][made]) {
            const Units slack = high.slack[ask.party] + low.slack[ask.party];
            const auto& standing = standing_[ask.party];
            Units need = 0;
            if (problem_.stops == Stops::mover && steps > 0) {
                need = std::max(need, -(slack + standing[steps]));
            }
            if (ask.keep > 0) {
                need = std::max(need, ask.keep - slack - ask.change - standing[steps + 1]);
            }
            if (need > caps_[ask.party]) {
                return closed;
            }
            most = ask.party == party_ ? std::max(most, need) : most;
        }
        return static_cast<Unit>(most);
    }

    const Problem problem_;
    DenseLayout layout_;
    std::size_t total_;
    std::vector<std::vector<std::vector<Ask>>> asks_;  ///< by line, by move
    bool has_asks_ = false;
    bool has_rules_ = false;
    bool lapses_ = false;
    std::vector<std::vector<Unit>> standing_;   ///< by party, by step
    std::vector<std::vector<Unit>> low_slack_;  ///< by party, by position in the block
    std::vector<std::size_t> low_steps_;
    std::vector<Unit> value_;
    std::vector<Unit> best_;        ///< by position in the block; one more, always closed
    std::vector<Unit> need_;        ///< by position in the block
    std::vector<bool> dead_;        ///< by block: closed throughout
    std::vector<Units> dead_caps_;  ///< for which `dead_` was found; empty where it was not
    std::size_t party_ = 0;
    std::vector<Units> caps_;
};

}  // namespace irenic::phases
