#include "irenic/forecast/bounds/disagreement_range.hpp"

#include <algorithm>

#include "irenic/war/side_value.hpp"
#include "irenic/war/turning_beliefs.hpp"

namespace irenic::forecast {
namespace {

constexpr std::int64_t one = 1'000'000'000;

/// A point of the beliefs: chances in units of 1e-9.
struct Chances {
    std::int64_t prevail = 0;
    std::int64_t stalemate = 0;
};

std::int64_t units(const Decimal& chance) { return chance.scaled(Decimal::max_places).value(); }

/// The war with a side's payoffs and cost at their best or worst for it.
War war_at_end(const War& war, std::size_t side, bool best) {
    War end = war;
    const auto settle = [](UncertainNumber& number, bool high) {
        const Ends ends = ends_of(number);
        number = UncertainNumber::exact(high ? ends.high : ends.low);
    };
    WarPayoff& payoff = *end.payoffs.at(side);
    settle(payoff.prevail, best);
    settle(payoff.fail, best);
    if (payoff.stalemate) {
        settle(*payoff.stalemate, best);
    }
    if (payoff.cost) {
        settle(*payoff.cost, !best);
    }
    if (end.attrition && end.attrition->cost.at(side)) {
        settle(*end.attrition->cost.at(side), !best);
    }
    return end;
}

class WarRange {
public:
    WarRange(const War& war, std::size_t side, const Stop& stop)
        : war_(war), side_(side), stop_(stop) {}

    Result<DisagreementRange> run() {
        const WarBelief& belief = *war_.beliefs.at(side_);
        prevail_ = ends_of(belief.prevail);
        stalemate_ = belief.stalemate ? ends_of(*belief.stalemate) : Ends{};
        const bool vague = war_.attrition && (stalemate_.apart() || discount().apart());
        return vague ? widest() : from_corners();
    }

private:
    [[nodiscard]] Ends discount() const {
        return war_.attrition && war_.attrition->discount ? ends_of(*war_.attrition->discount)
                                                          : Ends{Decimal(1), Decimal(1)};
    }

    /// The least with everything at its worst and the most with everything at its best.
    Result<DisagreementRange> from_corners() {
        DisagreementRange range;
        for (const bool best : {false, true}) {
            const War end = war_at_end(war_, side_, best);
            const auto values = values_over_beliefs(end);
            if (!values) {
                return tl::unexpected(values.error());
            }
            const auto [least, most] = std::minmax_element(values->begin(), values->end());
            (best ? range.ends.high : range.ends.low) = best ? *most : *least;
        }
        range.exact = units(prevail_.high) + units(stalemate_.high) <= one;
        return range;
    }

    Result<std::vector<Decimal>> values_over_beliefs(const War& end) {
        const auto beliefs = decisive_beliefs(end);
        if (!beliefs) {
            return tl::unexpected(beliefs.error());
        }
        std::vector<Decimal> values;
        for (const Chances& chances : *beliefs) {
            const auto value =
                war::side_value(end, side_, war::belief_at(chances.prevail, chances.stalemate));
            if (!value) {
                return tl::unexpected(value.error());
            }
            values.push_back(*value);
        }
        return values;
    }

    /// Corners of the beliefs, those where both chances add up to 1, and where the value turns.
    Result<std::vector<Chances>> decisive_beliefs(const War& end) {
        const std::int64_t low = units(prevail_.low);
        const std::int64_t high = units(prevail_.high);
        std::vector<Chances> beliefs;
        for (const Decimal& stalemate : {stalemate_.low, stalemate_.high}) {
            const std::int64_t nobody = units(stalemate);
            beliefs.push_back({std::min(low, one - nobody), nobody});
            beliefs.push_back({std::min(high, one - nobody), nobody});
        }
        for (const std::int64_t prevail : {low, high}) {
            if (one - prevail > units(stalemate_.low) && one - prevail < units(stalemate_.high)) {
                beliefs.push_back({prevail, one - prevail});
            }
        }
        if (war_.attrition && prevail_.apart()) {
            const auto turns = war::turning_beliefs(end, side_, units(stalemate_.low), stop_);
            if (!turns) {
                return tl::unexpected(turns.error());
            }
            for (const std::int64_t turn : *turns) {
                if (turn > low && turn < high) {
                    beliefs.push_back({turn, units(stalemate_.low)});
                }
            }
        }
        return beliefs;
    }

    /// The best payoff at once and no cost; the worst one and the cost of the longest war.
    [[nodiscard]] Result<DisagreementRange> widest() const {
        const auto& payoff = war_.payoffs.at(side_);
        if (!payoff) {
            return tl::unexpected(Error{ErrorCode::missing, "war.payoffs", "a side has no payoffs",
                                        "add them for each side"});
        }
        const Range prevail = range_of(payoff->prevail);
        const Range fail = range_of(payoff->fail);
        const auto& cost = war_.attrition->cost.at(side_);
        const double most_cost = cost ? range_of(*cost).high : 0;
        const double least =
            std::min({0.0, prevail.low, fail.low}) - (most_cost > 0 ? most_cost * longest() : 0);
        return DisagreementRange{{held(least), held(std::max({0.0, prevail.high, fail.high}))},
                                 false};
    }

    /// No war is expected to count for more periods than this.
    [[nodiscard]] double longest() const {
        double periods = war_.attrition->periods ? double(*war_.attrition->periods) : 1e18;
        const double last = discount().high.to_double();
        if (last < 1) {
            periods = std::min(periods, 1 / (1 - last));
        }
        const double moves = 1 - stalemate_.high.to_double();
        if (moves > 0) {
            const double positions = war_.attrition->positions;
            periods = std::min(periods, positions * positions / moves);
        }
        return periods;
    }

    /// Values beyond nine thousand million points are errors elsewhere and cannot occur.
    static Decimal held(double value) {
        return Decimal::nearest(std::clamp(value, -9e9, 9e9)).value();
    }

    const War& war_;
    std::size_t side_;
    const Stop& stop_;
    Ends prevail_, stalemate_;
};

}  // namespace

Result<DisagreementRange> disagreement_range(const Negotiation& negotiation, PartyId party,
                                             const Stop& stop) {
    const auto& stated = negotiation.preferences[party.at()]->disagreement;
    if (const auto* number = std::get_if<UncertainNumber>(&stated)) {
        return DisagreementRange{ends_of(*number), true};
    }
    const auto value = war::war_value(negotiation, party);  // for its errors
    if (!value) {
        return tl::unexpected(value.error());
    }
    return WarRange(*negotiation.war, *war::side_of(*negotiation.war, party), stop).run();
}

}  // namespace irenic::forecast
