#include "irenic/stability/changes/suspects.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "irenic/base/result.hpp"
#include "irenic/stability/changes/departures.hpp"
#include "irenic/stability/changes/sorted_once.hpp"

namespace irenic::stability {
namespace {

class SuspectSearch {
public:
    SuspectSearch(const Graph& graph, Sanctions& sanctions, Walker& walker,
                  const ShiftQuestion& ask)
        : graph_(graph), sanctions_(sanctions), walker_(walker), ask_(ask) {}

    std::vector<Suspect> run(const std::vector<State>& alone) {
        std::vector<Suspect> own = own_suspects(alone);
        if (!credible(ask_.stands_by)) {
            return ask_.others_stable() ? own : std::vector<Suspect>{};
        }
        std::vector<Suspect> joined;
        if (ask_.is_equilibrium()) {
            const std::vector<Suspect> of_others = to_lose_sanctions();
            std::set_union(own.begin(), own.end(), of_others.begin(), of_others.end(),
                           std::back_inserter(joined));
            return joined;
        }
        if (ask_.others_stable()) {
            return own;
        }
        std::vector<Suspect> of_others = to_gain_a_sanction();
        if (ask_.stable[ask_.party]) {
            return of_others;
        }
        std::set_intersection(own.begin(), own.end(), of_others.begin(), of_others.end(),
                              std::back_inserter(joined));
        return joined;
    }

private:
    [[nodiscard]] std::vector<Suspect> own_suspects(const std::vector<State>& alone) const {
        std::vector<Suspect> own{{ask_.target, !ask_.stable[ask_.party]}};
        for (const State state : alone) {
            own.push_back({state, ask_.stable[ask_.party]});
        }
        return sorted_once(std::move(own));
    }

    /// Moves of the party in the sanctions that keep the others from leaving: as long as each of
    /// them stays an improvement, the others stay.
    std::vector<Suspect> to_lose_sanctions() {
        std::vector<Suspect> found;
        for (std::size_t other = 0; other < graph_.parties(); ++other) {
            if (other == ask_.party) {
                continue;
            }
            for (const State improvement : sanctions_.improvements(other, ask_.target)) {
                const auto sanction =
                    sanctions_.find(ask_.stands_by, other, ask_.target, improvement);
                IRENIC_CHECK(sanction);
                add_moves(improvement, *sanction, found);
            }
        }
        return sorted_once(std::move(found));
    }

    void add_moves(State from, const Path& path, std::vector<Suspect>& found) const {
        for (const Move& move : path) {
            if (move.party == ask_.party) {
                found.push_back({from, true});
                found.push_back({move.to, false});
            }
            from = move.to;
        }
    }

    /// Moves of the party, no improvements yet, from where others can take things after an
    /// improvement that nothing deters, to where they could take them on to what does: one of them
    /// must become an improvement.
    std::vector<Suspect> to_gain_a_sanction() {
        const auto& rank = graph_.rank[ask_.party];
        const Undeterred undeterred = easiest_to_oversee();
        const std::vector<bool> leads = leads_to_sanction(undeterred.party);
        std::vector<Suspect> found;
        for (const State from : undeterred.reached) {
            for_each_move(graph_.moves[ask_.party], from, [&](State to) {
                if (leads[to] && rank[to] <= rank[from]) {
                    found.push_back({from, false});
                    found.push_back({to, true});
                }
                return true;
            });
        }
        return sorted_once(std::move(found));
    }

    /// An improvement that nothing deters, with the states that others can answer by.
    struct Undeterred {
        std::size_t party = 0;
        std::vector<State> reached;  ///< and the improvement
    };

    /// Of those of other parties, the one that fewest states can be reached from.
    Undeterred easiest_to_oversee() {
        Undeterred easiest;
        for (std::size_t other = 0; other < graph_.parties(); ++other) {
            if (other == ask_.party || ask_.stable[other]) {
                continue;
            }
            for (const State improvement : sanctions_.improvements(other, ask_.target)) {
                if (sanctions_.find(ask_.stands_by, other, ask_.target, improvement)) {
                    continue;
                }
                std::vector<State> reached = reached_by_others(other, improvement);
                if (easiest.reached.empty() || reached.size() < easiest.reached.size()) {
                    easiest = {other, std::move(reached)};
                }
            }
        }
        return easiest;
    }

    std::vector<State> reached_by_others(std::size_t party, State from) {
        std::vector<State> reached{from};
        walker_.start(from, all_of(graph_.parties()) & ~only(party), Steps::improvements);
        while (const auto next = walker_.next()) {
            reached.push_back(*next);
        }
        return sorted_once(std::move(reached));
    }

    /// By state: whether it deters the party, or others could lead from it to one that does if
    /// they were free to move twice in a row.
    [[nodiscard]] std::vector<bool> leads_to_sanction(std::size_t party) const {
        std::vector<bool> leads(graph_.states);
        std::vector<State> open;
        const auto add = [&](State state) {
            if (!leads[state]) {
                leads[state] = true;
                open.push_back(state);
            }
        };
        for (State state = 0; state < graph_.states; ++state) {
            if (deters(party, state)) {
                add(state);
            }
        }
        while (!open.empty()) {
            const State to = open.back();
            open.pop_back();
            for (std::size_t other = 0; other < graph_.parties(); ++other) {
                if (other == party) {
                    continue;
                }
                for_each_move_to(graph_.moves[other], to, [&](State from) {
                    if (counts(graph_, Steps::improvements, other, from, to)) {
                        add(from);
                    }
                });
            }
        }
        return leads;
    }

    [[nodiscard]] bool deters(std::size_t party, State end) const {
        const auto& rank = graph_.rank[party];
        bool no_better = rank[end] <= rank[ask_.target];
        if (no_better && without_escape(ask_.stands_by)) {
            for_each_move(graph_.moves[party], end, [&](State escape) {
                no_better = rank[escape] <= rank[ask_.target];
                return no_better;
            });
        }
        return no_better;
    }

    const Graph& graph_;
    Sanctions& sanctions_;
    Walker& walker_;
    const ShiftQuestion& ask_;
};

}  // namespace

bool ShiftQuestion::is_equilibrium() const {
    return std::find(stable.begin(), stable.end(), false) == stable.end();
}

bool ShiftQuestion::others_stable() const {
    return std::count(stable.begin(), stable.end(), false) == (stable[party] ? 0 : 1);
}

std::vector<Suspect> find_suspects(const Graph& graph, Sanctions& sanctions, Walker& walker,
                                   const ShiftQuestion& ask, const std::vector<State>& alone) {
    return SuspectSearch(graph, sanctions, walker, ask).run(alone);
}

}  // namespace irenic::stability
