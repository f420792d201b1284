#include "irenic/forecast/forecast.hpp"

#include <algorithm>
#include <utility>

#include "irenic/base/value_parts.hpp"
#include "irenic/deals/to_value.hpp"
#include "irenic/forecast/run/choice.hpp"
#include "irenic/forecast/run/chosen_value.hpp"
#include "irenic/forecast/run/count_run.hpp"
#include "irenic/forecast/run/ground.hpp"
#include "irenic/forecast/run/lever_sets.hpp"
#include "irenic/forecast/run/pilot_run.hpp"
#include "irenic/forecast/run/pilot_tallies.hpp"
#include "irenic/forecast/run/sidelines.hpp"
#include "irenic/levers/standing.hpp"

namespace irenic::forecast {
namespace {

// Shares of the time left when each begins.
constexpr double time_for_levers = 0.05;
constexpr double time_for_pilot = 0.4;
constexpr double time_for_choosing = 0.25;
constexpr double time_for_counting = 0.6;

class Forecasting {
public:
    Forecasting(Ground ground, const Question& question, const Limits& limits, const Tell& tell)
        : ground_(std::move(ground)), question_(question), limits_(limits), tell_(tell) {}

    Result<Value> run() {
        if (auto error = look_at_centre()) {
            return tl::unexpected(*error);
        }
        const auto rows = question_.precision
                              ? most_in_pilot
                              : std::min<std::uint64_t>(most_in_pilot, question_.samples);
        auto pilot =
            run_pilot(ground_, question_.seed, rows, sets_, limits_.part(time_for_pilot), tell_);
        if (!pilot) {
            return tl::unexpected(pilot.error());
        }
        const Choice choice =
            choose_packages(*pilot, question_.packages, limits_.part(time_for_choosing));
        auto counted =
            count_versions(ground_, choice.packages, question_, counting_limits(), tell_);
        if (!counted) {
            return tl::unexpected(counted.error());
        }
        const bool none_counted = total(counted->tallies.looked_at) == 0;
        const bool pilot_alone = none_counted && question_.shards == 1;
        if (pilot_alone) {
            counted->tallies = tallies_of(ground_, *pilot, choice);
        }
        Value partial = head();
        bool cut_short = pilot->cut_short || choice.cut_short || counted->cut_short;
        Value chosen;
        if (is_first()) {
            auto sidelines =
                look_aside(ground_, *pilot, choice, open_at_centre_, question_, limits_, tell_);
            if (!sidelines) {
                return tl::unexpected(sidelines.error());
            }
            cut_short = cut_short || sidelines->cut_short;
            chosen = to_value(Chosen{ground_, *pilot, choice, *sidelines, sets_, open_at_centre_,
                                     holds_at_centre_, question_.packages, pilot_alone});
        }
        partial.add("packages", list_of(choice.packages, [&](const auto& options) {
                        return deals::to_value(*ground_.negotiation, deals::package_of(options));
                    }));
        partial.add("chosen", std::move(chosen));
        partial.add("tallies", to_value(counted->tallies));
        partial.add("limit_reached", cut_short);
        return partial;
    }

private:
    [[nodiscard]] bool is_first() const { return question_.shard == 1; }

    /// What does not fit the time is cut from counting, so that something is left to say why.
    [[nodiscard]] Limits counting_limits() const {
        return is_first() ? limits_.part(time_for_counting) : limits_;
    }

    std::optional<Error> look_at_centre() {
        const auto open = levers::is_open(ground_.zone.centre(), limits_);
        if (!open) {
            return open.error();
        }
        open_at_centre_ = *open;
        if (ground_.plan) {
            const auto look =
                ground_.plan->look(*ground_.negotiation, &ground_.zone.centre(), false, limits_);
            if (!look) {
                return look.error();
            }
            holds_at_centre_ = look->holds;
        }
        if (is_first()) {
            auto sets =
                lever_sets(*ground_.negotiation, open_at_centre_, limits_.part(time_for_levers));
            if (!sets) {
                return sets.error();
            }
            sets_ = std::move(*sets);
        }
        return std::nullopt;
    }

    [[nodiscard]] Value head() const {
        Value partial;
        partial.add("shard", Value::List{question_.shard, question_.shards});
        partial.add("seed", question_.seed);
        partial.add("samples", question_.precision ? Value() : Value(question_.samples));
        partial.add("precision", or_null(question_.precision));
        partial.add("labels", labels_of(*ground_.negotiation));
        return partial;
    }

    Ground ground_;
    const Question& question_;
    const Limits& limits_;
    const Tell& tell_;
    bool open_at_centre_ = false;
    std::optional<bool> holds_at_centre_;
    std::vector<levers::LeverSet> sets_;
};

}  // namespace

Result<Value> run_shard(const Negotiation& negotiation, const Question& question,
                        const Limits& limits, const Tell& tell) {
    IRENIC_CHECK(question.samples > 0 && question.shard >= 1 && question.shard <= question.shards);
    auto ground = lay_ground(negotiation, limits);
    if (!ground) {
        return tl::unexpected(ground.error());
    }
    return Forecasting(std::move(*ground), question, limits, tell).run();
}

}  // namespace irenic::forecast
