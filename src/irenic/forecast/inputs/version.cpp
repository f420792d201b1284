#include "irenic/forecast/inputs/version.hpp"

#include <string>
#include <utility>
#include <vector>

#include "irenic/forecast/inputs/slots.hpp"
#include "irenic/model/numbers.hpp"

namespace irenic::forecast {
namespace {

/// Every number at its centre, written as an exact one.
Negotiation at_centre(const Negotiation& negotiation) {
    Negotiation centre = negotiation;
    for_each_number(centre, [](const std::string& /*path*/, UncertainNumber& number) {
        Provenance provenance = std::move(number.provenance);
        number = UncertainNumber::exact(number.center());
        number.provenance = std::move(provenance);
    });
    return centre;
}

}  // namespace

struct Version::Slots {
    Slots(const Negotiation& negotiation, const Inputs& found)
        : inputs(found),
          version(at_centre(negotiation)),
          places(make_slots(negotiation, found, version)),
          readings(found.readings.size(), 0) {}

    const Inputs& inputs;
    Negotiation version;
    VersionSlots places;
    std::vector<double> unit;  ///< of the last draw, with what moves together moved
    std::vector<double> readings;
};

Version::Version(const Negotiation& negotiation, const Inputs& inputs)
    : slots_(std::make_unique<Slots>(negotiation, inputs)) {}

Version::~Version() = default;

Result<bool> Version::draw(std::span<const double> unit, const Limits& limits) {
    Slots& slots = *slots_;
    IRENIC_CHECK(unit.size() == slots.inputs.coordinates);
    slots.unit.assign(unit.begin(), unit.end());
    move_together(slots.inputs, slots.unit);
    for (const NumberSlot& number : slots.places.numbers) {
        number.settle(slots.unit, slots.readings);
    }
    for (const RankingSlot& ranking : slots.places.rankings) {
        ranking.settle(slots.unit, slots.readings);
    }
    for (const WeightSlot& weights : slots.places.weights) {
        weights.settle(slots.unit, slots.readings);
    }
    return slots.places.record.settle(slots.version, slots.unit, slots.readings, limits);
}

const Negotiation& Version::negotiation() const { return slots_->version; }

std::span<const double> Version::readings() const { return slots_->readings; }

}  // namespace irenic::forecast
