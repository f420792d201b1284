#include "irenic/talks/standing.hpp"

#include <algorithm>
#include <optional>

#include "irenic/deals/open_setting.hpp"
#include "irenic/talks/standing/by_date.hpp"
#include "irenic/talks/standing/step_kind.hpp"
#include "irenic/talks/standing/warnings.hpp"

namespace irenic::talks {
namespace {

OfferSeen see(const deals::Setting& setting, std::size_t offer) {
    const auto& scoring = setting.scoring;
    OfferSeen seen;
    seen.offer = offer;
    seen.options = deals::completed(setting.negotiation, setting.negotiation.offers[offer].package);
    seen.allowed = scoring.allowed(seen.options);
    for (std::size_t seat = 0; seat < setting.deciding(); ++seat) {
        const std::size_t player = setting.table.deciding[seat];
        const deals::Units units = scoring.utility(player, seen.options);
        seen.utility.push_back(setting.points(units));
        seen.surplus.push_back(setting.points(units - setting.disagreement[player]));
        if (scoring.crosses_red_line(player, seen.options)) {
            seen.crosses.push_back(seat);
        }
    }
    return seen;
}

std::optional<std::size_t> seat_of(const Standing& standing, PartyId party) {
    const auto seat = std::find(standing.seats.begin(), standing.seats.end(), party);
    return seat == standing.seats.end()
               ? std::nullopt
               : std::optional(static_cast<std::size_t>(seat - standing.seats.begin()));
}

std::vector<IssueId> differing(const OfferSeen& a, const OfferSeen& b) {
    std::vector<IssueId> issues;
    for (std::size_t issue = 0; issue < a.options.size(); ++issue) {
        if (a.options[issue] != b.options[issue]) {
            issues.emplace_back(issue);
        }
    }
    return issues;
}

/// What `offer` gives a seat beyond itself with one option taken from another offer.
Decimal worth_of_option(const deals::Setting& setting, std::size_t seat, const OfferSeen& offer,
                        IssueId issue, const OfferSeen& other) {
    std::vector<OptionId> options = offer.options;
    options[issue.at()] = other.options[issue.at()];
    const deals::Units with = setting.scoring.utility(setting.table.deciding[seat], options);
    return difference(offer.utility[seat], setting.points(with));
}

Step step_between(const deals::Setting& setting, const Standing& standing, PartyId by,
                  std::size_t from, std::size_t to) {
    const OfferSeen& before = standing.offers[from];
    const OfferSeen& after = standing.offers[to];
    Step step{by, from, to, {}, differing(before, after), {}};
    for (const IssueId issue : step.issues) {
        auto& change = step.by_issue.emplace_back();
        for (std::size_t seat = 0; seat < standing.seats.size(); ++seat) {
            change.push_back(worth_of_option(setting, seat, after, issue, before));
        }
    }
    for (std::size_t seat = 0; seat < standing.seats.size(); ++seat) {
        step.change.push_back(difference(after.utility[seat], before.utility[seat]));
    }
    step.kind = kind_of(step.change, seat_of(standing, by));
    return step;
}

/// Fills in `steps` and `latest`.
void follow_makers(const deals::Setting& setting, Standing& standing) {
    const Negotiation& negotiation = setting.negotiation;
    std::vector<std::optional<std::size_t>> last(negotiation.parties.size());
    for (std::size_t at = 0; at < standing.offers.size(); ++at) {
        const PartyId by = negotiation.offers[standing.offers[at].offer].by;
        auto& previous = last[by.at()];
        if (previous) {
            standing.steps.push_back(step_between(setting, standing, by, *previous, at));
        }
        previous = at;
    }
    for (std::size_t party = 0; party < last.size(); ++party) {
        if (last[party]) {
            standing.latest.emplace_back(party, *last[party]);
        }
    }
}

/// A party with a seat, and its latest offer.
struct Stand {
    PartyId party;
    std::size_t seat = 0;
    const OfferSeen* offer = nullptr;

    [[nodiscard]] Decimal cost_of(const OfferSeen& taken) const {
        return difference(offer->utility[seat], taken.utility[seat]);
    }
};

Apart apart_between(const deals::Setting& setting, const Stand& one, const Stand& other) {
    Apart apart{one.party,
                other.party,
                differing(*one.offer, *other.offer),
                {one.cost_of(*other.offer), other.cost_of(*one.offer)},
                {}};
    for (const IssueId issue : apart.issues) {
        apart.by_issue.push_back(
            {worth_of_option(setting, one.seat, *one.offer, issue, *other.offer),
             worth_of_option(setting, other.seat, *other.offer, issue, *one.offer)});
    }
    return apart;
}

void add_distances(const deals::Setting& setting, Standing& standing) {
    std::vector<Stand> stands;
    for (const auto& [party, at] : standing.latest) {
        if (const auto seat = seat_of(standing, party)) {
            stands.push_back({party, *seat, &standing.offers[at]});
        }
    }
    for (std::size_t first = 0; first < stands.size(); ++first) {
        for (std::size_t second = first + 1; second < stands.size(); ++second) {
            standing.apart.push_back(apart_between(setting, stands[first], stands[second]));
        }
    }
}

Standing read_record(const deals::Setting& setting) {
    Standing standing;
    for (const std::size_t player : setting.table.deciding) {
        standing.seats.push_back(setting.scoring.players[player].party);
    }
    for (const std::size_t offer : by_date(setting.negotiation.offers)) {
        standing.offers.push_back(see(setting, offer));
    }
    follow_makers(setting, standing);
    add_distances(setting, standing);
    standing.warnings = warnings_about(setting, standing.offers);
    return standing;
}

}  // namespace

Result<Standing> standing_of(const Negotiation& negotiation, const Limits& limits) {
    if (negotiation.offers.empty()) {
        return tl::unexpected(Error{ErrorCode::missing, "offers", "this question needs offers",
                                    "add an `offers` block"});
    }
    return deals::open_setting(negotiation, limits)
        .transform([](const deals::OpenedSetting& opened) { return read_record(opened.setting); });
}

}  // namespace irenic::talks
