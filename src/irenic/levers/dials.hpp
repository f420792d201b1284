#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "irenic/deals/setting.hpp"
#include "irenic/levers/answer.hpp"

namespace irenic::levers {

/// One thing of a case that can move along the grid of nine places while all else stands.
struct Dial {
    BreakEven entry;  ///< what it is and where it stands; no break-even yet
    /// Where it may go from where it stands: on each way some values, ever further off, between two
    /// of which the zone opens or closes at most once.
    std::vector<std::vector<Decimal>> ways;
    /// The case with effects that help at the first value and those that hurt at the second.
    std::function<Negotiation(const Decimal& helpful, const Decimal& harmful)> at;
    bool one_way = true;  ///< it has effects of one kind only, so that both values are the same
    /// Where it moves nothing but `entry.party`'s value of no agreement: that value.
    std::function<std::optional<Decimal>(const Decimal&)> disagreement;
};

/// Beliefs and costs of the sides, then hazards of risks.
/// Errors  as for war::turning_beliefs.
[[nodiscard]] Result<std::vector<Dial>> war_dials(const Negotiation& negotiation,
                                                  const deals::Setting& setting, const Stop& stop);
/// Values of no agreement of those who must agree.
[[nodiscard]] std::vector<Dial> disagreement_dials(const Negotiation& negotiation,
                                                   const deals::Setting& setting);
/// A lever with nothing but numbers; nothing for any other.
[[nodiscard]] std::optional<Dial> lever_dial(const Negotiation& negotiation, const Lever& lever,
                                             const deals::Setting& setting, const Stop& stop);

/// The ways of a side's belief from where it stands, cut where its value of fighting turns.
[[nodiscard]] Result<std::vector<std::vector<Decimal>>> ways_of_belief(
    const Negotiation& negotiation, std::size_t side, const Stop& stop);

/// A side's value of fighting by its belief that sides[0] prevails, all else as stated.
[[nodiscard]] std::function<std::optional<Decimal>(const Decimal&)> value_by_belief(
    const Negotiation& negotiation, PartyId party);

/// How far one party's utility ranges over the allowed packages, in points; nothing where it has no
/// preferences or there is no package.
struct Reach {
    Decimal least;
    Decimal most;
};
[[nodiscard]] std::optional<Reach> reach_of(const deals::Setting& setting, PartyId party);

/// Whether anybody's agreement depends on this party.
[[nodiscard]] bool has_a_say(const deals::Setting& setting, PartyId party);

}  // namespace irenic::levers
