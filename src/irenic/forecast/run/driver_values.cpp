#include "irenic/forecast/run/driver_values.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "irenic/base/value_parts.hpp"

namespace irenic::forecast {
namespace {

/// Six digits behind the point: errors are far larger.
Value rounded(double value) {
    constexpr double digits = 1e6;
    return nine_places(std::round(value * digits) / digits);
}

Value index_value(const SobolIndex& index) {
    Value value;
    value.add("first_order", rounded(std::min(index.first_order, index.total)));
    value.add("first_order_se", rounded(index.first_order_se));
    value.add("total", rounded(index.total));
    value.add("se", rounded(index.total_se));
    return value;
}

class DriverValues {
public:
    explicit DriverValues(const Chosen& chosen)
        : chosen_(chosen), drivers_(*chosen.sidelines.drivers) {}

    Value run() {
        std::vector<std::size_t> order;
        for (std::size_t at = 0; at < drivers_.groups.size(); ++at) {
            if (total(drivers_.width, at) > 0 || total(drivers_.slack, at) > 0 || flip_of(at)) {
                order.push_back(at);
            }
        }
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return std::pair(total(drivers_.width, a), total(drivers_.slack, a)) >
                   std::pair(total(drivers_.width, b), total(drivers_.slack, b));
        });
        return list_of(order, [&](std::size_t at) { return entry(at); });
    }

private:
    [[nodiscard]] static double total(const std::optional<Deciding>& outcome, std::size_t at) {
        return outcome ? outcome->groups[at].total : 0;
    }

    [[nodiscard]] const InputGroup& group(std::size_t at) const {
        return chosen_.ground.inputs.groups[drivers_.groups[at]];
    }

    /// Of a group that is one number.
    [[nodiscard]] std::optional<Flip> flip_of(std::size_t at) const {
        const auto& flips = chosen_.sidelines.flips;
        const auto& inputs = group(at).inputs;
        return flips.empty() || inputs.size() != 1 ? std::nullopt : flips[inputs.front()];
    }

    [[nodiscard]] Value entry(std::size_t at) const {
        Value value;
        value.add("input", group(at).name);
        for (auto& [key, part] : index_members(drivers_.width, at)) {
            value.add(key, part);
        }
        const auto flip = flip_of(at);
        add_flip(value, flip);
        value.add("value_of_learning", rounded(chosen_.sidelines.learning[drivers_.groups[at]]));
        value.add("slack", drivers_.slack ? index_value(drivers_.slack->groups[at]) : Value());
        return value;
    }

    [[nodiscard]] static Value::Map index_members(const std::optional<Deciding>& outcome,
                                                  std::size_t at) {
        if (outcome) {
            const Value value = index_value(outcome->groups[at]);
            return *value.get_if<Value::Map>();
        }
        return {{"first_order", {}}, {"first_order_se", {}}, {"total", {}}, {"se", {}}};
    }

    const Chosen& chosen_;
    const Drivers& drivers_;
};

Value outcome_value(const std::optional<Deciding>& outcome) {
    if (!outcome) {
        return {};
    }
    Value value;
    value.add("mean", rounded(outcome->mean));
    value.add("sd", rounded(outcome->sd));
    return value;
}

Value rest_value(const Drivers& drivers) {
    if (drivers.others == 0 || !drivers.width || !drivers.width->rest) {
        return {};
    }
    Value value;
    value.add("inputs", drivers.others);
    value.add("total", rounded(drivers.width->rest->total));
    value.add("se", rounded(drivers.width->rest->total_se));
    return value;
}

}  // namespace

void add_flip(Value& value, const std::optional<Flip>& flip) {
    value.add("flips_at", flip ? Value(flip->at) : Value());
    value.add("flips", flip ? Value(flip->opens ? "opens" : "closes") : Value());
    value.add("direction", flip ? Value(flip->higher ? "higher" : "lower") : Value());
}

Value driver_values(const Chosen& chosen) {
    return chosen.sidelines.drivers ? DriverValues(chosen).run() : Value();
}

Value drivers_of(const Chosen& chosen) {
    const auto& drivers = chosen.sidelines.drivers;
    if (!drivers) {
        return {};
    }
    Value value;
    value.add("width", outcome_value(drivers->width));
    value.add("slack", outcome_value(drivers->slack));
    value.add("versions", drivers->versions);
    value.add("rest", rest_value(*drivers));
    return value;
}

}  // namespace irenic::forecast
