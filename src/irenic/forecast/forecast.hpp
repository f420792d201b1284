#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>

#include "irenic/base/result.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/base/value.hpp"
#include "irenic/model/negotiation.hpp"

namespace irenic::forecast {

struct Question {
    std::uint64_t samples = 10'000;
    std::uint64_t seed = 1;
    /// In place of `samples`: goes on until 2.04 standard errors (95 of 100 runs) of the shares of
    /// the zone, the plan and acceptable packages are at most this.
    std::optional<Decimal> precision;
    std::size_t shard = 1;  ///< which of `shards` parts to do
    std::size_t shards = 1;
    std::size_t packages = 20;  ///< how many are listed at most
};

/// Called now and then, from one thread at a time, with what is done, of how much, of what things.
using Tell = std::function<void(std::size_t, std::size_t, std::string_view)>;

/// How sure is all that? One part of the answer, to be joined (join.hpp) with the others.
///
/// Every uncertain number of the case is drawn anew in each version of the assumptions, jointly,
/// and each version is asked what the other questions ask of the case: is there a package
/// acceptable to all who must agree, does the plan fixed beforehand hold, does some plan. The first
/// 4,096 versions also serve to choose what is looked at in all of them: packages, plans, levers.
/// Part 1 holds what does not depend on the parts: choices, bounds, drivers.
///
/// Errors  as for deals::open_setting, find_inputs, phases::set_up; limit: not one version was
///         looked at in time.
/// Cost    about one reading of the case and one frontier a version (deals/combine.hpp); where only
///         values of no agreement vary one frontier serves all. Memory does not grow with samples.
[[nodiscard]] Result<Value> run_shard(const Negotiation& negotiation, const Question& question,
                                      const Limits& limits, const Tell& tell = {});

}  // namespace irenic::forecast
