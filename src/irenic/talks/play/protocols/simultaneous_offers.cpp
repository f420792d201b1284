#include <algorithm>

#include "irenic/deals/objective.hpp"
#include "irenic/talks/play/protocols/protocols.hpp"

namespace irenic::talks {
namespace {

using deals::Ratio;

struct Offered {
    Space::Number package = 0;
    Seats accepting = 0;
};

/// The least of what those who decide get of the way from no agreement to their best; who has no
/// such way does not count.
std::optional<Ratio> least_share(const Sitting& talks, Space::Number package) {
    Space& space = talks.space();
    std::optional<Ratio> least;
    for (std::size_t seat = 0; seat < space.domain().deciding; ++seat) {
        const Units none = talks.no_agreement()[seat];
        const Units range = space.utility(space.best(seat), seat) - none;
        if (range > 0) {
            const Ratio share{space.utility(package, seat) - none, range};
            least = least ? std::min(*least, share) : share;
        }
    }
    return least;
}

void all_offer(const Sitting& talks, std::vector<Offered>& offered) {
    for (std::size_t seat = 0; seat < talks.seats(); ++seat) {
        offered[seat].package = talks.bidder(seat).offer(talks.time());
    }
    for (std::size_t seat = 0; seat < talks.seats(); ++seat) {
        talks.tell(seat, offered[seat].package);
    }
    for (std::size_t seat = 0; seat < talks.seats(); ++seat) {
        offered[seat].accepting = talks.answers_to(seat, offered[seat].package);
    }
}

/// The seat whose offer becomes the agreement; nothing where none is one.
std::optional<std::size_t> chosen(const Sitting& talks, const std::vector<Offered>& offered) {
    std::optional<std::size_t> best;
    std::optional<Ratio> best_share;
    for (std::size_t seat = 0; seat < offered.size(); ++seat) {
        if (talks.agreed(offered[seat].package, offered[seat].accepting)) {
            const auto share = least_share(talks, offered[seat].package);
            if (!best || share > best_share) {
                best = seat;
                best_share = share;
            }
        }
    }
    return best;
}

bool agree_in_this_round(Sitting& talks, std::vector<Offered>& offered) {
    all_offer(talks, offered);
    const auto best = chosen(talks, offered);
    for (std::size_t seat = 0; seat < offered.size(); ++seat) {
        talks.note(seat, offered[seat].package, offered[seat].accepting, seat == best);
    }
    return best.has_value();
}

}  // namespace

void play_simultaneous_offers(Sitting& talks) {
    std::vector<Offered> offered(talks.seats());
    while (!agree_in_this_round(talks, offered) && talks.next_round()) {
    }
}

}  // namespace irenic::talks
