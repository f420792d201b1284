#include "irenic/phases/plans/merge_steps.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <span>

#include "irenic/phases/conditions.hpp"
#include "irenic/phases/discounting.hpp"

namespace irenic::phases {
namespace {

/// Cuts an order into a given number of steps, from the end.
class Cutting {
public:
    Cutting(const Problem& problem, const std::vector<std::size_t>& order, const Scale& scale,
            const Stop& stop)
        : problem_(problem),
          discounting_(problem.discount),
          order_(order),
          scale_(scale),
          stop_(stop) {
        find_moves();
        for (std::size_t party = 0; party < problem.parties.size(); ++party) {
            wars_.push_back({problem.war[party]});
            for (const Move* move : moves_) {
                wars_.back().push_back(wars_.back().back() + move->shift[party]);
            }
        }
        find_furthest();
    }

    std::optional<Plan> run(std::size_t steps) {
        steps_ = steps;
        find_earliest();
        const std::size_t size = order_.size();
        choices_.assign((steps + 1) * (size + 1), 0);
        later_.assign(size + 1, std::nullopt);
        later_[size] = last();
        for (std::size_t step = steps; step > 0; --step) {
            here_.assign(size + 1, std::nullopt);
            // Every step holds a move: there must be enough before it and after it.
            for (std::size_t from = step - 1; from + (steps - step) < size; ++from) {
                if (stop_.reached()) {
                    return std::nullopt;
                }
                choose(step, from);
            }
            later_.swap(here_);
        }
        return later_[0] ? std::optional(plan()) : std::nullopt;
    }

private:
    /// The best way found to go on from a position.
    struct Rest {
        Rank rank;
        std::vector<Units> values;  ///< by party: of going on
        std::vector<Units> asked;
    };

    void find_moves() {
        std::vector<std::size_t> made(problem_.lines.size(), 0);
        made_at_.resize(problem_.lines.size());
        for (std::size_t at = 0; at < order_.size(); ++at) {
            made_by_.push_back(made[order_[at]]);
            moves_.push_back(&problem_.lines[order_[at]].moves[made[order_[at]]++]);
            made_at_[order_[at]].push_back(at);
        }
    }

    /// By position: where a step that starts there ends at the latest. A step that starts later
    /// ends no earlier.
    void find_furthest() {
        std::vector<std::size_t> held(problem_.lines.size(), 0);
        std::size_t to = 0;
        for (std::size_t from = 0; from < order_.size(); ++from) {
            while (to < order_.size() && may_join(from, to, held)) {
                ++held[order_[to++]];
            }
            furthest_.push_back(to);
            --held[order_[from]];
        }
    }

    /// Whether the move at `to` may be made in a step that starts at `from` and holds what `held`
    /// counts by line.
    [[nodiscard]] bool may_join(std::size_t from, std::size_t to,
                                const std::vector<std::size_t>& held) const {
        const Line& line = problem_.lines[order_[to]];
        const bool waits = std::any_of(line.after.begin(), line.after.end(), [&](auto before) {
            return !made_at_[before].empty() && made_at_[before].back() >= from;
        });
        const std::size_t first = made_by_[to] - held[order_[to]];
        return !waits && made_by_[to] < line.most_after(first);
    }

    /// By step: how far the plan must have come after it.
    void find_earliest() {
        earliest_.assign(steps_ + 1, 0);
        for (std::size_t line = 0; line < problem_.lines.size(); ++line) {
            for (const Deadline& deadline : problem_.lines[line].deadlines) {
                if (deadline.moves > 0 && deadline.step <= steps_) {
                    std::size_t& earliest = earliest_[deadline.step];
                    earliest = std::max(earliest, made_at_[line][deadline.moves - 1] + 1);
                }
            }
        }
        for (std::size_t step = 1; step <= steps_; ++step) {
            earliest_[step] = std::max(earliest_[step], earliest_[step - 1]);
        }
    }

