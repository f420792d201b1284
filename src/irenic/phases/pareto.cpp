#include "irenic/phases/pareto.hpp"

#include <algorithm>
#include <cstddef>

#include "irenic/base/parallel.hpp"

namespace irenic::phases {
namespace {

using Vector = std::vector<Units>;

bool below(const Vector& vector, const Vector& limits) {
    for (std::size_t party = 0; party < vector.size(); ++party) {
        if (vector[party] >= limits[party]) {
            return false;
        }
    }
    return true;
}

bool within(const Vector& a, const Vector& b) {
    for (std::size_t party = 0; party < a.size(); ++party) {
        if (a[party] > b[party]) {
            return false;
        }
    }
    return true;
}

/// Boxes below local upper bounds (exclusive) that may hold vectors not found yet.
class Boxes {
public:
    explicit Boxes(std::size_t parties) : limits_{Vector(parties, no_cap + 1)} {}

    [[nodiscard]] bool empty() const { return limits_.empty(); }

    /// Up to `count` boxes, those with the least largest limit first: balanced vectors come early.
    [[nodiscard]] std::vector<Vector> next(std::size_t count) {
        count = std::min(count, limits_.size());
        std::partial_sort(limits_.begin(), limits_.begin() + static_cast<std::ptrdiff_t>(count),
                          limits_.end(), [](const Vector& a, const Vector& b) {
                              const Units most_a = *std::max_element(a.begin(), a.end());
                              const Units most_b = *std::max_element(b.begin(), b.end());
                              return most_a != most_b ? most_a < most_b : a < b;
                          });
        return {limits_.begin(), limits_.begin() + static_cast<std::ptrdiff_t>(count)};
    }

    void drop(const Vector& limits) { std::erase(limits_, limits); }

    /// No vector that `found` dominates or equals is looked for any more.
    void cut(const Vector& found) {
        std::vector<Vector> kept, split;
        for (Vector& limits : limits_) {
            if (!below(found, limits)) {
                kept.push_back(std::move(limits));
                continue;
            }
            for (std::size_t party = 0; party < found.size(); ++party) {
                if (found[party] > 0) {
                    split.push_back(limits);
                    split.back()[party] = found[party];
                }
            }
        }
        for (const Vector& limits : split) {
            const auto holds = [&](const Vector& other) {
                return &other != &limits && within(limits, other) &&
                       (limits != other || &other < &limits);
            };
            const bool redundant = std::any_of(kept.begin(), kept.end(), holds) ||
                                   std::any_of(split.begin(), split.end(), holds);
            if (!redundant) {
                fresh_.push_back(limits);
            }
        }
        limits_ = std::move(kept);
        limits_.insert(limits_.end(), fresh_.begin(), fresh_.end());
        fresh_.clear();
    }

private:
    std::vector<Vector> limits_;
    std::vector<Vector> fresh_;
};

/// One answer to "is there a vector in this box?".
struct Found {
    Least::Is is = Least::Is::unknown;
    Vector vector;
};

class ParetoSearch {
public:
    ParetoSearch(const Problem& problem, std::span<const std::unique_ptr<Search>> searches,
                 const Stop& stop)
        : parties_(problem.parties.size()), searches_(searches), stop_(stop), boxes_(parties_) {}

    Guarantees run(const std::vector<Vector>& known, std::size_t most_vectors) {
        find_bounds();
        answer_.exact = !answer_.feasible || reach_bounds();
        if (answer_.exact) {
            bound_largest();
            return answer_;
        }
        bool going = true;
        while (going && !boxes_.empty() && answer_.vectors.size() < most_vectors) {
            going = empty_boxes(boxes_.next(searches_.size()));
        }
        answer_.exact = boxes_.empty();
        if (!answer_.exact) {
            add_known(known);
        }
        std::sort(answer_.vectors.begin(), answer_.vectors.end());
        bound_largest();
        return answer_;
    }

private:
    /// Searches each of these boxes; false where one could not be settled.
    bool empty_boxes(const std::vector<Vector>& batch) {
        std::vector<Found> found(batch.size());
        in_parallel(batch.size(),
                    [&](std::size_t at) { found[at] = search_box(*searches_[at], batch[at]); });
        bool settled = true;
        for (std::size_t at = 0; at < batch.size(); ++at) {
            switch (found[at].is) {
                case Least::Is::unknown:
                    settled = false;
                    break;
                case Least::Is::none:
                    boxes_.drop(batch[at]);
                    break;
                case Least::Is::found:
                    take(found[at].vector);
                    break;
            }
        }
        return settled;
    }

