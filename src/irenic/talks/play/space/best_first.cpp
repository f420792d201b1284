#include "irenic/talks/play/space/best_first.hpp"

#include <algorithm>

namespace irenic::talks {

BestFirst::BestFirst(const SeatWays& ways) {
    for (std::size_t tie = 0; tie < ways.ties().size(); ++tie) {
        if (ways.ties()[tie].choices.size() > 1) {
            ties_.push_back(tie);
        }
    }
    std::stable_sort(ties_.begin(), ties_.end(), [&](std::size_t one, std::size_t other) {
        return ways.ties()[one].losses[1] < ways.ties()[other].losses[1];
    });
    if (!ties_.empty()) {
        add({none, 0, 1, losses(ways, 0)[1]});
    }
}

bool BestFirst::Later::operator()(Position one, Position other) const {
    const Units mine = (*departures)[one].loss, theirs = (*departures)[other].loss;
    return mine != theirs ? mine > theirs : one > other;
}

void BestFirst::add(const Departure& departure) {
    waiting_.push_back(static_cast<Position>(departures_.size()));
    departures_.push_back(departure);
    std::push_heap(waiting_.begin(), waiting_.end(), Later{&departures_});
}

BestFirst::Position BestFirst::take_first() {
    std::pop_heap(waiting_.begin(), waiting_.end(), Later{&departures_});
    const Position first = waiting_.back();
    waiting_.pop_back();
    return first;
}

void BestFirst::follow(const SeatWays& ways, Position position) {
    const Departure from = departures_[position];
    const std::vector<Units>& here = losses(ways, from.tie);
    if (from.way + 1 < here.size()) {
        const Units more = here[from.way + 1] - here[from.way];
        add({from.before, from.tie, from.way + 1, from.loss + more});
    }
    if (from.tie + 1 < ties_.size()) {
        const Units more = losses(ways, from.tie + 1)[1];
        add({position, from.tie + 1, 1, from.loss + more});
        if (from.way == 1) {
            add({from.before, from.tie + 1, 1, from.loss - here[1] + more});
        }
    }
}

Picks BestFirst::picks(const SeatWays& ways, Position position) const {
    Picks picks = ways.best();
    for (; position != none; position = departures_[position].before) {
        const Departure& departure = departures_[position];
        const std::size_t tie = ties_[departure.tie];
        picks[tie] = ways.ties()[tie].choices[departure.way];
    }
    return picks;
}

std::vector<Picks> BestFirst::next(const SeatWays& ways, std::size_t most) {
    std::vector<Picks> equal;
    Units loss = 0;
    if (!begun_) {
        begun_ = true;
        equal.push_back(ways.best());
    } else if (!waiting_.empty()) {
        loss = departures_[waiting_.front()].loss;
    }
    while (equal.size() < most && !waiting_.empty() && departures_[waiting_.front()].loss == loss) {
        const Position first = take_first();
        equal.push_back(picks(ways, first));
        follow(ways, first);
    }
    return equal;
}

}  // namespace irenic::talks
