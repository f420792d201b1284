#include "irenic/talks/reservations.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "irenic/deals/open_setting.hpp"
#include "irenic/talks/beliefs/reaction.hpp"

namespace irenic::talks {
namespace {

/// A belief, and what the record told of it so far.
struct Learning {
    Threshold threshold;
    Reservation found;

    /// `observe(threshold)` takes one observation in; one that would leave nothing is left out.
    template <class Observe>
    void take_in(std::size_t& count, Observe observe) {
        Threshold next = threshold;
        observe(next);
        if (next.contradicted()) {
            found.contradicted = true;
            return;
        }
        threshold = std::move(next);
        ++count;
    }
};

void learn(Learning& learning, const Reaction& reaction, double utility, double tactical) {
    if (reaction.agreed) {
        learning.take_in(learning.found.offers,
                         [&](Threshold& threshold) { threshold.accepted(utility, 0); });
    }
    if (reaction.refused) {
        learning.take_in(learning.found.refusals,
                         [&](Threshold& threshold) { threshold.refused(utility, tactical); });
    }
}

Reservation summed_up(const Learning& learning, double stated) {
    const Threshold& threshold = learning.threshold;
    Reservation found = learning.found;
    found.low = threshold.quantile(0.05);
    found.median = threshold.quantile(0.5);
    found.high = threshold.quantile(0.95);
    found.mean = threshold.mean();
    found.stated = stated;
    found.stated_place = threshold.acceptance(stated);
    return found;
}

std::optional<Reservation> reservation_of(const deals::Setting& setting, const Standing& standing,
                                          std::size_t seat, double tactical) {
    const std::size_t player = setting.table.deciding[seat];
    const deals::Extent& extent = setting.extent;
    if (extent.least.empty() || extent.least[player] == extent.most[player]) {
        return std::nullopt;
    }
    Learning learning{Threshold(setting.points(extent.least[player]).to_double(),
                                setting.points(extent.most[player]).to_double()),
                      {}};
    learning.found.seat = seat;
    for (const OfferSeen& seen : standing.offers) {
        const Offer& offer = setting.negotiation.offers[seen.offer];
        const bool crosses =
            std::find(seen.crosses.begin(), seen.crosses.end(), seat) != seen.crosses.end();
        learn(learning, reaction_by_worth(offer, standing.seats[seat], crosses),
              seen.utility[seat].to_double(), tactical);
    }
    return summed_up(learning, setting.points(setting.disagreement[player]).to_double());
}

}  // namespace

Result<std::vector<Reservation>> reservations_of(const Negotiation& negotiation,
                                                 const Standing& standing, double tactical,
                                                 const Limits& limits) {
    const auto opened = deals::open_setting(negotiation, limits);
    if (!opened) {
        return tl::unexpected(opened.error());
    }
    std::vector<Reservation> found;
    for (std::size_t seat = 0; seat < standing.seats.size(); ++seat) {
        if (auto reservation = reservation_of(opened->setting, standing, seat, tactical)) {
            found.push_back(*reservation);
        }
    }
    return found;
}

}  // namespace irenic::talks
