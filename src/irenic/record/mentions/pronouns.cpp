#include "irenic/record/mentions/pronouns.hpp"

#include "irenic/record/syntax/among.hpp"

namespace irenic::record {

Pronoun pronoun_of(std::string_view lower) {
    if (is_among(lower, {"it", "its"})) {
        return Pronoun::it;
    }
    return is_among(lower, {"they", "them", "their"}) ? Pronoun::they : Pronoun::he;
}

bool is_owner(const Passage& passage, std::size_t unit) {
    const std::string_view lower = passage.word(unit);
    const bool her = lower == "her" &&
                     (passage.is(unit + 1, UnitKind::link) || passage.is(unit + 1, UnitKind::role));
    return her || is_among(lower, {"his", "its", "their"});
}

bool says_nothing(const Passage& passage, std::size_t at) {
    if (passage.word(at) != "it") {
        return false;
    }
    std::size_t next = at + 1;
    while (is_among(passage.word(next), {"is", "was", "will", "would", "be", "has", "had", "been",
                                         "may", "might", "not", "now", "still", "also"})) {
        ++next;
    }
    const std::string_view word = passage.word(next);
    const bool seems = is_among(word, {"seems", "seemed", "appears", "appeared"});
    const bool own = is_among(word, {"willing", "ready", "prepared", "going", "set", "able",
                                     "unable", "committed", "determined", "due", "said"});
    return seems || (next > at + 1 && !own &&
                     is_among(passage.word(next + 1), {"that", "whether", "to", "if"}));
}

}  // namespace irenic::record
