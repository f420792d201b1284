#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "irenic/deals/answer.hpp"
#include "irenic/levers/apply.hpp"

namespace irenic::levers {

/// What kind of thing a break-even moves.
enum class InputKind {
    belief,        ///< a side's belief that sides[0] prevails; "war.beliefs.g"
    hazard,        ///< of a risk; "risks.renewed_attack.hazard"
    disagreement,  ///< a party's value of no agreement; "preferences.g.disagreement"
    war_cost,      ///< "war.payoffs.g.cost", "war.attrition.cost.g": analysed, never suggested
    side_payment,  ///< points from outside; "side_payment"
    red_line,      ///< dropped; "preferences.g.red_lines[0]"
    constraint,    ///< relaxed; "constraints[0]"
    lever,         ///< a lever of the case, by its id
};
/// The name used in every output: "side_payment".
[[nodiscard]] std::string_view name(InputKind kind);

/// The least change of one thing, all else as it stands, that opens the zone (or makes the package
/// asked about acceptable); where it is open, how far the thing can move before it closes.
struct BreakEven {
    /// In which unit `now`, `opens_at` and `closes_beyond` are.
    enum class Scale {
        number,  ///< the number itself
        share,   ///< share of a lever with several numbers, 1 being all of it
        whole,   ///< there is no more or less of it
    };

    std::string lever;  ///< a path, or the id of a lever
    InputKind kind{};
    Scale scale = Scale::number;
    std::optional<PartyId> party;     ///< whose number it is
    std::vector<PartyId> decided_by;  ///< who can change it; none: nobody in particular
    std::optional<Decimal> now;
    std::optional<Decimal> offered;   ///< what the lever sets it to
    bool rises = false;               ///< whether it moves up to `opens_at` or `closes_beyond`
    bool opens = false;               ///< the zone is empty and some value of it opens the zone
    std::optional<Decimal> opens_at;  ///< the value nearest to `now` that does
    /// It may move on to this value, beyond which the zone is empty again; nothing where it stays
    /// open.
    std::optional<Decimal> opens_until;
    bool opens_in_full = false;  ///< lever: all of it opens the zone, not only a part
    /// The zone is open, and is so up to this value; nothing where every value leaves it open.
    std::optional<Decimal> closes_beyond;
    bool suggested = true;                        ///< false: for analysis only
    std::optional<deals::Point> package;          ///< acceptable at `opens_at`
    std::vector<std::pair<PartyId, Decimal>> to;  ///< side_payment: who gets how much
    bool unsure = false;                          ///< a limit was reached before it was certain
    std::string why;                              ///< why there is no break-even
};

/// Levers none of which can be left out: together they open the zone, no part of them does.
struct MinimalSet {
    LeverSet levers;                           ///< positions in Answer::levers
    std::optional<Decimal> cost;               ///< nothing where a lever has no stated cost
    std::optional<Decimal> width;              ///< largest smallest surplus with the set in use
    std::optional<Decimal> width_when_lapsed;  ///< once its withdrawable levers are gone
    std::optional<deals::Point> package;       ///< attains `width`
    std::vector<PartyId> decided_by;           ///< owners, in case order
    std::vector<std::pair<PartyId, Decimal>> pays;   ///< by owner: the cost of its levers
    std::vector<std::pair<PartyId, Decimal>> loses;  ///< points a lever takes at `package`
    std::vector<std::size_t> closed_by;  ///< levers that, added to the set, close the zone again
};

/// One requirement of a clash: a veto, a red line or a constraint.
struct Requirement {
    enum class Kind { veto, veto_on, red_line, constraint };
    Kind kind{};
    std::optional<PartyId> party;  ///< veto, veto_on, red_line
    std::size_t index = 0;         ///< red_line, constraint
    bool operator==(const Requirement&) const = default;
};
/// "parties.g.veto", "parties.s.veto_on", "preferences.g.red_lines[0]", "constraints[0]".
[[nodiscard]] std::string path(const Negotiation& negotiation, const Requirement& requirement);

/// Requirements that cannot all be met, though any one of them left out leaves a package.
struct Clash {
    std::vector<Requirement> requirements;
    bool smallest = false;  ///< no clash has fewer; else only that none can be left out
    std::string why;        ///< why there is none, or why it may not be the smallest
};

/// A package asked about, as each deciding party sees it.
struct PackageView {
    Package package;              ///< whole
    std::vector<IssueId> as_now;  ///< issues the question left open
    bool acceptable = false;
    /// What a party gains over no agreement: deciding parties, then those with only `veto_on`.
    struct Surplus {
        PartyId party;
        Decimal amount;
        bool needed = true;  ///< agreement on this package can depend on the party
    };
    std::vector<Surplus> surplus;
    std::vector<Requirement> breaks;  ///< red lines and constraints it breaks
    std::vector<std::size_t> norms;   ///< constraints it breaks that are norms
};

/// The answer to "what would have to change, and who decides it?".
///
/// Packages that levers lead to may hold options that levers add; they are counted by the options
/// of with_added_options (apply.hpp).
struct Answer {
    std::vector<PartyId> parties;        ///< deciding parties that have preferences
    std::optional<PackageView> package;  ///< where one was asked about; all below is about it alone
    bool zone_empty = true;
    std::optional<Decimal> width;  ///< as things stand
    std::vector<BreakEven> break_even;
    std::vector<Lever> levers;  ///< the case's own, or those built in where it names none
    bool built_in = false;
    std::vector<MinimalSet> minimal_sets;  ///< cheapest first; those without a cost last
    std::size_t sets_known = 0;            ///< how many were found; the 1,000 cheapest are listed
    bool sets_complete = true;             ///< no other set exists
    std::string sets_reason;               ///< what is missing and why
    std::optional<std::size_t> cheapest;   ///< position in minimal_sets of the cheapest there is
    std::vector<std::size_t> closing;      ///< levers that alone close a zone that is open
    Clash clash;
    std::vector<std::string> notes;
    bool rounded = false;
    bool limit_reached = false;
};

}  // namespace irenic::levers
