#include "irenic/analysis/lever_what_ifs.hpp"

#include <gtest/gtest.h>

#include "../../../tests/support/plain_case.hpp"
#include "irenic/phases/phases.hpp"

namespace irenic::analysis {
namespace {

using test_support::PlainCase;
using test_support::read_case;

/// Two sides that like a package (u = 6, 5) and exchange something on the way.
Negotiation with_levers(const std::string& phases, const std::string& levers,
                        const std::string& disagreement = "2") {
    PlainCase plain;
    plain.points = {{{"0", "0"}, {"6", "5"}}};
    plain.disagreement = {disagreement, "1"};
    plain.blocks =
        "risks: {broken: {borne_by: p0, loss: 4, hazard: 0.5, discount: 0.9}}\n"
        "phases:\n  package: {i0: o1}\n" +
        phases +
        "  deliverables:\n"
        "    a: {giver: p0, cost: {p0: 2}, value: {p1: 4}, shift: {p1: 3}}\n"
        "    b: {giver: p1, cost: {p1: 1}, value: {p0: 5}, detect: 0.5}\n"
        "levers:\n" +
        levers;
    return read_case(plain);
}

std::vector<phases::WhatIf> ask(const Negotiation& negotiation, const Limits& limits = {}) {
    phases::Question question;
    question.what_ifs = phases::WhatIfs::none;
    auto answer = phases::find_phases(negotiation, question, limits).value();
    add_lever_what_ifs(negotiation, question.stops, answer, limits);
    return answer.what_if;
}

std::string levers_of(const std::vector<phases::WhatIf>& what_ifs) {
    std::string ids;
    for (const auto& each : what_ifs) {
        EXPECT_EQ(each.help, phases::Help::lever);
        ids += (ids.empty() ? "" : " ") + each.of;
    }
    return ids;
}

/// The answer to the same case with other phases, or other numbers.
phases::Phases found(const Negotiation& negotiation) {
    phases::Question question;
    question.what_ifs = phases::WhatIfs::none;
    return phases::find_phases(negotiation, question, {}).value();
}

void expect_same(const phases::WhatIf& what_if, const phases::Phases& answer) {
    EXPECT_EQ(what_if.guarantees, answer.plan.guarantees);
    EXPECT_EQ(what_if.pareto, answer.pareto_guarantees);
    EXPECT_EQ(what_if.start_shortfall, answer.start_shortfall);
    EXPECT_EQ(what_if.end_shortfall, answer.end_shortfall);
    EXPECT_TRUE(what_if.possible);
    EXPECT_TRUE(what_if.exact);
}

constexpr const char* given = "  peace: {p0: 1, p1: 2}\n  war: {p0: 2, p1: 1}\n";

TEST(LeverWhatIfs, AreOfLeversThatTouchThePhases) {
    const auto what_ifs = ask(with_levers(given, R"(
  help: {effects: [{party: p1, guarantee: 3}]}
  nothing: {effects: [{party: p1, guarantee: 0}]}
  peace: {effects: [{party: p1, peace: 1}]}
  arms: {effects: [{deliverable: a, shift: {p1: 1}}]}
  watch: {effects: [{deliverable: b, detect: 0.9}]}
  points: {effects: [{party: p0, points: 9}]}
  worse: {effects: [{party: p0, disagreement: 1}]}
  safer: {effects: [{risk: broken, hazard: 0.1}]}
)"));
    EXPECT_EQ(levers_of(what_ifs), "help peace arms watch");
}

TEST(LeverWhatIfs, AreAnswersToTheChangedCase) {
    const auto what_ifs = ask(with_levers(given, R"(
  help: {effects: [{party: p1, guarantee: 3}]}
  peace: {effects: [{party: p1, peace: 4}, {party: p0, peace: 1}]}
  arms: {effects: [{deliverable: a, shift: {p1: 1}}]}
)"));
    ASSERT_EQ(levers_of(what_ifs), "help peace arms");
    const std::string none = "  l: {effects: []}\n";
    const std::string stands = given + std::string("  guarantees: {p1: {amount: 3}}\n");
    const auto before = found(with_levers(given, none));
    expect_same(what_ifs[0], found(with_levers(stands, none)));
    expect_same(what_ifs[1],
                found(with_levers("  peace: {p0: 2, p1: 6}\n  war: {p0: 2, p1: 1}\n", none)));
    EXPECT_NE(what_ifs[0].guarantees, before.plan.guarantees);
    EXPECT_NE(what_ifs[1].guarantees, before.plan.guarantees);
    Negotiation arms = with_levers(given, none);
    arms.phases->deliverables[0].shift[0].second = UncertainNumber::exact(Decimal(1));
    expect_same(what_ifs[2], found(arms));
}

TEST(LeverWhatIfs, FollowWhatValuesAreDerivedFrom) {
    const auto what_ifs = ask(with_levers("", R"(
  points: {effects: [{party: p0, points: 2, when: {i0: o1}}]}
  elsewhere: {effects: [{party: p0, points: 2, when: {i0: o0}}]}
  worse: {effects: [{party: p1, disagreement: -1}]}
  safer: {effects: [{risk: broken, hazard: 0.1}]}
  peace: {effects: [{party: p1, peace: 4}]}
)"));
    ASSERT_EQ(levers_of(what_ifs), "points worse safer peace");
    // u = 6 - 2 less what the risk takes; 2 more by the first lever and by less risk.
    Negotiation peace = with_levers("", "  l: {effects: []}\n");
    peace.phases->more_peace = {{PartyId(std::size_t{1}), UncertainNumber::exact(Decimal(4))}};
    expect_same(what_ifs[3], found(peace));
    Negotiation worse = with_levers("", "  l: {effects: []}\n");
    worse.preferences[1]->disagreement = UncertainNumber::exact(Decimal(-1));
    expect_same(what_ifs[1], found(worse));
}

TEST(LeverWhatIfs, TakeTheRecordOnce) {
    Negotiation negotiation = with_levers("  peace: {p0: 1, p1: 2}\n", R"(
  points: {effects: [{party: p0, points: 2}]}
)",
                                          "record");
    negotiation.offers.push_back({});
    Offer& offer = negotiation.offers.back();
    offer.id = "o";
    offer.by = PartyId(std::size_t{1});
    offer.package = {{{IssueId(std::size_t{0}), OptionId(std::size_t{1})}}};
    // Points everywhere move what was refused as well; what no agreement is worth stays.
    EXPECT_EQ(levers_of(ask(negotiation)), "");
}

TEST(LeverWhatIfs, LeaveTwoValleysAsItIs) {
    const auto file = format::load_case(IRENIC_SOURCE_DIR "/cases/two-valleys").value();
    ASSERT_FALSE(file.negotiation.levers.empty());
    EXPECT_EQ(levers_of(ask(file.negotiation)), "");
}

TEST(LeverWhatIfs, SayWhatTheGuaranteeOfGazaDoes) {
    const auto file = format::load_case(IRENIC_SOURCE_DIR "/cases/gaza-2024").value();
    const auto before = found(file.negotiation);
    const auto what_ifs = ask(file.negotiation);
    ASSERT_FALSE(what_ifs.empty());
    const auto& guarantee = what_ifs.back();
    EXPECT_EQ(guarantee.of, "guarantee");
    for (std::size_t party = 0; party < 2; ++party) {
        const Decimal rest = difference(before.plan.guarantees[party], Decimal(5));
        EXPECT_EQ(guarantee.guarantees[party], std::max(Decimal(0), rest));
    }
}

TEST(LeverWhatIfs, SayThatTimeRanOut) {
    const Negotiation negotiation =
        with_levers(given, "  help: {effects: [{party: p1, guarantee: 3}]}\n");
    auto answer = found(negotiation);
    Limits limits;
    limits.stop = Stop(0);
    const auto notes = answer.notes.size();
    add_lever_what_ifs(negotiation, phases::Stops::anyone, answer, limits);
    EXPECT_TRUE(answer.what_if.empty());
    EXPECT_EQ(answer.notes.size(), notes + 1);
}

}  // namespace
}  // namespace irenic::analysis
