#include "irenic/stability/stability.hpp"

#include <algorithm>
#include <bit>
#include <iterator>
#include <utility>

#include "irenic/stability/sanctions.hpp"
#include "irenic/stability/state_ids.hpp"

namespace irenic::stability {
namespace {

/// The states named in a question, as positions.
struct Asked {
    std::optional<State> now, explain, target;
    std::vector<State> also_explain;
};

Result<Asked> find_asked(const GraphModel& graph, std::size_t count, const Question& question) {
    const StateIds ids(graph, count);
    Asked asked;
    const auto find = [&](const std::string& id, const char* where, std::optional<State>& state) {
        if (id.empty()) {
            return std::optional<Error>();
        }
        const auto found = ids.find(id, where);
        if (!found) {
            return std::optional(found.error());
        }
        state = *found;
        return std::optional<Error>();
    };
    if (question.explain && question.explain_state.empty() && count > most_explained_states) {
        return tl::unexpected(Error{ErrorCode::bad_input, "explain",
                                    "there are " + std::to_string(count) +
                                        " states, too many to "
                                        "explain all of them",
                                    "name one, as in --explain 1"});
    }
    const bool own_now = !question.now.empty();
    for (const auto& problem :
         {find(own_now ? question.now : graph.now, own_now ? "now" : "graph.now", asked.now),
          find(question.explain_state, "explain", asked.explain),
          find(question.target, "target", asked.target)}) {
        if (problem) {
            return tl::unexpected(*problem);
        }
    }
    for (const std::string& id : question.also_explain) {
        const auto state = ids.find(id, "explain");
        if (!state) {
            return tl::unexpected(state.error());
        }
        asked.also_explain.push_back(*state);
    }
    return asked;
}

/// States that are an equilibrium by some concept, ascending.
std::vector<State> standing(const Stable& stable) {
    std::vector<State> states;
    const auto& equilibria = stable.equilibria;
    for (State state = 0; state < equilibria[0].size(); ++state) {
        if (std::any_of(equilibria.begin(), equilibria.end(),
                        [&](const std::vector<bool>& by) { return by[state]; })) {
            states.push_back(state);
        }
    }
    return states;
}

/// Fills one answer part by part, each as far as the limits allow.
class Answering {
public:
    Answering(const Graph& graph, const Question& question, const Limits& limits, Stability& answer)
        : graph_(graph), question_(question), limits_(limits), answer_(answer) {}

    void add_from_now() {
        auto goals = standing(answer_.stable);
        if (goals.size() > most_listed_states) {
            goals.resize(most_listed_states);
            answer_.notes.emplace_back(
                "ways from the status quo: the first 65,536 equilibria only");
        }
        if (answer_.now) {
            answer_.from_now = find_from_now(graph_, *answer_.now, goals);
        }
    }

    void add_coalitions() {
        auto wanted = question_.coalitions;
        if (!wanted && graph_.states > most_coalition_states && !question_.all_coalitions) {
            answer_.why_no_coalitions = "more than 512 states; --coalitions asks for it";
            return;
        }
        if (!wanted && graph_.parties() > most_parties_of_all) {
            answer_.why_no_coalitions =
                "more than 12 parties have too many coalitions; --coalitions names some";
            return;
        }
        if (!wanted) {
            wanted = all_coalitions(graph_.parties());
        }
        if (wanted->empty()) {
            answer_.why_no_coalitions = "none was asked for";
            return;
        }
        answer_.coalitions = find_coalitions(graph_, *wanted, limits_);
        if (!answer_.coalitions) {
            answer_.why_no_coalitions =
                "a limit of time or memory was reached first; --coalitions names fewer of them";
            answer_.limit_reached = true;
            return;
        }
        add_blocked();
    }

    void explain_now() {
        if (answer_.now && graph_.states <= most_states_told_unasked) {
            Sanctions sanctions(graph_);
            answer_.at_now = explain(sanctions, graph_.parties(), *answer_.now);
        }
    }

    void explain_also(const std::vector<State>& states) {
        if (states.empty() || graph_.states > most_states_told_unasked) {
            return;
        }
        Sanctions sanctions(graph_);
        for (const State state : states) {
            auto explained = explain(sanctions, graph_.parties(), state);
            std::move(explained.begin(), explained.end(),
                      std::back_inserter(answer_.also_explained));
        }
    }

    void explain_asked(std::optional<State> state) {
        if (!question_.explain) {
            return;
        }
        Sanctions sanctions(graph_);
        const State begin = state.value_or(0);
        const State end = state ? *state + 1 : static_cast<State>(graph_.states);
        for (State each = begin; each < end; ++each) {
            if (limits_.stop.reached()) {
                answer_.limit_reached = true;
                answer_.notes.emplace_back("a limit was reached before every state was explained");
                return;
            }
            auto explained = explain(sanctions, graph_.parties(), each);
            std::move(explained.begin(), explained.end(), std::back_inserter(answer_.explained));
        }
    }

