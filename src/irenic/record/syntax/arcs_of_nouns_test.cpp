#include <gtest/gtest.h>

#include "../../../../tests/support/parse_lines.hpp"

namespace irenic::record {
namespace {

using test_support::english;
using test_support::expect_arcs;

TEST(ArcsOfNouns, OwnersAreFoundByMarkAndByPronoun) {
    expect_arcs({
        {"Senior officials rejected Israel's demands.",
         {"possessor demands Israel", "adjective officials Senior"}},
        {"The soldiers' families demanded help.", {"possessor families soldiers"}},
        {"The rebels gave up their weapons.", {"possessor weapons their"}},
        {"Mali's president and its foreign minister met in Cairo.",
         {"possessor president Mali", "possessor minister its", "subject met president",
          "subject met minister"}},
    });
}

TEST(ArcsOfNouns, NounsHangOnNounsByPrepositions) {
    expect_arcs({
        {"The minister of defence of Mali resigned.",
         {"attached:of minister defence", "attached:of defence Mali"}},
        {"The ceasefire proposal by Egypt was accepted.",
         {"attached:by proposal Egypt", "compound proposal ceasefire"}},
        {"The two sides agreed on a timetable for withdrawing troops.",
         {"oblique:on agreed timetable", "object withdrawing troops"}},
    });
}

TEST(ArcsOfNouns, AppositionsSayTheSameThing) {
    expect_arcs({
        {"Omar Haddad, a senior official, said the group was ready.",
         {"apposition Haddad official", "compound Haddad Omar", "subject said Haddad"}},
        {"The minister, Paul Martin, resigned.", {"apposition minister Martin"}},
        {"Foreign Minister Ana Silva visited Mali.",
         {"apposition Silva Minister", "compound Minister Foreign", "compound Silva Ana",
          "subject visited Silva"}},
        {"UN envoy Ana Silva arrived in Cairo.",
         {"apposition Silva envoy", "compound envoy UN", "subject arrived Silva"}},
        {"The World Relief Fund (WRF) sent aid.",
         {"apposition Fund WRF", "compound Fund World", "subject sent Fund"}},
        {"The mediators, Egypt and Qatar, presented a proposal.",
         {"apposition mediators Egypt", "apposition mediators Qatar"}},
    });
}

TEST(ArcsOfNouns, ConjunctsAreTied) {
    expect_arcs({
        {"The union and the company reached a deal on wages and hours.",
         {"conjunct:and union company", "conjunct:and wages hours", "oblique:on reached wages",
          "oblique:on reached hours"}},
    });
}

TEST(ArcsOfNouns, WordsGetTheirClassFromThePlaceTheyHave) {
    const Parse parse = english().parse("Envoys will quickly visit three calm towns in Mali.");
    std::vector<WordClass> kinds;
    for (const Word& word : parse.words) {
        kinds.push_back(word.kind);
    }
    EXPECT_EQ(kinds, (std::vector<WordClass>{
                         WordClass::noun, WordClass::auxiliary, WordClass::adverb, WordClass::verb,
                         WordClass::determiner, WordClass::adjective, WordClass::noun,
                         WordClass::preposition, WordClass::name, WordClass::punctuation}));
}

}  // namespace
}  // namespace irenic::record
