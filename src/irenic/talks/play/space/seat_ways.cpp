#include "irenic/talks/play/space/seat_ways.hpp"

#include <algorithm>
#include <numeric>
#include <span>
#include <tuple>

namespace irenic::talks {
namespace {

TieWays ways_of(const Tie& tie, std::size_t seat, std::size_t seats) {
    TieWays ways;
    for (std::size_t choice = 0; choice < tie.size(); ++choice) {
        if ((tie.crossed[choice] >> seat & 1U) == 0) {
            ways.choices.push_back(static_cast<std::uint32_t>(choice));
        }
    }
    const auto value = [&](std::uint32_t choice) { return tie.values[choice * seats + seat]; };
    std::stable_sort(
        ways.choices.begin(), ways.choices.end(),
        [&](std::uint32_t one, std::uint32_t other) { return value(one) > value(other); });
    for (const std::uint32_t choice : ways.choices) {
        ways.losses.push_back(value(ways.choices.front()) - value(choice));
    }
    return ways;
}

std::size_t in_common(const Tie& tie, std::size_t choice, const std::vector<OptionId>& like) {
    std::size_t same = 0;
    for (std::size_t place = 0; place < tie.issues.size(); ++place) {
        same += tie.choice(choice)[place] == like[tie.issues[place]].value ? 1U : 0U;
    }
    return same;
}

LossReach::Span less(LossReach::Span span, std::size_t cells) {
    return {span.from - std::min(span.from, cells), span.to - cells};
}

LossReach reach_of(const std::vector<TieWays>& ties, const std::vector<std::size_t>& order) {
    std::vector<std::span<const Units>> losses;
    for (const std::size_t tie : order) {
        losses.emplace_back(ties[tie].losses);
    }
    return LossReach(losses);
}

}  // namespace

SeatWays::SeatWays(const std::vector<Tie>& ties, std::size_t seat, std::size_t seats)
    : order_(ties.size()) {
    for (const Tie& tie : ties) {
        const TieWays& ways = ties_.emplace_back(ways_of(tie, seat, seats));
        most_ += tie.values[ways.choices.front() * seats + seat];
    }
    std::iota(order_.begin(), order_.end(), std::size_t{0});
    std::stable_sort(order_.begin(), order_.end(), [&](std::size_t one, std::size_t other) {
        return ties_[one].losses.back() < ties_[other].losses.back();
    });
}

Picks SeatWays::best() const {
    Picks picks;
    for (const TieWays& ways : ties_) {
        picks.push_back(ways.choices.front());
    }
    return picks;
}

Picks SeatWays::at_least(Units target, const std::vector<Tie>& ties,
                         const std::vector<OptionId>* like) {
    if (target > most_) {
        return best();
    }
    if (!reach_) {
        reach_.emplace(reach_of(ties_, order_));
    }
    return walk(reach_->close_to(most_ - target, like == nullptr), ties, like);
}

Picks SeatWays::walk(LossReach::Span wanted, const std::vector<Tie>& ties,
                     const std::vector<OptionId>* like) const {
    Picks picks(ties_.size());
    for (std::size_t step = 0; step < order_.size(); ++step) {
        const std::size_t tie = order_[step];
        const std::size_t way = choose(step, wanted, ties[tie], like);
        picks[tie] = ties_[tie].choices[way];
        wanted = less(wanted, reach_->cells(step, way));
    }
    return picks;
}

std::size_t SeatWays::choose(std::size_t step, LossReach::Span wanted, const Tie& tie,
                             const std::vector<OptionId>* like) const {
    const TieWays& ways = ties_[order_[step]];
    std::optional<std::size_t> chosen;
    std::size_t most_common = 0;
    for (std::size_t way = 0; way < ways.choices.size(); ++way) {
        const std::size_t cells = reach_->cells(step, way);
        if (cells > wanted.to) {
            break;
        }
        const std::size_t common = like == nullptr ? 0 : in_common(tie, ways.choices[way], *like);
        if (chosen && common <= most_common) {
            continue;
        }
        if (reach_->can(step + 1, less(wanted, cells))) {
            chosen = way;
            most_common = common;
            if (like == nullptr || common == tie.issues.size()) {
                break;
            }
        }
    }
    IRENIC_CHECK(chosen.has_value());
    return *chosen;
}

Picks SeatWays::random(Units floor, RandomStream& stream) const {
    constexpr int most_draws = 64;
    if (floor > most_) {
        return best();
    }
    for (int draws = 0; draws < most_draws; ++draws) {
        if (auto picks = draw(most_ - floor, stream)) {
            return std::move(*picks);
        }
    }
    return draw_within(most_ - floor, stream);
}

/// A way for each tie, all ways alike; nothing where they lose too much together.
std::optional<Picks> SeatWays::draw(Units most_loss, RandomStream& stream) const {
    Picks picks;
    Units loss = 0;
    for (const TieWays& ways : ties_) {
        const std::size_t way = stream.next_below(ways.choices.size());
        picks.push_back(ways.choices[way]);
        loss += ways.losses[way];
    }
    return loss <= most_loss ? std::optional(std::move(picks)) : std::nullopt;
}

/// Ties in an order left to chance, each settled by chance with what the loss still leaves.
Picks SeatWays::draw_within(Units most_loss, RandomStream& stream) const {
    std::vector<std::size_t> order(ties_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    for (std::size_t left = order.size(); left > 1; --left) {
        std::swap(order[left - 1], order[stream.next_below(left)]);
    }
    Picks picks(ties_.size());
    for (const std::size_t tie : order) {
        const auto& [choices, losses] = ties_[tie];
        const auto affordable = std::upper_bound(losses.begin(), losses.end(), most_loss);
        const std::size_t way =
            stream.next_below(static_cast<std::size_t>(affordable - losses.begin()));
        picks[tie] = choices[way];
        most_loss -= losses[way];
    }
    return picks;
}

}  // namespace irenic::talks
