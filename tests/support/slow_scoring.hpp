#pragma once

#include <algorithm>
#include <optional>
#include <vector>

#include "irenic/model/negotiation.hpp"

/// Utilities straight from the case, by other code than the library's and slowly.
namespace irenic::test_support {

/// A number at nine places: 1 is 0.000000001.
using Nano = std::int64_t;
__extension__ using WideNano = __int128;

inline constexpr Nano nano_a_point = 1'000'000'000;

inline Nano nano(const Decimal& value) { return value.scaled(Decimal::max_places).value(); }

/// The nearest whole number to a fraction, halves away from zero.
inline Nano nearest(WideNano numerator, WideNano denominator) {
    const bool negative = (numerator < 0) != (denominator < 0);
    const WideNano above = numerator < 0 ? -numerator : numerator;
    const WideNano below = denominator < 0 ? -denominator : denominator;
    const auto size = static_cast<Nano>((2 * above + below) / (2 * below));
    return negative ? -size : size;
}

/// A fraction that need not be in lowest terms.
struct Fraction {
    WideNano numerator = 0;
    WideNano denominator = 1;
};

inline WideNano common_divisor(WideNano a, WideNano b) {
    while (b != 0) {
        a = std::exchange(b, a % b);
    }
    return a < 0 ? -a : a;
}

inline Fraction lowest(Fraction fraction) {
    const WideNano divisor = common_divisor(fraction.numerator, fraction.denominator);
    return divisor == 0 ? Fraction{}
                        : Fraction{fraction.numerator / divisor, fraction.denominator / divisor};
}

inline Fraction operator+(const Fraction& a, const Fraction& b) {
    return lowest(
        {a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator});
}

inline Fraction operator*(const Fraction& a, const Fraction& b) {
    return lowest({a.numerator * b.numerator, a.denominator * b.denominator});
}

inline Fraction whole(WideNano number) { return {number, 1}; }

inline Fraction fraction_of(const Decimal& value) {
    WideNano denominator = 1;
    for (int place = 0; place < value.places(); ++place) {
        denominator *= 10;
    }
    return {value.mantissa(), denominator};
}

/// In points times 10^9, rounded once.
inline Nano rounded(const Fraction& points) {
    return nearest(points.numerator * nano_a_point, points.denominator);
}

/// What every option of an issue is worth before weights, in points.
inline std::vector<Fraction> slow_points(const IssuePreference& preference, std::size_t options) {
    std::vector<Fraction> points(options);
    if (const auto* given = std::get_if<OptionPoints>(&preference)) {
        for (std::size_t option = 0; option < options; ++option) {
            if (given->points[option]) {
                points[option] = fraction_of(given->points[option]->center());
            }
        }
    }
    if (const auto* ranking = std::get_if<Ranking<OptionId>>(&preference)) {
        const std::size_t tiers = ranking->tiers.size();
        for (std::size_t tier = 0; tier < tiers && tiers > 1; ++tier) {
            for (const OptionId option : ranking->tiers[tier]) {
                points[option.at()] = {static_cast<WideNano>(100 * (tiers - 1 - tier)),
                                       static_cast<WideNano>(tiers - 1)};
            }
        }
    }
    return points;
}

/// Shares of 1 within bounds: as far above the lower ones as makes them add up to 1.
inline std::vector<Fraction> slow_shares(const WeightShares& stated,
                                         const std::vector<IssuePreference>& issues) {
    std::vector<Fraction> weights(issues.size());
    std::vector<Fraction> room(issues.size());
    Fraction missing = whole(1);
    Fraction all_room;
    for (std::size_t issue = 0; issue < issues.size(); ++issue) {
        if (std::holds_alternative<std::monostate>(issues[issue])) {
            continue;
        }
        const auto& share = stated.shares[issue];
        weights[issue] = share ? fraction_of(share->lowest()) : Fraction{};
        const Fraction high = share ? fraction_of(share->highest()) : whole(1);
        room[issue] = high + whole(-1) * weights[issue];
        missing = missing + whole(-1) * weights[issue];
        all_room = all_room + room[issue];
    }
    if (all_room.numerator != 0) {
        const Fraction part = missing * Fraction{all_room.denominator, all_room.numerator};
        for (std::size_t issue = 0; issue < issues.size(); ++issue) {
            weights[issue] = weights[issue] + part * room[issue];
        }
    }
    return weights;
}

/// Weights of all issues, adding up to 1: rank-order centroid, or equal over the issues valued.
inline std::vector<Fraction> slow_weights(const Preference& preference) {
    if (const auto* shares = std::get_if<WeightShares>(&preference.weights)) {
        return slow_shares(*shares, preference.issues);
    }
    std::vector<Fraction> weights(preference.issues.size());
    if (const auto* ranking = std::get_if<Ranking<IssueId>>(&preference.weights)) {
        std::size_t ranked = 0;
        for (const auto& tier : ranking->tiers) {
            ranked += tier.size();
        }
        const auto of_rank = [&](std::size_t rank) {
            Fraction weight;
            for (std::size_t later = rank; later <= ranked; ++later) {
                weight = weight + Fraction{1, static_cast<WideNano>(later * ranked)};
            }
            return weight;
        };
        std::size_t rank = 0;
        for (const auto& tier : ranking->tiers) {
            Fraction together;
            for (std::size_t tied = 0; tied < tier.size(); ++tied) {
                together = together + of_rank(++rank);
            }
            for (const IssueId issue : tier) {
                weights[issue.at()] = together * Fraction{1, static_cast<WideNano>(tier.size())};
            }
        }
        return weights;
    }
    WideNano valued = 0;
    for (const auto& issue : preference.issues) {
        valued += std::holds_alternative<std::monostate>(issue) ? 0 : 1;
    }
    for (std::size_t issue = 0; issue < weights.size(); ++issue) {
        if (!std::holds_alternative<std::monostate>(preference.issues[issue])) {
            weights[issue] = {1, valued};
        }
    }
    return weights;
}

/// What every option of an issue adds to the party's utility.
inline std::vector<Nano> slow_row(const Preference& preference, std::size_t issue,
                                  std::size_t options) {
    const auto points = slow_points(preference.issues[issue], options);
    const auto less = [](const Fraction& a, const Fraction& b) {
        return a.numerator * b.denominator < b.numerator * a.denominator;
    };
    std::vector<Nano> row;
    for (const Fraction& value : points) {
        if (!preference.rescaled()) {
            const auto& factors = std::get<WeightMultipliers>(preference.weights).factors;
            const bool weighted = !factors.empty() && factors[issue];
            row.push_back(
                rounded(weighted ? value * fraction_of(factors[issue]->center()) : value));
            continue;
        }
        const auto [least, most] = std::minmax_element(points.begin(), points.end(), less);
        const Fraction above = value + whole(-1) * *least;
        const Fraction range = *most + whole(-1) * *least;
        const Fraction share = range.numerator == 0
                                   ? Fraction{}
                                   : above * Fraction{range.denominator, range.numerator};
        row.push_back(rounded(whole(100) * share * slow_weights(preference)[issue]));
    }
    return row;
}

/// The expected loss from the first breach, d h L / (1 - d (1 - h)).
inline Nano slow_loss(const Decimal& hazard, const Decimal& loss, const Decimal& discount) {
    const Fraction h = fraction_of(hazard);
    const Fraction d = fraction_of(discount);
    if (h.numerator <= 0) {
        return 0;
    }
    const Fraction below = whole(1) + whole(-1) * d * (whole(1) + whole(-1) * h);
    return rounded(d * h * fraction_of(loss) * Fraction{below.denominator, below.numerator});
}

inline Nano slow_loss(const Risk& risk, const std::vector<OptionId>& options) {
    std::optional<Decimal> smallest;
    for (const auto& by : risk.by_issue) {
        if (options[by.issue.at()] == by.option && (!smallest || by.hazard.center() < *smallest)) {
            smallest = by.hazard.center();
        }
    }
    return slow_loss(smallest.value_or(risk.hazard.center()), risk.loss.center(),
                     risk.discount ? risk.discount->center() : Decimal(1));
}

inline bool slow_matches(const Condition& condition, const std::vector<OptionId>& options) {
    for (const auto& [issue, wanted] : condition.any_of) {
        if (std::count(wanted.begin(), wanted.end(), options[issue.at()]) == 0) {
            return false;
        }
    }
    return true;
}

inline bool slow_allowed(const Negotiation& negotiation, const std::vector<OptionId>& options) {
    for (const Constraint& constraint : negotiation.constraints) {
        const bool matches = slow_matches(constraint.when, options);
        const bool broken = constraint.kind == Constraint::Kind::never
                                ? matches
                                : matches && !slow_matches(constraint.then, options);
        if (broken) {
            return false;
        }
    }
    return true;
}

/// One party's utility of every package, its rows made once.
class SlowUtility {
public:
    SlowUtility(const Negotiation& negotiation, PartyId party)
        : negotiation_(negotiation), party_(party) {
        for (std::size_t issue = 0; issue < negotiation.issues.size(); ++issue) {
            rows_.push_back(
                slow_row(preference(), issue, negotiation.issues[issue].options.size()));
        }
    }

