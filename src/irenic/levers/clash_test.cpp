#include "irenic/levers/clash.hpp"

#include <gtest/gtest.h>

#include "../../../tests/support/plain_case.hpp"
#include "irenic/format/case_file.hpp"

namespace irenic::levers {
namespace {

using test_support::read_case;

std::vector<std::string> paths(const Negotiation& negotiation, const Clash& clash) {
    std::vector<std::string> paths;
    for (const Requirement& requirement : clash.requirements) {
        paths.push_back(path(negotiation, requirement));
    }
    return paths;
}

using Paths = std::vector<std::string>;

/// A truce that g dislikes and h wants, and what further lines say.
Negotiation truce(const std::string& g, const std::string& h, const std::string& more = "") {
    return read_case(
        "irenic: 1\n"
        "parties: {g: {}, h: {}, s: {role: sponsor, veto_on: [aid]}}\n"
        "issues: {truce: {options: [none, short, full]}, aid: {options: [low, high]}}\n"
        "preferences:\n"
        "  g: {points: {truce: {short: -2, full: -5}}, " +
        g +
        "}\n"
        "  h: {points: {truce: {short: 2, full: 5}, aid: {high: 3}}, " +
        h + "}\n" + more);
}

Paths clash_of(const Negotiation& negotiation) {
    const Clash clash = find_clash(negotiation, Limits{}).value();
    EXPECT_TRUE(clash.smallest);
    EXPECT_EQ(clash.why, "");
    return paths(negotiation, clash);
}

TEST(Clash, OfTwoValleysIsBothVetoes) {
    const auto loaded =
        format::load_case(IRENIC_SOURCE_DIR "/cases/two-valleys/optimists.yaml").value();
    EXPECT_EQ(clash_of(loaded.negotiation), (Paths{"parties.g.veto", "parties.h.veto"}));
}

TEST(Clash, MayBeOneVetoThatAsksForTooMuch) {
    EXPECT_EQ(clash_of(truce("disagreement: 1", "disagreement: 9")), Paths{"parties.g.veto"});
}

TEST(Clash, NamesRedLinesAndConstraintsWhereVetoesAloneCanBeMet) {
    EXPECT_EQ(clash_of(truce("disagreement: -9", "disagreement: 4",
                             "constraints: [{never: {aid: high}}, {never: {truce: full}}]\n")),
              (Paths{"parties.h.veto", "constraints[0]", "constraints[1]"}));
    EXPECT_EQ(clash_of(truce("disagreement: -9, red_lines: [{aid: high}, {truce: full}]",
                             "disagreement: 6")),
              (Paths{"parties.h.veto", "preferences.g.red_lines[0]"}));
}

TEST(Clash, NamesAVetoThatHoldsOnSomeIssuesOnly) {
    EXPECT_EQ(clash_of(truce("disagreement: 0", "disagreement: 3",
                             "  s: {points: {aid: {high: -1}}, disagreement: 0}\n")),
              (Paths{"parties.g.veto", "parties.h.veto", "parties.s.veto_on"}));
}

TEST(Clash, LeavesOutNormsButCountsThem) {
    EXPECT_EQ(clash_of(truce("disagreement: -9", "disagreement: 6",
                             "constraints: [{never: {truce: full}, norm: mandate}]\n")),
              (Paths{"parties.h.veto"}));
}

TEST(Clash, HasNothingToNameWhereNormsAloneLeaveNoPackage) {
    const Clash clash =
        find_clash(truce("disagreement: -9", "disagreement: -9",
                         "constraints: [{never: {aid: [low, high]}, norm: mandate}]\n"),
                   Limits{})
            .value();
    EXPECT_TRUE(clash.requirements.empty());
    EXPECT_FALSE(clash.smallest);
    EXPECT_EQ(clash.why, "the norms alone leave no package");
}

TEST(Clash, SaysThatTheLimitWasReached) {
    Limits limits;
    limits.stop = Stop(0);
    const Clash clash = find_clash(truce("disagreement: 1", "disagreement: 9"), limits).value();
    EXPECT_FALSE(clash.smallest);
    EXPECT_EQ(clash.why, "the limit was reached; some of these may be left out");
}

TEST(Clash, AsksForNothingInParticularWhereAnyPartyWillDo) {
    EXPECT_EQ(clash_of(truce("disagreement: 1", "disagreement: 9", "agreement: {any: [g, h]}\n")),
              (Paths{"parties.g.veto", "parties.h.veto"}));
}

}  // namespace
}  // namespace irenic::levers
