#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

#include "irenic/stability/changes/clauses.hpp"

namespace irenic::stability {

/// A set of states that grows and shrinks.
class Chosen {
public:
    explicit Chosen(std::size_t states) : in_(states) {}

    [[nodiscard]] bool has(State state) const { return in_[state]; }
    [[nodiscard]] bool holds(States set) const {
        return std::all_of(set.begin(), set.end(), [&](State state) { return has(state); });
    }
    [[nodiscard]] std::size_t missing(States set) const {
        return static_cast<std::size_t>(
            std::count_if(set.begin(), set.end(), [&](State state) { return !has(state); }));
    }
    [[nodiscard]] bool meets(const Clause& clause) const {
        for (std::size_t each = 0; each < clause.size(); ++each) {
            if (holds(clause[each])) {
                return true;
            }
        }
        return false;
    }
    [[nodiscard]] bool meets_all(const Clauses& clauses) const {
        return std::all_of(clauses.begin(), clauses.end(),
                           [&](const Clause& clause) { return meets(clause); });
    }
    [[nodiscard]] std::size_t size() const { return stack_.size(); }
    [[nodiscard]] StateSet set() const {
        StateSet sorted = stack_;
        std::sort(sorted.begin(), sorted.end());
        return sorted;
    }

    void add(States set) {
        for (const State state : set) {
            if (!has(state)) {
                in_[state] = true;
                stack_.push_back(state);
            }
        }
    }
    /// Takes back what was added last.
    void shrink_to(std::size_t size) {
        for (; stack_.size() > size; stack_.pop_back()) {
            in_[stack_.back()] = false;
        }
    }
    void set_aside(State state) { in_[state] = false; }
    void put_back(State state) { in_[state] = true; }

private:
    std::vector<bool> in_;  ///< by state
    StateSet stack_;
};

}  // namespace irenic::stability
