#include "irenic/forecast/inputs/slots.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "irenic/forecast/inputs/distributions.hpp"
#include "irenic/model/numbers.hpp"

namespace irenic::forecast {
namespace {

Decimal nano_decimal(Nano nano) { return Decimal::from_mantissa(nano, Decimal::max_places); }

std::vector<std::optional<UncertainNumber>> zeros(std::size_t count) {
    return std::vector(count, std::optional(UncertainNumber::exact(Decimal(0))));
}

/// Turns one version's rankings and weights into numbers, and notes where they are.
class Making {
public:
    Making(const Negotiation& negotiation, const Inputs& inputs, Negotiation& version)
        : negotiation_(negotiation), version_(version) {
        for (const Input& input : inputs.inputs) {
            by_path_.emplace(input.path, &input);
        }
    }

    VersionSlots run() {
        add_numbers();
        for (std::size_t party = 0; party < version_.preferences.size(); ++party) {
            if (version_.preferences[party]) {
                add_preference(PartyId(party), *version_.preferences[party]);
            }
        }
        return std::move(slots_);
    }

private:
    [[nodiscard]] const Input* input_at(std::string_view path) const {
        const auto found = by_path_.find(path);
        return found == by_path_.end() ? nullptr : found->second;
    }

    void add_numbers() {
        std::vector<const UncertainNumber*> stated;
        for_each_number(negotiation_,
                        [&](const std::string& /*path*/, const UncertainNumber& number) {
                            stated.push_back(&number);
                        });
        std::size_t next = 0;
        for_each_number(version_, [&](const std::string& path, UncertainNumber& number) {
            const UncertainNumber* from = stated[next++];
            if (const Input* input = input_at(path)) {
                slots_.numbers.push_back(
                    {from, &number, input->first_coordinate, input->first_reading});
            }
        });
    }

    void add_preference(PartyId party, Preference& preference) {
        const Preference& stated = *negotiation_.preferences[party.at()];
        const std::string path = "preferences." + negotiation_.party(party).id;
        for (std::size_t issue = 0; issue < preference.issues.size(); ++issue) {
            const Issue& of = negotiation_.issues[issue];
            const auto* order = std::get_if<Ranking<OptionId>>(&stated.issues[issue]);
            const Input* input = order == nullptr ? nullptr : input_at(path + ".points." + of.id);
            if (input != nullptr) {
                preference.issues[issue] = OptionPoints{zeros(of.options.size())};
                add_ranking(*input, *order, std::get<OptionPoints>(preference.issues[issue]));
            }
        }
        if (const auto* shares = std::get_if<WeightShares>(&stated.weights)) {
            write_bounds(share_bounds(stated, *shares), std::get<WeightShares>(preference.weights));
        }
        if (const Input* input = input_at(path + ".weights")) {
            add_weights(*input, stated, preference);
        }
        const Input* input = input_at(path + ".disagreement");
        if (input != nullptr && input->kind == Input::Kind::record) {
            slots_.record.add(party, *input);
        }
    }

    void add_ranking(const Input& input, const Ranking<OptionId>& order, OptionPoints& points) {
        for (const OptionId best : order.tiers.front()) {
            points.points[best.at()]->mid = Decimal(100);
        }
        RankingSlot slot{{}, input.first_coordinate, input.first_reading};
        for (std::size_t tier = 1; tier + 1 < order.tiers.size(); ++tier) {
            auto& tied = slot.tiers.emplace_back();
            for (const OptionId option : order.tiers[tier]) {
                tied.push_back(&*points.points[option.at()]);
            }
        }
        slots_.rankings.push_back(std::move(slot));
    }

    /// Writes down the shares that the bounds settle.
    static void write_bounds(const ShareBounds& bounds, WeightShares& weights) {
        weights.shares.resize(bounds.low.size());
        for (std::size_t issue = 0; issue < bounds.low.size(); ++issue) {
            auto& share = weights.shares[issue];
            if (!share && bounds.high[issue] == 0) {
                continue;
            }
            if (!share) {
                share = UncertainNumber::exact(Decimal(0));
            }
            share->mid = nano_decimal(bounds.low[issue]);
        }
    }

    void add_weights(const Input& input, const Preference& stated, Preference& preference) {
        WeightSlot slot{
            plan_weights(stated).value(), {}, input.first_coordinate, input.first_reading};
        if (!std::holds_alternative<WeightShares>(preference.weights)) {
            preference.weights = WeightShares{zeros(preference.issues.size())};
        }
        auto& shares = std::get<WeightShares>(preference.weights).shares;
        for (const IssueId issue : slot.plan.issues) {
            slot.to.push_back(&*shares[issue.at()]);
        }
        slots_.weights.push_back(std::move(slot));
    }

    const Negotiation& negotiation_;
    Negotiation& version_;
    std::unordered_map<std::string_view, const Input*> by_path_;
    VersionSlots slots_;
};

/// The place of sqrt(rho) common + sqrt(1 - rho) own, or of its negative.
double moved(double rho, double common, double own, bool against) {
    if (rho >= 1) {
        return against ? 1 - common : common;
    }
    const double normal =
        std::sqrt(rho) * normal_quantile(common) + std::sqrt(1 - rho) * normal_quantile(own);
    return normal_place(against ? -normal : normal);
}

}  // namespace

VersionSlots make_slots(const Negotiation& negotiation, const Inputs& inputs,
                        Negotiation& version) {
    return Making(negotiation, inputs, version).run();
}

void move_together(const Inputs& inputs, std::span<double> unit) {
    for (const Shared& shared : inputs.shared) {
        for (const auto& [input, against] : shared.inputs) {
            double& own = unit[inputs.inputs[input].first_coordinate];
            own = moved(shared.rho, unit[shared.common_coordinate], own, against);
        }
    }
}

void NumberSlot::settle(std::span<const double> unit, std::span<double> readings) const {
    to->mid = quantile(*from, unit[coordinate]);
    readings[reading] = to->mid.to_double();
}

void RankingSlot::settle(std::span<const double> unit, std::span<double> readings) const {
    const auto own = unit.subspan(coordinate, tiers.size());
    std::vector<double> draws(own.begin(), own.end());
    std::sort(draws.begin(), draws.end(), std::greater<>());
    for (std::size_t tier = 0; tier < tiers.size(); ++tier) {
        const Decimal points = Decimal::nearest(100 * draws[tier]).value();
        for (UncertainNumber* option : tiers[tier]) {
            option->mid = points;
        }
        readings[reading + tier] = points.to_double();
    }
}

void WeightSlot::settle(std::span<const double> unit, std::span<double> readings) const {
    const auto weights = draw_weights(plan, unit.subspan(coordinate, coordinates_of(plan)));
    for (std::size_t issue = 0; issue < to.size(); ++issue) {
        to[issue]->mid = nano_decimal(weights[issue]);
        readings[reading + issue] = to[issue]->mid.to_double();
    }
}

}  // namespace irenic::forecast
