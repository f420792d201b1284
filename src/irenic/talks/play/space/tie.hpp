#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/talks/play/domain.hpp"

namespace irenic::talks {

/// Issues tied together by interactions of any seat, constraints or red lines, and the joint
/// choices on them that constraints allow, in the case's order. Utilities of ties add up.
struct Tie {
    static constexpr std::size_t most_choices = 200'000;

    std::vector<std::size_t> issues;     ///< ascending
    std::vector<std::uint32_t> options;  ///< choice by choice, one of each issue
    std::vector<Units> values;           ///< choice by choice, by seat
    std::vector<std::uint32_t>
        crossed;  ///< by choice: seats whose red lines it crosses, a bit each

    [[nodiscard]] std::size_t size() const { return crossed.size(); }
    [[nodiscard]] const std::uint32_t* choice(std::size_t number) const {
        return options.data() + number * issues.size();
    }
    /// Writes a choice into a package.
    void settle(std::size_t choice, std::vector<OptionId>& package) const;
    /// Which choice a package makes. Contract: an allowed one.
    [[nodiscard]] std::size_t choice_of(const std::vector<OptionId>& package) const;
};

/// The choice made in every tie.
using Picks = std::vector<std::uint32_t>;

/// All ties of a domain with an issue or more, by their first issue; their values are set.
/// Errors  limit: a tie has more than Tie::most_choices, or the stop was reached.
[[nodiscard]] Result<std::vector<Tie>> ties_of(const Domain& domain, const Stop& stop);

/// Sets the values of all choices.
void value_ties(const Domain& domain, std::vector<Tie>& ties);

}  // namespace irenic::talks
