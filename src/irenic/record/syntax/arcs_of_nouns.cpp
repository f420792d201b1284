#include "irenic/record/syntax/arcs.hpp"
#include "irenic/record/syntax/noun_groups.hpp"
#include "irenic/record/syntax/word_classes.hpp"

namespace irenic::record {
namespace {

bool is_possessive(const Token& token) {
    return is_among(token.word, {"its", "his", "her", "their", "our", "your", "my", "whose"});
}

void tie_each(const Clauses& clauses, Relation relation, std::size_t heads,
              std::size_t dependents) {
    for (const std::size_t head : nouns_of(clauses.reading, heads)) {
        for (const std::size_t dependent : nouns_of(clauses.reading, dependents)) {
            clauses.ties.add(relation, head, dependent);
        }
    }
}

bool is_compound(const Reading& reading, const Link& link) {
    if (link.type == "_I") {
        return reading.token(link.left).capital && reading.token(link.right).capital;
    }
    return reading.token(link.left).mark != "j-g" && reading.token(link.right).mark != "j-g";
}

void tie_words_before(const Clauses& clauses, std::size_t noun) {
    for (const Link* link : clauses.reading.before(noun, {"AN", "G", "_I"})) {
        if (is_compound(clauses.reading, *link)) {
            tie_each(clauses, Relation::compound, noun, link->left);
        }
    }
    for (const Link* link : clauses.reading.before(noun, {"A"})) {
        for (const std::size_t adjective : joined(clauses.reading, link->left)) {
            clauses.ties.add(Relation::adjective, noun, adjective);
        }
    }
    for (const Link* link : clauses.reading.before(noun, {"GN", "TI"})) {
        tie_each(clauses, Relation::apposition, noun, link->left);
    }
}

void tie_owners(const Clauses& clauses, std::size_t noun) {
    for (const Link* link : clauses.reading.before(noun, {"D", "DP"})) {
        const Token& determiner = clauses.reading.token(link->left);
        if (is_possessive(determiner)) {
            for (const std::size_t owned : joined(clauses.reading, noun)) {
                tie_each(clauses, Relation::possessor, owned, link->left);
            }
        }
        const std::size_t owner = clauses.reading.previous(link->left, {"YS", "YP"});
        if (owner != nowhere) {
            tie_each(clauses, Relation::possessor, noun, owner);
        }
    }
}

void tie_prepositions(const Clauses& clauses, std::size_t noun) {
    for (const Link* link : clauses.reading.after(noun, {"M", "MX", "OF"})) {
        for (const std::size_t preposition : joined(clauses.reading, link->right)) {
            const std::string label = preposition_at(clauses.reading, preposition);
            for (const std::size_t governed : governed_by(clauses.reading, preposition)) {
                for (const std::size_t head : nouns_of(clauses.reading, noun)) {
                    clauses.ties.add(Relation::attached, head, governed, label);
                }
            }
        }
    }
}

void tie_words_after(const Clauses& clauses, std::size_t noun) {
    for (const Link* link : clauses.reading.after(noun, {"MX"})) {
        const std::size_t other = link->right;
        if (antecedent(clauses.reading, other) == nowhere && clauses.reading.is_noun(other) &&
            clauses.reading.after(other, {"J", "ON", "IN"}).empty()) {
            tie_each(clauses, Relation::apposition, noun, other);
        }
    }
    for (const Link* link : clauses.reading.after(noun, {"M"})) {
        if (link->rest.starts_with("a")) {
            clauses.ties.add(Relation::adjective, noun, link->right);
        }
    }
}

}  // namespace

std::string preposition_at(const Reading& reading, std::size_t token) {
    std::size_t first = token;
    for (std::size_t before = token; before != nowhere;) {
        const auto parts = reading.before(before, {"_I"});
        before = parts.empty() ? nowhere : parts.front()->left;
        first = before == nowhere ? first : before;
    }
    std::string text = reading.token(first).word;
    for (std::size_t part = first + 1; part <= token; ++part) {
        text += " ";
        text += reading.token(part).word;
    }
    return text;
}

std::vector<std::size_t> governed_by(const Reading& reading, std::size_t preposition) {
    std::vector<std::size_t> governed;
    for (const Link* link : reading.after(preposition, {"J", "ON", "IN"})) {
        const auto nouns = nouns_of(reading, link->right);
        governed.insert(governed.end(), nouns.begin(), nouns.end());
    }
    return governed;
}

void tie_nouns(const Clauses& clauses) {
    for (std::size_t token = 0; token < clauses.reading.size(); ++token) {
        tie_words_before(clauses, token);
        tie_owners(clauses, token);
        if (!clauses.verbs.is_auxiliary(token) && clauses.verbs.find(token) == nullptr) {
            tie_prepositions(clauses, token);
            tie_words_after(clauses, token);
        }
    }
}

void tie_conjuncts(const Clauses& clauses) {
    for (std::size_t token = 0; token < clauses.reading.size(); ++token) {
        const auto pair = sides(clauses.reading, token);
        const bool joins_clauses = !clauses.reading.before(token, {"RJ"}).empty();
        if (pair.size() != 2 || joins_clauses) {
            continue;
        }
        const auto left = joined(clauses.reading, pair.front());
        std::vector<std::size_t> right = joined(clauses.reading, pair.back());
        for (const std::size_t word : right) {
            clauses.ties.add(Relation::conjunct, left.front(), word,
                             clauses.reading.token(token).word);
        }
    }
}

}  // namespace irenic::record
