#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "../../../../tests/support/made_scene.hpp"
#include "../../../../tests/support/parse_lines.hpp"
#include "irenic/record/acts/scene.hpp"

namespace irenic::record {
namespace {

using test_support::MadeScene;
using Lines = std::vector<std::string>;

Lexicon small_lexicon() {
    Lexicon lexicon;
    lexicon.verbs.add("call", {"phone", true});
    lexicon.verbs.add("call for", {"appeal", true});
    lexicon.verbs.add("calls", {"phone", true});
    lexicon.verbs.add("left", {"withdraw", false});
    lexicon.nouns.add("talks", {"meet", true});
    lexicon.nouns.add("peace talks", {"meet", true});
    lexicon.nouns.add("call", {"appeal", false});
    lexicon.nouns.add("calls", {"appeal", false});
    lexicon.verbs_with_objects["held"] = {{"meet", {"@meet", "a summit"}}, {"occupy", {"town"}}};
    lexicon.verbs_with_objects["pulled out of"] = {{"halt_talks", {"@meet"}}};
    return lexicon;
}

/// "meet held", "appeal? call for": families with the words that bear them.
Lines senses(MadeScene made) {
    made.lexicon = small_lexicon();
    Scene scene = made.scene();
    find_senses(scene);
    Lines lines;
    for (std::size_t word = 0; word < made.parse.words.size(); ++word) {
        const Sense* sense = scene.sense_at(word);
        if (sense == nullptr) {
            continue;
        }
        std::string line =
            sense->family + (sense->certain ? "" : "?") + (sense->verb ? " v" : " n");
        for (std::size_t at = sense->first; at <= sense->last; ++at) {
            line += " " + made.parse.words[at].text;
        }
        lines.push_back(line + (sense->preposition.empty() ? "" : " +") + sense->preposition);
    }
    return lines;
}

MadeScene sentence(const std::string& text, std::size_t verb) {
    MadeScene made(text);
    for (Word& word : made.parse.words) {
        word.kind = WordClass::noun;
    }
    made.verb(verb);
    return made;
}

TEST(FindSenses, TakesTheLongestPhraseWithItsPreposition) {
    EXPECT_EQ(senses(sentence("They call for peace talks", 1)),
              (Lines{"appeal v call for +for", "meet n peace talks"}));
    EXPECT_EQ(senses(sentence("They call them", 1)), (Lines{"phone v call"}));
}

TEST(FindSenses, GoesByTheObjectInTheParse) {
    MadeScene made = sentence("They held it for talks in town", 1);
    made.arc(Relation::object, 1, 6);
    EXPECT_EQ(senses(made), (Lines{"occupy v held", "meet n talks"}));
    made.parse.arcs[0].dependent = 4;
    EXPECT_EQ(senses(made), (Lines{"meet v held", "meet n talks"}));
    made.parse.arcs[0].dependent = 2;
    EXPECT_EQ(senses(made), (Lines{"meet n talks"}));
}

TEST(FindSenses, TakesTheSubjectOfAPassiveForItsObject) {
    MadeScene made = sentence("Talks were held there", 2);
    made.arc(Relation::subject, 2, 0);
    made.parse.verbs[0].passive = true;
    EXPECT_EQ(senses(made), (Lines{"meet n Talks", "meet v held"}));
    made.arc(Relation::object, 2, 3);
    made.parse.verbs[0].passive = false;
    EXPECT_EQ(senses(made), (Lines{"meet n Talks"}));
}

TEST(FindSenses, LooksBehindAVerbWithoutArcs) {
    EXPECT_EQ(senses(sentence("They held a summit", 1)), (Lines{"meet v held"}));
    EXPECT_EQ(senses(sentence("They pulled out of talks", 1)),
              (Lines{"halt_talks v pulled out of +of", "meet n talks"}));
    EXPECT_EQ(senses(sentence("They held one two three four five six seven town", 1)),
              (Lines{"occupy v held"}));
    EXPECT_EQ(senses(sentence("They held one two three four five six seven eight town", 1)),
              Lines{});
}

TEST(FindSenses, TellsNounsFromVerbs) {
    EXPECT_EQ(senses(sentence("They heard calls", 1)), (Lines{"appeal? n calls"}));
    EXPECT_EQ(senses(sentence("She calls", 1)), (Lines{"phone v calls"}));
    MadeScene unlinked = sentence("She calls", 1);
    unlinked.parse.words[1].kind = WordClass::noun;
    unlinked.parse.words[1].linked = false;
    EXPECT_EQ(senses(unlinked), (Lines{"phone v calls"}));
    unlinked.parse.words[0].kind = WordClass::determiner;
    EXPECT_EQ(senses(unlinked), (Lines{"appeal? n calls"}));
}

TEST(FindSenses, KeepsWhatIsUncertain) {
    EXPECT_EQ(senses(sentence("They left", 1)), (Lines{"withdraw? v left"}));
}

TEST(FindSenses, FindsNothingInNothing) {
    EXPECT_EQ(senses(MadeScene("")), Lines{});
    EXPECT_EQ(senses(sentence("They slept", 1)), Lines{});
}

TEST(Phrases, ReachDownFromTheirHead) {
    //              0    1  2    3   4    5
    MadeScene made("aid to towns who held talks");
    made.arc(Relation::attached, 0, 2, "to").arc(Relation::relative, 2, 4, "who");
    made.arc(Relation::object, 4, 5).arc(Relation::subject, 4, 2);
    EXPECT_EQ(noun_phrase(made.parse, 0), (std::vector<std::size_t>{0, 2}));
    EXPECT_EQ(phrase_below(made.parse, 0), (std::vector<std::size_t>{0, 2, 4, 5}));
    made.arc(Relation::attached, 2, 0, "of");
    EXPECT_EQ(noun_phrase(made.parse, 0), (std::vector<std::size_t>{0, 2}));
}

}  // namespace
}  // namespace irenic::record
