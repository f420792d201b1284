#include "irenic/forecast/sensitivity/sobol_indices.hpp"

#include <algorithm>
#include <cmath>

#include "irenic/forecast/points/points.hpp"
#include "irenic/forecast/sensitivity/index_sums.hpp"
#include "irenic/forecast/sensitivity/index_tuples.hpp"

namespace irenic::forecast {
namespace {

/// The tuples of one output that count, scramble by scramble.
using ByScramble = std::vector<std::vector<std::size_t>>;

ByScramble complete_tuples(const IndexTuples& tuples, std::size_t output) {
    ByScramble complete(scrambles);
    for (std::size_t tuple = 0; tuple < tuples.size(); ++tuple) {
        if (tuples.complete(tuple, output)) {
            complete[tuple % scrambles].push_back(tuple);
        }
    }
    std::erase_if(complete, [](const auto& scramble) { return scramble.empty(); });
    return complete;
}

/// The mean over points and partners, taken from one of the values so that a constant is its own
/// mean to the last bit.
double find_mean(const IndexTuples& tuples, const ByScramble& counting, std::size_t output) {
    if (counting.empty()) {
        return 0;
    }
    const double start = tuples.at_point(counting.front().front(), output);
    IndexSums sums(0);
    for (const auto& scramble : counting) {
        for (const std::size_t tuple : scramble) {
            sums.add(tuples, tuple, output, start);
        }
    }
    return start + sums.mean();
}

/// The sums over all scrambles but one, for each.
std::vector<IndexSums> leaving_out_each(const std::vector<IndexSums>& by_scramble,
                                        std::size_t groups) {
    std::vector<IndexSums> left(by_scramble.size(), IndexSums(groups));
    for (std::size_t out = 0; out < left.size(); ++out) {
        for (std::size_t scramble = 0; scramble < left.size(); ++scramble) {
            if (scramble != out) {
                left[out].add(by_scramble[scramble]);
            }
        }
    }
    return left;
}

template <class Estimate>
double jackknife_error(const std::vector<IndexSums>& leaving_out_one, Estimate estimate) {
    if (leaving_out_one.size() < 2) {
        return 1;
    }
    const auto size = static_cast<double>(leaving_out_one.size());
    double mean = 0;
    for (const IndexSums& sums : leaving_out_one) {
        mean += estimate(sums) / size;
    }
    double squares = 0;
    for (const IndexSums& sums : leaving_out_one) {
        squares += (estimate(sums) - mean) * (estimate(sums) - mean);
    }
    return std::sqrt(squares * (size - 1) / size);
}

SobolIndices indices_of(const IndexTuples& tuples, std::size_t output) {
    const ByScramble counting = complete_tuples(tuples, output);
    const double centre = find_mean(tuples, counting, output);
    std::vector<IndexSums> by_scramble(counting.size(), IndexSums(tuples.groups()));
    IndexSums all(tuples.groups());
    for (std::size_t scramble = 0; scramble < counting.size(); ++scramble) {
        for (const std::size_t tuple : counting[scramble]) {
            by_scramble[scramble].add(tuples, tuple, output, centre);
        }
        all.add(by_scramble[scramble]);
    }
    SobolIndices indices{centre, all.variance(), {}, all.count(), tuples.size() - all.count()};
    const auto leaving_out_one = leaving_out_each(by_scramble, tuples.groups());
    for (std::size_t group = 0; group < tuples.groups(); ++group) {
        const auto first = [&](const IndexSums& sums) { return sums.first_order(group); };
        const auto total = [&](const IndexSums& sums) { return sums.total(group); };
        indices.groups.push_back(
            {std::clamp(first(all), 0.0, 1.0), std::clamp(total(all), 0.0, 1.0),
             jackknife_error(leaving_out_one, first), jackknife_error(leaving_out_one, total)});
    }
    return indices;
}

}  // namespace

std::optional<std::vector<SobolIndices>> sobol_indices(
    const IndexDesign& design, const std::function<Model()>& make_model, const Limits& limits,
    const std::function<void(std::size_t, std::size_t)>& tell) {
    const auto tuples = IndexTuples::evaluate(design, make_model, limits, tell);
    if (!tuples) {
        return std::nullopt;
    }
    std::vector<SobolIndices> indices;
    for (std::size_t output = 0; output < design.outputs; ++output) {
        indices.push_back(indices_of(*tuples, output));
    }
    return indices;
}

}  // namespace irenic::forecast
