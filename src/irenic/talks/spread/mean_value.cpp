#include "irenic/talks/spread/mean_value.hpp"

#include <array>
#include <cmath>

#include "irenic/base/value_parts.hpp"
#include "irenic/talks/spread/tally_fields.hpp"

namespace irenic::talks {

using forecast::scrambles;
using forecast::Tally;

Value mean_value(const Tally& millionths, const Tally& of) {
    const auto mean = forecast::share_of(millionths, of);
    if (!mean) {
        return {};
    }
    constexpr auto one = static_cast<double>(millionths_of_one);
    Value value;
    value.add("mean", nine_places(mean->share / one));
    value.add("se", mean->se ? nine_places(*mean->se / one) : Value());
    return value;
}

std::optional<forecast::Share> mean_of(const std::vector<WeightedRatio>& ratios) {
    std::array<double, scrambles> residuals{};
    std::array<bool, scrambles> has_any{};
    double weights = 0;
    double sum = 0;
    for (const auto& [hits, of, weight] : ratios) {
        const auto share = forecast::share_of(*hits, *of);
        if (!share) {
            return std::nullopt;
        }
        const auto all = static_cast<double>(forecast::total(*of));
        for (std::size_t scramble = 0; scramble < scrambles; ++scramble) {
            const double expected = share->share * static_cast<double>((*of)[scramble]);
            residuals.at(scramble) +=
                weight * (static_cast<double>((*hits)[scramble]) - expected) / all;
            has_any.at(scramble) = has_any.at(scramble) || (*of)[scramble] > 0;
        }
        weights += weight;
        sum += weight * share->share;
    }
    if (weights == 0) {
        return std::nullopt;
    }
    forecast::Share mean{sum / weights, std::nullopt};
    double parts = 0;
    double squares = 0;
    for (std::size_t scramble = 0; scramble < scrambles; ++scramble) {
        parts += has_any.at(scramble) ? 1 : 0;
        squares += residuals.at(scramble) * residuals.at(scramble);
    }
    if (parts > 1) {
        mean.se = std::sqrt(parts / (parts - 1) * squares) / weights;
    }
    return mean;
}

}  // namespace irenic::talks
