#include "irenic/talks/standing.hpp"

#include <array>

#include <gtest/gtest.h>

#include "../../../tests/support/plain_case.hpp"
#include "irenic/format/case_file.hpp"

namespace irenic::talks {
namespace {

using Places = std::vector<std::size_t>;

Standing standing_in(const Negotiation& negotiation) {
    return standing_of(negotiation, {}).value();
}

Negotiation loaded(const std::string& name) {
    return format::load_case(IRENIC_SOURCE_DIR "/cases/" + name + "/case.yaml").value().negotiation;
}

std::vector<std::string> party_names(const Negotiation& negotiation,
                                     const std::vector<PartyId>& parties) {
    std::vector<std::string> names;
    for (const PartyId party : parties) {
        names.push_back(negotiation.party(party).id);
    }
    return names;
}

std::vector<std::string> issue_names(const Negotiation& negotiation,
                                     const std::vector<IssueId>& issues) {
    std::vector<std::string> names;
    for (const IssueId issue : issues) {
        names.push_back(negotiation.issue(issue).id);
    }
    return names;
}

std::vector<std::string> offer_names(const Negotiation& negotiation, const Standing& standing) {
    std::vector<std::string> names;
    for (const OfferSeen& seen : standing.offers) {
        names.push_back(negotiation.offers[seen.offer].id);
    }
    return names;
}

/// "name: position" of every latest offer.
std::vector<std::string> latest_of(const Negotiation& negotiation, const Standing& standing) {
    std::vector<std::string> latest;
    for (const auto& [party, at] : standing.latest) {
        latest.push_back(negotiation.party(party).id + ": " + std::to_string(at));
    }
    return latest;
}

std::vector<std::string> texts(const std::vector<Decimal>& numbers) {
    std::vector<std::string> list;
    for (const Decimal& number : numbers) {
        list.push_back(number.to_string());
    }
    return list;
}

void expect_near(const std::vector<Decimal>& numbers, const std::vector<double>& expected) {
    ASSERT_EQ(numbers.size(), expected.size());
    for (std::size_t index = 0; index < numbers.size(); ++index) {
        EXPECT_NEAR(numbers[index].to_double(), expected[index], 2e-6) << index;
    }
}

using Names = std::vector<std::string>;

TEST(StandingOfTwoValleys, SeesTheThreeOffersAsBothSidesDo) {
    const Negotiation negotiation = loaded("two-valleys");
    const Standing standing = standing_in(negotiation);
    EXPECT_EQ(party_names(negotiation, standing.seats), (Names{"g", "h"}));
    EXPECT_EQ(offer_names(negotiation, standing), (Names{"o1", "o2", "o3"}));
    // g: 24 + 16; 24 - 14 - 4 - 20; 24 - 14 - 2 + 16. War is worth 15.
    // h: 20 - 6; 20 + 30 + 12 + 22 + 8; 20 + 30 + 8 - 6. War is worth 12.
    EXPECT_EQ(texts(standing.offers[0].utility), (Names{"40", "14"}));
    EXPECT_EQ(texts(standing.offers[1].utility), (Names{"-14", "92"}));
    EXPECT_EQ(texts(standing.offers[2].utility), (Names{"24", "52"}));
    EXPECT_EQ(texts(standing.offers[0].surplus), (Names{"25", "2"}));
    EXPECT_EQ(texts(standing.offers[1].surplus), (Names{"-29", "80"}));
    EXPECT_EQ(texts(standing.offers[2].surplus), (Names{"9", "40"}));
}

TEST(StandingOfTwoValleys, HasTheSidesApartAndTheMediatorsTextBetweenThem) {
    const Negotiation negotiation = loaded("two-valleys");
    const Standing standing = standing_in(negotiation);
    EXPECT_EQ(latest_of(negotiation, standing), (Names{"g: 0", "h: 1", "q: 2"}));
    EXPECT_TRUE(standing.steps.empty());
    EXPECT_TRUE(standing.warnings.empty());
    ASSERT_EQ(standing.apart.size(), 1U);
    const Apart& apart = standing.apart.front();
    EXPECT_EQ(party_names(negotiation, {apart.one, apart.other}), (Names{"g", "h"}));
    EXPECT_EQ(issue_names(negotiation, apart.issues),
              (Names{"truce", "aid", "withdrawal", "afterwards"}));
    EXPECT_EQ(texts(apart.costs), (Names{"54", "78"}));  // 40 + 14 and 92 - 14
    EXPECT_EQ(apart.by_issue, (std::vector<std::array<Decimal, 2>>{{Decimal(14), Decimal(30)},
                                                                   {Decimal(4), Decimal(12)},
                                                                   {Decimal(20), Decimal(22)},
                                                                   {Decimal(16), Decimal(14)}}));
}

// Rank-order weights: of eight issues (761/280, 481/280, ..., 1/8) / 8, of nine likewise. A risk
// with hazard h costs 19 h / (1 - 0.95 (1 - h)): 13.10345 at 0.1, 9.74359 at 0.05.
//   hamas   first: 50 (1 - w1 - w7) - 13.10345; counter: 50 (1 - w8 + w4 + w5) - 9.74359
//   israel  first: 50 (1 + w1 + w8 + w6) - 13.10345; counter: 50 (1 + w5 - w7 - w4 + w6) - 13.10345
// No agreement is worth to each the middle of the two.
TEST(StandingOfGaza, SeesTheTwoOffersAsBothSidesDo) {
    const Negotiation negotiation = loaded("gaza-2024");
    const Standing standing = standing_in(negotiation);
    EXPECT_EQ(party_names(negotiation, standing.seats), (Names{"hamas", "israel"}));
    EXPECT_EQ(offer_names(negotiation, standing), (Names{"first_proposal", "counter_offer"}));
    expect_near(standing.offers[0].utility, {18.235837, 56.956075});
    expect_near(standing.offers[1].utility, {48.969208, 36.433589});
    expect_near(standing.offers[0].surplus, {-15.366685, 10.261243});
    expect_near(standing.offers[1].surplus, {15.366685, -10.261243});
    EXPECT_TRUE(standing.warnings.empty());
}

TEST(StandingOfGaza, HasTheSidesApartOnFiveIssues) {
    const Negotiation negotiation = loaded("gaza-2024");
    const Standing standing = standing_in(negotiation);
    EXPECT_EQ(latest_of(negotiation, standing), (Names{"hamas: 1", "israel: 0"}));
    EXPECT_TRUE(standing.steps.empty());
    ASSERT_EQ(standing.apart.size(), 1U);
    EXPECT_EQ(issue_names(negotiation, standing.apart[0].issues),
              (Names{"captives", "prisoners", "truce", "end_of_war", "rebuilding"}));
    expect_near(standing.apart[0].costs, {30.733370, 20.522487});
}

/// p likes c best on x, q likes a best; y: b costs p 1 and gives q 3. A mediator m and an affected
/// party a, who likes b on x, have no vote.
Negotiation talks(const std::string& offers, const std::string& of_p = "",
                  const std::string& blocks = "") {
    return test_support::read_case(
        "irenic: 1\n"
        "parties: {m: {role: mediator}, a: {role: affected}, p: {}, q: {}}\n"
        "issues: {x: {options: [a, b, c], now: b}, y: {options: [a, b]}}\n"
        "preferences:\n"
        "  p: {points: {x: {b: 2, c: 5}, y: {b: -1}}, disagreement: 1" +
        of_p +
        "}\n"
        "  q: {points: {x: {a: 6, b: 4}, y: {b: 3}}, disagreement: 2}\n"
        "  a: {points: {x: {b: 1}}, red_lines: [{x: c}]}\n" +
        blocks + "offers: [" + offers + "]\n");
}

Standing standing_after(const std::string& offers, const std::string& of_p = "",
                        const std::string& blocks = "") {
    return standing_in(talks(offers, of_p, blocks));
}

TEST(Standing, TakesWhatAnOfferLeavesOpenAsItIsNow) {
    const Standing standing = standing_after("{id: o, by: p, package: {y: b}}");
    EXPECT_EQ(standing.offers[0].options, (std::vector{OptionId(1), OptionId(1)}));
    EXPECT_EQ(texts(standing.offers[0].utility), (Names{"1", "7"}));
    EXPECT_EQ(texts(standing.offers[0].surplus), (Names{"0", "5"}));
}

TEST(Standing, FollowsEachPartyFromOfferToOffer) {
    const Negotiation negotiation = talks(
        "{id: p1, by: p, package: {x: c}}, {id: q1, by: q, package: {x: a, y: b}}, "
        "{id: p2, by: p, package: {x: c, y: b}}, {id: p3, by: p, package: {x: c, y: a}}, "
        "{id: q2, by: q, package: {x: b, y: b}}");
    const Standing standing = standing_in(negotiation);
    ASSERT_EQ(standing.steps.size(), 3U);
    const Step& gives = standing.steps[0];
    EXPECT_EQ(negotiation.party(gives.by).id, "p");
    EXPECT_EQ((Places{gives.from, gives.to}), (Places{0, 2}));
    EXPECT_EQ(texts(gives.change), (Names{"-1", "3"}));
    EXPECT_EQ(issue_names(negotiation, gives.issues), (Names{"y"}));
    EXPECT_EQ(gives.kind, Step::Kind::concession);
    const Step& takes_back = standing.steps[1];
    EXPECT_EQ((Places{takes_back.from, takes_back.to}), (Places{2, 3}));
    EXPECT_EQ(takes_back.kind, Step::Kind::retreat);
    const Step& answers = standing.steps[2];
    EXPECT_EQ(negotiation.party(answers.by).id, "q");
    EXPECT_EQ((Places{answers.from, answers.to}), (Places{1, 4}));
    EXPECT_EQ(texts(answers.change), (Names{"2", "-2"}));
    EXPECT_EQ(answers.kind, Step::Kind::concession);
    EXPECT_EQ(latest_of(negotiation, standing), (Names{"p: 3", "q: 4"}));
}

TEST(Standing, GivesMediatorsAndOthersWithoutAVoteNoSeat) {
    const Negotiation negotiation = talks(
        "{id: m1, by: m, package: {x: b}}, {id: m2, by: m, package: {x: b, y: b}}, "
        "{id: a1, by: a, package: {x: a}}, {id: a2, by: a, package: {x: b}}");
    const Standing standing = standing_in(negotiation);
    EXPECT_EQ(standing.offers.size(), 4U);
    EXPECT_EQ(standing.offers[2].surplus.size(), 2U);
    ASSERT_EQ(standing.steps.size(), 2U);
    EXPECT_EQ(standing.steps[0].kind, Step::Kind::shift);
    EXPECT_EQ(texts(standing.steps[1].change), (Names{"2", "-2"}));
    EXPECT_EQ(standing.steps[1].kind, Step::Kind::shift);
    EXPECT_EQ(latest_of(negotiation, standing), (Names{"m: 1", "a: 3"}));
    EXPECT_TRUE(standing.apart.empty());
}

TEST(Standing, SaysWhatAPartyWouldGainByTheOthersOffer) {
    const Standing standing =
        standing_after("{id: p1, by: p, package: {x: b}}, {id: q1, by: q, package: {x: c}}");
    ASSERT_EQ(standing.apart.size(), 1U);
    EXPECT_EQ(texts(standing.apart[0].costs), (Names{"-3", "-4"}));
}

TEST(Standing, SaysWhatEachIssueAloneIsWorthBetweenTwoOffers) {
    const Standing standing = standing_after(
        "{id: p1, by: p, package: {x: c, y: a}}, {id: q1, by: q, package: {x: a, y: b}}",
        ", interactions: [{when: {x: c, y: b}, points: -10}]");
    ASSERT_EQ(standing.apart.size(), 1U);
    EXPECT_EQ(texts(standing.apart[0].costs), (Names{"6", "9"}));
    ASSERT_EQ(standing.apart[0].by_issue.size(), 2U);
    EXPECT_EQ(standing.apart[0].by_issue[0], (std::array{Decimal(5), Decimal(6)}));
    EXPECT_EQ(standing.apart[0].by_issue[1], (std::array{Decimal(11), Decimal(3)}));
}

TEST(Standing, SaysWhatEachIssueOfAStepAloneChanged) {
    const Standing standing = standing_after(
        "{id: p1, by: p, package: {x: b, y: a}}, {id: p2, by: p, package: {x: c, y: b}}",
        ", interactions: [{when: {x: c, y: b}, points: -10}]");
    ASSERT_EQ(standing.steps.size(), 1U);
    const Step& step = standing.steps[0];
    EXPECT_EQ(texts(step.change), (Names{"-8", "-1"}));
    ASSERT_EQ(step.by_issue.size(), 2U);
    EXPECT_EQ(texts(step.by_issue[0]), (Names{"-7", "-4"}));
    EXPECT_EQ(texts(step.by_issue[1]), (Names{"-11", "3"}));
}

TEST(Standing, OrdersByDateAndKeepsUndatedOffersBehindTheirNeighbour) {
    const Negotiation negotiation = talks(
        "{id: lead, by: p, package: {x: a}}, {id: late, by: p, date: 2031-05-01, package: {x: b}}, "
        "{id: with_late, by: q, package: {x: b}}, "
        "{id: early, by: q, date: 2031-03-01, package: {x: c}}, "
        "{id: with_early, by: q, package: {x: a}}, "
        "{id: as_late, by: p, date: 2031-05-01, package: {x: c}}");
    const Standing standing = standing_in(negotiation);
    EXPECT_EQ(offer_names(negotiation, standing),
              (Names{"lead", "early", "with_early", "late", "with_late", "as_late"}));
    EXPECT_EQ(latest_of(negotiation, standing), (Names{"p: 5", "q: 4"}));
}

TEST(Standing, WarnsOfAnOfferThatCrossesItsMakersOwnRedLine) {
    const std::string red_line = ", red_lines: [{x: b, y: b}]";
    const Standing open = standing_after("{id: o, by: p, package: {y: b}}", red_line);
    EXPECT_EQ(open.offers[0].crosses, Places{0});
    EXPECT_EQ(open.warnings, (Names{"offer 'o', with what it leaves open as it is now, crosses a "
                                    "red line of 'p', who made it"}));
    const Standing whole = standing_after("{id: o, by: p, package: {x: b, y: b}}", red_line);
    EXPECT_EQ(whole.warnings, (Names{"offer 'o' crosses a red line of 'p', who made it"}));
    const Standing by_other = standing_after("{id: o, by: q, package: {x: b, y: b}}", red_line);
    EXPECT_EQ(by_other.offers[0].crosses, Places{0});
    EXPECT_TRUE(by_other.warnings.empty());
}

TEST(Standing, WarnsAlsoWhereTheMakerHasNoSeat) {
    const Standing standing = standing_after("{id: o, by: a, package: {x: c, y: a}}");
    EXPECT_TRUE(standing.offers[0].crosses.empty());
    EXPECT_EQ(standing.warnings, (Names{"offer 'o' crosses a red line of 'a', who made it"}));
}

TEST(Standing, WarnsOfAnOfferThatAConstraintForbids) {
    const Standing standing = standing_after("{id: o, by: m, package: {x: a, y: b}}", "",
                                             "constraints: [{if: {x: a}, then: {y: a}}]\n");
    EXPECT_FALSE(standing.offers[0].allowed);
    EXPECT_EQ(standing.warnings, (Names{"offer 'o' is forbidden by a constraint"}));
}

TEST(Standing, WarnsOfAReplyBeforeWhatItRepliesTo) {
    const std::string replying = "{id: o2, by: q, date: 2031-04-01, reply_to: o1, package: {x: a}}";
    EXPECT_EQ(
        standing_after("{id: o1, by: p, date: 2031-05-01, package: {x: b}}, " + replying).warnings,
        (Names{"offer 'o2' replies to 'o1', which comes after it"}));
    EXPECT_TRUE(standing_after("{id: o1, by: p, date: 2031-03-01, package: {x: b}}, " + replying)
                    .warnings.empty());
}

TEST(Standing, WarnsOfAnAnswerDatedBeforeItsOffer) {
    const auto warnings = [](const std::string& offered, const std::string& answered) {
        return standing_after("{id: o, by: p, date: " + offered +
                              ", package: {x: b}, answers: {q: {is: rejected, date: " + answered +
                              "}}}")
            .warnings;
    };
    EXPECT_EQ(warnings("2031-05-02", "2031-05-01"),
              (Names{"offer 'o' of 2031-05-02 has an answer by 'q' of 2031-05-01, before it was "
                     "made"}));
    EXPECT_EQ(warnings("2031-05-02", "2031-04").size(), 1U);
    EXPECT_EQ(warnings("2031-05", "'2030'").size(), 1U);
    EXPECT_TRUE(warnings("2031-05-02", "2031-05-02").empty());
    EXPECT_TRUE(warnings("2031-05-02", "2031-05-03").empty());
    EXPECT_TRUE(warnings("2031-05-02", "2031-05").empty());
    EXPECT_TRUE(warnings("2031-05-02", "").empty());
    EXPECT_TRUE(warnings("", "2031-05-02").empty());
    EXPECT_TRUE(warnings("May 2031", "1 April 2031").empty());
}

TEST(Standing, WarnsOfAPartyThatRefusesWhatItOfferedOrBacked) {
    const auto warnings = [](const std::string& party, const std::string& answer) {
        return standing_after("{id: o, by: p, backed_by: [a], package: {x: b}, answers: {" + party +
                              ": {is: " + answer + "}}}")
            .warnings;
    };
    EXPECT_EQ(warnings("p", "rejected"), (Names{"offer 'o' was refused by 'p', who made it"}));
    EXPECT_EQ(warnings("a", "countered"), (Names{"offer 'o' was refused by 'a', who backed it"}));
    EXPECT_TRUE(warnings("q", "rejected").empty());
    EXPECT_TRUE(warnings("p", "accepted").empty());
    EXPECT_TRUE(warnings("a", "pending").empty());
}

TEST(Standing, NeedsOffersAndPreferences) {
    Negotiation negotiation = talks("{id: o, by: p, package: {x: a}}");
    negotiation.preferences.assign(negotiation.parties.size(), std::nullopt);
    const auto without_preferences = standing_of(negotiation, {});
    ASSERT_FALSE(without_preferences);
    EXPECT_EQ(without_preferences.error().code, ErrorCode::missing);
    EXPECT_EQ(without_preferences.error().where, "preferences");

    negotiation = talks("");
    const auto without_offers = standing_of(negotiation, {});
    ASSERT_FALSE(without_offers);
    EXPECT_EQ(without_offers.error().code, ErrorCode::missing);
    EXPECT_EQ(without_offers.error().where, "offers");
}

}  // namespace
}  // namespace irenic::talks
