#include "irenic/deals/zone.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "irenic/deals/deals.hpp"
#include "irenic/format/case_file.hpp"

namespace irenic::deals {
namespace {

Negotiation read(const std::string& text) {
    return format::parse_case(text, "case.yaml").value().negotiation;
}

/// Parties with nothing at stake, ids as given; those in `silent` have no preferences.
std::string bystanders(const std::vector<std::string>& ids, const std::string& agreement,
                       const std::vector<std::string>& silent = {}) {
    std::string parties;
    std::string preferences;
    for (const std::string& id : ids) {
        parties += id + ": {}, ";
        preferences += "  " + id + ": {points: {x: {a: 0}}, disagreement: 0}\n";
    }
    for (const std::string& id : silent) {
        parties += id + ": {}, ";
    }
    return "irenic: 1\nparties: {" + parties + "}\nissues: {x: {options: [a, b]}}\n" +
           (agreement.empty() ? "" : "agreement: {" + agreement + "}\n") + "preferences:\n" +
           preferences;
}

/// A branch as "g h" for who agrees, then "| x y" for what stays as it is.
std::string to_text(const Negotiation& negotiation, const Scoring& scoring, const Branch& branch) {
    std::string text;
    for (const std::size_t player : branch.agree) {
        text += (text.empty() ? "" : " ") + negotiation.party(scoring.players[player].party).id;
    }
    for (std::size_t index = 0; index < branch.now.size(); ++index) {
        text += (index == 0 ? " | " : " ") + negotiation.issue(branch.now[index]).id;
    }
    return text;
}

std::vector<std::string> branches(const std::string& text) {
    const Negotiation negotiation = read(text);
    const Scoring scoring = score(negotiation).value();
    const Table table = seat_parties(negotiation, scoring);
    const auto ways = minimal_branches(negotiation, scoring, table).value();
    std::vector<std::string> list;
    for (const Branch& branch : ways) {
        list.push_back(to_text(negotiation, scoring, branch));
    }
    return list;
}

using Texts = std::vector<std::string>;

TEST(Branches, NeedEveryPartyWithAVetoByDefault) {
    EXPECT_EQ(branches(bystanders({"g", "h", "k"}, "")), Texts{"g h k"});
}

TEST(Branches, FollowNestedAgreement) {
    const Texts ids{"g", "h1", "h2", "a", "b", "c"};
    EXPECT_EQ(branches(bystanders(ids, "all: [g, {any: [h1, h2]}, {at_least: 2, of: [a, b, c]}]")),
              (Texts{"g h1 a b", "g h1 a c", "g h1 b c", "g h2 a b", "g h2 a c", "g h2 b c"}));
    EXPECT_EQ(branches(bystanders(ids, "any: [{all: [g, h1]}, {at_least: 1, of: [h2, a]}]")),
              (Texts{"g h1", "h2", "a"}));
    EXPECT_EQ(branches(bystanders(ids, "at_least: 3, of: [g, a, b]")), Texts{"g a b"});
}

TEST(Branches, NameNobodyWhoIsNotNeeded) {
    const Texts ids{"g", "h", "k"};
    EXPECT_EQ(branches(bystanders(ids, "any: [g, {all: [g, h]}]")), Texts{"g"});
    EXPECT_EQ(branches(bystanders(ids, "all: [g, {any: [g, h]}]")), Texts{"g"});
    // g and h, g and k; with g, h and k one is not needed.
    EXPECT_EQ(branches(bystanders(ids, "at_least: 2, of: [g, {all: [g, h]}, k]")),
              (Texts{"g h", "g k"}));
}

TEST(Branches, PassOverPartiesWithoutPreferences) {
    EXPECT_EQ(branches(bystanders({"g"}, "", {"m"})), Texts{"g"});
    EXPECT_EQ(branches(bystanders({"g"}, "all: [g, m]", {"m"})), Texts{"g"});
    EXPECT_EQ(branches(bystanders({"g"}, "any: [m, g]", {"m"})), Texts{"g"});
    EXPECT_EQ(branches(bystanders({"g"}, "all: [g, {any: [m, n]}]", {"m", "n"})), Texts{"g"});
    const Negotiation negotiation = read(bystanders({"g"}, "all: [g, m]", {"m"}));
    const Table table = seat_parties(negotiation, score(negotiation).value());
    EXPECT_EQ(table.deciding, std::vector<std::size_t>{0});
    ASSERT_EQ(table.notes.size(), 1U);
    EXPECT_NE(table.notes[0].find("'m'"), std::string::npos);
}

TEST(Branches, AreNoneWhereAgreementIsOutOfReach) {
    const std::string text = bystanders({"g"}, "at_least: 2, of: [g, m]", {"m"});
    EXPECT_TRUE(branches(text).empty());
    const Answer answer = find_deals(read(text), {}, {}).value();
    EXPECT_TRUE(answer.zone.empty);
    EXPECT_EQ(answer.zone.packages, "0");
    EXPECT_EQ(answer.packages, "2");
    EXPECT_FALSE(answer.limit_reached);
    ASSERT_TRUE(answer.closest);
    EXPECT_FALSE(answer.closest->maximin);
    EXPECT_FALSE(answer.closest->why.empty());
}

TEST(Branches, AreRefusedWhereThereAreTooMany) {
    Texts ids;
    std::string named;
    for (int party = 0; party < 4; ++party) {
        std::string one_of;
        for (int member = 0; member < 12; ++member) {
            ids.push_back("p" + std::to_string(12 * party + member));
            one_of += (member == 0 ? "" : ", ") + ids.back();
        }
        named += (party == 0 ? "" : ", ") + std::string("{any: [") + one_of + "]}";
    }
    const Negotiation negotiation = read(bystanders(ids, "all: [" + named + "]"));
    const Scoring scoring = score(negotiation).value();
    const auto ways = minimal_branches(negotiation, scoring, seat_parties(negotiation, scoring));
    ASSERT_FALSE(ways.has_value());
    EXPECT_EQ(ways.error().code, ErrorCode::limit);
    EXPECT_EQ(ways.error().where, "agreement");
}

/// A sponsor s that has a say on x and y alone; the government g takes anything.
std::string sponsored(const std::string& y, const std::string& sponsor) {
    return "irenic: 1\n"
           "parties: {g: {}, s: {role: sponsor, veto_on: [y, x]}}\n"
           "issues: {x: {options: [a, b]}, y: " +
           y +
           ", z: {options: [a, b]}}\n"
           "preferences:\n"
           "  g: {points: {z: {b: 1}}, disagreement: 0}\n"
           "  s: {points: {x: {b: 2}, y: {b: -1}}, " +
           sponsor + "}\n";
}

std::string zone_of(const std::string& text) {
    const Answer answer = find_deals(read(text), {}, {}).value();
    EXPECT_EQ(answer.zone.empty, answer.zone.packages == "0");
    return answer.zone.packages.value();
}

TEST(VetoOn, CountsWhereOneOfItsIssuesMoves) {
    const std::string text = sponsored("{options: [a, b]}", "disagreement: 1");
    EXPECT_EQ(branches(text), (Texts{"g | x y", "g s"}));
    // By x and y: aa is not asked for, ab -1, ba 2, bb 1; each with two options of z.
    EXPECT_EQ(zone_of(text), "6");
    EXPECT_EQ(zone_of(sponsored("{options: [a, b]}", "disagreement: 2")), "4");
    EXPECT_EQ(zone_of(sponsored("{options: [a, b]}", "disagreement: 3")), "2");
}

TEST(VetoOn, GoesByWhatIsSoToday) {
    // By x and y: ab is as now, aa 0, ba 2, bb 1.
    EXPECT_EQ(zone_of(sponsored("{options: [a, b], now: b}", "disagreement: 0")), "8");
    EXPECT_EQ(zone_of(sponsored("{options: [a, b], now: b}", "disagreement: 1")), "6");
    EXPECT_EQ(zone_of(sponsored("{options: [a, b], now: b}", "disagreement: 3")), "2");
}

TEST(VetoOn, KeepsRedLinesOnlyWhereItCounts) {
    // As now with either z; else ba and bb with the first z.
    EXPECT_EQ(zone_of(sponsored("{options: [a, b]}", "red_lines: [{z: b}], disagreement: 1")), "4");
}

TEST(VetoOn, LeavesThePartyAmongTheOthers) {
    const Answer answer =
        find_deals(read(sponsored("{options: [a, b]}", "disagreement: 1")), {}, {}).value();
    EXPECT_EQ(answer.parties, std::vector<PartyId>{PartyId(std::size_t{0})});
    EXPECT_EQ(answer.others, std::vector<PartyId>{PartyId(std::size_t{1})});
}

TEST(SelectBranch, PutsFloorsUnderThoseWhoAgree) {
    const Negotiation negotiation = read(sponsored("{options: [a, b], now: b}", "disagreement: 1"));
    const Scoring scoring = score(negotiation).value();
    const Table table = seat_parties(negotiation, scoring);
    const auto ways = minimal_branches(negotiation, scoring, table).value();
    ASSERT_EQ(ways.size(), 2U);

    const BranchSelection stays = select_branch(negotiation, table, ways[0], {0, 1});
    EXPECT_EQ(stays.selection.players, std::vector<std::size_t>{0});
    EXPECT_EQ(stays.floors, std::vector<Units>{0});
    EXPECT_EQ(stays.selection.only[0], std::vector<OptionId>{OptionId(std::size_t{0})});
    EXPECT_EQ(stays.selection.only[1], std::vector<OptionId>{OptionId(std::size_t{1})});
    EXPECT_TRUE(stays.selection.only[2].empty());

    const BranchSelection moves = select_branch(negotiation, table, ways[1], {0, 1});
    EXPECT_EQ(moves.selection.players, (std::vector<std::size_t>{0, 1}));
    EXPECT_EQ(moves.floors, (std::vector<Units>{0, 1}));
    EXPECT_EQ(moves.selection.red_lines_of, (std::vector<std::size_t>{0, 1}));
}

TEST(SelectBranch, LeavesThoseWhoNeedNotAgreeWithoutAFloor) {
    const Negotiation negotiation = read(bystanders({"g", "h"}, "any: [g, h]"));
    const Scoring scoring = score(negotiation).value();
    const Table table = seat_parties(negotiation, scoring);
    const auto ways = minimal_branches(negotiation, scoring, table).value();
    ASSERT_EQ(ways.size(), 2U);
    const BranchSelection first = select_branch(negotiation, table, ways[0], {3, 4});
    EXPECT_EQ(first.selection.players, (std::vector<std::size_t>{0, 1}));
    EXPECT_EQ(first.floors, (std::vector<Units>{3, no_floor}));
    EXPECT_EQ(first.selection.red_lines_of, std::vector<std::size_t>{0});
}

/// Three parties over one issue: g takes b, c, d; h takes a, b; k takes c alone.
std::string three(const std::string& agreement) {
    return "irenic: 1\n"
           "parties: {g: {}, h: {}, k: {}}\n"
           "issues: {x: {options: [a, b, c, d]}}\n"
           "agreement: {" +
           agreement +
           "}\n"
           "preferences:\n"
           "  g: {points: {x: {b: 1, c: 2, d: 3}}, disagreement: 1}\n"
           "  h: {points: {x: {a: 2, b: 1}}, disagreement: 1}\n"
           "  k: {points: {x: {b: 5, c: 1}}, red_lines: [{x: b}], disagreement: 1}\n";
}

TEST(CountZone, CountsAPackageOnceHoweverManyWaysLeadToIt) {
    EXPECT_EQ(zone_of(three("all: [g, h, k]")), "0");
    EXPECT_EQ(zone_of(three("all: [g, h]")), "1");
    EXPECT_EQ(zone_of(three("any: [g, h]")), "4");
    EXPECT_EQ(zone_of(three("any: [h, k]")), "3");
    EXPECT_EQ(zone_of(three("at_least: 2, of: [g, h, k]")), "2");
    EXPECT_EQ(zone_of(three("at_least: 1, of: [g, h, k]")), "4");
    EXPECT_EQ(zone_of(three("any: [{all: [g, k]}, h]")), "3");
}

TEST(CountZone, OfTheWholeCaseIsThatOfItsBranches) {
    const Negotiation negotiation = read(three("any: [g, {all: [h, k]}]"));
    const Scoring scoring = score(negotiation).value();
    const Table table = seat_parties(negotiation, scoring);
    const auto ways = minimal_branches(negotiation, scoring, table).value();
    EXPECT_EQ(count_zone(negotiation, scoring, ways, {1, 1, 1}, Limits{}).count, "3");
    EXPECT_EQ(count_zone(negotiation, scoring, {}, {1, 1, 1}, Limits{}).count, "0");
    EXPECT_EQ(count_zone(negotiation, scoring, {Branch{}}, {1, 1, 1}, Limits{}).count, "4");
}

}  // namespace
}  // namespace irenic::deals
