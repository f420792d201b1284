#include "irenic/stability/ranks.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <variant>

#include "irenic/model/statement.hpp"
#include "irenic/stability/state_ids.hpp"

namespace irenic::stability {
namespace {

tl::unexpected<Error> refuse(std::string where, std::string what, std::string hint) {
    return tl::unexpected(
        Error{ErrorCode::bad_input, std::move(where), std::move(what), std::move(hint)});
}

Result<std::vector<Rank>> from_ranking(const GraphModel& model, const GraphPreference& preference,
                                       std::size_t count, const std::string& where) {
    const StateIds ids(model, count);
    std::vector<Rank> rank(count, ~Rank{0});
    auto next = static_cast<Rank>(preference.ranking.size());
    for (const auto& tier : preference.ranking) {
        --next;
        for (const std::string& id : tier) {
            const auto state = ids.find(id, where);
            if (!state) {
                return tl::unexpected(state.error());
            }
            if (rank[*state] != ~Rank{0}) {
                return refuse(where, "the state " + id + " is ranked twice", "rank it once");
            }
            rank[*state] = next;
        }
    }
    const auto missing = std::find(rank.begin(), rank.end(), ~Rank{0});
    if (missing != rank.end()) {
        const auto state = static_cast<std::size_t>(missing - rank.begin());
        return refuse(where, "the ranking leaves out the state " + state_id(model, state),
                      "rank every state once; ties are inner lists");
    }
    return rank;
}

Result<std::vector<Statement>> parse_all(const GraphModel& model, const GraphPreference& preference,
                                         const std::string& where) {
    std::vector<std::string> options;
    for (const GraphOption& option : model.options) {
        options.push_back(option.id);
    }
    std::vector<Statement> statements;
    for (const std::string& text : preference.priorities) {
        auto parsed = Statement::parse(text, options);
        if (const auto* fault = std::get_if<Statement::Fault>(&parsed)) {
            return refuse(where, "'" + text + "' cannot be read: " + fault->what, "");
        }
        statements.push_back(std::move(std::get<Statement>(parsed)));
    }
    return statements;
}

/// Ranks by one statement after the other, as many at a time as fit beside the rank so far.
Result<std::vector<Rank>> from_statements(const std::vector<Statement>& statements,
                                          const GraphStates& states, const Stop& stop) {
    constexpr std::size_t at_a_time = 32;
    std::vector<Rank> rank(states.count, 0);
    std::vector<std::uint64_t> keys(states.count);
    for (std::size_t begin = 0; begin < statements.size(); begin += at_a_time) {
        const std::size_t end = std::min(begin + at_a_time, statements.size());
        for (std::size_t state = 0; state < states.count; ++state) {
            std::uint64_t key = rank[state];
            for (std::size_t at = begin; at < end; ++at) {
                key = key << 1U | (statements[at].holds(states.taken[state]) ? 1U : 0U);
            }
            keys[state] = key;
            constexpr std::size_t between_looks = 65'536;
            if (state % between_looks == 0 && stop.reached()) {
                return tl::unexpected(Error{ErrorCode::limit, "graph.priorities",
                                            "the time limit was reached while ranking states",
                                            "raise it with --limit-seconds"});
            }
        }
        rank = dense_ranks(keys);
    }
    return rank;
}

}  // namespace

std::vector<Rank> dense_ranks(const std::vector<std::uint64_t>& keys) {
    std::vector<std::uint64_t> tiers = keys;
    std::sort(tiers.begin(), tiers.end());
    tiers.erase(std::unique(tiers.begin(), tiers.end()), tiers.end());
    std::vector<Rank> rank(keys.size());
    std::transform(keys.begin(), keys.end(), rank.begin(), [&](std::uint64_t key) {
        return static_cast<Rank>(std::lower_bound(tiers.begin(), tiers.end(), key) - tiers.begin());
    });
    return rank;
}

Result<std::vector<Rank>> ranks_of(const Negotiation& negotiation, const GraphModel& model,
                                   const GraphPreference& preference, const GraphStates& states,
                                   const Stop& stop) {
    const std::string& party = negotiation.party(preference.party).id;
    if (!preference.ranking.empty()) {
        return from_ranking(model, preference, states.count, "graph.ranking." + party);
    }
    const auto statements = parse_all(model, preference, "graph.priorities." + party);
    if (!statements) {
        return tl::unexpected(statements.error());
    }
    return from_statements(*statements, states, stop);
}

}  // namespace irenic::stability
