#pragma once

#include "irenic/levers/answer.hpp"

namespace irenic::levers {

/// One package as each deciding party sees it, and what stands against it.
///
/// negotiation  with its record settled, not pinned.
/// Errors       as for deals::open_setting.
[[nodiscard]] Result<PackageView> view_package(const Negotiation& negotiation,
                                               const Package& package, const Limits& limits);

}  // namespace irenic::levers
