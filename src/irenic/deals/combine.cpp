#include "irenic/deals/combine.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <numeric>

#include "irenic/base/result.hpp"
#include "irenic/deals/nondominated.hpp"

namespace irenic::deals {

std::vector<std::uint32_t> Combination::choices(std::size_t index) const {
    auto chosen = settled_;
    auto number = static_cast<std::uint32_t>(index);
    for (std::size_t stage = stages_.size(); stage-- > 0;) {
        const Origin origin = stages_[stage].origins[number];
        chosen[stages_[stage].group] = origin.choice;
        number = origin.before;
    }
    return chosen;
}

namespace {

double along(const std::vector<double>& price, const Units* value) {
    double sum = 0;
    for (std::size_t dim = 0; dim < price.size(); ++dim) {
        sum += price[dim] * static_cast<double>(value[dim]);
    }
    return sum;
}

}  // namespace

class Combiner {
public:
    Combiner(const Problem& problem, const Region& region, const CombineLimits& limits)
        : problem_(problem), region_(region), limits_(limits), dims_(problem.dims) {}

    Combination run() {
        result_.dims = dims_;
        if (problem_.impossible()) {
            return std::move(result_);
        }
        settle_single_choices();
        order_groups();
        plan_cuts();
        for (std::size_t step = 0; step < order_.size(); ++step) {
            if (limits_.stop.reached()) {
                return give_up(Combination::Status::stopped);
            }
            add_group(step);
            if (result_.status != Combination::Status::complete &&
                result_.status != Combination::Status::thinned) {
                return give_up(result_.status);
            }
            if (kept_.empty()) {
                break;
            }
            if (limits_.give_up_when_hopeless && hopeless(step)) {
                return give_up(Combination::Status::stopped);
            }
        }
        result_.values = std::move(kept_);
        if (order_.empty() && !reaches_region(result_.values.data())) {
            result_.values.clear();
        }
        return std::move(result_);
    }

private:
    [[nodiscard]] Combination give_up(Combination::Status status) const {
        Combination nothing;
        nothing.dims = dims_;
        nothing.status = status;
        nothing.candidates = result_.candidates;
        return nothing;
    }

    /// Candidates grow about as a power of the steps done. True where, at the pace so far, the
    /// steps to come would take three times as long as there is.
    [[nodiscard]] bool hopeless(std::size_t step) {
        constexpr double too_soon = 0.2;  // seconds
        constexpr double doubt = 3;
        made_.push_back(static_cast<double>(origins_.size()));
        const double elapsed = std::chrono::duration<double>(Stop::Clock::now() - start_).count();
        const std::size_t half = step / 2;
        if (elapsed < too_soon || 3 * step < order_.size() || made_[half] <= 0) {
            return false;
        }
        const auto steps_done = static_cast<double>(step + 1);
        const double power =
            std::max(0.0, std::log(made_[step] / made_[half]) /
                              std::log(steps_done / static_cast<double>(half + 1)));
        double to_come = 0;
        for (std::size_t later = step + 1; later < order_.size(); ++later) {
            to_come += made_[step] * std::pow(static_cast<double>(later + 1) / steps_done, power);
        }
        const double pace = elapsed / static_cast<double>(result_.candidates);
        return to_come * pace > doubt * limits_.stop.seconds_left();
    }

    void settle_single_choices() {
        kept_.assign(dims_, 0);
        for (std::size_t index = 0; index < problem_.groups.size(); ++index) {
            result_.settled_.push_back(0);
            const Group& group = problem_.groups[index];
            if (group.size() > 1) {
                order_.push_back(index);
                continue;
            }
            for (std::size_t dim = 0; dim < dims_; ++dim) {
                kept_[dim] += group.values[dim];
            }
        }
    }

