#include "irenic/talks/play/bidder.hpp"

#include <algorithm>

#include "irenic/talks/play/bidding/manner.hpp"

namespace irenic::talks {
namespace {

std::unique_ptr<Manner> manner_of(const Strategy& strategy, std::size_t seats) {
    switch (strategy.kind) {
        case StrategyKind::boulware:
            return by_time(0.2, 1);
        case StrategyKind::linear:
            return by_time(1, 1);
        case StrategyKind::conceder:
            return by_time(5, 1);
        case StrategyKind::tit_for_tat:
            return in_return(Answering::relative, seats);
        case StrategyKind::random_tit_for_tat:
            return in_return(Answering::random, seats);
        case StrategyKind::micro:
            return in_order(seats);
        case StrategyKind::hybrid:
            return in_return(Answering::half_by_time, seats);
        case StrategyKind::hard_liner:
            return hard_line();
        case StrategyKind::random:
            return at_random();
        case StrategyKind::zeuthen:
            return by_risk(seats);
        case StrategyKind::recorded:
            return by_time(strategy.beta, strategy.start);
    }
    IRENIC_CHECK(false);
}

}  // namespace

struct Bidder::State {
    View view;
    std::unique_ptr<Manner> manner;
};

Bidder::Bidder(Space& space, std::size_t seat, const Strategy& strategy, RandomStream& stream)
    : seat_(seat), state_(std::make_shared<State>()) {
    IRENIC_CHECK(seat < space.domain().seats());
    state_->view.space = &space;
    state_->view.stream = &stream;
    state_->view.seat = seat;
    state_->manner = manner_of(strategy, space.domain().seats());
    begin(space.domain().no_agreement[seat]);
}

void Bidder::begin(Units no_agreement) {
    View& view = state_->view;
    view.no_agreement = no_agreement;
    view.best = view.space->best(seat_);
    view.best_worth = view.worth(view.best);
    view.heard.reset();
    state_->manner->begin(view);
}

void Bidder::set_no_agreement(Units no_agreement) {
    if (no_agreement != state_->view.no_agreement) {
        state_->view.no_agreement = no_agreement;
        state_->manner->move(state_->view);
    }
}

void Bidder::hear(std::size_t from, Space::Number offer) {
    IRENIC_CHECK(from != seat_);
    state_->view.heard = offer;
    state_->manner->hear(state_->view, from, offer);
}

void Bidder::hear_taken(std::size_t from, Space::Number offer) {
    IRENIC_CHECK(from != seat_);
    state_->view.heard = offer;
    state_->manner->hear_taken(state_->view, from, offer);
}

void Bidder::hear_count(std::size_t from, std::size_t different) {
    IRENIC_CHECK(from != seat_);
    state_->manner->hear_count(from, different);
}

Space::Number Bidder::offer(double time) { return state_->manner->offer(state_->view, time); }

bool Bidder::accepts(Space::Number package, double time) {
    const Units worth = state_->view.worth(package);
    return worth >= state_->view.no_agreement && worth >= demand(time) &&
           !state_->view.space->crosses_red_line(package, seat_);
}

Units Bidder::demand(double time) { return state_->manner->demand(state_->view, time); }

}  // namespace irenic::talks
