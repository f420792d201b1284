#pragma once

#include "irenic/base/result.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/deals/setting.hpp"
#include "irenic/talks/play/domain.hpp"
#include "irenic/talks/play/played.hpp"

namespace irenic::talks {

/// Plays zeuthen on the whole frontier: the opening proposals, then round by round who concedes.
/// Without breakdown and battles.
/// Errors  bad_input: other than two seats, both of which decide; limit: the frontier could not be
///         listed.
[[nodiscard]] Result<Played> play_concessions(const deals::Setting& setting, const Domain& domain,
                                              const PlayQuestion& question, const Limits& limits);

}  // namespace irenic::talks
