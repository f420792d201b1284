#include <map>
#include <set>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "irenic/record/lexicon/built_in_files.hpp"
#include "irenic/record/lexicon/lexicon.hpp"
#include "irenic/record/lexicon/lexicon_file.hpp"
#include "irenic/record/lexicon/phrase_key.hpp"

namespace irenic::record {
namespace {

/// Calls `look(section, line)` for every line of the sections whose title begins with `title`.
template <class Look>
void for_each_line(std::string_view title, const Look& look) {
    for (const BuiltInFile& file : built_in_files()) {
        const auto sections = read_lexicon_file(file.text, std::string(file.name));
        ASSERT_TRUE(sections) << file.name;
        for (const LexiconSection& section : *sections) {
            if (section.title.text.starts_with(title)) {
                for (const LexiconLine& line : section.lines) {
                    look(section, line);
                }
            }
        }
    }
}

/// Phrases and the keys they stand under; complains where there are two.
std::map<std::string, std::string> keys_of(std::string_view title) {
    std::map<std::string, std::string> keys;
    for_each_line(title, [&](const LexiconSection&, const LexiconLine& line) {
        for (const auto& field : line.fields) {
            for (const LexiconText& item : field) {
                const auto [at, is_new] = keys.try_emplace(phrase_key(item.text), line.key.text);
                EXPECT_TRUE(is_new || at->second == line.key.text)
                    << item.text << " is " << at->second << " and " << line.key.text;
            }
        }
    });
    return keys;
}

TEST(ActorData, NoNameMeansTwoActors) { EXPECT_GT(keys_of("actors").size(), 1500U); }

TEST(ActorData, NoWordHasTwoRoles) { EXPECT_GT(keys_of("roles").size(), 500U); }

TEST(ActorData, NoWordIsAnActorAndSomethingElse) {
    const auto actors = keys_of("actors");
    for (const std::string_view title : {"roles", "places", "not actors"}) {
        for (const auto& [phrase, key] : keys_of(title)) {
            EXPECT_FALSE(actors.contains(phrase)) << phrase << " stands in [" << title << "] too";
        }
    }
}

TEST(ActorData, EveryStateHasAnAdjectiveAndNoTwoLinesAreOneState) {
    std::set<std::string> ids;
    for_each_line("actors state", [&](const LexiconSection&, const LexiconLine& line) {
        EXPECT_TRUE(ids.insert(line.key.text).second) << line.key.text << " stands twice";
        EXPECT_TRUE(line.fields.size() > 1 && !line.fields[1].empty()) << line.key.text;
    });
    EXPECT_GE(ids.size(), 197U);
}

TEST(ActorData, WellKnownNamesAreKnown) {
    const Lexicon lexicon = make_lexicon({}).value();
    const std::map<std::string, std::string> known = {
        {"u.s.", "usa"},          {"white house", "usa"}, {"britons", "united_kingdom"},
        {"kremlin", "russia"},    {"burmese", "myanmar"}, {"palestinians", "palestine"},
        {"oau", "african_union"}, {"spla", "spla"},       {"g77", "g77"},
        {"peking", "china"},      {"kurdish", "kurds"},   {"cote d'ivoire", "ivory_coast"},
    };
    for (const auto& [phrase, id] : known) {
        const KnownActor* actor = lexicon.actors.find(phrase);
        ASSERT_NE(actor, nullptr) << phrase;
        EXPECT_EQ(actor->id, id);
    }
    EXPECT_TRUE(lexicon.roles.find("spokesmen")->speaks_for_whole);
    EXPECT_FALSE(lexicon.roles.find("guerrillas")->speaks_for_whole);
    EXPECT_TRUE(lexicon.roles.find("guerrillas")->plural);
    EXPECT_TRUE(lexicon.roles.find("sheikh")->title);
}

}  // namespace
}  // namespace irenic::record
