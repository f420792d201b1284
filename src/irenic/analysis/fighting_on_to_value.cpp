#include <algorithm>
#include <cmath>

#include "irenic/analysis/fighting_on.hpp"
#include "irenic/base/value_parts.hpp"

namespace irenic::analysis {
namespace {

Value number(double value) { return nine_places(value); }
Value number(std::optional<double> value) { return value ? number(*value) : Value(); }

/// Writes the parts of one answer, with ids taken from its case.
class Writer {
public:
    Writer(const Negotiation& negotiation, const FightingOn& answer)
        : negotiation_(negotiation), answer_(answer) {}

    [[nodiscard]] Value write() const {
        Value::Map all;
        all.emplace_back("disagreement",
                         answer_.sides.empty() ? Value() : by_side([](const SideView& side) {
                             return side.value;
                         }));
        all.emplace_back("battles", answer_.battles);
        all.emplace_back("sides", by_side([](const SideView& view) { return side(view); }));
        all.emplace_back("optimism", answer_.optimism ? optimism(*answer_.optimism) : Value());
        all.emplace_back("commitment",
                         answer_.commitment ? commitment(*answer_.commitment) : Value());
        all.emplace_back("first_strike",
                         answer_.first_strike ? first_strike(*answer_.first_strike) : Value());
        all.emplace_back("risks", answer_.risks.empty() ? Value() : risks());
        all.emplace_back("zone", zones());
        all.emplace_back("indivisible", or_null(answer_.indivisible));
        all.emplace_back("split", list_of_texts(answer_.split));
        all.emplace_back("break_even", break_even());
        all.emplace_back("rounded", answer_.rounded ? Value(1e-9) : Value());
        all.emplace_back("notes", list_of_texts(answer_.notes));
        all.emplace_back("limit_reached", answer_.limit_reached);
        return all;
    }

private:
    [[nodiscard]] const std::string& id(PartyId party) const {
        return negotiation_.party(party).id;
    }

    template <class Convert>
    Value by_side(Convert convert) const {
        Value::Map map;
        for (const SideView& side : answer_.sides) {
            map.emplace_back(id(side.party), convert(side));
        }
        return map;
    }

    static Value side(const SideView& view) {
        Value::Map map;
        map.emplace_back("prevail", number(view.belief.prevail));
        map.emplace_back("stalemate", number(view.belief.stalemate));
        map.emplace_back("own_chance", number(view.prevails));
        map.emplace_back("value", view.value);
        map.emplace_back("counts", view.counts);
        map.emplace_back("course", view.course ? course(view) : Value());
        map.emplace_back("demand", view.demand ? demand(*view.demand) : Value());
        return map;
    }

    static Value course(const SideView& view) {
        Value::Map map;
        map.emplace_back("prevails", number(view.prevails));
        map.emplace_back("periods", number(view.course->periods));
        return map;
    }

    static Value demand(const war::Demand& demand) {
        Value::Map map;
        map.emplace_back("beyond", number(demand.beyond));
        map.emplace_back("offered", number(demand.offered));
        map.emplace_back("refused", number(demand.refused));
        map.emplace_back("value", number(demand.value));
        return map;
    }

    [[nodiscard]] Value optimism(const Optimism& optimism) const {
        const auto& common = optimism.common_beliefs;
        const bool any = common && !common->empty();
        const auto pair = [](const auto& part) { return Value::List{part.first, part.second}; };
        Value::Map map;
        map.emplace_back("excess", number(optimism.excess));
        map.emplace_back("blocks", or_null(optimism.blocks));
        map.emplace_back(
            "common_belief_with_zone",
            any ? Value(Value::List{common->front().first, common->back().second}) : Value());
        map.emplace_back("common_beliefs_with_zone", common ? list_of(*common, pair) : Value());
        map.emplace_back("learning", list_of(optimism.learning, [this](const Learning& each) {
                             return learning(each);
                         }));
        map.emplace_back("why", text_or_null(optimism.why));
        return map;
    }

