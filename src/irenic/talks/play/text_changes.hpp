#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "irenic/talks/play/domain.hpp"

namespace irenic::talks {

/// One issue of a text changed.
struct TextChange {
    std::size_t issue = 0;
    OptionId to;
};

/// A text that changes issue by issue, and what each change is worth to whom: a look at the
/// conditions that name the issue, no other.
class TextChanges {
public:
    /// lines  what the text must not match, besides what the domain forbids.
    TextChanges(const Domain& domain, const std::vector<Condition>& lines,
                std::vector<OptionId> text);

    [[nodiscard]] const std::vector<OptionId>& text() const { return text_; }
    [[nodiscard]] Units gain(std::size_t seat, const TextChange& change) const;
    /// Whether the changed text matches nothing that it must not, or no more than before.
    [[nodiscard]] bool allowed(const TextChange& change) const;
    /// Whether the changed text crosses a red line of the seat's that the text does not.
    [[nodiscard]] bool crosses_red_line(std::size_t seat, const TextChange& change) const;
    void make(const TextChange& change);

private:
    /// What a condition says of one issue.
    struct Clause {
        std::size_t condition = 0;
        Units units = 0;  ///< where the whole condition holds
    };
    /// The clauses that one issue has for one list of conditions.
    struct Clauses {
        std::vector<Clause> list;
        std::vector<std::vector<char>> met;  ///< by option, by clause
    };

    void add(const Condition& condition, std::size_t list, Units units);
    [[nodiscard]] std::size_t must_not_be() const { return domain_.seats(); }
    [[nodiscard]] std::size_t red_lines_of(std::size_t seat) const {
        return domain_.seats() + 1 + seat;
    }
    /// What becomes of a condition as one clause, met or not before, is met or not after. 1: it
    /// comes to hold; -1: it ceases to; 0: neither.
    [[nodiscard]] int turn(const Clause& clause, bool before, bool after) const;
    [[nodiscard]] Units change_of_conditions(const Clauses& clauses,
                                             const TextChange& change) const;

    const Domain& domain_;
    std::vector<OptionId> text_;
    /// By issue, by list: what each seat gets more or less, then a count of what must not be, then
    /// each seat's red lines.
    std::vector<std::vector<Clauses>> clauses_;
    std::vector<std::uint32_t> unmet_;  ///< by condition: its clauses that do not hold
};

}  // namespace irenic::talks
