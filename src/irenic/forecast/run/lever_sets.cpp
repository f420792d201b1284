#include "irenic/forecast/run/lever_sets.hpp"

#include <algorithm>

#include "irenic/levers/minimal_sets.hpp"

namespace irenic::forecast {
namespace {

constexpr std::size_t most_sets = 4;

}  // namespace

Result<std::vector<levers::LeverSet>> lever_sets(const Negotiation& negotiation, bool open,
                                                 const Limits& limits) {
    std::vector<levers::LeverSet> sets;
    if (negotiation.levers.empty()) {
        return sets;
    }
    if (const auto wrong = levers::check_levers(negotiation); !wrong.empty()) {
        return tl::unexpected(wrong.front());
    }
    if (!open) {
        const auto settled = levers::settle_record(negotiation, limits);
        if (!settled) {
            return tl::unexpected(settled.error());
        }
        const auto found = levers::find_minimal_sets(*settled, limits);
        for (std::size_t at = 0; found && at < std::min(most_sets, found->sets.size()); ++at) {
            sets.push_back(found->sets[at].levers);
        }
    }
    if (sets.empty()) {
        for (std::size_t lever = 0; lever < std::min(most_sets, negotiation.levers.size());
             ++lever) {
            sets.push_back({lever});
        }
    }
    return sets;
}

}  // namespace irenic::forecast