    void add_if_not_known() {
        const bool ties = std::any_of(graph_.tiers.begin(), graph_.tiers.end(),
                                      [&](Rank tiers) { return tiers < graph_.states; });
        if (!ties || graph_.states > most_listed_states) {
            return;
        }
        std::array<StableStates, attitudes.size()> by_attitude;
        for (std::size_t attitude = 0; attitude < attitudes.size(); ++attitude) {
            auto stable = find_stable(graph_, attitudes[attitude], limits_);
            if (!stable) {
                answer_.limit_reached = true;
                answer_.notes.emplace_back(
                    "what stands if ties mean \"not known\" was not worked out: a limit came "
                    "first");
                return;
            }
            by_attitude[attitude] = std::move(stable->equilibria);
        }
        answer_.if_not_known = std::move(by_attitude);
    }

    void add_target(std::optional<State> state) {
        if (state) {
            answer_.target = find_target(graph_, *state, limits_.part(0.5));
            answer_.limit_reached = answer_.limit_reached || answer_.target->limit_reached;
        }
    }

private:
    static constexpr std::size_t most_parties_of_all = 12;

    /// For every equilibrium the first coalition, small ones first, that would leave it.
    void add_blocked() {
        Walker walker(graph_);
        for (const State state : standing(answer_.stable)) {
            const auto& looked_at = answer_.coalitions->looked_at;
            const auto leaves =
                std::find_if(looked_at.begin(), looked_at.end(), [&](const CoalitionStable& each) {
                    return std::popcount(each.members) > 1 && !each.stable[0][state];
                });
            if (leaves == looked_at.end() || answer_.blocked.size() == most_listed_states) {
                continue;
            }
            if (auto improvement = joint_improvement(graph_, leaves->members, state, walker)) {
                answer_.blocked.push_back({state, leaves->members, std::move(*improvement)});
            }
        }
    }

    const Graph& graph_;
    const Question& question_;
    const Limits& limits_;
    Stability& answer_;
};

Error nothing_in_time(const Stop& stop) {
    if (stop.was_asked()) {
        return Error{ErrorCode::limit, "graph", "stopped before anything could be said", ""};
    }
    return Error{ErrorCode::limit, "graph", "the limit was reached before anything could be said",
                 "raise it with --limit-seconds, or exclude combinations under `infeasible`"};
}

/// How many states the longest ranking of implied states names; 0 where there is none.
std::size_t ranked_states(const GraphModel& model) {
    std::size_t most = 0;
    for (const GraphPreference& preference : model.preferences) {
        std::size_t named = 0;
        for (const auto& tier : preference.ranking) {
            named += tier.size();
        }
        most = std::max(most, named);
    }
    return model.states.empty() ? most : 0;
}

}  // namespace

Result<GraphStates> states_of(const GraphModel& model, const Limits& limits) {
    constexpr std::size_t bytes_a_combination = 64;
    const std::size_t most = limits.memory_bytes / bytes_a_combination;
    const std::size_t ranked = ranked_states(model);
    if (ranked == 0 || ranked >= most) {
        return list_states(model, most, limits.stop);
    }
    auto states = list_states(model, ranked, limits.stop);
    if (!states && states.error().code == ErrorCode::limit && !limits.stop.reached() &&
        model.same.empty()) {
        return tl::unexpected(
            Error{ErrorCode::bad_input, "graph.ranking",
                  "a ranking names " + std::to_string(ranked) + " states, and there are more",
                  "rank every state once; ties are inner lists"});
    }
    return states ? std::move(states) : list_states(model, most, limits.stop);
}

Result<Stability> find_stability(const Negotiation& negotiation, const GraphModel& model,
                                 const Question& question, const Limits& limits) {
    auto states = states_of(model, limits);
    if (!states) {
        return tl::unexpected(states.error());
    }
    const auto asked = find_asked(model, states->count, question);
    if (!asked) {
        return tl::unexpected(asked.error());
    }
    auto graph = build_graph(negotiation, model, *states, limits);
    if (!graph) {
        return tl::unexpected(graph.error());
    }
    auto stable = find_stable(*graph, equally_good, limits);
    if (!stable) {
        return tl::unexpected(nothing_in_time(limits.stop));
    }
    Stability answer;
    answer.graph = model;
    answer.parties = model.parties;
    answer.states = std::move(*states);
    answer.stable = std::move(*stable);
    answer.now = asked->now;
    Answering answering(*graph, question, limits, answer);
    answering.add_from_now();
    answering.explain_now();
    answering.explain_asked(asked->explain);
    answering.explain_also(asked->also_explain);
    answering.add_target(asked->target);
    answering.add_if_not_known();
    answering.add_coalitions();
    answer.rank = std::move(graph->rank);
    return answer;
}

}  // namespace irenic::stability
