#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <yaml-cpp/yaml.h>

#include "../../../tests/support/random.hpp"
#include "../../../tests/support/reader.hpp"
#include "irenic/base/utf8.hpp"
#include "irenic/record/syntax/characters.hpp"

namespace irenic::record {
namespace {

using test_support::built_in_lexicon;
using test_support::plain_document;
using test_support::Random;
using test_support::read_all;

/// Every sentence of the labelled corpus.
std::vector<std::string> corpus_sentences() {
    std::vector<std::string> sentences;
    for (const YAML::Node& entry :
         YAML::LoadFile(IRENIC_SOURCE_DIR "/tests/golden/read/corpus.yaml")) {
        const YAML::Node text = entry["text"];
        if (text.IsScalar()) {
            sentences.push_back(text.as<std::string>());
            continue;
        }
        for (const YAML::Node& sentence : text) {
            sentences.push_back(sentence.as<std::string>());
        }
    }
    return sentences;
}

/// Sentences in any order, now and then cut short or with a word of another script, parted by
/// blanks, lines and empty lines.
std::string random_text(const std::vector<std::string>& sentences, Random& random) {
    static const std::vector<std::string> gaps = {" ", " ", "\n", "\n\n", "  \n \n", " “…” ", "\t"};
    std::string text;
    for (std::size_t left = random.size(1, 12); left > 0; --left) {
        std::string sentence = random.one_of(sentences);
        if (random.chance(10)) {
            sentence.resize(
                std::min(sentence.find(' ', random.below(sentence.size())), sentence.size()));
        }
        text += (random.chance(5) ? "Tōkyō’s 停戦 " : "") + sentence + random.one_of(gaps);
    }
    return text;
}

/// The characters of a text with blanks of any kind as one.
std::u32string with_plain_blanks(std::u32string characters) {
    std::replace_if(characters.begin(), characters.end(), is_blank, U' ');
    return characters;
}

std::set<std::string> known_codes() {
    std::set<std::string> codes;
    for (const auto& [family, known] : built_in_lexicon().codes) {
        codes.insert(known.cameo + " " + known.event + " " + known.mode);
    }
    return codes;
}

bool knows(const IssueTouched& touched) {
    const auto& issues = built_in_lexicon().issues;
    const auto issue = std::find_if(issues.begin(), issues.end(), [&](const KnownIssue& known) {
        return known.id == touched.issue;
    });
    return issue != issues.end() &&
           (touched.option.empty() ||
            std::any_of(issue->options.begin(), issue->options.end(),
                        [&](const auto& option) { return option.id == touched.option; }));
}

void expect_span(const Reading& reading, const Act& act) {
    const std::u32string text = characters_of(reading.document.text);
    ASSERT_LT(act.start, act.end);
    ASSERT_LE(act.end, text.size());
    EXPECT_EQ(with_plain_blanks(text.substr(act.start, act.end - act.start)),
              characters_of(act.text));
    const Sentence& sentence = reading.sentences[act.sentence - 1].sentence;
    EXPECT_GE(act.start, sentence.start);
    EXPECT_LE(act.end, sentence.end);
}

void expect_coding(const Act& act) {
    static const std::set<std::string> codes = known_codes();
    EXPECT_TRUE(codes.contains(act.cameo + " " + act.event + " " + act.mode)) << act.cameo;
    EXPECT_GT(act.confidence, 0);
    EXPECT_LE(act.confidence, 1);
    for (const IssueTouched& touched : act.issues) {
        EXPECT_TRUE(knows(touched)) << touched.issue << " " << touched.option;
    }
}

void expect_participants(const Act& act) {
    EXPECT_FALSE(act.actors.empty() && act.recipients.empty());
    for (const auto* side : {&act.actors, &act.recipients}) {
        for (const Participant& one : *side) {
            EXPECT_FALSE(one.id.empty());
            EXPECT_FALSE(one.text.empty());
        }
    }
}

void expect_order(const Reading& reading) {
    for (std::size_t index = 0; index < reading.acts.size(); ++index) {
        const Act& act = reading.acts[index];
        EXPECT_TRUE(act.id.ends_with("-" + std::to_string(index + 1)));
        if (index == 0) {
            continue;
        }
        const Act& before = reading.acts[index - 1];
        EXPECT_LE(before.sentence, act.sentence);
        EXPECT_TRUE(before.sentence < act.sentence || before.confidence >= act.confidence);
    }
}

TEST(ReadingOfRandomDocuments, KeepsItsPromises) {
    const auto sentences = corpus_sentences();
    ASSERT_GT(sentences.size(), 200U);
    std::size_t acts = 0;
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        Random random(seed);
        const Reading reading = read_all(plain_document(random_text(sentences, random)));
        expect_order(reading);
        for (const Act& act : reading.acts) {
            SCOPED_TRACE("seed " + std::to_string(seed) + ", " + act.id + ": " + act.text);
            expect_span(reading, act);
            expect_coding(act);
            expect_participants(act);
        }
        acts += reading.acts.size();
    }
    EXPECT_GT(acts, 150U);
}

TEST(ReadingOfRandomDocuments, IsTheSameTwice) {
    const auto sentences = corpus_sentences();
    std::vector<Reading> first;
    for (std::uint64_t seed = 0; seed < 10; ++seed) {
        Random random(seed);
        first.push_back(read_all(plain_document(random_text(sentences, random))));
    }
    for (std::uint64_t seed = 10; seed-- > 0;) {
        const Reading again = read_all(first[seed].document);
        EXPECT_EQ(again.acts, first[seed].acts) << "seed " << seed;
        EXPECT_EQ(again.actors, first[seed].actors) << "seed " << seed;
    }
}

}  // namespace
}  // namespace irenic::record
