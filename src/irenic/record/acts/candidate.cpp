#include "irenic/record/acts/candidate.hpp"

#include <algorithm>

#include "irenic/base/utf8.hpp"
#include "irenic/record/acts/coding.hpp"
#include "irenic/record/acts/contents.hpp"
#include "irenic/record/acts/dates.hpp"
#include "irenic/record/acts/extent.hpp"
#include "irenic/record/acts/offers.hpp"
#include "irenic/record/acts/participants.hpp"
#include "irenic/record/acts/quotes.hpp"
#include "irenic/record/acts/speakers.hpp"
#include "irenic/record/acts/standing.hpp"

namespace irenic::record {
namespace {

constexpr double most_sure = 0.95;
constexpr double share_without_actor = 0.6;
constexpr double share_without_recipient = 0.92;
constexpr double share_guessed = 0.7;
constexpr double share_in_part = 0.9;

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

std::vector<Participant> participants(const Scene& scene, const Found& mentions) {
    std::vector<Participant> all;
    all.reserve(mentions.size());
    for (const Mention* mention : mentions) {
        all.push_back({mention->id, words_for(scene, *mention)});
    }
    return all;
}

double share_of(const Scene& scene, std::size_t word, const Roles& roles) {
    double share = most_sure;
    share *= roles.actors.empty() ? share_without_actor : 1;
    share *= roles.recipients.empty() ? share_without_recipient : 1;
    share *= roles.guessed ? share_guessed : 1;
    share *= scene.parse.coverage == Coverage::full ? 1 : share_in_part;
    return share * standing_of(scene, word);
}

std::string first_id(const Found& mentions) {
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

/// "They must leave", X said: X demands it of them.
void demand_from_speaker(Roles& roles, const Found& speakers) {
    if (speakers.empty() || roles.actors.empty() ||
        roles.actors.front()->id == speakers.front()->id) {
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

bool all_places(const Found& mentions) { return not_places(mentions).empty(); }

Roles roles_with_speakers(const Scene& scene, std::size_t word, const Coding& coding,
                          const Found& speakers) {
    Roles roles = roles_of(scene, word);
    if (coding.codes.event.empty() && all_places(roles.recipients)) {
        roles.recipients.clear();
    }
    if (is_modal_demand(scene, word, coding)) {
        demand_from_speaker(roles, speakers);
    } else if (roles.actors.empty()) {
        roles.actors = speakers;
    }
    return roles;
}

/// What the coding alone tells.
Act act_of(const Coding& coding) {
    Act act;
    act.kind = *coding.codes.kind;
    act.event = coding.codes.event;
    act.mode = coding.codes.mode;
    act.cameo = coding.codes.cameo;
    act.tense = coding.tense;
    return act;
}

void place(const Scene& scene, const Sentence& sentence, const Extent& extent, Act& act) {
    const std::size_t start = scene.parse.words[extent.first].start;
    const std::size_t end = scene.parse.words[extent.last].end;
    act.sentence = sentence.number;
    act.start = sentence.start + start;
    act.end = sentence.start + end;
    act.text = slice(sentence.text, start, end);
}

}  // namespace

std::optional<Candidate> candidate_at(const Scene& scene, const Sentence& sentence,
                                      const std::string& document_date, std::size_t word) {
    const auto coding = code_of(scene, word);
    if (!coding) {
        return std::nullopt;
    }
    const Found speakers = speakers_of(scene, word);
    const Roles roles = roles_with_speakers(scene, word, *coding, speakers);
    Act act = act_of(*coding);
    act.actors = participants(scene, roles.actors);
    act.recipients = participants(scene, roles.recipients);
    if (roles.actors.empty()) {
        speak_for_offerers(scene, word, act);
    }
    if (act.actors.empty() && all_places(roles.recipients)) {
        return std::nullopt;
    }
    std::vector<std::size_t> words = content_words(scene, word);
    const Extent extent = extent_of(scene, word, roles, words);
    place(scene, sentence, extent, act);
    act.issues = issues_in(scene, extent);
    act.date =
        date_told(scene.parse.words, 0, scene.parse.words.size() - 1, document_date, act.tense)
            .value_or(document_date);
    const std::string speaker = first_id(speakers);
    const std::string actor = first_id(roles.actors);
    act.speaker = speaker == actor ? std::string() : speaker;
    act.quote = quotation_for(scene, sentence, extent, speaker.empty() ? actor : speaker);
    act.confidence = coding->sureness * share_of(scene, word, roles);
    words.push_back(word);
    return Candidate{std::move(act), word, std::move(words)};
}

}  // namespace irenic::record
