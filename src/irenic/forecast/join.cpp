#include "irenic/forecast/join.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "irenic/base/value_parts.hpp"
#include "irenic/forecast/run/parts.hpp"
#include "irenic/forecast/run/share_value.hpp"

namespace irenic::forecast {
namespace {

class Answering {
public:
    explicit Answering(const Summed& summed) : summed_(summed) {}

    [[nodiscard]] Value answer() const {
        const Value& first = *summed_.first;
        Value value;
        value.add("samples", total(sum().looked_at));
        value.add("seed", first["seed"]);
        value.add("asked", first["samples"]);
        value.add("precision", first["precision"]);
        value.add("left_out", total(sum().looked_at) - total(sum().counting));
        value.add("chosen_on", chosen()["chosen_on"]);
        value.add("centre", chosen()["centre"]);
        value.add("zone", share(sum().zone));
        value.add("single", single());
        add_plan(value);
        value.add("levers", chosen()["levers"]);
        value.add("packages", packages());
        value.add("robust", robust());
        for (const std::string_view key :
             {"certain", "certain_count", "possible", "never", "allowed", "bounds_reason",
              "drivers", "drivers_of", "flips", "rule", "inputs", "groups", "notes"}) {
            value.add(std::string(key), chosen()[key]);
        }
        value.add("rounded", Decimal::from_mantissa(1, Decimal::max_places));
        value.add("limit_reached", summed_.limit_reached);
        return value;
    }

private:
    [[nodiscard]] const Value& chosen() const { return (*summed_.first)["chosen"]; }

    [[nodiscard]] bool is_pilot_alone() const { return chosen()["pilot_alone"] == Value(true); }

    [[nodiscard]] const Tallies& sum() const { return summed_.tallies; }

    [[nodiscard]] Value share(const Tally& hits) const {
        return share_value(share_of(hits, sum().counting));
    }

    void add_plan(Value& value) const {
        const bool has_plan = !chosen()["plan"].is_null();
        const auto flag = [&](std::string_view key) {
            const auto* set = chosen()[key].get_if<bool>();
            return has_plan && set != nullptr && *set;
        };
        value.add("holds", has_plan ? share(sum().holds) : Value());
        value.add("holds_if_known", flag("searches_plans") ? share(sum().holds_if_known) : Value());
        value.add("both", flag("has_package") ? share(sum().both) : Value());
        value.add("plan", chosen()["plan"]);
    }

    /// Of the packages counted the one acceptable most often; of equally good ones the first.
    /// Nothing where none ever is.
    [[nodiscard]] std::optional<std::size_t> most_often() const {
        std::optional<std::size_t> best;
        std::uint64_t most = 0;
        for (std::size_t at = 0; at < sum().packages.size(); ++at) {
            const std::uint64_t versions = total(sum().packages[at].acceptable);
            if (versions > most) {
                best = at;
                most = versions;
            }
        }
        return best;
    }

    [[nodiscard]] const Value& package_at(std::size_t position) const {
        return (*(*summed_.first)["packages"].get_if<Value::List>())[position];
    }

    [[nodiscard]] static bool is_most_often(const Value& entry) {
        const auto* aim = entry["aim"].get_if<std::string>();
        return aim != nullptr && *aim == "acceptable_most_often";
    }

    /// `exact` and `bound` are what was proven on the versions that packages were chosen on.
    [[nodiscard]] Value single() const {
        const auto best = most_often();
        const Value shown = share(best ? sum().packages[*best].acceptable : Tally{});
        Value value;
        value.add("share", shown["share"]);
        value.add("se", shown["se"]);
        value.add("package", best ? package_at(*best) : Value());
        const auto& robust = *chosen()["robust"].get_if<Value::List>();
        const auto proven = std::find_if(robust.begin(), robust.end(), is_most_often);
        const bool known = proven != robust.end();
        const bool same = known && best && position_in(*proven) == *best;
        value.add("exact", same ? (*proven)["exact"] : Value(false));
        value.add("bound", known ? (*proven)["bound"] : Value());
        return value;
    }

    [[nodiscard]] std::size_t position_in(const Value& entry) const {
        const auto* position = entry["position"].get_if<std::int64_t>();
        const auto count = static_cast<std::int64_t>(sum().packages.size());
        return position == nullptr || *position < 0 || *position >= count
                   ? 0
                   : static_cast<std::size_t>(*position);
    }

