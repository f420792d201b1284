#pragma once

#include <cstdint>
#include <vector>

#include "irenic/base/stop.hpp"
#include "irenic/deals/problem.hpp"

namespace irenic::deals {

/// What a search maximises over the packages that reach the problem's floors.
struct Goal {
    enum class Kind {
        /// The least of (u_i - origin_i) / scale_i over dimensions with scale_i > 0; where several
        /// packages attain it, those whose next ratios are greatest.
        least,
        sum,      ///< the sum of weight_i u_i
        product,  ///< the product of (u_i - origin_i) ^ weight_i; floors must be above the origin
        money,    ///< minus what lifts every dimension with weight to its origin
    };

    Kind kind = Kind::least;
    std::vector<Units> origin;   ///< least, product, money
    std::vector<Units> scale;    ///< least
    std::vector<double> weight;  ///< sum, product, money; whole numbers for sum and money
};

/// A package of a problem.
struct Located {
    std::vector<Units> utility;          ///< by dimension
    std::vector<std::uint32_t> choices;  ///< by group
};

struct Found {
    enum class Status {
        exact,    ///< `best` is the best there is
        none,     ///< no package reaches the floors
        bounded,  ///< a limit was reached: nothing is better than `bound`; `best` may be empty
    };

    Status status = Status::bounded;
    bool all = false;  ///< every efficient vector that attains the best value is in `best`
    std::vector<Located>
        best;          ///< distinct vectors of equal, best value, lexicographically ascending
    double bound = 0;  ///< of the goal's value, in points (product: of its logarithm)
};

/// The best package for a goal, found without listing the frontier.
///
/// The best mixture gives a bound and prices. Packages within a gap of the bound lie in a narrow
/// region behind the prices' plane; they are combined group by group with dominance, and the gap
/// is widened until the region holds a package at least that good, which is then the best.
///
/// floors  by dimension, instead of the problem's own.
/// Cost    depends on how far the best package lies from the best mixture, not on how many
///         packages or efficient vectors there are. Where the region holds too many partial
///         vectors only the most promising are followed, and the result says so unless its value
///         reaches the bound.
[[nodiscard]] Found search(const Problem& problem, const Goal& goal,
                           const std::vector<Units>& floors, const Limits& limits);

/// The packages with the lexicographically greatest sorted ratios (u_i - origin_i) / scale_i,
/// over dimensions with scale_i > 0: the least as great as can be, then the next, and so on. As
/// `least`, but certain also where too many packages attain the least ratio to be compared.
[[nodiscard]] Found search_leximin(const Problem& problem, const std::vector<Units>& origin,
                                   const std::vector<Units>& scale,
                                   const std::vector<Units>& floors, const Limits& limits);

/// The packages with the greatest product of (u_i - origin_i) ^ weight_i. Where no package lifts
/// every dimension above its origin: as many as can be, then the product over those.
/// `floors` must be at least the origin.
[[nodiscard]] Found search_product(const Problem& problem, const std::vector<Units>& origin,
                                   const std::vector<double>& weight,
                                   const std::vector<Units>& floors, const Limits& limits);

}  // namespace irenic::deals
