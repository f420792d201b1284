#pragma once

#include <cstddef>
#include <memory>
#include <optional>

#include "irenic/base/random.hpp"
#include "irenic/talks/play/space.hpp"

namespace irenic::talks {

/// What a seat knows at the table. Its own best and no agreement are worth `best_worth` and
/// `no_agreement` to it.
struct View {
    Space* space = nullptr;
    RandomStream* stream = nullptr;
    std::size_t seat = 0;
    Units no_agreement = 0;
    Space::Number best = 0;
    Units best_worth = 0;
    std::optional<Space::Number> heard;  ///< the last offer of any other seat

    [[nodiscard]] Units worth(Space::Number package) const { return space->utility(package, seat); }
    /// Its best over no agreement; 0 where the best is no better.
    [[nodiscard]] double range() const;
    [[nodiscard]] double surplus(Units worth) const {
        return static_cast<double>(worth - no_agreement);
    }
    /// The utility that asking for so much over no agreement comes to: a whole number of units, at
    /// or above no agreement.
    [[nodiscard]] Units asking(double surplus) const;
};

/// How a seat concedes. It may keep notes of the session; every call gets the view as it is now.
class Manner {
public:
    Manner() = default;
    Manner(const Manner&) = delete;
    Manner& operator=(const Manner&) = delete;
    Manner(Manner&&) = delete;
    Manner& operator=(Manner&&) = delete;
    virtual ~Manner() = default;

    /// A new session.
    virtual void begin(const View& view) = 0;
    virtual void hear(const View& view, std::size_t from, Space::Number offer) = 0;
    /// A seat stands by another's offer, and has no turn of its own meanwhile.
    virtual void hear_taken(const View& view, std::size_t from, Space::Number offer) {
        hear(view, from, offer);
    }
    /// How many different offers another seat has made unseen.
    virtual void hear_count(std::size_t /*from*/, std::size_t /*different*/) {}
    /// The value of no agreement has moved.
    virtual void move(const View& view) = 0;
    /// The least it takes now, at or above no agreement. The same until something is heard, offered
    /// or moved.
    virtual Units demand(const View& view, double time) = 0;
    virtual Space::Number offer(const View& view, double time) = 0;
};

/// Comes down by time alone, from `start` of its range.
[[nodiscard]] std::unique_ptr<Manner> by_time(double beta, double start);
/// Holds to its best; takes no agreement's worth at time 1.
[[nodiscard]] std::unique_ptr<Manner> hard_line();
/// Offers anything at or above no agreement.
[[nodiscard]] std::unique_ptr<Manner> at_random();

/// How the others' concessions are answered.
enum class Answering {
    relative,      ///< in proportion
    random,        ///< by as much, a little more or less by chance
    half_by_time,  ///< halfway between in proportion and coming down evenly by time
};
/// Answers the concession of the one that gave least since its own last offer.
[[nodiscard]] std::unique_ptr<Manner> in_return(Answering answering, std::size_t seats);

/// Offers in its own order, a new one only where each of the others made as many different ones;
/// it waits for no seat that stands by another's offer.
[[nodiscard]] std::unique_ptr<Manner> in_order(std::size_t seats);
/// Concedes where it risks least by standing firm.
[[nodiscard]] std::unique_ptr<Manner> by_risk(std::size_t seats);

}  // namespace irenic::talks
