#include "irenic/record/acts/coding.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "irenic/record/acts/contents.hpp"
#include "irenic/record/syntax/among.hpp"

namespace irenic::record {
namespace {

constexpr double sure_of_uncertain_word = 0.75;
constexpr double sure_without_content = 0.9;
constexpr double sure_of_turned = 0.85;  // by negation, future or a modal
constexpr double sure_of_noun = 0.85;

const Codes* find(const Scene& scene, const std::string& key) {
    const auto at = scene.lexicon.codes.find(key);
    return at == scene.lexicon.codes.end() ? nullptr : &at->second;
}

bool is_wanted(const Codes& codes) {
    return is_among(codes.event,
                    {"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT"});
}

bool is_hostile(const Codes& codes) {
    return is_among(codes.event,
                    {"ASSAULT", "COERCE", "SANCTION", "MOBILIZE", "PROTEST", "THREATEN"});
}

/// The family that has this code by itself, the first by name: that of a truce for 0871.
std::optional<std::string> family_with(const Scene& scene, const std::string& cameo) {
    std::optional<std::string> first;
    for (const auto& [family, codes] : scene.lexicon.codes) {
        if (codes.cameo == cameo && family.find(' ') == std::string::npos &&
            (!first || family < *first)) {
            first = family;
        }
    }
    return first;
}

/// What "stop" with a content amounts to as one family.
std::string stopped(const Scene& scene, const std::string& family) {
    const std::string both = "stop " + family;
    if (const Codes* codes = find(scene, both)) {
        return family_with(scene, codes->cameo).value_or(both);
    }
    const Codes* codes = find(scene, family);
    return codes != nullptr && is_hostile(*codes) ? "ceasefire" : "stop";
}

/// The contents as families to code with: "stop attacks" is a ceasefire, "not attack" too.
std::vector<std::string> families(const Scene& scene, const std::vector<Content>& contents) {
    std::vector<std::string> all;
    for (std::size_t index = 0; index < contents.size(); ++index) {
        const Content& content = contents[index];
        if (content.family == "stop" && index + 1 < contents.size()) {
            all.push_back(stopped(scene, contents[index + 1].family));
        }
        const Codes* codes = find(scene, content.family);
        if (content.negated && codes != nullptr && is_hostile(*codes)) {
            all.emplace_back("ceasefire");
        } else if (content.negated && codes != nullptr && codes->event == "REJECT") {
            all.emplace_back("accept");
        } else if (content.negated && codes != nullptr && is_wanted(*codes)) {
            all.emplace_back("reject");
        } else {
            all.push_back(content.family);
        }
    }
    return all;
}

struct Coded {
    const Codes* codes = nullptr;
    std::string content;

