#pragma once

#include "irenic/base/result.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/deals/setting.hpp"

namespace irenic::forecast {

/// What deals::open_setting gives for a version, but for the extents, in about half the time: who
/// decides and the branches of the zone are those of the centre.
///
/// version  no value of no agreement in it is read off the record. It must outlive the setting.
/// Errors   as for deals::open_setting.
[[nodiscard]] Result<deals::Setting> reopen(const deals::Setting& centre,
                                            const Negotiation& version, const Limits& limits);

}  // namespace irenic::forecast
