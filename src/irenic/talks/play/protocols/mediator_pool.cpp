#include <algorithm>
#include <limits>

#include "irenic/talks/play/protocols/protocols.hpp"

namespace irenic::talks {
namespace {

/// What a mediator was handed and what it was told of how low each seat would go.
class Pool {
public:
    explicit Pool(const Sitting& talks)
        : talks_(talks),
          seats_(talks.seats()),
          least_(seats_, std::numeric_limits<Units>::max()),
          handed_in_by_(seats_) {}

    /// A seat handed in or accepted a package.
    void learn(std::size_t seat, Space::Number package) {
        least_[seat] = std::min(least_[seat], talks_.space().utility(package, seat));
    }

    /// How many different packages the seat has handed in.
    std::size_t hand_in(std::size_t seat, Space::Number package) {
        if (add_new(handed_in_by_[seat], package) && add_new(handed_in_, package)) {
            add_text(package);
        }
        learn(seat, package);
        return handed_in_by_[seat].size();
    }
    /// The text to put now; nothing where the mediator may put none of them.
    [[nodiscard]] std::optional<Space::Number> draw() {
        std::optional<std::size_t> best;
        std::size_t most = 0;
        for (std::size_t text = 0; text < texts_.size(); ++text) {
            const std::size_t hopeful = would_accept(text);
            if (!best || hopeful > most ||
                (hopeful == most && texts_[text].put < texts_[*best].put)) {
                best = text;
                most = hopeful;
            }
        }
        if (!best) {
            return std::nullopt;
        }
        ++texts_[*best].put;
        return texts_[*best].package;
    }

private:
    struct Text {
        Space::Number package = 0;
        std::size_t put = 0;  ///< how often
    };

    static bool add_new(std::vector<Space::Number>& packages, Space::Number package) {
        if (std::find(packages.begin(), packages.end(), package) != packages.end()) {
            return false;
        }
        packages.push_back(package);
        return true;
    }

    void add_text(Space::Number package) {
        if (!crosses_mediators_line(package)) {
            texts_.push_back({package, 0});
            add_worth(package);
        }
    }

    [[nodiscard]] bool crosses_mediators_line(Space::Number package) const {
        const auto& lines = talks_.rules().mediators_lines;
        if (lines.empty()) {
            return false;
        }
        const auto options = talks_.space().options(package);
        return std::any_of(lines.begin(), lines.end(),
                           [&](const Condition& line) { return line.holds(options); });
    }

    void add_worth(Space::Number package) {
        const Space& space = talks_.space();
        for (std::size_t seat = 0; seat < seats_; ++seat) {
            worth_.push_back(space.crosses_red_line(package, seat)
                                 ? std::numeric_limits<Units>::min()
                                 : space.utility(package, seat));
        }
    }

    [[nodiscard]] std::size_t would_accept(std::size_t text) const {
        std::size_t count = 0;
        for (std::size_t seat = 0; seat < seats_; ++seat) {
            count += worth_[text * seats_ + seat] >= least_[seat] ? 1U : 0U;
        }
        return count;
    }

    const Sitting& talks_;
    std::size_t seats_;
    std::vector<Units> least_;  ///< by seat: of what it handed in or accepted
    std::vector<std::vector<Space::Number>> handed_in_by_;  ///< by seat, each once
    std::vector<Space::Number> handed_in_;                  ///< by any, each once, the oldest first
    std::vector<Text> texts_;                               ///< those of them the mediator may put
    std::vector<Units> worth_;  ///< by text and seat; the least there is: a red line
};

void tell_count(const Sitting& talks, std::size_t from, std::size_t different) {
    for (std::size_t seat = 0; seat < talks.seats(); ++seat) {
        if (seat != from) {
            talks.bidder(seat).hear_count(from, different);
        }
    }
}

void all_hand_in(const Sitting& talks, Pool& pool) {
    std::vector<std::size_t> different;
    for (std::size_t seat = 0; seat < talks.seats(); ++seat) {
        different.push_back(pool.hand_in(seat, talks.bidder(seat).offer(talks.time())));
    }
    for (std::size_t seat = 0; seat < talks.seats(); ++seat) {
        tell_count(talks, seat, different[seat]);
    }
}

Seats accepting_seats(const Sitting& talks, Space::Number text) {
    Seats accepting = 0;
    for (std::size_t seat = 0; seat < talks.seats(); ++seat) {
        if (talks.bidder(seat).accepts(text, talks.time())) {
            accepting |= seat_bit(seat);
        }
    }
    return accepting;
}

void all_learn(const Sitting& talks, Pool& pool, Space::Number text, Seats accepting) {
    for (std::size_t seat = 0; seat < talks.seats(); ++seat) {
        if (has_seat(accepting, seat)) {
            pool.learn(seat, text);
            talks.tell(seat, text);
        }
    }
}

bool agree_in_this_round(Sitting& talks, Pool& pool) {
    all_hand_in(talks, pool);
    const auto text = pool.draw();
    if (!text) {
        return false;
    }
    const Seats accepting = accepting_seats(talks, *text);
    all_learn(talks, pool, *text, accepting);
    return talks.put(std::nullopt, *text, accepting);
}

}  // namespace

void play_mediator_pool(Sitting& talks) {
    Pool pool(talks);
    while (!agree_in_this_round(talks, pool) && talks.next_round()) {
    }
}

}  // namespace irenic::talks
