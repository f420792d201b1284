// Which packages would hold, against a plain loop over packages that tries every order.

#include "irenic/analysis/carried_out.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "../support/random_follows.hpp"
#include "../support/random_phases.hpp"
#include "irenic/deals/deals.hpp"
#include "irenic/phases/reading/set_up.hpp"

namespace irenic::analysis {
namespace {

using test_support::RandomFollows;

/// A deals answer whose frontier holds every package that leaves nobody too little, or just all.
deals::Answer all_packages(const Negotiation& negotiation) {
    const Limits limits;
    deals::Answer answer = deals::find_deals(negotiation, {}, limits).value();
    answer.frontier.points.clear();
    for (std::size_t first = 0; first < RandomFollows::options; ++first) {
        for (std::size_t second = 0; second < RandomFollows::options; ++second) {
            deals::Point point;
            point.package.choices = {{IssueId(std::size_t{0}), OptionId(first)},
                                     {IssueId(std::size_t{1}), OptionId(second)}};
            for (const PartyId party : answer.parties) {
                const auto& preference = negotiation.preferences[party.at()];
                Decimal total;
                for (const auto& [issue, option] : point.package.choices) {
                    const auto& stated = std::get<OptionPoints>(preference->issues[issue.at()]);
                    total = sum(total, stated.points[option.at()]->center());
                }
                point.utility.push_back(total);
            }
            answer.frontier.points.push_back(std::move(point));
        }
    }
    answer.frontier.count = answer.frontier.points.size();
    return answer;
}

/// Whether a deliverable is part of the plan, read off the case once more.
bool delivered(const Negotiation& negotiation, std::size_t at, const Package& package) {
    bool named = false;
    for (const FollowedBy& each : negotiation.phases->follows) {
        const bool has =
            std::count(each.deliverables.begin(), each.deliverables.end(), DeliverableId(at)) > 0;
        if (has && package.on(each.issue) == each.option) {
            return true;
        }
        named = named || has;
    }
    return !named;
}

/// The case with one package to carry out: what it does not call for is taken away, last first.
Negotiation with_package(Negotiation negotiation, const Package& package) {
    const Negotiation whole = negotiation;
    PhasePlan& plan = *negotiation.phases;
    plan.package = package;
    for (std::size_t at = plan.deliverables.size(); at-- > 0;) {
        if (delivered(whole, at, package)) {
            continue;
        }
        const auto take = [at](std::vector<DeliverableId>& ids) {
            std::erase(ids, DeliverableId(at));
            for (DeliverableId& id : ids) {
                id = id.at() > at ? DeliverableId(id.at() - 1) : id;
            }
        };
        plan.deliverables.erase(plan.deliverables.begin() + static_cast<std::ptrdiff_t>(at));
        for (Deliverable& each : plan.deliverables) {
            take(each.after);
        }
        for (auto& group : plan.simultaneous) {
            take(group);
        }
        std::erase_if(plan.simultaneous, [](const auto& group) { return group.size() < 2; });
    }
    return negotiation;
}

/// What the loop finds of one package.
struct Slow {
    bool holds = false;
    bool possible = false;
    std::vector<Decimal> guarantees;
};

/// Of all orders: the guarantees with the smallest largest entry, then the smallest sum.
std::vector<phases::Units> smallest(const std::vector<std::vector<phases::Units>>& vectors) {
    return *std::min_element(vectors.begin(), vectors.end(), [](const auto& a, const auto& b) {
        const auto key = [](const auto& vector) {
            return std::tuple(*std::max_element(vector.begin(), vector.end()),
                              std::accumulate(vector.begin(), vector.end(), phases::Units{0}),
                              vector);
        };
        return key(a) < key(b);
    });
}

Slow try_all(const Negotiation& negotiation, const Package& package) {
    const Negotiation asked = with_package(negotiation, package);
    const Limits limits;
    const phases::Problem problem =
        phases::set_up(asked, phases::Stops::anyone, limits).value().problem;
    Slow slow;
    const auto vectors = test_support::slow_guarantees(problem);
    slow.possible = !vectors.empty();
    if (!slow.possible) {
        return slow;
    }
    const auto best = smallest(vectors);
    for (const phases::Units units : best) {
        slow.guarantees.push_back(problem.points(units));
    }
    test_support::AllPlans(problem).visit([&](const auto&, const phases::Evaluation& evaluation) {
        const auto none = [](const auto& units) {
            return std::all_of(units.begin(), units.end(), [](auto each) { return each == 0; });
        };
        const bool starts = std::all_of(evaluation.start.begin(), evaluation.start.end(),
                                        [](phases::Units slack) { return slack >= 0; });
        slow.holds = slow.holds || (starts && none(evaluation.guarantees));
    });
    return slow;
}

/// Nobody below its value of no agreement first, then the number of those above, then the product.
std::tuple<bool, int, std::int64_t> worth(const deals::Answer& deals, const deals::Point& point) {
    bool acceptable = true;
    int above = 0;
    std::int64_t product = 1;
    for (std::size_t party = 0; party < point.utility.size(); ++party) {
        const Decimal surplus = difference(point.utility[party], deals.disagreement[party].value);
        acceptable = acceptable && surplus >= Decimal(0);
        if (surplus > Decimal(0)) {
            ++above;
            product *= surplus.mantissa();
        }
    }
    return {acceptable, above, product};
}

std::tuple<Decimal, Decimal, Decimal> need(const CarriedPackage& package) {
    const auto most = [](const std::vector<Decimal>& list) {
        return *std::max_element(list.begin(), list.end());
    };
    Decimal all;
    for (const Decimal& each : package.guarantees) {
        all = sum(all, each);
    }
    return {most(package.start_shortfall), most(package.guarantees), all};
}

void expect_choice(const deals::Answer& deals, const CarriedOut& answer) {
    std::optional<std::size_t> best;
    std::optional<std::size_t> nearest;
    for (std::size_t at = 0; at < answer.packages.size(); ++at) {
        const CarriedPackage& each = answer.packages[at];
        if (*each.holds &&
            (!best || worth(deals, each.point) > worth(deals, answer.packages[*best].point))) {
            best = at;
        }
        if (!each.guarantees.empty() &&
            (!nearest || need(each) < need(answer.packages[*nearest]))) {
            nearest = at;
        }
    }
    EXPECT_EQ(answer.best, best);
    EXPECT_EQ(answer.nearest, best ? std::nullopt : nearest);
}

/// Counts what came up, so that nothing is left untried by accident.
struct Seen {
    std::size_t holds = 0, fails = 0, impossible = 0, empty = 0;
};

void expect_all_alike(const Negotiation& negotiation, Seen& seen) {
    const deals::Answer deals = all_packages(negotiation);
    const CarriedOut answer = carry_out(negotiation, deals, {}).value();
    ASSERT_EQ(answer.packages.size(), RandomFollows::options * RandomFollows::options);
    for (const CarriedPackage& each : answer.packages) {
        if (each.deliverables.empty()) {
            ++seen.empty;
            EXPECT_EQ(*each.holds,
                      std::all_of(each.start_shortfall.begin(), each.start_shortfall.end(),
                                  [](const Decimal& lack) { return lack == Decimal(0); }));
            continue;
        }
        const Slow slow = try_all(negotiation, each.point.package);
        ASSERT_TRUE(each.holds);
        EXPECT_EQ(*each.holds, slow.holds);
        EXPECT_EQ(each.possible, slow.possible);
        EXPECT_EQ(each.guarantees, slow.guarantees);
        EXPECT_TRUE(each.exact);
        ++(slow.holds ? seen.holds : slow.possible ? seen.fails : seen.impossible);
    }
    expect_choice(deals, answer);
}

TEST(CarriedOut, IsWhatTryingEveryOrderOfEveryPackageFinds) {
    Seen seen;
    for (std::uint64_t seed = 1; seed <= 120; ++seed) {
        SCOPED_TRACE(seed);
        expect_all_alike(RandomFollows(seed).make(), seen);
        if (testing::Test::HasFailure()) {
            return;
        }
    }
    EXPECT_GT(seen.holds, 50U);
    EXPECT_GT(seen.fails, 50U);
    EXPECT_GT(seen.impossible, 5U);
    EXPECT_GT(seen.empty, 5U);
}

}  // namespace
}  // namespace irenic::analysis
