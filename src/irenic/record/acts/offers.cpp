#include "irenic/record/acts/offers.hpp"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string_view>

#include "irenic/base/utf8.hpp"
#include "irenic/record/acts/extent.hpp"
#include "irenic/record/syntax/among.hpp"

namespace irenic::record {
namespace {

bool is_noun_of(const Scene& scene, std::size_t word,
                std::initializer_list<std::string_view> families) {
    const Sense* sense = scene.sense_at(word);
    return sense != nullptr && !sense->verb && is_among(sense->family, families);
}

/// The offer that speaks: a plan that lists its parts, or the first subject of a verb.
std::optional<std::size_t> offer_that_speaks(const Scene& scene, std::size_t word) {
    if (is_noun_of(scene, word, {"plan"})) {
        return word;
    }
    const auto subjects = scene.parse.below(word, Relation::subject);
    if (subjects.empty() ||
        !is_noun_of(scene, subjects.front()->dependent, {"plan", "propose", "counter"})) {
        return std::nullopt;
    }
    return subjects.front()->dependent;
}

bool is_offer(const Act& act) {
    return act.kind == ActKind::propose || act.kind == ActKind::counter;
}

bool may_be_part_of_offer(const Act& act) {
    return act.kind == ActKind::deliver || act.kind == ActKind::accept ||
           act.kind == ActKind::support || act.kind == ActKind::concede;
}

void add_part(const Act& part, Act& offer) {
    for (const IssueTouched& touched : part.issues) {
        const bool known =
            std::any_of(offer.issues.begin(), offer.issues.end(),
                        [&](const IssueTouched& other) { return other.issue == touched.issue; });
        if (!known) {
            offer.issues.push_back(touched);
        }
    }
    offer.end = std::max(offer.end, part.end);
}

}  // namespace

void speak_for_offerers(const Scene& scene, std::size_t word, Act& act) {
    const auto noun = offer_that_speaks(scene, word);
    if (!noun || act.event != "AGREE") {
        return;
    }
    act.kind = ActKind::propose;
    for (const Participant& offerer : scene.offerers) {
        act.actors.push_back({offerer.id, scene.parse.words[*noun].text});
    }
}

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
            add_part(other->act, offer->act);
        }
    }
    offer->act.text =
        slice(sentence.text, offer->act.start - sentence.start, offer->act.end - sentence.start);
    candidates.erase(std::remove_if(offer + 1, candidates.end(), is_part), candidates.end());
}

}  // namespace irenic::record