    /// Groups with few choices near the best of the first plane come first, so that the set of
    /// partial vectors grows late.
    void order_groups() {
        std::vector<double> near(problem_.groups.size(), 0);
        for (const std::size_t index : order_) {
            const Group& group = problem_.groups[index];
            if (region_.planes.empty()) {
                near[index] = static_cast<double>(group.size());
                continue;
            }
            double best = -HUGE_VAL;
            double second = -HUGE_VAL;
            for (std::size_t choice = 0; choice < group.size(); ++choice) {
                const double value = along(region_.planes[0].price, group.value(choice, dims_));
                second = std::max(second, std::min(best, value));
                best = std::max(best, value);
            }
            near[index] = second - best;
        }
        std::stable_sort(order_.begin(), order_.end(),
                         [&](std::size_t a, std::size_t b) { return near[a] < near[b]; });
    }

    /// For every step, what the groups after it can add to each dimension and along each plane.
    void plan_cuts() {
        most_to_come_.assign(order_.size() + 1, std::vector<Units>(dims_, 0));
        plane_to_come_.assign(order_.size() + 1, std::vector<double>(region_.planes.size(), 0));
        double magnitude = 0;
        for (std::size_t step = order_.size(); step-- > 0;) {
            const Group& group = problem_.groups[order_[step]];
            most_to_come_[step] = most_to_come_[step + 1];
            plane_to_come_[step] = plane_to_come_[step + 1];
            for (std::size_t dim = 0; dim < dims_; ++dim) {
                Units most = no_floor;
                for (std::size_t choice = 0; choice < group.size(); ++choice) {
                    most = std::max(most, group.value(choice, dims_)[dim]);
                }
                most_to_come_[step][dim] += most;
            }
            for (std::size_t plane = 0; plane < region_.planes.size(); ++plane) {
                double most = -HUGE_VAL;
                for (std::size_t choice = 0; choice < group.size(); ++choice) {
                    const double value =
                        along(region_.planes[plane].price, group.value(choice, dims_));
                    most = std::max(most, value);
                    magnitude = std::max(magnitude, std::abs(value));
                }
                plane_to_come_[step][plane] += most;
            }
        }
        constexpr double rounding = 1e-13;
        for (const Plane& plane : region_.planes) {
            const double size =
                magnitude * static_cast<double>(order_.size() + 1) + std::abs(plane.least);
            margin_.push_back(rounding * size * static_cast<double>(order_.size() + 4));
        }
    }

    [[nodiscard]] bool reaches_region(const Units* vector) const {
        for (std::size_t dim = 0; dim < dims_; ++dim) {
            if (region_.floors[dim] != no_floor && vector[dim] < region_.floors[dim]) {
                return false;
            }
        }
        return true;
    }

    void add_group(std::size_t step) {
        make_candidates(step);
        if (candidates_.size() / std::max<std::size_t>(dims_, 1) > limits_.most_vectors) {
            result_.status = Combination::Status::overflow;
            return;
        }
        result_.candidates += origins_.size();
        auto efficient = nondominated(candidates_, dims_);
        if (limits_.thin_to > 0 && efficient.size() > limits_.thin_to && step + 1 < order_.size()) {
            thin(efficient, step);
        }
        held_ += efficient.size();
        if (held_ > limits_.most_vectors) {
            result_.status = Combination::Status::overflow;
            return;
        }
        auto& stage = result_.stages_.emplace_back();
        stage.group = order_[step];
        stage.origins.reserve(efficient.size());
        kept_.resize(efficient.size() * dims_);
        auto to = kept_.begin();
        for (const std::uint32_t index : efficient) {
            stage.origins.push_back(origins_[index]);
            to = std::copy_n(candidates_.begin() + static_cast<std::ptrdiff_t>(index * dims_),
                             dims_, to);
        }
    }

    void make_candidates(std::size_t step) {
        const Group& group = problem_.groups[order_[step]];
        candidates_.clear();
        origins_.clear();
        prepare_limits(step);
        const std::size_t before = kept_.size() / dims_;
        along_kept_.resize(region_.planes.size());
        for (std::size_t plane = 0; plane < region_.planes.size(); ++plane) {
            along_kept_[plane].resize(before);
            for (std::size_t index = 0; index < before; ++index) {
                along_kept_[plane][index] =
                    along(region_.planes[plane].price, kept_.data() + index * dims_);
            }
        }
        for (std::size_t choice = 0; choice < group.size(); ++choice) {
            add_choice(group.value(choice, dims_), static_cast<std::uint32_t>(choice), before);
            if (origins_.size() > limits_.most_vectors) {
                return;
            }
        }
    }

