#include "irenic/record/lexicon/inflection.hpp"

#include <algorithm>

#include <gtest/gtest.h>

namespace irenic::record {
namespace {

using Words = std::vector<std::string>;

Words sorted(Words words) {
    std::sort(words.begin(), words.end());
    return words;
}

Words regular(std::string_view verb) { return sorted(verb_forms(verb, {}, {})); }

TEST(VerbForms, FollowTheRulesOfSpelling) {
    EXPECT_EQ(regular("lift"), (Words{"lift", "lifted", "lifting", "lifts"}));
    EXPECT_EQ(regular("stop"), (Words{"stop", "stopped", "stopping", "stops"}));
    EXPECT_EQ(regular("try"), (Words{"tried", "tries", "try", "trying"}));
    EXPECT_EQ(regular("delay"), (Words{"delay", "delayed", "delaying", "delays"}));
    EXPECT_EQ(regular("die"), (Words{"die", "died", "dies", "dying"}));
    EXPECT_EQ(regular("release"), (Words{"release", "released", "releases", "releasing"}));
    EXPECT_EQ(regular("free"), (Words{"free", "freed", "freeing", "frees"}));
    EXPECT_EQ(regular("veto"), (Words{"veto", "vetoed", "vetoes", "vetoing"}));
    EXPECT_EQ(regular("push"), (Words{"push", "pushed", "pushes", "pushing"}));
    EXPECT_EQ(regular("fear"), (Words{"fear", "feared", "fearing", "fears"}));
    EXPECT_EQ(regular("mimic"), (Words{"mimic", "mimicked", "mimicking", "mimics"}));
}

TEST(VerbForms, DoubleInBothManners) {
    EXPECT_EQ(regular("cancel"),
              (Words{"cancel", "canceled", "canceling", "cancelled", "cancelling", "cancels"}));
    const Words admit = regular("admit");
    EXPECT_TRUE(std::find(admit.begin(), admit.end(), "admitted") != admit.end());
}

TEST(VerbForms, TakeIrregularOnesWhole) {
    EXPECT_EQ(sorted(verb_forms("withdraw", "withdrew", "withdrawn")),
              (Words{"withdraw", "withdrawing", "withdrawn", "withdraws", "withdrew"}));
    EXPECT_EQ(sorted(verb_forms("cut", "cut", {})), (Words{"cut", "cuts", "cutting"}));
    EXPECT_EQ(sorted(verb_forms("quit", "quit", {})), (Words{"quit", "quits", "quitting"}));
    EXPECT_EQ(sorted(verb_forms("have", "had", "had")), (Words{"had", "has", "have", "having"}));
    EXPECT_EQ(sorted(verb_forms("be", "was", "been")),
              (Words{"am", "are", "be", "been", "being", "is", "was", "were"}));
}

TEST(VerbForms, ChangeTheFirstOfSeveralWords) {
    EXPECT_EQ(regular("turn down"),
              (Words{"turn down", "turned down", "turning down", "turns down"}));
    EXPECT_EQ(sorted(verb_forms("give in to", "gave", "given")),
              (Words{"gave in to", "give in to", "given in to", "gives in to", "giving in to"}));
}

TEST(NounForms, AreItselfAndItsPlural) {
    EXPECT_EQ(noun_forms("hostage"), (Words{"hostage", "hostages"}));
    EXPECT_EQ(noun_forms("party"), (Words{"party", "parties"}));
    EXPECT_EQ(noun_forms("envoy"), (Words{"envoy", "envoys"}));
    EXPECT_EQ(noun_forms("ceasefire"), (Words{"ceasefire", "ceasefires"}));
    EXPECT_EQ(noun_forms("truce"), (Words{"truce", "truces"}));
    EXPECT_EQ(noun_forms("breach"), (Words{"breach", "breaches"}));
    EXPECT_EQ(noun_forms("spokeswoman"), (Words{"spokeswoman", "spokeswomen"}));
    EXPECT_EQ(noun_forms("crisis"), (Words{"crisis", "crises"}));
    EXPECT_EQ(noun_forms("embargo"), (Words{"embargo", "embargoes"}));
    EXPECT_EQ(noun_forms("chief"), (Words{"chief", "chiefs"}));
}

TEST(NounForms, ChangeTheHeadOfAPhrase) {
    EXPECT_EQ(noun_forms("prime minister"), (Words{"prime minister", "prime ministers"}));
    EXPECT_EQ(noun_forms("exchange of captives"),
              (Words{"exchange of captives", "exchanges of captives"}));
    EXPECT_EQ(noun_forms("withdrawal from the valley"),
              (Words{"withdrawal from the valley", "withdrawals from the valley"}));
}

TEST(NounForms, LeavePluralsAlone) {
    for (const std::string noun :
         {"talks", "hostilities", "police", "gunmen", "talks on borders"}) {
        EXPECT_TRUE(looks_plural(noun)) << noun;
        EXPECT_EQ(noun_forms(noun), Words{noun});
    }
    for (const std::string noun : {"congress", "virus", "crisis", "release of captives", "bus"}) {
        EXPECT_FALSE(looks_plural(noun)) << noun;
    }
}

TEST(Forms, OfOddWordsAreNoTrouble) {
    for (const std::string word : {"", "a", "e", "y", "ie", "é", " of ", "of x"}) {
        EXPECT_FALSE(noun_forms(word).empty());
        EXPECT_FALSE(verb_forms(word, {}, {}).empty());
    }
}

}  // namespace
}  // namespace irenic::record
