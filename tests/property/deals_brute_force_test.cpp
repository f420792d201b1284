// Random small cases: the whole answer against slow code that looks at every package.

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "../support/deals_helpers.hpp"
#include "../support/random_case.hpp"
#include "../support/slow_deals.hpp"
#include "irenic/deals/deals.hpp"

namespace irenic {

using namespace test_support;
using deals::Answer;
using deals::Point;

namespace {

Nanos nanos(const deals::Utilities& utilities) {
    Nanos values;
    for (const Decimal& value : utilities) {
        values.push_back(nano(value));
    }
    return values;
}

std::vector<Nanos> nanos(const std::vector<Point>& points) {
    std::vector<Nanos> list;
    for (const Point& point : points) {
        list.push_back(nanos(point.utility));
    }
    return list;
}

void expect_near(double found, double expected) {
    EXPECT_NEAR(found, expected, 1e-9 * std::max(1.0, std::abs(expected)));
}

/// One case with its answer and the slow code's view of it.
class Comparison {
public:
    Comparison(const Negotiation& negotiation, const deals::Question& question)
        : negotiation_(negotiation),
          question_(question),
          slow_(negotiation),
          answer_(ask(negotiation, question)),
          zone_packages_(slow_.zone()),
          zone_(slow_.vectors(zone_packages_)) {
        if (!zone_.empty()) {
            yardstick_ = slow_yardstick(slow_, zone_);
        }
    }

    void run() {
        expect_head();
        expect_frontier();
        if (testing::Test::HasFailure()) {
            return;  // all else would fail with it
        }
        if (yardstick_) {
            set_weights();
            for (const deals::Solution& solution : answer_.solutions) {
                expect_solution(solution);
            }
            EXPECT_FALSE(answer_.closest);
        } else {
            expect_no_solutions();
            expect_closest();
        }
        expect_others();
        ASSERT_EQ(answer_.offers.size(), negotiation_.offers.size());
        for (std::size_t index = 0; index < answer_.offers.size(); ++index) {
            expect_offer(negotiation_.offers[index], answer_.offers[index]);
        }
        if (question_.from) {
            expect_improvements();
        }
    }

private:
    void expect_head() const {
        ASSERT_EQ(answer_.parties.size(), slow_.deciding.size());
        for (std::size_t dim = 0; dim < slow_.deciding.size(); ++dim) {
            EXPECT_EQ(answer_.parties[dim], slow_.players[slow_.deciding[dim]]);
            EXPECT_EQ(nano(answer_.disagreement[dim].value),
                      slow_.disagreement[slow_.deciding[dim]]);
        }
        EXPECT_EQ(answer_.packages, std::to_string(slow_.packages.size()));
        EXPECT_EQ(answer_.zone.empty, zone_packages_.empty());
        EXPECT_EQ(answer_.zone.packages, std::to_string(zone_packages_.size()));
        EXPECT_EQ(answer_.ideal.has_value(), yardstick_.has_value());
        if (answer_.ideal && yardstick_) {
            EXPECT_EQ(nanos(*answer_.ideal), yardstick_->ideal);
        }
        EXPECT_FALSE(answer_.limit_reached);
    }

    void expect_frontier() const {
        EXPECT_TRUE(answer_.frontier.exact);
        EXPECT_EQ(answer_.frontier.epsilon, 0);
        const auto efficient = slow_frontier(zone_);
        EXPECT_EQ(answer_.frontier.count, efficient.size());
        EXPECT_EQ(nanos(answer_.frontier.points), efficient);
        for (const Point& point : answer_.frontier.points) {
            expect_in_zone(point);
        }
    }

    /// The package is what the point says, and allowed.
    SlowPackage expect_real(const Point& point) const {
        const auto found = slow_.find(point.package);
        if (!found) {
            ADD_FAILURE() << "a package that is not whole or not allowed";
            return slow_.packages.front();
        }
        EXPECT_EQ(slow_.decided(*found), nanos(point.utility));
        return *found;
    }

    void expect_in_zone(const Point& point) const {
        EXPECT_TRUE(slow_.in_zone(expect_real(point)));
    }

    void set_weights() {
        for (const std::size_t player : slow_.deciding) {
            unsigned twice = 2;
            for (const auto& [party, weight] : question_.weights) {
                if (party == slow_.players[player]) {
                    twice = static_cast<unsigned>(2 * weight.to_double());
                }
            }
            yardstick_->twice_weight.push_back(twice);
        }
    }

