#include "irenic/stability/changes/minimal_unions.hpp"

#include <algorithm>
#include <limits>
#include <unordered_map>
#include <utility>

#include "irenic/stability/changes/chosen.hpp"

namespace irenic::stability {
namespace {

constexpr std::size_t never = std::numeric_limits<std::size_t>::max();

/// Drops states from `set` as long as it meets the clauses.
StateSet spared(const StateSet& set, const Clauses& clauses, Chosen& chosen) {
    std::unordered_map<State, std::vector<const Clause*>> touching;
    for (const Clause& clause : clauses) {
        for (const State state : clause.items) {
            if (chosen.has(state)) {
                touching[state].push_back(&clause);
            }
        }
    }
    StateSet needed;
    for (const State state : set) {
        chosen.set_aside(state);
        const auto& touched = touching[state];
        const bool spare = std::all_of(touched.begin(), touched.end(),
                                       [&](const Clause* clause) { return chosen.meets(*clause); });
        if (!spare) {
            chosen.put_back(state);
            needed.push_back(state);
        }
    }
    return needed;
}

/// A set that meets the clauses: for each in turn the alternative that lacks the fewest states.
StateSet greedy(const Clauses& clauses, Chosen& chosen) {
    for (const Clause& clause : clauses) {
        std::size_t best = 0;
        std::size_t fewest = never;
        for (std::size_t each = 0; each < clause.size() && fewest > 0; ++each) {
            const std::size_t missing = chosen.missing(clause[each]);
            if (missing < fewest) {
                fewest = missing;
                best = each;
            }
        }
        chosen.add(clause[best]);
    }
    StateSet set = chosen.set();
    chosen.shrink_to(0);
    return set;
}

/// A set that can spare none of its states, small where that comes easily.
StateSet one_that_does(const std::vector<Clauses>& cases, std::size_t states) {
    Chosen chosen(states);
    StateSet set = greedy(cases.front(), chosen);
    for (const Clauses& clauses : cases) {
        set = std::min(set, greedy(clauses, chosen), smaller);
    }
    chosen.add(set);
    for (const Clauses& clauses : cases) {
        if (chosen.meets_all(clauses)) {
            set = spared(set, clauses, chosen);
        }
    }
    return set;
}

class UnionSearch {
public:
    UnionSearch(const std::vector<Clauses>& cases, std::size_t states, const UnionLimits& limits)
        : cases_(cases),
          limits_(limits),
          due_(cases.size(), 0),
          chosen_(states),
          banned_(states),
          seen_(states, 0) {}

    MinimalUnions run() {
        while (!halted_ && !due_.empty()) {
            size_ = *std::min_element(due_.begin(), due_.end());
            if (size_ == never) {
                break;
            }
            for (std::size_t each = 0; each < cases_.size(); ++each) {
                if (due_[each] == size_) {
                    larger_ = never;
                    extend(cases_[each]);
                    due_[each] = larger_;
                }
            }
        }
        std::sort(found_.sets.begin(), found_.sets.end(), smaller);
        found_.complete = !halted_;
        found_.smallest = !halted_ || !found_.sets.empty();
        return std::move(found_);
    }

private:
    /// A clause that is not met yet.
    struct Open {
        const Clause* clause = nullptr;
        std::size_t missing = never;  ///< states that its nearest alternative lacks
        std::size_t fitting = 0;      ///< alternatives within the size
    };

    /// Finds the sets of the size looked for that hold what is chosen and none of what is banned.
    void extend(const Clauses& clauses) {
        if (halt() || holds_found()) {
            return;
        }
        const std::vector<Open> open = open_clauses(clauses);
        if (open.empty()) {
            list();
            return;
        }
        const std::size_t needed = needed_for(open);
        if (needed == never) {
            return;
        }
        if (chosen_.size() + needed > size_) {
            larger_ = std::min(larger_, chosen_.size() + needed);
            return;
        }
        const Open& fewest =
            *std::min_element(open.begin(), open.end(),
                              [](const Open& a, const Open& b) { return a.fitting < b.fitting; });
        branch(*fewest.clause, clauses);
    }

