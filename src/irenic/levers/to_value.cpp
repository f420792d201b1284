#include "irenic/levers/to_value.hpp"

#include <array>

#include "irenic/base/value_parts.hpp"
#include "irenic/deals/to_value.hpp"

namespace irenic::levers {
namespace {

/// Writes the parts of one answer, with ids taken from its case.
class Writer {
public:
    explicit Writer(const Negotiation& negotiation)
        : negotiation_(with_added_options(negotiation)) {}

    [[nodiscard]] Value break_even(const BreakEven& found) const {
        constexpr std::array<const char*, 3> scales{"number", "share", "whole"};
        const bool moves = found.opens_at || found.closes_beyond;
        Value::Map map;
        map.emplace_back("lever", found.lever);
        map.emplace_back("kind", name(found.kind));
        map.emplace_back("scale", scales.at(static_cast<std::size_t>(found.scale)));
        map.emplace_back("party", found.party ? Value(id(*found.party)) : Value());
        map.emplace_back("decided_by", parties(found.decided_by));
        map.emplace_back("now", or_null(found.now));
        map.emplace_back("offered", or_null(found.offered));
        map.emplace_back("direction", moves ? Value(found.rises ? "higher" : "lower") : Value());
        map.emplace_back("opens", found.opens);
        map.emplace_back("opens_at", or_null(found.opens_at));
        map.emplace_back("opens_until", or_null(found.opens_until));
        map.emplace_back("opens_in_full",
                         found.kind == InputKind::lever ? Value(found.opens_in_full) : Value());
        map.emplace_back("closes_beyond", or_null(found.closes_beyond));
        map.emplace_back("suggested", found.suggested);
        map.emplace_back("to", amounts(found.to));
        add_point(map, found.package);
        map.emplace_back("why", text_or_null(found.why));
        return map;
    }

    [[nodiscard]] Value minimal_set(const Answer& answer, const MinimalSet& set) const {
        Value::Map map;
        map.emplace_back("levers", lever_ids(answer, set.levers));
        map.emplace_back("cost", or_null(set.cost));
        map.emplace_back("width", or_null(set.width));
        map.emplace_back("width_when_lapsed", or_null(set.width_when_lapsed));
        map.emplace_back("decided_by", parties(set.decided_by));
        map.emplace_back("pays", amounts(set.pays));
        map.emplace_back("loses", amounts(set.loses));
        map.emplace_back("closed_by", lever_ids(answer, set.closed_by));
        add_point(map, set.package);
        return map;
    }

    [[nodiscard]] Value package_view(const PackageView& view) const {
        Value::Map surplus;
        for (const PackageView::Surplus& each : view.surplus) {
            surplus.emplace_back(id(each.party), each.amount);
        }
        Value::Map map;
        map.emplace_back("package", deals::to_value(negotiation_, view.package));
        map.emplace_back("as_now", list_of(view.as_now, [this](IssueId issue) {
                             return Value(negotiation_.issue(issue).id);
                         }));
        map.emplace_back("acceptable", view.acceptable);
        map.emplace_back("surplus", std::move(surplus));
        map.emplace_back("breaks", requirements(view.breaks));
        map.emplace_back("norms", list_of(view.norms, [](std::size_t index) {
                             return Value("constraints[" + std::to_string(index) + "]");
                         }));
        return map;
    }

    [[nodiscard]] Value requirements(const std::vector<Requirement>& list) const {
        return list_of(list, [this](const Requirement& requirement) {
            return Value(path(negotiation_, requirement));
        });
    }

    static Value lever_ids(const Answer& answer, const LeverSet& set) {
        return list_of(set, [&](std::size_t lever) { return Value(answer.levers[lever].id); });
    }

private:
    [[nodiscard]] const std::string& id(PartyId party) const {
        return negotiation_.party(party).id;
    }

    [[nodiscard]] Value parties(const std::vector<PartyId>& list) const {
        return list_of(list, [this](PartyId party) { return Value(id(party)); });
    }

    [[nodiscard]] Value amounts(const std::vector<std::pair<PartyId, Decimal>>& list) const {
        Value::Map map;
        for (const auto& [party, amount] : list) {
            map.emplace_back(id(party), amount);
        }
        return map;
    }

    void add_point(Value::Map& map, const std::optional<deals::Point>& point) const {
        map.emplace_back("utility", point ? decimals(point->utility) : Value());
        map.emplace_back("package",
                         point ? deals::to_value(negotiation_, point->package) : Value());
    }

    Negotiation negotiation_;
};

}  // namespace

Value to_value(const Negotiation& negotiation, const BreakEven& found) {
    return Writer(negotiation).break_even(found);
}

Value to_value(const Negotiation& negotiation, const Answer& answer) {
    const Writer writer(negotiation);
    Value::Map map;
    map.emplace_back("asked", answer.package ? writer.package_view(*answer.package) : Value());
    map.emplace_back("zone_empty", answer.zone_empty);
    map.emplace_back("width", or_null(answer.width));
    map.emplace_back("break_even", list_of(answer.break_even, [&](const BreakEven& found) {
                         return writer.break_even(found);
                     }));
    map.emplace_back("built_in", answer.built_in);
    map.emplace_back("minimal_sets", list_of(answer.minimal_sets, [&](const MinimalSet& set) {
                         return writer.minimal_set(answer, set);
                     }));
    map.emplace_back("sets_known", std::uint64_t{answer.sets_known});
    map.emplace_back("sets_complete", answer.sets_complete);
    map.emplace_back("sets_reason", text_or_null(answer.sets_reason));
    map.emplace_back("cheapest",
                     answer.cheapest ? Value(std::uint64_t{*answer.cheapest}) : Value());
    map.emplace_back("closing", Writer::lever_ids(answer, answer.closing));
    map.emplace_back("clash", writer.requirements(answer.clash.requirements));
    map.emplace_back("clash_smallest", answer.clash.smallest);
    map.emplace_back("clash_reason", text_or_null(answer.clash.why));
    map.emplace_back("rounded", answer.rounded ? Value(1e-9) : Value());
    map.emplace_back("notes", list_of_texts(answer.notes));
    map.emplace_back("limit_reached", answer.limit_reached);
    return map;
}

}  // namespace irenic::levers
