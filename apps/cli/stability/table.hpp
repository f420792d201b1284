#pragma once

#include <string>

#include "irenic/base/result.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/model/negotiation.hpp"

namespace irenic::cli {

/// `graph` as a table, see format/graph_table.hpp.
///
/// Errors  as list_states and build_graph; limit: more than 65,536 states.
[[nodiscard]] Result<std::string> stability_table(const Negotiation& negotiation,
                                                  const GraphModel& graph, const Limits& limits);

}  // namespace irenic::cli