    /// The packages to list, acceptable most often first; positions they name one another by
    /// follow.
    [[nodiscard]] Value packages() const {
        const auto order = package_order();
        std::vector<std::optional<std::size_t>> place(sum().packages.size());
        for (std::size_t at = 0; at < order.size(); ++at) {
            place[order[at]] = at;
        }
        const auto& list = *chosen()["packages"].get_if<Value::List>();
        return list_of(order, [&](std::size_t at) {
            const PackageTally& tally = sum().packages[at];
            Value value;
            value.add("package", package_at(at));
            value.add("acceptable", share(tally.acceptable));
            value.add("on_frontier", is_pilot_alone() ? Value() : share(tally.on_frontier));
            value.add("best", best(tally));
            value.add("sure", list[at]["sure"]);
            value.add("sure_proven", sure_is_proven(list[at], tally.acceptable));
            value.add("surely_better", moved(list[at]["surely_better"], place));
            value.add("surplus", list[at]["surplus"]);
            value.add("central", list[at]["central"]);
            return value;
        });
    }

    /// What is acceptable in some versions and not in others is possible, and not certain.
    [[nodiscard]] Value sure_is_proven(const Value& package, const Tally& acceptable) const {
        const std::uint64_t versions = total(acceptable);
        const bool both = versions > 0 && versions < total(sum().counting);
        return both && !package["sure"].is_null() ? Value(true) : package["sure_proven"];
    }

    [[nodiscard]] std::vector<std::size_t> package_order() const {
        std::vector<std::size_t> order;
        for (std::size_t at = 0; at < sum().packages.size(); ++at) {
            order.push_back(at);
        }
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return total(sum().packages[a].acceptable) > total(sum().packages[b].acceptable);
        });
        const auto* listed = chosen()["listed"].get_if<std::int64_t>();
        const auto most = listed == nullptr || *listed < 0 ? 0 : static_cast<std::size_t>(*listed);
        order.resize(std::min(order.size(), most));
        return order;
    }

    [[nodiscard]] Value best(const PackageTally& tally) const {
        Value value;
        for (std::size_t kind = 0; kind < best_kinds.size(); ++kind) {
            value.add(std::string(kind_name(kind)), share(tally.best[kind])["share"]);
        }
        return value;
    }

    static Value moved(const Value& positions,
                       const std::vector<std::optional<std::size_t>>& place) {
        const auto* list = positions.get_if<Value::List>();
        if (list == nullptr) {
            return {};
        }
        std::vector<std::size_t> there;
        for (const Value& position : *list) {
            const auto* at = position.get_if<std::int64_t>();
            const bool known = at != nullptr && *at >= 0 &&
                               static_cast<std::size_t>(*at) < place.size() &&
                               place[static_cast<std::size_t>(*at)];
            if (known) {
                there.push_back(*place[static_cast<std::size_t>(*at)]);
            }
        }
        std::sort(there.begin(), there.end());
        return list_of(there, [](std::size_t at) { return Value(at); });
    }

    [[nodiscard]] Value robust() const {
        return list_of(*chosen()["robust"].get_if<Value::List>(), [&](const Value& entry) {
            const bool counted = is_most_often(entry);
            const std::size_t position =
                counted ? most_often().value_or(position_in(entry)) : position_in(entry);
            const Value acceptable = share(sum().packages[position].acceptable);
            const Value& at_worst = (*chosen()["packages"].get_if<Value::List>())[position];
            Value value;
            value.add("aim", entry["aim"]);
            value.add("package", package_at(position));
            value.add("value", counted ? acceptable["share"] : entry["value"]);
            for (const std::string_view key : {"bound", "exact", "needs_common_units"}) {
                value.add(std::string(key), entry[key]);
            }
            value.add("acceptable", acceptable);
            value.add("worst_surplus", at_worst["worst_surplus"]);
            value.add("largest_regret", at_worst["largest_regret"]);
            return value;
        });
    }

    const Summed& summed_;
};

}  // namespace

Result<Value> join(const std::vector<Value>& partials) {
    return sum_up(partials).map([](const Summed& summed) { return Answering(summed).answer(); });
}

}  // namespace irenic::forecast
