#include "irenic/record/mentions/phrase_ties.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "irenic/record/mentions/word_shapes.hpp"
#include "irenic/record/syntax/among.hpp"

namespace irenic::record {
namespace {

bool is_alone(const ActorPhrase& phrase) {
    return phrase.actor != nullptr && phrase.role == nullptr && !phrase.name && !phrase.person &&
           !phrase.owner;
}

bool is_new_person(const ActorPhrase& phrase) {
    return (phrase.name || phrase.person) && phrase.actor == nullptr && !phrase.owner &&
           phrase.generic == nullptr && !(phrase.name && phrase.role != nullptr);
}

class PhraseTies {
public:
    PhraseTies(const Passage& passage, std::vector<ActorPhrase>& phrases)
        : words_(passage.parse.words), phrases_(phrases) {
        for (std::size_t index = 0; index < phrases.size(); ++index) {
            if (!phrases[index].inner) {
                outer_.push_back(index);
            }
        }
    }

    void tie() {
        for (std::size_t at = 1; at < outer_.size(); ++at) {
            tie_abbreviation(outer_[at - 1], outer_[at]);
            tie_apposition(at);
        }
        for (std::size_t at = outer_.size(); at > 1; --at) {
            share_role(phrases_[outer_[at - 2]], phrases_[outer_[at - 1]]);
        }
        for (std::size_t at = 0; at < outer_.size(); ++at) {
            number(at);
        }
    }

private:
    /// The words between two phrases, articles left out.
    [[nodiscard]] std::string between(const ActorPhrase& left, const ActorPhrase& right) const {
        std::string text;
        for (std::size_t word = left.words.last + 1; word < right.words.first; ++word) {
            const std::string& lower = words_[word].lower;
            if (!is_among(lower, {"the", "a", "an", "its", "his", "their"})) {
                text += (text.empty() ? "" : " ") + lower;
            }
        }
        return text;
    }

    [[nodiscard]] bool in_list(const ActorPhrase& left, const ActorPhrase& right) const {
        return is_among(between(left, right), {"and", "or", ",", ", and", ", or", "&", "nor",
                                               "and both", "as well as", ", as well as"});
    }

    void tie_abbreviation(std::size_t left, std::size_t right) {
        ActorPhrase& phrase = phrases_[right];
        const std::size_t behind = phrases_[left].words.last + 1;
        if (!in_brackets(phrase)) {
            return;
        }
        const bool named = phrase.name || phrase.actor != nullptr;
        phrase.inner = phrase.inner || (named && is_abbreviation(words_[phrase.words.last]));
        if (phrase.inner && phrase.words.first == behind + 1) {
            phrase.alias_of = left;
        }
    }

    [[nodiscard]] bool in_brackets(const ActorPhrase& phrase) const {
        const std::size_t first = phrase.words.first;
        return first > 0 && first == phrase.words.last && first + 1 < words_.size() &&
               words_[first - 1].lower == "(" && words_[first + 1].lower == ")";
    }

    /// "Rahman, a senior official of the Movement," and "the Movement's leader, Rahman,".
    void tie_apposition(std::size_t at) {
        const std::size_t left_index = outer_[at - 1];
        const std::size_t right_index = outer_[at];
        ActorPhrase& left = phrases_[left_index];
        ActorPhrase& right = phrases_[right_index];
        const std::size_t comma = left.words.last + 1;
        if (comma >= right.words.first || words_[comma].lower != "," || left.inner || right.inner ||
            left.pronoun != Pronoun::none || right.pronoun != Pronoun::none) {
            return;
        }
        if (is_described(left, right)) {
            (is_new_person(left) && tells_whose(right) ? left : right).same_as =
                is_new_person(left) && tells_whose(right) ? right_index : left_index;
        } else if (is_title_of(left, right)) {
            right.same_as = left_index;
        }
    }

    static bool tells_whose(const ActorPhrase& phrase) {
        return phrase.owner || phrase.actor != nullptr || phrase.name;
    }

    /// A role with an article behind a comma, and a comma or the end behind it.
    [[nodiscard]] bool is_described(const ActorPhrase& left, const ActorPhrase& right) const {
        if (right.role == nullptr || right.role->plural || right.person || left.adjective) {
            return false;
        }
        const bool open = right.definite || right.indefinite || is_new_person(left);
        return open && between_is_small(left, right) && ends_apposition(right.words.last + 1);
    }

    [[nodiscard]] bool between_is_small(const ActorPhrase& left, const ActorPhrase& right) const {
        for (std::size_t word = left.words.last + 2; word < right.words.first; ++word) {
            const WordClass kind = words_[word].kind;
            const bool small = kind == WordClass::determiner || kind == WordClass::adjective ||
                               kind == WordClass::noun || kind == WordClass::other ||
                               kind == WordClass::adverb;
            if (!small || is_capital(words_[word])) {
                return false;
            }
        }
        return true;
    }

    [[nodiscard]] bool ends_apposition(std::size_t word) const {
        return word >= words_.size() ||
               is_among(words_[word].lower, {",", ".", ")", "who", "which", ";", "in", "that"});
    }

    [[nodiscard]] bool is_title_of(const ActorPhrase& left, const ActorPhrase& right) const {
        return left.role != nullptr && !left.role->plural && !left.person && is_new_person(right) &&
               right.words.first == left.words.last + 2 && ends_apposition(right.words.last + 1);
    }

    /// "Chilean" of "Chilean and Peruvian officials".
    void share_role(ActorPhrase& left, const ActorPhrase& right) const {
        if (left.inner || right.inner || !is_alone(left) || right.actor == nullptr || right.owner ||
            right.person || !in_list(left, right) || (right.definite && !left.definite)) {
            return;
        }
        const Word& word = words_[left.core.last];
        const bool plural = word.lower.ends_with('s') && !is_abbreviation(word);
        const bool open =
            left.actor->how == KnownActor::How::adjective ? !plural : is_abbreviation(word);
        if (open && right.role != nullptr) {
            left.role = right.role;
            left.role_words = right.role_words;
            left.own = right.own;
            left.head = right.head;
            left.adjective = right.adjective;
        } else if (open && left.actor->how == KnownActor::How::adjective) {
            left.adjective = left.adjective || right.adjective;
        }
    }

    void number(std::size_t at) {
        ActorPhrase& phrase = phrases_[outer_[at]];
        phrase.together = at + 1;
        if (at > 0 && in_list(phrases_[outer_[at - 1]], phrase)) {
            phrase.together = phrases_[outer_[at - 1]].together;
        }
    }

    const std::vector<Word>& words_;
    std::vector<ActorPhrase>& phrases_;
    std::vector<std::size_t> outer_;
};

}  // namespace

void tie_phrases(const Passage& passage, std::vector<ActorPhrase>& phrases) {
    PhraseTies(passage, phrases).tie();
}

}  // namespace irenic::record
