#include "irenic/stability/target.hpp"

#include <algorithm>
#include <optional>

#include "irenic/stability/changes/departures.hpp"
#include "irenic/stability/sanctions.hpp"

namespace irenic::stability {
namespace {

/// Fills in one answer after the other, each with an equal share of the time left.
class TargetSearch {
public:
    TargetSearch(const Graph& graph, State target, const Limits& limits)
        : graph_(graph), limits_(limits), walker_(graph) {
        result_.state = target;
    }

    Target run() {
        fill_stable();
        searches_left_ = 2 * concept_count * graph_.parties();
        for (TargetBy& by : result_.by) {
            for (std::size_t party = 0; party < graph_.parties(); ++party) {
                alone_.push_back(fill_needs(by, party));
            }
        }
        fill_shifts();
        return std::move(result_);
    }

private:
    void fill_stable() {
        Sanctions sanctions(graph_);
        for (const Concept stands_by : all_concepts) {
            TargetBy& by = result_.by.emplace_back();
            by.stands_by = stands_by;
            by.parties.resize(graph_.parties());
            for (std::size_t party = 0; party < graph_.parties(); ++party) {
                by.parties[party].stable = sanctions.is_stable(stands_by, party, result_.state);
            }
            by.equilibrium = std::all_of(by.parties.begin(), by.parties.end(),
                                         [](const TargetOfParty& party) { return party.stable; });
        }
    }

    /// The states that would do alone; nothing where that could not be found out.
    std::optional<std::vector<State>> fill_needs(TargetBy& by, std::size_t party) {
        const Limits share = next_share();
        const auto leaving = departures(graph_, walker_, by.stands_by, party, result_.state, share);
        auto found = leaving ? find_needs(graph_, by.stands_by, party, result_.state,
                                          by.parties[party].stable, *leaving, share)
                             : std::nullopt;
        Needs& needs = by.parties[party].needs;
        if (!found) {
            needs.complete = needs.smallest = false;
            result_.limit_reached = true;
            return std::nullopt;
        }
        needs = std::move(found->needs);
        note_limit(needs.complete, share);
        return std::move(found->alone);
    }

    void fill_shifts() {
        ShiftSearch search(graph_);
        auto alone = alone_.begin();
        for (TargetBy& by : result_.by) {
            ShiftQuestion ask{by.stands_by, 0, result_.state, {}};
            for (const TargetOfParty& each : by.parties) {
                ask.stable.push_back(each.stable);
            }
            for (; ask.party < graph_.parties(); ++ask.party, ++alone) {
                const Limits share = next_share();
                Shifts& shifts = by.parties[ask.party].shifts;
                shifts = *alone ? search.find(ask, **alone, share) : Shifts{{}, false};
                note_limit(shifts.complete, share);
            }
        }
    }

    Limits next_share() { return limits_.part(1.0 / static_cast<double>(searches_left_--)); }

    void note_limit(bool complete, const Limits& share) {
        result_.limit_reached = result_.limit_reached || (!complete && share.stop.reached());
    }

    const Graph& graph_;
    const Limits& limits_;
    Walker walker_;
    Target result_;
    std::size_t searches_left_ = 0;
    std::vector<std::optional<std::vector<State>>> alone_;  ///< by concept and party
};

}  // namespace

Target find_target(const Graph& graph, State target, const Limits& limits) {
    return TargetSearch(graph, target, limits).run();
}

}  // namespace irenic::stability
