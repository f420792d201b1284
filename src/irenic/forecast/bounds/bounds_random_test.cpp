#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "../../../../tests/support/plain_case.hpp"
#include "../../../../tests/support/random.hpp"
#include "irenic/deals/scoring.hpp"
#include "irenic/forecast/bounds/bounds.hpp"
#include "irenic/forecast/bounds/dominance.hpp"
#include "irenic/forecast/bounds/record_of.hpp"
#include "irenic/model/numbers.hpp"
#include "irenic/war/side_value.hpp"

namespace irenic::forecast {
namespace {

using test_support::list_on;
using test_support::numbered;
using test_support::Random;

constexpr std::size_t issues = 3;
constexpr std::size_t options = 3;

/// Two parties, three issues of three options, with few uncertain numbers.
class SmallCase {
public:
    explicit SmallCase(Random& random) : random_(random) {}

    std::string text() {
        std::string text = "irenic: 1\nparties: {p0: {}, p1: {}}\nissues: {";
        for (std::size_t issue = 0; issue < issues; ++issue) {
            text += numbered(issue == 0 ? "i" : ", i", issue) + ": {options: [o0, o1, o2]}";
        }
        text += "}\npreferences:\n";
        for (std::size_t party = 0; party < 2; ++party) {
            text += "  " + numbered("p", party) + ": {" + preference() + "}\n";
        }
        if (war_) {
            text += "war: {sides: [p0, p1], beliefs: {p0: " + belief() + ", p1: " + belief() +
                    "}, payoffs: {p0: " + payoffs() + ", p1: " + payoffs() + "}}\n";
        }
        if (random_.chance(40)) {
            text += "risks: {r0: {borne_by: p0, loss: " + number(1, 9) +
                    ", hazard: " + chance_text() +
                    ", discount: 0.9, by_issue: {i0: {o1: " + chance_text() + "}}}}\n";
        }
        text += "offers: [" + offer("p0", "p1") + ", " + offer("p1", "p0") + "]\n";
        if (random_.chance(30)) {
            text += "constraints: [{never: {i0: o0, i1: o2}}]\n";
        }
        return text;
    }

private:
    std::string number(std::int64_t low, std::int64_t high) {
        const std::int64_t at = random_.between(low, high);
        return random_.chance(20) ? "[" + std::to_string(at) + ", " +
                                        std::to_string(at + random_.between(1, 4)) + "]"
                                  : std::to_string(at);
    }
    std::string chance_text() {
        const auto low = random_.between(0, 8);
        return random_.chance(40) ? "[0." + std::to_string(low) + ", 0.9]"
                                  : "0." + std::to_string(low);
    }
    std::string belief() {
        return random_.chance(30) ? "{prevail: [0.2, 0.5], stalemate: [0, 0." +
                                        std::to_string(random_.between(1, 5)) + "]}"
                                  : chance_text();
    }
    std::string payoffs() {
        return "{prevail: " + number(10, 15) + ", fail: " + number(-5, 5) +
               ", stalemate: " + number(0, 5) + ", cost: " + number(0, 3) + "}";
    }

    std::string preference() {
        std::string points;
        for (std::size_t issue = 0; issue < issues; ++issue) {
            list_on(points, numbered("i", issue) + ": " + issue_points());
        }
        std::string text = "points: {" + points + "}";
        const auto kind = random_.below(4);
        if (kind == 1) {
            text += ", weights: unknown";
        } else if (kind == 2) {
            text += ", weights: {order: [i1, [i0, i2]]}";
        } else if (kind == 3) {
            text += ", weights: {i1: " + number(1, 3) + "}";
        }
        if (random_.chance(40)) {
            text +=
                ", interactions: [{when: {i0: o1, i1: [o0, o1]}, points: " + number(-5, 5) + "}]";
        }
        const bool rescaled = kind == 1 || kind == 2;
        const auto of = random_.below(3);
        war_ = war_ || of == 1;
        return text + ", disagreement: " +
               (of == 0 ? number(rescaled ? 30 : 5, rescaled ? 60 : 15)
                        : std::string(of == 1 ? "war" : "record"));
    }

    std::string issue_points() {
        if (random_.chance(25)) {
            return random_.chance(50) ? "{order: [o0, o1, o2]}" : "{order: [o2, o0, o1]}";
        }
        std::string text;
        for (std::size_t option = 0; option < options; ++option) {
            list_on(text, numbered("o", option) + ": " + number(0, 9));
        }
        return "{" + text + "}";
    }

