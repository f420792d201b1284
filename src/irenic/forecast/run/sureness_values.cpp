#include "irenic/forecast/run/sureness_values.hpp"

#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "irenic/base/value_parts.hpp"
#include "irenic/deals/to_value.hpp"

namespace irenic::forecast {
namespace {

std::string_view name(Sureness sureness) {
    constexpr std::array<std::string_view, 3> names{"certain", "possible", "never"};
    return names[static_cast<std::size_t>(sureness)];
}

}  // namespace

void add_bounds(const Chosen& chosen, Value& value) {
    const auto& bounds = chosen.sidelines.bounds;
    const bool any_counts = chosen.pilot.table.counting().count() > 0;
    if (!bounds || !any_counts) {
        value.add("certain", nullptr);
        value.add("certain_count", nullptr);
        value.add("possible", nullptr);
        value.add("never", nullptr);
        value.add("allowed", chosen.ground.zone.centre().extent.packages);
        value.add("bounds_reason", any_counts ? "a limit was reached before they were found"
                                              : "every version contradicts the record");
        return;
    }
    const Negotiation& negotiation = *chosen.ground.negotiation;
    const auto counted = [](const std::string& count, bool bound) {
        Value entry;
        entry.add("count", count);
        entry.add("bound", bound);
        return entry;
    };
    value.add("certain", list_of(bounds->certain, [&](const Package& certain) {
                  return deals::to_value(negotiation, certain);
              }));
    value.add("certain_count", counted(bounds->certain_count, bounds->certain_bound));
    value.add("possible", counted(bounds->possible_count, bounds->possible_bound));
    value.add("never", counted(bounds->never_count, bounds->possible_bound));
    value.add("allowed", bounds->packages);
    value.add("bounds_reason", text_or_null(bounds->reason));
}

void add_sureness(const Chosen& chosen, std::size_t at, Value& value) {
    if (chosen.sidelines.packages.empty()) {
        value.add("sure", nullptr);
        value.add("sure_proven", nullptr);
        value.add("surely_better", nullptr);
        value.add("surplus", nullptr);
        return;
    }
    const SurePackage& sure = chosen.sidelines.packages[at];
    value.add("sure", name(sure.verdict.is));
    value.add("sure_proven", sure.verdict.proven);
    value.add("surely_better",
              list_of(sure.surely_better, [](std::size_t other) { return Value(other); }));
    const Negotiation& negotiation = *chosen.ground.negotiation;
    Value surplus{Value::Map{}};
    const deals::Setting& centre = chosen.ground.zone.centre();
    for (std::size_t seat = 0; seat < sure.surplus.size(); ++seat) {
        const PartyId party = centre.scoring.players[centre.table.deciding[seat]].party;
        surplus.add(negotiation.party(party).id, Value::List{nine_places(sure.surplus[seat].least),
                                                             nine_places(sure.surplus[seat].most)});
    }
    value.add("surplus", std::move(surplus));
}

}  // namespace irenic::forecast
