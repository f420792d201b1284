#include "irenic/stability/changes/shifts.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "irenic/stability/changes/departures.hpp"
#include "irenic/stability/changes/sorted_once.hpp"

namespace irenic::stability {
namespace {

constexpr std::size_t most_listed = 200;
constexpr std::size_t share_of_memory = 8;  // of which one may hold candidates

struct Candidate {
    std::size_t changed = 0;
    State state = 0;
    Place place = 0;
    auto operator<=>(const Candidate&) const = default;
};

std::vector<Rank> tiers_of(const std::vector<Place>& places) {
    std::vector<Rank> tiers;
    tiers.reserve(places.size());
    for (const Place place : places) {
        tiers.push_back(place / 2);
    }
    return tiers;
}

/// One search, for one concept and the ranking of one party.
class PartyShifts {
public:
    PartyShifts(Graph& trial, Sanctions& sanctions, const ShiftQuestion& ask, const Limits& limits)
        : trial_(trial),
          sanctions_(sanctions),
          ask_(ask),
          limits_(limits),
          ranking_(tiers_of(trial.rank[ask.party])) {}

    Shifts run(const std::vector<Suspect>& suspects) {
        Shifts found;
        const auto candidates = candidates_for(suspects);
        for (const Candidate& candidate : candidates) {
            if (!found.least.empty() && candidate.changed > found.least.front().changed) {
                break;
            }
            if (found.least.size() == most_listed || stopped()) {
                found.complete = false;
                break;
            }
            if (flips(candidate)) {
                found.least.push_back(ranking_.shift(candidate.state, candidate.place));
            }
        }
        found.complete = found.complete && !stopped_;
        return found;
    }

private:
    /// Every suspect at the nearest places from which on it compares otherwise with a state that
    /// counts for it; fewest changed comparisons first.
    std::vector<Candidate> candidates_for(const std::vector<Suspect>& suspects) {
        const std::size_t most = limits_.memory_bytes / share_of_memory / sizeof(Candidate);
        std::vector<Candidate> found;
        for (const Suspect& suspect : suspects) {
            for (const Rank tier : tiers_that_count(suspect)) {
                add_places(suspect, tier, found);
            }
            if (found.size() > most || stopped()) {
                stopped_ = true;
                return {};
            }
        }
        return sorted_once(std::move(found));
    }

    void add_places(const Suspect& suspect, Rank tier, std::vector<Candidate>& found) const {
        const auto add = [&](Place place) {
            found.push_back({ranking_.changed(suspect.state, place), suspect.state, place});
        };
        const Rank own = ranking_.tier_of(suspect.state);
        const bool ahead = suspect.up ? tier > own : tier < own;
        if (ahead) {
            add(in_tier(tier));
        }
        if (ahead || (tier == own && ranking_.is_tied(suspect.state))) {
            add(suspect.up ? gap_above(tier) : gap_below(tier));
        }
    }

    std::vector<Rank> tiers_that_count(const Suspect& suspect) {
        const State state = suspect.state;
        std::vector<Rank> tiers;
        const auto add = [&](State other) {
            tiers.push_back(ranking_.tier_of(other));
            return true;
        };
        if (credible(ask_.stands_by)) {
            for_each_move(trial_.moves[ask_.party], state, add);
            for_each_move_to(trial_.moves[ask_.party], state, add);
        }
        if (state != ask_.target) {
            add(ask_.target);
        } else if (suspect.up != ask_.stable[ask_.party]) {
            if (const auto tier = turning_tier()) {
                tiers.push_back(*tier);
            }
        }
        return sorted_once(std::move(tiers));
    }

    /// The first tier that the target must join or pass for the party's own view to turn: upwards
    /// where it is unstable, as then ever fewer states are above it, else downwards.
    std::optional<Rank> turning_tier() {
        const Rank own = ranking_.tier_of(ask_.target);
        if (!ask_.stable[ask_.party]) {
            Rank low = own + 1;
            for (Rank high = ranking_.tiers() - 1; low < high;) {
                const Rank middle = low + (high - low) / 2;
                own_view_at(in_tier(middle)) ? high = middle : low = middle + 1;
            }
            return low;
        }
        if (own_view_at(gap_below(0))) {
            return std::nullopt;
        }
        Rank high = own;
        for (Rank low = 0; low < high;) {
            const Rank middle = high - (high - low) / 2;
            own_view_at(gap_below(middle)) ? high = middle - 1 : low = middle;
        }
        return high;
    }

    /// Whether the target would be stable for the party if it stood there.
    bool own_view_at(Place place) {
        return tried({0, ask_.target, place},
                     [&] { return sanctions_.is_stable(ask_.stands_by, ask_.party, ask_.target); });
    }

    bool flips(const Candidate& candidate) {
        return tried(candidate, [&] { return is_equilibrium() != ask_.is_equilibrium(); });
    }

    /// Other parties' views change only with what they fear that others answer.
    bool is_equilibrium() {
        if (!sanctions_.is_stable(ask_.stands_by, ask_.party, ask_.target)) {
            return false;
        }
        for (std::size_t other = 0; credible(ask_.stands_by) && other < trial_.parties(); ++other) {
            if (other != ask_.party && !sanctions_.is_stable(ask_.stands_by, other, ask_.target)) {
                return false;
            }
        }
        return true;
    }

    template <class Look>
    bool tried(const Candidate& candidate, Look look) {
        Place& place = trial_.rank[ask_.party][candidate.state];
        const Place before = std::exchange(place, candidate.place);
        const bool seen = look();
        place = before;
        return seen;
    }

    bool stopped() {
        stopped_ = stopped_ || limits_.stop.reached();
        return stopped_;
    }

    Graph& trial_;
    Sanctions& sanctions_;
    const ShiftQuestion& ask_;
    const Limits& limits_;
    RankPlaces ranking_;
    bool stopped_ = false;
};

Graph with_places(Graph graph) {
    for (auto& ranks : graph.rank) {
        ranks = without_gaps(ranks);
        std::transform(ranks.begin(), ranks.end(), ranks.begin(), in_tier);
    }
    return graph;
}

}  // namespace

ShiftSearch::ShiftSearch(const Graph& graph)
    : trial_(std::make_unique<Graph>(with_places(graph))), sanctions_(*trial_), walker_(*trial_) {}

Shifts ShiftSearch::find(const ShiftQuestion& ask, const std::vector<State>& alone,
                         const Limits& limits) {
    const auto suspects = find_suspects(*trial_, sanctions_, walker_, ask, alone);
    return PartyShifts(*trial_, sanctions_, ask, limits).run(suspects);
}

}  // namespace irenic::stability
