#include <algorithm>
#include <cstddef>
#include <utility>

#include "irenic/model/reaction.hpp"
#include "irenic/record/draft/parts.hpp"

namespace irenic::record {
namespace {

std::optional<AnswerKind> answer_of(const Act& act) {
    if (act.tense == ActTense::denied) {
        return std::nullopt;
    }
    if (act.kind == ActKind::accept) {
        return AnswerKind::accepted;
    }
    return act.kind == ActKind::reject ? std::optional(AnswerKind::rejected) : std::nullopt;
}

bool shares_an_issue(const Negotiation& negotiation, const Offer& offer, const Act& act) {
    return std::any_of(act.issues.begin(), act.issues.end(), [&](const IssueTouched& touched) {
        return offer.package.on(*negotiation.find_issue(touched.issue)).has_value();
    });
}

bool is_directed_at(const Negotiation& negotiation, const Act& act, PartyId party) {
    const auto parties = parties_among(negotiation, act.recipients);
    return std::find(parties.begin(), parties.end(), party) != parties.end();
}

/// The offer of another that an act answers: on an issue it speaks of, or where it speaks of none,
/// of somebody it is directed at. Of several those directed at go first, then the last one that
/// was there by then, else the first: news tells the answer before the offer.
Offer* answered_by(Negotiation& negotiation, const Act& act, PartyId by) {
    Offer* best = nullptr;
    int best_score = 0;
    for (Offer& offer : negotiation.offers) {
        const bool directed = is_directed_at(negotiation, act, offer.by);
        const bool fits = act.issues.empty() ? directed : shares_an_issue(negotiation, offer, act);
        if (!fits || stands_behind(offer, by)) {
            continue;
        }
        const bool there = may_be_there(offer.date, act.date);
        const int score = (directed ? 2 : 0) + (there ? 1 : 0);
        if (best == nullptr || score > best_score || (score == best_score && there)) {
            best = &offer;
            best_score = score;
        }
    }
    return best;
}

/// Whether an answer is a later word than another of the same party; told again it is none.
bool is_later(const OfferAnswer& answer, const OfferAnswer& before) {
    if (answer.is == before.is) {
        return !before.date.empty() && before.date < answer.date;
    }
    return may_be_there(before.date, answer.date);
}

/// Keeps the last word of each party.
void keep_answer(Offer& offer, OfferAnswer answer) {
    const auto before =
        std::find_if(offer.answers.begin(), offer.answers.end(),
                     [&](const OfferAnswer& other) { return other.party == answer.party; });
    if (before == offer.answers.end()) {
        offer.answers.push_back(std::move(answer));
    } else if (is_later(answer, *before)) {
        *before = std::move(answer);
    }
}

void add_counters(std::vector<Offer>& offers) {
    for (const Offer& counter : offers) {
        for (Offer& offer : offers) {
            if (offer.id == counter.reply_to) {
                keep_answer(offer,
                            {counter.by, AnswerKind::countered, counter.date, {}, counter.source});
            }
        }
    }
}

}  // namespace

void add_answers(DraftWork& work) {
    Negotiation& negotiation = work.negotiation();
    add_counters(negotiation.offers);
    for (std::size_t index = 0; index < work.acts.size(); ++index) {
        const Act& act = work.acts[index];
        const auto is = answer_of(act);
        if (!is) {
            continue;
        }
        for (const PartyId by : parties_among(negotiation, act.actors)) {
            Offer* offer =
                is_principal(negotiation, by) ? answered_by(negotiation, act, by) : nullptr;
            if (offer != nullptr) {
                keep_answer(*offer, {by, *is, act.date, act.text, act.source});
                work.used[index] = true;
            }
        }
    }
}

}  // namespace irenic::record
