#include "irenic/deals/to_value.hpp"

#include <algorithm>
#include <array>

#include "irenic/base/value_parts.hpp"
#include "irenic/stability/stability.hpp"

namespace irenic::stability {
namespace {

/// A map with one member for each of the first `count` concepts.
template <class Convert>
Value by_concept(std::size_t count, Convert convert) {
    Value::Map map;
    for (std::size_t index = 0; index < count; ++index) {
        map.emplace_back(name(all_concepts.at(index)), convert(index));
    }
    return map;
}

Value number(std::size_t value) { return static_cast<std::uint64_t>(value); }

Value count_of(const std::vector<bool>& holds) {
    return number(static_cast<std::size_t>(std::count(holds.begin(), holds.end(), true)));
}

/// Writes one answer, with the ids of its case and its graph.
class Writer {
public:
    Writer(const Negotiation& negotiation, const Stability& answer)
        : negotiation_(negotiation),
          answer_(answer),
          listed_(answer.states.count <= most_listed_states) {}

    [[nodiscard]] Value whole() const {
        Value::Map map;
        map.emplace_back("state_count", number(answer_.states.count));
        map.emplace_back("states", states());
        map.emplace_back("now", answer_.now ? id(*answer_.now) : Value());
        map.emplace_back("equilibria", stable_states(answer_.stable.equilibria));
        map.emplace_back("counts", counts());
        map.emplace_back("by_party", by_party([&](std::size_t party) {
                             return stable_states(answer_.stable.by_party[party]);
                         }));
        map.emplace_back("ranking", by_party([&](std::size_t party) { return ranking(party); }));
        map.emplace_back("coalition", coalition());
        map.emplace_back("why_no_coalition", text_or_null(answer_.why_no_coalitions));
        map.emplace_back("coalitions", coalitions());
        map.emplace_back("blocked", blocked());
        map.emplace_back("from_now", from_now());
        map.emplace_back("explained", explained());
        map.emplace_back("if_ties_not_known", if_ties_not_known());
        map.emplace_back("target", target());
        map.emplace_back("from_issues", from_issues());
        map.emplace_back("notes", list_of_texts(answer_.notes));
        map.emplace_back("rounded", answer_.rounded ? Value(1e-9) : Value());
        map.emplace_back("limit_reached", answer_.limit_reached);
        return map;
    }

private:
    [[nodiscard]] Value id(std::size_t state) const { return state_id(answer_.graph, state); }
    [[nodiscard]] const std::string& party_id(std::size_t party) const {
        return negotiation_.party(answer_.parties[party]).id;
    }

    /// Null where there are too many states to list them.
    [[nodiscard]] Value ids_where(const std::vector<bool>& holds) const {
        if (!listed_) {
            return {};
        }
        Value::List list;
        for (std::size_t state = 0; state < holds.size(); ++state) {
            if (holds[state]) {
                list.push_back(id(state));
            }
        }
        return list;
    }

    [[nodiscard]] Value ids(const std::vector<State>& states) const {
        return list_of(states, [&](State state) { return id(state); });
    }

    /// Null where there are too many states to list them.
    [[nodiscard]] Value stable_states(const StableStates& stable) const {
        return listed_ ? by_concept(concept_count,
                                    [&](std::size_t index) { return ids_where(stable.at(index)); })
                       : Value();
    }

    /// Null where there are too many states to list them.
    template <class Convert>
    [[nodiscard]] Value by_party(Convert convert) const {
        if (!listed_) {
            return {};
        }
        Value::Map map;
        for (std::size_t party = 0; party < answer_.parties.size(); ++party) {
            map.emplace_back(party_id(party), convert(party));
        }
        return map;
    }

    [[nodiscard]] Value states() const {
        if (!listed_) {
            return {};
        }
        Value::List list;
        for (std::size_t state = 0; state < answer_.states.count; ++state) {
            Value::Map map;
            map.emplace_back("id", id(state));
            map.emplace_back("options", pattern_of(answer_.graph, answer_.states, state));
            list.emplace_back(std::move(map));
        }
        return list;
    }

    static Value counts_of(const StableStates& stable) {
        return by_concept(concept_count,
                          [&](std::size_t index) { return count_of(stable.at(index)); });
    }

    [[nodiscard]] Value counts() const {
        Value::Map parties;
        for (std::size_t party = 0; party < answer_.parties.size(); ++party) {
            parties.emplace_back(party_id(party), counts_of(answer_.stable.by_party[party]));
        }
        Value::Map map;
        map.emplace_back("equilibria", counts_of(answer_.stable.equilibria));
        map.emplace_back("by_party", std::move(parties));
        return map;
    }

    /// The tiers of one party, best first.
    [[nodiscard]] Value ranking(std::size_t party) const {
        const auto& rank = answer_.rank[party];
        const std::size_t tiers =
            rank.empty() ? 0 : *std::max_element(rank.begin(), rank.end()) + 1;
        std::vector<Value::List> best_first(tiers);
        for (std::size_t state = 0; state < rank.size(); ++state) {
            best_first[tiers - 1 - rank[state]].push_back(id(state));
        }
        return list_of(best_first, [](const Value::List& tier) { return Value(tier); });
    }

    [[nodiscard]] Value members(PartySet coalition) const {
        Value::List list;
        for (std::size_t party = 0; party < answer_.parties.size(); ++party) {
            if (has(coalition, party)) {
                list.emplace_back(party_id(party));
            }
        }
        return list;
    }

    [[nodiscard]] Value coalition() const {
        const auto& coalitions = answer_.coalitions;
        return coalitions && listed_ ? by_concept(coalition_concepts,
                                                  [&](std::size_t index) {
                                                      return ids_where(coalitions->all.at(index));
                                                  })
                                     : Value();
    }

