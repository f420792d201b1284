#include "irenic/deals/scoring.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "irenic/deals/risk_scoring.hpp"
#include "irenic/deals/share_weights.hpp"
#include "irenic/war/side_value.hpp"

namespace irenic::deals {
namespace {

/// A number at nine places, wide enough for any sum before it is checked.
using Nano = Wide;

constexpr Nano nano_per_point = 1'000'000'000;

Nano to_nano(const Decimal& value) {
    Nano nano = value.mantissa();
    for (int place = value.places(); place < Decimal::max_places; ++place) {
        nano *= 10;
    }
    return nano;
}

Nano center_nano(const std::optional<UncertainNumber>& number) {
    return number ? to_nano(number->center()) : 0;
}

/// Points as the case states them, before weights: by option, at nine places, each to be divided
/// by the same whole number.
struct StatedPoints {
    std::vector<Nano> numerators;
    Nano denominator = 1;
};

StatedPoints stated_points(const IssuePreference& preference, std::size_t options) {
    StatedPoints points{std::vector<Nano>(options, 0), 1};
    if (const auto* given = std::get_if<OptionPoints>(&preference)) {
        std::transform(given->points.begin(), given->points.end(), points.numerators.begin(),
                       center_nano);
    }
    if (const auto* ranking = std::get_if<Ranking<OptionId>>(&preference)) {
        const auto steps = static_cast<Nano>(ranking->tiers.size()) - 1;
        points.denominator = std::max<Nano>(1, steps);
        for (Nano tier = 0; tier < steps; ++tier) {
            for (const OptionId option : ranking->tiers[static_cast<std::size_t>(tier)]) {
                points.numerators[option.at()] = 100 * nano_per_point * (steps - tier);
            }
        }
    }
    return points;
}

/// The weights of one party by issue, in the form in which its points are multiplied by them.
struct Weighing {
    const WeightMultipliers* multipliers = nullptr;  ///< null: points are rescaled first
    std::vector<double> rounded;                     ///< ranked or unknown weights
    std::vector<ShareWeight> exact;                  ///< shares; empty where there are none
};

/// Weights that add up to 1, by issue: by rank, or equal where they are unknown.
std::vector<double> normalised_weights(const Preference& preference) {
    std::vector<double> weights(preference.issues.size(), 0);
    if (const auto* ranking = std::get_if<Ranking<IssueId>>(&preference.weights)) {
        std::size_t count = 0;
        for (const auto& tier : ranking->tiers) {
            count += tier.size();
        }
        const auto by_rank = rank_order_centroid(count);
        std::size_t rank = 0;
        for (const auto& tier : ranking->tiers) {
            double sum = 0;
            for (std::size_t tied = 0; tied < tier.size(); ++tied) {
                sum += by_rank[rank++];
            }
            for (const IssueId issue : tier) {
                weights[issue.at()] = sum / static_cast<double>(tier.size());
            }
        }
        return weights;
    }
    const auto valued = std::count_if(
        preference.issues.begin(), preference.issues.end(),
        [](const auto& issue) { return !std::holds_alternative<std::monostate>(issue); });
    for (std::size_t issue = 0; issue < weights.size(); ++issue) {
        if (!std::holds_alternative<std::monostate>(preference.issues[issue])) {
            weights[issue] = 1.0 / static_cast<double>(valued);
        }
    }
    return weights;
}

Weighing weighing_of(const Preference& preference) {
    Weighing weighing;
    weighing.multipliers = std::get_if<WeightMultipliers>(&preference.weights);
    if (const auto* shares = std::get_if<WeightShares>(&preference.weights)) {
        weighing.exact = center_of_shares(*shares, preference.issues);
    } else if (weighing.multipliers == nullptr) {
        weighing.rounded = normalised_weights(preference);
    }
    return weighing;
}

/// Collects a player's numbers at nine places before the common unit is known.
struct Draft {
    PartyId party;
    std::vector<std::vector<Nano>> table;
    std::vector<std::pair<Condition, Nano>> extras;
    std::optional<Nano> disagreement;
};

class Drafting {
public:
    explicit Drafting(const Negotiation& negotiation) : negotiation_(negotiation) {}

    Result<Scoring> run() {
        for (std::size_t index = 0; index < negotiation_.preferences.size(); ++index) {
            if (negotiation_.preferences[index]) {
                if (auto error = add(PartyId(index), *negotiation_.preferences[index])) {
                    return tl::unexpected(*error);
                }
            }
        }
        add_risks();
        return finish();
    }

private:
    std::optional<Error> add(PartyId party, const Preference& preference) {
        Draft draft;
        draft.party = party;
        const Weighing weighing = weighing_of(preference);
        for (std::size_t issue = 0; issue < negotiation_.issues.size(); ++issue) {
            auto points =
                stated_points(preference.issues[issue], negotiation_.issues[issue].options.size());
            if (!weigh(points, weighing, issue)) {
                return too_large(party);
            }
            draft.table.push_back(std::move(points.numerators));
        }
        for (const auto& interaction : preference.interactions) {
            add_where(draft, interaction.when, to_nano(interaction.points.center()));
        }
        if (const auto* number = std::get_if<UncertainNumber>(&preference.disagreement)) {
            draft.disagreement = to_nano(number->center());
        } else if (std::holds_alternative<DisagreementByWar>(preference.disagreement)) {
            const auto value = war::war_value(negotiation_, party);
            if (!value) {
                return value.error();
            }
            draft.disagreement = to_nano(*value);
        } else if (std::holds_alternative<DisagreementByRecord>(preference.disagreement)) {
            most_places_ = true;
        }
        drafts_.push_back(std::move(draft));
        return std::nullopt;
    }

