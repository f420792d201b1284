#include "irenic/record/acts/standing.hpp"

#include <string>

#include <gtest/gtest.h>

#include "../../../../tests/support/made_scene.hpp"

namespace irenic::record {
namespace {

using test_support::MadeScene;

/// How much a sentence is about word 4, which hangs on word 1 so.
double standing(Relation relation, const std::string& label, const std::string& family = "") {
    MadeScene made("They saw that they left");
    made.verb(1);
    made.verb(4);
    made.arc(relation, 1, 4, label);
    if (!family.empty()) {
        made.sense(1, family);
    }
    return standing_of(made.scene(), 4);
}

TEST(Standing, IsWholeForTheMainClauseAndWhatItReports) {
    MadeScene made("They left");
    made.verb(1);
    EXPECT_EQ(standing_of(made.scene(), 1), 1);
    EXPECT_EQ(standing(Relation::complement, "that", "say"), 1);
    EXPECT_EQ(standing(Relation::complement, "that", "believe"), 1);
}

TEST(Standing, IsLessForWhatAnActSpeaksOf) {
    EXPECT_LT(standing(Relation::complement, "that", "fear"), 1);
    EXPECT_LT(standing(Relation::complement, "that", "fear"),
              standing(Relation::complement, "that"));
}

TEST(Standing, FallsFromConjunctsToNounsToSideClausesToConditions) {
    const double conjunct = standing(Relation::conjunct, "and");
    const double noun = standing(Relation::object, "");
    const double purpose = standing(Relation::adverbial, "to");
    const double side = standing(Relation::adverbial, "after");
    const double condition = standing(Relation::adverbial, "if");
    EXPECT_LT(noun, conjunct);
    EXPECT_LT(purpose, noun);
    EXPECT_LT(side, purpose);
    EXPECT_LT(condition, side);
    EXPECT_EQ(standing(Relation::relative, "who"), side);
    EXPECT_EQ(standing(Relation::adverbial, "unless"), condition);
    EXPECT_EQ(standing(Relation::adverbial, "ing"), purpose);
}

TEST(Standing, FallsWithEveryStepAndEndsInCircles) {
    MadeScene made("They saw that they left");
    made.verb(1);
    made.verb(4);
    made.arc(Relation::adverbial, 1, 4, "after").arc(Relation::subject, 4, 3);
    const double clause = standing_of(made.scene(), 4);
    const double inside = standing_of(made.scene(), 3);
    EXPECT_LT(inside, clause);
    made.arc(Relation::adverbial, 4, 1, "after");
    EXPECT_LT(standing_of(made.scene(), 4), clause);
    EXPECT_GT(standing_of(made.scene(), 4), 0);
}

}  // namespace
}  // namespace irenic::record
