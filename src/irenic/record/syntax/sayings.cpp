#include <algorithm>

#include "irenic/record/syntax/outline.hpp"
#include "irenic/record/syntax/word_classes.hpp"

namespace irenic::record {
namespace {

constexpr std::size_t longest_speaker = 14;
constexpr std::size_t longest_rest = 14;

bool is_saying(const Word& word) {
    return is_among(word.lower, {"said", "says", "say", "added", "reported", "reports", "announced",
                                 "stated", "told", "claimed", "explained", "noted", "declared",
                                 "insisted", "stressed", "warned", "confirmed", "wrote"});
}

bool is_quote(const Word& word) { return word.lower == "\""; }

bool is_comma(const Word& word) {
    return word.lower == "," || word.lower == "--" || word.lower == "\u2014" ||
           word.lower == "\u2013";
}

class Asides {
public:
    Asides(const std::vector<Word>& words, const std::vector<TimePhrase>& times)
        : words_(words), in_time_(words.size()), end_(words.size()) {
        for (const TimePhrase& time : times) {
            for (std::size_t i = time.words.first; i <= time.words.last; ++i) {
                in_time_[i] = true;
            }
        }
        while (end_ > 0 && (is_among(words[end_ - 1].lower, {".", "!", "?", ")", "}", "]"}) ||
                            is_quote(words[end_ - 1]))) {
            --end_;
        }
    }

    std::vector<Aside> find() {
        for (std::size_t i = 1; i + 1 < end_; ++i) {
            if (is_comma(words_[i]) || closes_question(i)) {
                const std::size_t start = after_quotes(i + 1);
                if (!add_aside(start)) {
                    continue;
                }
                i = found_.back().words.last;
            }
        }
        return found_;
    }

private:
    /// "Will they leave?" he asked.
    [[nodiscard]] bool closes_question(std::size_t i) const {
        return is_among(words_[i].lower, {"?", "!"}) && i + 1 < end_ && is_quote(words_[i + 1]);
    }

    [[nodiscard]] std::size_t after_quotes(std::size_t i) const {
        while (i < end_ && is_quote(words_[i])) {
            ++i;
        }
        return i;
    }

    bool add_aside(std::size_t start) {
        if (start >= end_) {
            return false;
        }
        if (words_[start].lower == "according" && start + 2 < end_ &&
            words_[start + 1].lower == "to") {
            return add(AsideKind::according_to, start, start, end_of_clause(start + 2));
        }
        if (is_saying(words_[start])) {
            const bool speaker_follows = start + 1 < end_ && opens_speaker(start + 1) &&
                                         words_[start + 1].kind != WordClass::pronoun &&
                                         words_[start].lower != "told";
            return speaker_follows && !has_verb_soon(start + 1) &&
                   add(AsideKind::verb_first, start, start, end_);
        }
        const std::size_t verb = verb_of_speaker(start);
        return verb < end_ && rest_is_circumstance(verb) &&
               add(AsideKind::speaker_first, start, verb, end_of_clause(verb + 1));
    }

    bool add(AsideKind kind, std::size_t first, std::size_t verb, std::size_t end) {
        found_.push_back({kind, {first, end - 1}, verb});
        return true;
    }

    [[nodiscard]] bool opens_speaker(std::size_t i) const {
        const Word& word = words_[i];
        return word.kind == WordClass::name || word.kind == WordClass::pronoun ||
               word.kind == WordClass::determiner ||
               (word.kind == WordClass::other && !word.lower.ends_with("ing") &&
                !word.lower.ends_with("ly") && !word.lower.ends_with("ed"));
    }

    /// "..., said the plan failed" is no aside.
    [[nodiscard]] bool has_verb_soon(std::size_t from) const {
        for (std::size_t i = from; i < end_ && !is_comma(words_[i]); ++i) {
            if (is_among(words_[i].lower, {"who", "which", "that"})) {
                return false;
            }
            if (words_[i].kind == WordClass::auxiliary) {
                return true;
            }
        }
        return false;
    }

    /// Where a speaker from `start` on says it, with nothing but the speaker's name before; or end.
    [[nodiscard]] std::size_t verb_of_speaker(std::size_t start) const {
        if (!opens_speaker(start)) {
            return end_;
        }
        const std::size_t limit = std::min(end_, start + longest_speaker);
        for (std::size_t i = start + 1; i < limit; ++i) {
            if (is_saying(words_[i])) {
                return i;
            }
            const bool part_of_speaker =
                in_time_[i] || is_among(words_[i].lower, {"and", "'s", "'", "to"}) ||
                is_among(words_[i].lower, {"of", "for", "in", "on", "at", "from"}) ||
                words_[i].kind == WordClass::name || words_[i].kind == WordClass::determiner ||
                words_[i].kind == WordClass::other || words_[i].kind == WordClass::number;
            if (!part_of_speaker || words_[i].lower == "that") {
                return end_;
            }
        }
        return end_;
    }

    /// After the verb only when, where or to whom: "he told reporters in Cairo".
    [[nodiscard]] bool rest_is_circumstance(std::size_t verb) const {
        std::size_t i = verb + 1;
        while (i < end_ && in_time_[i]) {
            ++i;
        }
        if (i >= end_ || is_comma(words_[i])) {
            return true;
        }
        if (words_[verb].lower == "told") {
            return words_[i].kind != WordClass::pronoun && !has_clause(i);
        }
        return words_[i].kind == WordClass::preposition && !has_clause(i);
    }

    [[nodiscard]] bool has_clause(std::size_t from) const {
        const std::size_t end = end_of_clause(from);
        if (end - from > longest_rest) {
            return true;
        }
        return std::any_of(words_.begin() + static_cast<std::ptrdiff_t>(from),
                           words_.begin() + static_cast<std::ptrdiff_t>(end), [](const Word& word) {
                               return word.kind == WordClass::auxiliary || word.lower == "that" ||
                                      word.lower == "to";
                           });
    }

    [[nodiscard]] std::size_t end_of_clause(std::size_t from) const {
        std::size_t i = from;
        while (i < end_ && !is_comma(words_[i])) {
            ++i;
        }
        return i;
    }

    const std::vector<Word>& words_;
    std::vector<bool> in_time_;
    std::size_t end_ = 0;
    std::vector<Aside> found_;
};

}  // namespace

std::vector<Aside> find_asides(const std::vector<Word>& words,
                               const std::vector<TimePhrase>& times) {
    return Asides(words, times).find();
}

}  // namespace irenic::record
