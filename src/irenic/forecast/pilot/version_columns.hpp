#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "irenic/deals/problem.hpp"
#include "irenic/model/issue.hpp"

namespace irenic::forecast {

using deals::Units;

/// Who must agree to what, the same in all versions. A seat is a party that agrees in some branch.
struct Terms {
    struct Branch {
        std::vector<std::size_t> agree;                   ///< seats, ascending
        std::vector<std::pair<IssueId, OptionId>> stays;  ///< issues left as they are now

        /// Whether a package leaves these issues as they are.
        [[nodiscard]] bool left_open_by(const std::vector<OptionId>& package) const;
    };

    std::vector<std::size_t> options;  ///< by issue: how many it has
    std::vector<std::size_t> players;  ///< by seat: its position in Scoring::players
    std::vector<Branch> branches;
    std::vector<std::vector<Condition>> red_lines;  ///< by seat
    std::vector<Condition> forbidden;

    [[nodiscard]] bool allowed(const std::vector<OptionId>& package) const;
    [[nodiscard]] bool crosses_red_line(std::size_t seat,
                                        const std::vector<OptionId>& package) const;
    /// Positions of the branches that leave as it is what the package leaves so, and in which it
    /// crosses no red line of who agrees.
    [[nodiscard]] std::vector<std::size_t> open_branches(
        const std::vector<OptionId>& package) const;
};

/// What a seat gains wherever a condition holds, in those versions in which it gains something.
struct ExtraColumn {
    std::size_t condition = 0;
    std::size_t seat = 0;
    std::vector<std::uint32_t> rows;  ///< ascending
    std::vector<Units> units;         ///< by position in `rows`
};

/// Utilities as columns of one number a version, in units of 1e-9 points.
struct VersionColumns {
    std::vector<std::size_t> first;                       ///< by issue: its first option's column
    std::vector<std::vector<std::vector<Units>>> points;  ///< by seat, column, version
    std::vector<std::vector<Units>> no_agreement;         ///< by seat, version
    std::vector<Condition> conditions;                    ///< each once
    std::vector<ExtraColumn> extras;

    [[nodiscard]] std::size_t column(std::size_t issue, OptionId option) const {
        return first[issue] + option.at();
    }
};

}  // namespace irenic::forecast
