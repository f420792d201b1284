#include "irenic/forecast/run/ground.hpp"

#include <utility>

namespace irenic::forecast {

Result<Ground> lay_ground(const Negotiation& negotiation, const Limits& limits) {
    auto inputs = find_inputs(negotiation);
    if (!inputs) {
        return tl::unexpected(inputs.error());
    }
    auto zone = ZoneGround::make(negotiation, *inputs, limits);
    if (!zone) {
        return tl::unexpected(zone.error());
    }
    auto plan = PlanGround::make(negotiation, *inputs, limits.part(0.1));
    if (!plan) {
        return tl::unexpected(plan.error());
    }
    Ground ground{&negotiation, std::move(*inputs), std::move(*zone), std::move(*plan), {}};
    if (ground.plan && negotiation.phases->package) {
        ground.plan_package = deals::completed(negotiation, *negotiation.phases->package);
    }
    return ground;
}

}  // namespace irenic::forecast
