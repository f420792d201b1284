#pragma once

#include <compare>
#include <cstddef>
#include <span>
#include <vector>

#include "irenic/deals/problem.hpp"

namespace irenic::deals {

/// A fraction of whole numbers, compared exactly. The denominator is above zero.
struct Ratio {
    Units numerator = 0;
    Units denominator = 1;

    [[nodiscard]] std::weak_ordering operator<=>(const Ratio& other) const;
    [[nodiscard]] bool operator==(const Ratio& other) const { return (*this <=> other) == 0; }
    [[nodiscard]] double value() const {
        return static_cast<double>(numerator) / static_cast<double>(denominator);
    }
};

/// (u_i - origin_i) / scale_i over the dimensions with scale_i > 0, smallest first.
[[nodiscard]] std::vector<Ratio> sorted_ratios(std::span<const Units> u,
                                               std::span<const Units> origin,
                                               std::span<const Units> scale);

/// The product of u_i - origin_i to the power weight_i over dimensions with weight_i > 0.
///
/// Where factors are zero: more factors above zero first, then the product over those. Whole
/// weights are compared in whole numbers; others through logarithms of a hundred digits, and
/// products that agree to eighty count as equal. u_i >= origin_i is assumed.
[[nodiscard]] std::weak_ordering compare_products(std::span<const Units> a,
                                                  std::span<const Units> b,
                                                  std::span<const Units> origin,
                                                  std::span<const double> weight);

/// The sum of weight_i u_i, exact for whole weights up to 2^31.
[[nodiscard]] std::weak_ordering compare_sums(std::span<const Units> a, std::span<const Units> b,
                                              std::span<const Units> weight);

/// What would lift every dimension with weight to its origin: sum of max(0, origin_i - u_i).
/// `less` means that `a` needs more.
[[nodiscard]] std::weak_ordering compare_money(std::span<const Units> a, std::span<const Units> b,
                                               std::span<const Units> origin,
                                               std::span<const Units> weight);

}  // namespace irenic::deals
