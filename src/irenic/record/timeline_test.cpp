#include "irenic/record/timeline.hpp"

#include <gtest/gtest.h>

namespace irenic::record {

namespace {

Act act(const std::string& party, ActKind kind, const std::string& issue,
        const std::string& option = {}, const std::string& date = {}) {
    Act act;
    act.actors = {{party, party}};
    act.kind = kind;
    act.issues = {{issue, option}};
    act.date = date;
    return act;
}

Act denied(Act act) {
    act.tense = ActTense::denied;
    return act;
}

/// The reasons, one a line.
std::string clashes(const std::vector<Act>& acts) {
    std::string lines;
    for (const Contradiction& found : timeline(acts).contradictions) {
        lines += found.party + " on " + found.issue + ": " + found.why + "\n";
    }
    return lines;
}

std::string moves(const std::vector<Act>& acts) {
    std::string lines;
    for (const Move& move : timeline(acts).moves) {
        lines += move.date + " " + move.party + " " + move.issue + " " + move.option + " " +
                 std::to_string(move.act) + "\n";
    }
    return lines;
}

TEST(TimelineMoves, HaveOneForEachActorAndIssue) {
    Act joint = act("coast", ActKind::propose, "truce", "full", "2031-01-01");
    joint.actors.push_back({"ridge", "Ridge"});
    joint.issues.push_back({"ports", ""});
    EXPECT_EQ(moves({joint}),
              "2031-01-01 coast truce full 0\n2031-01-01 coast ports  0\n"
              "2031-01-01 ridge truce full 0\n2031-01-01 ridge ports  0\n");
}

TEST(TimelineMoves, StandUnderNoIssueWhereTheActHasNone) {
    Act meeting = act("coast", ActKind::meet, "");
    meeting.issues.clear();
    EXPECT_EQ(moves({meeting}), " coast   0\n");
}

TEST(TimelineMoves, ComeByDateUndatedLastThenAsGiven) {
    EXPECT_EQ(moves({act("a", ActKind::meet, "x"), act("b", ActKind::meet, "x", "", "2031-02-01"),
                     act("c", ActKind::meet, "x", "", "2031-01-01"),
                     act("a", ActKind::meet, "x", "", "2031-02-01"), act("b", ActKind::meet, "x")}),
              "2031-01-01 c x  2\n2031-02-01 b x  1\n2031-02-01 a x  3\n a x  0\n b x  4\n");
}

TEST(TimelineMoves, CountTheSamePartyAndIssueOfAnActOnce) {
    Act twice = act("coast", ActKind::propose, "truce", "full");
    twice.actors.push_back({"coast", "its minister"});
    twice.issues.push_back({"truce", "full"});
    EXPECT_EQ(moves({twice}), " coast truce full 0\n");
}

TEST(TimelineMoves, LeaveOutNobody) {
    Act unknown = act("", ActKind::propose, "truce");
    EXPECT_EQ(moves({unknown, denied(unknown)}), "");
    EXPECT_EQ(clashes({unknown, denied(unknown)}), "");
    unknown.actors.clear();
    EXPECT_EQ(moves({unknown}), "");
}

TEST(Contradictions, AreAYesAndANoOnOneIssue) {
    EXPECT_EQ(clashes({act("a", ActKind::accept, "truce", "", "2031-01-01"),
                       act("a", ActKind::reject, "truce", "", "2031-01-02")}),
              "a on truce: accepts, then rejects\n");
    EXPECT_EQ(clashes({act("a", ActKind::breach, "truce", "", "2031-01-01"),
                       act("a", ActKind::deliver, "truce", "", "2031-01-02")}),
              "a on truce: breaches, then delivers\n");
    EXPECT_EQ(clashes({act("a", ActKind::propose, "truce", "", "2031-01-01"),
                       act("a", ActKind::reject, "truce", "full", "2031-01-02"),
                       act("a", ActKind::concede, "truce", "full", "2031-01-03")}),
              "a on truce: proposes, then rejects\na on truce: rejects, then concedes\n");
}

TEST(Contradictions, WantOnePartyOneIssueAndNoOtherOption) {
    EXPECT_EQ(clashes({act("a", ActKind::accept, "truce"), act("b", ActKind::reject, "truce"),
                       act("a", ActKind::reject, "ports")}),
              "");
    EXPECT_EQ(clashes({act("a", ActKind::accept, "truce", "full"),
                       act("a", ActKind::reject, "truce", "short")}),
              "");
    EXPECT_EQ(clashes({act("a", ActKind::accept, ""), act("a", ActKind::reject, "")}), "");
}

TEST(Contradictions, AreTwoOptionsWanted) {
    EXPECT_EQ(clashes({act("a", ActKind::demand, "truce", "full", "2031-01-01"),
                       act("a", ActKind::counter, "truce", "short", "2031-01-02"),
                       act("a", ActKind::position, "truce", "full", "2031-01-03")}),
              "a on truce: wants full, then short\na on truce: wants short, then full\n");
    EXPECT_EQ(
        clashes({act("a", ActKind::demand, "truce", "full"), act("a", ActKind::appeal, "truce"),
                 act("b", ActKind::appeal, "truce", "short"),
                 act("a", ActKind::meet, "truce", "short")}),
        "");
}

TEST(Contradictions, LetAnActNameSeveralOptions) {
    Act either = act("a", ActKind::propose, "truce", "full", "2031-01-01");
    either.issues.push_back({"truce", "short"});
    EXPECT_EQ(clashes({either, act("a", ActKind::demand, "truce", "short")}), "");
    EXPECT_EQ(clashes({either, act("a", ActKind::demand, "truce", "none", "2031-01-02")}),
              "a on truce: wants full or short, then none\n");
    EXPECT_EQ(clashes({either, act("a", ActKind::reject, "truce", "short", "2031-01-02")}),
              "a on truce: proposes, then rejects\n");
}

TEST(Contradictions, TakeADeniedYesForANoAndADeniedNoForNothing) {
    const Act proposal = act("a", ActKind::propose, "truce", "full", "2031-01-01");
    EXPECT_EQ(clashes({proposal, denied(act("a", ActKind::accept, "truce", "", "2031-01-02"))}),
              "a on truce: proposes, then denies accepting\n");
    EXPECT_EQ(clashes({denied(proposal), act("a", ActKind::demand, "truce", "short")}), "");
    EXPECT_EQ(
        clashes({denied(act("a", ActKind::reject, "truce")), act("a", ActKind::reject, "truce"),
                 denied(proposal), denied(act("a", ActKind::demand, "truce", "short"))}),
        "");
}

TEST(Contradictions, SayThenOnlyWhereTheDatesTell) {
    const auto found = timeline({act("a", ActKind::accept, "truce", "", "2031-01-02"),
                                 act("a", ActKind::reject, "truce", "", "2031-01-02"),
                                 act("a", ActKind::concede, "ports"),
                                 act("a", ActKind::breach, "ports", "", "2031-01-03")})
                           .contradictions;
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].why, "breaches and concedes");
    EXPECT_FALSE(found[0].same_day);
    EXPECT_EQ(found[0].first, 3U);
    EXPECT_EQ(found[0].second, 2U);
    EXPECT_EQ(found[1].why, "accepts and rejects");
    EXPECT_TRUE(found[1].same_day);
}

TEST(Contradictions, AreAtMostFiftyForAPartyAndAnIssue) {
    std::vector<Act> acts;
    for (int round = 0; round < 20; ++round) {
        for (const std::string issue : {"truce", "ports"}) {
            acts.push_back(act("a", round % 2 == 0 ? ActKind::accept : ActKind::reject, issue));
        }
    }
    const auto found = timeline(acts).contradictions;
    ASSERT_EQ(found.size(), 100U);
    EXPECT_EQ(found[49].issue, "ports");
    EXPECT_EQ(found[50].issue, "truce");
}

TEST(Timeline, OfNothingIsEmpty) {
    EXPECT_TRUE(timeline({}).moves.empty());
    EXPECT_TRUE(timeline({}).contradictions.empty());
}

}  // namespace
}  // namespace irenic::record
