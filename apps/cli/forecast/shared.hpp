#pragma once

#include "irenic/base/value.hpp"

namespace irenic::cli {

/// The answer of a forecast as all parties may see it: null in place of what shows what one of them
/// could be asked or held to.
///
/// Of drivers: what learning one is worth, and where and how it alone turns the verdict. Of
/// packages: how far each party's surplus ranges, the numbers under which a package is central, and
/// how little a robust one leaves somebody. And the rule, which is made of such turning points.
[[nodiscard]] Value for_sharing(Value answer);

}  // namespace irenic::cli
