#include "irenic/forecast/run/chosen_value.hpp"

#include <array>
#include <cmath>
#include <string>
#include <string_view>
#include <utility>

#include "irenic/base/value_parts.hpp"
#include "irenic/deals/to_value.hpp"
#include "irenic/forecast/run/driver_values.hpp"
#include "irenic/forecast/run/share_value.hpp"
#include "irenic/forecast/run/sureness_values.hpp"

namespace irenic::forecast {
namespace {

Tally tally_of(const RowSet& rows) {
    Tally tally{};
    for (std::size_t row = 0; row < rows.rows(); ++row) {
        tally[row % scrambles] += rows.has(row) ? 1U : 0U;
    }
    return tally;
}

std::string_view name(Aim aim) {
    constexpr std::array<std::string_view, aims.size()> names{"acceptable_most_often",
                                                              "best_worst_case", "least_regret"};
    return names[static_cast<std::size_t>(aim)];
}

class ChosenValue {
public:
    explicit ChosenValue(const Chosen& chosen)
        : chosen_(chosen), negotiation_(*chosen.ground.negotiation) {}

    Value run() {
        Value value;
        value.add("chosen_on", chosen_.pilot.rows);
        value.add("centre", centre());
        value.add("plan", plan());
        value.add("searches_plans",
                  chosen_.ground.plan && chosen_.ground.plan->searches() && !chosen_.pilot_alone);
        value.add("pilot_alone", chosen_.pilot_alone);
        value.add("has_package", chosen_.ground.plan_package.has_value());
        value.add("levers", levers());
        value.add("listed", chosen_.listed);
        value.add("packages", packages());
        value.add("robust", robust());
        add_bounds(chosen_, value);
        value.add("drivers", driver_values(chosen_));
        value.add("drivers_of", drivers_of(chosen_));
        value.add("flips", flips());
        value.add("rule", rule());
        value.add("inputs", chosen_.ground.inputs.inputs.size());
        value.add("groups", chosen_.ground.inputs.groups.size());
        value.add("notes", notes());
        return value;
    }

private:
    [[nodiscard]] Value centre() const {
        Value value;
        value.add("zone_open", chosen_.open_at_centre);
        value.add("holds", or_null(chosen_.holds_at_centre));
        return value;
    }

    [[nodiscard]] Value plan() const {
        if (!chosen_.ground.plan) {
            return {};
        }
        return list_of(chosen_.ground.plan->steps(), [&](const auto& step) {
            return list_of(step, [&](const phases::Tranche& tranche) {
                return Value(negotiation_.phases->deliverables[tranche.deliverable.at()].id);
            });
        });
    }

    [[nodiscard]] Value levers() const {
        const Tally counting = tally_of(chosen_.pilot.table.counting());
        Value list{Value::List{}};
        for (std::size_t set = 0; set < chosen_.lever_sets.size(); ++set) {
            Value value;
            value.add("levers", list_of(chosen_.lever_sets[set], [&](std::size_t lever) {
                          return Value(negotiation_.levers[lever].id);
                      }));
            value.add("zone",
                      share_value(share_of(tally_of(chosen_.pilot.open_with[set]), counting)));
            list.push(std::move(value));
        }
        return list;
    }

    [[nodiscard]] Value packages() const {
        Value list{Value::List{}};
        for (std::size_t at = 0; at < chosen_.choice.packages.size(); ++at) {
            Value value;
            add_sureness(chosen_, at, value);
            value.add("central", central(chosen_.choice.packages[at]));
            value.add("worst_surplus", chosen_.choice.at_worst[at].surplus);
            value.add("largest_regret", chosen_.choice.at_worst[at].regret);
            list.push(std::move(value));
        }
        return list;
    }

    /// By kind the mean readings of the versions in which the package is the best.
    [[nodiscard]] Value central(const std::vector<OptionId>& options) const {
        Value value;
        for (std::size_t kind = 0; kind < best_kinds.size(); ++kind) {
            value.add(std::string(kind_name(kind)), mean_readings(options, kind));
        }
        return value;
    }

