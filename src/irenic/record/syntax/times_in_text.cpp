#include "irenic/record/syntax/outline.hpp"
#include "irenic/record/syntax/word_classes.hpp"

namespace irenic::record {
namespace {

bool is_day(const Word& word) {
    return is_among(word.lower,
                    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"});
}

bool is_near_day(const Word& word) {
    return is_among(word.lower, {"today", "yesterday", "tomorrow", "tonight"});
}

bool is_part_of_day(const Word& word) {
    return is_among(word.lower, {"morning", "afternoon", "evening", "night"});
}

bool is_period(const Word& word) {
    return is_part_of_day(word) || is_day(word) ||
           is_among(word.lower, {"week", "weekend", "month", "year"});
}

bool is_many_periods(const Word& word) {
    return is_among(word.lower,
                    {"days", "weeks", "months", "years", "hours", "day", "week", "month", "year"});
}

class Times {
public:
    explicit Times(const std::vector<Word>& words) : words_(words) {}

    std::vector<TimePhrase> find() {
        for (std::size_t i = 0; i < words_.size();) {
            const std::size_t end = phrase_at(i);
            i = end > i ? end : i + 1;
        }
        return found_;
    }

private:
    [[nodiscard]] bool is(std::size_t i, std::initializer_list<std::string_view> lower) const {
        return i < words_.size() && is_among(words_[i].lower, lower);
    }

    [[nodiscard]] bool owns(std::size_t i) const { return is(i, {"'s", "'"}); }

    /// Before a word that a bare time cannot follow, as in "since Monday" or "the Friday talks".
    [[nodiscard]] bool hangs_on_word_before(std::size_t i) const {
        return i > 0 && (words_[i - 1].kind == WordClass::preposition ||
                         words_[i - 1].kind == WordClass::determiner ||
                         words_[i - 1].lower == "to" || words_[i - 1].kind == WordClass::number ||
                         is(i - 1, {"next", "last", "and", "or"}));
    }

    /// One past the phrase that starts at `i`, or `i`.
    std::size_t phrase_at(std::size_t i) {
        if (is(i, {"on"}) && i + 1 < words_.size() && is_day(words_[i + 1])) {
            return add_day(i, i + 1, "on");
        }
        if ((is_day(words_[i]) || is_near_day(words_[i])) && !hangs_on_word_before(i)) {
            return add_day(i, i, "");
        }
        if (is(i, {"last", "this", "next"}) && i + 1 < words_.size() && is_period(words_[i + 1]) &&
            !hangs_on_word_before(i)) {
            return add(i, i + 1, i + 1, "");
        }
        if (i + 2 < words_.size() && is_many_periods(words_[i + 1]) && is(i + 2, {"ago"}) &&
            !hangs_on_word_before(i)) {
            return add(i, i + 1, i + 2, "");
        }
        return i;
    }

    std::size_t add_day(std::size_t first, std::size_t day, std::string label) {
        const bool part = day + 1 < words_.size() && is_part_of_day(words_[day + 1]);
        return add(first, day, part ? day + 1 : day, std::move(label));
    }

    std::size_t add(std::size_t first, std::size_t noun, std::size_t last, std::string label) {
        if (owns(last + 1) || is(last + 1, {"and", "or", "to"}) || joins_noun(last + 1)) {
            return first;
        }
        if (first > 0 && is(first - 1, {"late", "early", "earlier", "later"})) {
            --first;
        }
        found_.push_back({{first, last}, noun, std::move(label)});
        return last + 1;
    }

    /// "today 's", "Friday prayers": a capital or a noun would be joined; only what cannot be
    /// known is left to the grammar.
    [[nodiscard]] bool joins_noun(std::size_t i) const {
        return is(i, {"talks", "meeting", "vote", "election", "elections", "prayers", "deadline",
                      "summit", "attack", "session", "when"});
    }

    const std::vector<Word>& words_;
    std::vector<TimePhrase> found_;
};

}  // namespace

std::vector<TimePhrase> find_times(const std::vector<Word>& words) { return Times(words).find(); }

}  // namespace irenic::record
