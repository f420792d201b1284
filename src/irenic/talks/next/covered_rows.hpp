#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "irenic/forecast/sensitivity/rows.hpp"

namespace irenic::talks {

/// Sets of weighted rows, laid out so that what a set adds to others is quickly told: rows of equal
/// weight stand together, rows that weigh nothing or are in no set are left out.
class CoveredRows {
public:
    using Words = std::vector<std::uint64_t>;

    /// weights  by row.
    /// sets     of as many rows each.
    CoveredRows(const std::vector<std::uint64_t>& weights,
                const std::vector<const forecast::RowSet*>& sets);

    [[nodiscard]] std::size_t sets() const { return sets_; }
    /// All rows that are in some set.
    [[nodiscard]] const Words& all() const { return all_; }
    [[nodiscard]] std::uint64_t total() const;
    /// The weight of what a set has of `open`.
    [[nodiscard]] std::uint64_t adds(std::size_t set, const Words& open) const;
    /// Takes the rows of a set out of `open`.
    void strike(std::size_t set, Words& open) const;
    [[nodiscard]] bool within(std::size_t inner, std::size_t outer) const;

private:
    /// Words whose rows weigh the same.
    struct Stretch {
        std::size_t from = 0, to = 0;
        std::uint64_t weight = 0;
    };

    [[nodiscard]] std::vector<std::size_t> lay_out(const std::vector<std::uint64_t>& weights,
                                                   const forecast::RowSet& in_some);
    [[nodiscard]] std::span<const std::uint64_t> words_of(std::size_t set) const;

    std::size_t sets_;
    std::vector<Stretch> stretches_;
    std::size_t width_ = 0;  ///< words a set
    Words words_;            ///< set by set
    Words all_;
};

}  // namespace irenic::talks
