#include "irenic/forecast/run/drivers.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <mutex>
#include <numeric>
#include <utility>

#include "irenic/forecast/run/worker.hpp"

namespace irenic::forecast {
namespace {

constexpr std::size_t most_groups = 24;
constexpr std::size_t most_points_a_scramble = 64;
constexpr std::size_t least_points_a_scramble = 4;
/// Streams of points other than those of the versions themselves.
constexpr std::uint64_t stream = 1;

enum Output : std::size_t { of_width, of_slack, outputs };

/// Rows in the order of a reading, and what an outcome is worth in each.
double share_explained(const std::vector<double>& reading, const std::vector<double>& outcome,
                       const std::vector<std::size_t>& rows) {
    constexpr std::size_t bins = 16;
    std::vector<std::size_t> order(rows);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return reading[a] < reading[b]; });
    double sum = 0;
    double squares = 0;
    for (const std::size_t row : order) {
        sum += outcome[row];
        squares += outcome[row] * outcome[row];
    }
    const auto count = static_cast<double>(order.size());
    const double variance = squares / count - sum / count * (sum / count);
    if (variance <= 0) {
        return 0;
    }
    double between = 0;
    for (std::size_t bin = 0; bin < bins; ++bin) {
        const std::size_t from = bin * order.size() / bins;
        const std::size_t to = (bin + 1) * order.size() / bins;
        double in_bin = 0;
        for (std::size_t at = from; at < to; ++at) {
            in_bin += outcome[order[at]];
        }
        if (to > from) {
            const auto size = static_cast<double>(to - from);
            const double apart = in_bin / size - sum / count;
            between += size * apart * apart;
        }
    }
    return between / count / variance;
}

/// How well each group's readings tell one outcome in the pilot; the best reading counts.
void add_telling(const Ground& ground, const Pilot& pilot, const std::vector<double>& outcome,
                 std::vector<double>& telling) {
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < pilot.rows; ++row) {
        if (!std::isnan(outcome[row])) {
            rows.push_back(row);
        }
    }
    const Inputs& inputs = ground.inputs;
    for (std::size_t group = 0; group < inputs.groups.size() && !rows.empty(); ++group) {
        for (const std::size_t index : inputs.groups[group].inputs) {
            const Input& input = inputs.inputs[index];
            for (std::size_t at = 0; at < input.readings; ++at) {
                telling[group] = std::max(
                    telling[group],
                    share_explained(pilot.readings[input.first_reading + at], outcome, rows));
            }
        }
    }
}

template <class Number, class Convert>
std::vector<double> as_doubles(const std::vector<std::optional<Number>>& numbers, Convert convert) {
    std::vector<double> values;
    for (const auto& number : numbers) {
        values.push_back(number ? convert(*number) : std::numeric_limits<double>::quiet_NaN());
    }
    return values;
}

/// The groups that tell most, ascending.
std::vector<std::size_t> choose_groups(const Ground& ground, const Pilot& pilot) {
    std::vector<double> telling(ground.inputs.groups.size(), 0);
    add_telling(ground, pilot,
                as_doubles(pilot.width, [](const Decimal& width) { return width.to_double(); }),
                telling);
    add_telling(ground, pilot, as_doubles(pilot.slack, [](double slack) { return slack; }),
                telling);
    std::vector<std::size_t> groups(telling.size());
    std::iota(groups.begin(), groups.end(), std::size_t{0});
    if (groups.size() > most_groups + 1) {
        std::stable_sort(groups.begin(), groups.end(),
                         [&](std::size_t a, std::size_t b) { return telling[a] > telling[b]; });
        groups.resize(most_groups);
        std::sort(groups.begin(), groups.end());
    }
    return groups;
}

IndexDesign design_for(const Ground& ground, const Drivers& drivers, const Question& question) {
    IndexDesign design;
    design.seed = question.seed;
    design.stream = stream;
    design.coordinates = ground.inputs.coordinates;
    design.outputs = outputs;
    std::vector<std::size_t> rest;
    for (std::size_t group = 0; group < ground.inputs.groups.size(); ++group) {
        const auto& coordinates = ground.inputs.groups[group].coordinates;
        if (std::binary_search(drivers.groups.begin(), drivers.groups.end(), group)) {
            design.groups.push_back(coordinates);
        } else {
            rest.insert(rest.end(), coordinates.begin(), coordinates.end());
        }
    }
    if (!rest.empty()) {
        design.groups.push_back(std::move(rest));
    }
    const auto budget =
        static_cast<std::size_t>(std::clamp<std::uint64_t>(2 * question.samples, 4096, 16'384));
    design.points_a_scramble = std::clamp(budget / (scrambles * (design.groups.size() + 2)),
                                          least_points_a_scramble, most_points_a_scramble);
    return design;
}

/// Keeps the first error that any of several models meets.
class FirstError {
public:
    void keep(const Error& error) {
        const std::lock_guard lock(mutex_);
        error_ = error_ ? error_ : error;
    }
    [[nodiscard]] const std::optional<Error>& get() const { return error_; }

private:
    std::mutex mutex_;
    std::optional<Error> error_;
};

Model model_of(const Ground& ground, const Limits& limits, FirstError& failed) {
    return [worker = std::make_shared<Worker>(ground, limits), &failed](
               std::span<const double> unit, std::span<double> values) {
        std::fill(values.begin(), values.end(), std::numeric_limits<double>::quiet_NaN());
        const auto look = worker->look(unit, {.best = false, .width = true});
        if (!look) {
            failed.keep(look.error());
            return;
        }
        if (look->counts && look->zone.width) {
            values[of_width] = look->zone.width->to_double();
        }
        if (look->counts && look->plan) {
            values[of_slack] = look->plan->slack;
        }
    };
}

std::optional<Deciding> deciding(const SobolIndices& indices, std::size_t groups) {
    if (indices.points == 0) {
        return std::nullopt;
    }
    Deciding found{indices.mean, std::sqrt(indices.variance), indices.groups, std::nullopt};
    if (found.groups.size() > groups) {
        found.rest = found.groups.back();
        found.groups.pop_back();
    }
    return found;
}

}  // namespace

Result<std::optional<Drivers>> find_drivers(const Ground& ground, const Pilot& pilot,
                                            const Question& question, const Limits& limits,
                                            const Tell& tell) {
    Drivers drivers;
    drivers.groups = choose_groups(ground, pilot);
    drivers.others = ground.inputs.groups.size() - drivers.groups.size();
    if (drivers.groups.empty()) {
        return std::optional(std::move(drivers));
    }
    const IndexDesign design = design_for(ground, drivers, question);
    FirstError failed;
    const auto indices = sobol_indices(
        design, [&] { return model_of(ground, limits, failed); }, limits,
        [&](std::size_t done, std::size_t all) {
            if (tell) {
                tell(done, all, "versions to find what decides");
            }
        });
    if (!indices || (failed.get() && limits.stop.reached())) {
        return std::optional<Drivers>();
    }
    if (failed.get()) {
        return tl::unexpected(*failed.get());
    }
    drivers.width = deciding((*indices)[of_width], drivers.groups.size());
    drivers.slack = deciding((*indices)[of_slack], drivers.groups.size());
    drivers.versions = (*indices)[of_width].points;
    return std::optional(std::move(drivers));
}

}  // namespace irenic::forecast
