#include "irenic/levers/apply.hpp"

#include <gtest/gtest.h>

#include "../../../tests/support/deals_helpers.hpp"
#include "../../../tests/support/plain_case.hpp"
#include "irenic/deals/scoring.hpp"

namespace irenic::levers {
namespace {

using test_support::ask_everything;
using test_support::read_case;

const std::string base_text = R"(
irenic: 1
parties: {g: {}, h: {}}
issues:
  truce: {options: [none, weeks, permanent]}
  aid: {options: [low, high]}
constraints:
  - never: {truce: none, aid: high}
  - never: {truce: weeks, aid: low}
  - {never: {truce: permanent, aid: low}, norm: law}
preferences:
  g:
    points: {truce: {weeks: 2, permanent: 5}, aid: {high: -1}}
    weights: {truce: 3}
    red_lines: [{truce: weeks}, {truce: permanent, aid: high}]
    disagreement: war
  h: {points: {truce: {order: [permanent, weeks, none]}, aid: {low: 1, high: 4}}, weights: unknown, disagreement: 10}
war:
  sides: [g, h]
  beliefs: {g: {prevail: 0.6, stalemate: 0.2}, h: 0.5}
  payoffs: {g: {prevail: 10, fail: 0, stalemate: 5, cost: 1}, h: {prevail: 8, fail: 0}}
risks:
  attack: {borne_by: g, from: h, loss: 8, discount: 0.5, hazard: 0.5, by_issue: {aid: {high: 0.25}}}
levers:
)";

Negotiation with_levers(const std::string& levers) { return read_case(base_text + levers); }

Negotiation with_lever(const std::string& effects) {
    const Negotiation negotiation = with_levers("  a: {effects: [" + effects + "]}\n");
    EXPECT_TRUE(check_levers(negotiation).empty());
    return apply_levers(negotiation, {0});
}

/// What a package is worth to a party.
Decimal worth(const Negotiation& negotiation, const std::string& party, std::size_t truce,
              std::size_t aid) {
    const auto scoring = deals::score(negotiation).value();
    const auto player = scoring.player_of(*negotiation.find_party(party)).value();
    return scoring.points(scoring.utility(player, {OptionId(truce), OptionId(aid)}));
}

Decimal disagreement(const Negotiation& negotiation, const std::string& party) {
    const auto scoring = deals::score(negotiation).value();
    const auto player = scoring.player_of(*negotiation.find_party(party)).value();
    return scoring.points(scoring.disagreement[player].value());
}

TEST(Apply, PointsAreAddedEverywhereOrWhereTheConditionHolds) {
    const Negotiation before = with_levers("  a: {}\n");
    const Negotiation everywhere = with_lever("{party: g, points: 4}");
    const Negotiation somewhere = with_lever("{party: g, points: 4, when: {aid: high}}");
    for (std::size_t truce = 0; truce < 3; ++truce) {
        for (std::size_t aid = 0; aid < 2; ++aid) {
            const double was = worth(before, "g", truce, aid).to_double();
            EXPECT_DOUBLE_EQ(worth(everywhere, "g", truce, aid).to_double(), was + 4);
            EXPECT_DOUBLE_EQ(worth(somewhere, "g", truce, aid).to_double(),
                             was + (aid == 1 ? 4 : 0));
        }
    }
}

TEST(Apply, NumbersThatAreSetReplaceWhatStood) {
    EXPECT_EQ(disagreement(with_lever("{party: h, disagreement: 3}"), "h"), Decimal(3));
    EXPECT_EQ(disagreement(with_levers("  a: {}\n"), "g"), Decimal(6));
    EXPECT_EQ(disagreement(with_lever("{party: g, belief: 0.3}"), "g"), Decimal(3));
    // A value of no agreement stands above a belief, in whatever order they come.
    EXPECT_EQ(disagreement(with_lever("{party: g, belief: 0.3}, {party: g, disagreement: 1}"), "g"),
              Decimal(1));
    EXPECT_EQ(disagreement(with_lever("{party: g, disagreement: 1}, {party: g, belief: 0.3}"), "g"),
              Decimal(1));
    // d h L / (1 - d (1 - h)) with h = 0.25 and 0
    const Negotiation before = with_levers("  a: {}\n");
    EXPECT_EQ(worth(before, "g", 0, 1), Decimal::nearest(-1 - 0.5 * 0.25 * 8 / 0.625).value());
    EXPECT_EQ(worth(with_lever("{risk: attack, hazard: 0}"), "g", 0, 1), Decimal(-1));
    EXPECT_EQ(worth(with_lever("{risk: attack, loss: 0}"), "g", 0, 0), Decimal(0));
}

TEST(Apply, WhatIsDroppedIsNamedByItsPlaceInTheCase) {
    const Negotiation dropped =
        apply_levers(with_levers("  a: {effects: [{drop: red_line, party: g, index: 0}, "
                                 "{drop: constraint, index: 0}]}\n"
                                 "  b: {effects: [{drop: red_line, party: g, index: 1}, "
                                 "{drop: constraint, index: 1}]}\n"),
                     {0, 1});
    EXPECT_TRUE(dropped.preferences[0]->red_lines.empty());
    ASSERT_EQ(dropped.constraints.size(), 1U);
    EXPECT_EQ(dropped.constraints[0].norm, "law");
}

TEST(Apply, AnAddedOptionChangesNothingAboutTheOthers) {
    const Negotiation before = with_levers("  a: {}\n");
    const Negotiation after = with_lever("{issue: truce, option: year, points: {g: 4, h: 70}}");
    ASSERT_EQ(after.issues[0].options.size(), 4U);
    for (std::size_t truce = 0; truce < 3; ++truce) {
        for (std::size_t aid = 0; aid < 2; ++aid) {
            for (const char* party : {"g", "h"}) {
                EXPECT_EQ(worth(after, party, truce, aid), worth(before, party, truce, aid));
            }
        }
    }
    // g: 4 points weighted 3 as its other points; h: 70 on its whole scale.
    EXPECT_EQ(worth(after, "g", 3, 0).to_double(), worth(before, "g", 0, 0).to_double() + 12);
    EXPECT_EQ(worth(after, "h", 3, 0).to_double(), 70);
    EXPECT_EQ(worth(after, "h", 3, 1).to_double(), 120);
}

TEST(Apply, OneOptionAddedByTwoLeversCountsOnce) {
    const Negotiation both = apply_levers(
        with_levers("  a: {effects: [{issue: truce, option: year, points: {g: 4, h: 70}}]}\n"
                    "  b: {effects: [{issue: truce, option: year, points: {h: 70}}]}\n"),
        {0, 1});
    EXPECT_EQ(both.issues[0].options.size(), 4U);
    EXPECT_EQ(worth(both, "h", 3, 0).to_double(), 70);
}

TEST(Apply, PointsOfAnOptionThatIsThereAreSet) {
    const Negotiation after = with_lever("{issue: truce, option: weeks, points: {g: 9}}");
    EXPECT_EQ(after.issues[0].options.size(), 3U);
    EXPECT_EQ(worth(after, "g", 1, 0).to_double() - worth(after, "g", 0, 0).to_double(), 27);
}

TEST(Apply, WhatARankingSettlesIsNotSet) {
    const auto errors = check_levers(
        with_levers("  a: {effects: [{issue: truce, option: weeks, points: {h: 9}}]}\n"));
    ASSERT_EQ(errors.size(), 1U);
    EXPECT_EQ(errors[0].where, "levers.a.effects[0]");
}

TEST(Apply, AShareGoesPartOfTheWay) {
    const Negotiation negotiation = with_levers(
        "  a: {effects: [{party: g, points: 4}, {party: h, points: -2}, {party: h, disagreement: "
        "6}, {party: g, belief: 0.5}, {risk: attack, hazard: 0.1}]}\n");
    const Lever& lever = negotiation.levers[0];
    const auto part = [](const char* text) { return parse_decimal(text)->value; };
    const Negotiation moved = apply_lever(negotiation, lever, {part("0.5"), part("0.25")});
    EXPECT_EQ(moved.preferences[0]->interactions[0].points.center(), Decimal(2));
    EXPECT_EQ(moved.preferences[1]->interactions[0].points.center(), part("-0.5"));
    EXPECT_EQ(disagreement(moved, "h"), Decimal(8));
    EXPECT_EQ(moved.war->beliefs[0]->prevail.center(), part("0.55"));
    EXPECT_EQ(moved.risks[0].hazard.center(), part("0.3"));
    EXPECT_EQ(apply_lever(negotiation, lever, Strength{}), apply_levers(negotiation, LeverSet{0}));
}

TEST(Apply, PinLeavesOnePackage) {
    const Negotiation pinned = pin(with_levers("  a: {}\n"), Package{{{IssueId(0), OptionId(2)}}});
    EXPECT_EQ(ask_everything(pinned).packages, "0");  // no truce at low aid: the norm
    const Negotiation other = pin(with_levers("  a: {}\n"),
                                  Package{{{IssueId(0), OptionId(2)}, {IssueId(1), OptionId(1)}}});
    EXPECT_EQ(ask_everything(other).packages, "1");
}

}  // namespace
}  // namespace irenic::levers