    void expect_solution(const deals::Solution& solution) const {
        SCOPED_TRACE(deals::name(solution.kind));
        const auto expected = slow_solve(solution.kind, *yardstick_, zone_);
        ASSERT_EQ(solution.point.has_value(), expected.has_value());
        EXPECT_TRUE(solution.exact);
        if (!expected) {
            EXPECT_FALSE(solution.why.empty());
            return;
        }
        EXPECT_EQ(nanos(solution.point->utility), expected->shown);
        expect_in_zone(*solution.point);
        EXPECT_EQ(solution.ties, expected->tied.size());
        if (expected->tied.size() <= 10) {
            EXPECT_EQ(nanos(solution.tied), expected->tied);
        }
        expect_near(solution.value, slow_value(solution.kind, *yardstick_, expected->shown));
    }

    void expect_no_solutions() const {
        for (const deals::Solution& solution : answer_.solutions) {
            EXPECT_FALSE(solution.point);
            EXPECT_FALSE(solution.why.empty());
        }
    }

    /// Surpluses of those who sign over scales, the smallest first.
    SlowRatios surpluses(const SlowWay& way, const SlowPackage& package, const Nanos& scale) const {
        Nanos open(scale.size(), 0);
        for (const std::size_t player : way.sign) {
            open[player] = scale[player];
        }
        return {package.utility, slow_.disagreement, open};
    }

    /// How far each player's utility ranges over what could be signed; a point where it does not.
    Nanos ranges() const {
        Nanos range;
        for (std::size_t player = 0; player < slow_.players.size(); ++player) {
            std::set<Nano> values;
            for (const SlowWay& way : slow_.ways()) {
                const bool counts =
                    way.sign.contains(player) ||
                    std::count(slow_.deciding.begin(), slow_.deciding.end(), player) > 0;
                for (const SlowPackage& package : slow_.signable(way)) {
                    if (counts) {
                        values.insert(package.utility[player]);
                    }
                }
            }
            range.push_back(values.size() < 2 ? nano_a_point : *values.rbegin() - *values.begin());
        }
        return range;
    }

    Nano money(const SlowWay& way, const SlowPackage& package) const {
        Nano sum = 0;
        for (const std::size_t player : way.sign) {
            sum += std::max<Nano>(0, slow_.disagreement[player] - package.utility[player]);
        }
        return sum;
    }

    /// The best least ratio over all ways, with every player's surplus over its scale.
    void expect_by_least_ratio(const std::optional<deals::ClosestPackage>& found,
                               const Nanos& scale) const {
        std::optional<SlowRatios> best;
        std::optional<SlowRatios> shown;
        for (const SlowWay& way : slow_.ways()) {
            for (const SlowPackage& package : slow_.signable(way)) {
                const SlowRatios ratios = surpluses(way, package, scale);
                if (ratios.empty()) {
                    continue;
                }
                if (!best || *best < ratios) {
                    best = ratios;
                }
                const bool is_shown = found && slow_.find(found->point.package) &&
                                      slow_.find(found->point.package)->options == package.options;
                if (is_shown && (!shown || *shown < ratios)) {
                    shown = ratios;
                }
            }
        }
        ASSERT_EQ(found.has_value(), best.has_value());
        if (!found) {
            return;
        }
        ASSERT_TRUE(shown);
        EXPECT_FALSE(*shown < *best);
        expect_near(found->value, static_cast<double>(best->least().numerator) /
                                      static_cast<double>(best->least().denominator));
        expect_real(found->point);
        expect_shortfall(*found);
    }

    void expect_shortfall(const deals::ClosestPackage& found) const {
        const auto ways = slow_.ways();
        if (ways.size() != 1) {
            return;
        }
        Nanos expected;
        for (std::size_t dim = 0; dim < slow_.deciding.size(); ++dim) {
            const std::size_t player = slow_.deciding[dim];
            const Nano lack = slow_.disagreement[player] - nano(found.point.utility[dim]);
            expected.push_back(ways[0].sign.contains(player) ? std::max<Nano>(0, lack) : 0);
        }
        EXPECT_EQ(nanos(found.shortfall), expected);
    }