    [[nodiscard]] Rest last() const {
        Rest rest{{}, problem_.peace, {}};
        for (std::size_t party = 0; party < wars_.size(); ++party) {
            rest.asked.push_back(lacking(problem_.peace[party] - wars_[party].back(),
                                         standing_at(problem_, party, steps_)));
            rest.rank.count(scale_, party, rest.asked.back());
        }
        return rest;
    }

    void choose(std::size_t step, std::size_t from) {
        const std::size_t first = std::max(from + 1, earliest_[step]);
        for (std::size_t to = first; to <= furthest_[from]; ++to) {
            if (!later_[to] || ((to - from) % 0x40 == 0x3f && stop_.reached())) {
                continue;
            }
            Rest rest = going_on(step, from, to);
            if (!here_[from] || rest.rank.better_than(here_[from]->rank)) {
                here_[from] = std::move(rest);
                choices_[step * (order_.size() + 1) + from] = static_cast<std::uint32_t>(to);
            }
        }
    }

    /// With the moves from `from` up to `to` as this step.
    [[nodiscard]] Rest going_on(std::size_t step, std::size_t from, std::size_t to) const {
        const std::span moves(moves_.data() + from, to - from);
        Rest rest = *later_[to];
        rest.rank = {};
        for (std::size_t party = 0; party < wars_.size(); ++party) {
            const Units later = discounting_.times(rest.values[party]);
            rest.values[party] = later;
            for (const Move* move : moves) {
                rest.values[party] += move->net[party];
            }
            const Units slack = rest.values[party] - wars_[party][from];
            Units& asked = rest.asked[party];
            asked = std::max(asked, asked_by_step(problem_, moves, party, slack,
                                                  later - wars_[party][to], step));
            if (state_counts(problem_, step - 1, steps_)) {
                asked = std::max(asked, lacking(slack, standing_at(problem_, party, step - 1)));
            } else if (step == 1 && scale_.start_counts) {
                asked = std::max(asked, lacking(slack, 0));
            }
            rest.rank.count(scale_, party, asked);
        }
        return rest;
    }

    [[nodiscard]] Plan plan() const {
        Plan plan;
        std::size_t from = 0;
        for (std::size_t step = 1; step <= steps_; ++step) {
            const std::size_t to = choices_[step * (order_.size() + 1) + from];
            plan.emplace_back(order_.begin() + static_cast<std::ptrdiff_t>(from),
                              order_.begin() + static_cast<std::ptrdiff_t>(to));
            std::sort(plan.back().begin(), plan.back().end());
            from = to;
        }
        return plan;
    }

    const Problem& problem_;
    Discounting discounting_;
    const std::vector<std::size_t>& order_;
    const Scale& scale_;
    const Stop& stop_;
    std::size_t steps_ = 0;
    std::vector<const Move*> moves_;                 ///< by position
    std::vector<std::size_t> made_by_;               ///< by position: moves its line made before
    std::vector<std::vector<std::size_t>> made_at_;  ///< by line: positions of its moves
    std::vector<std::vector<Units>> wars_;           ///< by party, by position
    std::vector<std::size_t> furthest_;              ///< by position
    std::vector<std::size_t> earliest_;              ///< by step
    std::vector<std::optional<Rest>> later_, here_;  ///< by position
    std::vector<std::uint32_t> choices_;             ///< by step and position: where it ends
};

}  // namespace

std::optional<Plan> merged_steps(const Problem& problem, const std::vector<std::size_t>& order,
                                 const Scale& scale, const Stop& stop) {
    if (order.empty()) {
        return Plan{};
    }
    Cutting cutting(problem, order, scale, stop);
    const std::size_t most = std::min(order.size(), problem.steps_at_most.value_or(order.size()));
    for (std::size_t steps = most; steps > 0 && !stop.reached(); --steps) {
        if (auto plan = cutting.run(steps)) {
            return plan;
        }
    }
    return std::nullopt;
}

}  // namespace irenic::phases
