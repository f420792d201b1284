#include "irenic/talks/play/protocols/protocols.hpp"

namespace irenic::talks {
namespace {

/// What lies on the table.
struct OnTable {
    std::optional<std::size_t> maker;
    Seats accepting = 0;

    [[nodiscard]] bool taken_by(std::size_t seat) const {
        return maker != seat && has_seat(accepting, seat);
    }
};

/// Whether the seat's own offer ends the talks.
bool offers(Sitting& talks, std::size_t seat, OnTable& on_table) {
    const Space::Number offer = talks.bidder(seat).offer(talks.time());
    talks.tell(seat, offer);
    on_table = {seat, talks.answers_to(seat, offer)};
    talks.tell_who_takes(seat, offer, on_table.accepting);
    return talks.put(seat, offer, on_table.accepting);
}

bool all_take_turns(Sitting& talks, OnTable& on_table) {
    for (std::size_t seat = 0; seat < talks.seats(); ++seat) {
        if (!on_table.taken_by(seat) && offers(talks, seat, on_table)) {
            return true;
        }
    }
    return false;
}

}  // namespace

void play_alternating_offers(Sitting& talks) {
    OnTable on_table;
    while (!all_take_turns(talks, on_table) && talks.next_round()) {
    }
}

}  // namespace irenic::talks
