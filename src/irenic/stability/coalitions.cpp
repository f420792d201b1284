#include "irenic/stability/coalitions.hpp"

#include <algorithm>
#include <atomic>
#include <bit>
#include <functional>
#include <set>
#include <utility>

#include "irenic/base/parallel.hpp"
#include "irenic/base/result.hpp"
#include "irenic/stability/joint/joint_moves.hpp"
#include "irenic/stability/joint/one_coalition.hpp"
#include "irenic/stability/search.hpp"

namespace irenic::stability {
namespace {

/// Fewer members first, then those with the earlier first member that the other lacks.
bool comes_before(PartySet a, PartySet b) {
    if (std::popcount(a) != std::popcount(b)) {
        return std::popcount(a) < std::popcount(b);
    }
    const PartySet first_different = (a ^ b) & (~(a ^ b) + 1);
    return (a & first_different) != 0;
}

std::vector<PartySet> in_order(std::vector<PartySet> coalitions) {
    std::sort(coalitions.begin(), coalitions.end(), comes_before);
    coalitions.erase(std::unique(coalitions.begin(), coalitions.end()), coalitions.end());
    return coalitions;
}

/// The coalitions and all that can be formed outside one of them; nothing where `limits` was
/// reached or would be with so many.
std::optional<std::set<PartySet>> with_those_outside(const std::vector<PartySet>& coalitions,
                                                     const Graph& graph, const Limits& limits) {
    const std::size_t most = limits.memory_bytes / least_bytes(graph.states);
    std::set<PartySet> found;
    std::vector<PartySet> waiting;
    for (const PartySet members : coalitions) {
        waiting.push_back(all_of(graph.parties()) & ~members);
    }
    while (!waiting.empty()) {
        const PartySet some = waiting.back();
        waiting.pop_back();
        if (some == 0 || !found.insert(some).second) {
            continue;
        }
        if (found.size() > most || limits.stop.reached()) {
            return std::nullopt;
        }
        for (PartySet left = some; left != 0; left &= left - 1) {
            waiting.push_back(some & ~(left & (~left + 1)));
        }
    }
    found.insert(coalitions.begin(), coalitions.end());
    return found;
}

Coalitions summed_up(std::vector<CoalitionStable> looked_at, std::size_t states) {
    Coalitions answer;
    for (std::size_t which = 0; which < coalition_concepts; ++which) {
        auto& all = answer.all[which];
        all.assign(states, true);
        for (const CoalitionStable& each : looked_at) {
            std::transform(all.begin(), all.end(), each.stable[which].begin(), all.begin(),
                           std::logical_and<>());
        }
    }
    answer.looked_at = std::move(looked_at);
    return answer;
}

}  // namespace

std::optional<Coalitions> find_coalitions(const Graph& graph, std::vector<PartySet> wanted,
                                          const Limits& limits) {
    const std::vector<PartySet> coalitions = in_order(std::move(wanted));
    for (const PartySet members : coalitions) {
        IRENIC_CHECK(members != 0 && (members & ~all_of(graph.parties())) == 0);
    }
    const auto needed = with_those_outside(coalitions, graph, limits);
    const auto joint = needed ? AllJointMoves::find(graph, *needed, limits) : std::nullopt;
    if (!joint) {
        return std::nullopt;
    }
    const Places places(graph);
    std::vector<CoalitionStable> looked_at(coalitions.size());
    std::atomic<bool> stopped = false;
    share_out(coalitions.size(), limits.threads, [&](std::size_t at) {
        auto stable = stopped ? std::nullopt : look_at(places, *joint, coalitions[at], limits.stop);
        if (stable) {
            looked_at[at] = std::move(*stable);
        } else {
            stopped = true;
        }
    });
    return stopped ? std::nullopt : std::optional(summed_up(std::move(looked_at), graph.states));
}

std::vector<PartySet> all_coalitions(std::size_t parties) {
    IRENIC_CHECK(parties <= most_parties_for_all_coalitions);
    std::vector<PartySet> all;
    for (PartySet members = 1; members <= all_of(parties) && members != 0; ++members) {
        all.push_back(members);
    }
    return in_order(std::move(all));
}

std::optional<JointImprovement> joint_improvement(const Graph& graph, PartySet members, State from,
                                                  Walker& walker) {
    walker.start(from, members, Steps::moves);
    while (const auto to = walker.next()) {
        if (all_prefer(graph, members, *to, from)) {
            return JointImprovement{from, *to, walker.path()};
        }
    }
    return std::nullopt;
}

}  // namespace irenic::stability