    [[nodiscard]] Value learning(const Learning& learning) const {
        Value::Map as_believed;
        for (std::size_t side = 0; side < answer_.sides.size(); ++side) {
            as_believed.emplace_back(id(answer_.sides[side].party),
                                     or_null(learning.as_believed.at(side)));
        }
        Value::Map map;
        map.emplace_back("prior_strength", learning.prior_strength);
        map.emplace_back("even", or_null(learning.even));
        map.emplace_back("as_believed", std::move(as_believed));
        map.emplace_back("least", or_null(learning.least));
        return map;
    }

    static Value commitment(const war::Commitment& found) {
        const bool gap = found.break_even && found.break_even_one_sided;
        Value::Map map;
        map.emplace_back("threshold", number(found.threshold));
        map.emplace_back("threshold_fearon", number(found.threshold_one_sided));
        map.emplace_back("shift", number(found.shift));
        map.emplace_back("blocks", found.blocks);
        map.emplace_back("blocks_fearon", found.blocks_one_sided);
        map.emplace_back("break_even", number(found.break_even));
        map.emplace_back("break_even_fearon", number(found.break_even_one_sided));
        map.emplace_back("fight_now", number(found.fight_now));
        map.emplace_back("most_in_peace", number(found.most_in_peace));
        map.emplace_back("most_fearon", number(found.most_one_sided));
        map.emplace_back(
            "power_sharing",
            gap ? Value(Value::List{number(found.break_even_one_sided), number(found.break_even)})
                : Value());
        return map;
    }

    /// Break-even: the chance of who strikes first up to which a range is left; null where every
    /// chance leaves one.
    [[nodiscard]] Value first_strike(const war::FirstStrikeView& found) const {
        const auto& second = negotiation_.war->first_strike->second;
        const double most = second.center().to_double() + found.costs;
        Value::Map map;
        map.emplace_back("advantage", number(found.advantage));
        map.emplace_back("costs", number(found.costs));
        map.emplace_back("range", found.blocks
                                      ? Value()
                                      : Value(Value::List{number(found.low), number(found.high)}));
        map.emplace_back("blocks", found.blocks);
        map.emplace_back("break_even", most < 1 ? number(most) : Value());
        return map;
    }

    [[nodiscard]] Value risks() const {
        Value::Map map;
        for (const RiskView& view : answer_.risks) {
            const Risk& risk = negotiation_.risks[view.risk.at()];
            map.emplace_back(risk.id, this->risk(risk, view));
        }
        return map;
    }

    [[nodiscard]] Value risk(const Risk& risk, const RiskView& view) const {
        Value::Map map;
        map.emplace_back("borne_by", id(risk.borne_by));
        map.emplace_back("from", risk.from ? Value(id(*risk.from)) : Value());
        map.emplace_back("hazard", view.hazard);
        map.emplace_back("loss", view.loss);
        map.emplace_back("discount", view.discount);
        map.emplace_back("expected_loss", number(view.expected_loss));
        map.emplace_back("repeated_loss", number(view.repeated_loss));
        map.emplace_back("least_expected_loss", number(view.least_expected_loss));
        map.emplace_back("break_even_hazard", or_null(view.break_even_hazard));
        map.emplace_back("why", text_or_null(view.why));
        return map;
    }

    [[nodiscard]] Value zones() const {
        const auto zone_or_null = [](const std::optional<ZoneView>& view) {
            return view ? zone(*view) : Value();
        };
        Value::Map map;
        map.emplace_back("face_value", zone_or_null(answer_.face_value));
        map.emplace_back("credible", zone_or_null(answer_.credible));
        return map;
    }

    static Value zone(const ZoneView& view) {
        Value::Map map;
        map.emplace_back("empty", or_null(view.empty));
        map.emplace_back("packages", or_null(view.packages));
        map.emplace_back("width", or_null(view.width));
        return map;
    }

    [[nodiscard]] Value break_even() const {
        Value::Map map;
        for (const levers::BreakEven& each : answer_.break_even) {
            map.emplace_back(each.lever,
                             or_null(each.opens_at ? each.opens_at : each.closes_beyond));
        }
        return map;
    }

    const Negotiation& negotiation_;
    const FightingOn& answer_;
};

}  // namespace

Value to_value(const Negotiation& negotiation, const FightingOn& answer) {
    return Writer(negotiation, answer).write();
}

}  // namespace irenic::analysis
