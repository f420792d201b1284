#include "irenic/stability/issues/outcomes.hpp"

#include <numeric>

namespace irenic::stability {
namespace {

std::size_t combinations_of(const std::vector<Act>& acts) {
    return std::accumulate(
        acts.begin(), acts.end(), std::size_t{1},
        [](std::size_t count, const Act& act) { return count * (act.options.size() + 1); });
}

/// Does on every issue acted on what combination `which` says.
void act(const Negotiation& negotiation, const std::vector<Act>& acts, std::size_t which,
         std::vector<OptionId>& options) {
    for (const Act& each : acts) {
        const std::size_t choice = which % (each.options.size() + 1);
        which /= each.options.size() + 1;
        options[each.issue.at()] =
            choice == 0 ? negotiation.issue(each.issue).now : each.options[choice - 1];
    }
}

}  // namespace

std::optional<Outcomes> find_outcomes(const Negotiation& negotiation, const deals::Scoring& scoring,
                                      const std::vector<Act>& acts,
                                      const std::vector<OptionId>& rest,
                                      const std::vector<std::size_t>& players, const Stop& stop) {
    constexpr std::size_t between_looks = 1024;
    const std::size_t combinations = combinations_of(acts);
    Outcomes outcomes;
    outcomes.utility.resize(players.size());
    std::vector<OptionId> options = rest;
    for (std::size_t which = 0; which < combinations; ++which) {
        if (which % between_looks == 0 && stop.reached()) {
            return std::nullopt;
        }
        act(negotiation, acts, which, options);
        outcomes.allowed.push_back(scoring.allowed(options));
        for (std::size_t at = 0; at < players.size(); ++at) {
            outcomes.utility[at].push_back(scoring.utility(players[at], options));
        }
    }
    return outcomes;
}

}  // namespace irenic::stability