    void expect_outside_money() const {
        const auto& found = answer_.closest->outside_money;
        std::optional<Nano> least;
        bool shown = false;
        for (const SlowWay& way : slow_.ways()) {
            for (const SlowPackage& package : slow_.signable(way)) {
                const Nano needed = money(way, package);
                least = std::min(least.value_or(needed), needed);
                shown = shown || (found && needed == nano(found->amount) &&
                                  slow_.find(found->point.package)->options == package.options);
            }
        }
        ASSERT_EQ(found.has_value(), least.has_value());
        if (!found) {
            return;
        }
        EXPECT_EQ(nano(found->amount), *least);
        EXPECT_TRUE(shown);
        Nano sum = 0;
        for (const auto& [party, amount] : found->to) {
            EXPECT_GT(nano(amount), 0);
            sum += nano(amount);
        }
        EXPECT_EQ(sum, *least);
        expect_real(found->point);
    }

    void expect_closest() const {
        ASSERT_TRUE(answer_.closest);
        {
            SCOPED_TRACE("maximin");
            expect_by_least_ratio(answer_.closest->maximin,
                                  Nanos(slow_.players.size(), nano_a_point));
        }
        {
            SCOPED_TRACE("margin");
            expect_by_least_ratio(answer_.closest->margin, ranges());
        }
        SCOPED_TRACE("outside money");
        expect_outside_money();
    }

    void expect_others() const {
        ASSERT_EQ(answer_.others_utility.size(), slow_.others.size());
        for (std::size_t row = 0; row < slow_.others.size(); ++row) {
            EXPECT_EQ(answer_.others[row], slow_.players[slow_.others[row]]);
            Nanos expected;
            for (const deals::Solution& solution : answer_.solutions) {
                if (solution.point) {
                    expected.push_back(expect_real(*solution.point).utility[slow_.others[row]]);
                }
            }
            EXPECT_EQ(nanos(answer_.others_utility[row]), expected);
        }
    }

    static std::size_t changes(const Offer& offer, const SlowPackage& package) {
        std::size_t changed = 0;
        for (const auto& [issue, option] : offer.package.choices) {
            changed += package.options[issue.at()] != option ? 1U : 0U;
        }
        return changed;
    }

    void expect_offer(const Offer& offer, const deals::OfferView& view) const {
        SCOPED_TRACE(offer.id);
        EXPECT_EQ(view.id, offer.id);
        std::vector<SlowPackage> completions;
        for (const SlowPackage& package : slow_.packages) {
            if (changes(offer, package) == 0) {
                completions.push_back(package);
            }
        }
        EXPECT_EQ(view.allowed, !completions.empty());
        std::vector<PartyId> blocked;
        for (std::size_t dim = 0; dim < slow_.deciding.size(); ++dim) {
            const std::size_t player = slow_.deciding[dim];
            const bool accepts = std::any_of(
                completions.begin(), completions.end(), [&](const SlowPackage& package) {
                    return package.utility[player] >= slow_.disagreement[player] &&
                           !slow_.crosses(player, package);
                });
            if (!accepts) {
                blocked.push_back(slow_.players[player]);
            }
            if (!completions.empty()) {
                expect_surplus(view.surplus[dim], completions, player);
            }
        }
        EXPECT_EQ(view.blocked_by, blocked);
        expect_smallest_change(offer, view);
    }

    void expect_surplus(const std::pair<Decimal, Decimal>& found,
                        const std::vector<SlowPackage>& completions, std::size_t player) const {
        Nanos surplus;
        for (const SlowPackage& package : completions) {
            surplus.push_back(package.utility[player] - slow_.disagreement[player]);
        }
        EXPECT_EQ(nano(found.first), *std::min_element(surplus.begin(), surplus.end()));
        EXPECT_EQ(nano(found.second), *std::max_element(surplus.begin(), surplus.end()));
    }

