#pragma once

#include <vector>

#include "irenic/record/acts/candidate.hpp"
#include "irenic/record/acts/scene.hpp"

namespace irenic::record {

/// Leaves out those that are only what another speaks of ("refused to meet" is no meeting), and
/// events of nobody of which a relative clause tells whose they are ("talks, mediated by X").
void leave_out_contents(const Scene& scene, std::vector<Candidate>& candidates);

}  // namespace irenic::record
