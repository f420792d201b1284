#include "irenic/model/graph_states.hpp"

#include <algorithm>
#include <bit>
#include <charconv>
#include <numeric>
#include <utility>

namespace irenic {
namespace {

/// A pattern over options as bits: matches where the options of `mask` are taken as in `taken`.
struct BitPattern {
    std::uint64_t mask = 0;
    std::uint64_t taken = 0;

    [[nodiscard]] bool matches(std::uint64_t combination) const {
        return (combination & mask) == taken;
    }
};

std::uint64_t bit(std::size_t option) { return std::uint64_t{1} << option; }

BitPattern to_bits(const GraphPattern& pattern) {
    BitPattern bits;
    for (const auto& [option, taken] : pattern.taken) {
        bits.mask |= bit(option.at());
        bits.taken |= taken ? bit(option.at()) : 0;
    }
    return bits;
}

Error refuse(ErrorCode code, std::string where, std::string what, std::string hint) {
    return Error{code, std::move(where), std::move(what), std::move(hint)};
}

Error out_of_time() {
    return refuse(ErrorCode::limit, "graph.infeasible",
                  "the time limit was reached while listing states",
                  "raise it, or list the states");
}

/// Lists feasible combinations in ascending order, settling the last option first.
class Combinations {
public:
    Combinations(const GraphModel& graph, std::size_t most, const Stop& stop)
        : options_(graph.options.size()),
          completed_by_(graph.options.size()),
          most_(most),
          stop_(stop) {
        for (const GraphPattern& pattern : graph.infeasible) {
            const BitPattern bits = to_bits(pattern);
            if (bits.mask == 0) {
                none_ = true;
                continue;
            }
            const auto first = static_cast<std::size_t>(std::countr_zero(bits.mask));
            completed_by_[first].push_back(bits);
        }
    }

    [[nodiscard]] Result<std::vector<std::uint64_t>> list() {
        if (!none_) {
            extend(options_, 0);
        }
        if (out_of_time_) {
            return tl::unexpected(out_of_time());
        }
        if (too_many_) {
            return tl::unexpected(refuse(
                ErrorCode::limit, "graph.options",
                "more than " + std::to_string(most_) + " combinations of options are feasible",
                "exclude combinations under `infeasible`, or list the states that matter"));
        }
        if (found_.empty()) {
            return tl::unexpected(refuse(ErrorCode::bad_input, "graph.infeasible",
                                         "no combination of options is feasible",
                                         "remove a pattern"));
        }
        return std::move(found_);
    }

private:
    void extend(std::size_t open, std::uint64_t taken) {
        constexpr std::size_t between_looks = 4096;
        if (++steps_ % between_looks == 0 && stop_.reached()) {
            out_of_time_ = true;
        }
        if (out_of_time_ || too_many_) {
            return;
        }
        if (open == 0) {
            add(taken);
            return;
        }
        for (const std::uint64_t choice : {taken, taken | bit(open - 1)}) {
            if (feasible(open - 1, choice)) {
                extend(open - 1, choice);
            }
        }
    }

    [[nodiscard]] bool feasible(std::size_t option, std::uint64_t taken) const {
        const auto& patterns = completed_by_[option];
        return std::none_of(patterns.begin(), patterns.end(),
                            [&](const BitPattern& pattern) { return pattern.matches(taken); });
    }

    void add(std::uint64_t taken) {
        if (found_.size() == most_) {
            too_many_ = true;
        } else {
            found_.push_back(taken);
        }
    }

