#pragma once

#include <optional>
#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/deals/setting.hpp"
#include "irenic/phases/plan_check.hpp"
#include "irenic/phases/problem.hpp"
#include "irenic/phases/reading/stakes.hpp"

namespace irenic::talks {

/// In which order the deliverables that a text calls for come.
struct CarryingOrder {
    std::vector<DeliverableId> delivered;  ///< ascending
    /// By step; deliverables by their position in `delivered`.
    std::vector<std::vector<phases::Tranche>> steps;
};

/// How texts would be carried out in one version of a case, or at the centre of its numbers.
///
/// What the case gives as a party's peace value is taken as given, else it is what the text is
/// worth less what is delivered; what it gives as its war value likewise, else its value of no
/// agreement.
class Carrying {
public:
    /// setting  of a case with `phases`; must outlive this.
    /// Errors   as for phases::find_stakes.
    [[nodiscard]] static Result<Carrying> make(const deals::Setting& setting, const Limits& limits);

    /// Who could stop.
    [[nodiscard]] const std::vector<PartyId>& parties() const { return stakes_.parties; }
    /// By party: its peace value goes by the text.
    [[nodiscard]] const std::vector<bool>& peace_derived() const { return stakes_.peace_derived; }

    /// The best order for a text, and whether a limit stood in the way of finding one.
    struct Ordered {
        std::optional<CarryingOrder> order;
        bool cut_short = false;
    };
    /// Errors  as for phases::set_up. Cost: phases::solve.
    [[nodiscard]] Result<Ordered> best_order(const std::vector<OptionId>& text,
                                             const Limits& limits) const;

    /// By party, in units of 1e-9: the least slack at the start and of every state, guarantees that
    /// stand included behind the start. At most 2^62 either way.
    /// Errors  as for phases::set_up. Cost: linear in what is delivered.
    [[nodiscard]] Result<std::vector<phases::Units>> least_slacks(const std::vector<OptionId>& text,
                                                                  const CarryingOrder& order,
                                                                  const Limits& limits) const;

private:
    Carrying(const deals::Setting& setting, phases::Stakes stakes)
        : setting_(&setting), stakes_(std::move(stakes)) {}

    [[nodiscard]] phases::PlanQuestion question(const std::vector<OptionId>& text,
                                                const std::vector<DeliverableId>& delivered) const;
    [[nodiscard]] Decimal worth(PartyId party, const std::vector<OptionId>& text) const;

    const deals::Setting* setting_;
    phases::Stakes stakes_;  ///< where all stays as it is now and nothing is delivered
};

}  // namespace irenic::talks
