#include "irenic/talks/strategies/zeuthen.hpp"

#include "irenic/talks/play/efficient.hpp"
#include "irenic/talks/play/protocols/protocols.hpp"

namespace irenic::talks {
namespace {

/// Two seats between whose proposals lie ever fewer efficient packages. Battles move what no
/// agreement is worth, and with it the risks and what can still be signed; concessions made stay.
class Concession {
public:
    explicit Concession(Sitting& talks)
        : talks_(talks), packages_(efficient_for_two(talks.space())) {
        for (const Space::Number package : packages_) {
            worth_.push_back(talks.space().utility(package, 0));
            worth_.push_back(talks.space().utility(package, 1));
        }
        end_ = packages_.size();
    }

    bool agree_in_this_round() {
        if (looked_at_ != talks_.no_agreement()) {
            look_ahead();
        }
        if (ahead_.empty()) {
            return false;
        }
        return states(0) || states(1) || concedes();
    }

private:
    /// What lies ahead should no agreement be worth as much until the end.
    void look_ahead() {
        looked_at_ = talks_.no_agreement();
        ahead_.clear();
        at_ = 0;
        std::size_t begin = begin_;
        std::size_t end = end_;
        while (begin < end && worth_[2 * begin] < looked_at_[0]) {
            ++begin;
        }
        while (begin < end && worth_[2 * (end - 1) + 1] < looked_at_[1]) {
            --end;
        }
        if (begin == end) {
            return;
        }
        begin_ = offset_ = begin;
        end_ = end;
        ahead_ = concede_in_turn(std::span(worth_).subspan(2 * begin, 2 * (end - begin)),
                                 {looked_at_[0], looked_at_[1]})
                     .rounds;
    }

    [[nodiscard]] std::size_t proposal(std::size_t seat) const {
        return offset_ + ahead_[at_].proposals.at(seat);
    }

    /// Whether stating its proposal ends the talks: the other asks for no more.
    bool states(std::size_t seat) {
        const std::size_t other = 1 - seat;
        const bool enough =
            worth_[2 * proposal(seat) + other] >= worth_[2 * proposal(other) + other];
        return talks_.put(seat, packages_[proposal(seat)],
                          seat_bit(seat) | (enough ? seat_bit(other) : 0));
    }

    /// Whether the concession that closes the round ends the talks.
    bool concedes() {
        const std::size_t conceding = ahead_[at_].concedes.value();
        ++at_;
        begin_ = proposal(1);
        end_ = proposal(0) + 1;
        return begin_ + 1 == end_ && states(conceding);
    }

    Sitting& talks_;
    std::vector<Space::Number> packages_;  ///< ascending by the first seat's utility
    std::vector<Units> worth_;             ///< two a package
    std::size_t begin_ = 0;                ///< the second seat's proposal
    std::size_t end_ = 0;                  ///< one beyond the first seat's
    std::vector<Units> looked_at_;         ///< values of no agreement
    std::size_t offset_ = 0;               ///< of positions in `ahead_`
    std::vector<ConcessionRound> ahead_;
    std::size_t at_ = 0;
};

}  // namespace

void play_zeuthen(Sitting& talks) {
    Concession concession(talks);
    while (!concession.agree_in_this_round() && talks.next_round()) {
    }
}

}  // namespace irenic::talks