    /// Tries each alternative; a state that did alone is left out from there on.
    void branch(const Clause& clause, const Clauses& clauses) {
        const std::size_t before = chosen_.size();
        StateSet banned_here;
        for (std::size_t each = 0; each < clause.size() && !halted_; ++each) {
            if (!available(clause[each])) {
                continue;
            }
            const std::size_t with = before + chosen_.missing(clause[each]);
            if (with > size_) {
                larger_ = std::min(larger_, with);
                continue;
            }
            chosen_.add(clause[each]);
            extend(clauses);
            chosen_.shrink_to(before);
            if (with == before + 1) {
                banned_here.push_back(only_missing(clause[each]));
                banned_[banned_here.back()] = true;
            }
        }
        for (const State state : banned_here) {
            banned_[state] = false;
        }
    }

    std::vector<Open> open_clauses(const Clauses& clauses) {
        std::vector<Open> open;
        for (const Clause& clause : clauses) {
            Open here{&clause};
            for (std::size_t each = 0; each < clause.size() && here.missing > 0; ++each) {
                steps_ += clause[each].size();
                if (available(clause[each])) {
                    const std::size_t missing = chosen_.missing(clause[each]);
                    here.missing = std::min(here.missing, missing);
                    here.fitting += static_cast<std::size_t>(chosen_.size() + missing <= size_);
                }
            }
            if (here.missing > 0) {
                open.push_back(here);
            }
        }
        return open;
    }

    /// At least so many more states are needed: clauses that have none of them in common.
    std::size_t needed_for(const std::vector<Open>& open) {
        ++look_;
        std::size_t apart = 0;
        std::size_t most = 0;
        for (const Open& each : open) {
            if (each.missing == never) {
                return never;
            }
            most = std::max(most, each.missing);
            const auto& items = each.clause->items;
            steps_ += items.size();
            const bool shares = std::any_of(items.begin(), items.end(), [&](State state) {
                return !chosen_.has(state) && !banned_[state] && seen_[state] == look_;
            });
            if (shares) {
                continue;
            }
            apart += each.missing;
            for (const State state : items) {
                seen_[state] = look_;
            }
        }
        return std::max(apart, most);
    }

    void list() {
        found_.sets.push_back(chosen_.set());
        listed_ += found_.sets.size() == 1 ? 0 : chosen_.size();
        if (found_.sets.size() > limits_.most_sets || listed_ > limits_.most_listed) {
            found_.sets.pop_back();
            halted_ = true;
        }
    }

    [[nodiscard]] bool available(States set) const {
        return std::none_of(set.begin(), set.end(), [&](State state) { return banned_[state]; });
    }

    [[nodiscard]] State only_missing(States set) const {
        return *std::find_if(set.begin(), set.end(),
                             [&](State state) { return !chosen_.has(state); });
    }

    [[nodiscard]] bool holds_found() const {
        return std::any_of(found_.sets.begin(), found_.sets.end(),
                           [&](const StateSet& set) { return chosen_.holds(set); });
    }

    bool halt() {
        constexpr std::size_t between_looks = 64;
        halted_ = halted_ || steps_ > limits_.steps ||
                  (++nodes_ % between_looks == 1 && limits_.stop.reached());
        return halted_;
    }

    const std::vector<Clauses>& cases_;
    UnionLimits limits_;
    std::vector<std::size_t> due_;  ///< by case: the least size that sets not yet found can have
    std::size_t size_ = 0;          ///< of the sets looked for
    std::size_t larger_ = never;    ///< the least size at which more could be found
    Chosen chosen_;
    std::vector<bool> banned_;       ///< by state
    std::vector<std::size_t> seen_;  ///< by state: the look at which it was last needed
    std::size_t look_ = 0;
    MinimalUnions found_;
    std::size_t listed_ = 0;
    std::size_t steps_ = 0;
    std::size_t nodes_ = 0;
    bool halted_ = false;
};

}  // namespace

MinimalUnions minimal_unions(std::vector<Clauses> cases, const UnionLimits& limits) {
    for (Clauses& clauses : cases) {
        if (!limits.stop.reached()) {
            clauses = tidied(std::move(clauses));
        }
    }
    std::erase_if(cases, [](const Clauses& clauses) { return !can_be_met(clauses); });
    const std::size_t states = states_in(cases);
    MinimalUnions found = UnionSearch(cases, states, limits).run();
    if (!found.smallest) {
        found.sets = {one_that_does(cases, states)};
    }
    return found;
}

}  // namespace irenic::stability