    [[nodiscard]] bool found_content() const { return codes != nullptr && !content.empty(); }
};

Coded with_content(const Scene& scene, const std::string& family,
                   const std::vector<std::string>& contents) {
    const std::string start = family + " ";
    for (const std::string& content : contents) {
        if (const Codes* codes = find(scene, start + content)) {
            return {codes, content};
        }
    }
    return {find(scene, family), {}};
}

/// Families whose content is often told in a clause of its own: "fears that, if ..., ...".
bool speaks_of_what_may_come(std::string_view family) {
    return is_among(family, {"fear", "believe"});
}

std::vector<std::string> families_behind(const Scene& scene, std::size_t word) {
    std::vector<std::string> all;
    for (std::size_t next = word + 1; next < scene.senses.size(); ++next) {
        if (const Sense* sense = scene.sense_at(next)) {
            all.push_back(sense->family);
        }
    }
    return all;
}

/// What a family becomes where the act is announced, not done.
std::string announced(const Codes& codes, const std::string& family) {
    if (is_among(codes.event, {"AGREE", "REQUEST", "REJECT", "ACCUSE", "THREATEN", ""})) {
        return family;
    }
    return is_hostile(codes) ? "threaten" : "agree";
}

struct Turned {
    std::string family;
    std::vector<std::string> contents;
    double sureness = 1;
};

std::vector<std::string> with_first(const std::string& first,
                                    const std::vector<std::string>& others) {
    std::vector<std::string> all{first};
    all.insert(all.end(), others.begin(), others.end());
    return all;
}

/// The family after negation, future and modals.
std::optional<Turned> turn(const Scene& scene, const std::string& family,
                           const std::vector<std::string>& contents, const Verb* verb,
                           ActTense tense) {
    const Coded coded = with_content(scene, family, contents);
    if (coded.codes == nullptr) {
        return std::nullopt;
    }
    const bool takes_content = coded.codes->event == "AGREE";
    const std::vector<std::string> itself = takes_content ? contents : with_first(family, contents);
    if (verb != nullptr && is_among(verb->modal, {"must", "should"})) {
        return Turned{verb->modal == "must" ? "demand" : "appeal", itself, sure_of_turned};
    }
    if (verb != nullptr && verb->negated) {
        if (coded.codes->event.empty()) {
            return Turned{family, contents, sure_of_turned};  // a belief that something is not so
        }
        if (!is_wanted(*coded.codes)) {
            return std::nullopt;
        }
        return Turned{"reject", itself, sure_of_turned};
    }
    if (tense == ActTense::expected) {
        const std::string other = announced(*coded.codes, family);
        if (other != family) {
            return Turned{other, itself, sure_of_turned};
        }
    }
    return Turned{family, contents, 1};
}

/// "must" and "should" on a verb that is no act by itself.
std::optional<Coding> code_of_duty(const Scene& scene, std::size_t word) {
    const Verb* verb = scene.parse.verb_at(word);
    if (verb == nullptr || !is_among(verb->modal, {"must", "should"})) {
        return std::nullopt;
    }
    const std::string family = verb->modal == "must" ? "demand" : "appeal";
    const Coded coded = with_content(scene, family, families(scene, contents_of(scene, word)));
    if (coded.codes == nullptr || !coded.codes->kind) {
        return std::nullopt;
    }
    return Coding{*coded.codes, ActTense::expected, family, coded.content, sure_of_turned};
}

/// The contents of a family as families to code it with.
std::vector<std::string> contents_for(const Scene& scene, std::size_t word,
                                      const std::string& family) {
    std::vector<std::string> contents = families(scene, contents_of(scene, word));
    std::erase(contents, family);
    if (speaks_of_what_may_come(family) && !with_content(scene, family, contents).found_content()) {
        return families_behind(scene, scene.sense_at(word)->last);
    }
    return contents;
}

double sureness_of(const Sense& sense, const Turned& turned, const Coded& coded) {
    return turned.sureness * (sense.certain ? 1 : sure_of_uncertain_word) *
           (coded.found_content() ? 1 : sure_without_content) * (sense.verb ? 1 : sure_of_noun);
}

bool lists_parts(std::string_view verb) {
    return is_among(verb, {"include", "includes", "included", "contain", "contains", "contained",
                           "foresee", "foresees", "foresaw", "comprise", "comprises", "comprised",
                           "provide", "provides", "provided"});
}

/// The family of a sense; a plan that lists what it holds proposes that.
std::string family_of(const Scene& scene, const Sense& sense) {
    const auto above = scene.parse.above(sense.head, Relation::subject);
    const bool lists = std::any_of(above.begin(), above.end(), [&](const Arc* arc) {
        return scene.sense_at(arc->head) == nullptr &&
               lists_parts(scene.parse.words[arc->head].lower);
    });
    return sense.family == "plan" && lists ? "propose" : sense.family;
}

}  // namespace

std::optional<Coding> code_of(const Scene& scene, std::size_t word) {
    const Sense* sense = scene.sense_at(word);
    if (sense == nullptr) {
        return code_of_duty(scene, word);
    }
    if (carries_only(sense->family)) {
        return std::nullopt;
    }
    std::string family = family_of(scene, *sense);
    const std::vector<std::string> contents = contents_for(scene, word, family);
    if (family == "stop" && !contents.empty()) {
        family = stopped(scene, contents.front());
    }
    const ActTense tense = tense_at(scene, word);
    const auto turned = turn(scene, family, contents, scene.parse.verb_at(word), tense);
    if (!turned) {
        return std::nullopt;
    }
    const Coded coded = with_content(scene, turned->family, turned->contents);
    const bool unclear = !sense->certain && !coded.found_content();
    if (coded.codes == nullptr || !coded.codes->kind || unclear) {
        return std::nullopt;
    }
    const bool refused = tense == ActTense::denied && turned->family != family;
    return Coding{*coded.codes, refused ? ActTense::happened : tense, turned->family, coded.content,
                  sureness_of(*sense, *turned, coded)};
}

}  // namespace irenic::record
