#include "irenic/talks/next/asking.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "irenic/base/parallel.hpp"
#include "irenic/forecast/sensitivity/learning.hpp"
#include "irenic/forecast/sensitivity/rows.hpp"
#include "irenic/talks/next/resampled.hpp"

namespace irenic::talks {
namespace {

using forecast::RowSet;

/// By group what knowing it adds; nothing where a limit came first.
std::vector<std::optional<double>> values_of_learning(const forecast::Ground& ground,
                                                      const Willingness& willingness,
                                                      const std::vector<RowSet>& candidates,
                                                      const Limits& limits) {
    const forecast::Inputs& inputs = ground.inputs;
    std::vector<std::optional<double>> values(inputs.groups.size());
    const Resampled resampled(willingness);
    std::vector<RowSet> accepted(candidates.size());
    share_out(candidates.size(), limits.threads, [&](std::size_t text) {
        if (!limits.stop.reached()) {
            accepted[text] = resampled.rows_of(candidates[text]);
        }
    });
    share_out(inputs.groups.size(), limits.threads, [&](std::size_t group) {
        if (limits.stop.reached()) {
            return;
        }
        std::vector<std::vector<double>> columns;
        for (const std::size_t input : inputs.groups[group].inputs) {
            for (std::size_t at = 0; at < inputs.inputs[input].readings; ++at) {
                columns.push_back(resampled.column_of(
                    willingness.readings()[inputs.inputs[input].first_reading + at]));
            }
        }
        std::vector<const std::vector<double>*> pointers;
        for (const auto& column : columns) {
            pointers.push_back(&column);
        }
        values[group] = forecast::value_of_learning(pointers, resampled.counting(), accepted);
    });
    return values;
}

/// The keys of a path: "a.b[0].c" has "a", "b[0]" and "c".
std::vector<std::string_view> keys_of(std::string_view path) {
    std::vector<std::string_view> keys;
    for (std::size_t begin = 0; begin <= path.size();) {
        const std::size_t end = std::min(path.find('.', begin), path.size());
        keys.push_back(path.substr(begin, end - begin));
        begin = end + 1;
    }
    return keys;
}

/// Which key of a path under this start names the party that it is about.
struct PartyKey {
    std::array<std::string_view, 2> start;
    std::size_t key = 0;
};

constexpr std::array<PartyKey, 3> party_keys = {{{.start = {"preferences", ""}, .key = 1},
                                                 {.start = {"war", "beliefs"}, .key = 2},
                                                 {.start = {"war", "payoffs"}, .key = 2}}};

std::optional<PartyId> party_of(const Negotiation& negotiation, const std::string& path) {
    const auto keys = keys_of(path);
    for (const auto& [start, key] : party_keys) {
        const bool under =
            keys.size() > key && keys[0] == start[0] && (start[1].empty() || keys[1] == start[1]);
        if (under) {
            return negotiation.find_party(std::string(keys[key]));
        }
    }
    return std::nullopt;
}

}  // namespace

Asks what_to_ask(const forecast::Ground& ground, const Willingness& willingness,
                 const std::vector<RowSet>& candidates, const Limits& limits) {
    const auto values = values_of_learning(ground, willingness, candidates, limits);
    Asks found;
    for (std::size_t group = 0; group < values.size(); ++group) {
        found.cut_short = found.cut_short || !values[group];
        if (values[group].value_or(0) > 0) {
            found.asks.push_back({.group = group, .adds = *values[group]});
        }
    }
    std::stable_sort(found.asks.begin(), found.asks.end(),
                     [](const Ask& a, const Ask& b) { return a.adds > b.adds; });
    return found;
}

std::optional<PartyId> asked_of(const forecast::Ground& ground, std::size_t group) {
    const forecast::Inputs& inputs = ground.inputs;
    std::set<std::optional<PartyId>> parties;
    for (const std::size_t input : inputs.groups[group].inputs) {
        parties.insert(party_of(*ground.negotiation, inputs.inputs[input].path));
    }
    return parties.size() == 1 ? *parties.begin() : std::nullopt;
}

}  // namespace irenic::talks
