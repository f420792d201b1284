#include <algorithm>
#include <bit>
#include <optional>
#include <set>

#include "irenic/base/result.hpp"
#include "irenic/deals/objective.hpp"
#include "irenic/deals/search.hpp"

namespace irenic::deals {
namespace {

/// The least number of units u with (u - origin) / scale >= level.
Units floor_at(const Ratio& level, Units origin, Units scale) {
    __extension__ using Wide = __int128;
    const Wide product = static_cast<Wide>(level.numerator) * scale;
    Wide quotient = product / level.denominator;
    if (product % level.denominator != 0 && product > 0) {
        ++quotient;
    }
    return origin + static_cast<Units>(quotient);
}

/// Of `located`, those with the lexicographically greatest sorted ratios.
std::vector<Located> leximin_of(const std::vector<Located>& located,
                                const std::vector<Units>& origin, const std::vector<Units>& scale) {
    std::vector<Located> best;
    std::vector<Ratio> best_ratios;
    for (const Located& candidate : located) {
        auto ratios = sorted_ratios(candidate.utility, origin, scale);
        const bool better =
            best.empty() || std::lexicographical_compare(best_ratios.begin(), best_ratios.end(),
                                                         ratios.begin(), ratios.end());
        if (better) {
            best.clear();
            best_ratios = ratios;
        }
        if (ratios == best_ratios) {
            best.push_back(candidate);
        }
    }
    return best;
}

/// Leximin level by level: which dimensions stand at which level so far, and floors to match.
class LevelByLevel {
public:
    LevelByLevel(const Problem& problem, const std::vector<Units>& origin,
                 const std::vector<Units>& scale, const Limits& limits)
        : problem_(problem), origin_(origin), scale_(scale), limits_(limits) {}

    Found run(const std::vector<Units>& floors) {
        std::set<Settled> family{{floors, scale_}};
        Found found;
        while (!family.empty()) {
            std::set<Settled> next;
            std::optional<Ratio> best_level;
            Found best;
            for (const Settled& settled : family) {
                Goal goal{Goal::Kind::least, origin_, settled.open, {}};
                Found here = search(problem_, goal, settled.floors, limits_);
                if (here.status == Found::Status::bounded) {
                    found.bound = here.bound;
                    return found;
                }
                if (here.best.empty()) {
                    continue;
                }
                const Ratio level =
                    sorted_ratios(here.best.front().utility, origin_, settled.open).front();
                if (!best_level || level > *best_level) {
                    best_level = level;
                    next.clear();
                    best = std::move(here);
                }
                if (level == *best_level) {
                    settle_one_more(settled, level, next);
                }
            }
            if (!best_level) {
                found.status = Found::Status::none;
                return found;
            }
            found = std::move(best);
            family = std::move(next);
        }
        found.best = leximin_of(found.best, origin_, scale_);
        found.all = false;
        return found;
    }

private:
    struct Settled {
        std::vector<Units> floors;
        std::vector<Units> open;  ///< scale of the dimensions not settled yet, else 0
        auto operator<=>(const Settled&) const = default;
    };

    void settle_one_more(const Settled& settled, const Ratio& level,
                         std::set<Settled>& next) const {
        for (std::size_t dim = 0; dim < settled.open.size(); ++dim) {
            if (settled.open[dim] == 0) {
                continue;
            }
            Settled further = settled;
            for (std::size_t other = 0; other < settled.open.size(); ++other) {
                if (settled.open[other] > 0) {
                    further.floors[other] = std::max(
                        further.floors[other], floor_at(level, origin_[other], scale_[other]));
                }
            }
            further.open[dim] = 0;
            if (std::any_of(further.open.begin(), further.open.end(),
                            [](Units s) { return s > 0; })) {
                next.insert(std::move(further));
            }
        }
    }

    const Problem& problem_;
    const std::vector<Units>& origin_;
    const std::vector<Units>& scale_;
    const Limits& limits_;
};

/// Searches the product over the dimensions of `counted` only, the others at their floors.
Found product_over(const Problem& problem, const std::vector<Units>& origin,
                   const std::vector<double>& weight, std::vector<Units> floors, unsigned counted,
                   const Limits& limits) {
    const auto kind = counted == 0 ? Goal::Kind::sum : Goal::Kind::product;
    Goal goal{kind, origin, {}, std::vector<double>(weight.size(), 0)};
    for (std::size_t dim = 0; dim < weight.size(); ++dim) {
        if ((counted >> dim & 1U) != 0) {
            goal.weight[dim] = weight[dim];
            floors[dim] = std::max(floors[dim], origin[dim] + 1);
        }
    }
    return search(problem, goal, floors, limits);
}

/// Adds what `found` has to `best` where it is as good, or replaces it where it is better.
void keep_better(Found& best, Found found, const std::vector<Units>& origin,
                 const std::vector<double>& weight) {
    if (found.best.empty()) {
        return;
    }
    const auto order = best.best.empty()
                           ? std::weak_ordering::greater
                           : compare_products(found.best.front().utility, best.best.front().utility,
                                              origin, weight);
    if (order > 0) {
        best = std::move(found);
    } else if (order == 0) {
        best.all = best.all && found.all;
        for (Located& located : found.best) {
            best.best.push_back(std::move(located));
        }
    }
}

}  // namespace

Found search_leximin(const Problem& problem, const std::vector<Units>& origin,
                     const std::vector<Units>& scale, const std::vector<Units>& floors,
                     const Limits& limits) {
    const Goal goal{Goal::Kind::least, origin, scale, {}};
    Found found = search(problem, goal, floors, limits);
    if (found.all || found.status != Found::Status::exact) {
        return found;
    }
    return LevelByLevel(problem, origin, scale, limits).run(floors);
}

Found search_product(const Problem& problem, const std::vector<Units>& origin,
                     const std::vector<double>& weight, const std::vector<Units>& floors,
                     const Limits& limits) {
    IRENIC_CHECK(weight.size() < 32);
    unsigned all = 0;
    for (std::size_t dim = 0; dim < weight.size(); ++dim) {
        all |= weight[dim] > 0 ? 1U << dim : 0U;
    }
    for (int size = std::popcount(all); size >= 0; --size) {
        Found best;
        best.status = Found::Status::none;
        for (unsigned counted = all;; counted = (counted - 1) & all) {
            if (std::popcount(counted) == size) {
                Found found = product_over(problem, origin, weight, floors, counted, limits);
                if (found.status == Found::Status::bounded) {
                    return found;
                }
                keep_better(best, std::move(found), origin, weight);
            }
            if (counted == 0) {
                break;
            }
        }
        if (best.status != Found::Status::none) {
            return best;
        }
    }
    Found nothing;
    nothing.status = Found::Status::none;
    return nothing;
}

}  // namespace irenic::deals
