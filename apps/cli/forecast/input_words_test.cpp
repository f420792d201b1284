#include "cli/forecast/input_words.hpp"

#include <gtest/gtest.h>

namespace irenic::cli {
namespace {

Value names() {
    Value parties;
    parties.add("g", "Government").add("h", "Movement");
    Value issues;
    issues.add("truce", "Truce");
    Value of_truce;
    of_truce.add("long", "Permanent");
    Value options;
    options.add("truce", of_truce);
    Value sides;
    sides.push("g").push("h");
    Value labels;
    labels.add("parties", parties).add("issues", issues).add("options", options);
    return labels.add("sides", sides);
}

std::string words(const std::string& path) { return input_in_words(names(), path); }

TEST(InputWords, NameWhatAPathLeadsTo) {
    EXPECT_EQ(words("war.beliefs.h"), "the belief of Movement that Government prevails");
    EXPECT_EQ(words("war.beliefs.h.stalemate"), "the belief of Movement in a stalemate");
    EXPECT_EQ(words("preferences.g.points.truce.long"),
              "the points of Government for Truce: Permanent");
    EXPECT_EQ(words("preferences.g.points.truce"), "how Government ranks the options of Truce");
    EXPECT_EQ(words("preferences.g.weights"), "the weights of Government");
    EXPECT_EQ(words("preferences.g.interactions[0].points"),
              "the points of Government for its combination 1");
    EXPECT_EQ(words("risks.attack.by_issue.truce.long"),
              "the hazard of \"attack\" with Truce: Permanent");
    EXPECT_EQ(words("phases.deliverables.captives.cost.h"),
              "what a tranche of \"captives\" costs Movement");
    EXPECT_EQ(words("parties.g.informs.cost"), "what war costs Government");
    EXPECT_EQ(words("war.first_strike.cost.h"),
              "what a war that begins with a strike costs Movement");
    EXPECT_EQ(words("graph.priorities.h"), "what comes first for Movement among the states");
    EXPECT_EQ(words("levers.fund.effects[1].shift.h"),
              "the shift that \"fund\" brings to Movement (effect 2)");
    EXPECT_EQ(words("levers.fund.effects[1].points"), "the points that \"fund\" brings (effect 2)");
}

TEST(InputWords, KeepPathsOfUnknownKindsAndIdsWithoutNames) {
    EXPECT_EQ(words("war.weather"), "war.weather");
    EXPECT_EQ(words("preferences.g.interactions.x.points"),
              "the points of Government for its combination x");
    EXPECT_EQ(words("war.payoffs.q.cost"), "what fighting costs q");
    EXPECT_EQ(words(""), "");
    EXPECT_EQ(input_in_words(Value(), "war.beliefs.g"),
              "what g believes about the fighting (war.beliefs)");
}

TEST(InputWords, JoinInputsThatVaryTogether) {
    EXPECT_EQ(words("war.payoffs.g.cost + war.payoffs.h.cost"),
              "what fighting costs Government and what fighting costs Movement");
    EXPECT_EQ(words("a + b + c + d + e"), "a, b, c and 2 more that vary with them");
}

}  // namespace
}  // namespace irenic::cli
