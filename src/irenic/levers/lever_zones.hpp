#pragma once

#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "irenic/deals/setting.hpp"
#include "irenic/levers/apply.hpp"
#include "irenic/levers/lever_plan.hpp"

namespace irenic::levers {

/// Utility vectors of which one reaches given floors where any package does.
struct Reach {
    bool listed = false;  ///< false: too many to list
    Nano unit = 1;        ///< nine-place units a unit is worth
    std::size_t voters = 0;
    std::vector<deals::Units> values;  ///< vector by vector; the most there is where not asked

    [[nodiscard]] std::size_t size() const { return voters == 0 ? 0 : values.size() / voters; }
    [[nodiscard]] bool reaches(std::size_t vector, const std::vector<deals::Units>& floors) const;
    /// Floors in this list's units, rounded up.
    [[nodiscard]] std::vector<deals::Units> in_units(const std::vector<Nano>& floors) const;
};

/// What the zone of a case can be with some of its levers in use.
///
/// One list of vectors serves all sets with the same shaping levers: what the others do is only
/// to move floors.
class LeverZones {
public:
    /// negotiation, setting  must outlive this; `limits` counts for all that is asked.
    [[nodiscard]] static Result<LeverZones> make(const Negotiation& negotiation,
                                                 const deals::Setting& setting,
                                                 const LeverPlan& plan, const Limits& limits);

    /// The vectors with the shaping levers of `used`, those that some further plain levers could
    /// make acceptable. The reference holds until the next call.
    [[nodiscard]] Result<const Reach*> reach(LeverMask used);

    /// False where no set of `used` and further levers from position `next` on opens the zone.
    /// A shaping lever stands at each position before `next`.
    [[nodiscard]] Result<bool> can_open(LeverMask used, std::size_t next);

    [[nodiscard]] Result<bool> opens(LeverMask used);

    [[nodiscard]] const LeverFloors& floors() const { return floors_; }
    [[nodiscard]] LeverSet set_of(LeverMask used) const;

private:
    LeverZones(const Negotiation& negotiation, const deals::Setting& setting, const LeverPlan& plan,
               LeverFloors floors, const Limits& limits);

    [[nodiscard]] Result<Reach> list(const Negotiation& shaped, const std::vector<Nano>& floors);
    /// Nothing where there are too many.
    [[nodiscard]] Result<bool> add_branch(const Negotiation& shaped, const deals::Scoring& scoring,
                                          const deals::Branch& branch,
                                          const std::vector<deals::Units>& floors, Reach& reach);
    [[nodiscard]] LeverMask shaping_of(LeverMask used) const;
    [[nodiscard]] LeverSet positions(LeverMask used) const;

    const Negotiation& negotiation_;
    const deals::Setting& setting_;
    const LeverPlan& plan_;
    LeverFloors floors_;
    Limits limits_;
    std::vector<std::size_t> voters_;
    Negotiation shapes_;  ///< levers by position in the plan, shaping effects alone, a spare behind
    bool helps_add_up_ = true;
    bool too_many_ = false;
    std::size_t held_ = 0;
    std::map<LeverMask, Reach> reaches_;
    std::map<std::pair<LeverMask, std::size_t>, bool> can_open_;
};

}  // namespace irenic::levers
