#pragma once

#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/base/value.hpp"
#include "irenic/levers/answer.hpp"
#include "irenic/war/attrition.hpp"
#include "irenic/war/belief.hpp"
#include "irenic/war/commitment.hpp"
#include "irenic/war/optimism.hpp"

namespace irenic::analysis {

/// What one side expects from fighting on, under its own belief.
struct SideView {
    PartyId party;
    war::Belief belief;  ///< about sides[0]; per battle where the war is one of battles
    Decimal value;       ///< of fighting on, in its own points
    /// Its own chance of prevailing in the end; of battles: if they go on until somebody has.
    double prevails = 0;
    double stalemate = 0;  ///< chance that nobody does; of battles 0, or 1 where nothing moves
    std::optional<war::Course> course;  ///< battles without horizon: how they end if undiscounted
    bool counts = false;  ///< its `disagreement` is `war`, so that this value decides for it
    /// The best demand it could make without knowing the other's cost, where that is a range.
    std::optional<war::Demand> demand;
};

/// After how many battles what both sides see would open the zone.
struct Learning {
    Decimal prior_strength;
    /// Least number of battles that somebody wins, for a share of them won by sides[0]; nothing
    /// where it is more than a hundred times the prior strength (100,000 at most, 1 at least).
    /// What is learned is rounded to nine places; a chance of a stalemate stays as it is.
    std::optional<std::int64_t> even;                        ///< half of them
    std::array<std::optional<std::int64_t>, 2> as_believed;  ///< as many as side i believes
    std::optional<std::int64_t> least;  ///< for the results that open it soonest
};

struct Optimism {
    /// Of one stake, as if it could be divided; see war/optimism.hpp.
    std::optional<double> excess;
    /// The zone is empty under own beliefs but not under some belief between them that both share.
    std::optional<bool> blocks;
    /// The beliefs that, shared by both, leave the zone open: disjoint, ascending, ends included.
    /// A stalemate has the mean of both chances. Nothing where no party's value rests on the war.
    std::optional<std::vector<std::pair<Decimal, Decimal>>> common_beliefs;
    /// By prior strength: half the stated one, itself and twice it; or the ends and the middle of
    /// the stated range. Empty where none is stated, or where the zone is open.
    std::vector<Learning> learning;
    std::string why;  ///< why something is missing
};

/// What a risk costs its bearer, and the hazard at which the answer flips.
struct RiskView {
    RiskId risk;
    Decimal hazard;
    Decimal loss;
    Decimal discount;
    double expected_loss = 0;                  ///< at the hazard stated, the first breach only
    std::optional<double> repeated_loss;       ///< if a breach can come again every period
    double least_expected_loss = 0;            ///< with the best of `by_issue`
    std::optional<Decimal> break_even_hazard;  ///< the zone is open up to it, all else as it stands
    std::string why;                           ///< why there is none
};

/// The zone as it would be under one reading of the risks.
struct ZoneView {
    std::optional<bool> empty;
    std::optional<std::string> packages;  ///< exact count
    std::optional<Decimal> width;         ///< largest smallest surplus
};

/// The answer to "what is no deal worth, and why might no deal exist?". What the case has no block
/// for is missing.
struct FightingOn {
    std::vector<PartyId> parties;  ///< who must agree
    bool battles = false;          ///< a war of battles, not one lottery
    std::vector<SideView> sides;   ///< two, or none without `war`
    std::optional<Optimism> optimism;
    std::optional<war::Commitment> commitment;
    std::optional<war::FirstStrikeView> first_strike;
    std::vector<RiskView> risks;
    std::optional<ZoneView> face_value;  ///< as if every promise were kept
    std::optional<ZoneView> credible;    ///< with the risks counted
    std::optional<bool> indivisible;     ///< the zone is empty, but a mixture is acceptable
    std::vector<std::string> split;      ///< ids of the issues that mixture would split
    std::vector<levers::BreakEven> break_even;
    std::vector<std::string> notes;
    bool rounded = false;
    bool limit_reached = false;
};

/// What fighting on is worth to each side under its own belief, and which of the reasons for which
/// bargaining fails are present: optimism that cannot be mutual, promises that cannot bind
/// (shifting power, first strikes, breach) and stakes that cannot be divided.
///
/// The absence of all of them is no proof that a bargain exists: with three parties or more, or
/// with stalemates, the values of fighting can add up to more than any deal has to give.
///
/// Errors  missing: the case has neither `war` nor `risks`, or a side has no belief or payoffs;
///         bad_input: as for war::side_value, war::commitment_problem and deals::find_deals.
/// Cost    a frontier over the two sides (side_frontier.hpp), break-evens of beliefs and hazards
///         (levers/break_even.hpp) and two counts of the zone.
/// Source  Fearon 1995; Powell 2006; Jordan 2015 for the warning.
[[nodiscard]] Result<FightingOn> analyse_war(const Negotiation& negotiation, const Limits& limits);

/// The answer as data, under the names of its JSON.
[[nodiscard]] Value to_value(const Negotiation& negotiation, const FightingOn& answer);

}  // namespace irenic::analysis