    std::string offer(const std::string& by, const std::string& to) {
        std::string package;
        for (std::size_t issue = 0; issue < issues; ++issue) {
            list_on(package, numbered("i", issue) + ": " + numbered("o", random_.below(options)));
        }
        return "{id: of_" + by + ", by: " + by + ", package: {" + package + "}, answers: {" + to +
               ": {is: rejected}}}";
    }

    Random& random_;
    bool war_ = false;
};

/// Where a number is drawn: mostly at an end.
double place(Random& random) {
    return random.chance(70) ? static_cast<double>(random.below(2))
                             : static_cast<double>(random.between(0, 1000)) / 1000;
}

/// A version of one case, with utilities by direct evaluation.
class Sample {
public:
    Sample(const Negotiation& negotiation, Random& random) : version_(negotiation) {
        std::vector<std::string> paths;
        for_each_number(negotiation, [&](const std::string& path, const UncertainNumber& number) {
            if (number.uncertain()) {
                paths.push_back(path);
            }
        });
        for (const std::string& path : paths) {
            UncertainNumber& number = *number_at(version_, path);
            number = UncertainNumber::exact(
                part_of(number.low, number.high, *Decimal::nearest(place(random))));
        }
        for (auto& preference : version_.preferences) {
            settle_rankings(*preference, random);
            weights_.push_back(weights_of(*preference, random));
            points_.push_back(*preference);
        }
        for (auto& preference : version_.preferences) {
            settle_weights(*preference);
        }
        scoring_ = deals::score(version_).value();
        for (std::size_t party = 0; party < 2; ++party) {
            disagreement_.push_back(disagreement_of(PartyId(party), random));
        }
    }

    [[nodiscard]] bool counts() const {
        return std::none_of(disagreement_.begin(), disagreement_.end(),
                            [](double value) { return std::isnan(value); });
    }
    [[nodiscard]] double utility(std::size_t party, const std::vector<OptionId>& package) const {
        double total = scoring_.points(scoring_.utility(party, package)).to_double();
        if (points_[party].rescaled()) {
            for (std::size_t issue = 0; issue < issues; ++issue) {
                total += weights_[party][issue] * share(party, issue, package[issue].at());
            }
        }
        return total;
    }
    [[nodiscard]] double surplus(std::size_t party, const std::vector<OptionId>& package) const {
        return utility(party, package) - disagreement_[party];
    }
    [[nodiscard]] bool allowed(const std::vector<OptionId>& package) const {
        return scoring_.allowed(package);
    }

private:
    static void settle_rankings(Preference& preference, Random& random) {
        for (auto& issue : preference.issues) {
            if (const auto* ranking = std::get_if<Ranking<OptionId>>(&issue)) {
                OptionPoints points{std::vector<std::optional<UncertainNumber>>(options)};
                const auto at = [&](std::size_t tier) -> auto& {
                    return points.points[ranking->tiers[tier].front().at()];
                };
                at(0) = UncertainNumber::exact(Decimal(100));
                at(1) = UncertainNumber::exact(*Decimal::nearest(100 * place(random)));
                issue = points;
            }
        }
    }

    static std::vector<double> weights_of(const Preference& preference, Random& random) {
        std::vector<double> weights(issues, 0);
        double sum = 0;
        for (double& weight : weights) {
            weight = random.chance(50) ? 0 : -std::log1p(-0.999 * place(random));
            sum += weight;
        }
        if (sum == 0) {
            return weights_of(preference, random);
        }
        for (double& weight : weights) {
            weight /= sum;
        }
        if (std::holds_alternative<Ranking<IssueId>>(preference.weights)) {
            if (random.chance(50)) {
                weights = {1.0 / 3, 1.0 / 3, 1.0 / 3};
            }
            std::swap(weights[1], *std::max_element(weights.begin(), weights.end()));
        }
        return weights;
    }

    /// Leaves what does not depend on weights to scoring.
    static void settle_weights(Preference& preference) {
        if (preference.rescaled()) {
            preference.weights = WeightMultipliers{};
            preference.issues.assign(issues, std::monostate{});
        }
    }

    [[nodiscard]] double share(std::size_t party, std::size_t issue, std::size_t option) const {
        const auto& given = std::get<OptionPoints>(points_[party].issues[issue]).points;
        std::vector<double> values;
        for (const auto& number : given) {
            values.push_back(number ? number->mid.to_double() : 0);
        }
        const auto [least, most] = std::minmax_element(values.begin(), values.end());
        return *most > *least ? 100 * (values[option] - *least) / (*most - *least) : 0;
    }

