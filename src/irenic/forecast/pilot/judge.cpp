#include "irenic/forecast/pilot/judge.hpp"

#include <algorithm>
#include <limits>

namespace irenic::forecast {
namespace {

void keep_better(std::optional<Judged>& best, std::optional<Judged> other) {
    if (other && (!best || other->better_than(*best))) {
        best = std::move(other);
    }
}

}  // namespace

std::optional<Judged> Judge::judge(const std::vector<OptionId>& options) const {
    if (!table_.allowed(options)) {
        return std::nullopt;
    }
    if (counts()) {
        return Judged{options, static_cast<Units>(table_.acceptable(options).count())};
    }
    const auto surplus = table_.least_surplus(options);
    if (!surplus) {
        return std::nullopt;
    }
    Units worst = std::numeric_limits<Units>::max();
    for (std::size_t row = 0; row < surplus->size(); ++row) {
        if (table_.counting().has(row)) {
            worst = std::min(worst, (*surplus)[row] - offset(row));
        }
    }
    return Judged{options, worst};
}

std::optional<Judged> Judge::climb(const std::vector<std::vector<OptionId>>& packages,
                                   const Stop& stop) const {
    std::optional<Judged> best;
    for (const auto& package : packages) {
        if (best && stop.reached()) {
            break;
        }
        keep_better(best, judge(package));
    }
    while (best && !stop.reached()) {
        Judged next = best_neighbour(*best);
        if (next.worth == best->worth) {
            break;
        }
        best = std::move(next);
    }
    return best;
}

Judged Judge::best_neighbour(const Judged& from) const {
    std::optional<Judged> best = from;
    for (std::size_t issue = 0; issue < from.options.size(); ++issue) {
        std::vector<OptionId> options = from.options;
        for (std::size_t option = 0; option < table_.terms().options[issue]; ++option) {
            options[issue] = OptionId(option);
            keep_better(best, judge(options));
        }
    }
    return *best;
}

}  // namespace irenic::forecast
