#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "irenic/forecast/bounds/utility_range.hpp"
#include "irenic/lp/linear_program.hpp"

namespace irenic::forecast {

/// A sum of a program's columns and a constant.
struct LinearForm {
    std::vector<lp::Entry> entries;  ///< each column at most once
    double constant = 0;

    [[nodiscard]] double at(const std::vector<double>& primal) const;
};

/// a - b.
[[nodiscard]] LinearForm difference(const LinearForm& a, const LinearForm& b);

/// One party's utilities as a linear program: every package is a linear form of its columns.
///
/// Columns are weights, products of weights and points, interactions and expected losses, in shares
/// of `unit()` points.
class UtilityProgram {
public:
    explicit UtilityProgram(const UtilityModel& model);

    /// What a package is worth. Adds the columns of expected losses not met before.
    [[nodiscard]] LinearForm form(const std::vector<OptionId>& options);

    [[nodiscard]] lp::LinearProgram& program() { return program_; }
    [[nodiscard]] double unit() const { return unit_; }
    /// Whether what these packages are worth at any point of the program is what they are worth at
    /// some values of the numbers.
    [[nodiscard]] bool exact_for(const std::vector<std::vector<OptionId>>& packages) const;

private:
    /// A multiple of a column, or a number.
    struct Term {
        std::optional<std::size_t> column;
        double factor = 0;
    };
    struct Loss {
        std::optional<std::size_t> whole;  ///< the column of the loss itself
        std::vector<std::pair<RiskRange::Chosen, Term>> expected;
    };

    void add_weights();
    void add_order_of_weights();
    void add_issue(std::size_t issue);
    void add_ranked_options(std::size_t issue);
    [[nodiscard]] Term add_product(const Term& weight, const Range& weights, const Range& values);
    [[nodiscard]] Term weighted(const Term& weight, double value) const;
    [[nodiscard]] Term expected_loss(std::size_t risk, const RiskRange::Chosen& chosen);
    [[nodiscard]] Term add_loss(std::size_t risk, const RiskRange::Chosen& chosen);
    /// Adds low * of <= a new column <= high * of, for `of` within `range`, at least 0.
    [[nodiscard]] std::size_t add_between(const Term& of, const Range& range, double low,
                                          double high);

    const UtilityModel& model_;
    lp::LinearProgram program_;
    double unit_ = 1;
    bool exact_ = true;
    std::vector<Term> weights_;              ///< by issue
    std::vector<std::vector<Term>> values_;  ///< by issue and option, weight included
    std::vector<Term> interactions_;
    std::vector<Loss> losses_;
};

}  // namespace irenic::forecast