    [[nodiscard]] double disagreement_of(PartyId party, Random& random) const {
        const auto& stated = version_.preferences[party.at()]->disagreement;
        if (const auto* number = std::get_if<UncertainNumber>(&stated)) {
            return number->mid.to_double();
        }
        if (std::holds_alternative<DisagreementByWar>(stated)) {
            return war::war_value(version_, party).value().to_double();
        }
        const Record record = record_of(version_, party);
        const double low = utility(party.at(), record.refused.front());
        const double high = utility(party.at(), record.accepted.front());
        return low <= high ? low + place(random) * (high - low) : std::nan("");
    }

    Negotiation version_;
    deals::Scoring scoring_;
    std::vector<std::vector<double>> weights_;  ///< by party
    std::vector<Preference> points_;            ///< by party: with points, before weights
    std::vector<double> disagreement_;          ///< NaN where the record contradicts itself
};

std::vector<std::vector<OptionId>> all_packages() {
    std::vector<std::vector<OptionId>> packages;
    for (std::size_t index = 0; index < 27; ++index) {
        packages.push_back({OptionId(index / 9), OptionId(index / 3 % 3), OptionId(index % 3)});
    }
    return packages;
}

struct Seen {
    std::vector<double> least = std::vector<double>(2, 1e9);
    std::vector<double> most = std::vector<double>(2, -1e9);
    bool accepted = false;
    bool refused = false;
};

TEST(PackageBounds, no_version_lies_beyond_its_bounds_and_ends_called_exact_are_reached) {
    Random random(11);
    const auto packages = all_packages();
    std::size_t exact_ends = 0;
    std::size_t reached_ends = 0;
    for (int round = 0; round < 150; ++round) {
        const std::string text = SmallCase(random).text();
        const Negotiation negotiation = test_support::read_case(text);
        const auto bounds = PackageBounds::make(negotiation, Limits{}).value();
        std::vector<Seen> seen(packages.size());
        std::size_t versions = 0;
        for (int draw = 0; draw < 150; ++draw) {
            const Sample sample(negotiation, random);
            if (!sample.counts()) {
                continue;
            }
            ++versions;
            for (std::size_t index = 0; index < packages.size(); ++index) {
                bool all = sample.allowed(packages[index]);
                for (std::size_t party = 0; party < 2; ++party) {
                    const double surplus = sample.surplus(party, packages[index]);
                    seen[index].least[party] = std::min(seen[index].least[party], surplus);
                    seen[index].most[party] = std::max(seen[index].most[party], surplus);
                    all = all && surplus >= 1e-6;
                    seen[index].refused = seen[index].refused || surplus < -1e-6;
                }
                seen[index].accepted = seen[index].accepted || all;
            }
        }
        for (std::size_t index = 0; versions > 0 && index < packages.size(); ++index) {
            const auto verdict = bounds.verdict(packages[index]);
            EXPECT_FALSE(verdict.is == Sureness::never && seen[index].accepted) << text << index;
            EXPECT_FALSE(verdict.is == Sureness::certain && seen[index].refused) << text << index;
            const auto ranges = bounds.ranges(packages[index]);
            for (std::size_t party = 0; party < 2; ++party) {
                EXPECT_LE(ranges[party].least, seen[index].least[party] + 1e-6) << text << index;
                EXPECT_GE(ranges[party].most, seen[index].most[party] - 1e-6) << text << index;
                if (ranges[party].exact && versions > 100) {
                    exact_ends += 2;
                    reached_ends += seen[index].least[party] < ranges[party].least + 1e-6 ? 1U : 0U;
                    reached_ends += seen[index].most[party] > ranges[party].most - 1e-6 ? 1U : 0U;
                }
            }
        }
        if (testing::Test::HasFailure()) {
            return;
        }
    }
    EXPECT_GT(exact_ends, 5000U);
    // draws at random find most ends, not all
    EXPECT_GT(static_cast<double>(reached_ends), 0.85 * static_cast<double>(exact_ends));
}

TEST(CompareSurely, no_version_lies_beyond_the_range_of_a_difference) {
    Random random(12);
    const auto packages = all_packages();
    for (int round = 0; round < 60; ++round) {
        const std::string text = SmallCase(random).text();
        const Negotiation negotiation = test_support::read_case(text);
        const auto& first = random.one_of(packages);
        const auto& second = random.one_of(packages);
        for (std::size_t party = 0; party < 2; ++party) {
            const auto range =
                compare_surely(negotiation, PartyId(party), first, second, Limits{}).value();
            for (int draw = 0; draw < 60; ++draw) {
                const Sample sample(negotiation, random);
                const double apart = sample.utility(party, first) - sample.utility(party, second);
                EXPECT_LE(range.difference.least, apart + 1e-6) << text;
                EXPECT_GE(range.difference.most, apart - 1e-6) << text;
            }
        }
    }
}

}  // namespace
}  // namespace irenic::forecast
