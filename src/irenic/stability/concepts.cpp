#include "irenic/stability/concepts.hpp"

#include <algorithm>
#include <atomic>

#include "irenic/base/parallel.hpp"
#include "irenic/base/result.hpp"
#include "irenic/stability/held.hpp"
#include "irenic/stability/sanctions.hpp"
#include "irenic/stability/search.hpp"

namespace irenic::stability {
namespace {

class Finder {
public:
    Finder(const Graph& graph, const TieReading& reading, const Limits& limits)
        : graph_(graph), places_(graph), reading_(reading), limits_(limits) {
        stable_.by_party.resize(graph.parties());
    }

    [[nodiscard]] std::optional<Stable> run() {
        share_out(graph_.parties() * concept_count, limits_.threads, [&](std::size_t task) {
            look_at(task / concept_count, all_concepts[task % concept_count]);
        });
        if (stopped_) {
            return std::nullopt;
        }
        find_equilibria();
        return std::move(stable_);
    }

private:
    void look_at(std::size_t party, Concept stands_by) {
        if (stopped_) {
            return;
        }
        auto& stable = stable_.by_party[party][static_cast<std::size_t>(stands_by)];
        if (stands_by == Concept::nash) {
            stable =
                held_states(graph_, party, reading_, std::vector<Rank>(graph_.states, no_value));
            return;
        }
        const auto worst = least_reachable(
            places_, all_of(graph_.parties()) & ~only(party), steps(stands_by),
            without_escape(stands_by) ? with_escape(graph_, party) : graph_.rank[party],
            graph_.tiers[party], limits_.stop);
        if (!worst) {
            stopped_ = true;
            return;
        }
        stable = held_states(graph_, party, reading_, *worst);
        if (!reading_.tie_sanctions && graph_.others_can_return) {
            TieReading lenient = reading_;
            lenient.tie_sanctions = true;
            add_returns(party, stands_by, held_states(graph_, party, lenient, *worst), stable);
        }
    }

    /// Where ties deter nobody a sanction may still lead back to the very state that was left.
    ///
    /// candidates  states that are stable where ties deter.
    void add_returns(std::size_t party, Concept stands_by, const std::vector<bool>& candidates,
                     std::vector<bool>& stable) {
        Sanctions sanctions(graph_, reading_);
        for (State state = 0; state < graph_.states && !stopped_; ++state) {
            if (stable[state] || !candidates[state]) {
                continue;
            }
            stable[state] = sanctions.is_stable(stands_by, party, state);
            if (limits_.stop.reached()) {
                stopped_ = true;
            }
        }
    }

    [[nodiscard]] Steps steps(Concept stands_by) const {
        if (!credible(stands_by)) {
            return Steps::moves;
        }
        return reading_.tie_is_answer ? Steps::improvements_or_ties : Steps::improvements;
    }

    void find_equilibria() {
        for (std::size_t which = 0; which < concept_count; ++which) {
            auto& equilibria = stable_.equilibria[which];
            equilibria.assign(graph_.states, true);
            for (const StableStates& of : stable_.by_party) {
                for (State state = 0; state < graph_.states; ++state) {
                    equilibria[state] = equilibria[state] && of[which][state];
                }
            }
        }
    }

    const Graph& graph_;
    Places places_;
    TieReading reading_;
    const Limits& limits_;
    Stable stable_;
    std::atomic<bool> stopped_ = false;
};

/// Whether every state that `narrow` holds is held by `wide`.
[[maybe_unused]] bool within(const StableStates& of, Concept narrow, Concept wide) {
    const auto& fewer = of[static_cast<std::size_t>(narrow)];
    const auto& more = of[static_cast<std::size_t>(wide)];
    return std::equal(fewer.begin(), fewer.end(), more.begin(),
                      [](bool stable, bool also) { return !stable || also; });
}

[[maybe_unused]] bool implications_hold(const Stable& stable) {
    return std::all_of(stable.by_party.begin(), stable.by_party.end(), [](const StableStates& of) {
        return within(of, Concept::nash, Concept::sseq) &&
               within(of, Concept::sseq, Concept::seq) && within(of, Concept::seq, Concept::gmr) &&
               within(of, Concept::sseq, Concept::smr) && within(of, Concept::smr, Concept::gmr);
    });
}

}  // namespace

std::string_view name(Concept stands_by) {
    constexpr std::array<std::string_view, concept_count> names{"nash", "gmr", "smr", "seq",
                                                                "sseq"};
    return names.at(static_cast<std::size_t>(stands_by));
}

std::optional<Stable> find_stable(const Graph& graph, const TieReading& reading,
                                  const Limits& limits) {
    auto stable = Finder(graph, reading, limits).run();
#ifndef NDEBUG
    IRENIC_CHECK(!stable || implications_hold(*stable));
#endif
    return stable;
}

}  // namespace irenic::stability
