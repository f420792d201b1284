#pragma once

#include <span>
#include <utility>
#include <vector>

#include "irenic/forecast/inputs/record_values.hpp"
#include "irenic/forecast/inputs/weights.hpp"

namespace irenic::forecast {

/// A plain number of the case and where a version has it.
struct NumberSlot {
    const UncertainNumber* from = nullptr;
    UncertainNumber* to = nullptr;
    std::size_t coordinate = 0;
    std::size_t reading = 0;

    void settle(std::span<const double> unit, std::span<double> readings) const;
};

/// The tiers of an option ranking between the best and the worst, best first.
struct RankingSlot {
    std::vector<std::vector<UncertainNumber*>> tiers;
    std::size_t coordinate = 0;
    std::size_t reading = 0;

    void settle(std::span<const double> unit, std::span<double> readings) const;
};

/// Weights that add up to 1.
struct WeightSlot {
    WeightPlan plan;
    std::vector<UncertainNumber*> to;  ///< by position in the plan's issues
    std::size_t coordinate = 0;
    std::size_t reading = 0;

    void settle(std::span<const double> unit, std::span<double> readings) const;
};

/// Everything that a version's inputs settle, as pointers into it.
struct VersionSlots {
    std::vector<NumberSlot> numbers;
    std::vector<RankingSlot> rankings;
    std::vector<WeightSlot> weights;
    RecordValues record;
};

/// Finds the slots of `version`, a copy of `negotiation` with every number at its centre, and turns
/// into plain numbers what is to be drawn there: rankings into points, weights into shares.
[[nodiscard]] VersionSlots make_slots(const Negotiation& negotiation, const Inputs& inputs,
                                      Negotiation& version);

/// Moves the coordinates of inputs that move together; see Shared.
void move_together(const Inputs& inputs, std::span<double> unit);

}  // namespace irenic::forecast