    /// False where digits run out.
    bool weigh(StatedPoints& points, const Weighing& weighing, std::size_t issue) {
        if (weighing.multipliers != nullptr) {
            return multiply(points, *weighing.multipliers, issue);
        }
        if (!weighing.exact.empty()) {
            return rescale_exactly(points.numerators, weighing.exact[issue], rounded_);
        }
        rescale(points.numerators, weighing.rounded[issue]);
        return true;
    }

    /// Stretches an issue's points to 0..100 and multiplies by a weight, rounding once.
    void rescale(std::vector<Nano>& points, double weight) {
        const auto [least, most] = std::minmax_element(points.begin(), points.end());
        const Nano low = *least;
        const auto range = static_cast<long double>(*most - low);
        for (Nano& value : points) {
            const long double share =
                range > 0 ? static_cast<long double>(value - low) / range : 0.0L;
            const long double exact = share * 100 * static_cast<long double>(weight) *
                                      static_cast<long double>(nano_per_point);
            value = static_cast<Nano>(std::llround(exact));
            rounded_ = rounded_ || std::abs(exact - std::round(exact)) > 1e-6L;
        }
    }

    /// Multiplies by the issue's factor and divides, rounding once.
    bool multiply(StatedPoints& points, const WeightMultipliers& weights, std::size_t issue) {
        const bool weighted = !weights.factors.empty() && weights.factors[issue];
        const Decimal factor = weighted ? weights.factors[issue]->center() : Decimal(1);
        Nano divisor = points.denominator;
        for (int place = 0; place < factor.places(); ++place) {
            divisor *= 10;
        }
        for (Nano& value : points.numerators) {
            Nano product = 0;
            if (__builtin_mul_overflow(value, static_cast<Nano>(factor.mantissa()), &product)) {
                return false;
            }
            rounded_ = rounded_ || product % divisor != 0;
            value = (product + (product >= 0 ? divisor / 2 : -(divisor / 2))) / divisor;
        }
        return true;
    }

    [[nodiscard]] Error too_large(PartyId party) const {
        return {ErrorCode::bad_input, "preferences." + negotiation_.party(party).id,
                "its points add up to more than can be held exactly",
                "use smaller points or fewer decimals"};
    }

    /// Adds to the table where one issue decides, else as an extra.
    void add_where(Draft& draft, const Condition& when, Nano value) {
        if (when.any_of.size() >= 2) {
            draft.extras.emplace_back(when, value);
            return;
        }
        if (negotiation_.issues.empty()) {
            return;
        }
        const std::size_t issue = when.any_of.empty() ? 0 : when.any_of.front().first.at();
        if (when.any_of.empty()) {
            for (Nano& entry : draft.table[issue]) {
                entry += value;
            }
            return;
        }
        for (const OptionId option : when.any_of.front().second) {
            draft.table[issue][option.at()] += value;
        }
    }

    void add_risks() {
        for (const Risk& risk : negotiation_.risks) {
            for (Draft& draft : drafts_) {
                if (draft.party != risk.borne_by) {
                    continue;
                }
                for (const auto& [when, loss] : risk_losses(negotiation_, risk)) {
                    add_where(draft, when, -static_cast<Nano>(loss));
                    rounded_ = true;
                }
            }
        }
    }

    template <class Visit>
    void for_each_number(Visit visit) {
        for (Draft& draft : drafts_) {
            for (auto& issue : draft.table) {
                std::for_each(issue.begin(), issue.end(), visit);
            }
            for (auto& extra : draft.extras) {
                visit(extra.second);
            }
            if (draft.disagreement) {
                visit(*draft.disagreement);
            }
        }
    }

    /// As few places as hold every number exactly.
    int places_needed() {
        if (most_places_) {
            return Decimal::max_places;
        }
        int places = 0;
        for_each_number([&](Nano value) {
            int needed = Decimal::max_places;
            while (needed > places && value % 10 == 0) {
                value /= 10;
                --needed;
            }
            places = std::max(places, needed);
        });
        return places;
    }

