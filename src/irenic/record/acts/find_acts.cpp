#include "irenic/record/acts/find_acts.hpp"

#include <algorithm>
#include <utility>

#include "irenic/base/utf8.hpp"
#include "irenic/record/acts/coding.hpp"
#include "irenic/record/acts/contents.hpp"
#include "irenic/record/acts/dates.hpp"
#include "irenic/record/acts/participants.hpp"
#include "irenic/record/acts/quotes.hpp"
#include "irenic/record/acts/standing.hpp"

namespace irenic::record {
namespace {

constexpr double most_sure = 0.95;
constexpr double share_without_actor = 0.6;
constexpr double share_without_recipient = 0.92;
constexpr double share_guessed = 0.7;
constexpr double share_in_part = 0.9;
constexpr double share_behind_another = 0.85;  // news tells first what it is about

/// An act with what it was made from.
struct Candidate {
    Act act;
    std::size_t word = 0;
    std::vector<std::size_t> words;  ///< all it speaks of
};

/// The words for somebody: of a pronoun those that it stands for, where the sentence has them.
const std::string& words_for(const Scene& scene, const Mention& mention) {
    if (mention.pronoun) {
        for (const Mention& other : scene.mentions) {
            if (!other.pronoun && other.id == mention.id) {
                return other.text;
            }
        }
    }
    return mention.text;
}

std::vector<Participant> participants(const Scene& scene,
                                      const std::vector<const Mention*>& mentions) {
    std::vector<Participant> all;
    all.reserve(mentions.size());
    for (const Mention* mention : mentions) {
        all.push_back({mention->id, words_for(scene, *mention)});
    }
    return all;
}

void widen(std::size_t word, std::size_t& first, std::size_t& last) {
    first = std::min(first, word);
    last = std::max(last, word);
}

struct Extent {
    std::size_t first = 0;
    std::size_t last = 0;
};

Extent extent_of(const Scene& scene, std::size_t word, const Roles& roles,
                 const std::vector<std::size_t>& content) {
    const Sense* sense = scene.sense_at(word);
    Extent extent = sense == nullptr ? Extent{word, word} : Extent{sense->first, sense->last};
    for (const auto* side : {&roles.actors, &roles.recipients}) {
        for (const Mention* mention : *side) {
            widen(mention->first, extent.first, extent.last);
            widen(mention->last, extent.first, extent.last);
        }
    }
    for (const std::size_t inner : content) {
        widen(inner, extent.first, extent.last);
    }
    return extent;
}

std::vector<IssueTouched> issues_in(const Scene& scene, const Extent& extent) {
    std::vector<IssueTouched> touched;
    for (const IssueMention& mention : scene.issues) {
        if (mention.last < extent.first || mention.first > extent.last) {
            continue;
        }
        const std::string& issue = scene.lexicon.issues[mention.issue].id;
        const auto known = std::find_if(touched.begin(), touched.end(), [&](const auto& other) {
            return other.issue == issue;
        });
        if (known == touched.end()) {
            touched.push_back({issue, mention.option});
        } else if (known->option.empty()) {
            known->option = mention.option;
        }
    }
    return touched;
}

double share_of(const Scene& scene, std::size_t word, const Roles& roles) {
    double share = most_sure;
    share *= roles.actors.empty() ? share_without_actor : 1;
    share *= roles.recipients.empty() ? share_without_recipient : 1;
    share *= roles.guessed ? share_guessed : 1;
    share *= scene.parse.coverage == Coverage::full ? 1 : share_in_part;
    return share * standing_of(scene, word);
}

std::string slice(const std::string& text, std::size_t start, std::size_t end) {
    std::string part;
    std::size_t point = 0;
    std::size_t byte = 0;
    while (byte < text.size() && point < end) {
        const auto character = first_character(std::string_view(text).substr(byte));
        const std::size_t length = character ? character->length : 1;
        if (point >= start) {
            part.append(text, byte, length);
        }
        byte += length;
        ++point;
    }
    return part;
}

std::string first_id(const std::vector<const Mention*>& mentions) {
    return mentions.empty() ? std::string() : mentions.front()->id;
}

std::optional<Quotation> quotation_for(const Scene& scene, const Sentence& sentence,
                                       const Extent& extent, const std::string& speaker) {
    for (const QuotedSpan& span : quoted_spans(scene.parse.words)) {
        if (span.first <= extent.last && extent.first <= span.last) {
            return Quotation{slice(sentence.text, span.start, span.end), speaker};
        }
    }
    return std::nullopt;
}

void demand_from_speaker(Roles& roles, const std::vector<const Mention*>& speakers) {
    if (speakers.empty() || roles.actors.empty() || roles.actors.front()->id == speakers.front()->id) {
        return;
    }
    roles.recipients = roles.actors;
    roles.actors = speakers;
}

bool is_modal_demand(const Scene& scene, std::size_t word, const Coding& coding) {
    const Sense* sense = scene.sense_at(word);
    return (sense == nullptr || coding.family != sense->family) &&
           (coding.family == "demand" || coding.family == "appeal");
}

bool all_places(const std::vector<const Mention*>& mentions) {
    return std::all_of(mentions.begin(), mentions.end(),
                       [](const Mention* mention) { return mention->place; });
}

/// The noun that an act has as its subject, where it is an offer: "the proposed deal aims to".
std::optional<std::size_t> offer_as_subject(const Scene& scene, std::size_t word) {
    for (const Arc& arc : scene.parse.arcs) {
        if (arc.head != word || arc.relation != Relation::subject) {
            continue;
        }
        const Sense* sense = scene.sense_at(arc.dependent);
        const bool offer = sense != nullptr && !sense->verb &&
                           (sense->family == "plan" || sense->family == "propose" ||
                            sense->family == "counter");
        return offer ? std::optional(arc.dependent) : std::nullopt;
    }
    return std::nullopt;
}

/// What an offer says is said by who made it.
void speak_for_offerers(const Scene& scene, std::size_t word, Act& act) {
    const auto noun = offer_as_subject(scene, word);
    if (!noun || !act.actors.empty() || act.event != "AGREE") {
        return;
    }
    act.kind = ActKind::propose;
    for (const Participant& offerer : scene.offerers) {
        act.actors.push_back({offerer.id, scene.parse.words[*noun].text});
    }
}

std::optional<Candidate> candidate_at(const Scene& scene, const Sentence& sentence,
                                      const std::string& document_date, std::size_t word) {
    const auto coding = code_of(scene, word);
    if (!coding) {
        return std::nullopt;
    }
    Roles roles = roles_of(scene, word);
    if (coding->codes.event.empty() && all_places(roles.recipients)) {
        roles.recipients.clear();
    }
    const auto speakers = speakers_of(scene, word);
    if (is_modal_demand(scene, word, *coding)) {
        demand_from_speaker(roles, speakers);
    } else if (roles.actors.empty()) {
        roles.actors = speakers;
    }
    if (roles.actors.empty() && all_places(roles.recipients) &&
        (scene.offerers.empty() || !offer_as_subject(scene, word))) {
        return std::nullopt;
    }
    const auto content = content_words(scene, word);
    const Extent extent = extent_of(scene, word, roles, content);

    Candidate candidate;
    candidate.word = word;
    candidate.words = content;
    candidate.words.push_back(word);
    Act& act = candidate.act;
    act.sentence = sentence.number;
    const std::size_t start = scene.parse.words[extent.first].start;
    const std::size_t end = scene.parse.words[extent.last].end;
    act.start = sentence.start + start;
    act.end = sentence.start + end;
    act.text = slice(sentence.text, start, end);
    act.actors = participants(scene, roles.actors);
    act.recipients = participants(scene, roles.recipients);
    act.kind = *coding->codes.kind;
    act.event = coding->codes.event;
    act.mode = coding->codes.mode;
    act.cameo = coding->codes.cameo;
    act.tense = coding->tense;
    act.issues = issues_in(scene, extent);
    act.date = date_told(scene.parse.words, 0, scene.parse.words.size() - 1,
                         document_date, act.tense)
                   .value_or(document_date);
    const std::string speaker = first_id(speakers);
    act.speaker = speaker == first_id(roles.actors) ? std::string() : speaker;
    act.quote = quotation_for(scene, sentence, extent,
                              speaker.empty() ? first_id(roles.actors) : speaker);
    act.confidence = coding->sureness * share_of(scene, word, roles);
    speak_for_offerers(scene, word, act);
    return candidate;
}

/// Whether `other`, the less sure, adds nothing.
bool says_the_same(const Act& act, const Act& other) {
    return act.kind == other.kind && act.event == other.event &&
           (act.actors == other.actors || other.actors.empty()) &&
           (act.recipients == other.recipients || other.recipients.empty());
}

bool is_relative(const Parse& parse, std::size_t word) {
    return std::any_of(parse.arcs.begin(), parse.arcs.end(), [&](const Arc& arc) {
        return arc.dependent == word && arc.relation == Relation::relative && arc.label != "to";
    });
}

/// Whether `inner` is only what `outer` speaks of, and no act of somebody else's.
bool is_content_of(const Scene& scene, const Candidate& inner, const Candidate& outer) {
    if (inner.word == outer.word ||
        std::find(outer.words.begin(), outer.words.end(), inner.word) == outer.words.end()) {
        return false;
    }
    if (is_relative(scene.parse, inner.word) && !inner.act.actors.empty()) {
        return false;
    }
    const Verb* verb = scene.parse.verb_at(inner.word);
    return verb == nullptr || !verb->finite || outer.act.tense != inner.act.tense ||
           inner.act.tense != ActTense::happened;
}

/// "negotiations, mediated by X": who mediates says more than that there are talks of nobody.
bool is_told_by_relative(const Scene& scene, const Candidate& noun,
                         const std::vector<Candidate>& all) {
    return noun.act.actors.empty() &&
           std::any_of(all.begin(), all.end(), [&](const Candidate& other) {
               return !other.act.actors.empty() && is_relative(scene.parse, other.word) &&
                      std::find(noun.words.begin(), noun.words.end(), other.word) !=
                          noun.words.end();
           });
}

void leave_out_contents(const Scene& scene, std::vector<Candidate>& candidates) {
    std::vector<bool> left_out(candidates.size(), false);
    for (std::size_t inner = 0; inner < candidates.size(); ++inner) {
        left_out[inner] =
            is_told_by_relative(scene, candidates[inner], candidates) ||
            std::any_of(candidates.begin(), candidates.end(), [&](const Candidate& outer) {
                return is_content_of(scene, candidates[inner], outer);
            });
    }
    std::vector<Candidate> kept;
    for (std::size_t index = 0; index < candidates.size(); ++index) {
        if (!left_out[index]) {
            kept.push_back(std::move(candidates[index]));
        }
    }
    candidates = std::move(kept);
}

bool is_offer(const Act& act) {
    return act.kind == ActKind::propose || act.kind == ActKind::counter;
}

bool may_be_part_of_offer(const Act& act) {
    return act.kind == ActKind::deliver || act.kind == ActKind::accept ||
           act.kind == ActKind::support || act.kind == ActKind::concede;
}

void add_issues(const Act& part, Act& offer) {
    for (const IssueTouched& touched : part.issues) {
        const auto known =
            std::find_if(offer.issues.begin(), offer.issues.end(),
                         [&](const auto& other) { return other.issue == touched.issue; });
        if (known == offer.issues.end()) {
            offer.issues.push_back(touched);
        }
    }
    offer.end = std::max(offer.end, part.end);
}

/// "The offer includes a truce, increased aid ...": what stands behind an offer of the same party
/// is told as part of it.
void fold_into_offers(const Sentence& sentence, std::vector<Candidate>& candidates) {
    const auto offer =
        std::find_if(candidates.begin(), candidates.end(), [](const Candidate& candidate) {
            return is_offer(candidate.act) && !candidate.act.actors.empty();
        });
    if (offer == candidates.end()) {
        return;
    }
    const auto is_part = [&](const Candidate& other) {
        return may_be_part_of_offer(other.act) && other.act.actors == offer->act.actors;
    };
    for (auto other = offer + 1; other != candidates.end(); ++other) {
        if (is_part(*other)) {
            add_issues(other->act, offer->act);
        }
    }
    offer->act.text = slice(sentence.text, offer->act.start - sentence.start,
                            offer->act.end - sentence.start);
    candidates.erase(std::remove_if(offer + 1, candidates.end(), is_part), candidates.end());
}

double rounded(double confidence) {
    return static_cast<double>(static_cast<int>(confidence * 100 + 0.5)) / 100;
}

}  // namespace

std::vector<Act> find_acts(const Scene& scene, const Sentence& sentence,
                           const std::string& document_date) {
    std::vector<Candidate> candidates;
    for (std::size_t word = 0; word < scene.parse.words.size(); ++word) {
        if (auto candidate = candidate_at(scene, sentence, document_date, word)) {
            candidates.push_back(std::move(*candidate));
        }
    }
    leave_out_contents(scene, candidates);
    fold_into_offers(sentence, candidates);
    double share = 1;
    for (Candidate& candidate : candidates) {
        candidate.act.confidence *= share;
        share *= share_behind_another;
    }
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate& first, const Candidate& second) {
                         return first.act.confidence > second.act.confidence;
                     });
    std::vector<Act> acts;
    for (Candidate& candidate : candidates) {
        const bool known = std::any_of(acts.begin(), acts.end(), [&](const Act& act) {
            return says_the_same(act, candidate.act);
        });
        if (!known) {
            candidate.act.confidence = rounded(candidate.act.confidence);
            acts.push_back(std::move(candidate.act));
        }
    }
    return acts;
}

}  // namespace irenic::record
