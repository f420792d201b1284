#include "irenic/analysis/shared_with.hpp"

#include <optional>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "../../../tests/support/rich_case.hpp"

namespace irenic::analysis {
namespace {

using test_support::rich_case;

constexpr PartyId p(0);
constexpr PartyId m(2);

std::vector<std::string> ids(const std::vector<Source>& sources) {
    std::vector<std::string> ids;
    for (const Source& source : sources) {
        ids.push_back(source.id);
    }
    return ids;
}

// A member added to one of these later does not compile here until it is said whether it is shown.

TEST(SharedWith, DecidesAboutEveryBlock) {
    const Negotiation all = rich_case();
    const Negotiation shared = shared_with(all, p);
    const auto& [title, about, notes, sources, parties, agreement, issues, constraints, preferences,
                 war, risks, phases, rounds, offers, positions, indicators, levers, together,
                 graph] = shared;
    EXPECT_EQ(title, "Title");
    EXPECT_EQ(agreement, all.agreement);
    EXPECT_EQ(issues, all.issues);
    EXPECT_EQ(constraints, all.constraints);
    EXPECT_EQ(rounds, all.rounds);
    EXPECT_EQ(offers, all.offers);

    EXPECT_EQ(parties.size(), 4);
    EXPECT_EQ(preferences, (std::vector{all.preferences[0], {}, {}, {}}));
    EXPECT_TRUE(war.has_value());
    EXPECT_EQ(risks, std::vector{all.risks[0]});
    EXPECT_EQ(ids(sources),
              (std::vector<std::string>{"of_offer", "of_answer", "of_p", "of_rank", "of_risk"}));

    EXPECT_EQ(about, "");
    EXPECT_EQ(notes, "");
    EXPECT_EQ(phases, std::nullopt);
    EXPECT_TRUE(positions.empty());
    EXPECT_TRUE(indicators.empty());
    EXPECT_TRUE(levers.empty());
    EXPECT_TRUE(together.empty());
    EXPECT_EQ(graph, std::nullopt);
}

TEST(SharedWith, DecidesAboutAllThatIsSaidOfAParty) {
    const Negotiation all = rich_case();
    const Negotiation shared = shared_with(all, p);
    for (std::size_t index = 0; index < all.parties.size(); ++index) {
        const auto& [id, name, role, channels, informs, of, veto, veto_on, keep_private] =
            shared.parties[index];
        EXPECT_EQ(id, all.parties[index].id);
        EXPECT_EQ(name, all.parties[index].name);
        EXPECT_EQ(role, all.parties[index].role);
        EXPECT_EQ(of, all.parties[index].of);
        EXPECT_EQ(veto, all.parties[index].veto);
        EXPECT_EQ(veto_on, all.parties[index].veto_on);
        EXPECT_TRUE(channels.empty());
        EXPECT_EQ(informs, std::nullopt);
        EXPECT_FALSE(keep_private);
    }
}

TEST(SharedWith, ShowsOneSideOfTheWar) {
    const War all = *rich_case().war;
    const War shown = *shared_with(rich_case(), p).war;
    const auto& [sides, beliefs, payoffs, attrition, shift, first_strike, prior_strength] = shown;
    EXPECT_EQ(sides, all.sides);
    EXPECT_EQ(beliefs[0], std::nullopt);
    EXPECT_EQ(beliefs[1], all.beliefs[1]);
    EXPECT_EQ(payoffs[0], std::nullopt);
    EXPECT_EQ(payoffs[1], all.payoffs[1]);
    EXPECT_EQ(shift, std::nullopt);
    EXPECT_EQ(first_strike, std::nullopt);
    EXPECT_EQ(prior_strength, std::nullopt);
    const auto& [positions, start, periods, discount, cost] = *attrition;
    EXPECT_EQ(positions, 4);
    EXPECT_EQ(start, 2);
    EXPECT_EQ(periods, 6);
    EXPECT_EQ(discount, all.attrition->discount);
    EXPECT_EQ(cost[0], std::nullopt);
    EXPECT_EQ(cost[1], all.attrition->cost[1]);
}

TEST(SharedWith, ShowsNothingOfAWarThatOthersFight) {
    EXPECT_EQ(shared_with(rich_case(), m).war, std::nullopt);
}

TEST(SharedWith, ShowsNoSheetThatTheCaseMarksPrivate) {
    Negotiation all = rich_case();
    all.parties[p.at()].keep_private = true;
    const Negotiation shared = shared_with(all, p);
    EXPECT_TRUE(shared.party(p).keep_private);
    EXPECT_EQ(shared.preferences, std::vector<std::optional<Preference>>(4));
    EXPECT_EQ(shared.war, std::nullopt);
    EXPECT_TRUE(shared.risks.empty());
    EXPECT_EQ(ids(shared.sources), (std::vector<std::string>{"of_offer", "of_answer"}));
}

}  // namespace
}  // namespace irenic::analysis
