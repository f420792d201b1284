#pragma once

#include <vector>

#include "irenic/format/draft.hpp"
#include "irenic/format/node.hpp"

namespace irenic::format {

/// Reports deliverables that wait for themselves by way of `after`, and simultaneous groups that
/// `after` keeps apart, each with the whole way round.
///
/// deliverables  by deliverable: where it stands. groups  by group, likewise.
void check_order(Draft& draft, const PhasePlan& plan, const std::vector<Place>& deliverables,
                 const std::vector<Place>& groups);

}  // namespace irenic::format
