#include <algorithm>
#include <limits>
#include <optional>
#include <vector>

#include "irenic/deals/objective.hpp"
#include "irenic/talks/play/bidding/manner.hpp"
#include "irenic/talks/play/bidding/places.hpp"

namespace irenic::talks {
namespace {

using deals::Ratio;

/// How much of what one asks for one would lose, as a fraction; all where that is nothing.
Ratio risk(Units asked, Units least, Units no_agreement) {
    return asked <= no_agreement ? Ratio{1, 1} : Ratio{asked - least, asked - no_agreement};
}

/// Another seat, whose utilities this one knows.
struct Other {
    std::optional<Space::Number> offer;  ///< its last
    Units asked = 0;                     ///< what that is worth to it
    Units least = 0;                     ///< what the others' last offers leave it, this seat's not
                                         ///< counted
    Units no_agreement = 0;
    bool stands_by_another = false;  ///< it has no turn to concede
};

class ByRisk final : public Manner {
public:
    explicit ByRisk(std::size_t seats) : others_(seats) {}

    void begin(const View& view) override {
        std::fill(others_.begin(), others_.end(), Other{});
        now_ = lowest_place(view, 0);
        opened_ = false;
        heard_new_ = true;
        known_ = false;
    }
    void hear(const View&, std::size_t from, Space::Number offer) override {
        Other& other = others_[from];
        if (other.offer != offer) {
            other.offer = offer;
            heard_new_ = true;
        }
        other.stands_by_another = false;
        known_ = false;
    }
    /// To take less than it asked for is a concession; to take as much changes nothing.
    void hear_taken(const View& view, std::size_t from, Space::Number offer) override {
        const auto& asked = others_[from].offer;
        if (!asked || view.space->utility(offer, from) < view.space->utility(*asked, from)) {
            hear(view, from, offer);
        }
        others_[from].stands_by_another = true;
        known_ = false;
    }
    void move(const View& view) override {
        now_ = lowest_place(view, now_.at);
        heard_new_ = true;
        known_ = false;
    }
    Units demand(const View& view, double) override {
        decide(view);
        return std::max(next_.worth, view.no_agreement);
    }
    Space::Number offer(const View& view, double) override {
        decide(view);
        now_ = next_;
        opened_ = true;
        known_ = false;
        return now_.package;
    }

private:
    void decide(const View& view) {
        if (known_) {
            return;
        }
        known_ = true;
        next_ = now_;
        if (opened_ && anyone_heard()) {
            if (heard_new_) {
                take_in(view);
            }
            if (now_.worth > least_ && risks_no_more(view, now_)) {
                next_ = step_down(view);
            }
        }
    }

    [[nodiscard]] bool anyone_heard() const {
        return std::any_of(others_.begin(), others_.end(),
                           [](const Other& other) { return other.offer.has_value(); });
    }

    /// What everybody's last offers are worth to each.
    void take_in(const View& view) {
        heard_new_ = false;
        least_ = least_offered(view, view.seat);
        for (std::size_t seat = 0; seat < others_.size(); ++seat) {
            Other& other = others_[seat];
            if (other.offer) {
                other.asked = view.space->utility(*other.offer, seat);
                other.least = least_offered(view, seat);
                other.no_agreement = view.space->domain().no_agreement[seat];
            }
        }
    }

    /// To a seat, of the others' last offers but its own.
    [[nodiscard]] Units least_offered(const View& view, std::size_t seat) const {
        Units least = std::numeric_limits<Units>::max();
        for (std::size_t from = 0; from < others_.size(); ++from) {
            if (from != seat && others_[from].offer) {
                least = std::min(least, view.space->utility(*others_[from].offer, seat));
            }
        }
        return least;
    }

    [[nodiscard]] bool risks_no_more(const View& view, const Place& own) const {
        const auto theirs = least_risk_of_others(view, own);
        return theirs ? !(*theirs < risk(own.worth, least_, view.no_agreement))
                      : leaves_anyone_less(view, own);
    }

    [[nodiscard]] bool risks_least(const View& view, const Place& own) const {
        const auto theirs = least_risk_of_others(view, own);
        return theirs && risk(own.worth, least_, view.no_agreement) < *theirs;
    }

    /// Were this the seat's own offer, of those who can concede and would be left less than they
    /// ask; nothing where there is none.
    [[nodiscard]] std::optional<Ratio> least_risk_of_others(const View& view,
                                                            const Place& own) const {
        std::optional<Ratio> least;
        for (std::size_t seat = 0; seat < others_.size(); ++seat) {
            const Other& other = others_[seat];
            if (other.offer && !other.stands_by_another) {
                const Units left = std::min(other.least, view.space->utility(own.package, seat));
                if (other.asked > left) {
                    const Ratio theirs = risk(other.asked, left, other.no_agreement);
                    least = least ? std::min(*least, theirs) : theirs;
                }
            }
        }
        return least;
    }

    /// Than it asks for.
    [[nodiscard]] bool leaves_anyone_less(const View& view, const Place& own) const {
        for (std::size_t seat = 0; seat < others_.size(); ++seat) {
            const Other& other = others_[seat];
            if (other.offer && other.asked > view.space->utility(own.package, seat)) {
                return true;
            }
        }
        return false;
    }

    /// The first place below at which it no longer risks least; one place down where there is
    /// none. Never below no agreement, nor below what it is offered.
    [[nodiscard]] Place step_down(const View& view) const {
        const Units floor = std::max(view.no_agreement, least_);
        std::optional<Place> one_down;
        for (auto below = place(view, now_.at + 1); below && below->worth >= floor;
             below = place(view, below->at + 1)) {
            if (!risks_least(view, *below)) {
                return *below;
            }
            one_down = one_down ? one_down : below;
        }
        return one_down.value_or(now_);
    }

    std::vector<Other> others_;  ///< by seat
    Units least_ = 0;            ///< what the others' last offers leave this seat
    Place now_;                  ///< its last offer, or its first to come
    bool opened_ = false;
    bool heard_new_ = true;  ///< `others_` and `least_` are out of date
    bool known_ = false;     ///< `next_` is its next offer
    Place next_;
};

}  // namespace

std::unique_ptr<Manner> by_risk(std::size_t seats) { return std::make_unique<ByRisk>(seats); }

}  // namespace irenic::talks