    /// The least a partial vector must have after this step to stay of use.
    void prepare_limits(std::size_t step) {
        least_.assign(dims_, no_floor);
        for (std::size_t dim = 0; dim < dims_; ++dim) {
            if (region_.floors[dim] != no_floor) {
                least_[dim] = region_.floors[dim] - most_to_come_[step + 1][dim];
            }
        }
        plane_least_.clear();
        for (std::size_t plane = 0; plane < region_.planes.size(); ++plane) {
            plane_least_.push_back(region_.planes[plane].least - plane_to_come_[step + 1][plane] -
                                   margin_[plane]);
        }
    }

    void add_choice(const Units* value, std::uint32_t choice, std::size_t before) {
        std::vector<double> plane_need(plane_least_);
        for (std::size_t plane = 0; plane < plane_need.size(); ++plane) {
            plane_need[plane] -= along(region_.planes[plane].price, value);
        }
        const std::size_t room = candidates_.size();
        candidates_.resize(room + before * dims_);
        origins_.reserve(origins_.size() + before);
        Units* to = candidates_.data() + room;
        for (std::size_t index = 0; index < before; ++index) {
            const Units* from = kept_.data() + index * dims_;
            bool useful = true;
            for (std::size_t plane = 0; plane < plane_need.size(); ++plane) {
                useful = useful && along_kept_[plane][index] >= plane_need[plane];
            }
            for (std::size_t dim = 0; dim < dims_; ++dim) {
                to[dim] = from[dim] + value[dim];
                useful = useful && to[dim] >= least_[dim];
            }
            if (useful) {
                to += dims_;
                origins_.push_back({static_cast<std::uint32_t>(index), choice});
            }
        }
        candidates_.resize(static_cast<std::size_t>(to - candidates_.data()));
    }

    /// Keeps the partial vectors with the most room along the first plane, in their order.
    void thin(std::vector<std::uint32_t>& efficient, std::size_t step) {
        result_.status = Combination::Status::thinned;
        IRENIC_CHECK(!region_.planes.empty());
        std::vector<double> room(efficient.size());
        for (std::size_t rank = 0; rank < efficient.size(); ++rank) {
            const Units* vector = candidates_.data() + efficient[rank] * dims_;
            room[rank] = HUGE_VAL;
            for (std::size_t plane = 0; plane < region_.planes.size(); ++plane) {
                const double slack = along(region_.planes[plane].price, vector) +
                                     plane_to_come_[step + 1][plane] - region_.planes[plane].least;
                room[rank] = std::min(room[rank], slack);
            }
        }
        std::vector<std::uint32_t> ranks(efficient.size());
        std::iota(ranks.begin(), ranks.end(), 0U);
        std::stable_sort(ranks.begin(), ranks.end(),
                         [&](std::uint32_t a, std::uint32_t b) { return room[a] > room[b]; });
        ranks.resize(limits_.thin_to);
        std::sort(ranks.begin(), ranks.end());
        for (std::uint32_t& rank : ranks) {
            rank = efficient[rank];
        }
        efficient = std::move(ranks);
    }

    const Problem& problem_;
    const Region& region_;
    const CombineLimits& limits_;
    std::size_t dims_;
    Combination result_;
    std::vector<std::size_t> order_;
    std::vector<std::vector<Units>> most_to_come_;
    std::vector<std::vector<double>> plane_to_come_;
    std::vector<double> margin_;
    std::vector<Units> least_;
    std::vector<double> plane_least_;
    std::vector<std::vector<double>> along_kept_;
    std::vector<Units> kept_;
    std::vector<Units> candidates_;
    std::vector<Combination::Origin> origins_;
    std::size_t held_ = 0;
    std::vector<double> made_;  ///< by step: candidates
    Stop::Clock::time_point start_ = Stop::Clock::now();
};

Combination combine(const Problem& problem, const Region& region, const CombineLimits& limits) {
    return Combiner(problem, region, limits).run();
}

}  // namespace irenic::deals