    /// What each party needs at least, whatever the others do.
    void find_bounds() {
        const Vector open(parties_, no_cap);
        for (std::size_t party = 0; party < parties_; ++party) {
            const Least least = searches_.front()->least(party, open, stop_);
            if (least.is == Least::Is::none) {
                answer_.feasible = false;
                return;
            }
            answer_.bound.push_back(least.is == Least::Is::found ? least.value : least.bound);
        }
    }

    /// Whether one plan needs nowhere more than each party needs in any case: then it is all.
    bool reach_bounds() {
        const Least least = searches_.front()->least(0, answer_.bound, stop_);
        if (least.is == Least::Is::found) {
            answer_.vectors = {answer_.bound};
            return true;
        }
        return false;
    }

    /// The lexicographically least vector in the box.
    Found search_box(Search& search, const Vector& limits) const {
        Vector caps;
        for (const Units limit : limits) {
            caps.push_back(limit - 1);
        }
        if (!within(answer_.bound, caps)) {
            return {Least::Is::none, {}};
        }
        for (std::size_t party = 0; party < parties_; ++party) {
            if (party > 0 && caps[party] == answer_.bound[party]) {
                continue;
            }
            const Least least = search.least(party, caps, stop_);
            if (least.is != Least::Is::found) {
                return {party == 0 ? least.is : Least::Is::unknown, {}};
            }
            caps[party] = least.value;
        }
        return {Least::Is::found, caps};
    }

    void take(const Vector& vector) {
        const auto& vectors = answer_.vectors;
        if (std::find(vectors.begin(), vectors.end(), vector) == vectors.end()) {
            answer_.vectors.push_back(vector);
            boxes_.cut(vector);
        }
    }

    void add_known(const std::vector<Vector>& known) {
        auto& vectors = answer_.vectors;
        vectors.insert(vectors.end(), known.begin(), known.end());
        std::sort(vectors.begin(), vectors.end());
        vectors.erase(std::unique(vectors.begin(), vectors.end()), vectors.end());
        const std::vector<Vector> all = vectors;
        std::erase_if(vectors, [&](const Vector& vector) {
            return std::any_of(all.begin(), all.end(), [&](const Vector& other) {
                return other != vector && within(other, vector);
            });
        });
    }

    /// What somebody needs in every plan: known where the list is whole, else searched for by
    /// halving under one cap for all.
    void bound_largest() {
        if (!answer_.feasible) {
            return;
        }
        answer_.largest_bound = *std::max_element(answer_.bound.begin(), answer_.bound.end());
        if (answer_.vectors.empty()) {
            return;
        }
        Units reached = no_cap;
        for (const Vector& vector : answer_.vectors) {
            reached = std::min(reached, *std::max_element(vector.begin(), vector.end()));
        }
        if (answer_.exact) {
            answer_.largest_bound = reached;
            return;
        }
        Units low = answer_.largest_bound;
        while (low < reached && !stop_.reached()) {
            const Units cap = low + (reached - low) / 2;
            const Least least = searches_.front()->least(0, Vector(parties_, cap), stop_.part(0.5));
            if (least.is == Least::Is::none) {
                low = answer_.largest_bound = cap + 1;
            } else {
                reached = cap;
            }
        }
    }

    std::size_t parties_;
    std::span<const std::unique_ptr<Search>> searches_;
    const Stop& stop_;
    Boxes boxes_;
    Guarantees answer_;
};

}  // namespace

Guarantees pareto_guarantees(const Problem& problem,
                             std::span<const std::unique_ptr<Search>> searches,
                             const std::vector<std::vector<Units>>& known, std::size_t most_vectors,
                             const Stop& stop) {
    return ParetoSearch(problem, searches, stop).run(known, most_vectors);
}

}  // namespace irenic::phases