    std::size_t options_;
    std::vector<std::vector<BitPattern>> completed_by_;  ///< by the option settled last
    std::size_t most_;
    const Stop& stop_;
    std::vector<std::uint64_t> found_;
    std::size_t steps_ = 0;
    bool none_ = false;
    bool too_many_ = false;
    bool out_of_time_ = false;
};

/// By combination: the first one that it is the same state as; nothing where `stop` was reached.
std::optional<std::vector<std::uint32_t>> first_of_same(
    const std::vector<std::uint64_t>& combinations, const std::vector<GraphPattern>& same,
    const Stop& stop) {
    std::vector<std::uint32_t> first(combinations.size());
    std::iota(first.begin(), first.end(), 0U);
    const auto find = [&](std::uint32_t at) {
        while (first[at] != at) {
            first[at] = first[first[at]];
            at = first[at];
        }
        return at;
    };
    for (const GraphPattern& each : same) {
        if (stop.reached()) {
            return std::nullopt;
        }
        const BitPattern pattern = to_bits(each);
        std::optional<std::uint32_t> earliest;
        for (std::uint32_t at = 0; at < combinations.size(); ++at) {
            if (!pattern.matches(combinations[at])) {
                continue;
            }
            const std::uint32_t found = find(at);
            const std::uint32_t lower = std::min(earliest.value_or(found), found);
            first[std::max(earliest.value_or(found), found)] = lower;
            earliest = lower;
        }
    }
    for (std::uint32_t at = 0; at < first.size(); ++at) {
        first[at] = find(at);
    }
    return first;
}

Result<GraphStates> merge(std::vector<std::uint64_t> combinations,
                          const std::vector<GraphPattern>& same, const Stop& stop) {
    auto first_of = first_of_same(combinations, same, stop);
    if (!first_of) {
        return tl::unexpected(out_of_time());
    }
    GraphStates states;
    states.state_of = std::move(*first_of);
    for (std::uint32_t at = 0; at < combinations.size(); ++at) {
        const std::uint32_t first = states.state_of[at];
        if (first == at) {
            states.state_of[at] = static_cast<std::uint32_t>(states.taken.size());
            states.taken.push_back(combinations[at]);
        } else {
            states.state_of[at] = states.state_of[first];
        }
    }
    states.count = states.taken.size();
    if (states.count == combinations.size()) {
        states.state_of.clear();
        return states;
    }
    states.open.resize(states.count);
    for (std::size_t at = 0; at < combinations.size(); ++at) {
        const std::uint32_t state = states.state_of[at];
        states.open[state] |= states.taken[state] ^ combinations[at];
    }
    states.combinations = std::move(combinations);
    return states;
}

GraphStates listed(const GraphModel& graph) {
    const std::size_t options = graph.options.size();
    const std::uint64_t all = options == most_graph_options ? ~std::uint64_t{0} : bit(options) - 1;
    GraphStates states;
    states.count = graph.states.size();
    for (const GraphState& state : graph.states) {
        std::uint64_t taken = 0;
        std::uint64_t open = state.pattern.empty() ? all : 0;
        for (std::size_t option = 0; option < state.pattern.size(); ++option) {
            taken |= state.pattern[option] == 'Y' ? bit(option) : 0;
            open |= state.pattern[option] == '-' ? bit(option) : 0;
        }
        states.taken.push_back(taken);
        states.open.push_back(open);
    }
    if (std::all_of(states.open.begin(), states.open.end(),
                    [](std::uint64_t open) { return open == 0; })) {
        states.open.clear();
    }
    return states;
}

}  // namespace

Result<GraphStates> list_states(const GraphModel& graph, std::size_t most, const Stop& stop) {
    if (graph.options.size() > most_graph_options) {
        return tl::unexpected(refuse(ErrorCode::bad_input, "graph.options", "more than 64 options",
                                     "leave out what matters least"));
    }
    if (!graph.states.empty()) {
        return listed(graph);
    }
    auto combinations = Combinations(graph, most, stop).list();
    if (!combinations) {
        return tl::unexpected(combinations.error());
    }
    if (!graph.same.empty()) {
        return merge(std::move(*combinations), graph.same, stop);
    }
    GraphStates states;
    states.count = combinations->size();
    states.taken = std::move(*combinations);
    return states;
}

std::string state_id(const GraphModel& graph, std::size_t state) {
    return graph.states.empty() ? std::to_string(state + 1) : graph.states[state].id;
}

std::optional<std::size_t> find_state(const GraphModel& graph, std::size_t count,
                                      const std::string& id) {
    if (!graph.states.empty()) {
        const auto found = std::find_if(graph.states.begin(), graph.states.end(),
                                        [&](const GraphState& state) { return state.id == id; });
        return found == graph.states.end()
                   ? std::nullopt
                   : std::optional(static_cast<std::size_t>(found - graph.states.begin()));
    }
    std::size_t number = 0;
    const auto read = std::from_chars(id.data(), id.data() + id.size(), number);
    const bool whole = read.ec == std::errc{} && read.ptr == id.data() + id.size();
    return whole && id[0] != '0' && number <= count ? std::optional(number - 1) : std::nullopt;
}

std::string pattern_of(const GraphModel& graph, const GraphStates& states, std::size_t state) {
    if (!graph.states.empty()) {
        return graph.states[state].pattern;
    }
    std::string pattern(graph.options.size(), 'N');
    for (std::size_t option = 0; option < pattern.size(); ++option) {
        if (!states.open.empty() && (states.open[state] & bit(option)) != 0) {
            pattern[option] = '-';
        } else if ((states.taken[state] & bit(option)) != 0) {
            pattern[option] = 'Y';
        }
    }
    return pattern;
}

}  // namespace irenic
