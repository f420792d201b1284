#include "irenic/forecast/run/worker.hpp"

#include <utility>

namespace irenic::forecast {
namespace {

Limits for_one_thread(Limits limits) {
    limits.memory_bytes /= limits.threads == 0 ? 1 : limits.threads;
    limits.threads = 1;
    return limits;
}

}  // namespace

Worker::Worker(const Ground& ground, const Limits& limits)
    : ground_(ground),
      limits_(for_one_thread(limits)),
      version_(*ground.negotiation, ground.inputs),
      zones_(ground.zone, limits_) {}

Result<VersionLook> Worker::look(std::span<const double> unit, ZoneLooks::Wanted wanted,
                                 bool other_plans) {
    VersionLook look;
    const auto drawn = version_.draw(unit, limits_);
    if (!drawn) {
        return tl::unexpected(drawn.error());
    }
    look.counts = *drawn;
    if (!look.counts) {
        return look;
    }
    auto zone = zones_.look(version_.negotiation(), wanted);
    if (!zone) {
        return tl::unexpected(zone.error());
    }
    look.zone = std::move(*zone);
    if (ground_.plan) {
        const auto plan =
            ground_.plan->look(version_.negotiation(), look.zone.setting, other_plans, limits_);
        if (!plan) {
            return tl::unexpected(plan.error());
        }
        look.plan = *plan;
    }
    look.package_acceptable =
        ground_.plan_package && is_acceptable(*look.zone.setting, *ground_.plan_package);
    return look;
}

}  // namespace irenic::forecast
