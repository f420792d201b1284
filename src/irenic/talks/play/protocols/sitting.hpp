#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "irenic/talks/play/protocols/clock.hpp"
#include "irenic/talks/play/session.hpp"

namespace irenic::talks {

/// Seats, a bit each.
using Seats = std::uint32_t;

[[nodiscard]] constexpr Seats seat_bit(std::size_t seat) { return Seats{1} << seat; }
[[nodiscard]] constexpr bool has_seat(Seats seats, std::size_t seat) {
    return (seats & seat_bit(seat)) != 0;
}

/// A session under way: its clock, what no agreement is worth now, and what has been put down.
/// Every protocol is a loop over this.
class Sitting {
public:
    Sitting(const Rules& rules, Table& table);

    [[nodiscard]] const Rules& rules() const { return rules_; }
    [[nodiscard]] Space& space() const { return table_.space; }
    [[nodiscard]] Bidder& bidder(std::size_t seat) const { return table_.bidders[seat]; }
    [[nodiscard]] RandomStream& chance() const { return table_.chance; }
    [[nodiscard]] std::size_t seats() const { return table_.bidders.size(); }
    [[nodiscard]] std::size_t round() const { return clock_.round(); }
    /// As Clock::time().
    [[nodiscard]] double time() const { return clock_.time(); }
    /// By seat, as of now.
    [[nodiscard]] const std::vector<Units>& no_agreement() const { return clock_.no_agreement(); }
    [[nodiscard]] bool broken_down() const { return clock_.broken_down(); }

    /// Whether a package is worth at least no agreement to a seat now.
    [[nodiscard]] bool worth_it(std::size_t seat, Space::Number package) const {
        return space().utility(package, seat) >= no_agreement()[seat];
    }
    /// Who takes an offer at this time: its maker where it is worth it, the others as they say.
    [[nodiscard]] Seats answers_to(std::size_t maker, Space::Number offer) const;
    /// All but its maker hear of an offer.
    void tell(std::size_t maker, Space::Number offer) const;
    /// All hear which of the others take an offer.
    void tell_who_takes(std::size_t maker, Space::Number offer, Seats accepting) const;

    [[nodiscard]] bool agreed(Space::Number package, Seats accepting) const {
        return space().agreed(package, accepting);
    }
    /// Puts something down that those who accept it make an agreement of, or not.
    void note(std::optional<std::size_t> by, Space::Number package, Seats accepting, bool agreed);
    /// Puts something down; whether that ends the talks with an agreement.
    bool put(std::optional<std::size_t> by, Space::Number package, Seats accepting);

    /// Goes on to the next round. False: that was the last, or talks broke down before the next.
    bool next_round();

    [[nodiscard]] Outcome take();

private:
    const Rules& rules_;
    Table& table_;
    Clock clock_;
    Outcome outcome_;
};

}  // namespace irenic::talks
