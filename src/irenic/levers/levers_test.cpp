#include "irenic/levers/levers.hpp"

#include <algorithm>
#include <atomic>

#include <gtest/gtest.h>

#include "../../../tests/support/plain_case.hpp"

namespace irenic::levers {
namespace {

using test_support::read_case;

Answer ask(const std::string& text, const std::optional<Package>& package = std::nullopt) {
    return find_levers(read_case("irenic: 1\n" + text), {package}, Limits{}).value();
}

const BreakEven& of(const Answer& answer, const std::string& lever) {
    return *std::find_if(answer.break_even.begin(), answer.break_even.end(),
                         [&](const BreakEven& entry) { return entry.lever == lever; });
}

Decimal number(const char* text) { return parse_decimal(text)->value; }

const Package second_option{{{IssueId(std::size_t{0}), OptionId(std::size_t{1})}}};

TEST(Levers, SayWhereMoreOfALeverClosesTheZoneAgain) {
    const Answer answer = ask(R"(
parties: {g: {}, h: {}, q: {role: mediator}}
issues: {a: {options: [x, y]}}
preferences:
  g: {points: {a: {y: 8}}, disagreement: 10}
  h: {points: {a: {y: 10}}, disagreement: 5}
levers: {swap: {owner: q, cost: 1, effects: [{party: g, points: 8}, {party: h, points: -12}]}}
)");
    const BreakEven& swap = of(answer, "swap");
    EXPECT_EQ(swap.opens_at, number("0.25"));
    EXPECT_FALSE(swap.opens_in_full);
    EXPECT_TRUE(answer.minimal_sets.empty());
}

TEST(Levers, SayUpToWhereABeliefMayMove) {
    // Battles that cost more than defeat: the longest war is the one with even chances.
    const Answer answer = ask(R"(
parties: {g: {}, h: {}}
issues: {a: {options: [x, y]}}
preferences:
  g: {points: {a: {x: -90, y: -90}}, disagreement: war}
  h: {points: {a: {y: 9}}, disagreement: 0}
war:
  sides: [g, h]
  beliefs: {g: 0.1, h: 0.5}
  payoffs: {g: {prevail: 55, fail: -25}, h: {prevail: 10, fail: 0}}
  attrition: {positions: 20, start: 10, cost: {g: 5, h: 0}}
levers: {sure: {effects: [{party: g, belief: 0.95}]}}
)");
    const BreakEven& belief = of(answer, "war.beliefs.g");
    ASSERT_TRUE(belief.opens_at && belief.opens_until);
    EXPECT_LT(*belief.opens_at, *belief.opens_until);
    EXPECT_LT(*belief.opens_until, number("0.95"));
    EXPECT_EQ(of(answer, "sure").opens_at, belief.opens_at);
    EXPECT_FALSE(of(answer, "sure").opens_in_full);
}

TEST(Levers, BuiltInOnesKeepRoomForAStalemate) {
    const Answer answer = ask(R"(
parties: {g: {}, h: {}}
issues: {a: {options: [x, y]}}
preferences:
  g: {points: {a: {y: 8}}, disagreement: war}
  h: {points: {a: {y: -25}}, disagreement: war, red_lines: [{a: y}]}
war:
  sides: [g, h]
  beliefs: {g: 0.9, h: {prevail: 0.1, stalemate: 0.9}}
  payoffs: {g: {prevail: 10, fail: 0, cost: 2}, h: {prevail: 40, fail: -5, stalemate: 0, cost: 1}}
)");
    for (const Lever& lever : answer.levers) {
        for (const Effect& effect : lever.effects) {
            if (const auto* belief = std::get_if<SetBelief>(&effect);
                belief != nullptr && belief->party == PartyId(std::size_t{1})) {
                EXPECT_LE(belief->value.center(), number("0.1"));
            }
        }
    }
}

TEST(Levers, BlameOnlyPartiesThatAgreementCanDependOn) {
    const std::string text = R"(
parties: {g: {}, h: {}, k: {}, s: {role: sponsor, veto_on: [a]}}
agreement: {all: [g, h]}
issues: {a: {options: [x, y]}}
preferences:
  g: {points: {a: {y: 1}}, disagreement: 5}
  h: {points: {a: {y: 9}}, disagreement: 5}
  k: {points: {a: {y: -9}}, disagreement: 5, red_lines: [{a: y}]}
  s: {points: {a: {y: 2}}, disagreement: 5, red_lines: [{a: y}]}
)";
    const Answer answer = ask(text, second_option);
    ASSERT_TRUE(answer.package);
    ASSERT_EQ(answer.package->surplus.size(), 4U);
    EXPECT_FALSE(answer.package->surplus[2].needed);
    EXPECT_EQ(answer.package->surplus[3].amount, Decimal(-3));
    EXPECT_TRUE(answer.package->surplus[3].needed);
    ASSERT_EQ(answer.package->breaks.size(), 1U);
    EXPECT_EQ(answer.package->breaks[0].party, PartyId(std::size_t{3}));
}

TEST(Levers, TakeFromAPartyOnlyWhatAConditionTakesAtThePackage) {
    const Answer answer = ask(R"(
parties: {g: {}, h: {}, q: {role: mediator}}
issues: {a: {options: [x, y, z]}}
preferences:
  g: {points: {a: {y: 8}}, disagreement: 10}
  h: {points: {a: {y: 10}}, disagreement: 5}
levers:
  l: {owner: q, effects: [{party: g, points: 3}, {party: h, points: -12, when: {a: z}}]}
)");
    ASSERT_EQ(answer.minimal_sets.size(), 1U);
    EXPECT_TRUE(answer.minimal_sets[0].loses.empty());
}

TEST(Levers, GiveUpASearchThatHelpsAndHurtsTooEvenly) {
    const Answer answer = ask(R"(
parties: {g: {}, h: {}}
issues: {a: {options: [x, y]}, b: {options: [x, y]}}
preferences:
  g: {points: {a: {y: 10}}, disagreement: 10.00001}
  h: {points: {a: {y: 10}}, disagreement: 5}
levers: {swap: {owner: h, cost: 1, effects: [{party: g, points: 5, when: {a: y}}, {party: g, points: -5}]}}
)");
    EXPECT_TRUE(of(answer, "swap").unsure);
    EXPECT_TRUE(answer.limit_reached);
    EXPECT_EQ(of(answer, "preferences.g.disagreement").opens_at, Decimal(10));
}

TEST(Levers, GoOnWithWhatThereIsWhereALimitIsReached) {
    std::atomic<bool> asked = false;
    Limits limits;
    limits.stop = Stop(1000, &asked);
    const Negotiation negotiation = read_case(R"(
irenic: 1
parties: {g: {}, h: {}}
issues: {a: {options: [x, y]}}
preferences:
  g: {points: {a: {y: 8}}, disagreement: 10}
  h: {points: {a: {y: 10}}, disagreement: 5}
levers: {l: {effects: [{party: g, points: 3}]}}
)");
    EXPECT_FALSE(find_levers(negotiation, {}, limits)->limit_reached);
    asked = true;
    const auto answer = find_levers(negotiation, {}, limits);
    EXPECT_TRUE(!answer || answer->limit_reached);
}

}  // namespace
}  // namespace irenic::levers
