#include <algorithm>
#include <string>
#include <utility>

#include "irenic/base/parallel.hpp"
#include "irenic/stability/graph.hpp"
#include "irenic/stability/implied_moves.hpp"
#include "irenic/stability/ranks.hpp"
#include "irenic/stability/state_ids.hpp"

namespace irenic::stability {
namespace {

Error too_large(std::string where, std::string what, std::string hint) {
    return Error{ErrorCode::limit, std::move(where), std::move(what), std::move(hint)};
}

tl::unexpected<Error> out_of_time() {
    return tl::unexpected(too_large("graph", "the time limit was reached while looking for moves",
                                    "raise it with --limit-seconds"));
}

class Builder {
public:
    Builder(const Negotiation& negotiation, const GraphModel& model, const GraphStates& states,
            const Limits& limits)
        : negotiation_(negotiation), model_(model), states_(states), limits_(limits) {
        graph_.states = states.count;
        graph_.moves.resize(model.parties.size());
        graph_.rank.resize(model.parties.size());
        graph_.tiers.resize(model.parties.size());
        graph_.others_can_return =
            model.moves.has_value() || states.merged() || !states.open.empty();
    }

    [[nodiscard]] Result<Graph> build() {
        if (const auto problem = check_size()) {
            return tl::unexpected(*problem);
        }
        std::vector<std::optional<Error>> problems(graph_.parties());
        share_out(graph_.parties(), limits_.threads,
                  [&](std::size_t party) { problems[party] = build(party); });
        for (const auto& problem : problems) {
            if (problem) {
                return tl::unexpected(*problem);
            }
        }
        return std::move(graph_);
    }

private:
    [[nodiscard]] std::optional<Error> check_size() const {
        constexpr std::size_t bytes_a_party = 20;   // with what searches look up
        constexpr std::size_t bytes_a_thread = 32;  // of one search
        if (graph_.parties() > most_parties) {
            return too_large("graph.options", "more than 64 parties", "leave out who cannot move");
        }
        const std::size_t bytes =
            states_.count * (graph_.parties() * bytes_a_party + limits_.threads * bytes_a_thread);
        if (bytes > limits_.memory_bytes) {
            return too_large("graph", std::to_string(states_.count) + " states are too many",
                             "exclude combinations under `infeasible`");
        }
        return std::nullopt;
    }

    [[nodiscard]] std::optional<Error> build(std::size_t party) {
        auto rank =
            ranks_of(negotiation_, model_, model_.preferences[party], states_, limits_.stop);
        if (!rank) {
            return rank.error();
        }
        graph_.rank[party] = std::move(*rank);
        const auto best = std::max_element(graph_.rank[party].begin(), graph_.rank[party].end());
        graph_.tiers[party] = best == graph_.rank[party].end() ? 0 : *best + 1;
        auto moves = moves_of(party);
        if (!moves) {
            return moves.error();
        }
        graph_.moves[party] = std::move(*moves);
        return std::nullopt;
    }

    [[nodiscard]] Result<Moves> moves_of(std::size_t party) const {
        if (model_.moves) {
            return moves_in_case(party);
        }
        const OwnOptions own = own_options(model_, model_.parties[party]);
        if (!states_.merged() && !states_.open.empty()) {
            return moves_by_letters(own);
        }
        auto moves = implied_moves(own, states_, graph_.rank[party], limits_.stop);
        return moves ? Result<Moves>(std::move(*moves)) : out_of_time();
    }

    [[nodiscard]] Result<Moves> moves_in_case(std::size_t party) const {
        const StateIds ids(model_, states_.count);
        std::vector<std::vector<State>> arcs(states_.count);
        for (const GraphMoves& moves : *model_.moves) {
            if (moves.party != model_.parties[party]) {
                continue;
            }
            const std::string where = "graph.moves." + negotiation_.party(moves.party).id;
            for (const auto& [from_id, to_ids] : moves.moves) {
                const auto from = ids.find(from_id, where);
                if (!from) {
                    return tl::unexpected(from.error());
                }
                for (const std::string& to_id : to_ids) {
                    const auto to = ids.find(to_id, where);
                    if (!to) {
                        return tl::unexpected(to.error());
                    }
                    arcs[*from].push_back(*to);
                }
            }
        }
        return listed_moves(std::move(arcs));
    }

    /// Between listed states some of which leave options open: by every pair.
    [[nodiscard]] Result<Moves> moves_by_letters(const OwnOptions& own) const {
        constexpr std::size_t bytes_a_move = 16;
        const std::size_t most = limits_.memory_bytes / bytes_a_move / graph_.parties();
        std::size_t found = 0;
        std::vector<std::vector<State>> arcs(states_.count);
        for (State from = 0; from < states_.count; ++from) {
            if (limits_.stop.reached()) {
                return out_of_time();
            }
            if (found > most) {
                return tl::unexpected(too_large("graph.states", "too many moves to list",
                                                "leave fewer options open by '-'"));
            }
            for (State to = 0; to < states_.count; ++to) {
                if (from != to && leads(own, from, to)) {
                    arcs[from].push_back(to);
                }
            }
            found += arcs[from].size();
        }
        return listed_moves(std::move(arcs));
    }

    /// Whether some combination of `from` leads to one of `to`.
    [[nodiscard]] bool leads(const OwnOptions& own, State from, State to) const {
        const std::uint64_t open = states_.open[from] | states_.open[to];
        const std::uint64_t changed = (states_.taken[from] ^ states_.taken[to]) & ~open;
        const std::uint64_t dropped = changed & states_.taken[from];
        const std::uint64_t taken = changed & states_.taken[to];
        return changed != 0 && (changed & ~own.all) == 0 && (dropped & own.forward) == 0 &&
               (taken & own.backward) == 0;
    }

    const Negotiation& negotiation_;
    const GraphModel& model_;
    const GraphStates& states_;
    const Limits& limits_;
    Graph graph_;
};

}  // namespace

Result<Graph> build_graph(const Negotiation& negotiation, const GraphModel& model,
                          const GraphStates& states, const Limits& limits) {
    return Builder(negotiation, model, states, limits).build();
}

}  // namespace irenic::stability
