#include "irenic/deals/offers.hpp"

#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "irenic/deals/deals.hpp"
#include "irenic/format/case_file.hpp"

namespace irenic::deals {
namespace {

/// What two parties, p and q, get of six packages, by x and y:
///
///     aa (0, 6)   ba (3, 3)   ca (6, 0)
///     ab (-2, 10) bb (1, 7)   cb (4, 4)
struct Six {
    std::string p = "disagreement: 3";
    std::string q = "disagreement: 4";
    std::string blocks;
};

Answer answer_to(const std::string& package, const Six& six = {}) {
    const auto negotiation = format::parse_case(
                                 "irenic: 1\n"
                                 "parties: {p: {}, q: {}}\n"
                                 "issues: {x: {options: [a, b, c]}, y: {options: [a, b]}}\n"
                                 "preferences:\n"
                                 "  p: {points: {x: {b: 3, c: 6}, y: {b: -2}}, " +
                                     six.p +
                                     "}\n"
                                     "  q: {points: {x: {a: 6, b: 3}, y: {b: 4}}, " +
                                     six.q + "}\n" + six.blocks +
                                     "offers: [{id: o, by: p, package: {" + package + "}}]\n",
                                 "case.yaml")
                                 .value()
                                 .negotiation;
    return find_deals(negotiation, {}, {}).value();
}

OfferView view(const std::string& package, const Six& six = {}) {
    return answer_to(package, six).offers.at(0);
}

using Surplus = std::vector<std::pair<Decimal, Decimal>>;

Surplus surplus(int p_least, int p_most, int q_least, int q_most) {
    return {{Decimal(p_least), Decimal(p_most)}, {Decimal(q_least), Decimal(q_most)}};
}

const PartyId p{std::size_t{0}};
const PartyId q{std::size_t{1}};

/// Letters on x and y, "-" where an issue is left open.
std::string to_text(const Package& package) {
    std::string text;
    for (const std::size_t issue : {std::size_t{0}, std::size_t{1}}) {
        const auto option = package.on(IssueId(issue));
        text += option ? std::string(1, static_cast<char>('a' + option->at())) : "-";
    }
    return text;
}

TEST(Offers, ThatAreWholeHaveOneSurplusAParty) {
    const OfferView offer = view("x: b, y: a");
    EXPECT_EQ(offer.id, "o");
    EXPECT_EQ(offer.by, p);
    EXPECT_TRUE(offer.allowed);
    EXPECT_EQ(offer.surplus, surplus(0, 0, -1, -1));
    EXPECT_EQ(offer.blocked_by, std::vector{q});
}

TEST(Offers, ThatArePartialRangeOverTheirCompletions) {
    EXPECT_EQ(view("x: c").surplus, surplus(1, 3, -4, 0));
    EXPECT_TRUE(view("x: c").blocked_by.empty());
    EXPECT_EQ(view("y: b").surplus, surplus(-5, 1, 0, 6));
    EXPECT_EQ(view("x: a").surplus, surplus(-5, -3, 2, 6));
    EXPECT_EQ(view("x: a").blocked_by, std::vector{p});
}

// p takes ba, q takes bb; together they take neither.
TEST(Offers, NeedNotBeAcceptableToAllWhereNobodyBlocksThem) {
    const OfferView offer = view("x: b");
    EXPECT_EQ(offer.surplus, surplus(-2, 0, -1, 3));
    EXPECT_TRUE(offer.blocked_by.empty());
    EXPECT_EQ(to_text(*offer.smallest_change), "c-");
}

TEST(Offers, NeedAsFewChangesAsCanBe) {
    EXPECT_EQ(to_text(*view("x: c, y: b").smallest_change), "--");  // 0
    EXPECT_EQ(to_text(*view("x: c").smallest_change), "--");
    EXPECT_EQ(to_text(*view("y: b").smallest_change), "--");
    EXPECT_EQ(to_text(*view("x: c, y: a").smallest_change), "-b");  // 1
    EXPECT_EQ(to_text(*view("x: a, y: b").smallest_change), "c-");
    EXPECT_EQ(to_text(*view("y: a").smallest_change), "-b");
    EXPECT_EQ(to_text(*view("x: b, y: a").smallest_change), "cb");  // 2
    for (const char* package : {"x: c, y: b", "x: b", "y: a", "x: a, y: a"}) {
        const OfferView offer = view(package);
        EXPECT_EQ(to_text(offer.changed_to->package), "cb");
        EXPECT_EQ(offer.changed_to->utility, (Utilities{Decimal(4), Decimal(4)}));
        EXPECT_TRUE(offer.why.empty());
    }
}

// One change from ca: ba with ratios 2/3 and 0 of the ideal, or cb with 1 and 1/4.
TEST(Offers, AreChangedToTheBestOfSeveralPackages) {
    const OfferView offer = view("x: c, y: a", {"disagreement: 1", "disagreement: 3", ""});
    EXPECT_EQ(to_text(*offer.smallest_change), "-b");
    EXPECT_EQ(to_text(offer.changed_to->package), "cb");
}

TEST(Offers, ThatConstraintsForbidAreBlockedByAll) {
    Six six;
    six.blocks = "constraints: [{never: {x: b, y: b}}]\n";
    const OfferView whole = view("x: b, y: b", six);
    EXPECT_FALSE(whole.allowed);
    EXPECT_TRUE(whole.surplus.empty());
    EXPECT_EQ(whole.blocked_by, (std::vector{p, q}));
    EXPECT_EQ(to_text(*whole.smallest_change), "c-");

    const OfferView partial = view("x: b", six);
    EXPECT_TRUE(partial.allowed);
    EXPECT_EQ(partial.surplus, surplus(0, 0, -1, -1));
    EXPECT_EQ(partial.blocked_by, std::vector{q});
}

TEST(Offers, AreBlockedByRedLinesWhateverTheirPoints) {
    const Six six{"red_lines: [{x: c, y: a}], disagreement: 3", "disagreement: 4", ""};
    const OfferView crossing = view("x: c, y: a", six);
    EXPECT_EQ(crossing.surplus, surplus(3, 3, -4, -4));
    EXPECT_EQ(crossing.blocked_by, (std::vector{p, q}));
    EXPECT_TRUE(view("x: c", six).blocked_by.empty());  // y: b is left

    const Six all{"red_lines: [{x: c}], disagreement: 3", "disagreement: 4", ""};
    EXPECT_EQ(view("x: c", all).blocked_by, std::vector{p});
}

TEST(Offers, HaveNoSmallestChangeWhereTheZoneIsEmpty) {
    const Six six{"disagreement: 3", "disagreement: 5", ""};
    const OfferView offer = view("x: c", six);
    EXPECT_FALSE(offer.smallest_change);
    EXPECT_FALSE(offer.changed_to);
    EXPECT_FALSE(offer.why.empty());
    EXPECT_FALSE(answer_to("x: c", six).limit_reached);
}

// With one of the two enough, an offer good for either needs no change.
TEST(Offers, GoByWhoeverMustAgree) {
    Six six;
    six.blocks = "agreement: {any: [p, q]}\n";
    EXPECT_EQ(to_text(*view("x: b, y: a", six).smallest_change), "--");
    EXPECT_EQ(view("x: b, y: a", six).blocked_by, std::vector{q});
    EXPECT_EQ(to_text(*view("x: c, y: a", six).smallest_change), "--");
}

}  // namespace
}  // namespace irenic::deals
