#include "irenic/talks/play/protocols/last_text.hpp"
#include "irenic/talks/play/protocols/protocols.hpp"

namespace irenic::talks {

void play_single_text(Sitting& talks) {
    while (talks.next_round()) {
    }
    if (talks.broken_down()) {
        return;
    }
    const LastText last = last_text(talks.space().domain(), talks.rules(), talks.no_agreement(),
                                    talks.chance(), Stop{});
    if (last.mediated.text.empty()) {
        return;
    }
    Seats yes = 0;
    for (std::size_t seat = 0; seat < talks.seats(); ++seat) {
        yes |= last.yes[seat] != 0 ? seat_bit(seat) : 0;
    }
    talks.put(std::nullopt, talks.space().number_of(last.mediated.text), yes);
}

}  // namespace irenic::talks
