#pragma once

#include <string>

#include "cli/text/page.hpp"
#include "irenic/analysis/fighting_on.hpp"

namespace irenic::cli {

/// One answer about fighting on and the case that it is about.
struct WarView {
    const Negotiation& negotiation;
    const analysis::FightingOn& answer;

    [[nodiscard]] const std::string& name(PartyId party) const {
        return negotiation.party(party).name;
    }
    /// The name of a side of the war.
    [[nodiscard]] const std::string& side(std::size_t index) const {
        return name(negotiation.war->sides.at(index));
    }
    /// Whether the zone is empty with the risks counted; nothing where there is none to look at.
    [[nodiscard]] std::optional<bool> zone_empty() const {
        return answer.credible ? answer.credible->empty : std::nullopt;
    }
};

// The sections of what `irenic war` prints. A section that has nothing to say adds nothing.

/// Whether there is a deal, and which obstacles bite.
void add_verdict(const WarView& view, Page& page);
/// What each side expects from fighting on and why.
void add_sides(const WarView& view, Page& page);
/// The three obstacles, one after the other, and what their absence does not prove.
void add_obstacles(const WarView& view, Page& page);
/// Break-evens of beliefs and hazards.
void add_conditions(const WarView& view, Page& page);
/// The zone as if promises were kept beside the zone with the risks counted, and each risk.
void add_risks(const WarView& view, Page& page);

/// What is said of one obstacle. Nothing for `bites`: it was not asked, or not settled.
struct Obstacle {
    std::string name;
    std::optional<bool> bites;
    std::string words;
};
[[nodiscard]] Obstacle optimism_in(const WarView& view);
[[nodiscard]] Obstacle shifting_power_in(const WarView& view);
[[nodiscard]] Obstacle first_strike_in(const WarView& view);
[[nodiscard]] Obstacle breach_in(const WarView& view);
[[nodiscard]] Obstacle indivisible_stakes_in(const WarView& view);
/// What battles would teach; empty where it was not asked.
[[nodiscard]] std::string learning_in_words(const WarView& view);

}  // namespace irenic::cli
