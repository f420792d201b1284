#pragma once

#include "irenic/deals/setting.hpp"

namespace irenic::deals {

/// Packages that are better than `from` for some deciding party and worse for none, crossing no
/// red line of a party that must agree.
///
/// All are listed where they are at most `most_listed`, else the efficient ones among them, as
/// many as `most_listed`. They are counted where that is feasible (see count.hpp, and at most six
/// deciding parties).
/// Errors  bad_input: `from` is not whole, or the constraints forbid it;
///         limit: tied issues could not be listed in time.
[[nodiscard]] Result<Improvements> find_improvements(const Setting& setting, const Package& from,
                                                     std::size_t most_listed, const Limits& limits);

}  // namespace irenic::deals