    [[nodiscard]] Value mean_readings(const std::vector<OptionId>& options,
                                      std::size_t kind) const {
        const Pilot& pilot = chosen_.pilot;
        std::vector<double> sums(pilot.readings.size(), 0);
        std::size_t count = 0;
        for (std::size_t row = 0; row < pilot.rows; ++row) {
            if (pilot.best[row][kind] != options) {
                continue;
            }
            ++count;
            for (std::size_t reading = 0; reading < sums.size(); ++reading) {
                sums[reading] += pilot.readings[reading][row];
            }
        }
        if (count == 0) {
            return {};
        }
        Value means{Value::Map{}};
        for (std::size_t reading = 0; reading < sums.size(); ++reading) {
            means.add(chosen_.ground.inputs.readings[reading].path,
                      nine_places(sums[reading] / static_cast<double>(count)));
        }
        return means;
    }

    [[nodiscard]] Value robust() const {
        const auto counting = static_cast<double>(chosen_.pilot.table.counting().count());
        return list_of(chosen_.choice.robust, [&](const RobustPackage& robust) {
            const bool counts = robust.aim == Aim::acceptable_most_often;
            const auto shown = [&](std::int64_t value) {
                return counts ? nine_places(static_cast<double>(value) / counting)
                              : Value(Decimal::from_mantissa(value, Decimal::max_places));
            };
            Value value;
            value.add("aim", name(robust.aim));
            value.add("position", robust.package);
            value.add("value", shown(robust.best.value));
            value.add("bound", shown(robust.best.bound));
            value.add("exact", robust.best.exact);
            value.add("needs_common_units", !counts);
            return value;
        });
    }

    [[nodiscard]] Value flips() const {
        Value list{Value::List{}};
        for (std::size_t input = 0; input < chosen_.sidelines.flips.size(); ++input) {
            if (const auto& flip = chosen_.sidelines.flips[input]) {
                Value value;
                value.add("input", chosen_.ground.inputs.inputs[input].path);
                add_flip(value, flip);
                list.push(std::move(value));
            }
        }
        return list;
    }

    [[nodiscard]] Value rule() const {
        const auto& rule = chosen_.sidelines.rule;
        if (!rule) {
            return {};
        }
        Value value;
        value.add("conditions", list_of(rule->conditions, [&](const Rule::Condition& condition) {
                      Value entry;
                      entry.add("input", chosen_.ground.inputs.readings[condition.reading].path);
                      entry.add("is", condition.at_least ? "at_least" : "at_most");
                      entry.add("bound", nine_places(condition.bound));
                      return entry;
                  }));
        value.add("both", rule->both);
        value.add("right", nine_places(rule->right));
        value.add("baseline", nine_places(rule->baseline));
        return value;
    }

    [[nodiscard]] Value notes() const {
        Value list{Value::List{}};
        for (const std::string& note : chosen_.ground.zone.centre().table.notes) {
            list.push(note);
        }
        for (const std::string& note : chosen_.ground.inputs.notes) {
            list.push(note);
        }
        if (chosen_.ground.plan && !chosen_.ground.plan->note().empty()) {
            list.push(chosen_.ground.plan->note());
        }
        if (chosen_.pilot.unlisted > 0) {
            list.push("in " + std::to_string(chosen_.pilot.unlisted) + " of the first " +
                      std::to_string(chosen_.pilot.rows) +
                      " versions the frontier is too large to list; how often a package is on it, "
                      "or is the best, leaves those out");
        }
        if (const std::size_t levers = negotiation_.levers.size();
            !chosen_.lever_sets.empty() && chosen_.lever_sets.size() < levers) {
            list.push("of " + std::to_string(levers) + " levers only the sets shown were tried");
        }
        return list;
    }

    const Chosen& chosen_;
    const Negotiation& negotiation_;
};

}  // namespace

Value to_value(const Chosen& chosen) { return ChosenValue(chosen).run(); }

}  // namespace irenic::forecast
