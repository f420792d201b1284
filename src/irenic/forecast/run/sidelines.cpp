#include "irenic/forecast/run/sidelines.hpp"

#include <utility>

#include "irenic/base/parallel.hpp"
#include "irenic/forecast/bounds/dominance.hpp"
#include "irenic/forecast/sensitivity/learning.hpp"

namespace irenic::forecast {
namespace {

class LookingAside {
public:
    LookingAside(const Ground& ground, const Pilot& pilot, const Choice& choice, bool open,
                 const Question& question, const Limits& limits, const Tell& tell)
        : ground_(ground),
          pilot_(pilot),
          choice_(choice),
          open_(open),
          question_(question),
          limits_(limits),
          tell_(tell) {}

    Result<Sidelines> run() {
        for (const auto step : {&LookingAside::add_drivers, &LookingAside::add_flips,
                                &LookingAside::add_bounds, &LookingAside::add_packages}) {
            const auto error = (this->*step)();
            if (error && error->code != ErrorCode::limit) {
                return tl::unexpected(*error);
            }
            sidelines_.cut_short = sidelines_.cut_short || error;
        }
        add_learning();
        const auto rule =
            best_rule(pilot_.readings, pilot_.table.counting(), pilot_.open, limits_.stop);
        if (rule && rule->beats_baseline) {
            sidelines_.rule = rule;
        }
        return std::move(sidelines_);
    }

private:
    std::optional<Error> add_drivers() {
        auto drivers = find_drivers(ground_, pilot_, question_, limits_.part(0.6), tell_);
        if (!drivers) {
            return drivers.error();
        }
        sidelines_.cut_short = sidelines_.cut_short || !*drivers;
        sidelines_.drivers = std::move(*drivers);
        return std::nullopt;
    }

    std::optional<Error> add_flips() {
        auto flips = find_flips(*ground_.negotiation, ground_.inputs, open_, limits_.part(0.3));
        if (!flips) {
            return flips.error();
        }
        sidelines_.flips = std::move(*flips);
        return std::nullopt;
    }

    std::optional<Error> add_bounds() {
        auto bounds = find_bounds(*ground_.negotiation, limits_.part(0.5));
        if (!bounds) {
            return bounds.error();
        }
        sidelines_.bounds = std::move(*bounds);
        return std::nullopt;
    }

    std::optional<Error> add_packages() {
        const auto bounds = PackageBounds::make(*ground_.negotiation, limits_);
        if (!bounds) {
            return bounds.error();
        }
        auto better = surely_better(*ground_.negotiation, choice_.packages, limits_.part(0.5));
        if (!better) {
            return better.error();
        }
        for (std::size_t at = 0; at < choice_.packages.size(); ++at) {
            const auto& options = choice_.packages[at];
            sidelines_.packages.push_back(
                {bounds->verdict(options), bounds->ranges(options), std::move((*better)[at])});
        }
        return std::nullopt;
    }

    void add_learning() {
        const auto& groups = ground_.inputs.groups;
        sidelines_.learning.resize(groups.size());
        share_out(groups.size(), limits_.threads, [&](std::size_t group) {
            std::vector<const std::vector<double>*> columns;
            for (const std::size_t index : groups[group].inputs) {
                const Input& input = ground_.inputs.inputs[index];
                for (std::size_t at = 0; at < input.readings; ++at) {
                    columns.push_back(&pilot_.readings[input.first_reading + at]);
                }
            }
            sidelines_.learning[group] =
                value_of_learning(columns, pilot_.table.counting(), choice_.acceptable);
        });
    }

    const Ground& ground_;
    const Pilot& pilot_;
    const Choice& choice_;
    bool open_;
    const Question& question_;
    const Limits& limits_;
    const Tell& tell_;
    Sidelines sidelines_;
};

}  // namespace

Result<Sidelines> look_aside(const Ground& ground, const Pilot& pilot, const Choice& choice,
                             bool open, const Question& question, const Limits& limits,
                             const Tell& tell) {
    return LookingAside(ground, pilot, choice, open, question, limits, tell).run();
}

}  // namespace irenic::forecast
