#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "irenic/base/decimal.hpp"
#include "irenic/model/negotiation.hpp"

namespace irenic::deals {

/// Utilities of the deciding parties, in the order of Answer::parties, in points.
using Utilities = std::vector<Decimal>;

/// A package and what it is worth to each deciding party.
struct Point {
    Utilities utility;
    Package package;
};

/// How a disagreement value came about.
struct DisagreementValue {
    enum class Basis { stated, war, record };

    PartyId party;
    Basis basis = Basis::stated;
    Decimal value;
    std::optional<Decimal> low, high;  ///< record: the bounds it is the middle of
    std::string note;  ///< record: which bound is the party's own range, contradictions
};

struct Zone {
    bool empty = true;
    std::optional<std::string> packages;  ///< exact count, decimal
    std::string packages_reason;          ///< why there is no count
};

struct Frontier {
    bool exact = true;
    double epsilon = 0;         ///< every acceptable u has a listed v >= u - epsilon (ideal - d)
    std::uint64_t count = 0;    ///< points of the whole frontier; where not exact, of those listed
    std::vector<Point> points;  ///< those listed, ascending by the first party's utility, then on
    std::string reason;         ///< why it is not exact
};

enum class SolutionKind {
    nash,
    kalai_smorodinsky,
    egalitarian,
    utilitarian,
    equal_loss,
    weighted_nash
};

/// The name used in every output: "kalai_smorodinsky".
[[nodiscard]] std::string_view name(SolutionKind kind);
/// Whether it compares one party's points with another's.
[[nodiscard]] bool needs_common_units(SolutionKind kind);

struct Solution {
    SolutionKind kind{};
    std::optional<Point> point;         ///< nothing: see `why`
    double value = 0;                   ///< product, least ratio, least surplus, sum, largest loss
    std::optional<std::uint64_t> ties;  ///< efficient utility vectors that attain the optimum
    std::vector<Point> tied;            ///< all of them, where they are at most ten
    double bound = 0;                   ///< where not exact: the value can be no better than this
    bool exact = true;
    std::string why;  ///< why there is none, or why it is not exact
};

/// One option's share in a mixture; an issue not mixed has one share of 1.
struct MixedIssues {
    struct Share {
        double share = 0;
        Package choices;  ///< on the issues mixed together
    };
    std::vector<IssueId> issues;  ///< one issue, or several tied by constraints or interactions
    std::vector<Share> shares;    ///< two or more
};

/// A solution over mixtures (lots, turns or splits) of allowed packages.
struct DivisibleSolution {
    SolutionKind kind{};
    bool found = false;
    std::vector<double> utility;  ///< by deciding party, in points
    double value = 0;
    Package settled;                 ///< the choices on the issues that are not mixed
    std::vector<MixedIssues> mixed;  ///< at most parties - 1
    double residual = 0;             ///< largest violation found when recomputed
    std::string why;
};

struct Divisible {
    bool opens = false;  ///< the zone is empty but a mixture is acceptable
    std::vector<DivisibleSolution> solutions;
};

/// A package that is nearest to acceptable, where none is.
struct ClosestPackage {
    Point point;
    std::vector<Decimal> shortfall;  ///< by deciding party, 0 where it would agree
    Decimal least_surplus;           ///< of those who agree, in points
    double value = 0;                ///< margin: share of the range
};

struct OutsideMoney {
    Point point;
    Decimal amount;
    std::vector<std::pair<PartyId, Decimal>> to;
};

struct Closest {
    std::optional<ClosestPackage> maximin;
    std::optional<ClosestPackage> margin;
    std::optional<OutsideMoney> outside_money;
    std::string why;  ///< why something is missing
};

/// An offer on record, as each deciding party sees it.
struct OfferView {
    std::string id;
    PartyId by;
    std::vector<std::pair<Decimal, Decimal>> surplus;  ///< by deciding party: least and most
    std::vector<PartyId> blocked_by;
    bool allowed = true;                     ///< some completion meets the constraints
    std::optional<Package> smallest_change;  ///< the changed issues with their new options
    std::optional<Point> changed_to;
    std::string why;  ///< why there is no smallest change
};

/// Packages better for some deciding party than a given one and worse for none.
struct Improvements {
    Point from;
    bool complete = false;             ///< all of them are listed, not only the efficient ones
    std::optional<std::string> count;  ///< exact, decimal
    std::vector<Point> points;
};

/// The answer to "is there a deal?".
struct Answer {
    std::vector<PartyId> parties;                 ///< deciding parties that have preferences
    std::vector<PartyId> others;                  ///< other parties with preferences
    std::vector<DisagreementValue> disagreement;  ///< by deciding party
    std::string packages;                         ///< allowed by the constraints, exact
    Zone zone;
    Frontier frontier;
    std::optional<Utilities> ideal;
    std::vector<Solution> solutions;
    Divisible divisible;
    std::vector<std::vector<Decimal>> others_utility;  ///< by other party, by solution with a point
    std::optional<Closest> closest;                    ///< only where the zone is empty
    std::vector<OfferView> offers;
    std::optional<Improvements> improvements;
    std::vector<std::string> notes;  ///< what a reader must know: parties without a vote, limits
    bool rounded = false;            ///< something was rounded to nine places
    bool limit_reached = false;      ///< a limit cut something short: exit status 3
};

}  // namespace irenic::deals
