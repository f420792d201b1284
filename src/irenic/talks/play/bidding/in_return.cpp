#include <algorithm>
#include <array>
#include <span>
#include <vector>

#include "irenic/talks/play/bidding/manner.hpp"
#include "irenic/talks/play/bidding/matching.hpp"
#include "irenic/talks/strategies/aspiration.hpp"

namespace irenic::talks {
namespace {

constexpr double spread = 0.05;   // of the range
constexpr double patience = 0.5;  // of half_by_time

/// Another seat's offers as this one values them.
struct Gift {
    bool heard = false;     ///< it has made an offer
    bool answered = false;  ///< one of them before this seat's own last offer
    Units before = 0;       ///< the one that stood then
    Units now = 0;
};

class InReturn final : public Manner {
public:
    InReturn(Answering answering, std::size_t seats) : answering_(answering), gifts_(seats) {}

    void begin(const View& view) override {
        std::fill(gifts_.begin(), gifts_.end(), Gift{});
        last_demand_ = std::max(view.best_worth, view.no_agreement);
        matching_.begin();
        known_ = false;
    }
    void hear(const View& view, std::size_t from, Space::Number offer) override {
        gifts_[from].heard = true;
        gifts_[from].now = view.worth(offer);
        known_ = false;
    }
    void move(const View&) override { known_ = false; }
    Units demand(const View& view, double time) override {
        if (!known_ || (answering_ == Answering::half_by_time && time != time_)) {
            demand_ = view.asking(answer(view, time));
            time_ = time;
            known_ = true;
        }
        return demand_;
    }
    Space::Number offer(const View& view, double time) override {
        last_demand_ = demand(view, time);
        for (Gift& gift : gifts_) {
            gift.answered = gift.heard;
            gift.before = gift.now;
        }
        known_ = false;
        return matching_.offer(view, last_demand_);
    }

private:
    using Pair = std::array<double, 2>;

    [[nodiscard]] double answer(const View& view, double time) const {
        const double range = view.range();
        if (answering_ == Answering::random) {
            const Gift* least = least_gift();
            const Pair pair = least == nullptr ? Pair{} : surpluses(view, *least);
            return random_tit_for_tat(std::span(pair).first(least == nullptr ? 0 : 2),
                                      view.surplus(last_demand_), range, 0, spread * range,
                                      *view.stream);
        }
        const double of_other = in_proportion(view);
        return answering_ == Answering::relative
                   ? of_other
                   : hybrid(time_dependent(range, 0, time, 1), of_other, patience);
    }

    /// The firmest of the answers to each.
    [[nodiscard]] double in_proportion(const View& view) const {
        const double last = view.surplus(last_demand_);
        double firmest = -1;
        for (const Gift& gift : gifts_) {
            if (gift.answered) {
                const Pair pair = surpluses(view, gift);
                firmest = std::max(firmest, relative_tit_for_tat(pair, last, view.range(), 0));
            }
        }
        return firmest >= 0 ? firmest : relative_tit_for_tat({}, last, view.range(), 0);
    }

    [[nodiscard]] const Gift* least_gift() const {
        const Gift* least = nullptr;
        for (const Gift& gift : gifts_) {
            if (gift.answered &&
                (least == nullptr || gift.now - gift.before < least->now - least->before)) {
                least = &gift;
            }
        }
        return least;
    }

    [[nodiscard]] static Pair surpluses(const View& view, const Gift& gift) {
        return {view.surplus(gift.before), view.surplus(gift.now)};
    }

    Answering answering_;
    std::vector<Gift> gifts_;  ///< by seat
    Units last_demand_ = 0;    ///< of its own last offer
    Matching matching_;
    bool known_ = false;  ///< `demand_` is that of now (half_by_time: of `time_`)
    double time_ = 0;
    Units demand_ = 0;
};

}  // namespace

std::unique_ptr<Manner> in_return(Answering answering, std::size_t seats) {
    return std::make_unique<InReturn>(answering, seats);
}

}  // namespace irenic::talks
