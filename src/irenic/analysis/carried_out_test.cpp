#include "irenic/analysis/carried_out.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "../../../tests/support/plain_case.hpp"
#include "irenic/analysis/deals_answer.hpp"
#include "irenic/phases/called_for.hpp"

namespace irenic::analysis {
namespace {

using test_support::PlainCase;
using test_support::read_case;

Negotiation bundled(const std::string& folder) {
    return format::load_case(IRENIC_SOURCE_DIR "/cases/" + folder).value().negotiation;
}

/// One issue whose three options give (8, 2), (6, 4) and (2, 8).
Negotiation three_packages(const std::string& phases) {
    PlainCase plain;
    plain.points = {{{"8", "2"}, {"6", "4"}, {"2", "8"}}};
    plain.disagreement = {"0", "0"};
    plain.blocks = "phases:\n" + phases;
    return read_case(plain);
}

CarriedOut ask(const Negotiation& negotiation, const deals::Question& question = {},
               const Limits& limits = {}) {
    return find_deals(negotiation, question, true, limits).value().carried_out.value();
}

std::string ids(const PhasePlan& plan, const std::vector<DeliverableId>& deliverables) {
    std::string text;
    for (const DeliverableId id : deliverables) {
        text += (text.empty() ? "" : " ") + plan.deliverables[id.at()].id;
    }
    return text;
}

std::string texts(const std::vector<Decimal>& numbers) {
    std::string text;
    for (const Decimal& number : numbers) {
        text += (text.empty() ? "" : " ") + number.to_string();
    }
    return text;
}

std::string holding(const CarriedOut& answer) {
    std::string text;
    for (const CarriedPackage& each : answer.packages) {
        text += !each.holds ? '?' : *each.holds ? 'y' : 'n';
    }
    return text;
}

TEST(CalledFor, IsWhatTheOptionsNameAndWhatNoneNames) {
    const Negotiation negotiation = three_packages(
        "  deliverables: {a: {giver: p0}, b: {giver: p1}, c: {giver: p1}}\n"
        "  follows: {i0: {o0: [a], o1: [b, a]}}\n");
    const auto of_option = [&](std::size_t option) {
        const Package package{{{IssueId(std::size_t{0}), OptionId(option)}}};
        return ids(*negotiation.phases, phases::called_for(*negotiation.phases, package));
    };
    EXPECT_EQ(of_option(0), "a c");
    EXPECT_EQ(of_option(1), "a b c");
    EXPECT_EQ(of_option(2), "c");
}

TEST(Restricted, KeepsOfOrderAndGroupsWhatConcernsTheRest) {
    const PhasePlan whole =
        three_packages(
            "  deliverables: {a: {giver: p0}, b: {giver: p1, after: [a]},"
            " c: {giver: p1, after: [a]}, d: {giver: p0}, e: {giver: p0, after: [b, c]}}\n"
            "  simultaneous: [[b, c], [a, d]]\n  steps_at_most: 4\n  discount: 0.9\n"
            "  guarantees: {p0: {amount: 2}}\n  peace: {p0: 1}\n  war: {p1: 5}\n")
            .phases.value();
    const auto id = [](std::size_t at) { return DeliverableId(at); };
    const PhasePlan part = phases::restricted(whole, {id(0), id(2), id(3), id(4)});
    EXPECT_EQ(ids(part, {id(0), id(1), id(2), id(3)}), "a c d e");
    EXPECT_EQ(part.deliverables[1].after, std::vector{id(0)});
    EXPECT_EQ(part.deliverables[3].after, std::vector{id(1)});
    EXPECT_EQ(part.simultaneous, (std::vector<std::vector<DeliverableId>>{{id(0), id(2)}}));
    EXPECT_EQ(part.steps_at_most, 4);
    EXPECT_EQ(part.discount, whole.discount);
    EXPECT_EQ(part.guarantees, whole.guarantees);
    EXPECT_EQ(part.war, whole.war);
    EXPECT_TRUE(part.peace.empty());
    EXPECT_FALSE(part.package);
}

TEST(DutiesLeft, AreObligationsNotDelivered) {
    const PhasePlan plan = three_packages(
                               "  deliverables: {a: {giver: p0, obligation: true}, b: {giver: p1},"
                               " c: {giver: p1, obligation: true}}\n")
                               .phases.value();
    EXPECT_EQ(ids(plan, phases::duties_left(plan, {DeliverableId(std::size_t{1})})), "a c");
    EXPECT_EQ(ids(plan, phases::duties_left(plan, {DeliverableId(std::size_t{2})})), "a");
}

TEST(CarryOut, SaysWhatIsMissing) {
    const auto where = [](const Negotiation& negotiation) {
        const auto answer = find_deals(negotiation, {}, true, {});
        return answer ? "" : answer.error().where;
    };
    PlainCase plain;
    plain.points = {{{"8", "2"}}};
    plain.disagreement = {"0", "0"};
    Negotiation negotiation = read_case(plain);
    EXPECT_EQ(where(negotiation), "phases");
    negotiation.phases.emplace();
    EXPECT_EQ(where(negotiation), "phases.deliverables");
    const auto no_follows = three_packages("  deliverables: {a: {giver: p0}}\n  peace: {p0: 1}\n");
    EXPECT_EQ(where(no_follows), "phases.follows");
    EXPECT_TRUE(find_deals(no_follows, {}, false, {}).has_value());
}

TEST(CarryOut, DerivesPeaceFromEachPackageAndWhatItDelivers) {
    // p0 gives for 3 and gets nothing by it: it needs what the package leaves it afterwards.
    const CarriedOut answer =
        ask(three_packages("  deliverables: {a: {giver: p0, cost: {p0: 3}, value: {p1: 3}},"
                           " b: {giver: p1, obligation: true}}\n"
                           "  follows: {i0: {o0: [a], o1: [a], o2: [a, b]}}\n"));
    ASSERT_EQ(answer.packages.size(), 3U);
    // Ascending by the first party: (2, 8), (6, 4), (8, 2).
    EXPECT_EQ(holding(answer), "yyn");
    EXPECT_EQ(texts(answer.packages[2].guarantees), "0 1");
    EXPECT_EQ(texts(answer.packages[2].end_shortfall), "0 1");
    ASSERT_TRUE(answer.best);
    EXPECT_EQ(answer.packages[*answer.best].index, 1U);  // 6 x 4 beats 2 x 8
    EXPECT_FALSE(answer.nearest);
    EXPECT_EQ(answer.packages[0].unmet_duties.size(), 0U);
    EXPECT_EQ(answer.packages[1].unmet_duties.size(), 1U);
    EXPECT_TRUE(answer.notes.empty());
    EXPECT_FALSE(answer.limit_reached);
}

TEST(CarryOut, TakesGivenPeaceAlikeAndSaysSo) {
    const CarriedOut answer =
        ask(three_packages("  deliverables: {a: {giver: p0}}\n  peace: {p1: 3}\n  war: {p1: 5}\n"
                           "  follows: {i0: {o0: [a]}}\n"));
    EXPECT_EQ(answer.parties, (std::vector{PartyId(std::size_t{1}), PartyId(std::size_t{0})}));
    EXPECT_EQ(holding(answer), "nnn");
    for (const CarriedPackage& each : answer.packages) {
        EXPECT_EQ(texts(each.start_shortfall), "2 0");
    }
    ASSERT_EQ(answer.notes.size(), 1U);
    EXPECT_NE(answer.notes[0].find("(p1)"), std::string::npos);
    // What calls for nothing has no step that a guarantee could cover.
    EXPECT_EQ(texts(answer.packages[0].guarantees), "0 0");
    EXPECT_EQ(texts(answer.packages[2].guarantees), "2 0");
    EXPECT_EQ(answer.nearest, 0U);
}

TEST(CarryOut, BreaksTiesByTheOrderOfTheFrontier) {
    PlainCase plain;
    plain.points = {{{"8", "2"}, {"5", "3"}, {"2", "8"}}};
    plain.disagreement = {"0", "0"};
    plain.blocks = "phases:\n  deliverables: {a: {giver: p0}}\n  follows: {i0: {o1: [a]}}\n";
    const CarriedOut answer = ask(read_case(plain));
    EXPECT_EQ(holding(answer), "yyy");
    EXPECT_EQ(answer.best, 0U);
}

TEST(CarryOut, SaysWhatNoOrderKeepsTo) {
    const CarriedOut answer = ask(three_packages(
        "  deliverables: {a: {giver: p0, deadline: 1}, b: {giver: p1, deadline: 1}}\n"
        "  follows: {i0: {o0: [a], o1: [a, b], o2: [b]}}\n"));
    EXPECT_EQ(holding(answer), "yny");
    EXPECT_FALSE(answer.packages[1].possible);
    EXPECT_TRUE(answer.packages[1].guarantees.empty());
    EXPECT_FALSE(answer.limit_reached);
}

TEST(CarryOut, KeepsTwoValleysOnItsOwnNumbers) {
    const CarriedOut answer = ask(bundled("two-valleys"));
    EXPECT_EQ(holding(answer), "yyyyyyyyyy");
    ASSERT_TRUE(answer.best);
    EXPECT_EQ(texts(answer.packages[*answer.best].point.utility), "32 34");
    EXPECT_EQ(answer.packages[*answer.best].deliverables.size(), 4U);
    EXPECT_EQ(answer.notes.size(), 1U);
}

TEST(CarryOut, AnswersForPackagesOfTwoValleysAsByHand) {
    // With nothing delivered h lacks 4. With captives and prisoners alone g has 2 and h 4 to lose
    // in the end; whoever gives the last tranche had 4 (g) or 5 (h) less before it, so the least is
    // 1 for h. With rebuilding alone h has nothing to wait for once it is done. With all three h
    // waits for 20 more.
    deals::Answer deals = deals::find_deals(bundled("two-valleys"), {}, {}).value();
    const Negotiation negotiation = bundled("two-valleys");
    const auto option = [](std::size_t at) { return OptionId(at); };
    for (deals::Point& point : deals.frontier.points) {
        for (auto& [issue, chosen] : point.package.choices) {
            chosen = option(0);
        }
    }
    auto& points = deals.frontier.points;
    points[1].package.choices[0].second = option(2);  // captives and prisoners
    points[2].package.choices[4].second = option(1);  // rebuilding
    points[3].package.choices[0].second = option(2);
    points[3].package.choices[4].second = option(1);
    const CarriedOut answer = carry_out(negotiation, deals, {}).value();
    const auto start = [&](std::size_t at) { return texts(answer.packages[at].start_shortfall); };
    EXPECT_EQ(answer.packages[0].holds, false);
    EXPECT_EQ(start(0), "0 4");
    EXPECT_EQ(answer.packages[1].holds, false);
    EXPECT_EQ(texts(answer.packages[1].guarantees), "0 1");
    EXPECT_EQ(texts(answer.packages[1].end_shortfall), "0 0");
    EXPECT_EQ(answer.packages[2].holds, false);
    EXPECT_EQ(start(2), "0 0");
    EXPECT_EQ(texts(answer.packages[2].end_shortfall), "0 4");
    EXPECT_EQ(texts(answer.packages[2].guarantees), "0 4");
    EXPECT_EQ(answer.packages[3].holds, true);
    EXPECT_EQ(answer.packages[0].unmet_duties.size(), 1U);
    EXPECT_EQ(answer.packages[1].unmet_duties.size(), 0U);
}

TEST(CarryOut, DerivesPeaceForGaza) {
    const Negotiation negotiation = bundled("gaza-2024");
    const CarriedOut answer = ask(negotiation);
    EXPECT_EQ(answer.holding(), 0U);
    EXPECT_TRUE(answer.notes.empty());
    ASSERT_TRUE(answer.nearest);
    const CarriedPackage& nearest = answer.packages[*answer.nearest];
    EXPECT_EQ(ids(*negotiation.phases, nearest.deliverables), "captives prisoners aid talks");
    EXPECT_EQ(texts(nearest.start_shortfall), "0 0");
    EXPECT_EQ(texts(nearest.guarantees), "0 0.243093888");
    for (const CarriedPackage& each : answer.packages) {
        EXPECT_TRUE(each.exact);
        EXPECT_EQ(texts(each.start_shortfall), "0 0");
    }
}

TEST(CarryOut, StopsAtTheLimit) {
    const Negotiation negotiation = bundled("two-valleys");
    const deals::Answer deals = deals::find_deals(negotiation, {}, {}).value();
    Limits limits;
    limits.stop = Stop(0);
    const auto answer = carry_out(negotiation, deals, limits);
    ASSERT_TRUE(answer);
    EXPECT_TRUE(answer->limit_reached);
    EXPECT_TRUE(answer->packages.empty());
    EXPECT_FALSE(answer->best);
}

TEST(CarryOut, IsTheSameWhateverTheThreads) {
    Limits many;
    many.threads = 8;
    for (const char* folder : {"two-valleys", "gaza-2024"}) {
        const Negotiation negotiation = bundled(folder);
        deals::Question question;
        question.everything = true;
        EXPECT_EQ(to_value(negotiation, ask(negotiation, question)),
                  to_value(negotiation, ask(negotiation, question, many)));
    }
}

TEST(DealsAnswer, KeepsItsKeysWhetherAskedOrNot) {
    const Negotiation negotiation = bundled("two-valleys");
    const Value without = to_value(negotiation, find_deals(negotiation, {}, false, {}).value());
    const Value with = to_value(negotiation, find_deals(negotiation, {}, true, {}).value());
    EXPECT_TRUE(without["carried_out"].is_null());
    const auto& members = *without.get_if<Value::Map>();
    const auto place = std::find_if(members.begin(), members.end(), [](const auto& member) {
        return member.first == "carried_out";
    });
    EXPECT_EQ((place - 1)->first, "improvements");
    EXPECT_EQ((place + 1)->first, "rounded");
    EXPECT_EQ(with["carried_out"]["looked_at"], Value(10));
    EXPECT_EQ(with["carried_out"]["holding"], Value(10));
    EXPECT_EQ(with["carried_out"]["best"]["guarantees"]["h"], Value(Decimal(0)));
    EXPECT_TRUE(with["carried_out"]["nearest"].is_null());
    EXPECT_EQ(with["frontier"], without["frontier"]);
}

}  // namespace
}  // namespace irenic::analysis