    [[nodiscard]] Nano of(const std::vector<OptionId>& options) const {
        Nano total = 0;
        for (std::size_t issue = 0; issue < options.size(); ++issue) {
            total += rows_[issue][options[issue].at()];
        }
        for (const Interaction& interaction : preference().interactions) {
            total +=
                slow_matches(interaction.when, options) ? nano(interaction.points.center()) : 0;
        }
        for (const Risk& risk : negotiation_.risks) {
            total -= risk.borne_by == party_ ? slow_loss(risk, options) : 0;
        }
        return total;
    }

    [[nodiscard]] bool crosses_red_line(const std::vector<OptionId>& options) const {
        const auto& lines = preference().red_lines;
        return std::any_of(lines.begin(), lines.end(),
                           [&](const Condition& line) { return slow_matches(line, options); });
    }

    [[nodiscard]] const Preference& preference() const {
        return *negotiation_.preferences[party_.at()];
    }

private:
    const Negotiation& negotiation_;
    PartyId party_;
    std::vector<std::vector<Nano>> rows_;
};

/// The value of fighting on: a lottery over the ends of the war, minus its cost.
inline Nano slow_war_value(const War& war, std::size_t side) {
    const WarPayoff& payoff = *war.payoffs[side];
    const WarBelief& belief = *war.beliefs[side];
    const Fraction first = fraction_of(belief.prevail.center());
    const Fraction stalemate =
        belief.stalemate ? fraction_of(belief.stalemate->center()) : Fraction{};
    const Fraction second = whole(1) + whole(-1) * first + whole(-1) * stalemate;
    Fraction value = (side == 0 ? first : second) * fraction_of(payoff.prevail.center()) +
                     (side == 0 ? second : first) * fraction_of(payoff.fail.center());
    if (payoff.stalemate) {
        value = value + stalemate * fraction_of(payoff.stalemate->center());
    }
    if (payoff.cost) {
        value = value + whole(-1) * fraction_of(payoff.cost->center());
    }
    return rounded(value);
}

}  // namespace irenic::test_support