    void expect_smallest_change(const Offer& offer, const deals::OfferView& view) const {
        EXPECT_EQ(view.smallest_change.has_value(), !zone_packages_.empty());
        if (!view.smallest_change || zone_packages_.empty()) {
            return;
        }
        std::size_t least = offer.package.choices.size();
        for (const SlowPackage& package : zone_packages_) {
            least = std::min(least, changes(offer, package));
        }
        EXPECT_EQ(view.smallest_change->choices.size(), least);
        expect_in_zone(*view.changed_to);
        EXPECT_EQ(changes(offer, expect_real(*view.changed_to)), least);
        for (const auto& [issue, option] : view.smallest_change->choices) {
            EXPECT_EQ(view.changed_to->package.on(issue), option);
            EXPECT_NE(offer.package.on(issue), option);
        }
        const Nanos shown = nanos(view.changed_to->utility);
        for (const SlowPackage& package : zone_packages_) {
            const Nanos vector = slow_.decided(package);
            if (changes(offer, package) == least && yardstick_->acceptable(vector)) {
                EXPECT_TRUE(yardstick_->acceptable(shown));
                EXPECT_FALSE(yardstick_->shares(shown) < yardstick_->shares(vector));
            }
        }
    }

    void expect_improvements() const {
        const SlowPackage from = *slow_.find(*question_.from);
        ASSERT_TRUE(answer_.improvements);
        EXPECT_EQ(nanos(answer_.improvements->from.utility), slow_.decided(from));
        std::set<Options> expected;
        for (const SlowWay& way : slow_.ways()) {
            for (const SlowPackage& package : slow_.signable(way)) {
                const bool held = std::all_of(
                    slow_.conditional.begin(), slow_.conditional.end(), [&](std::size_t player) {
                        return !way.sign.contains(player) ||
                               package.utility[player] >= slow_.disagreement[player];
                    });
                if (held && dominates(slow_.decided(package), slow_.decided(from))) {
                    expected.insert(package.options);
                }
            }
        }
        std::set<Options> found;
        for (const Point& point : answer_.improvements->points) {
            found.insert(expect_real(point).options);
        }
        EXPECT_EQ(answer_.improvements->points.size(), expected.size());
        EXPECT_EQ(found, expected);
        EXPECT_EQ(answer_.improvements->count, std::to_string(expected.size()));
        EXPECT_TRUE(answer_.improvements->complete);
    }

    const Negotiation& negotiation_;
    const deals::Question& question_;
    SlowDeals slow_;
    Answer answer_;
    std::vector<SlowPackage> zone_packages_;
    std::set<Nanos> zone_;
    std::optional<SlowYardstick> yardstick_;
};

/// Sometimes weights and a package to start from.
deals::Question random_question(Random& random, const Negotiation& negotiation) {
    const SlowDeals slow(negotiation);
    deals::Question question;
    if (random.chance(40)) {
        for (const std::size_t player : slow.deciding) {
            if (random.chance(70)) {
                question.weights.emplace_back(slow.players[player],
                                              Decimal::from_mantissa(5 * random.between(1, 6), 1));
            }
        }
    }
    if (random.chance(40) && !slow.packages.empty()) {
        const auto& options = random.one_of(slow.packages).options;
        question.from.emplace();
        for (std::size_t issue = 0; issue < options.size(); ++issue) {
            question.from->choices.emplace_back(IssueId(issue), options[issue]);
        }
    }
    return question;
}

void compare(std::uint64_t seed, const RandomCaseKind& kind) {
    Random random(seed);
    const std::string text = random_case(random, kind);
    SCOPED_TRACE("seed " + std::to_string(seed) + "\n" + text);
    const auto parsed = format::parse_case(text, "case.yaml");
    ASSERT_TRUE(parsed.has_value());
    const Negotiation& negotiation = parsed->negotiation;
    const deals::Question question = random_question(random, negotiation);
    Comparison(negotiation, question).run();
}

class BruteForce : public testing::TestWithParam<std::uint64_t> {};

constexpr std::uint64_t cases_a_part = 50;

TEST_P(BruteForce, AgreesOnRichCases) {
    for (std::uint64_t seed = 1; seed <= cases_a_part && !HasFailure(); ++seed) {
        compare(1000 * GetParam() + seed, {});
    }
}

TEST_P(BruteForce, AgreesWithoutAgreements) {
    for (std::uint64_t seed = 1; seed <= cases_a_part && !HasFailure(); ++seed) {
        compare(1000 * GetParam() + 500 + seed, {3, 5, 4, false});
    }
}

INSTANTIATE_TEST_SUITE_P(Random, BruteForce, testing::Range<std::uint64_t>(1, 5));

}  // namespace
}  // namespace irenic
