#include "irenic/analysis/sheet.hpp"

#include <algorithm>
#include <string>
#include <tuple>
#include <vector>

#include <gtest/gtest.h>

#include "../../../tests/support/random_case.hpp"
#include "../../../tests/support/slow_deals.hpp"
#include "irenic/analysis/shared_with.hpp"
#include "irenic/format/json.hpp"

namespace irenic::analysis {
namespace {

using test_support::Nano;
using test_support::nano;
using test_support::Random;
using test_support::read_case;
using test_support::SlowDeals;
using test_support::SlowPackage;

struct Shared {
    Negotiation negotiation;
    PartyId party;
    Sheet sheet;

    [[nodiscard]] std::string json() const { return format::to_json(to_value(negotiation, sheet)); }
    [[nodiscard]] bool has_disagreement() const {
        return !std::holds_alternative<std::monostate>(
            negotiation.preferences[party.at()]->disagreement);
    }
};

Shared share(const Negotiation& negotiation, PartyId party) {
    Negotiation shared = shared_with(negotiation, party);
    Sheet sheet = sheet_of(shared, party, {}).value();
    return {std::move(shared), party, std::move(sheet)};
}

/// Every sheet of random cases in which some issues are duties, with all its packages.
template <class Check>
void for_random_sheets(std::uint64_t seed, Check check) {
    Random random(seed);
    for (int round = 0; round < 150; ++round) {
        Negotiation negotiation = read_case(random_case(random));
        for (Issue& issue : negotiation.issues) {
            issue.obligation = random.chance(40);
        }
        for (std::size_t party = 0; party < negotiation.parties.size(); ++party) {
            if (negotiation.preferences[party]) {
                const Shared shared = share(negotiation, PartyId(party));
                check(shared, SlowDeals(shared.negotiation));
            }
        }
    }
}

std::size_t unmet(const Negotiation& negotiation, const SlowPackage& package) {
    std::size_t duties = 0;
    for (std::size_t issue = 0; issue < negotiation.issues.size(); ++issue) {
        const Issue& of = negotiation.issues[issue];
        duties += of.obligation && package.options[issue] == of.now ? 1U : 0U;
    }
    return duties;
}

TEST(Sheet, CountsWhatTheConstraintsAndThePartyAllow) {
    for_random_sheets(61, [](const Shared& shared, const SlowDeals& slow) {
        EXPECT_EQ(shared.sheet.packages, std::to_string(slow.packages.size()));
        ASSERT_EQ(shared.sheet.acceptable.has_value(), shared.has_disagreement());
        if (shared.has_disagreement()) {
            const auto accepted = std::count_if(
                slow.packages.begin(), slow.packages.end(), [&](const SlowPackage& package) {
                    return package.utility[0] >= slow.disagreement[0] && !slow.crosses(0, package);
                });
            EXPECT_EQ(shared.sheet.acceptable, std::to_string(accepted));
        }
    });
}

TEST(Sheet, GivesTheValueOfNoAgreementOfTheCase) {
    for_random_sheets(62, [](const Shared& shared, const SlowDeals& slow) {
        ASSERT_EQ(shared.sheet.disagreement.has_value(), shared.has_disagreement());
        if (shared.has_disagreement()) {
            EXPECT_EQ(nano(shared.sheet.disagreement->value), slow.disagreement[0]);
        }
    });
}

TEST(Sheet, ShowsAsBestTheMostPointsWithFewestDutiesUnmet) {
    for_random_sheets(63, [](const Shared& shared, const SlowDeals& slow) {
        using Rank = std::tuple<Nano, std::ptrdiff_t>;
        const auto rank = [&](const SlowPackage& package) {
            return Rank(package.utility[0],
                        -static_cast<std::ptrdiff_t>(unmet(shared.negotiation, package)));
        };
        std::vector<Rank> ranks;
        for (const SlowPackage& package : slow.packages) {
            if (!slow.crosses(0, package)) {
                ranks.push_back(rank(package));
            }
        }
        ASSERT_EQ(shared.sheet.best.has_value(), !ranks.empty());
        if (!ranks.empty()) {
            const auto best = slow.find(shared.sheet.best->package);
            ASSERT_TRUE(best && !slow.crosses(0, *best));
            EXPECT_EQ(rank(*best), *std::max_element(ranks.begin(), ranks.end()));
            EXPECT_EQ(nano(shared.sheet.best->utility.at(0)), best->utility[0]);
        }
    });
}

TEST(Sheet, ShowsWhatEveryOfferMayBeWorth) {
    for_random_sheets(64, [](const Shared& shared, const SlowDeals& slow) {
        ASSERT_EQ(shared.sheet.offers.size(), shared.negotiation.offers.size());
        for (const Sheet::OfferView& view : shared.sheet.offers) {
            const Package& named = shared.negotiation.offers[view.offer].package;
            std::vector<Nano> worth;
            for (const SlowPackage& package : slow.packages) {
                const bool completes = std::all_of(
                    named.choices.begin(), named.choices.end(), [&](const auto& choice) {
                        return package.options[choice.first.at()] == choice.second;
                    });
                if (completes) {
                    worth.push_back(package.utility[0]);
                }
            }
            ASSERT_EQ(view.surplus.has_value(), shared.has_disagreement() && !worth.empty());
            if (!worth.empty()) {
                const auto [least, most] = std::minmax_element(worth.begin(), worth.end());
                EXPECT_EQ(nano(view.utility[0]), *least);
                EXPECT_EQ(nano(view.utility[1]), *most);
            }
            if (view.surplus) {
                EXPECT_EQ(nano((*view.surplus)[0]), nano(view.utility[0]) - slow.disagreement[0]);
                EXPECT_EQ(nano((*view.surplus)[1]), nano(view.utility[1]) - slow.disagreement[0]);
            }
        }
    });
}

const char* const small =
    "irenic: 1\n"
    "parties: {p: {}, q: {}, a: {role: affected}, m: {role: mediator}, s: {private: true}}\n"
    "issues: {x: {options: [a, b, c]}, y: {options: [a, b], obligation: true}}\n"
    "constraints: [{never: {x: b, y: b}}]\n"
    "preferences:\n"
    "  p: {points: {x: {b: 1, c: 2}}, disagreement: 1}\n"
    "  q: {points: {x: {a: 2}, y: {b: 1}}, disagreement: record}\n"
    "  a: {points: {y: {b: 1}}}\n"
    "  s: {points: {y: {b: 1}}, disagreement: 0}\n"
    "offers:\n"
    "  - {id: part, by: q, package: {y: a}, answers: {p: {is: rejected}}}\n"
    "  - {id: broken, by: p, package: {x: b, y: b}}\n";

std::string json_of(const std::string& party) {
    const Negotiation negotiation = read_case(small);
    return share(negotiation, *negotiation.find_party(party)).json();
}

TEST(Sheet, StandsUnderTheIdsOfTheCase) {
    EXPECT_EQ(json_of("p"), R"({"party":"p","withheld":null,)"
                            R"("disagreement":{"value":1,"basis":"stated","low":null,"high":null},)"
                            R"("packages":"5","acceptable":"3",)"
                            R"("best":{"utility":[2],"package":{"x":"c","y":"b"}},)"
                            R"("offers":[{"id":"part","utility":[0,2],"surplus":[-1,1]},)"
                            R"({"id":"broken","utility":[1,1],"surplus":null}]})");
}

TEST(Sheet, SaysBetweenWhichBoundsTheRecordPutsTheValue) {
    const Negotiation negotiation = read_case(small);
    const Sheet sheet = share(negotiation, PartyId(1)).sheet;
    EXPECT_EQ(sheet.disagreement->basis, deals::DisagreementValue::Basis::record);
    EXPECT_EQ(sheet.disagreement->low, Decimal(0));
    EXPECT_EQ(sheet.disagreement->high, Decimal(2));
    EXPECT_EQ(sheet.disagreement->value, Decimal(1));
    EXPECT_NE(json_of("q").find(R"({"value":1,"basis":"record","low":0,"high":2})"),
              std::string::npos);
}

TEST(Sheet, DoesWithoutAValueOfNoAgreement) {
    EXPECT_EQ(json_of("a"),
              R"({"party":"a","withheld":null,"disagreement":null,"packages":"5",)"
              R"("acceptable":null,"best":{"utility":[1],"package":{"x":"a","y":"b"}},)"
              R"("offers":[{"id":"part","utility":[0,0],"surplus":null},)"
              R"({"id":"broken","utility":[1,1],"surplus":null}]})");
}

TEST(Sheet, IsWithheldWithTheReason) {
    const std::string rest =
        R"("disagreement":null,"packages":null,"acceptable":null,"best":null,"offers":[]})";
    EXPECT_EQ(json_of("m"),
              R"({"party":"m","withheld":"the case holds no preferences of this party",)" + rest);
    EXPECT_EQ(
        json_of("s"),
        R"({"party":"s","withheld":"the case keeps this party's sheet out of shared reports",)" +
            rest);
}

TEST(Sheet, TakesAValueFromWarThatOneSideAloneIsShownOf) {
    const Negotiation negotiation = read_case(
        "irenic: 1\nparties: {p: {}, q: {}}\nissues: {x: {options: [a, b]}}\n"
        "preferences: {p: {points: {x: {b: 9}}, disagreement: war},\n"
        "              q: {points: {x: {a: 9}}, disagreement: war}}\n"
        "war: {sides: [p, q], beliefs: {p: 0.5, q: 0.25},\n"
        "      payoffs: {p: {prevail: 10, fail: 0, cost: 1},\n"
        "                q: {prevail: 8, fail: 0, cost: 2}}}\n");
    EXPECT_EQ(share(negotiation, PartyId(0)).sheet.disagreement->value, Decimal(4));
    EXPECT_EQ(share(negotiation, PartyId(1)).sheet.disagreement->value, Decimal(4));
}

TEST(Sheet, NeedsIssues) {
    Negotiation negotiation = read_case(small);
    negotiation.issues.clear();
    const auto sheet = sheet_of(negotiation, PartyId(0), {});
    ASSERT_FALSE(sheet);
    EXPECT_EQ(sheet.error().where, "issues");
}

}  // namespace
}  // namespace irenic::analysis
