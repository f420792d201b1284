#include "irenic/analysis/sliders.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "../../../tests/support/deals_helpers.hpp"
#include "../../../tests/support/random_case.hpp"
#include "../../../tests/support/slow_deals.hpp"
#include "irenic/format/json.hpp"

namespace irenic::analysis {
namespace {

using test_support::nano;
using test_support::Nanos;
using test_support::Random;
using test_support::read_case;
using test_support::SlowDeals;
using test_support::SlowYardstick;

constexpr std::size_t plenty = 100'000;

Sliders sliders_of(const Negotiation& negotiation, std::size_t points = plenty) {
    return find_sliders(negotiation, points, {}).value();
}

using Moved = std::map<PartyId, Decimal>;

Decimal utility_of(PartyId party, const AnyFrontier& branch, const deals::Point& point) {
    const auto dim = std::find(branch.parties.begin(), branch.parties.end(), party);
    return point.utility[static_cast<std::size_t>(dim - branch.parties.begin())];
}

/// At or near what listed packages give, now and then above all of it.
Moved some_values(const Sliders& sliders, Random& random) {
    Moved values;
    for (const PartyId party : sliders.parties) {
        values[party] = Decimal(random.between(-5, 30));
    }
    const AnyFrontier& branch = random.one_of(sliders.branches);
    if (branch.points.empty()) {
        return values;
    }
    const deals::Point& point = random.one_of(branch.points);
    for (const PartyId party : branch.agree) {
        const Decimal less(random.between(-1, 5));
        values[party] = difference(utility_of(party, branch, point), less);
    }
    return values;
}

Negotiation with_values(Negotiation negotiation, const Moved& values) {
    for (const auto& [party, value] : values) {
        negotiation.preferences[party.at()]->disagreement = UncertainNumber::exact(value);
    }
    return negotiation;
}

bool reaches(const AnyFrontier& branch, const deals::Point& point, const Moved& values) {
    return std::all_of(branch.agree.begin(), branch.agree.end(), [&](PartyId party) {
        return utility_of(party, branch, point) >= values.at(party);
    });
}

Nanos nanos(const deals::Utilities& utility) {
    Nanos vector;
    std::transform(utility.begin(), utility.end(), std::back_inserter(vector), nano);
    return vector;
}

/// What the first `deciding` parties get from the points that all who must agree accept.
std::set<Nanos> zone_of(const Sliders& sliders, const Moved& values, std::size_t deciding) {
    std::set<Nanos> zone;
    for (const AnyFrontier& branch : sliders.branches) {
        for (const deals::Point& point : branch.points) {
            if (reaches(branch, point, values)) {
                Nanos vector = nanos(point.utility);
                vector.resize(deciding);
                zone.insert(vector);
            }
        }
    }
    return zone;
}

SlowYardstick yardstick_of(const deals::Answer& answer, const std::set<Nanos>& zone) {
    SlowYardstick yardstick{{}, *zone.begin(), {}};
    for (const auto& value : answer.disagreement) {
        yardstick.disagreement.push_back(nano(value.value));
    }
    for (const Nanos& vector : zone) {
        std::transform(vector.begin(), vector.end(), yardstick.ideal.begin(),
                       yardstick.ideal.begin(),
                       [](auto one, auto other) { return std::max(one, other); });
    }
    return yardstick;
}

void expect_same_deal(const deals::Answer& answer, const std::set<Nanos>& zone) {
    ASSERT_EQ(answer.zone.empty, zone.empty());
    if (zone.empty()) {
        return;
    }
    std::vector<Nanos> frontier;
    for (const deals::Point& point : answer.frontier.points) {
        frontier.push_back(nanos(point.utility));
    }
    EXPECT_EQ(frontier, test_support::slow_frontier(zone));
    const SlowYardstick yardstick = yardstick_of(answer, zone);
    EXPECT_EQ(nanos(*answer.ideal), yardstick.ideal);
    for (const deals::Solution& solution : answer.solutions) {
        const auto expected = test_support::slow_solve(solution.kind, yardstick, zone);
        ASSERT_EQ(solution.point.has_value(), expected.has_value());
        if (expected) {
            EXPECT_EQ(nanos(solution.point->utility), expected->shown)
                << deals::name(solution.kind);
        }
    }
}

TEST(Sliders, SayForAnyValuesOfNoAgreementWhatDealsSays) {
    Random random(81);
    int open = 0;
    int closed = 0;
    for (int round = 0; round < 250; ++round) {
        const Negotiation negotiation = read_case(random_case(random));
        const Sliders sliders = sliders_of(negotiation);
        for (int moves = 0; moves < 4 && !sliders.branches.empty(); ++moves) {
            const Moved values = some_values(sliders, random);
            const auto answer = test_support::ask(with_values(negotiation, values));
            const auto zone = zone_of(sliders, values, answer.parties.size());
            expect_same_deal(answer, zone);
            ++(zone.empty() ? closed : open);
        }
    }
    EXPECT_GT(open, 200);
    EXPECT_GT(closed, 200);
}

TEST(Sliders, DoNotDependOnTheValuesOfNoAgreement) {
    Random random(82);
    for (int round = 0; round < 100; ++round) {
        const Negotiation negotiation = read_case(random_case(random));
        const Sliders sliders = sliders_of(negotiation);
        Moved values;
        for (const PartyId party : sliders.parties) {
            values[party] = Decimal(1'000);
        }
        const Negotiation hopeless = with_values(negotiation, values);
        EXPECT_EQ(to_value(negotiation, sliders), to_value(hopeless, sliders_of(hopeless)));
    }
}

TEST(Sliders, ListPackagesThatNobodyWhoAgreesRulesOut) {
    Random random(83);
    for (int round = 0; round < 100; ++round) {
        const Negotiation negotiation = read_case(random_case(random));
        const SlowDeals slow(negotiation);
        for (const AnyFrontier& branch : sliders_of(negotiation).branches) {
            for (const deals::Point& point : branch.points) {
                const auto package = slow.find(point.package);
                ASSERT_TRUE(package) << "not allowed";
                for (const IssueId issue : branch.now) {
                    EXPECT_EQ(package->options[issue.at()], negotiation.issue(issue).now);
                }
                for (std::size_t player = 0; player < slow.players.size(); ++player) {
                    const PartyId party = slow.players[player];
                    if (std::count(branch.parties.begin(), branch.parties.end(), party) > 0) {
                        EXPECT_EQ(nano(utility_of(party, branch, point)), package->utility[player]);
                    }
                    if (std::count(branch.agree.begin(), branch.agree.end(), party) > 0) {
                        EXPECT_FALSE(slow.crosses(player, *package));
                    }
                }
            }
        }
    }
}

/// p gets what q does not; s may keep y as it is.
const char* const divided =
    "irenic: 1\n"
    "parties: {p: {}, q: {}, s: {role: sponsor, veto_on: [y]}}\n"
    "issues: {x: {options: [a, b, c]}, y: {options: [a, b]}}\n"
    "preferences:\n"
    "  p: {points: {x: {b: 1, c: 2}, y: {b: 5}}, disagreement: 7}\n"
    "  q: {points: {x: {a: 2, b: 1}}, disagreement: 7}\n"
    "  s: {points: {y: {a: 1}}, disagreement: 0}\n";

TEST(Sliders, StandUnderTheIdsOfTheCase) {
    const Negotiation negotiation = read_case(divided);
    EXPECT_EQ(format::to_json(to_value(negotiation, sliders_of(negotiation))),
              R"({"parties":["p","q","s"],"branches":[)"
              R"({"agree":["p","q"],"now":["y"],"parties":["p","q"],"points":[)"
              R"({"utility":[0,2],"package":{"x":"a","y":"a"}},)"
              R"({"utility":[1,1],"package":{"x":"b","y":"a"}},)"
              R"({"utility":[2,0],"package":{"x":"c","y":"a"}}]},)"
              R"({"agree":["p","q","s"],"now":[],"parties":["p","q","s"],"points":[)"
              R"({"utility":[0,2,1],"package":{"x":"a","y":"a"}},)"
              R"({"utility":[1,1,1],"package":{"x":"b","y":"a"}},)"
              R"({"utility":[2,0,1],"package":{"x":"c","y":"a"}},)"
              R"({"utility":[5,2,0],"package":{"x":"a","y":"b"}},)"
              R"({"utility":[6,1,0],"package":{"x":"b","y":"b"}},)"
              R"({"utility":[7,0,0],"package":{"x":"c","y":"b"}}]}],"why_not":null})");
}

TEST(Sliders, ListAllPointsOrNone) {
    const Negotiation negotiation = read_case(divided);
    EXPECT_EQ(sliders_of(negotiation, 9).branches.size(), 2);
    const Sliders too_many = sliders_of(negotiation, 8);
    EXPECT_TRUE(too_many.branches.empty());
    EXPECT_EQ(too_many.why_not, "there are more than 8 efficient packages to list");
    EXPECT_EQ(too_many.parties.size(), 3);
}

TEST(Sliders, SayWhyNotWhereMemoryRunsOut) {
    Limits limits;
    limits.memory_bytes = 1;
    const Sliders sliders = find_sliders(read_case(divided), plenty, limits).value();
    EXPECT_TRUE(sliders.branches.empty());
    EXPECT_EQ(sliders.why_not, "there are more efficient packages than memory allows to compare");
}

TEST(Sliders, SayWhyNotWhereAgreementIsOutOfReach) {
    const Sliders sliders = sliders_of(
        read_case("irenic: 1\nparties: {p: {}, m: {role: mediator}, n: {role: mediator}}\n"
                  "agreement: {at_least: 2, of: [p, m, n]}\n"
                  "issues: {x: {options: [a, b]}}\n"
                  "preferences: {p: {points: {x: {b: 1}}, disagreement: 0}}\n"));
    EXPECT_TRUE(sliders.parties.empty());
    EXPECT_TRUE(sliders.branches.empty());
    EXPECT_EQ(sliders.why_not,
              "agreement is out of reach: too few of those who could make one have preferences");
}

TEST(Sliders, NeedSomebodyWhoDecides) {
    const auto sliders = find_sliders(
        read_case("irenic: 1\nparties: {p: {}}\nissues: {x: {options: [a, b]}}\n"), plenty, {});
    ASSERT_FALSE(sliders);
    EXPECT_EQ(sliders.error().code, ErrorCode::missing);
    EXPECT_EQ(sliders.error().where, "preferences");
}

}  // namespace
}  // namespace irenic::analysis