    [[nodiscard]] Value coalitions() const {
        Value::List list;
        if (answer_.coalitions) {
            for (const CoalitionStable& each : answer_.coalitions->looked_at) {
                Value::Map map;
                map.emplace_back("parties", members(each.members));
                for (std::size_t index = 0; index < coalition_concepts; ++index) {
                    map.emplace_back(name(all_concepts.at(index)),
                                     ids_where(each.stable.at(index)));
                }
                list.emplace_back(std::move(map));
            }
        }
        return list;
    }

    [[nodiscard]] Value path(const Path& moves) const {
        return list_of(moves, [&](const Move& move) {
            Value::Map map;
            map.emplace_back("by", party_id(move.party));
            map.emplace_back("to", id(move.to));
            return Value(std::move(map));
        });
    }

    [[nodiscard]] Value path(const std::optional<Path>& moves) const {
        return moves ? path(*moves) : Value();
    }

    [[nodiscard]] Value blocked() const {
        return list_of(answer_.blocked, [&](const Blocked& each) {
            Value::Map map;
            map.emplace_back("state", id(each.state));
            map.emplace_back("coalition", members(each.coalition));
            map.emplace_back("to", id(each.improvement.to));
            map.emplace_back("path", path(each.improvement.path));
            return Value(std::move(map));
        });
    }

    [[nodiscard]] Value from_now() const {
        return list_of(answer_.from_now, [&](const Reached& each) {
            Value::Map map;
            map.emplace_back("state", id(each.state));
            map.emplace_back("improvements", path(each.by_improvements));
            map.emplace_back("moves", path(each.by_moves));
            return Value(std::move(map));
        });
    }

    [[nodiscard]] Value improvement(const Improvement& each) const {
        Value::Map sanctions;
        for (const Concept stands_by : all_concepts) {
            if (stands_by != Concept::nash) {
                sanctions.emplace_back(
                    name(stands_by), path(each.sanctions.at(static_cast<std::size_t>(stands_by))));
            }
        }
        Value::Map map;
        map.emplace_back("to", id(each.to));
        map.emplace_back("sanctions", std::move(sanctions));
        return map;
    }

    [[nodiscard]] Value explained() const {
        return list_of(answer_.explained, [&](const Explained& each) {
            Value::Map map;
            map.emplace_back("state", id(each.state));
            map.emplace_back("party", party_id(each.party));
            map.emplace_back("stable", by_concept(concept_count, [&](std::size_t index) {
                                 return Value(each.stable(all_concepts.at(index)));
                             }));
            map.emplace_back("improvements",
                             list_of(each.improvements, [&](const Improvement& deterred) {
                                 return improvement(deterred);
                             }));
            return Value(std::move(map));
        });
    }

    [[nodiscard]] Value if_ties_not_known() const {
        constexpr std::array<const char*, attitudes.size()> letters{"a", "b", "c", "d"};
        if (!answer_.if_not_known || !listed_) {
            return {};
        }
        Value::Map map;
        for (std::size_t attitude = 0; attitude < attitudes.size(); ++attitude) {
            map.emplace_back(letters.at(attitude),
                             stable_states(answer_.if_not_known->at(attitude)));
        }
        return map;
    }

    [[nodiscard]] Value needs(const Needs& needs) const {
        Value::Map map;
        map.emplace_back(
            "sets", list_of(needs.sets, [&](const std::vector<State>& set) { return ids(set); }));
        map.emplace_back("complete", needs.complete);
        map.emplace_back("smallest", needs.smallest);
        return map;
    }

    [[nodiscard]] Value shifts(const Shifts& shifts) const {
        Value::Map map;
        map.emplace_back("least", list_of(shifts.least, [&](const Shift& shift) {
                             Value::Map each;
                             each.emplace_back("state", id(shift.state));
                             each.emplace_back("up", shift.up);
                             each.emplace_back("joins", shift.joins);
                             each.emplace_back("beside", id(shift.beside));
                             each.emplace_back("changed", number(shift.changed));
                             return Value(std::move(each));
                         }));
        map.emplace_back("complete", shifts.complete);
        return map;
    }

    [[nodiscard]] Value target_by(const TargetBy& by) const {
        Value::Map parties;
        for (std::size_t party = 0; party < by.parties.size(); ++party) {
            Value::Map each;
            each.emplace_back("stable", by.parties[party].stable);
            each.emplace_back("needs", needs(by.parties[party].needs));
            each.emplace_back("shifts", shifts(by.parties[party].shifts));
            parties.emplace_back(party_id(party), std::move(each));
        }
        Value::Map map;
        map.emplace_back("equilibrium", by.equilibrium);
        map.emplace_back("parties", std::move(parties));
        return map;
    }

    [[nodiscard]] Value target() const {
        if (!answer_.target) {
            return {};
        }
        Value::Map by;
        for (const TargetBy& each : answer_.target->by) {
            by.emplace_back(name(each.stands_by), target_by(each));
        }
        Value::Map map;
        map.emplace_back("state", id(answer_.target->state));
        map.emplace_back("by", std::move(by));
        return map;
    }

    [[nodiscard]] Value from_issues() const {
        if (!answer_.agreement) {
            return {};
        }
        const auto& [package, carried_out, signed_only] = *answer_.agreement;
        Value::Map map;
        map.emplace_back("package", deals::to_value(negotiation_, package));
        map.emplace_back("carried_out", text_or_null(carried_out));
        map.emplace_back("signed_only", text_or_null(signed_only));
        return map;
    }

    const Negotiation& negotiation_;
    const Stability& answer_;
    bool listed_;
};

}  // namespace

Value to_value(const Negotiation& negotiation, const Stability& answer) {
    return Writer(negotiation, answer).whole();
}

}  // namespace irenic::stability
