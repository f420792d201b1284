#include <algorithm>
#include <cstddef>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "irenic/record/draft/parts.hpp"

namespace irenic::record {
namespace {

bool makes_offers(Role role, ActKind kind) {
    if (kind == ActKind::propose || kind == ActKind::counter) {
        return role == Role::principal || role == Role::mediator;
    }
    return kind == ActKind::demand && role == Role::principal;
}

/// Whose offer an act is, principals first; with those who make it together.
std::vector<PartyId> makers_of(const Negotiation& negotiation, const Act& act) {
    std::vector<PartyId> makers = parties_among(negotiation, act.actors);
    std::erase_if(makers, [&](PartyId party) {
        return !makes_offers(negotiation.party(party).role, act.kind);
    });
    std::stable_partition(makers.begin(), makers.end(),
                          [&](PartyId party) { return is_principal(negotiation, party); });
    return makers;
}

/// An offer in the making: the option told of each issue it speaks of, if one is.
struct Making {
    Offer offer;
    std::map<IssueId, std::optional<OptionId>> options;
    const Act* last = nullptr;
};

class OfferMaker {
public:
    explicit OfferMaker(DraftWork& work) : work_(work), negotiation_(work.negotiation()) {}

    void make() {
        for (std::size_t index = 0; index < work_.acts.size(); ++index) {
            const Act& act = work_.acts[index];
            const auto makers = makers_of(negotiation_, act);
            if (!makers.empty() && act.tense != ActTense::denied && !act.issues.empty()) {
                add(act, makers);
                work_.used[index] = true;
            }
        }
        for (Making& making : makings_) {
            finish(making);
        }
    }

private:
    void add(const Act& act, const std::vector<PartyId>& makers) {
        if (!goes_on(act, makers)) {
            open(act, makers);
        }
        Making& making = makings_.back();
        making.last = &act;
        if (making.offer.date.empty()) {
            making.offer.date = act.date;
        }
        if (act.kind == ActKind::counter && making.offer.reply_to.empty()) {
            making.offer.reply_to = answered_by(act, makers.front());
        }
        for (const IssueTouched& touched : act.issues) {
            const IssueId issue = *negotiation_.find_issue(touched.issue);
            auto& option = making.options[issue];
            if (const auto told = option_told(negotiation_, issue, touched)) {
                option = told;
            }
        }
    }

    /// Whether an act goes on with the last offer.
    [[nodiscard]] bool goes_on(const Act& act, const std::vector<PartyId>& makers) const {
        if (makings_.empty()) {
            return false;
        }
        const Making& making = makings_.back();
        const std::size_t before = making.last->sentence;
        const bool adjacent = act.sentence <= before + 1 && before <= act.sentence + 1;
        const std::string& date = making.offer.date;
        return making.last->source == act.source && adjacent && making.offer.by == makers.front() &&
               (date.empty() || act.date.empty() || date == act.date) &&
               !says_otherwise(act, making);
    }

    [[nodiscard]] bool says_otherwise(const Act& act, const Making& making) const {
        return std::any_of(act.issues.begin(), act.issues.end(), [&](const IssueTouched& touched) {
            const IssueId issue = *negotiation_.find_issue(touched.issue);
            const auto option = option_told(negotiation_, issue, touched);
            const auto before = making.options.find(issue);
            return option && before != making.options.end() && before->second &&
                   *before->second != *option;
        });
    }

    void open(const Act& act, const std::vector<PartyId>& makers) {
        Offer offer;
        offer.id = fmt::format("o{}", makings_.size() + 1);
        offer.by = makers.front();
        offer.backed_by.assign(makers.begin() + 1, makers.end());
        offer.source = act.source;
        makings_.push_back({std::move(offer), {}, nullptr});
    }

    /// The offer that a counter-offer answers: of those told before it the last one of a party it
    /// is directed at, else of any other.
    [[nodiscard]] std::string answered_by(const Act& act, PartyId by) const {
        const auto recipients = parties_among(negotiation_, act.recipients);
        std::string of_recipient;
        std::string of_any;
        for (const Making& making : makings_) {
            const Offer& offer = making.offer;
            if (offer.by == by || !may_be_there(offer.date, act.date)) {
                continue;
            }
            of_any = offer.id;
            if (std::find(recipients.begin(), recipients.end(), offer.by) != recipients.end()) {
                of_recipient = offer.id;
            }
        }
        return of_recipient.empty() ? of_any : of_recipient;
    }

    void finish(Making& making) {
        for (const auto& [issue, told] : making.options) {
            const Issue& about = negotiation_.issue(issue);
            making.offer.package.choices.emplace_back(issue,
                                                      told.value_or(least_step_from_now(about)));
            if (!told) {
                work_.draft.notes.push_back(
                    fmt::format("offer {}: how far it goes on {} is not told; the least step from "
                                "what is now was assumed",
                                making.offer.id, about.id));
            }
        }
        negotiation_.offers.push_back(std::move(making.offer));
    }

    DraftWork& work_;
    Negotiation& negotiation_;
    std::vector<Making> makings_;
};

}  // namespace

void add_offers(DraftWork& work) { OfferMaker(work).make(); }

}  // namespace irenic::record
