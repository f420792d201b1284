#include "irenic/analysis/fighting_on.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "../../../tests/support/plain_case.hpp"

namespace irenic::analysis {
namespace {

using test_support::PlainCase;
using test_support::read_case;

Negotiation valleys(const char* file) {
    return format::load_case(std::string(IRENIC_SOURCE_DIR "/cases/two-valleys/") + file)
        .value()
        .negotiation;
}

FightingOn ask(const Negotiation& negotiation, unsigned threads = 1) {
    Limits limits;
    limits.threads = threads;
    return analyse_war(negotiation, limits).value();
}

Decimal decimal(const char* text) { return parse_decimal(text)->value; }

std::vector<std::string> keys(const Value& value) {
    std::vector<std::string> names;
    for (const auto& [key, member] : *value.get_if<Value::Map>()) {
        names.push_back(key);
    }
    return names;
}

std::optional<Decimal> break_even(const FightingOn& answer, const std::string& path) {
    for (const auto& each : answer.break_even) {
        if (each.lever == path) {
            return each.opens_at ? each.opens_at : each.closes_beyond;
        }
    }
    ADD_FAILURE() << "no " << path;
    return std::nullopt;
}

bool has_note(const FightingOn& answer, const std::string& part) {
    return std::any_of(answer.notes.begin(), answer.notes.end(), [&](const std::string& note) {
        return note.find(part) != std::string::npos;
    });
}

/// A war alone, with further lines below it.
Negotiation war_alone(const std::string& lines) {
    return read_case("irenic: 1\nparties: {g: {}, h: {}}\nwar:\n  sides: [g, h]\n" + lines);
}

constexpr const char* one_stake = R"(  beliefs: {g: 0.6, h: 0.4}
  payoffs: {g: {prevail: 1, fail: 0, cost: 0.05}, h: {prevail: 1, fail: 0, cost: 0.05}}
)";

TEST(FightingOn, GivesTheKnownAnswerForTwoValleysWithOptimists) {
    const auto answer = ask(valleys("optimists.yaml"));
    ASSERT_EQ(answer.sides.size(), 2U);
    EXPECT_EQ(answer.sides[0].value, Decimal(31));
    EXPECT_EQ(answer.sides[1].value, Decimal(42));
    EXPECT_TRUE(answer.sides[0].counts);
    EXPECT_DOUBLE_EQ(answer.sides[1].prevails, 0.9);
    EXPECT_NEAR(answer.optimism->excess.value(), 0.52, 1e-12);
    EXPECT_EQ(answer.optimism->blocks, true);
    ASSERT_EQ(answer.optimism->common_beliefs->size(), 1U);
    EXPECT_EQ(answer.optimism->common_beliefs->front(), std::pair(Decimal(0), decimal("0.9125")));
    ASSERT_EQ(answer.optimism->learning.size(), 3U);
    EXPECT_EQ(answer.optimism->learning[1].prior_strength, Decimal(10));
    EXPECT_EQ(answer.optimism->learning[1].even, 2);
    EXPECT_EQ(break_even(answer, "war.beliefs.g"), decimal("0.7375"));
    EXPECT_EQ(break_even(answer, "war.beliefs.h"), decimal("0.18"));
    EXPECT_EQ(break_even(answer, "war.payoffs.g.cost"), Decimal(13));
    EXPECT_EQ(answer.credible->empty, true);
    EXPECT_EQ(answer.credible->packages, "0");
    EXPECT_EQ(answer.credible->width, Decimal(-5));
    EXPECT_FALSE(answer.face_value.has_value());
    EXPECT_TRUE(answer.rounded);
    EXPECT_FALSE(answer.limit_reached);
}

TEST(FightingOn, FindsNothingInTheWayInTwoValleysAsTheyStand) {
    const auto answer = ask(valleys("case.yaml"));
    EXPECT_EQ(answer.optimism->blocks, false);
    EXPECT_EQ(answer.optimism->common_beliefs->front().second, decimal("0.9125"));
    EXPECT_EQ(answer.credible->empty, false);
    EXPECT_EQ(answer.credible->packages, "42");
    EXPECT_EQ(answer.indivisible, false);
    EXPECT_EQ(answer.parties.size(), 2U);
}

TEST(FightingOn, CountsTheBattlesThatTwoValleysWouldTake) {
    auto negotiation = valleys("optimists.yaml");
    negotiation.war->prior_strength = UncertainNumber::exact(Decimal(10));
    const auto learning = ask(negotiation).optimism->learning;
    ASSERT_EQ(learning.size(), 3U);
    EXPECT_EQ(learning[0].prior_strength, Decimal(5));
    EXPECT_EQ(learning[0].even, 1);
    EXPECT_EQ(learning[1].prior_strength, Decimal(10));
    EXPECT_EQ(learning[1].even, 2);
    EXPECT_EQ(learning[2].prior_strength, Decimal(20));
    EXPECT_LE(learning[1].least.value(), 2);
    EXPECT_GE(learning[1].as_believed[0].value(), *learning[1].least);
}

TEST(FightingOn, LearnsOverTheRangeOfThePriorStrength) {
    auto negotiation = valleys("optimists.yaml");
    UncertainNumber range;
    range.shape = UncertainNumber::Shape::interval;
    range.low = Decimal(4);
    range.high = Decimal(16);
    negotiation.war->prior_strength = range;
    const auto learning = ask(negotiation).optimism->learning;
    ASSERT_EQ(learning.size(), 3U);
    EXPECT_EQ(learning[0].prior_strength, Decimal(4));
    EXPECT_EQ(learning[1].prior_strength, Decimal(10));
    EXPECT_EQ(learning[2].prior_strength, Decimal(16));
    EXPECT_EQ(learning[1].even, 2);
}

TEST(FightingOn, SaysWhatAWarAloneIsWorth) {
    const auto answer = ask(war_alone(one_stake));
    EXPECT_EQ(answer.sides[0].value, decimal("0.55"));
    EXPECT_EQ(answer.sides[1].value, decimal("0.55"));
    EXPECT_NEAR(answer.optimism->excess.value(), 0.10, 1e-12);
    EXPECT_FALSE(answer.sides[0].counts);
    EXPECT_FALSE(answer.optimism->blocks.has_value());
    EXPECT_FALSE(answer.optimism->why.empty());
    EXPECT_FALSE(answer.credible.has_value());
    EXPECT_TRUE(answer.break_even.empty());
    EXPECT_TRUE(has_note(answer, "nothing is said about the zone"));
}

TEST(FightingOn, NamesTheBestDemandAgainstAnUnknownCost) {
    const auto answer = ask(war_alone(R"(  beliefs: {g: 0.5, h: 0.5}
  payoffs: {g: {prevail: 10, fail: 0, cost: 1}, h: {prevail: 20, fail: 0, cost: [0, 8]}}
)"));
    ASSERT_TRUE(answer.sides[0].demand.has_value());
    EXPECT_NEAR(answer.sides[0].demand->beyond, 0.15, 1e-12);
    EXPECT_NEAR(answer.sides[0].demand->offered, 0.35, 1e-12);
    EXPECT_NEAR(answer.sides[0].demand->refused, 0.375, 1e-12);
    EXPECT_NEAR(answer.sides[0].demand->value, 0.55625, 1e-12);
    EXPECT_FALSE(answer.sides[1].demand.has_value());
}

TEST(FightingOn, FollowsBattlesToTheirEnd) {
    const auto answer = ask(war_alone(R"(  beliefs: {g: 0.6, h: 0.6}
  payoffs: {g: {prevail: 1, fail: 0}, h: {prevail: 1, fail: 0}}
  attrition: {positions: 4, start: 2, cost: {g: 0.05, h: 0.05}}
)"));
    EXPECT_TRUE(answer.battles);
    EXPECT_EQ(answer.sides[0].value, decimal("0.5"));
    EXPECT_EQ(answer.sides[1].value, decimal("0.115384615"));
    EXPECT_NEAR(answer.sides[0].prevails, 9.0 / 13, 1e-12);
    EXPECT_NEAR(answer.sides[1].prevails, 4.0 / 13, 1e-12);
    EXPECT_NEAR(answer.sides[1].course->periods, 50.0 / 13, 1e-12);
}

TEST(FightingOn, AnswersForAPowerShiftAlone) {
    const auto answer = ask(
        war_alone("  shift: {rising: h, now: 0.4, later: 0.6, discount: 0.9, cost: {g: 1, h: 1}}\n"
                  "  first_strike: {first: 0.6, second: 0.5, cost: {g: 0.04, h: 0.04}}\n"));
    EXPECT_TRUE(answer.sides.empty());
    EXPECT_FALSE(answer.optimism.has_value());
    EXPECT_TRUE(has_note(answer, "no side has beliefs or payoffs"));
    EXPECT_FALSE(answer.commitment->blocks);
    EXPECT_TRUE(answer.commitment->blocks_one_sided);
    EXPECT_TRUE(answer.first_strike->blocks);
}

TEST(FightingOn, WritesAPowerShiftInRoundNumbers) {
    const auto negotiation = war_alone(
        "  shift: {rising: h, now: 0.4, later: 0.6, discount: 0.9, cost: {g: 1, h: 1}}\n"
        "  first_strike: {first: 0.6, second: 0.5, cost: {g: 0.04, h: 0.04}}\n");
    const Value value = to_value(negotiation, ask(negotiation));
    EXPECT_EQ(value["commitment"]["threshold"], Value(decimal("0.19")));
    EXPECT_EQ(value["commitment"]["threshold_fearon"], Value(decimal("0.01")));
    EXPECT_EQ(value["commitment"]["shift"], Value(decimal("0.14")));
    EXPECT_EQ(value["commitment"]["break_even"], Value(decimal("0.655555556")));
    EXPECT_EQ(value["commitment"]["power_sharing"],
              Value(Value::List{decimal("0.455555556"), decimal("0.655555556")}));
    EXPECT_TRUE(value["first_strike"]["range"].is_null());
    EXPECT_EQ(value["first_strike"]["break_even"], Value(decimal("0.58")));
}

TEST(FightingOn, RefusesAShiftWithoutDiscount) {
    const auto answer =
        analyse_war(war_alone("  shift: {rising: h, now: 0.4, later: 0.6}\n"), Limits{});
    ASSERT_FALSE(answer.has_value());
    EXPECT_EQ(answer.error().code, ErrorCode::bad_input);
}

TEST(FightingOn, RefusesACaseWithNeitherWarNorRisks) {
    auto negotiation = valleys("case.yaml");
    negotiation.war.reset();
    const auto answer = analyse_war(negotiation, Limits{});
    ASSERT_FALSE(answer.has_value());
    EXPECT_EQ(answer.error().code, ErrorCode::missing);
    EXPECT_EQ(answer.error().where, "war");
}

TEST(FightingOn, RefusesASideThatSaysHalf) {
    const auto answer = analyse_war(war_alone("  beliefs: {g: 0.5, h: 0.5}\n"), Limits{});
    ASSERT_FALSE(answer.has_value());
    EXPECT_EQ(answer.error().code, ErrorCode::missing);
}

/// One side gets the issue whole or not at all.
PlainCase one_indivisible_issue() {
    PlainCase plain;
    plain.points = {{{"10", "0"}, {"0", "10"}}};
    plain.disagreement = {"war", "war"};
    plain.blocks = R"(war:
  sides: [p0, p1]
  beliefs: {p0: 0.5, p1: 0.5}
  payoffs: {p0: {prevail: 10, fail: 0, cost: 1}, p1: {prevail: 10, fail: 0, cost: 1}}
)";
    return plain;
}

TEST(FightingOn, SeesWhereOnlyASplitWouldDo) {
    const auto answer = ask(read_case(one_indivisible_issue()));
    EXPECT_EQ(answer.credible->empty, true);
    EXPECT_EQ(answer.indivisible, true);
    EXPECT_EQ(answer.split, std::vector<std::string>{"i0"});
    EXPECT_EQ(answer.optimism->blocks, false);
    EXPECT_NEAR(answer.optimism->excess.value(), -0.2, 1e-12);
}

TEST(FightingOn, FindsCommonBeliefsInSeveralParts) {
    const auto answer = ask(read_case(one_indivisible_issue()));
    // p0 gets nothing and accepts up to .1; gets all, and p1 accepts from .9.
    const std::vector<std::pair<Decimal, Decimal>> parts{{Decimal(0), decimal("0.1")},
                                                         {decimal("0.9"), Decimal(1)}};
    EXPECT_EQ(answer.optimism->common_beliefs, parts);
}

TEST(FightingOn, ComparesPromisesAtFaceValueWithPromisesAtRisk) {
    PlainCase plain = one_indivisible_issue();
    plain.points.push_back({{"0", "0"}, {"6", "6"}});
    plain.blocks +=
        "risks: {attack: {borne_by: p0, from: p1, loss: 20, discount: 0.95, hazard: 0.1, "
        "by_issue: {i1: {o1: 0.03}}}}\n";
    const auto answer = ask(read_case(plain));
    EXPECT_EQ(answer.face_value->empty, false);
    EXPECT_EQ(answer.face_value->packages, "2");
    EXPECT_EQ(answer.face_value->width, Decimal(2));
    ASSERT_EQ(answer.risks.size(), 1U);
    EXPECT_NEAR(answer.risks[0].expected_loss, 13.103448275862068, 1e-9);
    EXPECT_NEAR(answer.risks[0].least_expected_loss, 7.261146496815285, 1e-9);
    EXPECT_NEAR(answer.risks[0].repeated_loss.value(), 38, 1e-9);
    EXPECT_EQ(answer.credible->empty, false);  // p0 gets both: 16 - 7.26 against 4
    EXPECT_EQ(answer.credible->packages, "1");
    EXPECT_FALSE(answer.risks[0].break_even_hazard.has_value());
    EXPECT_FALSE(answer.risks[0].why.empty());
}

TEST(FightingOn, FindsTheHazardAtWhichTheAnswerFlips) {
    PlainCase plain = one_indivisible_issue();
    plain.points = {{{"10", "10"}}};
    plain.blocks += "risks: {attack: {borne_by: p0, loss: 20, discount: 0.95, hazard: 0.1}}\n";
    const auto answer = ask(read_case(plain));
    EXPECT_EQ(answer.credible->empty, true);
    // 6 may be lost: 6 (1 - .95) / (.95 (20 - 6)), and a grid step that rounding leaves.
    EXPECT_NEAR(answer.risks[0].break_even_hazard->to_double(), 0.022556390977443632, 3e-9);
    EXPECT_EQ(break_even(answer, "risks.attack.hazard"), answer.risks[0].break_even_hazard);
}

TEST(FightingOn, LooksAtRisksAlone) {
    const auto answer =
        ask(read_case("irenic: 1\nparties: {g: {}}\n"
                      "risks: {attack: {borne_by: g, loss: 1, discount: 0.95, hazard: 0.1}}\n"));
    EXPECT_NEAR(answer.risks[0].expected_loss, 0.6551724137931034, 1e-12);
    EXPECT_FALSE(answer.risks[0].break_even_hazard.has_value());
    EXPECT_EQ(answer.risks[0].why, "there is no zone to look at");
    EXPECT_TRUE(answer.sides.empty());
}

TEST(FightingOn, NotesABeliefThatMovesNothing) {
    PlainCase plain = one_indivisible_issue();
    plain.disagreement[1] = "0";
    const auto answer = ask(read_case(plain));
    EXPECT_FALSE(answer.sides[1].counts);
    EXPECT_TRUE(has_note(answer, "the value of no agreement of 'p1' is a number"));
    EXPECT_EQ(answer.optimism->common_beliefs->size(), 1U);
    plain.disagreement[0] = "0";
    const auto neither = ask(read_case(plain));
    EXPECT_FALSE(neither.optimism->common_beliefs.has_value());
    EXPECT_FALSE(neither.optimism->why.empty());
}

TEST(FightingOn, SaysWhyASharedStalemateHasNoValue) {
    PlainCase plain = one_indivisible_issue();
    plain.blocks = R"(war:
  sides: [p0, p1]
  beliefs: {p0: {prevail: 0.5, stalemate: 0.3}, p1: 0.5}
  payoffs: {p0: {prevail: 10, fail: 0, stalemate: 2}, p1: {prevail: 10, fail: 0}}
)";
    const auto answer = ask(read_case(plain));
    EXPECT_FALSE(answer.optimism->common_beliefs.has_value());
    EXPECT_FALSE(answer.optimism->why.empty());
    EXPECT_EQ(answer.credible->empty, true);
}

TEST(FightingOn, TakesWarsThatCostMoreThanDefeat) {
    PlainCase plain;
    plain.points = {{{"-2", "0"}}};
    plain.disagreement = {"war", "0"};
    plain.blocks = R"(war:
  sides: [p0, p1]
  beliefs: {p0: 0, p1: 0.5}
  payoffs: {p0: {prevail: 1, fail: 0}, p1: {prevail: 1, fail: 0}}
  attrition: {positions: 4, start: 2, cost: {p0: 1, p1: 1}}
)";
    // Two battles cost 2 where either side is certain to win them; more where they are even.
    const auto parts = *ask(read_case(plain)).optimism->common_beliefs;
    ASSERT_EQ(parts.size(), 1U);
    EXPECT_EQ(parts[0].first, Decimal(0));
    EXPECT_GT(parts[0].second, decimal("0.5"));
    EXPECT_LT(parts[0].second, Decimal(1));
}

