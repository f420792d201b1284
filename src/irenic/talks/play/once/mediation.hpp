#pragma once

#include "irenic/base/random.hpp"
#include "irenic/base/result.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/deals/setting.hpp"
#include "irenic/talks/play/domain.hpp"
#include "irenic/talks/play/played.hpp"

namespace irenic::talks {

/// Plays single_text however large or tied the space: every change of the text that went in, its
/// round the number of the proposal, then who says yes to the last text. Where talks break down
/// nothing is told of the text, nor where no package is allowed: no agreement then.
/// chance  breakdown, battles, the mediator.
/// Errors  limit: the stop was reached; as for strategies_of and Fighting::of.
[[nodiscard]] Result<Played> play_mediation(const deals::Setting& setting, const Domain& domain,
                                            const PlayQuestion& question, RandomStream& chance,
                                            const Limits& limits);

}  // namespace irenic::talks
