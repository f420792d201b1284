#include "irenic/record/acts/find_acts.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "irenic/record/acts/candidate.hpp"
#include "irenic/record/acts/contained.hpp"
#include "irenic/record/acts/offers.hpp"

namespace irenic::record {
namespace {

constexpr double share_behind_another = 0.85;  // news tells first what it is about

std::vector<Candidate> candidates_in(const Scene& scene, const Sentence& sentence,
                                     const std::string& document_date) {
    std::vector<Candidate> candidates;
    for (std::size_t word = 0; word < scene.parse.words.size(); ++word) {
        if (auto candidate = candidate_at(scene, sentence, document_date, word)) {
            candidates.push_back(std::move(*candidate));
        }
    }
    return candidates;
}

void put_surest_first(std::vector<Candidate>& candidates) {
    double share = 1;
    for (Candidate& candidate : candidates) {
        candidate.act.confidence *= share;
        share *= share_behind_another;
    }
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate& first, const Candidate& second) {
                         return first.act.confidence > second.act.confidence;
                     });
}

/// Whether `other`, the less sure, adds nothing.
bool says_the_same(const Act& act, const Act& other) {
    return act.kind == other.kind && act.event == other.event &&
           (act.actors == other.actors || other.actors.empty()) &&
           (act.recipients == other.recipients || other.recipients.empty());
}

std::vector<Act> without_repeats(std::vector<Candidate> candidates) {
    std::vector<Act> acts;
    for (Candidate& candidate : candidates) {
        const bool known = std::any_of(acts.begin(), acts.end(), [&](const Act& act) {
            return says_the_same(act, candidate.act);
        });
        if (!known) {
            acts.push_back(std::move(candidate.act));
        }
    }
    return acts;
}

}  // namespace

std::vector<Act> find_acts(const Scene& scene, const Sentence& sentence,
                           const std::string& document_date) {
    std::vector<Candidate> candidates = candidates_in(scene, sentence, document_date);
    leave_out_contents(scene, candidates);
    fold_into_offers(sentence, candidates);
    put_surest_first(candidates);
    std::vector<Act> acts = without_repeats(std::move(candidates));
    for (Act& act : acts) {
        act.confidence = std::round(act.confidence * 100) / 100;
    }
    return acts;
}

}  // namespace irenic::record
