#include "irenic/base/version.hpp"

namespace irenic {

std::string_view version() noexcept { return IRENIC_VERSION; }

}  // namespace irenic
