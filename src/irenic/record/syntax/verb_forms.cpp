#include <algorithm>
#include <string>

#include "irenic/record/syntax/verb_groups.hpp"
#include "irenic/record/syntax/word_classes.hpp"

namespace irenic::record {
namespace {

bool is_denied_at(const Reading& reading, std::size_t token) {
    if (reading.token(token).word.ends_with("n't") || reading.token(token).word == "cannot") {
        return true;
    }
    const auto adverbs = reading.before(token, {"E", "EB", "EN"});
    const auto nots = reading.after(token, {"N", "EB"});
    return std::any_of(adverbs.begin(), adverbs.end(),
                       [&](const Link* link) {
                           const std::string& word = reading.token(link->left).word;
                           return is_denial(word) || word == "longer";
                       }) ||
           std::any_of(nots.begin(), nots.end(), [&](const Link* link) {
               return is_denial(reading.token(link->right).word);
           });
}

/// "promised not to attack": the "not" before the "to" of an infinitive.
bool is_denied_before_to(const Reading& reading, std::size_t verb) {
    const std::size_t to = reading.previous(verb, {"I"});
    return to != nowhere && to > 0 && reading.token(to).word == "to" &&
           is_denial(reading.token(to - 1).word);
}

bool is_infinitive(const Reading& reading, std::size_t token) {
    const std::size_t before = reading.previous(token, {"I"});
    return before != nowhere && reading.token(before).word == "to";
}

bool has_subject(const Reading& reading, std::size_t token) {
    return !reading.before(token, {"S", "SX", "SF", "RS"}).empty() ||
           !reading.after(token, {"SI", "SFI"}).empty();
}

Tense tense_of(const Reading& reading, std::size_t token) {
    const std::string word(without_not(reading.token(token).word));
    if (word == "will" || word == "shall" || word == "'ll" || word == "would") {
        return Tense::future;
    }
    if (is_modal(word)) {
        return Tense::present;
    }
    if (word == "was" || word == "were" || word == "had" || word == "did") {
        return Tense::past;
    }
    return reading.is_past_form(token) ? Tense::past : Tense::present;
}

void add_auxiliary(const Reading& reading, std::size_t auxiliary, Verb& verb) {
    const std::string& word = reading.token(auxiliary).word;
    if (is_modal(word)) {
        verb.modal = std::string(without_not(word));
        verb.conditional = verb.conditional || verb.modal == "would" || verb.modal == "could" ||
                           verb.modal == "might" || verb.modal == "'d";
    }
    verb.negated = verb.negated || is_denied_at(reading, auxiliary);
}

/// What one step of the group from an auxiliary down to `helped` says.
void add_step(const Reading& reading, std::size_t auxiliary, std::size_t helped, Verb& verb) {
    const std::string& word = reading.token(auxiliary).word;
    if (is_infinitive(reading, helped)) {
        verb.modal = is_have(word) ? "have to" : verb.modal;
        return;
    }
    if (is_have(word)) {
        verb.perfect = true;
    } else if (is_be(word) && reading.is_gerund(helped)) {
        verb.progressive = true;
    } else if (!is_modal(word) && !is_do(std::string(without_not(word)))) {
        verb.passive = true;
    }
}

/// "is to visit", "is going to visit".
bool looks_ahead(const Reading& reading, const VerbGroup& group) {
    return is_infinitive(reading, group.main) && !group.auxiliaries.empty() &&
           !is_have(reading.token(group.auxiliaries.front()).word);
}

/// "talks mediated by Qatar": a participle that hangs on its noun.
bool is_reduced_passive(const Reading& reading, std::size_t main) {
    const auto above = reading.before(main, {"M", "MX"});
    const bool hangs = std::any_of(above.begin(), above.end(), [&](const Link* link) {
        return link->type == "MX" || link->rest.starts_with("v");
    });
    return hangs && !reading.is_gerund(main);
}

}  // namespace

Verb describe(const Reading& reading, const VerbGroup& group) {
    Verb verb;
    verb.negated = is_denied_at(reading, group.main) || is_denied_before_to(reading, group.main);
    std::size_t helped = group.main;
    std::size_t top = group.main;
    for (const std::size_t auxiliary : group.auxiliaries) {
        add_auxiliary(reading, auxiliary, verb);
        const bool across = !group.has_own_auxiliary && auxiliary == group.auxiliaries.front();
        add_step(reading, auxiliary, across ? group.main : helped, verb);
        helped = auxiliary;
        top = auxiliary;
    }
    verb.passive = verb.passive || is_reduced_passive(reading, group.main);
    const bool joined_subject =
        std::any_of(group.conjunctions.begin(), group.conjunctions.end(),
                    [&](std::size_t conjunction) { return has_subject(reading, conjunction); });
    const std::size_t before_top = reading.previous(top, {"I"});
    const bool subjunctive = before_top != nowhere && reading.token(before_top).word != "to";
    verb.finite = has_subject(reading, top) || joined_subject ||
                  is_modal(reading.token(top).word) || subjunctive;
    const bool bare = top == group.main && (is_infinitive(reading, top) || reading.is_gerund(top) ||
                                            is_reduced_passive(reading, top));
    verb.finite = verb.finite && !bare;
    if (verb.finite) {
        verb.tense = tense_of(reading, top);
        verb.tense = looks_ahead(reading, group) ? Tense::future : verb.tense;
    }
    return verb;
}

}  // namespace irenic::record