    Result<Scoring> finish() {
        Scoring scoring;
        scoring.places = places_needed();
        scoring.rounded = rounded_;
        Nano unit = 1;
        for (int place = scoring.places; place < Decimal::max_places; ++place) {
            unit *= 10;
        }
        for_each_number([&](Nano& value) { value /= unit; });
        for (const Draft& draft : drafts_) {
            if (!fits(draft)) {
                return tl::unexpected(too_large(draft.party));
            }
            add_player(scoring, draft);
        }
        for (const Constraint& constraint : negotiation_.constraints) {
            add_forbidden(scoring, constraint);
        }
        return scoring;
    }

    static Nano magnitude(Nano value) { return value < 0 ? -value : value; }

    static bool fits(const Draft& draft) {
        constexpr Nano limit = static_cast<Nano>(1) << 58;  // room for sums over 16 parties
        Nano total = draft.disagreement ? magnitude(*draft.disagreement) : 0;
        for (const auto& issue : draft.table) {
            Nano largest = 0;
            for (const Nano value : issue) {
                largest = std::max(largest, magnitude(value));
            }
            total += largest;
        }
        for (const auto& extra : draft.extras) {
            total += magnitude(extra.second);
        }
        return total <= limit;
    }

    void add_player(Scoring& scoring, const Draft& draft) const {
        Player player;
        player.party = draft.party;
        for (const auto& issue : draft.table) {
            auto& row = player.table.emplace_back();
            for (const Nano value : issue) {
                row.push_back(static_cast<Units>(value));
            }
        }
        player.red_lines = negotiation_.preferences[draft.party.at()]->red_lines;
        for (const auto& [when, value] : draft.extras) {
            scoring.extras.push_back({scoring.players.size(), when, static_cast<Units>(value)});
        }
        scoring.disagreement.push_back(draft.disagreement
                                           ? std::optional(static_cast<Units>(*draft.disagreement))
                                           : std::nullopt);
        scoring.players.push_back(std::move(player));
    }

    /// "If A then B and C" forbids A with not B, and A with not C.
    void add_forbidden(Scoring& scoring, const Constraint& constraint) const {
        if (constraint.kind == Constraint::Kind::never) {
            scoring.forbidden.push_back(constraint.when);
            return;
        }
        for (const auto& [issue, wanted] : constraint.then.any_of) {
            std::vector<OptionId> broken;
            for (std::size_t option = 0; option < negotiation_.issue(issue).options.size();
                 ++option) {
                if (std::find(wanted.begin(), wanted.end(), OptionId(option)) == wanted.end()) {
                    broken.emplace_back(option);
                }
            }
            auto forbidden = conjunction(constraint.when, issue, broken);
            if (forbidden) {
                scoring.forbidden.push_back(std::move(*forbidden));
            }
        }
    }

    /// `when` and one of `options` on `issue`; nothing where that cannot be.
    static std::optional<Condition> conjunction(Condition when, IssueId issue,
                                                const std::vector<OptionId>& options) {
        auto place = std::lower_bound(
            when.any_of.begin(), when.any_of.end(), issue,
            [](const auto& entry, IssueId wanted) { return entry.first < wanted; });
        if (place == when.any_of.end() || place->first != issue) {
            place = when.any_of.insert(place, {issue, options});
        } else {
            std::erase_if(place->second, [&](OptionId option) {
                return std::find(options.begin(), options.end(), option) == options.end();
            });
        }
        if (place->second.empty()) {
            return std::nullopt;
        }
        return when;
    }

    const Negotiation& negotiation_;
    std::vector<Draft> drafts_;
    bool rounded_ = false;
    bool most_places_ = false;
};

}  // namespace

std::vector<double> rank_order_centroid(std::size_t count) {
    std::vector<double> weights(count, 0);
    double tail = 0;
    for (std::size_t rank = count; rank > 0; --rank) {
        tail += 1.0 / static_cast<double>(rank);
        weights[rank - 1] = tail / static_cast<double>(count);
    }
    return weights;
}

Result<Scoring> score(const Negotiation& negotiation) { return Drafting(negotiation).run(); }

std::optional<std::size_t> Scoring::player_of(PartyId party) const {
    for (std::size_t player = 0; player < players.size(); ++player) {
        if (players[player].party == party) {
            return player;
        }
    }
    return std::nullopt;
}

Units Scoring::utility(std::size_t player, const std::vector<OptionId>& options) const {
    Units total = 0;
    for (std::size_t issue = 0; issue < options.size(); ++issue) {
        total += players[player].table[issue][options[issue].at()];
    }
    for (const Extra& extra : extras) {
        if (extra.player == player && extra.when.holds(options)) {
            total += extra.units;
        }
    }
    return total;
}

bool Scoring::allowed(const std::vector<OptionId>& options) const {
    return std::none_of(forbidden.begin(), forbidden.end(),
                        [&](const Condition& condition) { return condition.holds(options); });
}

bool Scoring::crosses_red_line(std::size_t player, const std::vector<OptionId>& options) const {
    const auto& lines = players[player].red_lines;
    return std::any_of(lines.begin(), lines.end(),
                       [&](const Condition& condition) { return condition.holds(options); });
}

}  // namespace irenic::deals
