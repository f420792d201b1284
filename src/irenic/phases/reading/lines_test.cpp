#include "irenic/phases/reading/lines.hpp"

#include <string>

#include <gtest/gtest.h>

#include "../../../../tests/support/plain_case.hpp"

namespace irenic::phases {
namespace {

PhasePlan plan_of(const std::string& deliverables, const std::string& around = "") {
    return *test_support::read_case(
                "irenic: 1\nparties: {g: {}, h: {}}\nphases:\n  peace: {g: 1, h: 1}\n" + around +
                "  deliverables:\n" + deliverables)
                .phases;
}

/// "a1 a2 | b1+c1": lines behind one another, moves, tranches that are delivered together.
std::string written(const PhasePlan& plan) {
    const auto shapes = shape_lines(plan);
    if (!shapes) {
        return to_string(shapes.error());
    }
    std::string text;
    for (const LineShape& line : shapes->lines) {
        text += text.empty() ? "" : "| ";
        for (const auto& move : line.moves) {
            std::string together;
            for (const Tranche& tranche : move) {
                together += (together.empty() ? "" : "+") +
                            plan.deliverables[tranche.deliverable.at()].id +
                            std::to_string(tranche.number);
            }
            text += together + " ";
        }
    }
    return text;
}

TEST(Lines, JoinDeliverablesThatDifferInNothing) {
    const PhasePlan plan = plan_of(
        "    a: {giver: g, tranches: 2, cost: {g: 3}, value: {h: 0}}\n"
        "    b: {giver: h, cost: {h: 3}}\n"
        "    c: {giver: g, cost: {g: {is: [2, 4]}}, detect: 1, name: Other}\n"
        "    d: {giver: g, cost: {g: 3}, deadline: 7}\n"
        "    e: {giver: g, cost: {g: 3}, capacity: 1, obligation: true}\n");
    EXPECT_EQ(written(plan), "a1 a2 c1 e1 | b1 | d1 ");
}

TEST(Lines, JoinOnlyWhatTheSameThingsComeBeforeAndAfter) {
    const PhasePlan plan = plan_of(
        "    a: {giver: g}\n    b: {giver: g}\n    c: {giver: g}\n"
        "    d: {giver: h, after: [a, b]}\n    e: {giver: h, after: [b, a]}\n"
        "    f: {giver: h, after: [a, b, c]}\n");
    EXPECT_EQ(written(plan), "a1 b1 | c1 | d1 e1 | f1 ");
    const auto lines = shape_lines(plan)->lines;
    EXPECT_EQ(lines[2].after, (std::vector<std::size_t>{0}));
    EXPECT_EQ(lines[3].after, (std::vector<std::size_t>{0, 1}));
}

TEST(Lines, TakeTurnsWhereAStepHoldsOnlySoMany) {
    const std::string alike =
        "    a: {giver: g, tranches: 3, capacity: 1}\n    b: {giver: g, tranches: 3, capacity: 1}\n"
        "    c: {giver: g, tranches: 2, capacity: 1}\n";
    EXPECT_EQ(written(plan_of(alike)), "a1 a2 a3 b1 b2 b3 c1 c2 ");
    const PhasePlan merged = plan_of(alike, "  steps_at_most: 3\n");
    EXPECT_EQ(written(merged), "a1 b1 a2 b2 a3 b3 | c1 c2 ");
    EXPECT_EQ(shape_lines(merged)->lines[0].capacity, 2U);
    EXPECT_EQ(shape_lines(merged)->lines[1].capacity, 1U);
}

TEST(Lines, HoldAGroupAndWhatIsLeftOfItAlone) {
    const PhasePlan plan = plan_of(
        "    a: {giver: g, tranches: 3, deadline: 9}\n    x: {giver: h, after: [a]}\n"
        "    b: {giver: h, tranches: 2, after: [c], deadline: 5}\n    c: {giver: h}\n",
        "  simultaneous: [[b, a]]\n");
    EXPECT_EQ(written(plan), "a1+b1 a2+b2 a3 | x1 | c1 ");
    const auto lines = shape_lines(plan)->lines;
    EXPECT_EQ(lines[0].after, (std::vector<std::size_t>{2}));
    EXPECT_EQ(lines[1].after, (std::vector<std::size_t>{0}));
    ASSERT_EQ(lines[0].deadlines.size(), 2U);
    EXPECT_EQ(lines[0].deadlines[0].moves, 2U);
    EXPECT_EQ(lines[0].deadlines[0].step, 5U);
    EXPECT_EQ(lines[0].deadlines[1].moves, 3U);
    EXPECT_EQ(lines[0].deadlines[1].step, 9U);
}

TEST(Lines, EndWhereSomethingWaitsForTheShorterMember) {
    const PhasePlan plan = plan_of(
        "    a: {giver: g, tranches: 3, deadline: 9}\n    b: {giver: h}\n"
        "    x: {giver: h, after: [b]}\n    y: {giver: h, after: [a, b]}\n",
        "  simultaneous: [[a, b]]\n");
    EXPECT_EQ(written(plan), "a1+b1 | a2 a3 | x1 | y1 ");
    const auto lines = shape_lines(plan)->lines;
    EXPECT_EQ(lines[1].after, (std::vector<std::size_t>{0}));
    EXPECT_EQ(lines[2].after, (std::vector<std::size_t>{0}));
    EXPECT_EQ(lines[3].after, (std::vector<std::size_t>{0, 1}));
    EXPECT_EQ(lines[1].deadlines[0].moves, 2U);
}

TEST(Lines, OfAGroupKeepToEachMembersCapacity) {
    const PhasePlan plan = plan_of(
        "    a: {giver: g, tranches: 2, capacity: 1}\n    b: {giver: h, tranches: 5, capacity: "
        "3}\n    c: {giver: h, capacity: 1}\n",
        "  simultaneous: [[a, b, c]]\n  steps_at_most: 3\n");
    const auto shapes = shape_lines(plan);
    ASSERT_EQ(shapes->lines.size(), 1U);
    const LineShape& shape = shapes->lines.front();
    Line line;
    line.moves.resize(shape.moves.size());
    line.capacity = shape.capacity;
    line.paces = shape.paces;
    const std::vector<std::size_t> most{1, 4, 5, 5, 5};
    const std::vector<std::size_t> least{0, 0, 1, 1, 1, 2};
    for (std::size_t made = 0; made < most.size(); ++made) {
        EXPECT_EQ(line.most_after(made), most[made]) << made;
    }
    for (std::size_t made = 0; made < least.size(); ++made) {
        EXPECT_EQ(line.least_before(made), least[made]) << made;
    }
}

TEST(Lines, RefuseGroupsThatCannotBe) {
    PhasePlan plan = plan_of(
        "    a: {giver: g}\n    b: {giver: h, after: [c]}\n    c: {giver: h, after: [a]}\n");
    const DeliverableId a(0U);
    const DeliverableId b(1U);
    plan.simultaneous = {{a, b}};
    EXPECT_EQ(
        written(plan),
        "phases.deliverables.a.after: error: 'a' can never come: 'after' and what moves at the "
        "same time lead round in a circle; let it, or what it moves with, wait for less");
    plan.simultaneous = {{a, a}};
    EXPECT_EQ(written(plan),
              "phases.simultaneous[0]: error: 'a' is in this group twice; name each deliverable in "
              "one group, once");
    plan.simultaneous = {{a, DeliverableId(2U)}, {b, a}};
    EXPECT_EQ(written(plan),
              "phases.simultaneous[1]: error: 'a' is in another group already; name each "
              "deliverable in one group, once");
}

}  // namespace
}  // namespace irenic::phases
