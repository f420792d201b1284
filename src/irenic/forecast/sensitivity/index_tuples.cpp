#include "irenic/forecast/sensitivity/index_tuples.hpp"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <limits>
#include <utility>

#include "irenic/base/parallel.hpp"
#include "irenic/base/result.hpp"
#include "irenic/forecast/points/points.hpp"

namespace irenic::forecast {
namespace {

void check(const IndexDesign& design) {
    IRENIC_CHECK(design.outputs > 0 && design.points_a_scramble > 0);
    std::vector<bool> taken(design.coordinates, false);
    for (const auto& group : design.groups) {
        for (const std::size_t coordinate : group) {
            IRENIC_CHECK(coordinate < design.coordinates && !taken[coordinate]);
            taken[coordinate] = true;
        }
    }
}

/// Says how far the work has come, about once in a hundredth of it.
class Progress {
public:
    using Tell = std::function<void(std::size_t, std::size_t)>;

    Progress(std::size_t to_do, const Tell& tell) : to_do_(to_do), tell_(tell) {}

    void update(std::size_t done) {
        const std::size_t hundredths = done * 100 / to_do_;
        if (tell_ && hundredths != told_) {
            told_ = hundredths;
            tell_(done, to_do_);
        }
    }

private:
    std::size_t to_do_;
    const Tell& tell_;
    std::size_t told_ = 0;
};

/// The points at which the tuples of a design are evaluated; one thread at a time may use it.
class Walker {
public:
    Walker(const IndexDesign& design, const Points& points)
        : design_(design), points_(points), halves_(2 * design.coordinates) {}

    /// `visit` gets each evaluation's number in the tuple and its point.
    template <class Visit>
    void walk(std::size_t tuple, Visit visit) {
        points_.at(tuple, halves_);
        const std::span<const double> partner =
            std::span(halves_).subspan(design_.coordinates, design_.coordinates);
        const std::span<double> point = std::span(halves_).first(design_.coordinates);
        visit(0, point);
        visit(1, partner);
        for (std::size_t group = 0; group < design_.groups.size(); ++group) {
            swap(design_.groups[group]);
            visit(2 + group, point);
            swap(design_.groups[group]);
        }
    }

private:
    void swap(const std::vector<std::size_t>& group) {
        for (const std::size_t coordinate : group) {
            std::swap(halves_[coordinate], halves_[design_.coordinates + coordinate]);
        }
    }

    const IndexDesign& design_;
    const Points& points_;
    std::vector<double> halves_;
};

}  // namespace

IndexTuples::IndexTuples(const IndexDesign& design)
    : groups_(design.groups.size()),
      outputs_(design.outputs),
      values_(scrambles * design.points_a_scramble * evaluations() * outputs_,
              std::numeric_limits<double>::quiet_NaN()) {}

std::span<double> IndexTuples::room(std::size_t tuple, std::size_t evaluation) {
    return std::span(values_).subspan((tuple * evaluations() + evaluation) * outputs_, outputs_);
}

std::size_t IndexTuples::size() const { return values_.size() / (evaluations() * outputs_); }

bool IndexTuples::complete(std::size_t tuple, std::size_t output) const {
    for (std::size_t evaluation = 0; evaluation < evaluations(); ++evaluation) {
        if (!std::isfinite(value(tuple, evaluation, output))) {
            return false;
        }
    }
    return true;
}

std::optional<IndexTuples> IndexTuples::evaluate(
    const IndexDesign& design, const std::function<Model()>& make_model, const Limits& limits,
    const std::function<void(std::size_t, std::size_t)>& tell) {
    check(design);
    IndexTuples tuples(design);
    const Points points(design.seed, design.stream, 2 * design.coordinates);
    const std::size_t size = tuples.size();
    Progress progress(size * tuples.evaluations(), tell);
    std::atomic<std::size_t> next = 0;
    std::atomic<std::size_t> done = 0;
    in_parallel(std::clamp<std::size_t>(limits.threads, 1, size), [&](std::size_t part) {
        const Model model = make_model();
        Walker walker(design, points);
        for (std::size_t tuple = next++; tuple < size && !limits.stop.reached(); tuple = next++) {
            walker.walk(tuple, [&](std::size_t evaluation, std::span<const double> point) {
                model(point, tuples.room(tuple, evaluation));
            });
            const std::size_t so_far = ++done;
            if (part == 0) {
                progress.update(so_far * tuples.evaluations());
            }
        }
    });
    return done == size ? std::optional(std::move(tuples)) : std::nullopt;
}

}  // namespace irenic::forecast
