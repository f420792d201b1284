#include "cli/report/page.hpp"

namespace irenic::cli {

std::string_view built_in_page() { return {}; }

}  // namespace irenic::cli
