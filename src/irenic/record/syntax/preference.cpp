#include "irenic/record/syntax/preference.hpp"

#include <algorithm>
#include <string_view>

#include "irenic/record/syntax/word_classes.hpp"

namespace irenic::record {
namespace {

// In units of the grammar's own cost. The weights were fitted to news sentences; they mean that
// short links are likelier than long ones, and whole sentences likelier than heaps of words.
constexpr double of_length = 0.08;               // each word that a link reaches over
constexpr double of_statement = -0.45;           // a clause with a subject: Wd
constexpr double of_bare_noun = 0.4;             // a noun in place of a sentence: Wa
constexpr double of_noun_tacked_on = 1;          // the same after a comma
constexpr double of_other_fragment = 0.15;       // a participle or an order in its place: Wg, Wi
constexpr double of_bare_participle = 0.5;       // "the talks failed" as talks that somebody failed
constexpr double of_verb_as_adjective = 0.3;     // "has rejected demands" as such demands
constexpr double of_participle_of_name = 0.7;    // "by Mali ended" as a Mali that was ended
constexpr double of_participle_with_object = 1;  // "the army told them" as an army that was told
constexpr double of_noun_after_to = 1;           // "to attack" as a place to go to
constexpr double of_noun_conjunction = 0.2;
constexpr double of_second_object = 0.2;
constexpr double of_have_as_main_verb = 0.15;
constexpr double of_run_on = 0.5;     // clauses with but a comma between: Xx
constexpr double of_bare_saying = 2;  // "they held talks" as "they", held the talks
constexpr double of_question = 1;     // a "who" or "which" that opens a sentence: Ws
constexpr double of_odd_word = 1;     // "'s" or a comma as a verb; "and" as an outcry

/// What one reading costs.
class Cost {
public:
    explicit Cost(const Linkage& linkage)
        : tokens_(linkage.tokens),
          object_(tokens_.size(), nowhere),
          has_circumstance_(tokens_.size()),
          is_joined_(tokens_.size()) {
        for (const Link& link : linkage.links) {
            if (!doubles_another(link)) {
                sum_ += of_length * static_cast<double>(link.right - link.left);
            }
            note(link);
        }
        for (const Link& link : linkage.links) {
            sum_ += of_link(link);
        }
        for (std::size_t at = 1; at < tokens_.size(); ++at) {
            sum_ += of_token(at);
        }
        sum_ += linkage.cost;
    }

    [[nodiscard]] double sum() const { return sum_; }

private:
    /// Links to the head of a verb group whose place other links tell.
    [[nodiscard]] static bool doubles_another(const Link& link) {
        return is_among(link.type, {"IV", "CV", "WV", "RW"});
    }

    void note(const Link& link) {
        if (link.type == "O") {
            if (!gives(tokens_[link.left])) {
                sum_ += of_objects(object_[link.left], link.right);
            }
            object_[link.left] = link.right;
        } else if (is_among(link.type, {"MV", "TO", "K"})) {
            has_circumstance_[link.left] = true;
        } else if (link.type == "SJ" && link.rest.starts_with("l")) {
            is_joined_[link.left] = true;
        }
    }

    /// "gave Mali aid".
    [[nodiscard]] static bool gives(const Token& verb) {
        return starts_with_one_of(
            verb.word, {"give", "gave", "giving", "send", "sent", "grant", "offer", "promis",
                        "lend", "lent", "hand", "pay", "paid", "award", "deny", "deni"});
    }

    /// "asked | envoy | Ana Silva": more likely one object, a role with a name.
    [[nodiscard]] double of_objects(std::size_t one, std::size_t other) const {
        if (one == nowhere) {
            return 0;
        }
        const std::size_t later = std::max(one, other);
        const bool role_and_name = later - std::min(one, other) == 1 && tokens_[later].capital &&
                                   !tokens_[later - 1].capital;
        return role_and_name ? of_odd_word : of_second_object;
    }

    [[nodiscard]] double of_link(const Link& link) const {
        if (link.type == "W") {
            return of_opening(link);
        }
        if (link.type == "M" && link.rest.starts_with("v")) {
            return of_participle(link);
        }
        if ((link.type == "A" || link.type == "AN") && tokens_[link.left].mark.starts_with("v")) {
            const std::string& before = tokens_[link.left - 1].word;
            return is_have(before) || is_be(before) ? of_odd_word : of_verb_as_adjective;
        }
        if (link.type == "X" && link.rest == "x") {
            return of_run_on;
        }
        if (link.type == "CP" && !link.rest.starts_with("x")) {
            return tokens_[link.right - 1].word == "," ? 0 : of_bare_saying;
        }
        if (link.type == "SJ" && link.rest.starts_with("l")) {
            const bool bare_comma = tokens_[link.right].word == "," && !is_joined_[link.right];
            return bare_comma ? of_odd_word : of_noun_conjunction;
        }
        if (link.type == "SI" && object_[link.left] != nowhere) {
            return of_bare_saying;
        }
        if (link.type == "O") {
            return is_denial(tokens_[link.right].word) ? of_odd_word
                   : is_have(tokens_[link.left].word)  ? of_have_as_main_verb
                                                       : 0;
        }
        return 0;
    }

    [[nodiscard]] static double of_opening(const Link& link) {
        if (link.rest.starts_with("a")) {
            return link.left == 0 ? of_bare_noun : of_noun_tacked_on;
        }
        return link.rest.starts_with("d")   ? of_statement
               : link.rest.starts_with("s") ? of_question
                                            : of_other_fragment;
    }

    [[nodiscard]] double of_participle(const Link& link) const {
        if (object_[link.right] != nowhere) {
            return of_participle_with_object;
        }
        if (tokens_[link.left].capital) {
            return of_participle_of_name;
        }
        return has_circumstance_[link.right] ? 0 : of_bare_participle;
    }

    [[nodiscard]] double of_token(std::size_t at) const {
        const Token& token = tokens_[at];
        const bool noun = token.mark.starts_with("n");
        if (noun && tokens_[at - 1].word == "to" && !token.word.ends_with("s")) {
            return of_noun_after_to;
        }
        const bool odd_noun = noun && is_modal(token.word);
        const bool odd_verb = token.mark == "v" && (token.word == "'s" || token.word == "," ||
                                                    is_determiner(tokens_[at - 1].word));
        return odd_noun || odd_verb || token.mark == "ij" || token.corrected ? of_odd_word : 0;
    }

    const std::vector<Token>& tokens_;
    std::vector<std::size_t> object_;  ///< by verb: its last
    std::vector<bool> has_circumstance_;
    std::vector<bool> is_joined_;  ///< by a conjunction after it
    double sum_ = 0;
};

}  // namespace

double unlikelihood(const Linkage& linkage) { return Cost(linkage).sum(); }

bool is_whole(const Linkage& linkage) {
    return std::none_of(linkage.links.begin(), linkage.links.end(), [](const Link& link) {
        const bool runs_on = link.type == "X" && link.rest == "x";
        const bool fragment = link.type == "W" && !link.rest.starts_with("d");
        return runs_on || fragment;
    });
}

std::size_t preferred(const std::vector<Linkage>& linkages) {
    std::size_t best = 0;
    double least = unlikelihood(linkages.front());
    for (std::size_t i = 1; i < linkages.size(); ++i) {
        const double own = unlikelihood(linkages[i]);
        if (own < least) {
            best = i;
            least = own;
        }
    }
    return best;
}

}  // namespace irenic::record
