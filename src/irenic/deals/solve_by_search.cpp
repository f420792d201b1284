#include <algorithm>
#include <cmath>

#include "irenic/deals/nondominated.hpp"
#include "irenic/deals/solutions.hpp"

namespace irenic::deals {
namespace {

/// Results of one kind of search over all branches.
struct Gathered {
    Found::Status status = Found::Status::none;
    bool all = true;
    double bound = -HUGE_VAL;
    std::vector<Units> vectors;  ///< deciding dimensions only
    std::vector<Point> points;
};

/// An even share of the time left for each of `to_come` searches and what comes after them.
Stop fair_share(const Stop& stop, std::size_t to_come) {
    return stop.within(stop.seconds_left() / static_cast<double>(to_come + 1));
}

/// The problem's floors, raised for the deciding players to their disagreement values.
std::vector<Units> raised_floors(const Problem& problem, const std::vector<Units>& disagreement) {
    auto floors = problem.floors;
    for (std::size_t dim = 0; dim < disagreement.size(); ++dim) {
        floors[dim] = std::max(floors[dim], disagreement[dim]);
    }
    return floors;
}

/// One number for every dimension: those given first, `rest` for the conditional players.
template <class Number>
std::vector<Number> extended(std::vector<Number> numbers, std::size_t dims, Number rest) {
    numbers.resize(dims, rest);
    return numbers;
}

Found search_kind(SolutionKind kind, const Yardstick& yardstick, const Problem& problem,
                  const std::vector<Units>& floors, const Limits& limits) {
    const std::size_t dims = problem.dims;
    const std::size_t deciding = yardstick.disagreement.size();
    const auto origin = extended(yardstick.disagreement, dims, Units{0});
    const auto points = extended(std::vector<Units>(deciding, yardstick.point), dims, Units{0});
    const auto ones = extended(std::vector<double>(deciding, 1.0), dims, 0.0);
    switch (kind) {
        case SolutionKind::nash:
            return search_product(problem, origin, ones, floors, limits);
        case SolutionKind::weighted_nash:
            return search_product(problem, origin, extended(yardstick.weight, dims, 0.0), floors,
                                  limits);
        case SolutionKind::kalai_smorodinsky: {
            std::vector<Units> scale;
            for (std::size_t dim = 0; dim < deciding; ++dim) {
                scale.push_back(
                    std::max<Units>(0, yardstick.ideal[dim] - yardstick.disagreement[dim]));
            }
            const bool nothing_to_share =
                std::all_of(scale.begin(), scale.end(), [](Units range) { return range == 0; });
            return search_leximin(problem, origin,
                                  nothing_to_share ? points : extended(scale, dims, Units{0}),
                                  floors, limits);
        }
        case SolutionKind::egalitarian:
            return search_leximin(problem, origin, points, floors, limits);
        case SolutionKind::equal_loss:
            return search_leximin(problem, extended(yardstick.ideal, dims, Units{0}), points,
                                  floors, limits);
        case SolutionKind::utilitarian:
            return search(problem, Goal{Goal::Kind::sum, origin, {}, ones}, floors, limits);
    }
    return {};
}

/// Branches may overlap, and packages may differ only for parties that do not decide.
void keep_each_once(Gathered& gathered, std::size_t dims) {
    Gathered once = gathered;
    once.vectors.clear();
    once.points.clear();
    for (const std::uint32_t index : nondominated(gathered.vectors, dims)) {
        const auto first = gathered.vectors.begin() + static_cast<std::ptrdiff_t>(index * dims);
        once.vectors.insert(once.vectors.end(), first, first + static_cast<std::ptrdiff_t>(dims));
        once.points.push_back(std::move(gathered.points[index]));
    }
    gathered = std::move(once);
}

Gathered gather(SolutionKind kind, const Setting& setting, const Yardstick& yardstick,
                const Limits& limits) {
    Gathered gathered;
    for (const auto& branch : setting.branches) {
        const auto floors = raised_floors(branch.problem, yardstick.disagreement);
        const Found found = search_kind(kind, yardstick, branch.problem, floors, limits);
        if (found.status == Found::Status::bounded) {
            gathered.status = Found::Status::bounded;
            gathered.bound = std::max(gathered.bound, found.bound);
        } else if (found.status == Found::Status::exact && gathered.status == Found::Status::none) {
            gathered.status = Found::Status::exact;
        }
        gathered.all = gathered.all && (found.all || found.status == Found::Status::none);
        for (const Located& located : found.best) {
            gathered.vectors.insert(
                gathered.vectors.end(), located.utility.begin(),
                located.utility.begin() + static_cast<std::ptrdiff_t>(setting.deciding()));
            gathered.points.push_back(point_of(setting, branch.problem, located));
        }
    }
    keep_each_once(gathered, setting.deciding());
    return gathered;
}

double shown_bound(SolutionKind kind, double bound) {
    switch (kind) {
        case SolutionKind::nash:
        case SolutionKind::weighted_nash:
            return std::exp(bound);
        case SolutionKind::equal_loss:
            return -bound;
        default:
            return bound;
    }
}

/// pool  everything found for any kind; a search cut short shows the best of that.
Solution solution_of(SolutionKind kind, const Setting& setting, const Yardstick& yardstick,
                     const Gathered& gathered, const Gathered& pool) {
    Solution solution;
    solution.kind = kind;
    solution.exact = gathered.status != Found::Status::bounded;
    const Gathered& found = solution.exact ? gathered : pool;
    const auto picked = pick(kind, yardstick, found.vectors, setting.deciding());
    if (!picked) {
        solution.why =
            solution.exact
                ? "no package of the zone gives every party listed its disagreement value"
                : "the limit was reached before a package was found";
        return solution;
    }
    solution.point = found.points[picked->shown];
    solution.value =
        value_of(kind, yardstick, found.vectors.data() + picked->shown * setting.deciding());
    solution.bound = solution.exact ? solution.value : shown_bound(kind, gathered.bound);
    const bool reached =
        std::abs(solution.bound - solution.value) <= 1e-9 * std::max(1.0, std::abs(solution.bound));
    solution.exact = solution.exact || reached;
    if (!solution.exact) {
        solution.why = "the best found before the limit; there may be a better one";
    } else if (!gathered.all || gathered.status == Found::Status::bounded) {
        solution.why = "exact, but too many packages attain it to be counted";
    } else {
        name_ties(solution, *picked, [&](std::size_t position) { return found.points[position]; });
    }
    return solution;
}

}  // namespace

SearchedIdeal search_ideal(const Setting& setting, const Limits& limits) {
    SearchedIdeal searched;
    searched.status = SearchedIdeal::Status::empty;
    for (std::size_t player = 0; player < setting.deciding(); ++player) {
        std::optional<Units> most;
        Limits fair = limits;
        fair.stop = fair_share(limits.stop, setting.deciding() - player);
        for (const auto& branch : setting.branches) {
            Goal goal{Goal::Kind::least,
                      std::vector<Units>(branch.problem.dims, 0),
                      std::vector<Units>(branch.problem.dims, 0),
                      {}};
            goal.scale[player] = setting.point();
            const Found found = search(branch.problem, goal, branch.problem.floors, fair);
            if (found.status == Found::Status::bounded) {
                return {};
            }
            if (found.status == Found::Status::exact) {
                most = std::max(most.value_or(no_floor), found.best.front().utility[player]);
            }
        }
        if (!most) {
            return searched;
        }
        searched.ideal.push_back(*most);
    }
    searched.status = SearchedIdeal::Status::exact;
    return searched;
}

std::vector<Solution> solve_by_search(const Setting& setting, const Yardstick& yardstick,
                                      const Limits& limits) {
    const auto kinds = kinds_asked(!yardstick.weight.empty());
    std::vector<Gathered> gathered;
    Gathered pool;
    for (const SolutionKind kind : kinds) {
        Limits fair = limits;
        fair.stop = fair_share(limits.stop, kinds.size() - gathered.size());
        gathered.push_back(gather(kind, setting, yardstick, fair));
        const Gathered& found = gathered.back();
        pool.vectors.insert(pool.vectors.end(), found.vectors.begin(), found.vectors.end());
        pool.points.insert(pool.points.end(), found.points.begin(), found.points.end());
    }
    std::vector<Solution> solutions;
    for (std::size_t index = 0; index < kinds.size(); ++index) {
        solutions.push_back(solution_of(kinds[index], setting, yardstick, gathered[index], pool));
    }
    return solutions;
}

}  // namespace irenic::deals
