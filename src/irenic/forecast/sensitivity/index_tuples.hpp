#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "irenic/forecast/sensitivity/sobol_indices.hpp"

namespace irenic::forecast {

/// What a model gives at a point, at its partner, and at the point with each group in turn taken
/// from the partner: one tuple for each point of the design.
class IndexTuples {
public:
    /// Evaluates the model everywhere. Arguments as for sobol_indices.
    [[nodiscard]] static std::optional<IndexTuples> evaluate(
        const IndexDesign& design, const std::function<Model()>& make_model, const Limits& limits,
        const std::function<void(std::size_t, std::size_t)>& tell);

    [[nodiscard]] std::size_t size() const;
    [[nodiscard]] std::size_t groups() const { return groups_; }
    /// Whether an output has a finite value in all evaluations of a tuple.
    [[nodiscard]] bool complete(std::size_t tuple, std::size_t output) const;

    [[nodiscard]] double at_point(std::size_t tuple, std::size_t output) const {
        return value(tuple, 0, output);
    }
    [[nodiscard]] double at_partner(std::size_t tuple, std::size_t output) const {
        return value(tuple, 1, output);
    }
    [[nodiscard]] double with_group(std::size_t tuple, std::size_t group,
                                    std::size_t output) const {
        return value(tuple, 2 + group, output);
    }

private:
    explicit IndexTuples(const IndexDesign& design);

    [[nodiscard]] double value(std::size_t tuple, std::size_t evaluation,
                               std::size_t output) const {
        return values_[(tuple * evaluations() + evaluation) * outputs_ + output];
    }
    [[nodiscard]] std::size_t evaluations() const { return groups_ + 2; }
    /// Where one evaluation's outputs go.
    [[nodiscard]] std::span<double> room(std::size_t tuple, std::size_t evaluation);

    std::size_t groups_;
    std::size_t outputs_;
    std::vector<double> values_;  ///< by tuple, evaluation and output; NaN until evaluated
};

}  // namespace irenic::forecast
