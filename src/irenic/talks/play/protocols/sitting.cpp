#include "irenic/talks/play/protocols/sitting.hpp"

#include <limits>

#include "irenic/base/result.hpp"

namespace irenic::talks {

Sitting::Sitting(const Rules& rules, Table& table)
    : rules_(rules),
      table_(table),
      clock_(rules, table.space.domain(), table.fighting, table.chance) {
    IRENIC_CHECK(table.bidders.size() == table.space.domain().seats());
    IRENIC_CHECK(seats() <= std::numeric_limits<Seats>::digits);
    for (std::size_t seat = 0; seat < seats(); ++seat) {
        bidder(seat).begin(no_agreement()[seat]);
    }
}

Seats Sitting::answers_to(std::size_t maker, Space::Number offer) const {
    Seats accepting = worth_it(maker, offer) ? seat_bit(maker) : 0;
    for (std::size_t seat = 0; seat < seats(); ++seat) {
        if (seat != maker && bidder(seat).accepts(offer, time())) {
            accepting |= seat_bit(seat);
        }
    }
    return accepting;
}

void Sitting::tell(std::size_t maker, Space::Number offer) const {
    for (std::size_t seat = 0; seat < seats(); ++seat) {
        if (seat != maker) {
            bidder(seat).hear(maker, offer);
        }
    }
}

void Sitting::tell_who_takes(std::size_t maker, Space::Number offer, Seats accepting) const {
    for (std::size_t taker = 0; taker < seats(); ++taker) {
        if (taker != maker && has_seat(accepting, taker)) {
            for (std::size_t seat = 0; seat < seats(); ++seat) {
                if (seat != taker) {
                    bidder(seat).hear_taken(taker, offer);
                }
            }
        }
    }
}

void Sitting::note(std::optional<std::size_t> by, Space::Number package, Seats accepting,
                   bool agreed) {
    if (table_.keep_trace) {
        outcome_.trace.push_back({round(), by, package, accepting, agreed});
    }
    if (agreed) {
        outcome_.end = Outcome::End::agreement;
        outcome_.agreement = package;
    }
}

bool Sitting::put(std::optional<std::size_t> by, Space::Number package, Seats accepting) {
    const bool ends = agreed(package, accepting);
    note(by, package, accepting, ends);
    return ends;
}

bool Sitting::next_round() {
    if (!clock_.next_round()) {
        return false;
    }
    if (clock_.battles()) {
        for (std::size_t seat = 0; seat < seats(); ++seat) {
            bidder(seat).set_no_agreement(no_agreement()[seat]);
        }
    }
    return true;
}

Outcome Sitting::take() {
    outcome_.rounds = round();
    outcome_.no_agreement = no_agreement();
    if (broken_down()) {
        outcome_.end = Outcome::End::breakdown;
    }
    return std::move(outcome_);
}

}  // namespace irenic::talks