TEST(FightingOn, HasEveryKeyAlways) {
    const std::vector<std::string> expected{
        "disagreement", "battles", "sides", "optimism",     "commitment",
        "first_strike", "risks",   "zone",  "indivisible",  "split",
        "break_even",   "rounded", "notes", "limit_reached"};
    for (const auto& negotiation : {valleys("optimists.yaml"), war_alone(one_stake)}) {
        const Value value = to_value(negotiation, ask(negotiation));
        EXPECT_EQ(keys(value), expected);
        EXPECT_EQ(keys(value["optimism"]),
                  (std::vector<std::string>{"excess", "blocks", "common_belief_with_zone",
                                            "common_beliefs_with_zone", "learning", "why"}));
    }
}

TEST(FightingOn, WritesTheKnownNumbers) {
    const auto negotiation = valleys("optimists.yaml");
    const Value value = to_value(negotiation, ask(negotiation));
    EXPECT_EQ(value["disagreement"], Value(Value::Map{{"g", Decimal(31)}, {"h", Decimal(42)}}));
    EXPECT_EQ(value["optimism"]["excess"], Value(decimal("0.52")));
    EXPECT_EQ(value["optimism"]["common_belief_with_zone"],
              Value(Value::List{Decimal(0), decimal("0.9125")}));
    EXPECT_EQ(value["break_even"]["war.beliefs.g"], Value(decimal("0.7375")));
    EXPECT_EQ(value["zone"]["credible"]["packages"], Value("0"));
    EXPECT_TRUE(value["zone"]["face_value"].is_null());
    EXPECT_EQ(value["sides"]["h"]["own_chance"], Value(decimal("0.9")));
}

TEST(FightingOn, IsTheSameForAnyNumberOfThreads) {
    auto negotiation = valleys("optimists.yaml");
    negotiation.war->prior_strength = UncertainNumber::exact(Decimal(10));
    EXPECT_EQ(to_value(negotiation, ask(negotiation, 1)),
              to_value(negotiation, ask(negotiation, 4)));
}

TEST(FightingOn, SaysWhenALimitCutItShort) {
    const auto negotiation = valleys("optimists.yaml");
    Limits none;
    none.stop = Stop(0);
    const auto answer = analyse_war(negotiation, none);
    if (answer) {
        EXPECT_TRUE(answer->limit_reached);
        EXPECT_EQ(answer->sides[0].value, Decimal(31));
        EXPECT_FALSE(answer->optimism->common_beliefs.has_value());
    } else {
        EXPECT_EQ(answer.error().code, ErrorCode::limit);
    }
}

}  // namespace
}  // namespace irenic::analysis
