#include <algorithm>
#include <cstddef>
#include <utility>

#include "irenic/model/reaction.hpp"
#include "irenic/record/draft/parts.hpp"

namespace irenic::record {
namespace {

constexpr int widest_points = 20;
constexpr int widest_unknown = 10;

bool is_on_one_issue(const Act& act) {
    const auto is_the_first = [&](const IssueTouched& touched) {
        return touched.issue == act.issues.front().issue;
    };
    return std::all_of(act.issues.begin(), act.issues.end(), is_the_first);
}

/// Which way an act pulls on what it speaks of. What somebody offers, accepts or gives may be the
/// price of something else, and who refuses a package may like parts of it: they tell nothing.
int pull_of(const Act& act) {
    switch (act.kind) {
        case ActKind::demand:
        case ActKind::appeal:
        case ActKind::position:
            return 1;
        case ActKind::reject:
        case ActKind::breach:
            return is_on_one_issue(act) ? -1 : 0;
        default:
            return 0;
    }
}

/// By party and issue, how far its acts point up the options rather than down.
using Pulls = std::vector<std::vector<int>>;

void add_pulls(const Negotiation& negotiation, const Act& act, Pulls& pulls) {
    const auto parties = parties_among(negotiation, act.actors);
    const int pull = pull_of(act);
    for (const IssueTouched& touched : act.issues) {
        const IssueId issue = *negotiation.find_issue(touched.issue);
        const auto option = option_told(negotiation, issue, touched);
        const bool as_now = option && *option == negotiation.issue(issue).now;
        for (const PartyId party : parties) {
            pulls[party.at()][issue.at()] += as_now ? -pull : pull;
        }
    }
}

Pulls pulls_in(const DraftWork& work) {
    const Negotiation& negotiation = work.negotiation();
    Pulls pulls(negotiation.parties.size(), std::vector<int>(negotiation.issues.size()));
    for (const Act& act : work.acts) {
        if (act.tense != ActTense::denied) {
            add_pulls(negotiation, act, pulls);
        }
    }
    return pulls;
}

/// Points for option `index`: nothing for the first, the whole width for the last.
UncertainNumber points_at(int pull, std::size_t index, std::size_t options) {
    const int widest = pull == 0 ? widest_unknown : widest_points;
    const int share =
        100 * static_cast<int>((static_cast<std::size_t>(widest) * index + (options - 1) / 2) /
                               (options - 1));
    if (pull > 0) {
        return assumed_between(0, share, "the record tells a demand or wish for change");
    }
    return pull < 0
               ? assumed_between(-share, 0, "the record tells a refusal of change")
               : assumed_between(-share, share, "the record tells neither a demand nor a refusal");
}

OptionPoints points_on(int pull, const Issue& issue) {
    OptionPoints points;
    points.points.resize(issue.options.size());
    for (std::size_t option = 1; option < issue.options.size(); ++option) {
        points.points[option] = points_at(pull, option, issue.options.size());
    }
    return points;
}

/// Whether the party made, backed or answered an offer: then the record says something of its
/// limits.
bool is_on_record(const Negotiation& negotiation, PartyId party) {
    return std::any_of(
        negotiation.offers.begin(), negotiation.offers.end(), [&](const Offer& offer) {
            return stands_behind(offer, party) ||
                   std::any_of(offer.answers.begin(), offer.answers.end(),
                               [&](const OfferAnswer& answer) { return answer.party == party; });
        });
}

Disagreement disagreement_of(const Negotiation& negotiation, PartyId party) {
    if (is_on_record(negotiation, party)) {
        return DisagreementByRecord{};
    }
    return assumed_between(-100 * widest_unknown, 100 * widest_unknown,
                           "no offer of this party is on record");
}

}  // namespace

void add_preferences(DraftWork& work) {
    Negotiation& negotiation = work.negotiation();
    const Pulls pulls = pulls_in(work);
    negotiation.preferences.resize(negotiation.parties.size());
    for (std::size_t party = 0; party < negotiation.parties.size(); ++party) {
        if (!is_principal(negotiation, PartyId(party))) {
            continue;
        }
        Preference preference;
        for (std::size_t issue = 0; issue < negotiation.issues.size(); ++issue) {
            preference.issues.emplace_back(
                points_on(pulls[party][issue], negotiation.issues[issue]));
        }
        preference.disagreement = disagreement_of(negotiation, PartyId(party));
        negotiation.preferences[party] = std::move(preference);
    }
    work.draft.notes.emplace_back(
        "all points are assumed: wide intervals in the direction that the record tells, the same "
        "widths for every party; correct them first");
}

}  // namespace irenic::record
