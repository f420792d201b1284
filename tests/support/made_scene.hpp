#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "irenic/record/acts/scene.hpp"
#include "irenic/record/syntax/parser.hpp"

namespace irenic::test_support {

/// A sentence that nobody parsed: its words are linked, everything else a test says itself.
class MadeScene {
public:
    explicit MadeScene(const std::string& sentence) {
        parse.words = record::split_words(sentence);
        parse.coverage = record::Coverage::full;
        for (record::Word& word : parse.words) {
            word.linked = true;
        }
        senses_.resize(parse.words.size());
    }

    MadeScene& arc(record::Relation relation, std::size_t head, std::size_t dependent,
                   const std::string& label = "") {
        parse.arcs.push_back({relation, head, dependent, label});
        return *this;
    }

    /// A finite verb of the past; what the test says else, it sets there.
    record::Verb& verb(std::size_t word) {
        record::Verb made;
        made.word = word;
        made.tense = record::Tense::past;
        made.finite = true;
        parse.words[word].kind = record::WordClass::verb;
        return parse.verbs.emplace_back(made);
    }

    MadeScene& sense(std::size_t word, const std::string& family) {
        record::Sense made;
        made.first = made.last = made.head = word;
        made.family = family;
        made.verb = parse.verb_at(word) != nullptr;
        senses_[word] = made;
        return *this;
    }

    /// An actor of one word.
    record::Mention& mention(std::size_t word, const std::string& id) {
        record::Mention made;
        made.first = made.last = made.head = word;
        made.id = id;
        made.kind = "state";
        made.text = parse.words[word].text;
        return mentions.emplace_back(made);
    }

    MadeScene& code(const std::string& key, record::Codes codes) {
        lexicon.codes[key] = std::move(codes);
        return *this;
    }

    [[nodiscard]] record::Scene scene() const {
        return {parse, mentions, issues, lexicon, offerers, senses_};
    }

    record::Parse parse;
    std::vector<record::Mention> mentions;
    std::vector<record::IssueMention> issues;
    record::Lexicon lexicon;
    std::vector<record::Participant> offerers;

private:
    std::vector<std::optional<record::Sense>> senses_;
};

}  // namespace irenic::test_support
