#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/forecast/inputs/version.hpp"
#include "irenic/forecast/points/points.hpp"
#include "irenic/forecast/run/ground.hpp"

namespace irenic::forecast {

/// One version of the assumptions, looked at.
struct VersionLook {
    bool counts = false;  ///< it does not contradict the record; else nothing else is of use
    ZoneLook zone;
    std::optional<PlanLook> plan;
    bool package_acceptable = false;  ///< the package that the phases carry out
};

/// Draws versions and looks at them, one after the other. One a thread.
class Worker {
public:
    /// ground  must outlive this.
    Worker(const Ground& ground, const Limits& limits);

    /// unit    one number between 0 and 1 a coordinate of the ground's inputs.
    /// Errors  as for Version::draw, ZoneLooks::look and PlanGround::look.
    /// other_plans  whether to look for another plan where the one fixed beforehand does not hold.
    [[nodiscard]] Result<VersionLook> look(std::span<const double> unit, ZoneLooks::Wanted wanted,
                                           bool other_plans = false);

    /// The version last drawn.
    [[nodiscard]] const Negotiation& version() const { return version_.negotiation(); }
    [[nodiscard]] std::span<const double> readings() const { return version_.readings(); }
    [[nodiscard]] const ZoneLooks& zones() const { return zones_; }

private:
    const Ground& ground_;
    Limits limits_;
    Version version_;
    ZoneLooks zones_;
};

}  // namespace irenic::forecast
