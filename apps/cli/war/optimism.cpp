#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "cli/text/numbers.hpp"
#include "cli/war/sections.hpp"

namespace irenic::cli {
namespace {

using analysis::Learning;

/// "0 to 0.91", each end rounded into the range.
std::string range(const std::pair<Decimal, Decimal>& ends) {
    const auto& [low, high] = ends;
    const auto from = parse_decimal(shown(low, Rounding::up));
    const auto to = parse_decimal(shown(high, Rounding::down));
    const bool fits = from && to && from->value <= to->value;
    const std::string first = fits ? from->value.to_string() : low.to_string();
    const std::string last = fits ? to->value.to_string() : high.to_string();
    return first == last ? first : first + " to " + last;
}

std::string excess_in_words(double excess) {
    const std::string amount =
        excess == 0 ? "as much as there is"
                    : fmt::format("{} of it {} than there is", shown(std::abs(excess)),
                                  excess > 0 ? "more" : "less");
    return "If the stake were one thing that could be divided, together they would expect " +
           amount + ".";
}

/// "put the prevailing of Government at 0 to 0.91"
std::string shared_beliefs(const WarView& view) {
    std::vector<std::string> ranges;
    for (const auto& ends : *view.answer.optimism->common_beliefs) {
        ranges.push_back(range(ends));
    }
    return fmt::format("put the {} {} at {}",
                       view.answer.battles ? "winning of a battle by" : "prevailing of",
                       view.side(0), join(ranges, "or"));
}

/// What follows from beliefs that both shared.
std::string take_away(const WarView& view) {
    const analysis::Optimism& optimism = *view.answer.optimism;
    const bool any = optimism.common_beliefs && !optimism.common_beliefs->empty();
    if (*optimism.blocks) {
        return "Both cannot be right: there would be a deal if evidence that both trust led them "
               "to one belief" +
               (any ? " that " + shared_beliefs(view) : "") + ".";
    }
    if (view.zone_empty() == true) {
        return "No belief between theirs, shared by both, opens the zone.";
    }
    return "There is a deal under the beliefs they hold" +
           (any ? ", and under any that both shared and that " + shared_beliefs(view) : "") + ".";
}

std::string why_not_settled(const WarView& view) {
    if (view.negotiation.issues.empty()) {
        return "whether it bites is not asked: the case has no `issues`.";
    }
    const bool any_counts = std::any_of(view.answer.sides.begin(), view.answer.sides.end(),
                                        [](const analysis::SideView& side) { return side.counts; });
    return any_counts ? "not settled: " + view.answer.optimism->why + "."
                      : "plays no part: no side's value of no agreement comes from the war.";
}

/// Whether the sides together put their own prevailing at more than 1.
bool expect_too_much(const WarView& view) {
    double sum = 0;
    for (const analysis::SideView& side : view.answer.sides) {
        sum += side.prevails;
    }
    return sum > 1;
}

std::string how_many(const Learning& learning) {
    return learning.even ? std::to_string(*learning.even) : "";
}

/// " (prior strength 10; 1 to 4 for strengths from 5 to 20)"
std::string spread(const std::vector<Learning>& learning) {
    const Learning& middle = learning[learning.size() / 2];
    std::string text = "prior strength " + shown(middle.prior_strength);
    const bool known = std::all_of(learning.begin(), learning.end(),
                                   [](const Learning& each) { return each.even.has_value(); });
    if (known && learning.size() > 1) {
        text += fmt::format("; {} to {} for strengths from {} to {}", how_many(learning.front()),
                            how_many(learning.back()), shown(learning.front().prior_strength),
                            shown(learning.back().prior_strength));
    }
    return text;
}

}  // namespace

Obstacle optimism_in(const WarView& view) {
    Obstacle obstacle{"Optimism", std::nullopt, ""};
    const auto& optimism = view.answer.optimism;
    if (!optimism) {
        obstacle.words = view.negotiation.war ? "not asked: no side has beliefs and payoffs."
                                              : "not asked: the case has no `war`.";
        return obstacle;
    }
    obstacle.bites = optimism->blocks;
    if (optimism->blocks == true && !expect_too_much(view)) {
        obstacle.name = "Beliefs that differ";
    }
    std::vector<std::string> sentences;
    if (!optimism->blocks) {
        sentences.push_back(why_not_settled(view));
    }
    if (optimism->excess) {
        sentences.push_back(excess_in_words(*optimism->excess));
    }
    if (optimism->blocks) {
        sentences.push_back(take_away(view));
    }
    for (const std::string& sentence : sentences) {
        obstacle.words += (obstacle.words.empty() ? "" : " ") + sentence;
    }
    return obstacle;
}

std::string learning_in_words(const WarView& view) {
    if (!view.answer.optimism || view.answer.optimism->learning.empty()) {
        return "";
    }
    const auto& learning = view.answer.optimism->learning;
    const Learning& middle = learning[learning.size() / 2];
    if (!middle.even) {
        return fmt::format(
            "Learning: battles split evenly would not open the zone within a hundred times the "
            "prior strength ({}).",
            spread(learning));
    }
    return fmt::format(
        "Learning: after about {} split evenly both would have learned enough ({}). A range over "
        "assumptions, no forecast of dates; an assessment that both trust can teach the same "
        "without a battle.",
        counted(how_many(middle), "battle"), spread(learning));
}

}  // namespace irenic::cli
