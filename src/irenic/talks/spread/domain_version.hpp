#pragma once

#include "irenic/deals/scoring.hpp"
#include "irenic/talks/play/domain.hpp"

namespace irenic::talks {

/// Makes a case's domain that of one of its versions: what packages and no agreement are worth.
/// Options, constraints, red lines and branches are the same in all versions.
///
/// Returns whether anything changed.
bool take_over(const deals::Scoring& version, Domain& domain);

}  // namespace irenic::talks
